"""A text shows by itself what it calls a thing: where nothing says a person is meant, it is nobody."""

from __future__ import annotations

import pytest

from tests.support.told import told

_PEOPLE = ("Grace Program", "Ingrid Life", "Tariq Risk", "Yusuf News")


@pytest.mark.parametrize(
    "text",
    [
        "You may copy the Program. Who copies the Program keeps this note. He keeps Program files.",
        "He left the Standard Life last year. His policy is with Standard Life still.",
        "He told BBC News on Monday. He had told BBC News before.",
        "THE ENTIRE RISK AS TO THE QUALITY OF THE WORK IS WITH YOU, AND ANY RISK OF IT TO OTHERS WITH THEM.",
    ],
)
def test_what_a_text_calls_a_thing_is_nobody(text: str) -> None:
    assert told(text, *_PEOPLE) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("You may copy the Program. Who copies the Program keeps this note. Then Program said no.", "p0"),
        ("They read the Program. He sent the Program on, to Ms Program.", "p0"),
        ("You may copy the Program. Later they saw that yesterday Program came.", "p0"),
        ("They read the Life plan. Then the Life plan was signed. It was a day in Life country.", "p1"),
        ("He thanked Halfback Life. They saw Halfback Life again.", "p1"),
        ("He met with Striker Life, and left. Nobody saw Striker Life again.", "p1"),
        ("THE COUNCIL HAS HEARD THAT THE REPORT IS BY RISK AND THAT IT WAS SENT TO HIM BY THE OFFICE.", "p2"),
        (
            "PRESENT: GRACE PROGRAM, RISK, NEWS, LIFE, OTHERS, NOBODY ELSE, OFFICE, CHAIR, MINUTES, HOUSE",
            "p2",
        ),
        ("He told BBC News on Monday. He had told BBC News before. It was Mr News.", "p3"),
    ],
)
def test_whoever_bears_such_a_word_is_found_where_a_person_is_meant(text: str, who: str) -> None:
    assert who in {found[1] for found in told(text, *_PEOPLE)}


def test_once_she_is_known_there_the_words_are_asked_about() -> None:
    text = "Grace Program spoke. You may copy the Program; the Program is free. It was left in Program files."
    assert [found[2] for found in told(text, *_PEOPLE)] == ["Grace Program", "Program"]
