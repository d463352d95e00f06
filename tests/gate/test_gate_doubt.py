"""Ordinary words, nicknames, other scripts and spellings: what blocks, and what a person looks at."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed


def told(text: str, *names: str, file: str = "a.md", **more: Sealed[str]) -> list[tuple[str, str]]:
    """Level and words of each finding, with a roster of these names."""
    people = [Person("oak", name=Sealed(names[0]), also=tuple(map(Sealed, names[1:])), **more)]  # type: ignore[arg-type]
    needles = needles_of([Dialogue("d", people=People(tuple(people)))], plain=True)
    found = sweep([Source(file, text.encode())], needles).findings
    return [(f.level, text[f.start : f.end] if f.start is not None else f.where) for f in found]


@pytest.mark.parametrize(
    ("text", "level", "words"),
    [
        ("Then Ms Price agreed.", "block", "Price"),
        ("We heard Patience Price.", "block", "Patience Price"),
        ("It was P. Price again.", "block", "Price"),
        ("Write to Price, who knows.", "block", "Price"),
        ("According to Price it rains.", "block", "Price"),
        ("It was late for Price.", "review", "Price"),
        ("Price said so.", "block", "Price"),
        ("Price moved on.", "review", "Price"),
        ("Ask @price about it.", "review", "price"),
    ],
)
def test_an_ordinary_surname(text: str, level: str, words: str) -> None:
    assert told(text, "Patience Price") == [(level, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The price rose.",
        "Price is not all.",
        "The Price of peace.",
        "They price it high.",
        "Rising prices hurt.",
    ],
)
def test_an_ordinary_word_is_nobody(text: str) -> None:
    assert told(text, "Patience Price") == []


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("Most gadgets are streaming devices.", "Streaming"),
        ("Every appointment of treasurers is announced.", "Treasurers"),
        ("They were transitively defeated.", "Transitively"),
    ],
)
def test_a_long_or_formed_word_is_nobody_in_small_letters(text: str, surname: str) -> None:
    assert told(text, f"Patience {surname}") == []
    assert told(f"Patience {surname} spoke.", f"Patience {surname}") == [("block", f"Patience {surname}")]


def test_an_ordinary_word_in_code_and_in_a_file_name() -> None:
    assert told("var Price = price(Price);", "Patience Price", file="a.js") == []
    assert told("x", "Patience Price", file="price.md") == [("review", "file name")]


def test_once_a_person_is_named_the_first_word_of_a_sentence_is_a_doubt() -> None:
    assert told("Ms Price came. Price again.", "Patience Price") == [("block", "Price"), ("review", "Price")]


def test_months_are_dates_and_ambassadors_are_not() -> None:
    assert told("On 3 May and in May and from May to June.", "Theodora May") == []
    assert told("Ambassador May was late; we heard from May.", "Theodora May")[0] == ("block", "May")


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("William Okonkwo", "Bill Okonkwo came.", "Bill Okonkwo"),
        ("Александр Бондарчук", "Саша Бондарчук", "Саша Бондарчук"),
        ("Elena Petrova", "Мы видели Елену Петрову.", "Елену Петрову"),
        ("Елена Петрова", "с Петровым и без", "Петровым"),
        ("أمينة ديالو", "قال والديالو", "والديالو"),
        ("王晓明", "by Wang Xiaoming", "Wang Xiaoming"),
        ("王晓明", "王先生说", "王先生"),
        ("محمد الراشدي", "met Mohammed al-Rashidi", "Mohammed al-Rashidi"),
        ("Amina Diallo", "«Diаllo» with a stranger in it", "Diаllo"),
        ("Amina Diallo", "D i a l l o", "D i a l l o"),
        ("Amina Diallo", "Dial-\nlo", "Dial-\nlo"),
        ("Amina Diallo", "user AminaDialloNotes", "AminaDialloNotes"),
        ("Amina Diallo", "by @adiallo", "adiallo"),
        ("Gustav Lindqvist", "Lindqvists Vortrag", "Lindqvists"),
    ],
)
def test_other_dress_blocks(name: str, text: str, words: str) -> None:
    assert ("block", words) in told(text, name)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Amina Diallo", "signed A.D. here", "A.D"),
        ("Amina Diallo", "ollaid turned round", "ollaid"),
        ("Mary Lindqvist", "then Lindquist left", "Lindquist"),
        ("Yusuf Harkoub", "then Youssef left", "Youssef"),
        ("William Okonkwo", "we saw Willy there", "Willy"),
        ("Amina Okonkwo", "we saw John Okonkwo", "Okonkwo"),
    ],
)
def test_likenesses_are_for_review(name: str, text: str, words: str) -> None:
    assert told(text, name) == [("review", words)]


def test_a_pet_name_cut_short_counts_where_she_is_named_in_another_way_too() -> None:
    text = "Deborah Quill came. Morning, Debs!"
    assert told(text, "Deborah Quill") == [("block", "Deborah Quill"), ("block", "Debs")]


def test_another_person_of_a_like_nickname_is_nobody() -> None:
    assert told("We met Bill Traoré.", "William Okonkwo") == []


@pytest.mark.parametrize(
    "text", ["the Sarrat Institute", "the SIoH", "Institute of Hydrology", "Sarrat Institute of Hydrology"]
)
def test_affiliations_as_people_shorten_them(text: str) -> None:
    found = told(f"Ask {text}.", "Amina Diallo", affiliation=Sealed("Sarrat Institute of Hydrology"))
    assert [level for level, _ in found] == ["review"]
    assert (
        told("Ask the Institute.", "Amina Diallo", affiliation=Sealed("Sarrat Institute of Hydrology")) == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "It was the only woman there.",
        "The opening speaker left.",
        "They admitted defeat.",
        "Elle a fini par dire que l'autre camp a plié.",
        "They gave in.",
        "La seule femme présente.",
        "El primer orador habló.",
        "المتحدث الأول غادر.",
        "Единственная женщина ушла.",
        "唯一的女性离开了",
    ],
)
def test_each_hint_is_for_review(text: str) -> None:
    assert _hints(f"{text}\n\n{text}") == ["review", "review"]


def test_of_pronouns_that_speak_the_first_is_for_review_since_reports_are_full_of_them() -> None:
    assert _hints("She argued that it rains.\n\nHe said that it does not.") == ["review"]


def _hints(text: str) -> list[str]:
    found = sweep([Source("a.md", text.encode())], needles_of([Dialogue("d")])).findings
    return [f.level for f in found if f.rule == "hint"]


def test_the_numbers_of_a_person_in_any_grouping() -> None:
    people = People((Person("oak", name=Sealed("Amina"), contact=(("phone", Sealed("+41 22 555 0101")),)),))
    needles = needles_of([Dialogue("d", people=people)], plain=True)
    for text in ("0041225550101", "022 555 01 01", "(0)22-555-0101", "+41 22 5550101"):
        assert [f.rule for f in sweep([Source("a.md", text.encode())], needles).findings] == ["contact"], text
    assert not [f for f in sweep([Source("a.md", b"1225550102")], needles).findings if f.rule == "contact"]


def test_near_copies_of_notes_and_what_is_released(tmp_path: Path) -> None:
    said = "we would rather count every goat at the crossing than trust one more promise from the ministry"
    swapped = "we would count rather every goat at crossing the than trust one more promise from ministry"
    free = needles_of([Dialogue("d")], notes=[said], released=[said])
    needles = needles_of([Dialogue("d")], notes=[said])
    for text, level in ((said, "review"), (swapped, "review")):
        found = [
            f.level for f in sweep([Source("a.md", text.encode())], needles).findings if f.rule == "passage"
        ]
        assert found == [level]
        assert not [f for f in sweep([Source("a.md", text.encode())], free).findings if f.rule == "passage"]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Un signe de tête suffit.", "review"),
        ("C'est signe que tout va bien, a dit Signe.", "block"),
        ("Demande à Signe.", "block"),
        ("Write to @signe today.", "block"),
        ("Write to signe@nets.example today.", "block"),
    ],
)
def test_a_name_that_is_a_word_elsewhere_is_one_after_an_article(text: str, level: str) -> None:
    contact = (("email", Sealed("signe@nets.example")),)
    people = People((Person("clay", name=Sealed("Signe Aaltodahl"), contact=contact),))
    found = sweep([Source("a.md", text.encode())], needles_of([Dialogue("d", people=people)], plain=True))
    assert level in {f.level for f in found.findings}
    assert level == "block" or {f.level for f in found.findings} == {"review"}


GERMAN = "Wir haben das nicht gesagt, aber wir sind mit der {} noch nicht am Ende, und das ist auch gut so."
SPANISH = "No lo sabemos todavía, pero en la {} de este pueblo hay una casa que no es de nadie."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Beat Kraft", GERMAN.format("Kraft")),
        ("Beat Kraft", GERMAN.format("großen Kraft")),
        ("Anna Sommer", GERMAN.format("Sommer")),
        ("Anna Calle", SPANISH.format("calle")),
        ("Anna Cabeza", SPANISH.format("cabeza")),
        (
            "Wil Groot",
            "Het is een groot huis en wij hebben er niet veel voor betaald, maar ik wil er niet van af.",
        ),
        ("Надежда Волкова", "Это было давно, и у них не было надежды на то, что он ещё будет жив."),
    ],
)
def test_a_common_word_of_the_language_around_it_is_nobody(name: str, text: str) -> None:
    assert levels(text, name) == []


@pytest.mark.parametrize(
    ("name", "text", "level"),
    [
        (
            "Beat Kraft",
            "Wir sind nicht mit allem am Ende, aber aus Kraft wird auch nichts, und das ist so.",
            "review",
        ),
        ("Anna Vogel", "Das ist nicht wahr, sagte Vogel, und er hat es auch nicht so gemeint.", "block"),
        (
            "Anna Cabeza",
            "No lo sabemos, pero en esta casa de Cabeza no hay nada que no sea de su padre.",
            "review",
        ),
        ("Anna Cabeza", "They heard how cabeza had left the room with all of the others.", "block"),
        (
            "Anna Cabeza",
            "No lo sabe la señora Cabeza, que es de este pueblo y que no está en su casa.",
            "block",
        ),
    ],
)
def test_a_sign_of_a_person_makes_a_name_of_it_there_too(name: str, text: str, level: str) -> None:
    assert levels(text, name) == [level]


def levels(text: str, name: str) -> list[str]:
    """The level of each finding of a person so called."""
    people = People((Person("clay", name=Sealed(name)),))
    found = sweep([Source("a.md", text.encode())], needles_of([Dialogue("d", people=people)], plain=True))
    return [f.level for f in found.findings]
