"""Withheld words that stand openly in another text are advice, where somebody reads that text alone."""

from __future__ import annotations

from pathlib import Path

from tests.support.lakes import call, written

HELD = "the old mill behind the northern pier"
DIALOGUE = """\
dialogue: lake
title: {title}
consent_of: none
sides: {{north: {{name: North}}, south: {{name: South}}}}
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quill, side: north}
  elm: {name: Ottoline Brask, side: south}
  reed: {name: Peregrine Stook, part: facilitator}
"""
SESSION = """\
session: first
title: Spring tide
held: {{from: 2026-03-09}}
attending: [oak, elm, reed]
logistics: >-
  {logistics}
outcomes:
  - id: place
    kind: measure
    text: >-
      Both sides meet at [{held}]{{withheld=R5}} in spring.
    status: agreed
    release: {{to: {reach}}}
"""


def told(root: Path, reach: str, title: str = "Lake", logistics: str = "A bus goes.") -> str:
    """What `check` says of withheld words."""
    dialogue = DIALOGUE.format(title=title)
    session = SESSION.format(held=HELD, reach=reach, logistics=logistics)
    lake = written(root / str(len(list(root.iterdir()))), dialogue=dialogue, people=PEOPLE, first=session)
    result = call(lake, "check")
    assert result.exit_code == 0, result.stdout
    assert "mill" not in result.stdout + result.stderr
    return "\n".join(line for line in result.stdout.splitlines() if "another text withholds" in line)


def test_withheld_words_in_a_title_or_the_logistics_are_told(tmp_path: Path) -> None:
    assert "dialogue.yml:2:" in told(tmp_path, "team", title=f"Talks at {HELD}")
    assert "first.yml:" in told(tmp_path, "team", logistics=f"We sleep at {HELD.upper()}.")


def test_a_few_words_of_them_may_stand_anywhere(tmp_path: Path) -> None:
    assert not told(tmp_path, "team", title="Talks at the old mill")
