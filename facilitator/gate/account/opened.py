"""Whether a thing is open to the public at an instant: the second hand's conditions, from the model alone.

Gives no reasons and offers no switch: whatever is missing, contradictory or fails is closed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from facilitator.gate.account.agreed import level_of, public_words, same_words
from facilitator.gate.account.spoken import speaks_of
from facilitator.model.dialogue import Dialogue, Precedent, Released, Term
from facilitator.model.labels import PUBLIC, Attribution, ConsentOf, Quantifier, Rule, SilenceState
from facilitator.model.people import SPEAKING_PARTS
from facilitator.model.session import Item, Outcome, Progress, Session
from facilitator.model.text import Text

Thing = Outcome | Item | Progress | Term | Precedent | Released
_STRICT = tuple(Rule)
_MOST = {
    Rule.NOT_FOR_ATTRIBUTION: Attribution.NONE,
    Rule.CHATHAM_HOUSE: Attribution.PARTICIPANT,
    Rule.CHATHAM_HOUSE_WITH_LIST: Attribution.PARTICIPANT,
    Rule.ON_THE_RECORD: Attribution.NAME,
}
_BEARS = {Quantifier.SOME: 2, Quantifier.SEVERAL: 3, Quantifier.MANY: 5}


def is_open(dialogue: Dialogue, session: Session | None, thing: Thing, at: datetime) -> bool:
    """Whether the public may read the thing at the instant. `session` is None for what has none."""
    release = thing.release
    if dialogue.shown_as is None or release is None or PUBLIC not in release.to.words:
        return False
    if session is not None and session.shown_as is None:
        return False
    if not all(t.sound and t.versions for t in texts_of(thing)):
        return False
    try:
        if isinstance(thing, Progress) and not (session and _subject_open(dialogue, session, thing, at)):
            return False
        return lets_out(dialogue, session, thing, at)
    except Exception:  # noqa: BLE001 - what cannot be decided is closed
        return False


def lets_out(dialogue: Dialogue, session: Session | None, thing: Thing, at: datetime) -> bool:
    """Whether time, consent, rule, silence, k and support let the thing out of its room."""
    release = thing.release
    if release is None or (release.not_before is not None and at < release.not_before):
        return False
    if isinstance(thing, Released):
        return True
    if isinstance(thing, Progress) and not is_known_by(dialogue, session, thing, at):
        return False
    if not all(agrees(dialogue, session, thing, who, at) for who in _asked(dialogue, session)):
        return False
    if session is None or not isinstance(thing, Outcome):
        return rule_allows(session, thing)
    return rule_allows(session, thing) and _silent(thing, at) and _hidden_enough(dialogue, session, thing, at)


def rule_allows(session: Session | None, thing: Thing) -> bool:
    """Whether the strictest rule the thing was said under lets it out, attributed as declared."""
    if session is None:
        return True
    if not isinstance(thing, Outcome):
        rule = thing.rule if isinstance(thing, Item) else None
        return (rule or session.rule) is not Rule.OFF_THE_RECORD
    items = sources_of(session, thing)
    if set(thing.comes_from) - {i.id for i in items}:
        return False
    rules = [i.rule or session.rule for i in items] + ([] if thing.comes_from else [session.rule])
    most = _MOST.get(min(rules, key=_STRICT.index))
    return most is not None and level_of(session, thing) <= most


def sources_of(session: Session, outcome: Outcome) -> list[Item]:
    """The agenda items it comes from: those it names, or all."""
    return [i for i in session.items if i.id in outcome.comes_from or not outcome.comes_from]


def texts_of(thing: Thing) -> list[Text]:
    """The texts of which each must be sound before the public reads the thing."""
    found: tuple[Text | None, ...] = ()
    if isinstance(thing, Outcome):
        promise = thing.commitment
        more = (promise.every, promise.check) if promise else ()
        found = (public_words(thing), thing.why, *more, *annexed_to(thing))
    elif isinstance(thing, Item):
        found = (thing.theme,)
    elif isinstance(thing, Progress):
        found = (thing.text,)
    elif isinstance(thing, Term):
        found = (thing.term, thing.meaning)
    elif isinstance(thing, Precedent):
        found = (thing.title, thing.text, thing.source)
    else:
        found = thing.texts
    return [t for t in found if t is not None]


def annexed_to(outcome: Outcome) -> tuple[Text, ...]:
    """The reservations that go out with a text adopted under silence."""
    s = outcome.silence
    return s.reservations if s is not None and s.state is SilenceState.ADOPTED else ()


def is_known_by(dialogue: Dialogue, session: Session | None, progress: Progress, at: datetime) -> bool:
    """Whether the day on which progress was verified has come."""
    return progress.verified is None or progress.verified <= _day(dialogue, session, at)


def _asked(dialogue: Dialogue, session: Session | None) -> list[str]:
    """Whose consent is needed; a person nobody has (`""`) where it is needed and nobody can give it."""
    asked = (session or dialogue).consent_of
    if asked is ConsentOf.NONE:
        return []
    if asked is ConsentOf.EACH_SIDE:
        return [side.id for side in dialogue.sides] or [""]
    everybody = session.present() if session else [p.id for p in dialogue.people.persons]
    return sorted(_speaking(dialogue, everybody)) or [""]


def agrees(dialogue: Dialogue, session: Session | None, thing: Thing, who: str, at: datetime) -> bool:
    """Whether a dated consent to the words as they stand holds on the day, where the session is held."""
    day, answers = _day(dialogue, session, at), thing.release.consent if thing.release else ()
    given = next((c for c in answers if c.who == who), None)
    if not who or given is None or given.given is None or given.given > day:
        return False
    if given.withdrawn is not None and given.withdrawn <= day:
        return False
    if session is None or not isinstance(thing, Outcome):
        return given.draft is None
    return same_words(dialogue, session, thing, given)


def _day(dialogue: Dialogue, session: Session | None, at: datetime) -> date:
    return at.astimezone(ZoneInfo(session.held.timezone if session else dialogue.timezone)).date()


def _speaking(dialogue: Dialogue, ids: Iterable[str]) -> set[str]:
    wanted = set(ids)
    return {p.id for p in dialogue.people.persons if p.id in wanted and p.part in SPEAKING_PARTS}


def _subject_open(dialogue: Dialogue, session: Session, progress: Progress, at: datetime) -> bool:
    there, subject = subject_of(dialogue, session, progress)
    return there is not None and subject is not None and is_open(dialogue, there, subject, at)


def subject_of(
    dialogue: Dialogue, session: Session, progress: Progress
) -> tuple[Session | None, Outcome | None]:
    """The session and the outcome that progress speaks of, as far as they exist."""
    where, _, what = progress.outcome.rpartition("#")
    there = dialogue.session(where) if where else session
    return there, next((o for o in there.outcomes if o.id == what), None) if there else None


def _hidden_enough(dialogue: Dialogue, session: Session, outcome: Outcome, at: datetime) -> bool:
    """Whether people enough bear the attribution and the quantifier, or the speakers' own consent does."""
    items = sources_of(session, outcome)
    rooms = [room for i in items for room in rooms_of(dialogue, session, i)] or [set(session.present())]
    speaking = [_speaking(dialogue, room) for room in rooms]
    smallest = min(speaking, key=len)
    annexed = annexed_to(outcome)
    who = speaks_of(t for t in texts_of(outcome) if all(t is not a for a in annexed))
    level = level_of(session, outcome)
    if not _supported(outcome, len(smallest)):
        return False
    if level in (Attribution.ROLE, Attribution.NAME):
        return all(
            agrees(dialogue, session, outcome, one, at) and _known(dialogue, one, level) for one in who
        )
    named = who if level is Attribution.SIDE else set()
    return level is Attribution.NONE or all(_hidden(dialogue, room, named) for room in speaking)


