"""Words that contradict the Rule they speak of: its plural, recordings, "nothing leaves the room"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.model.labels import Rule
from facilitator.problems import Advice, Notice
from facilitator.reading.desk import Desk

_PLURAL = re.compile(r"chatham\s+house\s+rules\b", re.IGNORECASE)
_SECRECY = re.compile(r"\bnothing\b[^.;]{0,30}\bleaves?\s+(?:the|this)\s+(?:room|table)\b", re.IGNORECASE)
_RECORDING = re.compile(
    r"\b(?:audio|video|sound)[- ]record|\brecordings?\s+(?:will|is|are|of)\b|\blive-?stream"
    r"|\b(?:be|being|is|are)\s+(?:audio-?|video-?)?(?:recorded|filmed|streamed)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:no|not|nor|never|nothing|without|nobody|none|neither|don't|banned|forbidden|refused?|outside|off)\b",
    re.IGNORECASE,
)
_PLANS = ("logistics", "ground_rules", "agenda", "title")


def rule_words(desk: Desk, rule: Rule) -> Iterator[Notice]:
    """Advice for each text of a file that misunderstands the rule of its meeting."""
    for typed in desk.typed:
        if _PLURAL.search(typed.words):
            yield Advice(
                typed.place,
                typed.path,
                "the Chatham House Rule is one Rule, in the singular",
                "write Rule",
                "rule-words",
            )
        if rule in (Rule.ON_THE_RECORD, Rule.OFF_THE_RECORD):
            continue
        if _SECRECY.search(typed.words):
            yield Advice(
                typed.place,
                typed.path,
                "the Rule lets people use what they hear; this says they may not",
                "where nothing may be repeated, the rule is off-the-record",
                "rule-words",
            )
        if typed.path.startswith(_PLANS) and _records(typed.words):
            yield Advice(
                typed.place,
                typed.path,
                "a recording does not go with the Rule",
                "say that nothing is recorded, or choose on-the-record",
                "rule-words",
            )


def _records(words: str) -> bool:
    """Whether a sentence plans a recording rather than ruling it out."""
    return any(_RECORDING.search(s) and not _NOT.search(s) for s in re.split(r"(?<=[.;!?])\s+", words))
