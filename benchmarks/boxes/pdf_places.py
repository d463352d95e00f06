"""Every place of a PDF file that can carry words."""

# ruff: noqa: E501 - a template of markup, or a command, is one line

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Callable
from typing import Any

from benchmarks.boxes.kit import (
    Words,
    add,
    library,
    xml,
)
from benchmarks.boxes.pdfs import weasy

EMPTY = Words("", "", "", "", "", "", "")
Place = Callable[[Any, Any, str], None]


def _placed(place: Callable[..., None], **save: Any) -> Callable[[Words], bytes]:  # noqa: ANN401
    def content(words: Words) -> bytes:
        pike = library("pikepdf")
        document = pike.open(io.BytesIO(weasy(EMPTY, "<p>Minutes</p>")))
        place(pike, document, words.all)
        made = io.BytesIO()
        document.save(made, **save)
        return made.getvalue()

    return content


def _info(key: str) -> Place:
    def place(_pike: Any, document: Any, text: str) -> None:  # noqa: ANN401
        document.docinfo[key] = text

    return place


def _annotation(**fields: Any) -> Place:  # noqa: ANN401
    def place(pike: Any, document: Any, text: str) -> None:  # noqa: ANN401
        made = {"/Type": pike.Name("/Annot"), "/Subtype": pike.Name("/Text"), "/Rect": [0, 0, 9, 9]}
        for name, value in fields.items():
            made[f"/{name}"] = (
                pike.Name(value) if str(value).startswith("/") else text if value == "" else value(pike, text)
            )
        page = document.pages[0].obj
        page.Annots = pike.Array([document.make_indirect(pike.Dictionary(made))])

    return place


def _root(make: Callable[[Any, Any, str], Any], name: str) -> Place:
    def place(pike: Any, document: Any, text: str) -> None:  # noqa: ANN401
        document.Root[name] = make(pike, document, text)

    return place


def _stream(pike: Any, document: Any, data: bytes, **fields: Any) -> Any:  # noqa: ANN401
    made = pike.Stream(document, data)
    for name, value in fields.items():
        made[f"/{name}"] = value
    return document.make_indirect(made)


def _drawn(before: str, after: str = "", font: bool = True) -> Place:
    """Page content in a standard font, which has no letters beyond Latin-1."""

    def place(pike: Any, document: Any, text: str) -> None:  # noqa: ANN401
        page = document.pages[0]
        page.Resources = (
            pike.Dictionary(
                Font=pike.Dictionary(
                    F=pike.Dictionary(
                        Type=pike.Name.Font, Subtype=pike.Name.Type1, BaseFont=pike.Name.Helvetica
                    )
                )
            )
            if font
            else page.Resources
        )
        said = text.encode("latin-1", "replace").decode("latin-1")
        page.contents_add(f"{before.replace('{}', said)}{after}".encode("latin-1"))

    return place


def _attached(name: str, data: Callable[[str], bytes]) -> Place:
    def place(pike: Any, document: Any, text: str) -> None:  # noqa: ANN401
        spec = pike.AttachedFileSpec(
            document, data(text), filename=name.replace("{}", text), description=text if name == "d" else ""
        )
        document.attachments["a"] = spec

    return place


def _xmp(pike: Any, document: Any, text: str) -> None:  # noqa: ANN401
    document.Root.Metadata = _stream(
        pike,
        document,
        f'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:h="h" h:by="{xml(text)}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'.encode(),
        Type=pike.Name.Metadata,
        Subtype=pike.Name.XML,
    )


def _tree(pike: Any, document: Any, text: str) -> Any:  # noqa: ANN401
    return pike.Dictionary(
        Type=pike.Name.StructTreeRoot,
        K=document.make_indirect(
            pike.Dictionary(
                Type=pike.Name.StructElem, S=pike.Name.P, ActualText=text, Alt=text, E=text, T=text
            )
        ),
    )


def _form(**fields: str) -> Place:
    def place(pike: Any, document: Any, text: str) -> None:  # noqa: ANN401
        made = {"/FT": pike.Name.Tx, "/T": "a", "/Subtype": pike.Name.Widget, "/Rect": [0, 0, 9, 9]}
        made |= {
            f"/{name}": pike.Array([text]) if value == "list" else text for name, value in fields.items()
        }
        document.Root.AcroForm = pike.Dictionary(
            Fields=pike.Array([document.make_indirect(pike.Dictionary(made))])
        )

    return place


