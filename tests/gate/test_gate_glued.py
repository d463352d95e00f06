"""Small words of other scripts are written on to a name in Latin letters, in Korean always."""

from __future__ import annotations

import pytest

from facilitator.gate.text.fold import fold
from tests.support.told import told


@pytest.mark.parametrize(
    "text",
    [
        "Moyo는 반대했다.",
        "어제 Moyo가 말했다.",
        "Moyo씨의 서명이다.",
        "לMoyo אין מה לומר.",
        "כך אמרה וMoyo שתקה.",
        "والMoyo قالت",
        "لـMoyo رأي آخر",
        "Moyoअच्छा",
        "Moyoს არ უნდა",
        "የMoyo ቃል",
        "Moyoは反対した。",
        "Moyo表示反对。",
    ],
)
def test_a_name_with_a_small_word_written_on_to_it_is_the_name(text: str) -> None:
    assert told(text, "Neva Moyo") == [("block", "p0", "Moyo")]


def test_a_whole_name_too() -> None:
    assert told("Neva Moyo씨는 반대했다.", "Neva Moyo") == [("block", "p0", "Neva Moyo")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Moyo는", [("moyo", 0, 4), ("는", 4, 5)]),
        ("20Moyo은", [("20moyo", 0, 6), ("은", 6, 7)]),
        ("İstanbul은", [("istanbul", 0, 8), ("은", 8, 9)]),
        ("प्रेमMoyo", [("प्रेम", 0, 5), ("moyo", 5, 9)]),
        ("3월", [("3월", 0, 2)]),
        ("Moסyo", [("moסyo", 0, 5)]),
    ],
)
def test_each_part_has_its_place(text: str, words: list[tuple[str, int, int]]) -> None:
    folded = fold(text)
    assert [(folded.word(n), *folded.span(n)) for n in range(folded.count)] == words
