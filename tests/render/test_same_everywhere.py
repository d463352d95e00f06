"""The same inputs and day give the same bytes: whoever makes a paper, wherever, and in whatever language."""

from __future__ import annotations

import hashlib
import re
import struct
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pypdf
import pytest

from facilitator.render import paper
from tests.support.printed import NAMES, ROOT, views

SESSION = """\
session: first
title: First talk
held: {from: 2026-03-09, timezone: Europe/Zurich}
attending: [oak, elm]
agenda:
  - {day: 2026-03-09, start: 09:00}
  - {id: fish, title: Fish, minutes: 30}
outcomes:
  - {id: counts, kind: measure, text: "Count the fish at [the bridge]{withheld=R6}.", from: [fish]}
"""
FILES = {
    "dialogue": "dialogue: lake\ntitle: Lake dialogue\nsides: {north: {name: North}, south: {name: South}}\n",
    "people": "people:\n  oak: {name: Zanzibar Quill, side: north}\n  elm: {name: Brack, side: south}\n",
    "first": SESSION,
}
KEY = "00" * 32
HERE = {"TZ": "Asia/Tokyo", "LANG": "C", "HOME": "/nowhere", "PYTHONHASHSEED": "1", "USER": "one"}
THERE = {
    "TZ": "America/Lima",
    "LANG": "fr_FR.UTF-8",
    "LC_ALL": "fr_FR.UTF-8",
    "PYTHONHASHSEED": "2",
    "USER": "other",
    "LOGNAME": "other",
    "SOURCE_DATE_EPOCH": "1",
    "RAYON_NUM_THREADS": "1",
}
"""Another time zone, language, home, order of hashes, user and number of threads."""


def workspace(root: Path) -> Path:
    folder = root / "sessions/lake"
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    (root / "ledger").mkdir()
    (root / "ledger/calendar.key").write_text(f"{KEY}\n", encoding="ascii")
    return root


def built(root: Path, start: Path, **environment: str) -> dict[str, str]:
    """The digest of every paper of a workspace, by the whole command, begun in another folder."""
    words = ("build", "--format", "md,html,pdf,docx,ics", "--on", "2026-03-01")
    subprocess.run(
        [sys.executable, "-m", "facilitator", "-C", str(root), *words],
        check=True,
        capture_output=True,
        cwd=start,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), **environment},
    )
    files = sorted((root / "out").rglob("*.*"))
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_every_paper_of_a_build_is_the_same_elsewhere(tmp_path: Path) -> None:
    one = workspace(tmp_path / "one")
    other = workspace(tmp_path / "far away" / "дом" / "other")
    here = built(one, tmp_path, **HERE)
    assert {name.rpartition(".")[2] for name in here} == {"md", "html", "pdf", "docx", "ics"}
    assert built(other, other / "sessions", HOME=str(tmp_path), **THERE) == here


def test_the_same_paper_again_in_one_process_has_the_same_bytes() -> None:
    """What the setter remembers of earlier papers shows in none."""
    view, other = views("en")["brief-oak"], views("ar")["summary-team"]
    for kind in ("pdf", "docx"):
        first = paper(view, kind)
        paper(other, kind)
        assert paper(view, kind) == first


ALLOWED = {
    *("dc:title", "dc:language", "dc:format", "xmp:MetadataDate", "xmpMM:DocumentID", "xmpMM:InstanceID"),
    *("xmpMM:RenditionClass", "xmpTPg:NPages", "pdf:PDFVersion", "pdfuaid:part", "xmp:CreatorTool"),
    *("rdf:RDF", "rdf:Description", "rdf:Alt", "rdf:Seq", "rdf:Bag", "rdf:li", "x:xmpmeta"),
}


@pytest.mark.parametrize("name", NAMES)
def test_a_pdf_says_of_itself_its_title_and_language_and_nothing_else(name: str) -> None:
    content = paper(views("en")[name], "pdf")
    read = pypdf.PdfReader(BytesIO(content))
    assert set(read.metadata or {}) == {"/Title"}
    packet = read.root_object["/Metadata"].get_object()
    assert isinstance(packet, pypdf.generic.StreamObject)
    told = packet.get_data().decode("utf-8")
    assert set(re.findall(r"<([A-Za-z]+:\w+)", told)) <= ALLOWED - {"xmp:MetadataDate", "xmp:CreatorTool"}
    assert not re.search(r"20\d\d-\d\d-\d\dT|uuid|Typst", told)
    # No attachment, script, action, form or embedded picture that brings words of its own.
    for word in (
        b"/EmbeddedFile",
        b"/JavaScript",
        b"/OpenAction",
        b"/AcroForm",
        b"/CreationDate",
        b"/ModDate",
    ):
        assert word not in content


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_says_of_itself_its_title_and_nothing_else(name: str) -> None:
    with ZipFile(BytesIO(paper(views("en")[name], "docx"))) as file:
        assert {i.compress_type for i in file.infolist()} == {ZIP_STORED}
        assert not [i for i in file.infolist() if i.comment or i.extra]
        parts = {member: file.read(member) for member in file.namelist()}
    core = parts["docProps/core.xml"].decode("utf-8")
    assert set(re.findall(r"<(\w+:\w+)", core)) == {"cp:coreProperties", "dc:title"}
    assert b"<Application>" not in parts["docProps/app.xml"]
    assert not [part for part in parts if "custom" in part.lower() or "thumbnail" in part]
    for member, data in parts.items():
        assert not re.search(rb"w:author=|w:date=|rsid|/tmp/|/home", data), member
        if member.endswith(".png"):
            assert chunks(data) <= {b"IHDR", b"PLTE", b"tRNS", b"pHYs", b"sRGB", b"gAMA", b"IDAT", b"IEND"}


def chunks(png: bytes) -> set[bytes]:
    """The kinds of parts of a picture: those with text, times or a camera's words are none of ours."""
    at, found = 8, set()
    while at < len(png):
        size, kind = struct.unpack(">L4s", png[at : at + 8])
        found.add(kind)
        at += 12 + size
    return found


def test_no_path_or_name_of_this_machine_stands_in_any_file(tmp_path: Path) -> None:
    root = workspace(tmp_path / "telltale")
    built(root, tmp_path, USER="telltaleuser", HOME="/telltalehome", HOSTNAME="telltalehost")
    for file in (root / "out").rglob("*.*"):
        assert b"telltale" not in file.read_bytes().lower(), file.name
