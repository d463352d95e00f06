"""How one outcome looks in an outline: its words first, then what was undertaken and how it fares."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.render.outline import Block, Box, Line, Numbered, Pairs, Passage, Run
from facilitator.render.outlines.parts import Words, dotted, text
from facilitator.render.plain import plain
from facilitator.views.common import Told
from facilitator.views.follow_up import Awaited, Fared, Numbered as NumberedResult, Result
from facilitator.words.withheld import reason


def tags(r: Result, words: Words, *, sayable: bool = False) -> Passage:
    """Kind and status, and where it may be said."""
    found: list[Line] = [
        (Run(words.label("kind", r.kind), tone="soft"),),
        (Run(words.label("status", r.status), strong=True, tone="accent"),),
    ]
    if r.waiting:
        found.append((Run(words.tr("not yet released outside"), strong=True, tone="warn"),))
    if sayable:
        found.append((Run(words.tr("may be said in public"), strong=True),))
    return Passage(dotted(found), "tags", keep=True)


def point(r: Result, words: Words, *, reasons: bool = True, sayable: bool = False) -> Box:
    """An outcome in full."""
    why = _why(r, words) if reasons else ()
    return Box((tags(r, words, sayable=sayable), *words.prose(r.text), *why, *step_facts(r, words)), "plain")


def numbered(n: NumberedResult, words: Words, *, reasons: bool = True) -> Numbered:
    """An outcome in full with its number."""
    return Numbered(n.number, (point(n.result, words, reasons=reasons),))


def done(n: NumberedResult, words: Words) -> Numbered:
    """An outcome that is settled: how it ended."""
    r = n.result
    ended = fared(r.fared, words) if r.fared else ()
    return Numbered(
        n.number, (Box((tags(r, words), *words.prose(r.text), Passage(ended, "small")), "plain"),)
    )


def _why(r: Result, words: Words) -> tuple[Block, ...]:
    found: list[Block] = []
    if r.why:
        found.append(beside(words.tr("Why this compromise"), r.why, words))
    found += [beside(words.tr("Annexed statement"), reservation, words) for reservation in r.reservations]
    return tuple(found)


def beside(name: str, told: Told, words: Words) -> Box:
    """Words that stand beside an outcome, under what they are."""
    return Box((text(name, "lead", keep=True), *words.prose(told)), "why")


def fared(how: Fared, words: Words) -> Line:
    """How a step fares: a status, when that was last verified, and in whose words."""
    status = words.label("progress", how.status)
    if how.verified:
        status += f" ({words.tr('verified %(day)s', day=words.date(how.verified))})"
    found: list[Line] = [(Run(status, strong=True),)]
    if how.text:
        found.append(words.line(how.text))
    return dotted(found)


def step_facts(r: Result, words: Words) -> tuple[Block, ...]:
    """Who undertakes it by when, how it is verified, how it fares."""
    rows: list[tuple[str, Line]] = []
    if u := r.undertaking:
        rows.append((words.tr("Who"), dotted(words.line(side) for side in u.by)))
        if u.due:
            rows.append((words.tr("By when"), (Run(words.date(u.due)),)))
        if u.every:
            rows.append((words.tr("How often"), words.line(u.every)))
        if u.check or u.checked_by:
            rows.append((words.tr("How it is verified"), check(u.check, u.checked_by, words)))
    if r.fared:
        evidence = (words.line(r.fared.evidence),) if r.fared.evidence else ()
        rows.append((words.tr("How it fares"), dotted((fared(r.fared, words), *evidence))))
    if not rows:
        return ()
    return (Pairs(tuple(((Run(t),), (Passage(d),)) for t, d in rows), "step"),)


def check(told: Told | None, by: str, words: Words) -> Line:
    """How a step is verified, and for the team by whom."""
    how = words.line(told) if told else ()
    return (*how, Run(" ("), Run(by, ltr=True), Run(")")) if by else how


def conditions(not_before: str, awaited: Iterable[Awaited], words: Words) -> str:
    """On what conditions words leave the room; empty where there are none."""
    found = [words.tr("Not before %(day)s.", day=words.date(not_before))] if not_before else []
    for one in awaited:
        if one.side:
            found.append(words.tr("Consent awaited from: %(side)s.", side=plain(one.side)))
        elif one.you:
            found.append(words.tr("Your own consent is awaited."))
        elif one.person:
            found.append(words.tr("Consent awaited from: %(side)s.", side=one.person))
    return " ".join(found)


def reading(
    statuses: Iterable[str], codes: Iterable[str], words: Words, *, waiting: bool = False
) -> tuple[Block, ...]:
    """What status words and marks mean."""
    rows = [(words.label("status", s), words.sentence("STATUSES", s)) for s in statuses]
    if waiting:
        rows.append(
            (
                words.tr("not yet released outside"),
                words.tr(
                    "you read it because you were in the room; please do not pass it on,"
                    " not even without a name"
                ),
            )
        )
    rows += [(words.tr("withheld (%(code)s)", code=c), reason(c, words.lang)) for c in codes]
    return (Pairs(tuple(((Run(t),), (text(d),)) for t, d in rows)),) if rows else ()
