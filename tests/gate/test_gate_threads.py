"""A long roster: what many bear is kept once, and nothing is made of it before a page has the words."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from facilitator.gate.lists import sounds
from facilitator.gate.lists.alike import alike
from facilitator.gate.match import Matcher
from facilitator.gate.match.kin import Kin, _one_apart
from facilitator.gate.needles import needles_of, strand, strands_of, without_agreed
from facilitator.gate.needles.needle import HANDLE, INITIALS, JOINED, PART, Needle
from facilitator.gate.needles.strand import Strand
from facilitator.gate.needles.threads import Threads
from facilitator.gate.sweep import Source, swept
from facilitator.gate.text import scripts
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

FIRST = "Sabina Tomoko Ikenna Zarina Mateus Yusra Bogdan Ondine Kwesi Ludmer".split()
LAST = (
    "Kofimor Dansoh Lorente Vaskari Telemun Orbeliani Quintes Haddari Brovik Salonde Mirvani Stolpern "
    "Ekwensi Zubarov Palmier Ferreon Wachter Ottavian Grimsal Noorzai"
).split()

HOUSE = "Sarrat Institute of Hydrology"
PERSONS = tuple(
    Person(
        f"p{number}",
        name=Sealed(f"{FIRST[number % 10]} {LAST[number // 10]}"),
        affiliation=Sealed(HOUSE),
    )
    for number in range(200)
)


def _counted(patch: pytest.MonkeyPatch) -> list[Needle]:
    """The needles of people that are made from now on."""
    made: list[Needle] = []
    make = strand._needle

    def counting(*given: object) -> Needle:
        made.append(make(*given))  # type: ignore[arg-type]
        return made[-1]

    patch.setattr(strand, "_needle", counting)
    return made


def test_a_part_of_a_name_is_kept_once_for_all_who_bear_it() -> None:
    strands = strands_of([(People(PERSONS), "")])
    by_name: dict[str, list[Strand]] = {}
    for one in strands:
        by_name.setdefault(one.form.__name__, []).append(one)
    assert len(by_name["_part"]) == 10 + 20
    assert len(by_name["house_needles"]) == 1
    assert sum(len(one.bearers) for one in by_name["_part"]) == 400


def test_no_needle_is_made_before_a_page_has_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    made = _counted(monkeypatch)
    matcher = Matcher(needles_of([Dialogue("d", people=People(PERSONS))], plain=True).all)
    assert made == []
    swept([Source("quiet.md", b"Nobody is named on this page.")], matcher, named=True)
    assert made == []
    said = f"On Monday {FIRST[3]} {LAST[7]} spoke."
    report = swept([Source("page.md", said.encode())], matcher, named=True)
    assert [f.who for f in report.findings if f.level == "block"] == ["p73"]
    # Of her given name those of twenty, of her surname those of ten; and what is written together: nothing.
    assert {needle.base for needle in made} == {FIRST[3].lower(), LAST[7].lower()}
    assert len({needle.who for needle in made}) == 10 + 20 - 1


def test_what_a_row_stands_for_comes_in_the_order_of_the_roster() -> None:
    names = ("Sabina Kofimor", "Kofimor Danso", "Omar Kofimor-Danso", "Danso Omar")
    persons = tuple(Person(f"p{n}", name=Sealed(name)) for n, name in enumerate(names))
    threads = Threads(strands_of([(People(persons), "x/")]))
    assert [n.who for n in threads.needles("kofimor")] == ["x/p0", "x/p1", "x/p2"]
    assert [n.who for n in threads.needles("danso")] == ["x/p1", "x/p2", "x/p3"]
    assert [n.given for n in threads.needles("danso")] == [False, False, True]
    assert threads.needles("kofimo") == threads.names("kofimo") == ()


def test_every_row_that_is_looked_for_stands_for_somebody() -> None:
    everybody = tuple(Person(f"p{n}", name=Sealed(name)) for n, name in enumerate(NAMES))
    threads = Threads(strands_of([(People(everybody), "")]))
    for row in threads.rows:
        needles = threads.needles(row)
        assert needles
        assert {" ".join(needle.words) for needle in needles} == {row}
        assert all(needle.who for needle in needles)
    strengths = {n.strength for row in threads.rows for n in threads.needles(row)}
    assert {PART, JOINED, HANDLE, INITIALS} <= strengths


NAMES = (
    "Amina Diallo",
    "Jean-Marie O'Dwyer",
    "Bill van der Berg",
    "Анна Сергеевна Петрова",
    "أمينة ديالو",
    "王小明",
    "김철수",
    "Jörg Großmüller",
    "X",
)


def test_an_agreed_phrase_takes_its_house_from_all_who_work_there() -> None:
    needles = needles_of([Dialogue("d", people=People(PERSONS))], plain=True)
    assert "sarrat institute" in Threads(needles.all).rows
    left = Threads(without_agreed(needles, [f"Hosted by the {HOUSE}."]).all)
    assert "sarrat institute" not in left.rows
    assert FIRST[3].lower() in left.rows


def test_nothing_of_a_strand_is_printed() -> None:
    (one, *_) = strands_of([(People(PERSONS[:1]), "")])
    shapes = list(one.shapes())
    shown = f"{one!r} {one} {shapes!r} {shapes[0]} {one.bearers!r}".lower()
    assert isinstance(one, Strand)
    assert FIRST[0].lower() not in shown
    assert LAST[0].lower() not in shown


LETTERS = st.text(alphabet="abdehijkmosuyzж", min_size=1, max_size=14)


@given(st.lists(LETTERS, max_size=12))
def test_many_words_have_the_keys_that_each_has_alone(words: list[str]) -> None:
    assert scripts.all_loose(words) == [scripts.loose(word) for word in words]
    assert scripts.all_coarse(words) == [scripts.coarse(word) for word in words]
    latin = [word for word in words if word[0].isascii()]
    keys = [key for word in latin for key in sounds.latin_keys([word])]
    assert sounds.latin_keys(latin) == keys
    assert sounds.without_liquids(keys) == [key for one in keys for key in sounds.without_liquids([one])]


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("александр", "alecsandr"),
        ("александр", "alexander"),
        ("леру", "leroux"),
        ("игнатов", "ignatow"),
        ("سركيسيان", "sarkissian"),
        ("შევარდნაძე", "schewardnadse"),
        ("ղազարյան", "ghazaryan"),
    ],
)
def test_a_spelling_has_one_of_the_keys_of_the_name(name: str, spelling: str) -> None:
    heard = sounds.heard(name)
    assert heard is not None
    assert alike(heard, spelling)
    keys = sounds.latin_keys([spelling, spelling.replace("gh", "g")])
    assert not sounds.keys_of(heard).isdisjoint(keys)


@given(st.data())
def test_one_mistake_spares_a_half_by_which_a_name_is_found(data: st.DataObject) -> None:
    name = data.draw(st.text(alphabet="abc", min_size=7, max_size=11))
    at = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from("abcx"))
    turned = name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
    amiss = data.draw(
        st.sampled_from(
            [
                name[:at] + letter + name[at:],
                name[:at] + name[at + 1 :],
                turned,
                letter.join([name[:at], name[at + 1 :]]),
            ]
        )
    )
    kin = Kin(Threads([Needle((name,), "name", "oak", PART, name)]))
    found = [hit.how for hit in kin._amiss(amiss)]
    assert found == (["amiss"] if amiss != name and _one_apart(name, amiss) else [])
