"""Finds every comment that may belong to a sentence, because YAML would drop it without a word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from facilitator.problems import Place, Problem

Spans = list[tuple[int, int, bool]]
"""Start and end of each value in the source, in order, and whether it is plain text."""

_HINT = (
    "if it belongs to the text, put >- after the colon and the text on the next line; "
    "a comment stands off by two spaces and begins with # and a space"
)
_LEAD = re.compile(r"(?:[ ]*-[ ])*[ ]*")
_KEY = re.compile(r"(?:\"[^\"]*\"|'[^']*'|[^\s\"'#][^#]*?):(?:\s|$)")


def doubtful(source: str, file: str, spans: Spans) -> Iterator[Problem]:
    """A Problem for each `#` outside any value that a reader could take for part of a sentence."""
    starts = [s for s, _, _ in spans]
    position = source.find("#")
    while position >= 0:
        at = bisect_right(starts, position) - 1
        if at >= 0 and position < spans[at][1]:
            position = source.find("#", max(position + 1, spans[at][1]))
            continue
        line_start = source.rfind("\n", 0, position) + 1
        line_end = source.find("\n", position)
        line_end = len(source) if line_end < 0 else line_end
        if not _is_comment(source, line_start, position, line_end, spans[at] if at >= 0 else None):
            line = source.count("\n", 0, position) + 1
            yield Problem(
                Place(file, line, position - line_start + 1),
                "",
                "a # here would make YAML drop the rest of the line",
                _HINT,
                rule="comment",
            )
        position = source.find("#", line_end)


def _is_comment(source: str, start: int, at: int, end: int, before: tuple[int, int, bool] | None) -> bool:
    """Whether the sign plainly begins a comment."""
    lead = source[start:at]
    followed = source[at + 1 : end]
    spaced = not followed or followed[0] in " #"
    if lead.strip():
        return spaced and lead.endswith("  ")
    if before is None or not before[2] or source[before[1] : start].strip():
        return True
    return len(lead) <= _indent_of_value(source, before[0])


def _indent_of_value(source: str, begins: int) -> int:
    """The column a line must pass to continue the plain text that begins there."""
    line_start = source.rfind("\n", 0, begins) + 1
    line_end = source.find("\n", begins)
    line = source[line_start : len(source) if line_end < 0 else line_end]
    lead = _LEAD.match(line)
    column = lead.end() if lead else 0
    if _KEY.match(line[column:]):
        return column
    return line.rfind("-", 0, column) if "-" in line[:column] else column
