"""Typefaces, and formats that few people know."""

# ruff: noqa: E501 - a template of markup, or a command, is one line

from __future__ import annotations

import base64
import gzip
import io
import marshal
import plistlib
import zlib
from collections.abc import Callable
from urllib.parse import quote

from benchmarks.boxes.kit import (
    Words,
    add,
    library,
    xml,
    zipped,
)


def _font(kind: str, how: str) -> Callable[[Words], bytes]:
    def content(words: Words) -> bytes:
        subset = library("fontTools.subset")
        font = library("fontTools.ttLib").TTFont("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
        cut = subset.Subsetter(subset.Options(name_IDs=["*"], notdef_outline=True))
        cut.populate(text="abc")
        cut.subset(font)
        if how == "a name":
            font["name"].setName(words.all, 9, 3, 1, 0x409)
        elif how == "a name for the Macintosh":
            font["name"].setName(words.plain, 9, 1, 0, 0)
        elif how == "a table of one's own":
            made = library("fontTools.ttLib.tables.DefaultTable").DefaultTable("QVQV")
            made.data = words.all.encode()
            font["QVQV"] = made
        elif how == "metadata":
            font["meta"] = library("fontTools.ttLib").newTable("meta")
            font["meta"].data = {"dlng": words.all, "slng": "a"}
        font.flavor = kind if kind != "ttf" else None
        if how == "WOFF's metadata":
            flavor = library("fontTools.ttLib.woff2" if kind == "woff2" else "fontTools.ttLib.sfnt")
            font.flavorData = (flavor.WOFF2FlavorData if kind == "woff2" else flavor.WOFFFlavorData)()
            font.flavorData.metaData = f'<metadata><credit name="{xml(words.all)}"/></metadata>'.encode()
        elif how == "WOFF's private data":
            flavor = library("fontTools.ttLib.woff2" if kind == "woff2" else "fontTools.ttLib.sfnt")
            font.flavorData = (flavor.WOFF2FlavorData if kind == "woff2" else flavor.WOFFFlavorData)()
            font.flavorData.privData = words.all.encode()
        made = io.BytesIO()
        font.save(made)
        return made.getvalue()

    return content


for _kind in ("ttf", "woff", "woff2"):
    for _how in (
        "a name",
        "a name for the Macintosh",
        "a table of one's own",
        "metadata",
        *(("WOFF's metadata", "WOFF's private data") if _kind != "ttf" else ()),
    ):
        add(_kind, _how, _font(_kind, _how), holds="p" if _how == "a name for the Macintosh" else "lapms")
add("ttf", "after the end", lambda words: _font("ttf", "")(words) + words.all.encode())
for _kind, _content in {
    "svgz": lambda words: gzip.compress(f"<svg xmlns='http://www.w3.org/2000/svg'><text>{xml(words.all)}</text></svg>".encode()),
    "webarchive": lambda words: plistlib.dumps({"WebMainResource": {"WebResourceData": words.all.encode()}}, fmt=plistlib.FMT_BINARY),
    "plist": lambda words: plistlib.dumps({"a": words.all, "b": words.all.encode()}),
    "drawio": lambda words: "<mxfile><diagram>" + base64.b64encode(zlib.compress(quote(f"<mxCell value=\"{xml(words.all)}\"/>").encode())[2:-4]).decode() + "</diagram></mxfile>",
    "ora": lambda words: zipped({"mimetype": "image/openraster", "stack.xml": f"<image><stack name=\"{xml(words.all)}\"/></image>"}),
    "lnk": lambda words: b"L\0\0\0" + words.all.encode("utf-16-le"),
    "pyc": lambda words: b"\xa7\r\r\n" + b"\0" * 12 + marshal.dumps(compile(f"x={words.all!r}", "a", "exec")),
    "wasm": lambda words: b"\0asm\1\0\0\0\0" + bytes([len(words.plain) + 2]) + b"\1a" + words.plain.encode(),
    "exe": lambda words: b"MZ" + b"\0" * 58 + b"\x40\0\0\0PE\0\0" + words.all.encode("utf-16-le"),
}.items():  # fmt: skip
    add(_kind, "its text", _content)
