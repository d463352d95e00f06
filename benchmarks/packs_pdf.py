"""One pack as PDF against a bare compile of its words, and 24 personal packs against a mail merge of them.

The limits of one pack are of work; those of 24 are by the clock, on all the cores there are, and want a quiet
machine: work is told beside them.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from typst import Compiler

from benchmarks.bare import PLAIN, bare, renewed
from benchmarks.letters import merged
from facilitator.cli import brief
from facilitator.cli.papers import desk_for
from facilitator.disclosure import Reader
from facilitator.model.dialogue import Dialogue
from facilitator.reading.load import read_dialogue
from facilitator.render.docx import docx
from facilitator.render.fonts import folder
from facilitator.render.outline import Outline
from facilitator.render.outlines import outline_of
from facilitator.render.pdf import outline_json, pdf

ROOT = Path(__file__).resolve().parents[1]
RATIO, SECONDS, MEGABYTES, MERGE = 1.5, 6.0, 300, 0.5
RUNS, PACKS = 25, 24
SESSION = "2026-03-geneva"
AT = datetime(2026, 4, 20, tzinfo=UTC)


def main() -> int:
    """Measure and tell; 1 where a limit is broken."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        dialogue = workspace(place)
        broken = one_pack(outlines(dialogue, "oak")[0], place)
        broken |= everyone(dialogue, place)
    return int(broken)


def workspace(place: Path) -> Dialogue:
    """The worked example with as many people in the room as packs are wanted."""
    shutil.copytree(ROOT / "sessions" / "kela-basin", place / "sessions" / "kela-basin")
    folder = place / "sessions" / "kela-basin"
    session, people = folder / f"{SESSION}.yml", folder / "people.yml"
    rows = session.read_text(encoding="utf-8").split("\n")
    at = next(i for i, row in enumerate(rows) if row.startswith("attending: ["))
    more = [f"extra-{i}" for i in range(1, PACKS - rows[at].count(","))]
    rows[at] = rows[at].replace("]", "".join(f", {one}" for one in more) + "]")
    session.write_text("\n".join(rows), encoding="utf-8")
    told = "".join(
        f"  {one}:\n    name: Quillon Zanzi{chr(97 + i)}\n    side: upstream\n" for i, one in enumerate(more)
    )
    known = people.read_text(encoding="utf-8")
    people.write_text(known.replace("\npeople:\n", f"\npeople:\n{told}", 1), encoding="utf-8")
    dialogue = read_dialogue(place, "kela-basin").dialogue
    if dialogue is None or len(here(dialogue)) != PACKS:
        raise SystemExit("the worked example is not what it was")
    return dialogue


def here(dialogue: Dialogue) -> tuple[str, ...]:
    """Who was in the room."""
    session = dialogue.session(SESSION)
    return session.present() if session else ()


def outlines(dialogue: Dialogue, person: str) -> list[Outline]:
    """One person's pack, then the sheets beside it."""
    desk = desk_for(dialogue, SESSION, Reader.person(person), AT, None)
    return [outline_of(sheet.view) for sheet in brief.sheets(desk)]


def one_pack(pack: Outline, place: Path) -> bool:
    """Whether our pack takes too long beside the bare document; in turns, each time with new words."""
    (place / "plain.typ").write_text(PLAIN, encoding="utf-8")
    fonts = [str(folder())]
    plain = Compiler(str(place / "plain.typ"), root=str(place), font_paths=fonts, ignore_system_fonts=True)
    typed = Compiler(root=str(place), font_paths=fonts, ignore_system_fonts=True)
    made: list[tuple[float, float, float]] = []
    for run in range(RUNS):
        new = renewed(pack, run)
        data, markup = {"paper": outline_json(new)}, bare(new).encode()
        begun = time.process_time()
        plain.compile(format="pdf", sys_inputs=data, pdf_standards="ua-1", timestamp=0)
        first = time.process_time()
        typed.compile(input=markup, format="pdf", pdf_standards="ua-1", timestamp=0)
        second = time.process_time()
        pdf(new)
        made.append((first - begun, second - first, time.process_time() - second))
    told = [statistics.median(column) * 1000 for column in zip(*made, strict=True)]
    fed, written = (statistics.median(own / one[i] for *one, own in made) for i in (0, 1))
    print(f"a pack of {pages(pdf(pack))} pages: {told[2]:.0f} ms")
    print(f"  bare, fed with the same data: {told[0]:.0f} ms; ratio {fed:.2f} (limit {RATIO})")
    print(f"  bare, its words typed into the template: {told[1]:.0f} ms; ratio {written:.2f}")
    return fed > RATIO


