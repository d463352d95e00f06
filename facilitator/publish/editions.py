"""Remembers what each reader received: numbered copies, with salted digests of their passages.

`ledger/editions.jsonl` is private. It may refuse and never feeds a byte of a paper, but for the number that
a copy was given once: the file keeps no words, only digests made with a salt of each copy's own.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

from facilitator.problems import Place, Problem, ProblemsFound

FILE = "ledger/editions.jsonl"
SALT_BYTES = 16
RUN = 3
"""Words in a row that are looked for in what was received; a shorter passage is too common to tell."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Passages:
    """What a paper's edition says, in the open: never stored.

    `texts` by place (`outcome s1#m1 text en`), `lists` by session, `marked` how many marks a place wears,
    `hidden` the withheld words by the place of their mark.
    """

    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    marked: Mapping[str, int]
    hidden: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Issued:
    """One copy: its number, who has it, which paper, its words as digests, and when it was issued (ISO)."""

    copy: int
    reader: str
    session: str
    paper: str
    lang: str
    on: str
    salt: str
    whole: str
    texts: Mapping[str, str]
    marked: Mapping[str, int]
    lines: Mapping[str, tuple[str, ...]]
    runs: tuple[str, ...]
    told: tuple[str, ...] = ()

    def is_of(self, whole: bytes) -> bool:
        """Whether it was made of these very bytes: those of the paper without a number."""
        return self.whole == salted(self.salt, whole.hex())


def salted(salt: str, words: str) -> str:
    """A digest that only the copy's own salt gives again, cut to 24 signs: enough to compare."""
    return hashlib.sha256(bytes.fromhex(salt) + words.encode()).hexdigest()[:24]


def runs_of(words: str) -> Iterable[str]:
    """Every few words in a row, folded."""
    found = _WORD.findall(words.casefold())
    return (" ".join(found[n : n + RUN]) for n in range(len(found) - RUN + 1))


def issued(
    copy: int,
    reader: str,
    session: str,
    paper: str,
    lang: str,
    on: str,
    salt: str,
    whole: bytes,
    said: Passages,
) -> Issued:
    """The copy as it is remembered. `whole`: the paper's bytes as they are without a number."""
    runs = {salted(salt, run) for text in said.texts.values() for run in runs_of(text)}
    return Issued(
        copy,
        reader,
        session,
        paper,
        lang,
        on,
        salt,
        salted(salt, whole.hex()),
        {place: salted(salt, text) for place, text in sorted(said.texts.items())},
        dict(sorted(said.marked.items())),
        {where: tuple(sorted(salted(salt, line) for line in lines)) for where, lines in said.lists.items()},
        tuple(sorted(runs)),
    )


def newest(copies: Iterable[Issued]) -> Issued:
    """The copy of the latest edition; of one day, the one that was remembered last. ValueError for none."""
    return max(enumerate(copies), key=lambda pair: (pair[1].on, pair[0]))[1]


def replaced(known: Iterable[Issued]) -> dict[int, int]:
    """By the number of a copy, that of the one that its reader has in its place."""
    kinds: dict[tuple[str, str, str, str], list[Issued]] = {}
    for one in known:
        kinds.setdefault((one.reader, one.session, one.paper, one.lang), []).append(one)
    lasts = {kind: newest(copies).copy for kind, copies in kinds.items()}
    return {
        one.copy: lasts[kind] for kind, copies in kinds.items() for one in copies if one.copy != lasts[kind]
    }


def drawn(known: Iterable[Issued], chance: Random) -> int:
    """A number for a new copy, at random among those never given; it says nothing of order or of who."""
    taken = {one.copy for one in known}
    width = 99
    while len(taken) * 2 >= width:
        width = width * 10 + 9
    return chance.choice([n for n in range(1, width + 1) if n not in taken])


def holders(known: Iterable[Issued], key: str) -> tuple[str, ...]:
    """Who was issued a copy in which a thing stands; `key` is that of the public numbers."""
    where, _, thing = key.partition("#")
    kind, _, name = thing.partition(":")
    dialogue, _, session = where.partition("/")
    place = f"{kind} {session}#{name.partition('~')[0]} "
    found = [
        f"{one.reader} (copy {one.copy})"
        for one in known
        if one.session.startswith(f"{dialogue}/") and any(text.startswith(place) for text in one.texts)
    ]
    return tuple(sorted(found))


def read(root: Path) -> tuple[Issued, ...]:
    """Every copy issued so far, the oldest first; ProblemsFound where the file is damaged."""
    file = root / FILE
    if not file.is_file():
        return ()
    found: list[Issued] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            found.append(_from(json.loads(line)))
        except (ValueError, TypeError, KeyError, AttributeError):
            hint = "bring it back from a copy: who holds what would be forgotten otherwise"
            message = "this line is damaged, so what was issued is not known"
            raise ProblemsFound([Problem(Place(FILE, number, 1), "", message, hint, "ledger")]) from None
    return tuple(found)


def _from(row: dict[str, Any]) -> Issued:
    lines = {str(where): tuple(found) for where, found in row["lines"].items()}
    fixed = {name: tuple(row[name]) for name in ("runs", "told")}
    return Issued(**{**row, **fixed, "lines": lines})


def add(root: Path, new: Iterable[Issued]) -> None:
    """Write the copies at the end of the file, for the team alone, and wait for the disk."""
    rows = [json.dumps(asdict(one), ensure_ascii=False, sort_keys=True) + "\n" for one in new]
    if not rows:
        return
    file = root / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "ab", buffering=0) as out:
        before = os.fstat(handle).st_size
        try:
            left = memoryview("".join(rows).encode())
            while left:
                left = left[out.write(left) :]
            os.fsync(handle)
        except OSError:
            # Half a line would be a damaged file: of what could not be written whole nothing stays.
            os.ftruncate(handle, before)
            raise
