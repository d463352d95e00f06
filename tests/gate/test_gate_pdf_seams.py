"""What goes on over the end of a page is read in one, whatever head or foot each page has."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter

from facilitator.gate.needles import Needles, needles_of
from facilitator.gate.readers.pdf_seams import seams
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue, Term
from facilitator.model.labels import Code, Label
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from facilitator.model.text import Paragraph, Run, Span, Text
from tests.support.formats import pdf

PEOPLE = People((Person("oak", name=Sealed("Grace Price")),))
NOTE = (
    "The ferry will not sail again before both harbours have counted their boats and told each other the "
    "number, which neither of them wants to be the first to say aloud in spring."
)


def needles(words: str) -> Needles:
    span = Span((Run(words),), Code.SAFETY, readers=Label(("team",)))
    held = Text((("en", Sealed((Paragraph((span,)),))),))
    return needles_of([Dialogue("d", people=PEOPLE, terms=(Term("t", held, held),))], notes=[NOTE])


def document(*pages: str) -> bytes:
    """Each line of each page below the one before."""
    writer = PdfWriter()
    for page in pages:
        drawn = " ".join(f"({line}) Tj 0 -14 Td" for line in page.splitlines())
        writer.add_page(PdfReader(io.BytesIO(pdf(drawn=f"BT /F1 12 Tf 20 700 Td {drawn} ET"))).pages[0])
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def told(words: str, *pages: str) -> list[tuple[str, str]]:
    report = sweep([Source("report.pdf", document(*pages))], needles(words))
    return [(f.level, f.where) for f in report.findings if f.rule in ("passage", "name")]


SHORT = ["a rival clan", "the old stone bridge", "by the telephone of the ferry office"]


@pytest.mark.parametrize("words", SHORT)
@pytest.mark.parametrize(
    "page",
    ["{}", "{}\n{n}", "A report\n{}\nPage {n} of 9", "{}\nChatham House Rule\n\n- {n} -"],
)
def test_withheld_words_block_over_the_end_of_a_page(words: str, page: str) -> None:
    first, rest = words.split(" ", 1)
    pages = [page.format(body, n=n) for n, body in enumerate([f"They meet {first}", f"{rest}, they say."], 3)]
    assert told(words, *pages) == [("block", "pdf > page 1 to 2")]


def test_left_and_right_pages_may_have_their_own_heads() -> None:
    bodies = ["We begin.", "We meet a rival", "clan, they say.", "We end."]
    pages = [f"{'A report' if n % 2 else 'A dialogue'}\n{body}" for n, body in enumerate(bodies)]
    assert told("a rival clan", *pages) == [("block", "pdf > page 2 to 3")]


def test_an_empty_page_between_them_is_passed_over() -> None:
    assert told("a rival clan", "A rival", " ", "clan") == [("block", "pdf > page 1 to 3")]


def test_a_word_may_be_cut_there() -> None:
    assert told("a rival clan", "We met a ri-", "val clan.") == [("block", "pdf > page 1 to 2")]


def test_a_name_goes_on_over_the_end_of_a_page() -> None:
    assert ("block", "pdf > page 1 to 2") in told("a rival clan", "We met Grace", "Price again.")


def test_so_do_words_of_the_notes() -> None:
    words = NOTE.split()
    found = told("a rival clan", " ".join(words[:15]), " ".join(words[15:]))
    assert ("block", "pdf > page 1 to 2") in found


def test_what_stands_on_one_page_is_told_there_alone() -> None:
    (found,) = told("a rival clan", "A rival clan.", "Another page.")
    assert " to " not in found[1]


def test_words_far_from_the_end_of_a_page_are_not_read_again() -> None:
    pages = ["\n".join(f"line{n} of words" for n in range(90)), "more\nof it"]
    (found,) = seams(pages)
    assert found[:2] == (1, 2)
    assert found[2].splitlines()[0] == "line70 of words"
