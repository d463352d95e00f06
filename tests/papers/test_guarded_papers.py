"""Every paper passes the gate for its own reader before it is written; what is not hers stops it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result

from tests.support.lakes import call, written

DIALOGUE = """\
dialogue: lake
title: Lake dialogue
shown_as: {title: Talks on a lake, address: lake}
consent_of: none
sides: {north: {name: North}, south: {name: South}}
convenors: {names: [Quill Foundation], release: public}
licences:
  - text: "The lake atlas, by Perpetua Voss"
    where: page
    why: She wrote the atlas that everybody quotes.
    by: reed
    on: 2026-01-05
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quill, side: north, languages: [ar]}
  elm: {name: Ottoline Brask, side: south, contact: {email: o.brask@nets.example}}
  ash: {name: Perpetua Voss, side: south}
  reed: {name: Peregrine Stook, part: facilitator}
codewords: [Silver Heron]
"""
SESSION = """\
session: first
title: First talk
held: {from: 2026-03-09}
shown_as: {when: spring}
attending: [oak, elm, ash, reed]
logistics: LOGISTICS
agenda:
  - {day: 2026-03-09, start: 09:00}
  - id: fish
    title: Fish
    minutes: 30
    lead: reed
    questions:
      - QUESTION
    team_notes: >-
      Seat the two old neighbours far apart.
  - id: apart
    title: The north by itself and nobody else
    minutes: 30
    format: caucus
    groups: [{side: north}]
outcomes:
  - id: counts
    kind: measure
    text: >-
      Count the fish at [the old ferry landing]{withheld=R6 review=2026-07-01} together.
    release: participants
"""
NOTES = """\
== fish 09:00-09:30
oak concern: They will read our nets as a threat to their own.
"""
RULE = """\
oak: When a meeting, or part thereof, is held under the Chatham House Rule, participants are free to use the
  information received, but neither the identity nor the affiliation of the speaker(s), nor that of any other
  participant, may be revealed.
"""


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    written(tmp_path, dialogue=DIALOGUE, people=PEOPLE)
    (tmp_path / "sessions/lake/first.notes.md").write_text(NOTES, encoding="utf-8")
    write(tmp_path)
    return tmp_path


def write(root: Path, *, question: str = "What would reopen the pier?", logistics: str = "A bus.") -> None:
    text = SESSION.replace("QUESTION", question).replace("LOGISTICS", f">-\n  {logistics}")
    (root / "sessions/lake/first.yml").write_text(text, encoding="utf-8")


def template(root: Path, name: str, text: str) -> None:
    """A workspace's own template takes the place of ours."""
    path = root / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def agenda(root: Path, *words: str) -> Result:
    return call(root, "agenda", "lake/first", *words)


def test_a_name_typed_in_a_question_stops_the_programme_and_nothing_is_written(lake: Path) -> None:
    write(lake, question="What would Ottoline Brask need?")
    told = agenda(lake, "--for", "participants", "--format", "md,html,pdf,docx")
    assert told.exit_code == 1
    assert "the gate stopped this paper; nothing was written" in told.stderr
    assert "agenda-participants.md:" in told.stderr
    assert "block: name (elm)" in told.stderr
    assert "hint: write @id in place of a name" in told.stderr
    assert not (lake / "out").exists()
    assert not told.stdout


def test_the_message_says_where_and_whom_and_never_what(lake: Path) -> None:
    write(lake, question="Ask o.brask@nets.example or Ms Brask about the Silver Heron.")
    told = agenda(lake, "--for", "participants")
    assert {"name (elm)", "contact (elm)", "codeword"} <= {
        part.split(" in ")[0] for line in told.stderr.splitlines() for part in line.split("block: ")[1:]
    }
    for word in ("Brask", "brask", "Heron", "nets.example"):
        assert word not in told.stderr + told.stdout


def test_the_same_question_stops_every_format_and_the_calendar(lake: Path) -> None:
    write(lake, question="What would Ottoline Brask need?")
    for wanted in ("md", "html", "pdf", "docx", "ics"):
        assert agenda(lake, "--for", "participants", "--format", wanted).exit_code == 1, wanted
    assert not (lake / "out").exists()


def test_one_paper_that_is_stopped_stops_all_that_were_asked_for(lake: Path) -> None:
    write(lake, logistics="The bus of Ottoline Brask brings you.")
    told = call(lake, "brief", "lake/first", "--everyone")
    assert told.exit_code == 1
    assert "logistics-for-oak.md" in told.stderr
    assert "logistics-for-elm.md" not in told.stderr, "her own name on her own paper tells her nothing"
    assert not (lake / "out").exists()


