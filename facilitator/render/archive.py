"""An archive whose bytes depend on what is in it and on nothing else: stored, in order, without a time."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format knows; every member bears it."""


OWNER = 0o600 << 16
"""For their owner alone, as every paper is."""


def archive(members: Mapping[str, bytes], first: str = "") -> bytes:
    """The members by name, `first` before all others. Stored: no library's way to compress shows in it."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as zipped:
        for name in sorted(members, key=lambda name: (name != first, name)):
            info = ZipInfo(name, EPOCH)
            # As on no system in particular: the number would tell which one it was made on.
            info.create_system = 0
            info.external_attr = OWNER
            zipped.writestr(info, members[name])
    return target.getvalue()


def members(content: bytes) -> dict[str, bytes]:
    """What an archive holds, by name."""
    with ZipFile(BytesIO(content)) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}
