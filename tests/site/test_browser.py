"""The published site in a real browser: no script, no other host, on a phone, on paper, right to left."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from facilitator.publish.release import Desk, Request, publish
from facilitator.words.catalogue import LANGUAGES
from facilitator.words.withheld import mark

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request as Asked, ViewportSize

    Scheme = Literal["light", "dark"]
    Look = Callable[..., Page]

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
REPORT = "dialogues/sharing-a-river/1/index.html"
DIALOGUE = "dialogues/sharing-a-river/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The worked examples, published on a fixed day."""
    root = tmp_path_factory.mktemp("examples")
    shutil.copytree(ROOT / "sessions", root / "sessions")
    now = datetime(2026, 11, 20, 12, tzinfo=UTC)
    wanted = dict.fromkeys(p.name for p in (root / "sessions").iterdir() if p.is_dir())
    request = Request(wanted, lambda _: now, now.date(), now)
    publish(root, request, Desk(lambda _: True, lambda _: None))
    return root / "public"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    sync = pytest.importorskip("playwright.sync_api", reason="skipped: no playwright")
    if CHROMIUM is None:
        pytest.skip("skipped: no Chromium")
    with sync.sync_playwright() as play:
        found = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def look(browser: Browser, site: Path) -> Iterator[Look]:
    """Opens pages from the folder, without scripts; fails when anything outside the folder is asked for."""
    contexts = []
    asked: list[str] = []

    def failed(request: Asked) -> None:
        # On a busy machine the next page may be asked for before a picture is there: that is no fault of it.
        if request.failure != "net::ERR_ABORTED":
            asked.append(f"failed {request.url}")

    def open_page(path: str, width: int = 1280, scheme: Scheme = "light") -> Page:
        size: ViewportSize = {"width": width, "height": 900}
        context = browser.new_context(viewport=size, java_script_enabled=False, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("requestfailed", failed)
        page.goto((site / path).as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith(f"{site.as_uri()}/")] == []


def every_page(site: Path) -> list[str]:
    return sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html") if p.name != "404.html")


@pytest.mark.slow
def test_no_page_asks_another_host_or_is_wider_than_a_phone(look: Look, site: Path) -> None:
    pages = every_page(site)
    assert len(pages) > 15
    page = look(pages[0], 360)
    for path in pages:
        page.goto((site / path).as_uri())
        width = page.locator("html").evaluate("e => e.scrollWidth")
        assert width <= 360, f"{path} is {width} wide"
        assert page.locator("h1").count() == 1, path
        assert page.locator("script, [style], [hidden], iframe").count() == 0, path


def test_every_link_leads_somewhere(look: Look, site: Path) -> None:
    page = look("index.html")
    for path in every_page(site):
        page.goto((site / path).as_uri())
        for address in page.locator("a[href]").evaluate_all("all => all.map(a => a.href)"):
            if address.startswith("file:"):
                target, _, anchor = address.removeprefix("file://").partition("#")
                assert Path(target).is_file(), f"{path} leads to nothing"
                if anchor and target.endswith(".html"):
                    assert f'id="{anchor}"' in Path(target).read_text(encoding="utf-8"), f"{path}: #{anchor}"


def test_a_mark_is_one_width_in_every_language(look: Look) -> None:
    page = look(DIALOGUE)
    marks = page.locator("a.withheld")
    assert marks.count() > 1
    widths = {round(box["width"]) for mark in marks.all() if (box := mark.bounding_box())}
    assert max(widths) - min(widths) <= 1
    assert all("withheld (R" in mark.inner_text() for mark in marks.all())


def test_a_mark_holds_its_words_in_every_language(browser: Browser) -> None:
    """None runs into the words behind it: in Russian it did."""
    style = (ROOT / "templates/site/assets/site.css").read_text(encoding="utf-8")
    marks = "".join(
        f'<p lang="{lang}">a <a class="withheld" href="#"><em>{mark(["R6"], lang)}</em></a> b</p>'
        for lang in LANGUAGES
    )
    page = browser.new_page()
    page.set_content(f'<style>{style}</style><article class="md-typeset">{marks}</article>')
    for found in page.locator("a.withheld").all():
        assert found.evaluate("e => e.scrollWidth <= e.clientWidth"), found.inner_text()


def test_arabic_stands_on_the_right_and_reads_from_there(look: Look) -> None:
    page = look(REPORT, 390)
    block = page.locator('.version[lang="ar"]').first
    assert block.evaluate("e => getComputedStyle(e).direction") == "rtl"
    assert block.locator("p").last.evaluate("e => getComputedStyle(e).textAlign") in ("right", "start")


def luminance(colour: str) -> float:
    parts = [int(float(n)) / 255 for n in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_paper_by_day_and_by_night(look: Look, scheme: str) -> None:
    page = look(REPORT, scheme=scheme)
    paper = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
    assert (luminance(paper) < 0.2) is (scheme == "dark")
    for chosen in (
        "article p",
        "article h1",
        "article a",
        ".kind",
        ".path",
        ".small-head",
        ".colophon p",
        ".withheld",
    ):
        colour = page.locator(chosen).first.evaluate("e => getComputedStyle(e).color")
        light, dark = sorted((luminance(colour), luminance(paper)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, chosen


def test_a_badge_says_its_status_in_words(look: Look) -> None:
    page = look(REPORT)
    words = set(page.locator(".badge").all_inner_texts())
    assert words
    assert words <= {"agreed", "explored", "floated", "in brackets", "not agreed"}


def test_paper_shows_the_report_and_not_the_way_around(look: Look) -> None:
    page = look(REPORT)
    page.emulate_media(media="print")
    assert not page.locator(".masthead-nav").is_visible()
    assert page.locator("article").is_visible()
    assert page.pdf().startswith(b"%PDF")


def test_a_report_says_what_it_owes_its_readers(look: Look) -> None:
    text = look(REPORT).locator("article").inner_text()
    for part in (
        "Chatham House Rule",
        "Why this compromise",
        "Verified by",
        "does not attempt to capture a consensus",
        "Release 1",
    ):
        assert part in text, part
