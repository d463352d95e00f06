"""From models to public pages in memory: the planner and the page writer of a release, without files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from facilitator.disclosure import Reader, disclose
from facilitator.model.dialogue import Dialogue
from facilitator.publish.ledger import Ledger, extended, ledger_from
from facilitator.publish.numbers import Numbers
from facilitator.publish.pages import generated
from facilitator.publish.plan import Plan, Wanted, planned
from facilitator.publish.prove import Case, Proof, prove
from facilitator.publish.seals import Seals, with_new
from facilitator.publish.tree import Files

ROOT = Path(__file__).resolve().parents[2]


def _counted(seals: Seals) -> Callable[[int], bytes]:
    return lambda n: sha256(str(len(seals)).encode()).digest()[:n]


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
    seals: Seals = field(default_factory=dict)

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

    def plan(
        self, dialogues: Sequence[Dialogue], wanted: Wanted, numbers: Numbers, seals: Seals | None = None
    ) -> Plan:
        """What would be released."""
        return planned(dialogues, wanted, self.instants, self.ledger, numbers, seals)

    def write(
        self, dialogues: Sequence[Dialogue], wanted: Wanted, numbers: Numbers, seals: Seals | None = None
    ) -> Files:
        """The pages of that release."""
        plan = self.plan(dialogues, wanted, numbers, seals)
        day = self.at.date().isoformat()
        return generated(extended(self.ledger, (r for r, _ in plan.records), day), page_templates())

    def sealed(self) -> Seals:
        """The seals with those of all that is committed now; salts are told apart by their turn alone."""
        found = dict(self.seals)
        for dialogue in self.dialogues:
            public = disclose(dialogue, Reader.label("public"), self.at)
            found = with_new(found, dialogue.id, public, _counted(found))
        return found

    def pages(self) -> Files:
        """The pages of the dialogues themselves."""
        return self.write(self.dialogues, self.wanted, self.numbers, self.sealed())

    def prove(self) -> Proof:
        """The proof of this release; ProblemsFound where a private value shows."""
        case = Case(self.dialogues, self.wanted, self.numbers, self.instants, self.sealed())
        return prove(case, self.pages(), self.write)

    def later(self, at: datetime) -> Written:
        """The same dialogues on a later day, after this release."""
        plan = self.plan(self.dialogues, self.wanted, self.numbers, self.sealed())
        ledger = extended(self.ledger, (r for r, _ in plan.records), self.at.date().isoformat())
        return Written(self.dialogues, at, ledger, plan.numbers, self.sealed())
