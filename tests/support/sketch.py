"""The sketch in the worked example, drawn: a river, two banks, three crossings, and no name of any place.

`python -m tests.support.sketch` writes it anew; it is as free as the rest of this repository.
"""

from __future__ import annotations

import io
import math
from pathlib import Path

from PIL import Image as Pillow, ImageDraw

FILE = Path(__file__).resolve().parents[2] / "sessions/kela-basin/attachments/two-banks.png"
WIDE, HIGH = 1000, 520
FINE = 3
"""Drawn so many times larger, and then made smaller: lines without steps."""

PAPER, BANK, GRASS, WATER, SHORE, INK = "#fbf9f4", "#efe9da", "#7d8f5a", "#c9dde8", "#7fa3b8", "#3b4652"
CROSSINGS = (0.24, 0.52, 0.79)
Spot = tuple[float, float]


def sketch() -> bytes:
    """The picture as PNG."""
    made = Pillow.new("RGB", (WIDE * FINE, HIGH * FINE), PAPER)
    pen = ImageDraw.Draw(made)
    pen.polygon(_fine([*((x, _bend(x) + 20) for x in range(WIDE + 1)), (WIDE, HIGH), (0, HIGH)]), fill=BANK)
    _pasture(pen)
    for wide, colour in ((58, SHORE), (52, WATER)):
        for x in range(-60, WIDE + 60):
            _dot(pen, (x, _bend(x)), wide / 2, colour)
    for number, share in enumerate(CROSSINGS, 1):
        _crossing(pen, share * WIDE, number)
    for end in (46, WIDE - 46):
        _gauge(pen, end)
    small = made.resize((WIDE, HIGH), Pillow.Resampling.LANCZOS)
    target = io.BytesIO()
    small.quantize(48).save(target, "PNG", optimize=True)
    return target.getvalue()


def _bend(x: float) -> float:
    """How the river runs from one end to the other."""
    return HIGH * 0.47 + 62 * math.sin(x / 148) + 24 * math.sin(x / 61 + 1)


def _fine(spots: list[Spot]) -> list[Spot]:
    return [(x * FINE, y * FINE) for x, y in spots]


def _dot(pen: ImageDraw.ImageDraw, spot: Spot, radius: float, colour: str) -> None:
    (x, y), r = (spot[0] * FINE, spot[1] * FINE), radius * FINE
    pen.ellipse((x - r, y - r, x + r, y + r), fill=colour)


def _stroke(pen: ImageDraw.ImageDraw, spots: list[Spot], colour: str, wide: float) -> None:
    pen.line(_fine(spots), fill=colour, width=round(wide * FINE), joint="curve")


def _pasture(pen: ImageDraw.ImageDraw) -> None:
    """Tufts on the one bank that has grass in the dry season."""
    for row in range(9):
        for place in range(26):
            x = 70 + place * 35 + (row % 2) * 17 + 7 * math.sin(place * 2.3 + row)
            y = _bend(x) + 78 + row * 33 + 5 * math.cos(place * 1.7 + row)
            if x < WIDE - 40 and y < HIGH - 22:
                for lean in (-6, 0, 6):
                    _stroke(pen, [(x, y), (x + lean, y - 11)], GRASS, 1.6)


def _crossing(pen: ImageDraw.ImageDraw, x: float, number: int) -> None:
    """A way through the water between two posts; as many dots as its number."""
    y = _bend(x)
    for step in range(-5, 6):
        _stroke(pen, [(x - 9, y + step * 9), (x + 9, y + step * 9)], INK, 2.6)
    for side in (-1, 1):
        _stroke(pen, [(x - 15, y + side * 56), (x + 15, y + side * 56)], INK, 3.4)
    for n in range(number):
        _dot(pen, (x + (n - (number - 1) / 2) * 17, y - 82), 5.5, INK)


def _gauge(pen: ImageDraw.ImageDraw, x: float) -> None:
    """A staff in the water with its marks."""
    y = _bend(x)
    _stroke(pen, [(x, y - 66), (x, y + 18)], INK, 4.0)
    for mark in range(5):
        _stroke(pen, [(x, y - 62 + mark * 16), (x + 13, y - 62 + mark * 16)], INK, 2.4)


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_bytes(sketch())
