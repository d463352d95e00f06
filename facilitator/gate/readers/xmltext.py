"""XML and SVG: text, attribute values and comments, by a parser that refuses entities of its own making."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from xml.parsers import expat

from facilitator.gate.decode import decoded, untagged
from facilitator.gate.layers import CODE, SPOKEN, Fault, Layer

_BREAKS = frozenset(
    "p br tab tr tc row c si li div title text desc h item loc url entry summary head body metadata "
    "creator subject description keywords lastModifiedBy paragraph".split()
)

_SAID = frozenset(
    "alt title label summary content descr description caption tooltip prompt promptTitle text aria-label "
    "aria-description aria-roledescription displayText screenTip".split()
)
"""Attributes that say something to people."""


class _Refused(Exception):
    """An entity declared inside the file."""


@dataclass(slots=True)
class _Heard:
    """What a parser says of a document: its words with and without borders, and what no reader sees."""

    joined: list[str] = field(default_factory=list)
    parted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    said: list[str] = field(default_factory=list)


Read = tuple[tuple[Layer, ...], tuple[Fault, ...]]


def read_xml(source: Layer, data: bytes) -> Read:
    """The source and what a reader meets in it; damage, or entities of its own, are a fault.

    Of a document that lies in another file, where no place can be told, the names of its elements stand
    for the source: the parser hands over everything else that it holds.
    """
    return _read(source, data) if source.placed else _packed(source.where, source.text, data)


@lru_cache(maxsize=256)
def _packed(where: str, text: str, data: bytes) -> Read:
    """What lies in another file; office documents share most of their parts."""
    return _read(Layer(where, text, placed=False), data)


def _read(source: Layer, data: bytes) -> Read:
    heard = _Heard()
    try:
        _parse(data, heard)
    except (expat.ExpatError, _Refused, ValueError, LookupError):
        plain = decoded(source, source.where)
        tip = "This XML is damaged or declares entities, so it was not read to its end."
        layers = (plain.renamed(plain.where, CODE), untagged(plain, "source without tags"))
        return layers, (Fault(source.where, tip),)
    if source.placed or "<!DOCTYPE" in source.text:
        first = decoded(source, source.where).renamed(source.where, CODE)
    else:
        first = Layer("names of elements", "\n\n".join(sorted(heard.names)), CODE, placed=False)
    told = (
        Layer("text", "".join(heard.joined), placed=False),
        Layer("text by element", "".join(heard.parted), placed=False),
        Layer("attributes and comments", "\n\n".join(heard.hidden), CODE, placed=False),
        Layer("attributes", "\n\n".join(filter(SPOKEN.search, heard.said)), CODE, placed=False),
    )
    return (first, *(decoded(one, one.where) for one in told)), ()


def _parse(data: bytes, heard: _Heard) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    joined, parted, hidden, names = heard.joined, heard.parted, heard.hidden, heard.names
    said = heard.said

    def start(name: str, attributes: dict[str, str]) -> None:
        parted.append("\n")
        names.add(name)
        names.update(attributes)
        hidden.extend(attributes.values())
        for attribute in _SAID.intersection(attributes):
            said.append(attributes[attribute])

    def end(name: str) -> None:
        parted.append("\n")
        if name.rpartition(" ")[2] in _BREAKS:
            joined.append("\n\n")

    def text(piece: str) -> None:
        joined.append(piece)
        parted.append(piece)

    def instruct(target: str, piece: str) -> None:
        hidden.extend((target, piece))

    def declare(prefix: str | None, address: str | None) -> None:
        names.update((prefix or "", address or ""))

    def remark(piece: str) -> None:
        hidden.append(piece)
        said.append(piece)

    def refuse(*_: object) -> None:
        raise _Refused

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.CommentHandler = remark
    parser.ProcessingInstructionHandler = instruct
    parser.StartNamespaceDeclHandler = declare
    parser.EntityDeclHandler = refuse
    parser.Parse(data, True)
