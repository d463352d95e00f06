"""One person of a roster to needles: every part of every name, nicknames, and what is built from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from facilitator.gate import east
from facilitator.gate.belongs import belonging_needles
from facilitator.gate.fold import words_of
from facilitator.gate.forms import apart_forms, forms_of, seams, spelt_out
from facilitator.gate.needle import (
    ABROAD,
    FORMAL,
    FULL,
    HANDLE,
    INITIALS,
    JOINED,
    NICK,
    ORDINARY,
    PART,
    REVERSED,
    SELDOM,
    SPELT,
    Needle,
)
from facilitator.gate.reached import contact_needles
from facilitator.gate.romanised import romanised
from facilitator.gate.wordlists import (
    PARTICLES,
    abroad,
    formal,
    given,
    lands,
    nicknames,
    ordinary,
    seldom,
    spelt,
    titles,
)
from facilitator.model.people import Person
from facilitator.model.sealed import Sealed, unseal
from facilitator.problems import Place, Refused

_SHORTEST_JOINED = 6
_NOBLE = frozenset("freiherr freifrau graf grafin baron baroness ritter edler prinz sheikh haji".split())
_ARTICLE = "ال"
_SERVANT = "عبد"
_BOUND = re.compile(f"{_SERVANT}(?:{_ARTICLE})?(...+)")
_SERVANTS = (
    "{name} abdul{name} abdel{name} abd{name} abdal{name} abdu{name} abdi{name} abde{first}{name} "
    "abdu{first}{name} abda{first}{name}"
).split()
"""How `servant of the Merciful` is written in one word; in two, the second is met by itself."""
_SUFFIXES = frozenset(
    "jr sr jnr snr ii iii iv phd dphil md mp mep qc kc cbe obe mbe kbe dbe esq msc dr hc fils pere junior "
    "senior".split()
)


def person_needles(person: Person, who: str) -> Iterator[Needle]:
    """Names, nicknames, contacts, affiliation and role of one person. Refused: a value without a letter."""
    names = ((person.name,) if person.name else ()) + person.also
    rows = [(unseal(name), words_or_refused(unseal(name), _place(name, person))) for name in names]
    rows += [(latin, words_of(latin)) for text, _ in rows for latin in romanised(text)]
    rows = [_without_titles(text, row) for text, row in rows]
    has_latin = any(word.isascii() for _, row in rows for word in row)
    for text, row in rows:
        if all(east.unspaced(word) for word in row):
            yield from east.characters(row, text, who, by_sound=not has_latin)
            sound = () if has_latin else east.sound(row, text)
            yield from _together(sound, sound, who) if sound else ()
        elif all(map(east.hangul, row)) and len("".join(row)) > 2:
            yield from east.syllables("".join(row), who)
            yield from _name(text, row, who) if len(row) > 1 else ()
        else:
            yield from _name(text, row, who)
            yield from _in_latin(row, who)
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
        if whole[first] in given() and first + length == last - 1:
            break  # `Dean Rusk`, `Don Knight`.
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
    small = [_small(whole, i) for i in range(len(whole))]
    parts = [i for i, word in enumerate(whole) if len(word) > 1 or east.unspaced(word)]
    parts = [i for i in parts if not small[i]]
    parts = [i for i in parts if i == parts[-1] or whole[i] not in _NOBLE]
    initials = frozenset(word[0] for i, word in enumerate(whole) if not small[i])
    single = len(whole) == 1
    for number in parts if not single else (0,):
        before = _particles_before(whole, number)
        middle = number != parts[-1] and whole[number] in given()
        first = not single and (number == parts[0] or middle)
        yield from _part(whole[number], who, first=first, before=before, initials=initials)
    for number, form in enumerate(spelt_out(text, whole)):
        if form and number in parts:
            yield Needle((form,), "name", who, PART, whole[number], number == parts[0], initials=initials)
    for piece in text.split():
        words = words_of(seams(piece))
        for word in words if words != words_of(piece) else ():
            if len(word) >= 4:
                yield from _part(word, who, first=False, before=(), initials=initials)
        if len(words) > 1 and _worth(words):
            yield Needle(words, "name", who, PART, " ".join(words), initials=initials)
            if len("".join(words)) >= _SHORTEST_JOINED and "".join(words) not in ordinary():
                yield Needle(("".join(words),), "name", who, JOINED, "".join(words))
    if not single:
        yield from _together(tuple(whole[i] for i in parts), whole, who)
        if not parts:
            yield Needle(whole, "name", who, FULL, " ".join(whole))
        if not any(_turned(whole[i]) for i in parts):
            row = tuple(word[::-1] for word in reversed(whole))
            yield Needle(row, "name", who, REVERSED, " ".join(whole), initials=initials)
    # With three parts or more the second is as often what she is called by.
    for first_name in parts[: 2 if len(parts) > 2 else 1]:
        if whole[first_name] in nicknames():
            yield from _nicks(whole[first_name], frozenset(whole), who, initials)


def _in_latin(whole: tuple[str, ...], who: str) -> Iterator[Needle]:
    """What stands for the parts of a name in Latin letters, where its own letters leave a choice."""
    for number, word in enumerate(whole):
        bound = _BOUND.match(word)
        own = bound[1] if bound else word
        spellings = spelt().get(own) or spelt().get(own.removeprefix(_ARTICLE), ())
        if bound or (number and whole[number - 1] == _SERVANT):
            spellings = tuple(
                before.format(name=own, first=own[0]) for own in spellings for before in _SERVANTS
            )
        for spelling in spellings:
            for needle in _part(spelling, who, first=number == 0, before=(), initials=frozenset()):
                yield replace(needle, kind=needle.kind or SPELT)


def _part(
    word: str, who: str, *, first: bool, before: tuple[str, ...], initials: frozenset[str]
) -> Iterator[Needle]:
    strength = _strength(word)
    forms = forms_of(word) if strength in (PART, SELDOM) else (word,)
    for form in forms:
        if form != word and form.isascii() and (word in given() or (first and word in nicknames())):
            # `Williams` may be William's, but is hardly ever his: it is a surname of its own.
            strange = NICK if first else strength
            yield Needle((form,), "name", who, strange, word, first, before, initials, ABROAD)
        elif form == word or form not in ordinary():
            yield Needle((form,), "name", who, strength, word, first, before, initials)
    for start in range(len(before)):
        joined = "".join(before[start:]) + word
        if len(joined) >= _SHORTEST_JOINED and joined not in ordinary():
            yield Needle((joined,), "name", who, PART, word, first, (), initials)
    if strength == PART:
        for apart in apart_forms(word):
            yield Needle(apart, "name", who, PART, word, first, (), initials)
    if _turned(word):
        yield Needle((word[::-1],), "name", who, REVERSED, word, initials=initials)


def _turned(word: str) -> bool:
    """Whether a part is looked for backwards by itself."""
    return len(word) >= 5 and word != word[::-1] and word[::-1] not in ordinary() and _strength(word) == PART


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
    for each, nicks in (("", nicknames()[first]), (ABROAD, abroad()[first])):
        for nick in sorted(nicks - own):
            kind = FORMAL if not each and nick in formal() and first not in formal() else each
            for form in forms_of(nick) if not nick.isascii() else (nick,):
                yield Needle((form,), "name", who, NICK, first, True, (), initials, kind)


def _small(whole: tuple[str, ...], at: int) -> bool:
    """Whether a word of a name is a particle there; `Ben` is none where it is the first name."""
    first = not at and len(whole) > 1 and len(whole[0]) > 2 and whole[0] in given()
    return whole[at] in PARTICLES and not first


def _strength(word: str) -> str:
    if word in ordinary() or word in lands() or word.isdecimal() or (len(word) < 3 and word.isascii()):
        return ORDINARY
    return SELDOM if word in seldom() else PART


def _particles_before(whole: tuple[str, ...], index: int) -> tuple[str, ...]:
    start = index
    while start > 0 and whole[start - 1] in PARTICLES:
        start -= 1
    return whole[start:index]


def _worth(words: tuple[str, ...]) -> bool:
    """A piece such as O'Dwyer or Anne-Marie: one of its words is a name, or two of them are words."""
    alone = [w for w in words if w not in PARTICLES and len(w) > 1]
    return any(_strength(w) != ORDINARY for w in alone) or any(True for _ in pairwise(alone))
