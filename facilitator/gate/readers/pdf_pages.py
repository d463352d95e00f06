"""The words of a PDF's pages, page by page, in the order in which they are read.

A stranger's file is read by a library that passes over nothing, however small or thin it is drawn, but takes
letters apart that stand a little away from each other; and by one that passes over what no eye can see,
keeps words together and takes a tenth of the time. A file that this program made a moment ago, from words
that were searched before, is read by the second alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdf.generic import StreamObject

_HYPHEN = "\ufffe"
"""How the quick reader tells of a word that is cut at the end of a line."""


def pages_of(reader: PdfReader) -> Iterator[str]:
    """The text of each page, tiny and empty letters too."""
    for page in reader.pages:
        yield page.extract_text()


def form_text(reader: PdfReader, form: StreamObject) -> str:
    """The text of a form by itself."""
    # The library asks for a packed stream, and takes any.
    return reader.pages[0].extract_xform_text(form) if reader.pages else ""  # type: ignore[arg-type]


def own_pages_of(data: bytes, reader: PdfReader) -> Iterator[str]:
    """The text of each page of a file of our own. ValueError where the two readers count other pages."""
    from pypdfium2 import PdfDocument

    with closing(PdfDocument(data)) as document:
        if len(document) != len(reader.pages):
            raise ValueError
        for number in range(len(document)):
            with closing(document[number]) as page, closing(page.get_textpage()) as read:
                text: str = read.get_text_range()
            yield text.replace("\r\n", "\n").replace(_HYPHEN, "-\n")


def copied_pages_of(data: bytes, reader: PdfReader) -> Iterator[str]:
    """The text of each page as a browser hands it over, with no gap between letters that only stand apart;
    nothing where that reader cannot follow."""
    from pypdfium2 import PdfiumError

    with suppress(PdfiumError, ValueError):
        yield from own_pages_of(data, reader)
