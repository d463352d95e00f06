"""Two commands timed in turns, so that whatever else the machine does weighs on both alike."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """Seconds of the two commands, run by run."""

    base: tuple[float, ...]
    ours: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median of the ratios of neighbouring runs."""
        return statistics.median(o / b for b, o in zip(self.base, self.ours, strict=True))


def timed_in_turns(base: Sequence[str], ours: Sequence[str], runs: int) -> Pair:
    """Run both `runs` times, each time the other one first; two rounds before do not count."""
    measured: dict[str, list[float]] = {"base": [], "ours": []}
    for round_ in range(-2, runs):
        order = [("base", base), ("ours", ours)]
        for name, command in order if round_ % 2 else reversed(order):
            seconds = _seconds(command)
            if round_ >= 0:
                measured[name].append(seconds)
    return Pair(tuple(measured["base"]), tuple(measured["ours"]))


def _seconds(command: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def told(pair: Pair, base: str, ours: str, limit: float) -> int:
    """Print the medians and the ratio; 1 where the ratio is above its limit."""
    for name, seconds in ((base, pair.base), (ours, pair.ours)):
        low, high = min(seconds), max(seconds)
        middle = statistics.median(seconds)
        print(f"{name:48} {middle * 1000:7.1f} ms   ({low * 1000:.1f} to {high * 1000:.1f})")
    verdict = "within" if pair.ratio <= limit else "ABOVE"
    print(f"ratio {pair.ratio:.2f}, {verdict} {limit}; {len(pair.base)} pairs")
    return int(pair.ratio > limit)
