"""Every paper in every language, page by page: nothing runs over, is cut in two or is left behind."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from facilitator.render import paper
from facilitator.render.outline import (
    Bar,
    Block,
    Box,
    Heading,
    Items,
    Outline,
    Pairs,
    Passage,
    Picture,
    Row,
    Run,
    Table,
    Tick,
)
from facilitator.render.outlines import outline_of
from facilitator.render.pdf import pdf
from facilitator.views.common import View
from tests.support.pages import Pages, read
from tests.support.printed import AT, LANGUAGES, ROOT, SESSION, answers, copied, in_language, text_of, views

PORTRAIT, LANDSCAPE, SMALL = (19, 22, 19), (12, 15, 13), (12, 17, 13)
"""Margins in millimetres: at the sides, above, below."""

each_language = pytest.mark.parametrize("lang", LANGUAGES)


def faults(pages: Pages, margins: tuple[int, int, int]) -> dict[str, object]:
    """What is wrong with some pages; empty where all is well."""
    found = {
        "off the page": [(s.text, s.page) for s in pages.off_the_page(*margins)],
        "rows cut in two": pages.cut_rows(),
        "cells that touch": pages.touching_cells(),
        "ranges broken in two": pages.broken_ranges(),
        "signs without a glyph": [(s.text, s.page) for s in pages.missing()],
        "headings left behind": [p.page for p in pages.last_of_pages() if pages.left_behind(p)],
        "table heads left behind": [p.page for p in pages.last_of_pages() if p.of("TH")],
        "nothing but repeated lines": sorted(
            set(range(1, len(pages.sizes) + 1)) - {page for page, _ in pages.boxes}
        ),
    }
    return {name: places for name, places in found.items() if places}


def margins(view: View) -> tuple[int, int, int]:
    outline = outline_of(view)
    return LANDSCAPE if outline.landscape else SMALL if outline.small else PORTRAIT


@each_language
def test_every_page_of_every_paper_is_whole(lang: str) -> None:
    for name, view in in_language(lang).items():
        found = faults(read(paper(view, "pdf")), margins(view))
        if name.startswith("cards"):
            # A card to hold up is a heading, with nothing below it.
            found.pop("headings left behind", None)
        assert found == {}, name


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_so_is_every_page_of_the_worked_example(lang: str) -> None:
    for name in ("agenda-team", "brief-oak", "summary-participants", "summary-team", "desk-card-team"):
        view = views(lang)[name]
        assert faults(read(paper(view, "pdf")), margins(view)) == {}, name


@each_language
def test_the_run_of_show_has_one_page_for_each_day(lang: str) -> None:
    pages = read(paper(in_language(lang)["agenda-team"], "pdf"))
    assert len(pages.sizes) == 3


@each_language
def test_a_memorandum_has_one_page(lang: str) -> None:
    assert len(read(paper(in_language(lang)["summary-principals"], "pdf")).sizes) == 1


def test_a_long_list_at_the_end_begins_where_it_belongs() -> None:
    """Held whole to the words about its owner, it would leave the page before it empty."""
    listed = Items(tuple((passage(f"Thing {n}"),) for n in range(90)))
    pages = read(pdf(replace(empty("en"), blocks=(passage("What follows:"), listed))))
    assert faults(pages, PORTRAIT) == {}
    assert len(pages.sizes) == 2


def line(words: str) -> tuple[Run]:
    return (Run(words),)


def passage(words: str, *, keep: bool = False) -> Passage:
    return Passage(line(words), keep=keep)


ROWS = tuple(Row(((passage(f"Row {i}"),), (passage("words " * 110),))) for i in range(3))
WHOLE: tuple[Block, ...] = (
    Heading(2, line("A heading")),
    Heading(3, line("One below it")),
    passage("A sentence that leads on:", keep=True),
    Table((line("First"), line("Second")), ROWS, (1, 2)),
    Heading(3, line("A picture")),
    Picture("A day", (Bar(0, 500, 0, 1, 1, False),), (Tick(0, "09:00"),)),
    Table((line("First"), line("Second")), ROWS[:1], (1, 2)),
    Box((Heading(3, line("In a box")), passage("Words in it."), passage("More of them.")), "plain"),
    Pairs(((line("A word"), (passage("what it means"), passage("and more"))),), "step"),
    Heading(2, line("The last heading")),
    Items(((passage("One thing"),), (passage("Another"),))),
)
"""A piece of everything that has to stay with something."""


DOWN = (16, 46)
"""By how many lines of filler the blocks above are moved, until the last of them has left the first page."""


@lru_cache(maxsize=2)
def empty(lang: str) -> Outline:
    return replace(outline_of(in_language(lang)["annex-n1"]), blocks=())


def moved_down(lines: int, lang: str) -> Pages:
    filler = tuple(passage("One line.") for _ in range(lines))
    return read(pdf(replace(empty(lang), blocks=(*filler, *WHOLE))))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_wherever_a_page_ends_nothing_is_left_behind(lang: str) -> None:
    """The same blocks a line further down each time, until each of them has stood at the foot of a page."""
    ended = set()
    for lines in range(*DOWN, 2):
        pages = moved_down(lines, lang)
        assert faults(pages, PORTRAIT) == {}, lines
        ended |= {piece.inside[-2:] for piece in pages.last_of_pages()}
    assert len(ended) > 6, "the control: pages ended at many places"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("sticky: true, above: 1.5em", "sticky: false, above: 1.5em", "headings left behind"),
        ("sticky: true, above: 1.25em", "sticky: false, above: 1.25em", "headings left behind"),
        ("breakable: row.long", "breakable: true", "rows cut in two"),
        ("(x: 19mm, top: 22mm, bottom: 19mm)", "(x: 15mm, top: 22mm, bottom: 19mm)", "off the page"),
    ],
)
def test_a_template_that_lets_go_of_it_is_seen(
    before: str, after: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the tests above: the same blocks with one rule of the template taken away."""
    from facilitator.render import pdf as module
    from facilitator.render.where import templates

    (tmp_path / "documents").mkdir()
    text = (templates() / "documents/paper.typ").read_text(encoding="utf-8")
    assert text.count(before) == 1
    (tmp_path / "documents/paper.typ").write_text(text.replace(before, after), encoding="utf-8")
    monkeypatch.setattr(module, "templates", lambda: tmp_path)
    module._compiler.cache_clear()
    try:
        assert any(told in faults(moved_down(lines, "en"), PORTRAIT) for lines in range(*DOWN))
    finally:
        module._compiler.cache_clear()


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no poppler-utils")
def test_arabic_can_be_copied_out_of_every_paper(tmp_path: Path) -> None:
    """At least 95 of 100 words, as pdftotext finds them."""
    for name, view in in_language("ar").items():
        assert copied(outline_of(view), text_of(paper(view, "pdf"), tmp_path)) >= 0.95, name


