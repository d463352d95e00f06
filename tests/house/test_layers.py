"""Imports point one way: down the table of the design, lazy and type-only ones too."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.house.conftest import Module

Modules = tuple["Module", ...]
Imports = Callable[["Module"], Iterator[str]]

RESTS_ON: dict[str, set[str]] = {
    "problems": set(),
    "words": set(),
    "model": {"problems"},
    "reading": {"problems", "model"},
    "disclosure": {"problems", "model"},
    "views": {"disclosure.edition"},
    "render": {"views", "words"},
    "gate": {"problems", "model", "words"},
    "publish": {"problems", "words", "model", "reading", "disclosure", "views", "render", "gate"},
    "cli": {"problems", "words", "model", "reading", "disclosure", "views", "render", "gate", "publish"},
}
"""Storey by storey, in the order of the flow: what each may import, besides itself and libraries."""

INSIDE_THE_GATE: dict[str, set[str]] = {
    "text": set(),
    "account": set(),
    "lists": {"text"},
    "readers": {"text"},
    "needles": {"account", "lists", "text", "rings"},
    "match": {"lists", "needles", "text", "rings"},
    "rules": {"findings", "lists", "match", "needles", "text"},
    "formats": {"findings"},
}
"""Its folders in the order of the flow: what each may import of the gate, besides itself."""

ONLY_HERE = {
    "yaml": {"reading", "publish"},
    "mkdocs": {"publish"},
    "material": {"publish"},
    "jinja2": {"render", "publish"},
    "click": {"cli"},
}
"""A library that one storey owns: another file format, site builder or shell means one folder to change."""


def storey(module: str) -> str:
    """`reading` for `facilitator.reading.load`; empty for the package itself."""
    return module.split(".")[1] if "." in module else ""


def allowed(at: str, target: str) -> bool:
    """Whether a module of storey `at` may import `facilitator.<target>`."""
    if target in {"__version__", "", at} or target.startswith(f"{at}."):
        return True
    return any(target == lower or target.startswith(f"{lower}.") for lower in RESTS_ON[at])


def room_of(target: str) -> str:
    """`match` for `gate.match.kin`; empty for what is not of the gate."""
    return target.split(".")[1] if target.startswith("gate.") else ""


def arrows(imported: Iterable[str]) -> list[str]:
    """Of all imports those of ours, without the leading `facilitator.`."""
    return [name.removeprefix("facilitator.") for name in imported if name.split(".")[0] == "facilitator"]


def test_every_module_stands_in_a_storey_of_the_table(modules: Modules) -> None:
    doors = {"facilitator", "facilitator.__main__"}
    homeless = [m.path for m in modules if m.name not in doors and storey(m.name) not in RESTS_ON]
    assert not homeless, "a new storey needs a row in the design's table and here"


def test_imports_point_down_the_table(modules: Modules, imports: Imports) -> None:
    wrong = [
        f"{module.path} imports {target}"
        for module in modules
        if module.name not in {"facilitator", "facilitator.__main__"}
        for target in arrows(imports(module))
        if not allowed(storey(module.name), target)
    ]
    assert not wrong


def test_the_package_itself_imports_nothing_and_its_main_only_the_door(
    modules: Modules, imports: Imports
) -> None:
    by_name = {module.name: module for module in modules}
    assert not list(imports(by_name["facilitator"]))
    ours = arrows(imports(by_name["facilitator.__main__"]))
    assert all(target.startswith("cli") for target in ours)


def test_imports_inside_the_gate_point_down_its_own_table(modules: Modules, imports: Imports) -> None:
    """A part never asks for a door, but for the loops that rest on all of it."""
    wrong = [
        f"{module.path} imports {target}"
        for module in modules
        if (room := room_of(module.name.removeprefix("facilitator."))) in INSIDE_THE_GATE
        for target in arrows(imports(module))
        if room_of(target) not in {"", room, *INSIDE_THE_GATE[room]}
    ]
    assert not wrong


def test_every_folder_of_the_gate_stands_in_its_table(root: Path) -> None:
    folders = {file.parent.name for file in (root / "facilitator/gate").glob("*/__init__.py")}
    assert folders == set(INSIDE_THE_GATE)


def test_a_library_with_one_owner_is_imported_by_no_other_storey(modules: Modules, imports: Imports) -> None:
    wrong = [
        f"{module.path} imports {name}"
        for module in modules
        for name in imports(module)
        if storey(module.name) not in ONLY_HERE.get(name.split(".")[0], {storey(module.name)})
    ]
    assert not wrong


def test_only_one_small_module_knows_mkdocs(modules: Modules, imports: Imports) -> None:
    known = {
        module.path
        for module in modules
        if any(name.split(".")[0] in {"mkdocs", "material"} for name in imports(module))
    }
    assert known <= {"facilitator/publish/mkdocs.py"}


def test_the_model_does_no_reading_and_no_writing(modules: Modules, imports: Imports) -> None:
    outside = {
        "os",
        "io",
        "pathlib",
        "shutil",
        "subprocess",
        "socket",
        "tempfile",
        "sys",
        "logging",
        "random",
    }
    pure = ("model", "disclosure", "views")
    wrong = [
        f"{module.path} imports {name}"
        for module in modules
        if storey(module.name) in pure
        for name in imports(module)
        if name.split(".")[0] in outside
    ]
    opens = [
        f"{module.path}:{node.lineno} {node.func.id}"
        for module in modules
        if storey(module.name) in pure
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"open", "print", "input"}
    ]
    assert not wrong + opens


def test_the_clock_is_read_at_the_door_alone(modules: Modules) -> None:
    """Elsewhere the instant is an argument: nothing chooses by itself what day it is."""
    asked = [
        f"{module.path}:{node.lineno}"
        for module in modules
        if storey(module.name) != "cli"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute)
        and node.attr in {"now", "today", "utcnow", "time", "time_ns"}
        and isinstance(node.value, ast.Name)
        and node.value.id in {"datetime", "date", "time"}
    ]
    assert not asked


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("def f():\n    from facilitator.publish import record", "publish.record"),
        ("if TYPE_CHECKING:\n    import facilitator.gate.sweep", "gate.sweep"),
        ("import_module('facilitator.reading.load')", "reading.load"),
        ("from facilitator import disclosure", "disclosure"),
    ],
)
def test_this_test_sees_an_import_wherever_it_hides(
    written: str, seen: str, imports: Imports, modules: Modules
) -> None:
    module = type(modules[0])("facilitator.views.x", "facilitator/views/x.py", ast.parse(written), 2)
    assert arrows(imports(module)) == [seen]
    assert not allowed("views", seen)


def test_views_may_use_the_edition_and_nothing_else_of_disclosure() -> None:
    assert allowed("views", "disclosure.edition.Said")
    assert not allowed("views", "disclosure.editions")
    assert not allowed("views", "disclosure.ruling")


TREE = {f"facilitator.render.docx_{part}" for part in ("blocks", "tables", "picture")}
"""One recursion over a tree, in three files: a block may be a table, whose cells hold blocks."""


def test_no_ring_of_modules(modules: Modules, imports: Imports) -> None:
    """Inside a storey too, imports point one way; lazy and type-only ones count."""
    names = {m.name for m in modules}
    to: dict[str, set[str]] = {
        m.name: {_module(n, names) for n in imports(m)} - {m.name, ""} for m in modules
    }
    for name in TREE:
        to[name] -= TREE
    while leaves := [name for name, below in to.items() if not below & to.keys()]:
        for name in leaves:
            del to[name]
    ring = {name: sorted(below & to.keys()) for name, below in to.items()}
    assert ring == {}, "these modules import each other in a ring, or stand above one"


def _module(imported: str, names: set[str]) -> str:
    """The module that an imported name is or stands in; the face of a package is none."""
    if imported in names:
        return imported
    return imported.rpartition(".")[0] if imported.rpartition(".")[0] in names else ""
