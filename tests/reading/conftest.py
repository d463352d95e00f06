"""A small workspace whose session is written in the test's docstring."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from facilitator.model.dialogue import Dialogue
from facilitator.model.session import Session
from facilitator.problems import Advice, Notice, Problem
from facilitator.reading.load import Reading, read_dialogue

PEOPLE = """\
people:
  oak: {name: Amina Diallo, side: upstream}
  elm: {name: Bako Traore, side: downstream}
  ash: {name: Chidi Eze, side: upstream}
  fir: {name: Dunya Saleh, side: downstream}
  reed: {name: Edda Lund, part: facilitator}
  moss: {name: Fabio Conti, part: interpreter}
  dune: {name: Gita Rao, part: mentioned}
"""

DIALOGUE = """\
dialogue: river
title: Working title
shown_as: {title: A river, address: a-river}
sides:
  upstream: {name: Upstream, head: oak}
  downstream: {name: Downstream, head: elm}
languages: [en, fr]
timezone: Europe/Zurich
"""


@dataclass(frozen=True)
class Small:
    """A dialogue of one session (or more), as files; `read` reads it anew."""

    root: Path

    def write(self, name: str, text: str | bytes) -> Small:
        path = self.root / "sessions" / "river" / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self

    def session(self, text: str) -> Small:
        return self.write("one.yml", "session: one\n" + textwrap.dedent(text).lstrip("\n"))

    def read(self, only: tuple[str, ...] | None = None) -> Reading:
        return read_dialogue(self.root, "river", only)

    def doc(self) -> Doc:
        return Doc(self.read())


@dataclass(frozen=True)
class Doc:
    """What was read of the session in the docstring. Line 1 is the docstring's first line."""

    reading: Reading

    @property
    def dialogue(self) -> Dialogue:
        assert self.reading.dialogue is not None
        return self.reading.dialogue

    @property
    def session(self) -> Session:
        session = self.dialogue.session("one")
        assert session is not None
        return session

    @property
    def problems(self) -> list[str]:
        return [_told(n) for n in self.reading.notices if isinstance(n, Problem)]

    @property
    def advice(self) -> list[str]:
        return [_told(n) for n in self.reading.notices if isinstance(n, Advice)]


def _told(notice: Notice) -> str:
    """`3:7 outcomes[1].release: the message`, the first line of the docstring being 1."""
    where = f"{notice.place.line - 1}:{notice.place.column}" if notice.place.line else "file"
    if not notice.place.file.endswith("one.yml"):
        where = f"{notice.place.file.rpartition('/')[2]}:{notice.place.line}"
    return f"{where} {notice.path}: {notice.message}" if notice.path else f"{where} {notice.message}"


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """A sound dialogue with an empty session."""
    folder = tmp_path / "sessions" / "river"
    folder.mkdir(parents=True)
    made = Small(tmp_path).write("dialogue.yml", DIALOGUE).write("people.yml", PEOPLE)
    return made.session("")


@pytest.fixture
def session_doc(small: Small, request: pytest.FixtureRequest) -> Doc:
    """The session in the test's docstring, read."""
    function: Callable[..., object] = request.function
    return Doc(small.session(textwrap.dedent(function.__doc__ or "")).read())


@pytest.fixture
def read(small: Small) -> Callable[[str], Doc]:
    """Reads a session given as text."""
    return lambda text: Doc(small.session(text).read())
