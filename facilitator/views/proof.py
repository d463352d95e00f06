"""A person's proof slip: her own words, what came of the rooms she was in, to whom, and how to object."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from facilitator.disclosure.edition import Edition, OutcomeShown, Said, SessionShownTo
from facilitator.views.common import Told, View, head, told, told_or_none


@dataclass(frozen=True, slots=True)
class Noted:
    """Something noted under her id, as it was found."""

    kind: str
    said: Said
    on: Said | None


@dataclass(frozen=True, slots=True)
class Proven:
    """An outcome as it was found for her; see the fields of `Line`."""

    shown: OutcomeShown
    of_her: bool
    attribution: str
    one_of: int
    principals: str
    public: str
    public_words: Said | None


@dataclass(frozen=True, slots=True)
class Contribution:
    """One remark of hers; `kind` is a word such as concern."""

    kind: str
    text: Told
    on: Told | None


@dataclass(frozen=True, slots=True)
class Line:
    """One outcome on her slip. `principals` and `public` are now, later or never.

    `outside` are the public words where they differ from those she reads. `one_of` counts whom a
    reader could think of, herself among them; 0 where nobody counts.
    """

    kind: str
    status: str
    text: Told
    of_her: bool
    attribution: str
    one_of: int
    principals: str
    public: str
    outside: Told | None
    not_before: str


@dataclass(frozen=True, slots=True)
class Proof(View):
    """One person's slip for one session, in her language."""

    template: ClassVar[str] = "desk/slip"

    contributions: tuple[Contribution, ...]
    lines: tuple[Line, ...]


def proof(
    edition: Edition, session: SessionShownTo, remarks: Iterable[Noted], lines: Iterable[Proven], lang: str
) -> Proof:
    """The slip, from her own edition and her own remarks."""
    return Proof(
        head=head(edition, session, "slip", lang, draft=False),
        contributions=tuple(
            Contribution(r.kind, told(r.said, lang), told_or_none(r.on, lang)) for r in remarks
        ),
        lines=tuple(_line(line, lang) for line in lines),
    )


def _line(line: Proven, lang: str) -> Line:
    differ = line.public_words is not None and line.public_words != line.shown.text
    return Line(
        kind=line.shown.kind,
        status=line.shown.status,
        text=told(line.shown.text, lang),
        of_her=line.of_her,
        attribution=line.attribution,
        one_of=line.one_of,
        principals=line.principals,
        public=line.public,
        outside=told_or_none(line.public_words, lang) if differ and line.public != "never" else None,
        not_before=line.shown.not_before,
    )
