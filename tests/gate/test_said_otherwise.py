"""What a text says otherwise than in letters is read: packed by a program, by number, in another code."""

from __future__ import annotations

import base64
import binascii
import io
import json
import zipfile
import zlib
from urllib.parse import quote

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

from facilitator.gate.unwrap import unwrap
from tests.support.formats import font, pdf, zipped

NAME = "Jiřina Březovská"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _uuencoded(text: str) -> str:
    data = text.encode()
    lines = [binascii.b2a_uu(data[at : at + 45]).decode() for at in range(0, len(data), 45)]
    return "begin 644 a.txt\n" + "".join(lines) + "`\nend\n"


def _drawing(text: str) -> str:
    deflate = zlib.compressobj(wbits=-15)
    packed = deflate.compress(quote(f'<mxCell value="{text}"/>').encode()) + deflate.flush()
    return f'<mxfile><diagram id="a">{base64.b64encode(packed).decode()}</diagram></mxfile>'


def _query(text: str) -> str:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("Formulas/Section1.m", text)
    size = len(held.getvalue()).to_bytes(4, "little")
    packed = base64.b64encode(bytes(4) + size + held.getvalue() + b"\0" * 8)
    return f"<DataMashup>{packed.decode()}</DataMashup>"


def _changed(first: str, last: str, took: str, put: str) -> bytes:
    out = f"<w:del><w:r><w:delText>{took}</w:delText></w:r></w:del>" if took else ""
    new = f"<w:ins><w:r><w:t>{put}</w:t></w:r></w:ins>" if put else ""
    body = f"<w:r><w:t>{first}</w:t></w:r>{out}{new}<w:r><w:t>{last}</w:t></w:r>"
    return zipped({"word/document.xml": f"<w:document {_W}><w:p>{body}</w:p></w:document>"})


def _font(tag: str) -> bytes:
    own = DefaultTable(tag)
    own.data = NAME.encode()
    saved = io.BytesIO()
    with TTFont(io.BytesIO(font("plain"))) as made:
        made[tag] = own
        made.save(saved)
    return saved.getvalue()


