"""Files that show a piece of evidence: read clean, or refused at the line that names them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator.model.evidence import Attachment
from facilitator.model.sealed import unseal
from facilitator.reading.documents import MOST_PAGES, checked_document
from facilitator.reading.unfit import Unfit
from tests.support.formats import PLANTED, pdf
from tests.support.pictures import TRIANGLE, bomb, moving, picture, turned

if TYPE_CHECKING:
    from tests.reading.conftest import Doc, Small

SECRET = "Zanzibar Quill"
PLAIN = pdf(page="(Plain words)")


def attached(small: Small, name: str, data: bytes | None, more: str = "") -> Doc:
    """A session whose one piece of evidence shows this file."""
    folder = small.root / "sessions/river/attachments"
    folder.mkdir(exist_ok=True)
    if data is not None:
        (folder / name).write_bytes(data)
    return small.session(
        f"""
        evidence:
          - id: wells
            title: Depth of wells
            for: participants
            attachments:
              - file: {name}
                alt: {{en: A line that falls each August, fr: Une ligne qui descend}}
        """
        + more
    ).doc()


def only(doc: Doc) -> Attachment:
    (piece,) = doc.session.evidence
    (one,) = piece.attachments
    return one


def test_a_photograph_is_turned_upright_and_forgets_its_maker(small: Small) -> None:
    found = only(attached(small, "wells.jpg", turned(SECRET)))
    assert (found.kind, found.width, found.height) == ("jpeg", 40, 60)
    assert SECRET.encode() not in unseal(found.content)
    assert [lang for lang, _ in found.alt.versions] == ["en", "fr"]


def test_a_clean_document_is_kept_as_it_is(small: Small) -> None:
    found = only(attached(small, "wells.pdf", PLAIN))
    assert (found.kind, found.width, found.height) == ("pdf", 200, 200)
    assert unseal(found.content) == PLAIN


def test_the_folder_of_attachments_is_no_odd_file(small: Small) -> None:
    doc = attached(small, "wells.png", picture())
    assert doc.problems == []
    assert not [told for told in doc.advice if "not read" in told]


def test_who_sees_it_may_be_fewer_than_who_reads_the_evidence(small: Small) -> None:
    doc = attached(small, "wells.png", picture(), "        for: side:upstream\n")
    assert doc.problems == []
    readers = only(doc).readers
    assert readers is not None
    assert readers.words == ("side:upstream",)


def test_a_label_that_cannot_be_read_keeps_it_with_the_team(small: Small) -> None:
    doc = attached(small, "wells.png", picture(), "        for: everyone\n")
    assert doc.problems
    readers = only(doc).readers
    assert readers is not None
    assert readers.words == ("team",)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("none.png", None, "the file is not there"),
        ("empty.png", b"", "this file is empty"),
        ("empty.pdf", b"", "this file is empty"),
        ("short.png", picture()[:100], "damaged or cut short"),
        ("short.pdf", PLAIN[:-9], "no PDF, or cut short"),
        ("huge.png", bomb(20_000, 20_000), "more than 50 million dots"),
        ("heavy.jpg", bytes(50_000_000), "larger than 25 MB, far more than a paper needs"),
        ("moving.png", moving(), "this picture moves"),
        ("wrong.jpg", picture(), "the name of this file says something else"),
        ("wrong.png", PLAIN, "the name of this file says something else"),
        ("text.png", b"Plain words", "no picture of a kind that papers show"),
        ("drawing.svg", TRIANGLE, "no picture of a kind that papers show"),
        ("../people.yml", None, "the name of a file is expected here"),
        ("/etc/hostname", None, "the name of a file is expected here"),
        ("deep/er.png", None, "the name of a file is expected here"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_shown_is_told_at_its_line(
    small: Small, name: str, data: bytes | None, told: str
) -> None:
    doc = attached(small, name, data)
    (problem,) = doc.problems
    assert problem.startswith("6:15 evidence[1].attachments[1].file: ")
    assert told in problem
    assert doc.session.evidence[0].attachments == ()


def test_words_for_those_who_do_not_see_it_are_asked_for(small: Small) -> None:
    """No picture without them."""
    folder = small.root / "sessions/river/attachments"
    folder.mkdir()
    (folder / "a.png").write_bytes(picture())
    doc = small.session("evidence: [{id: w, title: Wells, attachments: [{file: a.png}]}]\n").doc()
    assert any("the key alt is missing" in problem for problem in doc.problems)


def test_a_link_out_of_the_dialogue_is_not_followed(small: Small, tmp_path: Path) -> None:
    outside = tmp_path / "outside.png"
    outside.write_bytes(picture())
    folder = small.root / "sessions/river/attachments"
    folder.mkdir()
    (folder / "link.png").symlink_to(outside)
    (problem,) = attached(small, "link.png", None).problems
    assert "a link that leads out" in problem


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_a_pipe_is_no_picture(small: Small) -> None:
    folder = small.root / "sessions/river/attachments"
    folder.mkdir()
    os.mkfifo(folder / "pipe.png")
    (problem,) = attached(small, "pipe.png", None).problems
    assert "not a plain file" in problem


TELLING = ["pdf properties", "pdf note", "pdf attachment"]


@pytest.mark.parametrize("where", TELLING)
def test_a_document_that_holds_more_than_pages_is_refused(where: str) -> None:
    _, data = PLANTED[where](SECRET)
    with pytest.raises(Unfit) as unfit:
        checked_document(data, ".pdf")
    assert SECRET not in unfit.value.message + unfit.value.hint


UNCLEAN = {
    "an author": pdf(info="/Author(Quill)"),
    "a program": pdf(info="/Producer(Quill 3)"),
    "a day": pdf(info="/CreationDate(D:20260101)"),
    "a property of its own": pdf(info="/Company(Quill)"),
    "an author in XMP": pdf(
        "<</Type/Metadata/Subtype/XML/Length 32>>stream\n<dc:creator>Quill</dc:creator>  \nendstream",
        catalog="/Metadata 7 0 R",
    ),
    "a script": pdf("<</S/JavaScript/JS(app.alert(1))>>", catalog="/OpenAction 7 0 R"),
    "a script on a page": pdf("<</S/JavaScript/JS(x)>>", attached="/AA<</O 7 0 R>>"),
    "a script that no page leads to": pdf("<</S/JavaScript/JS(x)>>"),
    "a form": pdf("<</FT/Tx/T(x)>>", catalog="/AcroForm<</Fields[7 0 R]>>"),
    "a link": pdf("<</Subtype/Link/A<</S/URI/URI(https://x.example)>>>>", attached="/Annots[7 0 R]"),
    "layers": pdf(catalog="/OCProperties<</OCGs[]/D<<>>>>"),
    "an older version": PLAIN + PLAIN[PLAIN.index(b"xref") :],
    "something after its end": PLAIN + b"more words",
    "a page as large as a wall": PLAIN.replace(b"[0 0 200 200]", b"[0 0 9999 99]"),
    "a loop": pdf(page="(x)").replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"),
    "nothing": b"%PDF-1.7\n%%EOF",
}


@pytest.mark.parametrize("name", UNCLEAN)
def test_a_document_with(name: str) -> None:
    with pytest.raises(Unfit) as unfit:
        checked_document(UNCLEAN[name], ".pdf")
    assert unfit.value.hint
    assert "Quill" not in unfit.value.message


def test_a_document_may_bear_a_title_and_is_no_book() -> None:
    assert checked_document(pdf(page="(x)", info="/Title(Plan)"), ".pdf").kind == "pdf"
    kids = " ".join(["3 0 R"] * (MOST_PAGES + 1))
    book = PLAIN.replace(b"/Kids[3 0 R]/Count 1", f"/Kids[{kids}]/Count {MOST_PAGES + 1}".encode())
    with pytest.raises(Unfit):
        checked_document(book, ".pdf")
