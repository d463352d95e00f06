"""Spreadsheets and slides, by openpyxl and python-pptx, and parts that Office itself writes."""

# ruff: noqa: E501 - a template of markup, or a command, is one line

from __future__ import annotations

import base64
import io
import struct
from collections.abc import Callable, Mapping
from functools import partial

from benchmarks.boxes.kit import (
    QUIET,
    Words,
    add,
    library,
    with_parts,
    xml,
    zipped,
)
from benchmarks.boxes.small import picture, sound


def _book(words: Words, how: str) -> bytes:
    book = library("openpyxl").Workbook()
    page = book.active
    text = words.all
    if how == "a cell":
        page["A1"] = text
    elif how in ("hidden", "veryHidden"):
        other = book.create_sheet("b")
        other["A1"] = text
        other.sheet_state = how
    elif how == "a hidden row":
        page["A9"] = text
        page.row_dimensions[9].hidden = True
    elif how == "a hidden column":
        page["Z1"] = text
        page.column_dimensions["Z"].hidden = True
    elif how == "a comment":
        page["A1"].comment = library("openpyxl.comments").Comment(text, text)
    elif how == "a sheet's name":
        page.title = words.latin
    elif how == "a defined name":
        defined = library("openpyxl.workbook.defined_name").DefinedName(
            "a", attr_text=f'"{text}"', comment=text
        )
        book.defined_names["a"] = defined
    elif how == "a list to choose from":
        rule = library("openpyxl.worksheet.datavalidation").DataValidation(
            "list", f'"{text[:250]}"', promptTitle="a", prompt=text[:250]
        )
        rule.add("A1")
        page.add_data_validation(rule)
    elif how == "a number format":
        page["A1"] = 1
        page["A1"].number_format = f'0 "{text}"'
    elif how == "the head of a page":
        page.oddHeader.center.text = text
    elif how == "a formula":
        page["A1"] = f'=IF(TRUE,"{text}","")'
    elif how == "a joined formula":
        page["A1"] = "=" + "&".join(f'"{text[i : i + 4]}"' for i in range(0, len(text), 4))
    elif how == "a CHAR formula":
        page["A1"] = "=" + "&".join(f"UNICHAR({ord(letter)})" for letter in text)
    elif how == "a letter each cell":
        for at, letter in enumerate(text, 1):
            page.cell(1, at, letter)
    elif how == "a word each cell":
        for at, word in enumerate(text.split(" "), 1):
            page.cell(1, at, word)
    elif how == "a word each row":
        for at, word in enumerate(text.split(" "), 1):
            page.cell(at, 1, word)
    elif how == "a link's tip":
        page["A1"].hyperlink = library("openpyxl.worksheet.hyperlink").Hyperlink(
            "A1", location="A2", tooltip=text, display=text
        )
    elif how == "the properties":
        book.properties.creator = book.properties.keywords = book.properties.description = text
    elif how == "a chart's title":
        chart = library("openpyxl.chart").BarChart()
        chart.title = text
        page.add_chart(chart, "B2")
    elif how == "a table's column":
        page["A1"], page["A2"] = text, 1
        page.add_table(library("openpyxl.worksheet.table").Table(displayName="T", ref="A1:A2"))
    elif how == "a conditional format":
        rule = library("openpyxl.formatting.rule").FormulaRule(formula=[f'$A$1="{text}"'])
        page.conditional_formatting.add("A1:A9", rule)
    elif how == "rich text":
        rich = library("openpyxl.cell.rich_text")
        look = library("openpyxl.cell.text").InlineFont(b=True)
        page["A1"] = rich.CellRichText(*(rich.TextBlock(look, letter) for letter in text))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


_BOOKS = ("a cell", "hidden", "veryHidden", "a hidden row", "a hidden column", "a comment", "a sheet's name", "a defined name", "a list to choose from", "a number format", "the head of a page", "a formula", "a joined formula", "a CHAR formula", "a letter each cell", "a word each cell", "a word each row", "a link's tip", "the properties", "a chart's title", "a table's column", "a conditional format", "rich text")  # fmt: skip
for _what in _BOOKS:
    add(
        "xlsx",
        _what,
        partial(_book, how=_what),
        holds="l" if _what == "a sheet's name" else "lapms",
    )


def _query(words: Words) -> str:
    package = zipped({"Formulas/Section1.m": words.all})
    return base64.b64encode(bytes(4) + struct.pack("<I", len(package)) + package).decode()


def _book_with(words: Words, parts: Callable[[Words], Mapping[str, bytes | str]]) -> bytes:
    return with_parts(_book(QUIET, ""), parts(words))


def sheet(words: Words) -> bytes:
    """An Excel file with the words in a cell."""
    return _book(words, "a cell")


