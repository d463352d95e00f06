"""`consent`: an answer is written into the session's file, and nothing else there changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given, strategies as st

from facilitator.reading.answer import Uneditable, with_answer
from facilitator.reading.yamltree import parse

Run = Callable[..., Result]
ANSWER = {"given": "2026-03-15", "draft": "1"}
WRITTEN = "{given: 2026-03-15, draft: 1}"


@pytest.fixture
def sent(run: Run) -> None:
    """Draft 1 has gone to everybody in the room."""
    assert run("circulate", "lake/first", "--to", "participants", "--on", "2026-03-12").exit_code == 0


def session(lake: Path) -> Path:
    return lake / "sessions/lake/first.yml"


def agree(run: Run, who: str, *more: str, item: str = "counts") -> Result:
    return run("consent", f"lake/first#{item}", who, *(more or ("--draft", "1", "--on", "2026-03-15")))


def shown(run: Run, on: str = "2026-04-01", item: str = "counts") -> str:
    return run("explain", f"lake/first#{item}", "--for", "public", "--on", on).stdout


@pytest.mark.usefixtures("sent")
class TestAnswers:
    """After draft 1."""

    def test_one_entry_changes_and_every_comment_stays(self, run: Run, lake: Path) -> None:
        before = session(lake).read_text()
        done = agree(run, "north")
        assert done.exit_code == 0, done.stderr
        assert session(lake).read_text() == before.replace("north: awaited", f"north: {WRITTEN}")

    def test_with_both_answers_it_is_open_and_says_to_which_draft(self, run: Run) -> None:
        agree(run, "north")
        assert "south (awaited)" in shown(run)
        agree(run, "south")
        told = shown(run)
        assert "It is open to the public." in told
        assert "north on 2026-03-15 to draft 1; south on 2026-03-15 to draft 1" in told

    def test_rewording_ends_both_consents_and_a_new_draft_is_needed(self, run: Run, lake: Path) -> None:
        agree(run, "north")
        agree(run, "south")
        file = session(lake)
        file.write_text(file.read_text().replace("Count the fish", "Count all fish"))
        told = shown(run)
        assert "the words have been changed since, which ended this consent" in told
        late = agree(run, "north")
        assert late.exit_code == 1
        assert "the words were changed after draft 1: circulate again" in late.stderr
        run("circulate", "lake/first", "--to", "participants", "--on", "2026-03-20")
        for side in ("north", "south"):
            agree(run, side, "--draft", "2", "--on", "2026-03-21")
        assert "It is open to the public." in shown(run)

    def test_what_is_withheld_plays_no_part(self, run: Run, lake: Path) -> None:
        agree(run, "north")
        agree(run, "south")
        file = session(lake)
        file.write_text(file.read_text().replace("the old pier", "the new bridge"))
        assert "It is open to the public." in shown(run)

    def test_uncovering_a_passage_ends_consent(self, run: Run, lake: Path) -> None:
        agree(run, "north")
        agree(run, "south")
        file = session(lake)
        file.write_text(file.read_text().replace("[the old pier]{withheld=R6}", "the old pier"))
        assert "It is open to the public." not in shown(run)

    def test_a_consent_is_withdrawn_from_a_day_on(self, run: Run, lake: Path) -> None:
        agree(run, "north")
        agree(run, "south")
        done = agree(run, "south", "--withdraw", "--on", "2026-03-25")
        assert done.exit_code == 0
        assert "cannot be called back" in done.stderr
        assert "south: {given: 2026-03-15, draft: 1, withdrawn: 2026-03-25}" in session(lake).read_text()
        assert "It is open to the public." in shown(run, "2026-03-24")
        assert "south (withdrawn)" in shown(run, "2026-03-25")

    @pytest.mark.parametrize(
        ("item", "who", "more", "told"),
        [
            ("counts", "north", ("--draft", "2"), "no draft 2"),
            ("fears", "north", ("--draft", "1"), "did not hold fears"),
            ("counts", "west", ("--draft", "1"), "no such side or person"),
            ("count", "north", ("--draft", "1"), "did you mean #counts?"),
            ("counts", "north", ("--draft", "1", "--on", "2026-03-11"), "went out after that day"),
            ("counts", "north", ("--withdraw",), "no consent to counts"),
            ("counts", "north", ("--on", "2026-03-15"), "say which draft"),
        ],
    )
    def test_what_cannot_be_an_answer_is_refused(
        self, run: Run, lake: Path, item: str, who: str, more: tuple[str, ...], told: str
    ) -> None:
        before = session(lake).read_bytes()
        done = agree(run, who, *more, item=item)
        assert done.exit_code in (1, 2)
        assert told in done.stderr
        assert session(lake).read_bytes() == before

    def test_a_release_in_one_word_gets_room_for_answers(self, run: Run, lake: Path) -> None:
        agree(run, "north", item="nets")
        assert f"release: {{to: public, consent: {{north: {WRITTEN}}}}}" in session(lake).read_text()
        agree(run, "south", item="nets")
        assert "It is open to the public." in shown(run, item="nets")


def test_who_was_not_sent_a_draft_cannot_answer_it(run: Run) -> None:
    run("circulate", "lake/first", "--to", "side:north", "--on", "2026-03-12")
    done = agree(run, "south")
    assert done.exit_code == 1
    assert "draft 1 did not go to south" in done.stderr


HEAD = "session: first\noutcomes:\n  - id: counts\n    kind: measure\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    release: {to: public}\n", f"    release: {{to: public, consent: {{north: {WRITTEN}}}}}\n"),
        (
            "    release: [side:a, public]  # both\n",
            f"    release: {{to: [side:a, public], consent: {{north: {WRITTEN}}}}}  # both\n",
        ),
        (
            "    release:\n      to: public  # at last\n",
            f"    release:\n      to: public  # at last\n      consent: {{north: {WRITTEN}}}\n",
        ),
        (
            "    release:\n      consent:\n        south: 2026-03-01  # by letter\n      to: public\n",
            (
                "    release:\n      consent:\n        south: 2026-03-01  # by letter\n"
                f"        north: {WRITTEN}\n      to: public\n"
            ),
        ),
        (
            "    release:\n      to: public\n      consent: {}\n",
            f"    release:\n      to: public\n      consent: {{north: {WRITTEN}}}\n",
        ),
        (
            "    release:\n      to: public\n      consent:\n        north:\n        south: awaited\n",
            (
                "    release:\n      to: public\n      consent:\n"
                f"        north: {WRITTEN}\n        south: awaited\n"
            ),
        ),
        (
            "    release:\n      to: public\n      consent:\n        north:\n          given: 2026-01-01\n",
            f"    release:\n      to: public\n      consent:\n        north:\n          {WRITTEN}\n",
        ),
    ],
)
def test_layouts_that_people_use(before: str, after: str) -> None:
    assert with_answer(HEAD + before, "counts", "north", ANSWER) == HEAD + after


@pytest.mark.parametrize(
    "layout",
    [
        "    text: no release\n",
        "    release:\n",
        "    release: >-\n      public\n",
        "    release: {to: public, consent: }\n",
        (
            "    release:\n      to: public\n      consent:\n        north:\n"
            "          given: 2026-01-01  # x\n          draft: 1\n"
        ),
        "    release: &both {to: public}\n  - id: other\n    kind: norm\n    release: *both\n",
        "    release: {to: public\n",
    ],
)
def test_a_layout_in_doubt_is_left_alone(layout: str) -> None:
    with pytest.raises(Uneditable):
        with_answer(HEAD + layout, "counts", "north", ANSWER)


def test_the_lines_to_write_by_hand_are_told(run: Run, lake: Path) -> None:
    file = session(lake)
    file.write_text(
        file.read_text().replace("release: public\n  - id: fears", "release: 'public'\n  - id: fears")
    )
    run("circulate", "lake/first", "--to", "participants", "--on", "2026-03-12")
    before = file.read_bytes()
    done = agree(run, "north", item="nets")
    assert done.exit_code == 1
    assert f"      north: {WRITTEN}" in done.stderr
    assert file.read_bytes() == before


SAID = st.sampled_from(["awaited", "2026-01-02"])


@given(
    flow=st.booleans(),
    others=st.dictionaries(st.sampled_from(["south", "west", "oak"]), SAID, min_size=1),
    note=st.sampled_from(["", "  # why"]),
    here=st.booleans(),
)
def test_any_list_of_answers_keeps_all_others(
    flow: bool, others: dict[str, str], note: str, here: bool
) -> None:
    entries = {**others, **({"north": "awaited"} if here else {})}
    if flow:
        inside = "{" + ", ".join(f"{k}: {v}" for k, v in entries.items()) + "}" + note + "\n"
    else:
        inside = "".join(f"\n        {k}: {v}{note}" for k, v in entries.items()) + "\n"
    source = f"{HEAD}    release:\n      consent: {inside}      to: public\n"
    edited = with_answer(source, "counts", "north", ANSWER)
    for line in source.splitlines():
        assert flow or "north" in line or line in edited.splitlines()
    assert edited.count(WRITTEN) == 1
    assert edited.count(note) == source.count(note) or not note
    assert parse(edited, "x")[0] is not None
    assert all(f"{k}: {v}" in edited for k, v in others.items())
