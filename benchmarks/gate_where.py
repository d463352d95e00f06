"""Where a surname that is an ordinary word is found: a few hundred places, from law reports to letters.

    .venv/bin/python -m benchmarks.gate_where [--tune]

Each line of `data/gate/where.txt` is said of people with the surnames of `gate_lent`, each on a page of its
own between the same two paragraphs: once where nothing else names her, once where the page names her in
full before. `--tune` lists the lines that are missed of some surnames. The lines are our own and the rules
were made with them before our eyes: the figures tell what holds, not what the gate would find elsewhere.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field

from benchmarks.gate_lent import WORDS
from benchmarks.gate_recall import DATA, needles_for
from facilitator.gate.sweep import Source, sweep
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

_BEFORE = (
    "The regional council came together shortly after nine, heard its secretary read the minutes, and spent "
    "an hour on the condition of three bridges which heavy lorries had damaged during the floods. Engineers "
    "who inspected them estimated that repairs would cost far more than anybody had expected."
)
_BEHIND = (
    "Nobody knew how long such repairs would take, since every contractor within two hundred miles already "
    "had more orders than workers could finish before winter. They therefore decided to write to their "
    "neighbours and to ask them for machines and men."
)
_FIRSTS = "Amara Yusuf Ingrid Dorothea Ramón Keith Leila Tomasz".split()


@dataclass
class Tally:
    """How often each line was found, and how often it blocked."""

    said: int = 0
    found: Counter[str] = field(default_factory=Counter)
    blocked: Counter[str] = field(default_factory=Counter)


def lines() -> list[str]:
    """The places, without remarks."""
    rows = (DATA / "where.txt").read_text("utf-8").splitlines()
    return [row for row in rows if row.strip() and not row.startswith("#")]


def weigh(tally: Tally, rows: list[str], first: str, word: str, *, known: bool) -> None:
    """One person in each of the places."""
    needles = needles_for(People((Person("p0", name=Sealed(f"{first} {word}")),)))
    head = f"{_BEFORE} It heard {first} {word} on the roads.\n\n" if known else f"{_BEFORE}\n\n"
    said = [r.replace("NAME", word).replace("CAPS", word.upper()).replace("FIRST", first) for r in rows]
    pages = [head + one.replace("\\n", "\n") + f"\n\n{_BEHIND}\n" for one in said]
    sources = [Source(f"{n}.md", page.encode()) for n, page in enumerate(pages)]
    levels: dict[str, set[str]] = {}
    for finding in sweep(sources, needles).findings:
        if finding.rule == "name" and (finding.start or 0) >= len(head):
            levels.setdefault(finding.file, set()).add(finding.level)
    tally.said += 1
    for number, row in enumerate(rows):
        found = levels.get(f"{number}.md", set())
        tally.found[row] += bool(found)
        tally.blocked[row] += "block" in found


def main(arguments: list[str]) -> int:
    """Print both figures, and the lines that are missed."""
    rows = lines()
    for known in (False, True):
        tally = Tally()
        for number, word in enumerate(WORDS):
            weigh(tally, rows, _FIRSTS[number % len(_FIRSTS)], word, known=known)
        places = tally.said * len(rows)
        found, blocked = sum(tally.found.values()) / places, sum(tally.blocked.values()) / places
        name = "named in full before" if known else "named nowhere else"
        print(f"{name:<22} {len(rows)} places  n={places}  recall {found:.4f}  block {blocked:.4f}")
        for row in rows if "--tune" in arguments else ():
            missed = 1 - tally.found[row] / tally.said
            if missed:
                print(f"    {missed:.2f} missed: {row}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
