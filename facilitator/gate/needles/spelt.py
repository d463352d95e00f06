"""Numbers in figures of any grouping, and in words: `triple five`, `quatre-vingt-dix`, `сорок пять`, 二二五.

Nothing here judges: a row of number words becomes a row of digits, and only digits that somebody is
reached by are looked for in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from facilitator.gate.lists.wordlists import lines_of
from facilitator.gate.text.fold import words_of
from facilitator.gate.text.folded import Folded

FEWEST = 7
"""Digits that are a number of somebody; fewer are any number."""
_FEWEST_SAID = 3
_TEEN = "teen"
_JOIN = "+"
_AND = "و"
_ROW = re.compile(b"\1+")
_ODD = re.compile("[oil]*[0-9][0-9oil]*")
_LIKE = str.maketrans("oil", "011")
_CHINESE = frozenset("〇零一壹幺二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖")


class Said(NamedTuple):
    """Digits, and the numbers of the first and last word that say them."""

    digits: str
    first: int
    last: int


class _Word(NamedTuple):
    """A number word: its value, or what it does to its neighbours."""

    value: int
    does: str
    at: int
    written: str = ""


def said_in(folded: Folded, words: frozenset[str]) -> Iterator[list[Said]]:
    """Each row of numbers, in figures or in words, that may be long enough; `words`: those of
    the text that say numbers, at least."""
    spelt, plain = _met(words)
    known = spelt | plain
    if not known:
        return
    # A byte to a word: rows are found without a step of our own for each word of a page.
    numbers = bytes(map(known.__contains__, folded.words))
    for found in _ROW.finditer(numbers):
        first, end = found.span()
        row = folded.words[first:end]
        if spelt.isdisjoint(row):
            if sum(map(len, row)) >= FEWEST:
                yield [Said(word, at, at) for at, word in enumerate(row, first)]
        elif len(row) >= _FEWEST_SAID or not all(map(str.isalpha, row)):
            yield from _rows([said for at, word in enumerate(row, first) for said in _number(word, at)])


def numbers_in(words: frozenset[str]) -> frozenset[str]:
    """Those of these words that say a number, or a part of one."""
    spelt, plain = _met(words)
    return spelt | plain


def _met(words: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Of these words the spelt numbers, letters among digits with them, and the plain figures."""
    spelt = set(_table().keys() & words)
    figures = [word for word in words if not word.isalpha()]
    spelt.update(word for word in figures if not word.isdecimal() and _number(word, 0))
    if not spelt.isdisjoint(_arabic()):
        spelt.update(word for word in words if word[0] == _AND and _number(word, 0))
    return frozenset(spelt), frozenset(word for word in figures if word.isdecimal())


def _rows(row: list[_Word]) -> Iterator[list[Said]]:
    """The digits of a row; what French says with two numbers, eighty and seventeen, also apart."""
    yield list(_digits(row, score=True))
    if any(a.value in (4, 10) and b.value in (7, 8, 9, 20) for a, b in pairwise(row)):
        yield list(_digits(row, score=False))


def spelt_numbers() -> dict[str, str]:
    """Each folded word that says a number by itself, to its figures."""
    return {word: str(value) for word, (value, does) in _table().items() if not does}


@cache
def _table() -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for line in lines_of("numbers.txt"):
        head, *words = line.split()
        meaning = (int(head), "") if head.isdecimal() else (0, head)
        found |= {word: meaning for text in words for word in words_of(text)}
    return found


@cache
def _arabic() -> frozenset[str]:
    return frozenset(word for word in _table() if "\u0620" <= word[0] <= "\u06ff")


def _number(word: str, at: int) -> list[_Word]:
    """What a folded word says in a number; nothing where it says nothing."""
    known = _table().get(word)
    if known:
        return [_Word(*known, at)]
    if word.isdecimal() and word.isascii():
        return [_Word(-1, "", at, word)]
    if word.startswith(_AND) and (after := _table().get(word[1:])):
        return [_Word(0, _JOIN, at), _Word(*after, at)]
    if word and _CHINESE.issuperset(word):
        return [_Word(*_table()[sign], at) for sign in word]
    if _ODD.fullmatch(word):
        return [_Word(-1, "", at, word.translate(_LIKE))]
    return []


def _digits(row: list[_Word], *, score: bool) -> Iterator[Said]:
    at = 0
    while at < len(row):
        begin = at
        times = int(row[at].does[1:]) if row[at].does.startswith("x") else 1
        at += times > 1
        if at < len(row) and row[at].written:
            value, after = row[at].written, at + 1
        else:
            number, after = _whole(row, at, score=score)
            value = str(number)
        if after > at:
            yield Said(value * times, row[begin].at, row[after - 1].at)
        at = max(after, begin + 1)


def _whole(row: list[_Word], at: int, *, score: bool) -> tuple[int, int]:
    """The number below a thousand that begins there, and where it ends; nothing is read of other words."""
    hundreds, at = _hundreds(row, at)
    rest, after = _below(row, _joined(row, at) if hundreds else at, score=score)
    return (hundreds + rest, after) if after > at and rest else (hundreds, at) if hundreds else (rest, after)


def _hundreds(row: list[_Word], at: int) -> tuple[int, int]:
    here, there = _value(row, at), _value(row, at + 1)
    if 1 <= here <= 9 and there == 100:
        return here * 100, at + 2
    return (here, at + 1) if here >= 100 else (0, at)


def _below(row: list[_Word], at: int, *, score: bool) -> tuple[int, int]:
    """The number below a hundred that begins there, and where it ends."""
    here = _value(row, at)
    if here < 0 or here >= 100:
        return 0, at
    if score and here == 4 and _value(row, at + 1) == 20:
        here, at = 80, at + 1
    after = _joined(row, at + 1)
    there = _value(row, after)
    if here >= 20 and not here % 10 and (0 < there < 10 or (here in (60, 80) and 10 <= there < 20)):
        if score and there == 10 and 7 <= _value(row, after + 1) <= 9:
            there, after = 10 + _value(row, after + 1), after + 1
        return here + there, after + 1
    if 0 < here < 10 and at + 1 < len(row) and row[at + 1].does == _TEEN:
        return here + 10, at + 2
    if 0 < here < 10 and after > at + 1 and there >= 20 and not there % 10 and there < 100:
        return here + there, after + 1
    if score and here == 10 and 7 <= there <= 9:
        return here + there, after + 1
    return here, at + 1


def _joined(row: list[_Word], at: int) -> int:
    """The place after a word that joins, where one stands there."""
    return at + 1 if at < len(row) and row[at].does == _JOIN else at


def _value(row: list[_Word], at: int) -> int:
    """The value of a spelt word, or -1."""
    return row[at].value if at < len(row) and not row[at].does and not row[at].written else -1
