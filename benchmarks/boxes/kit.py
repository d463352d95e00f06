"""What the makers of files share: the words they plant, a register of boxes, and ways to call real tools."""

from __future__ import annotations

import base64
import importlib
import io
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from urllib.parse import quote


@dataclass(frozen=True)
class Words:
    """One text of each kind that somebody may leave in a file."""

    latin: str
    arabic: str
    plain: str
    mail: str
    sentence: str
    cyrillic: str
    japanese: str

    @property
    def all(self) -> str:
        """The five of them that most boxes can hold, in one line."""
        return "; ".join((self.latin, self.arabic, self.plain, self.mail, self.sentence)) + "."


KINDS = {
    "l": "latin",
    "a": "arabic",
    "p": "plain",
    "m": "mail",
    "s": "sentence",
    "c": "cyrillic",
    "j": "japanese",
}
PLANTED = Words(
    "Jiřina Březovská",
    "منصور الحداد",
    "Faith Winter",
    "qv7.desk@lantern-house.example",
    "The ferry captain promised to leave two berths empty until the spring tide",
    "Аглая Верещагина",
    "三宅千鶴",
)
CLEAN = Words(
    "Příští jízdní řád",
    "تقرير الطقس",
    "Morning session",
    "timetable@harbour.example",
    "Visitors may park behind the old mill on every day except Sunday mornings",
    "Расписание паромов",
    "港湾時刻表",
)
QUIET = Words("", "", "", "", "Minutes", "", "")
"""For files where the words stand in another part."""
Maker = Callable[[Words, Path], None]


class Absent(Exception):
    """A tool or library is not on this machine."""


@dataclass(frozen=True)
class Box:
    """One place of one format, and what it holds of the planted words."""

    format: str
    place: str
    suffix: str
    holds: str
    make: Maker


BOXES: list[Box] = []


def box(
    kind: str, place: str, suffix: str = "", holds: str = "lapms"
) -> Callable[[Callable[[Words], bytes | str]], None]:
    """Register a maker that hands over the whole content of its file."""

    def keep(content: Callable[[Words], bytes | str]) -> None:
        add(kind, place, content, suffix, holds)

    return keep


def add(
    kind: str, place: str, content: Callable[[Words], bytes | str], suffix: str = "", holds: str = "lapms"
) -> None:
    """The same for a maker at hand."""

    def make(words: Words, path: Path) -> None:
        made = content(words)
        path.write_bytes(made.encode() if isinstance(made, str) else made)

    BOXES.append(Box(kind, place, suffix or kind, holds, make))


def library(name: str) -> ModuleType:
    """A library, where it is installed."""
    try:
        return importlib.import_module(name)
    except ImportError as missing:
        raise Absent(name) from missing


def tool(*command: str | Path, folder: Path, stdin: bytes | None = None) -> bytes:
    """What a program prints, run in a folder."""
    found = shutil.which(str(command[0]))
    if found is None:
        raise Absent(str(command[0]))
    done = subprocess.run(
        [found, *map(str, command[1:])], cwd=folder, input=stdin, capture_output=True, timeout=240
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr.decode(errors='replace')[-300:]}")
    return done.stdout


def office(source: Path, target: str, folder: Path) -> bytes:
    """A file as LibreOffice converts it; `target` may name a filter behind a colon."""
    home = folder / "office-home"
    tool(
        *("soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", target),
        *("--outdir", folder / "converted", source),
        folder=folder,
    )
    return (folder / "converted" / f"{source.stem}.{target.partition(':')[0]}").read_bytes()


def repacked(package: bytes, change: Mapping[str, Callable[[str], str]], more: Mapping[str, bytes]) -> bytes:
    """A ZIP package with parts changed and parts added."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name in change:
                data = change[name](data.decode()).encode()
            if name not in more:
                new.writestr(name, data)
        for name, data in more.items():
            new.writestr(name, data)
    return made.getvalue()


def with_parts(package: bytes, parts: Mapping[str, bytes | str]) -> bytes:
    """A ZIP package with these parts put in, or in place of its own."""
    return repacked(
        package, {}, {name: data.encode() if isinstance(data, str) else data for name, data in parts.items()}
    )


def zipped(parts: Mapping[str, bytes | str], remark: bytes = b"") -> bytes:
    """A ZIP file of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)
        new.comment = remark
    return made.getvalue()


def xml(text: str) -> str:
    """Text as it stands in XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def work() -> Path:
    """A new folder to work in."""
    return Path(tempfile.mkdtemp(prefix="boxes"))


def note(words: Words) -> bytes:
    """A plain text of the words."""
    return f"Minutes by {words.all}\n".encode()


def word_file(words: Words, more: Mapping[str, bytes] | None = None) -> bytes:
    """A Word file that says the words, with parts added."""
    made = io.BytesIO()
    document = library("docx").Document()
    document.add_paragraph(words.all)
    document.save(made)
    return repacked(made.getvalue(), {}, more or {})


def filled(words: Words, frame: str) -> str:
    """A frame with the words where its marks stand, each mark in the dress it asks for."""
    text = words.all
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg'><text>{xml(text)}</text></svg>"
    dresses = {
        "{}": text,
        "{x}": xml(text),
        "{q}": quote(text),
        "{b}": base64.b64encode(text.encode()).decode(),
        "{nb}": text.replace(" ", "\u00a0"),
        "{svg}": base64.b64encode(drawing.encode()).decode(),
        "{p}": "".join(f"={byte:02X}" for byte in text.encode()),
        "{escaped}": text.replace(";", "\\;").replace(" ", "\\n"),
    }
    for mark, said in dresses.items():
        frame = frame.replace(mark, said)
    return frame
