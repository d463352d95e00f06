"""`public_knowledge:` is read as written, is private, and refuses what cannot be meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.model.knowledge import Fact
from facilitator.problems import Problem
from facilitator.reading.load import read_dialogue


def test_it_is_read_as_written(lake: Path) -> None:
    reading = read_dialogue(lake, "lake")
    assert reading.dialogue is not None and not reading.stops, reading.notices
    (known,) = reading.dialogue.public_knowledge
    assert (known.about, known.fact, known.session, len(known.words)) == (("oak", "elm"), Fact.ROLE, "", 1)
    assert "net maker" not in repr(known)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{about: [oka], fact: attended}", "nobody in people.yml has this id"),
        ("{about: [oak], fact: attended, session: frist}", "this dialogue has no session of this id"),
        ("{about: [oak], fact: whispered}", "a word from a closed list is expected"),
        ("{about: [oak], fact: role}", "a role that is known needs the words"),
        ("{fact: attended}", "the key about is missing"),
    ],
)
def test_what_cannot_be_meant_is_a_problem(lake: Path, written: str, told: str) -> None:
    file = lake / "sessions/lake/dialogue.yml"
    text = file.read_text(encoding="utf-8").split("public_knowledge:")[0]
    file.write_text(f"{text}public_knowledge:\n  - {written}\n", encoding="utf-8")
    problems = [n for n in read_dialogue(lake, "lake").notices if isinstance(n, Problem)]
    assert any(told in p.message for p in problems), problems
