"""What the gate finds in files that real tools have made, by format and place, and what it stops needlessly.

    python -m benchmarks.boxes.make FOLDER          # first; with the tools and libraries of any environment
    python -m benchmarks.gate_boxes FOLDER          # the figures, and every miss
    python -m benchmarks.gate_boxes FOLDER --places # and a line for each format and place

A planted word counts as found when a finding names it (its person, its contact, or words of the notes), and
as stopped when the file is blocked because it cannot be read, which nobody overlooks. The clean twin of each
file tells what is needless: a block there, unless the format itself is one that blocks.
"""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from benchmarks.boxes.kit import KINDS
from facilitator.cli import door


class Row(TypedDict):
    """A file as `boxes.json` tells of it."""

    format: str
    place: str
    suffix: str
    holds: str
    make: str


class Found(TypedDict):
    """A finding, as far as it counts here."""

    level: str
    rule: str
    who: str | None
    file: str


@dataclass(frozen=True)
class Verdict:
    """What a scan said of one file."""

    row: Row
    planted: list[Found]
    clean: list[Found]

    @property
    def stopped(self) -> bool:
        """Blocked because it cannot be read to its end."""
        return any(found["rule"] == "unreadable" for found in self.planted)

    @property
    def missed(self) -> list[str]:
        """The words that were planted, are not found, and in a file that counts as read."""
        return [] if self.stopped else [kind for kind in self.asked if not self.finds(kind)]

    @property
    def asked(self) -> list[str]:
        """The kinds of words planted in the file."""
        return [KINDS[kind] for kind in self.row["holds"]]

    def finds(self, kind: str) -> bool:
        """Whether a finding tells of the words of this kind."""
        if kind == "sentence":
            return any(found["rule"] == "passage" for found in self.planted)
        return any(found["who"] == kind for found in self.planted)


def main(arguments: list[str]) -> int:
    """Scan every file and its twin, and print the tables."""
    folder = Path(arguments[0])
    rows: list[Row] = json.loads((folder / "boxes.json").read_text(encoding="utf-8"))
    planted, clean = _scan(folder, "planted"), _scan(folder, "clean")
    verdicts = [Verdict(row, planted.get(row["make"], []), clean.get(row["make"], [])) for row in rows]
    by_format: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        by_format[verdict.row["format"]].append(verdict)
    print(f"{'format':<20}files words found  block stopped missed clean: block (unread) review")
    for kind, ones in sorted(by_format.items()):
        print(_line(kind, ones))
    print(_line("all", verdicts))
    for verdict in verdicts:
        if verdict.missed or "--places" in arguments:
            _tell(verdict)
    return 0


def _scan(folder: Path, part: str) -> dict[str, list[Found]]:
    printed = io.StringIO()
    options = (
        "--people",
        folder / "people.yml",
        "--notes",
        folder / "notes.md",
        "--format",
        "json",
        folder / part,
    )
    with contextlib.redirect_stdout(printed):
        door.main(["scan", *map(str, options)], standalone_mode=False)
    by_file: dict[str, list[Found]] = defaultdict(list)
    for found in json.loads(printed.getvalue())["findings"]:
        by_file[found["file"]].append(found)
    return by_file


def _line(kind: str, ones: list[Verdict]) -> str:
    tally = Counter[str]()
    for one in ones:
        for word in one.asked:
            tally["asked"] += 1
            tally["found"] += one.finds(word)
            tally["stopped"] += one.stopped and not one.finds(word)
        tally["missed"] += len(one.missed)
        tally["block"] += any(found["level"] == "block" for found in one.planted)
        needless = [found for found in one.clean if found["level"] == "block"]
        tally["needless"] += bool(needless)
        tally["unread"] += bool(needless) and all(found["rule"] == "unreadable" for found in needless)
        tally["review"] += not needless and bool(one.clean)
    figures = (
        tally[name]
        for name in ("asked", "found", "block", "stopped", "missed", "needless", "unread", "review")
    )
    return "{:<20}{:5} {:5} {:5}  {:5}   {:5}  {:5}  {:5} ({:5})  {:5}".format(kind, len(ones), *figures)


def _tell(verdict: Verdict) -> None:
    row = verdict.row
    said = (
        "stopped" if verdict.stopped else f"missed {', '.join(verdict.missed)}" if verdict.missed else "found"
    )
    clean = ", ".join(sorted({f"{found['level']} {found['rule']}" for found in verdict.clean}))
    print(
        f"{row['make']:<14}{row['format']}, {row['place']}: {said}" + (f"; clean: {clean}" if clean else "")
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
