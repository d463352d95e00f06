"""The keys of corrections, which stand in dialogue.yml and in session files alike."""

from __future__ import annotations

from facilitator.model.correction import Correction, CorrectionKind
from facilitator.model.markup import parse
from facilitator.model.text import Mention, Span, Text, inlines
from facilitator.reading.desk import Desk
from facilitator.reading.idents import ID_SCHEMA, new_id, read_id
from facilitator.reading.nodes import Mapping, Node, Scalar
from facilitator.reading.scalars import DATE, choice
from facilitator.reading.shape import Fields, Key, Kind, every, many, record
from facilitator.reading.texts import TEXT_SCHEMA, read_text


def _read_note(node: Node, desk: Desk, path: str) -> Text | None:
    """A text in plain words: a passage or a person in it would tell what was wrong."""
    text = read_text(node, desk, path)
    if text is None:
        return None
    versions = [e.value for e in node.entries] if isinstance(node, Mapping) else [node]
    for version in versions:
        blocks = parse(version.text)[0] if isinstance(version, Scalar) else ()
        if any(isinstance(piece, Span | Mention) for piece in inlines(blocks)):
            message = "a correction note mentions nobody and withholds nothing"
            desk.problem(version.place, path, message, "say what changed in neutral words", "correction")
            return None
    return text


def _read_named(node: Node, desk: Desk, path: str) -> str | None:
    """The id of a corrected thing; of another session's outcome as `<session>#<id>`."""
    if isinstance(node, Scalar) and "#" in node.text:
        session, _, outcome = node.text.partition("#")
        ids = [read_id(node._replace(text=part), desk, path) for part in (session, outcome)]
        if None in ids:
            return None
        desk.refer(("far-outcome",), node.text, node.place, path)
        return node.text
    found = read_id(node, desk, path)
    if found is not None:
        desk.refer(("published",), found, node.place, path)
    return found


NAMED: Kind[str] = Kind(_read_named, ID_SCHEMA)

C_ID = Key("id", new_id("correction"), "an id", required=True)
C_ON = Key("on", DATE, "the day of the correction; public from then", required=True)
C_KIND = Key("kind", choice(CorrectionKind), "editorial or substance", required=True)
C_NOTE = Key(
    "note", Kind(_read_note, TEXT_SCHEMA), "what changed, in neutral words for everybody", required=True
)
C_ITEMS = Key("items", every(NAMED, "ids in brackets"), "ids of what was changed; none: the page itself")


def _correction(f: Fields, _: Desk) -> Correction | None:
    if f.failed(C_ITEMS):
        return None
    return Correction(
        f.need(C_ID), f.need(C_ON), f.need(C_KIND), f.need(C_NOTE), f.or_else(C_ITEMS, ()), f.node.place
    )


CORRECTION: Kind[Correction] = record((C_ID, C_ON, C_KIND, C_NOTE, C_ITEMS), _correction)
CORRECTIONS: Key[tuple[Correction, ...]] = Key(
    "corrections", many(CORRECTION), "notes on changes of published words"
)
