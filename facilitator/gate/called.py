"""One person of a roster to needles: every part of every name, nicknames, and what is built from them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from facilitator.gate.belongs import belonging_needles
from facilitator.gate.fold import words_of
from facilitator.gate.forms import forms_of
from facilitator.gate.needle import (
    ABROAD,
    DOUBT,
    FULL,
    HANDLE,
    INITIALS,
    JOINED,
    NICK,
    ORDINARY,
    PART,
    REVERSED,
    SELDOM,
    Needle,
)
from facilitator.gate.reached import contact_needles
from facilitator.gate.wordlists import PARTICLES, abroad, given, nicknames, ordinary, pinyin, seldom, titles
from facilitator.model.people import Person
from facilitator.model.sealed import Sealed, unseal
from facilitator.problems import Place, Refused

_SHORTEST_JOINED = 6
_CJK_TITLES = "先生 女士 小姐 部长 大使 教授 主任 总 老师 博士 将军 主席 さん 氏 様".split()
_SUFFIXES = frozenset(
    "jr sr jnr snr ii iii iv phd dphil md mp mep qc kc cbe obe mbe kbe dbe esq msc dr hc fils pere junior "
    "senior".split()
)
_PAIRED_SURNAMES = frozenset("欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 歐陽 司馬 諸葛".split())


def person_needles(person: Person, who: str) -> Iterator[Needle]:
    """Names, nicknames, contacts, affiliation and role of one person. Refused: a value without a letter."""
    names = ((person.name,) if person.name else ()) + person.also
    rows = [(unseal(name), words_or_refused(unseal(name), _place(name, person))) for name in names]
    rows = [_without_titles(text, row) for text, row in rows]
    has_latin = any(word.isascii() for _, row in rows for word in row)
    for text, row in rows:
        if all(_is_cjk(word) for word in row):
            yield from _cjk(row, who, with_pinyin=not has_latin)
        else:
            yield from _name(text, row, who)
    for _, value in person.contact:
        words_or_refused(unseal(value), _place(value, person))
        yield from contact_needles(unseal(value), who)
    yield from belonging_needles(
        unseal(person.affiliation) if person.affiliation else "",
        unseal(person.role) if person.role else "",
        who,
    )


def _without_titles(text: str, whole: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """A name without what stands before it (`Mrs`, `Sir`) or after it (`Jr`, `III`): neither is a name."""
    first, last = 0, len(whole)
    while first < last - 1 and (length := _title(whole, first)) and first + length < last:
        first += length
    while last > first + 1 and whole[last - 1] in _SUFFIXES:
        last -= 1
    if (first, last) == (0, len(whole)):
        return text, whole
    kept = [piece for piece in text.split() if set(words_of(piece)) & set(whole[first:last])]
    return " ".join(kept), whole[first:last]


def _title(whole: tuple[str, ...], at: int) -> int:
    """How many words of a title stand there."""
    return next((n for n in (2, 1) if whole[at : at + n] in titles()), 0)


def words_or_refused(text: str, place: Place) -> tuple[str, ...]:
    """The folded words; refused where there are none."""
    words = words_of(text)
    if not words:
        raise Refused(
            f"{place}: this value has no letter or digit, so it cannot be looked for",
            "write the name, address or word as people would type it, or take the line out",
        )
    return words


def _place(value: Sealed[str], person: Person) -> Place:
    return value.place if value.place.line else person.place


def _name(text: str, whole: tuple[str, ...], who: str) -> Iterator[Needle]:
    """The needles of a name written in an alphabet."""
    parts = [i for i, word in enumerate(whole) if word not in PARTICLES and (len(word) > 1 or _is_cjk(word))]
    initials = frozenset(word[0] for word in whole if word not in PARTICLES)
    single = len(whole) == 1
    for number in parts if not single else (0,):
        before = _particles_before(whole, number)
        first = not single and number == parts[0]
        yield from _part(whole[number], who, first=first, before=before, initials=initials)
    pieces = [words_of(piece) for piece in text.split()]
    for words in pieces:
        if len(words) > 1 and _worth(words):
            yield Needle(words, "name", who, PART, " ".join(words), initials=initials)
            if len("".join(words)) >= _SHORTEST_JOINED and "".join(words) not in ordinary():
                yield Needle(("".join(words),), "name", who, JOINED, "".join(words))
    if not single:
        yield from _together(tuple(whole[i] for i in parts), whole, who)
        if not parts:
            yield Needle(whole, "name", who, FULL, " ".join(whole))
    if parts and whole[parts[0]] in nicknames() and (len(parts) > 1 or single):
        yield from _nicks(whole[parts[0]], frozenset(whole), who, initials)


def _part(
    word: str, who: str, *, first: bool, before: tuple[str, ...], initials: frozenset[str]
) -> Iterator[Needle]:
    strength = _strength(word)
    forms = forms_of(word) if strength in (PART, SELDOM) else (word,)
    for form in forms:
        if form != word and first and form.isascii() and (word in given() or word in nicknames()):
            # `Williams` may be William's, but is hardly ever his: it is a surname of its own.
            yield Needle((form,), "name", who, NICK, word, first, before, initials, ABROAD)
        elif form == word or form not in ordinary():
            yield Needle((form,), "name", who, strength, word, first, before, initials)
    if before and len("".join(before)) + len(word) >= _SHORTEST_JOINED:
        yield Needle(("".join(before) + word,), "name", who, PART, word, first, (), initials)
    if strength == PART and len(word) >= 5 and word != word[::-1] and word[::-1] not in ordinary():
        yield Needle((word[::-1],), "name", who, REVERSED, word, initials=initials)


def _together(parts: tuple[str, ...], whole: tuple[str, ...], who: str) -> Iterator[Needle]:
    """Parts written as one word, an initial with a part, and initials alone."""
    if len(parts) > 1:
        joined = {
            "".join(whole),
            "".join(parts),
            parts[0] + parts[-1],
            parts[-1] + parts[0],
            "".join(reversed(parts)),
        }
        for word in sorted(joined):
            if len(word) >= _SHORTEST_JOINED and word not in ordinary():
                yield Needle((word,), "name", who, JOINED, word)
        first, last = parts[0], parts[-1]
        for handle in (first[0] + last, last + first[0], first + last[0]):
            if len(handle) >= 5 and len(last) >= 3 and handle not in ordinary():
                plain = "plain" if _strength(last) == ORDINARY or _strength(first) == ORDINARY else ""
                yield Needle((handle,), "name", who, HANDLE, handle, kind=plain)
    letters = tuple(word[0] for word in whole if word not in PARTICLES)
    if 1 < len(letters) <= 4 and letters[0].isalpha() and not all(len(word) == 1 for word in whole):
        yield Needle(letters, "name", who, INITIALS, " ".join(letters))


def _nicks(first: str, own: frozenset[str], who: str, initials: frozenset[str]) -> Iterator[Needle]:
    for kind, nicks in (("", nicknames()[first]), (ABROAD, abroad()[first])):
        for nick in sorted(nicks - own):
            for form in forms_of(nick) if not nick.isascii() else (nick,):
                yield Needle((form,), "name", who, NICK, first, True, (), initials, kind)


def _cjk(whole: tuple[str, ...], who: str, *, with_pinyin: bool) -> Iterator[Needle]:
    """A name in Chinese characters: whole, its given name, its surname with a title, and its sound."""
    yield Needle(whole, "name", who, FULL, "".join(whole))
    cut = 2 if len(whole) > 2 and "".join(whole[:2]) in _PAIRED_SURNAMES else 1
    surname, own_name = whole[:cut], whole[cut:]
    if len(own_name) > 1:
        yield Needle(own_name, "name", who, DOUBT, "".join(own_name))
    for title in _CJK_TITLES if own_name else ():
        yield Needle((*surname, *words_of(title)), "name", who, FULL, "".join(surname))
    if not with_pinyin or not own_name or not all(character in pinyin() for character in whole):
        return
    family = "".join(pinyin()[c] for c in surname)
    sounds = tuple(pinyin()[c] for c in own_name)
    own = "".join(sounds)
    initials = frozenset((family[0], own[0]))
    yield Needle((family,), "name", who, ORDINARY, family, initials=initials)
    for words in {(own,), sounds}:
        if len(own) >= 4:
            yield Needle(words, "name", who, PART if len(own) > 4 else SELDOM, own, True, initials=initials)
    for words in ((family, *sounds), (*sounds, family), (own, family), (family, own)):
        yield Needle(words, "name", who, FULL, " ".join(words))
    yield from _together((own, family), (own, family), who)


def _strength(word: str) -> str:
    if word in ordinary() or word.isdecimal() or (len(word) < 3 and word.isascii()):
        return ORDINARY
    return SELDOM if word in seldom() else PART


def _particles_before(whole: tuple[str, ...], index: int) -> tuple[str, ...]:
    start = index
    while start > 0 and whole[start - 1] in PARTICLES:
        start -= 1
    return whole[start:index]


def _is_cjk(word: str) -> bool:
    return len(word) == 1 and word >= "\u0e00"


def _worth(words: tuple[str, ...]) -> bool:
    """A piece such as O'Dwyer or Anne-Marie: one of its words is a name, or two of them are words."""
    alone = [w for w in words if w not in PARTICLES and len(w) > 1]
    return any(_strength(w) != ORDINARY for w in alone) or any(True for _ in pairwise(alone))
