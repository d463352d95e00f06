"""How much the gate finds and how much of it is right, on data of our own; see README.md for its limits.

.venv/bin/python -m benchmarks.gate_recall            # every set, the part kept aside on its own
.venv/bin/python -m benchmarks.gate_recall --tune     # misses and false alarms of the other part
"""

from __future__ import annotations

import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from importlib.metadata import distributions
from pathlib import Path

from benchmarks.gate_counted import Counted, Planted as Planted
from benchmarks.gate_threads import KINDS, threads
from facilitator.cli.searching import roster
from facilitator.gate.findings import Finding
from facilitator.gate.lists.wordlists import nicknames
from facilitator.gate.needles import Needles, needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed, unseal

DATA = Path(__file__).parent / "data" / "gate"
FOUND = ("name", "contact", "affiliation")


class Score(Counted):
    """The same, over what was planted."""

    def line(self, name: str) -> str:
        """One row of the table."""
        if not self.mentions:
            return f"{name:<28} no mention   false blocks {self.blocks}   reviews {self.per:5.1f}"
        return (
            f"{name:<28} n={self.mentions:<5} recall {self.recall:.4f}   block alone {self.strict:.4f}   "
            f"precision {self.precision:.4f}   reviews {self.per:5.1f}, on no mention {self.per_stray:.1f}"
        )


def main(arguments: list[str]) -> int:
    """Print the figures; exit 1 where the part kept aside misses a goal."""
    tune, failed = "--tune" in arguments, False
    for name, sentences, needles, goal in sets():
        for aside in (False, True):
            score = scored([s for s in sentences if s.aside == aside], needles)
            if not score.words or (tune and aside):
                continue
            print(score.line(f"{name}{' (aside)' if aside else ''}"))
            if tune:
                print(*(f"    {wrong}" for wrong in score.wrong[:25]), sep="\n")
            short = score.mentions and score.recall < goal
            failed = failed or bool(aside and short)
    return 1 if failed else 0


def sets() -> Iterator[tuple[str, list[Planted], Needles, float]]:
    """Each set with its roster and the recall that is asked of it."""
    people, words = _roster("people.yml"), _roster("ordinary.yml")
    usual, hostile = needles_for(people), needles_for(words)
    real = [Planted(text) for text in carriers()]
    latin = People(tuple(p for p in people.persons if p.name and unseal(p.name)[0].isascii()))
    for name, goal in (("parliament", 0.995), ("biography", 0.99), ("fiction", 0.995)):
        yield name, mixed(filled(name, latin), real), usual, goal
    plain = [Planted(line) for line in _lines("plain.txt")]
    yield "ordinary words", mixed([*filled("ordinary", words), *plain * 8], real), hostile, 0.99
    yield "other scripts", [marked(line) for line in _lines("other_scripts.txt")], usual, 0.99
    yield "web and files", [marked(line) for line in _blocks("files.txt")], usual, 0.99
    yield "names of many peoples", *peoples(real), 0.99
    yield "in other dress", dressed(filled("parliament", latin)), usual, 0.99
    posters = _roster("posters.yml")
    for name, kinds in KINDS.items():
        yield name, list(threads(DATA / "posts.txt", posters, kinds)), needles_for(posters), 0.9
    yield "real text, usual names", real, usual, 0.0
    yield "real text, hostile names", real, hostile, 0.0


def scored(sentences: list[Planted], needles: Needles) -> Score:
    """The sentences in pages of forty, each through the gate; every finding set against what was planted."""
    score = Score()
    for start in range(0, len(sentences), 40):
        text, spots = "", []
        for one in sentences[start : start + 40]:
            spots += [(a + len(text), b + len(text), who) for a, b, who in one.spots]
            text += one.text + "\n\n"
        findings = sweep([Source("page.md", text.encode())], needles).findings
        _weigh(score, text, spots, [f for f in findings if f.rule in FOUND and f.start is not None])
        doubts = [f for f in findings if f.level == "review"]
        score.reviews += len(doubts)
        score.stray += sum(not any(_over(f, a, b) for a, b, _ in spots) for f in doubts)
        score.words += len(text.split())
    return score


def _weigh(score: Score, text: str, spots: list[tuple[int, int, str]], findings: list[Finding]) -> None:
    for a, b, who in spots:
        levels = {f.level for f in findings if who in _whom(f) and _over(f, a, b)}
        score.mentions += 1
        score.found += bool(levels)
        score.blocked += "block" in levels
        if not levels:
            score.wrong.append(f"missed {who}: …{text[max(0, a - 30) : b + 20]!r}")
    for f in findings:
        if f.level == "block":
            score.blocks += 1
            right = any(_over(f, a, b) for a, b, _ in spots)
            score.right += right
            if not right:
                score.wrong.append(
                    f"false {f.who}: …{text[max(0, (f.start or 0) - 30) : (f.end or 0) + 20]!r}"
                )


def _whom(f: Finding) -> set[str]:
    """Who a finding says may be meant: a doubt is told once, with the first id and the others in its tip."""
    return {f.who or "", *re.findall(r"\w+", f.tip.partition("may be meant: ")[2])}


