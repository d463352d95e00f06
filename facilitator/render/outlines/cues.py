"""One day of the run-of-show as an outline: the table to steer by, and what to cut when time is lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facilitator.render.outline import (
    Block,
    Box,
    Break,
    Fit,
    Heading,
    Line,
    Passage,
    Picture,
    Row,
    Run,
    Table,
)
from facilitator.render.outlines.parts import Words, bullets, dotted, text
from facilitator.views.agenda import DayPlan
from facilitator.views.lines import Cue
from facilitator.views.running import Cut, Late
from facilitator.words import dates

# In points: below it nobody reads a plan standing up, so a fuller day runs on to a second page.
SMALLEST = 5.8

# And no larger than this, or a short day would shout.
LARGEST = 10.0

WIDTHS = (19, 15, 44, 22, 42, 27, 18, 18)


def day_page(day: DayPlan, drawn: Picture | None, words: Words) -> Fit:
    """One day on one page."""
    columns = ("Clock", "Minutes", "What for", "Who", "Ask", "If tense", "Interpreters", "Actual")
    header = tuple((Run(words.tr(t)),) for t in columns)
    rows = tuple(_row(cue, words) for cue in day.cues)
    picture = (drawn,) if drawn else ()
    table = Table(header, rows, WIDTHS, "cues")
    page = (heading_of(day, words), *picture, table, lost(day, words))
    return Fit(page, SMALLEST, day.lines, LARGEST)


def heading_of(day: DayPlan, words: Words) -> Heading:
    """The day, and beside it its hours, when it should end, when its interpreters come."""
    name = dates.week_date(day.day, words.lang) if day.day else words.tr("Agenda")
    aside: list[Line] = []
    if day.picture:
        hours = words.span(day.picture.start, day.picture.end)
        offset = Run(dates.offset(day.picture.start), ltr=True)
        aside.append((hours, Run(" ("), offset, Run(")")))
    if day.over > 0:
        late = words.many(
            "%(count)s minute past the end of the day", "%(count)s minutes past the end of the day", day.over
        )
        aside.append((Run(late, strong=True, tone="warn"),))
    elif day.until:
        aside.append((Run(words.tr("to end by %(hour)s", hour=dates.clock(day.until))),))
    if day.early:
        aside.append((Run(words.tr("Interpreters from %(hour)s", hour=dates.clock(day.early))),))
    return Heading(2, (Run(name),), dotted(aside))


def _row(cue: Cue, words: Words) -> Row:
    line = cue.line
    if line.what == "pause":
        clock: Line = (Run(dates.clock(line.start), ltr=True),) if line.start else ()
        said = words.line(line.title) if line.title else (Run(words.tr("Break")),)
        minutes = text(dates.number(line.minutes, words.lang))
        return Row(((Passage(clock, "clock"),), (minutes,), (Passage(said),)), "pause")
    start: Line = (words.span(line.start, line.end),) if line.start else ()
    actual: Line = (Run("–".join(cue.actual), ltr=True),) if cue.actual else ()
    return Row(
        (
            (Passage(start, "clock"),),
            _minutes(cue, words),
            _what(cue, words),
            _who(cue, words),
            _ask(cue, words),
            words.prose(cue.if_tense) if cue.if_tense else (),
            duty(cue, words),
            (Passage(actual),),
        )
    )


def _minutes(cue: Cue, words: Words) -> tuple[Block, ...]:
    first: Line = (Run(dates.number(cue.line.minutes, words.lang)),) if cue.line.minutes else ()
    if cue.flexible:
        first = (*first, Run(" "), Run(f"−{cue.flexible}", ltr=True, tone="soft"))
    if not cue.speaking:
        return (Passage(first),)
    speak = words.tr("%(minutes)s to speak", minutes=dates.number(cue.speaking, words.lang))
    return (Passage(first), text(speak, "small"))


def _what(cue: Cue, words: Words) -> tuple[Block, ...]:
    line = cue.line
    name = words.line(line.title) if line.title else (Run(words.label("format", line.format)),)
    blocks: list[Block] = [Passage((Run(f"{line.place}. "), *name), "title")]
    if line.aim:
        blocks += words.prose(line.aim)
    if (line.title and line.format != "plenary") or line.room or line.rule:
        facts: list[Line] = [(Run(words.label("format", line.format)),)]
        if line.room:
            facts.append((Run(line.room),))
        if line.rule:
            facts.append((Run(words.label("rule", line.rule), strong=True, tone="warn"),))
        blocks.append(Passage(dotted(facts), "small"))
    if cue.notes:
        blocks.append(Box(words.prose(cue.notes), "note"))
    return tuple(blocks)


def _who(cue: Cue, words: Words) -> tuple[Block, ...]:
    blocks: list[Block] = [text(cue.who)] if cue.who else []
    for group in cue.line.groups:
        facts: list[Line] = []
        if group.side:
            facts.append(strong(words.line(group.side)))
        facts += [(Run(word),) for word in (group.lead, group.room) if word]
        line = dotted(facts)
        if group.members:
            line = (*line, Break(), Run(", ".join(group.members), tone="soft"))
        blocks.append(Passage(line))
    return tuple(blocks)


def _ask(cue: Cue, words: Words) -> tuple[Block, ...]:
    blocks: list[Block] = [bullets(cue.line.questions, words)] if cue.line.questions else []
    for group in cue.line.groups:
        if group.questions:
            if group.side:
                blocks.append(Passage(strong(words.line(group.side)), keep=True))
            elif group.room:
                blocks.append(Passage((Run(group.room, strong=True),), keep=True))
            blocks.append(bullets(group.questions, words))
    return tuple(blocks)


def duty(cue: Cue, words: Words) -> tuple[Block, ...]:
    """Who interprets, from when or with which group."""
    found: list[Block] = []
    for one in cue.duty:
        before: Line = ()
        if one.start:
            before = (Run(dates.clock(one.start), ltr=True), Run(" "))
        elif one.side:
            before = (*words.line(one.side), words.colon())
        elif one.room:
            before = (Run(one.room), words.colon())
        found.append(Passage((*before, Run(one.who))))
    return tuple(found)


def lost(day: DayPlan, words: Words) -> Box:
    """What goes when the day is behind, told beforehand."""
    head = words.many("%(count)s minute lost: cut this", "%(count)s minutes lost: cut this", day.lost)
    found: list[Line] = [(Run(head, strong=True, tone="warn"),)]
    found += [_cut(cut, words) for cut in day.cuts]
    if day.missing:
        missing = words.many(
            "%(count)s minute cannot be found on this day: mark an item as flexible, or end later.",
            "%(count)s minutes cannot be found on this day: mark an item as flexible, or end later.",
            day.missing,
        )
        found.append((Run(missing),))
    return Box((Passage(_spaced(found)),))


def _cut(cut: Cut, words: Words) -> Line:
    left = words.many("%(count)s minute left", "%(count)s minutes left", cut.leaves)
    name = (*words.line(cut.title), words.colon()) if cut.title else ()
    return (*name, Run(f"−{cut.minutes}", ltr=True), Run(f" ({left})"))


def late_box(late: Late, words: Words, *, cuts: bool = True) -> Box:
    """What a plan with new times says first: how late, from when, and for the team what was cut for it."""
    one = "New times: from %(hour)s we are %(count)s minute late."
    many = "New times: from %(hour)s we are %(count)s minutes late."
    told = words.many(one, many, late.minutes, hour=dates.clock(late.begins))
    found: list[Line] = [(Run(told, strong=True, tone="warn"),)]
    if cuts and late.cut:
        found.append((Run(words.tr("Cut for it")), words.colon()))
        found += [_cut(cut, words) for cut in late.cut]
    elif cuts:
        found.append((Run(words.tr("Nothing had to be cut: the air in the plan was enough.")),))
    return Box((Passage(_spaced(found)),))


def _spaced(lines: Iterable[Line]) -> Line:
    return dotted(lines, "   ")


def strong(line: Line) -> Line:
    """The line in bold."""
    return tuple(replace(run, strong=True) if isinstance(run, Run) else run for run in line)