_PLACES: dict[str, Place] = {
    "the author": _info("/Author"), "a property of one's own": _info("/Archived-by"), "XMP": _xmp,
    "a note": _annotation(Contents=""), "a note's author": _annotation(T=""), "a note's subject": _annotation(Subj=""),
    "a note, rich": _annotation(RC=lambda _p, text: f"<body><p>{xml(text)}</p></body>"),
    "a free text": _annotation(Subtype="/FreeText", Contents="", DA=lambda _p, _t: "/F 9 Tf"),
    "a redaction's overlay": _annotation(Subtype="/Redact", OverlayText=""),
    "a link": _annotation(Subtype="/Link", A=lambda pike, text: pike.Dictionary(S=pike.Name.URI, URI=text)),
    "a launch": _annotation(Subtype="/Link", A=lambda pike, text: pike.Dictionary(S=pike.Name.Launch, F=text)),
    "a note's id": _annotation(NM=""),
    "a field's value": _form(V="text"), "a field's default": _form(DV="text"), "a field's tip": _form(TU="text"), "a field's export name": _form(TM="text"), "a choice": _form(Opt="list"),
    "a script": _root(lambda pike, _d, text: pike.Dictionary(S=pike.Name.JavaScript, JS=f"app.alert({json.dumps(text)})"), "/OpenAction"),
    "a script in a stream": _root(lambda pike, document, text: pike.Dictionary(S=pike.Name.JavaScript, JS=_stream(pike, document, f"var x='{text}'".encode())), "/OpenAction"),
    "XFA": _root(lambda pike, document, text: pike.Dictionary(XFA=_stream(pike, document, f"<xdp><a>{xml(text)}</a></xdp>".encode())), "/AcroForm"),
    "a bookmark": _root(lambda pike, document, text: pike.Dictionary(First=document.make_indirect(pike.Dictionary(Title=text))), "/Outlines"),
    "a page's label": _root(lambda pike, _d, text: pike.Dictionary(Nums=pike.Array([0, pike.Dictionary(P=text)])), "/PageLabels"),
    "a named place": _root(lambda pike, _d, text: pike.Dictionary(Dests=pike.Dictionary(Names=pike.Array([text, pike.Array([])]))), "/Names"),
    "a layer's name": _root(lambda pike, document, text: pike.Dictionary(OCGs=pike.Array([document.make_indirect(pike.Dictionary(Type=pike.Name.OCG, Name=text))]), D=pike.Dictionary()), "/OCProperties"),
    "the structure": _root(_tree, "/StructTreeRoot"),
    "a portfolio": _root(lambda pike, _d, text: pike.Dictionary(Schema=pike.Dictionary(a=pike.Dictionary(N=text, Subtype=pike.Name.S))), "/Collection"),
    "a private piece": _root(lambda pike, _d, text: pike.Dictionary(App=pike.Dictionary(Private=text)), "/PieceInfo"),
    "an output intent": _root(lambda pike, _d, text: pike.Array([pike.Dictionary(S=pike.Name.GTS_PDFA1, Info=text, OutputConditionIdentifier="a")]), "/OutputIntents"),
    "a thread": _root(lambda pike, document, text: pike.Array([document.make_indirect(pike.Dictionary(I=pike.Dictionary(Title=text)))]), "/Threads"),
    "a signature": _root(lambda pike, document, text: pike.Dictionary(DocMDP=document.make_indirect(pike.Dictionary(Type=pike.Name.Sig, Name=text, Reason=text, Location=text, ContactInfo=text))), "/Perms"),
    "a key": _root(lambda pike, _d, text: pike.Dictionary({"/" + text.replace(" ", "_"): 1}), "/Mine"),
    "an unknown stream": _root(lambda pike, document, text: _stream(pike, document, text.encode("utf-16-le")), "/Mine"),
    "an unknown stream, packed twice": _root(lambda pike, document, text: _stream(pike, document, zlib.compress(text.encode())), "/Mine"),
    "a hexadecimal stream": _root(lambda pike, document, text: _stream(pike, document, text.encode().hex().encode() + b">", Filter=pike.Name.ASCIIHexDecode), "/Mine"),
    "an attachment": _attached("a.txt", str.encode), "an attachment's name": _attached("{}", lambda _t: b"Minutes"), "an attachment's description": _attached("d", lambda _t: b"Minutes"),
    "an attachment packed": _attached("a.gz", lambda text: gzip.compress(text.encode())),
    "a PDF attached": _attached("a.pdf", lambda text: weasy(Words("", "", "", "", text, "", ""), "<p>{}</p>")),
}  # fmt: skip
for _what, _place in _PLACES.items():
    _holds = "lap" if _what == "a key" else "lapms"
    add("pdf", _what, _placed(_place), holds=_holds)
