"""A large folder is read by several processes; what is private stays in each, and findings alone come back.

Each worker makes its own sweep from the files of the workspace (`ready` names them, it carries none
of their words). A small folder, a machine with one core and a crew that fails are swept in this
process alone.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread

from facilitator.gate.disk import Entry, opened
from facilitator.gate.findings import Finding, Report
from facilitator.gate.sweep import Source

Sweep = Callable[[Iterable[Source]], Report]
Ready = Callable[[], Sweep]
"""Makes a sweep; it must be picklable and may hold paths and options, never what was read from them."""

_SMALL = 8 * 1024 * 1024
_MOST = 8

_sweep: Sweep | None = None


def sweep_entries(entries: Sequence[Entry], ready: Ready, cores: int | None = None) -> Report:
    """The report on all these files, the same however many processes read them. `cores`: how many may
    be used, all of this machine's where nothing is said. Whatever `ready` refuses is refused."""
    crew = min(_MOST, cores or os.cpu_count() or 1)
    if crew < 2 or sum(entry.size for entry in entries) < _SMALL:
        return ready()(map(opened, entries))
    try:
        with ProcessPoolExecutor(crew, get_context("spawn"), _start, (ready,)) as pool:
            with undisturbed():
                reports = pool.map(_read, _shares(entries, crew))
            return merged(reports)
    except (BrokenProcessPool, OSError):
        return ready()(map(opened, entries))


@contextmanager
def undisturbed() -> Iterator[None]:
    """Processes that begin in here take no notice of Ctrl-C before they can `leave_quietly`."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def leave_quietly() -> None:
    """End this process at once and without a word at Ctrl-C: it is told, once, by the one that asked. Where
    that one is killed, end too: else the rosters that were read here would stay in memory for good."""
    if asked := parent_process():
        Thread(target=_end_after, args=(asked,), daemon=True).start()
    signal.signal(signal.SIGINT, lambda *_: os._exit(1))
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _end_after(asked: BaseProcess) -> None:
    asked.join()
    os._exit(1)


def merged(reports: Iterable[Report]) -> Report:
    """Several reports as one: what is said of the whole run is said once."""
    read, found = 0, dict[Finding, None]()
    for report in reports:
        read += report.read
        found.update(dict.fromkeys(report.findings))
    return Report(read, tuple(sorted(found, key=_order)))


def _order(f: Finding) -> tuple[str, int, int, str, str, str, str]:
    none = -1
    start, end = none if f.start is None else f.start, none if f.end is None else f.end
    return (f.file, start, end, f.where, f.rule, f.who or "", f.level)


def _shares(entries: Sequence[Entry], crew: int) -> list[tuple[Entry, ...]]:
    """The files in as many shares as there are workers, about as many bytes to each."""
    shares: list[list[Entry]] = [[] for _ in range(crew)]
    sizes = [0] * crew
    for entry in entries:
        least = sizes.index(min(sizes))
        shares[least].append(entry)
        sizes[least] += entry.size
    return [tuple(share) for share in shares if share]


def _start(ready: Ready) -> None:
    """What is refused here is refused once more, and told, by the process that asked."""
    global _sweep
    leave_quietly()
    with suppress(Exception):
        _sweep = ready()


def _read(share: tuple[Entry, ...]) -> Report:
    if _sweep is None:
        raise OSError("this worker could not begin")
    return _sweep(map(opened, share))
