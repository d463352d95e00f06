"""Places in files where an opponent put a word and the gate once passed it by; each takes a word."""

from __future__ import annotations

import base64
import gzip
import struct
import zlib

from tests.support.dresses import numbered
from tests.support.formats import Planted, chunk, jpeg, pdf, png, xmp, zipped

SLASH = "\\"
_W = 'xmlns:w="w" xmlns:m="m"'
_FORM = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>>>"


def _stream(words: str, head: str = "") -> str:
    return f"<<{head}/Length {len(words)}>>stream\n{words}\nendstream"


def _hex(data: bytes, filters: str, head: str = "") -> str:
    return _stream(f"{data.hex()}>", f"/Filter[/ASCIIHexDecode{filters}]{head}")


def _drawn(words: str) -> bytes:
    return pdf(drawn=f"/Span<</ActualText{words}>>BDC BT /F1 12 Tf 20 20 Td (x) Tj ET EMC")


def _octal(data: bytes) -> str:
    return "(" + "".join(f"\\{byte:03o}" for byte in data) + ")"


def remarked(word: str) -> bytes:
    """A PDF with a remark between its last object and its index."""
    plain = pdf(page="(x)")
    at = plain.rindex(b"xref\n0")
    remark = f"% by {word}\n".encode()
    moved = f"startxref\n{at + len(remark)}".encode()
    return plain[:at] + remark + plain[at:].replace(f"startxref\n{at}".encode(), moved)


def before_member(word: str) -> bytes:
    """A zip file whose member has an extra field where it stands, and none in the index."""
    whole = bytearray(zipped({"a.txt": "x"}))
    field = struct.pack("<HH", 0x7075, len(word.encode())) + word.encode()
    begin = 30 + int.from_bytes(whole[26:28], "little")
    whole[28:30] = struct.pack("<H", len(field))
    whole[begin:begin] = field
    end = whole.rfind(b"PK\5\6")
    (index,) = struct.unpack_from("<L", whole, end + 16)
    struct.pack_into("<L", whole, end + 16, index + len(field))
    return bytes(whole)


def packed(word: str, *, extra: bool) -> bytes:
    """A gzip file with an extra field, or with a remark after one."""
    field = f"\0\0\0 by {word}".encode() if extra else b"\0a\0b"
    head = struct.pack("<H", len(field)) + field + (b"" if extra else f"by {word}".encode() + b"\0")
    return (
        b"\x1f\x8b\x08" + (b"\x04" if extra else b"\x14") + b"\0\0\0\0\0\3" + head + gzip.compress(b"x")[10:]
    )


def tiff(*told: tuple[int, int, bytes]) -> bytes:
    """A picture of one dot, and what else its tags say: tag, kind and value."""
    sizes = {1: 1, 2: 1, 3: 2, 4: 4}
    plain = [(0x0100, 4, 1), (0x0101, 4, 1), (0x0102, 4, 8), (0x0103, 4, 1), (0x0106, 4, 1), (0x0117, 4, 1)]
    rows = [(tag, kind, struct.pack("<L", number)) for tag, kind, number in plain]
    rows += [*told, (0x0111, 4, b"here")]
    place = 8 + 2 + 12 * len(rows) + 4
    made, after = b"", b""
    for tag, kind, held in sorted(rows):
        value = held
        if held == b"here":
            value = struct.pack("<L", place + sum(len(h) for _, _, h in told if len(h) > 4))
        elif len(held) > 4:
            value, after = struct.pack("<L", place + len(after)), after + held
        made += struct.pack("<HHL", tag, kind, len(held) // sizes[kind]) + value.ljust(4, b"\0")
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(rows)) + made + b"\0\0\0\0" + after + b"\xff"


def _docx(body: str) -> bytes:
    return zipped({"word/document.xml": f"<w:p {_W}><w:r>{body}</w:r></w:p>"})


def _xlsx(part: str, xml: str) -> bytes:
    return zipped({f"xl/{part}.xml": xml})


def _folded(line: str, width: int) -> bytes:
    cut = [line.encode()[at : at + width] for at in range(0, len(line.encode()), width)]
    return b"BEGIN:VEVENT\r\n" + b"\r\n ".join(cut) + b"\r\nEND:VEVENT\r\n"


