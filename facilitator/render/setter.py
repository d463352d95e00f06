"""A workspace's own `paper.typ`: set from memory, so that it reads nothing but the `.typ` files beside it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.render.faults import FormatFault
from facilitator.render.fonts import folder
from facilitator.render.where import held, templates

if TYPE_CHECKING:
    from typst import Compiler

NAME = "paper.typ"
OURS = "ours.typ"
"""By what it may include ours, to change a part of it and keep the rest."""

WHERE = re.compile(r"─ (?:\S*/)?([\w.-]+):(\d+):(\d+)")


def own_compiler(overrides: Path | None) -> Compiler | None:
    """What sets with the workspace's own template; None where it has none."""
    if overrides is None or not (overrides / "documents" / NAME).exists():
        return None
    return _compiler(overrides)


def _compiler(overrides: Path) -> Compiler:
    """A new one for each paper: it forgets files that it was given when it has set one."""
    from typst import Compiler

    own = sorted((overrides / "documents").glob("*.typ"))
    files = {file.name: held(overrides, f"documents/{file.name}") for file in own}
    ours = (templates() / "documents" / NAME).read_bytes()
    return Compiler(  # type: ignore[misc]  # its stub does not know of files by name
        {"main": files[NAME], OURS: ours, **files},
        root=str(folder()),
        font_paths=[str(folder())],
        ignore_system_fonts=True,
        package_path=str(folder()),
        package_cache_path=str(folder()),
    )


def place_of(fault: Exception) -> str:
    """The template, line and column at which the setter stopped."""
    found = WHERE.search(str(getattr(fault, "diagnostic", "")))
    if not found:
        return f"templates/documents/{NAME}"
    name = NAME if found[1] == "main" else found[1]
    return f"templates/documents/{name}:{found[2]}:{found[3]}"


def told(fault: Exception) -> FormatFault:
    """The place of a fault. What the setter says of it may quote the paper, and is not passed on."""
    return FormatFault(
        f"{place_of(fault)}: the PDF cannot be set by this template",
        "`facilitator templates check` says more; take it away to use ours",
    )
