"""A drawing as shapes and colours alone: what could run, fetch or tell of its maker is refused or dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from facilitator.reading.unfit import Unfit

SVG = "http://www.w3.org/2000/svg"
LARGEST = 300_000
MOST = 5_000
"""Elements of a drawing; a logo has a few dozen."""

DEEPEST = 60

SHAPES = frozenset(
    "svg g path rect circle ellipse line polyline polygon"
    " defs linearGradient radialGradient stop clipPath".split()
)
TOLD = frozenset("title desc metadata namedview".split())
"""What editors add about a drawing; it goes."""

LOOKS = frozenset(
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin"
    " stroke-miterlimit stroke-dasharray stroke-dashoffset opacity stop-color stop-opacity"
    " clip-rule clip-path color".split()
)
PLACES = frozenset(
    "d points x y x1 y1 x2 y2 cx cy r rx ry fx fy width height viewBox transform offset gradientUnits"
    " gradientTransform spreadMethod clipPathUnits id preserveAspectRatio".split()
)
NUMBER = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(?:px|pt|mm|cm|in)?\s*")
REACHING = re.compile(r"url\(\s*(?!['\"]?#[\w-]+['\"]?\s*\))|[\\@<>&]|://|data:|javascript:", re.IGNORECASE)
NAMED = re.compile(r"url\(\s*['\"]?#([\w-]+)['\"]?\s*\)")
PATH = re.compile(r"(?!.*[A-Za-z]{3})[MmZzLlHhVvCcSsQqTtAaEe0-9+\-.,\s]*", re.DOTALL)
"""How a pen moves: single letters and numbers; `zM` where one line ends and another begins."""

QUIET = re.compile(r"#[0-9a-fA-F]{3,8}\b|[0-9]e(?=[-+]?[0-9])|url\([^)]*\)", re.IGNORECASE)
"""Letters that are no words: of colours, of very small numbers, and names of parts, which become numbers."""

LETTERS = re.compile(r"[^\W\d_]+")
WORDS = frozenset(
    "px pt pc mm cm in em ex deg rad turn none inherit initial unset auto important currentcolor transparent"
    " rgb rgba hsl hsla matrix translate scale rotate skewx skewy userspaceonuse objectboundingbox"
    " defer meet slice"
    " pad reflect repeat nonzero evenodd butt round square miter bevel arcs clip"
    " xminymin xmidymin xmaxymin xminymid xmidymid xmaxymid xminymax xmidymax xmaxymax".split()
)
"""What a value of a drawing may say, besides the names of colours."""

WEIRD = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)
PLAIN = "save it as plain SVG, with its words turned into outlines, or as PNG"


def clean_drawing(data: bytes) -> tuple[bytes, int, int]:
    """The drawing written anew, and its width and height. Unfit: anything but shapes."""
    if len(data) > LARGEST:
        raise Unfit("this drawing is larger than 300 KB", "make it simpler, or save it as PNG")
    if WEIRD.search(data):
        raise Unfit("this drawing names another document", PLAIN)
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 - without a document type there are no entities
    except (ElementTree.ParseError, ValueError, LookupError):
        raise Unfit("this drawing cannot be read", PLAIN) from None
    if root.tag != f"{{{SVG}}}svg":
        raise Unfit("this is no drawing", PLAIN)
    if sum(1 for _ in root.iter()) > MOST:
        raise Unfit(f"this drawing has more than {MOST} parts", "make it simpler, or save it as PNG")
    width, height = _size(root)
    bare = _bare(root, 0)
    _nameless(bare)
    bare.set("xmlns", SVG)
    return ElementTree.tostring(bare, encoding="utf-8"), width, height


def _bare(element: ElementTree.Element, depth: int) -> ElementTree.Element:
    """The element with the attributes that draw, and its children."""
    name = _shape(element)
    if name not in SHAPES or depth > DEEPEST:
        raise Unfit("this drawing holds more than shapes: letters, pictures, scripts or styles", PLAIN)
    kept = {
        key: value
        for key, value in (*_style(element), *((k, v) for k, v in element.attrib.items()))
        if key in LOOKS | PLACES
    }
    for key in element.attrib:
        local = key.rpartition("}")[2].lower()
        if local.startswith("on") or local == "href":
            raise Unfit("this drawing runs or fetches something", PLAIN)
    if any(REACHING.search(value) for value in kept.values()):
        raise Unfit("this drawing fetches something", PLAIN)
    if not all(_draws(key, value) for key, value in kept.items()):
        raise Unfit("this drawing holds words where its shapes and colours are told", PLAIN)
    bare = ElementTree.Element(name, dict(sorted(kept.items())))
    bare.extend([_bare(child, depth + 1) for child in element if not _about(child)])
    return bare


def _draws(key: str, value: str) -> bool:
    """Whether a value is what it should be: numbers, colours, a pen's way; any other word could be a name."""
    from PIL.ImageColor import colormap

    if key == "id":
        return True
    if key == "d":
        return PATH.fullmatch(value) is not None
    words = (word.lower() for word in LETTERS.findall(QUIET.sub(" ", value)))
    return all(word in WORDS or word in colormap for word in words)


def _nameless(root: ElementTree.Element) -> None:
    """Names of parts may tell of people and places: those that are used become numbers, the others go."""
    used = [
        found[1] for part in root.iter() for value in part.attrib.values() for found in NAMED.finditer(value)
    ]
    numbers = {name: f"n{number}" for number, name in enumerate(dict.fromkeys(used))}
    for part in root.iter():
        for key, value in list(part.attrib.items()):
            if key == "id" and value not in numbers:
                del part.attrib[key]
            elif key == "id":
                part.set(key, numbers[value])
            else:
                part.set(key, NAMED.sub(lambda found: f"url(#{numbers[found[1]]})", value))


def _shape(element: ElementTree.Element) -> str:
    space, _, name = str(element.tag).rpartition("}")
    return name if space == f"{{{SVG}" else ""


def _about(element: ElementTree.Element) -> bool:
    """Whether an element only tells of the drawing."""
    space, _, name = str(element.tag).rpartition("}")
    return space != f"{{{SVG}" or name in TOLD


def _style(element: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """What stands in a style, as attributes; what does not draw is dropped."""
    for part in element.get("style", "").split(";"):
        key, colon, value = part.partition(":")
        if colon:
            yield key.strip(), value.strip()


def _size(root: ElementTree.Element) -> tuple[int, int]:
    """Width and height in a drawing's own measure, a thousand at most: what counts is how they compare."""
    box = root.get("viewBox", "").replace(",", " ").split()
    said = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    found = [NUMBER.fullmatch(one) for one in said]
    sizes = [float(match[1]) for match in found if match]
    if len(sizes) != 2 or not all(0.01 <= size <= 1_000_000 for size in sizes):
        raise Unfit("this drawing does not say how large it is", "give it a viewBox")
    scale = 1000 / max(sizes)
    return max(1, round(sizes[0] * scale)), max(1, round(sizes[1] * scale))
