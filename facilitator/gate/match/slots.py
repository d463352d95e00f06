"""Where in addresses and data a small word stands as names do: `~brown/`, `author: rose`, `/people/brown`.

The words are ordinary ones; what stands right before and behind decides.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import chain, compress, count

from facilitator.gate.lists.wordlists import people
from facilitator.gate.match.columns import below_heads, heads_in
from facilitator.gate.text.fold import words_of
from facilitator.gate.text.folded import Folded

_NAME = "name"
_WHOSE = frozenset("first last family given full user display middle sur".split())
"""Which name it is: that of a person, and of no thing."""
_BETWEEN = frozenset("content value src href".split())
"""Attributes that hold what the one before is about."""
_HEADS = "from to cc bcc sender recipient recipients von para от кому من إلى"
"""What in the head of a letter stands before people, where it begins a line."""
_ABOUT = frozenset(("re", "attn", "fao", "betr", "aw", "sv"))
"""What stands before the matter of a letter: somebody, where her letter or nothing more comes behind."""
_TIME = r"(?:(?<![\d:])\d?\d:\d\d\]?[ \t]*(?:[-*<!]+[ \t]*)?|\d:\d\d\]?[ \t]*<)[@+%~&]?_*"
"""A time, behind which a chat says who speaks, comes or leaves."""
_TIMED = re.compile(f"{_TIME}$")
_SPEAKERS = re.compile(r":(?<=\d:)\d\d\]?[ \t]*(?:[-*<!]+[ \t]*)?[@+%~&]?_*([A-Za-z]+)")
"""The same and a little more, from the sign on that is found at once."""
_LONGEST_TIME = 24
_SPOKEN = re.compile(r"[_>:]|[ \t](?:has )?(?:joined|left|quit|changed|is now known)\b")
_HEAD_WORDS = frozenset(words_of(_HEADS))
_HEADED = re.compile(f":(?:{'|'.join(f'(?<={head}:)' for head in _HEADS.split())})[^\n]{{1,80}}", re.I)
_SHORT = {"u": "/", "v": "<"}
"""Letters that stand for a user in an address, and for a voice in a subtitle, behind these signs."""
_PORTRAITS = frozenset(
    "portrait portraits headshot headshots photo photos photograph avatar avatars face faces retrato "
    "retratos foto fotos портрет портреты фото صورة".split()
)
_HOSTS = frozenset(
    "github gitlab twitter instagram facebook linkedin telegram mastodon youtube medium".split()
)
_ENDS_OF_HOSTS = frozenset("com org net in me".split())
_SIGNED = re.compile("[@/~]_?([A-Za-z]+)")
_AT_RULE = re.compile(r"@(?:container|layer|media|page|property|scope|supports)\b[^;{}@\"'<>]{0,200}\{")
"""A rule of a style sheet, which every paper of ours has: `@page :first {`."""
_LETTERS_LAST = re.compile("[A-Za-z]+$")
_LONGEST_NAME = 80
_LISTED = 6
_LONGEST_INDENT = 16
_BEGINS = re.compile(r"(?:^|\n)[ \t>*_|]*$")
_INTO = re.compile(
    r"""["'”’\])*_]*[ \t]*(?:=>?|:)[*_]*\s*(?:-\s+)?["'“‘\[({@~_]*|["']?\n\n|[/\\][@~]?|\{|>\s*"""
)
"""What leads from a word for people to the value."""
_MORE = re.compile(r"""["'”’]?\s*[,;]\s*["'“‘]?|\n[ \t]*-[ \t]+["']?""")
"""What leads from one value of a list to the next."""
_END = re.compile(r"""["'”’)\]},;&<>#?|/\\]|\s*(?:\n|<|\*/|\Z)|\.[a-z0-9]{2,5}\b|:mailto:""", re.I)
_END_OF_ADDRESS = re.compile(r"[\s!:]|\.(?!\w)")
"""An address in a sentence ends here too."""
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|heic|tiff?|svg)\b", re.I)


def signed(text: str) -> frozenset[str]:
    """All words that somewhere in a text stand beside a sign of addresses, or in the head of a letter."""
    before = (_LETTERS_LAST.search(piece[-_LONGEST_NAME:]) for piece in text.split("@")[:-1])
    headed = chain.from_iterable(map(words_of, _HEADED.findall(text)))
    spoken = _SPEAKERS.findall(text)
    return frozenset((*_SIGNED.findall(text), *spoken, *(found[0] for found in before if found), *headed))


def led(folded: Folded) -> frozenset[str]:
    """All words of a text that somewhere stand near one that leads to a name."""
    places = compress(count(), map(_leads().__contains__, folded.words))
    return frozenset(chain.from_iterable(folded.words[max(0, at - 1) : at + 2 + _LISTED] for at in places))


def is_led(at: int, folded: Folded) -> bool:
    """Whether this word does."""
    return not _leads().isdisjoint(folded.words[max(0, at - 1 - _LISTED) : at + 2])


