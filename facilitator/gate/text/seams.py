"""Strings that a program puts together (`"a" + "b"`), read as the one text they are where they meet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.gate.text.layers import CODE, Layer, Weaver, woven

PUT_TOGETHER = "strings put together"
_QUOTES = "\"'`"
_OPENS = r"\s*(?:[fFrRbBuU]{1,2}(?=[\"']))?[\"'`](?=[\w \-])"
_SEAMS = tuple(
    re.compile(seam)
    for seam in (
        *(sign + _OPENS for sign in (r"\+", r"\|\|", r"\.", "&", "\n")),
        "' '(?=\\w)",
        '" "(?=\\w)',
        r"\\\r?\n[ \t]*",
        r"\$?\{(?:' ?'|\" ?\"|` ?`)\}",
    )
)
"""Where one string ends and the next goes on: in scripts, styles, formulas and catalogues of messages."""
_ADDS = "+|.&\n"
"""What is a seam behind a string alone."""
_JOINS = re.compile(r"\]\s*\.join\(\s*(?:''|\"\"|``)\s*\)")
_JOINED_BY = re.compile(r"(?:''|\"\")\.join\(\s*[\[(]")
_COMMA = re.compile(r"[\"'`]\s*,\s*[\"'`]")
_ADDED = re.compile(r"\+(?<=[\"'`\s]\+)\s*[\"'`]")
_FAR = 4000
"""How long a row of strings is, at most, that are joined."""
_ASIDE = 120
"""So much is read on both sides: what is told in more words is known by its parts."""
_BACK = 40
Span = tuple[int, int]


def put_together(layer: Layer) -> list[Layer]:
    """Nothing, or the strings that are put together, with a little of what stands on both sides of them."""
    rows = list[list[Span]]()
    found = (_seam(each) for seam in _SEAMS for each in seam.finditer(layer.text))
    for seam in sorted({*filter(None, found), *_listed(layer.text)}):
        if rows and seam[0] - rows[-1][-1][1] < 2 * _ASIDE:
            rows[-1].append(seam)
        else:
            rows.append([seam])
    kept = [list(_between(row, len(layer.text))) for row in rows]

    def weave(weaver: Weaver) -> None:
        for spans in kept:
            for span in spans:
                weaver.keep(*span)
            weaver.put("\n\n")

    text = "\n\n".join(["".join(layer.text[a:b] for a, b in spans) for spans in kept] + [""])
    return [woven(layer, PUT_TOGETHER, text, CODE, weave)] if kept else []


def added(layer: Layer) -> list[Layer]:
    """The same of what is hardly ever a program, as attributes of a page: where strings are added."""
    return put_together(layer) if _ADDED.search(layer.text) else []


def _seam(found: re.Match[str]) -> Span | None:
    """Where a seam begins and ends; a sign that adds is one only after a string."""
    if found[0][0] not in _ADDS:
        return found.span()
    before = found.string[max(0, found.start() - _BACK) : found.start()].rstrip()
    if len(before) < 2 or before[-1] not in _QUOTES:
        return None
    return max(0, found.start() - _BACK) + len(before) - 1, found.end()


def _listed(text: str) -> Iterator[Span]:
    """What parts the strings of a row that is joined with nothing between them."""
    spans = list[Span]()
    if ".join(" in text:
        ends = (found.start() for found in _JOINS.finditer(text))
        spans += ((text.rfind("[", max(0, end - _FAR), end), end) for end in ends)
        begins = (found.end() for found in _JOINED_BY.finditer(text))
        spans += ((begin, begin + _FAR) for begin in begins)
    for begin, end in spans:
        closed = text.find("]", begin, end) if begin >= 0 else 0
        within = _COMMA.finditer(text, begin, closed if closed >= 0 else end) if begin >= 0 else ()
        yield from map(re.Match.span, within)


def _between(seams: list[Span], length: int) -> Iterator[Span]:
    """What stands around the seams."""
    position = max(0, seams[0][0] - _ASIDE)
    for start, end in seams:
        if start > position:
            yield position, start
        position = max(position, end)
    yield position, min(position + _ASIDE, length)
