"""The gate's word lists, read once from `lists/` beside this module and folded like everything else."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from facilitator.gate.text.fold import words_of

PARTICLES = frozenset(
    "van von zu zur zum den der de del della di da do dos das du des la le los las el al ad an ar as at "
    "bin ibn ben bint binti abu umm of the y e i und et and ter ten te op af av mac ni nic ui wa thi dit "
    "dite st ste "
    "بن ابن بنت ابو ام ال عبد דה בן בת".split()
)
"""Small words inside names; never looked for by themselves."""

HONOURS = frozenset(
    "bey beyefendi hanim hanimefendi efendi effendi pasha pasa agha aga hoca khanum khanom sahib saheb "
    "sensei".split()
)
"""What is said after a first name, and is a surname to few."""

MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec mai juin avril mars aout mayo abril junio julio "
    "januar februar marz juni juli marco avril monday tuesday wednesday thursday friday saturday sunday "
    "spring summer autumn winter easter christmas".split()
)
"""Words of a calendar: beside a number or after a word such as `in` they are dates."""


_SHORTEST_PET = 3


@cache
def ordinary() -> frozenset[str]:
    """Words that are names too, and the common words of English: whoever is called by one has an odd name."""
    plain = (line.split() for line in lines_of("common.txt"))  # Written as they are folded.
    return _set("ordinary.txt").union(*plain)


@cache
def seldom() -> frozenset[str]:
    """Names that are words too, now and then."""
    return _set("seldom.txt")


@cache
def vocabulary() -> frozenset[str]:
    """Words of HTML, CSS and JavaScript."""
    return _set("vocabulary.txt")


@cache
def framing() -> frozenset[str]:
    """What people write around a name in a handle or a hashtag."""
    return _set("framing.txt")


@cache
def capitals() -> frozenset[str]:
    """Words that are written with a capital though nobody bears them there."""
    return _set("capitals.txt")


@cache
def speech() -> frozenset[str]:
    """What a person does, right after her name."""
    return _set("speech.txt")


@cache
def acts() -> frozenset[str]:
    """Verbs in a form that a subject goes before."""
    return _set("acts.txt")


@cache
def deeds() -> frozenset[str]:
    """What people did, rather than things."""
    return _set("deeds.txt")


@cache
def persons() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What only people do, what they did or do, and how they are."""
    bare, did, so = (frozenset(line.split()) for line in lines_of("persons.txt"))
    return bare, did, so


@cache
def stops() -> frozenset[str]:
    """Words that carry no passage."""
    return _set("stops.txt")


@cache
def titles() -> frozenset[tuple[str, ...]]:
    """What stands before a name, as folded words: one or two."""
    pieces = (piece for line in lines_of("titles.txt") for piece in line.replace("،", ",").split(","))
    return frozenset(words for words in map(words_of, pieces) if words)


@cache
def given() -> frozenset[str]:
    """Common first names."""
    return _set("given.txt")


@cache
def lands() -> frozenset[str]:
    """Countries, cities and peoples, written with a capital whoever is meant: words that are names too,
    and never another spelling of a name."""
    return _set("lands.txt")


@cache
def owned() -> frozenset[str]:
    """What belongs to a person or bears her name, right after it."""
    return _set("owned.txt")


@cache
def people() -> frozenset[str]:
    """Words for people that in addresses and data stand before a name."""
    return _set("people.txt")


@cache
def labelling() -> frozenset[str]:
    """Behind what people are listed, a word of it: `Apologies: Price`."""
    return frozenset(word for line in lines_of("signs.txt")[:2] for word in words_of(line))


@cache
def attached() -> frozenset[str]:
    """Below what people put their names to a letter."""
    return frozenset(word for line in lines_of("signs.txt")[2:4] for word in words_of(line))


@cache
def letters_after() -> frozenset[str]:
    """Letters of rank, as they are written behind a name."""
    return frozenset(lines_of("signs.txt")[4].split())


@cache
def houses() -> frozenset[str]:
    """What is named after people, right after the name: places, schools, firms, prizes."""
    return _set("houses.txt")


