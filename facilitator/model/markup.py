"""Text source becomes blocks: Markdown without raw HTML, with mentions and spans; doubt becomes a Fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markdown_it.token import Token

from facilitator.model.inlinerules import DEEPEST, markdown
from facilitator.model.text import (
    Block,
    Blocks,
    Bullets,
    Fault,
    Inline,
    LineBreak,
    Mention,
    Paragraph,
    Quote,
    Run,
    Span,
)

LONGEST = 50_000
"""Signs in one text; far more than a page of evidence has."""

_PLAIN = re.compile(r"[^\\`*_\[\]{}<>@\n｛｝［］]*")
_LIST = re.compile(r"\s*(?:[-+]|\d{1,9}[.)])(?:\s|$)")
_NO_SPAN = re.compile(r"[{}｛｝]|(?:withheld|review)\s*=", re.IGNORECASE)
_SCHEMES = ("http://", "https://", "mailto:")

_BRACES = Fault(
    "something looks like a withheld passage and is none",
    "write [words]{withheld=R6} with nothing between ] and {; a brace itself is \\{ or \\}",
)
_MENTION = Fault(
    "an @ stands before something that is not an id", "write @ and an id; the sign itself is \\@"
)
_NESTED = Fault("a withheld passage stands inside another", "end the first before the second begins")
_EMPTY = Fault("a withheld passage has no words", "put the words between the brackets")
_IN_LINK = Fault("a passage or a mention stands inside a link", "put it outside the link")
_IN_CODE = Fault("a passage or a mention stands inside backticks", "take the backticks away")
_LINK = Fault(
    "a link leads somewhere other than http, https or mailto, or has a title",
    "write [words](https://…) alone; a negotiating bracket has no ( after it",
)
_IMAGE = Fault("a text cannot hold a picture", "take the exclamation mark away or write \\!")
_LONG = Fault("this text is longer than any paper could bear", "at most 50,000 signs; put the rest elsewhere")
_DEEP = Fault("lists or quotations stand too deep in each other", f"at most {DEEPEST} levels")


@dataclass(frozen=True, slots=True)
class _Style:
    strong: int = 0
    emphasis: int = 0
    link: str = ""

    def run(self, text: str, code: bool = False) -> Run:
        """Words in this style."""
        return Run(text, self.strong > 0, self.emphasis > 0, code, self.link)


def parse(source: str) -> tuple[Blocks, tuple[Fault, ...]]:
    """The blocks of a text, and every reason why it is not what its author meant. Never raises.

    Where there is a fault, the words in question stand as literal text and the text is not sound.
    """
    words = source.strip()
    if not words:
        return (), ()
    if len(words) > LONGEST:
        return (), (_LONG,)
    if _PLAIN.fullmatch(words) and not _LIST.match(words) and not _NO_SPAN.search(words):
        return (Paragraph((Run(words),)),), ()
    reader = _Reader(markdown().parse(words))
    return reader.read(), tuple(dict.fromkeys(reader.faults))


class _Reader:
    """Walks markdown-it's tokens once."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = iter(tokens)
        self.faults: list[Fault] = []
        if any(t.level > 2 * DEEPEST for t in tokens):
            self.faults.append(_DEEP)

    def read(self) -> Blocks:
        return tuple(self._blocks(""))

    def _blocks(self, until: str) -> Iterator[Block]:
        for token in self.tokens:
            if token.type == until:
                return
            if token.type == "blockquote_open":
                yield Quote(tuple(self._blocks("blockquote_close")))
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                closing = token.type.replace("open", "close")
                start = int(token.attrGet("start") or 1) if token.type.startswith("ordered") else None
                yield Bullets(tuple(self._items(closing)), start)
            elif token.type == "inline":
                yield Paragraph(_merged(self._inlines(token.children or [], _Style(), within=False)))

    def _items(self, until: str) -> Iterator[Blocks]:
        for token in self.tokens:
            if token.type == until:
                return
            if token.type == "list_item_open":
                yield tuple(self._blocks("list_item_close"))

    def _inlines(self, tokens: list[Token], style: _Style, within: bool) -> Iterator[Inline]:
        for token in tokens:
            if token.type in ("strong_open", "strong_close"):
                style = replace(style, strong=style.strong + token.nesting)
            elif token.type in ("em_open", "em_close"):
                style = replace(style, emphasis=style.emphasis + token.nesting)
            elif token.type == "link_open":
                style = replace(style, link=self._link(token))
            elif token.type == "link_close":
                style = replace(style, link="")
            else:
                yield from self._inline(token, style, within)

    def _inline(self, token: Token, style: _Style, within: bool) -> Iterator[Inline]:
        if token.type in ("text", "text_special"):
            if token.type == "text":
                self.faults.extend(_doubts(token.content))
            yield style.run(token.content)
        elif token.type == "softbreak":
            yield style.run(" ")
        elif token.type == "hardbreak":
            yield LineBreak()
        elif token.type == "code_inline":
            if re.search(r"@[a-z0-9]|[\]}]\s*\{|withheld\s*=", token.content):
                self.faults.append(_IN_CODE)
            yield style.run(token.content, code=True)
        elif token.type == "mention":
            yield from self._mention(token, style)
        elif token.type == "span":
            yield from self._span(token, style, within)
        elif token.type == "image":
            self.faults.append(_IMAGE)
            yield style.run(token.content)

    def _link(self, token: Token) -> str:
        target = str(token.attrGet("href") or "")
        if not target.lower().startswith(_SCHEMES) or token.attrGet("title"):
            self.faults.append(_LINK)
            return ""
        return target

    def _mention(self, token: Token, style: _Style) -> Iterator[Inline]:
        if style.link:
            self.faults.append(_IN_LINK)
        if not token.meta.get("id"):
            self.faults.append(_MENTION)
            yield style.run(token.content)
        else:
            yield Mention(token.meta["id"])

    def _span(self, token: Token, style: _Style, within: bool) -> Iterator[Inline]:
        inner = tuple(self._inlines(token.children or [], style, within=True))
        words = tuple(w for w in inner if not isinstance(w, Span))
        faults = [*token.meta["faults"], *([_NESTED] if within else []), *([_IN_LINK] if style.link else [])]
        if not any(isinstance(w, Mention) or (isinstance(w, Run) and w.text.strip()) for w in words):
            faults.append(_EMPTY)
        self.faults.extend(faults)
        found = token.meta["braces"]
        if faults or found is None:
            yield from words
        else:
            yield Span(
                tuple(w for w in _merged(iter(words)) if not isinstance(w, Span)),
                found.withheld,
                found.instead,
                found.readers,
                found.review,
                found.id,
            )


def _doubts(literal: str) -> Iterator[Fault]:
    """Faults for literal text that was meant to be something else."""
    if _NO_SPAN.search(literal):
        yield _BRACES
    if "](" in literal:
        yield _LINK


def _merged(inlines: Iterator[Inline]) -> tuple[Inline, ...]:
    """Neighbouring runs of one style become one."""
    done: list[Inline] = []
    for piece in inlines:
        last = done[-1] if done else None
        if (
            isinstance(piece, Run)
            and isinstance(last, Run)
            and replace(piece, text="") == replace(last, text="")
        ):
            done[-1] = replace(last, text=last.text + piece.text)
        elif not (isinstance(piece, Run) and not piece.text):
            done.append(piece)
    return tuple(done)
