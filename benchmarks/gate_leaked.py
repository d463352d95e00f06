"""How often the gate knows a private sentence typed anew, and how often it takes a stranger for one.

    python -m benchmarks.gate_leaked            # each way of typing it anew
    python -m benchmarks.gate_leaked --missed   # and what was missed or taken wrongly

`leaked.txt` has sixty invented notes. What stands in braces has a synonym behind the bar, what stands in
angles another tense or person, and behind the hash is a sentence on the same things that tells nothing of it.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.gate_recall import DATA
from facilitator.cli import door

_SYNONYM = re.compile(r"\{([^|}]*)\|([^}]*)\}")
_TENSE = re.compile(r"<([^|>]*)\|([^>]*)>")


def said(line: str, synonym: bool = False, tense: bool = False) -> str:
    """The sentence as it was, or with other words."""
    return _TENSE.sub(f"\\{1 + tense}", _SYNONYM.sub(f"\\{1 + synonym}", line))


def _without(every: int) -> Callable[[str], str]:
    def drop(text: str) -> str:
        return " ".join(word for at, word in enumerate(text.split(" "), 1) if at % every)

    return drop


def _halves(text: str) -> str:
    words = text.split(" ")
    half = len(words) // 2
    return " ".join([*words[half:], *words[:half]])


def _list(text: str) -> str:
    words = text.split(" ")
    return (
        "<ul>"
        + "".join(f"<li>{' '.join(words[at : at + 4])}</li>" for at in range(0, len(words), 4))
        + "</ul>"
    )


def _table(text: str) -> str:
    words = text.split(" ")
    rows = ("".join(f"<td>{word}</td>" for word in words[at : at + 3]) for at in range(0, len(words), 3))
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


WAYS: dict[str, Callable[[str], str]] = {
    "as it was": said,
    "capitals": lambda line: said(line).upper(),
    "a synonym": lambda line: said(line, synonym=True),
    "another tense or person": lambda line: said(line, tense=True),
    "both": lambda line: said(line, synonym=True, tense=True),
    "a word in nine dropped": lambda line: _without(9)(said(line)),
    "a word in six dropped": lambda line: _without(6)(said(line)),
    "halves exchanged": lambda line: _halves(said(line)),
    "halves exchanged, a synonym": lambda line: _halves(said(line, synonym=True)),
    "over list items": lambda line: _list(said(line)),
    "in a table": lambda line: _table(said(line)),
    "in a table, a synonym": lambda line: _table(said(line, synonym=True)),
    "in other quotation marks": lambda line: "«" + said(line).replace(", ", "» – «") + "»",
    "a word put in": lambda line: (
        said(line).replace(" the ", " the so-called ", 1).replace(" a ", " some ", 1)
    ),
    "over lines of quoted mail": lambda line: "> " + re.sub(r"((?:\S+ ){5})", "\\1\n> ", said(line)),
    "one letter wrong in every fifth word": lambda line: _misspelt(said(line)),
}


def _misspelt(text: str) -> str:
    words = text.split(" ")
    return " ".join(
        word[0] + word[2:3] + word[1:2] + word[3:] if at % 5 == 3 else word for at, word in enumerate(words)
    )


def main(arguments: list[str]) -> int:
    """Print the share found of each way, and what is taken of the strangers."""
    lines = [line.partition(" # ") for line in (DATA / "leaked.txt").read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder, "notes.md")
        notes.write_text("\n\n".join(f"{said(note)}." for note, _, _ in lines), encoding="utf-8")
        Path(folder, "people.yml").write_text(
            "people:\n  someone: {name: Odalys Brannigh}\n", encoding="utf-8"
        )
        for way, change in WAYS.items():
            found = _found(Path(folder), [change(note) for note, _, _ in lines])
            print(f"{way:<40} {len(found) / len(lines):.3f}")
            _tell(
                "missed",
                [change(note) for at, (note, _, _) in enumerate(lines) if at not in found],
                arguments,
            )
        strangers = [stranger for _, _, stranger in lines]
        taken = _found(Path(folder), strangers)
        print(f"{'the same things, another sentence':<40} {len(taken) / len(lines):.3f} taken for a note")
        _tell("taken", [strangers[at] for at in sorted(taken)], arguments)
    return 0


def _found(folder: Path, texts: list[str]) -> set[int]:
    pages = folder / "pages"
    pages.mkdir(exist_ok=True)
    for at, text in enumerate(texts):
        page = f"<!doctype html><p>The day was long.</p>\n<p>{text}</p>\n<p>More follows in spring.</p>"
        (pages / f"{at}.html").write_text(page, encoding="utf-8")
    printed = io.StringIO()
    options = ("--people", folder / "people.yml", "--notes", folder / "notes.md", "--format", "json", pages)
    with contextlib.redirect_stdout(printed):
        door.main(["scan", *map(str, options)], standalone_mode=False)
    return {int(Path(found["file"]).stem) for found in json.loads(printed.getvalue())["findings"]}


def _tell(what: str, texts: list[str], arguments: list[str]) -> None:
    if "--missed" in arguments:
        for text in texts:
            print(f"    {what}: {text}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