for _what, _more in (
    (
        "a threaded comment",
        lambda words: {
            "xl/threadedComments/threadedComment1.xml": f"<ThreadedComments><threadedComment><text>{xml(words.all)}</text></threadedComment></ThreadedComments>"
        },
    ),
    (
        "people",
        lambda words: {
            "xl/persons/person.xml": f'<personList><person displayName="{xml(words.all)}" userId="{xml(words.mail)}"/></personList>'
        },
    ),
    (
        "a pivot's cache",
        lambda words: {
            "xl/pivotCache/pivotCacheDefinition1.xml": f'<pivotCacheDefinition refreshedBy="{xml(words.all)}"><sharedItems><s v="{xml(words.all)}"/></sharedItems></pivotCacheDefinition>'
        },
    ),
    (
        "another book's cache",
        lambda words: {
            "xl/externalLinks/externalLink1.xml": f"<externalLink><cell><v>{xml(words.all)}</v></cell></externalLink>"
        },
    ),
    (
        "a connection",
        lambda words: {
            "xl/connections.xml": f'<connections><connection connection="Data Source={xml(words.all)}"/></connections>'
        },
    ),
    (
        "a query",
        lambda words: {"customXml/item1.xml": f"<DataMashup>{_query(words)}</DataMashup>"},
    ),
    (
        "sounds of a string",
        lambda words: {
            "xl/sharedStrings.xml": f"<sst><si><t>a</t><rPh><t>{xml(words.all)}</t></rPh></si></sst>"
        },
    ),
    (
        "a string nobody uses",
        lambda words: {"xl/sharedStrings.xml": f"<sst><si><t>{xml(words.all)}</t></si></sst>"},
    ),
    (
        "escaped letters",
        lambda words: {
            "xl/sharedStrings.xml": "<sst><si><t>"
            + "".join(f"_x{ord(letter):04X}_" for letter in words.all)
            + "</t></si></sst>"
        },
    ),
    (
        "a drawing's text",
        lambda words: {"xl/drawings/drawing9.xml": f'<d><a:t xmlns:a="a">{xml(words.all)}</a:t></d>'},
    ),
    (
        "old drawing",
        lambda words: {
            "xl/drawings/vmlDrawing9.vml": f"<xml><v:textbox xmlns:v='v'><div>{xml(words.all)}</div></v:textbox></xml>"
        },
    ),
    ("binary sheet", lambda words: {"xl/worksheets/sheet9.bin": words.all.encode("utf-16-le")}),
):
    add("xlsx", _what, partial(_book_with, parts=_more))


def _slides_with(words: Words, parts: Callable[[Words], Mapping[str, bytes | str]]) -> bytes:
    return with_parts(slides(QUIET, ""), parts(words))


def slides(words: Words, how: str) -> bytes:
    """A presentation that holds the words in one place."""
    show = library("pptx").Presentation()
    inches = library("pptx.util").Inches
    slide = show.slides.add_slide(show.slide_layouts[6])
    shape = slide.shapes.add_textbox(inches(1), inches(1), inches(5), inches(1))
    text = words.all
    if how == "a text box":
        shape.text_frame.text = text
    elif how == "off the slide":
        shape.left, shape.text_frame.text = inches(-50), text
    elif how == "speaker notes":
        slide.notes_slide.notes_text_frame.text = text
    elif how == "a hidden slide":
        shape.text_frame.text = text
        slide._element.set("show", "0")
    elif how == "alternative text":
        shape._element.nvSpPr.cNvPr.set("descr", text)
    elif how == "a shape's name":
        shape.name = text
    elif how == "a layout":
        show.slide_layouts[3].placeholders[0].text = text
    elif how == "the properties":
        show.core_properties.author = show.core_properties.subject = text
    elif how == "a table":
        table = slide.shapes.add_table(1, 1, 0, 0, inches(3), inches(1)).table
        table.cell(0, 0).text = text
    elif how == "a chart's categories":
        data = library("pptx.chart.data").CategoryChartData()
        data.categories = [text]
        data.add_series(words.latin, (1,))
        slide.shapes.add_chart(library("pptx.enum.chart").XL_CHART_TYPE.PIE, 0, 0, inches(3), inches(3), data)
    elif how == "a run each letter":
        line = shape.text_frame.paragraphs[0]
        for letter in text:
            line.add_run().text = letter
    elif how == "a paragraph each word":
        shape.text_frame.text = text.replace(" ", "\n")
    elif how == "a box each word":
        for at, word in enumerate(text.split(" ")):
            slide.shapes.add_textbox(inches(at), inches(1), inches(1), inches(1)).text_frame.text = word
    elif how == "a link":
        shape.text_frame.text = "a"
        shape.click_action.hyperlink.address = "https://harbour.example/" + text
    elif how == "a picture cropped":
        shown = slide.shapes.add_picture(io.BytesIO(picture(words, "PNG")), 0, 0)
        shown.crop_left = 0.9
    made = io.BytesIO()
    show.save(made)
    return made.getvalue()


for _what in ("a text box", "off the slide", "speaker notes", "a hidden slide", "alternative text", "a shape's name", "a layout", "the properties", "a table", "a chart's categories", "a run each letter", "a paragraph each word", "a box each word", "a link", "a picture cropped"):  # fmt: skip
    add("pptx", _what, partial(slides, how=_what))
for _what, _more in (
    (
        "a comment",
        lambda words: {
            "ppt/comments/comment1.xml": f"<p:cmLst xmlns:p='p'><p:text>{xml(words.all)}</p:text></p:cmLst>"
        },
    ),
    (
        "who comments",
        lambda words: {
            "ppt/commentAuthors.xml": f"<p:cmAuthorLst xmlns:p='p'><p:cmAuthor name=\"{xml(words.all)}\"/></p:cmAuthorLst>"
        },
    ),
    (
        "a tag",
        lambda words: {
            "ppt/tags/tag1.xml": f'<p:tagLst xmlns:p=\'p\'><p:tag name="a" val="{xml(words.all)}"/></p:tagLst>'
        },
    ),
    (
        "changes",
        lambda words: {
            "ppt/changesInfos/changesInfo1.xml": f'<c:chgInfo xmlns:c="c"><c:chgData name="{xml(words.all)}"/></c:chgInfo>'
        },
    ),
    ("a sound", lambda words: {"ppt/media/a.wav": sound(words)}),
):
    add("pptx", _what, partial(_slides_with, parts=_more))
