"""Withheld words one below another, with other words beside each, as in a column of a table."""

from __future__ import annotations

import json
from itertools import cycle

import pytest

from facilitator.gate.match import downward
from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from tests.gate.test_gate_passages import withheld
from tests.support.formats import zipped

WORDS = "the old river crossing"
ROWS = list(zip(WORDS.split(), cycle(("harbour works", "blue", "seven boats of theirs")), strict=False))
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def word(said: str) -> str:
    return f"<w:tc><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:tc>"


def cell(said: str) -> str:
    return f'<c t="inlineStr"><is><t>{said}</t></is></c>'


def lines(row: str, head: str = "") -> bytes:
    return (head + "".join(row.format(said, beside) for said, beside in ROWS)).encode()


DOCUMENT = "".join(f"<w:tr>{word(beside)}{word(said)}</w:tr>" for said, beside in ROWS)
SHEET = "".join(f"<row>{cell(beside)}{cell(said)}</row>" for said, beside in ROWS)
TABLES = {
    "the first column": ("a.csv", lines('"{}","{}, or not"\n', "a,b\n")),
    "the last one": ("a.csv", lines("{1},{0}\n")),
    "empty cells between": ("a.csv", lines(";{};\n", "a;b;c\n").replace(b"old;", b"old;some words")),
    "tabs": ("a.tsv", lines("{1}\t{0}\tx\n")),
    "Markdown": ("a.md", lines("| {1} | {0} |\n", "| a | b |\n|--|--|\n")),
    "reStructuredText": ("a.rst", lines("{:12}  {}\n")),
    "AsciiDoc, a cell to a line": ("a.adoc", lines("|{}\n|{}\n\n")),
    "TeX": ("a.tex", lines("{1} & {0} \\\\\n")),
    "YAML": ("a.yml", lines("- w: {}\n  at: {}\n")),
    "JSON": ("a.json", json.dumps([[1, said, beside] for said, beside in ROWS]).encode()),
    "a page": ("a.html", lines("<tr><td>{1}</td><td>{0}</td></tr>")),
    "a page, line by line": ("a.html", lines("<tr>\n<td>{}</td>\n<td>{}</td>\n</tr>\n")),
    "a Word file": (
        "a.docx",
        zipped({"word/document.xml": f'<w:document xmlns:w="{_W}"><w:tbl>{DOCUMENT}</w:tbl></w:document>'}),
    ),
    "a workbook with its texts in its cells": (
        "a.xlsx",
        zipped({"xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_S}">{SHEET}</worksheet>'}),
    ),
}


def levels(file: str, data: bytes, words: str = WORDS) -> set[str]:
    found = sweep([Source(file, data)], needles_of([withheld(words)])).findings
    return {f.level for f in found if f.rule == "passage"}


@pytest.mark.parametrize("table", TABLES)
def test_withheld_words_down_a_column_block(table: str) -> None:
    assert levels(*TABLES[table]) == {"block"}


def test_some_words_to_a_cell_block() -> None:
    table = b"sea,the tunnels under\nsky,the old\nrain,customs house\n"
    assert levels("a.csv", table, "the tunnels under the old customs house") == {"block"}


def test_cells_that_follow_no_order_are_for_review() -> None:
    page = b"<p>the<p>one<p>old<p>two<p>three<p>river<p>crossing"
    assert levels("a.html", page) == {"review"}


def test_two_cells_below_one_another_are_for_review() -> None:
    assert levels("a.csv", b"a,customs\nb,barracks\n", "customs barracks") == {"review"}
    assert not levels("a.csv", b"a,customs\nb,c\nbarracks,d\n", "customs barracks")


@pytest.mark.parametrize(
    "said",
    [
        "The house is old. A river, and then a crossing.\n",
        "| the house | blue |\n| old | red |\n| a river | red |\n| crossing | red |\n",
        "| the | old |\n| x | y |\n| river | crossing |\n".replace("river | crossing", "crossing | river"),
    ],
)
def test_the_same_words_elsewhere_are_none(said: str) -> None:
    assert not levels("a.md", said.encode())


def test_a_text_of_little_else_than_these_words_is_for_review(monkeypatch: pytest.MonkeyPatch) -> None:
    """To follow each way through it would take for ever."""
    monkeypatch.setattr(downward, "_MOST", 2)
    assert levels(*TABLES["tabs"]) == {"review"}
