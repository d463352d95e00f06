"""A stopped paper names the line of the session file to cure, not only a line of a paper that nobody has."""

from __future__ import annotations

from pathlib import Path

from tests.support.lakes import call, written

NAME = "Quillfeather"
SPAN = "both found that the lists of boats are wrong"
DIALOGUE = """\
dialogue: lake
title: Lake dialogue
consent_of: none
languages: [en, fr]
sides: {north: {name: North}, south: {name: South}}
shown_as: {title: Talks on a lake, address: lake}
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quillfeather, side: north}
  elm: {name: Barnabas Thrum, side: south}
  reed: {name: Peregrine Stook, part: facilitator}
"""
SESSION = """\
session: first
title: Spring
held: {from: 2026-03-09}
attending: [oak, elm, reed]
shown_as: {when: spring}
logistics: >-
  The boat leaves at eight from the pier below the mill,
  and ADDED.
agenda:
  - {day: 2026-03-09, start: 09:00}
  - id: fish
    title: {en: Fish, fr: Poissons}
    minutes: 30
record:
  - {on: fish, by: oak, kind: concern, said: Zanzibar Quillfeather was heard first.}
outcomes:
  - id: count
    kind: interest
    status: explored
    text: "Boats are counted. [both found that the lists of boats are wrong.]{withheld=R6}"
"""


def lake(root: Path, session: str) -> Path:
    return written(root, dialogue=DIALOGUE, people=PEOPLE, first=session)


def place(session: str, words: str, nth: int = 0) -> str:
    """Where these words stand in the session file, as an editor counts."""
    at = -1
    for _ in range(nth + 1):
        at = session.index(words, at + 1)
    return f"sessions/lake/first.yml:{session.count(chr(10), 0, at) + 1}:{at - session.rfind(chr(10), 0, at)}"


def test_the_line_within_a_text_of_several_lines(tmp_path: Path) -> None:
    session = SESSION.replace("ADDED", "Quillfeather has the key")
    told = call(lake(tmp_path, session), "brief", "lake/first", "--for", "participants")
    assert told.exit_code == 1
    assert f"typed at {place(session, NAME)}\n" in told.stderr


def test_the_version_in_the_language_of_the_paper(tmp_path: Path) -> None:
    session = SESSION.replace("fr: Poissons", "fr: Les poissons de Quillfeather")
    told = call(lake(tmp_path, session), "agenda", "lake/first", "--for", "participants", "--lang", "fr")
    assert told.exit_code == 1
    assert f"typed at {place(session, NAME)}\n" in told.stderr


def test_what_her_paper_does_not_print_is_not_named(tmp_path: Path) -> None:
    session = SESSION.replace("title: Spring", "title: Quillfeather in spring")
    told = call(lake(tmp_path, session), "agenda", "lake/first", "--for", "participants")
    assert told.exit_code == 1
    assert place(session, NAME) in told.stderr
    assert place(session, NAME, nth=1) not in told.stderr


def test_a_withheld_passage_is_to_be_cured_where_it_was_typed_again(tmp_path: Path) -> None:
    session = SESSION.replace("when: spring", f"when: In spring {SPAN}")
    told = call(lake(tmp_path, session), "agenda", "lake/first", "--for", "public")
    assert told.exit_code == 1
    assert f"typed at {place(session, SPAN)}\n" in told.stderr
    assert place(session, SPAN, nth=1) not in told.stderr


def test_a_name_behind_an_escape_of_yaml(tmp_path: Path) -> None:
    session = SESSION.replace("title: Spring", 'title: "Qu\\u0069llfeather in spring"')
    told = call(lake(tmp_path, session), "agenda", "lake/first", "--for", "participants")
    assert told.exit_code == 1
    assert f"typed at {place(session, 'Qu')[:-1]}" in told.stderr


def test_a_name_that_marks_of_markdown_cut_in_two(tmp_path: Path) -> None:
    session = SESSION.replace("title: Spring", "title: Quill==feather== in spring")
    told = call(lake(tmp_path, session), "agenda", "lake/first", "--for", "participants")
    assert told.exit_code == 1
    assert f"typed at {place(session, 'Quill==')}\n" in told.stderr


def test_of_many_places_three_are_told(tmp_path: Path) -> None:
    questions = "".join(f"\n      - What does Quillfeather ask, {n}?" for n in range(5))
    session = SESSION.replace("minutes: 30", f"minutes: 30\n    questions:{questions}")
    told = call(lake(tmp_path, session), "agenda", "lake/first", "--for", "participants")
    assert told.exit_code == 1
    three = ", ".join(place(session, NAME, nth=n) for n in range(3))
    assert f"typed at {three} and 2 places more\n" in told.stderr


def test_build_names_it_too_and_once_for_all_papers(tmp_path: Path) -> None:
    session = SESSION.replace("title: Spring", "title: Quillfeather in spring")
    told = call(lake(tmp_path, session), "build", "--format", "md")
    assert told.exit_code == 1
    assert told.stderr.count(f"typed at {place(session, NAME)}\n") > 1
    assert told.stderr.count(f"All of it that was typed stands at {place(session, NAME)}.\n") == 1


def test_nothing_is_quoted(tmp_path: Path) -> None:
    session = SESSION.replace("ADDED", "Quillfeather has the key")
    told = call(lake(tmp_path, session), "build", "--format", "md")
    assert "quill" not in told.stderr.lower()
    assert "key" not in told.stderr
