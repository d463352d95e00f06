"""Under a mark there is nothing, in any format and any language; the mark itself is seen and heard."""

from __future__ import annotations

import re
import shutil
import unicodedata
from dataclasses import replace
from functools import lru_cache

import pytest
from selectolax.lexbor import LexborHTMLParser

from facilitator.disclosure.edition import Mark, Para, Words
from facilitator.gate.unwrap import unwrap
from facilitator.render import paper
from facilitator.render.ics import calendar, lines_of
from facilitator.views.agenda import Programme, RunOfShow
from facilitator.views.common import Told, View
from facilitator.views.sheets import Annex
from facilitator.words.withheld import REASONS, mark
from tests.support.pages import read
from tests.support.printed import LANGUAGES, in_language

WITHHELD = {
    "en": ("from the lighthouse", "the old pilot house"),
    "fr": ("depuis le sémaphore", "l’ancienne maison des pilotes"),
    "es": ("desde el semáforo", "la antigua casa de los prácticos"),
    "ar": ("من برج الحراسة", "دار المرشدين القديمة"),
    "zh": ("来自灯塔", "旧引航站"),
    "ru": ("с маячной башни", "старой лоцманской станции"),
}
"""In each language: words in a title that the team alone reads, and in an outcome that the room reads."""

each_language = pytest.mark.parametrize("lang", LANGUAGES)
each_format = pytest.mark.parametrize("made", ["md", "html", "pdf", "docx"])


def finished(view: View, made: str) -> bytes:
    if made != "ics":
        return paper(view, made)
    assert isinstance(view, RunOfShow | Programme)
    return calendar(view, tuple(f"u{i}" for i, _ in enumerate(lines_of(view))), full=True)


@lru_cache(maxsize=16)
def everything(content: bytes, made: str) -> str:
    """Every text that the gate's own readers find in a file, in any layer, without its blanks."""
    found = unwrap(f"a.{made}", content)
    whole = " ".join(layer.text for layer in found.layers)
    if made == "pdf":
        # Bookmarks, descriptions and the page itself, in the order of reading.
        whole += " ".join("".join(s.text for s in read(content).signs).split())
    return folded(whole)


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\u200e\u200f\u2066-\u2069]+", "", plain)


def holds(content: bytes, made: str, words: str) -> bool:
    """Forwards or backwards: a PDF may hold a line that runs from right to left in the order it is drawn."""
    text, wanted = everything(content, made), folded(words)
    return wanted in text or wanted[::-1] in text


@each_language
@pytest.mark.parametrize("made", ["md", "html", "pdf", "docx", "ics"])
def test_what_a_title_withholds_is_nowhere_in_the_programme(lang: str, made: str) -> None:
    """In headings, bookmarks, pictures' words and entries of a calendar too."""
    secret, words = WITHHELD[lang][0], mark(["R5"], lang)
    papers = in_language(lang)
    control = finished(papers["agenda-team"], made)
    assert holds(control, made, secret), "the control: the team's paper has the words, and they are found"
    shut = finished(papers["agenda-participants"], made)
    assert not holds(shut, made, secret)
    assert not any(part.encode() in shut for part in (secret, secret.split()[-1]))
    assert all(holds(shut, made, part) for part in re.findall(r"\w+", words))


@each_language
@each_format
def test_what_an_outcome_withholds_is_nowhere_in_papers_for_outside(lang: str, made: str) -> None:
    secret, words = WITHHELD[lang][1], mark(["R6"], lang)
    papers = in_language(lang)
    control = finished(papers["summary-participants"], made)
    assert holds(control, made, secret), "the control: the room's paper has the words, and they are found"
    for name in ("summary-principals", "summary-public", "draft-n1"):
        shut = finished(papers[name], made)
        assert not holds(shut, made, secret), name
        assert all(holds(shut, made, part) for part in re.findall(r"\w+", words)), name


def sheet(*pieces: Mark | Words, lang: str) -> View:
    whole = in_language("en")["annex-n1"]
    assert isinstance(whole, Annex)
    return replace(whole, head=replace(whole.head, lang=lang), text=Told((Para(pieces),), lang))


def marks(content: bytes, made: str, lang: str) -> int:
    """How often a file says that something is withheld, whichever way its lines run."""
    text, word = everything(content, made), re.findall(r"\w+", mark(["R4"], lang))[0]
    return text.count(word) + text.count(word[::-1])


@pytest.mark.parametrize("lang", ["en", "ar"])
@each_format
def test_neighbours_are_one_mark(lang: str, made: str) -> None:
    """So that nobody counts how much is missing."""
    two = finished(sheet(Words("A "), Mark("R4"), Words(" "), Mark("R4"), Words(" b"), lang=lang), made)
    one = finished(sheet(Words("A "), Mark("R4"), Words(" b"), lang=lang), made)
    assert two == one
    apart = finished(sheet(Words("A "), Mark("R4"), Words(" and "), Mark("R4"), Words(" b"), lang=lang), made)
    assert marks(apart, made, lang) > marks(one, made, lang) > 0, "the control: a word parts them"


@each_language
def test_in_print_every_code_has_a_mark_of_one_width(lang: str) -> None:
    """Measured between the words on either side of it."""
    widths = set()
    for code in REASONS:
        signs = read(paper(sheet(Words("<"), Mark(code), Words(">"), lang=lang), "pdf")).signs
        left, right = (next(s.box for s in signs if s.text == sign) for sign in "<>")
        widths.add(round(abs(right[0] - left[0])))
    assert len(widths) == 1


@each_language
def test_on_a_page_a_mark_is_text_that_is_spoken_and_nothing_else(lang: str) -> None:
    page = LexborHTMLParser(paper(sheet(Mark("R6"), lang=lang), "html").decode())
    (shown,) = page.css(".withheld")
    assert shown.text() == mark(["R6"], lang)
    assert dict(shown.attributes) == {"class": "withheld"}, "no title, no data, nothing hidden from anybody"
    assert not page.css("[aria-hidden] .withheld, [hidden] .withheld")


@each_language
@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="no poppler-utils")
def test_in_print_a_mark_is_seen_without_colour(lang: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Its frame and its words are darker than the paper, in greys too."""
    import subprocess

    folder = tmp_path_factory.mktemp("grey")
    (folder / "m.pdf").write_bytes(paper(sheet(Mark("R6"), lang=lang), "pdf"))
    subprocess.run(["pdftoppm", "-r", "60", "-gray", folder / "m.pdf", folder / "m"], check=True)
    signs = [s for s in read((folder / "m.pdf").read_bytes()).signs if s.text == "6" and s.content >= 0]
    picture = next(folder.glob("*.pgm")).read_bytes()
    _, size, _, dots = picture.split(b"\n", 3)
    wide, high = (int(n) for n in size.split())
    left, low, _, _ = (value * 60 / 72 for value in signs[0].box)
    near = [dots[(high - int(low) - dy) * wide + int(left) + dx] for dx in range(-40, 25) for dy in range(12)]
    assert min(near) < 130
