"""What stands around a word: capitals, titles, dates, the beginning of a sentence, a heading, an address."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, wraps

from facilitator.gate.lists.tongues import (
    DECLINING,
    SCRIPTS,
    common_words,
    marked,
    small_words,
    tongue_around,
)
from facilitator.gate.lists.wordlists import (
    PARTICLES,
    acts,
    capitals,
    deeds,
    given,
    nicknames,
    ordinary,
    speech,
    stops,
    titles,
)
from facilitator.gate.needles.declined import cases_of
from facilitator.gate.rules.letters import Letters
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.layers import PROSE, Layer
from facilitator.gate.text.origin import Origin

_SENTENCE_END = re.compile(r"[.!?;:؟۔。|<>{}]|\n\s*\n|\n\s*[-*+#>]\s")
_NEXT_TO = re.compile(r"(?:</\w+>|<br[^<>]*>)\s*<\w[^<>]*>\s*\Z")
"""The end of an element or a line and the beginning of the next: two titles beside each other."""
_OPENERS = " \t\u00a0\ufeff\"'“”‘’«»„([*_>#-–—•·"
_DETERMINERS = frozenset(
    "the a an this that these those our your his her its their my each every no any some another such "
    "which what le la les l un une des du au aux ce cette ces el los las una unos der die das dem den ein "
    "eine einen".split()
)
_OPENING = frozenset(
    "again ah and as ask at because both call email even everybody finally here how invite later maybe "
    "meanwhile neither never next nobody now oh once only perhaps phone rarely remind since sometimes soon "
    "suddenly tell thank the though thus today together tomorrow tonight unless until well whenever while "
    "why yes yesterday".split()
)
"""What begins a sentence far more often than it is part of a name; so do small words, but for particles."""
_DONE = frozenset("found shown written spoken given taken".split())
_CONTRACTED = frozenset("t ll ve re m d".split())
_STOP = re.compile("[.,!?…。؟۔،]")
_UNSTOPPED = 40
_NOUNS, _NOUNS_IN, _ASKED, _STRETCH = 8, 25, 600, 60
_WRAPPED = 48
_STEP = 16
_LONGEST_HEADING = 160


class Page(Letters):
    """One layer, read around a word by its number."""

    def __init__(self, folded: Folded, layer: Layer, origin: Origin) -> None:
        super().__init__(folded, layer.text)
        self.layer = layer
        self.ours = origin is Origin.OURS
        self.prose = layer.kind == PROSE
        self.code = layer.code
        self.named_file = layer.file_name
        self.answers: dict[str, dict[int, bool]] = {}
        self._tongues: dict[int, str] = {}
        self._unstopped: dict[int, bool] = {}
        self._letters: dict[range, bool] = {}
        self._inside: dict[str, bool] = {}

    def tongue(self, index: int) -> str:
        """The language of the text around a word: empty for English, and where nothing tells."""
        found = self._tongues.get(index // _STEP)
        if found is None:
            middle = index // _STEP * _STEP + _STEP // 2
            found = tongue_around(middle, self.folded.words)
            self._tongues[index // _STEP] = found
        return found

    def declines(self, index: int) -> bool:
        """Whether the language of the text around a word has cases for names."""
        tongue = self.tongue(index)
        return tongue in DECLINING or (not tongue and self._marked(index))

    def in_case(self, index: int, name: str) -> bool:
        """Whether the word is the name in a case of the language of the text around it."""
        told = cases_of(name, self.folded.word(index))
        return self.tongue(index) in told or (self.declines(index) and not told.isdisjoint(DECLINING))

    def _marked(self, index: int) -> bool:
        """The same by the letters of the small words near it."""
        near = self._block(index)
        if near not in self._letters:
            text = self.text[self.folded.spans[near.start][0] : self.folded.spans[near.stop - 1][1]]
            self._letters[near] = marked(text)
        return self._letters[near]

    @cached_property
    def nouns(self) -> bool:
        """Whether it writes its Nouns with a capital, as old laws do, and one says nothing of a name: some
        hundreds of words, in stretches that are taken evenly, tell."""
        count = self.folded.count
        begins = range(0, count, max(_STRETCH, 1 + count * _STRETCH // _ASKED))
        asked = [at for begin in begins for at in range(begin, min(begin + _STRETCH, count))]
        great = [at for at in asked if not self.folded.is_small(at) and self._lone(at)]
        if len(great) * _NOUNS_IN >= len(asked):
            great = [at for at in great if not self.begins(at)]
        enough = len(great) * _NOUNS_IN >= len(asked)
        return enough and len({self.folded.words[at] for at in great}) >= _NOUNS

    def _lone(self, index: int) -> bool:
        """A common word with a capital, between words without one."""
        word = self.folded.word(index)
        if word not in ordinary() or not self.great(index) or word in capitals() or word in given():
            return False
        if self.great(index - 1) or self.gap(index - 1, index) != " ":
            return False
        return not (self.great(index + 1) and self.gap(index, index + 1) == " ")

    def _block(self, index: int) -> range:
        """The eighty words around it, the same for its neighbours."""
        middle = index // _STEP * _STEP + _STEP // 2
        return range(max(0, middle - _UNSTOPPED), min(self.folded.count, middle + _UNSTOPPED))

    def common(self, index: int, base: str = "") -> bool:
        """Whether the word, or what it is a form of, is a common one of the text's language."""
        near = {self.tongue(index), self.spoken(index)} - {""}
        if not self.written(index).isascii():
            near.update(tongue for tongue in self.tongues if tongue in SCRIPTS)
        return any(not common_words(tongue).isdisjoint((self.folded.word(index), base)) for tongue in near)

    def parted(self, left: int, right: int) -> bool:
        """Whether a sentence ends between two words; the dot of an initial or a title ends none."""
        gap = self.gap(left, right)
        if gap.startswith(".") and left >= 0 and len(self.folded.word(left)) <= 4 and self.great(left):
            short = len(self.folded.word(left)) == 1 or (self.folded.word(left),) in titles()
            gap = gap[1:] if short else gap
        return bool(_SENTENCE_END.search(gap))

    def titled(self, index: int) -> bool:
        """After a title of one word or two."""
        for length in (1, 2):
            first = index - length
            if first < 0 or tuple(self.folded.word(i) for i in range(first, index)) not in titles():
                continue
            short = len(self.folded.word(index - 1)) <= 4
            gap = self.gap(index - 1, index)
            if _SENTENCE_END.search(gap.removeprefix(".") if short else gap) or "," in gap:
                continue
            if self.capital(first) or (length == 2 and not short):
                return True
            if not short and not self.capital(first) and self.great(index) and "\n" not in gap:
                return True
        return False

    def opens(self, index: int) -> bool:
        """The first word of a sentence, a line of a list, a cell or a heading."""
        start = self.folded.spans[index][0]
        before = self.text[max(0, start - 200) : start]
        if _NEXT_TO.search(before):
            return True
        before = before.rstrip(_OPENERS)
        if not before:
            return True
        if before[-1] == "\n":
            line = before.rstrip("\n").rpartition("\n")[2] if not before.endswith("\n\n") else ""
            return (
                len(line) < _WRAPPED or line.rstrip()[-1:] in ".!?:;" or self.text[start - 1 : start] != "\n"
            )
        if before[-1] == ".":
            return index == 0 or self.parted(index - 1, index)
        return before[-1] in "!?:;…|>}؟۔。"

    def inside(self, word: str) -> bool:
        """Whether the text has the word with a capital inside a sentence too."""
        if word not in self._inside:
            self._inside[word] = any(self.great(i) and not self.opens(i) for i in self.places(word))
        return self._inside[word]

    def quoted(self, index: int) -> bool:
        """Right after a mark of quotation or a bracket."""
        return self.around(index)[0] in tuple("\"“«„(['‘")

    def determined(self, index: int) -> bool:
        """After an article or its like."""
        return self.folded.word(index - 1) in _DETERMINERS and not self.parted(index - 1, index)

    def speaks(self, index: int) -> bool:
        """Before what a person does, or with a genitive."""
        following = self.folded.word(index + 1)
        if following == "s" and self.gap(index, index + 1) in ("'", "’"):
            return True
        return following in speech() and self.gap(index, index + 1).isspace() and not self.great(index + 1)

    def acts(self, index: int) -> bool:
        """Before a verb that somebody or something must be the subject of: `Baker put`, `Penny had never`."""
        following = self.folded.word(index + 1)
        if not self.gap(index, index + 1).isspace() or self.great(index + 1):
            return False
        return following in acts() or (len(following) > 4 and following.endswith(("ed", "ly")))

    def did(self, index: int) -> bool:
        """Before what people did, rather than things: `Baker moved first`, but not `Price is not all`."""
        following = self.folded.word(index + 1)
        if not self.gap(index, index + 1).isspace() or self.great(index + 1):
            return False
        if following in ("has", "had"):
            return self.folded.word(index + 2) in deeds() | speech() | _DONE
        return following in deeds() or (len(following) > 4 and following.endswith("ed"))

    def heading(self, index: int) -> bool:
        """In a line in which nearly every word has a capital."""
        start, end = self.folded.spans[index]
        left = max(self.text.rfind(c, max(0, start - 160), start) for c in "\n<>|") + 1
        left = max(left, start - 160)
        rights = [at for at in (self.text.find(c, end, end + 160) for c in "\n<>|") if at >= 0]
        right = min(rights, default=min(end + 160, len(self.text)))
        if right - left > _LONGEST_HEADING:
            return False  # A list of names, and no heading.
        line = self.text[left:right]
        words = [w for w in re.findall(r"[^\W\d_]+", line) if len(w) > 3]
        others = len(words) - 1
        great = sum(w[0].isupper() for w in words) - 1
        return others >= 2 and great * 10 >= others * 7

    def proper(self, index: int) -> tuple[bool, bool]:
        """Whether a word with a capital stands close before, and close after."""
        before = self.great(index - 1) and self.gap(index - 1, index) == " " and not self.opens(index - 1)
        after = self.great(index + 1) and self.gap(index, index + 1) == " "
        return before and not self.begins(index - 1), after and not self.begins(index + 1)

    def small_word(self, index: int) -> bool:
        """One that is no part of a name, whatever its first letter; a particle is none before a small letter:
        `De Vries`, but `Los niños`."""
        word = self.folded.word(index)
        if len(word) < 2 or (word not in stops() and word not in _OPENING):
            return False
        particle = word in PARTICLES and word not in _OPENING
        return not particle or (self.gap(index, index + 1) == " " and self._low(index + 1))

    def opener(self, index: int) -> bool:
        """What begins a sentence, where it does: its capital says nothing."""
        word = self.folded.word(index)
        abroad = word in small_words() and bool(self.spoken(index) or self.tongue(index))
        return (word in _OPENING or abroad) and self.opens(index)

    def _low(self, index: int) -> bool:
        return self.cased(index) and not self.great(index)

    def begins(self, index: int) -> bool:
        """Whether a word with a capital may begin a sentence though no stop goes before it: `cried Molly
        They ran`. In a text without stops any word may, and any first name."""
        word = self.folded.word(index)
        if self.small_word(index):
            return not self.heading(index)
        if word in ordinary() or word in given() or word in nicknames():
            return self.unstopped(index)
        contracted = self.folded.word(index + 1) in _CONTRACTED and self.gap(index, index + 1) in ("'", "’")
        return contracted and self.unstopped(index)

    def unstopped(self, index: int) -> bool:
        """Whether the eighty words around a word are sentences without a stop, and no list of names."""
        number = index // _STEP
        if number not in self._unstopped:
            block = self._block(index)
            first, last = block.start, block.stop - 1
            enough = last - first >= _UNSTOPPED
            row = self.text[self.folded.span(first)[0] : self.folded.span(last)[1]] if enough else "."
            self._unstopped[number] = not _STOP.search(row) and self._few_great(block)
        return self._unstopped[number]

    def _few_great(self, block: range) -> bool:
        """Whether fewer than a third of these words have a capital."""
        return sum(map(self.great, block)) * 3 < len(block) - 1


def once(ask: Callable[[int, Page], bool]) -> Callable[[int, Page], bool]:
    """A question about a word that is answered once on each page: many of a roster may share it."""

    @wraps(ask)
    def answer(at: int, page: Page) -> bool:
        known = page.answers.setdefault(ask.__name__, {})
        if at not in known:
            known[at] = ask(at, page)
        return known[at]

    return answer