HIDDEN: dict[str, Planted] = {
    "remark in a pdf": lambda w: ("a.pdf", remarked(w)),
    "remark in an object": lambda w: ("a.pdf", pdf(f"<</A 1 % by {w}\n>>", page="(x)")),
    "after the packed part of a stream": lambda w: (
        "a.pdf",
        pdf(_stream(zlib.compress(b"", 0).decode("latin-1") + f" by {w}", "/Filter/FlateDecode"), page="(x)"),
    ),
    "said to be heard, in UTF-8": lambda w: ("a.pdf", _drawn(f"<EFBBBF{w.encode().hex()}>")),
    "said to be heard, by numbers": lambda w: ("a.pdf", _drawn(_octal(b"\xfe\xff" + w.encode("utf-16-be")))),
    "said to be heard, beside a remark": lambda w: (
        "a.pdf",
        _drawn(f"<FEFF{w.encode('utf-16-be').hex()}>").replace(b"EMC", b"%MC"),
    ),
    "drawn by a form that no page uses": lambda w: (
        "a.pdf",
        pdf(_stream(f"BT /F1 9 Tf [{'-20'.join(f'({c})' for c in w)}] TJ ET", _FORM), page="(x)"),
    ),
    "address in a pdf": lambda w: (
        "a.pdf",
        pdf(f"<</S/URI/URI(https://x.example/{numbered('%{:02X}')(w)})>>", page="(x)"),
    ),
    "script in a pdf": lambda w: (
        "a.pdf",
        pdf("<</S/JavaScript/JS(x='" + numbered(f"{SLASH * 2}u{{:04x}}")(w) + "')>>", page="(x)"),
    ),
    "note with tags": lambda w: ("a.pdf", pdf(f"<</RC(<p>{w[:3]}<b>{w[3:]}</b></p>)>>", page="(x)")),
    "picture in a pdf, behind two filters": lambda w: (
        "a.pdf",
        pdf(_hex(jpeg((0xFE, w.encode())), "/DCTDecode", "/Subtype/Image/Width 1/Height 1"), page="(x)"),
    ),
    "tiff": lambda w: ("a.tif", tiff((0x013B, 2, w.encode() + b"\0"))),
    "tiff, in a description": lambda w: ("a.tif", tiff((0x02BC, 1, xmp(f"<a>{numbered('&#{};')(w)}</a>")))),
    "tiff, in numbers": lambda w: (
        "a.tif",
        tiff((0xC001, 4, f"by {w}...".encode()[: (len(w) + 3) // 4 * 4 + 4])),
    ),
    "extra field of a zip": lambda w: ("a.zip", before_member(w)),
    "extra field of a gzip": lambda w: ("a.txt.gz", packed(w, extra=True)),
    "remark of a gzip": lambda w: ("a.txt.gz", packed(w, extra=False)),
    "remark of a jpeg, in two": lambda w: ("a.jpg", jpeg((0xFE, w[:3].encode()), (0xFE, w[3:].encode()))),
    "table of a jpeg": lambda w: ("a.jpg", jpeg((0xDB, f"\0by {w}.".encode()))),
    "remark of a png, in entities": lambda w: (
        "a.png",
        png(chunk(b"tEXt", b"Comment\0" + numbered("&#{};")(w).encode())),
    ),
    "put together by a formula": lambda w: (
        "a.xlsx",
        _xlsx("worksheets/s", f'<c><f>CONCATENATE("{w[:2]}", "{w[2:]}")</f></c>'),
    ),
    "put together by a formula from letters": lambda w: (
        "a.xlsx",
        _xlsx("worksheets/s", "<c><f>" + "&amp;".join(f"CHAR({ord(c)})" for c in w) + "</f></c>"),
    ),
    "put together by a formula in a name": lambda w: (
        "a.xlsx",
        _xlsx("workbook", f'<b><definedName name="x">"{w[:3]}" &amp;"{w[3:]}"</definedName></b>'),
    ),
    "put together by a formula of LibreOffice": lambda w: (
        "a.ods",
        zipped({"content.xml": f"<t:c xmlns:t='t' t:formula='of:=\"{w[:3]}\"&amp;\"{w[3:]}\"'/>"}),
    ),
    "cell with signs by number": lambda w: (
        "a.xlsx",
        _xlsx("sharedStrings", f"<sst><t>{numbered('_x{:04X}_')(w)}</t></sst>"),
    ),
    "head of a sheet": lambda w: (
        "a.xlsx",
        _xlsx("worksheets/s", f"<oddHeader xmlns='x'>&amp;L{w}&amp;R12</oddHeader>"),
    ),
    "script in two halves": lambda w: ("a.js", f'a = "{w[:3]}" + "{w[3:]}"'.encode()),
    "style over a line": lambda w: ("a.css", f"a{{content:'{w[:3]}\\\n{w[3:]}'}}".encode()),
    "script in two": lambda w: ("a.html", f"<script>a='{w[:3]}'+\n '{w[3:]}'</script>".encode()),
    "letters of a typeface": lambda w: (
        "a.docx",
        _docx(numbered("<w:sym w:font='Symbol' w:char='F0{:02X}'/>")(w)),
    ),
    "feed of pages": lambda w: ("a.rss", f"<item>&lt;p>{w[:3]}&lt;b>{w[3:]}&lt;/b></item>".encode()),
    "attachment of a calendar": lambda w: (
        "a.ics",
        _folded("ATTACH;ENCODING=BASE64:" + base64.b64encode(f"written by {w}, alone".encode()).decode(), 30),
    ),
    "calendar cut in the middle of a letter": lambda w: ("a.ics", _folded(f"SUMMARY:ééé by {w}", 9)),
    "name of a file": lambda w: (numbered("%{:02X}")(w) + ".txt", b"x"),
    "flat office document": lambda w: ("a.fodt", f"<d><p>{w[:3]}<s/>{w[3:]}</p></d>".encode()),
    "page saved as a mail": lambda w: (
        "a.mht",
        f"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{w[:3]}<b>{w[3:]}".encode(),
    ),
}
"""Every place, by its name."""
