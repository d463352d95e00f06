"""`room`: which papers each reader gets, in which languages, and whether they go home."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from click.testing import Result

Call = Callable[..., Result]

DIALOGUE = """\
dialogue: lake
title: Lake dialogue
languages: [en, ar]
sides: {north: {name: North}, south: {name: South}}
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quill, side: north}
  elm: {name: Ottoline Brack, side: south}
  reed: {name: Peregrine Stook, part: facilitator}
  moss: {name: Quentin Ashby, part: interpreter}
"""
SESSION = """\
session: first
title: First talk
held: {from: 2026-03-09}
attending: [oak, elm, reed, moss]
interpretation: {mode: consecutive, languages: [en, ar], interpreters: [moss]}
agenda:
  - {day: 2026-03-09, start: 09:00}
  - id: fish
    title: Fish
    minutes: 30
    lead: reed
    if_tense: Look at the lake.
  - {break: 15}
  - id: apart
    title: Apart
    minutes: 30
    format: caucus
    groups:
      - side: north
        questions:
          - What would north need?
      - {side: south}
"""
NAMES = ("Quill", "Brack", "Stook", "Ashby")


@pytest.fixture
def shore(tmp_path: Path) -> Path:
    folder = tmp_path / "desk/sessions/lake"
    folder.mkdir(parents=True)
    for name, text in (("dialogue", DIALOGUE), ("people", PEOPLE), ("first", SESSION)):
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return tmp_path / "desk"


def write(shore: Path, file: str, text: str) -> None:
    with (shore / f"sessions/lake/{file}.yml").open("a", encoding="utf-8") as whole:
        whole.write(text)


@pytest.fixture
def made(call: Call, shore: Path) -> Callable[..., set[str]]:
    """Runs the command into a folder; the names of what it wrote."""

    def make(*words: str) -> set[str]:
        done = call("-C", shore, "room", "lake/first", "--out", shore / "print", "--on", "2026-03-01", *words)
        assert done.exit_code == 0, done.stderr
        return {file.name for file in (shore / "print").iterdir()}

    return make


def text_of(shore: Path, name: str) -> str:
    return (shore / "print" / name).read_text(encoding="utf-8")


def test_the_team_has_the_script_in_each_language_of_the_room(made: Callable[..., set[str]]) -> None:
    assert made("--for", "team") == {
        "opening-team.md",
        "opening-team-ar.md",
        "desk-card-team.md",
        "rule-card-team.md",
        "if-asked-team.md",
        "measures-team.md",
    }


def test_or_in_the_one_that_was_asked_for(made: Callable[..., set[str]]) -> None:
    assert made("--for", "team", "--lang", "fr", "--only", "opening") == {"opening-team-fr.md"}


def test_those_at_the_table_have_what_they_carry_see_and_fill_in(made: Callable[..., set[str]]) -> None:
    kinds = {"rule-card", "if-asked", "cards", "measures", "correction"}
    assert made("--for", "participants") == {f"{kind}-participants.md" for kind in kinds}


def test_the_public_has_a_slip_and_no_matrix_of_nothing(made: Callable[..., set[str]], shore: Path) -> None:
    write(shore, "dialogue", "shown_as: {title: Talks on a lake, address: lake}\n")
    write(shore, "first", "shown_as: {when: spring}\n")
    assert made("--for", "public") == {"correction-public.md"}


def test_the_first_paper_goes_to_standard_output_alone(call: Call, shore: Path) -> None:
    told = call("-C", shore, "room", "lake/first", "--for", "participants", "--only", "cards,rule")
    assert told.exit_code == 0
    assert told.stdout.count("DRAFT · ") == 2, "head and foot of one paper"
    assert "# Rule card" in told.stdout
    assert "sheets of their own" in told.stderr


def test_no_name_stands_on_any_of_them_unless_the_team_asks(
    made: Callable[..., set[str]], shore: Path
) -> None:
    for words in (("--for", "team"), ("--for", "participants"), ("--for", "side:north"), ("--everyone",)):
        made(*words)
    whole = "".join(file.read_text(encoding="utf-8") for file in (shore / "print").iterdir())
    assert not [name for name in NAMES if name in whole]
    made("--for", "team", "--names", "--only", "desk")
    assert "Ashby" in text_of(shore, "desk-card-team.md")


def test_a_sides_cards_are_made_for_that_side(made: Callable[..., set[str]], shore: Path) -> None:
    made("--for", "side:north", "--only", "cards")
    made("--for", "participants", "--only", "cards")
    assert "What would north need?" in text_of(shore, "cards-side-north.md")
    assert "What would north need?" not in text_of(shore, "cards-participants.md")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--for", "participants", "--only", "opening"), 1, "this reader may have: rule, if-asked"),
        (("--for", "side:south", "--only", "cards"), 1, "nothing yet to put on it"),
        (("--for", "team", "--only", "rules"), 2, "did you mean rule?"),
        (("--for", "team", "--only", ","), 2, "--only takes opening, desk"),
        (("--for", "participants", "--names"), 2, "names stand in the team's papers alone"),
        (("--for", "team", "--format", "ics"), 1, "can be a calendar"),
        ((), 2, "say for whom"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_way_out(
    call: Call, shore: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    done = call("-C", shore, "room", "lake/first", "--out", shore / "print", *words)
    assert done.exit_code == code
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert not (shore / "print").exists()


def test_of_everybody_those_have_cards_for_whom_there_are_any(call: Call, shore: Path) -> None:
    result = call(
        "-C", shore, "room", "lake/first", "--everyone", "--only", "cards", "--out", shore / "print"
    )
    assert result.exit_code == 0, result.stderr
    # Those of the team hold no card up.
    made = {path.name for path in (shore / "print").iterdir()}
    assert made == {f"cards-for-{person}.md" for person in ("elm", "moss", "oak")}
    session = shore / "sessions/lake/first.yml"
    session.write_text(SESSION.replace("[oak, elm, reed, moss]", "[oak, elm]"), encoding="utf-8")
    nobody = call("-C", shore, "room", "lake/first", "--everyone", "--only", "opening")
    assert nobody.exit_code == 1
    assert "no such paper for anybody here" in nobody.stderr


def test_build_makes_them_too_and_one_sides_cards_only_where_it_is_asked_something(
    call: Call, shore: Path
) -> None:
    assert call("-C", shore, "build", "--on", "2026-03-01").exit_code == 0
    names = {file.name for file in (shore / "out/lake/first").iterdir()}
    assert {
        "opening-team.md",
        "opening-team-ar.html",
        "desk-card-team.html",
        "cards-participants-ar.md",
    } <= names
    assert "cards-side-north.md" in names
    assert "cards-side-south.md" not in names


# ---- papers: hand-back, take-home ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dialogue", "session", "told"),
    [
        ("", "", "Hand back at the end"),
        ("papers: take-home\n", "", "Yours to take home"),
        ("papers: take-home\n", "papers: hand-back\n", "Hand back at the end"),
        ("", "papers: take-home\n", "Yours to take home"),
        ("papers: take-home\n", "papers: tbd\n", "Hand back at the end"),
    ],
)
def test_the_session_says_what_becomes_of_papers_else_the_dialogue(
    made: Callable[..., set[str]], shore: Path, dialogue: str, session: str, told: str
) -> None:
    write(shore, "dialogue", dialogue)
    write(shore, "first", session)
    made("--for", "participants", "--only", "rule")
    assert f"· {told}" in text_of(shore, "rule-card-participants.md")


def test_every_page_of_a_pack_says_it(call: Call, shore: Path) -> None:
    words = ("brief", "lake/first", "--to", "oak", "--format", "pdf", "--out", shore / "print")
    assert call("-C", shore, *words).exit_code == 0
    pages = pypdf.PdfReader(shore / "print/brief-for-oak.pdf").pages
    assert len(pages) > 1
    assert all("Hand back at the end" in page.extract_text() for page in pages)


def test_what_the_public_and_the_team_have_says_nothing_of_it(
    made: Callable[..., set[str]], shore: Path
) -> None:
    made("--for", "team")
    assert not [
        file.name for file in (shore / "print").iterdir() if "· Hand back" in file.read_text(encoding="utf-8")
    ]


def test_another_word_is_refused_and_off_the_record_is_pointed_out(call: Call, shore: Path) -> None:
    write(shore, "first", "rule: off-the-record\npapers: take-home\n")
    advised = call("-C", shore, "check")
    assert advised.exit_code == 0
    assert "papers: papers are taken home from a meeting of which a part is off the record" in advised.stdout
    write(shore, "dialogue", "papers: burn\n")
    refused = call("-C", shore, "check")
    assert refused.exit_code == 1
    assert "burn" not in refused.stdout
