"""A draft that is circulated: the words that would become public, numbered, and a slip to answer on."""

from __future__ import annotations

from facilitator.render.outline import (
    Blank,
    Block,
    Box,
    Line,
    Numbered,
    PageBreak,
    Pairs,
    Passage,
    Run,
)
from facilitator.render.outlines import results
from facilitator.render.outlines.parts import TICK, Words, dotted, heading, plain_bullets, text
from facilitator.render.plain import plain
from facilitator.views.circulation import Circulation, Expiry, Paragraph
from facilitator.words import dates
from facilitator.words.markings import marking
from facilitator.words.owners import owner


def circulation(view: Circulation, words: Words) -> tuple[Block, ...]:
    """The draft, and on a page of their own how to object and the slip to do it on."""
    side = plain(view.head.side) if view.head.side else ""
    who = marking(view.head.kind, side, words.lang)
    shut = words.tr("The words below are not public. Please do not pass them on.")
    same = (
        "This is what anybody could read, and nothing more. What is marked as withheld stays withheld."
        " Paragraphs carry the same numbers in every language."
    )
    session = (Passage(words.line(view.head.session)),) if view.head.session else ()
    return (
        *session,
        text(owner(view.head.paper, words.lang), "owner"),
        *_until(view, words),
        heading(words.tr("Who may read this")),
        text(f"{who}. {shut}"),
        heading(words.tr("The words that would become public")),
        text(words.tr(same)),
        *(_paragraph(p, words) for p in view.paragraphs),
        *_objecting(words),
        *_slip(view, words),
    )


def title(view: Circulation, words: Words) -> Line:
    """What stands at the head of the draft in place of the meeting's title: that it has no standing."""
    return (Run(words.tr("Draft %(number)s, for comment. It has no standing.", number=view.number)),)


def _until(view: Circulation, words: Words) -> tuple[Block, ...]:
    told = "When the time has passed, nothing goes out by itself: a person has to record what came of it."
    clocks = tuple(Passage(_expiry(expiry, words)) for expiry in view.expiries)
    none = (text(words.tr("No time has been set. A facilitator will ask you.")),)
    box: tuple[Block, ...] = (Box(clocks, "alert"),) if clocks else none
    return (heading(words.tr("Please answer before")), *box, text(words.tr(told)))


def _expiry(expiry: Expiry, words: Words) -> Line:
    clock = Run(dates.clock(expiry.at), strong=True, ltr=True)
    offset = Run(dates.offset(expiry.at), ltr=True)
    when: Line = (Run(f"{dates.week_date(expiry.at, words.lang)}  "), clock, Run(" ("), offset, Run(")"))
    whose = {"meeting": "the clock of the meeting", "own": "your own clock"}.get(expiry.clock)
    return dotted((when, (Run(words.tr(whose)),))) if whose else when


def _paragraph(p: Paragraph, words: Words) -> Numbered:
    tags: list[Line] = [
        (Run(words.label("kind", p.kind), tone="soft"),),
        (Run(words.label("status", p.status), strong=True, tone="accent"),),
    ]
    if p.support:
        tags.append((Run(words.label("support", p.support)),))
    blocks: list[Block] = [Passage(dotted(tags), "tags", keep=True), *words.prose(p.text)]
    if p.why:
        blocks.append(results.beside(words.tr("Why this compromise"), p.why, words))
    facts = (
        ("Who", dotted(words.line(side) for side in p.by)),
        ("By when", (Run(words.date(p.due)),) if p.due else ()),
        ("How often", words.line(p.every) if p.every else ()),
        ("How it is verified", words.line(p.check) if p.check else ()),
    )
    rows = tuple(((Run(words.tr(name)),), (Passage(line),)) for name, line in facts if line)
    if rows:
        blocks.append(Pairs(rows, "step"))
    return Numbered(p.number, (Box(tuple(blocks), "plain"),))


def _objecting(words: Words) -> tuple[Block, ...]:
    other = "Other words that you propose count as an objection until they have been circulated in turn."
    ways = (*words.sentences("OBJECTING"), words.tr(other))
    return (PageBreak(), heading(words.tr("How to object")), plain_bullets(ways))


def _slip(view: Circulation, words: Words) -> tuple[Block, ...]:
    agree = TICK + words.tr("I agree to these words")
    object_ = TICK + words.tr("I object, or propose other words")
    rows = tuple(
        (
            (Run(words.tr("Paragraph %(number)s", number=p.number)),),
            (text(agree, "tick"), text(object_, "tick")),
        )
        for p in view.paragraphs
    )
    return (
        heading(words.tr("Reply slip for draft %(number)s", number=view.number)),
        text(words.tr("Give it to a facilitator and to nobody else.")),
        Pairs((*rows, ((Run(words.tr("Date")),), (Blank(),))), "facts"),
    )
