"""Whoever ends the program from outside, or closes its terminal, stops it as Ctrl-C does: nothing half
written is left, and no paper under another name."""

from __future__ import annotations

import signal
from types import FrameType

_SIGNALS = ("SIGTERM", "SIGHUP")


def stop_in_order() -> None:
    """From now on, but for what whoever began the program wants to pass unheard, as `nohup` does."""
    for name in _SIGNALS:
        known = getattr(signal, name, None)
        if known is not None and signal.getsignal(known) is signal.SIG_DFL:
            signal.signal(known, _stop)


def _stop(_: int, __: FrameType | None) -> None:
    from multiprocessing import active_children

    # Ctrl-C reaches those who help too; this does not, and they would be waited for.
    for child in active_children():
        child.terminate()
    raise KeyboardInterrupt
