"""A workbook is read as its sheets show it, though it keeps each text once and far from its cells."""

from __future__ import annotations

import pytest

from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.gate.unwrap import unwrap
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from tests.gate.test_gate_passages import withheld
from tests.support.formats import zipped

_NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
NAMES = {"oak": "Gordon Brown", "elm": "Rose Price"}
PEOPLE = People(tuple(Person(who, name=Sealed(name)) for who, name in NAMES.items()))
NEEDLES = needles_of([Dialogue("d", people=PEOPLE)])


def workbook(*rows: str, shared: str = "") -> bytes:
    """Rows of cells with `|` between them, each text stored once, in the order of the alphabet."""
    cells = [row.split("|") for row in rows]
    texts = sorted({said for row in cells for said in row})
    listed = "".join(f"<si><r><t>{said}</t></r></si>" for said in texts)
    lines = ""
    for row in cells:
        shown = (f'<c t="s" r="{"ABC"[n]}1"><v>{texts.index(said)}</v></c>' for n, said in enumerate(row))
        lines += f"<row>{''.join(shown)}</row>"
    return zipped(
        {
            "xl/worksheets/sheet1.xml": f"<worksheet {_NS}><sheetData>{lines}</sheetData></worksheet>",
            "xl/sharedStrings.xml": shared or f"<sst {_NS}>{listed}</sst>",
        }
    )


def test_two_cells_of_a_row_are_a_name() -> None:
    said = workbook("Given|Family", "Rose|Hill", "Will|Price", "Rose|Price")
    found = {(f.level, f.who) for f in sweep([Source("a.xlsx", said)], NEEDLES).findings if f.rule == "name"}
    assert ("block", "d/elm") in found


def test_a_cell_below_a_word_for_people_is_for_review() -> None:
    said = workbook("Speaker|Said", "Hill|Good day", "Price|Bread", "Hill|Bread", "Price|Good day")
    found = [f for f in sweep([Source("a.xlsx", said)], NEEDLES).findings if f.rule == "name"]
    assert {(f.level, f.who, f.where) for f in found} == {("review", "d/elm", "sheet 1 > rows")}


@pytest.mark.parametrize("words", ["the tunnels under the old customs house", "the old river crossing"])
def test_withheld_words_in_a_column_block(words: str) -> None:
    rows = [f"harbour|{word}|blue green" for word in words.split()]
    found = sweep([Source("a.xlsx", workbook(*rows))], needles_of([withheld(words)])).findings
    assert ("block", "passage") in {(f.level, f.rule) for f in found}


def test_a_list_of_texts_that_cannot_be_parsed_is_told_once() -> None:
    entity = f'<!DOCTYPE sst [<!ENTITY x "y">]><sst {_NS}><si><t>&x;</t></si></sst>'
    for shared in ("<sst><si>", entity):
        found = unwrap("a.xlsx", workbook("a|b", shared=shared))
        assert ["declares entities" in fault.tip for fault in found.faults] == [True]
