"""A roster of awkward names: what is found, where exactly, and what is left alone."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st

from facilitator.gate.match import Matcher
from facilitator.gate.needles import Needles, needles_of, strands_of
from facilitator.gate.sweep import Source, sweep, swept
from facilitator.gate.text.origin import Origin
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from facilitator.problems import Refused

NAMES = Path(__file__).parents[1] / "specimens" / "names"


def lines(name: str) -> list[str]:
    text = (NAMES / name).read_text(encoding="utf-8")
    return [line for line in re.split(r"\n(?=[a-z ]+ \| |#)|\n$", text) if line and not line.startswith("#")]


def planted(line: str) -> tuple[set[str], str, set[tuple[int, int]]]:
    """Who is meant, the text without the quotes, and the places the quotes stood at."""
    who, _, text = line.partition(" | ")
    spans, plain = set(), ""
    for piece in re.split("(«[^»]*»)", text):
        if piece.startswith("«"):
            spans.add((len(plain), len(plain) + len(piece) - 2))
            piece = piece[1:-1]
        plain += piece
    return set(who.split()), plain, spans


@pytest.mark.parametrize("line", lines("mentions.txt"))
@pytest.mark.parametrize("origin", Origin)
def test_a_mention_is_found_at_its_place_whatever_is_known_of_the_text(
    needles: Needles, line: str, origin: Origin
) -> None:
    who, text, spans = planted(line)
    found = swept([Source("page.txt", text.encode())], Matcher(needles.all, origin), named=True).findings
    assert {f.who for f in found} == who
    assert {(f.start, f.end) for f in found} == spans
    assert {f.rule for f in found} == {"name"}
    # One line has a first name of many and nothing else, so that it may be anybody's.
    passing = origin is Origin.ANYBODYS and text == "Sean agreed."
    assert {f.level for f in found} == {"review" if passing else "block"}


@pytest.mark.parametrize("line", lines("mentions.txt"))
def test_another_way_of_writing_the_same_letters_changes_nothing(swept: Any, line: str) -> None:
    who, text, _ = planted(line)
    for form in ("NFC", "NFD", "NFKD"):
        assert {f.who for f in swept("page.txt", unicodedata.normalize(form, text)).findings} == who


@pytest.mark.parametrize(
    "line", [x for x in (NAMES / "clean.txt").read_text(encoding="utf-8").splitlines() if x[0] != "#"]
)
def test_ordinary_words_are_left_alone(swept: Any, line: str) -> None:
    assert swept("page.txt", line).findings == ()
    assert swept("page.html", f"<p>{line}</p>").findings == ()


@pytest.mark.parametrize(
    "cut", ["Blue Her-\non", "Blue Her\u00ad\non", "Bl-\nue Heron", "blue her-\r\n> on", "Blue\nHe-\nron"]
)
def test_a_codeword_of_two_words_is_found_over_a_line(swept: Any, cut: str) -> None:
    found = swept("a.md", f"They called it {cut} among themselves.\n").findings
    assert [(f.rule, f.level) for f in found] == [("codeword", "block")]


@pytest.mark.parametrize("letters", ["А m i n а  D i a l l о", "A m і n a  D i а l l o"])
def test_a_name_spaced_out_with_look_alikes_is_found(swept: Any, letters: str) -> None:
    assert "oak" in [f.who for f in swept("a.md", f"It was {letters} again.\n").findings]


def test_contacts_and_codewords_block(swept: Any) -> None:
    text = "Write to A.Diallo@Hydro.Example or +41 22 555 0101, +41225550101; BLUE heron."
    found = [
        (f.rule, f.who, text[f.start : f.end]) for f in swept("x.txt", text).findings if f.rule != "name"
    ]
    assert found == [
        ("contact", "oak", "A.Diallo@Hydro.Example"),
        ("contact", "oak", "41 22 555 0101"),
        ("contact", "oak", "41225550101"),
        ("codeword", None, "BLUE heron"),
    ]


def test_two_dialogues_say_which_of_them() -> None:
    people = People((Person("oak", name=Sealed("Amina Diallo")),))
    both = needles_of([Dialogue("kela", people=people), Dialogue("tana", people=people)])
    found = sweep([Source("x.md", b"Amina Diallo")], both).findings
    assert [f.who for f in found] == ["kela/oak", "tana/oak"]


@pytest.mark.parametrize("name", ["", "—", "🙂", "\u200b"])
def test_a_name_without_letters_is_refused_and_not_quoted(name: str) -> None:
    people = People((Person("oak", name=Sealed(name)),))
    with pytest.raises(Refused) as refused:
        list(strands_of([(people, "")]))
    assert "oak" not in refused.value.message or name not in refused.value.message[:1]


DRESS = st.sampled_from(["plain", "upper", "lower", "nfd", "zero-width", "soft hyphen", "fullwidth"])
AROUND = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
PERSONS = (
    ("oak", "Amina Diallo"),
    ("ash", "Wirasena"),
    ("pine", "İpek Yıldız"),
    ("sedge", "Олексій Бондаренко"),
)


def dressed(name: str, dress: str, at: int) -> str:
    at = at % len(name) or 1
    return {
        "plain": name,
        "upper": name.upper(),
        "lower": name.lower(),
        "nfd": unicodedata.normalize("NFD", name),
        "zero-width": f"{name[:at]}\u200b{name[at:]}",
        "soft hyphen": f"{name[:at]}\u00ad{name[at:]}",
        "fullwidth": "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name),
    }[dress]


@settings(max_examples=300)
@given(AROUND, st.sampled_from(PERSONS), DRESS, st.integers(1, 30), AROUND)
@example("\u202d\u202e", PERSONS[0], "plain", 1, "")
@example("I{Y", ("pine", "İpek Yıldız"), "plain", 1, "")
@example("", ("ash", "Wirasena"), "plain", 1, "ǝʇ˥")
def test_a_full_name_planted_anywhere_is_found(
    needles: Any, before: str, person: tuple[str, str], dress: str, at: int, after: str
) -> None:
    who, name = person
    text = f"{before} {dressed(name, dress, at)} {after}"
    found = sweep([Source("x.txt", text.encode())], needles).findings
    places = [(f.start, f.end or 0) for f in found if f.who == who]
    start, end = len(before) + 1, len(text) - len(after) - 1
    if any(c in before + after for c in "&%\\") or re.search("[\x00-\x08\x0e-\x1f\x7f]", before + after):
        assert found
    else:
        # Her initials beside her name belong to it, and may come by chance; where marks of direction turn a
        # text round, they and the blanks beside her name are turned with it.
        assert any(
            a is not None
            and a < end
            and re.fullmatch(r"(?:\w[\W_]*){0,4}", text[a:start].strip("\u202d\u202e "))
            and (b <= end or not text[end:b].strip() or re.fullmatch(r"(?:[\W_]*\w){1,4}", text[end:b]))
            for a, b in places
        )
