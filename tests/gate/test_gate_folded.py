"""Folding in blocks is folding: the same words at the same places, however long the text."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings, strategies as st

from facilitator.gate.text.fold import _words, fold
from facilitator.gate.text.folded import parted
from tests.support.told import told

PIECES = st.sampled_from(
    [
        "Amina Diallo",
        "İstanbul",
        "Dial\u00adlo",
        "e\u0301",
        "李雷",
        "O’Brien\xa0x",
        "·\u0301",
        " ",
        "a-b_c",
        "ﬁ",
        "أمينة",
        "¶",
        "x" * 900,
    ]
)


@settings(max_examples=200)
@example(["a×0µÀ"])
@example(["Amina Diallo", "¶", "\u1920"])  # A vowel sign behind a sign that parts words parts them still.
@given(st.lists(PIECES | st.text(max_size=6), max_size=80))
def test_blocks_change_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    words, spans = _words(parted(text))
    folded = fold(text)
    assert folded.text == (f" {' '.join(words)} " if words else " ")
    assert [folded.word(i) for i in range(folded.count)] == words
    assert [folded.spans[i] for i in range(len(folded.spans))] == spans


@pytest.mark.parametrize("sign", list("¶.,;-/|_—"))
@pytest.mark.parametrize("mark", ["\u0301", "\u093f", "\u0e31", "\u1920", "\u20dd"])
def test_a_mark_on_the_sign_behind_a_name_hides_no_name(sign: str, mark: str) -> None:
    assert told(f"It was Amina Diallo{sign}{mark}kept there.", "Amina Diallo") == [
        ("block", "p0", "Amina Diallo")
    ]


def test_a_place_in_the_folded_text_leads_to_its_word() -> None:
    folded = fold("Ä b " * 3000)
    begins, position = [], 1
    for index in range(folded.count):
        begins.append(position)
        position += len(folded.word(index)) + 1
    assert [folded.word_at(b) for b in begins] == list(range(folded.count))
    assert [folded.word_at(b - 1) for b in begins] == list(range(folded.count))
    assert folded.word_at(len(folded.text)) == folded.count == 6000