for _what, _before in {
    "standard font": "BT /F 9 Tf 9 99 Td ({}) Tj ET", "kerned": "BT /F 9 Tf 9 99 Td [{k}] TJ ET", "a Td each letter": "BT /F 9 Tf 9 99 Td {d} ET", "invisible": "BT /F 9 Tf 3 Tr 9 99 Td ({}) Tj ET",
    "ActualText": "/Span <</ActualText ({})>> BDC EMC", "a remark": "% {}\nBT ET", "hexadecimal string": "BT /F 9 Tf 9 99 Td <{x}> Tj ET", "next line each word": "BT /F 9 Tf 12 TL 9 99 Td {w} ET", "right to left": "BT /F 9 Tf 500 99 Td {r} ET",
    "an inline image": "BI /W 1 /H 1 /BPC 8 /CS /G /By ({}) ID a EI",
}.items():  # fmt: skip

    def _place(pike: Any, document: Any, text: str, before: str = _before) -> None:  # noqa: ANN401
        said = text.encode("latin-1", "replace").decode("latin-1")
        parts = {
            "{}": said, "{k}": " -20 ".join(f"({letter})" for letter in said), "{d}": " ".join(f"({letter}) Tj 7 0 Td" for letter in said),
            "{x}": said.encode("latin-1").hex(), "{w}": " ".join(f"({word}) '" for word in said.split(" ")), "{r}": " ".join(f"({letter}) Tj -7 0 Td" for letter in said),
        }  # fmt: skip
        for mark, part in parts.items():
            before = before.replace(mark, part)
        _drawn("{}")(pike, document, before)

    add("pdf", _what, _placed(_place), holds="pms")


def _later(words: Words, cut: bool) -> bytes:
    """A page, and behind it a newer version of the page without the words."""
    old = weasy(words, "<p>{}</p>") if not cut else _placed(_PLACES["the author"])(words)
    pypdf = library("pypdf")
    writer = pypdf.PdfWriter(io.BytesIO(old), incremental=True)
    writer.pages[0][pypdf.generic.NameObject("/Contents")] = pypdf.generic.ArrayObject()
    writer.add_metadata({"/Author": "a"})
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


add("pdf", "an older version's page", lambda words: _later(words, False))
add("pdf", "an older version's author", lambda words: _later(words, True))
add(
    "pdf",
    "after the end",
    lambda words: weasy(EMPTY, "<p>Minutes</p>") + f"\n{words.all}\n".encode(),
)
add(
    "pdf",
    "before the start",
    lambda words: f"{words.all}\n".encode() + weasy(EMPTY, "<p>Minutes</p>"),
)
add(
    "pdf",
    "a remark between objects",
    lambda words: weasy(EMPTY, "<p>Minutes</p>").replace(b"endobj", f"endobj\n% {words.all}".encode(), 1),
)
add(
    "pdf",
    "an object nobody uses",
    lambda words: weasy(EMPTY, "<p>Minutes</p>").replace(
        b"endobj", b"endobj\n77 0 obj <<" + f"/By ({words.all})".encode() + b">> endobj", 1
    ),
)


def _cropped(pike: Any, document: Any, text: str) -> None:  # noqa: ANN401
    _drawn("BT /F 9 Tf 300 700 Td ({}) Tj ET")(pike, document, text)
    document.pages[0].CropBox = pike.Array([0, 0, 9, 9])


def _picture_in(pike: Any, document: Any, text: str) -> None:  # noqa: ANN401
    made = io.BytesIO()
    library("PIL.Image").new("RGB", (8, 8)).save(made, "JPEG", comment=text.encode())
    picture = _stream(
        pike,
        document,
        made.getvalue(),
        Type=pike.Name.XObject,
        Subtype=pike.Name.Image,
        Width=8,
        Height=8,
        BitsPerComponent=8,
        ColorSpace=pike.Name.DeviceRGB,
        Filter=pike.Name.DCTDecode,
    )
    document.pages[0].Resources.XObject = pike.Dictionary(I=picture)


add("pdf", "cropped away", _placed(_cropped), holds="pms")
add("pdf", "a JPEG's comment", _placed(_picture_in))
