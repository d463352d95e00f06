"""RTF files and the drawings that they carry, made by hand; each takes a word."""

from __future__ import annotations

import struct

from tests.support.formats import Planted, chunk, jpeg, png

_HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset204 Arial;}"
    r"{\f2\fcharset128 Mincho;}{\f3\fcharset178 Arial;}}"
)


def rtf(body: str | bytes = "Plain words.", *beside: str) -> bytes:
    """A document that says this, and what stands beside its text."""
    said = body if isinstance(body, bytes) else body.encode("latin-1")
    return _HEAD.encode() + "".join(beside).encode("latin-1") + b"\\pard " + said + b"\\par\n}"


def lettered(word: str, codec: str) -> str:
    """A word by the numbers of its letters."""
    return "".join(f"\\'{byte:02x}" for byte in word.encode(codec))


def wmf(*records: tuple[int, bytes]) -> bytes:
    """A drawing of the older kind."""
    made = b"".join(
        struct.pack("<LH", (6 + len(body)) // 2, kind) + body for kind, body in (*records, (0, b""))
    )
    return struct.pack("<HHHLHLH", 1, 9, 0x300, (18 + len(made)) // 2, 0, 99, 0) + made


def written(word: str) -> tuple[int, bytes]:
    """A record that writes a word."""
    text = word.encode() + b"\0" * (len(word) % 2)
    return 0x0521, struct.pack("<H", len(word)) + text + bytes(4)


def emf(*records: tuple[int, bytes], said: str = "") -> bytes:
    """A drawing, and what it says of itself."""
    head = bytes(32) + b" EMF" + bytes(56) + said.encode("utf-16-le") + b"\0\0" * (len(said) % 2)
    rows = ((1, head), *records, (14, bytes(12)))
    return b"".join(struct.pack("<LL", kind, 8 + len(body)) + body for kind, body in rows)


def shown(text: str) -> tuple[int, bytes]:
    """A record that writes letters."""
    held = text.encode("utf-16-le") + b"\0\0" * (len(text) % 2)
    return 84, bytes(36) + struct.pack("<LL", len(text), 76) + bytes(24) + held


def copied(drawing: bytes) -> bytes:
    """A drawing of the older kind with the newer one in two of its remarks."""
    half = len(drawing) // 4 * 2
    rows = []
    for piece in (drawing[:half], drawing[half:]):
        told = b"WMFC" + struct.pack("<LLHLLLLL", 1, 0x10000, 0, 0, 2, len(piece), 0, len(drawing))
        rows.append((0x0626, struct.pack("<HH", 15, len(told) + len(piece)) + told + piece))
    return wmf(*rows)


def picture(kind: str, data: bytes) -> str:
    """A picture in a document, in numbers over lines."""
    digits = data.hex()
    return (
        f"{{\\pict\\{kind}\\picw9\n" + "\n".join(digits[i : i + 64] for i in range(0, len(digits), 64)) + "}"
    )


RICH: dict[str, Planted] = {
    "rtf text": lambda w: ("a.rtf", rtf(f"Said by {w}.")),
    "rtf text over groups": lambda w: (
        "a.rtf",
        rtf(f"Said by {w[:2]}{{\\b {w[2:4]}}}\n{{\\i\\f0\n{w[4:]}}}."),
    ),
    "rtf text with a bookmark inside": lambda w: (
        "a.rtf",
        rtf(f"By {w[:3]}{{\\*\\bkmkstart x}}{{\\footnote a note}}{w[3:]}."),
    ),
    "rtf text with something hidden inside": lambda w: ("a.rtf", rtf(f"By {w[:3]}{{\\v xyz}}{w[3:]}.")),
    "rtf hidden text": lambda w: ("a.rtf", rtf(f"By {{\\v {w}}}.")),
    "rtf letters by number": lambda w: ("a.rtf", rtf(f"By {lettered(w, 'cp1252')}.")),
    "rtf letters of Unicode": lambda w: (
        "a.rtf",
        rtf("By " + "".join(f"\\u{ord(c)}\\'3f" for c in w) + "."),
    ),
    "rtf letters of Unicode with two signs instead": lambda w: (
        "a.rtf",
        rtf("{\\uc2 By " + "".join(f"\\u{ord(c)}?x" for c in w) + ".}"),
    ),
    "rtf signs instead of letters": lambda w: (
        "a.rtf",
        rtf(f"{{\\uc{len(w)} It is\\u32 {w}.}}"),
    ),
    "rtf first letter in the place of a sign": lambda w: ("a.rtf", rtf(f"It is\\u32 {w}.")),
    "rtf number with letters in it": lambda w: ("a.rtf", rtf(f"It is \\u1{w}17?.")),
    "rtf soft hyphen": lambda w: ("a.rtf", rtf(f"By {w[:3]}\\-{w[3:]}.")),
    "rtf raw bytes": lambda w: ("a.rtf", rtf(f"By {{\\*\\private\\bin{len(w)} {w}}}.")),
    "rtf raw bytes in the body": lambda w: ("a.rtf", rtf(f"By \\bin{len(w)} {w}.")),
    "rtf author": lambda w: ("a.rtf", rtf("x", f"{{\\info{{\\author {w}}}}}")),
    "rtf keywords": lambda w: ("a.rtf", rtf("x", f"{{\\info{{\\keywords a; {w}}}}}")),
    "rtf header": lambda w: ("a.rtf", rtf(f"{{\\header {w}}}x")),
    "rtf footnote": lambda w: ("a.rtf", rtf(f"x{{\\footnote by {w}}}")),
    "rtf remark": lambda w: ("a.rtf", rtf(f"x{{\\*\\atnauthor {w}}}{{\\*\\annotation by me}}")),
    "rtf author of changes": lambda w: ("a.rtf", rtf("x", f"{{\\*\\revtbl {{Unknown;}}{{{w};}}}}")),
    "rtf link": lambda w: (
        "a.rtf",
        rtf(f'{{\\field{{\\*\\fldinst HYPERLINK "//x.example/{w}"}}{{\\fldrslt y}}}}'),
    ),
    "rtf words that a field shows": lambda w: (
        "a.rtf",
        rtf(f"{w[:3]}{{\\field{{\\*\\fldinst X}}{{\\fldrslt {w[3:]}}}}}"),
    ),
    "rtf destination that nobody knows": lambda w: ("a.rtf", rtf("x", f"{{\\*\\somewhat by {w}}}")),
    "rtf shape": lambda w: (
        "a.rtf",
        rtf(f"{{\\shp{{\\*\\shpinst{{\\sp{{\\sn wzName}}{{\\sv {w}}}}}{{\\shptxt y}}}}}}"),
    ),
    "rtf picture": lambda w: (
        "a.rtf",
        rtf(picture("pngblip", png(chunk(b"tEXt", b"Author\0" + w.encode())))),
    ),
    "rtf picture as it is": lambda w: (
        "a.rtf",
        rtf(
            b"{\\pict\\jpegblip\\bin%d " % len(jpeg((0xFE, w.encode()))) + jpeg((0xFE, w.encode())) + b"}",
        ),
    ),
    "rtf drawing": lambda w: ("a.rtf", rtf(picture("wmetafile8", wmf(written(w[:3]), written(w[3:]))))),
    "wmf remark": lambda w: ("a.wmf", wmf((0x0626, struct.pack("<HH", 15, 8) + w.encode().ljust(8, b"\0")))),
    "emf letters one by one": lambda w: ("a.emf", emf(*map(shown, w))),
    "emf description": lambda w: ("a.emf", emf(said=f"Draw\0by {w}\0")),
    "emf in a drawing of the older kind": lambda w: ("a.wmf", copied(emf(shown(w)))),
}
"""Every place, by its name."""
