"""The keys of a session's file."""

from __future__ import annotations

from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import (
    Attribution,
    ConsentOf,
    InterpretationMode,
    Keeping,
    Label,
    ObjectiveResult,
    RemarkKind,
    Rule,
)
from facilitator.model.session import (
    After,
    Held,
    Interpretation,
    Invited,
    Objective,
    Remark,
    Session,
    SessionShown,
)
from facilitator.reading.desk import Desk
from facilitator.reading.idents import READERS, new_id, read_id, ref
from facilitator.reading.keys_agenda import AGENDA
from facilitator.reading.keys_common import SENTENCES
from facilitator.reading.keys_corrections import CORRECTIONS
from facilitator.reading.keys_evidence import EVIDENCE
from facilitator.reading.keys_outcomes import OUTCOMES, PROGRESS
from facilitator.reading.nodes import Node, Scalar
from facilitator.reading.scalars import DATE, DECIMAL, LANGUAGE, SENTENCE, ZONE, checked, choice
from facilitator.reading.shape import Fields, Key, Kind, many, pairs, record
from facilitator.reading.texts import TEXT

IDS = many(ref("person"), "ids in brackets, such as [oak, elm]")
TEAM = Label(("team",))

HELD_FROM = Key("from", DATE, "the first day")
HELD_TO = Key("to", DATE, "the last day")
HELD_ZONE = Key("timezone", ZONE, "the time zone of the room; from the dialogue")
HELD_AT = Key("at", SENTENCE, "the exact place, for participants")
HELD_KEYS: tuple[Key[object], ...] = (HELD_FROM, HELD_TO, HELD_ZONE, HELD_AT)


def _held(f: Fields, desk: Desk) -> Held:
    first, last = f.get(HELD_FROM), f.get(HELD_TO)
    if first and last and last < first:
        desk.problem(f.node.place, f.path, "the last day is before the first", "check from: and to:", "dates")
    return Held(first, last or first, f.or_else(HELD_ZONE, ""), f.get(HELD_AT), f.node.place)


SHOWN_WHEN = Key("when", TEXT, "what the public may know of when, such as spring 2026")
SHOWN_WHERE = Key("where", TEXT, "what the public may know of where")
MODE = Key("mode", choice(InterpretationMode), "none, consecutive or simultaneous")
I_LANGUAGES = Key("languages", many(LANGUAGE), "language codes")
FACTOR = Key(
    "factor",
    checked(DECIMAL, lambda n: 1 <= n <= 5, "a number from 1 to 5 is expected here", "such as 2"),
    "clock time over speaking time when consecutive; 2",
)
INTERPRETERS = Key("interpreters", IDS, "ids")
CONFIRMED = Key("confirmed", IDS, "ids of those who come")
WAITING = Key("waiting", IDS, "ids of those who have not answered")
DECLINED = Key("declined", IDS, "ids of those who do not come")

O_ID = Key("id", new_id("objective"), "an id", required=True)
O_TEXT = Key("text", TEXT, "what the session wants to reach", required=True)
FOR = Key("for", READERS, "who reads it")


def _read_speaker(node: Node, desk: Desk, path: str) -> str | None:
    text = node.text if isinstance(node, Scalar) else ""
    if text in ("?", "room"):
        return text
    if text.startswith("side:"):
        side = read_id(node._replace(text=text[5:]), desk, path) if isinstance(node, Scalar) else None
        if side:
            desk.refer(("side",), side, node.place, path)
        return f"side:{side}" if side else None
    found = read_id(node, desk, path)
    if found:
        desk.refer(("person",), found, node.place, path)
    return found