PRINTED = ("agenda-team", "brief-n1", "summary-principals", "summary-participants")
SHEETS = {
    "agenda-team": 3,
    "desk-card-team": 3,
    "correction-participants": 1,
    "rule-card-participants": 1,
    "cards-participants": 13,
}
"""Papers of so many pages: one for each day of the plan, one for each card and the first, or one."""
FULL_SLIP = "slip-fir"
"""The fullest of the worked example: three remarks, and all that came of two days."""


@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice")
@pytest.mark.parametrize("lang", ["en", "ar", "zh"])
def test_word_files_are_whole_on_their_pages_too(lang: str, tmp_path: Path) -> None:
    """As LibreOffice prints them: it tags its pages, so that they can be read in the same way."""
    views = {name: in_language(lang)[name] for name in (*PRINTED, *SHEETS)}
    full = answers(ROOT, "kela-basin", SESSION, FULL_SLIP.removeprefix("slip-"), AT, lang)
    for name, view in (views | {FULL_SLIP: full[FULL_SLIP]}).items():
        (tmp_path / f"{name}.docx").write_bytes(paper(view, "docx"))
    tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(tmp_path / f"{name}.docx") for name in (*views, FULL_SLIP)]
    command = ["soffice", "--headless", "--norestore", profile, "--convert-to", tagged, "--outdir"]
    environment = {**os.environ, "HOME": str(tmp_path)}
    subprocess.run(
        [*command, str(tmp_path), *files], check=True, capture_output=True, timeout=180, env=environment
    )
    for name in PRINTED:
        printed = (12, 17, 15) if name == "agenda-team" else (19, 17, 15)
        assert faults(read((tmp_path / f"{name}.pdf").read_bytes()), printed) == {}, name
    for name, count in (*SHEETS.items(), (FULL_SLIP, 1)):
        assert len(read((tmp_path / f"{name}.pdf").read_bytes()).sizes) == count, name
