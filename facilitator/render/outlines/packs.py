"""The outlines of what a reader prepares with: the pack, and the sheets that are kept apart from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.render.attached import shown
from facilitator.render.outline import (
    Block,
    Box,
    Heading,
    Items,
    Line,
    PageBreak,
    Pairs,
    Passage,
    Photo,
    Quotation,
    Row,
    Run,
    Table,
)
from facilitator.render.outlines import results
from facilitator.render.outlines.parts import Words, bullets, dotted, heading, kept, plain_bullets, text
from facilitator.views.attached import Attached
from facilitator.views.brief import Brief, Day, Line as BriefLine, Titled
from facilitator.views.outgoing import Outgoing
from facilitator.views.sheets import Annex, Logistics
from facilitator.words import dates
from facilitator.words.rules import rule_text


def annex(view: Annex, words: Words) -> tuple[Block, ...]:
    """What one side alone reads."""
    away = words.tr(
        "Read it, then leave it in your room. Do not carry it into the plenary, where papers are swapped."
    )
    return (*words.prose(view.text), Box((text(away),)))


def logistics(view: Logistics, words: Words) -> tuple[Block, ...]:
    """Where exactly, and how to get there."""
    blocks: list[Block] = []
    if view.at:
        blocks += [heading(words.tr("The place")), text(view.at)]
    if view.text:
        blocks += [heading(words.tr("Travel, rooms and meals")), *words.prose(view.text)]
    keep = words.tr("Keep this sheet apart from your pack, show it to nobody, and do not photograph it.")
    return (*blocks, Box((text(keep),)))


def pack(view: Brief, words: Words) -> tuple[Block, ...]:
    """The pack: page 1 the Rule and today, page 2 where things stand, then what to prepare for."""
    blocks: list[Block] = [*_rules(view, words), _today(view, words), PageBreak(), *_stands(view, words)]
    if view.objectives:
        blocks += [heading(words.tr("What we want to reach")), bullets(view.objectives, words)]
    if view.ground_rules:
        blocks += [heading(words.tr("How we talk with each other")), bullets(view.ground_rules, words)]
    blocks += _agenda(view, words)
    blocks += _asked(view, words)
    blocks += _titled(words.tr("Evidence and case studies"), view.evidence, words)
    blocks += _titled(words.tr("What others did"), view.precedents, words)
    if view.terms:
        rows = tuple((words.line(t.title), words.prose(t.text) if t.text else ()) for t in view.terms)
        blocks += [heading(words.tr("Words we share")), Pairs(rows, "terms")]
    blocks += _published(view, words)
    if view.codes:
        blocks.append(heading(words.tr("How to read a withheld mark")))
        blocks += results.reading((), view.codes, words)
    return tuple(blocks)


def _rules(view: Brief, words: Words) -> list[Block]:
    rule = rule_text(view.head.rule, words.lang)
    blocks: list[Block] = [heading(rule.name)]
    if rule.text:
        blocks.append(Quotation((text(rule.text),)))
    if rule.note:
        blocks.append(text(rule.note, "small"))
    blocks += [
        heading(words.tr("As it is used here"), 3),
        text(rule.meaning),
        heading(words.tr("What it means for you"), 3),
        plain_bullets(words.sentences("DUTIES", view.head.rule)),
    ]
    if view.elsewhere:
        parts: list[tuple[Block, ...]] = []
        for part in view.elsewhere:
            other = rule_text(part.rule, words.lang)
            name = words.line(part.title) if part.title else (Run(words.tr("One part")),)
            whole = f"{other.text} " if other.text and not rule.text else ""
            said = Run(f" · {other.name} · {whole}{other.meaning}")
            parts.append((Passage((*name, said)),))
        blocks += [heading(words.tr("Parts of this meeting that are held otherwise"), 3), Items(tuple(parts))]
    return blocks


def _today(view: Brief, words: Words) -> Box:
    rows: list[tuple[Line, tuple[Block, ...]]] = [((Run(words.tr("When")),), _when(view, words))]
    rows.append(((Run(words.tr("Where")),), (Passage(_where(view, words)),)))
    if view.purpose:
        rows.append(((Run(words.tr("What for")),), words.prose(view.purpose)))
    if view.convenors:
        rows.append(((Run(words.tr("Convened by")),), tuple(Passage(words.line(c)) for c in view.convenors)))
    return Box((heading(words.tr("Today")), Pairs(tuple(rows), "facts")), "today")


def _when(view: Brief, words: Words) -> tuple[Block, ...]:
    days = [d for d in view.days if d.day and d.lines and d.lines[0].start]
    if days:
        return tuple(
            Passage(
                (
                    Run(f"{dates.week_date(d.day, words.lang)} · "),
                    words.span(d.lines[0].start, d.lines[-1].end),
                )
            )
            for d in days
        )
    if view.head.first:
        return (text(dates.date_range(view.head.first, view.head.last, words.lang)),)
    if view.head.when:
        return (Passage(words.line(view.head.when)),)
    return (text(words.tr("You will be told")),)


def _where(view: Brief, words: Words) -> Line:
    found: Line = (*words.line(view.head.where), Run(" · ")) if view.head.where else ()
    if view.sheet:
        apart = "The exact place stands on your logistics sheet, which is kept apart from this pack."
        return (*found, Run(words.tr(apart)))
    return found or (Run(words.tr("You will be told")),)


def _stands(view: Brief, words: Words) -> list[Block]:
    blocks: list[Block] = [heading(words.tr("Where things stand"))]
    if not (view.past or view.open or view.settled or view.cleared):
        blocks.append(text(words.tr("There is nothing to report from earlier meetings yet.")))
    if view.open:
        blocks.append(heading(words.tr("Undertakings still open"), 3))
        blocks += [results.numbered(n, words, reasons=False) for n in view.open]
    for meeting in view.past:
        name = words.line(meeting.title) if meeting.title else (Run(words.tr("An earlier meeting")),)
        when: Line = ()
        if meeting.first:
            when = (Run(dates.date_range(meeting.first, meeting.last, words.lang)),)
        elif meeting.when:
            when = words.line(meeting.when)
        blocks.append(Heading(3, name, when))
        blocks += [results.numbered(n, words, reasons=False) for n in meeting.found]
    if view.cleared:
        blocks.append(heading(words.sentence("CHAPTERS", "cleared"), 3))
        blocks += [results.numbered(n, words, reasons=False) for n in view.cleared]
    if view.settled:
        blocks.append(heading(words.tr("Done since, or overtaken by events"), 3))
        blocks += [results.done(n, words) for n in view.settled]
    return blocks


def _agenda(view: Brief, words: Words) -> list[Block]:
    if not view.days:
        return []
    blocks: list[Block] = [heading(words.tr("The agenda in brief"))]
    if view.zone:
        note = "The second time in each line is your own clock at home."
        blocks.append(text(words.tr(note), "small", keep=True))
    for day in view.days:
        if day.day:
            blocks.append(heading(dates.week_date(day.day, words.lang), 3))
        blocks.append(_table(day, view.zone, words))
    return blocks


def _table(day: Day, zone: str, words: Words) -> Table:
    header = tuple((Run(words.tr(t)),) for t in ("Time", "Item", "Form"))
    widths = (15, 24, 11) if zone else (9, 30, 11)
    return Table(header, tuple(_line(line, zone, words) for line in day.lines), widths, "brief")


def _line(line: BriefLine, zone: str, words: Words) -> Row:
    when: list[Block] = []
    if line.start:
        clock: Line = (words.span(line.start, line.end),)
        if zone:
            own = replace(words.span(line.start, line.end, zone), tone="soft")
            clock = (*clock, Run("   "), own)
        when.append(Passage(clock))
    elif line.minutes:
        when.append(text(words.minutes(line.minutes)))
    pause = line.what == "pause"
    name: Line = words.line(line.title) if line.title else (Run(words.tr("Break")),) if pause else ()
    what: list[Block] = [Passage(name)]
    if line.rule:
        what.append(text(words.label("rule", line.rule), "small"))
    if pause:
        return Row((tuple(when), tuple(what)), "pause")
    form = text(words.label("format", line.format)) if line.format else text("")
    return Row((tuple(when), tuple(what), (form,)))


def _asked(view: Brief, words: Words) -> list[Block]:
    if not view.asked:
        return []
    blocks: list[Block] = [heading(words.tr("Questions to think about"))]
    for item in view.asked:
        if item.title:
            blocks.append(Heading(3, words.line(item.title)))
        if item.aim:
            blocks += words.prose(item.aim)
        if item.questions:
            blocks.append(bullets(item.questions, words, start=1))
        blocks += _photos(item.attached, words)
    return blocks


def _titled(title: str, pieces: tuple[Titled, ...], words: Words) -> list[Block]:
    blocks: list[Block] = [heading(title)] if pieces else []
    for piece in pieces:
        blocks.append(Heading(3, words.line(piece.title)))
        if piece.text:
            blocks += kept(words.prose(piece.text)) if piece.source else words.prose(piece.text)
        if piece.source:
            source = (words.headed(words.tr("Source")), *words.line(piece.source))
            blocks.append(Passage(source, "small"))
        blocks += _photos(piece.attached, words)
    return blocks


def _photos(attached: tuple[Attached, ...], words: Words) -> Iterator[Photo]:
    return (Photo(p.kind, p.data, p.width, p.height, p.alt, p.page) for p in shown(attached, words.lang))


def _published(view: Brief, words: Words) -> list[Block]:
    blocks: list[Block] = [
        heading(words.tr("What will be published, and how you can object")),
        text(words.sentence("CONSENTS", view.consent_of)),
    ]
    if view.outgoing:
        lead = "You were in the room for these. They go beyond it only on the conditions named below them."
        header = tuple((Run(words.tr(t)),) for t in ("Paragraph", "Words", "On what conditions"))
        rows = tuple(_outgoing(out, words) for out in view.outgoing)
        blocks += [
            heading(words.tr("Words that may go further"), 3),
            text(words.tr(lead), keep=True),
            Table(header, rows, (9, 26, 15), "outgoing"),
        ]
    else:
        waiting = "No words from earlier meetings are waiting for your answer today."
        blocks.append(text(words.tr(waiting)))
    blocks += [heading(words.tr("How to object"), 3), plain_bullets(words.sentences("OBJECTING"))]
    return blocks


def _outgoing(out: Outgoing, words: Words) -> Row:
    numbers = dotted((Run(str(n)),) for n in out.numbers) if out.numbers else (Run("–"),)
    said: list[Block] = []
    if out.text:
        if out.public:
            said.append(text(words.tr("In public they would read:"), "small", keep=True))
        said.append(Passage(words.line(out.text)))
    else:
        said.append(text(words.tr("as they stand in this pack")))
    on = results.conditions(out.not_before, out.awaited, words)
    met = words.tr("When all conditions of their release are met.")
    return Row(((Passage(numbers),), tuple(said), (text(on or met),)))
