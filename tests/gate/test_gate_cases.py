"""A name in the cases of its language: both parts changed, one part changed, and words that only look so."""

from __future__ import annotations

import pytest

from facilitator.gate.lists.tongues import DECLINING, TONGUES, common_words
from facilitator.gate.needles.declined import declined, kept
from tests.support.told import told

_POLISH = (
    "Wczoraj na spotkaniu było tak, że nie wszyscy się zgodzili, ale już to nie jest ważne. {} Tak to jest."
)
_SLOVENE = (
    "Včeraj je bilo tako, da se niso vsi strinjali, ampak to ni več pomembno, ker imamo čas. {} Tako je."
)
_CZECH = (
    "Včera to bylo tak, že jsme se všichni neshodli, ale už to není důležité, protože máme čas. {} Tak je."
)


@pytest.mark.parametrize(
    ("around", "name", "words"),
    [
        (_POLISH, "Zdobysław Wierzbicki", "Zdobysława Wierzbickiego"),
        (_POLISH, "Zdobysław Wierzbicki", "Zdobysławowi Wierzbickiemu"),
        (_POLISH, "Żelisława Grabska", "Żelisławie Grabskiej"),
        (_POLISH, "Pakosław Rzepka", "Pakosławem Rzepką"),
        (_POLISH, "Bogdał Wróbel", "Bogdała Wróbla"),
        (_SLOVENE, "Luka Brezar", "Luki Brezarju"),
        (_SLOVENE, "Luka Brezar", "Luko Brezarjem"),
        (_SLOVENE, "Tine Vrabec", "Tinetu Vrabcu"),
        (_CZECH, "Hynek Bezruký", "Hynka Bezrukého"),
        (_CZECH, "Hanka Vrbová", "Hance Vrbové"),
    ],
)
def test_both_parts_in_a_case_side_by_side_block(around: str, name: str, words: str) -> None:
    assert told(around.format(f"Znam {words} od lat."), name) == [("block", "p0", words)]


@pytest.mark.parametrize(
    ("around", "name", "word"),
    [
        (_POLISH, "Zdobysław Wierzbicki", "Wierzbickiego"),
        (_POLISH, "Zdobysław Wierzbicki", "Zdobysławie"),
        (_POLISH, "Misiek Rybak", "Miśka"),
        (_POLISH, "Misiek Rybak", "Rybakowi"),
        (_POLISH, "Jagienka Rybak", "Jagience"),
        (_POLISH, "Harold Boothby", "Boothbyego"),
        (_POLISH, "Tomasz Wierzbicki", "Tomku"),
        (_SLOVENE, "Luka Brezar", "Luko"),
        (_SLOVENE, "Luka Brezar", "Brezarju"),
        (_SLOVENE, "Luka Kos", "Kosom"),
        (_SLOVENE, "Luka Kos", "Kosova"),
        (_CZECH, "Hynek Dvořan", "Dvořanem"),
    ],
)
def test_one_part_in_a_case_is_for_review(around: str, name: str, word: str) -> None:
    assert told(around.format(f"Znam tu {word} od lat."), name) == [("review", "p0", word)]


def test_a_surname_in_a_case_blocks_where_she_is_known() -> None:
    text = _SLOVENE.format("Luka Brezar je prišel. Vsi so gledali Brezarja.")
    assert told(text, "Luka Brezar") == [("block", "p0", "Luka Brezar"), ("block", "p0", "Brezarja")]


def test_without_the_language_two_parts_in_a_case_are_a_doubt_and_a_short_one_is_nobody() -> None:
    assert told("We met Pakosława Rzepkę there.", "Pakosław Rzepka") == [("review", "p0", "Pakosława Rzepkę")]
    assert told("We met Kosom there.", "Luka Kos") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We heard that Martin Simone had left.", "Martin Simon"),
        (_SLOVENE.format("Vse to je novo in dobro."), "Ana Novak"),
        (_POLISH.format("Kupił rybaki i kosa."), "Kos Rybak"),
    ],
)
def test_another_name_or_a_word_in_small_letters_is_nobody(text: str, name: str) -> None:
    assert told(text, name) == []


def test_a_surname_in_small_letters_may_be_a_word_where_the_language_is_known() -> None:
    assert told(_POLISH.format("Był tam wiatr górski i deszcz."), "Ewa Górski") == [
        ("review", "p0", "górski")
    ]


@pytest.mark.parametrize("word", ["kowalskiego", "kowalskim", "nowaka", "nowakowi"])
@pytest.mark.parametrize("around", [_POLISH, _POLISH.encode("ascii", "ignore").decode()])
def test_a_surname_in_a_case_in_small_letters_is_for_review(word: str, around: str) -> None:
    found = told(around.format(f"Widziano {word} wczoraj."), "Jan Kowalski", "Bogna Nowak")
    assert [(level, where) for level, _, where in found] == [("review", word)]


def test_a_first_name_in_a_case_in_small_letters_is_for_review_where_he_is_known() -> None:
    text = _POLISH.format("Widziano tam {}.")
    assert told(text.format("zdobysława"), "Zdobysław Wierzbicki") == []
    assert told(text.format("zdobysława") + " Zdobysław Wierzbicki", "Zdobysław Wierzbicki") == [
        ("review", "p0", "zdobysława"),
        ("block", "p0", "Zdobysław Wierzbicki"),
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "Marek Stolarz",
            "przeciw stolarzowi",
        ),  # A word there, and so are its cases.
        ("Marek Drog", "na drogi i po drogach"),
    ],
)
def test_a_word_in_a_case_in_small_letters_is_nobody(name: str, words: str) -> None:
    assert told(_POLISH.format(f"Byli {words} wczoraj."), name) == []


def test_where_no_language_tells_a_case_in_small_letters_is_nobody() -> None:
    assert told("We saw kowalskiego there.", "Jan Kowalski") == []


def test_a_first_name_in_a_case_among_capitals_is_before_no_surname() -> None:
    text = _POLISH.format("") + "\n\nADAMA NIE BYŁO.\n"
    assert told(text, "Adam Wierzbicki") == [("review", "p0", "ADAMA")]
    assert told(text.replace("NIE BYŁO", "RZEPKĘ"), "Adam Wierzbicki") == []


def test_a_first_name_of_its_own_beside_the_surname_is_for_review_alone() -> None:
    assert told(_SLOVENE.format("Tam je Martina Brezar."), "Martin Brezar") == [("review", "p0", "Brezar")]


def test_what_a_case_keeps_of_a_name_begins_each_of_its_cases() -> None:
    cases = {
        "maciek": "macka mackowi mackiem macku",
        "monika": "monice monike moniko",
        "olga": "oldze olgi olgo",
        "piotr": "piotrze piotra piotrem",
        "luka": "luki luko luke lukova",
        "pavel": "pavla pavlu pavlem pavlova",
        "jiri": "jiriho jirimu",
        "zofia": "zofii zofie zofio",
    }
    for name, words in cases.items():
        assert [word for word in words.split() if not declined(name, word)] == []
        assert all(word.startswith(kept(name)) for word in words.split())
    assert not declined("maciek", "maciejowice")
    assert not declined("luka", "lukratywny")


def test_each_language_that_declines_names_has_its_words() -> None:
    assert set(TONGUES) >= DECLINING
    assert all(len(common_words(tongue)) > 3_000 for tongue in TONGUES)
