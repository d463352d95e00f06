"""Each paper as a Word file: one that colleagues can edit, and that tells nothing about its making."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from docx import Document
from docx.document import Document as Doc
from docx.oxml.ns import qn

from facilitator.disclosure.edition import Mark, Para, Words
from facilitator.render import FormatFault, paper
from facilitator.render.outline import Card
from facilitator.render.outlines import outline_of
from facilitator.views.common import Told, View
from facilitator.views.sheets import Annex
from facilitator.words.markings import marking
from tests.support.printed import NAMES, copied, digests, views

both = pytest.mark.parametrize("lang", ["en", "ar"])
each = pytest.mark.parametrize("name", NAMES)


STYLES = {
    *(
        "Normal",
        "Spoken",
        "Aside",
        "Tick",
        "Heading 1",
        "Heading 2",
        "Heading 3",
        "List Bullet",
        "List Number",
        "List Continue",
        "Quote",
    ),
    *("Small", "Tags", "Lead", "Owner", "Clock", "Item title", "Pause"),
}


def made(name: str, lang: str = "en") -> bytes:
    return paper(views(lang)[name], "docx")


def opened(name: str, lang: str = "en") -> Doc:
    return Document(BytesIO(made(name, lang)))


def sheet(*pieces: Mark | Words, lang: str = "en") -> View:
    whole = views("en")["annex-oak"]
    assert isinstance(whole, Annex)
    return replace(whole, head=replace(whole.head, lang=lang), text=Told((Para(pieces),), lang))


def words_of(content: bytes) -> str:
    """All text of all parts, one paragraph to a line."""
    with ZipFile(BytesIO(content)) as file:
        names = [n for n in file.namelist() if n.startswith("word/") and n.endswith(".xml")]
        parts = [file.read(n).decode() for n in names]
    paragraphs = "".join(parts).replace("<w:tab/>", "<w:t> </w:t>").split("</w:p>")
    return "\n".join("".join(re.findall(r"<w:t[ >][^<]*", p)) for p in paragraphs)


def clean(text: str) -> str:
    return re.sub(r"<w:t[^>]*>", "", text).replace("\u00a0", " ")


@each
def test_members_are_stored_without_a_time_and_in_order(name: str) -> None:
    with ZipFile(BytesIO(made(name))) as file:
        found = file.infolist()
    assert found[0].filename == "[Content_Types].xml"
    shapes = {(i.compress_type, i.date_time, i.create_system, i.external_attr) for i in found}
    assert shapes == {(ZIP_STORED, (1980, 1, 1, 0, 0, 0), 0, 0o600 << 16)}


@each
def test_nothing_tells_when_by_whom_or_with_what_it_was_made(name: str) -> None:
    content = made(name)
    properties = opened(name).core_properties
    assert not properties.author + properties.last_modified_by + properties.comments + properties.keywords
    assert properties.created is None
    assert properties.modified is None
    # A theme names faces of Microsoft's, and schemas its name in small letters: neither tells anything.
    telling = "python-docx Word.Document Macintosh rsid thumbnail /tmp/ typst Typst"
    assert not [word for word in telling.split() if word.encode() in content]


@both
@each
def test_headings_header_and_footer_are_real(name: str, lang: str) -> None:
    document = opened(name, lang)
    styles = [p.style.name for p in document.paragraphs if p.style is not None]
    assert styles.count("Heading 1") == 1
    assert set(styles) <= STYLES
    section = document.sections[0]
    head, foot = section.header.paragraphs[0].text, section.footer.paragraphs[0]
    if lang == "en":
        assert f"DRAFT · {marking(views(lang)[name].head.kind, '', lang)}" in head
        assert "Edition of 20 April 2026" in foot.text
    fields = "".join(e.text or "" for e in foot._element.iter(qn("w:instrText"))).split()
    assert fields == ["PAGE", "NUMPAGES"]


@each
def test_an_issued_copy_says_on_every_page_which_copy_it_is(name: str) -> None:
    view = views("en")[name]
    copy = replace(view, head=replace(view.head, draft=False, copy=37))
    head = Document(BytesIO(paper(copy, "docx"))).sections[0].header.paragraphs[0].text
    assert head.startswith("Copy 37 · ")


@both
@each
def test_each_table_has_a_header_row_that_stands_again_and_rows_that_stay_whole(name: str, lang: str) -> None:
    for table in opened(name, lang).tables:
        first, *others = (row._tr for row in table.rows)
        assert first.trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in others)
        turned = table._element.tblPr.find(qn("w:bidiVisual")) is not None
        assert turned == (lang == "ar")


@each
def test_arabic_runs_from_right_to_left(name: str) -> None:
    arabic = re.compile("[\u0621-\u064a]")
    for paragraph in opened(name, "ar").element.body.iter(qn("w:p")):
        bidi = paragraph.find(f"./{qn('w:pPr')}/{qn('w:bidi')}")
        off = bidi is not None and bidi.get(qn("w:val")) == "0"
        runs = [r for r in paragraph.iter(qn("w:r")) if arabic.search("".join(r.itertext()))]
        if runs and not off:
            assert bidi is not None
            assert all(r.find(f"./{qn('w:rPr')}/{qn('w:rtl')}") is not None for r in runs)


@each
def test_every_arabic_word_is_in_it(name: str) -> None:
    assert copied(outline_of(views("ar")[name]), clean(words_of(made(name, "ar")))) >= 0.99


def test_lists_each_begin_at_their_first_number() -> None:
    document = opened("brief-oak")
    numbered = [p for p in document.paragraphs if p.style is not None and p.style.name == "List Number"]
    used = [n.get(qn("w:val")) for p in numbered for n in p._element.iter(qn("w:numId"))]
    assert len(set(used)) > 3
    starts = document.part.numbering_part.element.findall(f".//{qn('w:startOverride')}")
    assert {s.get(qn("w:val")) for s in starts} == {"1"}


def test_a_picture_has_its_words() -> None:
    told = [e.get("descr") for e in opened("agenda-participants").element.body.iter(qn("wp:docPr"))]
    assert told
    assert all("as a timeline" in words and "Ends at" in words for words in told)


def test_under_a_mark_there_is_nothing_and_the_word_can_be_seen() -> None:
    control = paper(sheet(Words("Read by "), Words("Zanzibar"), Words(".")), "docx")
    assert "Zanzibar" in clean(words_of(control)), "the control: unredacted, the word is found"
    shut = paper(sheet(Words("Read by "), Mark("R6"), Words(" "), Mark("R6"), Words(".")), "docx")
    assert clean(words_of(shut)).count("withheld (R6)") == 1
    assert b"Zanzibar" not in shut


def test_the_same_day_gives_the_same_bytes_in_any_time_zone_and_language_of_the_machine() -> None:
    here = digests("docx", TZ="Asia/Tokyo", PYTHONHASHSEED="1")
    there = digests("docx", TZ="America/Lima", LANG="fr_FR.UTF-8", HOME="/nowhere", PYTHONHASHSEED="2")
    assert len(here.splitlines()) == 2 * len(NAMES)
    assert here == there


def test_a_library_that_fails_is_told_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    from facilitator.render import docx

    def broken(_: object) -> bytes:
        raise ValueError("secret")

    monkeypatch.setattr(docx, "_made", broken)
    with pytest.raises(FormatFault, match="Word file could not be made") as caught:
        paper(sheet(Words("x")), "docx")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("words", ["<w:p/> & ]]>", "a\u200bb \u2066x\u2069", "x" * 4000, "@a \\ {b}"])
def test_a_text_is_never_markup(words: str) -> None:
    text = clean(words_of(paper(sheet(Words(words)), "docx")))
    assert words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")[:3] in text


@both
@pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice")
def test_libreoffice_opens_every_paper(lang: str, tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / f"{name}.docx").write_bytes(made(name, lang))
    files = [str(file) for file in sorted(tmp_path.glob("*.docx"))]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        "--headless",
        "--norestore",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
    ]
    subprocess.run([*command, str(tmp_path), *files], check=True, capture_output=True, timeout=120)
    for file in files:
        printed = subprocess.run(
            ["pdftotext", "-layout", file.removesuffix("docx") + "pdf", "-"], check=True, capture_output=True
        ).stdout.decode()
        pages = printed.split("\f")[:-1]
        cards = sum(isinstance(block, Card) for block in outline_of(views(lang)[Path(file).stem]).blocks)
        assert len(pages) == cards + 1 if cards else len(pages) <= 8
        if lang == "en":
            assert all(f"Page {i} of {len(pages)}" in page for i, page in enumerate(pages, 1))
