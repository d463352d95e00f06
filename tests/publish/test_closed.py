"""What MkDocs and themes leak by default is in none of our pages, and no theme brings it back."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from facilitator.problems import ProblemsFound
from facilitator.publish.closed import problems_of
from facilitator.publish.gated import GateStopped
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
        '<img src="x.png" srcset="x.png 1x, https://example.org/x.png 2x">',
        '<img src="\\\\example.org\\x.png">',
        '<img src="ht\ntps://example.org/x.png">',
        '<video poster=" //example.org/x.png"></video>',
        '<a href="x.html" ping="https://example.org/p">x</a>',
        '<svg><image href="https://example.org/x.png"/></svg>',
        '<svg><use xlink:href="https://example.org/x.svg#x"/></svg>',
        '<svg><a><set attributeName="href" to="x"/></a></svg>',
        '<a href="javascript:x()">x</a>',
        '<a href="java\tscript:x()">x</a>',
        '<a href=" data:text/html,x">x</a>',
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
        '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    ],
)
def test_a_talking_head_is_found(head: str) -> None:
    assert wrong(head=head)


def test_links_to_pages_letters_and_telephones_pass() -> None:
    links = ("x.html#y", "../x.html", "https://example.org", "mailto:a@b.example", "tel:+41", "")
    assert wrong(body="".join(f'<a href="{link}">x</a>' for link in links)) == 0


@pytest.mark.parametrize(
    "style",
    [
        "p{background:url(https://example.org/x.png)}",
        "p{background:url( /**/ '//example.org/x.png')}",
        'p{background:image-set("https://example.org/x.png" 1x)}',
        "p{background:url(ht\\74 ps:\\2f/example.org/x.png)}",
        "p{background:url(\\\\\\\\example.org/x.png)}",
        '@\\69mport "x.css";',
    ],
)
def test_a_style_sheet_that_calls_elsewhere_is_found(style: str) -> None:
    sheet = {"x.css": style.encode()}
    assert len(list(problems_of(sheet, frozenset(), {"x.css": "d"}))) == 1
    assert not list(problems_of(sheet, frozenset({"d"}), {"x.css": "d"})), "a shipped file counts as read"


def drawing(inside: str, before: str = "", encoding: str = "utf-8") -> list[str]:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink"'
    files = {"x.svg": f"{before}<svg {names}>{inside}</svg>".encode(encoding)}
    return [problem.message for problem in problems_of(files, frozenset(), {"x.svg": "d"})]


def test_a_drawing_of_shapes_and_words_passes() -> None:
    style = "<style>/* ours */ .a{fill:url(#g)} @media print{.a{fill:#000}}</style>"
    shapes = '<g id="a"><rect width="1" style="fill:url(#g)"/></g><use l:href="#a"/><text>Two shores</text>'
    assert drawing(f"<title>Two shores</title>{style}{shapes}", '<?xml version="1.0"?><!-- a -->') == []


@pytest.mark.parametrize(
    "inside",
    [
        "<script>x()</script>",
        '<h:script xmlns:h="http://www.w3.org/1999/xhtml">x()</h:script>',
        "<foreignObject><p>x</p></foreignObject>",
        '<rect onclick="x()"/>',
        '<image l:href="x.png"/>',
        '<use href="https://example.org/x.svg#a"/>',
        '<rect fill="url(//example.org/x.svg#a)"/>',
        '<style>@import "x.css";</style>',
        "<g>",
    ],
)
def test_a_drawing_that_runs_or_fetches_is_found(inside: str) -> None:
    """Whoever opens a drawing by itself gives it all that a page has."""
    assert drawing(inside)


def test_a_drawing_names_no_other_document_in_any_encoding() -> None:
    assert drawing("", '<?xml-stylesheet href="//example.org/x.css"?>')
    assert drawing("", "<!DOCTYPE svg>")
    assert drawing("", '<?xml-stylesheet href="//example.org/x.css"?>', "utf-16")


@pytest.mark.parametrize(
    ("told", "stop"),
    [
        ("<!-- {{ config.config_file_path }} -->", GateStopped),
        ("{{ '<' | safe }}!-- {{ config.config_file_path }} -->", ProblemsFound),
        ("{# as Zanzibar Quillfeather wished #}", GateStopped),
    ],
)
def test_a_theme_override_that_brings_it_back_stops_the_release(
    lake: Path, release: Publish, told: str, stop: type[Exception]
) -> None:
    """What the template says itself is read too: the public repository holds it, and no page need show it."""
    (lake / "templates/site").mkdir(parents=True)
    frame = f'{{% extends "base.html" %}}\n{{% block analytics %}}{told}{{% endblock %}}\n'
    (lake / "templates/site/main.html").write_text(frame, encoding="utf-8")
    with pytest.raises(stop):
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
