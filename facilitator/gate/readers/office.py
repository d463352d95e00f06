"""What office documents and books say about their makers: properties, tracked changes, comments, links."""

from __future__ import annotations

import re

from facilitator.gate.readers.here import Here

_MAKER = re.compile(
    rb"<(?:\w+:)?(?:creator|initial-creator|lastModifiedBy|printed-by|manager|Manager|Company|contributor"
    rb"|HyperlinkBase|Template|generator)\b[^>]*>[^<]*[\w\x80-\xff]"
)
_DATED = re.compile(
    rb"<(?:\w+:)?(?:created|modified|creation-date|print-date|lastPrinted|date)\b[^>]*>\s*\d{4}"
)
_TRACKED = re.compile(rb"<(?:w:(?:ins|del|moveFrom|moveTo)|text:tracked-changes|rPrChange|pPrChange)\b")
_REMARKS = re.compile(rb"<(?:w:comment|office:annotation|comment|p:cm|p188:cm)\b")
_HIDDEN = re.compile(
    rb"<w:vanish\s*/>|\bstate=[\"'](?:hidden|veryHidden)|<p:sld\b[^>]*\bshow=[\"']0|text:display=[\"']none"
)
_OUTSIDE = re.compile(rb"TargetMode=[\"']External[\"']")
_XML = (".xml", ".rels", ".opf", ".rdf")
_FOUND = (
    (_MAKER, "properties", "The document says who made it or with what. Take it out of its properties."),
    (_DATED, "properties", "The document says when it was made. Take it out of its properties."),
    (_TRACKED, "changes", "The document keeps tracked changes. Accept or refuse them all."),
    (_REMARKS, "comments", "The document keeps comments. Take them out."),
    (_HIDDEN, "hidden text", "The document holds hidden text, sheets or slides. Take them out."),
)


def read_office(here: Here, name: str, data: bytes, where: str) -> None:
    """One part of a document: a finding for each kind of thing that tells. Its words are read elsewhere."""
    if not name.lower().endswith(_XML):
        return
    for pattern, what, tip in _FOUND:
        if pattern.search(data):
            here.tell(f"{where} > {what}", tip)
    if name.endswith(".rels") and _OUTSIDE.search(data):
        here.tell(
            f"{where} > links", "The document points to something outside it. Look whether it may.", "address"
        )
