"""One name in several scripts: letters that look alike, other writings of a sound, rough keys for both."""

from __future__ import annotations

import re

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћџђ",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i i e g u j l n c dj "
        "dj".split(),
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t i f ch ps o".split(),
        strict=True,
    )
)
ALIKE = str.maketrans(
    "аеорсухікмтнвјѕԁɡһԛԝοναιρτυκνχεη",
    "aeopcyxikmthbjsdghqwovaiptukvxen",
)
_UNALIKE = str.maketrans("aeopcyxikmtbhj", "аеорсухікмтвнј")
_LEET = str.maketrans("01345789$@", "oleastbgsa")
_SPELLING = (
    ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("zh", "j"), ("dj", "di"), ("x", "ks"), ("ck", "k"), ("qu", "k"), ("ts", "z"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "i"), ("ey", "i"), ("ai", "i"), ("ay", "i"), ("aa", "a"),
    ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ow", "u"), ("au", "u"),
)  # fmt: skip
_SPELT = re.compile("|".join(there for there, _ in _SPELLING))
_ONE = str.maketrans(
    {"q": "k", "c": "k", "w": "v", "y": "i", "z": "s", "h": "", "e": "i", "o": "u", "j": "i"}
)
_COARSE = str.maketrans(
    dict.fromkeys("aeiouywh", "") | dict.fromkeys("ckqszxtjgd", "k") | dict.fromkeys("pfbv", "b")
)
_TWICE = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aiu]+")


def unlike(word: str) -> str:
    """A folded word in the script of most of its letters; those that look like it are read as its own."""
    latin = sum("a" <= c <= "z" for c in word)
    return word.translate(ALIKE if latin * 2 >= len(word) else _UNALIKE)


def mixed(chunk: str) -> bool:
    """Whether Latin letters and letters of Cyrillic or Greek stand in one word."""
    latin = other = False
    for c in chunk:
        latin = latin or "a" <= c <= "z" or "A" <= c <= "Z"
        other = other or "\u0370" <= c <= "\u03ff" or "\u0400" <= c <= "\u052f"
    return latin and other


def unleet(word: str) -> str:
    """A folded word with digits read as the letters they stand in for."""
    return word.translate(_LEET)


def in_latin(word: str) -> str:
    """A folded Cyrillic or Greek word in Latin letters; empty where a letter is neither."""
    letters = [_CYRILLIC.get(c) or _GREEK.get(c) or "" for c in word]
    return "".join(letters).replace("_", "") if all(letters) else ""


def coarse(word: str) -> str:
    """A quick key that is the same wherever `loose` is: few words share it with a name."""
    return _TWICE.sub(r"\1", word.translate(_COARSE))


def all_coarse(words: list[str]) -> list[str]:
    """`coarse` of many words at once."""
    return coarse("\n".join(words)).split("\n") if words else []


def loose(word: str) -> str:
    """A key that other spellings of a Latin name share: `Youssef` and `Yusuf`, `Mohamed` and `Muhammad`.

    Words of three consonants or more are compared by them and by how many vowels part them; shorter
    ones by every sound.
    """
    return all_loose([word])[0]


def all_loose(words: list[str]) -> list[str]:
    """`loose` of many words at once, a line each: nothing that is replaced reaches over the end of one."""
    if not words:
        return []
    lines = "\n".join(words)
    if _SPELT.search(lines):
        for there, here in _SPELLING:
            lines = lines.replace(there, here)
    begins = [line[:1] for line in lines.split("\n")]
    lines = _TWICE.sub(r"\1", lines.translate(_ONE))
    bones, parted = _VOWELS.sub("", lines), _VOWELS.sub("-", lines)
    each = zip(words, begins, *(text.split("\n") for text in (lines, bones, parted)), strict=True)
    return [_loose(*one) for one in each]


def _loose(whole: str, begins: str, word: str, bones: str, parted: str) -> str:
    if begins == "h":
        word, bones, parted = f"h{word}", f"h{bones}", f"h{parted}"
    if len(word) < 4:
        return whole  # Too short: too many words sound like it.
    if len(bones) < 3 or len(word) < 5:
        return word
    return f"{parted.rstrip('-')}{'+' if word[-1] in 'aiu' else ''}"


def sung_alike(one: str, other: str) -> bool:
    """Of two names with the same consonants: whether one of their vowels, in their order, is the same too."""
    pairs = list(zip(_sung(one), _sung(other), strict=False))
    return len(pairs) < 2 or any(a == b for a, b in pairs)


def _sung(word: str) -> list[str]:
    for there, here in _SPELLING:
        word = word.replace(there, here)
    return _VOWELS.findall(_TWICE.sub(r"\1", word.translate(_ONE)))
