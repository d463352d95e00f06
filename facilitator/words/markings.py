"""The line that stands on every page: who may read this."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.words.catalogue import N_, say
from facilitator.words.dates import language_name

MARKINGS: Mapping[str, str] = {
    "team": N_("For the facilitation team only"),
    "side": N_("For the %(side)s room only"),
    "participants": N_("For participants of this meeting. Not for passing on"),
    "person": N_("Personal copy of one reader. Not for passing on"),
    "principals": N_("For participants and those they answer to. Not for passing on"),
    "public": N_("Public"),
}

DRAFT = N_("DRAFT")

COPY = N_("Copy %(number)d")

KEEPING: Mapping[str, str] = {
    "hand-back": N_("Hand back at the end"),
    "take-home": N_("Yours to take home"),
}

IN_LANGUAGE = N_("in %(language)s")


def marking(kind: str, side: str, lang: str) -> str:
    """Who may read a paper of that kind; `side` is the side's name where the kind is `side`."""
    return say(MARKINGS[kind], lang) % {"side": side}


def draft(lang: str) -> str:
    """The word that stands on papers that nobody has issued."""
    return say(DRAFT, lang)


def numbered(copy: int, lang: str) -> str:
    """What takes the place of DRAFT on an issued copy."""
    return say(COPY, lang) % {"number": copy}


def running(kind: str, side: str, lang: str, *, is_draft: bool, copy: int, keep: str = "") -> str:
    """The whole line: the number of an issued copy, else DRAFT where it is one; who may read it; and,
    where it is handed out in the room, whether it goes home."""
    standing = numbered(copy, lang) if copy else draft(lang) if is_draft else ""
    kept = say(KEEPING[keep], lang) if keep else ""
    return " · ".join(part for part in (standing, marking(kind, side, lang), kept) if part)


def in_language(code: str, lang: str) -> str:
    """The small note on a text that stands in another language than its paper."""
    return say(IN_LANGUAGE, lang) % {"language": language_name(code, lang)}