def test_the_team_reads_ids_and_names_only_where_it_asks_for_them(lake: Path) -> None:
    assert agenda(lake, "--for", "team").exit_code == 0
    assert agenda(lake, "--for", "team", "--names").exit_code == 0
    write(lake, question="What would Ottoline Brask need?")
    assert agenda(lake, "--for", "team").exit_code == 1
    assert agenda(lake, "--for", "team", "--names").exit_code == 0


HOUSE = "letterhead:\n  - House of the Lake\n  - c/o Ottoline Brask\n"


@pytest.mark.parametrize("wanted", ["md", "pdf"])
def test_a_name_in_the_letterhead_is_told_where_it_stands(lake: Path, wanted: str) -> None:
    template(lake, "house.yml", HOUSE)
    told = call(lake, "brief", "lake/first", "--for", "participants", "--format", wanted)
    assert told.exit_code == 1
    assert "templates/house.yml:3:9: block: name (elm)" in told.stderr
    assert "Brask" not in told.stderr + told.stdout


def test_a_name_that_the_house_does_not_print_is_looked_for_in_the_session_alone(lake: Path) -> None:
    template(lake, "house.yml", "letterhead: [House of the Lake]\n")
    write(lake, question="What would Ottoline Brask need?")
    assert "house.yml" not in agenda(lake, "--for", "participants").stderr


def test_scan_points_to_the_letterhead_too(lake: Path) -> None:
    template(lake, "house.yml", HOUSE)
    (lake / "letter.md").write_text("House of the Lake, c/o Ottoline Brask\n", encoding="utf-8")
    told = call(lake, "scan", "letter.md", "--format", "json")
    assert "hint: look at templates/house.yml:3:9 too, which is printed on every paper" in told.stderr
    assert "house.yml" not in told.stdout
    template(lake, "house.yml", "letterhead: [House of the Lake]\n")
    assert not call(lake, "scan", "letter.md").stderr


def test_a_codeword_stays_with_the_team(lake: Path) -> None:
    write(lake, logistics="Say Silver Heron at the desk.")
    assert agenda(lake, "--for", "team").exit_code == 0
    assert call(lake, "brief", "lake/first", "--to", "oak").exit_code == 1


def test_a_template_that_prints_a_team_note_is_refused(lake: Path) -> None:
    note = "{% block body %}Seat the two old neighbours far apart.{% endblock %}"
    template(lake, "documents/agenda/programme.md", note)
    told = agenda(lake, "--for", "participants")
    assert told.exit_code == 1
    assert "passage" in told.stderr
    assert "neighbours" not in told.stderr


@pytest.mark.parametrize(
    ("words", "whose"),
    [
        ("They will read our nets as a threat to their own.", "a remark, by another"),
        ("The north by itself and nobody else", "an item of another room"),
        ("Count the fish at the old ferry landing together.", "an outcome with its withheld words"),
        ("Only at the old ferry landing, perhaps.", "the withheld words alone"),
    ],
)
def test_words_of_others_do_not_pass(lake: Path, words: str, whose: str) -> None:
    template(lake, "documents/agenda/programme.md", words)
    assert agenda(lake, "--to", "elm").exit_code == 1, whose


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("They will read our nets as a threat to their own.", "oak"),
        ("The north by itself and nobody else", "oak"),
        ("Seat the two old neighbours far apart.", "reed"),
        ("What would reopen the pier?", "elm"),
        ("Convened by Quill Foundation", "elm"),
        ("The lake atlas, by Perpetua Voss", "elm"),
    ],
)
def test_what_is_hers_passes(lake: Path, words: str, who: str) -> None:
    """Her own words, her own rooms, the team's all; whoever convenes, and a licensed line, for everybody."""
    for kind in ("programme", "run-of-show"):
        template(lake, f"documents/agenda/{kind}.md", words)
    told = agenda(lake, "--to", who)
    assert told.exit_code == 0, told.stderr


def test_a_licence_covers_its_line_and_no_other_mention(lake: Path) -> None:
    template(lake, "documents/agenda/programme.md", "The lake atlas, by Perpetua Voss. Perpetua Voss asked.")
    assert agenda(lake, "--to", "elm").exit_code == 1