def _silent(outcome: Outcome, at: datetime) -> bool:
    """Whether a silence procedure, if any, was recorded as adopted after its end."""
    s = outcome.silence
    if s is None:
        return True
    if s.state is not SilenceState.ADOPTED or s.expires is None or s.recorded is None or s.broken:
        return False
    return s.expires <= s.recorded <= at


def rooms_of(dialogue: Dialogue, session: Session, item: Item) -> list[set[str]]:
    """Who sat in each room of an item: a room to a group, else everybody present."""
    present = session.present()
    sides = {p.id: p.side for p in dialogue.people.persons}
    return [
        {*group.members, group.lead, *(p for p in present if group.side and sides.get(p) == group.side)}
        for group in item.groups
    ] or [set(present)]


def _supported(outcome: Outcome, room: int) -> bool:
    if outcome.support is None:
        return True
    word, count = outcome.support.quantifier, outcome.support.count
    if count is None or count > room - 2:
        return False
    return count * 2 > room if word is Quantifier.MOST else count >= _BEARS[word]


def _known(dialogue: Dialogue, who: str, level: Attribution) -> bool:
    person = dialogue.people.by_id(who)
    return person is not None and (person.name if level is Attribution.NAME else person.role) is not None


def _hidden(dialogue: Dialogue, room: set[str], who: set[str]) -> bool:
    """Whether k people of each side spoken of, and k others, are in the room; k people if none is."""
    k = dialogue.k
    sides = {p.id: p.side for p in dialogue.people.persons}
    for one in who:
        side = sides.get(one)
        same = sum(sides[p] == side for p in room)
        if not side or same < k or len(room) - same < k:
            return False
    return bool(who) or len(room) >= k
