"""What LibreOffice, pandoc and calibre make of a document."""

# ruff: noqa: E501 - a template of markup, or a command, is one line

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.boxes.kit import (
    Words,
    add,
    box,
    library,
    office,
    repacked,
    tool,
    word_file,
    xml,
)
from benchmarks.boxes.sheets import sheet, slides
from benchmarks.boxes.small import metafile, picture

_FODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{}</dc:title><meta:user-defined meta:name="a">{}</meta:user-defined></office:meta>
<office:body><office:text><text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info><dc:creator>{}</dc:creator></office:change-info><text:p>{}</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>Minutes<office:annotation><dc:creator>x</dc:creator><text:p>{}</text:p></office:annotation></text:p><text:p>{}</text:p><text:section text:name="s" text:display="none"><text:p>{}</text:p></text:section></office:text></office:body></office:document>"""
_HTML_PAGE = "<!doctype html><meta charset=utf-8><title>{}</title><meta name=author content='{}'><h1>{}</h1><table><tr><td>{}</td></tr></table><p>{}</p>"


def _by_office(source: str, target: str, text: str | None) -> Callable[[Words], bytes]:
    def content(words: Words) -> bytes:
        folder = Path(tempfile.mkdtemp(prefix="boxes"))
        start = folder / f"a.{source}"
        if text is not None:
            start.write_text(text.replace("{}", xml(words.all)))
        else:
            start.write_bytes(
                {
                    "xlsx": lambda: sheet(words),
                    "pptx": lambda: slides(words, "a text box"),
                    "docx": lambda: word_file(words),
                }[source]()
            )
        try:
            return office(start, target, folder)
        finally:
            shutil.rmtree(folder)

    return content


for _source, _target, _text in (
    *(("fodt", target, _FODT) for target in ("odt", "docx", "doc", "rtf", "pdf", "txt", "html", "epub", "ott", "fodt", "docbook:DocBook File")),
    *(("xlsx", target, None) for target in ("ods", "xls", "csv", "pdf", "html", "fods", "slk", "dif", "xlsm", "xltx", "dbf")),
    *(("pptx", target, None) for target in ("odp", "ppt", "pdf", "svg", "fodp", "png", "emf", "wmf", "eps", "gif", "ppsx", "potm", "bmp", "tiff")),
    *(("docx", target, None) for target in ("odt", "pdf", "png", "jpg", "txt:Text (encoded):UTF8", "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}")),
    *(("html", target, _HTML_PAGE) for target in ("odt:writerweb8_writer", "pdf:writer_web_pdf_Export", "docx:MS Word 2007 XML")),
):  # fmt: skip
    _suffix = _target.partition(":")[0]
    _flat = _suffix in ("png", "gif", "jpg", "bmp", "tiff", "eps")
    add(
        "LibreOffice",
        f"{_source} to {_target.partition('{')[0]}",
        _by_office(_source, _target, _text),
        _suffix,
        "" if _flat else "lapms",
    )


def _odf(words: Words, name: str, data: Callable[[Words], bytes]) -> bytes:
    document = library("odf.opendocument").OpenDocumentText()
    document.text.addElement(library("odf.text").P(text="Minutes"))
    made = io.BytesIO()
    document.save(made)
    return repacked(made.getvalue(), {}, {name: data(words)})


for _what, _name, _data in (
    ("an object", "Object 1/content.xml", lambda words: f"<a>{xml(words.all)}</a>".encode()),
    ("an object's replacement", "ObjectReplacements/Object 1", metafile),
    ("a thumbnail", "Thumbnails/thumbnail.png", lambda words: picture(words, "PNG")),
    ("an old version", "Versions/Version1", word_file),
    ("a macro", "Basic/Standard/a.xml", lambda words: f"<m>Sub {xml(words.all)}</m>".encode()),
    (
        "a signature",
        "META-INF/documentsignatures.xml",
        lambda words: f"<s><X509SubjectName>CN={xml(words.all)}</X509SubjectName></s>".encode(),
    ),
    (
        "configuration",
        "Configurations2/accelerator/current.xml",
        lambda words: f"<a>{xml(words.all)}</a>".encode(),
    ),
    ("the layout's cache", "layout-cache", lambda words: words.all.encode()),
):
    add("odt", _what, partial(_odf, name=_name, data=_data))
_PANDOC = ("docx", "odt", "epub2", "epub3", "html", "html4", "rtf", "latex", "ipynb", "pptx", "org", "rst", "docbook5", "jats", "fb2", "icml", "opml", "typst", "man", "textile", "mediawiki", "dokuwiki", "haddock", "native", "json", "tei", "texinfo", "asciidoc", "context", "markua", "muse", "ms", "zimwiki", "xwiki", "jira", "revealjs", "beamer", "plain", "gfm", "commonmark_x", "bibtex", "csljson")  # fmt: skip
_ENDS = {"epub2": "epub", "epub3": "epub", "html4": "html", "latex": "tex", "docbook5": "dbk", "jats": "xml", "fb2": "fb2", "man": "1", "mediawiki": "wiki", "dokuwiki": "txt", "haddock": "hs", "native": "hs", "texinfo": "texi", "asciidoc": "adoc", "context": "tex", "markua": "md", "zimwiki": "txt", "xwiki": "txt", "jira": "txt", "revealjs": "html", "beamer": "tex", "plain": "txt", "gfm": "md", "commonmark_x": "md", "bibtex": "bib", "csljson": "json"}  # fmt: skip
_SOURCE = "---\ntitle: Minutes\nauthor: '{}'\n---\n\n# Minutes\n\nPresent[^1]: {}\n\n[{}](a.png)\n\n| a |\n|---|\n| {} |\n\n[^1]: {}\n"


def _pandoc(words: Words, target: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "o"
        library("pypandoc").convert_text(
            _SOURCE.replace("{}", words.all), target, "md", outputfile=str(made), extra_args=["-s"]
        )
        return made.read_bytes()


for _target in _PANDOC:
    if _target not in ("bibtex", "csljson"):
        add(
            "pandoc",
            _target,
            partial(_pandoc, target=_target),
            _ENDS.get(_target, _target),
        )


@box("epub", "EbookLib, metadata and a chapter")
def _(words: Words) -> bytes:
    epub = library("ebooklib.epub")
    book = epub.EpubBook()
    book.set_title(words.all)
    book.add_author(words.all)
    chapter = epub.EpubHtml(title=words.all, file_name="a.xhtml", content=f"<p>{words.all}</p>")
    book.add_item(chapter)
    book.spine = [chapter]
    book.add_item(epub.EpubNcx())
    with tempfile.TemporaryDirectory() as folder:
        epub.write_epub(f"{folder}/a.epub", book)
        return Path(folder, "a.epub").read_bytes()


def _calibre(words: Words, target: str) -> bytes:

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.html").write_text(_HTML_PAGE.replace("{}", words.all))
        tool("ebook-convert", "a.html", f"o.{target}", folder=Path(folder))
        return Path(folder, f"o.{target}").read_bytes()


for _target in ("epub", "azw3", "mobi", "fb2", "docx", "htmlz", "txt", "rtf", "lit", "pdb"):
    add("calibre", _target, partial(_calibre, target=_target), _target)
