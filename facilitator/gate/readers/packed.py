"""What hides in text: data addresses, files in base64, lines in quoted-printable, runs that are words."""

from __future__ import annotations

import mimetypes
import quopri
import re
from urllib.parse import unquote

from facilitator.gate.readers.here import Here, Met
from facilitator.gate.readers.otherwise import read_otherwise
from facilitator.gate.readers.runs import said_in, unpacked

_DATA = re.compile(
    r"data:([\w.+/-]{0,80})((?:;[\w=.+-]{1,80}){0,4}?);base64,([A-Za-z0-9+/_=%-]+(?:\s+[A-Za-z0-9+/_=%-]{20,})*)",
    re.I,
)
_BREAK = r"(?:\s|&#(?:x[aAdD]|1[03]);|\\[nr])+"
_STARTS = ("/9j/", "iVBORw0KGgo", "R0lGODdh", "R0lGODlh", "UklGR", "UEsDB", "JVBERi0", "H4sI")
"""How pictures, packed files and PDFs begin in base64."""
_ADDRESS = "base64,"
SIGNS = (_ADDRESS, *_STARTS)
"""Without one of these signs nothing but words can be packed in a text."""
_FILE = re.compile(
    rf"(?<![A-Za-z0-9+/_-])(?<!base64,)(?:{'|'.join(_STARTS)})[A-Za-z0-9+/_-]{{40,}}"
    rf"(?:{_BREAK}[A-Za-z0-9+/_-]{{40,}})*(?:{_BREAK}[A-Za-z0-9+/_-]{{1,39}}(?=[=<\"'\s]|$))?={{0,2}}"
)
_QUOTED = re.compile(r"=[0-9A-Fa-f]{2}=[0-9A-Fa-f]{2}")
_LINE_END = re.compile(r"(?<!=)\r?\n")
_SUFFIX = {"text/html": ".html", "text/css": ".css", "application/json": ".json", "image/svg+xml": ".svg"}


def read_packed(here: Here, text: str, met: Met) -> None:
    """Opens every data address whose base64 is whole, and every long run that is a file or text inside.
    `met`: where which of the signs stand in the text."""
    if _ADDRESS in met:
        for found in _DATA.finditer(text):
            data = unpacked(re.sub(r"\s+", "", unquote(found[3])).encode("ascii", "replace"))
            if data is not None:
                kind = found[1].lower()
                suffix = _SUFFIX.get(kind) or mimetypes.guess_extension(kind) or ""
                here.open(f"data{suffix}", data, "data address")
    if not met.keys().isdisjoint(_STARTS):
        for found in _FILE.finditer(text):
            data = unpacked(re.sub(_BREAK, "", found[0]).encode("ascii"))
            if data is not None:
                here.open("data", data, "base64")
    if _QUOTED.search(text):
        lines = [_plain_of(line) for line in _LINE_END.split(text) if _QUOTED.search(line)]
        here.open("lines.txt", "\n\n".join(lines).encode(), "quoted-printable")
    words = said_in(text)
    if words:
        here.step(len(words))
        here.open("run.txt", "\n\n".join(words).encode(), "base64")
    read_otherwise(here, text, met)


def _plain_of(text: str) -> str:
    return quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace")
