"""Each paper as PDF: whole on its pages, readable by ear and by copy, and silent about where it was made."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from facilitator.disclosure.edition import Mark, Para, Words
from facilitator.render import FormatFault, paper
from facilitator.render.outlines import outline_of
from facilitator.views.common import Told, View
from facilitator.views.sheets import Annex
from facilitator.words.labels import label
from facilitator.words.markings import marking
from tests.support.printed import NAMES, copied, digests, text_of, views

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="no poppler-utils")
both = pytest.mark.parametrize("lang", ["en", "ar"])
each = pytest.mark.parametrize("name", NAMES)


def made(name: str, lang: str = "en") -> bytes:
    return paper(views(lang)[name], "pdf")


def sheet(*pieces: Mark | Words, lang: str = "en", kind: str = "annex-oak") -> View:
    """A sheet of one paragraph."""
    whole = views("en")[kind]
    assert isinstance(whole, Annex)
    return replace(whole, head=replace(whole.head, lang=lang), text=Told((Para(pieces),), lang))


@needs_poppler
@both
@each
def test_a_paper_says_on_every_page_who_may_read_it_and_which_page_this_is(
    name: str, lang: str, tmp_path: Path
) -> None:
    view = views(lang)[name]
    pages = text_of(paper(view, "pdf"), tmp_path).split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        # Beside very large letters, what stands on one line is copied as two.
        foot = re.findall(r"\d+", " ".join(page.rstrip().split("\n")[-2:]))
        assert {str(number), str(len(pages)), "2026"} <= set(foot)
    if lang == "en":
        assert all(f"DRAFT · {marking(view.head.kind, '', 'en')}" in page for page in pages)
        assert all(f"Page {i} of {len(pages)}" in page for i, page in enumerate(pages, 1))
        assert all("Edition of 20 April 2026" in page for page in pages)


@needs_poppler
@each
def test_an_issued_copy_says_on_every_page_which_copy_it_is(name: str, tmp_path: Path) -> None:
    view = views("en")[name]
    copy = replace(view, head=replace(view.head, draft=False, copy=37))
    pages = text_of(paper(copy, "pdf"), tmp_path).split("\f")[:-1]
    assert all("Copy 37 · " in page and "DRAFT" not in page for page in pages)


DOTS = 40 / 25.4
"""Dots to a millimetre at 40 to an inch."""


def grey(picture: Path) -> list[bytes]:
    """The rows of a page as grey dots."""
    _, size, _, dots = picture.read_bytes().split(b"\n", 3)
    wide, high = (int(n) for n in size.split())
    return [dots[row * wide : (row + 1) * wide] for row in range(high)]


@both
@each
def test_nothing_runs_off_a_page(name: str, lang: str, tmp_path: Path) -> None:
    if not shutil.which("pdftoppm"):
        pytest.skip("no poppler-utils")
    (tmp_path / "p.pdf").write_bytes(made(name, lang))
    subprocess.run(["pdftoppm", "-r", "40", "-gray", tmp_path / "p.pdf", tmp_path / "p"], check=True)
    side, top = round(10 * DOTS), round(6 * DOTS)
    for picture in sorted(tmp_path.glob("*.pgm")):
        rows = grey(picture)
        margins = [*rows[:top], *rows[-top:], *(row[:side] + row[-side:] for row in rows)]
        assert {dot for row in margins for dot in row} == {255}, "ink in the margin"
        assert min(min(row) for row in rows[top:-top]) < 200, "an empty page"


@both
@each
def test_reader_programs_find_a_tagged_document_with_a_language_and_an_outline(name: str, lang: str) -> None:
    read = pypdf.PdfReader(BytesIO(made(name, lang)))
    root = read.root_object
    assert "/MarkInfo" in root
    assert str(root["/Lang"]) == lang
    assert "/DisplayDocTitle" in str(root["/ViewerPreferences"])
    assert "/StructTreeRoot" in root
    assert read.outline, "headings are the outline"
    assert read.metadata is not None
    assert read.metadata.title == label("paper", views(lang)[name].head.paper, lang)


@each
def test_nothing_tells_when_by_whom_or_with_what_it_was_made(name: str) -> None:
    content = made(name)
    read = pypdf.PdfReader(BytesIO(content))
    assert set(read.metadata or {}) == {"/Title"}
    lower = content.lower()
    assert not [
        w for w in (b"typst", b"creationdate", b"moddate", b"/tmp/", b"author", b"/home") if w in lower
    ]


def test_tables_have_header_cells_and_pictures_their_words() -> None:
    content = made("agenda-team")
    kinds = {str(k) for k in kinds_of(content)}
    assert {"/TH", "/TD", "/Table", "/Figure", "/H1", "/H2", "/L"} <= kinds
    told = alternatives(content)
    assert any("as a timeline" in words and "Ends at" in words for words in told)


def structure(content: bytes) -> list[pypdf.generic.DictionaryObject]:
    read = pypdf.PdfReader(BytesIO(content))
    found, todo = [], [read.root_object["/StructTreeRoot"]]
    while todo:
        node = todo.pop().get_object()
        if isinstance(node, pypdf.generic.ArrayObject):
            todo.extend(node)
        elif isinstance(node, pypdf.generic.DictionaryObject):
            found.append(node)
            if "/K" in node:
                todo.append(node["/K"])
    return found


def kinds_of(content: bytes) -> list[object]:
    return [node["/S"] for node in structure(content) if "/S" in node]


def alternatives(content: bytes) -> list[str]:
    return [str(node["/Alt"]) for node in structure(content) if "/Alt" in node]


@needs_poppler
@each
def test_arabic_can_be_copied_out_of_it(name: str, tmp_path: Path) -> None:
    """At least 95 of 100 words, as pdftotext finds them; measured: 98 to 100."""
    view = views("ar")[name]
    assert copied(outline_of(view), text_of(paper(view, "pdf"), tmp_path)) >= 0.95


@needs_poppler
def test_under_a_mark_there_is_nothing_to_copy_and_all_marks_are_alike(tmp_path: Path) -> None:
    open_text = text_of(paper(sheet(Words("Read by "), Words("Zanzibar"), Words(".")), "pdf"), tmp_path)
    assert "Zanzibar" in open_text, "the control: unredacted, the word is found"
    shut = paper(sheet(Words("Read by "), Mark("R6"), Words(".")), "pdf")
    assert "withheld (R6)" in text_of(shut, tmp_path)
    assert "Zanzibar" not in text_of(shut, tmp_path)
    merged = text_of(paper(sheet(Mark("R6"), Words(" "), Mark("R6"), Words(" end")), "pdf"), tmp_path)
    assert merged.count("withheld") == 1


def test_the_same_day_gives_the_same_bytes_in_any_time_zone_and_language_of_the_machine() -> None:
    here = digests("pdf", TZ="Asia/Tokyo", PYTHONHASHSEED="1")
    there = digests("pdf", TZ="America/Lima", LANG="fr_FR.UTF-8", HOME="/nowhere", PYTHONHASHSEED="2")
    assert len(here.splitlines()) == 2 * len(NAMES)
    assert here == there


def test_a_sign_without_a_font_is_told_and_the_text_is_not_quoted() -> None:
    with pytest.raises(FormatFault, match="no font comes with the package") as caught:
        paper(sheet(Words("secret हिन्दी")), "pdf")
    assert "secret" not in caught.value.message + caught.value.hint
    assert "हि" not in caught.value.message + caught.value.hint


@pytest.mark.parametrize("words", ["中文的规则", "Кела", "قاعدة", "ÇÉÑ ß Æ", "“quoted” – … € − →"])
def test_all_scripts_of_our_languages_have_fonts(words: str) -> None:
    assert paper(sheet(Words(words)), "pdf").startswith(b"%PDF-")


def test_a_text_is_never_code() -> None:
    """Signs that mean something to the typesetter are printed as they are."""
    odd = '#panic("x") $x$ *b* _i_ = h \\ `c` <l> @r // c /* c */ [b] ~ -- --- "q" #import "a"'
    read = pypdf.PdfReader(BytesIO(paper(sheet(Words(odd)), "pdf")))
    text = " ".join(read.pages[0].extract_text().split())
    assert '#panic("x") $x$ *b* _i_ = h \\ `c` <l> @r // c /* c */ [b] ~ -- ---' in text


def test_a_setter_that_fails_is_told_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    from facilitator.render import pdf

    class Broken:
        def compile(self, **_: object) -> bytes:
            raise RuntimeError('panicked at "secret"')

    monkeypatch.setattr(pdf, "_compiler", Broken)
    with pytest.raises(FormatFault, match="could not be made") as caught:
        paper(sheet(Words("x")), "pdf")
    assert caught.value.__cause__ is None
    assert "secret" not in str(caught.value)


@needs_poppler
def test_headers_stand_again_on_every_page_of_a_long_table(tmp_path: Path) -> None:
    from facilitator.views.agenda import Programme

    view = views("en")["agenda-participants"]
    assert isinstance(view, Programme)
    day = view.days[0]
    eighty = replace(day, lines=day.lines * 12)
    pages = text_of(paper(replace(view, days=(eighty,)), "pdf"), tmp_path).split("\f")[:-1]
    with_rows = [page for page in pages if "09:30" in page]
    assert len(with_rows) > 3
    assert all(re.search(r"Time +Item", page) for page in with_rows)
