"""The house stays readable in a weekend: small modules, small functions, each with its promise."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.house.conftest import Module

Modules = tuple["Module", ...]

LINES_OF_A_MODULE = 300
LINES_OF_A_FUNCTION = 60


def functions(tree: ast.Module) -> Iterator[tuple[str, int, int]]:
    """Name, first line and length of every function, methods and inner ones included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.lineno, (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_module_is_long(modules: Modules) -> None:
    assert not [f"{m.path}: {m.lines}" for m in modules if m.lines > LINES_OF_A_MODULE]


def test_no_function_is_long(modules: Modules) -> None:
    long = [
        f"{module.path}:{line} {name}: {length}"
        for module in modules
        for name, line, length in functions(module.tree)
        if length > LINES_OF_A_FUNCTION
    ]
    assert not long


def test_every_module_begins_with_its_promise(modules: Modules) -> None:
    assert not [m.path for m in modules if not ast.get_docstring(m.tree)]


def test_a_function_is_measured_from_its_first_line_to_its_last() -> None:
    tree = ast.parse("class A:\n    def f(self):\n        x = 1\n        return x\n")
    assert list(functions(tree)) == [("f", 2, 3)]
