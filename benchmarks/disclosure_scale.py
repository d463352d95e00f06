"""Disclosing and planning 1,000 sessions of one dialogue: 1.2 times the cost of each of 100 at most."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.workspaces import write_workspace
from facilitator.disclosure import Reader, disclose
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Label
from facilitator.model.release import Release
from facilitator.model.session import Progress
from facilitator.publish.ledger import Ledger
from facilitator.publish.plan import planned
from facilitator.reading.load import read_workspace

LIMIT = 1.2
RUNS = 3
FEW, MANY = 100, 1000
AT = datetime(2026, 6, 1, tzinfo=UTC)


def main() -> int:
    """Measure both sizes in turns; 1 where a session among many costs more than the limit."""
    with tempfile.TemporaryDirectory() as folder:
        write_workspace(Path(folder), dialogues=1, sessions=1)
        [reading] = read_workspace(Path(folder))
    if reading.dialogue is None:
        return 1
    few, many = _grown(reading.dialogue, FEW), _grown(reading.dialogue, MANY)
    public = Reader.label("public")
    worst = 0.0
    works: dict[str, Callable[[Dialogue], object]] = {
        "disclosing": lambda d: disclose(d, public, AT),
        "planning a release": lambda d: planned([d], {d.id: None}, {d.id: AT}, Ledger(), {}),
    }
    for name, work in works.items():
        pairs = [(_each(work, few, FEW), _each(work, many, MANY)) for _ in range(RUNS)]
        ratio = statistics.median(m / f for f, m in pairs)
        worst = max(worst, ratio)
        print(
            f"{name:20} {pairs[-1][0] * 1000:6.2f} ms a session of {FEW}, "
            f"{pairs[-1][1] * 1000:6.2f} ms of {MANY}; ratio {ratio:.2f}"
        )
    print(f"{'within' if worst <= LIMIT else 'ABOVE'} {LIMIT}; {RUNS} runs")
    return int(worst > LIMIT)


def _grown(dialogue: Dialogue, count: int) -> Dialogue:
    """The dialogue with its session so many times over, each telling how the one before it fares."""
    [session] = dialogue.sessions
    consent = session.outcomes[0].release.consent if session.outcomes[0].release else ()
    release = Release(Label(("public",)), None, consent)
    sessions = tuple(
        replace(
            session,
            id=f"s{n:04}",
            progress=(Progress(f"s{max(n - 1, 0):04}#{session.outcomes[0].id}", release=release),),
        )
        for n in range(count)
    )
    return replace(dialogue, sessions=sessions)


def _each(work: Callable[[Dialogue], object], dialogue: Dialogue, count: int) -> float:
    begun = time.perf_counter()
    work(dialogue)
    return (time.perf_counter() - begun) / count


if __name__ == "__main__":
    sys.exit(main())
