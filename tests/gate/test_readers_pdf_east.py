"""PDFs of the East without a table of letters are read where everybody knows the encoding."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from facilitator.gate.unwrap import unwrap

KNOWN = {
    "/UniGB-UCS2-H": ("utf-16-be", "发言人是王芳"),
    "/UniGB-UTF16-H": ("utf-16-be", "发言人是王芳"),
    "/UniCNS-UCS2-H": ("utf-16-be", "發言人是王芳"),
    "/UniCNS-UTF16-V": ("utf-16-be", "發言人是王芳"),
    "/UniJIS-UCS2-H": ("utf-16-be", "発言者は田中"),
    "/UniJIS-UTF16-H": ("utf-16-be", "発言者は田中"),
    "/UniKS-UCS2-H": ("utf-16-be", "발언자는 김민수"),
    "/UniKS-UTF16-H": ("utf-16-be", "발언자는 김민수"),
    "/GB-EUC-H": ("gbk", "发言人是王芳"),
    "/GBK-EUC-H": ("gbk", "发言人是王芳"),
    "/GBK2K-V": ("gb18030", "发言人是王芳"),
    "/ETen-B5-H": ("cp950", "發言人是王芳"),
    "/90ms-RKSJ-H": ("cp932", "発言者は田中"),
}


def _names(**values: str) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): NameObject(f"/{value}") for key, value in values.items()})


def drawn(encoding: str, codec: str, text: str) -> bytes:
    """One page that draws a text in a typeface of this encoding, which the file does not carry."""
    writer = PdfWriter()
    page = writer.add_blank_page(200, 200)
    below = _names(Type="Font", Subtype="CIDFontType0", BaseFont="X")
    below[NameObject("/CIDSystemInfo")] = DictionaryObject(
        {
            NameObject("/Registry"): TextStringObject("Adobe"),
            NameObject("/Ordering"): TextStringObject("GB1"),
            NameObject("/Supplement"): NumberObject(2),
        }
    )
    font = _names(Type="Font", Subtype="Type0", BaseFont="X", Encoding=encoding.lstrip("/"))
    font[NameObject("/DescendantFonts")] = ArrayObject([writer._add_object(below)])
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = StreamObject()
    stream.set_data(f"BT /F1 12 Tf 20 20 Td <{text.encode(codec).hex()}> Tj ET".encode())
    page[NameObject("/Contents")] = writer._add_object(stream)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("encoding", KNOWN)
def test_a_page_is_read_in_an_encoding_that_everybody_knows(encoding: str) -> None:
    codec, text = KNOWN[encoding]
    found = unwrap("a.pdf", drawn(encoding, codec, text))
    assert not found.faults
    assert text in next(layer.text for layer in found.layers if layer.where == "pdf > page 1")


@pytest.mark.parametrize("encoding", ["/Identity-H", "/KSC-EUC-H", "/Whatever"])
def test_any_other_blocks(encoding: str) -> None:
    assert unwrap("a.pdf", drawn(encoding, "utf-16-be", "王芳")).faults
