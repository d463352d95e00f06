"""How often the gate knows a name in letters that the roster does not have it in.

    python -m benchmarks.gate_ears                 # each list, and what its rosters find in other texts
    python -m benchmarks.gate_ears --tune          # what was missed, of the part that is looked at
    python -m benchmarks.gate_ears --stray FILE…   # what the rosters find in these texts, and nothing else

Each spelling stands in a sentence of its script, once whole and once its last word alone. A mention is found
where a finding touches it. People whose name has a SHA-256 that begins with a byte divisible by four are
kept aside.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.gate_recall import DATA
from benchmarks.gate_spellings import needles, script
from facilitator.gate.match import Matcher
from facilitator.gate.needles import Needles
from facilitator.gate.sweep import Source, swept

SENTENCES = {
    "Latin": "Nobody was surprised that {} had left before the others.",
    "Cyrillic": "Никто не знал, что {} вчера ушёл раньше других.",
    "Greek": "Κανείς δεν ήξερε ότι {} έφυγε νωρίς χθες.",
    "Arabic": "لم يعرف أحد أن {} حضر أمس مع الآخرين.",
    "Hebrew": "איש לא ידע כי {} בא אתמול עם האחרים.",
    "Katakana": "昨日は{}が早く帰った。",
    "Hangul": "어제 {} 일찍 떠났다.",
    "Devanagari": "कल {} पहले चले गए थे।",
    "Georgian": "გუშინ {} ადრე წავიდა სახლში.",
    "Armenian": "Երեկ {} շուտ գնաց տուն։",
    "Cjk": "没有人知道{}昨天先走了。",
}
"""Nobody but the name is named in any of them."""
_PARTS = re.compile("[ \u00b7\u30fb\uff1d]")


def main(arguments: list[str]) -> int:
    """Print the figures."""
    if "--stray" in arguments:
        for path in arguments[arguments.index("--stray") + 1 :]:
            stray(Path(path))
        return 0
    for listed in ("ears", "callers", "homes", "neighbours"):
        measure(listed, tune="--tune" in arguments)
    return 0


def rows(listed: str) -> Iterator[tuple[str, list[str]]]:
    """Each name of a list with its spellings."""
    for line in (DATA / "real" / f"{listed}.txt").read_text(encoding="utf-8").splitlines():
        if " = " in line:
            name, _, spellings = line.partition(" = ")
            yield name, spellings.split("; ")


def measure(listed: str, *, tune: bool) -> None:
    """How many spellings of a list are found, whole and by their last word, script by script."""
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for name, spellings in rows(listed):
        aside = hashlib.sha256(name.encode()).digest()[0] % 4 == 0
        matcher = Matcher(needles([name]).all)
        for spelling in spellings:
            kind = script(spelling if listed in ("ears", "callers") else name)
            tally = tallies[f"{kind}{' (aside)' if aside else ''}"]
            for how, said in (("whole", spelling), ("last", _PARTS.split(spelling)[-1])):
                levels = found(said, SENTENCES[script(said)], matcher)
                tally.update([how, *(f"{how} {level}" for level in levels)])
                if levels:
                    tally[f"{how} found"] += 1
                elif tune and not aside:
                    print(f"    missed: {said} ({name})")
    for kind, tally in sorted(tallies.items()):
        print(f"{listed:<11}{kind:<21}", end="")
        for how in ("whole", "last"):
            shares = (tally[f"{how} {what}"] / tally[how] for what in ("found", "block"))
            print("  {} n={:<4} recall {:.3f}  block {:.3f}".format(how, tally[how], *shares), end="")
        print()


def found(spelling: str, sentence: str, matcher: Matcher) -> set[str]:
    """The levels of what is found in a sentence with that spelling."""
    text = sentence.format(spelling)
    first = text.index(spelling)
    report = swept([Source("page.md", text.encode())], matcher, named=True)
    return {
        f.level
        for f in report.findings
        if f.start is not None and f.start < first + len(spelling) and (f.end or 0) > first
    }


def stray(path: Path) -> None:
    """What the people of each list find in a text; whom they find is for a person to judge."""
    text = path.read_text(encoding="utf-8", errors="replace")
    words = max(1, len(text.split()))
    for listed in ("ears", "callers", "homes", "neighbours"):
        wanted: Needles = needles([name for name, _ in rows(listed)])
        report = swept([Source("page.txt", text.encode())], Matcher(wanted.all), named=True)
        named = [f for f in report.findings if f.rule == "name"]
        levels = Counter(f.level for f in named)
        doubts = levels["review"] / words * 10_000
        print(f"{path.name:<24}{listed:<11}{words:>9,} words: {levels['block']} blocks, {doubts:.1f} reviews")
        met = Counter(text[f.start : f.end] for f in named if f.start is not None)
        print("    " + ", ".join(f"{word} {n}" for word, n in met.most_common(25)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
