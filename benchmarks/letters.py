"""The same words as letters that LibreOffice makes, for PDF and Word: what a mail merge does for each person.

What a headless LibreOffice needs to read a table of addresses is not installed everywhere, so nothing is
merged here: the letters lie there filled in, and one run of the program loads each and writes it in both
formats. A real merge does all of that, and merges too. Measured twice: plain letters with the same words, and
our own Word files, which look as the papers do.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import time
from pathlib import Path
from xml.sax.saxutils import escape

from facilitator.render.outline import (
    Block,
    Box,
    Break,
    Columns,
    Fit,
    Heading,
    Items,
    Line,
    Numbered,
    Outline,
    Pairs,
    Passage,
    Quotation,
    Table,
)

OFFICE = "soffice"
NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("text", "text"), ("table", "table"))
)
LETTER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<office:document {NAMES} office:version="1.2"'
    ' office:mimetype="application/vnd.oasis.opendocument.text">'
    "<office:body><office:text>{body}</office:text></office:body></office:document>"
)
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
<library:element library:name="Letters"/></library:library>
"""
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Letters"
 script:language="StarBasic">
Sub All
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = &quot;Hidden&quot;
  hidden(0).Value = True
  kind(0).Name = &quot;FilterName&quot;
  For i = 1 To COUNT
    whole = &quot;FOLDER/&quot; &amp; i
    letter = StarDesktop.loadComponentFromURL(whole &amp; &quot;ENDING&quot;, &quot;_blank&quot;, 0, hidden())
    kind(0).Value = &quot;writer_pdf_Export&quot;
    letter.storeToURL(whole &amp; &quot;.pdf&quot;, kind())
    kind(0).Value = &quot;MS Word 2007 XML&quot;
    letter.storeToURL(whole &amp; &quot;.docx&quot;, kind())
    letter.close(True)
  Next i
  StarDesktop.terminate()
End Sub
</script:module>
"""


def merged(outlines: list[Outline], place: Path) -> tuple[float, float] | None:
    """Seconds by the clock and of work for all letters, started anew; None where there is no LibreOffice."""
    place.mkdir()
    for number, outline in enumerate(outlines, 1):
        (place / f"{number}.fodt").write_text(letter(outline), encoding="utf-8")
    return _written(len(outlines), place, ".fodt")


def opened(papers: list[Path], place: Path) -> tuple[float, float] | None:
    """The same for Word files of ours, as they are: styles, tables, heads and feet."""
    place.mkdir()
    for number, paper in enumerate(papers, 1):
        shutil.copy(paper, place / f"{number}.in.docx")
    return _written(len(papers), place, ".in.docx")


def _written(count: int, place: Path, ending: str) -> tuple[float, float] | None:
    if not shutil.which(OFFICE):
        return None
    profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
    start = [OFFICE, "--headless", "--norestore", "--nologo", profile]
    # The first start of all makes the profile; nobody waits for that each time.
    subprocess.run([*start, "--terminate_after_init"], check=True, capture_output=True, timeout=300)
    basic = place / "profile" / "user" / "basic" / "Standard"
    basic.mkdir(parents=True, exist_ok=True)
    (basic / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    module = MODULE.replace("COUNT", str(count)).replace("FOLDER", place.as_uri()).replace("ENDING", ending)
    (basic / "Letters.xba").write_text(module, encoding="utf-8")
    begun, before = time.perf_counter(), worked()
    subprocess.run([*start, "macro:///Standard.Letters.All"], check=True, capture_output=True, timeout=600)
    took = time.perf_counter() - begun, worked() - before
    if any(not (place / f"{n}.{kind}").exists() for n in range(1, count + 1) for kind in ("pdf", "docx")):
        raise SystemExit("LibreOffice did not make all letters")
    return took


def worked() -> float:
    """Seconds of work of all programs that this one has started and seen end."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def letter(outline: Outline) -> str:
    """One letter with all the words of a paper, as headings, paragraphs, lists and tables."""
    head = f'<text:h text:outline-level="1">{_words(outline.heading)}</text:h>'
    return LETTER.format(body=head + _all(outline.blocks))


def _all(blocks: tuple[Block, ...]) -> str:
    return "".join(map(_block, blocks))


def _words(line: Line) -> str:
    return "".join("<text:line-break/>" if isinstance(run, Break) else escape(run.text) for run in line)


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f'<text:h text:outline-level="{block.level}">{_words(block.line)}</text:h>'
        case Passage():
            return f"<text:p>{_words(block.line)}</text:p>"
        case Items():
            items = "".join(f"<text:list-item>{_all(item)}</text:list-item>" for item in block.items)
            return f"<text:list>{items}</text:list>"
        case Pairs():
            return "".join(f"<text:p>{_words(term)}</text:p>{_all(told)}" for term, told in block.rows)
        case Table():
            head = _row(tuple((Passage(line),) for line in block.header), len(block.header))
            rows = "".join(_row(row.cells, len(block.header)) for row in block.rows)
            wide = f'<table:table-column table:number-columns-repeated="{len(block.header)}"/>'
            whole = f"{wide}<table:table-header-rows>{head}</table:table-header-rows>{rows}"
            return f"<table:table>{whole}</table:table>"
        case Box() | Quotation() | Numbered() | Fit():
            return _all(block.blocks)
        case Columns():
            return "".join(map(_all, block.parts))
    return ""


def _row(cells: tuple[tuple[Block, ...], ...], wide: int) -> str:
    filled = (*cells, *((),) * (wide - len(cells)))
    told = "".join(f"<table:table-cell>{_all(cell) or '<text:p/>'}</table:table-cell>" for cell in filled)
    return f"<table:table-row>{told}</table:table-row>"
