"""What one person of a roster is called, reached by and known as: every part of every name, nicknames, and
what is built from them. Each piece is told as what makes its needles, and from which words."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from functools import lru_cache

from facilitator.gate.lists.clipped import clipped
from facilitator.gate.lists.respelt import listed
from facilitator.gate.lists.wordlists import (
    PARTICLES,
    abroad,
    firsts,
    given,
    nicknames,
    ordinary,
    shortened,
    spelt,
)
from facilitator.gate.needles import east
from facilitator.gate.needles.belongs import house_needles, role_needles
from facilitator.gate.needles.forms import apart_forms, family_form, forms_of, seams, spelt_out
from facilitator.gate.needles.letter import has_letter, lettered
from facilitator.gate.needles.needle import (
    ABROAD,
    CLIPPED,
    DOUBT,
    FAMILY,
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
    SHORTEST_JOINED,
    SIGNED,
    SPELT,
    WORD,
)
from facilitator.gate.needles.reached import contact_needles
from facilitator.gate.needles.romanised import romanised
from facilitator.gate.needles.strand import Form, Shape
from facilitator.gate.needles.titled import without_titles
from facilitator.gate.needles.weighed import strength_of, turned, worth
from facilitator.gate.text.fold import words_of
from facilitator.model.people import Person
from facilitator.model.sealed import Sealed, unseal
from facilitator.problems import Place, Refused

Piece = tuple[str, Form, tuple[Hashable, ...], frozenset[str]]
"""The rule, what makes the needles, from what, and the first letters of the name."""
_NONE: frozenset[str] = frozenset()
_ONE_WORD = re.compile("[A-Z][A-Za-z]*")
_NOBLE = frozenset("freiherr freifrau graf grafin baron baroness ritter edler prinz sheikh haji".split())
_ARTICLE = "ال"
_SERVANT = "عبد"
_BOUND = re.compile(f"{_SERVANT}(?:{_ARTICLE})?(...+)")
_SERVANTS = (
    "{name} abdul{name} abdel{name} abd{name} abdal{name} abdu{name} abdi{name} abde{first}{name} "
    "abdu{first}{name} abda{first}{name}"
).split()
"""How `servant of the Merciful` is written in one word; in two, the second is met by itself."""


def pieces_of(person: Person) -> Iterator[Piece]:
    """Names, nicknames, contacts, affiliation and role of one person. Refused: a value without a letter."""
    names = ((person.name,) if person.name else ()) + person.also
    rows = [(unseal(name), words_or_refused(unseal(name), _place(name, person))) for name in names]
    rows += [(latin, words_of(latin)) for text, _ in rows for latin in romanised(text)]
    titled = [row for _, row in rows]
    rows = [without_titles(text, row) for text, row in rows]
    for before, (_, row) in zip(titled, rows, strict=True):
        if len(row) == 1 < len(before):  # `Earl Junior` is all of a name.
            yield "name", _row, (before, DOUBT, " ".join(before)), _NONE
    has_latin = any(word.isascii() for _, row in rows for word in row)
    for text, row in rows:
        if all(east.unspaced(word) for word in row):
            yield "name", east.characters, (row, text, not has_latin), _NONE
            sound = () if has_latin else east.sound(row, text)
            yield from _together(sound, sound) if sound else ()
        elif all(map(east.hangul, row)) and len("".join(row)) > 2:
            yield "name", east.syllables, ("".join(row),), _NONE
            yield "name", east.in_office, (east.surname("".join(row)),), _NONE
            yield from _name(text, row) if len(row) > 1 else ()
        else:
            yield from _name(text, row)
            yield from _in_latin(row)
    for _, value in person.contact:
        words_or_refused(unseal(value), _place(value, person))
        yield "contact", contact_needles, (unseal(value),), _NONE
    if person.affiliation:
        yield "affiliation", house_needles, (unseal(person.affiliation),), _NONE
    if person.role:
        yield "affiliation", role_needles, (unseal(person.role),), _NONE


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


def _name(text: str, whole: tuple[str, ...]) -> Iterator[Piece]:
    """A name written in an alphabet."""
    large = [i for i, word in enumerate(whole) if word not in PARTICLES or (not i and _first_name(whole))]
    parts = [i for i in large if len(whole[i]) > 1 or east.unspaced(whole[i])]
    parts = [i for i in parts if i == parts[-1] or whole[i] not in _NOBLE]
    initials = _letters_of("".join(sorted([whole[i][0] for i in large])))
    single = len(whole) == 1
    for number in parts if not single else (0,):
        middle = number not in parts[-1:] and whole[number] in given()
        first = not single and (number == parts[0] or middle)
        yield "name", _part, (whole[number], first, _particles_before(whole, number)), initials
    for number, form in enumerate(spelt_out(text, whole)):
        if form and number in parts:
            yield "name", _row, ((form,), PART, whole[number], number == parts[0]), initials
    for piece in text.split():
        if not _ONE_WORD.fullmatch(piece):
            yield from _seamed(piece, initials)
    if not single:
        yield from _together(tuple(whole[i] for i in parts), whole)
        if not parts:
            yield "name", _row, (whole, FULL, " ".join(whole)), _NONE
        elif has_letter(text, whole):
            yield "name", lettered, (whole,), initials
        if not any(turned(whole[i]) for i in parts):
            back = tuple(word[::-1] for word in reversed(whole))
            yield "name", _row, (back, REVERSED, " ".join(whole)), initials
    # With three parts or more the second is as often what she is called by.
    for first_name in parts[: 2 if len(parts) > 2 else 1]:
        name = listed(whole[first_name])
        if name in nicknames() or name in given():
            yield "name", _nicks, (name, whole[first_name], _own(name, whole)), initials
    if len(parts) > 1:
        yield "name", _clips, (whole[parts[0]], frozenset(whole)), initials


def _in_latin(whole: tuple[str, ...]) -> Iterator[Piece]:
    """What stands for the parts of a name in Latin letters, where its own letters leave a choice."""
    for number, word in enumerate(whole):
        if word.isascii():
            continue
        bound = _BOUND.match(word)
        own = bound[1] if bound else word
        servant = bool(bound or (number and whole[number - 1] == _SERVANT))
        spellings = spelt().get(own) or spelt().get(own.removeprefix(_ARTICLE), ())
        for spelling in spellings:
            yield "name", _spelt, (spelling, servant, number == 0), _NONE


def _spelt(spelling: str, servant: bool, first: bool) -> Iterator[Shape]:
    """A part in Latin letters that the roster has in its own alone; of a `servant of` with that before it."""
    rows = [row.format(name=spelling, first=spelling[0]) for row in _SERVANTS] if servant else [spelling]
    for row in rows:
        for shape in _part(row, first, ()):
            yield shape._replace(kind=shape.kind or SPELT)


def _part(word: str, first: bool, before: tuple[str, ...]) -> Iterator[Shape]:
    """A part of a name; `first` of the name, and the particles `before` it."""
    strength = strength_of(word)
    forms = forms_of(word) if strength in (PART, SELDOM) else (word,)
    for form in forms:
        if form != word and form.isascii() and (word in given() or (first and word in nicknames())):
            # `Williams` may be William's, but is hardly ever his: it is a surname of its own.
            yield Shape((form,), NICK if first else strength, word, first, before, kind=ABROAD)
        elif form == word or form not in ordinary():
            yield Shape((form,), strength, word, first, before)
    family = family_form(word) if strength in (ORDINARY, SELDOM) and not first else ""
    if family and (strength == ORDINARY or family in ordinary()):
        yield Shape((family,), FAMILY, word)
    for start in range(len(before)):
        joined = "".join(before[start:]) + word
        if len(joined) >= SHORTEST_JOINED and joined not in ordinary():
            yield Shape((joined,), PART, word, first)
    if strength == PART:
        for apart in apart_forms(word):
            yield Shape(apart, PART, word, first)
    if turned(word):
        yield Shape((word[::-1],), REVERSED, word)


def _row(words: tuple[str, ...], strength: str, base: str, given: bool = False) -> tuple[Shape]:
    """One row of words, and what it is a form of."""
    return (Shape(words, strength, base, given),)


def _signed(letters: tuple[str, ...]) -> tuple[Shape]:
    """How somebody of three names or more may sign."""
    return (Shape(letters, INITIALS, " ".join(letters), kind=SIGNED),)


def _seamed(piece: str, initials: frozenset[str]) -> Iterator[Piece]:
    """A word of a name that people part: O'Dwyer, Anne-Marie."""
    words = words_of(seams(piece))
    for word in words if words != words_of(piece) else ():
        if len(word) >= 4:
            yield "name", _part, (word, False, ()), initials
    if len(words) > 1 and worth(words):
        yield "name", _row, (words, PART, " ".join(words)), initials
        joined = "".join(words)
        if len(joined) >= SHORTEST_JOINED and joined not in ordinary():
            yield "name", _row, ((joined,), JOINED, joined), _NONE


