"""`attachments:` of evidence and of agenda items: the files that are shown, cleaned as they are read."""

from __future__ import annotations

from pathlib import PurePosixPath

from facilitator.model.evidence import Attachment
from facilitator.model.labels import Label
from facilitator.model.sealed import Sealed
from facilitator.problems import Place
from facilitator.reading.desk import Desk
from facilitator.reading.documents import Document, checked_document
from facilitator.reading.files import read_bytes
from facilitator.reading.idents import READERS
from facilitator.reading.pictures import LARGEST, Clean, clean
from facilitator.reading.scalars import scalar
from facilitator.reading.shape import Fields, Key, Kind, record
from facilitator.reading.texts import TEXT
from facilitator.reading.unfit import Unfit

FOLDER = "attachments"
"""Below a dialogue's folder, where such files lie."""

TEAM = Label(("team",))


def _name(text: str) -> str | None:
    path = PurePosixPath(text)
    plain = len(path.parts) == 1 and path.name not in ("", ".", "..") and not set(text) & set("\\:\0")
    return text if plain else None


FILE = Key(
    "file",
    scalar(
        "the name of a file", "a file in the folder attachments/ beside the session, such as map.png", _name
    ),
    "a PNG, JPEG or PDF in the folder attachments/ beside the session",
    required=True,
)
ALT = Key("alt", TEXT, "what can be seen, in words, for those who do not see it", required=True)
FOR = Key("for", READERS, "who sees it; those who read what it shows")


def _attachment(fields: Fields, desk: Desk) -> Attachment | None:
    """The file with nothing about its making; None, told, where it cannot be shown."""
    folder = desk.habits.folder
    entry = next(e for e in fields.node.entries if e.key.text == FILE.name)
    shown = (
        _shown(fields.need(FILE), entry.value.place, f"{fields.path}.{FILE.name}", desk) if folder else None
    )
    if shown is None:
        return None
    readers = TEAM if fields.failed(FOR) else fields.get(FOR)
    content = Sealed(shown.data, entry.value.place)
    return Attachment(
        shown.kind, content, shown.width, shown.height, fields.need(ALT), readers, fields.node.place
    )


def _shown(name: str, place: Place, path: str, desk: Desk) -> Clean | Document | None:
    folder = desk.habits.folder
    assert folder is not None
    data, problem = read_bytes(folder, folder / FOLDER / name, desk.file, LARGEST, "a paper")
    if data is None:
        if problem is not None:
            hint = problem.hint or "it belongs into the folder attachments/ beside the session"
            desk.problem(place, path, problem.message, hint, "file")
        return None
    ending = PurePosixPath(name).suffix
    try:
        if data.startswith(b"%PDF") or ending.lower() == ".pdf":
            return checked_document(data, ending)
        return clean(data, ending)
    except Unfit as unfit:
        desk.problem(place, path, unfit.message, unfit.hint, "attachment")
        return None


ATTACHMENT: Kind[Attachment] = record((FILE, ALT, FOR), _attachment)
