r"""What a text says otherwise: uuencode, letters by number or by bits, packed drawings and queries, `at` for
a sign, words cut by calls and commands (`concat('Ha','rper')`, `\text{Ha}\text{rper}`).

And letters of UTF-8 that were read one byte at a time, as mail programs and tables do by mistake.
"""

from __future__ import annotations

import binascii
import re
import zlib
from collections.abc import Callable, Iterator
from itertools import chain
from urllib.parse import unquote

from facilitator.gate.readers.here import MOST_BYTES, Damaged, Here, Met
from facilitator.gate.readers.strings import strings_of
from facilitator.gate.text.layers import PROSE

_BEGIN, _NUMBERS, _DRAWING, _QUERY = "begin 6", "fromC", "diagram", "BQSwME"
_SPELT = ("[at", "(at", "{at", "[AT", "(AT", "[ at", "( at", "[dot", "(dot")
_LEADS = ("Ã", "Å", "Ä", "Ø", "Ù", "Ð", "Ñ", "×")
"""What stands for the first byte of a letter of Europe, Arabic, Cyrillic or Hebrew, read one by one."""
_LISTED = ("[\n", *(f"{sign}{figure}" for sign in "[{(" for figure in range(10)))
"""How a row of numbers begins that programs keep letters as."""
_CHR = ("chr(", "CHR(", "Chr(", "ChrW(")
_BITS = ("0100", "0101", "0110", "0111")
"""How most letters of ASCII begin, bit by bit."""
_CUTTING = ("concat(", "</xsl:text", "\\text", "\\mathrm", "\\mathit", "\\mathsf", "\\operatorname")
SIGNS = (
    *(_BEGIN, _NUMBERS, _DRAWING, _QUERY),
    *_SPELT,
    *_LEADS,
    *_LISTED,
    *_CHR,
    *_BITS,
    *_CUTTING,
)
"""Without one of these signs nothing is said in this way."""

