"""How often the gate knows a name that the roster has in its own letters alone, as other countries spell it.

    python -m benchmarks.gate_spellings            # each script, and what the roster finds in other texts
    python -m benchmarks.gate_spellings --tune     # what was missed, of the part that is looked at

Each spelling stands in a sentence of its own; a mention is found where a finding of that person touches it.
People whose name has a SHA-256 that begins with a byte divisible by four are kept aside.
"""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from collections import Counter, defaultdict

from benchmarks.gate_recall import DATA, carriers
from facilitator.gate.needles import Needles, needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

SENTENCE = "Nobody was surprised that {} had left before the others."


def main(arguments: list[str]) -> int:
    """Print the figures."""
    tune = "--tune" in arguments
    listed = (DATA / "real" / "spellings.txt").read_text(encoding="utf-8").splitlines()
    people = [line.split(" = ") for line in listed if " = " in line]
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for name, spellings in people:
        aside = hashlib.sha256(name.encode()).digest()[0] % 4 == 0
        for spelling in spellings.split("; "):
            levels = found(spelling, needles([name]))
            tally = tallies[f"{script(name)}{' (aside)' if aside else ''}"]
            tally.update(
                ["mentions", *(["found"] if levels else []), *(["blocked"] if "block" in levels else [])]
            )
            if tune and not aside and not levels:
                print(f"    missed: {spelling}")
    for kind, tally in sorted(tallies.items()):
        many = tally["mentions"]
        found_of, blocked = tally["found"] / many, tally["blocked"] / many
        print(f"{kind:<20} n={many:<4} recall {found_of:.3f}   block alone {blocked:.3f}")
    stray(needles([name for name, _ in people]))
    return 0


def needles(names: list[str]) -> Needles:
    """What is looked for when these are the roster."""
    people = People(tuple(Person(f"p{n}", name=Sealed(name)) for n, name in enumerate(names)))
    return needles_of([Dialogue("d", people=people)], plain=True)


def found(spelling: str, wanted: Needles) -> set[str]:
    """The levels of what is found in a sentence with that spelling."""
    text = SENTENCE.format(spelling)
    first = text.index(spelling)
    report = sweep([Source("page.md", text.encode())], wanted)
    return {
        f.level
        for f in report.findings
        if f.start is not None and f.start < first + len(spelling) and (f.end or 0) > first
    }


def stray(wanted: Needles) -> None:
    """What everybody of the list together finds in real text that names none of them."""
    text = "\n\n".join(carriers())
    report = sweep([Source("page.md", text.encode())], wanted)
    levels = Counter(f.level for f in report.findings if f.rule == "name")
    words = len(text.split())
    doubts = levels["review"] / words * 10_000
    print(f"in {words:,} words without them: {levels['block']} blocks, {doubts:.1f} reviews for 10,000 words")


def script(name: str) -> str:
    """The script of a name, as Unicode calls it."""
    return unicodedata.name(name[0]).split()[0].capitalize()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
