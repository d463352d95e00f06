"""Files that are disks in themselves, made by hand: mails of Outlook, and what Word packs into RTF."""

from __future__ import annotations

import struct

from facilitator.gate.readers.packed_rtf import _KNOWN
from tests.support.formats import Planted, zipped
from tests.support.rich import rtf

_NONE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
Folder = dict[str, "bytes | Folder"]


def _row(name: str, kind: int, child: int, right: int, start: int, size: int) -> bytes:
    wide = name.encode("utf-16-le")
    told = struct.pack("<HBBLLL", len(wide) + 2, kind, 1, _NONE, right, child)
    return wide.ljust(64, b"\0") + told + bytes(36) + struct.pack("<LLL", start, size, 0)


def compound(folder: Folder, spare: bytes = b"") -> bytes:
    """Streams and folders by name. Streams under 4096 bytes lie in sectors of 64, as they must."""
    rows: list[tuple[str, int, int, int, int, int]] = []
    small, chain = bytearray(), list[int]()
    large: list[tuple[int, bytes]] = []

    def lay(inside: Folder) -> int:
        first = before = _NONE
        for name, held in inside.items():
            number = len(rows)
            rows.append((name, 2, _NONE, _NONE, _END, 0))
            if isinstance(held, dict):
                rows[number] = (name, 1, lay(held), _NONE, 0, 0)
            elif len(held) >= 4096:
                large.append((number, held))
            elif held:
                start, count = len(chain), -(-len(held) // 64)
                small.extend(held.ljust(64 * count, b"\0"))
                chain.extend([*range(start + 1, start + count), _END])
                rows[number] = (name, 2, _NONE, _NONE, start, len(held))
            if before != _NONE:
                rows[before] = (*rows[before][:3], number, *rows[before][4:])
            first, before = (number if first == _NONE else first), number
        return first

    rows.append(("Root Entry", 5, _NONE, _NONE, _END, 0))
    child = lay(folder)
    body, after = bytearray(), list[int]()

    def write(data: bytes) -> int:
        start, count = len(after), -(-len(data) // 512)
        body.extend(data.ljust(512 * count, b"\0"))
        after.extend([*range(start + 1, start + count), _END] if count else [])
        return start if count else _END

    for number, held in large:
        rows[number] = (*rows[number][:4], write(held), len(held))
    rows[0] = ("Root Entry", 5, child, _NONE, write(bytes(small)), len(small))
    table = struct.pack(f"<{len(chain)}L", *chain)
    small_table = write(table + b"\xff" * (-len(table) % 512))
    directory = write(b"".join(_row(*row) for row in rows))
    if spare:
        body.extend(spare.ljust(512, b"\0"))
        after.append(_NONE)
    count = -(-(len(after) + 1) // 127)
    begin = len(after)
    after += [_TABLE] * count
    sectors = struct.pack(f"<{len(after)}L", *after).ljust(512 * count, b"\xff")
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6)
        + bytes(10)
    )
    head += struct.pack("<LLLLLLLL", count, directory, 0, 4096, small_table, 1, _END, 0)
    head += b"".join(struct.pack("<L", begin + n if n < count else _NONE) for n in range(109))
    return head + bytes(body) + sectors


def packed_rtf(text: bytes) -> bytes:
    """RTF as Outlook packs it: here each byte by itself, and the known beginning as one run."""
    start = 0
    rows: list[bytes | int] = []
    if text.startswith(_KNOWN[:10]):
        rows, start = [struct.pack(">H", 0 << 4 | 8)], 10
    rows += list(text[start:])
    rows.append(struct.pack(">H", (len(_KNOWN) + len(text)) % 4096 << 4))
    made = b""
    for at in range(0, len(rows), 8):
        eight = rows[at : at + 8]
        flags = sum(isinstance(row, bytes) << n for n, row in enumerate(eight))
        made += bytes([flags]) + b"".join(row if isinstance(row, bytes) else bytes([row]) for row in eight)
    return struct.pack("<LL4sL", len(made) + 12, len(text), b"LZFu", 0) + made


def msg(**properties: bytes | Folder) -> bytes:
    """A mail with these properties, by their eight letters; a folder is something attached."""
    found: Folder = {"__properties_version1.0": bytes(32) + b"\3\0\xde\x3f" + struct.pack("<LLL", 6, 1252, 0)}
    for name, held in properties.items():
        if isinstance(held, dict):
            found[f"__attach_version1.0_#{name}"] = {f"__substg1.0_{key}": one for key, one in held.items()}
        else:
            found[f"__substg1.0_{name[1:]}"] = held
    return compound(found)


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


OLD: dict[str, Planted] = {
    "msg subject": lambda w: ("a.msg", msg(P0037001F=_wide(f"by {w}"))),
    "msg subject in the letters of a country": lambda w: ("a.msg", msg(P0037001E=f"by {w}".encode())),
    "msg body": lambda w: ("a.msg", msg(P1000001F=_wide(f"x {w[:3]}\u00ad{w[3:]} " * 300))),
    "msg body in RTF": lambda w: ("a.msg", msg(P10090102=packed_rtf(rtf(f"by {w[:3]}{{\\b {w[3:]}}}")))),
    "msg body in HTML": lambda w: ("a.msg", msg(P10130102=f"<p>é {w[:3]}<b>{w[3:]}</b>".encode("cp1252"))),
    "msg attachment": lambda w: (
        "a.msg",
        msg(A={"37010102": zipped({"a.txt": f"by {w}"}), "3707001F": _wide("a.zip")}),
    ),
    "msg name of an attachment": lambda w: (
        "a.msg",
        msg(A={"37010102": b"x", "3707001F": _wide(f"{w}.txt")}),
    ),
    "msg name of an attachment in the letters of a country": lambda w: (
        "a.msg",
        msg(A={"37010102": b"x", "3704001E": f"{w}.txt".encode()}),
    ),
    "msg name of a folder": lambda w: ("a.msg", compound({w: {}})),
    "msg rest of a sector": lambda w: (
        "a.msg",
        msg(P0037001F=_wide("plain")).replace(
            _wide("plain") + bytes(20), _wide("plain\0") + f"by {w}".ljust(18).encode()
        ),
    ),
    "embedded document": lambda w: (
        "a.docx",
        zipped(
            {
                "word/embeddings/oleObject1.bin": compound(
                    {"\1Ole": bytes(20), "Package": zipped({"a.xml": f"<a>{w}</a>"})}
                )
            }
        ),
    ),
    "properties of an embedded document": lambda w: (
        "a.docx",
        zipped(
            {"word/embeddings/oleObject1.bin": compound({"\5SummaryInformation": b"\x1e\0" + w.encode()})}
        ),
    ),
    "rtf data of Word": lambda w: (
        "a.rtf",
        rtf("x", "{\\*\\datastore " + compound({"D": {"Item": f"<a>{w}</a>".encode()}}).hex() + "}"),
    ),
    "rtf theme of Word": lambda w: (
        "a.rtf",
        rtf("x", "{\\*\\themedata " + zipped({"theme.xml": f"<a>{w}</a>"}).hex() + "}"),
    ),
}
"""Every place, by its name."""
