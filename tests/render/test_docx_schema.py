"""Word refuses a file whose parts stand out of the order of its schema; LibreOffice would open it."""

from __future__ import annotations

import posixpath
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from facilitator.render import paper
from facilitator.render.archive import archive, members
from tests.support.printed import NAMES, views
from tests.support.wordschema import faults


@pytest.mark.parametrize("lang", ["en", "ar", "zh"])
@pytest.mark.parametrize("name", NAMES)
def test_every_part_stands_in_the_order_that_word_demands(name: str, lang: str) -> None:
    assert sorted(set(faults(paper(views(lang)[name], "docx")))) == []


@pytest.mark.parametrize(
    ("part", "before", "after", "told"),
    [
        ("word/document.xml", b"<w:bidi/>", b"", "pPr"),
        ("word/document.xml", b"</w:tblPr>", b"<w:bidiVisual/></w:tblPr>", "tblPr"),
        ("word/document.xml", b'<w:pStyle w:val="Lead"/>', b'<w:pStyle w:val="Nobody"/>', "style"),
        ("word/document.xml", b"</w:tc>", b"<w:tbl/></w:tc>", "paragraph"),
        ("word/document.xml", b"<w:gridCol ", b"<w:gridCol/><w:gridCol ", "columns"),
    ],
)
def test_what_word_would_refuse_is_seen(part: str, before: bytes, after: bytes, told: str) -> None:
    """Each change is one that LibreOffice forgives."""
    found = members(paper(views("ar")["agenda-team"], "docx"))
    text = found[part]
    if before == b"<w:bidi/>":
        text = text.replace(b"<w:pPr><w:pStyle", b"<w:pPr><w:bidi/><w:pStyle", 1)
    else:
        assert before in text
        text = text.replace(before, after, 1)
    assert any(told in fault for fault in faults(archive({**found, part: text})))


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("name", NAMES)
def test_every_part_is_declared_and_every_relation_leads_somewhere(name: str, lang: str) -> None:
    with ZipFile(BytesIO(paper(views(lang)[name], "docx"))) as file:
        names = set(file.namelist())
        types = ElementTree.fromstring(file.read("[Content_Types].xml"))
        said = {str(t.get("PartName")) for t in types} | {f".{t.get('Extension')}" for t in types}
        for part in names - {"[Content_Types].xml"}:
            assert f"/{part}" in said or f".{part.rpartition('.')[2]}" in said
        for rels in (n for n in names if n.endswith(".rels")):
            base = posixpath.dirname(posixpath.dirname(rels))
            for relation in ElementTree.fromstring(file.read(rels)):
                if relation.get("TargetMode") != "External":
                    target = str(relation.get("Target"))
                    assert posixpath.normpath(posixpath.join(base, target)).lstrip("/") in names
