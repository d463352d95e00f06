"""TIFF: every list of tags and every value. The tags say which bytes are dots; no other byte goes unread."""

from __future__ import annotations

from facilitator.gate.readers.exif import Value, read_values, values
from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.strings import strings_of, without

_CUT = "This picture is damaged, cut short or goes on after its end."
_TELLS = "The picture carries metadata. Save it without."
_DOTS = ((0x0111, 0x0117), (0x0144, 0x0145), (0x0201, 0x0202))
"""Tags that say where dots begin, with those that say how long they are: strips, tiles, a small JPEG."""
_TOLD = frozenset(
    (
        0x010D,
        0x010E,
        0x010F,
        0x0110,
        0x0131,
        0x0132,
        0x013B,
        0x013C,
        0x02BC,
        0x8298,
        0x83BB,
        0x8649,
        0x8769,
        0x8825,
    )
)
"""What says something about picture and maker: names, programs, days, captions, places."""


def read_tiff(here: Here, data: bytes) -> None:
    """Every value, and all that is no dot. Damaged where bytes are neither told by a tag nor empty."""
    here.content()
    order = "<" if data[:2] == b"II" else ">"
    if len(data) < 14:
        raise Damaged(_CUT)
    each = read_values(here, values(here, data, order))
    if not each or any(one.end > len(data) for one in each):
        raise Damaged(_CUT)
    if any(one.tag in _TOLD for one in each):
        here.tell("picture metadata", _TELLS)
    dots = _dots(each, order)
    rest = without(data, dots)
    here.add("picture metadata", strings_of(rest))
    owned = [(0, 8), *dots, *((one.start, one.end) for one in each)]
    # Programs that write several pages leave the head of each.
    left = without(data, owned).replace(data[:8], b"").translate(None, b"\0\n")
    if left or max(end for _, end in owned) > len(data):
        raise Damaged(_CUT)


def _dots(each: list[Value], order: str) -> list[tuple[int, int]]:
    """Where dots lie; lists of tags follow each other, and so do their beginnings and lengths."""
    found = list[tuple[int, int]]()
    for begin, length in _DOTS:
        begins = [n for one in each if one.tag == begin for n in one.numbers(order)]
        lengths = [n for one in each if one.tag == length for n in one.numbers(order)]
        if len(begins) != len(lengths):
            raise Damaged(_CUT)
        found += [(start, start + size) for start, size in zip(begins, lengths, strict=True)]
    return found
