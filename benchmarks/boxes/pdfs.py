"""PDF files by a dozen makers."""

# ruff: noqa: E501 - a template of markup, or a command, is one line

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.boxes.kit import (
    Words,
    add,
    box,
    library,
    tool,
    work,
)

_PAGE = "<!doctype html><meta charset=utf-8><title>Minutes</title><style>body{font-family:'DejaVu Sans'} .b{columns:2} .n{width:9em;hyphens:auto}</style>"
_NODE = str(Path(shutil.which("esbuild") or "/node/.bin/esbuild").parent.parent)
_LOOKS = {
    "a paragraph": "<p>{}</p>",
    "a span each letter": "<p>{spans}</p>",
    "narrow, hyphenated": "<p lang=en class=n>{}</p>",
    "two columns": "<div class=b><p>{}</p><p>Minutes of the day, and of the night</p></div>",
    "a word each cell": "<table><tr>{cells}</tr></table>",
    "white on white": "<p style='color:white'>{}</p>",
    "size one": "<p style='font-size:1px'>{}</p>",
    "off the page": "<p style='position:absolute;left:-4000px;white-space:nowrap'>{}</p>",
    "behind a box": "<p>{}</p><div style='position:absolute;top:0;left:0;width:99%;height:9em;background:black'></div>",
    "turned": "<p style='transform:rotate(90deg);margin-top:20em'>{}</p>",
    "letters far apart": "<p style='letter-spacing:.6em'>{}</p>",
    "small capitals": "<p style='font-variant:small-caps'>{}</p>",
    "a list, one word each": "<ul>{items}</ul>",
    "the head of a page": "<style>@page{@top-center{content:'{}'}}</style><p>Minutes</p>",
    "alternative text": "<img alt='{}' src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='>",
    "a link": "<a href='https://harbour.example/?q={}'>Go</a>",
    "properties": "<meta name=author content='{}'><meta name=keywords content='{}'><title>{}</title><p>Minutes</p>",
    "a bookmark": "<h1>{}</h1>",
    "a form field": "<form><input value='{}' style='appearance:auto;width:60em'></form>",
    "vertical": "<p style='writing-mode:vertical-rl'>{}</p>",
}


def _html(words: Words, look: str) -> str:
    text = words.all
    spans = "".join(f"<span>{letter}</span>" for letter in text)
    cells = "".join(f"<td>{word}</td>" for word in text.split(" "))
    return _PAGE + look.replace("{}", text).replace("{spans}", spans).replace("{cells}", cells).replace(
        "{items}", cells.replace("td>", "li>")
    )


def _chromium(words: Words, look: str) -> bytes:
    folder = work()
    (folder / "a.html").write_text(_html(words, look))
    try:
        tool(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--no-pdf-header-footer",
            "--print-to-pdf=o.pdf",
            folder / "a.html",
            folder=folder,
        )
        return (folder / "o.pdf").read_bytes()
    finally:
        shutil.rmtree(folder)


def weasy(words: Words, look: str, **options: Any) -> bytes:  # noqa: ANN401
    """A page as WeasyPrint sets it."""
    return bytes(library("weasyprint").HTML(string=_html(words, look)).write_pdf(**options))


for _what, _look in _LOOKS.items():
    _holds = "apms" if _what == "narrow, hyphenated" else "lapms"
    _gone = _what in ("off the page", "properties")
    if _what not in ("the head of a page", "a form field"):
        add("pdf by Chromium", _what, partial(_chromium, look=_look), "pdf", "" if _gone else "lapms")
    _gone = _what == "off the page"
    add(
        "pdf by WeasyPrint",
        _what,
        partial(weasy, look=_look, pdf_forms=True),
        "pdf",
        "" if _gone else "lapms",
    )
for _variant in ("pdf/a-1b", "pdf/a-2u", "pdf/a-3u", "pdf/ua-1"):
    add("pdf by WeasyPrint", _variant, partial(weasy, look="<p>{}</p>", pdf_variant=_variant), "pdf")

_FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


@box("pdf by others", "reportlab", "pdf")
def _(words: Words) -> bytes:
    return _reportlab(words, False)


@box("pdf by others", "reportlab, invisible", "pdf")
def _(words: Words) -> bytes:
    return _reportlab(words, True)


def _reportlab(words: Words, invisible: bool) -> bytes:
    library("reportlab.pdfbase.pdfmetrics").registerFont(
        library("reportlab.pdfbase.ttfonts").TTFont("D", _FONT)
    )
    made = io.BytesIO()
    page = library("reportlab.pdfgen.canvas").Canvas(made)
    for at, text in enumerate((words.latin, words.arabic, words.plain, words.mail, words.sentence)):
        line = page.beginText(50, 700 - 20 * at)
        line.setFont("D", 10)
        line.setTextRenderMode(3 if invisible else 0)
        line.textOut(text)
        page.drawText(line)
    page.save()
    return made.getvalue()


