"""Every paper passes the gate for its own reader before a byte is written; nothing else is `Cleared`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import click

from facilitator.problems import Refused

if TYPE_CHECKING:
    from pathlib import Path

    from facilitator.cli.shares import Again
    from facilitator.disclosure import Reader
    from facilitator.gate.findings import Finding, Report
    from facilitator.gate.sweep import Source
    from facilitator.model.dialogue import Dialogue
    from facilitator.problems import Place
    from facilitator.views.common import View

MOST = 3
"""Places to look at that are told one by one."""


@dataclass(frozen=True, slots=True)
class Finished:
    """One file as it would be written. `plain`: its paper's words before any page is set, for the gate;
    of a file that nobody asked for, the gate alone sees the words. `ours`: made here a moment ago.
    `told_to`: a label of those who hear what it says, where these are others than its reader."""

    name: str
    data: bytes
    plain: bool = False
    asked: bool = True
    ours: bool = True
    told_to: str = ""

    def finished(self) -> Finished:
        """Itself."""
        return self


@dataclass(frozen=True, slots=True)
class Unset:
    """One file that is set from its view when the gate comes to it, in whichever process that is."""

    name: str
    view: View
    format: str
    root: Path
    plain: bool = False
    asked: bool = True

    @property
    def told_to(self) -> str:
        """A label of those who hear what it says, where these are others than its reader."""
        return self.view.told_to

    def finished(self) -> Finished:
        """The file. Refused: a template or a format at fault."""
        from facilitator.cli.house import printed

        data = printed(self.view, self.format, self.root)
        return Finished(self.name, data, self.plain, self.asked, told_to=self.told_to)


@dataclass(frozen=True, slots=True)
class Made:
    """Files for one reader at an instant; `names`: with names, which the team asked for."""

    reader: Reader
    at: datetime
    files: tuple[Finished | Unset, ...]
    names: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """What the gate says of one reader's files, and those of them that were asked for."""

    report: Report
    files: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True)
class Cleared:
    """Files that the gate let pass, each for its own reader."""

    files: tuple[tuple[str, bytes], ...]


class GateStopped(Refused):
    """A paper holds what its reader may not read; the message says where, and quotes nothing."""

    def __init__(self, report: Report, typed: Callable[[Finding], Sequence[Place]]) -> None:
        from facilitator.gate.formats.text import as_text

        told = f"the gate stopped this paper; nothing was written\n{as_text(report, typed)}".rstrip()
        super().__init__(told, HINT)
        self.report = report


EXACT = (".md", ".html", ".docx")
"""Files whose every word can be read back as it was written; of a PDF that is not certain in each script."""

HINT = "write @id in place of a name (the team has --names too), and cure the rest where it comes from"