@cache
def bodies() -> frozenset[str]:
    """What the names of bodies, offices, laws and parts of a text end in."""
    return _set("bodies.txt")


@cache
def kinds() -> frozenset[str]:
    """What bears a name of its own, right before the name: films, ships, storms."""
    return _set("kinds.txt")


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """A given name to whatever else its bearer may be called; `abroad` has the same name elsewhere."""
    return {name: near for name, (near, _) in _called().items()}


@cache
def abroad() -> dict[str, frozenset[str]]:
    """A given name to its forms in other languages."""
    return {name: far - near for name, (near, far) in _called().items()}


@cache
def firsts() -> frozenset[str]:
    """Given names in their long form: the first of their line."""
    lines = (*lines_of("nicknames.txt"), *lines_of("slavic.txt"))
    return frozenset("".join(words_of(line.split()[0])) for line in lines)


@cache
def _called() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    found: dict[str, tuple[set[str], set[str]]] = {}
    for line in (*lines_of("nicknames.txt"), *lines_of("slavic.txt"), *lines_of("pets.txt")):
        pieces = ({"".join(words_of(name)) for name in piece.split()} for piece in line.split("="))
        pets, elsewhere, *_ = *pieces, set[str]()
        for name in pets | elsewhere:
            near, far = found.setdefault(name, (set(), set()))
            near |= pets - {name} if name in pets else set()
            far |= elsewhere - {name} if name in pets else (pets | elsewhere) - {name}
    return {name: (frozenset(near), frozenset(far)) for name, (near, far) in found.items()}


def shortened(name: str) -> frozenset[str]:
    """Pet names of a given name made shorter once more (`Dorrie`, `Dor`), and its beginnings that are short
    for some name: `Joe` for Joel."""
    near, far = _called().get(name, (frozenset[str](), frozenset[str]()))
    beginnings = (name[:end] for end in range(_SHORTEST_PET, len(name)))
    found = {short for short in beginnings if short in _called() and short not in firsts()}
    for pet in (name, *near):
        for end in ("ie", "ey", "y"):
            stem = pet.removesuffix(end)
            if stem != pet and len(stem) >= _SHORTEST_PET:
                twice = stem[-1] == stem[-2] and stem[-1] not in "ls"  # `Peggy`, `Peg`, but `Molly`, `Moll`.
                found.add(stem[:-1] if twice and len(stem) > _SHORTEST_PET else stem)
    return frozenset(found - near - far - ordinary() - {name})


@cache
def pinyin() -> dict[str, str]:
    """A Chinese character to the syllable it is usually read as."""
    return _read("pinyin.txt")


@cache
def jyutping() -> dict[str, str]:
    """A Chinese character to the syllable it is usually read as in Cantonese."""
    return _read("cantonese.txt")


def _read(name: str) -> dict[str, str]:
    rows = (line.split() for line in lines_of(name))
    return {character: syllable for syllable, characters in rows for character in characters}


@cache
def spelt() -> dict[str, tuple[str, ...]]:
    """A folded word of a name in Arabic, Hebrew, Korean or Chinese writing to its usual Latin spellings."""
    rows = (line.split("=") for line in lines_of("spelt.txt"))
    return {"".join(words_of(name)): words_of(spellings) for name, spellings in rows}


def _set(name: str) -> frozenset[str]:
    return frozenset(word for line in lines_of(name) for word in words_of(line))


def lines_of(name: str) -> tuple[str, ...]:
    """The lines of a list, but for remarks and empty ones."""
    return tuple(line for line in text_of(name).splitlines() if line.strip() and not line.startswith("#"))


def first_line_of(name: str) -> str:
    """The first of these lines; the rest of a long list is not read for it."""
    with _list(name).open(encoding="utf-8") as lines:
        return next(line for line in lines if line.strip() and not line.startswith("#"))


def text_of(name: str) -> str:
    """All of a list as it was written, remarks too."""
    return _list(name).read_text(encoding="utf-8")


def _list(name: str) -> Traversable:
    return files("facilitator.gate.lists").joinpath(*name.split("/"))
