"""One dialogue, or the whole workspace, from files to records, with everything that is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People
from facilitator.model.session import Session
from facilitator.problems import Notice, Place, Problem
from facilitator.reading.crosscheck import crosscheck
from facilitator.reading.desk import Desk, Habits
from facilitator.reading.drafts import read_drafts
from facilitator.reading.files import read_roster, read_text
from facilitator.reading.folder import odd_files, odd_folders
from facilitator.reading.keys_dialogue import DIALOGUE, dialogue_of
from facilitator.reading.keys_people import PEOPLE, people_of
from facilitator.reading.keys_session import SESSION, session_of
from facilitator.reading.names import ids_by_name
from facilitator.reading.nodes import Mapping, Node, Scalar, Sequence, scalar_of
from facilitator.reading.notes import Notes, read_notes
from facilitator.reading.provenance import Sheet
from facilitator.reading.scalars import parse_language, parse_zone
from facilitator.reading.shape import Fields, Key, read_fields
from facilitator.reading.workspace import dialogue_ids, is_file_id, session_ids
from facilitator.reading.yamltree import parse, parse_roster

PEOPLE_FILE = "people.yml"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the dialogue as far as it could be, and every problem and advice.

    Where a notice stops, the records may lack what could not be read: use them for `check` alone.
    """

    dialogue: Dialogue | None
    notices: tuple[Notice, ...]

    @property
    def stops(self) -> bool:
        """Whether there is a problem."""
        return self.dialogue is None or any(n.stops for n in self.notices)


def read_workspace(root: Path) -> tuple[Reading, ...]:
    """Every dialogue of the workspace, in the order of their ids; no two may share an address.

    Folders that are no dialogue are told in a last reading without one.
    """
    readings = tuple(read_dialogue(root, dialogue) for dialogue in dialogue_ids(root))
    seen: dict[str, Place] = {}
    done: list[Reading] = []
    for reading in readings:
        shown = reading.dialogue.shown_as if reading.dialogue else None
        first = seen.setdefault(shown.address, shown.place) if shown else None
        if shown and first is not shown.place:
            told = Problem(
                shown.place,
                "shown_as.address",
                "another dialogue has this address",
                "give each its own",
                "double-id",
                first,
            )
            reading = replace(reading, notices=(*reading.notices, told))
        done.append(reading)
    odd = odd_folders(root)
    return (*done, Reading(None, odd)) if odd else tuple(done)


def read_dialogue(root: Path, dialogue: str, only: tuple[str, ...] | None = None) -> Reading:
    """One dialogue; with `only`, no other session's files are opened."""
    if not is_file_id(dialogue):
        return Reading(
            None, (Problem(Place("sessions"), "", "the name of this dialogue's folder is not an id"),)
        )
    folder = _Folder(root, dialogue)
    tree = folder.tree("dialogue.yml")
    people = _people(folder)
    if not isinstance(tree, Mapping):
        return Reading(None, folder.gathered())
    desk = folder.desk("dialogue.yml", _habits(tree, people, folder.path("")))
    fields = read_fields(tree, desk, "", DIALOGUE)
    if fields is None:
        return Reading(None, folder.gathered())
    _required(fields, desk, DIALOGUE)
    _same_name(tree, "dialogue", dialogue, desk, "the folder")
    base = dialogue_of(dialogue, fields, people)
    everything = session_ids(root, dialogue)
    sheets = [_session(folder, base, desk.habits, s) for s in everything if only is None or s in only]
    sessions = tuple(sorted((s.session for s in sheets if s.session), key=_by_day))
    drafts, damaged = read_drafts(root, dialogue, everything if only is None else only)
    folder.told.extend(damaged)
    whole = replace(base, sessions=sessions, drafts=drafts)
    if only is None:
        folder.told.extend(odd_files(root, dialogue))
    folder.told.extend(crosscheck(whole, folder.desks, sheets, everything))
    return Reading(whole, folder.gathered())


def _by_day(session: Session) -> tuple[str, str]:
    """In the order of their days; one without a day goes by its id, which most begin with the month."""
    first = session.held.first
    return first.isoformat() if first else session.id, session.id