class Clearing:
    """The gate for the papers of one dialogue; its needles are threaded once.

    `again`: how other processes read the dialogue, where many papers may be shared out among them; then it
    stands in a `with`, which ends them. `root`: the workspace, which such a process has to be told.
    """

    def __init__(
        self, dialogue: Dialogue, again: Again[Made, Looked] | None = None, root: Path | None = None
    ) -> None:
        from facilitator.cli.shares import Others
        from facilitator.gate.guard import Guard

        self._dialogue, self._root = dialogue, root
        self._others = Others(again)
        self._guard = Guard(dialogue, partial(_released, root))

    def __enter__(self) -> Clearing:
        return self

    def __exit__(self, *_: object) -> None:
        self._others.__exit__()

    def clear(self, made: Iterable[Made]) -> Cleared:
        """The files that were asked for. GateStopped, with all that was found, where one must not go out.

        Refused: a file that cannot be set.
        """
        from facilitator.gate.crew import merged

        papers = tuple(made)
        looked = self._others.each(papers, self.look)
        report = merged(one.report for one in looked)
        if report.blocked:
            places = self._typed(papers, looked)
            stopped = _blocks(merged([report, *self._in_the_house(papers)]))
            raise GateStopped(stopped, lambda f: places.get((f.file, f.rule, f.who), ()))
        _advise(report)
        return Cleared(tuple(file for one in looked for file in one.files))

    def look(self, made: Made) -> Looked:
        """The files that were asked for, and the words alone where no file gives them exactly.

        Where something is found the words come first: what stands in them is told once, by the line, and not
        again for every format.
        """
        from facilitator.gate.crew import merged

        asked = [one.finished() for one in made.files if one.asked]
        files = tuple((f.name, f.data) for f in asked)
        if any(f.name.endswith(EXACT) for f in asked):
            report = self._look(made, asked)
            if not any(f.rule != "content" for f in report.findings):
                return Looked(report, files)
        words = [one.finished() for one in made.files if one.plain and not one.asked]
        report = self._look(made, [f for f in (*asked, *words) if f.plain])
        if not report.blocked:
            report = merged((report, self._look(made, [f for f in asked if not f.plain])))
        return Looked(report, files)

    def _in_the_house(self, papers: Iterable[Made]) -> Iterator[Report]:
        """What the house puts on every paper: no line of a session cures that."""
        house = house_file()
        for made in papers if house else ():
            yield replace(self._look(made, house), read=0)

    def _typed(
        self, papers: Iterable[Made], looked: Iterable[Looked]
    ) -> dict[tuple[str, str, str | None], tuple[Place, ...]]:
        """Where it was typed: for what stopped each file, by rule and person."""
        from facilitator.gate.account.readable import Seat
        from facilitator.gate.account.whose import who_of
        from facilitator.gate.typed import typed

        found: dict[tuple[str, str, str | None], tuple[Place, ...]] = {}
        for made, one in zip(papers, looked, strict=True):
            if not one.report.blocked:
                continue
            who = who_of(self._dialogue, made.reader.word, person=made.reader.is_person)
            seat = Seat(self._dialogue, who, made.at)
            for word in dict.fromkeys(file.told_to for file in made.files):
                places = typed(seat, partial(self._seen, made, word), partial(_bytes_of, self._root))
                for f in one.report.findings:
                    found.setdefault((f.file, f.rule, f.who), places.get((f.rule, f.who), ()))
        return found

    def _look(self, made: Made, files: Sequence[Finished]) -> Report:
        """With the eyes of the reader, or of those who hear what she carries."""
        from facilitator.gate.crew import merged
        from facilitator.gate.sweep import Source

        words = dict.fromkeys(file.told_to for file in files)
        shares = (
            (word, [Source(f.name, f.data, ours=f.ours) for f in files if f.told_to == word])
            for word in words
        )
        return merged(self._seen(made, word, sources) for word, sources in shares)

    def _seen(self, made: Made, told_to: str, sources: Sequence[Source]) -> Report:
        """What the reader sees, or those who hear what she carries: to them nobody is named."""
        from facilitator.disclosure import Reader

        eyes, names = (Reader.label(told_to), False) if told_to else (made.reader, made.names)
        return self._guard.look(sources, eyes.word, made.at, person=eyes.is_person, names=names)


def _released(root: Path | None) -> tuple[str, ...]:
    """What the public has read of this workspace, or else of the one around."""
    from facilitator.cli.searching import root_or_none
    from facilitator.publish.ledger import FOLDER, ledger_from
    from facilitator.publish.looked_at import released_texts
    from facilitator.publish.tree import read_tree

    root = root or root_or_none()
    return released_texts(ledger_from(read_tree(root / FOLDER))) if root else ()


def _bytes_of(root: Path | None, file: str) -> bytes | None:
    """A file of this workspace, or else of the one around."""
    from facilitator.cli.searching import root_or_none

    root = root or root_or_none()
    path = root / file if root else None
    return path.read_bytes() if path and path.is_file() else None


def house_file() -> tuple[Finished, ...]:
    """The file with the letterhead and the footer of the workspace around, where there is one."""
    from facilitator.cli.searching import root_or_none
    from facilitator.reading.house import FILE

    root = root_or_none()
    path = root / FILE if root else None
    return (Finished(FILE, path.read_bytes(), ours=False),) if path and path.is_file() else ()


def _blocks(report: Report) -> Report:
    from facilitator.gate.findings import BLOCK

    return replace(report, findings=tuple(f for f in report.findings if f.level == BLOCK))


def _advise(report: Report) -> None:
    """One line on what only a person can judge, by place; nothing where there is nothing."""
    found = [f for f in report.findings if f.rule != "content"]
    if not found:
        return
    places = (
        f"{f.file}:{f.line}:{f.column} ({f.rule})" if f.line else f"{f.file} ({f.rule})" for f in found[:MOST]
    )
    more = f" and {len(found) - MOST} more" if len(found) > MOST else ""
    click.echo(f"advice: look at these places before you hand it out: {', '.join(places)}{more}", err=True)
