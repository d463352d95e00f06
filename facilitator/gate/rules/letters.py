"""The words of a text as they stand: their capitals, and what is between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property

from facilitator.gate.lists.tongues import (
    borne_words,
    everyday_words,
    great_peoples,
    tongue_of_sentence,
    tongues_of,
)
from facilitator.gate.text.folded import Folded

_END = re.compile(r"[.!?…|*·\n]")
_SENTENCE = 60
"""Words, of a sentence that is longer none beyond."""
_SIGN = 8
"""What may stand on the line of a signature beside it."""


class Letters:
    """A folded text and the one it was made of, asked for a word by its number."""

    def __init__(self, folded: Folded, text: str) -> None:
        self.folded = folded
        self.text = text
        self._small: dict[str, bool] = {}
        self._sentences: dict[int, str] = {}

    def written(self, index: int) -> str:
        """The word as it stands."""
        return self.folded.written(index)

    def capital(self, index: int) -> bool:
        """Written with a capital, or in a script that has none."""
        first = _letter(self.folded.written(index))
        return bool(first) and (first.isupper() or first.istitle() or not _cased(first))

    def great(self, index: int) -> bool:
        """Written with a capital, in a script that has them."""
        first = _letter(self.folded.written(index))
        return bool(first) and (first.isupper() or first.istitle())

    def cased(self, index: int) -> bool:
        """In a script that has capitals."""
        first = _letter(self.folded.written(index))
        return _cased(first)

    @cached_property
    def tongues(self) -> tuple[str, ...]:
        """The languages besides English that the text may be of."""
        return tongues_of(self.folded.words)

    def everyday(self, index: int) -> bool:
        """Whether the word stands in small letters and is a word of a language that the text may be of. It is
        asked of the whole text: beside a word there may be too few small ones to tell, or those of a
        neighbour's language. A word that is a name as well is one in a sentence that begins with a capital:
        whoever writes so gives a name one too."""
        if self.great(index) or not self.cased(index):
            return False
        return self.a_word(self.folded.words[index], index)

    def a_word(self, word: str, index: int) -> bool:
        """Whether a language that the text may be of there has the word."""
        if any(word in everyday_words(tongue) for tongue in self._there(index)):
            return True
        return self.borne(word, index) and self.great(self._sentence(index))

    def borne(self, word: str, index: int) -> bool:
        """Whether the word is one of everyday, and a name too, in a language that may be spoken there."""
        return any(word in borne_words(tongue) for tongue in self._there(index))

    def of_a_people(self, index: int) -> bool:
        """Whether the word is one for a people that a language spoken there writes with a capital."""
        word = self.folded.words[index]
        return any(word in great_peoples(tongue) for tongue in self._there(index))

    def _there(self, index: int) -> tuple[str, ...]:
        """The languages that the text, or the sentence around a word, may be of."""
        spoken = self.spoken(index)
        return (*self.tongues, spoken) if spoken else self.tongues

    def spoken(self, index: int) -> str:
        """The language of the sentence that a word stands in, where its small words tell it by themselves."""
        first = self._sentence(index)
        if first not in self._sentences:
            self._sentences[first] = tongue_of_sentence(self.words(self.sentence(index)))
        return self._sentences[first]

    def sentence(self, index: int) -> range:
        """The numbers of the words of the sentence, the line or the cell of a word."""
        first, last = self._sentence(index), index
        while last - first < _SENTENCE and not _END.search(self.gap(last, last + 1)):
            last += 1
        return range(first, last + 1)

    def words(self, numbers: range) -> Sequence[str]:
        """These words, folded."""
        return self.folded.words[numbers.start : numbers.stop]

    def _sentence(self, index: int) -> int:
        """The number of the word with which the sentence, the line or the cell of a word begins."""
        first = index
        while index - first < _SENTENCE and not _END.search(self.gap(first - 1, first)):
            first -= 1
        return first

    def in_small_letters(self, word: str) -> bool:
        """Whether the text has the word in small letters too."""
        if word not in self._small:
            self._small[word] = any(not self.great(index) for index in self.places(word))
        return self._small[word]

    def places(self, word: str) -> Iterator[int]:
        """The number of each such word."""
        at = -1
        with suppress(ValueError):
            while True:
                at = self.folded.words.index(word, at + 1)
                yield at

    def gap(self, left: int, right: int) -> str:
        """What stands between two words; an end of a sentence where one of them is not there."""
        if left < 0 or right >= self.folded.count:
            return "."
        return self.text[self.folded.span(left)[1] : self.folded.span(right)[0]]

    def signed(self, first: int, last: int) -> bool:
        """Whether these words have a line of their own, as below a letter."""
        start, end = self.folded.span(first)[0], self.folded.span(last)[1]
        before = self.text[max(0, start - _SIGN) : start].rpartition("\n")[2]
        return not before.strip(" \t>-–—") and not self.text[end : end + _SIGN].partition("\n")[0].strip(
            ". \t"
        )

    def around(self, index: int) -> tuple[str, str]:
        """The characters right before and right after a word."""
        start, end = self.folded.spans[index]
        return self.text[max(0, start - 1) : start], self.text[end : end + 1]

    def loud(self, first: int, last: int) -> bool:
        """Whether all letters of these words are great ones."""
        return self.text[self.folded.span(first)[0] : self.folded.span(last)[1]].isupper()

    def addressed(self, index: int) -> bool:
        """Part of a mail address or a handle."""
        before, after = self.around(index)
        return before == "@" or after == "@"


def _cased(letter: str) -> bool:
    """Whether a letter has a capital; that of Georgian is for headlines and begins no name."""
    return letter.lower() != letter.upper() and not "\u10d0" <= letter <= "\u10ff"


def _letter(word: str) -> str:
    """The first letter of a word, empty where it has none."""
    return word[0] if word[:1].isalpha() else next((c for c in word if c.isalpha()), "")
