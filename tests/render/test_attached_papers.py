"""What shows a piece of evidence stands in its place in a pack, in every format, with its words."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest
from pypdf.generic import DictionaryObject

from facilitator.disclosure.edition import AttachmentShown
from facilitator.reading.documents import checked_document
from facilitator.reading.pictures import clean
from facilitator.render import FormatFault, paper
from facilitator.render.attached import beside, shown
from facilitator.views.attached import attached
from facilitator.views.brief import Brief
from tests.support.editions import says
from tests.support.formats import pdf
from tests.support.pictures import picture, turned
from tests.support.printed import views

ALT = "A line that falls [each] August"
PHOTO = clean(turned("Zanzibar Quill"), ".jpg")
PAGES = pdf(page="(Plain words)").replace(b"/Kids[3 0 R]/Count 1", b"/Kids[3 0 R 3 0 R]/Count 2")
DOCUMENT = checked_document(pdf(page="(Plain words)"), ".pdf")


def pack(*shown: AttachmentShown, lang: str = "en") -> Brief:
    """The pack of the worked example, its first piece of evidence shown by these, and nothing else."""
    view = views(lang)["brief-oak"]
    assert isinstance(view, Brief)
    first, *rest = view.evidence
    asked = tuple(replace(item, attached=()) for item in view.asked)
    return replace(view, asked=asked, evidence=(replace(first, attached=attached(shown, lang)), *rest))


def photo() -> AttachmentShown:
    return AttachmentShown(PHOTO.kind, PHOTO.data, PHOTO.width, PHOTO.height, says(ALT))


def document(data: bytes = DOCUMENT.data) -> AttachmentShown:
    return AttachmentShown("pdf", data, 200, 200, says("A plan"))


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_in_markdown_it_is_a_file_beside_the_paper() -> None:
    view = pack(photo())
    ((name, data),) = beside(view).items()
    assert re.fullmatch(r"picture-[0-9a-f]{12}\.jpg", name)
    assert data == PHOTO.data
    text = paper(view, "md").decode()
    assert f"![A line that falls \\[each\\] August]({name})" in text
    title = text.index("### ", text.index("## Evidence"))
    assert title < text.index(name) < text.index("## ", text.index(name))


def test_in_html_it_is_part_of_the_one_file() -> None:
    text = paper(pack(photo()), "html").decode()
    assert f'alt="{ALT}" width="40" height="60"' in text
    assert text.count("data:image/jpeg;base64,") == 1


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_in_pdf_it_has_its_words(lang: str) -> None:
    plain, made = (paper(pack(*some, lang=lang), "pdf") for some in ((), (photo(),)))
    assert len(made) > len(plain)
    reader = pypdf.PdfReader(BytesIO(made))
    numbers = {n for table in reader.xref.values() for n in table} | set(reader.xref_objStm)
    held = [reader.get_object(number) for number in sorted(numbers - {0})]
    words = [str(one.get("/Alt")) for one in held if isinstance(one, DictionaryObject)]
    assert ALT in words


def test_in_pdf_a_photograph_is_the_one_that_was_given_and_no_copy_of_a_copy() -> None:
    assert PHOTO.data in paper(pack(photo()), "pdf")
    assert PHOTO.data not in paper(pack(), "pdf")


def test_in_word_it_has_its_words_and_no_file_name() -> None:
    parts = members(paper(pack(photo()), "docx"))
    whole = parts["word/document.xml"].decode()
    assert f'descr="{ALT}"' in whole
    assert [part for name, part in parts.items() if name.startswith("word/media/")] == [PHOTO.data]


def test_a_document_is_shown_page_by_page_as_dots_alone() -> None:
    two = shown(attached((document(PAGES),), "fr"), "fr")
    assert [picture.alt for picture in two] == ["A plan (Page 1 sur 2)", "A plan (Page 2 sur 2)"]
    assert all(picture.kind == "png" and picture.data.startswith(b"\x89PNG") for picture in two)
    assert (two[0].width, two[0].height) == (417, 417)
    made = paper(pack(document()), "html").decode()
    assert "Plain words" not in made
    assert "%PDF" not in made
    assert made.count("data:image/png;base64,") == 1


def test_a_document_that_cannot_be_drawn_is_told() -> None:
    for format in ("md", "html", "pdf", "docx"):  # noqa: A001
        with pytest.raises(FormatFault, match="cannot be drawn"):
            paper(pack(document(b"%PDF-1.7 no document at all %%EOF")), format)


@pytest.mark.parametrize("format", ["md", "html", "pdf", "docx"])
def test_the_same_pictures_give_the_same_bytes(format: str) -> None:  # noqa: A002
    assert paper(pack(photo(), document()), format) == paper(pack(photo(), document()), format)


def test_a_broad_and_a_tall_picture_stay_within_the_page() -> None:
    for size in ((3000, 60), (60, 3000)):
        found = clean(picture(size=size), ".png")
        view = pack(AttachmentShown(found.kind, found.data, found.width, found.height, says(ALT)))
        for page in pypdf.PdfReader(BytesIO(paper(view, "pdf"))).pages:
            assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
        assert paper(view, "docx").startswith(b"PK")


@pytest.mark.parametrize("format", ["md", "html", "pdf", "docx"])
def test_the_sketch_of_the_worked_example_stands_with_its_questions(format: str) -> None:  # noqa: A002
    """In every format: without it the paper is another, and in Markdown and HTML it follows its item."""
    view = views("en")["brief-oak"]
    assert isinstance(view, Brief)
    (shown,) = [item for item in view.asked if item.attached]
    made = paper(view, format)
    bare = replace(view, asked=tuple(replace(item, attached=()) for item in view.asked))
    assert len(made) > len(paper(bare, format)) + (0 if format == "md" else 10_000)
    if format in ("md", "html"):
        text = made.decode()
        assert shown.questions
        assert (
            text.index("reopen the crossing?")
            < text.index("A sketch without names")
            < text.index("Each side apart", text.index("A sketch"))
        )
