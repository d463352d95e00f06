"""How much of private notes the gate finds again in running text, copied or nearly so.

.venv/bin/python -m benchmarks.gate_passages
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator

from benchmarks.gate_recall import DATA, Planted, carriers
from facilitator.cli.searching import roster
from facilitator.gate.needles import Needles, needles_of
from facilitator.gate.private import runs_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue


def broken(words: list[str]) -> list[str]:
    """Every fourth long word cut by a hyphen at the end of a line."""
    return [f"{w[:3]}-\n{w[3:]}" if n % 4 == 1 and len(w) > 6 else w for n, w in enumerate(words)]


def main() -> int:
    """Print the figures."""
    for name, line in passages():
        print(f"{name:<44} {line}")
    return 0


def passages() -> Iterator[tuple[str, str]]:
    """Runs and near copies of private notes among real prose."""
    real = carriers()
    order = random.Random(9)
    notes = [p for p in real if 30 <= len(p.split()) <= 80][:150]
    # The same licence comes in many packages with small differences: what shares a run is no other text.
    known = runs_of(notes)
    rest = [p for p in real if not runs_of([p]) & known]
    dialogue = Dialogue("notes", people=roster(DATA / "people.yml"))
    needles = needles_of([dialogue], notes=["\n\n".join(notes)], plain=True)
    copies: dict[str, Callable[[list[str]], list[str]]] = {
        "eight words in a row": lambda w: w[4:12],
        "25 words in a row": lambda w: w[2:27],
        "re-cased, re-typeset": lambda w: [x.upper() if n % 2 else f"*{x}*" for n, x in enumerate(w[2:16])],
        "two words swapped": lambda w: [*w[2:6], w[7], w[6], *w[8:18]],
        "every seventh word dropped": lambda w: [x for n, x in enumerate(w[2:24]) if n % 7 != 6],
        "every sixth word dropped": lambda w: [x for n, x in enumerate(w[2:26]) if n % 6 != 5],
        "every fifth word dropped": lambda w: [x for n, x in enumerate(w[2:26]) if n % 5 != 4],
        "every fifth word exchanged": lambda w: [x if n % 5 != 4 else "so" for n, x in enumerate(w[2:26])],
        "nine words, the middle one dropped": lambda w: [*w[3:7], *w[8:13]],
        "ten words, two neighbours swapped": lambda w: [*w[3:7], w[8], w[7], *w[9:13]],
        "cut at the ends of lines": lambda w: broken(w[4:20]),
        "set with ligatures": lambda w: [x.replace("fi", "ﬁ").replace("fl", "ﬂ") for x in w[5:16]],
        "halves exchanged": lambda w: [*w[10:18], *w[2:10]],
    }
    for name, copy in copies.items():
        for aside in (False, True):
            mine = [p for p in notes if Planted(p).aside == aside]
            hit = sum(_passage(f"It was put so: {' '.join(copy(_tokens(p)))}.", needles) for p in mine)
            label = f"{name} (aside)" if aside else name
            yield f"passages: {label}", f"n={len(mine):<5} recall {hit / len(mine):.4f}"
    sample = order.sample(rest, min(300, len(rest)))
    found = (f for p in sample for f in sweep([Source("a.md", p.encode())], needles).findings)
    levels = [f.level for f in found if f.rule == "passage"]
    words = sum(len(p.split()) for p in sample)
    doubts = levels.count("review") * 10_000 / words
    yield (
        "passages: other real text",
        f"blocks {levels.count('block')}   reviews {doubts:.1f} to 10,000 words",
    )


def _tokens(text: str) -> list[str]:
    return [token for token in text.split() if any(c.isalnum() for c in token)]


def _passage(text: str, needles: Needles) -> bool:
    return any(f.rule == "passage" for f in sweep([Source("a.md", text.encode())], needles).findings)


if __name__ == "__main__":
    sys.exit(main())
