"""Runs of letters and digits that are words in another dress: base64, base sixteen, base32, deflated."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain, compress, starmap
from operator import methodcaller, not_

_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"
_SHAPES = bytes(65 if c in _LETTERS else 10 if c == 10 else 32 for c in range(256))
_STANDARD = bytes.maketrans(b"-_", b"+/")
_SHORTEST = 12
_BEGINS = {
    "Q": "QRSTUVWXYZ",
    "a": "abcde",
    "0": "01234567",
    "w": "wxyz",
    "k": "klmnst",
    "B": "ABCDEFGHIJKLMNOP89+/-_",
}
"""What a word in base64 begins with: a capital, a small letter, one of another script in either kind of sign;
and what follows a small letter."""
_LONG = re.compile(b"A" * _SHORTEST + b"A*+")
_SHORT = re.compile(rb" ?\n(A{1,11}+)(?= *(?:\n|\Z))")
"""The last of some lines of base64, where it is too short to be looked for."""
_FULL = 40
"""How long the lines are at least that programs break base64 into."""
_NUMBERS = re.compile(rb"(?:0[xX])?((?:[0-9a-fA-F]{2}){4,}+)")
_NUMBER_A_LINE = re.compile(rb"^(?:0[xX])?(?:[0-9a-f]{2}){6,}+$", re.M)
_ROLES = bytes(
    32 if c not in _LETTERS else next((ord(role) for role, signs in _BEGINS.items() if chr(c) in signs), 98)
    for c in range(256)
)
_SOON = rb"(?=[akwb]{0,4}[Q0B])"
_BRIEF = (
    re.compile(rb"(Q(?<= Q)" + _SOON + rb"\w{5,10})(?= )"),
    re.compile(rb"(0(?<= 0)\w{5,10})(?= )"),
    re.compile(rb"(w(?<= w)" + _SOON + rb"\w{5,10})(?= )"),
    re.compile(rb" (a[akQ0B]" + _SOON + rb"\w{4,9})(?= )"),
)
"""Runs that are one word perhaps, shorter than those that are looked at whatever they say. In base64 a word
begins with few of all signs, and hardly any plain word goes on as it does, so most are never looked at."""
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'-]){3,}+")
_APART = re.compile(rb"0(?<= 0)\w(?: [0aB]\w){4}")
_NUMBERS_APART = re.compile(rb"[0-9A-Fa-f]{2}(?:[ :,][0-9A-Fa-f]{2}){4,}+(?![0-9A-Za-z])")
"""Bytes with a sign between them, as programs show them."""
_BASE32 = re.compile(rb"[A-Z2-7]{8,}+")
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
_MOST = 1 << 20
"""How much one deflated run may hold; what holds more is no word."""


def said_in(text: str) -> list[str]:
    """What the runs of a text say that is words."""
    data = text.encode("utf-8", "surrogatepass")
    shapes = data.translate(_SHAPES)
    roles = b" %b " % data.translate(_ROLES)
    brief = map(_one_word, _brief(data, roles))
    said = chain(map(_said, _runs(data, shapes)), brief, _numbers_apart(data, roles))
    return list(dict.fromkeys(filter(None, said)))


def unpacked(run: bytes) -> bytes | None:
    """The bytes that a run of base64 stands for, or None where it is none."""
    plain = run.translate(_STANDARD).rstrip(b"=")
    try:
        return binascii.a2b_base64(plain + b"=" * (-len(plain) % 4), strict_mode=True)
    except binascii.Error:
        return None


def _runs(data: bytes, shapes: bytes) -> list[bytes]:
    """Runs of the alphabet of base64, long enough and mixed enough to hold words."""
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


def _brief(data: bytes, roles: bytes) -> Iterable[bytes]:
    """Runs that may be one word, each once."""
    spans = chain.from_iterable(map(methodcaller("span", 1), each.finditer(roles)) for each in _BRIEF)
    return dict.fromkeys(data[start - 1 : end - 1] for start, end in spans)


def _one_word(run: bytes) -> str:
    """The word that a short run is; empty where it is none."""
    number = _NUMBERS.fullmatch(run)
    if number:
        said = _decoded(bytes.fromhex(number[1].decode("ascii")), "utf-8")
    else:
        said = _decoded(unpacked(run) or b"", "utf-8")
    return said if _WORD.fullmatch(said) else ""


def _numbers_apart(data: bytes, roles: bytes) -> Iterator[str]:
    """Words as bytes with a sign between them: `4d 6f 79 6f`."""
    end = 0
    for begin in _APART.finditer(roles):
        found = _NUMBERS_APART.match(data, begin.start() - 1) if begin.start() > end else None
        if found:
            end = found.end()
            yield _decoded(bytes.fromhex(found[0].translate(None, b" :,").decode("ascii")), "utf-8")


def _base32(run: bytes) -> str:
    if not _BASE32.fullmatch(run):
        return ""
    try:
        return _decoded(base64.b32decode(run + b"=" * (-len(run) % 8)), "utf-8")
    except ValueError:
        return ""


def _said(run: bytes) -> str:
    """The text in a run, or in its parts between slashes; empty where there is none."""
    number = _NUMBERS.fullmatch(run)
    if number:
        data = bytes.fromhex(number[1].decode("ascii"))
        return _inflated(data) or _decoded(data, "utf-8")
    whole = _text(run) or _base32(run)
    if whole or b"/" not in run:
        return whole
    return "\n".join(filter(None, (_text(part) for part in run.split(b"/") if len(part) >= _SHORTEST)))


def _text(run: bytes) -> str:
    data = unpacked(run[: len(run) - (len(run) % 4 == 1)]) or b""
    plain = _inflated(data)
    if plain or b"\0" not in data:
        return plain or _decoded(data, "utf-8")
    readings = filter(None, (_decoded(data, encoding) for encoding in ("utf-16-le", "utf-16-be")))
    best = max(readings, key=lambda text: (-_scripts(text), _plain_signs(text)), default="")
    # Between words of two scripts stands a space, at least.
    return best if _plain_signs(best) >= _scripts(best) - 1 else ""


def _plain_signs(text: str) -> int:
    return len(_PLAIN.findall(text))


def _inflated(data: bytes) -> str:
    """The text in deflated bytes; empty where they are none, or not whole."""
    if len(data) < 8 or data[0] & 15 != 8 or (data[0] << 8 | data[1]) % 31:
        return ""
    inflate = zlib.decompressobj()
    try:
        plain = inflate.decompress(data, _MOST)
    except zlib.error:
        return ""
    return _decoded(plain, "utf-8") if inflate.eof else ""


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