R_ON = Key("on", ref("item"), "the id of an agenda item", required=True)
R_BY = Key("by", Kind(_read_speaker, {"type": "string"}), "an id, room, side:<id> or ?", required=True)
R_KIND = Key("kind", choice(RemarkKind), "what the remark does; remark")
R_SAID = Key("said", TEXT, "what was said", required=True)
REMARK: Kind[Remark] = record(
    (R_ON, R_BY, R_KIND, R_SAID),
    lambda f, _: Remark(
        on=f.need(R_ON),
        by=f.need(R_BY),
        kind=f.or_else(R_KIND, RemarkKind.REMARK),
        said=f.need(R_SAID),
        place=f.node.place,
    ),
)

A_OBJECTIVES = Key(
    "objectives", pairs(ref("objective"), choice(ObjectiveResult)), "id: met, partly or not-met"
)
A_HAPPENED = Key("happened", TEXT, "what happened")
A_WHY = Key("why_different", TEXT, "why it differed from the plan")
A_SUSTAIN = Key("sustain", SENTENCES, "what to keep")
A_IMPROVE = Key("improve", SENTENCES, "what to do better")
A_SAFETY = Key("safety", TEXT, "whether anybody is at risk since")
A_PROMISES = Key("promises", SENTENCES, "what the team promised")
A_WAY_BACK = Key("way_back", pairs(ref("side"), TEXT), "side: how it can come back to the table")
A_PROCESS = Key("process", TEXT, "lessons on how it was run")
AFTER: Kind[After] = record(
    (A_OBJECTIVES, A_HAPPENED, A_WHY, A_SUSTAIN, A_IMPROVE, A_SAFETY, A_PROMISES, A_WAY_BACK, A_PROCESS),
    lambda f, _: After(
        f.or_else(A_OBJECTIVES, ()),
        f.get(A_HAPPENED),
        f.get(A_WHY),
        f.or_else(A_SUSTAIN, ()),
        f.or_else(A_IMPROVE, ()),
        f.get(A_SAFETY),
        f.or_else(A_PROMISES, ()),
        f.or_else(A_WAY_BACK, ()),
        f.get(A_PROCESS),
        f.node.place,
    ),
)


def _readers(f: Fields) -> Label | None:
    """Open or faulty readers are the team."""
    return TEAM if f.failed(FOR) else f.get(FOR)


SESSION_ID = Key("session", new_id("session"), "an id: the name of the file", required=True)
TITLE = Key("title", TEXT, "working title, for participants")
HELD = Key("held", record(HELD_KEYS, _held), "{from, to, timezone, at}: exactly, for participants")
SHOWN_AS = Key(
    "shown_as",
    record(
        (SHOWN_WHEN, SHOWN_WHERE),
        lambda f, _: SessionShown(f.get(SHOWN_WHEN), f.get(SHOWN_WHERE), f.node.place),
    ),
    "{when, where}: what the public may know",
)
RULE = Key("rule", choice(Rule), "the rule of this session; from the dialogue")
ATTRIBUTION = Key(
    "attribution", choice(Attribution), "how words are attributed; from the dialogue or the rule"
)
CONSENT_OF = Key("consent_of", choice(ConsentOf), "whose consent a release needs; from the dialogue")
GROUND_RULES = Key("ground_rules", SENTENCES, "added to the dialogue's")
PAPERS = Key("papers", choice(Keeping), "what becomes of papers handed out; from the dialogue")
INTERPRETATION = Key(
    "interpretation",
    record(
        (MODE, I_LANGUAGES, FACTOR, INTERPRETERS),
        lambda f, _: Interpretation(
            f.or_else(MODE, InterpretationMode.NONE),
            f.or_else(I_LANGUAGES, ()),
            f.or_else(FACTOR, 2.0),
            f.or_else(INTERPRETERS, ()),
            f.node.place,
        ),
    ),
    "how languages are bridged",
)
INVITED = Key(
    "invited",
    record(
        (CONFIRMED, WAITING, DECLINED),
        lambda f, _: Invited(f.or_else(CONFIRMED, ()), f.or_else(WAITING, ()), f.or_else(DECLINED, ())),
    ),
    "before the session",
)
ATTENDING = Key("attending", IDS, "ids of those who were there")
OBJECTIVES = Key(
    "objectives",
    many(
        record(
            (O_ID, O_TEXT, FOR),
            lambda f, _: Objective(f.need(O_ID), f.need(O_TEXT), _readers(f), f.node.place),
        )
    ),
    "what the session wants to reach",
)
LOGISTICS = Key("logistics", TEXT, "for participants, on a sheet of its own")
ANNEX = Key("annex", pairs(ref("side"), TEXT), "side: its own sheet")
AGENDA_KEY = Key("agenda", AGENDA, "days, breaks and items")
OUTCOMES_KEY = Key("outcomes", OUTCOMES, "results")
PROGRESS_KEY = Key("progress", many(PROGRESS), "how earlier outcomes fare")
RECORD = Key("record", many(REMARK), "a few remarks; more belong in the notes file")
AFTER_KEY = Key("after", AFTER, "the team's review")

