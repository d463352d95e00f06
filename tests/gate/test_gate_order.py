"""What is found depends on the words alone: not on the order of people or files, nor on how lines end."""

from __future__ import annotations

import os
import random
import subprocess
import sys

import pytest

from facilitator.gate.findings import Finding
from facilitator.gate.match import Matcher
from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, swept
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

NAMES = (
    "Grace Price",
    "Hope Price",
    "Tariq Moyo",
    "Yusuf ben Amar",
    "Mariam Hill",
    "Anna Hill",
    "Li Wei",
    "Ana Vuković",
)
TEXT = """\
# Minutes

Price said that Grace Price had gone. Hope, she said, was with Hill.

Moyo's paper
Hill and Moyo signed it
- Mariam, for the chair
- T. Moyo

Speaker | Text
Price | We will see.

The Hill plan is by yusuf_benamar and ana.vukovic@example.org; Wei agreed.
"""


def found(people: tuple[Person, ...], *files: Source) -> tuple[Finding, ...]:
    needles = needles_of([Dialogue("d", people=People(people))], plain=True)
    return swept(files, Matcher(needles.all), named=needles.named).findings


def persons(order: int) -> tuple[Person, ...]:
    people = [Person(f"p{number}", name=Sealed(name)) for number, name in enumerate(NAMES)]
    random.Random(order).shuffle(people)
    return tuple(people)


@pytest.mark.parametrize("order", range(5))
def test_the_order_of_people_and_of_files_changes_nothing(order: int) -> None:
    files = [Source(f"{number}.md", part.encode()) for number, part in enumerate([TEXT, *TEXT.split("\n\n")])]
    random.Random(order).shuffle(files)
    assert found(persons(order), *files) == found(persons(5), *sorted(files, key=lambda file: file.name))


@pytest.mark.parametrize("order", range(3))
def test_of_many_who_work_in_one_house_the_same_are_told(order: int) -> None:
    crew = [
        Person(f"p{n}", name=Sealed(f"Odile Quill{n}"), affiliation=Sealed("Harbour Office"))
        for n in range(20)
    ]
    page = Source("a.md", b"The Harbour Office agreed.")
    told = found(tuple(crew), page)
    random.Random(order).shuffle(crew)
    assert found(tuple(crew), page) == told
    assert {finding.rule for finding in told} == {"affiliation"}


def lines(text: str) -> list[tuple[str, str, str | None, int]]:
    data = text.encode()
    return sorted((f.rule, f.level, f.who, f.line) for f in found(persons(0), Source("minutes.md", data)))


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_may_end_as_on_any_machine(end: str) -> None:
    assert lines(TEXT.replace("\n", end)) == lines(TEXT)


def test_a_mark_of_the_order_of_bytes_begins_a_text_like_nothing() -> None:
    assert lines(f"\ufeffPrice\n{TEXT}") == lines(f"Price\n{TEXT}")


def test_of_two_spellings_of_a_name_the_same_is_taken_in_every_run() -> None:
    """The names of a list are a set, and a set is in another order in each run."""
    made = "from facilitator.gate.lists.respelt import _listed; print(sorted(_listed().items()))"
    runs = set[bytes]()
    for seed in ("1", "2", "3"):
        env = os.environ | {"PYTHONHASHSEED": seed}
        runs.add(
            subprocess.run([sys.executable, "-c", made], env=env, capture_output=True, check=True).stdout
        )
    assert len(runs) == 1


def test_of_many_names_that_a_word_sounds_like_the_same_are_told_in_every_run() -> None:
    """Only the first few are told, and the sounds that a word may have are a set."""
    names = (
        "Karan Karen Karin Garan Garin Carin Corin Koren Goran Gorin Kuran Curran Coran Gurin Kerin".split()
    )
    made = (
        "from tests.support.told import told; "
        f"print(told('昨日、カレンさんが来た。', *('Zorah ' + name for name in {names})))"
    )
    runs = set[bytes]()
    for seed in map(str, range(5)):
        env = os.environ | {"PYTHONHASHSEED": seed}
        runs.add(
            subprocess.run([sys.executable, "-c", made], env=env, capture_output=True, check=True).stdout
        )
    assert len(runs) == 1 and b"review" in runs.pop()


def test_there_is_something_to_compare() -> None:
    assert len(lines(TEXT)) > 8
