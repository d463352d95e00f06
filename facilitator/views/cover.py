"""The cover list: which numbered copy has whom, and which came back; the team's alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.views.common import View, bare_head


@dataclass(frozen=True, slots=True)
class CopyOut:
    """One copy that was issued: its number, its reader, the command's word for the paper, its language.

    `issued` is the ISO day of its edition; `replaced` the number of the copy that took its place, 0 where
    it is the last.
    """

    copy: int
    reader: str
    paper: str
    lang: str
    issued: str
    replaced: int


@dataclass(frozen=True, slots=True)
class CoverList(View):
    """Copies in the order of their numbers; of the meeting it tells what the public knows."""

    template: ClassVar[str] = "desk/cover"
    alone: ClassVar[bool] = True

    copies: tuple[CopyOut, ...]


def cover(edition: Edition, session: SessionShownTo, copies: Iterable[CopyOut], lang: str) -> CoverList:
    """The list of one session's copies, in `lang`."""
    ordered = tuple(sorted(copies, key=lambda one: one.copy))
    return CoverList(bare_head(edition, session, "cover-list", lang, draft=False), ordered)
