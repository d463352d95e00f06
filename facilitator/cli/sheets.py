"""What a paper command works with: what was typed, one reader's desk, the sheets to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.disclosure import Disclosed, Reader
    from facilitator.disclosure.edition import Edition, SessionShownTo
    from facilitator.model.dialogue import Dialogue
    from facilitator.views.common import View


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed, before anything has been read."""

    session: str
    reader: str | None
    person: str | None
    everyone: bool
    lang: str | None
    formats: tuple[str, ...]
    out: Path | None
    on: str | None
    names: bool
    full: bool = False
    issue: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """One reader's edition on the desk, with the session that a paper is about."""

    dialogue: Dialogue
    reader: Reader
    at: datetime
    disclosed: Disclosed
    session_id: str
    session: SessionShownTo
    lang: str

    @property
    def edition(self) -> Edition:
        """All that the reader may know."""
        return self.disclosed.edition


def seen_by(desk: Desk, word: str) -> tuple[Edition, SessionShownTo | None]:
    """What other readers (a label) know on the same day, and the same session as they know it, if they do."""
    from facilitator.disclosure import Reader, disclose

    known = disclose(desk.dialogue, Reader.label(word), desk.at)
    pairs = zip(known.keys.sessions, known.edition.sessions, strict=True)
    return known.edition, next((s for keys, s in pairs if keys.session == desk.session_id), None)


def language(lang: str | None, edition: Edition, dialogue: Dialogue) -> str:
    """The paper's language: as asked, else the reader's own, else the dialogue's first.

    UsageRefused: one in which we have no words and the dialogue no texts.
    """
    from facilitator.problems import UsageRefused
    from facilitator.words.catalogue import LANGUAGES

    known = tuple(dict.fromkeys((*dialogue.languages, *LANGUAGES)))
    if lang is not None and lang not in known:
        raise UsageRefused("no paper can be made in this language", "one of: " + ", ".join(sorted(known)))
    own = edition.lang if edition.lang in known else dialogue.languages[0]
    return lang or own


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper to be: the first word of its file's name, and its view."""

    stem: str
    view: View


Maker = Callable[[Desk], tuple[Sheet, ...]]
"""Makes a reader's papers of one kind; the first is the one that goes to standard output."""
