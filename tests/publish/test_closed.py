"""What MkDocs and themes leak by default is in none of our pages, and no theme brings it back."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from facilitator.problems import ProblemsFound
from facilitator.publish.closed import problems_of
from tests.publish.conftest import Publish

PAGE = "<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def wrong(head: str = "", body: str = "") -> int:
    pages = {"a.html": PAGE.format(head=head, body=body).encode()}
    return len(list(problems_of(pages, frozenset(), {"a.html": ""})))


def test_a_plain_page_passes() -> None:
    assert wrong('<meta name="viewport" content="x">', '<p>x <a href="https://example.org">y</a></p>') == 0


@pytest.mark.parametrize(
    "body",
    [
        "<script>1</script>",
        "<!-- who said it -->",
        "<p hidden>x</p>",
        '<p style="display:none">x</p>',
        '<p onclick="x()">x</p>',
        '<img src="https://example.org/x.png">',
        '<img src="//example.org/x.png">',
        '<iframe src="x.html"></iframe>',
        "<noscript>x</noscript>",
        '<form action="x"></form>',
    ],
)
def test_hidden_running_and_calling_elements_are_found(body: str) -> None:
    assert wrong(body=body)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="generator" content="x">',
        '<meta name="author" content="x">',
        '<link rel="preconnect" href="https://fonts.example.org">',
        "<style>p{display:none}</style>",
        '<base href="https://example.org/">',
    ],
)
def test_a_talking_head_is_found(head: str) -> None:
    assert wrong(head=head)


def test_a_style_sheet_that_calls_elsewhere_is_found() -> None:
    sheet = {"x.css": b"p{background:url(https://example.org/x.png)}"}
    assert len(list(problems_of(sheet, frozenset(), {"x.css": "d"}))) == 1
    assert not list(problems_of(sheet, frozenset({"d"}), {"x.css": "d"})), "a shipped file counts as read"


def test_a_theme_override_that_brings_it_back_stops_the_release(lake: Path, release: Publish) -> None:
    (lake / "templates/site").mkdir(parents=True)
    told = "<!-- {{ config.config_file_path }} -->"
    frame = f'{{% extends "base.html" %}}\n{{% block analytics %}}{told}{{% endblock %}}\n'
    (lake / "templates/site/main.html").write_text(frame, encoding="utf-8")
    with pytest.raises(ProblemsFound):
        release()
    assert not (lake / "public").exists()


def test_nothing_that_leaks_by_default_is_in_the_site(lake: Path, release: Publish) -> None:
    release()
    public = lake / "public"
    files = {p.relative_to(public).as_posix(): p.read_bytes() for p in public.rglob("*") if p.is_file()}
    assert not [path for path in files if "search" in path or path.endswith((".js", ".md", ".yml"))]
    assert gzip.decompress(files["sitemap.xml.gz"]) == files["sitemap.xml"]
    assert not re.search(rb"20[2-9]\d-\d\d-\d\d", files["sitemap.xml"]), "no day of building"
    for path, data in files.items():
        if path.endswith(".html"):
            page = LexborHTMLParser(data.decode())
            assert not page.css("[data-clipboard-text], [title], abbr, details"), path
            assert b"mkdocs" not in data.lower(), path
            assert str(lake).encode() not in data, path
            ids = [node.attributes["id"] or "" for node in page.css("[id]")]
            assert all(re.fullmatch(r"(?:__)?[a-z][a-z0-9-]*", name) for name in ids), path


def test_a_page_that_was_taken_away_is_away(lake: Path, release: Publish) -> None:
    (lake / "site").mkdir()
    page = lake / "site/soon.md"
    page.write_text("# Soon\n\nMore to come.\n", encoding="utf-8")
    release()
    assert (lake / "public/soon.html").exists()
    page.unlink()
    assert release().what == "built"
    assert not (lake / "public/soon.html").exists()
    assert "soon" not in "".join(p.name for p in (lake / "public").rglob("*"))