def _together(parts: tuple[str, ...], whole: tuple[str, ...]) -> Iterator[Piece]:
    """Parts written as one word, an initial with a part, and initials alone."""
    if len(parts) > 1:
        yield "name", _as_one, (parts, "".join(whole)), _NONE
    letters = tuple(word[0] for word in whole if word not in PARTICLES)
    if 1 < len(letters) <= 4 and letters[0].isalpha() and not all(len(word) == 1 for word in whole):
        yield "name", _row, (letters, INITIALS, " ".join(letters)), _NONE
        if len(letters) > 2:
            yield "name", _signed, ((letters[0], letters[-1]),), _NONE


def _as_one(parts: tuple[str, ...], whole: str) -> Iterator[Shape]:
    first, last = parts[0], parts[-1]
    joined = {whole, "".join(parts), first + last, last + first, "".join(reversed(parts))}
    for word in sorted(joined):
        if len(word) >= SHORTEST_JOINED and word not in ordinary():
            yield Shape((word,), JOINED, word)
    plain = "plain" if strength_of(last) == ORDINARY or strength_of(first) == ORDINARY else ""
    rest = whole.removeprefix(first)
    handles = (first[0] + last, last + first[0], first + last[0], first[0] + rest, rest + first[0])
    for handle in dict.fromkeys(handles) if len(last) >= 3 else ():
        if len(handle) >= 5:
            kind = WORD if handle in ordinary() else plain
            yield Shape((handle,), HANDLE, handle, kind=kind)


