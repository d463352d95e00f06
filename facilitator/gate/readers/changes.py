"""Signs of a markup inside a word taken out; changes that Markdown marks: before, after, and with both."""

from __future__ import annotations

import re

from facilitator.gate.text.decode import substituted
from facilitator.gate.text.layers import Layer

_SIGNS = re.compile(
    r"(?<=[^\W\d_])(?:\{(?:==|\+\+|--|~~|>>)|(?:==|\+\+|--|~~|<<)\}|==|\+\+|\^\^?|~>)+(?=[^\W\d_])"
)
"""What marks, raises or underlines a part of a word, and where a change of it begins and ends."""
_CHANGE = re.compile(r"\{([+~=>-])\1(.{0,2000}?)[+~=<-]{2}\}", re.S)
_BEGINS = ("{++", "{--", "{~~", "{==", "{>>")
_LIKELY = ("==", "++", "^", *_BEGINS)
_SEAM = "~>"
_WITHIN = {
    suffix: re.compile(rf"(?<=[^\W\d_])(?:{signs})(?=[^\W\d_])")
    for suffixes, signs in (
        ((".adoc", ".asciidoc"), r"(?:\[[^\]\n]{0,60}\](?=#))?##?|[~^]"),
        ((".rst",), r"[`*|]*\\ [`*|]*"),
        ((".textile",), r"\[[*_+%@^~-]{1,2}|[*_+%@^~-]{1,2}\]"),
    )
    for suffix in suffixes
}
"""What makes a part of a word look otherwise in other languages of texts, by the ending of their files."""


def without_signs(plain: Layer, suffix: str) -> list[Layer]:
    """Nothing, or the text once more without the signs of this language inside words."""
    signs = _WITHIN.get(suffix)
    bare = substituted(plain, signs.finditer, "text without marks", lambda _: "") if signs else plain
    return [] if bare is plain else [bare]


def changed(plain: Layer) -> list[Layer]:
    """Nothing, or the text without signs inside words, and as it is before and after its changes."""
    if not any(sign in plain.text for sign in _LIKELY):
        return []
    found = [substituted(plain, _SIGNS.finditer, "text without marks", lambda _: "")]
    if any(sign in plain.text for sign in _BEGINS):
        for version in (_before, _after):
            found.append(substituted(plain, _CHANGE.finditer, "text of one version", version))
    return [layer for layer in found if layer is not plain]


def _before(change: str) -> str:
    sign, said = change[1], change[3:-3]
    return "" if sign in "+>" else said.partition(_SEAM)[0] if sign == "~" else said


def _after(change: str) -> str:
    sign, said = change[1], change[3:-3]
    return "" if sign in "->" else said.partition(_SEAM)[2] if sign == "~" else said
