"""What databases, repositories and data tools keep."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.boxes.kit import (
    Words,
    add,
    library,
    note,
    tool,
    zipped,
)


def _in_folder(make: Callable[[Path, Words], Path]) -> Callable[[Words], bytes]:
    def content(words: Words) -> bytes:
        folder = Path(tempfile.mkdtemp(prefix="boxes"))
        try:
            return make(folder, words).read_bytes()
        finally:
            shutil.rmtree(folder)

    return content


def _sqlite(folder: Path, words: Words) -> Path:
    tool("sqlite3", "o.db", f"CREATE TABLE a(b TEXT); INSERT INTO a VALUES('{words.all}');", folder=folder)
    return folder / "o.db"


def _repository(made: str) -> Callable[[Path, Words], Path]:
    def make(folder: Path, words: Words) -> Path:
        (folder / "a.txt").write_bytes(note(words))
        who = [
            "-c",
            f"user.name={words.latin} {words.arabic} {words.plain}",
            "-c",
            f"user.email={words.mail}",
        ]
        tool("git", "init", "-q", folder=folder)
        tool("git", "add", "a.txt", folder=folder)
        tool("git", *who, "commit", "-q", "-m", words.sentence, folder=folder)
        tool("git", "bundle", "create", "-q", "o.bundle", "--all", folder=folder)
        tool("git", "gc", "-q", folder=folder)
        (folder / "o.patch").write_bytes(
            tool("git", "format-patch", "--stdout", "--root", "HEAD", folder=folder)
        )
        (folder / "o.zip").write_bytes(tool("git", "archive", "--format=zip", "HEAD", folder=folder))
        return next(folder.glob(made))

    return make


def _frame(way: str) -> Callable[[Path, Words], Path]:
    def make(folder: Path, words: Words) -> Path:
        frame = library("pandas").DataFrame({"by": [words.all], words.sentence: [words.latin]})
        made = folder / f"o.{way}"
        getattr(frame, {"dta": "to_stata", "tex": "to_latex", "pkl": "to_pickle"}.get(way, f"to_{way}"))(made)
        return made

    return make


add("sqlite", "a row", _in_folder(_sqlite), "db")
for _what, _made, _end in (
    ("a bundle", "o.bundle", "bundle"),
    ("a pack", ".git/objects/pack/*.pack", "pack"),
    ("an index", ".git/index", "index"),
    ("a log of refs", ".git/logs/HEAD", ""),
    ("a patch", "o.patch", "patch"),
    ("an archive", "o.zip", "zip"),
):
    add("git", _what, _in_folder(_repository(_made)), _end or "log", "" if _what == "an index" else "lapms")
for _way in ("parquet", "feather", "json", "csv", "html", "excel", "pickle", "orc"):
    add("pandas", _way, _in_folder(_frame(_way)), {"excel": "xlsx"}.get(_way, _way))
add("msgpack", "a value", lambda words: bytes(library("msgpack").packb({"by": words.all})))
add(
    "geojson",
    "properties",
    lambda words: json.dumps({"type": "Feature", "properties": {"by": words.all}, "geometry": None}),
)
add(
    "kmz",
    "a placemark",
    lambda words: zipped({"doc.kml": f"<kml><Placemark><name>{words.all}</name></Placemark></kml>"}),
)
add("whl", "metadata", lambda words: zipped({"a.dist-info/METADATA": f"Name: a\nAuthor: {words.all}\n"}))
