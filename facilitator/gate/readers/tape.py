"""Tar: every member opened, every head read; what fills up blocks must be empty."""

from __future__ import annotations

import re
import tarfile

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.strings import strings_of
from facilitator.gate.text.layers import PROSE

_CUT = "This tar file is damaged, cut short or goes on after its end."
_TELLS = "This file says when its parts were written, or by whom. Pack it without times and owners."
_BLOCK = 512
_PATH = re.compile(rb"(?:^|\n)\d+ path=([^\n]*)\n")
_LONG = (tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK)
_MORE = (tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE)
_FILES = (tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.CONTTYPE)
_EMPTY = (tarfile.DIRTYPE, tarfile.LNKTYPE, tarfile.SYMTYPE)


def read_tar(here: Here, data: bytes) -> None:
    """Head after head. Damaged where a sum is wrong, a kind unknown, or a gap holds something."""
    position, named = 0, ""
    while data[position : position + _BLOCK].strip(b"\0"):
        here.step()
        head = data[position : position + _BLOCK]
        try:
            member = tarfile.TarInfo.frombuf(head, "utf-8", "replace")
        except tarfile.TarError as fault:
            raise Damaged(_CUT) from fault
        size = 0 if member.type in _EMPTY else member.size
        start, end = position + _BLOCK, position + _BLOCK + size
        position = end + -size % _BLOCK
        if size < 0 or position > len(data) or data[end:position].strip(b"\0"):
            raise Damaged(_CUT)
        here.add("tar > names", strings_of(head))
        body = data[start:end]
        if member.type in _LONG:
            named = body.rstrip(b"\0").decode("utf-8", "replace") if member.type == _LONG[0] else named
            here.add("tar > names", strings_of(body))
        elif member.type in _MORE:
            found = _PATH.search(body)
            named = found[1].decode("utf-8", "replace") if found else named
            here.add("tar > names", body.decode("utf-8", "replace"), PROSE)
        elif member.type in _FILES:
            here.open(named or member.name, body, "tar")
            named = ""
        elif member.type not in _EMPTY:
            raise Damaged("This tar file holds a part that no reader here knows.")
        if member.mtime or member.uname or member.gname:
            here.tell("tar", _TELLS)
    if (
        position == 0
        or len(data) < position + 2 * _BLOCK
        or len(data) % _BLOCK
        or data[position:].strip(b"\0")
    ):
        raise Damaged(_CUT)
