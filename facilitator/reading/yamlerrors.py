"""YAML's own errors in words that a tired person understands; never with the line that caused them."""

from __future__ import annotations

import re

import yaml

from facilitator.problems import Place, Problem

BLOCK_HINT = "put >- after the colon and the text on the next line"
INDENT_HINT = "keys of one level begin in the same column; a list item is a hyphen and a space"

_WORDS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "there is a second colon, or the indentation is off", BLOCK_HINT),
    (
        "that cannot start any token",
        "a value begins with a sign YAML keeps for itself (such as @, ` or %), or a tab indents",
        f"use spaces, or {BLOCK_HINT}",
    ),
    (
        "while scanning for the next token",
        "a value begins with a sign that YAML keeps for itself",
        BLOCK_HINT,
    ),
    ("found undefined alias", "a value begins with an asterisk", BLOCK_HINT),
    ("alphabetic or numeric character", "a value begins with an asterisk or an ampersand", BLOCK_HINT),
    (
        "could not find expected ':'",
        "a key without its colon, or a text that runs on where a key should stand",
        f"a key ends with a colon and a space; for long text, {BLOCK_HINT}",
    ),
    (
        "expected ',' or ']'",
        "a list in brackets is not closed, or text follows the bracket",
        f"close the bracket; if the text itself begins with one, {BLOCK_HINT}",
    ),
    (
        "expected ',' or '}'",
        "a value in braces is not closed, or holds a comma, a bracket or a colon",
        f"put the text in quotes, or one key to a line; for sentences, {BLOCK_HINT}",
    ),
    (
        "expected <block end>",
        "the indentation is off, or text follows a closing quote or bracket",
        f"{INDENT_HINT}; if the text itself begins with a quote or bracket, {BLOCK_HINT}",
    ),
    (
        "did not find expected key",
        "the indentation is off, or text follows a closing quote or bracket",
        f"{INDENT_HINT}; if the text itself begins with a quote or bracket, {BLOCK_HINT}",
    ),
    ("did not find expected '-' indicator", "the indentation of this list is off", INDENT_HINT),
    ("block sequence entries are not allowed", "a list begins where it cannot", INDENT_HINT),
    ("unexpected end of stream", "a quote is opened and never closed", f"close it, or {BLOCK_HINT}"),
    (
        "found unexpected document indicator",
        "a quote is opened and never closed",
        f"close it, or {BLOCK_HINT}",
    ),
    ("unknown escape character", "a backslash in double quotes", f"use single quotes, or {BLOCK_HINT}"),
    ("hexdecimal", "a backslash in double quotes", f"use single quotes, or {BLOCK_HINT}"),
    ("chomping or indentation", "after > or | only a minus or plus may stand on the line", BLOCK_HINT),
    ("comment or line break", "after > or | nothing else may stand on the line", BLOCK_HINT),
    ("violates indentation", "a tab is used to indent", "use spaces"),
    ("tab character", "a tab is used to indent", "use spaces"),
    ("expected <document start>", "text stands where only a key can", INDENT_HINT),
    ("did not find expected <document start>", "text stands where only a key can", INDENT_HINT),
    (
        "leading space",
        "the first line of this text is indented less than an empty line above it",
        INDENT_HINT,
    ),
    (
        "did not find expected node content",
        "a value is missing, or it begins with a sign YAML keeps for itself",
        BLOCK_HINT,
    ),
    ("directive", "a line begins with a percent sign", BLOCK_HINT),
    ("duplicate anchor", "two values begin with the same & sign", BLOCK_HINT),
)


_ODD_SPACE = re.compile("[ ]*[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]")
_NEAR = 3
_OPENED = ("quoted scalar", "flow sequence", "flow mapping")
"""What ends with a sign of its own: where that is missing, YAML notices it many lines below."""


def odd_space(source: str, error: yaml.YAMLError, file: str) -> Problem | None:
    """A space that only looks like one, at the head of the line at which YAML stopped or of one above it."""
    mark = getattr(error, "problem_mark", None)
    rows = source.splitlines()[: mark.line + 1] if mark else []
    for number in range(len(rows), max(0, len(rows) - _NEAR), -1):
        found = _ODD_SPACE.match(rows[number - 1])
        if found:
            place = Place(file, number, found.end())
            return Problem(
                place, "", "a space that is no plain one is used to indent", "use spaces", rule="yaml"
            )
    return None


def translated(error: yaml.YAMLError, file: str) -> Problem:
    """The error as a Problem in plain words, at the place where YAML stopped, or where what is not closed
    was opened."""
    context, problem = (getattr(error, name, None) or "" for name in ("context", "problem"))
    marks = ("problem_mark", "context_mark")
    if any(sign in context for sign in _OPENED):
        marks = ("context_mark", "problem_mark")
    mark = next((found for name in marks if (found := getattr(error, name, None))), None)
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    told = f"{context} | {problem}"
    for sign, message, hint in _WORDS:
        if sign in told:
            return Problem(place, "", message, hint, rule="yaml")
    return Problem(
        place,
        "",
        "this line, or the one above it, cannot be read as YAML",
        f"{INDENT_HINT}; for sentences, {BLOCK_HINT}",
        rule="yaml",
    )
