"""Slow work is shared out among several processes; what was done is the same however many they are.

Each of the others reads the dialogue for itself. Where another process cannot begin, or fails, its work is
done here: only what goes well comes back from it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Generic, TypeVar

import click

Task = TypeVar("Task")
Done = TypeVar("Done")

ENOUGH = 16
"""Files to be set for which another process is worth its second of beginning."""

MOST = 4


@dataclass(frozen=True, slots=True)
class Again(Generic[Task, Done]):
    """How another process comes to do the same work: `begin` reads the dialogue there, all of its sessions
    or `only` some. `slow`: about how many files there will be whose pages have to be set.
    """

    begin: Callable[[Again[Task, Done]], Callable[[Task], Done]]
    root: Path
    dialogue: str
    only: tuple[str, ...] | None = None
    slow: int = 0


class Others(Generic[Task, Done]):
    """The other processes: they begin at once, so that they have read when there is something to do, and
    have ended when `with` is left. A pool that nobody ends may be ended twice, by the collector and at the
    end of Python, and the second of them tells it with a traceback.
    """

    def __init__(self, again: Again[Task, Done] | None, cores: int | None = None) -> None:
        """`cores`: how many may work, else all that this process may use."""
        self._pool: ProcessPoolExecutor | None = None
        crew = min(MOST, cores or _cores(), again.slow // ENOUGH + 1) if again else 1
        self._others = crew - 1
        if again and crew > 1:
            from facilitator.gate.crew import undisturbed

            self._pool = ProcessPoolExecutor(crew - 1, get_context("spawn"), _start, (again,))
            with undisturbed():
                self._sent(None)

    def __enter__(self) -> Others[Task, Done]:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def each(self, tasks: Sequence[Task], do: Callable[[Task], Done]) -> list[Done]:
        """What `do` gives for each, in their order. Whatever it raises is raised here.

        They begin with the last, and here with the first; each is sent no more than it will need soon.
        """
        here: list[Done] = []
        there: dict[int, Future[Done | None] | None] = {}
        while len(here) + len(there) < len(tasks):
            while len(here) + len(there) + 1 < len(tasks) and self._idle(there.values()):
                last = len(tasks) - len(there) - 1
                there[last] = self._sent(tasks[last])
            here.append(do(tasks[len(here)]))
        for number in range(len(here), len(tasks)):
            done = _result(there[number])
            here.append(do(tasks[number]) if done is None else done)
        return here

    def _idle(self, sent: Collection[Future[Done | None] | None]) -> bool:
        """Whether one of them has less than two tasks before it."""
        return sum(one is not None and not one.done() for one in sent) < 2 * self._others

    def _sent(self, one: Task | None) -> Future[Done | None] | None:
        try:
            return self._pool.submit(_do, one) if self._pool else None
        except (BrokenProcessPool, OSError):
            return None


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _result(there: Future[Done | None] | None) -> Done | None:
    try:
        return there.result() if there else None
    except Exception:  # noqa: BLE001 - whatever it was, it is met and told where the work is done again
        return None


_ready: list[tuple[Callable[[Any], Any], click.Context]] = []
"""In the other process, once it has read the dialogue: how it works, and where it keeps what a command keeps,
such as the style of the workspace."""


def _start(again: Again[Task, Done]) -> None:
    from facilitator.gate.crew import leave_quietly

    leave_quietly()
    # What is refused here is refused once more, and told, by the process that asked.
    with suppress(Exception):
        _ready.append((again.begin(again), click.Context(click.Command("papers"))))


def _do(one: Any) -> Any:  # noqa: ANN401 - a task, and what became of it: whoever asked knows their types
    """What became of it; None where this process could not begin, and of no task."""
    if not _ready or one is None:
        return None
    do, context = _ready[0]
    with context.scope(cleanup=False):
        return do(one)