def pages(content: bytes) -> int:
    """How many pages it has."""
    return len(PdfReader(BytesIO(content)).pages)


def everyone(dialogue: Dialogue, place: Path) -> bool:
    """Whether the whole command, from its start, breaks a limit."""
    words = f"brief kela-basin/{SESSION} --everyone --format pdf,docx --out {place}/made"
    command = [sys.executable, "-m", "facilitator", "-C", str(place), *words.split()]
    environment = os.environ | {"PYTHONPATH": f"{as_installed(place)}{os.pathsep}{ROOT}"}
    begun = time.perf_counter()
    child = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=environment)
    most = 0.0
    while (ended := os.wait4(child.pid, os.WNOHANG))[0] == 0:
        most = max(most, sum(map(megabytes, family(child.pid))))
        time.sleep(0.05)
    took, (_, status, used) = time.perf_counter() - begun, ended
    made = len([*(place / "made").glob("brief-*.pdf"), *(place / "made").glob("brief-*.docx")])
    if status or made != 2 * PACKS:
        raise SystemExit("the packs were not made")
    work = used.ru_utime + used.ru_stime
    sheets = len([*(place / "made").iterdir()]) // 2 - PACKS
    print(f"{PACKS} packs and {sheets} sheets beside them, as PDF and Word file, on {os.cpu_count()} cores:")
    print(
        f"  {took:.1f} s by the clock (limit {SECONDS}), {work:.1f} s of work, {most:.0f} MB in all processes"
    )
    broken = took > SECONDS or most > MEGABYTES
    merge = merged(kinds(dialogue), place / "merge")
    if merge is None:
        print("  no LibreOffice here with drivers for a mail merge beside it")
        return broken
    clock, office = merge
    print(f"  a mail merge of the same papers: {clock:.1f} s by the clock, {office:.1f} s of work;")
    print(f"    ratio by the clock {took / clock:.2f} (limit {MERGE}), of work {work / office:.2f}")
    return broken or took / clock > MERGE


def as_installed(place: Path) -> Path:
    """A folder that hides what only the tests bring along, and what pypdf loads where it finds it."""
    hidden = place / "hidden"
    hidden.mkdir()
    (hidden / "cryptography.py").write_text("raise ImportError\n", encoding="utf-8")
    return hidden


def kinds(dialogue: Dialogue) -> list[list[bytes]]:
    """All papers as Word files, those together that are of one kind and in one language."""
    papers: dict[tuple[str, str], list[bytes]] = {}
    for person in here(dialogue):
        for one in outlines(dialogue, person):
            papers.setdefault((one.title, one.lang), []).append(docx(one))
    return list(papers.values())


def family(process: int) -> list[int]:
    """A process and all that it has begun, as far as they still run."""
    found = [process]
    with suppress(OSError):
        for thread in Path(f"/proc/{process}/task").iterdir():
            for child in (thread / "children").read_text().split():
                found += family(int(child))
    return found


def megabytes(process: int) -> float:
    """What it holds of the memory, its share of what several hold counted once."""
    with suppress(OSError):
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
        return sum(int(row.split()[1]) for row in told.split("\n") if row.startswith("Pss:")) / 1024
    return 0.0


if __name__ == "__main__":
    sys.exit(main())
