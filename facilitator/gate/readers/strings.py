"""The readable runs inside bytes that are no text as a whole: metadata blocks, tags, old encodings."""

from __future__ import annotations

import re

_RUN = re.compile(r"[^\x00-\x1f\x7f-\x9f\ufffd]{3,}")


def strings_of(data: bytes) -> str:
    """Every readable run, a line to each, read as UTF-8 and, where there are NULs, as UTF-16."""
    readings = [data.decode("utf-8", "replace")]
    if b"\0" in data:
        readings += [
            data[shift:].decode(encoding, "replace")
            for encoding in ("utf-16-le", "utf-16-be")
            for shift in (0, 1)
        ]
    elif "\ufffd" in readings[0]:
        readings.append(data.decode("cp1252", "replace"))
    return "\n\n".join(run for text in readings for run in _RUN.findall(text))
