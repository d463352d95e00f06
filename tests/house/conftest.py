"""What the house tests look at: the project's own files, and a dialogue with something in every field."""

from __future__ import annotations

import ast
import dataclasses
import functools
import subprocess
import types
import typing
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from pathlib import Path

import pytest

from facilitator.model.dialogue import Dialogue
from facilitator.model.sealed import Sealed
from facilitator.problems import Place

ROOT = Path(__file__).resolve().parents[2]
PLAIN: dict[object, object] = {
    bool: True,
    int: 4,
    float: 2.0,
    date: date(2026, 3, 9),
    time: time(9, 30),
    datetime: datetime(2026, 3, 9, 9, 30, tzinfo=UTC),
    timedelta: timedelta(days=14),
    Place: Place("sessions/kela-basin/2026-03-geneva.yml", 12, 3),
}
"""What is not secret by itself: no message is made of these alone."""

DEEP = 3
"""A list may hold a quotation that holds a list: far enough."""


@dataclasses.dataclass(frozen=True)
class Module:
    """One of our modules: its name, its path from the root, and what it says."""

    name: str
    path: str
    tree: ast.Module
    lines: int


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def modules() -> tuple[Module, ...]:
    """Every module of the package, `facilitator/cli/check.py` as `facilitator.cli.check`."""
    found = tuple(_module(file) for file in sorted((ROOT / "facilitator").rglob("*.py")))
    assert len(found) > 20, "the package is not where this test looks for it"
    return found


def _module(file: Path) -> Module:
    path = file.relative_to(ROOT)
    parts = path.with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    text = file.read_text(encoding="utf-8")
    return Module(name, path.as_posix(), ast.parse(text), text.count("\n"))


@pytest.fixture(scope="session")
def tracked() -> tuple[Path, ...]:
    """Every file that git tracks, or would."""
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("skipped: no git checkout")
    files = tuple(ROOT / name for name in listed.stdout.split("\0") if name)
    return tuple(file for file in files if file.is_file())


@dataclasses.dataclass(frozen=True)
class Planted:
    """A dialogue with a different secret in every sealed field, and the secrets."""

    dialogue: Dialogue
    secrets: tuple[str, ...]


@pytest.fixture(scope="session")
def planted() -> Planted:
    planter = _Planter()
    dialogue = planter.record(Dialogue, 0)
    assert isinstance(dialogue, Dialogue)
    assert len(planter.secrets) > 100, "the planter misses fields"
    return Planted(dialogue, tuple(planter.secrets))


class _Planter:
    """Builds a value of any type of the model; whatever stands inside Sealed becomes a secret."""

    def __init__(self) -> None:
        self.secrets: list[str] = []

    def record(self, kind: type, depth: int, *, sealed: bool = False) -> object:
        hints = _hints(kind)
        values = {
            field.name: self.value(hints[field.name], depth, sealed=sealed)
            for field in dataclasses.fields(kind)
        }
        return kind(**values)

    def value(self, kind: object, depth: int, *, sealed: bool) -> object:
        origin, inner = typing.get_origin(kind), typing.get_args(kind)
        if origin is Sealed:
            return Sealed(self.value(inner[0], depth, sealed=True), Place("sessions/x.yml", 1, 1))
        if origin is tuple:
            return self.several(inner, depth, sealed=sealed)
        if origin in {typing.Union, types.UnionType}:
            return self.value(next(k for k in inner if k is not type(None)), depth, sealed=sealed)
        if kind is str:
            return self.secret() if sealed else "geneva"
        if kind is bytes:
            return self.secret().encode()
        if kind in PLAIN:
            return PLAIN[kind]
        if isinstance(kind, type) and issubclass(kind, Enum):
            return next(iter(kind))
        assert isinstance(kind, type) and dataclasses.is_dataclass(kind), f"nothing is planted in a {kind}"
        return self.record(kind, depth + _is_block(kind), sealed=sealed)

    def several(self, inner: tuple[object, ...], depth: int, *, sealed: bool) -> tuple[object, ...]:
        if inner[-1] is not Ellipsis:
            return tuple(self.value(kind, depth, sealed=sealed) for kind in inner)
        kinds = typing.get_args(inner[0]) if _is_union(inner[0]) else (inner[0],)
        return tuple(
            self.value(kind, depth, sealed=sealed)
            for kind in kinds
            if kind is not type(None) and depth + _is_block(kind) <= DEEP
        )

    def secret(self) -> str:
        self.secrets.append(f"zanzibar-{len(self.secrets):05}")
        return self.secrets[-1]


def _is_union(kind: object) -> bool:
    return typing.get_origin(kind) in {typing.Union, types.UnionType}


def _is_block(kind: object) -> bool:
    return getattr(kind, "__name__", "") in {"Quote", "Bullets"}


@functools.cache
def _hints(kind: type) -> dict[str, object]:
    return typing.get_type_hints(kind)


@pytest.fixture(scope="session")
def imports() -> typing.Callable[[Module], Iterator[str]]:
    """All that a module imports, wherever in it the import stands: lazily, for types only, or by a string."""
    return _imports


def _imports(module: Module) -> Iterator[str]:
    documentation = {id(node.value) for node in ast.walk(module.tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module.path}:{node.lineno}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant) and id(node) not in documentation:
            # import_module("facilitator.x"), python -m facilitator.x, "facilitator.x:function"
            text = node.value if isinstance(node.value, str) else ""
            if text.startswith("facilitator.") and " " not in text and "/" not in text:
                yield text.partition(":")[0]
