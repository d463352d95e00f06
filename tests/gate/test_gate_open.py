"""What the public has already is no passage of the notes, in whatever dress it stands there."""

from __future__ import annotations

import pytest

from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

PEOPLE = People((Person("oak", name=Sealed("Amina Diallo")),))
PUBLIC = (
    "Both sides count the animals that cross at the old bridge every week, and read the numbers out together."
)
NOTES = (
    f"We agreed on these words. {PUBLIC} Nobody was happy with them.",
    "Both sides will count animals that cross at the old Kela bridge each week and then read numbers out.",
    "both side counts the animals which crossed at old bridge every week, reading the number out together",
)
DRESSED = (
    PUBLIC,
    PUBLIC.upper(),
    PUBLIC.replace("bridge", "bridge¹").replace("week", "week[2]"),
    "1 Both sides count the animals\n2 that cross at the old bridge\n3 every week, and read the numbers.",
    "Both sides count the ani-\nmals that cross at the old bridge every week",
    "| Both sides count the animals | that cross at the old bridge | every week |",
    "- Both sides count the animals\n- that cross at the old bridge\n- every week",
    "> Both sides count the animals that cross\n> at the old bridge every week",
    "that cross at the old bridge every week, both sides count the animals",
    "Both sides counted the animals that crossed at the old bridge every week",
)


def found(note: str, said: str, released: tuple[str, ...]) -> list[str]:
    """The levels of the passages found in a page that says so."""
    needles = needles_of([Dialogue("d", people=PEOPLE)], notes=[note], released=released)
    report = sweep([Source("page.md", f"One heard:\n\n{said}\n".encode())], needles)
    return [finding.level for finding in report.findings if finding.rule == "passage"]


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("said", DRESSED)
def test_what_was_released_is_no_passage_in_any_dress(note: str, said: str) -> None:
    assert found(note, said, ()) != []
    assert found(note, said, ("Another page.", PUBLIC)) == []


@pytest.mark.parametrize(
    "said",
    [
        "Both sides count animals that cross at the old Kela bridge and then read numbers out",
        "cross at the old Kela bridge each week and then read",
    ],
)
def test_what_the_notes_have_and_the_public_has_not_is_still_one(said: str) -> None:
    assert found(NOTES[1], said, (PUBLIC,)) == ["review"]