def keys() -> frozenset[str]:
    """What fields for people and their names are called."""
    return people() | _WHOSE | {_NAME}


@cache
def _leads() -> frozenset[str]:
    return people() | _PORTRAITS | _HOSTS | _ABOUT | _SHORT.keys() | {_NAME}


@lru_cache(maxsize=2)
def in_columns(folded: Folded, text: str) -> dict[int, str]:
    """Where a word is all of a cell in a column of people, and the word as it is folded."""
    met = people().intersection(folded.words)
    if not met:
        return {}
    low = text.lower().replace("\r", "\n")
    if folded.plain or (
        len(low) == len(text)
        and all(
            low.count(word) >= often
            for word, often in Counter(filter(met.__contains__, folded.words)).items()
        )
    ):
        places = heads_in(low, met, keys())
    else:
        # One is written with accents, or otherwise than by its letters in a row: each of them is looked at.
        places = [folded.span(at)[0] for at in compress(count(), map(met.__contains__, folded.words))]
    cells = below_heads(text, places, people(), keys()) if places else {}
    return {start: " ".join(words_of(word)) for start, word in cells.items()}


def stands(at: int, folded: Folded, text: str) -> bool:
    """Whether this word does: a handle, somebody's folder, the value of a field or a cell for people, her
    picture."""
    start, end = folded.span(at)
    if start in in_columns(folded, text):
        return True
    sign, after = text[max(0, start - 3) : start].removesuffix("_"), text[end : end + 1]
    if sign.endswith("@") or after == "@":
        return after == "@" or not _AT_RULE.match(text, text.rindex("@", 0, start))
    if sign.endswith("~") and not (sign[-2:-1].isalnum() or "~" in sign[:-1] or after in ("~", ".")):
        return True
    if _in_chat(start, end, text):
        return True
    return _is_value(at, folded, text) or _is_picture(at, folded, text)


def _in_chat(start: int, end: int, text: str) -> bool:
    """Whether it is who speaks, comes or leaves at a time: `[10:03] <brown>`, `10:05 brown: yes`."""
    return bool(_SPOKEN.match(text, end) and _TIMED.search(text, max(0, start - _LONGEST_TIME), start))


def _is_value(at: int, folded: Folded, text: str) -> bool:
    """Behind a word for people, alone or in a list, and nothing more in the value."""
    start, end = folded.span(at)
    ends = _END.match(text, end) or (text[start - 1 : start] == "/" and _END_OF_ADDRESS.match(text, end))
    if not ends:
        return False
    first = at
    while at - first < _LISTED and first > 0 and _MORE.fullmatch(_gap(first - 1, folded, text)):
        first -= 1
    return first > 0 and _is_label(first - 1, _gap(first - 1, folded, text), folded, text)


def _is_label(at: int, gap: str, folded: Folded, text: str) -> bool:
    """Whether a word with this between it and a value says that the value is somebody."""
    word, start = folded.word(at), folded.span(at)[0]
    sign = text[max(0, start - 1) : start]
    if word in _SHORT:
        return sign == _SHORT[word] and gap in ("/", " ")
    if gap == " ":
        return sign in ("@", "\\") and word in people()
    if gap == "/" and word in _ENDS_OF_HOSTS:
        return bool(_HOSTS & {*folded.words[max(0, at - 2) : at]})
    if not _INTO.fullmatch(gap):
        return False
    if word in _HEAD_WORDS or word in _ABOUT:
        return ":" in gap and bool(_BEGINS.search(text, max(0, start - _LONGEST_INDENT), start))
    if word in _BETWEEN:
        word = folded.word(at := at - 1)
    if word == _NAME:
        whose = folded.word(at - 1)
        return whose in _WHOSE or whose in people() or (gap == "=" and _in_query(at + 1, folded, text))
    return word in people()


def _in_query(at: int, folded: Folded, text: str) -> bool:
    """Whether `name=` stands before it in an address."""
    return text[folded.span(at - 1)[0] - 1 : folded.span(at - 1)[0]] in ("?", "&") or (
        text[folded.span(at)[1] : folded.span(at)[1] + 1] == "&"
    )


def _is_picture(at: int, folded: Folded, text: str) -> bool:
    """The name of a picture, beside a word for those that show people."""
    near = {*folded.words[max(0, at - 2) : at]}
    if _PICTURE.match(text, folded.span(at)[1]):
        return bool(near & _PORTRAITS) and (folded.word(at - 1) in _PORTRAITS | _BETWEEN)
    behind = folded.word(at + 1) in _PORTRAITS and _gap(at, folded, text) in ("-", "_")
    return behind and bool(_PICTURE.match(text, folded.span(at + 1)[1]))


def _gap(index: int, folded: Folded, text: str) -> str:
    """What stands between a word and the next."""
    return text[folded.span(index)[1] : folded.span(index + 1)[0]]
