"""The words of a font program of PostScript's first kind, its locked part unlocked: `%!PS-AdobeFont-1.0`.

All that TeX sets carries such fonts. What is locked reads like any bytes, and so like names of three letters.
"""

from __future__ import annotations

import re

BEGIN = b"%!"
_LOCKED = re.compile(rb"\beexec(?:\r\n|[ \t\r\n])")
_KEY, _FACTOR, _STEP = 55665, 52845, 22719
"""How a font is locked: Adobe Type 1 Font Format, 1990, section 7."""
_UNSAID = 4
"""Bytes at the beginning of what is locked that say nothing."""
_SHAPE = re.compile(rb"(?:/\S+|dup \d+) (\d+) (?:RD|-\|) ")
"""What stands before so many bytes of a shape, or of a part of one."""
_SAID = re.compile(rb"[ -~]{12,}")
"""Letters in a row that shapes have by chance once in a hundred fonts."""
_LAST = b"closefile"
"""What ends the program: nothing behind it is locked."""
_HEX = re.compile(rb"[0-9A-Fa-f\s]{8}")


def type_1_words(data: bytes) -> bytes:
    """What the program says, open and locked, without its shapes; all of it where nothing unlocks it."""
    lock = _LOCKED.search(data)
    if lock is None:
        return data
    body, end = _locked(data[lock.end() :])
    plain = _unlocked(body)
    if b"/CharStrings" not in plain:
        return data
    # What stands there unlocked is no program, and would be lost by unlocking it.
    over = plain.find(_LAST)
    behind = body[_UNSAID + over + len(_LAST) :] if over >= 0 else b""
    return b"\n".join([data[: lock.end()], *_unshaped(plain), *_SAID.findall(body), behind, end])


def _locked(rest: bytes) -> tuple[bytes, bytes]:
    """What is locked, and the noughts and words that end it."""
    tail = rest.rfind(b"cleartomark")
    end = len(rest) if tail < 0 else len(rest[:tail].rstrip(b"0 \t\r\n"))
    body = rest[:end]
    if _HEX.match(body):
        try:
            body = bytes.fromhex(body.decode("ascii"))
        except ValueError:
            return b"", rest
    return body, rest[end:]


def _unlocked(body: bytes) -> bytes:
    key, plain = _KEY, bytearray()
    for sign in body:
        plain.append(sign ^ (key >> 8))
        key = ((sign + key) * _FACTOR + _STEP) & 0xFFFF
    return bytes(plain[_UNSAID:])


def _unshaped(plain: bytes) -> list[bytes]:
    """The text without the bytes of shapes, but for what in them is text too."""
    kept, position = list[bytes](), 0
    while shape := _SHAPE.search(plain, position):
        end = shape.end() + int(shape[1])
        kept += [plain[position : shape.end()], *_SAID.findall(plain[shape.end() : end])]
        position = end
    return [*kept, plain[position:]]
