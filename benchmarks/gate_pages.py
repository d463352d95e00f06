"""Pages and rosters to measure the gate with: documentation of the standard library, and invented names."""

from __future__ import annotations

import io
import pkgutil
import pydoc
import random
import re
import sys
from contextlib import redirect_stderr, redirect_stdout, suppress
from functools import partial
from pathlib import Path

from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from facilitator.problems import Place

WANTED = 50_000_000
_WORD = re.compile(r"(?<=[\s>(])[a-z]{5,}(?=[\s<.,)])")
_SYLLABLES = (
    "ba be bi do da de ka ke ko la le li ma me mo na ni no ra ri ro sa se so ta te ti va vi zo".split()
)
_QUIET = frozenset({"antigravity", "this", "idlelib", "turtledemo", "lib2to3", "test"})


def pages(folder: Path, wanted: int = WANTED) -> int:
    """Writes at least so much HTML (50 MB) and gives its size: pydoc's page of each module of the standard
    library, and as many further copies as needed, in each of which the letters of the longer
    lower-case words are turned round by another number of places, so that no two copies share their text."""
    made = [page for page in map(_page, sorted(m.name for m in pkgutil.iter_modules())) if page]
    size = copy = 0
    while size < wanted:
        for number, page in enumerate(made):
            text = _WORD.sub(partial(_turned, copy % 5), page)
            data = text.replace("</title>", f" {copy}</title>").encode("utf-8", "replace")
            (folder / f"{copy:02}-{number:03}.html").write_bytes(data)
            size += len(data)
        copy += 1
    return size


def _turned(places: int, found: re.Match[str]) -> str:
    return found[0][places:] + found[0][:places]


def _page(name: str) -> str:
    if name not in sys.stdlib_module_names or name.startswith("_") or name in _QUIET:
        return ""
    with suppress(Exception), redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        found = pydoc.locate(name)
        return pydoc.html.page(name, pydoc.html.document(found, name))
    return ""


def terms(count: int) -> list[str]:
    """So many terms, three to a person: a given name, a surname, and both."""
    choose = random.Random(count)
    found: list[str] = []
    while len(found) < count:
        given, last = (_name(choose, n) for n in (3, 4))
        found += [given, last, f"{given} {last}"]
    return found[:count]


def _name(choose: random.Random, syllables: int) -> str:
    return "".join(choose.choice(_SYLLABLES) for _ in range(syllables)).capitalize()


def roster(names: list[str]) -> Dialogue:
    """A dialogue whose people carry these names; of each three terms the third is the whole name."""
    place = Place("people.yml")
    people = (Person(id=f"p{n}", name=Sealed(name, place)) for n, name in enumerate(names[2::3]))
    return Dialogue("bench", people=People(persons=tuple(people)))


def notes() -> str:
    """Private notes of 2,000 words in paragraphs of 80."""
    choose = random.Random(7)
    rows = [" ".join(_name(choose, 2).lower() for _ in range(80)) for _ in range(25)]
    return "\n\n".join(rows)
