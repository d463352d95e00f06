"""What the gate finds in real prose with the people of that prose, and what it doubts where nobody is meant.

    .venv/bin/python -m benchmarks.gate_real [--tune] [--root FOLDER]... [NAME]...

`--root`: a further folder below which packages were unpacked. `--tune` shows misses and false alarms of
the part that is looked at; the part kept aside (paragraphs whose SHA-256 begins with a byte divisible
by four) shows figures alone.
"""

from __future__ import annotations

import hashlib
import re
import sys
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from benchmarks.gate_counted import Counted
from benchmarks.gate_recall import DATA, needles_for
from benchmarks.gate_texts import CROWDS, PEOPLED, ROOTS
from facilitator.cli.searching import roster
from facilitator.gate.findings import Finding
from facilitator.gate.needles import Needles
from facilitator.gate.sweep import Source, sweep
from facilitator.model.people import People
from facilitator.model.sealed import unseal

GOALS = {"parliament": (0.995, 0.99), "biography": (0.99, 0.985), "fiction": (0.995, 0.97)}
MOST_REVIEWS = 15.0
_PAGE = 60
TITLED = frozenset(
    "Mr Mrs Ms Miss Dr Sir Lady Lord Dame Prof Professor President Minister Senator General Captain "
    "Colonel Admiral Judge Justice Chancellor Secretary Prime Leader Chairman Baroness Mullah And But Yet "
    "So As When While If For Though That Then In On By To Of At From With Since Because Even Both What "
    "How Did Does Is Was Has Had".split()
)
"""What may stand right before a surname and is no other name."""


@dataclass(frozen=True)
class Agreed:
    """Which whole words of a text are mentions, agreed on before the gate read it."""

    sure: tuple[str, ...]
    unsure: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    news: bool = False

    def spots(self, text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """Places that are mentions, and places that may be."""
        ruled = [("", self.never), ("?", self.unsure), ("+", self.sure)]
        kinds = {form: kind for kind, forms in reversed(ruled) for form in forms}
        sure: list[tuple[int, int]] = []
        unsure: list[tuple[int, int]] = []
        for found in _pattern(kinds).finditer(text):
            kind = kinds.get(found.group()) or kinds.get(found.group().title(), "")
            if kind == "+" and self.news and not self._hers(text, found):
                kind = "?"
            elif kind == "?" and found.group() in self.sure and self._addressed(text, found):
                kind = "+"  # An ordinary word, or a name of many, and somebody after a title.
            (sure if kind == "+" else unsure).append(found.span())
        return sure, unsure

    def _hers(self, text: str, found: re.Match[str]) -> bool:
        """A surname alone: no other name right before it, none right after it."""
        if " " in found.group():
            return True
        before = re.search(r"(\S+)\s$", text[: found.start()])
        after = re.match(r"[ -]([A-Z]\w+)", text[found.end() :])
        strange = before and before.group(1)[0].isupper() and before.group(1).strip(".,") not in TITLED
        return not strange and not after

    def _addressed(self, text: str, found: re.Match[str]) -> bool:
        """A surname right after a title, and no other name after it."""
        titled = re.search(r"\b(Mr|Mrs|Ms|Miss|Dr|Sen|Rep)\.? $", text[: found.start()])
        return bool(titled) and self._hers(text, found)


def _pattern(forms: dict[str, str]) -> re.Pattern[str]:
    every = sorted({f for form in forms for f in (form, form.upper())}, key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, every))})(?![^\W_])")


class Tally(Counted):
    """The same, over what people wrote."""

    def line(self, name: str) -> str:
        """One row of the report."""
        return (
            f"{name:<38} {self.words:>8} words  n={self.mentions:<6} recall {self.recall:.4f}  "
            f"block {self.strict:.4f}  "
            f"precision {self.precision:.4f} ({self.blocks - self.right} false, {self.open} unsure)  "
            f"reviews {self.per:.1f}, {self.stray} on nobody"
        )


def agreed(name: str, people: People) -> Agreed:
    """The forms of a set: from its list, or full names and surnames as the roster writes them."""
    file = DATA / "real" / f"{name}.forms.txt"
    lists: dict[str, tuple[str, ...]] = {"?": (), "-": (), "+": ()}
    for line in file.read_text("utf-8").splitlines() if file.exists() else ():
        if line and not line.startswith("#"):
            mark = line[0] if line[0] in "?-" else "+"
            lists[mark] += tuple(form.strip() for form in line.lstrip("?-").split(";") if form.strip())
    if lists["+"]:
        return Agreed(lists["+"], lists["?"], lists["-"])
    names = [unseal(p.name) for p in people.persons if p.name]
    names += [unseal(also) for p in people.persons for also in p.also]
    last = ["bin " + n.partition(" bin ")[2] if " bin " in n else n.split()[-1] for n in names]
    first = [n.split()[0] for n in names]
    return Agreed((*names, *last), (*lists["?"], *first), lists["-"], news=True)


