"""One rule to a file: hits of one page in, mentions out. A new rule is a file, a row here, a test."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from facilitator.gate.match import Mention
from facilitator.gate.match.hit import Hit
from facilitator.gate.rules.belongs import belongs, hints, script
from facilitator.gate.rules.fields import fields
from facilitator.gate.rules.names import names
from facilitator.gate.rules.notes import notes
from facilitator.gate.rules.page import Page
from facilitator.gate.rules.words import words

Rule = Callable[[tuple[Hit, ...], Page], Iterable[Mention]]

RULES: tuple[tuple[str, Rule, frozenset[str]], ...] = (
    ("name", names, frozenset({"name", "contact", "affiliation"})),
    ("name", fields, frozenset({"name"})),
    ("content", words, frozenset({"contact", "codeword", "passage"})),
    ("passage", notes, frozenset({"passage"})),
    ("affiliation", belongs, frozenset({"affiliation"})),
    ("hint", hints, frozenset({"hint"})),
    ("script", script, frozenset({"script"})),
)
"""Each rule with the name its own failure is reported under, and what the needles serve that it reads."""