def _own(first: str, whole: tuple[str, ...]) -> frozenset[str]:
    """Those of the nicknames that are a part of the name themselves."""
    return frozenset(whole) & (nicknames().get(first, _NONE) | abroad().get(first, _NONE) | shortened(first))


def _nicks(first: str, base: str, own: frozenset[str]) -> Iterator[Shape]:
    """What she may be called whose name is `first` in the list; who bears a short form seldom bears another:
    `Will` is hardly `Billy`."""
    far = abroad().get(first, _NONE) | shortened(first)
    near = nicknames().get(first, _NONE) | nicknames().get(base, _NONE)
    for each, nicks in (("", near), (ABROAD, far - near)):
        for nick in sorted(nicks - own - {base}):
            other = FORMAL if first not in firsts() and (nick in firsts() or nick[:3] != first[:3]) else ""
            for form in forms_of(nick) if not nick.isascii() else (nick,):
                yield Shape((form,), NICK, base, True, kind=each or other)


def _clips(first: str, own: frozenset[str]) -> Iterator[Shape]:
    """Her first name cut short by rule, but for what is a part of her name."""
    for short in sorted(clipped(first) - own):
        yield Shape((short,), NICK, first, True, kind=CLIPPED)


@lru_cache(maxsize=1 << 12)
def _letters_of(letters: str) -> frozenset[str]:
    """Kept once: of a hundred thousand people few have initials that nobody else has."""
    return frozenset(letters)


def _first_name(whole: tuple[str, ...]) -> bool:
    """Whether a particle is a first name: `Ben`."""
    return len(whole) > 1 and len(whole[0]) > 2 and whole[0] in given()


def _particles_before(whole: tuple[str, ...], index: int) -> tuple[str, ...]:
    start = index
    while start > 0 and whole[start - 1] in PARTICLES:
        start -= 1
    return whole[start:index]
