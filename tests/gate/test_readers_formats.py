"""A name is found in every place of every format; a file that is damaged, cut or locked is never clean."""

from __future__ import annotations

import bz2
import lzma
from collections.abc import Callable
from typing import Any

import brotli
import pytest

from tests.support.boxed import BOXED, avif, box, codestream, film, heic, in_pieces, jp2
from tests.support.formats import PLANTED, chunk, font, gif, jpeg, mp3, ogg, pdf, png, riff, zipped
from tests.support.hidden import HIDDEN, tiff
from tests.support.old import OLD, compound, msg
from tests.support.packs import PACKS, mails, tar
from tests.support.recorded import RECORDED, bmp, element, ico, tagged, webm
from tests.support.rich import RICH, emf, picture, rtf, wmf, written

WHOLE: dict[str, Callable[[], bytes]] = {
    "a.pdf": lambda: pdf(page="(Plain words)"),
    "a.docx": lambda: zipped({"word/document.xml": "<a>Plain words</a>"}),
    "a.png": png,
    "a.jpg": lambda: jpeg((0xE0, b"JFIF\0")),
    "a.gif": gif,
    "a.webp": lambda: riff(b"WEBP", (b"VP8 ", b"\0" * 8)),
    "a.tif": tiff,
    "a.bmp": bmp,
    "a.ico": ico,
    "a.webm": webm,
    "a.msg": lambda: msg(P0037001F="Plain words".encode("utf-16-le")),
    "a.tar": tar,
    "a.txt.bz2": lambda: bz2.compress(b"Plain words, plain words."),
    "a.txt.xz": lambda: lzma.compress(b"Plain words, plain words."),
    "a.rtf": rtf,
    "a.emf": lambda: emf(),
    "a.wmf": lambda: wmf(written("Plain words.")),
    "a.heic": heic,
    "a.avif": avif,
    "a.mp4": film,
    "a.jp2": jp2,
    "a.j2k": codestream,
    "a.wav": lambda: riff(b"WAVE", (b"fmt ", b"\0" * 16), (b"data", b"\0" * 4)),
    "a.opus": lambda: ogg("plain"),
    "a.mp3": mp3,
    "a.ttf": lambda: font("plain"),
    "a.woff": lambda: font("plain", "woff"),
    "a.woff2": lambda: font("plain", "woff2"),
}
EVERYWHERE = PLANTED | HIDDEN | BOXED | OLD | PACKS | RECORDED | RICH
SEEN = {
    "a.png",
    "a.jpg",
    "a.gif",
    "a.webp",
    "a.tif",
    "a.emf",
    "a.wmf",
    "a.heic",
    "a.bmp",
    "a.ico",
    "a.webm",
    "a.avif",
    "a.mp4",
    "a.jp2",
    "a.j2k",
    "a.wav",
    "a.opus",
    "a.mp3",
    "a.ttf",
    "a.woff",
    "a.woff2",
}


@pytest.mark.parametrize("place", EVERYWHERE)
def test_a_name_is_found_in_every_place(swept: Any, place: str) -> None:
    name, data = EVERYWHERE[place]("Diallo")
    report = swept(name, data)
    named = {(f.rule, f.who) for f in report.findings if f.level == "block"}
    assert named == {("name", "oak")}
    assert report.read == 1


