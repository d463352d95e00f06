"""What papers say of their own accord, in every language: it is nobody's secret, whoever typed it too."""

from __future__ import annotations

import re
from functools import cache

from facilitator.gate.text.fold import words_of
from facilitator.words.catalogue import LANGUAGES, messages
from facilitator.words.dates import calendar_words

_GAP = re.compile(r"%\(\w+\)[sd]")


def says(words: tuple[str, ...]) -> bool:
    """Whether a label, a heading or a sentence of ours, or the name of a day, month or language, holds
    these folded words in a row."""
    return f" {' '.join(words)} " in _all()


@cache
def _all() -> str:
    pieces = (piece for message in messages() for piece in _GAP.split(message))
    names = (name for lang in LANGUAGES for name in calendar_words(lang))
    return f" {' | '.join(' '.join(words_of(said)) for said in (*pieces, *names))} "
