"""The forms one word of a name takes in running text: endings after it, small words written on to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.gate.needles.glued import glued
from facilitator.gate.text.fold import words_of

_PREFIX = re.compile("^([a-zà-ÿ]{1,3})(?=[A-ZÀ-Þ][a-z])")
_ADJECTIVE = ("ого", "ому", "им", "ым", "ом", "ая", "ой", "ую", "ие", "ые", "их", "ых", "ими", "ыми")
_MANY = ("ів", "ам", "ами")
"""Of several people of one surname in Ukrainian: Шевченків; `-и` is the singular of too many words."""
_SOFTENED = {"г": "з", "к": "ц", "х": "с"}
_SOFT = ("ия", "ии", "ию", "ией")
_SKA = ("а", "ої", "ій", "у", "ою")
"""Those of a woman whose surname is an adjective in Ukrainian."""
_FLEETING = {"ець": "ц", "єць": "иц", "ец": "ц", "ок": "к", "ек": "к", "ел": "л"}
"""The end of a name, and what is left of it before an ending: Кравець, Кравця; Павел, Павла."""
_FLED = ("а", "у", "ом", "е", "ы", "я", "ю", "ем", "еві", "ові", "і")
_HISSING = ("s", "x", "z", "ch", "sh")
_SMALL_BEFORE = tuple("ben abd abdel abdul bou ould mac mc fitz saint ter bar bin ibn".split())
_SMALL_AFTER = tuple("zadeh zade zada nejad pour poor kia oglu khan jee bey yan".split())
_SPELT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "đ": "dj", "ð": "dh", "ñ": "ny"}
)
# The end of a name, how many of its letters go, and what comes in their place.
_STEMS = (
    ("ek", 2, ("ka", "ku", "kem", "kiem", "kowi", "kovi", "ka")),
    ("ska", 1, ("iej", "i", "ie", "ich", "im", "ou", "ej", "e", "u", "oj")),
    ("cka", 1, ("iej", "i", "ie", "ich", "im", "ou", "ej", "e", "u", "oj")),
    ("mur", 2, ("s", "i", "")),
    ("skas", 2, ("o", "ui", "a")),
)
_STEM_ENDS = tuple(tail for tail, _, _ in _STEMS)
ENDINGS = frozenset(
    "a u e y i o em om owi ovi ie iem ego emu im ym ej ou oj ami am ach nek nak val vel nal nel hoz hez "
    "ban ben tol rol t at et ot ek ok n in an un en nin nun lle lla lta sta ssa den dan de da ye ya la le "
    "lar ler ler s es as os us ne na no ns is ka ku kom".split()
)
"""What languages write on to a name of six letters or more: such a word is for review."""


def forms_of(word: str) -> tuple[str, ...]:
    """The folded word itself, then its other forms; nothing but the word where no rule is known."""
    first = word[0]
    if first.isascii():
        return _latin(word)
    if "\u0400" <= first <= "\u052f":
        return tuple(dict.fromkeys((word, *_cyrillic(word))))
    return glued(word)


def family_form(word: str) -> str:
    """What all of a family are called by a surname: `Hills`, `Marshes`; nothing where it makes no word."""
    if len(word) < 3 or not (word.isascii() and word.isalpha()):
        return ""
    return word + ("es" if word.endswith(_HISSING) else "s")


def spelt_out(text: str, whole: tuple[str, ...]) -> tuple[str, ...]:
    """For each word of a name how it is typed without its special letters (`Grossmueller`), where that
    is another word; nothing where the words would not match."""
    if text.isascii():
        return ()
    spelt = words_of(text.lower().translate(_SPELT))
    if len(spelt) != len(whole):
        return ()
    return tuple(there if there != here else "" for there, here in zip(spelt, whole, strict=True))


def seams(piece: str) -> str:
    """A word of a name with a space where people part it: at an invisible seam, after a small prefix."""
    return _PREFIX.sub(r"\1 ", piece.replace("\u200c", " "))


def apart_forms(word: str) -> Iterator[tuple[str, str]]:
    """A name written in two: `Ben Slimane`, `Mac Eachern`, `Ebrahim Zadeh`."""
    for before in _SMALL_BEFORE if word.startswith(_SMALL_BEFORE) else ():
        if word.startswith(before) and len(word) - len(before) >= 4:
            yield before, word[len(before) :]
    for after in _SMALL_AFTER if word.endswith(_SMALL_AFTER) else ():
        if word.endswith(after) and len(word) - len(after) >= 4:
            yield word[: -len(after)], after


def _latin(word: str) -> tuple[str, ...]:
    """With the genitive or plural of English, French, Spanish and German written on to it, and what
    changes inside a name of other languages; longer endings are known by `ENDINGS`."""
    if len(word) < 4 or word[-1].isdecimal():
        return (word,)
    for tail, kept, endings in _STEMS if word.endswith(_STEM_ENDS) else ():
        if word.endswith(tail) and len(word) >= len(tail) + 3:
            return (word, word + "s", *(word[: len(word) - kept] + ending for ending in endings))
    if word[-1] in "sxz":
        return (word, word + "es")
    if word.endswith(("ch", "sh")) or (word[-1] in "n" and len(word) >= 5):
        return (word, word + "s", word + "es")
    return (word, word + "s")


def _cyrillic(word: str) -> tuple[str, ...]:
    """The cases of Russian, and of Ukrainian where they differ, for either gender of a surname.

    Folded words have lost the bows of `й` and `ї`; so have the endings here.
    """
    return tuple(form.replace("й", "и").replace("ї", "і") for form in _cases(word))


def _cases(word: str) -> tuple[str, ...]:
    if len(word) < 3:
        return ()
    stem, last = word[:-1], word[-1]
    if word.endswith(("ськии", "цькии", "зькии", "ська", "цька", "зька")):
        whole = word[: -2 if last == "и" else -1]
        return tuple(whole + ending for ending in ("ий", "ого", "ому", "им", "их", "і", "ими", *_SKA))
    if word.endswith(("скии", "цкии", "ская", "цкая")):
        return tuple(word[:-2] + ending for ending in ("ий", *_ADJECTIVE))
    if word.endswith(("ыи", "ии", "ои", "ая")) and len(word) > 4:
        return tuple(word[:-2] + ending for ending in ("ый", "ий", *_ADJECTIVE, "ия", "ию", "ием", "ии"))
    if word.endswith(("ова", "ева", "ина", "ына")):
        endings = ("", "а", "ой", "у", "ою", "ы", "и", "е", "ым", "ых", "ыми", "і")
        return tuple(stem + ending for ending in endings)
    if word.endswith(("ов", "ев", "ин", "ын")):
        return tuple(
            word + ending for ending in ("а", "у", "ым", "ом", "е", "ы", "ых", "ыми", "ой", "ою", "і")
        )
    if word.endswith("ия"):
        return tuple(word[:-2] + ending for ending in _SOFT)
    if last == "а":
        soft = _SOFTENED.get(stem[-1], stem[-1])
        cases = (stem + ending for ending in ("ы", "и", "у", "е", "ой", "ою", "ей", "о", "і"))
        return (*cases, stem[:-1] + soft + "і")
    if last == "я":
        return tuple(stem + ending for ending in ("и", "ю", "е", "ей", "ею", "і", "єю", "є"))
    if last == "о":
        return tuple(stem + ending for ending in ("а", "у", "ом", "ові", "і", *_MANY))
    if last in "еуыэюіє":
        return ()
    return (*_behind_consonant(word), *_changed(word))


def _behind_consonant(word: str) -> tuple[str, ...]:
    if word[-1] in "иь":
        endings: tuple[str, ...] = ("я", "ю", "ем", "е", "єм", "єві", "еві", "ью", "і")
        return tuple(word[:-1] + ending for ending in endings)
    endings = ("а", "у", "ом", "ем", "е", "ы", "ов", "і", "ові", "еві", *_MANY)
    return tuple(word + ending for ending in (*endings, *(("я", "ю") if word[-1] == "р" else ())))


def _changed(word: str) -> Iterator[str]:
    """Names whose last vowel flees or changes: Кравець, Кравця; Федір, Федора; Лебідь, Лебедя."""
    for end, left in _FLEETING.items():
        if word.endswith(end) and len(word) - len(end) + len(left) >= 4:
            yield from (word.removesuffix(end) + left + ending for ending in _FLED)
    soft = word[-1] == "ь"
    at = -3 if soft else -2
    if word[at] == "і" and len(word) > 3:
        other = word[:at] + ("е" if soft else "о") + word[at + 1 :]
        yield from (other, *_behind_consonant(other))
