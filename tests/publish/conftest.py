"""A small workspace to publish, written the way people write it, and a desk that agrees to everything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from facilitator.publish.release import Desk, Done, Request, publish

NOW = datetime(2026, 6, 30, 12, tzinfo=UTC)

DIALOGUE = """\
dialogue: lake
title: Lake dialogue
shown_as: {title: Talks about a lake, address: about-a-lake}
purpose: {text: Find out what both shores can share., release: public}
consent_of: none
languages: [en, ar]
terms:
  - {id: quiet, term: {en: Quiet water, ar: ماء هادئ}, meaning: No nets from dusk to dawn., release: public}
"""
PEOPLE = """\
people:
  oak: {name: Zanzibar Quillfeather}
  elm: {name: Perpetua Hollowbrook}
  ash: {name: Ignatz Underthorn}
  fir: {name: Ottoline Marshgrave}
  yew: {name: Casimir Pellwright}
"""
FIRST = """\
session: first
title: First talk
held: {from: 2026-01-10, timezone: Europe/Zurich}
shown_as: {when: early 2026, where: by the lake}
attending: [oak, elm, ash, fir, yew]
agenda:
  - {day: 2026-01-10, start: 09:00}
  - {id: fish, title: Fish, minutes: 30, theme: What lives in the lake, release: public}
outcomes:
  - id: counts
    kind: measure
    status: agreed
    text:
      en: Count the fish at [the old pier]{#a withheld=R6} together.
      ar: عدّ الأسماك معًا عند [الرصيف]{#a withheld=R6}.
    why: Counting takes nothing from anybody.
    commitment: {by: [], due: 2026-05-01, check: both shores look on}
    from: [fish]
    release: public
  - id: nets
    kind: option
    status: explored
    text: "@oak put forward that nets rest in spring."
    from: [fish]
    release: public
  - id: inside
    kind: divergence
    text: This stays with the team.
    from: [fish]
"""
SECOND = """\
session: second
title: Second talk
held: {from: 2026-05-10, timezone: Europe/Zurich}
shown_as: {when: spring 2026}
attending: [oak, elm, ash, fir, yew]
agenda:
  - {day: 2026-05-10, start: 09:00}
  - {id: again, title: Again, minutes: 30}
outcomes:
  - id: later
    kind: understanding
    text: The lake is one lake.
    from: [again]
    release: {to: public, not_before: 2026-09-01}
progress:
  - {outcome: "first#counts", status: kept, verified: 2026-05-09, text: Counted twice., release: public}
"""

Publish = Callable[..., Done]


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """A workspace of one dialogue with two sessions."""
    folder = tmp_path / "sessions" / "lake"
    folder.mkdir(parents=True)
    for name, text in (("dialogue", DIALOGUE), ("people", PEOPLE), ("first", FIRST), ("second", SECOND)):
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return tmp_path


def request(*sessions: str, at: datetime = NOW, dry_run: bool = False, day: date | None = None) -> Request:
    """Asks for the sessions named, or for all that is due."""
    wanted = {"lake": frozenset(sessions) if sessions else None}
    return Request(wanted, lambda _: at, day or at.date(), max(NOW, at), dry_run)


@pytest.fixture
def release(lake: Path) -> Publish:
    """Publishes in the workspace and agrees to everything."""

    def run(*sessions: str, **more: object) -> Done:
        return publish(lake, request(*sessions, **more), Desk(lambda _: True, lambda _: None))  # type: ignore[arg-type]

    return run


def tree(root: Path) -> dict[str, tuple[bytes, int]]:
    """Every file outside the private folder with its bytes and its time."""
    files = (p for p in sorted(root.rglob("*")) if p.is_file() and ".facilitator" not in p.parts)
    return {p.relative_to(root).as_posix(): (p.read_bytes(), p.stat().st_mtime_ns) for p in files}


def correct(
    root: Path, name: str, *items: str, on: str = "2026-06-30", note: str = "Put more plainly."
) -> None:
    """Add a correction at the end of a session's file, as whoever changed published words has to."""
    file = root / "sessions" / "lake" / f"{name}.yml"
    text = file.read_text(encoding="utf-8")
    head = "" if "\ncorrections:\n" in text else "corrections:\n"
    named = ", ".join(f'"{item}"' for item in items)
    number = text.count("kind: editorial") + 1
    row = f"  - {{id: c{number}, on: {on}, kind: editorial, note: {note}, items: [{named}]}}\n"
    file.write_text(text + head + row, encoding="utf-8")


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Change a session's file as its author would."""
    file = root / "sessions" / "lake" / f"{name}.yml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
