"""Colours as people write them, and whether words in one can be read on paper by everybody."""

from __future__ import annotations

import re

PAPER = "f4f6f8"
"""The darkest ground on which words of a paper stand: the tint of its boxes."""

ENOUGH = 4.5
"""WCAG 2, level AA, for words of any size."""

_SIX = re.compile(r"#?([0-9a-fA-F]{6})")
_THREE = re.compile(r"#?([0-9a-fA-F]{3})")


def parse_colour(text: str) -> str | None:
    """Six hexadecimal digits in small letters, or None."""
    if found := _SIX.fullmatch(text):
        return found[1].lower()
    found = _THREE.fullmatch(text)
    return "".join(sign * 2 for sign in found[1].lower()) if found else None


def contrast(one: str, other: str = PAPER) -> float:
    """How much lighter the lighter of two colours is, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def darkened(colour: str) -> str:
    """The lightest shade of the colour that can be read."""
    parts = [int(colour[i : i + 2], 16) for i in (0, 2, 4)]
    for share in range(100, -1, -1):
        shade = "".join(f"{part * share // 100:02x}" for part in parts)
        if contrast(shade) >= ENOUGH:
            return shade
    return "000000"


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