@pytest.mark.parametrize("place", EVERYWHERE)
def test_other_words_in_the_same_place_do_not_block(swept: Any, place: str) -> None:
    report = swept(*EVERYWHERE[place]("Plainly"))
    assert not [(f.rule, f.where, f.tip) for f in report.findings if f.level == "block"]


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_file_is_read_and_what_it_shows_is_for_review_once(swept: Any, name: str) -> None:
    report = swept(name, WHOLE[name]())
    assert report.read == 1
    assert not report.blocked
    assert len([f for f in report.findings if f.rule == "content"]) == (name in SEEN)


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_cut_anywhere_blocks(swept: Any, name: str) -> None:
    whole = WHOLE[name]()
    for end in sorted({len(whole) * n // 7 for n in range(2, 7)} | {len(whole) - 3}):
        report = swept(name, whole[:end])
        assert report.blocked, end
        assert report.read == 0


@pytest.mark.parametrize("name", WHOLE)
def test_what_follows_the_end_blocks(swept: Any, name: str) -> None:
    for more in (b"more", b"PK\3\4more", b"<p>Diallo</p>"):
        report = swept(name, WHOLE[name]() + more)
        assert [f for f in report.findings if f.rule == "unreadable" and f.level == "block"]
        assert report.read == 0


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_under_the_name_of_another_kind_blocks(swept: Any, name: str) -> None:
    for other in ("a.html", "a.txt", "a.svg", "a.gz"):
        report = swept(other, WHOLE[name]())
        assert report.blocked
    assert swept(name, b"<p>Plain words</p>").blocked


def locked_pdf() -> bytes:
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(pdf(page="(Plain)"))))
    writer.encrypt("x", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def older_pdf() -> bytes:
    """A PDF whose first page text was replaced by saving a change at its end."""
    before = pdf(page="(Diallo)")
    place = len(before)
    fresh = b"4 0 obj\n<</Length 2>>stream\nBT\nendstream\nendobj\n"
    root = before.rindex(b"xref", 0, before.rindex(b"startxref"))
    end = f"trailer\n<</Size 7/Root 1 0 R/Info 6 0 R/Prev {root}>>\n"
    table = f"xref\n4 1\n{place:010} 00000 n \n{end}"
    return before + fresh + table.encode() + f"startxref\n{place + len(fresh)}\n%%EOF\n".encode()


def spoilt(data: bytes) -> bytes:
    """What the fuzzer found: the library's own error was none of the font library's."""
    return data[:110] + bytes(b ^ 0x55 for b in data[110:130]) + data[130:]


UNREAD: dict[str, Callable[[], tuple[str, bytes]]] = {
    "an encrypted pdf": lambda: ("a.pdf", locked_pdf()),
    "a pdf with older versions inside": lambda: ("a.pdf", older_pdf()),
    "letters that lead nowhere": lambda: (
        "a.pdf",
        pdf("<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H>>"),
    ),
    "a photograph with half a film behind it": lambda: ("a.jpg", jpeg() + film()[:-3]),
    "a photograph with something else behind the film": lambda: ("a.jpg", jpeg() + film() + b"more"),
    "a picture with a wrong sum": lambda: ("a.png", png().replace(b"IDAT", b"IDAt")),
    "a picture with an unknown part": lambda: ("a.png", png(chunk(b"prVt", b"x"))),
    "something after the pixels": lambda: ("a.png", png(chunk(b"IDAT", b"more"))),
    "something before a zip": lambda: ("a.zip", b"PK\3\4" + zipped({"a.txt": "x"})),
    "something between members": lambda: (
        "a.zip",
        zipped({"a.txt": "x", "b.txt": "y"}).replace(b"PK\3\4", b"..PK\3\4"),
    ),
    "an old office file": lambda: ("a.doc", compound({"WordDocument": bytes(5000)})),
    "a locked office file": lambda: ("a.docx", compound({"EncryptedPackage": bytes(5000)})),
    "a mail of Outlook with bytes of nobody": lambda: ("a.msg", compound({"x": b"x"}, spare=b"more")),
    "a mail of Outlook with a thing inside": lambda: ("a.msg", compound({"Contents": b"\1\2\3\4" * 99})),
    "a mail of Outlook with packed words that are damaged": lambda: ("a.msg", msg(P10090102=bytes(40))),
    "an age file": lambda: ("people.yml.age", b"age-encryption.org/v1\n-> X25519 x\n"),
    "latin-1 undeclared": lambda: ("a.html", "<p>café".encode("latin-1")),
    "a declared encoding that does not fit": lambda: ("a.html", b"<meta charset=shift_jis><p>\xff\xff"),
    "a data address with a broken picture": lambda: (
        "a.css",
        b"a{b:url(data:image/png;base64,iVBORw0KGgoAAAAN)}",
    ),
    "a font whose packing is broken": lambda: ("a.woff2", spoilt(font("plain", "woff2"))),
    "a picture of a telephone with a box that nobody knows": lambda: ("a.heic", heic() + box(b"XyZw", b"x")),
    "a picture of a telephone with bytes of nobody": lambda: ("a.heic", heic(spare=b"more")),
    "a picture of a telephone with an item of nobody's kind": lambda: ("a.heic", heic((b"what\0", b"x"))),
    "a picture of a telephone with a locked item": lambda: ("a.heic", heic(locked=1)),
    "an item that is packed once more": lambda: (
        "a.heic",
        heic((b"mime\0application/rdf+xml\0deflate\0", b"x")),
    ),
    "a tar file with a wrong sum": lambda: ("a.tar", tar().replace(b"a.txt", b"b.txt")),
    "a tar file with something in a gap": lambda: ("a.tar", tar()[:600] + b"x" + tar()[601:]),
    "a tar file with a device": lambda: ("a.tar", tar(type=b"3")),
    "a tar file with holes": lambda: ("a.tar", tar(type=b"S")),
    "Brotli that is cut short": lambda: ("a.txt.br", brotli.compress(b"Plain words.")[:-2]),
    "Brotli that goes on": lambda: ("a.txt.br", brotli.compress(b"Plain words.") + b"x"),
    "a text under the name of Brotli": lambda: ("a.txt.br", b"Plain words."),
    "something before the first mail": lambda: ("a.mbox", b"Plain words.\n" + mails("x")),
    "a pack of another kind": lambda: ("a.7z", b"7z\xbc\xaf\x27\x1c"),
    "a recording with an element that nobody knows": lambda: (
        "a.webm",
        webm(element("1549A966", element("7F7F", b"Plain words."))),
    ),
    "a recording that is packed once more": lambda: (
        "a.mkv",
        webm(element("1549A966", element("6240", b"Plain words."))),
    ),
    "a tag that is packed once more": lambda: ("a.mp3", tagged((b"TIT2", b"\3x"), flags=0x80)),
    "a tag that reaches over its end": lambda: (
        "a.mp3",
        tagged((b"TIT2", b"\3x")).replace(b"\0\0\0\2", b"\0\0\1\2", 1),
    ),
    "a picture of dots with a gap": lambda: ("a.bmp", bmp()[:-1] + b"xx"),
    "an icon of which a picture lies outside": lambda: ("a.ico", ico()[:-9]),
    "an embedded thing in RTF": lambda: ("a.rtf", rtf("{\\object{\\*\\objdata 0105000002000000}}")),
    "a picture of an unknown kind in RTF": lambda: ("a.rtf", rtf(picture("macpict", bytes(600) + b"x"))),
    "RTF with half a number": lambda: ("a.rtf", rtf("{\\pict\\pngblip 895}")),
    "numbers in a place of RTF that nobody knows": lambda: ("a.rtf", rtf("{\\*\\x " + "8f" * 40 + "}")),
    "RTF with raw bytes beyond its end": lambda: ("a.rtf", rtf("\\bin999 x")),
    "a film with bytes of nobody": lambda: ("a.mp4", film(spare=b"more")),
    "a film that is locked": lambda: ("a.mp4", film() + box(b"pssh", bytes(20))),
    "a film with a part known by number alone": lambda: ("a.mp4", film() + box(b"uuid", bytes(16), b"x")),
    "a film in pieces of which one is missing": lambda: ("a.mp4", in_pieces(b"Plain words")[:-12]),
    "jpeg 2000 with a part that nobody knows": lambda: (
        "a.j2k",
        codestream().replace(b"\xff\x90", b"\xff\x6f\0\4xx\xff\x90", 1),
    ),
    "a flac": lambda: ("a.flac", b"fLaC\x80\0\0\x04abcd\xff\xf8"),
}


@pytest.mark.parametrize("case", UNREAD)
def test_what_cannot_be_read_to_its_end_blocks(swept: Any, case: str) -> None:
    report = swept(*UNREAD[case]())
    assert [f for f in report.findings if f.rule == "unreadable" and f.level == "block"]
    assert report.read == 0


TELLS = {
    "generator": ("a.html", b"<meta name=generator content='x 1.0'><p>x", "metadata"),
    "author": ("a.html", b"<meta name='author' content='p'><p>x", "metadata"),
    "date": ("a.html", b"<meta property='article:modified_time' content='x'>", "metadata"),
    "comment": ("a.html", b"<p>x</p><!-- draft -->", "metadata"),
    "hidden": ("a.html", b"<p hidden>words</p>", "metadata"),
    "display none": ("a.html", b"<p style='display: none'>words</p>", "metadata"),
    "size zero": ("a.html", b"<p style='font-size:0'>words</p>", "metadata"),
    "edit link": ("a.html", b"<a href='https://x.example/r/edit/main/a.md'>x</a>", "metadata"),
    "machine path": ("a.js.map", b'{"sources": ["/ho' + b'me/p/a.js"]}', "metadata"),
    "windows path": ("a.txt", b"see C:\\Us" + b"ers\\p\\a.docx", "metadata"),
    "other host": ("a.html", b"<script src='https://cdn.x.example/a.js'></script>", "address"),
    "font host": ("a.html", b"<link rel=stylesheet href='//f.x.example/css'>", "address"),
    "host in css": ("a.css", b"a{b:url(https://x.example/a.png)}", "address"),
    "private network": ("a.md", b"see http:" + b"//wiki.team.local/a", "address"),
    "front matter": ("a.md", b"---\ntitle: x\nauthor: p\n---\n", "metadata"),
    "settings": ("mkdocs.yml", b"site_name: x\nsite_author: p\n", "metadata"),
    "organizer": ("a.ics", b"BEGIN:VCALENDAR\r\nORGANIZER:mailto:x@y.example\r\n", "metadata"),
    "hour of packing": (
        "a.txt.gz",
        b"\x1f\x8b\x08\0\x01\0\0\0\0\3\xab\0\0\x83\x16\xdc\x8c\x01\0\0\0",
        "metadata",
    ),
    "pdf producer": ("a.pdf", pdf(info="/Producer(x)"), "metadata"),
    "maker of a document in one piece": ("a.fodt", b"<a><creator>p</creator></a>", "metadata"),
    "owner in a pack": ("a.tar", tar(uname="p"), "metadata"),
    "time in a pack": ("a.tar", tar(mtime=1), "metadata"),
    "office maker": ("a.docx", zipped({"docProps/core.xml": "<a><creator>p</creator></a>"}), "metadata"),
    "office date": (
        "a.docx",
        zipped({"docProps/core.xml": "<a><created>2026-01-01</created></a>"}),
        "metadata",
    ),
    "tracked change": ("a.docx", zipped({"word/a.xml": "<x xmlns:w='x'><w:ins/></x>"}), "metadata"),
}


@pytest.mark.parametrize("what", TELLS)
def test_what_tells_is_for_review(swept: Any, what: str) -> None:
    name, data, rule = TELLS[what]
    found = [(f.rule, f.level) for f in swept(name, data).findings if f.rule != "content"]
    assert found == [(rule, "review")]


QUIET = {
    "what a screen says of its measures": ("a.png", png(chunk(b"iDOT", bytes(28)))),
    "a plain page": (
        "a.html",
        b"<html lang=en><meta charset=utf-8><link rel=canonical href='https://x.example/'><p>x",
    ),
    "a link": ("a.html", b"<p><a href='https://un.example/report'>the report</a></p>"),
    "an icon out of sight": ("a.html", b"<div hidden></div><svg aria-hidden='true'></svg>"),
    "a path of a site": ("a.md", b"see https://x.example/ho" + b"me/a and /about/"),
}


@pytest.mark.parametrize("what", QUIET)
def test_plain_pages_are_quiet(swept: Any, what: str) -> None:
    assert [f.rule for f in swept(*QUIET[what]).findings if f.rule != "content"] == []


def test_nothing_that_a_reader_says_quotes_the_file(swept: Any) -> None:
    for place in PLANTED.values():
        name, data = place("Diallo")
        for bytes_ in (data, data[:-2]):
            report = swept(name, bytes_)
            assert "iallo" not in " ".join(f"{f.where} {f.tip}" for f in report.findings)


def test_what_is_not_read_says_what_to_do_instead(swept: Any) -> None:
    (found,) = swept("a.doc", UNREAD["an old office file"]()[1]).findings
    assert "DOCX" in found.tip
    (found,) = swept("a.7z", UNREAD["a pack of another kind"]()[1]).findings
    assert "Unpack" in found.tip
