"""Every paper on a telephone: nothing has to be pushed sideways to be read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import pypdf
import pytest

from facilitator.render import paper
from facilitator.views.proof import Proof
from tests.support.printed import ROOT, SESSION, answers, in_language

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def phone() -> Iterator[Page]:
    sync = pytest.importorskip("playwright.sync_api", reason="skipped: no playwright")
    if CHROMIUM is None:
        pytest.skip("skipped: no Chromium")
    with sync.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": 390, "height": 800})
        browser.close()


@pytest.mark.parametrize("lang", ["en", "ar", "zh", "ru"])
def test_no_paper_is_wider_than_the_screen(phone: Page, lang: str) -> None:
    """Russian has the longest words of the six languages; Arabic runs the other way."""
    for name, view in in_language(lang).items():
        phone.set_content(paper(view, "html").decode())
        assert phone.evaluate(WIDE) <= 0, name


def test_a_paper_that_is_wider_is_noticed(phone: Page) -> None:
    page = paper(in_language("en")["agenda-team"], "html").decode()
    phone.set_content(page.replace("</main>", "<pre>" + "wide" * 40 + "</pre></main>"))
    assert phone.evaluate(WIDE) > 0


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_full_proof_slip_is_one_page_when_a_browser_prints_it(phone: Page, lang: str) -> None:
    """Arabic lines stand farther apart, and ten outcomes were a page and a bit."""
    slip = answers(ROOT, "kela-basin", SESSION, "elm", datetime(2026, 11, 22, tzinfo=UTC), lang)["slip-elm"]
    assert isinstance(slip, Proof)
    assert len(slip.lines) == 10
    phone.set_content(paper(slip, "html").decode())
    printed = phone.pdf(prefer_css_page_size=True)
    assert len(pypdf.PdfReader(BytesIO(printed)).pages) == 1
