"""Where signs stand without which a text can hardly hide or tell anything: all are looked for in one pass."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from facilitator.gate.readers import html_named, otherwise, packed, tells
from facilitator.gate.readers.here import Met

_SIGNS = (*tells.SIGNS, *packed.SIGNS, *otherwise.SIGNS, *html_named.SIGNS)


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick(_SIGNS, store_patterns=False, implementation=Implementation.DFA)


def signs_in(text: str) -> Met:
    """Where each of the signs stands, in order."""
    met: Met = {}
    for index, start, _ in _automaton().find_matches_as_indexes(text, overlapping=True):
        met.setdefault(_SIGNS[index], []).append(start)
    return met
