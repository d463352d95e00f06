"""TeX: letters that are written as commands, read as the letters they are."""

from __future__ import annotations

import re
from unicodedata import normalize

from facilitator.gate.readers.plain import read_prose
from facilitator.gate.text.decode import substituted
from facilitator.gate.text.layers import Layer

_MARKS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    '"': "\u0308",
    "=": "\u0304",
    ".": "\u0307",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "d": "\u0323",
    "r": "\u030a",
    "u": "\u0306",
    "v": "\u030c",
}
_NAMED = dict(
    pair.split("=")
    for pair in (
        "ss=ß aa=å AA=Å ae=æ AE=Æ oe=œ OE=Œ dh=ð DH=Ð th=þ TH=Þ dj=đ DJ=Đ o=ø O=Ø l=ł L=Ł i=ı j=ȷ"
    ).split()
)
_COMMAND = re.compile(
    r"\{?\\(?:([`'^~\"=.])\s*|([Hckbdruv])(?![A-Za-z])\s*)\{?\\?([A-Za-z])\}{0,2}"
    r"|\{?\\(" + "|".join(_NAMED) + r")(?![A-Za-z])(?:\{\}|\}|[ \t]+)?"
    r"|(?<=\w)~(?=\w)"
    r"|(?<=[^\W\d_])(?:\\[-/]|%[^\n]*\n[ \t]*)(?=[^\W\d_])"
)
"""A letter with its mark, a letter by its name, a space at which no line ends, and what stands within a word:
where it may be parted, and a remark, after which it goes on in the next line."""
_LOOK = re.compile(
    r"(?<=[^\W\d_])(?:\}|\{?\\[A-Za-z]+\*?(?:[ \t]+|(?=[{}\\])))(?:[{}]|\\[A-Za-z]+(?:[ \t]+|(?=[{}\\])))*+"
    r"(?=[^\W\d_])"
)
"""How the rest of a word looks: `M\\textsc{oyo}`, `{\\sc M}{\\small OYO}`."""


def read_tex(source: Layer) -> list[Layer]:
    """The text, and once more with its letters read, and with words whole of which a part looks otherwise."""
    letters = substituted(source, _COMMAND.finditer, "letters of TeX", _letter)
    whole = substituted(letters, _LOOK.finditer, "words of TeX", lambda _: "")
    others = [*([] if letters is source else [letters]), *([] if whole is letters else [whole])]
    return [layer for one in (source, *others) for layer in read_prose(one)]


def _letter(command: str) -> str:
    found = _COMMAND.fullmatch(command)
    if not found:
        return " " if command == "~" else ""
    return _NAMED[found[4]] if found[4] else normalize("NFC", found[3] + _MARKS[found[1] or found[2]])