@box("pdf by others", "fpdf2", "pdf")
def _(words: Words) -> bytes:
    page = library("fpdf").FPDF()
    page.add_page()
    page.add_font("D", fname=_FONT)
    page.set_font("D", size=10)
    page.set_text_shaping(False)
    page.multi_cell(0, text=words.all)
    page.set_author(words.all)
    return bytes(page.output())


@box("pdf by others", "matplotlib, Type 3", "pdf", "lpms")
def _(words: Words) -> bytes:
    return _plot(words, 3)


@box("pdf by others", "matplotlib, TrueType", "pdf", "lpms")
def _(words: Words) -> bytes:
    return _plot(words, 42)


def _plot(words: Words, kind: int) -> bytes:
    matplotlib = library("matplotlib")
    matplotlib.use("Agg")
    matplotlib.rcParams["pdf.fonttype"] = kind
    figure = library("matplotlib.figure").Figure()
    for at, text in enumerate((words.latin, words.plain, words.mail, words.sentence)):
        figure.text(0.1, 0.1 + at / 10, text)
    made = io.BytesIO()
    figure.savefig(made, format="pdf")
    return made.getvalue()


@box("svg", "matplotlib, letters as paths", "svg", "")
def _(words: Words) -> bytes:
    library("matplotlib").use("Agg")
    figure = library("matplotlib.figure").Figure()
    figure.text(0.1, 0.1, words.latin)
    made = io.BytesIO()
    figure.savefig(made, format="svg")
    return made.getvalue()


@box("pdf by others", "CairoSVG", "pdf")
def _(words: Words) -> bytes:
    return bytes(
        library("cairosvg").svg2pdf(
            bytestring=f"<svg xmlns='http://www.w3.org/2000/svg' width='2000' height='100'><text y='50' font-family='DejaVu Sans'>{words.all}</text></svg>".encode()
        )
    )


@box("pdf by others", "PyMuPDF story", "pdf")
def _(words: Words) -> bytes:
    fitz = library("pymupdf")
    document = fitz.open()
    document.new_page(width=2000).insert_htmlbox(fitz.Rect(20, 20, 1900, 300), f"<p>{words.all}</p>")
    return bytes(document.tobytes())


@box("pdf by others", "rst2pdf", "pdf", "pms")
def _(words: Words) -> bytes:
    folder = work()
    (folder / "a.rst").write_text(
        f"Minutes\n=======\n\n{words.latin}\n\n{words.plain} {words.mail}\n\n{words.sentence}\n"
    )
    (folder / "s.yaml").write_text(
        "embeddedFonts: [[DejaVuSans.ttf, DejaVuSans.ttf, DejaVuSans.ttf, DejaVuSans.ttf]]\nfontsAlias: {stdFont: DejaVuSans}\n"
    )
    tool(
        "rst2pdf",
        "-s",
        "s.yaml",
        "--font-path=/usr/share/fonts/truetype/dejavu",
        "a.rst",
        "-o",
        "o.pdf",
        folder=folder,
    )
    return (folder / "o.pdf").read_bytes()


def _node(program: str) -> Callable[[Words], bytes]:
    def content(words: Words) -> bytes:
        folder = work()
        (folder / "a.cjs").write_text(
            f"const text = {json.dumps(words.all)}, font = {json.dumps(_FONT)}, fs = require('fs');\n{program}"
        )
        (folder / "node_modules").symlink_to(_NODE)
        tool("node", "a.cjs", folder=folder)
        return (folder / "o.pdf").read_bytes()

    return content


add(
    "pdf by others",
    "PDFKit of Node",
    _node(
        "const P = require('pdfkit'); const d = new P({info: {Author: text}}); d.pipe(fs.createWriteStream('o.pdf')); d.font(font).text(text); d.end();"
    ),
    "pdf",
)
add(
    "pdf by others",
    "jsPDF",
    _node(
        "const {jsPDF} = require('jspdf'); const d = new jsPDF(); d.addFileToVFS('D.ttf', fs.readFileSync(font).toString('base64')); d.addFont('D.ttf', 'D', 'normal'); d.setFont('D'); d.text(text, 10, 20, {maxWidth: 180}); fs.writeFileSync('o.pdf', Buffer.from(d.output('arraybuffer')));"
    ),
    "pdf",
)
add(
    "pdf by others",
    "pdf-lib",
    _node(
        "const {PDFDocument} = require('pdf-lib'); PDFDocument.create().then(async d => { d.setTitle(text); d.setAuthor(text); const p = d.addPage(); const f = d.getForm().createTextField(text.slice(0, 20).replace(/\\./g, '')); p.drawText('Minutes'); await d.attach(Buffer.from(text), 'a.txt'); fs.writeFileSync('o.pdf', await d.save()); });"
    ),
    "pdf",
)


