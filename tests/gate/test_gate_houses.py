"""A house of one word is a mention where it is written as a house, and none where it is a plain word."""

from __future__ import annotations

import pytest

from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

NEEDLES = needles_of(
    [
        Dialogue(
            "d", people=People((Person("p1", name=Sealed("Ottilie Brandt"), affiliation=Sealed("Meta")),))
        )
    ],
    plain=True,
)


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.md", "Somebody of Meta asked for more time.", True),
        ("a.md", "The meta level was left aside.", False),
        ("a.html", '<!doctype html><head><meta charset="utf-8"></head><p>Words.</p>', False),
        ("a.html", "<!doctype html><p>Somebody of Meta asked.</p>", True),
    ],
)
def test_one_word_alone(name: str, text: str, found: bool) -> None:
    report = sweep([Source(name, text.encode())], NEEDLES)
    assert any(f.rule == "affiliation" for f in report.findings) == found


@pytest.mark.parametrize(
    "text",
    [
        "The deputy water minister agreed.",
        "The deputy minister for water agreed.",
        "The deputy minister of the water agreed.",
        "The HS Centre agreed.",
        "The Center for Herding Studies agreed.",
        "The Herding Studies Centre agreed.",
    ],
)
def test_a_role_or_a_house_turned_round_is_for_review(text: str) -> None:
    person = Person(
        "p1",
        name=Sealed("Ottilie Brandt"),
        affiliation=Sealed("Centre for Herding Studies"),
        role=Sealed("former deputy minister of water"),
    )
    needles = needles_of([Dialogue("d", people=People((person,)))], plain=True)
    found = sweep([Source("a.md", text.encode())], needles).findings
    assert [(f.rule, f.level) for f in found] == [("affiliation", "review")]
