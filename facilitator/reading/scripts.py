"""Names of other scripts as an id could spell them: letter by letter, or by consonants alone."""

from __future__ import annotations

_LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґαβγδεζηθικλμνξοπρσςτυφχψω",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g "
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(" "),
        strict=True,
    )
)
_CONSONANTS = dict(
    zip(
        "بتثجحخدذرزسشصضطظعغفقكلمنهپچژگکבגדהזחטכךלמםנןסעפףצץקרשת",
        "b t t j h k d d r z s s s d t z - g f k k l m n h p c z g k "
        "b g d h z h t k k l m m n n s - p p s s k r s t".split(" "),
        strict=True,
    )
)
_WEAK = frozenset("aeiouyw'’-")


def spelled(part: str) -> str:
    """A folded word in Latin letters where its alphabet is Cyrillic or Greek; else as it is."""
    return "".join(_LETTERS.get(c, c) for c in part.replace("ου", "ou"))


def consonants(part: str) -> str:
    """The consonants of a folded word, doubled ones once; empty where its script is not known here."""
    found: list[str] = []
    for sign in part:
        told = _CONSONANTS.get(sign, sign if sign.isascii() else "")
        if told and told not in _WEAK and (not found or found[-1] != told):
            found.append(told)
    return "".join(found)


def by_consonants(part: str) -> bool:
    """Whether a word is written in a script that leaves its vowels out."""
    return any(c in _CONSONANTS for c in part)
