"""RTF: the words of the body and of all other destinations, in their letters; what is packed is opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.strings import runs_of, strings_of
from facilitator.gate.text.layers import CODE, PROSE

_CUT = "This RTF file is damaged, cut short or goes on after its end."
_TOKEN = re.compile(
    rb"\\([A-Za-z]+)(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z'])|([{}])|([^\\{}]+)", re.S
)
_DEEP = 2000
_SIGNS = {
    "par": "\n\n", "sect": "\n\n", "page": "\n\n", "column": "\n\n", "row": "\n\n", "nestrow": "\n\n",
    "cell": "\n\n", "nestcell": "\n\n", "line": "\n", "lbr": "\n", "softline": "\n", "tab": "\t",
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ", "zwj": "", "zwnj": "", "zwbo": "",
}  # fmt: skip
"""Control words that stand for a sign."""
_SYMBOLS = {"~": "\xa0", "_": "-", "-": "", "\n": "\n\n", "\r": "\n\n", "\\": "\\", "{": "{", "}": "}"}
_ASIDE = frozenset(
    "fonttbl colortbl stylesheet info title subject author manager company operator category keywords "
    "comment doccomm hlinkbase header headerl headerr headerf footer footerl footerr footerf footnote "
    "annotation pict nonshppict shptxt sp sn sv xe tc txe rxe bkmkstart bkmkend creatim revtim "
    "printim buptim filetbl file objdata listtext pntext ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn "
    "private1 upr template".split()
)
"""Destinations that interrupt the body and are none of it; any other begins with a star."""
_PACKED = frozenset("pict objdata themedata colorschememapping datastore fontemb".split())
_NAMES = frozenset("fonttbl falt stylesheet colortbl latentstyles lsdlockedexcept listtable".split())
"""Destinations that name typefaces and styles."""
_DIGITS = re.compile(rb"(?:[0-9A-Fa-f]{32,}\s*)+")
_LONG_NUMBER = re.compile(r"(?:[0-9A-Fa-f]{2}){32,}")
_PAGES = {"ansi": "cp1252", "mac": "mac-roman", "pc": "cp437", "pca": "cp850"}
_LETTERS = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 255: "cp437",
}  # fmt: skip
"""What a typeface's number for its letters means."""
_MAKERS = frozenset("author operator manager company generator hlinkbase template".split())
_TOLD = {
    "properties": "The document says who made it or with what. Take it out of its properties.",
    "dates": "The document says when it was made. Take it out of its properties.",
    "changes": "The document keeps tracked changes. Accept or refuse them all.",
    "comments": "The document keeps comments. Take them out.",
    "hidden text": "The document holds hidden text, sheets or slides. Take them out.",
}
_TELLS = {
    "annotation": "comments",
    "revised": "changes",
    "deleted": "changes",
    "v": "hidden text",
    "yr": "dates",
}


@dataclass(slots=True)
class _Flow:
    """The words of one destination: all of them, and those that are neither hidden nor deleted."""

    name: str
    all: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _State:
    """What holds up to the end of a group."""

    flow: _Flow
    letters: str = "cp1252"
    fallback: int = 1
    hidden: bool = False


def read_rtf(here: Here, data: bytes) -> None:
    """All of it, or Damaged where a group is not closed or something follows."""
    reading = _Reading(data)
    reading.all()
    for what in sorted(reading.told):
        here.tell(f"rtf > {what}", _TOLD[what])
    body, *others = reading.flows
    for raw in body.raw:
        here.open("", raw, "rtf > raw")
    here.add("rtf > text", _text(body.all), PROSE)
    if _text(body.shown) != _text(body.all):
        here.add("rtf > text without what is hidden", _text(body.shown), PROSE)
    texts, named = list[str](), list[str]()
    for flow in others:
        here.step()
        text = _text(flow.all)
        if flow.name in _MAKERS and text.strip():
            here.tell("rtf > properties", _TOLD["properties"])
        for packed in _packed(flow, text):
            here.spend(len(packed))
            here.open(f"{flow.name}.bin" if flow.name == "objdata" else "", packed, f"rtf > {flow.name}")
            text = ""
        (named if flow.name in _NAMES else texts).append(text)
    here.add("rtf > names", "\n\n".join(named), CODE)
    # Words that no reader shows: behind a control word, in the place of a sign, between two groups.
    here.add("rtf > source", runs_of(_DIGITS.sub(b"", data), 3), CODE)
    here.read_out("rtf > beside the text", "\n\n".join(texts))
    here.add("rtf > instead of signs", strings_of(bytes(reading.instead)))


def _text(pieces: list[str]) -> str:
    """Signs beyond the first plane come in two halves."""
    return "".join(pieces).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _packed(flow: _Flow, text: str) -> Iterator[bytes]:
    """Files that a destination holds in numbers or as they are."""
    yield from flow.raw
    digits = "".join(text.split())
    if digits and (flow.name in _PACKED or _LONG_NUMBER.fullmatch(digits)):
        try:
            yield bytes.fromhex(digits)
        except ValueError as fault:
            raise Damaged(_CUT) from fault


