"""From models to public pages in memory: the planner and the page writer of a release, without files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from facilitator.model.dialogue import Dialogue
from facilitator.publish.ledger import Ledger, extended, ledger_from
from facilitator.publish.numbers import Numbers
from facilitator.publish.pages import generated
from facilitator.publish.plan import Plan, Wanted, planned
from facilitator.publish.prove import Case, Proof, prove
from facilitator.publish.tree import Files

ROOT = Path(__file__).resolve().parents[2]


@cache
def page_templates() -> dict[str, str]:
    """The templates of the generated pages, by name."""
    return {p.name: p.read_text(encoding="utf-8") for p in (ROOT / "templates/pages").iterdir()}


@dataclass(frozen=True)
class Written:
    """A first release of some dialogues at one instant, in memory."""

    dialogues: tuple[Dialogue, ...]
    at: datetime
    ledger: Ledger
    numbers: Numbers

    @classmethod
    def first(cls, dialogues: Sequence[Dialogue], at: datetime) -> Written:
        """As on the first day."""
        return cls(tuple(dialogues), at, ledger_from({}), {})

    @property
    def instants(self) -> dict[str, datetime]:
        """The instant of each dialogue."""
        return {d.id: self.at for d in self.dialogues}

    @property
    def wanted(self) -> Wanted:
        """All that is due."""
        return {d.id: None for d in self.dialogues}

    def plan(self, dialogues: Sequence[Dialogue], wanted: Wanted, numbers: Numbers) -> Plan:
        """What would be released."""
        return planned(dialogues, wanted, self.instants, self.ledger, numbers)

    def write(self, dialogues: Sequence[Dialogue], wanted: Wanted, numbers: Numbers) -> Files:
        """The pages of that release."""
        plan = self.plan(dialogues, wanted, numbers)
        day = self.at.date().isoformat()
        return generated(extended(self.ledger, (r for r, _ in plan.records), day), page_templates())

    def pages(self) -> Files:
        """The pages of the dialogues themselves."""
        return self.write(self.dialogues, self.wanted, self.numbers)

    def prove(self) -> Proof:
        """The proof of this release; ProblemsFound where a private value shows."""
        case = Case(self.dialogues, self.wanted, self.numbers, self.instants)
        return prove(case, self.pages(), self.write)

    def later(self, at: datetime) -> Written:
        """The same dialogues on a later day, after this release."""
        plan = self.plan(self.dialogues, self.wanted, self.numbers)
        ledger = extended(self.ledger, (r for r, _ in plan.records), self.at.date().isoformat())
        return Written(self.dialogues, at, ledger, plan.numbers)
