"""The outline of the after-action review: people first, then promises, then plan against what happened."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from facilitator.render.outline import (
    Bar,
    Block,
    Box,
    Columns,
    Heading,
    Line,
    Passage,
    Picture,
    Row,
    Run,
    Table,
    Tick,
)
from facilitator.render.outlines import results
from facilitator.render.outlines.parts import Words, bullets, dotted, heading, text
from facilitator.render.plain import plain
from facilitator.views.common import Told
from facilitator.views.compared import Compared, Ran
from facilitator.views.follow_up import Result
from facilitator.views.review import Earlier, Review
from facilitator.words import dates


def review(view: Review, words: Words) -> tuple[Block, ...]:
    """The team's review of one session."""
    blocks: list[Block] = [_safety(view, words), heading(words.tr("Promises we made"))]
    if view.promises:
        blocks.append(bullets(view.promises, words))
    else:
        blocks.append(text(words.tr("No promise has been noted yet.")))
    blocks += _aimed(view, words)
    blocks += _times(view, words)
    blocks += _told("What happened", view.happened, words)
    blocks += _told("Why it differed from the plan", view.why_different, words)
    blocks += _lessons(view, words)
    if view.way_back:
        blocks.append(heading(words.tr("The way back, for each side")))
        for back in view.way_back:
            name: Line = words.line(back.side) if back.side else (Run(back.id),)
            blocks += [Heading(3, name), *words.prose(back.text)]
    if view.process:
        apart = "Kept apart from the substance, so that they can be shared with colleagues."
        blocks += [
            heading(words.tr("Lessons about the process")),
            text(words.tr(apart), "small", keep=True),
            *words.prose(view.process),
        ]
    if view.found:
        blocks.append(heading(words.tr("The substance: results of this session")))
        blocks += [_found(r, words) for r in view.found]
    if view.earlier:
        blocks.append(heading(words.tr("Earlier results, as reported here")))
        blocks += [_before(e, words) for e in view.earlier]
    return tuple(blocks)


def _safety(view: Review, words: Words) -> Box:
    asked = words.tr("Nobody has answered this yet. Ask before this review is closed.")
    said = words.prose(view.safety) if view.safety else (text(asked),)
    return Box((heading(words.tr("Is anybody at risk since?")), *said), "alert")


def _aimed(view: Review, words: Words) -> list[Block]:
    if not view.aimed:
        return []
    rows = tuple(
        Row(
            (
                (Passage(words.line(aim.text)),),
                (
                    Passage(
                        (
                            Run(
                                words.label("result", aim.result) if aim.result else words.tr("not said yet"),
                                strong=True,
                            ),
                        )
                    ),
                ),
            )
        )
        for aim in view.aimed
    )
    header = ((Run(words.tr("Objective")),), (Run(words.tr("Result")),))
    return [heading(words.tr("Objectives, planned and met")), Table(header, rows, (36, 12))]


def _times(view: Review, words: Words) -> list[Block]:
    if not view.ran:
        return []
    header = tuple((Run(words.tr(t)),) for t in ("Item", "Planned", "Actual", "Minutes longer"))
    days = {item.day for item in view.ran}
    rows: list[Row] = []
    for day, items in groupby(view.ran, key=lambda r: r.day):
        if day and len(days) > 1:
            name = Run(dates.week_date(day, words.lang), strong=True)
            rows.append(Row(((Passage((name,)),), (), (), ())))
        rows += [_ran(item, words) for item in items]
    pictures: list[Block] = []
    for place, day in enumerate(view.pictures):
        told = [dates.week_date(day.day, words.lang)] if len(days) > 1 else []
        if not place:
            told.append(words.tr("Above: planned. Below: actual."))
        pictures += [text(" · ".join(told), "small", keep=True), _picture(day, words)]
    table = Table(header, tuple(rows), (24, 10, 10, 6))
    return [heading(words.tr("Times, planned and actual")), *pictures, table]


def _picture(day: Compared, words: Words) -> Picture:
    """Planned above in a dark tone, actual below in a light one, on one scale."""
    told = [words.tr("Planned and actual times, %(day)s", day=words.date(day.day)) + "."]
    for item in day.items:
        name = plain(item.title) if item.title else item.id
        planned = f"{dates.clock(item.start)}–{dates.clock(item.end)}" if item.start else ""
        actual = f"{item.began}–{item.ended}" if item.began else ""
        if planned and actual:
            times = words.tr("Planned %(planned)s, actual %(actual)s.", planned=planned, actual=actual)
        elif actual:
            times = words.tr("Actual %(actual)s.", actual=actual)
        else:
            times = (
                words.tr("Planned %(planned)s, actual time not noted.", planned=planned) if planned else ""
            )
        told.append(f"{item.place}. {name}. {times}")
    bars = tuple(
        Bar(s.x, s.width, int(s.row == "actual"), 2, s.place, s.row == "actual") for s in day.stretches
    )
    return Picture(" ".join(told), bars, tuple(Tick(h.x, h.clock) for h in day.hours))


def _ran(item: Ran, words: Words) -> Row:
    name: Line = words.line(item.title) if item.title else (Run(item.id),)
    name = (Run(f"{item.place}. "), *name)
    planned = Run("–")
    if item.start:
        planned = words.span(item.start, item.end)
    elif item.planned:
        planned = Run(words.minutes(item.planned))
    noted = Run(words.tr("not noted"), tone="soft")
    actual = Run(f"{item.began}–{item.ended}", ltr=True) if item.began else noted
    longer = Run(item.longer, ltr=True, strong=True) if item.longer else Run("–")
    return Row(tuple((Passage(cell),) for cell in (name, (planned,), (actual,), (longer,))))


def _told(title: str, told: Told | None, words: Words) -> list[Block]:
    return [heading(words.tr(title)), *words.prose(told)] if told else []


def _lessons(view: Review, words: Words) -> list[Block]:
    parts: list[tuple[Block, ...]] = []
    for title, rows in (("Sustain", view.sustain), ("Improve", view.improve)):
        if rows:
            parts.append((heading(words.tr(title)), bullets(rows, words)))
    if len(parts) == 1:
        return [*parts[0]]
    return [Columns(tuple(parts))] if parts else []


def _found(r: Result, words: Words) -> Box:
    """A result of this session, and on what conditions it goes out."""
    status: Line = (Run(words.label("status", r.status), strong=True, tone="accent"),)
    on = results.conditions(r.not_before, r.awaited, words)
    conditions = (text(on, "small"),) if on else ()
    return Box((*_told_of(r, (_kind(r, words), status), words), *conditions), "plain")


def _before(earlier: Earlier, words: Words) -> Box:
    """A result of a session before, and when that was."""
    r, facts = earlier.result, [_kind(earlier.result, words)]
    if earlier.first:
        facts.append((Run(dates.date_range(earlier.first, earlier.last, words.lang), tone="soft"),))
    return Box(_told_of(r, facts, words), "plain")


def _told_of(r: Result, facts: Iterable[Line], words: Words) -> tuple[Block, ...]:
    mark: Line = (Run(f"#{r.id}", code=True, ltr=True),)
    tags = Passage(dotted((mark, *facts)), "tags", keep=True)
    return (tags, *words.prose(r.text), *results.step_facts(r, words))


def _kind(r: Result, words: Words) -> Line:
    return (Run(words.label("kind", r.kind), tone="soft"),)
