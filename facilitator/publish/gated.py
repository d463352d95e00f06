"""Nothing is released but what the gate lets pass; what it stops is told with the line where it was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from facilitator.gate.account.readable import Seat
from facilitator.gate.account.whose import who_of
from facilitator.gate.findings import Finding, Report, with_decisions
from facilitator.gate.formats.text import as_text
from facilitator.gate.licences import Allowed
from facilitator.gate.match import Matcher
from facilitator.gate.needles import Needles
from facilitator.gate.sweep import Source, sweep, swept
from facilitator.gate.typed import Found, typed
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC
from facilitator.problems import Place, Refused
from facilitator.publish import mkdocs
from facilitator.publish.looked_at import decisions_of, remember, salts_of


class GateStopped(Refused):
    """The gate found what must not go out; `report` says where."""

    def __init__(self, report: Report, places: Callable[[Finding], Sequence[Place]]) -> None:
        blocks = sum(f.level == "block" for f in report.findings)
        counts = f"{blocks} to cure, {len(report.open) - blocks} to look at"
        told = f"the gate stopped this release ({counts}); nothing was published\n{as_text(report, places)}"
        hint = "cure each finding where it comes from; what is for review may be accepted with a reason"
        super().__init__(told.rstrip(), hint)
        self.report = report


@dataclass(frozen=True, slots=True)
class Gate:
    """What stands guard over a release of a workspace. `at`: the instant in each dialogue's own zone."""

    root: Path
    dialogues: tuple[Dialogue, ...]
    at: Mapping[str, datetime]
    needles: Needles = field(repr=False)
    licences: tuple[Allowed, ...]

    def passed(self, sources: Sequence[Source]) -> None:
        """Nothing, where everything passes; GateStopped with the findings, which quote nothing."""
        salts = tuple(salts_of(self.root).values())
        found = sweep(sources, self.needles, licences=self.licences, trusted=mkdocs.shipped(), salts=salts)
        report = with_decisions(found, decisions_of(self.root))
        if report.open:
            remember(self.root, report)
            places = self._typed()
            raise GateStopped(report, lambda f: places.get((f.rule, f.who), ()))

    def _typed(self) -> dict[Found, tuple[Place, ...]]:
        """Where it was typed, of all that these needles find in what the public reads."""
        look = partial(swept, matcher=Matcher(self.needles.all), named=self.needles.named)
        places: dict[Found, tuple[Place, ...]] = {}
        for dialogue in self.dialogues:
            seat = Seat(dialogue, who_of(dialogue, PUBLIC), self.at[dialogue.id])
            for found, where in typed(seat, look, self._bytes_of).items():
                places[found] = (*places.get(found, ()), *where)
        return places

    def _bytes_of(self, file: str) -> bytes | None:
        path = self.root / file
        return path.read_bytes() if path.is_file() else None
