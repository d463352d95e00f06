"""The project speaks of itself alone: no path of one machine, no host but those it must name."""

from __future__ import annotations

import re
from pathlib import Path

MACHINE = re.compile(r"(?<![\w.])/(?:work|farm|root|home|Users)/|[A-Z]:\\\\Users")
HOST = re.compile(r"https?://([\w.-]+)")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK|raise NotImplementedError|[Ll]orem ipsum)\b")
OURS = re.compile(
    r"(?:127\.0\.0\.1|localhost|www\.w3\.org|json-schema\.org|schemas\.openxmlformats\.org|purl\.org|openoffice\.org"
    r"|(?:[\w-]+\.)*example(?:\.(?:com|org|net))?|\w)"
)
"""Loopback, the name spaces of SVG, JSON Schema, Word files and LibreOffice, names for examples, letters."""

CITED = (
    "sessions/",
    "site/",
    "docs/",
    "README.md",
    "tests/golden/",
    "ledger/",
    "facilitator/fonts/licences/",
)
"""Where sources of a public record may be cited, and licences name whom they are from."""


def texts(root: Path, tracked: tuple[Path, ...]) -> list[tuple[str, str]]:
    """(path, text) of every tracked file that is text."""
    found = []
    for file in tracked:
        data = file.read_bytes()
        if b"\0" not in data:
            found.append((file.relative_to(root).as_posix(), data.decode("utf-8", "replace")))
    return found


def test_no_file_knows_a_path_of_one_machine(root: Path, tracked: tuple[Path, ...]) -> None:
    assert not [name for name, text in texts(root, tracked) if MACHINE.search(text)]


def test_code_names_no_foreign_host(root: Path, tracked: tuple[Path, ...]) -> None:
    wrong = [
        f"{name}: {host}"
        for name, text in texts(root, tracked)
        if not name.startswith(CITED)
        for host in HOST.findall(text)
        if not OURS.fullmatch(host.rstrip("."))
    ]
    assert not wrong


def test_the_lock_file_names_hashes_and_no_place(root: Path) -> None:
    lock = (root / "requirements.lock").read_text(encoding="utf-8")
    lines = [line for line in lock.splitlines() if line and not line.lstrip().startswith("#")]
    strange = [
        line for line in lines if not re.match(r"[a-z0-9.-]+==\S+|    --hash=sha256:[0-9a-f]{64}", line)
    ]
    assert not strange


def test_nothing_is_left_for_later(root: Path, tracked: tuple[Path, ...]) -> None:
    here = Path(__file__).relative_to(root).as_posix()
    left = [name for name, text in texts(root, tracked) if name != here and UNFINISHED.search(text)]
    assert not left


def test_what_is_private_or_made_again_is_not_tracked(root: Path, tracked: tuple[Path, ...]) -> None:
    names = {file.relative_to(root).as_posix() for file in tracked}
    made = ("out/", "public/", "build/", "dist/", ".venv/", ".facilitator/")
    assert not [name for name in sorted(names) if name.startswith(made) or name.endswith(".pyc")]
