"""The guide names every ending that a reader knows, and no other."""

from __future__ import annotations

import re
from pathlib import Path

from facilitator.gate import unwrap
from facilitator.gate.text import kinds

PAGE = Path(__file__).parents[2] / "docs" / "guide" / "formats.md"


def test_the_guide_lists_what_is_read() -> None:
    text = unwrap._HTML | unwrap._XML | unwrap._JSON | unwrap._CODE | unwrap._MARKDOWN | unwrap._PROSE
    known = {*text, *unwrap._FOLDED, *kinds._BY_SUFFIX}
    listed = re.findall(r"`(\.\w+)`", PAGE.read_text(encoding="utf-8"))
    assert sorted(known) == sorted(listed)


def test_every_kind_has_a_reader_or_says_what_to_do() -> None:
    named = {kind for _, kind in kinds._SIGNS} | set(kinds._SUFFIXES)
    assert named == named & (unwrap._READERS.keys() | kinds.NOT_READ.keys())
