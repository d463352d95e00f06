"""Word documents and RTF: every part of theirs that can hold words."""

# ruff: noqa: E501 - a template of markup, or a command, is one line

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from benchmarks.boxes.kit import (
    QUIET,
    Words,
    add,
    repacked,
    with_parts,
    word_file,
    xml,
)
from benchmarks.boxes.sheets import sheet
from benchmarks.boxes.small import metafile, picture

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Change = Callable[[str], str]


def _body(inside: str) -> Change:
    return lambda text: text.replace("<w:body>", f"<w:body>{inside}", 1)


def _run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{xml(text)}</w:t></w:r>'


Parts = Mapping[str, bytes | str]


def _with_body(words: Words, inside: Callable[[str], str]) -> bytes:
    return repacked(word_file(QUIET), {"word/document.xml": _body(inside(words.all))}, {})


def _with_parts(words: Words, parts: Callable[[Words], Parts]) -> bytes:
    return with_parts(word_file(QUIET), parts(words))


_IN_BODY: dict[str, Callable[[str], str]] = {
    "hidden text": lambda text: f"<w:p>{_run(text, '<w:vanish/>')}</w:p>",
    "white text": lambda text: f"<w:p>{_run(text, '<w:color w:val=' + chr(34) + 'FFFFFF' + chr(34) + '/>')}</w:p>",
    "a tracked insertion": lambda text: f'<w:p><w:ins w:id="1" w:author="x">{_run(text)}</w:ins></w:p>',
    "a tracked deletion": lambda text: f'<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>{xml(text)}</w:delText></w:r></w:del></w:p>',
    "who tracked it": lambda text: f'<w:p><w:ins w:id="1" w:author="{xml(text)}">{_run("a")}</w:ins></w:p>',
    "a move": lambda text: f'<w:p><w:moveFrom w:id="1" w:author="x">{_run(text)}</w:moveFrom></w:p>',
    "a run each letter": lambda text: "<w:p>" + "".join(_run(letter) for letter in text) + "</w:p>",
    "a run each letter, proof marks": lambda text: "<w:p>" + '<w:proofErr w:type="spellStart"/>'.join(_run(letter) for letter in text) + "</w:p>",
    "half deleted, half kept": lambda text: "<w:p>" + "".join(_run(word[:2]) + '<w:del w:id="1" w:author="x"><w:r><w:delText>qqq</w:delText></w:r></w:del>' + _run(word[2:] + " ") for word in text.split(" ")) + "</w:p>",
    "a field code": lambda text: f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE "{xml(text)}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    "a field code in pieces": lambda text: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>' + "".join(f"<w:r><w:instrText>{xml(letter)}</w:instrText></w:r>" for letter in text) + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    "a simple field": lambda text: f'<w:p><w:fldSimple w:instr=\'AUTHOR "{xml(text)}"\'>{_run("a")}</w:fldSimple></w:p>',
    "a content control's tag": lambda text: f'<w:sdt><w:sdtPr><w:alias w:val="{xml(text)}"/><w:tag w:val="{xml(text)}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
    "a list to choose from": lambda text: f'<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="{xml(text)}" w:value="a"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
    "a bookmark": lambda text: f'<w:p><w:bookmarkStart w:id="0" w:name="{xml(text.replace(" ", "_"))}"/></w:p>',
    "a soft hyphen in a run": lambda text: "<w:p>" + "<w:r><w:softHyphen/></w:r>".join(_run(part) for part in _pieces(text)) + "</w:p>",
    "a no-break hyphen": lambda text: "<w:p>" + "<w:r><w:noBreakHyphen/></w:r>".join(_run(part) for part in text.split(" ")) + "</w:p>",
    "a break each word": lambda text: "<w:p><w:r>" + "<w:br/>".join(f"<w:t>{xml(part)}</w:t>" for part in text.split(" ")) + "</w:r></w:p>",
    "a tab each word": lambda text: "<w:p><w:r>" + "<w:tab/>".join(f"<w:t>{xml(part)}</w:t>" for part in text.split(" ")) + "</w:r></w:p>",
    "symbols": lambda text: "<w:p><w:r>" + "".join(f'<w:sym w:font="Arial" w:char="{ord(letter):04X}"/>' for letter in text) + "</w:r></w:p>",
    "private symbols": lambda text: "<w:p><w:r>" + "".join(f'<w:sym w:font="Symbol" w:char="F0{ord(letter):02X}"/>' if ord(letter) < 128 else f"<w:t>{letter}</w:t>" for letter in text) + "</w:r></w:p>",
    "a word each cell": lambda text: "<w:tbl><w:tr>" + "".join(f"<w:tc><w:p>{_run(part)}</w:p></w:tc>" for part in text.split(" ")) + "</w:tr></w:tbl>",
    "a word each row": lambda text: "<w:tbl>" + "".join(f"<w:tr><w:tc><w:p>{_run(part)}</w:p></w:tc></w:tr>" for part in text.split(" ")) + "</w:tbl>",
    "a word each list item": lambda text: "".join(f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{_run(part)}</w:p>' for part in text.split(" ")),
    "ruby": lambda text: f'<w:p><w:r><w:ruby><w:rt>{_run(text)}</w:rt><w:rubyBase>{_run("a")}</w:rubyBase></w:ruby></w:r></w:p>',
    "a formula": lambda text: '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">' + "".join(f"<m:r><m:t>{xml(letter)}</m:t></m:r>" for letter in text) + "</m:oMath></w:p>",
    "a watermark": lambda text: f'<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="{xml(text)}"/></v:shape></w:pict></w:r></w:p>',
    "a picture's description": lambda text: f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="a" descr="{xml(text)}"/></wp:inline></w:drawing></w:r></w:p>',
    "small capitals": lambda text: f"<w:p>{_run(text.lower(), '<w:caps/>')}</w:p>",
    "a text box and its fallback": lambda text: f'<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback><w:pict><w:txbxContent><w:p>{_run(text)}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>',
    "a page over, a heading between": lambda text: "".join(f"<w:p>{_run(part)}</w:p>" for part in _halves(text)),
}  # fmt: skip


def _pieces(text: str) -> list[str]:
    return [text[i : i + 3] for i in range(0, len(text), 3)]


def _halves(text: str) -> list[str]:
    words = text.split(" ")
    return [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]


for _what, _inside in _IN_BODY.items():
    holds = {"small capitals": "lms", "a page over, a heading between": "lapm", "a bookmark": "lap"}.get(
        _what, "lapms"
    )
    add("docx", _what, partial(_with_body, inside=_inside), holds=holds)


def _part(name: str, root: str, inside: str) -> Callable[[Words], Mapping[str, str]]:
    return lambda words: {
        name: f'<?xml version="1.0"?><w:{root} xmlns:w="{_W}">{inside.replace("{}", xml(words.all))}</w:{root}>'
    }


for _what, _name, _root, _inner in (
    (
        "a comment",
        "word/comments.xml",
        "comments",
        '<w:comment w:id="0" w:author="x"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:comment>',
    ),
    (
        "a comment's author",
        "word/comments.xml",
        "comments",
        '<w:comment w:id="0" w:author="{}" w:initials="x"/>',
    ),
    (
        "a footnote",
        "word/footnotes.xml",
        "footnotes",
        '<w:footnote w:id="1"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>',
    ),
    ("a header nobody uses", "word/header9.xml", "hdr", "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"),
    (
        "a variable",
        "word/settings.xml",
        "settings",
        '<w:docVars><w:docVar w:name="a" w:val="{}"/></w:docVars>',
    ),
    (
        "a mail merge's source",
        "word/settings.xml",
        "settings",
        '<w:mailMerge><w:connectString w:val="Data Source=C:\\{}.mdb"/></w:mailMerge>',
    ),
    ("a style's name", "word/styles.xml", "styles", '<w:style w:styleId="a"><w:name w:val="{}"/></w:style>'),
    (
        "a number's text",
        "word/numbering.xml",
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="{}"/></w:lvl></w:abstractNum>',
    ),
    (
        "a building block",
        "word/glossary/document.xml",
        "glossaryDocument",
        "<w:docParts><w:docPart><w:docPartBody><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts>",
    ),
    ("people", "word/people.xml", "people", '<w:person w:author="{}"/>'),
    ("a font's name", "word/fontTable.xml", "fonts", '<w:font w:name="{}"/>'),
):
    add("docx", _what, partial(_with_parts, parts=_part(_name, _root, _inner)))  # fmt: skip
for _what, _more in (
    ("custom XML", lambda words: {"customXml/item1.xml": f"<a><b>{xml(words.all)}</b></a>"}),
    (
        "a custom property",
        lambda words: {
            "docProps/custom.xml": f'<Properties xmlns:vt="v"><property name="{xml(words.all)}"><vt:lpwstr>{xml(words.all)}</vt:lpwstr></property></Properties>'
        },
    ),
    (
        "the company",
        lambda words: {
            "docProps/app.xml": f"<Properties><Company>{xml(words.all)}</Company><Manager>{xml(words.all)}</Manager></Properties>"
        },
    ),
    (
        "who changed it last",
        lambda words: {
            "docProps/core.xml": f"<cp:coreProperties xmlns:cp='c'><cp:lastModifiedBy>{xml(words.all)}</cp:lastModifiedBy></cp:coreProperties>"
        },
    ),
    (
        "a link's target",
        lambda words: {
            "word/_rels/document.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="t" Target="file:///C:/{xml(words.all)}.dotx" TargetMode="External"/></Relationships>'
        },
    ),
    ("an alternative chunk, HTML", lambda words: {"word/afchunk.html": f"<p>{words.all}</p>"}),
    ("an alternative chunk, RTF", lambda words: {"word/afchunk.rtf": rtf(words)}),
    (
        "an alternative chunk, MHT",
        lambda words: {
            "word/afchunk.mht": f"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{words.all}</p>"
        },
    ),
    ("an Excel file in it", lambda words: {"word/embeddings/a.xlsx": sheet(words)}),
    (
        "an old object in it",
        lambda words: {
            "word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            + words.all.encode("utf-16-le")
        },
    ),
    (
        "a macro",
        lambda words: {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + words.all.encode()},
    ),
    (
        "a chart",
        lambda words: {
            "word/charts/chart1.xml": f'<c:chartSpace xmlns:c="c"><c:v>{xml(words.all)}</c:v></c:chartSpace>'
        },
    ),
    (
        "a diagram",
        lambda words: {
            "word/diagrams/data1.xml": f'<d:dataModel xmlns:d="d" xmlns:a="a"><a:t>{xml(words.all)}</a:t></d:dataModel>'
        },
    ),
    ("printer settings", lambda words: {"word/printerSettings1.bin": words.all.encode("utf-16-le")}),
    ("a thumbnail", lambda words: {"docProps/thumbnail.jpeg": picture(words, "JPEG")}),
    ("a picture's EXIF", lambda words: {"word/media/a.jpg": picture(words, "JPEG")}),
    ("a picture's text", lambda words: {"word/media/a.png": picture(words, "PNG")}),
    (
        "a drawing",
        lambda words: {
            "word/media/a.svg": f"<svg xmlns='http://www.w3.org/2000/svg'><title>{xml(words.all)}</title></svg>"
        },
    ),
    ("a metafile", lambda words: {"word/media/a.emf": metafile(words)}),
    ("a part's name", lambda words: {f"word/media/{words.all}.txt": b"Minutes"}),
    (
        "an embedded font",
        lambda words: {"word/fonts/font1.odttf": b"\x00" * 40 + words.all.encode("utf-16-be")},
    ),
    (
        "a sensitivity label",
        lambda words: {
            "docMetadata/LabelInfo.xml": f'<l:labelList xmlns:l="l"><l:label name="{xml(words.all)}"/></l:labelList>'
        },
    ),
    (
        "a theme's name",
        lambda words: {"word/theme/theme1.xml": f'<a:theme xmlns:a="a" name="{xml(words.all)}"/>'},
    ),
    (
        "a UTF-16 part",
        lambda words: {
            "customXml/item1.xml": f"<?xml version='1.0' encoding='utf-16'?><a>{xml(words.all)}</a>".encode(
                "utf-16"
            )
        },
    ),
):
    add("docx", _what, partial(_with_parts, parts=_more))  # fmt: skip


def rtf(words: Words, frame: str = "{}") -> bytes:
    """An RTF file that says the words."""
    said = "".join(letter if ord(letter) < 128 else f"\\u{ord(letter)}?" for letter in words.all)
    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}" + frame.replace("{}", said) + "}").encode()


for _what, _frame in {
    "the body": "{}", "hidden": "Minutes{\\v {}}", "info": "{\\info{\\author {}}{\\doccomm {}}}Minutes", "a comment": "Minutes{\\*\\annotation {}}",
    "deleted": "Minutes{\\deleted {}}", "a footnote": "Minutes{\\footnote {}}", "a user property": "{\\*\\userprops{\\propname a}\\proptype30{\\staticval {}}}Minutes",
    "an unknown destination": "{\\*\\whatever {}}Minutes", "a bookmark": "{\\*\\bkmkstart {}}Minutes", "a field": "{\\field{\\*\\fldinst HYPERLINK \"{}\"}{\\fldrslt a}}",
    "a document variable": "{\\*\\docvar {a}{{}}}Minutes", "after the end": "Minutes}{}", "list text": "{\\listtext {}}Minutes", "template": "{\\*\\template {}}Minutes",
    "revision authors": "{\\*\\revtbl{Unknown;}{{};}}Minutes", "an object": "{\\object\\objemb{\\*\\objdata 01050000{}}}Minutes",
}.items():  # fmt: skip
    add("rtf", _what, partial(rtf, frame=_frame))
