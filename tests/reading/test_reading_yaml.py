"""YAML's traps are refused where they stand, in plain words, and what YAML would drop or split is caught."""

from __future__ import annotations

import pytest
import yaml

from facilitator.problems import Problem
from facilitator.reading.nodes import Mapping, Scalar
from facilitator.reading.yamltree import parse, parse_roster

DROPS = "a # here would make YAML drop the rest of the line"

TRAPS = {
    "a comment one space off": ("title: Water # and pasture", 1, 14, DROPS),
    "a sign without a space": ("title: Water  #pasture", 1, 15, DROPS),
    "a value that is a number sign": ("title: #1 priority", 1, 8, DROPS),
    "an outcome that begins with its sign": ("outcome: #gauge-list", 1, 10, DROPS),
    "a second line that begins with the sign": ("title: We agree on\n  #1 and 2", 2, 3, DROPS),
    "a sentence of a list": ("- Water # pasture", 1, 9, DROPS),
    "a sign after a quote": ('title: "Water" # pasture', 1, 16, DROPS),
    "two keys": ("a: 1\nb: 2\na: 3", 3, 1, "this key stands here twice"),
    "two keys below": ("a: {b: 1, b: 2}", 1, 11, "this key stands here twice"),
    "a tag": ("a: !secret b", 1, 4, "a value begins with an exclamation mark (a YAML tag)"),
    "a tag on a list": ("a: !x [b]", 1, 4, "a value begins with an exclamation mark (a YAML tag)"),
    "a merge": ("<<: {a: b}", 1, 1, "merge keys (<<) are not used here"),
    "an anchor nobody uses": (
        "a: &Sons of the river",
        1,
        4,
        "a value begins with an ampersand, which YAML would drop",
    ),
    "emphasis at the beginning": ("a: *No* way", 1, 7, "a value begins with an asterisk or an ampersand"),
    "a mention at the beginning": (
        "a: @oak spoke",
        1,
        4,
        "a value begins with a sign YAML keeps for itself (such as @, ` or %), or a tab indents",
    ),
    "a second colon": ("a: he said: no", 1, 11, "there is a second colon, or the indentation is off"),
    "a span at the beginning": (
        "a: [x]{withheld=R1} y",
        1,
        7,
        "the indentation is off, or text follows a closing quote or bracket",
    ),
    "an open quote": ("a: 'x\nb: c\n", 1, 4, "a quote is opened and never closed"),
    "an open bracket": (
        "a: [b, c\nd: e\nf: g\n",
        1,
        4,
        "a list in brackets is not closed, or text follows the bracket",
    ),
    "an open brace": (
        "a: {b: c, d: e\nf: g\n",
        1,
        4,
        "a value in braces is not closed, or holds a comma, a bracket or a colon",
    ),
    "a space that is none": (
        "a:\n  - b: c\n    d: e\n\u00a0   f: g\n    h: i",
        4,
        1,
        "a space that is no plain one is used to indent",
    ),
    "a second document": ("a: b\n---\nc: d", 2, 1, "a second document begins here"),
    "a list as a key": ("[a, b]: c", 1, 1, "a list or braces stand where a key should"),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_refused_in_its_place(trap: str) -> None:
    source, line, column, message = TRAPS[trap]
    _, told = parse(source, "f.yml")
    assert [(n.place.line, n.place.column, n.message) for n in told] == [(line, column, message)]
    assert all(isinstance(n, Problem) and n.hint for n in told)


COMMENTS = [
    "a: b  # two spaces off",
    "# alone\na: b",
    "a: b\n# between keys\nc: d",
    "a:\n  # above a list\n  - b",
    "a:\n  b: c\n  # beside a key\n  d: e",
    "- a: b\n  # beside a key of a list item\n  c: d",
    "a: [b,  # in a list\n  c]",
    "a: >-\n  b # inside a text #1\n# after it",
    "a: 'b # quoted'",
    "a: b#c",
    'a: "2025-11-tunis#gauge-list"',
]


@pytest.mark.parametrize("source", COMMENTS)
def test_a_comment_that_stands_off_is_a_comment(source: str) -> None:
    root, told = parse(source, "f.yml")
    assert root is not None
    assert not told


def test_scalars_keep_their_text_and_their_place() -> None:
    root, _ = parse("a: 10:30\nb: no\nc: 010\nd: 'tbd'\ne: tbd\n", "f.yml")
    assert isinstance(root, Mapping)
    values = [entry.value for entry in root.entries]
    assert [v.text for v in values if isinstance(v, Scalar)] == ["10:30", "no", "010", "tbd", "tbd"]
    assert [v.open_point for v in values if isinstance(v, Scalar)] == [False] * 4 + [True]
    assert [str(v.place) for v in values] == [f"f.yml:{line}:4" for line in range(1, 6)]


def test_up_to_ten_aliases_are_read_and_the_eleventh_is_refused() -> None:
    root, told = parse("a: &x b\n" + "".join(f"k{n}: *x\n" for n in range(10)), "f.yml")
    assert root is not None
    assert not told
    root, told = parse("a: &x b\n" + "".join(f"k{n}: *x\n" for n in range(11)), "f.yml")
    assert root is None
    assert [n.message for n in told] == ["more than 10 aliases (*)"]


def test_a_roster_may_be_longer_than_a_session_but_not_by_aliases() -> None:
    people = "people:\n" + "".join(f"  p{n}: {{name: Ab}}\n" for n in range(25_001))
    assert [n.message for n in parse(people, "f.yml")[1]] == ["the file grows too large when read"]
    root, told = parse_roster(people, "f.yml")
    assert root is not None and not told
    root, told = parse_roster(people + "codewords: [&x Ab, *x]\n", "f.yml")
    assert root is None
    assert [n.message for n in told] == ["the file grows too large when read"]


def test_a_list_too_deep_is_refused() -> None:
    root, told = parse("a: " + "[" * 5_000 + "]" * 5_000, "f.yml")
    assert root is None
    assert [n.message for n in told] == ["lists or keys stand too deep in each other"]


def test_without_the_fast_parser_the_traps_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facilitator.reading.yamltree._LOADER", yaml.BaseLoader)
    for source, line, column, message in TRAPS.values():
        _, told = parse(source, "f.yml")
        assert [n.message for n in told] == [message]
        if "quote is opened" not in message:
            assert [(n.place.line, n.place.column) for n in told] == [(line, column)]
    assert not any(parse(source, "f.yml")[1] for source in COMMENTS)
