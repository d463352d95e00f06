"""A house's own logo, colours and words stand on its papers alike, in every format and direction."""

from __future__ import annotations

import re
import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from facilitator.render import paper
from facilitator.render.house import House, Logo, dressed
from tests.support.pictures import TRIANGLE, picture
from tests.support.printed import text_of, views

HOUSE = House(
    Logo("svg", TRIANGLE, 120, 60),
    "7a1f3d",
    "a33000",
    (("en", ("Lindholm Foundation", "Programme for dialogue")), ("ar", ("مؤسسة ليندهولم",))),
    (("", "Lindholm Foundation, lindholm.example"),),
)
PACK = "brief-oak"


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def words_of(docx: bytes) -> str:
    parts = members(docx)
    whole = b"".join(parts[name] for name in sorted(parts) if re.search(r"document|footer", name))
    return re.sub(r"<[^>]+>", "", whole.decode())


def test_markdown_has_the_words_of_the_letterhead_and_no_picture() -> None:
    shown = paper(views("en")[PACK], "md", None, HOUSE).decode()
    assert shown.startswith("Lindholm Foundation\\\nProgramme for dialogue\n\n**DRAFT")
    assert shown.endswith("Lindholm Foundation, lindholm.example\n")
    assert "![" not in shown.partition("**DRAFT")[0]


def test_html_has_picture_colours_and_words_in_one_file() -> None:
    shown = paper(views("en")[PACK], "html", None, HOUSE).decode()
    assert "--accent: #7a1f3d; --warn: #a33000;" in shown
    assert '<img src="data:image/svg+xml;base64,' in shown
    assert "<strong>Lindholm Foundation</strong><br>Programme for dialogue" in shown


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no poppler-utils")
def test_pdf_has_the_words_first_and_the_footer_on_every_page(tmp_path: Path) -> None:
    made = paper(views("en")[PACK], "pdf", None, HOUSE)
    pages = text_of(made, tmp_path).split("\f")[:-1]
    assert pages[0].index("Lindholm Foundation") < pages[0].index("Water and pasture")
    assert "Programme for dialogue" in pages[0]
    assert len(pages) > 2
    assert all("lindholm.example" in page for page in pages)
    assert not any("Programme for dialogue" in page for page in pages[1:])


def test_the_logo_is_no_riddle_for_those_who_do_not_see_it() -> None:
    """Its words stand beside it, so a screen reader passes it over: UA-1 would refuse it untold."""
    for format in ("pdf", "html"):  # noqa: A001
        plain = paper(views("en")["annex-oak"], format, None, House(letterhead=HOUSE.letterhead))
        assert len(paper(views("en")["annex-oak"], format, None, HOUSE)) > len(plain)
    assert '" alt="">' in paper(views("en")[PACK], "html", None, HOUSE).decode()


def test_a_word_file_has_picture_colours_words_and_footer() -> None:
    made = paper(views("en")[PACK], "docx", None, HOUSE)
    parts = members(made)
    assert [name for name in parts if name.startswith("word/media/")]
    whole = b"".join(parts.values())
    assert b'"7A1F3D"' in whole
    assert b'"1F3F63"' not in whole
    said = words_of(made)
    assert said.index("Lindholm Foundation") < said.index("Water and pasture")
    assert "lindholm.example" in said


def test_an_arabic_paper_bears_the_arabic_words() -> None:
    for format in ("md", "html"):  # noqa: A001
        shown = paper(views("ar")[PACK], format, None, HOUSE).decode()
        assert "مؤسسة ليندهولم" in shown
        assert "Programme for dialogue" not in shown
    assert "مؤسسة ليندهولم" in words_of(paper(views("ar")[PACK], "docx", None, HOUSE))
    assert paper(views("ar")[PACK], "pdf", None, HOUSE).startswith(b"%PDF-")


@pytest.mark.parametrize(
    "name", ["logistics-oak", "agenda-team", "rule-card-participants", "if-asked-participants"]
)
def test_what_must_not_say_whose_it_is_bears_no_letterhead(name: str) -> None:
    view = views("en")[name]
    for format in ("md", "html"):  # noqa: A001
        assert "Programme for dialogue" not in paper(view, format, None, HOUSE).decode()
    assert "Programme for dialogue" not in words_of(paper(view, "docx", None, HOUSE))
    assert "--accent: #7a1f3d" in paper(view, "html", None, HOUSE).decode()


def test_a_language_without_words_of_its_own_takes_those_for_all() -> None:
    some = House(letterhead=(("", ("Everywhere",)), ("ar", ("هنا",))), footer=(("en", "Here"),))
    assert dressed(some, "pack", "ru").letterhead == ("Everywhere",)
    assert dressed(some, "pack", "ar-EG").letterhead == ("هنا",)
    assert dressed(some, "pack", "fr").footer == "Here"


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_logo_may_be_a_picture_of_dots(kind: str) -> None:
    house = House(Logo(kind, picture(kind.upper()), 60, 40), letterhead=(("", ("Lindholm",)),))
    for format in ("html", "pdf", "docx"):  # noqa: A001
        assert paper(views("en")["annex-oak"], format, None, house) == paper(
            views("en")["annex-oak"], format, None, house
        )


def test_nothing_is_told_of_who_made_it() -> None:
    made = paper(views("en")[PACK], "pdf", None, HOUSE)
    assert not pypdf.PdfReader(BytesIO(made)).metadata.author  # type: ignore[union-attr]
    core = members(paper(views("en")[PACK], "docx", None, HOUSE))["docProps/core.xml"]
    assert b"creator" not in core
    assert b"created" not in core


def test_without_a_house_nothing_changes() -> None:
    for format in ("md", "html", "pdf", "docx"):  # noqa: A001
        assert paper(views("en")[PACK], format, None, House()) == paper(views("en")[PACK], format)


def test_the_list_of_who_holds_what_bears_none_either() -> None:
    assert dressed(HOUSE, "cover-list", "en").letterhead == ()
    assert dressed(HOUSE, "pack", "en").letterhead != ()
