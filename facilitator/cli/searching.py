"""What every process of a `scan` makes for itself: the sweep, from the files that were named."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from facilitator.gate.crew import Sweep


def ready(home: Path, people: str | None, notes: tuple[str, ...]) -> Sweep:
    """A sweep for the people and notes of these files, or of the workspace around `home`; refused where
    they have problems."""
    from facilitator.cli.scan import _needles, _root, _text
    from facilitator.gate.sweep import sweep
    from facilitator.publish.looked_at import salts_of
    from facilitator.publish.mkdocs import shipped

    with click.Context(click.Command("scan")) as context:
        context.params["directory"] = str(home)
        needles, licences = _needles(people, tuple(_text(note) for note in notes))
        root = None if people is not None else _root()
        salts = tuple(salts_of(root).values()) if root else ()
    return partial(sweep, needles=needles, licences=licences, trusted=shipped(), salts=salts)
