"""The notes file, typed at speed, becomes remarks and measured times."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import time

from facilitator.model.labels import RemarkKind
from facilitator.model.sealed import Sealed
from facilitator.model.session import Remark
from facilitator.model.text import Text
from facilitator.problems import Place
from facilitator.reading.desk import Desk, folded
from facilitator.reading.scalars import parse_time, word_of
from facilitator.reading.texts import note
from facilitator.reading.workspace import ID

KINDS = word_of(RemarkKind)

_CLOCK = re.compile(r"(\d{1,2}:\d{2})[ \t]*[-–—][ \t]*(\d{1,2}:\d{2})")
_SPEAKER = re.compile(
    rf"(?P<by>\?|room|side:{ID.pattern}|{ID.pattern})"
    r"(?:[ \t]+(?P<kind>[a-z]+))?[ \t]*:(?:[ \t]+|$)(?P<said>.*)"
)
_ALMOST = re.compile(
    r"(?:[ \t]|[^\w?\s]+[ \t]?)?(?P<by>[\w-]+(?::[\w-]+)?)(?:[,/&+* \t]+[^\s:：]{1,20}){0,2}[* \t]*[:：]"
)
"""What somebody typed for a speaker and the pattern above does not take: `Oak:`, `@oak:`, `oak concern:x`."""
_BEFORE_COLON = re.compile(r"([^\s:][^:]{0,80}):(?:\s|$)")
_CONTINUES = "if this line continues a remark, indent it by two spaces"


@dataclass
class _Open:
    """A remark that is still being typed."""

    on: str
    by: str
    kind: RemarkKind
    place: Place
    path: str
    lines: list[str] = field(default_factory=list, repr=False)


@dataclass(frozen=True, slots=True)
class Notes:
    """What a notes file holds."""

    remarks: tuple[Remark, ...] = ()
    measured: tuple[tuple[str, time, time], ...] = ()


def read_notes(source: str, desk: Desk) -> Notes:
    """Every remark of a notes file in order; what cannot be a remark is told on the desk."""
    reader = _Reader(desk)
    for number, line in enumerate(source.split("\n"), 1):
        reader.line(number, line.rstrip())
    reader.close()
    return Notes(tuple(reader.remarks), tuple(reader.measured))


class _Reader:
    """Reads line by line: a heading, the start of a remark, or more of the last one."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.remarks: list[Remark] = []
        self.measured: list[tuple[str, time, time]] = []
        self.item = ""
        self.open: _Open | None = None

    def line(self, number: int, line: str) -> None:
        """One line of the file."""
        place = Place(self.desk.file, number, 1)
        if line.startswith("=="):
            self.close()
            self._heading(line, place)
            return
        match = _SPEAKER.fullmatch(line)
        if match is not None:
            self.close()
            self._begin(match, place)
        elif line.strip():
            self._name_before_colon(line, place)
            self._continue(line, place)
        elif self.open is not None:
            self.open.lines.append("")

    def close(self) -> None:
        """End the remark that is open."""
        if self.open is None:
            return
        done, self.open = self.open, None
        words = "\n".join(done.lines).strip()
        if not words:
            self.desk.advice(done.place, done.path, "this remark has no words", "", "open-point")
            return
        blocks, sound = note(words, self.desk, done.path, done.place)
        said = Text(((self.desk.habits.languages[0], Sealed(blocks, done.place)),), sound, done.place)
        self.remarks.append(Remark(on=done.on, by=done.by, kind=done.kind, said=said, place=done.place))

    def _heading(self, line: str, place: Place) -> None:
        item, _, rest = line.strip("= \t").partition(" ")
        if not ID.fullmatch(item):
            self.item = ""
            known = self.desk.id_of_name(line.strip("= \t"))
            self.desk.problem(
                place,
                "==",
                "the id of an agenda item is expected after ==",
                f"write {known} instead" if known else "such as: == pasture 09:40-11:25",
                "notes",
            )
            return
        self.item = item
        self.desk.refer(("item",), item, place, "==")
        if rest.strip():
            self._clock(item, rest.strip(), place)

    def _clock(self, item: str, rest: str, place: Place) -> None:
        match = _CLOCK.fullmatch(rest)
        started, ended = (parse_time(match[1]), parse_time(match[2])) if match else (None, None)
        if started is None or ended is None:
            self.desk.problem(
                place,
                "==",
                "two times are expected after the item",
                "such as: == pasture 09:40-11:25",
                "notes",
            )
        elif ended < started:
            self.desk.problem(place, "==", "the item ends before it begins", "check both times", "notes")
        else:
            self.measured.append((item, started, ended))

    def _begin(self, match: re.Match[str], place: Place) -> None:
        by, kind = match["by"], match["kind"]
        path = f"remark[{len(self.remarks) + 1}]"
        if kind is not None and kind not in KINDS:
            self.desk.problem(
                place,
                path,
                "what stands before the colon is neither a speaker nor a kind of remark",
                f"the kinds are {', '.join(KINDS)}; {_CONTINUES}",
                "notes",
            )
        if by.startswith("side:"):
            self.desk.refer(("side",), by[5:], place, path)
        elif by not in ("?", "room"):
            self.desk.refer(("person",), by, place, path)
        if not self.item:
            self.desk.advice(
                place,
                path,
                "this remark stands under no agenda item",
                "write == and the item's id above it",
                "notes",
            )
        self.open = _Open(
            self.item, by, KINDS.get(kind or "", RemarkKind.REMARK), place, path, [match["said"]]
        )

    def _continue(self, line: str, place: Place) -> None:
        if self.open is None:
            self.desk.problem(
                place,
                "",
                "these words belong to no remark",
                "begin with who spoke: oak:, room:, side:<id>: or ?:",
                "notes",
            )
        else:
            self.open.lines.append(line.strip())

    def _name_before_colon(self, line: str, place: Place) -> None:
        """`Amina Diallo concern: …` would otherwise continue somebody else's remark."""
        match = _BEFORE_COLON.match(line)
        if self._almost(line):
            self._no_speaker(place)
            return
        if match is None:
            return
        words = match[1].split()
        spoken = " ".join(words[:-1] if len(words) > 1 and folded(words[-1]) in KINDS else words)
        known = self.desk.id_of_name(spoken)
        if known is not None:
            self.desk.problem(
                place,
                "",
                "a name stands where a speaker's id belongs",
                f"write {known} instead",
                "name-for-id",
            )
        elif len(words) > 1 and words[-1] in KINDS and line[0] != " ":
            self._no_speaker(place)

    def _almost(self, line: str) -> bool:
        """Whether a speaker seems meant, whose words would otherwise become somebody else's."""
        match = _ALMOST.match(line)
        by = folded(match["by"]) if match else ""
        return by in self.desk.habits.people or by == "room" or by.startswith("side:")

    def _no_speaker(self, place: Place) -> None:
        self.desk.problem(
            place,
            "",
            "what stands before the colon is not a speaker",
            f"a speaker is an id, room, side:<id> or ?, in small letters, then a kind or none, "
            f"a colon and a space; {_CONTINUES}",
            "notes",
        )
