"""The number somebody is reached by, however it is written or said; other numbers are no finding."""

from __future__ import annotations

import pytest

from facilitator.gate.needles import Needles, needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

NUMBERS = {
    "oak": "+41 22 555 0101",
    "elm": "+7 495 123-45-67",
    "fir": "+33 1 55 70 97 80, +33 1 55 70 17 16",
    "ash": "+20 2 555 0145 ext. 12",
}


@pytest.fixture(scope="module")
def reached() -> Needles:
    people = tuple(Person(who, contact=(("phone", Sealed(number)),)) for who, number in NUMBERS.items())
    return needles_of([Dialogue("d", people=People(people))], plain=True)


SAID = {
    "oak": (
        "022 555 01 01",
        "٠٢٢ ٥٥٥ ٠١٠١",
        "۰۲۲ ۵۵۵ ۰۱۰۱",
        "०२२ ५५५ ०१०१",
        "０２２５５５０１０１",
        "022 555 O1O1",
        "zero two two five five five zero one zero one",
        "oh two two, triple five, oh one, oh one",
        "022 triple five oh 101",
        "twenty-two, five hundred and fifty-five, 0101",
        "zéro vingt-deux, cinq cent cinquante-cinq, zéro un, zéro un",
        "cero dos dos quinientos cincuenta y cinco cero uno cero uno",
        "ноль двадцать два пятьсот пятьдесят пять ноль один ноль один",
        "صفر اثنان اثنان خمسة خمسة خمسة صفر واحد صفر واحد",
        "اثنان وعشرون خمسمائة وخمسة وخمسون صفر واحد صفر واحد",
        "零二二五五五零一零一",
        "〇二二 五五五 〇幺〇幺",
        "貳貳伍伍伍零壹零壹",
        "\n".join(["zero"] * 500) + " two two five five five zero one zero one",
        "\n".join(f"1{n:03} 222 33" for n in range(99)) + "\n022 555 0101\n" + "\n".join(["1 2 3"] * 99),
    ),
    "elm": (
        "четыреста девяносто пять, сто двадцать три, сорок пять, шестьдесят семь",
        "495 one hundred and twenty-three 45 sixty-seven",
        "四九五一二三四五六七",
    ),
    "fir": (
        "zéro un, cinquante-cinq, soixante-dix, quatre-vingt-dix-sept, quatre-vingts",
        "01 cinquante-cinq septante nonante-sept huitante",
        "cincuenta y cinco setenta diecisiete dieciséis",
        "55 70 diez y siete 16",
    ),
    "ash": (
        "02 555 0145",
        "صفر اثنان خمسة خمسة خمسة صفر واحد خمسة وأربعون",
        "dos cinco cinco cinco cero uno cuarenta y cinco",
    ),
}


@pytest.mark.parametrize(
    ("who", "said"), [(who, said) for who, all_said in SAID.items() for said in all_said]
)
def test_a_number_is_found_in_figures_and_in_words(reached: Needles, who: str, said: str) -> None:
    text = f"Call {said}, but not at night."
    found = sweep([Source("a.md", text.encode())], reached).findings
    (finding,) = (f for f in found if f.rule == "contact")
    assert (finding.who, finding.level) == (who, "block")
    assert finding.start is not None and finding.end is not None
    assert finding.end <= len(text) - len(", but not at night.")


@pytest.mark.parametrize(
    "text",
    [
        "One of five sides had two or three hundred and twenty-two words; five, five and five more, one",
        "zero two two five five five zero one zero two",
        "Одна из сторон назвала пятьсот пятьдесят пять пунктов, ноль один ноль два.",
        "五五五零一零二，二〇二六年三月一日",
        "y e o cinco y cinco, uno o dos",
        "i1 l2 o3 10il 5o5",
        "Сто двадцать три. And oh, one more: twenty-five.",
    ],
)
def test_other_numbers_are_no_finding(reached: Needles, text: str) -> None:
    assert not [f for f in sweep([Source("a.md", text.encode())], reached).findings if f.rule == "contact"]


@pytest.mark.parametrize(
    "said", ["555 0101", "555-01-01", "5550101", "triple five, oh one, oh one", "٥٥٥ ٠١٠١"]
)
def test_a_number_without_the_code_of_its_town_is_for_review(reached: Needles, said: str) -> None:
    found = sweep([Source("a.md", f"Call {said}, but not at night.".encode())], reached).findings
    assert [(f.level, f.who) for f in found if f.rule == "contact"] == [("review", "oak")]


@pytest.mark.parametrize("said", ["+44 20 555 0101", "11 555 0101", "555 0102", "55501012", "0101"])
def test_seven_digits_of_another_number_are_nobody(reached: Needles, said: str) -> None:
    found = sweep([Source("a.md", f"Call {said}, but not at night.".encode())], reached).findings
    assert not [f for f in found if f.rule == "contact"]
