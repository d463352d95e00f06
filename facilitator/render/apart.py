"""Papers whose templates are not ours are made in a process of its own, which ends when it takes too long.

A template can ask for more than any machine has, in ways that no list foresees. So the process that fills it
has a little time, a little memory, no file to write and no way out of the machine; the paper's bytes, or a
sentence on what went wrong, are all that comes back.
"""

from __future__ import annotations

import atexit
import json
import os
import pickle
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from threading import Timer
from typing import IO, ParamSpec

from facilitator.render.faults import FormatFault, TemplateFault

P = ParamSpec("P")

SECONDS = 12.0
"""For one paper; the longest of ours takes less than one."""

MEMORY = 2 << 30
"""Bytes of address space, most of which fonts and libraries only reserve."""

LARGEST = 64 << 20
"""Bytes of one paper."""

LENGTH = struct.Struct(">BQ")
DONE, TEMPLATE, FORMAT, REQUEST = 0, 1, 2, 3
FAULTS = {TEMPLATE: TemplateFault, FORMAT: FormatFault}

BEGIN = "from facilitator.render.apart import serve; serve()"
NOWHERE = "http://127.0.0.1:0"
"""A proxy that nobody can be: what a template asks of another machine fails at once."""

ENDLESS = "a template of the workspace was stopped: it takes longer, or more memory, than any paper"
HINT = "look for a loop without an end in what you changed last; `facilitator templates list` names your own"


_serving: list[bool] = []
"""Filled in the other process, from which there is no further one."""


def apart(name: str, make: Callable[P, bytes], *given: P.args, **more: P.kwargs) -> bytes:
    """What `make` gives, called in the other process; `name` is the template that a fault is told of.

    TemplateFault and FormatFault as `make` raises them, and a TemplateFault where it had to be stopped.
    """
    return apart_within(SECONDS, name, make, *given, **more)


def apart_within(
    seconds: float, name: str, make: Callable[P, bytes], *given: P.args, **more: P.kwargs
) -> bytes:
    """The same, with another time."""
    if _serving:
        return make(*given, **more)
    worker = _worker()
    answer = worker.ask(pickle.dumps((make, given, more)), seconds) if worker.alive() else None
    if answer is None:
        worker.end()
        _worker.cache_clear()
        raise TemplateFault(f"templates/{name}: {ENDLESS}", HINT)
    kind, content = answer
    if kind in FAULTS:
        message, hint = json.loads(content)
        raise FAULTS[kind](str(message), str(hint))
    return content


class _Worker:
    """The other process, and the pipes to it."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - our own interpreter and fixed words
            [sys.executable, "-P", "-B", "-c", BEGIN],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(os.environ),
        )

    def alive(self) -> bool:
        return self.process.poll() is None

    def ask(self, request: bytes, seconds: float) -> tuple[int, bytes] | None:
        """What it answers, or None where it ended or was ended."""
        out, back = self.process.stdin, self.process.stdout
        if out is None or back is None:
            return None
        clock = Timer(seconds, self.process.kill)
        clock.start()
        try:
            _send(out, REQUEST, request)
            return _received(back, LARGEST)
        except (OSError, EOFError):
            return None
        finally:
            clock.cancel()

    def end(self) -> None:
        """End it, if it has not ended yet."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        self.process.wait()


@lru_cache(maxsize=1)
def _worker() -> _Worker:
    """One for a run, as long as it lives."""
    worker = _Worker()
    atexit.register(worker.end)
    return worker


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    """What the process is told: where the program is, and that there is no other machine."""
    kept = {name: ours[name] for name in ("PATH", "SYSTEMROOT", "HOME", "LD_LIBRARY_PATH") if name in ours}
    proxies = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"), NOWHERE)
    path = os.pathsep.join(folder for folder in sys.path if folder)
    fixed = {"PYTHONPATH": path, "PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    return kept | proxies | fixed


def _send(pipe: IO[bytes], kind: int, content: bytes) -> None:
    pipe.write(LENGTH.pack(kind, len(content)) + content)
    pipe.flush()


def _received(pipe: IO[bytes], most: int) -> tuple[int, bytes]:
    kind, length = LENGTH.unpack(_exactly(pipe, LENGTH.size))
    if length > most:
        raise EOFError
    return kind, _exactly(pipe, length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    found = pipe.read(length)
    if len(found) != length:
        raise EOFError
    return found


def serve() -> None:
    """The other process: makes one paper after the other until nobody asks for more."""
    _serving.append(True)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _limit()
    while True:
        try:
            _, request = _received(sys.stdin.buffer, sys.maxsize)
        except EOFError:
            return
        # Our own parent wrote it: nobody else has this pipe.
        make, given, more = pickle.loads(request)  # noqa: S301
        try:
            kind, content = DONE, make(*given, **more)
        except TemplateFault as fault:
            kind, content = TEMPLATE, _told(fault.message, fault.hint)
        except FormatFault as fault:
            kind, content = FORMAT, _told(fault.message, fault.hint)
        _send(out, kind, content)


def _told(message: str, hint: str) -> bytes:
    return json.dumps([message, hint]).encode()


def _limit() -> None:
    """Little memory, and not a byte into any file; where the system knows such limits."""
    try:
        import resource
    except ImportError:
        return
    for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        with suppress(OSError, ValueError):
            resource.setrlimit(limit, (most, most))
