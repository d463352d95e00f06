"""The hostile roster, and one way to sweep a text with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.cli.searching import roster
from facilitator.gate.findings import Report
from facilitator.gate.needles import Needles, needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue

NAMES = Path(__file__).parents[1] / "specimens" / "names"

Swept = Callable[..., Report]


@pytest.fixture(scope="session")
def needles() -> Needles:
    """All needles of the hostile roster."""
    return needles_of([Dialogue("names", people=roster(NAMES / "people.yml"))], plain=True)


@pytest.fixture
def swept(needles: Needles) -> Swept:
    """One file through the gate: `swept("a.html", "<p>…")`."""

    def sweep_one(name: str, data: str | bytes, **options: object) -> Report:
        content = data.encode() if isinstance(data, str) else data
        return sweep([Source(name, content)], needles, **options)  # type: ignore[arg-type]

    return sweep_one