def _piped(
    *steps: list[str], source: str = "a.pdf", text: Callable[[Words], str] | None = None
) -> Callable[[Words], bytes]:
    def content(words: Words) -> bytes:
        folder = work()
        if text:
            (folder / source).write_text(text(words))
        else:
            (folder / source).write_bytes(weasy(words, "<p>{}</p>"))
        try:
            for step in steps:
                tool(*step, folder=folder)
            return (folder / "o.pdf").read_bytes()
        finally:
            shutil.rmtree(folder)

    return content


for _what, _steps, _source, _text in (
    ("Ghostscript anew", (["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-o", "o.pdf", "a.pdf"],), "a.pdf", None),
    ("qpdf, object streams", (["qpdf", "--object-streams=generate", "a.pdf", "o.pdf"],), "a.pdf", None),
    ("qpdf, linearised", (["qpdf", "--linearize", "a.pdf", "o.pdf"],), "a.pdf", None),
    ("qpdf, QDF", (["qpdf", "--qdf", "a.pdf", "o.pdf"],), "a.pdf", None),
    ("qpdf, encrypted, no password", (["qpdf", "--encrypt", "", "owner", "256", "--", "a.pdf", "o.pdf"],), "a.pdf", None),
    ("qpdf, encrypted, password", (["qpdf", "--encrypt", "user", "owner", "256", "--", "a.pdf", "o.pdf"],), "a.pdf", None),
    ("pdftk, uncompressed", (["pdftk", "a.pdf", "output", "o.pdf", "uncompress"],), "a.pdf", None),
    ("mutool, clean", (["mutool", "clean", "-gggg", "a.pdf", "o.pdf"],), "a.pdf", None),
    ("pdftocairo", (["pdftocairo", "-pdf", "a.pdf", "o.pdf"],), "a.pdf", None),
    ("as a picture", (["pdftocairo", "-png", "-r", "50", "a.pdf", "o"], ["img2pdf", "o-1.png", "-o", "o.pdf"]), "a.pdf", None),
    ("Inkscape", (["inkscape", "--export-filename=o.pdf", "a.svg"],), "a.svg", lambda words: f"<svg xmlns='http://www.w3.org/2000/svg' width='1900' height='90'><title>{words.all}</title><text y='50' font-family='DejaVu Sans'>{words.all}</text></svg>"),
    ("Inkscape, letters as paths", (["inkscape", "--export-text-to-path", "--export-filename=o.pdf", "a.svg"],), "a.svg", lambda words: f"<svg xmlns='http://www.w3.org/2000/svg' width='1900' height='90'><text y='50' font-family='DejaVu Sans'>{words.all}</text></svg>"),
    ("pdfTeX", (["pdflatex", "-interaction=batchmode", "-jobname=o", "a.tex"],), "a.tex", lambda words: "\\documentclass{article}\\begin{document}" + f"{words.plain}, {words.mail}, {words.sentence}".replace("_", "-") + "\\end{document}"),
    ("pdfTeX, T1", (["pdflatex", "-interaction=batchmode", "-jobname=o", "a.tex"],), "a.tex", lambda words: "\\documentclass{article}\\usepackage[T1]{fontenc}\\begin{document}" + f"{words.latin}, {words.plain}, {words.mail}, {words.sentence}" + "\\end{document}"),
    ("groff", (["sh", "-c", "groff -Tps a.ms | ps2pdf - o.pdf"],), "a.ms", lambda words: f"{words.plain}, {words.mail}, {words.sentence}\n"),
    ("gropdf", (["sh", "-c", "groff -Tpdf a.ms > o.pdf"],), "a.ms", lambda words: f"{words.plain}, {words.mail}, {words.sentence}\n"),
    ("enscript", (["sh", "-c", "enscript -q -p - a.txt | ps2pdf - o.pdf"],), "a.txt", lambda words: f"{words.plain}, {words.mail},\n{words.sentence}\n"),
    ("gnuplot", (["sh", "-c", "gnuplot -e \"set terminal postscript noenhanced; set output 'o.ps'; load 'a.gp'\" && ps2pdf o.ps o.pdf"],), "a.gp", lambda words: f"set title '{words.plain}, {words.mail}, {words.sentence}'\nplot sin(x)\n"),
    ("Graphviz", (["dot", "-Tpdf", "a.dot", "-o", "o.pdf"],), "a.dot", lambda words: f'digraph {{ graph [fontname="DejaVu Sans"]; node [fontname="DejaVu Sans"]; a [label="{words.all}"] }}'),
):  # fmt: skip
    _holds = (
        ""
        if _what in ("as a picture", "Inkscape, letters as paths")
        else "pms"
        if _what in ("pdfTeX", "groff", "gropdf", "enscript", "gnuplot")
        else "lpms"
        if _what == "pdfTeX, T1"
        else "lapms"
    )
    add("pdf by others", _what, _piped(*_steps, source=_source, text=_text), "pdf", _holds)
