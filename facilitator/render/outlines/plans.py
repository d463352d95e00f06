"""The outlines of plans: run-of-show, programme and public themes, with the picture of a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facilitator.render.outline import (
    Bar,
    Block,
    Box,
    Columns,
    Heading,
    Line,
    PageBreak,
    Passage,
    Picture,
    Row,
    Run,
    Table,
    Tick,
)
from facilitator.render.outlines.cues import day_page, late_box
from facilitator.render.outlines.parts import (
    Words,
    bullets,
    dotted,
    heading,
    in_full,
    text,
)
from facilitator.render.plain import plain
from facilitator.views.agenda import Programme, ProgrammeDay, PublicThemes, RunOfShow
from facilitator.views.lines import Group, Line as PlanLine
from facilitator.views.timeline import Timeline
from facilitator.words import dates
from facilitator.words.lists import language_names


def run_of_show(view: RunOfShow, words: Words) -> tuple[Block, ...]:
    """The team's plan, each day on a page of its own."""
    blocks: list[Block] = []
    for place, day in enumerate(view.days):
        if place:
            blocks.append(PageBreak())
        drawn = picture(day.picture, day.day, day.shown, words)
        page = day_page(day, drawn, words)
        if view.late and not place:
            page = replace(page, blocks=(late_box(view.late, words), *page.blocks))
        blocks.append(page)
    if not view.days:
        blocks.append(text(words.tr("The agenda is not set yet.")))
    if view.present:
        rows = tuple(
            Row(
                tuple(
                    (text(cell),)
                    for cell in (p.id, p.name, words.label("part", p.part) if p.part else "", p.role)
                )
            )
            for p in view.present
        )
        header = tuple((Run(words.tr(t)),) for t in ("Id", "Name", "Part", "Role"))
        blocks += [PageBreak(), heading(words.tr("Who is who")), Table(header, rows, (2, 4, 3, 6))]
    return tuple(blocks)


def programme(view: Programme, words: Words) -> tuple[Block, ...]:
    """The plan as the room reads it."""
    blocks: list[Block] = [late_box(view.late, words, cuts=False)] if view.late else []
    if view.purpose:
        blocks += words.prose(view.purpose)
    if view.objectives:
        blocks += [heading(words.tr("What we want to reach")), bullets(view.objectives, words)]
    for day in view.days:
        blocks += _day(day, view.second_zone, words)
    if not view.days:
        blocks.append(text(words.tr("The agenda is not set yet.")))
    if view.interpretation:
        mode = words.label("interpretation", view.interpretation)
        told = words.tr("Interpretation: %(mode)s.", mode=mode)
        if view.languages:
            spoken = language_names(view.languages, words.lang)
            told = words.tr("Interpretation: %(mode)s (%(languages)s).", mode=mode, languages=spoken)
        blocks += [heading(words.tr("Languages")), text(told)]
    if view.ground_rules:
        blocks += [heading(words.tr("How we talk")), bullets(view.ground_rules, words)]
    for word in view.rules:
        blocks += in_full(word, words)
    return tuple(blocks)


def themes(view: PublicThemes, words: Words) -> tuple[Block, ...]:
    """What the public may see of a plan."""
    blocks: list[Block] = [*words.prose(view.purpose)] if view.purpose else []
    blocks.append(heading(words.tr("Themes")))
    if view.themes:
        blocks.append(bullets(view.themes, words))
    else:
        blocks.append(text(words.tr("No theme of this meeting has been released.")))
    return (*blocks, *in_full(view.head.rule, words))


def picture(line: Timeline | None, day: str, lines: Iterable[PlanLine], words: Words) -> Picture | None:
    """A day as bars, and the same in words for those who do not see it."""
    if line is None:
        return None
    title = (
        words.tr("The day of %(day)s as a timeline", day=words.date(day))
        if day
        else words.tr("The day as a timeline")
    )
    told = [f"{title}."]
    for one in lines:
        if one.start:
            name = plain(one.title) if one.title else words.tr("Break") if one.what == "pause" else ""
            told.append(f"{dates.clock(one.start)} {name}.")
    told.append(words.tr("Ends at %(end)s.", end=dates.clock(line.end)))
    bars = tuple(Bar(b.x, b.width, b.lane, b.lanes, b.place, b.what == "pause") for b in line.bars)
    return Picture(" ".join(told), bars, tuple(Tick(t.x, dates.clock(t.instant)) for t in line.ticks))


def _day(day: ProgrammeDay, zone: str, words: Words) -> list[Block]:
    name = dates.week_date(day.day, words.lang) if day.day else words.tr("Agenda")
    blocks: list[Block] = [heading(name)]
    if day.picture:
        offset = dates.offset(day.picture.start)
        note = words.tr("Times are those of the meeting (%(offset)s).", offset=offset)
        if zone:
            own = dates.offset(day.picture.start, zone)
            note += " " + words.tr("Your own clock (%(offset)s) stands below.", offset=own)
        blocks.append(text(note, "small", keep=True))
    drawn = picture(day.picture, day.day, day.lines, words)
    if drawn:
        blocks.append(drawn)
    header = ((Run(words.tr("Time")),), (Run(words.tr("Item")),))
    rows = tuple(_row(line, zone, words) for line in day.lines)
    return [*blocks, Table(header, rows, (9, 41), "slots")]


def _row(line: PlanLine, zone: str, words: Words) -> Row:
    when: list[Block] = []
    if line.start:
        when.append(Passage((words.span(line.start, line.end),), "clock"))
        if zone:
            when.append(Passage((words.span(line.start, line.end, zone),), "small"))
    elif line.minutes:
        when.append(text(words.minutes(line.minutes)))
    if line.what == "pause":
        said: Line = words.line(line.title) if line.title else (Run(words.tr("Break")),)
        return Row((tuple(when), (Passage(said),)), "pause")
    return Row((tuple(when), _item(line, words)))


def _item(line: PlanLine, words: Words) -> tuple[Block, ...]:
    name = words.line(line.title) if line.title else (Run(words.label("format", line.format)),)
    number = Run(f"{line.place}  ", tone="accent")
    blocks: list[Block] = [Heading(3, (number, *name)), _how(line, words)]
    if line.aim:
        blocks += words.prose(line.aim)
    if line.questions:
        blocks.append(bullets(line.questions, words))
    groups = tuple(group for group in (_group(g, words) for g in line.groups) if group)
    if groups:
        blocks.append(Columns(groups))
    return tuple(blocks)


def _how(line: PlanLine, words: Words) -> Passage:
    facts: list[Line] = [(Run(words.label("format", line.format)),)]
    if line.room:
        facts.append((Run(line.room),))
    if line.lead:
        facts.append((Run(words.tr("Lead: %(part)s", part=words.label("part", line.lead))),))
    if line.rule:
        facts.append((Run(words.label("rule", line.rule), strong=True, tone="warn"),))
    return Passage(dotted(facts), "small")


def _group(group: Group, words: Words) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if group.side:
        blocks.append(Passage(tuple(_bold(words.line(group.side))), keep=True))
    facts: list[Line] = [(Run(group.room),)] if group.room else []
    if group.lead:
        facts.append((Run(words.tr("Lead: %(part)s", part=words.label("part", group.lead))),))
    if facts:
        blocks.append(Passage(dotted(facts), "small"))
    if group.questions:
        blocks.append(bullets(group.questions, words))
    return (Box(tuple(blocks), "plain"),) if blocks else ()


def _bold(line: Line) -> Line:
    from dataclasses import replace

    return tuple(replace(run, strong=True) if isinstance(run, Run) else run for run in line)
