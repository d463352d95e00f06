"""Where somebody works and as what, to needles: whole, shortened as people do, by its capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.gate.lists.wordlists import ordinary, stops
from facilitator.gate.needles.inflected import heads, in_cases
from facilitator.gate.needles.needle import ACRONYM, FULL
from facilitator.gate.needles.strand import Shape
from facilitator.gate.text.fold import words_of

_GENERIC = frozenset(
    "institute university foundation ministry centre center council academy association society committee "
    "college school office agency department commission group network forum union bank fund trust company "
    "laboratory institut universite fondation ministere conseil academie comite ecole agence departement "
    "instituto universidad fundacion ministerio centro consejo academia asociacion sociedad comite escuela "
    "agencia universitat stiftung ministerium zentrum rat akademie verein gesellschaft schule".split()
)
_BEFORE = frozenset("former ex retired late current acting ancien ancienne antiguo antigua".split())
_OF = frozenset("of for in to at".split())
_THE = frozenset("the a an".split())
_APART = re.compile(r"[()/;,|]| - | – ")


def house_needles(affiliation: str) -> Iterator[Shape]:
    """Needles for review; nothing for words that could be anybody's (`the Institute`)."""
    for piece in _APART.split(affiliation):
        words = words_of(piece)
        if not words or (len(words) == 1 and len(words[0]) < 3):
            continue
        plain = len(words) == 1 and (words[0] in ordinary() or _generic(words[0]))
        strength = ACRONYM if plain or (len(words) == 1 and piece.strip().isupper()) else FULL
        if not _generic(words[0]) or len(words) > 1:
            yield Shape(words, strength)
        whole = {words} if len(words) > 1 else set[tuple[str, ...]]()
        shorter = _shortened(words) - {words}
        yield from map(Shape, sorted(shorter.union(*map(in_cases, whole | shorter)) - whole))
        for letters in sorted(_letters(piece)):
            yield Shape((letters,), ACRONYM)


def role_needles(role: str) -> Iterator[Shape]:
    """The same of what somebody is; nothing for `member`."""
    for piece in re.split(r"[;|]", role):
        words = words_of(piece)
        while words and words[0] in _BEFORE:
            words = words[1:]
        if len(words) >= 3 and sum(word not in stops() for word in words) >= 2:
            rows = {words, *_turned(words)}
            yield from map(Shape, sorted(rows.union(*map(in_cases, rows))))


def _shortened(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """`Sarrat Institute`, `Institute of Hydrology`, `Hydrology Institute` `NH Institute` for the whole."""
    found: set[tuple[str, ...]] = set()
    for at, word in enumerate(words):
        if not _generic(word):
            continue
        before, after = words[: at + 1], words[at:]
        own = [w for w in before[:-1] if w not in stops()]
        if own and not all(w in ordinary() for w in own):
            found.add(before)
        topic = tuple(w for w in after[1:] if w not in stops())
        if topic:
            found |= {after, (*topic, word)}
        if len(topic) > 1:
            found.add(("".join(w[0] for w in topic), word))
    other = {"centre": "center", "center": "centre"}
    found |= {tuple(other.get(w, w) for w in short) for short in (*found, words)}
    return {short for short in found if len(short) > 1}


def _generic(word: str) -> bool:
    """Whether many houses are called by it."""
    return word in _GENERIC or word in heads()


def _turned(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """`deputy water minister` and `deputy minister for water` for `deputy minister of water`."""
    at = next((n for n, word in enumerate(words) if n and word in _OF), 0)
    topic = words[at + 1 :]
    while topic and topic[0] in _THE:
        topic = topic[1:]
    if not at or not topic or any(word in stops() for word in topic):
        return
    head = words[:at]
    yield (*head[:-1], *topic, head[-1])
    yield (*topic, *head)
    for small in ("of", "for"):
        yield (*head, small, *topic)
        yield (*head, small, "the", *topic)


def _letters(text: str) -> set[str]:
    """`ioh` for Institute of Hydrology, with and without its small words; three letters at least."""
    tokens = [token for token in re.findall(r"[^\W\d_]+", text) if token]
    great = [token for token in tokens if token[0].isupper()]
    # In other letters the first word alone has a capital: `Институт водных ресурсов`, `ИВР`.
    several = len(great) > 1 or (bool(great) and not great[0][0].isascii())
    found = {"".join(t[0] for t in tokens), "".join(t[0] for t in great)} if several else set()
    cased = (short for short in found if len(short) >= 3 and short.upper() != short.lower())
    return {"".join(words_of(short)) for short in cased}
