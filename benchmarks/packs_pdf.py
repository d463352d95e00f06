"""One pack as PDF against a bare compile of as many pages, and 24 personal packs as PDF and Word file."""

from __future__ import annotations

import json
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from typst import Compiler

from facilitator.cli import brief
from facilitator.cli.papers import desk_for
from facilitator.disclosure import Reader
from facilitator.reading.load import read_dialogue
from facilitator.render import paper
from facilitator.render.fonts import folder
from facilitator.views.common import View

ROOT = Path(__file__).resolve().parents[1]
RATIO, SECONDS, MEGABYTES = 1.5, 6.0, 300
RUNS, PACKS, WORDS_TO_A_PAGE = 15, 24, 330

BARE = """
#set document(title: "Bare")
#set text(font: "Noto Sans", lang: "en")
#for page in json(bytes(sys.inputs.pages)) {
  for (title, rows) in page {
    heading(level: 1, title)
    list(..rows)
    table(columns: 3, table.header("A", "B", "C"), ..rows.flatten())
  }
  pagebreak(weak: true)
}
"""
"""The plainest document with headings, lists and tables, tagged as ours is."""


def main() -> int:
    """Measure and tell; 1 where a limit is broken."""
    views = packs()
    with tempfile.TemporaryDirectory() as place:
        ratio = one_pack(views[0], Path(place))
    begun, busy = time.perf_counter(), time.process_time()
    for view in views:
        for wanted in ("pdf", "docx"):
            paper(view, wanted)
    seconds, busy = time.perf_counter() - begun, time.process_time() - busy
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(views)} packs as PDF and Word file: {seconds:.1f} s ({busy:.1f} s of work), {most:.0f} MB")
    return int(ratio > RATIO or seconds > SECONDS or most > MEGABYTES)


def packs() -> list[View]:
    """The packs of all who attended the worked example, as many as are wanted, each a text of its own."""
    dialogue = read_dialogue(ROOT, "kela-basin").dialogue
    session = dialogue.session("2026-03-geneva") if dialogue else None
    if dialogue is None or session is None:
        raise SystemExit("the worked example is not there")
    at = datetime(2026, 4, 20, tzinfo=UTC)
    found: list[View] = []
    for i in range(PACKS):
        person = session.present()[i % len(session.present())]
        desk = desk_for(dialogue, session.id, Reader.person(person), at, None)
        view = brief.sheets(desk)[0].view
        found.append(replace(view, head=replace(view.head, edition=f"2026-04-{i + 1:02}")))
    return found


def one_pack(view: View, place: Path) -> float:
    """The ratio of our pack to the bare document, in turns; each run sets a text that is new."""
    pages = len(PdfReader(BytesIO(paper(view, "pdf"))).pages)
    (place / "bare.typ").write_text(BARE, encoding="utf-8")
    setter = Compiler(
        str(place / "bare.typ"), root=str(place), font_paths=[str(folder())], ignore_system_fonts=True
    )

    def bare(run: int) -> None:
        rows = [" ".join(f"word{run}{i}{j}"[:6] for j in range(8)) for i in range(WORDS_TO_A_PAGE // 20)]
        data = json.dumps([[["A heading of this page", rows]]] * pages)
        setter.compile(format="pdf", sys_inputs={"pages": data}, pdf_standards="ua-1", timestamp=0)

    def ours(run: int) -> None:
        paper(replace(view, head=replace(view.head, edition=f"2026-05-{run + 1:02}")), "pdf")

    pairs = [(seconds(bare, run), seconds(ours, run)) for run in range(RUNS)]
    ratio = statistics.median(b / a for a, b in pairs)
    base, own = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
    print(f"a pack of {pages} pages: {own:.0f} ms; bare: {base:.0f} ms; ratio {ratio:.2f} (limit {RATIO})")
    return ratio


def seconds(work: Callable[[int], None], run: int) -> float:
    """How long one run takes."""
    begun = time.perf_counter()
    work(run)
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
