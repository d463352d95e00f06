"""Text to folded whole words that remember their places, so that a name is known in any dress.

Folded text is words joined by single spaces, with one before and one after: ` amina diallo `.
Case, compatibility forms, accents of alphabetic scripts, invisible characters and every kind of
separator are gone; scripts written without spaces give one word to a character. Offsets are kept
word by word, so that a character that folds to two (`İ`) shifts nothing.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from facilitator.gate.text import scripts
from facilitator.gate.text.folded import Folded as Folded, ascii_words, parted

_CHUNK = re.compile("[0-9A-Za-z\x80-\U0010ffff]+")
_ACCENTS = (
    (0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F),
    (0x0670, 0x0670), (0x06D6, 0x06ED), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF),
    (0xFE20, 0xFE2F),
)  # fmt: skip
_SHORT = 64
_PLAIN = {
    "ı": "i",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ى": "ي",
    "ی": "ي",
    "ة": "ه",
    "ک": "ك",
    "ٱ": "ا",
}
_PLAIN |= dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
for _first in (0x1F150, 0x1F170, 0x1F1E6):
    # White on black, in a ring or a square, and the letters that make up flags.
    _PLAIN |= {chr(_first + n): letter for n, letter in enumerate(string.ascii_lowercase)}
_PLAIN |= dict(zip("⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵", string.ascii_lowercase, strict=True))
_SHOWS_NOTHING = frozenset("\u034f\u0640\u115f\u1160\u3164\uffa0")
"""Beside the signs of format: a joiner, the stroke that draws an Arabic word out, and fillers of Hangul."""
_RAISED = frozenset("ʹʺʻʼʽʾʿˀˁ׳״")
"""What scholars write for sounds that their letters lack; people leave it out."""
_FIGURES = "¹²³⁰⁴⁵⁶⁷⁸⁹™℠" + "".join(map(chr, (*range(0x2460, 0x2474), *range(0x2776, 0x2794))))
_RAISED_FIGURES = frozenset(_FIGURES)
_NOTED = re.compile(f"(?<=[^\\W\\d_])[{_FIGURES}]+(?!\\w)|(?<!\\w)[{_FIGURES}]+(?=[^\\W\\d_])")
"""Raised or ringed figures beside a word: the mark of a note or a list, and none of its letters."""
_OTHERS = "\u0590-\u06ff\u0750-\u077f\u0900-\u0dff\u10d0-\u10ff\u1200-\u139f\uac00-\ud7af"
"""Hebrew, Arabic, the scripts of India, Georgia and Ethiopia, Hangul: no letter looks like a Latin one."""
_UNSPACED = re.compile("[\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff]{2,}")
"""Several letters of Chinese and Japanese: each is a word, whatever stands beside it."""
_LATIN = f"[0-9]*[^\\W\\d_{_OTHERS}][^{_OTHERS}]*"
_WRITTEN_ON = re.compile(f"([{_OTHERS}]*)({_LATIN})([{_OTHERS}]*)")
# Marks of Indic and Thai writing are vowels, so only the accents above are dropped.
Placed = tuple[str, int, int]
"""A word or letter, and where it begins and ends."""


def fold(text: str) -> Folded:
    """The folded form of a text, with the place of each word."""
    return Folded(text, _words)


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a text, without places."""
    return tuple(ascii_words(text) if text.isascii() else _words(parted(text))[0])


