"""Looks at every built page once more: nothing hidden, nothing that runs, nothing asked of another host."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from facilitator.problems import Place, Problem
from facilitator.publish import drawn
from facilitator.publish.hosts import elsewhere, fetches, harmless_link
from facilitator.publish.tree import Files

_RUNS = (
    "script, iframe, frame, object, embed, base, form, template, noscript, style, animate, set,"
    " meta[http-equiv]"
)
_FETCHING = frozenset(
    "src srcset imagesrcset href xlink:href poster background data action formaction ping manifest"
    " longdesc lowsrc dynsrc code codebase archive profile".split()
)
_LINKS = frozenset({"a", "area"})
_META = frozenset({"viewport", "color-scheme", "referrer", "description"})


def problems_of(built: Files, trusted: frozenset[str], digest: Mapping[str, str]) -> Iterator[Problem]:
    """What is wrong with the built pages and our style sheets; `digest` gives the SHA-256 of each file."""
    for path, data in sorted(built.items()):
        if path.endswith(".html"):
            yield from (_problem(path, message) for message in dict.fromkeys(_page(data)))
        elif digest[path] in trusted:
            continue
        elif path.lower().endswith(".css") and fetches(data.decode("utf-8", "replace")):
            yield _problem(path, "this file asks something of another host")
        elif path.lower().endswith(".svg"):
            yield from (_problem(path, message) for message in drawn.problems_of(data))


def _page(data: bytes) -> Iterator[str]:
    page = LexborHTMLParser(data.decode("utf-8", "replace"))
    if page.css_first(_RUNS):
        yield "this page holds something that runs, loads or stays hidden"
    if b"<!--" in data:
        yield "this page holds a comment"
    for node in page.css("meta[name]"):
        if (node.attributes.get("name") or "").lower() not in _META:
            yield "the head of this page says more than the page"
    for node in page.css("head *, body *"):
        yield from _reaching(node)
    for node in page.css("body *"):
        yield from _element(node)


def _reaching(node: LexborNode) -> Iterator[str]:
    """What an element asks of another host, and where its link leads if that is no page."""
    for name, value in node.attributes.items():
        if name not in _FETCHING or not value:
            continue
        if name == "href" and node.tag in _LINKS:
            if not harmless_link(value):
                yield "a link of this page leads to no page: it could run or hold something"
        elif any(elsewhere(address) for address in (value, *value.split(","))):
            yield "this page asks something of another host"


def _element(node: LexborNode) -> Iterator[str]:
    for name in node.attributes:
        if name.startswith("on") or name == "style" or name == "hidden":
            yield "an element of this page is hidden, styled on its own, or runs something"


def _problem(path: str, message: str) -> Problem:
    hint = "look at templates/site/ and at the page's Markdown"
    return Problem(Place(f"public/{path}"), "", message, hint, "closed")
