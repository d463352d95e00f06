"""Mails of Outlook: every property by its number; the body unpacked, attachments opened."""

from __future__ import annotations

import re
from collections.abc import Mapping

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.packed_rtf import unpacked_rtf
from facilitator.gate.readers.strings import runs_of, strings_of, text_of
from facilitator.gate.text.layers import PROSE

_PROPERTY = re.compile(r"/__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})(?:-[0-9A-F]{8})?$")
_TABLE = "/__properties_version1.0"
_PACKED_RTF, _HTML, _ATTACHED, _LETTERS = "1009", "1013", "3701", b"\3\0\xde\x3f"
_NAMES = ("3707", "3704")
"""The long and the short name of what is attached."""


def is_property(path: str) -> bool:
    """Whether a stream is part of a mail."""
    return _PROPERTY.search(path) is not None or path.endswith(_TABLE)


def read_property(here: Here, path: str, held: bytes, streams: Mapping[str, bytes]) -> None:
    """One property; `streams` are all of them."""
    found = _PROPERTY.search(path)
    if found is None:
        here.add("mail > properties", runs_of(held, 6))
        return
    number, kind = found.groups()
    if kind in ("001F", "101F"):
        here.add("mail > properties", text_of(held, "utf-16-le"), PROSE)
    elif kind in ("001E", "101E"):
        here.add("mail > properties", text_of(held), PROSE)
    elif number == _ATTACHED and kind == "0102":
        here.open(_name(path[: found.start()], streams), held, "mail > attachment")
    elif number == _PACKED_RTF:
        rtf = unpacked_rtf(held)
        here.spend(len(rtf))
        here.open("body.rtf", rtf, "mail > body")
    elif number == _HTML:
        here.open("body.html", _in_utf8(held, streams.get(_TABLE, b"")), "mail > body")
    else:
        here.add("mail > properties", strings_of(held))


def _name(folder: str, streams: Mapping[str, bytes]) -> str:
    for number in _NAMES:
        for kind, encoding in (("001F", "utf-16-le"), ("001E", "cp1252")):
            held = streams.get(f"{folder}/__substg1.0_{number}{kind}")
            if held:
                return held.decode(encoding, "replace").rstrip("\0")
    return "attachment"


def _in_utf8(page: bytes, table: bytes) -> bytes:
    """A page in the letters that the mail says; as it is where it says none."""
    at = table.find(_LETTERS)
    letters = int.from_bytes(table[at + 8 : at + 12], "little") if at >= 0 else 0
    if letters in (0, 65001):
        return page
    try:
        return page.decode({20127: "ascii", 28591: "cp1252"}.get(letters, f"cp{letters}")).encode()
    except (LookupError, UnicodeDecodeError) as fault:
        raise Damaged("This mail is damaged, so it was not read to its end.") from fault
