"""The same papers by LibreOffice's own mail merge, as PDF and as Word files.

The template of each kind of paper, in each language, is our Word file of one reader as LibreOffice opens it:
the same words, headings, tables, pictures, head and foot. Every paragraph that is not the same for all
readers is a field, filled from a table in a CSV file with a row for each of them.
"""

from __future__ import annotations

import csv
import resource
import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, ElementTree as Tree, SubElement
from xml.sax.saxutils import escape

OFFICE = "soffice"
DRIVER = "libflat*"
"""What reads CSV files as tables, beside the program."""

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
<library:element library:name="Letters"/></library:library>
"""
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Letters"
 script:language="StarBasic">{}</script:module>
"""
BASIC = """
Sub All
  On Error GoTo Enough
  Dim source, table, merge As Object
  source = createUnoService("com.sun.star.sdb.DatabaseContext").createInstance()
  source.URL = "sdbc:flat:FOLDER"
  source.Settings.Extension = "csv"
  source.Settings.CharSet = "UTF-8"
  people = source.getConnection("", "")
  For i = 0 To LAST
    For Each filter In Array("writer_pdf_Export", "MS Word 2007 XML")
      table = createUnoService("com.sun.star.sdb.RowSet")
      table.ActiveConnection = people
      table.CommandType = com.sun.star.sdb.CommandType.TABLE
      table.Command = "t" & i
      table.execute()
      merge = createUnoService("com.sun.star.text.MailMerge")
      merge.ActiveConnection = people
      merge.ResultSet = table
      merge.DataSourceName = "people"
      merge.CommandType = com.sun.star.sdb.CommandType.TABLE
      merge.Command = "t" & i
      merge.DocumentURL = "FOLDER/t" & i & ".fodt"
      merge.OutputType = com.sun.star.text.MailMergeType.FILE
      merge.SaveAsSingleFile = False
      merge.SaveFilter = filter
      merge.OutputURL = "FOLDER/made"
      merge.FileNamePrefix = "t" & i & "-"
      merge.execute(Array())
      merge.dispose()
    Next
  Next
Enough:
  StarDesktop.terminate()
End Sub
"""
"""One merge for each template and format, each a file for every row. A data source without a file of its own
needs no more of the database than its drivers."""


def merged(kinds: Sequence[Sequence[bytes]], place: Path) -> tuple[float, float] | None:
    """Seconds by the clock and of work to merge all, the program's start included.

    `kinds`: the Word files of all readers, those of one template together. None where there is no
    LibreOffice, or none that can merge.
    """
    program = Path(shutil.which(OFFICE) or "").resolve()
    if not any(program.parent.glob(DRIVER)):
        return None
    (place / "made").mkdir(parents=True)
    run = [OFFICE, "--headless", "--norestore", "--nologo", f"-env:UserInstallation={place.as_uri()}/profile"]
    longest = [max(papers, key=lambda paper: len(_said(paper))) for papers in kinds]
    for number, paper in enumerate(longest):
        (place / f"t{number}.docx").write_bytes(paper)
    turned = [str(place / f"t{number}.docx") for number in range(len(kinds))]
    # This makes the profile too: nobody waits for that each time.
    _done([*run, "--convert-to", "fodt", "--outdir", str(place), *turned])
    rows = [_prepared(papers, place / f"t{number}.fodt") for number, papers in enumerate(kinds)]
    basic = place / "profile" / "user" / "basic" / "Standard"
    basic.mkdir(parents=True, exist_ok=True)
    (basic / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    module = BASIC.replace("FOLDER", place.as_uri()).replace("LAST", str(len(kinds) - 1))
    (basic / "Letters.xba").write_text(MODULE.format(escape(module, {'"': "&quot;"})), encoding="utf-8")
    begun, before = time.perf_counter(), worked()
    _done([*run, "macro:///Standard.Letters.All"])
    took = time.perf_counter() - begun, worked() - before
    for number, people in enumerate(rows):
        for row, words in enumerate(people):
            _checked(place / "made" / f"t{number}-{row}", words)
    return took


def _done(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=600)


def worked() -> float:
    """Seconds of work of all programs that this one has started and seen end."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _said(paper: bytes) -> list[str]:
    """The words of a Word file, paragraph by paragraph."""
    with zipfile.ZipFile(BytesIO(paper)) as file:
        body = ElementTree.fromstring(file.read("word/document.xml"))
    told = ("".join(part.text or "" for part in p.iter(f"{WORD}t")) for p in body.iter(f"{WORD}p"))
    return [words for words in told if words]


def _prepared(papers: Sequence[bytes], template: Path) -> list[list[str]]:
    """Put fields into the template and their table beside it; the words of the fields, reader by reader."""
    for _, (prefix, name) in ElementTree.iterparse(template, ("start-ns",)):
        # LibreOffice knows a file of its own by the prefixes it has given.
        ElementTree.register_namespace(prefix, name)
    tree = ElementTree.parse(template)
    paragraphs = list(_paragraphs(tree))
    common = ["".join(p.itertext()) for p in paragraphs]
    readers = [_like(common, _said(paper)) for paper in papers]
    fields = [i for i, words in enumerate(zip(*readers, strict=True)) if len(set(words)) > 1]
    for i in fields:
        paragraphs[i].text = None
        for part in list(paragraphs[i]):
            paragraphs[i].remove(part)
        names = {"database-name": "people", "table-name": template.stem, "table-type": "table"}
        field = {TEXT + name: value for name, value in (names | {"column-name": f"f{i}"}).items()}
        SubElement(paragraphs[i], f"{TEXT}database-display", field).text = "-"
    tree.write(template, encoding="UTF-8", xml_declaration=True)
    with template.with_suffix(".csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, quoting=csv.QUOTE_ALL)
        table.writerow(["reader", *(f"f{i}" for i in fields)])
        table.writerows([n, *(words[i] for i in fields)] for n, words in enumerate(readers))
    return [[words[i] for i in fields] for words in readers]


def _paragraphs(tree: Tree[Element]) -> Iterator[Element]:
    """Paragraphs and headings that hold words, and no other paragraph."""
    body = tree.getroot().find("{*}body")
    for one in body.iter() if body is not None else ():
        alone = not any(inner is not one for inner in one.iter(f"{TEXT}p"))
        if alone and one.tag in (f"{TEXT}p", f"{TEXT}h") and "".join(one.itertext()).strip():
            yield one


def _like(common: list[str], own: list[str]) -> list[str]:
    """One reader's words for each paragraph of the template, none for those that are not hers."""
    found = [""] * len(common)
    for _, i, until, j, end in SequenceMatcher(None, common, own, autojunk=False).get_opcodes():
        for here, words in zip(range(i, until), own[j:end], strict=False):
            found[here] = words
        # What the template has no paragraph for follows the one before.
        found[max(until - 1, 0)] += "".join(f" {words}" for words in own[j + until - i : end])
    return found


def _checked(made: Path, words: list[str]) -> None:
    """SystemExit: a paper is not there, or not filled in."""
    if not made.with_suffix(".pdf").exists() or not made.with_suffix(".docx").exists():
        raise SystemExit("LibreOffice did not merge all papers")
    told = " ".join(_said(made.with_suffix(".docx").read_bytes()))
    if not all(field in told for field in words):
        raise SystemExit("LibreOffice did not fill in all fields")
