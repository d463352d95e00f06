"""Of a document within another file each word is read once: its tags are left out, but for their names."""

from __future__ import annotations

import pytest

from facilitator.gate.readers.xmltext import read_xml
from facilitator.gate.text.layers import Layer
from facilitator.gate.unwrap import unwrap
from tests.support.formats import zipped

HELD = {
    "a text": "<a>Quill Zanzibar</a>",
    "a text with a tag in it": "<a>Quill Zan<b/>zibar</a>",
    "a text with a reference": "<a>Quill &#90;anzibar</a>",
    "a text in percent signs": "<a>Quill %5Aanzibar</a>",
    "an attribute": "<a b='Quill Zanzibar'/>",
    "an attribute's name": "<a Quill-Zanzibar=''/>",
    "an element's name": "<a><Quill-Zanzibar/></a>",
    "the address of a namespace": "<a xmlns='about:Quill-Zanzibar'/>",
    "the short name of a namespace": "<a xmlns:Quill-Zanzibar='about:x'/>",
    "a remark": "<a><!-- Quill Zanzibar --></a>",
    "the name of an instruction": "<a><?Quill-Zanzibar x?></a>",
    "an instruction": "<a><?x Quill Zanzibar?></a>",
    "words as they stand": "<a><![CDATA[Quill Zanzibar]]></a>",
    "the name of a type": "<!DOCTYPE a SYSTEM 'Quill-Zanzibar'><a/>",
    "a remark before all": "<!-- Quill Zanzibar --><a/>",
    "what is no XML": "<a>Quill Zanzibar",
}


@pytest.mark.parametrize("held", HELD.values(), ids=HELD.keys())
@pytest.mark.parametrize("packed", [True, False])
def test_a_word_is_read_wherever_xml_may_hold_one(held: str, packed: bool) -> None:
    data = held.encode()
    name, whole = ("a.docx", zipped({"word/document.xml": data})) if packed else ("a.xml", data)
    read = " ".join(one.text for one in unwrap(name, whole).layers).replace("-", " ")
    assert "Quill Zanzibar" in read


def test_of_a_packed_document_the_tags_are_read_once() -> None:
    text = "<a>" + "<b>x</b>" * 50 + "</a>"
    layers, faults = read_xml(Layer("source", text, placed=False), text.encode())
    assert not faults
    assert next(one.text for one in layers if one.where == "names of elements") == "a\n\nb"
    assert not any("<b>" in one.text for one in layers)