_LINES = base64.encodebytes(("Minutes of the day, by hand. " * 4 + NAME).encode()).decode()
SAID: dict[str, tuple[str, str | bytes]] = {
    "uuencode": ("a.txt", "Here it is:\n" + _uuencoded(f"Minutes by {NAME}\n" * 3)),
    "uuencode in a mail": ("a.eml", f"From: x@harbour.example\r\nSubject: a\r\n\r\n{_uuencoded(NAME)}"),
    "a packed diagram": ("a.drawio", _drawing(NAME)),
    "a packed diagram in a drawing": (
        "a.svg",
        f"<svg xmlns='http://www.w3.org/2000/svg' content='{_drawing(NAME).replace('<', '&lt;')}'/>",
    ),
    "a query of Excel": ("a.xlsx", zipped({"customXml/item1.xml": _query(NAME)})),
    "a head of a mail, cut within a word": (
        "a.eml",
        "Cc: =?utf-8?B?SmnFmQ==?=\r\n =?utf-8?B?aW5hIELFmWV6b3Zza8Oh?= <y@z.example>\r\n\r\nHello\r\n",
    ),
    "a head of a mail, cut within a letter": (
        "a.eml",
        "Subject: =?utf-8?Q?Ji=C5?=\r\n =?utf-8?Q?=99ina_B=C5=99ezovsk=C3=A1?=\r\n\r\nHello\r\n",
    ),
    "a word of TeX that may be parted": ("a.tex", r"by Ji{\v r}ina B\v{r}e\-zov\/sk{\'a} said"),
    "a word of TeX over a remark": ("a.tex", "by Jiřina Břez% her real name\n   ovská said"),
    "letters by number": ("a.js", f"x=String.fromCharCode({','.join(str(ord(sign)) for sign in NAME)})"),
    "letters by number, base sixteen": (
        "a.js",
        f"x=String.fromCodePoint({', '.join(hex(ord(sign)) for sign in NAME)})",
    ),
    "letters by number in a list": ("a.js", f"x=[{','.join(str(ord(sign)) for sign in NAME)}];"),
    "letters by number in a page": (
        "a.html",
        f"<!doctype html><p>x<script>x={{n:[{', '.join(hex(ord(sign)) for sign in NAME)}]}}</script>",
    ),
    "letters by number in JSON, a line each": ("a.json", json.dumps({"x": [ord(s) for s in NAME]}, indent=1)),
    "bytes by number": ("a.py", f"x = bytes([{', '.join(map(str, NAME.encode()))}])"),
    "letters by calls": ("a.py", "x = " + " + ".join(f"chr({ord(sign)})" for sign in NAME)),
    "letters bit by bit": ("a.txt", "Yes: " + " ".join(f"{byte:08b}" for byte in NAME.encode())),
    "words put together by a call": ("a.xml", f"<x a=\"concat('{NAME[:9]}', '{NAME[9:]}')\"/>"),
    "words cut by commands": ("a.md", rf"Here \\(\text{{{NAME[:9]}}}\text{{{NAME[9:]}}}\\) is it."),
    "words cut by a style sheet": (
        "a.xml",
        f'<x xmlns:xsl="urn:x"><xsl:text>{NAME[:9]}</xsl:text><xsl:text>{NAME[9:]}</xsl:text></x>',
    ),
    "base sixteen": ("a.sql", f"SELECT x'{NAME.encode().hex()}';"),
    "octal": ("a.sh", "printf '" + "".join(f"\\{byte:03o}" for byte in NAME.encode()) + "'"),
    "lines of base64": ("a.txt", _LINES),
    "UTF-8 taken for Latin-1": ("a.txt", f"Present: {NAME.encode().decode('latin-1')}, and others"),
    "UTF-8 taken for Windows' letters": ("a.csv", f"name,{NAME.encode().decode('cp1252')},x"),
    "UTF-7": ("a.txt", NAME.encode("utf-7")),
    "UTF-7 behind other signs that add": ("a.txt", b"1 + 2, +Four; " + NAME.encode("utf-7")),
    "UTF-7, declared, behind such a sign": (
        "a.html",
        b"<meta charset=utf-7><p>1 + 2 " + NAME.encode("utf-7"),
    ),
    "UTF-7, declared": ("a.html", b"<meta charset=utf-7><p>" + NAME.encode("utf-7")),
    "JSON in JSON in JSON": ("a.json", '{"a": "Ji\\\\\\\\u0159ina B\\\\\\\\u0159ezovsk\\\\\\\\u00e1"}'),
    "accents of TeX": ("a.tex", r"By Ji\v{r}ina B{\v r}ezovsk\'a, and others"),
    "accents of TeX in a list of books": ("a.bib", r'author = "Ji{\v{r}}ina~B\v rezovsk{\'{a}}"'),
    "a word taken out of a word": ("a.docx", _changed("Jiři", "na Březovská", "qq", "")),
    "a letter put in place of others": ("a.docx", _changed("Jiřina ", "á", "Březovsk", "m")),
    "a table of a typeface's own": ("a.ttf", _font("Mine")),
}


@pytest.mark.parametrize("way", SAID)
def test_a_name_said_otherwise_is_read(way: str) -> None:
    file, said = SAID[way]
    found = unwrap(file, said if isinstance(said, bytes) else said.encode())
    assert found.faults == []
    assert any(NAME in layer.text.replace("\u00a0", " ") for layer in found.layers)


@pytest.mark.parametrize(
    "text",
    ["x=[1, 2, 3, 4, 5, 6]", "x=[4, 8, 15, 16, 23, 42]", "01000001 is A", "x=[33,34,35,36,37,38]"],
)
def test_figures_are_no_letters(text: str) -> None:
    assert not any(layer.where == "letters by number" for layer in unwrap("a.js", text.encode()).layers)


@pytest.mark.parametrize("name", ["Рустам Ёлкин", "خديجة الخروب", "석혜진", "Tomé"])
def test_letters_of_any_script_in_utf_7(name: str) -> None:
    """It marks the end of a run with a stroke in few places only."""
    found = unwrap("a.txt", f"Present: {name}, and others".encode("utf-7"))
    assert any(name in layer.text for layer in found.layers)


