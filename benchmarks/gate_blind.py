"""What the gate finds in texts it had never seen, whose every mention a reader marked before it was run.

    .venv/bin/python -m benchmarks.gate_blind [READER]... [--own] [--show] [--whole] [--root FOLDER]...

READER: `first`, `second`, `third` or `fourth`, the texts of that one alone. `--own` leaves out the namesakes
of things that all but the first put into the rosters. `--root`: a further folder below which packages were
unpacked. `--whole` leaves out mentions to which an error in the package has glued another word. `--show`
lists misses and mistakes; whoever mends the rules leaves it alone, or these texts are unseen no longer.
"""

from __future__ import annotations

import hashlib
import re
import sys
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from benchmarks.gate_blind_fourth import FOURTH
from benchmarks.gate_blind_more import MORE
from benchmarks.gate_blind_texts import TEXTS
from benchmarks.gate_blind_third import THIRD
from benchmarks.gate_real import Places, Tally, weigh
from benchmarks.gate_recall import DATA, needles_for
from benchmarks.gate_texts import ROOTS
from facilitator.cli.searching import roster
from facilitator.gate.needles import Needles
from facilitator.gate.sweep import Source, sweep
from facilitator.model.people import People

MARKS = DATA / "blind"
READERS = {"first": TEXTS, "second": MORE, "third": THIRD, "fourth": FOURTH}
_PAGE = 60
_LETTER = r"[^\W_\u3040-\u30ff\u3400-\u9fff]"  # Chinese and Japanese have no space between words.


@dataclass(frozen=True)
class Marked:
    """The places of one text that mean somebody of its roster, and those where a reader cannot tell."""

    digest: str
    spots: dict[int, list[tuple[str, str, int]]]

    def places(self, number: int, text: str, unsure: str) -> tuple[Places, Places]:
        """The places in one paragraph: sure ones, and those whose sign is among the unsure."""
        both: tuple[Places, Places] = ([], [])
        for sign, words, which in self.spots.get(number, []):
            found = list(re.finditer(rf"(?<!{_LETTER}){re.escape(words)}(?!{_LETTER})", text))
            both[sign in unsure].append(found[which - 1].span())
        return both


def marked(file: Path) -> Marked:
    """Marks as a file has them: the digest of the text, and what is marked in each paragraph.

    `12: Page@1,3 | ?Mr Page@1 | ~Pageis@1` says that in paragraph 12 the word `Page` is a mention where it
    stands first and third, that nobody can tell what the first `Mr Page` is, and that a word is glued to
    another mention.
    """
    first, *lines = file.read_text("utf-8").splitlines()
    spots: dict[int, list[tuple[str, str, int]]] = {}
    for line in lines:
        number, _, marks = line.partition(": ")
        for sign, words, places in re.findall(r"(?:^| \| )([?~]?)(.+?)@([\d,]+)", marks):
            spots.setdefault(int(number), []).extend((sign or "+", words, int(n)) for n in places.split(","))
    return Marked(first.removeprefix("# "), spots)


def laid(file: Path, own: bool) -> People:
    """A roster; on its own, without those whose id says that they are a namesake of something in the text."""
    people = roster(file)
    return replace(people, persons=tuple(p for p in people.persons if not (own and p.id.startswith("n"))))


def measured(tally: Tally, paragraphs: list[str], marks: Marked, needles: Needles, unsure: str = "?") -> None:
    """Paragraphs in pages, each through the gate; every finding on a name set against what was marked."""
    for start in range(0, len(paragraphs), _PAGE):
        text = ""
        sure: Places = []
        maybe: Places = []
        for number, paragraph in enumerate(paragraphs[start : start + _PAGE], start):
            for spots, found in zip((sure, maybe), marks.places(number, paragraph, unsure), strict=True):
                spots += [(len(text) + a, len(text) + b) for a, b in found]
            text += paragraph + "\n\n"
        every = sweep([Source("page.md", text.encode())], needles).findings
        findings = [f for f in every if f.start is not None]
        weigh(tally, text, (sure, maybe), [f for f in findings if f.rule in ("name", "contact")])
        tally.reviews += sum(f.level == "review" and f.rule != "hint" for f in findings)
        tally.words += len(text.split())


def main(arguments: list[str]) -> int:
    """Print the figures of each kind; exit 1 where a text is missing or is not the one that was read."""
    roots = (*ROOTS, *(Path(b) for a, b in pairwise(arguments) if a == "--root"))
    unsure = "?~" if "--whole" in arguments else "?"
    wanted = [READERS[a] for a in arguments if a in READERS] or list(READERS.values())
    complete = True
    for kind, texts in (pair for reader in wanted for pair in reader.items()):
        tally = Tally()
        for book, people in texts:
            paragraphs = book.paragraphs(roots)
            marks = marked(MARKS / f"{book.name}.marks.txt")
            if not paragraphs or _digest(paragraphs) != marks.digest:
                print(f"{book.name:<24} left out: {book.package} is not installed, or has another text")
                complete = False
                continue
            needles = needles_for(laid(MARKS / f"{people}.people.yml", "--own" in arguments))
            measured(tally, paragraphs, marks, needles, unsure)
        print(tally.line(kind), flush=True)
        if "--show" in arguments:
            print(*(f"    {wrong}" for wrong in tally.wrong), sep="\n")
    return 0 if complete else 1


def _digest(paragraphs: list[str]) -> str:
    return hashlib.sha256("\n".join(paragraphs).encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
