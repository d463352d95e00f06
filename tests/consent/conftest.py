"""A workspace in which two sides are asked for their consent, and a command line to ask them with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator.cli import door
from tests.support.small import World

Run = Callable[..., Result]

DIALOGUE = """\
dialogue: lake
title: Lake dialogue
shown_as: {title: A lake, address: a-lake}
attribution: none
timezone: Europe/Zurich
languages: [en, fr]
sides:
  north: {name: North}
  south: {name: South}
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quill, side: north, timezone: Asia/Tokyo}
  elm: {name: Wilhelmina Orr, side: south}
"""
SESSION = """\
session: first
title: First talk
held: {from: 2026-03-09, timezone: Europe/Zurich}
shown_as: {when: spring 2026}
attending: [oak, elm]
agenda:
  - {id: fish, title: Fish, minutes: 30}
  - {id: apart, title: Apart, minutes: 30, groups: [{side: north}]}
outcomes:
  # counted at dawn
  - id: counts
    kind: measure
    text: Count the fish at [the old pier]{withheld=R6}.   # typed at night
    from: [fish]
    release:
      to: public
      consent: {north: awaited, south: awaited}  # ask by Friday
  - id: nets
    kind: option
    text: {en: Mend the nets together., fr: Réparer les filets ensemble.}
    from: [fish]
    release: public
  - id: fears
    kind: interest
    text: Speak of it later.
    from: [apart]
    release: public
  - id: inside
    kind: interest
    text: Stay in the room.
    from: [fish]
    release: participants
"""


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """The workspace."""
    folder = tmp_path / "sessions" / "lake"
    folder.mkdir(parents=True)
    (folder / "dialogue.yml").write_text(DIALOGUE, encoding="utf-8")
    (folder / "people.yml").write_text(PEOPLE, encoding="utf-8")
    (folder / "first.yml").write_text(SESSION, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(lake: Path) -> Run:
    """Runs the command line in the workspace."""
    return lambda *words: CliRunner().invoke(door, ["-C", str(lake), *map(str, words)])


@pytest.fixture
def world() -> type[World]:
    """The builders of the small dialogue."""
    return World
