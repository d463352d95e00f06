"""Proves as many random dialogues as a given time allows, on every core, and says how many there were.

    python -m benchmarks.many_worlds --minutes 60 --from 1000000

Each world is released at one instant and again at a later one; each release is compared with its
three twins, and the two definitions of the record with each other. The first difference ends the run.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from concurrent.futures import Future, ProcessPoolExecutor, as_completed

from facilitator.disclosure import Reader, disclose
from facilitator.gate import entitled
from facilitator.problems import ProblemsFound
from facilitator.publish.twins import twins
from tests.support.worlds import INSTANTS, make_world
from tests.support.writing import Written

BATCH = 50


def prove(first: int, until: float) -> tuple[int, int, int]:
    """A batch of seeds: worlds proven, releases proven, private values that were changed."""
    worlds = releases = changed = 0
    for seed in range(first, first + BATCH):
        if time.time() > until:
            break
        dialogue = make_world(seed)
        if not dialogue.sessions:
            continue
        early = Written.first([dialogue], INSTANTS[0])
        for written in (early, early.later(INSTANTS[1]), early.later(INSTANTS[2])):
            try:
                changed += sum(written.prove().changed.values())
            except ProblemsFound as found:
                raise SystemExit(f"seed {seed}: {[p.message for p in found.problems]}") from None
            releases += 1
        for at in INSTANTS:
            public = disclose(dialogue, Reader.label("public"), at).edition
            for twin in twins(dialogue, at):
                if disclose(twin.dialogue, Reader.label("public"), at).edition != public:
                    raise SystemExit(f"seed {seed}: the {twin.kind} twin has another public edition")
            json.dumps(entitled.record(dialogue, at))
        worlds += 1
    return worlds, releases, changed


def main() -> None:
    """Run until the time is up; print the counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--from", dest="first", type=int, default=0, help="the first seed")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    began = time.time()
    until = began + 60 * asked.minutes
    totals = [0, 0, 0]
    seed = asked.first
    with ProcessPoolExecutor(asked.processes) as pool:
        waiting: set[Future[tuple[int, int, int]]] = set()
        while time.time() < until:
            while len(waiting) < 2 * asked.processes:
                waiting.add(pool.submit(prove, seed, until))
                seed += BATCH
            done = next(as_completed(waiting))
            waiting.discard(done)
            totals = [a + b for a, b in zip(totals, done.result(), strict=True)]
        for done in as_completed(waiting):
            totals = [a + b for a, b in zip(totals, done.result(), strict=True)]
    minutes = (time.time() - began) / 60
    print(
        f"{totals[0]} worlds, {totals[1]} releases, {totals[2]} private values changed, no difference; "
        f"{minutes:.1f} minutes on {asked.processes} processes, seeds from {asked.first}"
    )


if __name__ == "__main__":
    main()
