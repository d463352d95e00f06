"""What the gate finds of people whose surnames are ordinary words: those of a book, each lent such a word.

    .venv/bin/python -m benchmarks.gate_lent [--tune] [--root FOLDER]... [NAME]...

In the books of `gate_real` that tell of people, every surname becomes a word of the list below, another in
each of five rounds, wherever nobody else's name stands right before it. So each place is known. `--tune`
shows what was missed of the part that is looked at; of the part kept aside there are totals alone.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from benchmarks.gate_counted import Counted
from benchmarks.gate_real import TITLED, agreed, aside
from benchmarks.gate_recall import DATA, needles_for
from benchmarks.gate_texts import PEOPLED, ROOTS
from facilitator.cli.searching import roster
from facilitator.gate.sweep import Source, sweep
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed, unseal

WORDS = (
    "Price Rice Stone Hope Rose Grant Cook Baker Wood Young Field Waters Banks Long Short Page Bell Hill Day "
    "Church Park Marsh Frost Snow Winter Summers Brook Lane Street West North Bush Reed Moss Fox Wolf Bird "
    "Swan Hawk Drake Pike Fish Lamb Bull Little Strong Sharp Wise Noble Good Best Rich Sweet White Black "
    "Brown Green Gray Gold Silver King Knight Bishop Abbot Dean Pope Prince Duke Earl Major Judge Law Singer "
    "Painter Carpenter Mason Cooper Carter Porter Butler Gardener Hunter Fisher Shepherd Miller Smith Weaver "
    "Taylor Potter Ball Cross Case Chance Child Cash Close Love Joy Grace Faith Mark Will Rush Speed Walker "
    "Power Words Self"
).split()
BOOKS = ("mystery", "lakes", "embassy", "carmilla", "sawyer", "pride", "emma", "persuasion")
_ROUNDS = 5
_PAGE = 60
_NEAR = 25


def lent(people: People, forms: tuple[str, ...], seed: int) -> tuple[People, dict[str, str]]:
    """The people with words for their surnames, and each surname's word."""
    names = [unseal(person.name).split() for person in people.persons if person.name]
    firsts = {name[0] for name in names}
    last = list(dict.fromkeys(name[-1] for name in names if name[-1] in forms and name[-1] not in firsts))
    words = dict(zip(last, random.Random(seed).sample(WORDS, min(len(last), len(WORDS))), strict=False))
    told = [(" ".join(name[:-1]), words[name[-1]]) for name in names if name[-1] in words]
    row = (Person(f"p{n:02}", name=Sealed(f"{first} {word}".strip())) for n, (first, word) in enumerate(told))
    return People(tuple(row)), words


def pages(
    paragraphs: list[str], words: dict[str, str], firsts: frozenset[str]
) -> Iterator[tuple[str, list[int]]]:
    """The text with these words, some paragraphs to a page, and where each of them begins."""
    named = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, words))})(?![^\W_])")
    for start in range(0, len(paragraphs), _PAGE):
        text, said, places, at = "\n\n".join(paragraphs[start : start + _PAGE]), "", list[int](), 0
        for found in named.finditer(text):
            before = re.search(r"([A-Z][\w.'-]*)\s$", text[max(0, found.start() - _NEAR) : found.start()])
            if before and before[1].strip(".") not in firsts | TITLED:
                continue
            said += text[at : found.start()]
            places.append(len(said))
            said, at = said + words[found[0]], found.end()
        yield said + text[at:], places


def main(arguments: list[str]) -> int:
    """Print the figures of each book."""
    roots = (*ROOTS, *(Path(b) for a, b in pairwise(arguments) if a == "--root"))
    wanted = {a for n, a in enumerate(arguments) if not a.startswith("-") and arguments[n - 1] != "--root"}
    for book, _ in PEOPLED:
        paragraphs = book.paragraphs(roots) if book.name in (wanted or BOOKS) else []
        people = roster(DATA / "real" / f"{book.name}.people.yml") if paragraphs else People(())
        for kept in (False, True) if paragraphs else ():
            tally = Counted()
            for seed in range(_ROUNDS):
                theirs, words = lent(people, agreed(book.name, people).sure, seed)
                weigh(tally, [p for p in paragraphs if aside(p) == kept], theirs, words)
            name = f"{book.name}{' (aside)' if kept else ''}"
            print(f"{name:<20} n={tally.mentions:<6} recall {tally.recall:.4f}  block {tally.strict:.4f}")
            print(*(tally.wrong if "--tune" in arguments and not kept else ()), sep="\n", end="")
    return 0


def weigh(tally: Counted, paragraphs: list[str], people: People, words: dict[str, str]) -> None:
    """Each place with one of these words set against what was found there."""
    needles = needles_for(people)
    firsts = frozenset(unseal(p.name).split()[0] for p in people.persons if p.name)
    for text, places in pages(paragraphs, words, firsts):
        named = [f for f in sweep([Source("page.md", text.encode())], needles).findings if f.rule == "name"]
        for place in places:
            levels = {f.level for f in named if f.start is not None and f.start <= place < (f.end or 0)}
            tally.mentions += 1
            tally.found += bool(levels)
            tally.blocked += "block" in levels
            if not levels:
                shown = text[max(0, place - _NEAR) : place + 2 * _NEAR].replace("\n", "⏎")
                tally.wrong.append(f"    missed: {shown}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