def measured(paragraphs: list[str], known: Agreed, needles: Needles, name: str = "page.md") -> Tally:
    """Paragraphs in pages, each through the gate; every finding on a name set against what was agreed."""
    tally = Tally()
    for start in range(0, len(paragraphs), _PAGE):
        text = "\n\n".join(paragraphs[start : start + _PAGE])
        found = sweep([Source(name, text.encode())], needles).findings
        findings = [f for f in found if f.start is not None]
        weigh(tally, text, known.spots(text), [f for f in findings if f.rule in ("name", "contact")])
        tally.reviews += sum(f.level == "review" and f.rule != "hint" for f in findings)
        tally.words += len(text.split())
    return tally


Places = list[tuple[int, int]]


def weigh(tally: Tally, text: str, spots: tuple[Places, Places], findings: list[Finding]) -> None:
    """Findings on names set against the places that are mentions, and those that may be."""
    sure, unsure = spots
    for a, b in sure:
        levels = {f.level for f in findings if _over(f, a, b)}
        tally.mentions += 1
        tally.found += bool(levels)
        tally.blocked += "block" in levels
        if not levels:
            tally.wrong.append(_shown("missed", text, a, b))
    for f in findings:
        right = any(_over(f, a, b) for a, b in sure)
        maybe = not right and any(_over(f, a, b) for a, b in unsure)
        if f.level == "block":
            tally.blocks += not maybe
            tally.right += right
            tally.open += maybe
        if not right:
            tally.stray += f.level != "block"
            word = f.level if not maybe else f"{f.level}, unsure"
            tally.wrong.append(_shown(f"{word} {f.who}", text, f.start or 0, f.end or 0))
        elif f.level == "review":
            tally.wrong.append(_shown("doubt", text, f.start or 0, f.end or 0))


def _shown(what: str, text: str, start: int, end: int) -> str:
    return f"{what}: …{text[max(0, start - 40) : start]}«{text[start:end]}»{text[end : end + 25]}".replace(
        "\n", "⏎"
    )


def _over(f: Finding, a: int, b: int) -> bool:
    return f.start is not None and f.end is not None and f.start < b and a < f.end


def aside(text: str) -> bool:
    """Whether a paragraph is of the part that is never looked at."""
    return hashlib.sha256(text.encode()).digest()[0] % 4 == 0


def main(arguments: list[str]) -> int:
    """Print the figures; exit 1 where the part kept aside misses a goal."""
    tune = "--tune" in arguments
    roots = (*ROOTS, *(Path(b) for a, b in pairwise(arguments) if a == "--root"))
    wanted = {a for n, a in enumerate(arguments) if not a.startswith("-") and arguments[n - 1] != "--root"}
    hostile = roster(DATA / "hostile.yml")
    sets = [(book, roster(DATA / "real" / f"{book.name}.people.yml"), kind) for book, kind in PEOPLED]
    sets += [(book, hostile, "nobody") for book in CROWDS]
    abroad = roster(DATA / "abroad.yml")
    sets += [(replace(b, name=f"{b.name}: its words"), abroad, "nobody") for b in CROWDS if "," in b.name]
    failed = False
    for book, people, kind in sets:
        if wanted and book.name not in wanted and kind not in wanted:
            continue
        every = book.paragraphs(roots)
        if not every:
            print(f"{book.name:<24} left out: the package {book.package} is not installed")
            continue
        known = Agreed(("\0",)) if kind == "nobody" else agreed(book.name, people)
        needles = needles_for(people)
        for kept in (False, True) if not tune else (False,):
            tally = measured([p for p in every if aside(p) == kept], known, needles)
            print(tally.line(f"{book.name}{' (aside)' if kept else ''}"), flush=True)
            if tune:
                print(*(f"    {wrong}" for wrong in tally.wrong), sep="\n")
            low, exact = GOALS.get(kind, (0.0, 0.0))
            loud = kind == "nobody" and tally.per > MOST_REVIEWS
            short = tally.recall < low or tally.precision < exact or loud
            failed = failed or (kept and short)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
