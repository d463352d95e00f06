"""What the gate finds of people with English words for names, in sentences of other languages.

    .venv/bin/python -m benchmarks.gate_foreign

Each language of `data/gate/foreign.yml` makes as many texts as there are words in `gate_lent`: in each text
every sentence is about another of the people. Counted twice: all of the words, and those that the language
lacks, as far as its lists of everyday words know (`Page` begins many a French sentence that is about nobody).
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from benchmarks.gate_lent import WORDS
from benchmarks.gate_recall import DATA
from facilitator.gate.findings import BLOCK
from facilitator.gate.lists.tongues import everyday_words
from facilitator.gate.match import Matcher
from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, swept
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

_STEP = 7


@dataclass
class Count:
    """Mentions, how many were found, and how many blocked."""

    named: int = 0
    found: int = 0
    blocked: int = 0

    def add(self, levels: list[str]) -> None:
        """One more mention, with the levels of what was found of it."""
        self.named += 1
        self.found += bool(levels)
        self.blocked += BLOCK in levels

    def __str__(self) -> str:
        return (
            f"n={self.named:<5} recall {self.found / self.named:.3f}  block {self.blocked / self.named:.3f}"
        )


def measured(tongue: str, sentences: list[str], matcher: Matcher) -> tuple[Count, Count]:
    """What is found with all of the words, and with those that the language lacks."""
    every, lacked = Count(), Count()
    for turn in range(len(WORDS)):
        row = [(turn + _STEP * n) % len(WORDS) for n in range(len(sentences))]
        text = "\n".join(s.replace("X", WORDS[who]) for s, who in zip(sentences, row, strict=True))
        found = swept([Source("a.md", text.encode())], matcher, named=True).findings
        for line, who in enumerate(row, 1):
            levels = [f.level for f in found if f.line == line and f.who == f"p{who}"]
            every.add(levels)
            if WORDS[who].lower() not in everyday_words(tongue):
                lacked.add(levels)
    return every, lacked


def main() -> None:
    """Print a row for each language and part."""
    people = People(tuple(Person(f"p{n}", name=Sealed(f"Zorah {word}")) for n, word in enumerate(WORDS)))
    matcher = Matcher(needles_of([Dialogue("d", people=people)], plain=True).all)
    told = yaml.safe_load((DATA / "foreign.yml").read_text(encoding="utf-8"))
    for tongue, parts in told.items():
        for part, sentences in parts.items():
            every, lacked = measured(tongue, sentences, matcher)
            print(f"{tongue} {part:6} {every}   without its own words {lacked}")


if __name__ == "__main__":
    main()
