"""The small dialogue, and a workspace of three files, for the organizer's desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator.cli import door
from tests.support.lakes import written
from tests.support.small import World

Call = Callable[..., Result]

DIALOGUE = """\
dialogue: lake
title: Lake dialogue
shown_as: {title: A lake, address: a-lake}
consent_of: none
k: 3
sides:
  north: {name: North}
  south: {name: South}
public_knowledge:
  - about: [oak, elm]
    fact: role
    words:
      - net maker
    source: A trade directory of 2025
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quill, side: north}
  elm: {name: Ottoline Brask, side: north}
  ash: {name: Perpetua Voss, side: north}
  yew: {name: Lysander Hobb, side: south}
  fir: {name: Drusilla Pell, side: south}
  bay: {name: Ambrose Tarn, side: south}
"""
SESSION = """\
session: first
title: First talk
held: {from: 2026-03-09, to: 2026-03-10, timezone: Europe/Zurich}
shown_as: {when: spring 2026, where: Europe}
attending: [oak, elm, ash, yew, fir, bay]
agenda:
  - id: fish
    title: Fish
    minutes: 30
    theme: Fish in the lake
    release: public
outcomes:
  - id: counts
    kind: measure
    text: >-
      Count the fish at [the old ferry landing]{withheld=R6 review=2026-07-01} together.
      A net maker asked for it.
    from: [fish]
    release: public
  - id: boats
    kind: option
    text: Paint the boats.
    from: [fish]
    commitment: {by: [north, south], due: 2026-06-01}
    release: {to: public, not_before: 2026-07-01}
  - id: nets
    kind: option
    text: Mend the nets.
    from: [fish]
"""


@pytest.fixture
def world() -> type[World]:
    """The builders."""
    return World


@pytest.fixture
def call() -> Call:
    """Runs the command line in this process."""
    return lambda *words: CliRunner().invoke(door, [str(word) for word in words])


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """A workspace with one session of six people."""
    root = written(tmp_path / "desk", dialogue=DIALOGUE, people=PEOPLE, first=SESSION)
    notes = "== fish\noak concern: The pike are gone.\n"
    (root / "sessions/lake/first.notes.md").write_text(notes, encoding="utf-8")
    return root
