"""One rule to a file: hits of one layer in, mentions out. A new rule is a file, a row here, a test."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from facilitator.gate.match import Mention
from facilitator.gate.match.hit import Hit
from facilitator.gate.rules.belongs import belongs, hints, script
from facilitator.gate.rules.fields import fields
from facilitator.gate.rules.names import names
from facilitator.gate.rules.notes import notes
from facilitator.gate.rules.words import words
from facilitator.gate.text.folded import Folded
from facilitator.gate.text.layers import Layer

Rule = Callable[[tuple[Hit, ...], Folded, Layer], Iterable[Mention]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("name", names),
    ("name", fields),
    ("content", words),
    ("passage", notes),
    ("affiliation", belongs),
    ("hint", hints),
    ("script", script),
)
"""Each rule with the name its own failure is reported under."""
