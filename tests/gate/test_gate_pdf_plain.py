"""What a PDF reader takes apart without a parser says what a parser hears; in doubt, the parser is asked."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from facilitator.gate.readers import pdf as reading
from facilitator.gate.readers.here import Here, Unwrapped
from facilitator.gate.readers.pdf_plain import plain_objects
from facilitator.gate.unwrap import unwrap
from tests.support.formats import pdf

WORDS = "BT /F1 12 Tf 50 700 Td (Quill Zanzibar) Tj ET"


def read(*objects: str) -> dict[int, tuple[tuple[str, ...], tuple[str, ...]]]:
    """What is read without a parser of these objects, which come after those that make the page."""
    data = pdf(*objects, drawn=WORDS)
    found = plain_objects(PdfReader(io.BytesIO(data)), data)
    return {number - 6: (held.names, held.texts) for number, held in found.items() if number > 6}


def test_names_and_texts_of_a_plain_object_are_read() -> None:
    told = "<</S/P /K[1 0 R -2 .5]/T<FEFF005A006F00EB> /ID(row 7) /On true>>"
    assert read(told) == {1: (("S", "P", "K", "T", "ID", "On"), ("Zoë", "row 7"))}


@pytest.mark.parametrize(
    "odd",
    [
        "<</T(Quill \\(Z\\))>>",
        "<</T(Quill (Z))>>",
        "<</T<51>>>",
        "<</S/#51uill>>",
        "<</Type/Font/Subtype/Type3>>",
        "<</S/JavaScript/JS(x)>>",
        "<</K[1 2>>",
        "<</Xendobj(Quill)>>",
        "<</T(endobj Quill)>>",
        "<</K 1 % Quill\n>>",
        "<</Length 5>>stream\nQuill\nendstream",
    ],
)
def test_whatever_is_not_plain_goes_to_the_parser(odd: str) -> None:
    assert 1 not in read(odd)


def test_with_and_without_a_parser_the_same_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf("<</S/P/T<FEFF005A006F00EB>/ID(row 7)>>", "<</T(a \\(b\\))/A/B>>", "[(c)(d)]")

    def heard() -> dict[str, list[str]]:
        return {one.where: sorted(one.text.split("\n\n")) for one in unwrap("a.pdf", data).layers}

    quick = heard()
    monkeypatch.setattr(reading, "plain_objects", lambda *_: {})
    assert quick == heard()
    assert "Zoë" in quick["pdf > strings"]


@pytest.mark.parametrize("ours", [True, False])
@pytest.mark.parametrize(
    "drawn",
    [
        WORDS,
        WORDS.replace("BT", "BT 3 Tr"),
        WORDS.replace("50 700", "5000 -700"),
        WORDS.replace("(Quill Zanzibar) Tj", "[(Qu)-20(ill)-300(Zan)(zibar)] TJ"),
        WORDS.replace("Quill", "\\121uill"),
        WORDS.replace("Quill Zanzibar", "Qu-) Tj 0 -14 Td (ill Zanzibar"),
    ],
)
def test_what_a_page_says_is_read_in_our_own_files_as_in_others(drawn: str, ours: bool) -> None:
    found = Unwrapped()
    here = Here(found, "a.pdf", "", 0, lambda *_: None, lambda *_: None, ours=ours)
    reading.read_pdf(here, pdf(drawn=drawn))
    page = next(one.text for one in found.layers if one.where == "pdf > page 1")
    assert page.replace("-\n", "").split() == ["Quill", "Zanzibar"]


@pytest.mark.parametrize("size", ["0.001", "0"])
def test_in_a_stranger_s_file_no_letter_is_too_small_to_be_read(size: str) -> None:
    layers = unwrap("a.pdf", pdf(drawn=WORDS.replace("12 Tf", f"{size} Tf"))).layers
    assert any("Quill Zanzibar" in one.text for one in layers if "page" in one.where)
