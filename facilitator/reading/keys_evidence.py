"""`evidence:` of a session: data and case studies, with the files that show them."""

from __future__ import annotations

from facilitator.model.evidence import Evidence
from facilitator.model.labels import Label
from facilitator.reading.desk import Desk
from facilitator.reading.idents import READERS, new_id
from facilitator.reading.keys_attachments import ATTACHMENT
from facilitator.reading.shape import Fields, Key, many, record
from facilitator.reading.texts import TEXT

TEAM = Label(("team",))

E_ID = Key("id", new_id("evidence"), "an id", required=True)
E_TITLE = Key("title", TEXT, "what it is", required=True)
E_TEXT = Key("text", TEXT, "what it says")
E_SOURCE = Key("source", TEXT, "where it can be read")
E_FOR = Key("for", READERS, "who reads it")
E_ATTACHMENTS = Key("attachments", many(ATTACHMENT), "pictures and documents that show it")


def _evidence(fields: Fields, _: Desk) -> Evidence:
    return Evidence(
        fields.need(E_ID),
        fields.need(E_TITLE),
        fields.get(E_TEXT),
        fields.get(E_SOURCE),
        TEAM if fields.failed(E_FOR) else fields.get(E_FOR),
        fields.or_else(E_ATTACHMENTS, ()),
        fields.node.place,
    )


EVIDENCE = Key(
    "evidence",
    many(record((E_ID, E_TITLE, E_TEXT, E_SOURCE, E_FOR, E_ATTACHMENTS), _evidence)),
    "data and case studies; for the team unless `for` says more",
)