SESSION: tuple[Key[object], ...] = (
    SESSION_ID,
    TITLE,
    HELD,
    SHOWN_AS,
    RULE,
    ATTRIBUTION,
    CONSENT_OF,
    GROUND_RULES,
    PAPERS,
    INTERPRETATION,
    INVITED,
    ATTENDING,
    OBJECTIVES,
    LOGISTICS,
    ANNEX,
    EVIDENCE,
    AGENDA_KEY,
    OUTCOMES_KEY,
    PROGRESS_KEY,
    RECORD,
    AFTER_KEY,
    CORRECTIONS,
)

MOST_EXACT = {
    Rule.OFF_THE_RECORD: Attribution.NONE,
    Rule.NOT_FOR_ATTRIBUTION: Attribution.NONE,
    Rule.CHATHAM_HOUSE: Attribution.PARTICIPANT,
    Rule.CHATHAM_HOUSE_WITH_LIST: Attribution.PARTICIPANT,
    Rule.ON_THE_RECORD: Attribution.NAME,
}
_BY_RULE = {**MOST_EXACT, Rule.ON_THE_RECORD: Attribution.NONE}


def session_of(session: str, f: Fields, dialogue: Dialogue) -> Session:
    """The session with what it inherits filled in; what is open or faulty takes the strictest value."""
    rule = Rule.OFF_THE_RECORD if f.failed(RULE) else f.or_else(RULE, dialogue.rule)
    inherited = (
        _BY_RULE[rule] if dialogue.attribution is None else min(dialogue.attribution, MOST_EXACT[rule])
    )
    held = f.or_else(HELD, Held(timezone="", place=f.node.place))
    return Session(
        id=session,
        title=f.get(TITLE),
        held=Held(held.first, held.last, held.timezone or dialogue.timezone, held.at, held.place),
        shown_as=f.get(SHOWN_AS),
        rule=rule,
        attribution=f.or_else(ATTRIBUTION, inherited),
        consent_of=f.or_else(CONSENT_OF, ConsentOf.EVERYONE if f.failed(CONSENT_OF) else dialogue.consent_of),
        papers=Keeping.HAND_BACK if f.failed(PAPERS) else f.or_else(PAPERS, dialogue.papers),
        interpretation=f.or_else(INTERPRETATION, Interpretation()),
        invited=f.or_else(INVITED, Invited()),
        attending=f.or_else(ATTENDING, ()),
        objectives=f.or_else(OBJECTIVES, ()),
        ground_rules=f.or_else(GROUND_RULES, ()),
        logistics=f.get(LOGISTICS),
        annex=f.or_else(ANNEX, ()),
        evidence=f.or_else(EVIDENCE, ()),
        agenda=f.or_else(AGENDA_KEY, ()),
        outcomes=f.or_else(OUTCOMES_KEY, ()),
        progress=f.or_else(PROGRESS_KEY, ()),
        remarks=f.or_else(RECORD, ()),
        after=f.or_else(AFTER_KEY, After()),
        corrections=f.or_else(CORRECTIONS, ()),
        place=f.node.place,
    )
