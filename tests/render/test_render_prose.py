"""Text stays text: no word becomes markup, marks have one shape and merge, languages are marked."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, strategies as st
from markdown import markdown as python_markdown
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from facilitator.render import html, markdown
from facilitator.render.plain import plain
from facilitator.views.common import Listed, Mark, NewLine, Para, Phrase, Piece, Quoted, Told, Words

READERS = {
    "commonmark": MarkdownIt("commonmark").enable("table").enable("strikethrough").render,
    "python-markdown": lambda text: python_markdown(
        text, extensions=["extra", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "toc"]
    ),
}

NASTY = st.text(
    st.one_of(
        st.sampled_from(list("*_`~#[](){}<>|!\\&^=+-:.0123456789\"'$@/ \n")), st.characters(codec="utf-8")
    ),
    max_size=40,
)


def said(*pieces: Piece, lang: str = "en") -> Told:
    return Told((Para(pieces),), lang)


def seen(rendered: str) -> str:
    """What a reader sees of an HTML text."""
    tree = LexborHTMLParser(f"<body>{rendered}</body>")
    return " ".join((tree.body.text() if tree.body else "").split())


def printable(text: str) -> str:
    """The text without what HTML itself drops or cannot hold."""
    return "".join(c for c in text if c.isprintable() or c == "\n")


@pytest.mark.parametrize("reader", READERS)
@given(text=NASTY)
@example("- a list")
@example("1. one")
@example("# head")
@example("!!! note")
@example("<script>alert(1)</script>")
@example("[x](javascript:alert(1))")
@example("![](http://x.example)")
@example("| a | b |\n|---|---|")
@example("{: .x }")
@example("*[HTML]: x")
@example("[^1]: note")
@example("a  \nb")
@example("***")
@example("===")
@example(": definition")
@example("&lt;b&gt;")
def test_no_text_becomes_markup(reader: str, text: str) -> None:
    text = printable(text)
    shown = READERS[reader](markdown.prose(said(Words(text)), "en"))
    assert re.findall(r"<(?!/?p>)[^>]+>", shown) == []
    assert seen(shown) == " ".join(text.split())


@given(NASTY)
def test_no_text_becomes_html(text: str) -> None:
    shown = html.prose(said(Words(text)), "en")
    assert re.findall(r"<(?!/?p>)[^>]+>", shown) == []


def test_a_mark_is_the_same_whatever_it_hides() -> None:
    told = said(Words("Counts at "), Mark("R6"), Words("."))
    assert markdown.prose(told, "en") == "Counts at *withheld (R6)*."
    assert html.prose(told, "en") == '<p>Counts at <span class="withheld">withheld (R6)</span>.</p>'
    assert plain(told) == "Counts at withheld (R6)."


def test_neighbouring_marks_are_one() -> None:
    told = said(Mark("R6"), Words(" "), Mark("R6"), Mark("R3"), Words(" end"))
    assert markdown.prose(told, "en") == "*withheld (R3, R6)* end"


def test_marks_with_a_word_between_them_stay_two() -> None:
    told = said(Mark("R6"), Words(" and "), Mark("R6"))
    assert markdown.prose(told, "en") == "*withheld (R6)* and *withheld (R6)*"


def test_a_phrase_begins_a_sentence_with_a_capital_and_nothing_else() -> None:
    told = said(Phrase("participant"), Words(" asked. "), Phrase("none"), Words(" and "), Phrase("none"))
    assert plain(told) == "One of those present asked. Someone and someone"
    assert plain(said(Phrase("id", "oak"), Words(" asked"))) == "oak asked"


def test_a_phrase_is_said_in_the_language_of_its_text() -> None:
    assert plain(said(Phrase("side", "أسفل النهر"), lang="ar")).endswith("أسفل النهر")


def test_styles_and_links_are_ours_alone() -> None:
    told = said(Words("a*b", strong=True), Words(" "), Words("x", link="https://example.org/a b"))
    assert markdown.prose(told, "en") == "**a\\*b** [x](<https://example.org/a%20b>)"
    assert '<a href="https://example.org/a b" rel="noreferrer">x</a>' in html.prose(told, "en")


def test_lists_and_quotations_keep_their_shape() -> None:
    told = Told(
        (
            Quoted((Para((Words("one"),)), Para((Words("two"),)))),
            Listed(((Para((Words("a"),)),), (Para((Words("b"),)), Listed(((Para((Words("c"),)),),))))),
            Listed(((Para((Words("d"),)),),), start=3),
        ),
        "en",
    )
    assert markdown.prose(told, "en").split("\n") == [
        "> one", ">", "> two", "", "-   a", "-   b", "", "    -   c", "", "3.  d",
    ]  # fmt: skip
    shown = html.prose(told, "en")
    assert "<blockquote><p>one</p><p>two</p></blockquote>" in shown
    assert '<ol start="3"><li>d</li></ol>' in shown


def test_a_line_break_is_a_break_in_blocks_and_a_blank_in_lines() -> None:
    told = said(Words("a"), NewLine(), Words("b"))
    assert markdown.prose(told, "en") == "a\\\nb"
    assert markdown.line(told, "en") == "a b"
    assert html.prose(told, "en") == "<p>a<br>b</p>"


def test_text_in_another_language_says_so_and_is_isolated() -> None:
    told = Told((Para((Words("Coffee"),)),), "en", fallback=True)
    shown = html.line(told, "ar")
    assert shown.startswith('<span lang="en" dir="ltr">Coffee</span>')
    assert 'class="langnote" lang="ar" dir="rtl"' in shown
    assert markdown.line(told, "fr") == "Coffee (en anglais)"


def test_text_in_the_papers_own_language_says_nothing() -> None:
    assert html.line(said(Words("Coffee")), "en") == "Coffee"
