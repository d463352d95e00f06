"""What hides in text: data addresses, words and files in base64, lines in quoted-printable."""

from __future__ import annotations

import binascii
import mimetypes
import quopri
import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import compress, starmap
from operator import not_
from urllib.parse import unquote

from facilitator.gate.readers.here import Here, Met
from facilitator.gate.readers.otherwise import read_otherwise

_DATA = re.compile(
    r"data:([\w.+/-]{0,80})((?:;[\w=.+-]{1,80}){0,4}?);base64,([A-Za-z0-9+/_=%-]+(?:\s+[A-Za-z0-9+/_=%-]{20,})*)",
    re.I,
)
_BREAK = r"(?:\s|&#(?:x[aAdD]|1[03]);|\\[nr])+"
_STARTS = ("/9j/", "iVBORw0KGgo", "R0lGODdh", "R0lGODlh", "UklGR", "UEsDB", "JVBERi0", "H4sI")
"""How pictures, packed files and PDFs begin in base64."""
_ADDRESS = "base64,"
SIGNS = (_ADDRESS, *_STARTS)
"""Without one of these signs nothing but words can be packed in a text."""
_FILE = re.compile(
    rf"(?<![A-Za-z0-9+/_-])(?<!base64,)(?:{'|'.join(_STARTS)})[A-Za-z0-9+/_-]{{40,}}"
    rf"(?:{_BREAK}[A-Za-z0-9+/_-]{{40,}})*(?:{_BREAK}[A-Za-z0-9+/_-]{{1,39}}(?=[=<\"'\s]|$))?={{0,2}}"
)
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"
_SHAPES = bytes(65 if c in _LETTERS else 10 if c == 10 else 32 for c in range(256))
_STANDARD = bytes.maketrans(b"-_", b"+/")
_SHORTEST = 12
_LONG = re.compile(b"A" * _SHORTEST + b"A*+")
_SHORT = re.compile(rb" ?\n(A{1,11}+)(?= *(?:\n|\Z))")
"""The last of some lines of base64, where it is too short to be looked for."""
_FULL = 40
"""How long the lines are at least that programs break base64 into."""
_NUMBERS = re.compile(rb"(?:[0-9a-fA-F]{2}){8,}+")
_NUMBER_A_LINE = re.compile(rb"^(?:[0-9a-f]{2}){8,}+$", re.M)
_QUOTED = re.compile(r"=[0-9A-Fa-f]{2}=[0-9A-Fa-f]{2}")
_LINE_END = re.compile(r"(?<!=)\r?\n")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_PLAIN = re.compile(r"[\t\n\r -~]")
"""A sign of ASCII: written with two bytes, one of them is naught."""
_SCRIPTS = (
    0x530,
    *range(0x580, 0x2E80, 0x80),
    0x2E80,
    0xA000,
    0xAC00,
    0xD7B0,
    0xF900,
    0xFB00,
    0xFE00,
    0xFF00,
)
"""Where other scripts begin, about: after those of Europe, which may look alike; India's and its neighbours'
one by one; those of China and Japan together, then that of Korea."""
_SUFFIX = {"text/html": ".html", "text/css": ".css", "application/json": ".json", "image/svg+xml": ".svg"}


def read_packed(here: Here, text: str, met: Met) -> None:
    """Opens every data address whose base64 is whole, and every long run that is a file or text inside.
    `met`: where which of the signs stand in the text."""
    if _ADDRESS in met:
        for found in _DATA.finditer(text):
            data = _unpacked(re.sub(r"\s+", "", unquote(found[3])).encode("ascii", "replace"))
            if data is not None:
                kind = found[1].lower()
                suffix = _SUFFIX.get(kind) or mimetypes.guess_extension(kind) or ""
                here.open(f"data{suffix}", data, "data address")
    if not met.keys().isdisjoint(_STARTS):
        for found in _FILE.finditer(text):
            data = _unpacked(re.sub(_BREAK, "", found[0]).encode("ascii"))
            if data is not None:
                here.open("data", data, "base64")
    if _QUOTED.search(text):
        lines = [_plain_of(line) for line in _LINE_END.split(text) if _QUOTED.search(line)]
        here.open("lines.txt", "\n\n".join(lines).encode(), "quoted-printable")
    words = list(filter(None, map(_said, _runs(text))))
    if words:
        here.step(len(words))
        here.open("run.txt", "\n\n".join(words).encode(), "base64")
    read_otherwise(here, text, met)


def _runs(text: str) -> list[bytes]:
    """Runs of the alphabet of base64, long enough and mixed enough to hold words."""
    data = text.encode("utf-8", "surrogatepass")
    shapes = data.translate(_SHAPES)
    spans = list(map(re.Match.span, _LONG.finditer(shapes)))
    runs = dict.fromkeys(map(data.__getitem__, starmap(slice, spans)))
    runs |= dict.fromkeys(b"".join(data[start:end].split()) for start, end in _lines(shapes, spans))
    small = list(map(bytes.islower, runs))
    mixed = compress(runs, map(not_, small))
    return [*mixed, *_NUMBER_A_LINE.findall(b"\n".join(compress(runs, small)))]


def _lines(shapes: bytes, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where lines of base64 stand that go on in one another, two or more."""
    rows = list[tuple[int, int]]()
    for start, end in spans:
        if rows and rows[-1][1] > start - 3 and b"\n" in shapes[rows[-1][1] : start]:
            rows[-1] = rows[-1][0], end
        elif end - start >= _FULL:
            rows.append((start, end))
    for start, end in rows:
        last = _SHORT.match(shapes, end)
        yield start, last.end(1) if last else end


def _said(run: bytes) -> str:
    """The text in a run, or in its parts between slashes; empty where there is none."""
    if _NUMBERS.fullmatch(run):
        return _decoded(bytes.fromhex(run.decode("ascii")), "utf-8")
    whole = _text(run)
    if whole or b"/" not in run:
        return whole
    return "\n".join(filter(None, (_text(part) for part in run.split(b"/") if len(part) >= _SHORTEST)))


def _text(run: bytes) -> str:
    data = _unpacked(run[: len(run) - (len(run) % 4 == 1)]) or b""
    if b"\0" not in data:
        return _decoded(data, "utf-8")
    readings = filter(None, (_decoded(data, encoding) for encoding in ("utf-16-le", "utf-16-be")))
    best = max(readings, key=lambda text: (-_scripts(text), _plain_signs(text)), default="")
    # Between words of two scripts stands a space, at least.
    return best if _plain_signs(best) >= _scripts(best) - 1 else ""


def _plain_signs(text: str) -> int:
    return len(_PLAIN.findall(text))


def _decoded(data: bytes, encoding: str) -> str:
    """The bytes as text; empty where they are none."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return ""
    return "" if _CONTROL.search(text) else text


def _scripts(text: str) -> int:
    """How many scripts its letters are of, about. Nearly any bytes, taken by twos, are some letters, each of
    another script than the next: so what makes no sense is told, and which byte of two comes first."""
    return len({bisect_right(_SCRIPTS, ord(sign)) for sign in text if sign.isalpha()})


def _plain_of(text: str) -> str:
    return quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace")


def _unpacked(run: bytes) -> bytes | None:
    plain = run.translate(_STANDARD).rstrip(b"=")
    try:
        return binascii.a2b_base64(plain + b"=" * (-len(plain) % 4), strict_mode=True)
    except binascii.Error:
        return None
