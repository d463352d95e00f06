"""Posts, mails, chats, logs, lives and scenes of our own, each written about several of a roster."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from benchmarks.gate_counted import Planted
from facilitator.gate.lists.wordlists import PARTICLES
from facilitator.model.people import People
from facilitator.model.sealed import unseal

KINDS = {
    "posts": ("post",),
    "mails": ("mail",),
    "chats and logs": ("chat", "log"),
    "scenes": ("lives", "tale"),
}
"""The kinds of blocks in each set; what means nobody stands in all of them."""

_KNOWN = 8
"""Those who are written about in one thread."""
_BLOCK = re.compile(r"^([a-z]+) \| (.*(?:\n .*|\n(?= ))*)", re.M)
_MARK = re.compile("«([^»]*)»")


def threads(file: Path, people: People, kinds: tuple[str, ...]) -> Iterator[Planted]:
    """Every block about one of each eight of the roster, in its turn; half of them, by hash, are aside."""
    every = _BLOCK.findall(file.read_text("utf-8"))
    blocks = [(kind, text) for kind, text in every if kind in (*kinds, "nobody")]
    for turn, start in enumerate(range(0, len(people.persons), _KNOWN)):
        some = people.persons[start : start + _KNOWN]
        for number, (_, text) in enumerate(blocks):
            person = some[(number + turn) % len(some)]
            yield _written(text.replace("\n ", "\n"), person.id, unseal(person.name) if person.name else "")


def _written(text: str, who: str, name: str) -> Planted:
    fields, made = _fields(name), Planted("", made_from=text, parts=2)
    for number, piece in enumerate(_MARK.split(text)):
        filled = piece.format_map(fields) if number % 2 else piece
        if number % 2:
            made.spots.append((len(made.text), len(made.text) + len(filled), who))
        made.text += filled
    return made


def _fields(name: str) -> dict[str, str]:
    """How a name is written in a post."""
    given, *rest = name.split()
    core = rest[-1].removeprefix("al-")
    surname = " ".join((*(word for word in rest[:-1] if word in PARTICLES), rest[-1]))
    first, last = _plain(given), _plain("".join(w[0].upper() + w[1:] for w in re.split("[ -]", surname)))
    fields = {"G": given, "C": first, "V": given.upper(), "I": first[0]}
    fields |= {"S": surname, "T": last, "U": surname.upper(), "J": core[0]}
    return fields | {small: fields[great].lower() for small, great in zip("gtij", "CTIJ", strict=True)}


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if letter.isascii() and letter.isalpha())
