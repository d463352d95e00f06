"""Whatever people type survives into the page as the same text, and none of it becomes markup."""

from __future__ import annotations

import unicodedata

import markdown
from hypothesis import given, strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from facilitator.disclosure.edition import (
    Listed,
    Mark,
    NewLine,
    Para,
    Phrase,
    Piece,
    Prose,
    Quoted,
    Said,
    Words,
)
from facilitator.publish.prose import said_blocks, said_every, said_inline

EXTENSIONS = [
    "attr_list",
    "md_in_html",
    "sane_lists",
    "tables",
    "def_list",
    "footnotes",
    "admonition",
    "toc",
    "fenced_code",
]
OURS = {
    "p",
    "br",
    "strong",
    "em",
    "code",
    "a",
    "ul",
    "ol",
    "li",
    "blockquote",
    "div",
    "span",
    "h1",
    "section",
}

SIGNS = list("*_`[](){}<>#+-.!|~^:=\\&'\"/$@%\n\t")
TRICKS = [
    *("    ", "1. ", "- ", "# ", "> ", "!!! note", "---", "===", "```", "~~~", ": x", "[TOC]", "R6", " "),
    *("{: .x }", "{ .x }", "{{ x }}", "{% x %}", "<script>", "&lt;", "&#60;", "&amp;", "[^1]", "[^1]: x"),
    *("[a](javascript:alert(1))", "*[A]: b", "http://x.example", "<http://x.example>", "a@b.example"),
    *("\x02", "\x03", "wzxhzdk:0", "| a | b |\n|---|---|", "\u2028", "\u200f", "\u0627"),
]
NASTY = st.sampled_from(SIGNS + TRICKS)
TEXT = st.lists(st.one_of(NASTY, st.text(max_size=8)), max_size=12).map("".join)


def page(source: str) -> LexborHTMLParser:
    return LexborHTMLParser(markdown.markdown(source, extensions=EXTENSIONS))


def first(html: LexborHTMLParser, chosen: str) -> LexborNode:
    found = html.css_first(chosen)
    assert found is not None
    return found


def seen(text: str) -> str:
    """The text as a reader sees it: white space runs are one space, control signs are unknown."""
    kept = " ".join(text.replace("\f", " ").replace("\v", " ").split(" "))
    changed = "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n\r" else c
        for c in kept
    )
    return " ".join(changed.split())


def said(*blocks: Prose) -> Said:
    return Said((("en", blocks),))


@given(TEXT)
def test_a_paragraph_reads_as_it_was_typed(text: str) -> None:
    html = page(said_blocks(said(Para((Words(text),))), ""))
    assert seen(html.text()) == seen(text)
    assert {n.tag for n in html.css("body *")} <= {"p"}


@given(TEXT, TEXT)
def test_a_heading_and_a_list_hold_it_too(text: str, other: str) -> None:
    heading = said_inline(said(Para((Words(text),))), "")
    source = f"# x {heading} {{ #top }}\n\n-   x {said_inline(said(Para((Words(other),))), '')}\n"
    html = page(source)
    assert [n.tag for n in html.css("body *")] == ["h1", "ul", "li"]
    assert seen(html.text()) == seen(f"x {text} x {other}")
    assert first(html, "h1").attributes == {"id": "top"}


@given(TEXT)
def test_styles_and_links_hold_it_too(text: str) -> None:
    address = "https://example.org/?" + "".join(c for c in text if c.isprintable() and not c.isspace())
    words = Words(f"x{text}x", strong=True, emphasis=True, link=address)
    html = page(said_blocks(said(Para((words,))), ""))
    assert {n.tag for n in html.css("body *")} == {"p", "a", "strong", "em"}
    assert seen(html.text()) == seen(f"x{text}x")
    assert first(html, "a").attributes["href"] == address


def nested(inner: st.SearchStrategy[Prose]) -> st.SearchStrategy[Prose]:
    items = st.lists(st.lists(inner, min_size=1, max_size=2).map(tuple), min_size=1, max_size=3)
    quoted = st.lists(inner, min_size=1, max_size=3).map(lambda blocks: Quoted(tuple(blocks)))
    return st.one_of(quoted, items.map(lambda found: Listed(tuple(found))))


PROSE: st.SearchStrategy[Prose] = TEXT.map(lambda text: Para((Words(f"x{text}"),)))


@given(st.recursive(PROSE, nested, max_leaves=6))
def test_quotations_and_lists_keep_every_word_in_order(block: Prose) -> None:
    html = page(said_blocks(said(block), ""))
    assert {n.tag for n in html.css("body *")} <= OURS
    assert seen(html.text(separator=" ")).split() == seen(" ".join(words_of(block))).split()


def words_of(block: Prose) -> list[str]:
    if isinstance(block, Para):
        return [piece.text for piece in block.pieces if isinstance(piece, Words)]
    parts = block.blocks if isinstance(block, Quoted) else [b for item in block.items for b in item]
    return [word for part in parts for word in words_of(part)]


def test_a_list_keeps_its_first_number_and_two_lists_stay_two() -> None:
    one = Listed(((Para((Words("a"),)),),), start=3)
    html = page(said_blocks(said(one, one), ""))
    assert [n.attributes.get("start") for n in html.css("ol")] == ["3", "3"]


def test_a_mark_is_text_first_and_leads_to_its_reason() -> None:
    pieces: tuple[Piece, ...] = (Words("At "), Mark("R6"), NewLine(), Phrase("participant"))
    html = page(said_blocks(said(Para(pieces)), "../"))
    mark = first(html, "a.withheld")
    assert mark.text() == "withheld (R6)"
    assert mark.attributes["href"] == "../how-to-read.md#r6"
    assert html.text() == "At withheld (R6)one of those present"


def test_another_language_stands_in_its_own_direction() -> None:
    both = Said((("en", (Para((Words("Water"),)),)), ("ar", (Para((Words("ماء"),)),))))
    html = page(said_blocks(both, ""))
    arabic = first(html, "div.version")
    assert (arabic.attributes["dir"], arabic.attributes["lang"]) == ("rtl", "ar")
    assert "ماء" in arabic.text()
    assert "Water" not in arabic.text()
    line = page(said_every(both, ""))
    assert line.text().split() == ["Water", "ماء"]
    assert first(line, "span.other").attributes["dir"] == "rtl"