class _Reading:
    """The file from its first byte to its last."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._stack = list[_State]()
        self._bytes = bytearray()
        self._skip = self._font = 0
        self._starred = self._first = False
        self._page = "cp1252"
        self._fonts = dict[int, str]()
        self._default = 0
        self.flows = [_Flow("body")]
        self.instead = bytearray()
        self.told = set[str]()
        self._now = _State(self.flows[0])

    def all(self) -> None:
        """Token by token."""
        position = 0
        while position == 0 or self._stack:
            token = _TOKEN.match(self._data, position)
            if token is None or (position == 0 and token[5] != b"{"):
                raise Damaged(_CUT)
            position = token.end()
            word = token[1].decode("ascii") if token[1] else ""
            if word == "bin" and token[2]:
                position = self._raw(position, int(token[2]))
            elif word:
                self._word(word, token[2])
            elif token[5]:
                self._group(opens=token[5] == b"{")
            else:
                self._signs(token)
        self._flush()
        if self._data[position:].strip(b"\0\r\n\t \x1a"):
            raise Damaged(_CUT)

    def _raw(self, start: int, size: int) -> int:
        if not 0 <= size <= len(self._data) - start:
            raise Damaged(_CUT)
        self._now.flow.raw.append(self._data[start : start + size])
        return start + size

    def _group(self, *, opens: bool) -> None:
        self._flush()
        self._skip = 0
        if not opens:
            self._now = self._stack.pop()
            return
        if len(self._stack) > _DEEP:
            raise Damaged("Packed too many times over, so it was not read to its end.")
        self._stack.append(self._now)
        self._first, self._starred = True, False

    def _signs(self, token: re.Match[bytes]) -> None:
        """Text, a letter by its number, or a sign behind a stroke."""
        if token[4] == b"*" and self._first:
            self._starred = True
            return
        self._first = self._first and not (token[6] or b"x").strip()
        if token[4] and not self._skip:
            self._flush()
            self._put(_SYMBOLS.get(token[4].decode("latin-1"), ""))
            return
        plain = token[6].translate(None, b"\r\n") if token[6] else bytes.fromhex((token[3] or b"").decode())
        plain = token[4] or plain
        if self._skip:
            self.instead += plain[: self._skip]
            plain, self._skip = plain[self._skip :], max(0, self._skip - len(plain))
        self._bytes += plain

    def _word(self, word: str, number: bytes | None) -> None:
        self._flush()
        first, starred, value = self._first, self._starred, int(number) if number else None
        self._first = self._starred = False
        if first and (starred or word in _ASIDE):
            self.flows.append(_Flow(word))
            self._now = replace(self._now, flow=self.flows[-1])
        if word in _TELLS and value != 0:
            self.told.add(_TELLS[word])
        if self._skip:
            self._skip -= 1
            return
        if word in _SIGNS:
            self._put(_SIGNS[word])
        elif word == "u" and value is not None:
            self._put(chr(value & 0xFFFF))
            self._skip = self._now.fallback
        elif word in ("v", "deleted", "plain"):
            self._now = replace(self._now, hidden=word != "plain" and value != 0)
        elif word == "uc" and value is not None:
            self._now = replace(self._now, fallback=max(0, value))
        self._typeface(word, value)

    def _typeface(self, word: str, value: int | None) -> None:
        """Which letters numbers stand for from here on."""
        if word in _PAGES or (word == "ansicpg" and value):
            self._page = _PAGES.get(word) or _codec(f"cp{value}", self._page)
            self._now = replace(self._now, letters=self._page)
        elif word == "deff" and value is not None:
            self._default = value
        elif word == "f" and value is not None:
            self._font = value
            self._now = replace(self._now, letters=self._fonts.get(value, self._page))
        elif word == "plain":
            self._now = replace(self._now, letters=self._fonts.get(self._default, self._page))
        elif word in ("fcharset", "cpg") and value is not None and self._now.flow.name == "fonttbl":
            codec = (
                _LETTERS.get(value, self._page) if word == "fcharset" else _codec(f"cp{value}", self._page)
            )
            self._fonts[self._font] = codec
            self._now = replace(self._now, letters=codec)

    def _put(self, text: str) -> None:
        self._now.flow.all.append(text)
        if not self._now.hidden:
            self._now.flow.shown.append(text)

    def _flush(self) -> None:
        if self._bytes:
            self._put(bytes(self._bytes).decode(self._now.letters, "replace"))
            self._bytes.clear()


def _codec(name: str, other: str) -> str:
    try:
        b"".decode(name)
    except LookupError:
        return other
    return name
