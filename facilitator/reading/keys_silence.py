"""The keys of a silence procedure, and what each of its states needs and rules out."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.model.labels import SilenceState
from facilitator.model.release import Silence
from facilitator.reading.desk import Desk
from facilitator.reading.keys_common import SENTENCES
from facilitator.reading.nodes import Entry, Mapping, Node
from facilitator.reading.scalars import INSTANT, choice
from facilitator.reading.shape import Fields, Key, Kind, object_schema, read_fields

STATE = Key("state", choice(SilenceState), "proposed, under-silence, broken or adopted", required=True)
EXPIRES = Key("expires", INSTANT, "when silence ends")
RECORDED = Key("recorded", INSTANT, "when a person recorded the adoption")
BROKEN = Key("broken", INSTANT, "when silence was broken; never by whom")
RESERVATIONS = Key("reservations", SENTENCES, "statements annexed to the adopted text; never by whom")
KEYS: tuple[Key[object], ...] = (STATE, EXPIRES, RECORDED, BROKEN, RESERVATIONS)

UNATTRIBUTED = "an objection has no author here: write when silence was broken, never by whom"

Fault = tuple[str, str]
"""What is wrong, and what would mend it."""


def faults(silence: Silence) -> Iterator[Fault]:
    """What contradicts the state that a person recorded. Empty for a procedure that can have happened.

    proposed -> under-silence -> broken | adopted
    """
    yield from _missing(silence)
    yield from _too_much(silence)
    yield from _out_of_order(silence)


def _missing(s: Silence) -> Iterator[Fault]:
    if s.state is not SilenceState.PROPOSED and s.expires is None:
        if s.state is SilenceState.ADOPTED:
            yield "adopted, but no expiry was set", "add expires: and the instant"
        elif s.state is SilenceState.UNDER_SILENCE:
            yield "under silence without an exact expiry", "add expires: and the instant"
    if s.state is SilenceState.BROKEN and s.broken is None:
        yield "broken, but nobody recorded when", "add broken: and the instant; never by whom"
    if s.state is SilenceState.ADOPTED and s.recorded is None:
        yield "adopted, but nobody recorded when", "add recorded: and the instant"


def _too_much(s: Silence) -> Iterator[Fault]:
    if s.broken and s.state is not SilenceState.BROKEN:
        yield "silence was broken, and the state says otherwise", "write state: broken"
    if s.recorded and s.state is not SilenceState.ADOPTED:
        yield "an adoption was recorded, and the state says otherwise", "write state: adopted, or take it out"
    if s.reservations and s.state is SilenceState.BROKEN:
        yield "what was broken has nothing to annex reservations to", "circulate again; keep them for then"


def _out_of_order(s: Silence) -> Iterator[Fault]:
    if s.expires and s.recorded and s.recorded < s.expires:
        yield "adopted before silence ended", "check recorded: and expires:"
    if s.expires and s.broken and s.broken > s.expires:
        yield "broken after silence had ended", "a late objection is a reservation; check both instants"


def _read(node: Node, desk: Desk, path: str) -> Silence | None:
    if isinstance(node, Mapping):
        node = _unattributed(node, desk, path)
    fields = read_fields(node, desk, path, KEYS)
    if fields is None:
        return None
    if STATE.name not in fields.given:
        desk.problem(node.place, path, "the key state is missing", STATE.doc, "missing-key")
    return _silence(fields, desk) if STATE.name in fields.values else None


def _unattributed(node: Mapping, desk: Desk, path: str) -> Mapping:
    """Without the keys that have no place here: whoever adds one most likely means to say who objected."""
    known = {key.name for key in KEYS}
    kept: list[Entry] = []
    for entry in node.entries:
        at_length = entry.key.text == BROKEN.name and isinstance(entry.value, Mapping)
        if entry.key.text in known and not at_length:
            kept.append(entry)
        else:
            told = "nothing here says who objected"
            desk.problem(entry.key.place, f"{path}.?", told, UNATTRIBUTED, "silence")
    return node._replace(entries=tuple(kept))


def _silence(f: Fields, desk: Desk) -> Silence | None:
    found = Silence(
        f.need(STATE),
        f.get(EXPIRES),
        f.get(RECORDED),
        f.get(BROKEN),
        f.or_else(RESERVATIONS, ()),
        f.node.place,
    )
    for message, hint in faults(found):
        desk.problem(f.node.place, f.path, message, hint, "silence")
    return None if f.failed(RESERVATIONS) else found


SILENCE: Kind[Silence] = Kind(_read, object_schema(KEYS))
