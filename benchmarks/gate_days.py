"""How often real prose says by chance a day on which people met, as the gate reads days.

    .venv/bin/python -m benchmarks.gate_days [--root FOLDER]...

Twenty-seven days of nine invented meetings, spread over a year, in each of four years, laid over the texts of
`benchmarks/gate_texts.py`; and those of the worked examples. Nobody of theirs met there, so every finding is
one too many.
"""

from __future__ import annotations

import argparse
from datetime import date, timedelta
from pathlib import Path

from benchmarks.gate_texts import CROWDS, PEOPLED, ROOTS
from facilitator.gate.needles import Needles, needles_of
from facilitator.gate.needles.needle import DAY, WHERE, Needle
from facilitator.gate.sweep import Source, sweep
from facilitator.reading.load import read_dialogue

HERE = Path(__file__).resolve().parents[1]
YEARS = (1997, 2001, 2004, 2011)


def invented(year: int) -> Needles:
    """Nine meetings of three days."""
    first = date(year, 1, 10)
    days = (first + timedelta(days=37 * n + more) for n in range(9) for more in range(3))
    return Needles(
        tuple(Needle((day.isoformat(),), "passage", strength=DAY, kind=WHERE) for day in days), True
    )


def examples() -> Needles:
    """The days of the worked examples of which the public is told less."""
    names = sorted(folder.name for folder in (HERE / "sessions").iterdir() if folder.is_dir())
    dialogues = [one for name in names if (one := read_dialogue(HERE, name).dialogue)]
    days = (n for n in needles_of(dialogues).all if isinstance(n, Needle) and n.strength == DAY)
    return Needles(tuple(days), True)


def main() -> None:
    """Print the words of all texts, and for each set of days how often one is said in 10,000 words."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--root", type=Path, action="append", default=[], help="where packages were unpacked")
    roots = (*parser.parse_args().root, *ROOTS)
    sets = {"the worked examples": examples()} | {f"27 days of {year}": invented(year) for year in YEARS}
    words, found = 0, dict.fromkeys(sets, 0)
    for book in (*(book for book, _ in PEOPLED), *CROWDS):
        text = "\n\n".join(book.paragraphs(roots))
        words += len(text.split())
        for name, needles in sets.items() if text else ():
            report = sweep([Source("text.txt", text.encode())], needles)
            found[name] += sum(f.rule == "passage" for f in report.findings)
    print(f"{words} words")
    for name, count in found.items():
        print(f"{name}: {count}, {count / max(words, 1) * 10_000:.2f} in 10,000 words")


if __name__ == "__main__":
    main()
