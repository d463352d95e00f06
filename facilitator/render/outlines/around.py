"""Papers around the room: the opening to read aloud, the card for the desk, the matrix for the wall."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from facilitator.render.outline import (
    Block,
    Box,
    Fit,
    Heading,
    Items,
    Line,
    PageBreak,
    Passage,
    Quotation,
    Row,
    Run,
    Table,
)
from facilitator.render.outlines import cues, results
from facilitator.render.outlines.parts import Words, dotted, text
from facilitator.views.agenda import DayPlan
from facilitator.views.desk_card import DeskCard
from facilitator.views.follow_up import Numbered
from facilitator.views.lines import Cue
from facilitator.views.measures import Measures
from facilitator.views.opening import Breath, OpeningScript
from facilitator.words import dates
from facilitator.words.lists import language_names
from facilitator.words.rules import rule_text

# In points: a card is read at arm's length, so it is set as large as its day lets it be.
SMALLEST, LARGEST = 6.4, 11.0

# In points: what hangs on a wall is read by people who stand.
WALL = 15.0

# What is read after a line that leads to it.
LISTED = frozenset({"text", "meaning", "duties", "part"})


def opening(view: OpeningScript, words: Words) -> tuple[Block, ...]:
    """What is read aloud, large, one breath to a paragraph."""
    how = "Read one line, then pause. What stands in slanted type is for you, not for the room."
    blocks: list[Block] = [text(words.tr(how), "aside")]
    for number, step in enumerate(view.steps, 1):
        rule = step.word == "rule"
        name = words.label("rule", view.head.rule) if rule else words.sentence("STEPS", step.word)
        blocks.append(Heading(2, (Run(f"{number}  ", tone="soft"), Run(name))))
        for breath, after in zip_longest(step.breaths, step.breaths[1:]):
            said = _breath(breath, words)
            # "This is how we use it here:" is not left behind at the foot of a page.
            leads = after is not None and breath.kind == "say" and after.kind in LISTED
            blocks += _kept(said) if leads else said
    return tuple(blocks)


def _kept(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(replace(one, keep=True) if isinstance(one, Passage) else one for one in blocks)


def _breath(breath: Breath, words: Words) -> tuple[Block, ...]:
    match breath.kind:
        case "say":
            return (text(words.sentence("SPOKEN", breath.word), "spoken"),)
        case "aside":
            return (text(words.sentence("SPOKEN", breath.word), "aside"),)
        case "text" if breath.text:
            return (_spoken(words.line(breath.text)),)
        case "rule":
            rule = rule_text(breath.word, words.lang)
            said: tuple[Block, ...] = (Quotation((text(rule.text, "spoken"),)),) if rule.text else ()
            return (*said, text(rule.note, "aside")) if rule.note else said
        case "meaning":
            return (text(rule_text(breath.word, words.lang).meaning, "spoken"),)
        case "duties":
            return tuple(_spoken((Run(duty),)) for duty in words.sentences("DUTIES", breath.word))
        case "part":
            return (_spoken(_part(breath, words)),)
        case "consents":
            return (text(words.sentence("CONSENTS", breath.word), "spoken"),)
        case "objecting":
            return tuple(_spoken((Run(way),)) for way in words.sentences("OBJECTING"))
        case "languages":
            spoken = language_names(breath.codes, words.lang)
            told = words.tr("You may speak in any of these languages: %(languages)s.", languages=spoken)
            return (text(told, "spoken"),)
    return ()


def _spoken(line: Line) -> Items:
    """One line of several that belong together."""
    return Items(((Passage(line, "spoken"),),))


def _part(breath: Breath, words: Words) -> Line:
    rule = rule_text(breath.word, words.lang)
    name = words.line(breath.text) if breath.text else (Run(words.tr("One part")),)
    return dotted((cues.strong(name), (Run(rule.name, strong=True, tone="warn"),), (Run(rule.meaning),)))


def desk_card(view: DeskCard, words: Words) -> tuple[Block, ...]:
    """Each day on a page of its own."""
    blocks: list[Block] = []
    for day in view.days:
        blocks += [PageBreak()] if blocks else []
        blocks.append(_desk_day(day, words))
    return tuple(blocks)


def _desk_day(day: DayPlan, words: Words) -> Fit:
    header = tuple((Run(words.tr(t)),) for t in ("Clock", "Item", "Interpreters", "Actual"))
    table = Table(header, tuple(_desk_row(cue, words) for cue in day.cues), (15, 26, 14, 15), "desk")
    whole = cues.heading_of(replace(day, picture=None), words)
    return Fit((whole, cues.lost(day, words), table), SMALLEST, largest=LARGEST)


def _desk_row(cue: Cue, words: Words) -> Row:
    line = cue.line
    if line.what == "pause":
        clock: Line = (Run(dates.clock(line.start), ltr=True),) if line.start else ()
        said = words.line(line.title) if line.title else (Run(words.tr("Break")),)
        lasts = Run(f" ({words.minutes(line.minutes)})")
        return Row(((Passage(clock, "clock"),), (Passage((*cues.strong(said), lasts)),)), "pause")
    start: Line = (words.span(line.start, line.end),) if line.start else ()
    name = words.line(line.title) if line.title else (Run(words.label("format", line.format)),)
    if line.rule:
        name = (*name, Run(" · "), Run(words.label("rule", line.rule), tone="warn"))
    what: list[Block] = [Passage(cues.strong((Run(f"{line.place}. "), *name)))]
    if cue.if_tense:
        what.append(Box((Passage((words.headed(words.tr("If tense")), *words.line(cue.if_tense))),), "note"))
    actual: Line = (Run("–".join(cue.actual), ltr=True),) if cue.actual else ()
    return Row(((Passage(start, "clock"),), tuple(what), cues.duty(cue, words), (Passage(actual),)))


def measures(view: Measures, words: Words) -> tuple[Block, ...]:
    """The matrix, with rows left free for what the room adds."""
    columns = ("What was undertaken", "Who", "By when", "How it is verified", "How it fares")
    header = tuple((Run(words.tr(t)),) for t in columns)
    free = tuple(Row(((_free(n),), (), (), (), ()), "free") for n in view.free)
    rows = (*(_measure(n, words) for n in view.rows), *free)
    table = Table(header, rows, (36, 13, 16, 18, 18), "wall")
    note = (text(words.tr("Take it down whenever the room is left."), "small"),) if view.free else ()
    return (Fit((*note, table), SMALLEST, largest=WALL),)


def _free(number: int) -> Passage:
    return Passage((Run(f"{number}.", strong=True, tone="accent"),))


def _measure(n: Numbered, words: Words) -> Row:
    r = n.result
    number = Run(f"{n.number}. ", strong=True, tone="accent")
    what = (results.tags(r, words), Passage((number, *words.line(r.text))))
    fares = (
        results.fared(r.fared, words) if r.fared else (Run(words.tr("nothing reported yet"), tone="soft"),)
    )
    u = r.undertaking
    if u is None:
        return Row((what, (), (), (), (Passage(fares),)))
    when: list[Block] = [Passage((Run(words.date(u.due), strong=True),))] if u.due else []
    if u.every:
        when.append(Passage(words.line(u.every)))
    by = tuple(Passage(words.line(side)) for side in u.by)
    return Row(
        (what, by, tuple(when), (Passage(results.check(u.check, u.checked_by, words)),), (Passage(fares),))
    )