_UUENCODED = re.compile(r"^begin 6[0-7]{2} ([^\r\n]{1,200})\r?\n((?:[ -`]{1,90}+\r?\n)++)end\b", re.M)
_NUMBER = r"(?:0x[0-9A-Fa-f]{1,6}|\d{1,7})"
_NUMBERED = re.compile(rf"from(?:CharCode|CodePoint)\(\s*+({_NUMBER}(?:\s*+,\s*+{_NUMBER})++)")
_DRAWN = re.compile(r"diagram\b[^<>]{0,400}?(?:>|&gt;|%3E)\s*([A-Za-z0-9+/=%]{24,})")
_RUN = re.compile(r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/=]+")
_QUERY_BEFORE = 10
"""How many signs stand before the sign of a query: its version and its length."""
_SIGN = re.compile(r"\s*[\[({]\s*(?:(at|AT)|dot|DOT)\s*[\])}]\s*")
_MISREAD = re.compile("[ÃÅÄØÙÐÑ×][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_ROW = re.compile(rf"[\[{{(]\s*+({_NUMBER}(?:\s*+,\s*+{_NUMBER}){{4,}}+)\s*+,?\s*+[\])}}]")
_BY_BITS = re.compile(r"(?<!\d)[01]{8}(?:[ ,]{0,2}[01]{8}){4,}+(?!\d)")
_CHARACTER = re.compile(rf"[cC][hH][rR]W?\(({_NUMBER})\)(?:\s*[+&.]\s*)?")
_CUT = re.compile(
    r"concat\(\s*['\"]|['\"]\s*,\s*['\"]|</xsl:text>\s*<xsl:text[^<>]*>"
    r"|\}?\s*\\(?:text(?:bf|it|rm|sf)?|math(?:rm|it|sf)|operatorname)\*?\s*\{"
)
_MOSTLY = 0.6
"""How much of what numbers stand for is letters, where they stand for words."""
_AROUND = 300
Plain = Callable[[re.Match[str]], str]


def read_otherwise(here: Here, text: str, met: Met) -> None:
    """Whatever the text says so. `met`: where which of the signs stand in it."""
    if _BEGIN in met:
        for found in _UUENCODED.finditer(text):
            here.open(found[1], b"".join(_lines(found[2])), "uuencode")
    if _NUMBERS in met:
        here.add("letters by number", "\n\n".join(map(_letters, _NUMBERED.findall(text))))
    if _DRAWING in met:
        for found in _DRAWN.finditer(text):
            _drawing(here, found[1])
    for start in met.get(_QUERY, ()):
        _query(here, text, start - _QUERY_BEFORE)
    rows = chain(_rows(text, met), _bits(text, met))
    here.add("letters by number", "\n\n".join(filter(_wordy, rows)))
    if not met.keys().isdisjoint(_CHR):
        here.add("letters by number", _around(text, _places(met, _CHR), _CHARACTER, _character))
    if not met.keys().isdisjoint(_CUTTING):
        here.add("words put together", _around(text, _places(met, _CUTTING), _CUT, _nothing))
    if not met.keys().isdisjoint(_SPELT):
        here.add("addresses", _around(text, _places(met, _SPELT), _SIGN, _sign), PROSE)
    if not met.keys().isdisjoint(_LEADS):
        here.add("letters read anew", _around(text, _places(met, _LEADS), _MISREAD, _meant), PROSE)


def _lines(body: str) -> Iterator[bytes]:
    for line in body.splitlines():
        try:
            yield binascii.a2b_uu(line.encode("ascii"))
        except binascii.Error:
            yield b"\n"


def _letters(numbers: str) -> str:
    codes = (int(number, 0 if number[:2] == "0x" else 10) for number in numbers.replace(",", " ").split())
    return "".join(chr(code) if code < 0x110000 else " " for code in codes)


def _rows(text: str, met: Met) -> Iterator[str]:
    """What rows of numbers in brackets stand for, a letter or a byte each."""
    for start in _places(met, _LISTED):
        found = _ROW.match(text, start)
        if found:
            yield by_number(found[1])


def by_number(row: str) -> str:
    """What numbers with commas between them stand for: the letters, or the text whose bytes they are."""
    letters = _letters(row)
    try:
        return letters.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return letters


def _bits(text: str, met: Met) -> Iterator[str]:
    end = 0
    for start in _places(met, _BITS):
        found = _BY_BITS.match(text, start) if start >= end else None
        if found:
            end = found.end()
            figures = "".join(sign for sign in found[0] if sign in "01")
            data = int(figures, 2).to_bytes(len(figures) // 8, "big")
            yield data.decode("utf-8", "replace")


def _wordy(text: str) -> bool:
    """Whether it is words rather than figures: nearly all of it is letters."""
    return sum(map(str.isalpha, text)) >= _MOSTLY * len(text)


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 0)
    return chr(code) if code < 0x110000 else " "


def _nothing(_: re.Match[str]) -> str:
    return ""


def _drawing(here: Here, packed: str) -> None:
    """A page as diagrams.net keeps it: percent-encoded, deflated, in base64."""
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = inflate.decompress(binascii.a2b_base64(unquote(packed)), MOST_BYTES)
    except (binascii.Error, zlib.error):
        return
    here.spend(len(data))
    if inflate.unconsumed_tail:
        raise Damaged("Too large to be read to its end.")
    here.open("diagram.xml", unquote(data.decode("utf-8", "replace")).encode(), "diagram")


def _query(here: Here, text: str, start: int) -> None:
    """Queries as Excel keeps them: a version, a length, a ZIP file, and what else belongs to it."""
    run = _RUN.match(text, max(start, 0))
    try:
        data = binascii.a2b_base64(run[0]) if run else b""
    except binascii.Error:
        return
    end = 8 + int.from_bytes(data[4:8], "little")
    if data[8:12] == b"PK\3\4":
        here.open("query.zip", data[8:end], "query")
        here.add("query", strings_of(data[end:]))


def _places(met: Met, signs: tuple[str, ...]) -> list[int]:
    return sorted(chain.from_iterable(met.get(sign, ()) for sign in signs))


def _around(text: str, places: list[int], sign: re.Pattern[str], plain: Plain) -> str:
    """What stands around those of the places where such a sign is, all of them read there."""
    pieces, end = list[str](), 0
    for place in places:
        if place >= end and sign.match(text, place):
            end = place + _AROUND
            around = text[max(0, place - _AROUND) : end]
            read = sign.sub(plain, around)
            # What is left as it was would be looked at for ever.
            pieces += [] if read == around else [read]
    return "\n\n".join(pieces)


def _sign(found: re.Match[str]) -> str:
    return "@" if found[1] else "."


def _meant(found: re.Match[str]) -> str:
    """The letter of which two were made; the two where they are none."""
    try:
        return b"".join(map(_byte, found[0])).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]


def _byte(letter: str) -> bytes:
    return letter.encode("latin-1" if letter < "\u0100" else "cp1252")
