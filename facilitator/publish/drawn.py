"""A drawing of the site holds shapes and words alone: whoever opens it by itself runs and fetches nothing."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from facilitator.publish.hosts import fetches

_SVG = "{http://www.w3.org/2000/svg}"
_PARTS = frozenset(
    "svg g defs symbol use title desc text tspan path rect circle ellipse line polyline polygon marker"
    " linearGradient radialGradient stop clipPath mask pattern style".split()
)
_NAMES_ANOTHER = (b"<!DOCTYPE", b"<!ENTITY", b"<?xml-stylesheet", b"\0")
"""With a NUL it is written in signs of two bytes, in which the others would not be seen."""


def problems_of(data: bytes) -> Iterator[str]:
    """What in a drawing could run, fetch or hide something, each kind once."""
    if any(sign in data for sign in _NAMES_ANOTHER):
        yield "this drawing names another document"
        return
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 - without a document type there are no entities
    except (ElementTree.ParseError, ValueError, LookupError):
        yield "this drawing cannot be read"
        return
    if any(part.tag.removeprefix(_SVG) not in _PARTS for part in root.iter()):
        yield "this drawing holds more than shapes and words"
    if any(map(_reaches, root.iter())):
        yield "this drawing runs or fetches something"


def _reaches(part: ElementTree.Element) -> bool:
    for key, value in part.attrib.items():
        name = key.rpartition("}")[2].lower()
        if name.startswith("on") or (name == "href" and not value.startswith("#")) or fetches(value):
            return True
    return part.tag == f"{_SVG}style" and fetches(part.text or "")
