"""The text grammar: Markdown without HTML, mentions, spans; what looks like a span and is none is a fault."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from facilitator.model.labels import Code, Label
from facilitator.model.markup import parse
from facilitator.model.text import (
    Block,
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

TEAM = Label(("team",))


def inlines(source: str) -> tuple[Inline, ...]:
    """The pieces of a text of one paragraph without a fault."""
    blocks, faults = parse(source)
    assert not faults
    (paragraph,) = blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.inlines


def test_a_span_is_withheld_replaced_and_reviewed() -> None:
    assert inlines(
        'At [Kela *bridge*]{withheld=R6 review=2027-01-01}, by [both]{#f as="focal  points"}.'
    ) == (
        Run("At "),
        Span((Run("Kela "), Run("bridge", emphasis=True)), Code.NEGOTIATION, "", TEAM, date(2027, 1, 1), ""),
        Run(", by "),
        Span((Run("both"),), None, "focal points", TEAM, None, "f"),
        Run("."),
    )


def test_a_span_names_its_readers() -> None:
    assert inlines('[x]{#r1 for="side:up principals:down" withheld=R7}') == (
        Span((Run("x"),), Code.DISPUTED, "", Label(("side:up", "principals:down")), None, "r1"),
    )


def test_a_span_may_hold_mentions_and_stand_in_emphasis() -> None:
    assert inlines("**[@oak said]{withheld=R1}** so") == (
        Span((Mention("oak"), Run(" said", strong=True)), Code.SPEAKER, "", TEAM, None, ""),
        Run(" so"),
    )


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        ("@oak's view", (Mention("oak"), Run("'s view"))),
        ("(@p07)", (Run("("), Mention("p07"), Run(")"))),
        ("由@oak提议", (Run("由"), Mention("oak"), Run("提议"))),
        ("قال @oak ذلك", (Run("قال "), Mention("oak"), Run(" ذلك"))),
        ("a@hydro.example", (Run("a@hydro.example"),)),
        ("two @ once", (Run("two @ once"),)),
        (r"\@oak", (Run("@oak"),)),
        (r"\{x\} and \[y\]\{z\}", (Run("{x} and [y]{z}"),)),
        ("[bracketed] text", (Run("[bracketed] text"),)),
        ("<b>x</b> & &amp; # y", (Run("<b>x</b> & &amp; # y"),)),
        ("a\nb", (Run("a b"),)),
        ("a\\\nb", (Run("a"), LineBreak(), Run("b"))),
        (
            "**a *b* c** d",
            (Run("a ", strong=True), Run("b", strong=True, emphasis=True), Run(" c", strong=True), Run(" d")),
        ),
        ("`x = 1`", (Run("x = 1", code=True),)),
        ("[a](https://x.example/)", (Run("a", link="https://x.example/"),)),
    ],
)
def test_what_the_grammar_knows(source: str, pieces: tuple[Inline, ...]) -> None:
    assert inlines(source) == pieces


def test_blocks() -> None:
    assert parse("one\n\n- a\n- b\n\n3. c\n\n> q")[0] == (
        Paragraph((Run("one"),)),
        Bullets(((Paragraph((Run("a"),)),), (Paragraph((Run("b"),)),))),
        Bullets(((Paragraph((Run("c"),)),),), 3),
        Quote((Paragraph((Run("q"),)),)),
    )


def test_what_markdown_would_hide_stays_in_sight() -> None:
    source = "[note]: https://x.example\n\n# Title\n\n    code\n\n<!-- hidden -->\n\n<div title='x'>y</div>"
    shown = " ".join(
        run.text
        for b in parse(source)[0]
        if isinstance(b, Paragraph)
        for run in b.inlines
        if isinstance(run, Run)
    )
    for word in ("[note]", "# Title", "code", "<!-- hidden -->", "title='x'"):
        assert word in shown


FAULTS = {
    "a space before the brace": "[x] {withheld=R1}",
    "a line break before the brace": "[x]\n{withheld=R1}",
    "round brackets": "[x](withheld=R1)",
    "no brackets": "x {withheld=R1}",
    "an open brace": "[x]{withheld=R1",
    "an open bracket": "[x{withheld=R1}",
    "an unknown code": "[x]{withheld=R9}",
    "a code in small letters": "[x]{withheld=r1}",
    "an unknown key": "[x]{withhold=R1}",
    "a key twice": "[x]{withheld=R1 withheld=R2}",
    "both": '[x]{withheld=R1 as="y"}',
    "neither": "[x]{for=team}",
    "an id alone": "[x]{#a}",
    "empty braces": "[x]{}",
    "curly quotes": "[x]{as=“focal points”}",
    "single quotes": "[x]{as='focal points'}",
    "a quote left open": '[x]{as="focal points}',
    "a bad day": "[x]{withheld=R1 review=soon}",
    "a day that is none": "[x]{withheld=R1 review=2027-02-30}",
    "bad readers": "[x]{withheld=R1 for=everyone}",
    "readers with a comma": '[x]{withheld=R1 for="team,public"}',
    "an id that is none": "[x]{#A_b withheld=R1}",
    "no words": "[]{withheld=R1}",
    "only spaces": "[  ]{withheld=R1}",
    "empty other words": '[x]{as=""}',
    "a mention in the other words": '[x]{as="what @oak said"}',
    "a span inside a span": "[a [b]{withheld=R1} c]{withheld=R2}",
    "a span inside a link": "[a [b]{withheld=R1}](https://x.example)",
    "a span across paragraphs": "[a\n\nb]{withheld=R1}",
    "full-width braces": "[x]｛withheld=R1｝",
    "a span in backticks": "`[x]{withheld=R1}`",
    "a mention in backticks": "`@oak`",
    "a mention in a link": "[@oak](https://x.example)",
    "a mention that is no id": "@Oak",
    "a mention that runs on": "@oak_2",
    "a mention glued to a word": "said@oak",
    "a link to a script": "[x](javascript:alert)",
    "a link to data": "[x](data:text/html,x)",
    "a link to a file": "[x](notes.md)",
    "a link with a title": '[x](https://x.example "y")',
    "a picture": "![x](https://x.example/y.png)",
    "too deep": "> " * 30 + "x",
    "too long": "x [" * 30_000,
}


@pytest.mark.parametrize("case", FAULTS)
def test_whatever_looks_like_something_and_is_not_is_a_fault(case: str) -> None:
    _, faults = parse(FAULTS[case])
    assert faults
    assert all(f.message and f.hint for f in faults)


def words_of(blocks: tuple[Block, ...]) -> str:
    """All literal words."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += [i.text for i in block.inlines if isinstance(i, Run)]
            found += [
                w.text for i in block.inlines if isinstance(i, Span) for w in i.words if isinstance(w, Run)
            ]
        elif isinstance(block, Quote):
            found.append(words_of(block.blocks))
        else:
            found += [words_of(item) for item in block.items]
    return " ".join(found)


