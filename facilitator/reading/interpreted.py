"""A day that its interpreters cannot carry is told while there is time to hire another, or to shorten it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from facilitator.model.clock import timed
from facilitator.model.interpreting import interpreters_needed, longest_day
from facilitator.model.labels import Format, InterpretationMode
from facilitator.model.session import Item, Session
from facilitator.problems import Advice, Notice


def interpreted(session: Session) -> Iterator[Notice]:
    """Everything unwise about the interpretation of a session; nothing where none is planned."""
    plan = session.interpretation
    if plan.mode is InterpretationMode.NONE:
        return
    if len(set(plan.languages)) == 1:
        yield _advice(session, "interpretation needs two languages at least", "name them under languages:")
    needed = 0
    for _, entries in groupby(timed(session), key=lambda t: t.day):
        items = [t.entry for t in entries if isinstance(t.entry, Item)]
        minutes = sum(item.minutes or 0 for item in items)
        needed = max(needed, interpreters_needed(plan.mode, len(set(plan.languages)), minutes))
        if minutes > longest_day(plan.mode):
            yield Advice(
                items[-1].place,
                "agenda",
                f"with this item the day is longer than can be interpreted well ({plan.mode.value})",
                "end earlier, or hire a second team of interpreters",
                "interpretation",
                plan.place,
            )
    # Where nobody is named yet, the session is half-finished and that is fine.
    if 0 < len(set(plan.interpreters)) < needed:
        yield _advice(
            session,
            f"the longest day needs {needed} interpreters ({plan.mode.value})",
            "name another under interpreters:, or shorten the day",
        )
    yield from _small_groups(session)


def _small_groups(session: Session) -> Iterator[Notice]:
    """Mixed groups that meet at once need an interpreter each; a side apart has its own language."""
    known = len(set(session.interpretation.interpreters))
    for item in session.items:
        if not item.cancelled and item.format is Format.BREAKOUT and 0 < known < len(item.groups):
            yield Advice(
                item.place,
                "agenda",
                "more small groups meet at once than there are interpreters",
                "form fewer groups, or one after the other",
                "interpretation",
                session.interpretation.place,
            )


def _advice(session: Session, message: str, hint: str) -> Advice:
    return Advice(session.interpretation.place, "interpretation", message, hint, "interpretation")
