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


def running(kind: str, side: str, lang: str, *, is_draft: bool, copy: int) -> str:
    """The whole line: the number of an issued copy, else DRAFT where it is one; and who may read it."""
    words = marking(kind, side, lang)
    if copy:
        return f"{numbered(copy, lang)} · {words}"
    return f"{draft(lang)} · {words}" if is_draft else words


def in_language(code: str, lang: str) -> str:
    """The small note on a text that stands in another language than its paper."""
    return say(IN_LANGUAGE, lang) % {"language": language_name(code, lang)}