GRAMMAR = st.lists(
    st.sampled_from(
        [
            "[",
            "]",
            "{",
            "}",
            "](",
            ")",
            "withheld=R6",
            " ",
            "\n",
            "\n\n",
            "- ",
            "> ",
            "**",
            "*",
            "`",
            "@oak",
            "@",
            "\\",
            '"',
            "as=",
            '{as="x"}',
            "{#a ",
            "for=team",
            "<",
            "![",
            "word",
            "é",
            "مياه",
            "1. ",
            "https://x.example",
        ]
    )
).map("".join)


@given(st.one_of(GRAMMAR, st.text()))
def test_no_text_breaks_the_parser_and_no_fault_repeats_it(source: str) -> None:
    _, faults = parse(source)
    assert all(fault in KNOWN_FAULTS for fault in faults)


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=1))
def test_plain_words_come_back_as_they_are(words: list[str]) -> None:
    source = " ".join(words)
    blocks, faults = parse(source)
    assert not faults
    assert words_of(blocks) == source


@given(GRAMMAR, GRAMMAR)
def test_a_withheld_word_is_never_outside_its_span(before: str, after: str) -> None:
    """Whatever surrounds a span: it is a span, or there is a fault."""
    blocks, faults = parse(f"{before} [secretword]{{withheld=R6}} {after}")
    assert faults or "secretword" not in outside(blocks)


def outside(blocks: tuple[Block, ...]) -> str:
    """The literal words outside spans, code left out: code is told as a fault where it holds a span."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found += [i.text for i in block.inlines if isinstance(i, Run)]
        elif isinstance(block, Quote):
            found.append(outside(block.blocks))
        else:
            found += [outside(item) for item in block.items]
    return " ".join(found)


def _known() -> frozenset[Fault]:
    from facilitator.model import braces, markup

    return frozenset(v for m in (braces, markup) for v in vars(m).values() if isinstance(v, Fault))


KNOWN_FAULTS = _known()


def test_many_brackets_cost_no_more_than_few() -> None:
    import time

    began = time.process_time()
    for source in (
        "[" * 40_000,
        "[a]{" * 9_000,
        '[a]{as="' * 5_000,
        "[" * 9_000 + "]{}" * 9_000,
        "**a " * 9_000,
    ):
        parse(source)
    assert time.process_time() - began < 10