def _over(f: Finding, a: int, b: int) -> bool:
    return f.start is not None and f.end is not None and f.start < b and a < f.end


def filled(name: str, people: People) -> list[Planted]:
    """Every template of a set with every person in it."""
    rows = (line.split(" | ", 1) for line in _lines("templates.txt"))
    found = []
    for template in (text for kind, text in rows if kind == name):
        for person in people.persons:
            found.append(_fill(template, unseal(person.name) if person.name else "", person.id))
    return found


def _fill(template: str, name: str, who: str) -> Planted:
    given, _, surname = name.partition(" ")
    surname = surname or given
    nick = sorted(n for n in nicknames().get(given.lower(), ()) if n.isascii()) or [given.lower()]
    forms = {
        "F": name,
        "S": surname,
        "G": given,
        "I": f"{given[0]}. {surname}",
        "L": f"{surname}, {given}",
        "P": f"{surname}’s",
        "N": nick[0].capitalize(),
        "U": surname.upper(),
    }
    text, spots = "", []
    for piece in re.split(r"(\{[A-Z]\})", template):
        if re.fullmatch(r"\{[A-Z]\}", piece):
            form = forms[piece[1]]
            spots.append((len(text), len(text) + len(form), who))
            text += form
        else:
            text += piece
    return Planted(text, spots)


_CARRIERS = (
    "At noon we spoke with {}, who said little.",
    "The paper of {} was read out by the clerk.",
    "It was {} that the committee wanted to hear.",
    "{} told us the bridge would open.",
    "No answer came from {} until the spring.",
)


def peoples(real: list[Planted]) -> tuple[list[Planted], Needles]:
    """Every form of every name of the list, each in two sentences of ours (alone where its script is
    another), among real paragraphs."""
    rows = [line.split(" | ") for line in _lines("peoples.txt")]
    found, people = [], []
    for number, (name, forms) in enumerate(rows):
        who = f"p{number:03}"
        people.append(Person(who, name=Sealed(name)))
        for form in (form.strip().rstrip("?") for form in forms.split(";")):
            latin = form[0] < "\u0250" or "\u1e00" <= form[0] < "\u2000"
            for carrier in (_CARRIERS[number % 5], _CARRIERS[(number + 2) % 5]) if latin else ("{}",):
                at = carrier.index("{")
                found.append(Planted(carrier.format(form), [(at, at + len(form), who)]))
    return mixed(found, real), needles_for(People(tuple(people)))


def marked(line: str) -> Planted:
    """`who | text with «a mention»`."""
    who, _, rest = line.partition(" | ")
    text, spots = "", []
    for piece in re.split("(«[^»]*»)", rest):
        if piece.startswith("«"):
            spots.append((len(text), len(text) + len(piece) - 2, who))
            piece = piece[1:-1]
        text += piece
    return Planted(text, spots)


def dressed(sentences: list[Planted]) -> list[Planted]:
    """The same mentions decomposed, wide, with an invisible sign, in capitals, in small letters."""
    dresses: list[Callable[[str], str]] = [
        lambda s: unicodedata.normalize("NFD", s),
        lambda s: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in s),
        lambda s: f"{s[:3]}\u200b{s[3:]}",
        str.upper,
        lambda s: s.replace(" ", "_").lower(),
    ]
    found = []
    for n, one in enumerate(sentences):
        text, at, spots = "", 0, []
        for a, b, who in one.spots:
            text += one.text[at:a]
            form = dresses[n % len(dresses)](one.text[a:b])
            spots.append((len(text), len(text) + len(form), who))
            text, at = text + form, b
        found.append(Planted(text + one.text[at:], spots))
    return found


def mixed(planted: list[Planted], real: list[Planted]) -> list[Planted]:
    """Planted sentences among real prose, one to two, in an order that never changes."""
    order = random.Random(4)
    every = [*planted, *order.sample(real, min(len(real), 2 * len(planted)))]
    order.shuffle(every)
    return every


def carriers() -> list[str]:
    """Real prose: paragraphs of the licences and descriptions of the packages installed here."""
    found: dict[str, None] = {}
    for package in sorted(distributions(), key=lambda d: str(d.metadata["Name"])):
        texts = [str(package.metadata.json.get("description") or "")]
        for file in package.files or ():
            if "license" in str(file).lower() and str(file).endswith(("LICENSE", ".txt", ".md")):
                texts.append(Path(str(file.locate())).read_text("utf-8", "replace"))
        for paragraph in (" ".join(p.split()) for text in texts for p in re.split(r"\n\s*\n", text)):
            if 60 < len(paragraph) < 1200 and "<" not in paragraph and "http" not in paragraph:
                found[paragraph] = None
    return list(found)


def needles_for(people: People) -> Needles:
    """The needles of one roster."""
    return needles_of([Dialogue("bench", people=people)], plain=True)


def _roster(name: str) -> People:
    return roster(DATA / name)


def _lines(name: str) -> list[str]:
    text = (DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _blocks(name: str) -> list[str]:
    """Lines, where one that names nobody goes on from the one before it."""
    text = (DATA / name).read_text(encoding="utf-8")
    return [b for b in re.split(r"\n(?=[a-z]{3} \| |#)|\n$", text) if b and not b.startswith("#")]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