def test_a_remark_that_quotes_the_rule_stops_no_paper_that_prints_it(lake: Path) -> None:
    (lake / "sessions/lake/first.notes.md").write_text(f"== fish\n{RULE}", encoding="utf-8")
    told = call(lake, "brief", "lake/first", "--to", "elm")
    assert told.exit_code == 0, told.stderr
    assert "neither the identity nor the affiliation" in told.stdout


def test_a_dialogue_without_a_roster_has_papers_too(lake: Path) -> None:
    (lake / "sessions/lake/people.yml").write_text("people: {}\n", encoding="utf-8")
    (lake / "sessions/lake/dialogue.yml").write_text("dialogue: lake\n", encoding="utf-8")
    (lake / "sessions/lake/first.yml").write_text("session: first\ntitle: First talk\n", encoding="utf-8")
    (lake / "sessions/lake/first.notes.md").unlink()
    assert agenda(lake, "--for", "participants").exit_code == 0


def test_build_writes_no_paper_of_a_session_in_which_one_is_stopped(lake: Path) -> None:
    assert call(lake, "build").exit_code == 0
    written = sorted((lake / "out").rglob("*.md"))
    assert written
    for path in written:
        path.unlink()
    write(lake, question="What would Ottoline Brask need?")
    assert call(lake, "build").exit_code == 1
    assert not list((lake / "out").rglob("*.md"))


def test_what_our_own_labels_and_styles_say_is_nobodys_name(lake: Path) -> None:
    others = "  yew: {name: Дмитрий Слово}\n  fig: {name: Will Page}\n  bay: {name: Roman Lev}\n"
    people = PEOPLE.replace("people:\n", f"people:\n{others}", 1)
    (lake / "sessions/lake/people.yml").write_text(people, encoding="utf-8")
    convened = DIALOGUE.replace("Quill Foundation", "Shore Foundation")
    (lake / "sessions/lake/dialogue.yml").write_text(convened, encoding="utf-8")
    for lang in ("ru", "en"):
        told = call(
            lake, "room", "lake/first", "--for", "team", "--format", "html", "--lang", lang, "--out", "out"
        )
        assert told.exit_code == 0, told.stderr
        assert "look at these places" not in told.stderr


def test_build_names_the_meeting_that_is_stopped_and_makes_the_papers_of_the_others(lake: Path) -> None:
    other = SESSION.replace("session: first", "session: second").replace("QUESTION", "Who counts?")
    second = other.replace("LOGISTICS", "A boat.")
    (lake / "sessions/lake/second.yml").write_text(second, encoding="utf-8")
    write(lake, question="What would Ottoline Brask need?")
    told = call(lake, "build")
    assert told.exit_code == 1
    assert "lake/first: the gate stopped this paper" in told.stderr
    assert not (lake / "out/lake/first").exists()
    assert (lake / "out/lake/second/agenda-participants.md").exists()


def test_issue_remembers_nothing_that_the_gate_stopped(lake: Path) -> None:
    write(lake, question="What would Ottoline Brask need?")
    assert agenda(lake, "--to", "oak", "--issue").exit_code == 1
    assert not (lake / "out").exists()
    assert not (lake / "ledger/editions.jsonl").exists()


def test_a_cover_list_has_names_where_the_team_asked_for_them(lake: Path) -> None:
    assert agenda(lake, "--to", "oak", "--issue", "--names").exit_code == 0
    assert "Zanzibar Quill" in (lake / "out/lake/first/cover-list.md").read_text(encoding="utf-8")


def test_a_review_page_and_a_slip_pass_the_gate_too(lake: Path) -> None:
    assert call(lake, "review", "lake/first").exit_code == 0
    assert call(lake, "review", "lake/first", "--to", "oak").exit_code == 0
    template(lake, "documents/desk/slip.html", "<p>Seat the two old neighbours far apart.</p>")
    template(lake, "documents/desk/slip.md", "Seat the two old neighbours far apart.")
    told = call(lake, "review", "lake/first", "--to", "oak", "--out", str(lake / "slips"))
    assert told.exit_code == 1
    assert not (lake / "slips").exists()


def test_papers_lie_in_folders_for_their_owner_alone(lake: Path) -> None:
    assert agenda(lake, "--for", "team", "--format", "html").exit_code == 0
    for folder in ("out", "out/lake", "out/lake/first"):
        assert (lake / folder).stat().st_mode & 0o777 == 0o700, folder
