"""The model's fields in two lists, written out a second time: what enters the record, and what never does.

A test compares them with what the model says of its own fields, so that a new field must be weighed
twice. Containers (a dialogue's sessions) count as recorded where something inside them may be.
"""

from __future__ import annotations


def _fields(table: dict[str, str]) -> frozenset[str]:
    return frozenset(f"{record}.{name}" for record, names in table.items() for name in names.split())


RECORD = _fields(
    {
        "Dialogue": "shown_as purpose convenors ground_rules sides k languages terms precedents"
        " people sessions corrections two_key confirmed",
        "DialogueShown": "title address",
        "Side": "name",
        "Released": "texts",
        "Term": "term meaning",
        "Precedent": "title text source",
        "People": "persons",
        "Person": "name role affiliation",
        "Session": "shown_as rule attribution agenda outcomes progress corrections",
        "Correction": "on kind note items",
        "SessionShown": "when where",
        "Item": "theme",
        "Outcome": "kind text words why status attribution commitment support commit silence",
        "Commitment": "by due every check",
        "Support": "quantifier",
        "Silence": "reservations",
        "Progress": "status verified text",
        "Text": "versions",
        "Paragraph": "inlines",
        "Quote": "blocks",
        "Bullets": "items start",
        "Run": "text strong emphasis code link",
        "Span": "withheld instead",
    }
)
"""Fields that may enter the record once released."""

PRIVATE = _fields(
    {
        "Dialogue": "id title consent_of rule attribution timezone notes_kept licences keys drafts"
        " public_knowledge papers place",
        "DialogueShown": "place",
        "Side": "id head principals place",
        "Correction": "id place",
        "Released": "release place",
        "Term": "id release place",
        "Precedent": "id release place",
        "Licence": "text where why by on place",
        "Known": "about fact session words source place",
        "People": "codewords place",
        "Person": "id part side also sector capacity contact gender languages timezone listing place",
        "Session": "id title held consent_of interpretation invited attending objectives ground_rules"
        " logistics annex evidence remarks measured after papers place",
        "SessionShown": "place",
        "Held": "first last timezone at place",
        "Interpretation": "mode languages factor interpreters place",
        "Invited": "confirmed waiting declined",
        "Objective": "id text readers place",
        "Evidence": "id title text source readers attachments place",
        "Attachment": "kind content width height alt readers place",
        "Day": "on start until place",
        "Pause": "minutes title start place",
        "Group": "side members lead room questions place",
        "Item": "id title release minutes flexible start format rule readers lead room groups aim questions"
        " attachments team_notes if_tense actual cancelled place",
        "Outcome": "id comes_from release place",
        "Commitment": "checked_by place",
        "Support": "count place",
        "Silence": "state expires recorded broken place",
        "Release": "to not_before consent place",
        "Consent": "who given withdrawn draft",
        "Draft": "session number at to until items place",
        "DraftItem": "outcome words",
        "Progress": "outcome evidence release place",
        "Remark": "on by kind said place",
        "After": "objectives happened why_different sustain improve safety promises way_back process place",
        "Text": "sound place",
        "Mention": "person",
        "Span": "words readers review id",
    }
)
"""Fields that never do."""
