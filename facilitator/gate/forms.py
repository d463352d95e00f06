"""The forms one word of a name takes in running text: endings after it, small words written on to it."""

from __future__ import annotations

_ARABIC_BEFORE = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "وك")
_ARABIC_ARTICLE = ("ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وبال")
_HEBREW_BEFORE = ("ו", "ב", "ל", "ה", "ש", "מ", "כ", "וה", "וב", "ול", "שה", "של", "ומ", "וש")
_ADJECTIVE = ("ого", "ому", "им", "ым", "ом", "ая", "ой", "ую", "ие", "ые", "их", "ых", "ими", "ыми")
_SOFT = ("ия", "ии", "ию", "ией")


def forms_of(word: str) -> tuple[str, ...]:
    """The folded word itself, then its other forms; nothing but the word where no rule is known."""
    first = word[0]
    if first.isascii():
        return _latin(word)
    if "\u0400" <= first <= "\u052f":
        return tuple(dict.fromkeys((word, *_cyrillic(word))))
    if "\u0620" <= first <= "\u06d3":
        return _arabic(word)
    if "\u05d0" <= first <= "\u05ea" and len(word) >= 3:
        return (word, *(before + word for before in _HEBREW_BEFORE))
    return (word,)


def _latin(word: str) -> tuple[str, ...]:
    """With the genitive or plural of English, French, Spanish and German written on to it."""
    if len(word) < 4 or word[-1].isdecimal():
        return (word,)
    if word[-1] in "sxz":
        return (word, word + "es")
    if word[-1] in "n" and len(word) >= 5:
        return (word, word + "s", word + "es")
    return (word, word + "s")


def _arabic(word: str) -> tuple[str, ...]:
    bare = word.removeprefix("ال")
    if len(bare) < 3:
        return (word,)
    article = tuple(before + bare for before in _ARABIC_ARTICLE)
    plain = tuple(before + bare for before in ("", *_ARABIC_BEFORE))
    return tuple(dict.fromkeys((word, *article, *plain)))


def _cyrillic(word: str) -> tuple[str, ...]:
    """The cases of Russian, and of Ukrainian where they differ, for either gender of a surname.

    Folded words have lost the bows of `й` and `ї`; so have the endings here.
    """
    return tuple(form.replace("й", "и").replace("ї", "і") for form in _cases(word))


def _cases(word: str) -> tuple[str, ...]:
    if len(word) < 3:
        return ()
    stem, last = word[:-1], word[-1]
    if word.endswith(("скии", "цкии", "ская", "цкая")):
        return tuple(word[:-2] + ending for ending in ("ий", *_ADJECTIVE))
    if word.endswith(("ыи", "ии", "ои", "ая")) and len(word) > 4:
        return tuple(word[:-2] + ending for ending in ("ый", "ий", *_ADJECTIVE, "ия", "ию", "ием", "ии"))
    if word.endswith(("ова", "ева", "ина", "ына")):
        return tuple(stem + ending for ending in ("", "а", "ой", "у", "ою", "ы", "е", "ым", "ых", "ыми", "і"))
    if word.endswith(("ов", "ев", "ин", "ын")):
        return tuple(
            word + ending for ending in ("а", "у", "ым", "ом", "е", "ы", "ых", "ыми", "ой", "ою", "і")
        )
    if word.endswith("ия"):
        return tuple(word[:-2] + ending for ending in _SOFT)
    if last == "а":
        return tuple(stem + ending for ending in ("ы", "и", "у", "е", "ой", "ою", "ей", "і"))
    if last == "я":
        return tuple(stem + ending for ending in ("и", "ю", "е", "ей", "ею", "і"))
    if last in "иь":
        return tuple(stem + ending for ending in ("я", "ю", "ем", "е", "єм", "єві", "еві", "ью"))
    if last == "о":
        return tuple(stem + ending for ending in ("а", "у", "ом", "ові", "і"))
    if last in "еуыэюіє":
        return ()
    return tuple(word + ending for ending in ("а", "у", "ом", "ем", "е", "ы", "ов", "ам", "і", "ові"))
