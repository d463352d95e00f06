"""`templates/house.yml`: the look of a house, with every problem and its place."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import cast

from facilitator.problems import Notice, Place, Problem
from facilitator.reading.colours import ENOUGH, contrast, darkened, parse_colour
from facilitator.reading.desk import Desk
from facilitator.reading.files import read_bytes, read_text
from facilitator.reading.nodes import Mapping, Node, Sequence
from facilitator.reading.pictures import LARGEST, Clean, clean
from facilitator.reading.scalars import LANGUAGE, scalar
from facilitator.reading.shape import Fields, Json, Key, Kind, many, pairs, read_fields, record
from facilitator.reading.unfit import Unfit
from facilitator.reading.yamltree import parse

FILE = "templates/house.yml"
MOST_LINES = 5
WIDEST = 100
"""Of a line of the letterhead or the footer, counted in letters; Chinese ones count twice."""

LOGO_DOTS = 800
"""Dots of a logo's longer side: 300 to an inch where it is widest."""

Lines = tuple[str, ...]
Lettering = tuple[tuple[str, Lines], ...]


@dataclass(frozen=True, slots=True)
class HouseFile:
    """What the file says. Words are by language; the language `""` stands for every other."""

    logo: Clean | None = None
    accent: str = ""
    warn: str = ""
    letterhead: Lettering = ()
    footer: tuple[tuple[str, str], ...] = ()


def _colour() -> Kind[str]:
    plain = scalar(
        "a colour",
        "six digits from 0 to f, such as 1f3f63; in quotes where it begins with #",
        parse_colour,
        {"type": "string", "pattern": "^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
    )

    def read(node: Node, desk: Desk, path: str) -> str | None:
        colour = plain.read(node, desk, path)
        if colour is None or contrast(colour) >= ENOUGH:
            return colour
        desk.problem(
            node.place,
            path,
            f"words in this colour cannot be read by everybody: its contrast is {contrast(colour):.1f} to 1"
            f" and has to be {ENOUGH} to 1 (WCAG AA)",
            f"take a darker shade, such as {darkened(colour)}",
            "contrast",
        )
        return None

    return Kind(read, plain.schema)


def _line(text: str) -> str | None:
    words = " ".join(text.split())
    wide = sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in words)
    return words if words and wide <= WIDEST else None


LINE = scalar("a line of words", f"one line, at most {WIDEST} letters wide", _line)
LINES: Kind[Lines] = many(LINE, inline=False)


def _by_language(kind: Kind[object]) -> Kind[tuple[tuple[str, object], ...]]:
    """Words for every language, or for each by its code."""
    each = pairs(LANGUAGE, kind)

    def read(node: Node, desk: Desk, path: str) -> tuple[tuple[str, object], ...] | None:
        if isinstance(node, Mapping):
            return each.read(node, desk, path)
        value = kind.read(node, desk, path)
        return None if value is None else (("", value),)

    schema: Json = {"anyOf": [kind.schema, each.schema]}
    return Kind(read, schema)


def _read_lines(node: Node, desk: Desk, path: str) -> Lines | None:
    if isinstance(node, Sequence) and len(node.items) > MOST_LINES:
        desk.problem(node.place, path, f"a letterhead has at most {MOST_LINES} lines", "join some of them")
        return None
    return LINES.read(node, desk, path)


def _name(text: str) -> str | None:
    path = PurePosixPath(text)
    inside = not path.is_absolute() and ".." not in path.parts and "\\" not in text and "\0" not in text
    return text if text and inside else None


Colours = tuple[str, str]
ACCENT = Key("accent", _colour(), "the colour of headings and lines")
WARN = Key("warn", _colour(), "the colour of what wants attention")
COLOURS_KIND: Kind[Colours] = record(
    (ACCENT, WARN), lambda fields, _: (fields.or_else(ACCENT, ""), fields.or_else(WARN, ""))
)

LOGO = Key(
    "logo", scalar("the name of a picture", "a file beside this one, such as logo.svg", _name),
    "a picture beside this file: PNG, JPEG or SVG",
)  # fmt: skip
COLOURS = Key("colours", COLOURS_KIND, "accent and warn")
LETTERHEAD = Key(
    "letterhead",
    _by_language(Kind(_read_lines, LINES.schema)),
    "lines at the head of a paper, the house's name first; or such lines for each language",
)
FOOTER = Key("footer", _by_language(LINE), "a line at the foot of every page; or one for each language")
HOUSE: tuple[Key[object], ...] = (LOGO, COLOURS, LETTERHEAD, FOOTER)


def read_house(root: Path) -> tuple[HouseFile, tuple[Notice, ...]]:
    """The house's look, and whatever is wrong with its file; the look of none, where there is no file."""
    path = root / FILE
    if not path.exists() and not path.is_symlink():
        return HouseFile(), ()
    text, told = read_text(root, path, FILE)
    tree, wrong = parse(text, FILE) if text is not None else (None, ())
    if tree is None:
        return HouseFile(), (*told, *wrong)
    desk = Desk(FILE)
    fields = read_fields(tree, desk, "", HOUSE)
    house = _house(root, fields, desk) if fields is not None else HouseFile()
    return house, (*told, *wrong, *desk.notices)


def _house(root: Path, fields: Fields, desk: Desk) -> HouseFile:
    accent, warn = fields.or_else(COLOURS, ("", ""))
    name = fields.get(LOGO)
    letterhead = cast("Lettering", fields.or_else(LETTERHEAD, ()))
    place = next((e.value.place for e in fields.node.entries if e.key.text == LOGO.name), None)
    if name and place and not letterhead and not fields.failed(LETTERHEAD):
        desk.problem(
            place, LOGO.name, "a logo needs words beside it, for those who do not see it",
            "write letterhead: with the house's name", "logo",
        )  # fmt: skip
    logo = _logo(root, name, place, desk) if name and place else None
    return HouseFile(
        logo, accent, warn, letterhead, cast("tuple[tuple[str, str], ...]", fields.or_else(FOOTER, ()))
    )


def _logo(root: Path, name: str, place: Place, desk: Desk) -> Clean | None:
    """The picture, with nothing about its making; a problem at the place that names it."""
    data, problem = read_bytes(root / "templates", root / "templates" / name, FILE, LARGEST, "a logo")
    if data is None:
        message = problem.message if isinstance(problem, Problem) else "the file cannot be read"
        desk.problem(place, LOGO.name, message, problem.hint if problem else "", "file")
        return None
    try:
        return clean(data, PurePosixPath(name).suffix, drawings=True, longest=LOGO_DOTS)
    except Unfit as unfit:
        desk.problem(place, LOGO.name, unfit.message, unfit.hint, "picture")
        return None
