"""Cards and slips: the Rule and what to say for a pocket, large type to hold up, a form to fill in."""

from __future__ import annotations

from dataclasses import replace

from facilitator.render.outline import (
    Blank,
    Block,
    Box,
    Card,
    Columns,
    Fit,
    Items,
    Line,
    Pairs,
    Passage,
    Quotation,
    Run,
)
from facilitator.render.outlines.parts import TICK, Words, bullets, dotted, heading, plain_bullets, text
from facilitator.views.correction import CorrectionSlip
from facilitator.views.large_cards import LargeCards, Question, Sign
from facilitator.views.pocket import IfAsked, RuleCard
from facilitator.words.rules import rule_text

# In points: below it, half a page is not enough and a second one follows.
SMALLEST = 6.2


def rule_card(view: RuleCard, words: Words) -> tuple[Block, ...]:
    """The Rule, what it means, how words are attributed, what is held otherwise."""
    rule = rule_text(view.head.rule, words.lang)
    blocks: list[Block] = [heading(rule.name)]
    if rule.text:
        blocks.append(Quotation((text(rule.text),)))
    if rule.note:
        blocks.append(text(rule.note, "small"))
    blocks += [
        text(rule.meaning),
        heading(words.tr("What it means for you")),
        plain_bullets(words.sentences("DUTIES", view.head.rule)),
    ]
    if view.head.rule != "off-the-record":
        level = words.sentence("LEVELS", view.attribution)
        blocks += [heading(words.tr("How words are attributed")), text(level)]
    if view.elsewhere:
        blocks.append(heading(words.tr("Parts of this meeting that are held otherwise")))
    for part in view.elsewhere:
        other = rule_text(part.rule, words.lang)
        name = (Run(other.name, strong=True, tone="warn"),)
        which = dotted((name, *(words.line(title) for title in part.titles)))
        whole = f"{other.text} " if other.text and not rule.text else ""
        blocks.append(Box((Passage(which, keep=True), text(f"{whole}{other.meaning}"))))
    return (Fit(tuple(blocks), SMALLEST),)


def if_asked(view: IfAsked, words: Words) -> tuple[Block, ...]:
    """What may be said, what not, what to answer, what is public."""
    may = [words.sentence("SAYABLE", word) for word in view.sayable]
    may.append(words.tr("What is public already. It stands below."))
    blocks: list[Block] = [
        heading(words.tr("What you may say")),
        plain_bullets(may),
        heading(words.tr("What you do not say")),
        plain_bullets(words.sentence("UNSAYABLE", word) for word in view.unsayable),
    ]
    answers = [words.sentence("ANSWERS", word) for word in view.answers]
    answers.append(words.tr("Afterwards, tell a facilitator who asked, and what. Nobody will be blamed."))
    blocks += [heading(words.tr("If somebody goes on asking")), plain_bullets(answers)]
    blocks += [heading(words.tr("What is public already")), *_public(view, words)]
    if view.open:
        lead = words.tr("These words are released. Repeat them as they stand:")
        blocks += [text(lead, keep=True), bullets(view.open, words)]
    return tuple(blocks)


def _public(view: IfAsked, words: Words) -> list[Block]:
    blocks: list[Block] = []
    if not view.known:
        blocks.append(text(words.tr("Nothing about this meeting is public.")))
    head = view.head
    found = (("What it is called", head.dialogue), ("When", head.when), ("Where", head.where))
    rows: list[tuple[Line, tuple[Block, ...]]] = [
        ((Run(words.tr(name)),), (Passage(words.line(told)),)) for name, told in found if told
    ]
    if view.purpose:
        rows.append(((Run(words.tr("What for")),), words.prose(view.purpose)))
    if view.convenors:
        rows.append(((Run(words.tr("Convened by")),), tuple(Passage(words.line(c)) for c in view.convenors)))
    return [*blocks, Pairs(tuple(rows), "facts")] if rows else blocks


def large(view: LargeCards, words: Words) -> tuple[Block, ...]:
    """A first page that says what follows, then one card to a page."""
    use = text(words.tr("One card to a page. Hold a time card up without a word."))
    times = (words.minutes(m) if m else words.tr("The time is up") for m in view.minutes)
    cards = (
        *(Card((Run(told),)) for told in times),
        *(_question(card, words) for card in view.questions),
        *(_sign(sign, words) for sign in view.signs),
    )
    return (use, Items(tuple((Passage(_named(card)),) for card in cards)), *cards)


def _named(card: Card) -> Line:
    """A card as the first page lists it: its words, and what they belong to."""
    belongs = tuple(replace(run, tone="soft") for run in card.above if isinstance(run, Run))
    return dotted((card.line, belongs)) if belongs else card.line


def _question(card: Question, words: Words) -> Card:
    below: list[Line] = [words.line(card.side)] if card.side else []
    if card.rule:
        below.append((Run(words.label("rule", card.rule), strong=True, tone="warn"),))
    return Card(words.line(card.text), words.line(card.item) if card.item else (), dotted(below))


def _sign(sign: Sign, words: Words) -> Card:
    if sign.side:
        return Card(words.line(sign.side))
    below: Line = (Run(words.label("colour", sign.colour)),) if sign.colour else ()
    return Card((Run(words.tr("Group %(number)s", number=sign.number)),), (), below, sign.colour)


def correction(view: CorrectionSlip, words: Words) -> tuple[Block, ...]:
    """The form: boxes to tick and lines to write on."""
    ask = (
        "Each paragraph of these papers has a number. Say which one, and what is wrong with it."
        " No name is needed."
    )
    careful = (
        "Do not write down what was said in the room, or by whom. The words that you propose are enough."
    )
    give = "Give it to a facilitator and to nobody else."
    send = "Send it in the way in which the paper reached you, or as the site says."
    labels = (words.label("paper", word).replace(" ", "\u00a0") for word in view.papers)
    papers = dotted(((Run(TICK + one),) for one in labels), "    ")
    asked: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("Paper", (Passage(papers),)),
        ("Edition or release", (Blank(),)),
        ("Paragraph", (Blank(),)),
    )
    ticks = [text(TICK + words.sentence("MISTAKES", word), "tick") for word in view.mistakes]
    half = (len(ticks) + 1) // 2
    form = (
        text(words.tr(ask)),
        Pairs(tuple(((Run(words.tr(name)),), blank) for name, blank in asked), "facts"),
        heading(words.tr("What is wrong")),
        Columns((tuple(ticks[:half]), tuple(ticks[half:]))),
        heading(words.tr("How it should read")),
        Blank(4),
        text(words.tr(careful), "small"),
        Pairs((((Run(words.tr("Date")),), (Blank(),)),), "facts"),
        Passage((Run(words.tr(give if view.inside else send), strong=True),)),
        heading(words.tr("What happens then")),
        plain_bullets(words.sentences("CORRECTED")),
    )
    return (Fit(form, SMALLEST),)
