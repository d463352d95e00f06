"""What each twin of a release costs, against writing the same pages without it: as much again at most.

Writing the pages goes from the files people wrote to finished Markdown; MkDocs and the gate come after it.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.workspaces import write_workspace
from facilitator.model.dialogue import Dialogue
from facilitator.publish.inputs import read_inputs
from facilitator.publish.ledger import Ledger, extended
from facilitator.publish.numbers import Numbers
from facilitator.publish.pages import generated
from facilitator.publish.plan import Wanted, planned
from facilitator.publish.prove import Case, prove
from facilitator.publish.seals import Seals
from facilitator.publish.tree import Files
from facilitator.reading.load import read_workspace

LIMIT = 1.0
RUNS = 7
AT = datetime(2026, 6, 1, tzinfo=UTC)


def main() -> int:
    """Write the pages, then prove them, in turns; 1 where a twin costs more than the pages."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_workspace(root, dialogues=4, sessions=10)
        return _measured(root)


def _read(root: Path) -> tuple[Dialogue, ...]:
    return tuple(r.dialogue for r in read_workspace(root) if r.dialogue is not None)


def _measured(root: Path) -> int:
    dialogues = _read(root)
    templates = {path: data.decode() for path, data in read_inputs(root).templates.items()}
    wanted: Wanted = {d.id: None for d in dialogues}
    at = {d.id: AT for d in dialogues}

    def write(found: Sequence[Dialogue], asked: Wanted, numbers: Numbers, seals: Seals) -> Files:
        plan = planned(found, asked, at, Ledger(), numbers, seals)
        return generated(extended(Ledger(), (record for record, _ in plan.records), "2026-06-01"), templates)

    alone: list[float] = []
    twin: list[float] = []
    pure: list[float] = []
    for round_ in range(-1, RUNS):
        begun = time.perf_counter()
        dialogues = _read(root)
        read = time.perf_counter()
        pages = write(dialogues, wanted, {}, {})
        written = time.perf_counter()
        prove(Case(dialogues, wanted, {}, at), pages, write)
        proven = time.perf_counter()
        if round_ >= 0:
            alone.append(written - begun)
            twin.append((proven - written) / 3)
            pure.append((proven - written) / 3 / (written - read))
    ratio = statistics.median(t / a for t, a in zip(twin, alone, strict=True))
    print(f"writing the pages {statistics.median(alone) * 1000:7.1f} ms")
    print(f"each twin         {statistics.median(twin) * 1000:7.1f} ms")
    print(f"against planning and writing alone, without reading: {statistics.median(pure):.2f}")
    print(f"ratio {ratio:.2f}, {'within' if ratio <= LIMIT else 'ABOVE'} {LIMIT}; {RUNS} runs")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
