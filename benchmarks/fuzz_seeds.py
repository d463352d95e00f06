"""The files a fuzzer of the gate begins with: small, whole, of each format, with a word planted."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.fuzz_mutate import WORD
from facilitator.gate.text.kinds import HISTORY
from tests.support.boxed import BOXED
from tests.support.formats import PLANTED, pdf, zipped
from tests.support.hidden import HIDDEN
from tests.support.old import OLD
from tests.support.packs import PACKS
from tests.support.recorded import RECORDED
from tests.support.rich import RICH

NAMES = (
    "a.html a.json a.xml a.css a.js a.js.map a.svg a.md a.yml a.pdf a.docx a.xlsx a.pptx a.odt a.epub a.zip "
    "a.gz a.html.gz a.png a.jpg a.webp a.gif a.ics a.eml a.wav a.flac a.ogg a.mp3 a.ttf a.woff a.woff2 a.txt "
    "a.csv a.vcf a.jsonl a.svgz a.xhtml a.opf a.unknown a a.tif a.heic a.avif a.mp4 a.m4a a.mov a.jp2 a.j2k "
    "a.rtf a.emf a.wmf a.tar a.tbz2 a.txt.bz2 a.txt.xz a.html.br a.mbox a.msg a.webm a.mkv a.bmp a.ico a.opus"
).split()
"""The names under which a file is read; the first byte of an input chooses one."""

_SPECIMENS = Path("tests/specimens")


def named(given: bytes) -> tuple[str, bytes]:
    """The name and the bytes of a file, from an input of the fuzzer."""
    return NAMES[given[0] % len(NAMES)], given[1:]


def seeds() -> Iterator[bytes]:
    """Every seed, as an input of the fuzzer."""
    for name, data in (*_planted(), *_texts(), *_documents(), *_pictures(), *_others()):
        suffixes = "".join(Path(name).suffixes)
        fitting = next((i for i, n in enumerate(NAMES) if n == f"a{suffixes}"), NAMES.index("a.txt"))
        yield bytes([fitting]) + data


def _planted() -> Iterator[tuple[str, bytes]]:
    for plant in (PLANTED | HIDDEN | BOXED | OLD | PACKS | RECORDED | RICH).values():
        yield plant(WORD)


def _texts() -> Iterator[tuple[str, bytes]]:
    for path in sorted(_SPECIMENS.rglob("*")):
        if path.is_file():
            yield path.name, path.read_bytes()[:4096]
    page = (
        f"<!doctype html><html lang=en><head><title>{WORD}</title><style>a::before{{content:'x'}}</style>"
        f"<script>var a='{WORD}';</script></head>"
        f"<body><h1 id=a>Point</h1><p>It was <b>{WORD}</b> &amp; one.</p>"
        f"<!-- {WORD} --><table><tr><td>{WORD}</td></tr></table><template><p>x</p></template></body></html>"
    )
    yield "a.html", page.encode()
    yield "a.xhtml", page.encode()
    yield "a.html.gz", gzip.compress(page.encode(), mtime=0)
    yield (
        "a.json",
        json.dumps({"docs": [{"location": "a/", "text": WORD, "n": 1.5, "l": [None, True]}]}).encode(),
    )
    yield "a.jsonl", b'{"a": "b"}\n{"a": "Quazelorf"}\n'
    yield "a.css", f"@charset \"utf-8\";a::after{{content:'{WORD}\\41 '}}/* {WORD} */".encode()
    yield "a.js", f'/* {WORD} */ const a = "\\u0041{WORD}"; // x'.encode()
    yield (
        "a.md",
        f'# A point\n\n- *{WORD}* said `so`\n\n> [{WORD}](https://a.example "t")\n\n| a | b |\n'.encode(),
    )
    yield "a.yml", f"a: >-\n  {WORD} said\nb: ['x', \"y\"]\n".encode()
    yield "a.csv", f'a,"b, {WORD}"\n1,2\n'.encode()
    yield "a.xml", f'<?xml version="1.0"?><a b="{WORD}"><![CDATA[{WORD}]]><c/>{WORD}</a>'.encode()
    yield (
        "a.ics",
        f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:{WORD}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode(),
    )


def _documents() -> Iterator[tuple[str, bytes]]:
    import docx

    document, buffer = docx.Document(), io.BytesIO()
    document.core_properties.author = WORD
    document.add_paragraph(f"It was {WORD} who came.")
    document.save(buffer)
    yield "a.docx", _smaller(buffer.getvalue())
    import typst

    text = f'#set document(title: "A", date: none)\nIt was {WORD}.\n'.encode()
    made = typst.compile(text, format="pdf")
    if isinstance(made, bytes):
        yield "a.pdf", made
    yield "a.pdf", pdf("<</Type/ObjStm/N 0/First 0/Length 0>>stream\n\nendstream", page=f"({WORD})")


def _smaller(document: bytes) -> bytes:
    """A Word file without the parts that every Word file has alike."""
    import zipfile

    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        kept = {n: archive.read(n) for n in archive.namelist() if "styles" not in n and "thumb" not in n}
    return zipped({name: body[:6000] if "theme" in name else body for name, body in kept.items()})


def _pictures() -> Iterator[tuple[str, bytes]]:
    from PIL import Image

    for form in ("png", "jpeg", "webp", "gif"):
        buffer = io.BytesIO()
        Image.new("RGB", (3, 2), (9, 99, 200)).save(buffer, form)
        yield f"a.{'jpg' if form == 'jpeg' else form}", buffer.getvalue()


def _history() -> bytes:
    """What `git` hands over of a repository with one commit."""
    number = b"1" * 40
    rows = b"100644 a.html\0" + bytes.fromhex(number.decode())
    bodies = ((b"blob", f"<p>{WORD}".encode()), (b"tree", rows), (b"commit", f"author {WORD}\n\nx".encode()))
    each = b"".join(b"%s %s %d\n%s\n" % (number, kind, len(body), body) for kind, body in bodies)
    staged = b"100644 %s 0\ta.html\0" % number
    return HISTORY + b"%d\n%s%d\n%s" % (len(staged), staged, len(each), each)


def _others() -> Iterator[tuple[str, bytes]]:
    nested = zipped({"b.html": f"<p>{WORD}", "c.zip": zipped({"d.json": json.dumps({"a": WORD})})})
    yield "a.zip", nested
    yield "a", _history()
    yield "a.flac", b"fLaC\x84\0\0\x20" + f"ARTIST={WORD}".encode().ljust(32, b" ") + b"\xff\xf8\xc9\x18"
    yield (
        "a.eml",
        (
            f"From: a@b.example\r\nSubject: {WORD}\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/mixed; boundary=xx\r\n\r\npre\r\n--xx\r\nContent-Type: text/html\r\n\r\n"
            f"<p>{WORD}</p>\r\n--xx\r\nContent-Type: application/json; name=a.json\r\n"
            "Content-Transfer-Encoding: base64\r\n\r\neyJhIjogMX0=\r\n--xx--\r\n"
        ).encode(),
    )
