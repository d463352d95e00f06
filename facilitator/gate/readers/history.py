"""A history as `git` hands it over: who wrote when, each message, each name and each file there ever was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.text.kinds import HISTORY
from facilitator.gate.text.layers import PROSE

_CUT = "This history is damaged or cut short."
_TELLS = "The history says who wrote this, when and in what words. Publish without it."
_HEAD = re.compile(rb"([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d{1,12})\n")


def read_history(here: Here, data: bytes) -> None:
    """What has been staged, then every object; Damaged where one is no object."""
    staged, position = _part(data, len(HISTORY))
    here.add("git > names", staged.decode("utf-8", "replace").replace("\0", "\n\n"))
    objects, position = _part(data, position)
    if position != len(data):
        raise Damaged(_CUT)
    each = list(_objects(here, objects))
    names = dict(_staged(staged))
    for number, kind, body in each:
        if kind == b"tree":
            rows = list(_rows(body, len(number) // 2))
            names |= dict(rows)
            here.add(f"git > {_short(number)} > names", "\n\n".join(name for _, name in rows))
    for number, kind, body in each:
        if kind == b"blob":
            here.open(names.get(number, "a"), body, f"git > {_short(number)}")
        elif kind in (b"commit", b"tag"):
            here.tell("git", _TELLS)
            here.add(f"git > {_short(number)} > {kind.decode()}", body.decode("utf-8", "replace"), PROSE)


def _part(data: bytes, position: int) -> tuple[bytes, int]:
    """What begins there after its length, and where it ends."""
    end = data.find(b"\n", position)
    if end < 0 or not data[position:end].isdigit() or end + 1 + int(data[position:end]) > len(data):
        raise Damaged(_CUT)
    after = end + 1 + int(data[position:end])
    return data[end + 1 : after], after


def _objects(here: Here, data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Number, kind and content of each object."""
    position = 0
    while position < len(data):
        here.step()
        head = _HEAD.match(data, position)
        end = head.end() + int(head[3]) if head else len(data)
        if not head or data[end : end + 1] != b"\n":
            raise Damaged(_CUT)
        yield head[1], head[2], data[head.end() : end]
        position = end + 1


def _rows(tree: bytes, size: int) -> Iterator[tuple[bytes, str]]:
    """The number and the name of everything in a folder."""
    position = 0
    while position < len(tree):
        end = tree.find(b"\0", position)
        if end < 0 or end + 1 + size > len(tree):
            raise Damaged(_CUT)
        name = tree[position:end].partition(b" ")[2].decode("utf-8", "replace")
        yield tree[end + 1 : end + 1 + size].hex().encode(), name
        position = end + 1 + size


def _staged(listed: bytes) -> Iterator[tuple[bytes, str]]:
    """The same of what is staged."""
    for row in listed.split(b"\0"):
        facts, _, name = row.partition(b"\t")
        if name:
            yield facts.split(b" ")[1], name.decode("utf-8", "replace")


def _short(number: bytes) -> str:
    """As much of an object's number as `git show` needs."""
    return number[:10].decode("ascii")
