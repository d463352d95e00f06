"""XML and SVG: text, attribute values and comments, by a parser that refuses entities of its own making."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from xml.parsers import expat

from facilitator.gate.readers.formulas import put_together
from facilitator.gate.text.decode import decoded, untagged
from facilitator.gate.text.layers import CODE, PROSE, SPOKEN, Fault, Layer

_BREAKS = frozenset(
    "p tr tc row c si li div title text desc h item loc url entry summary head body metadata "
    "creator subject description keywords lastModifiedBy paragraph".split()
)

_SIGNS = {"s": " ", "tab": "\t", "br": "\n", "line-break": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""Elements that stand for a sign."""
_FORMULAS = frozenset("f formula formula1 formula2 definedName".split())
"""Elements that hold a formula."""
_CHANGES = {"del": "taken", "moveFrom": "taken", "deletion": "taken", "ins": "put", "moveTo": "put"}
_CHANGES |= {"rt": "said", "ruby-text": "said"}
"""Elements that not every reader of a text reads: what was taken out of it, what was put in, how a sign is
said, which stands above the sign."""
_PEOPLE = frozenset(
    "author contributor creator editor initial-creator lastModifiedBy owner reviewer speaker".split()
)
"""Elements that hold somebody's name, of a document or a remark."""
_MARKED = _FORMULAS | _CHANGES.keys() | _PEOPLE
"""Elements of which it counts where they begin."""
_HEADERS = frozenset("oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter".split())
_HEADER_CODE = re.compile(r'&(?:"[^"]*"|\d+|K[0-9A-Fa-f]{6}|[A-Z])')
"""What says in the head of a sheet where its words stand and how they look: `&L`, `&"Arial,Bold"`."""
_NUMBERED = re.compile(r"_x((?![dD][89a-fA-F])[0-9A-Fa-f]{4})_")
"""A sign by its number, as office documents write it in names and cells."""
_SAID = frozenset(
    "alt title label summary content descr description caption tooltip prompt promptTitle text aria-label "
    "aria-description aria-roledescription displayText screenTip".split()
)
"""Attributes that say something to people."""
_LONGEST_NAME = 80


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
    formulas: list[str] = field(default_factory=list)
    changed: dict[str, list[range]] = field(default_factory=dict)

    def ends(self, element: str, since: int) -> None:
        """A formula, what not every reader reads, or somebody's name went from there up to here."""
        value = "".join(self.joined[since:])
        if element in _FORMULAS:
            self.formulas.append(value)
        elif element in _PEOPLE:
            self.hidden.extend([f"{element}: {value}"] if len(value) <= _LONGEST_NAME else [])
        else:
            self.changed.setdefault(_CHANGES[element], []).append(range(since, len(self.joined)))

    def versions(self) -> Iterator[str]:
        """The words without what was taken out, without what was put in, without how signs are said."""
        for places in self.changed.values():
            left = set(chain.from_iterable(places))
            if left:
                yield "".join(piece for at, piece in enumerate(self.joined) if at not in left)


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
    told = [
        _told("text", "".join(heard.joined), PROSE),
        _told("text by element", "".join(heard.parted), PROSE),
        _told("attributes and comments", "\n\n".join(heard.hidden), CODE),
        _told("attributes", "\n\n".join(filter(SPOKEN.search, heard.said)), CODE),
        *_calculated(heard.formulas),
        *(_told("text of one version", version, PROSE) for version in heard.versions()),
    ]
    joined = untagged(told[0], "text without tags")
    return (first, *told, *(() if joined is told[0] else (joined,))), ()


def _calculated(formulas: list[str]) -> list[Layer]:
    """The words that formulas join."""
    words = "\n\n".join(filter(None, map(put_together, map(_numbered, formulas))))
    return [_told("formulas", words, PROSE)] if words else []


def _told(where: str, text: str, kind: str) -> Layer:
    """A text that the parser handed over, with the escapes read that are none of XML's."""
    return decoded(Layer(where, _numbered(text), kind, placed=False), where)


def _numbered(text: str) -> str:
    """The text with signs read that are written by their numbers."""
    return _NUMBERED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _sign(name: str, attributes: dict[str, str]) -> str:
    """The sign that an element of an office document stands for; one may be a letter by its number."""
    space, _, element = name.rpartition(" ")
    if element == "sym":
        number = next((value for key, value in attributes.items() if key.rpartition(" ")[2] == "char"), "")
        # What a typeface of signs draws for U+F041 stands for A.
        return _numbered(f"_x{number[-4:].upper().replace('F0', '00', 1)}_")
    return _SIGNS.get(element, "") if space else ""


def _parse(data: bytes, heard: _Heard) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    joined, parted, hidden, names = heard.joined, heard.parted, heard.hidden, heard.names
    said, formulas = heard.said, heard.formulas
    begun: list[int] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        parted.append("\n")
        names.add(name)
        names.update(attributes)
        hidden.extend(attributes.values())
        sign = _sign(name, attributes)
        if sign:
            joined.append(sign)
            parted.append(sign)
        if name.rpartition(" ")[2] in _MARKED:
            begun.append(len(joined))
        formulas.extend(value for key, value in attributes.items() if key.endswith("formula"))
        if "formatCode" in attributes:
            # Words in the format of a number may have a stroke before each letter.
            hidden.append(attributes["formatCode"].replace("\\", ""))
        for attribute in _SAID.intersection(attributes):
            said.append(attributes[attribute])

    def end(name: str) -> None:
        local = name.rpartition(" ")[2]
        parted.append("\n")
        if local in _MARKED:
            heard.ends(local, begun.pop())
        if local in _HEADERS:
            joined.append(f"\n\n{_HEADER_CODE.sub(' ', joined[-1])}\n\n" if joined else "")
        elif local in _BREAKS:
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
