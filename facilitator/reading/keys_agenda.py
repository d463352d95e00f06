"""The keys of days, breaks and items of an agenda."""

from __future__ import annotations

from datetime import time

from facilitator.model.labels import Format, Label, Rule
from facilitator.model.session import AgendaEntry, Day, Group, Item, Pause
from facilitator.reading.desk import Desk
from facilitator.reading.idents import READERS, new_id, ref
from facilitator.reading.keys_attachments import ATTACHMENT
from facilitator.reading.keys_common import RELEASE_KEY, SENTENCES
from facilitator.reading.nodes import Mapping, Node
from facilitator.reading.scalars import DATE, MINUTES as MINUTES_OF_DAY, SENTENCE, TIME, YES_NO, choice
from facilitator.reading.shape import Fields, Key, Kind, every, many, record
from facilitator.reading.texts import TEXT

TEAM = Label(("team",))

DAY_ON = Key("day", DATE, "the day that the items below belong to", required=True)
DAY_START = Key("start", TIME, "when the day begins", required=True)
DAY_UNTIL = Key("until", TIME, "when it ends")
DAY: Kind[Day] = record(
    (DAY_ON, DAY_START, DAY_UNTIL),
    lambda f, _: Day(f.need(DAY_ON), f.need(DAY_START), f.get(DAY_UNTIL), f.node.place),
)

BREAK_MINUTES = Key("break", MINUTES_OF_DAY, "minutes", required=True)
BREAK_TITLE = Key("title", TEXT, "a short word such as Lunch")
BREAK_START = Key("start", TIME, "a fixed point")
BREAK: Kind[Pause] = record(
    (BREAK_MINUTES, BREAK_TITLE, BREAK_START),
    lambda f, _: Pause(f.need(BREAK_MINUTES), f.get(BREAK_TITLE), f.get(BREAK_START), f.node.place),
)

GROUP_SIDE = Key("side", ref("side"), "the id of the side that meets")
GROUP_MEMBERS = Key("members", many(ref("person"), "ids in brackets, such as [oak, elm]"), "ids of people")
GROUP_LEAD = Key("lead", ref("person"), "the id of who leads it")
GROUP_ROOM = Key("room", SENTENCE, "the room")
GROUP_QUESTIONS = Key("questions", SENTENCES, "what this group is asked")
GROUP: Kind[Group] = record(
    (GROUP_SIDE, GROUP_MEMBERS, GROUP_LEAD, GROUP_ROOM, GROUP_QUESTIONS),
    lambda f, _: Group(
        f.or_else(GROUP_SIDE, ""),
        f.or_else(GROUP_MEMBERS, ()),
        f.or_else(GROUP_LEAD, ""),
        f.get(GROUP_ROOM),
        f.or_else(GROUP_QUESTIONS, ()),
        f.node.place,
    ),
)

ACTUAL_FROM = Key("from", TIME, "when it began", required=True)
ACTUAL_UNTIL = Key("until", TIME, "when it ended", required=True)
ACTUAL: Kind[tuple[time, time]] = record(
    (ACTUAL_FROM, ACTUAL_UNTIL), lambda f, _: (f.need(ACTUAL_FROM), f.need(ACTUAL_UNTIL))
)

ID = Key("id", new_id("item"), "an id", required=True)
TITLE = Key("title", TEXT, "the title, for participants")
THEME = Key("theme", TEXT, "all that the public may see of it, once released")
MINUTES = Key("minutes", MINUTES_OF_DAY, "minutes on the clock")
FLEXIBLE = Key("flexible", MINUTES_OF_DAY, "how many of them may be given up")
START = Key("start", TIME, "a fixed point; else it follows what stands before")
FORMAT = Key("format", choice(Format), "plenary, caucus, breakout or bilateral; plenary")
RULE = Key("rule", choice(Rule), "the rule of this part of the meeting; from the session")
FOR = Key("for", READERS, "narrows who reads it")
LEAD = Key("lead", ref("person"), "the id of who leads it")
ROOM = Key("room", SENTENCE, "the room")
GROUPS = Key("groups", every(GROUP), "who meets apart")
AIM = Key("aim", TEXT, "what for")
QUESTIONS = Key("questions", SENTENCES, "what the room is asked")
ATTACHMENTS = Key("attachments", many(ATTACHMENT), "pictures and documents to look at, for those who read it")
TEAM_NOTES = Key("team_notes", TEXT, "for the team")
IF_TENSE = Key("if_tense", TEXT, "for the team: what to do")
ACTUAL_KEY = Key("actual", ACTUAL, "{from: time, until: time}, as it happened")
CANCELLED = Key("cancelled", YES_NO, "true: it does not take place, and calendars take it back")

ITEM_KEYS: tuple[Key[object], ...] = (
    ID,
    TITLE,
    THEME,
    RELEASE_KEY,
    MINUTES,
    FLEXIBLE,
    START,
    FORMAT,
    RULE,
    FOR,
    LEAD,
    ROOM,
    GROUPS,
    AIM,
    QUESTIONS,
    ATTACHMENTS,
    TEAM_NOTES,
    IF_TENSE,
    ACTUAL_KEY,
    CANCELLED,
)


def _item(f: Fields, desk: Desk) -> Item:
    """The item; an open or faulty rule is the strictest, open or faulty readers or groups leave the team."""
    minutes, flexible = f.get(MINUTES), f.or_else(FLEXIBLE, 0)
    if minutes is not None and flexible > minutes:
        desk.problem(f.node.place, f.path, "more minutes are flexible than there are", "", "agenda")
    return Item(
        id=f.need(ID),
        title=f.get(TITLE),
        theme=f.get(THEME),
        release=f.get(RELEASE_KEY),
        minutes=minutes,
        flexible=flexible,
        start=f.get(START),
        format=f.or_else(FORMAT, Format.PLENARY),
        rule=Rule.OFF_THE_RECORD if f.failed(RULE) else f.get(RULE),
        readers=TEAM if f.failed(FOR) or f.failed(GROUPS) else f.get(FOR),
        lead=f.or_else(LEAD, ""),
        room=f.get(ROOM),
        groups=f.or_else(GROUPS, ()),
        aim=f.get(AIM),
        questions=f.or_else(QUESTIONS, ()),
        attachments=f.or_else(ATTACHMENTS, ()),
        team_notes=f.get(TEAM_NOTES),
        if_tense=f.get(IF_TENSE),
        actual=f.get(ACTUAL_KEY),
        cancelled=f.or_else(CANCELLED, False),
        place=f.node.place,
    )


ITEM: Kind[Item] = record(ITEM_KEYS, _item)


def _read_entry(node: Node, desk: Desk, path: str) -> AgendaEntry | None:
    if isinstance(node, Mapping) and node.get("day") is not None:
        return DAY.read(node, desk, path)
    if isinstance(node, Mapping) and node.get("break") is not None:
        return BREAK.read(node, desk, path)
    return ITEM.read(node, desk, path)


AGENDA: Kind[tuple[AgendaEntry, ...]] = many(
    Kind(_read_entry, {"anyOf": [DAY.schema, BREAK.schema, ITEM.schema]})
)
