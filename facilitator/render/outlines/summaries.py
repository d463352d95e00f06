"""The outlines of what came of a meeting: chair's summary, memorandum, public report."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.render.outline import Block, Columns, Fit, Passage, Run
from facilitator.render.outlines import results
from facilitator.render.outlines.parts import Words, bullets, dotted, heading, plain_bullets, text
from facilitator.views.chairs_summary import ChairsSummary
from facilitator.views.follow_up import Result
from facilitator.views.memo import Memo
from facilitator.views.report import Report
from facilitator.words.owners import owner
from facilitator.words.rules import rule_text
from facilitator.words.withheld import reason


def chairs(view: ChairsSummary, words: Words) -> tuple[Block, ...]:
    """What the chairs took from the room, in numbered paragraphs."""
    blocks: list[Block] = [text(owner(view.head.paper, words.lang), "owner")]
    if view.objectives:
        blocks += [heading(words.tr("What the meeting was for")), bullets(view.objectives, words)]
    if not view.chapters:
        blocks.append(text(words.tr("No result of this meeting has been set down for you yet.")))
    for chapter in view.chapters:
        blocks.append(heading(words.sentence("CHAPTERS", chapter.name)))
        blocks += [results.numbered(n, words) for n in chapter.paragraphs]
    blocks += _points(words.tr("What came of earlier meetings"), view.earlier, words)
    if view.statuses or view.codes:
        numbers = (
            "Paragraphs carry the same numbers in every language: refer to them as paragraph %(number)s"
            " and so on."
        )
        brackets = "Square brackets in a text mean that the words in them are not agreed."
        blocks += [
            heading(words.tr("How to read this summary")),
            text(f"{words.tr(numbers, number='1')} {words.tr(brackets)}"),
            *results.reading(view.statuses, view.codes, words, waiting=view.waiting),
        ]
    return tuple(blocks)


def memo(view: Memo, words: Words) -> tuple[Block, ...]:
    """One page for capitals."""
    blocks: list[Block] = [text(owner(view.head.paper, words.lang), "owner")]
    if view.purpose:
        blocks += words.prose(view.purpose)
    if not (view.options or view.steps or view.shared or view.apart):
        blocks.append(text(words.tr("Nothing from this meeting has been released to capitals yet.")))
    if view.options:
        blocks.append(heading(words.tr("Options, and what each costs")))
        blocks += [_option(r, view, words) for r in view.options]
    if view.steps:
        blocks.append(heading(words.tr("Steps, and how they are verified")))
        blocks += [results.point(r, words, sayable=r.text in view.sayable) for r in view.steps]
    if view.shared:
        blocks.append(heading(words.tr("What people in the room came to understand")))
        blocks += _brief(view.shared, view, words)
    if view.apart:
        blocks.append(heading(words.tr("Where views still differ")))
        blocks += _brief(view.apart, view, words)
    blocks += _sayable(view, words)
    for code in view.codes:
        head = words.headed(words.tr("withheld (%(code)s)", code=code))
        blocks.append(Passage((head, Run(reason(code, words.lang))), "small"))
    return (Fit(tuple(blocks), MEMO_SMALLEST),)


MEMO_SMALLEST = 7.4


def report(view: Report, words: Words) -> tuple[Block, ...]:
    """What the public may know."""
    blocks: list[Block] = [text(owner(view.head.paper, words.lang), "owner")]
    if view.purpose:
        blocks += [heading(words.tr("What this dialogue is for")), *words.prose(view.purpose)]
        if view.convenors:
            names = dotted(words.line(name) for name in view.convenors)
            blocks.append(Passage((words.headed(words.tr("Convened by")), *names)))
    if view.themes:
        blocks += [heading(words.tr("What was talked about")), bullets(view.themes, words)]
    if not (view.shared or view.apart or view.heard or view.options or view.steps):
        blocks.append(text(words.tr("No result of this meeting has been released yet.")))
    for title, found in (
        (words.tr("Convergence: what was shared"), view.shared),
        (words.tr("Divergence: where views differ"), view.apart),
        (words.tr("Concerns heard, and misunderstandings cleared up"), view.heard),
        (words.sentence("CHAPTERS", "options"), view.options),
        (words.tr("Measures, and how they are verified"), view.steps),
    ):
        blocks += _points(title, found, words)
    blocks += _how_to_read(view, words)
    if view.attendees:
        blocks += [heading(words.tr("Attendees who wished to be listed")), plain_bullets(view.attendees)]
    wrong = (
        "Write to the convenors, quote the sentence, and say what should stand there instead and why. You"
        " will be told whether the correction was made, is held for the next edition, or was not, and for"
        " what reason. Published words are never changed in silence: every correction gets a number, a date"
        " and a note."
    )
    return (*blocks, heading(words.tr("If something is wrong")), text(words.tr(wrong)))


def _points(title: str, found: Iterable[Result], words: Words) -> list[Block]:
    points: list[Block] = [results.point(r, words) for r in found]
    return [heading(title), *points] if points else []


def _how_to_read(view: Report, words: Words) -> list[Block]:
    rule = rule_text(view.head.rule, words.lang)
    held = words.tr("The meeting was held under this rule: %(rule)s.", rule=rule.name)
    said = f"{held} {rule.meaning} {words.sentence('ATTRIBUTIONS', view.attribution)}"
    meanings = results.reading(view.statuses, view.codes, words)
    return [heading(words.tr("How to read this report")), text(said), *meanings]


def _option(r: Result, view: Memo, words: Words) -> Columns:
    why = words.prose(r.why) if r.why else (text(words.tr("Not set down yet.")),)
    asks = text(words.tr("What it asks, and why"), "lead", keep=True)
    said = (results.tags(r, words, sayable=r.text in view.sayable), *words.prose(r.text))
    return Columns((said, (asks, *why)))


def _brief(found: Iterable[Result], view: Memo, words: Words) -> list[Block]:
    return [results.point(r, words, reasons=False, sayable=r.text in view.sayable) for r in found]


def _sayable(view: Memo, words: Words) -> list[Block]:
    blocks: list[Block] = [heading(words.tr("What can be said in public"))]
    if not view.sayable:
        nothing = "Nothing on this page is public yet. Please keep it for your own thinking."
        return [*blocks, text(words.tr(nothing))]
    marked = words.tr(
        "What is marked “may be said in public” is public already and may be used as it stands."
    )
    if view.also:
        marked = f"{marked} {words.tr('So may these words:')}"
    blocks.append(text(marked, keep=bool(view.also)))
    if view.also:
        blocks.append(bullets(view.also, words))
    return [*blocks, text(words.tr("Please keep everything else on this page for your own thinking."))]
