"""XML and SVG: text, attribute values and comments, by a parser that refuses entities of its own making."""

from __future__ import annotations

from xml.parsers import expat

from facilitator.gate.decode import decoded, untagged
from facilitator.gate.layers import CODE, Fault, Layer

_BREAKS = frozenset(
    "p br tab tr tc row c si li div title text desc h item loc url entry summary head body metadata "
    "creator subject description keywords lastModifiedBy paragraph".split()
)


class _Refused(Exception):
    """An entity declared inside the file."""


def read_xml(source: Layer, data: bytes) -> tuple[list[Layer], list[Fault]]:
    """The source and what a reader meets in it; damage, or entities of its own, are a fault."""
    plain = decoded(source, source.where)
    layers = [plain.renamed(plain.where, CODE)]
    joined: list[str] = []
    parted: list[str] = []
    hidden: list[str] = []
    try:
        _parse(data, joined, parted, hidden)
    except (expat.ExpatError, _Refused, ValueError, LookupError):
        tip = "This XML is damaged or declares entities, so it was not read to its end."
        return [*layers, untagged(plain, "source without tags")], [Fault(source.where, tip)]
    layers.append(Layer("text", "".join(joined), placed=False))
    layers.append(Layer("text by element", "".join(parted), placed=False))
    unseen = Layer("attributes and comments", "\n\n".join(hidden), CODE, placed=False)
    layers.append(decoded(unseen, unseen.where))
    return layers, []


def _parse(data: bytes, joined: list[str], parted: list[str], hidden: list[str]) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def start(_: str, attributes: dict[str, str]) -> None:
        parted.append("\n")
        hidden.extend(attributes.values())

    def end(name: str) -> None:
        parted.append("\n")
        if name.rpartition(" ")[2] in _BREAKS:
            joined.append("\n")

    def text(piece: str) -> None:
        joined.append(piece)
        parted.append(piece)

    def refuse(*_: object) -> None:
        raise _Refused

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.CommentHandler = hidden.append
    parser.ProcessingInstructionHandler = lambda _, piece: hidden.append(piece)
    parser.EntityDeclHandler = refuse
    parser.Parse(data, True)
