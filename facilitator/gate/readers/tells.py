"""What tells without naming: makers, dates, comments, hidden text, edit links, machine paths, other hosts.

Each kind is said once a file, at its first place. A plain link to another site is no finding; what a
page fetches from one, and any address inside a private network, is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.gate.readers.here import Met, Tell
from facilitator.gate.text.layers import Layer

_PATH = re.compile(
    r"(?<![\w.~%/-])/(?:home|Users)/[\w.-]+/|file:///[\w%]|[A-Za-z]:(?:\\{1,2}|/)Users(?:\\{1,2}|/)\w"
)
_PRIVATE = re.compile(
    r"https?://(?i:localhost|127\.\d|10\.\d+\.\d|192\.168\.\d"
    r"|[\w-]+(?:\.[\w-]+)*\.(?:local|internal|lan|intranet|corp)\b)"
)
_HEAD = re.compile(r"<(?:[mM][eE][tT][aA]|[lL][iI][nN][kK])\b[^<>]*>")
_META = re.compile(
    r"<meta\b[^<>]*?\b(?:name|property|http-equiv)\s*=\s*[\"']?(author|creator|owner|publisher|reply-to"
    r"|generator|date|last-modified|revised|created|article:(?:author|published_time|modified_time)"
    r"|dc(?:terms)?\.(?:creator|contributor|publisher|date|created|modified))\b",
    re.I,
)
_DATES = re.compile(r"date|modif|revised|created|time", re.I)
_COMMENT = re.compile(r"<!--(?!\s*\[if\b|\[endif|>|\s*-->).")
_HIDES = (
    ("hidden", re.compile("hidden")),
    ("HIDDEN", re.compile("HIDDEN")),
    ("display", re.compile(r"display\s*:\s*none", re.I)),
    ("DISPLAY", re.compile(r"display\s*:\s*none", re.I)),
    ("font-size", re.compile(r"font-size\s*:\s*0(?![.\d])", re.I)),
    ("opacity", re.compile(r"opacity\s*:\s*0(?![.\d])", re.I)),
)
_WORDS = re.compile(r"\s*[^<\s]")
_HOST = re.compile(r"=\s*[\"']?\s*(?:[hH][tT][tT][pP][sS]?:)?//[\w\[]")
_FETCHING = ("src", "srcset", "poster", "action", "background", "data")
_LINKED = re.compile(
    r"<link\b(?=[^<>]*\brel\s*=\s*[\"']?[\w -]*(?:stylesheet|icon|preload|preconnect|prefetch|manifest))"
    r"[^<>]*?\bhref\s*=\s*[\"']?\s*(?:https?:)?//[\w\[]",
    re.I,
)
_FETCHES = re.compile(r"(?:url|URL)\(\s*[\"']?\s*(?:https?:)?//[\w\[]|@(?i:import)\s+[\"'](?:https?:)?//")
_EDIT = re.compile(
    r"<(?i:a\b[^<>]*(?:\brel\s*=\s*[\"']?edit\b|title\s*=\s*[\"'](?:Edit|View source)"
    r"|href\s*=\s*[\"'][^\"'<>]*/(?:edit|blob|raw)/))"
)
_MAY_EDIT = (
    "/edit/",
    "/blob/",
    "/raw/",
    "rel=edit",
    'rel="edit',
    "rel='edit",
    '="Edit',
    "='Edit",
    "View source",
)
_MAY_PATH = ("home/", "Users/", "\\Users", "file:///")
_MAY_FETCH = ("url(", "URL(", "@import", "@IMPORT")
SIGNS = (*_MAY_PATH, *_MAY_FETCH, *_MAY_EDIT, *(sign for sign, _ in _HIDES), "//", "<!--")
"""Without one of these signs hardly anything can tell."""
_FRONT = re.compile(r"\A\ufeff?---\s*\n(?:.*\n)*?(?:author|authors|creator|date|email)\s*:", re.I)
_STAFF = re.compile(r"^(?:site_author|repo_url|edit_uri|remote_name)\s*:\s*\S", re.M)
_CALENDAR = re.compile(
    r"^(?:ORGANIZER|ATTENDEE|CONTACT)[;:]|^(?:From|To|Cc|Bcc|Received|Return-Path):", re.M | re.I
)

_TIPS = {
    "path": "A path of somebody's machine stands here. Take it out.",
    "private": "An address inside a private network stands here. Take it out.",
    "maker": "The page says who made it or with what. Take the meta tag out.",
    "dated": "The page says when it was made. Take the meta tag out.",
    "comment": "The page holds a comment that readers do not see. Take it out.",
    "hidden": "The page holds words that are not shown. Take them out, or show them.",
    "loads": "The page asks another host for something, and so tells it who reads. Ship that with the page.",
    "edit": "The page links to where it is edited. Take the link out.",
    "front": "The head of this file names an author, an address or a date. Take it out.",
    "staff": "These settings name their keeper or a place to edit. Take that out.",
    "calendar": "This says who sends it, calls the meeting or is invited. Take it out.",
}
_ADDRESS = frozenset({"private", "loads"})


def tells_of(source: Layer, suffix: str, name: str, met: Met) -> Iterator[Tell]:
    """What tells in a text file, each kind once. `met`: where which of the signs stand in it."""
    for what, place in _places(source.text, suffix, name, met):
        span = source.span(*place) or (None, None)
        yield Tell("address" if what in _ADDRESS else "metadata", source.where, _TIPS[what], *span)


def _places(text: str, suffix: str, name: str, met: Met) -> Iterator[tuple[str, tuple[int, int]]]:
    yield from _near("path", _MAY_PATH, _PATH, text, met)
    if "//" in met:
        yield from _first("private", _PRIVATE, text)
    if suffix in (".html", ".htm", ".xhtml", ".svg"):
        yield from _page(text, met)
    if suffix in (".css", ".svg", ".html", ".htm", ".xhtml", ".scss") and "//" in met:
        yield from _near("loads", _MAY_FETCH, _FETCHES, text, met)
    if suffix in (".md", ".markdown"):
        yield from _first("front", _FRONT, text[:4096])
        yield from _comment(text, met)
    if suffix in (".yml", ".yaml") and name.rpartition("/")[2].startswith("mkdocs"):
        yield from _first("staff", _STAFF, text)
    if suffix in (".ics", ".vcf", ".eml"):
        yield from _first("calendar", _CALENDAR, text)


def _page(text: str, met: Met) -> Iterator[tuple[str, tuple[int, int]]]:
    told: set[str] = set()
    for tag in _HEAD.finditer(text):
        found = _META.match(tag[0])
        what = ("dated" if _DATES.search(found[1]) else "maker") if found else ""
        what = what or ("loads" if _LINKED.match(tag[0]) else "")
        if what and what not in told:
            told.add(what)
            yield what, tag.span()
    yield from _comment(text, met)
    yield from _near("edit", _MAY_EDIT, _EDIT, text, met)
    if "loads" not in told:
        yield from _fetched(text, met)
    yield from _hidden(text, met)


def _comment(text: str, met: Met) -> Iterator[tuple[str, tuple[int, int]]]:
    """The first comment that says anything."""
    for found in (_COMMENT.match(text, at) for at in met.get("<!--", ())):
        if found:
            yield "comment", found.span()
            return


def _fetched(text: str, met: Met) -> Iterator[tuple[str, tuple[int, int]]]:
    """The first attribute that fetches something from another host; its `=` stands before the two strokes."""
    before = 0
    for at in met.get("//", ()):
        found = _HOST.match(text, max(text.rfind("=", before, at), 0))
        before = at
        if found and text[max(0, found.start() - 12) : found.start()].rstrip().lower().endswith(_FETCHING):
            yield "loads", found.span()
            return


def _hidden(text: str, met: Met) -> Iterator[tuple[str, tuple[int, int]]]:
    """The first tag that hides the words after it."""
    for found in _hiding(text, met):
        start, end = text.rfind("<", 0, found.start()), text.find(">", found.end())
        quiet = text.rfind(">", start, found.start()) >= 0
        quiet = quiet or text[start : start + 6].lower() in ("<style", "<scrip")
        whole = found[0].lower() != "hidden" or _is_attribute(text, found)
        if start >= 0 and end > 0 and not quiet and whole and _WORDS.match(text, end + 1):
            yield "hidden", (start, end + 1)
            return


def _hiding(text: str, met: Met) -> Iterator[re.Match[str]]:
    for sign, pattern in _HIDES:
        yield from filter(None, (pattern.match(text, at) for at in met.get(sign, ())))


def _is_attribute(text: str, found: re.Match[str]) -> bool:
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    visibility = text[found.start() - 12 : found.start()].replace(" ", "").endswith("visibility:")
    return visibility or (before.isspace() and after in (" ", ">", "=", "/", "\n"))


def _near(
    what: str, signs: tuple[str, ...], pattern: re.Pattern[str], text: str, met: Met
) -> Iterator[tuple[str, tuple[int, int]]]:
    """The first match around one of these signs; a tag is looked at from its beginning."""
    for at in (at for sign in signs for at in met.get(sign, ())):
        tag = text.rfind("<", max(0, at - 2000), at)
        start = tag if pattern is _EDIT and tag >= 0 else max(0, at - 12)
        found = pattern.search(text, start, at + 200)
        if found:
            yield what, found.span()
            return


def _first(what: str, pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    found = pattern.search(text)
    if found:
        yield what, found.span()
