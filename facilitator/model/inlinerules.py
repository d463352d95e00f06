"""The two rules that our text adds to Markdown, spans and mentions, and the few of its own that it keeps."""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from facilitator.model.braces import ID, read_braces

DEEPEST = 10
"""Lists and quotations in each other; what stands deeper would be lost without a word."""

_ADDRESS = re.compile(r"@[\w-]+\.\w")


@lru_cache(maxsize=1)
def markdown() -> MarkdownIt:
    """markdown-it with the few rules that our text knows: no HTML, references, headings or code blocks."""
    markdown = MarkdownIt("zero", {"maxNesting": 4 * DEEPEST})
    markdown.enable(["blockquote", "list"])
    markdown.enable(["newline", "escape", "backticks", "emphasis", "link", "image", "autolink"])
    markdown.disable("text_join")
    markdown.inline.ruler.before("link", "span", _span_rule)
    markdown.inline.ruler.before("link", "mention", _mention_rule)
    return markdown


def _span_rule(state: StateInline, silent: bool) -> bool:
    """`[words]{…}`: the words are parsed as inline text of their own, one level deep."""
    if state.src[state.pos] != "[":
        return False
    end = _closing(state).get(state.pos, -1)
    if end < 0 or not state.src.startswith("{", end + 1):
        return False
    braces, after, faults = read_braces(state.src, end + 1, state.posMax)
    if after < 0:
        return False
    if not silent:
        token = state.push("span", "", 0)
        token.meta = {"braces": braces, "faults": faults}
        token.children = _inside(state, end)
    state.pos = after
    return True


def _inside(state: StateInline, end: int) -> list[Token]:
    """The tokens of a span's words; in a span inside a span they stay literal, since it is a fault anyway."""
    words = state.src[state.pos + 1 : end]
    tokens: list[Token] = []
    if state.env.get("inside"):
        tokens.append(Token("text_special", "", 0, content=words))
    else:
        state.md.inline.parse(words, state.md, {"inside": True}, tokens)
    return tokens


def _closing(state: StateInline) -> dict[int, int]:
    """Where each bracket closes; once for each source, so that many brackets cost no more than few."""
    known = state.env.setdefault("closing", {})
    if state.src not in known:
        known[state.src] = _matched(state.src)
    found: dict[int, int] = known[state.src]
    return found


def _matched(source: str) -> dict[int, int]:
    opened: list[int] = []
    closes: dict[int, int] = {}
    at = 0
    while at < len(source):
        sign = source[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            opened.append(at)
        elif sign == "]" and opened:
            closes[opened.pop()] = at
        at += 1
    return closes


def _mention_rule(state: StateInline, silent: bool) -> bool:
    """`@oak`; an @ in an e-mail address or before a space is itself."""
    at = state.pos
    following = state.src[at + 1 : at + 2]
    if state.src[at] != "@" or not (following.isalnum() or following in ("_", "{", "[")) or not following:
        return False
    before = state.src[at - 1] if at else " "
    joined = before.isascii() and (before.isalnum() or before in "._-+")
    if joined and _ADDRESS.match(state.src, at):
        return False
    match = ID.match(state.src, at + 1, state.posMax)
    after = match.end() if match else at + 1
    bad = joined or match is None or _runs_on(state.src[after : after + 1])
    if not silent:
        token = state.push("mention", "", 0)
        token.content = state.src[at:after]
        token.meta = {"id": "" if bad or match is None else match.group()}
    state.pos = after
    return True


def _runs_on(following: str) -> bool:
    return following == "_" or (following.isalnum() and following.isascii())
