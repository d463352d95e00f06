"""Each closed word of the field has one label to print, in every language."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.words.catalogue import NC_, say

LABELS: Mapping[str, Mapping[str, str]] = {
    "kind": {
        "understanding": NC_("kind", "Understanding"),
        "divergence": NC_("kind", "Divergence"),
        "clarification": NC_("kind", "Clarification"),
        "interest": NC_("kind", "Interest"),
        "norm": NC_("kind", "Norm"),
        "apology": NC_("kind", "Apology"),
        "option": NC_("kind", "Policy option"),
        "measure": NC_("kind", "Confidence-building measure"),
        "commitment": NC_("kind", "Commitment"),
        "action": NC_("kind", "Follow-up"),
    },
    "kinds": {
        "understanding": NC_("kinds", "Understandings"),
        "divergence": NC_("kinds", "Where views differed"),
        "clarification": NC_("kinds", "Misunderstandings cleared up"),
        "interest": NC_("kinds", "Interests and concerns heard"),
        "norm": NC_("kinds", "Norms"),
        "apology": NC_("kinds", "Apologies"),
        "option": NC_("kinds", "Policy options"),
        "measure": NC_("kinds", "Confidence-building measures"),
        "commitment": NC_("kinds", "Commitments"),
        "action": NC_("kinds", "Follow-up"),
    },
    "status": {
        "floated": NC_("status", "floated"),
        "explored": NC_("status", "explored"),
        "bracketed": NC_("status", "in brackets"),
        "agreed": NC_("status", "agreed"),
        "not-agreed": NC_("status", "not agreed"),
    },
    "progress": {
        "not-started": NC_("progress", "not started"),
        "under-way": NC_("progress", "under way"),
        "kept": NC_("progress", "kept"),
        "late": NC_("progress", "late"),
        "not-kept": NC_("progress", "not kept"),
        "overtaken": NC_("progress", "overtaken by events"),
    },
    "result": {
        "met": NC_("result", "met"),
        "partly": NC_("result", "partly met"),
        "not-met": NC_("result", "not met"),
    },
    "rule": {
        "chatham-house": NC_("rule", "Chatham House Rule"),
        "chatham-house-with-list": NC_("rule", "Chatham House Rule, with a list of attendees"),
        "not-for-attribution": NC_("rule", "Not for attribution"),
        "off-the-record": NC_("rule", "Off the record"),
        "on-the-record": NC_("rule", "On the record"),
    },
    "attribution": {
        "none": NC_("attribution", "to nobody"),
        "participant": NC_("attribution", "to a participant"),
        "side": NC_("attribution", "to a side"),
        "role": NC_("attribution", "by role"),
        "name": NC_("attribution", "by name"),
    },
    "support": {
        "some": NC_("support", "some"),
        "several": NC_("support", "several"),
        "many": NC_("support", "many"),
        "most": NC_("support", "most"),
    },
    "standing": {
        "open": NC_("standing", "public"),
        "released": NC_("standing", "released to you"),
        "room": NC_("standing", "not yet released outside the room"),
        "team": NC_("standing", "team only"),
    },
    "format": {
        "plenary": NC_("format", "plenary"),
        "caucus": NC_("format", "caucus"),
        "breakout": NC_("format", "small groups"),
        "bilateral": NC_("format", "bilateral"),
    },
    "part": {
        "participant": NC_("part", "participant"),
        "facilitator": NC_("part", "facilitator"),
        "rapporteur": NC_("part", "rapporteur"),
        "interpreter": NC_("part", "interpreter"),
        "observer": NC_("part", "observer"),
        "expert": NC_("part", "expert"),
        "convenor": NC_("part", "convenor"),
        "organizer": NC_("part", "organizer"),
        "principal": NC_("part", "principal"),
        "donor": NC_("part", "donor"),
        "mentioned": NC_("part", "person spoken of"),
    },
    "interpretation": {
        "none": NC_("interpretation", "none"),
        "consecutive": NC_("interpretation", "consecutive"),
        "simultaneous": NC_("interpretation", "simultaneous"),
    },
    "remark": {
        "concern": NC_("remark", "concern"),
        "need": NC_("remark", "need"),
        "proposal": NC_("remark", "proposal"),
        "question": NC_("remark", "question"),
        "answer": NC_("remark", "answer"),
        "clarification": NC_("remark", "clarification"),
        "objection": NC_("remark", "objection"),
        "agreement": NC_("remark", "agreement"),
        "apology": NC_("remark", "apology"),
        "remark": NC_("remark", "remark"),
    },
    "paper": {
        "run-of-show": NC_("paper", "Run of show"),
        "programme": NC_("paper", "Programme"),
        "themes": NC_("paper", "Themes"),
        "pack": NC_("paper", "Briefing pack"),
        "annex": NC_("paper", "Annex for one side"),
        "logistics": NC_("paper", "Logistics"),
        "review": NC_("paper", "After-action review"),
        "chair-summary": NC_("paper", "Chair's summary"),
        "memo": NC_("paper", "Memorandum"),
        "report": NC_("paper", "Outcome report"),
        "desk": NC_("paper", "Organizer's desk"),
        "cover-list": NC_("paper", "Cover list"),
        "slip": NC_("paper", "Proof slip"),
        "circulation": NC_("paper", "Draft for comment"),
        "opening": NC_("paper", "Opening script"),
        "rule-card": NC_("paper", "Rule card"),
        "if-asked": NC_("paper", "If you are asked"),
        "desk-card": NC_("paper", "Desk card"),
        "cards": NC_("paper", "Cards in large type"),
        "measures": NC_("paper", "Measures and undertakings"),
        "correction": NC_("paper", "Correction slip"),
    },
    "colour": {
        "blue": NC_("colour", "Blue"),
        "green": NC_("colour", "Green"),
        "orange": NC_("colour", "Orange"),
        "purple": NC_("colour", "Purple"),
        "red": NC_("colour", "Red"),
        "brown": NC_("colour", "Brown"),
    },
    "consent": {
        "each-side": NC_("consent", "each side"),
        "everyone": NC_("consent", "everyone in the room"),
        "none": NC_("consent", "nobody"),
    },
}


COMMANDS: Mapping[str, str] = {
    "agenda": NC_("paper", "Agenda"),
    "brief": NC_("paper", "Briefing pack"),
    "summary": NC_("paper", "Summary"),
}
"""What a command makes, whatever each reader's own is called."""


def sheet(word: str, lang: str) -> str:
    """A paper by the word under which it is issued: a command's, or its own."""
    return say({**LABELS["paper"], **COMMANDS}[word], lang, "paper")


def label(family: str, word: str, lang: str) -> str:
    """What to print for a closed word; KeyError for a word that is not of the family."""
    return say(LABELS[family][word], lang, family)
