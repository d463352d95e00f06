"""Looks at every built page once more: nothing hidden, nothing that runs, nothing asked of another host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from facilitator.problems import Place, Problem
from facilitator.publish.tree import Files

_RUNS = "script, iframe, object, embed, base, form, template, noscript, style"
_LOADS = (
    ("img", "src"),
    ("link", "href"),
    ("source", "src"),
    ("video", "src"),
    ("audio", "src"),
    ("use", "href"),
)
_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_META = frozenset({"viewport", "color-scheme", "referrer", "description"})
_REFERS = re.compile(rb"url\(\s*[\"']?(?:https?:)?//|@import", re.IGNORECASE)


def problems_of(built: Files, trusted: frozenset[str], digest: dict[str, str]) -> Iterator[Problem]:
    """What is wrong with the built pages and our style sheets; `digest` gives the SHA-256 of each file."""
    for path, data in sorted(built.items()):
        if path.endswith(".html"):
            yield from (_problem(path, message) for message in _page(data))
        elif path.endswith((".css", ".svg")) and digest[path] not in trusted and _REFERS.search(data):
            yield _problem(path, "this file asks something of another host")


def _page(data: bytes) -> Iterator[str]:
    page = LexborHTMLParser(data.decode("utf-8", "replace"))
    if page.css_first(_RUNS):
        yield "this page holds something that runs, loads or stays hidden"
    if b"<!--" in data:
        yield "this page holds a comment"
    for tag, name in _LOADS:
        for node in page.css(tag):
            if _ELSEWHERE.match(node.attributes.get(name) or ""):
                yield "this page asks something of another host"
    for node in page.css("meta[name]"):
        if (node.attributes.get("name") or "").lower() not in _META:
            yield "the head of this page says more than the page"
    for node in page.css("body *"):
        yield from _element(node)


def _element(node: LexborNode) -> Iterator[str]:
    for name in node.attributes:
        if name.startswith("on") or name == "style" or name == "hidden":
            yield "an element of this page is hidden, styled on its own, or runs something"


def _problem(path: str, message: str) -> Problem:
    hint = "look at templates/site/ and at the page's Markdown"
    return Problem(Place(f"public/{path}"), "", message, hint, "closed")
