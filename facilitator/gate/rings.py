"""Python looks for rings of dead objects less often while much is made that is in none: needles, hits."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 50_000


@contextmanager
def rings_can_wait() -> Iterator[None]:
    """What is made inside is walked through seldom; afterwards all is as it was. Also a decorator."""
    before = gc.get_threshold()
    if before[0]:
        gc.set_threshold(max(before[0], _SELDOM), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
