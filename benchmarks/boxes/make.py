"""Make files with real tools, as a user or an opponent would, each with words planted in one place of it.

    python -m benchmarks.boxes.make FOLDER          # FOLDER/planted and FOLDER/clean, and FOLDER/boxes.json

Each file is made twice: with the words of a roster and of private notes, and with words that concern nobody.
What a machine lacks is left out, and said. `boxes.json` tells which words must be found in which file, unless
it is stopped because it cannot be read.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from functools import partial
from pathlib import Path

from benchmarks.boxes import (
    converted,
    documents,
    films,
    fonts,
    mails,
    packed,
    pages,
    pdf_places,
    pdfs,
    pictures,
    sheets,
    stored,
    texts,
    webtools,
    wraps,
)
from benchmarks.boxes.kit import BOXES, CLEAN, KINDS, PLANTED, Absent

MAKERS = (
    *(texts, wraps, pages, webtools, packed, mails, stored, documents),
    *(sheets, converted, pdfs, pdf_places, pictures, films, fonts),
)
"""Each fills the register as it is imported."""


def main(arguments: list[str]) -> int:
    """Make every file that this machine can make."""
    folder = Path(arguments[0]).resolve()
    for part in ("planted", "clean"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / "people.yml").write_text(roster(), encoding="utf-8")
    (folder / "notes.md").write_text(PLANTED.sentence + ".\n", encoding="utf-8")
    rows, missed = [], []
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for number, failed in enumerate(pool.map(partial(_made, folder), range(len(BOXES)))):
            if failed:
                missed.append(f"{BOXES[number].format}, {BOXES[number].place}: {failed}")
            else:
                row = asdict(BOXES[number])
                row["make"] = _name(number)
                rows.append(row)
    (folder / "boxes.json").write_text(json.dumps(rows, indent=1, ensure_ascii=False), encoding="utf-8")
    print(
        f"{len(rows)} files, each planted and clean; {len(missed)} left out"
        + "".join(f"\n  {miss}" for miss in missed)
    )
    return 0


def _name(number: int) -> str:
    """The same for a box in every run, and telling nothing."""
    one = BOXES[number]
    stem = hashlib.sha256(f"{one.format}, {one.place}, {one.holds}".encode()).hexdigest()[:8]
    return f"{stem}.{one.suffix}" if one.suffix != "no ending" else stem


def _made(folder: Path, number: int) -> str:
    """Why a box could not be made, or nothing."""
    try:
        for part, words in (("planted", PLANTED), ("clean", CLEAN)):
            path = folder / part / _name(number)
            if not path.exists():
                BOXES[number].make(words, path)
    except Absent as absent:
        return f"{absent} is missing"
    except Exception as wrong:  # noqa: BLE001
        # A tool of another version may refuse what this one took: that file is told and left out.
        return f"{type(wrong).__name__}: {str(wrong)[:200]}"
    return ""


def roster() -> str:
    """The people whom the files may not name; each word planted has a person of its own."""
    return "\n".join(("people:", *_people(), ""))


def _people() -> Iterator[str]:
    for kind in KINDS.values():
        said = getattr(PLANTED, kind)
        if kind == "mail":
            yield f"  {kind}: {{name: Odalys Brannigh, contact: {{email: {said}}}}}"
        elif kind != "sentence":
            yield f"  {kind}: {{name: {said}}}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
