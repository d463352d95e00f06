"""`consent` records one answer to a draft in the session's file, and changes nothing else there."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.common import session_names

if TYPE_CHECKING:
    from facilitator.model.dialogue import Dialogue
    from facilitator.model.release import Consent
    from facilitator.model.session import Outcome, Session

Answer = dict[str, str]


@click.command()
@click.argument("thing", metavar="SESSION#ITEM", shell_complete=session_names)
@click.argument("who", metavar="WHO")
@click.option("--draft", "number", type=click.IntRange(1), metavar="N", help="The draft that was answered.")
@click.option("--on", metavar="DATE", help="The day of the answer; today, where nothing is said.")
@click.option("--withdraw", is_flag=True, help="The consent is taken back on that day.")
def consent(thing: str, who: str, number: int | None, on: str | None, withdraw: bool) -> None:
    """Record that WHO (a side, or a person) agrees to ITEM in the words of draft N, or no longer does."""
    from zoneinfo import ZoneInfo

    from facilitator.cli.common import instant, workspace
    from facilitator.cli.papers import read
    from facilitator.problems import UsageRefused
    from facilitator.publish.lock import locked
    from facilitator.reading.workspace import resolve

    if number is None and not withdraw:
        raise UsageRefused("say which draft was answered", "--draft N, as printed on the reply slip")
    name, _, item = thing.partition("#")
    root = workspace()
    dialogue_id, session_id = resolve(root, name)
    with locked(root):
        dialogue = read(root, dialogue_id, None)
        session, outcome = _item(dialogue, session_id, item)
        _known(dialogue, who)
        zone = session.held.timezone
        day = instant(on, zone).astimezone(ZoneInfo(zone)).date()
        if withdraw:
            answer = _withdrawn(outcome, who, day)
        else:
            answer = _given(dialogue, session, outcome, who, number or 0, day)
        _write(root / "sessions" / dialogue_id / f"{session_id}.yml", item, who, answer)
    told = "withdrawn" if withdraw else f"given to draft {number}"
    click.echo(f"{session_id}#{item}: consent of {who} {told}, on {day.isoformat()}.")
    if withdraw:
        click.echo("Publish again to take the words down.", err=True)
        click.echo("Copies that are in other hands cannot be called back.", err=True)


def _item(dialogue: Dialogue, session_id: str, item: str) -> tuple[Session, Outcome]:
    from difflib import get_close_matches

    from facilitator.problems import UsageRefused

    session = dialogue.session(session_id)
    outcomes = {o.id: o for o in session.outcomes} if session else {}
    if session is None or item not in outcomes:
        near = get_close_matches(item, outcomes, n=1)
        hint = f"did you mean #{near[0]}?" if near else "name it as <dialogue>/<session>#<outcome>"
        raise UsageRefused("that session has no outcome of this id", hint)
    return session, outcomes[item]


def _known(dialogue: Dialogue, who: str) -> None:
    from facilitator.problems import UsageRefused

    if dialogue.side(who) is None and dialogue.people.by_id(who) is None:
        known = ", ".join(s.id for s in dialogue.sides)
        hint = f"the sides are: {known}; " * bool(known) + "people.yml lists the people"
        raise UsageRefused("this dialogue has no such side or person", hint)


def _given(
    dialogue: Dialogue, session: Session, outcome: Outcome, who: str, number: int, day: date
) -> Answer:
    """The answer, where it can be one to that draft; Refused where it cannot."""
    from zoneinfo import ZoneInfo

    from facilitator.disclosure.facing import face
    from facilitator.problems import Refused

    draft = next((d for d in dialogue.drafts if d.session == session.id and d.number == number), None)
    if draft is None:
        numbers = [str(d.number) for d in dialogue.drafts if d.session == session.id]
        hint = f"there are: {', '.join(numbers)}" if numbers else "`facilitator circulate` makes one"
        raise Refused(f"no draft {number} of this session has been circulated", hint)
    words = draft.words(outcome.id)
    if words is None:
        held = ", ".join(i.outcome for i in draft.items)
        raise Refused(f"draft {number} did not hold {outcome.id}", f"it held: {held}")
    if not _reached(dialogue, draft.to, who):
        raise Refused(f"draft {number} did not go to {who}", f"it went to {draft.to}: circulate to {who}")
    if draft.at.astimezone(ZoneInfo(session.held.timezone)).date() > day:
        raise Refused(f"draft {number} went out after that day", "look at the day of the answer")
    if face(dialogue, session, outcome) != words:
        raise Refused(f"the words were changed after draft {number}: circulate again", _CHANGED)
    return {"given": day.isoformat(), "draft": str(number)}


_CHANGED = "consent is to the words that were sent; bring them back, or send the new ones"


def _reached(dialogue: Dialogue, to: str, who: str) -> bool:
    """Whether a draft that went to those readers went to that side or person."""
    from facilitator.disclosure.readers import atoms_of_word

    if to == who:
        return True
    person = dialogue.people.by_id(who)
    side = who if dialogue.side(who) is not None else (person.side if person else "") or "-"
    reader = dialogue.people.by_id(to)
    if reader is not None:
        return person is None and reader.side == side
    return bool(atoms_of_word(to, dialogue) & {f"room:{side}", f"capital:{side}"})


def _withdrawn(outcome: Outcome, who: str, day: date) -> Answer:
    """The answer as it stood, taken back on that day; Refused where there is none, or it is later."""
    from facilitator.problems import Refused

    old: Consent | None = outcome.release.answer(who) if outcome.release else None
    if old is None or old.given is None:
        raise Refused(f"{who} has given no consent to {outcome.id} that could be withdrawn", "")
    if day < old.given:
        hint = f"it was given on {old.given.isoformat()}"
        raise Refused("that day lies before the consent was given", hint)
    draft = {"draft": str(old.draft)} if old.draft is not None else {}
    return {"given": old.given.isoformat(), **draft, "withdrawn": day.isoformat()}


def _write(path: Path, item: str, who: str, answer: Answer) -> None:
    """The smallest edit of the file, in one move; Refused with the lines to write by hand."""
    from facilitator.cli.output import replace_file
    from facilitator.problems import Refused
    from facilitator.reading.answer import Uneditable, with_answer

    source = path.read_bytes().decode("utf-8")
    try:
        edited = with_answer(source, item, who, answer)
    except Uneditable:
        inside = ", ".join(f"{key}: {value}" for key, value in answer.items())
        hint = f"under outcome {item}, write by hand:\n  release:\n    consent:\n      {who}: {{{inside}}}"
        raise Refused("the layout of this file is not one that can be edited safely", hint) from None
    replace_file(path, edited.encode("utf-8"))
