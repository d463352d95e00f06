"""A paper prints the definition of its rule, never the label alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.words.catalogue import N_, primary, say
from facilitator.words.labels import label

CHATHAM_HOUSE = N_(
    "When a meeting, or part thereof, is held under the Chatham House Rule, participants are free to use"
    " the information received, but neither the identity nor the affiliation of the speaker(s), nor that"
    " of any other participant, may be revealed."
)

OFFICIAL = frozenset({"en", "fr"})
"""Languages in which the text above is Chatham House's own; in any other the translation is ours."""

DEFINITIONS: Mapping[str, str] = {
    "chatham-house": N_(
        "Content may be used; who said it, who was there and whom they belong to may not be told or hinted"
        " at, nor when in the meeting it was said. There are no recordings; programmes and lists stay here."
    ),
    "chatham-house-with-list": N_(
        "Content may be used; who said it may not be told or hinted at. By agreement of this meeting, a list"
        " of attendees may be published with those who wish to stand in it, as each of them has chosen."
    ),
    "not-for-attribution": N_(
        "Ideas may be carried further as ideas of this meeting, but never as those of a person, or of an"
        " institution or side that was present."
    ),
    "off-the-record": N_(
        "Nothing that is said may be repeated outside the room or used in any form, with or without a source."
    ),
    "on-the-record": N_(
        "Words may be used and attributed as this paper declares; a name is printed only with that person's"
        " own dated consent."
    ),
}

OURS = N_("This translation of the Rule is ours; the English text prevails.")


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule as papers print it: its name, the Rule's exact text where it is the Rule, the definition in
    use here, and a note where the translation is ours."""

    name: str
    text: str
    meaning: str
    note: str = ""


def rule_text(rule: str, lang: str) -> RuleText:
    """The rule in full; KeyError for a rule we do not know."""
    is_the_rule = rule.startswith("chatham-house")
    ours = is_the_rule and primary(lang) not in OFFICIAL and say(CHATHAM_HOUSE, lang) != CHATHAM_HOUSE
    return RuleText(
        label("rule", rule, lang),
        say(CHATHAM_HOUSE, lang) if is_the_rule else "",
        say(DEFINITIONS[rule], lang),
        say(OURS, lang) if ours else "",
    )