class _Folder:
    """One dialogue's folder: opens its files and keeps what is told about them."""

    def __init__(self, root: Path, dialogue: str) -> None:
        self.root, self.dialogue = root, dialogue
        self.told: list[Notice] = []
        self.desks: dict[str, Desk] = {}

    def file(self, name: str) -> str:
        """The file as it is told, relative to the workspace."""
        return f"sessions/{self.dialogue}/{name}"

    def path(self, name: str) -> Path:
        """The file on disk."""
        return self.root / "sessions" / self.dialogue / name

    def text(self, name: str) -> str | None:
        """The text of a file, or None, told."""
        read = read_roster if name == PEOPLE_FILE else read_text
        source, notices = read(self.root, self.path(name), self.file(name))
        self.told.extend(notices)
        return source

    def tree(self, name: str) -> Node | None:
        """The tree of a file, or None, told."""
        source = self.text(name)
        if source is None:
            return None
        root, notices = (parse_roster if name == PEOPLE_FILE else parse)(source, self.file(name))
        self.told.extend(notices)
        if root is None and not notices:
            self.told.append(Problem(Place(self.file(name)), "", "the file holds nothing but comments"))
        elif root is not None and not isinstance(root, Mapping):
            self.told.append(
                Problem(
                    root.place,
                    "",
                    "keys with values are expected here",
                    "see docs/guide/files.md for what the file holds",
                )
            )
        return root

    def desk(self, name: str, habits: Habits) -> Desk:
        """A desk for a file."""
        return self.desks.setdefault(name, Desk(self.file(name), habits))

    def gathered(self) -> tuple[Notice, ...]:
        """Everything told so far, once, in the order of the files."""
        told = [*self.told, *(n for desk in self.desks.values() for n in desk.notices)]
        return tuple(sorted(dict.fromkeys(told), key=lambda n: (n.place, not n.stops, n.path, n.message)))


def _people(folder: _Folder) -> People:
    """The people of a dialogue; a missing file is told."""
    name = PEOPLE_FILE
    place = Place(folder.file(name))
    if not folder.path(name).exists() and not folder.path(name).is_symlink():
        if folder.path("people.yml.age").exists():
            folder.told.append(
                Problem(
                    Place(folder.file("people.yml.age")),
                    "",
                    "this version cannot read an encrypted roster",
                    "decrypt it to people.yml for the time of the work",
                    "people",
                )
            )
        else:
            folder.told.append(
                Problem(
                    place,
                    "",
                    "the people file is missing",
                    "write people.yml, with `people: {}` where nobody is known",
                    "people",
                )
            )
        return People(place=place)
    tree = folder.tree(name)
    if not isinstance(tree, Mapping):
        return People(place=place)
    desk = folder.desk(name, Habits())
    fields = read_fields(tree, desk, "", PEOPLE)
    if fields is None:
        return People(place=place)
    _required(fields, desk, PEOPLE)
    return people_of(fields)


def _session(folder: _Folder, dialogue: Dialogue, habits: Habits, session: str) -> Sheet:
    """One session with its notes; a session that cannot be read is a sheet without one."""
    name = f"{session}.yml"
    tree = folder.tree(name)
    desk = folder.desk(name, habits)
    if not isinstance(tree, Mapping):
        return Sheet(session, None, desk, None)
    desk.habits = replace(habits, zone=_zone(tree, habits.zone))
    fields = read_fields(tree, desk, "", SESSION)
    if fields is None:
        return Sheet(session, None, desk, None)
    _required(fields, desk, SESSION)
    _same_name(tree, "session", session, desk, "the file")
    read = session_of(session, fields, dialogue)
    notes, notes_desk = _notes(folder, session, desk.habits)
    read = replace(read, remarks=read.remarks + notes.remarks, measured=notes.measured)
    return Sheet(session, read, desk, notes_desk)


def _notes(folder: _Folder, session: str, habits: Habits) -> tuple[Notes, Desk | None]:
    name = f"{session}.notes.md"
    if not folder.path(name).exists() and not folder.path(name).is_symlink():
        return Notes(), None
    source = folder.text(name)
    if source is None:
        return Notes(), None
    desk = folder.desk(name, habits)
    return read_notes(source, desk), desk


def _habits(tree: Mapping, people: People, home: Path) -> Habits:
    """Languages, zone and names, looked up ahead because every text and instant is read with them."""
    node = tree.get("languages")
    items = node.items if isinstance(node, Sequence) else ()
    codes = tuple(c for c in (parse_language(scalar_of(i)) for i in items) if c)
    zone = parse_zone(scalar_of(tree.get("timezone"))) or "UTC"
    ids = frozenset(p.id for p in people.persons)
    return Habits(codes or ("en",), ZoneInfo(zone), ids_by_name(people), ids, home)


def _zone(tree: Mapping, default: tzinfo) -> tzinfo:
    """The zone in which the session is held."""
    held = tree.get("held")
    name = parse_zone(scalar_of(held.get("timezone"))) if isinstance(held, Mapping) else None
    return ZoneInfo(name) if name else default


def _required(fields: Fields, desk: Desk, keys: tuple[Key[object], ...]) -> None:
    for key in keys:
        if key.required and key.name not in fields.given:
            desk.problem(fields.node.place, "", f"the key {key.name} is missing", key.doc, "missing-key")


def _same_name(tree: Mapping, key: str, name: str, desk: Desk, where: str) -> None:
    """A copied file keeps its old id: told, since notes and progress go by the file's name."""
    node = tree.get(key)
    if isinstance(node, Scalar) and node.text not in (name, "tbd", ""):
        desk.problem(node.place, key, f"this id is not the name of {where}", f"write {name}", "id")