def test_half_a_letter_in_utf_7_breaks_no_reader() -> None:
    """What the fuzzer found: the letters of some base64 are UTF-7 too, of halves that stand alone."""
    found = unwrap("a.html", b"ta:te;base64,PHA+UnXeVtnt-Transfer-Enc")
    assert not found.faults


def test_japanese_that_says_its_code_by_its_escapes() -> None:
    found = unwrap("a.txt", "出席 三宅千鶴".encode("iso-2022-jp"))
    assert any("三宅千鶴" in layer.text for layer in found.layers)


@pytest.mark.parametrize("spelt", ["desk [at] harbour [dot] example", "desk(at)harbour(dot)example"])
def test_an_address_with_words_for_its_signs(spelt: str) -> None:
    found = unwrap("a.md", f"Write to {spelt}, please.".encode())
    assert any("desk@harbour.example" in layer.text for layer in found.layers)


def test_letters_a_little_apart_in_a_pdf_are_one_word() -> None:
    found = unwrap("a.pdf", pdf(drawn="BT /F1 12 Tf 20 20 Td (W) Tj 13 0 Td (inter) Tj ET"))
    pages = [layer.text for layer in found.layers if "page" in layer.where]
    assert pages == ["W inter", "Winter"]


def test_a_page_that_both_readers_read_alike_is_searched_once() -> None:
    found = unwrap("a.pdf", pdf(page="(Plain words)"))
    assert [layer.text.split() for layer in found.layers if "page" in layer.where] == [["Plain", "words"]]


@pytest.mark.parametrize(
    "text",
    [
        "begin 644 a.txt\n" * 3000,
        "fromCharCode(" + "1" * 50_000,
        "fromCharCode(" + "1," * 30_000,
        "diagram " * 20_000,
        "BQSwME" * 20_000,
        "Ã©" * 20_000,
        "[at]" * 20_000,
        "\\" * 50_000 + "u",
        "{\\" * 20_000,
    ],
)
def test_signs_without_number_cost_little(text: str) -> None:
    import time

    start = time.process_time()
    unwrap("a.tex", text.encode())
    assert time.process_time() - start < 3


def test_words_that_only_begin_like_an_address_are_left() -> None:
    found = unwrap("a.html", b"<p>The field [attribute] and (dots) of x[at:], (attached) \xc3\x85land</p>")
    assert not any(layer.where in ("addresses", "letters read anew") for layer in found.layers)


@pytest.mark.parametrize(
    "said", ["<rt>や</rt>", "<rp>(</rp><rt>ya</rt><rp>)</rp>", "<rt lang=ja>や</rt >", "<RT><b>ya</b></RT>"]
)
def test_signs_with_how_they_are_said_above_them(said: str) -> None:
    """They stand between the signs of the name, though nobody sees them there."""
    for each in (
        "".join(f"<ruby>{sign}{said}</ruby>" for sign in "山田花子"),
        "".join(f"{sign}{said}" for sign in "山田花子"),
    ):
        layers = unwrap("a.html", f"<p>議長は<ruby>{each}</ruby>です</p>".encode()).layers
        assert any("議長は山田花子です" in layer.text for layer in layers)


@pytest.mark.parametrize(
    ("part", "ruby"),
    [
        (
            "word/document.xml",
            "<w:ruby><w:rt><w:r>や</w:r></w:rt><w:rubyBase><w:r>{}</w:r></w:rubyBase></w:ruby>",
        ),
        (
            "content.xml",
            "<w:ruby><w:ruby-base>{}</w:ruby-base><w:ruby-text>や</w:ruby-text></w:ruby>",
        ),
    ],
)
def test_the_same_in_a_document_of_an_office(part: str, ruby: str) -> None:
    signs = "".join(ruby.format(sign) for sign in "山田花子")
    document = f"<w:document xmlns:w='urn:w'><w:p>議長は{signs}です</w:p></w:document>"
    layers = unwrap(f"a.{'odt' if part == 'content.xml' else 'docx'}", zipped({part: document})).layers
    assert any("議長は山田花子です" in layer.text for layer in layers)
