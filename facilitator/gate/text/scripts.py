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
_BONES = dict.fromkeys("bpfv", "b") | dict.fromkeys("gj", "g") | dict.fromkeys("kqc", "k")
_BONES |= {c: c for c in "dtszlmnrh"} | {"x": "ks"}
_LATIN_BONES = str.maketrans(_BONES)
_NO_BONES = re.compile(f"[^{''.join(_BONES)}\n]+")
_ARABIC_BONES = dict(
    zip(
        "بپفڤتثجچحخدذرزژسشصضطظغقكگلمنهگ",
        "b b b b t t g s h h d d r z z s s s d t z g k k g l m n h g".split(),
        strict=True,
    )
)
_HEBREW_BONES = dict(
    zip("בגדהזחטכךלמםנןספףצץקרשת", "b g d h z h t k k l m m n n s b b s s k r s t".split(), strict=True)
)
_LONG = {"ا": "a", "و": "u", "ي": "i", "ى": "a", "ו": "u", "י": "i", "א": "a"}
_WRITTEN = (
    ("sch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "h"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ph", "f"),
    ("tz", "s"), ("ts", "s"), ("ck", "k"), ("wh", "w"),
)  # fmt: skip
_BEGINS = dict.fromkeys("aeiouאעاع", "-") | dict.fromkeys("yיي", "y")
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


def bones(word: str) -> str:
    """The consonants of a folded word in rough classes that scripts share, after a sign for what it begins
    with where that is none of them; empty for other scripts."""
    first = word[0]
    if first.isascii():
        return latin_bones([word])[0]
    if "\u0620" <= first <= "\u06d3":
        return _bones(first, "".join(_ARABIC_BONES.get(c, "") for c in word))
    if "\u05d0" <= first <= "\u05ea":
        return _bones(first, "".join(_HEBREW_BONES.get(c, "") for c in word))
    return ""


def latin_bones(words: list[str]) -> list[str]:
    """`bones` of many Latin words at once, a line each: nothing that is replaced reaches over its end."""
    if not words:
        return []
    lines = "\n".join(words)
    for there, here in _WRITTEN:
        lines = lines.replace(there, here)
    lines = _NO_BONES.sub("", _TWICE.sub(r"\1", lines)).translate(_LATIN_BONES)
    return [_bones(word[0], kept) for word, kept in zip(words, lines.split("\n"), strict=True)]


def _bones(first: str, kept: str) -> str:
    kept = kept[:-1] if kept.endswith("h") and len(kept) > 1 else kept
    return _BEGINS.get(first, "") + kept if kept else ""


def readings(word: str) -> tuple[str, ...]:
    """A folded Latin word as its letters may be meant where it stands for an Arabic, Persian or Hebrew one:
    the v of Persia and Turkey, the g of Libya and Egypt, the ch of Hebrew and German, the j of German, and
    what Arabic and Hebrew write for the ch, the w and the first v of other languages."""
    meant = (
        word,
        word.replace("v", "w"),
        f"w{word[1:]}" if word[:1] == "v" else word,
        word.replace("w", "v"),
        word.replace("sch", "sh").replace("tch", "ch").replace("ch", "t-sh"),
        word.replace("gh", "q").replace("g", "q"),
        word.replace("ch", "h"),
        f"y{word[1:]}".replace("ch", "h") if word[:1] == "j" else word,
    )
    return tuple(dict.fromkeys(meant))


def vowels(word: str) -> str:
    """The vowels of a folded word in rough classes, in their order; those that are written long elsewhere."""
    if word[0].isascii():
        plain = word.replace("ou", "u").replace("oo", "u").replace("ee", "i")
        return "".join(
            {"a": "a", "e": "i", "i": "i", "y": "i", "o": "u", "u": "u", "w": "u"}.get(c, "") for c in plain
        )
    # A first alif carries any vowel.
    return "".join(_LONG.get(c, "") for c in word.lstrip("اא"))


def within(short: str, long: str) -> bool:
    """Whether the letters of one stand in the other, in their order."""
    rest = iter(long)
    return all(letter in rest for letter in short)
