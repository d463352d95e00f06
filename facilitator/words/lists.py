"""Several things in a row, joined as the reader's language joins them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from babel.lists import format_list

from facilitator.words.catalogue import N_, primary
from facilitator.words.dates import language_name, locale_of

COMMA: Mapping[str, str] = {"ar": "، ", "zh": "、"}
SEMICOLON: Mapping[str, str] = {"ar": "؛ ", "zh": "；"}

HEADED = N_("%(label)s:")
"""A label before what it tells: `Source:`, and `Source :` in French."""


def comma(lang: str) -> str:
    """What stands between the parts of a bare list, its blank included."""
    return COMMA.get(primary(lang), ", ")


def semicolon(lang: str) -> str:
    """What stands between parts that have commas of their own, its blank included."""
    return SEMICOLON.get(primary(lang), "; ")


def language_names(codes: Iterable[str], lang: str) -> str:
    """`English, Arabic and French`, in the words and with the "and" of the reader's language."""
    names = [language_name(code, lang) for code in codes]
    told = str(format_list(names, locale=locale_of(lang)))
    if primary(lang) == "es" and len(names) > 1 and re.match(r"h?i(?!e)", names[-1]):
        # Before the sound of an i, Spanish says "e" for "and".
        before, _, last = told.rpartition(" y ")
        return f"{before} e {last}"
    return told