def _words(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for chunk in _CHUNK.finditer(text):
        start, piece = chunk.start(), chunk.group()
        if piece.isascii():
            words.append(piece.lower())
            spans.append(chunk.span())
            continue
        folded = _fold_chunk(piece) if len(piece) <= _SHORT else _fold_chunk.__wrapped__(piece)
        for word, begin, end in folded:
            words.append(word)
            spans.append((start + begin, start + end))
    return words, spans


@lru_cache(maxsize=65536)
def _fold_chunk(chunk: str) -> tuple[Placed, ...]:
    if not _RAISED_FIGURES.isdisjoint(chunk):
        chunk = _NOTED.sub(lambda mark: " " * len(mark[0]), chunk)
    found, position = list[Placed](), 0
    for run in _UNSPACED.finditer(chunk):
        last = run.end() - 1  # What combines with it may follow.
        found += _fold_piece(chunk[position : run.start()], position)
        letters = map(_fold_cluster, chunk[run.start() : last])
        found += [(letter, at, at + 1) for at, letter in enumerate(letters, run.start()) if letter]
        position = last
    return (*found, *_fold_piece(chunk[position:], position))


def _fold_piece(piece: str, begin: int) -> Iterator[Placed]:
    """The words of a piece of a chunk that begins there, sign by sign."""
    found, word = list[Placed](), list[Placed]()
    for cluster, at, until in _clusters(piece):
        letters = _fold_cluster(cluster)
        alone = unspaced(cluster[0])
        if word and (alone or not letters):
            found += _joined(word)
            word = []
        if not letters:
            continue
        word.append((letters, at, until))
        if alone:
            found += _joined(word)
            word = []
    found += _joined(word) if word else ()
    return ((scripts.unlike(w) if scripts.mixed(w) else w, begin + a, begin + b) for w, a, b in found)


def _joined(letters: list[Placed]) -> Iterator[Placed]:
    """The letters of a word as one, or as several where people write small words of another script on to it:
    `Brown은`, `לBrown`, `وBrown`."""
    word = "".join(each for each, _, _ in letters)
    met = None if word.isascii() else _WRITTEN_ON.fullmatch(word)
    if met is None:
        yield word, letters[0][1], letters[-1][2]
        return
    places = [place for each, *place in letters for _ in each]
    for first, last in (met.span(n) for n in (1, 2, 3) if met[n]):
        yield word[first:last], places[first][0], places[last - 1][1]


def _clusters(chunk: str) -> list[Placed]:
    """Each base character with what combines with it, and its place; invisible characters are gone."""
    found: list[tuple[list[str], int, int]] = []
    for at, character in enumerate(chunk):
        if _ignorable(character):
            continue
        if found and _joins(character):
            signs, begin, _ = found[-1]
            signs.append(character)
            found[-1] = signs, begin, at + 1
        else:
            found.append(([character], at, at + 1))
    return [("".join(signs), begin, end) for signs, begin, end in found]


def _joins(character: str) -> bool:
    return unicodedata.category(character).startswith("M") or "\u1160" <= character <= "\u11ff"


@lru_cache(maxsize=8192)
def _ignorable(character: str) -> bool:
    point = ord(character)
    return (
        unicodedata.category(character) == "Cf"
        or character in _SHOWS_NOTHING
        or character in _RAISED
        or 0xFE00 <= point <= 0xFE0F
        or 0xE0000 <= point <= 0xE0FFF
        or 0x180B <= point <= 0x180F
    )


@lru_cache(maxsize=65536)
def _fold_cluster(cluster: str) -> str:
    folded = unicodedata.normalize("NFKC", cluster).casefold()
    plain = []
    for character in unicodedata.normalize("NFKD", folded):
        if any(low <= ord(character) <= high for low, high in _ACCENTS):
            continue
        if character.isdecimal():
            character = str(unicodedata.decimal(character))
        plain.append(_PLAIN.get(character, character))
    joined = unicodedata.normalize("NFKC", "".join(plain)).casefold()
    return "".join(c for c in joined if c.isalnum() or unicodedata.category(c).startswith("M"))


@lru_cache(maxsize=8192)
def unspaced(character: str) -> bool:
    """True for scripts that write no spaces between words: each character is then a word."""
    point = ord(character)
    return (
        0x0E00 <= point <= 0x0EFF
        or 0x1000 <= point <= 0x109F
        or 0x1780 <= point <= 0x17FF
        or 0x3040 <= point <= 0x30FF
        or 0x3400 <= point <= 0x9FFF
        or 0xF900 <= point <= 0xFAFF
        or 0x20000 <= point <= 0x3FFFF
    )
