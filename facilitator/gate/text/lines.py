"""Where the lines of a text end, on whichever kind of machine it was written."""

from __future__ import annotations

import re

_ALONE = re.compile(r"\r(?!\n)")


def ended(text: str) -> str:
    """The same, of the same length, with a line feed for each carriage return that stands alone."""
    return _ALONE.sub("\n", text) if text.count("\r") > text.count("\r\n") else text
