"""How often the gate knows a name in letters or a spelling that the roster does not have.

    python -m benchmarks.gate_spellings                     # every part
    python -m benchmarks.gate_spellings own                 # own letters alone, spelt as other countries do
    python -m benchmarks.gate_spellings ears                # by ear: in letters that the roster does not have
    python -m benchmarks.gate_spellings strangers           # people for whom no rule was made
    python -m benchmarks.gate_spellings ears --tune         # what was missed, of the people not kept aside
    python -m benchmarks.gate_spellings own --stray [FILE…] # what the rosters find in texts without them

Each spelling stands in a sentence of its script; a mention is found where a finding touches it. With no file
the texts without them are the paragraphs among which `gate_recall` plants.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from benchmarks.gate_recall import carriers
from benchmarks.spelt_names import Asked, by_ear, own_letters, script, sentences, strangers
from facilitator.gate.match import Matcher
from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, swept
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

PARTS = {"own": own_letters, "ears": by_ear, "strangers": strangers}


def main(arguments: list[str]) -> int:
    """Print the figures of the parts asked for."""
    parser = argparse.ArgumentParser(prog="gate_spellings")
    parser.add_argument("part", nargs="?", choices=[*PARTS, "all"], default="all")
    parser.add_argument("--tune", action="store_true", help="what was missed, of the people not kept aside")
    parser.add_argument("--stray", nargs="*", type=Path, metavar="FILE", help="what is found in these texts")
    options = parser.parse_args(arguments)
    for part, listed in PARTS.items():
        if options.part not in (part, "all"):
            continue
        if options.stray is None:
            measure(listed(), tune=options.tune)
        else:
            stray(list(listed()), options.stray)
    return 0


def measure(asked: Iterable[Asked], *, tune: bool) -> None:
    """How many mentions are found, and how many of them block, row by row."""
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for one in asked:
        levels = found(one)
        tally = tallies[f"{one.table}, {one.kind}{' (aside)' if one.aside else ''}"]
        tally.update([one.how, *(f"{one.how} {level}" for level in levels)])
        if levels:
            tally[f"{one.how} found"] += 1
        elif tune and not one.aside:
            print(f"    missed: {one.table}, {one.kind}, {one.how}: {one.said} ({one.roster})")
    for row, tally in sorted(tallies.items()):
        print(f"{row:<40}", end="")
        for how in ("whole", "last"):
            if many := tally[how]:
                recall, block = (tally[f"{how} {what}"] / many for what in ("found", "block"))
                print(f"  {how} n={many:<4} recall {recall:.3f}  block {block:.3f}", end="")
        print()


def found(one: Asked) -> set[str]:
    """The levels of what is found in a sentence with that mention."""
    text = _sentences()[script(one.said)].format(one.said)
    first = text.index(one.said)
    report = swept([Source("page.md", text.encode())], matcher((one.roster,)), named=True)
    return {
        f.level
        for f in report.findings
        if f.start is not None and f.start < first + len(one.said) and (f.end or 0) > first
    }


def stray(asked: list[Asked], files: list[Path]) -> None:
    """What the people of each list find together in a text; whom they find is for a person to judge."""
    rosters: dict[str, dict[str, None]] = defaultdict(dict)
    for one in asked:
        rosters[one.table][one.roster] = None
    for called, text in _texts(files):
        words = max(1, len(text.split()))
        for table, names in rosters.items():
            report = swept([Source("page.txt", text.encode())], matcher(tuple(names)), named=True)
            named = [f for f in report.findings if f.rule == "name"]
            levels = Counter(f.level for f in named)
            doubts = levels["review"] / words * 10_000
            print(f"{called:<24}{table:<11}{words:>9,} words: {levels['block']} blocks, {doubts:.1f} reviews")
            met = Counter(text[f.start : f.end] for f in named if f.start is not None)
            print("    " + ", ".join(f"{word} {n}" for word, n in met.most_common(25)))


def _texts(files: list[Path]) -> Iterator[tuple[str, str]]:
    if not files:
        yield "paragraphs", "\n\n".join(carriers())
    for file in files:
        yield file.name, file.read_text(encoding="utf-8", errors="replace")


@cache
def matcher(names: tuple[str, ...]) -> Matcher:
    """What is looked for when these are the roster."""
    people = People(tuple(Person(f"p{n}", name=Sealed(name)) for n, name in enumerate(names)))
    return Matcher(needles_of([Dialogue("d", people=people)], plain=True).all)


@cache
def _sentences() -> dict[str, str]:
    return sentences()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
