"""A line too short to be known inside a sentence is known where it stands by itself in another's paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result

from facilitator.words.catalogue import messages
from tests.support.lakes import call, written

DIALOGUE = """\
dialogue: lake
title: Lake dialogue
consent_of: none
languages: [en, ru, ar, zh]
sides: {north: {name: North}, south: {name: South}}
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quill, side: north}
  elm: {name: Ottoline Brask, side: south}
  reed: {name: Peregrine Stook, part: facilitator}
"""
SESSION = """\
session: first
title: |
  Spring

  tide
held: {from: 2026-03-09}
attending: [oak, elm, reed]
logistics: >-
  The bus stops at the pier, in Mill Lane.
agenda:
  - {day: 2026-03-09, start: 09:00}
  - id: fish
    title: Fish
    minutes: 30
    if_tense: Break early.
    team_notes: Silence
  - id: apart
    title: {en: Old nets, ru: "Старые сети", ar: "شباك قديمة", zh: "旧网"}
    minutes: 30
    format: caucus
    groups:
      - side: north
        room: Herring loft
        questions:
          - Whose pier?
  - id: number
    title: "1450"
    minutes: 30
    format: caucus
    groups: [{side: north, room: Mill Lane}]
  - {break: 20}
  - id: words
    title: Break
    minutes: 30
    format: caucus
    groups: [{side: north, room: March}]
  - id: tide
    title: Spring tide
    minutes: 30
    format: caucus
    groups: [{side: north}]
record:
  - {on: fish, by: oak, kind: concern, said: "We fear it."}
  - {on: fish, by: oak, kind: concern, said: "Not yet"}
  - {on: fish, by: oak, kind: concern, said: "Or was not"}
"""


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    written(tmp_path, dialogue=DIALOGUE, people=PEOPLE, first=SESSION)
    return tmp_path


def printed(root: Path, words: str, who: str, suffix: str = "md") -> Result:
    """A programme whose template prints these words, wherever they come from."""
    path = root / f"templates/documents/agenda/programme.{suffix}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, encoding="utf-8")
    return call(root, "agenda", "lake/first", "--to", who, "--format", suffix, "--out", str(root / "papers"))


@pytest.mark.parametrize(
    "words",
    [
        "Herring loft",
        "## Herring loft",
        "- **Herring loft**",
        "1. Herring loft",
        "> HERRING  LOFT",
        "| 09:30 | Herring loft | 30 |",
        "Room: Herring loft",
        "09:30 Herring loft (in English)",
        "Old nets, Herring loft, Fish",
        "He said: “We fear it.”",
        "We fear it",
        "# Herring\\\nloft",
        "- Break early.",
        "Whose pier?",
        "# Старые сети",
        "- شباك قديمة",
        "| 旧网 |",
        "Room\tHerring loft\tat nine",
        "Room  Herring loft  at nine",
        "Room - Herring loft - at nine",
        "We meet / Herring loft / at nine",
        "Room/Herring loft/at nine",
        "Room → Herring loft → at nine",
        "We meet in “Herring loft” again",
        "We meet in 'Herring loft' again",
        "We meet in the **Herring loft** again",
        "We meet in the _Herring loft_ again",
        "Room: Her-\nring loft",
        "Room: Herring-\nloft",
        "Снова в «Старые сети» пойдём",
        "在「旧网」中",
        "在 旧网 中",
    ],
)
def test_a_line_of_others_stops_the_paper(lake: Path, words: str) -> None:
    told = printed(lake, words, "elm")
    assert told.exit_code == 1
    assert "block: passage" in told.stderr
    assert not (lake / "papers").exists()
    for word in ("loft", "fear", "nets", "сети"):
        assert word not in told.stderr.lower()


@pytest.mark.parametrize(
    "words",
    [
        "<h2>Herring loft</h2>",
        "<table><tr><td>09:30</td><td>Herring loft</td></tr></table>",
        "<ul><li><b>Herring</b> loft</li></ul>",
        "<p>Herring<br>loft</p>",
        '<p><img src="a.png" alt="Herring loft"></p>',
        '<p><img src="a.png" alt="Silence"></p>',
        "<p>We meet in <b>Herring loft</b> again</p>",
        "<p><span>Room</span> <span>Herring loft</span> <span>at nine</span></p>",
        "<p>Room: Her-<br>ring loft</p>",
    ],
)
def test_on_a_page_too(lake: Path, words: str) -> None:
    told = printed(lake, words, "elm", "html")
    assert told.exit_code == 1
    assert "block: passage" in told.stderr


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("We fear it may rain", "it stands inside a sentence"),
        ("the old-nets question", "likewise"),
        ("Herring\n\nloft", "these are two lines"),
        ("- Herring\n- loft", "likewise"),
        ("Mill Lane", "her logistics say so too"),
        ("Break", "our own papers say so"),
        ("March", "calendars say so"),
        ("1450", "a number is on every page"),
        ("Fish", "she took part"),
        ("We were not yet there", "it stands inside a sentence"),
        ("the Herring\u00a0loft-yard", "likewise"),
        ("# Spring tide", "a heading joins the two paragraphs of the title"),
    ],
)
def test_what_anybody_might_write_does_not(lake: Path, words: str, why: str) -> None:
    told = printed(lake, words, "elm")
    assert told.exit_code == 0, (why, told.stderr)


@pytest.mark.parametrize(
    "words",
    ["Silence", "- Not yet", "| 09:30 | Not yet | 30 |", "He said: “Not yet.”", "Or was not, he said"],
)
def test_a_fragment_of_a_sentence_of_ours_is_not_ours(lake: Path, words: str) -> None:
    told = printed(lake, words, "elm")
    assert told.exit_code == 1
    assert "block: passage" in told.stderr


def test_it_is_where_the_whole_sentence_stands(lake: Path) -> None:
    whole = next(message for message in messages() if ", or was not, " in message)
    told = printed(lake, f"- {whole}", "elm")
    assert told.exit_code == 0, told.stderr


def test_it_is_a_line_of_those_who_may_read_it(lake: Path) -> None:
    assert printed(lake, "## Herring loft", "oak").exit_code == 0
    assert printed(lake, "- We fear it.", "oak").exit_code == 0, "her own words"


def test_our_own_templates_say_what_a_private_line_says_too(lake: Path) -> None:
    """The programme calls a pause by the very word that is the title of a caucus of others."""
    told = call(lake, "agenda", "lake/first", "--to", "elm")
    assert told.exit_code == 0, told.stderr
    assert "Break" in told.stdout
