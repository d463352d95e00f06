"""A paper prints the definition of its rule, never the label alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.words.catalogue import LANGUAGES, N_, primary, say
from facilitator.words.labels import label

CHATHAM_HOUSE = N_(
    "When a meeting, or part thereof, is held under the Chatham House Rule, participants are free to use"
    " the information received, but neither the identity nor the affiliation of the speaker(s), nor that"
    " of any other participant, may be revealed."
)

OFFICIAL = frozenset({"ar", "fr", "zh"})
"""Languages whose catalogue holds the translation that Chatham House itself publishes on its page
"Chatham House Rule Translations"; the Arabic stands here with its hamzas and one verb ending written
out, no word changed. In every other language the translation is ours, because we could not read theirs."""

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

THEIRS = N_("This translation of the Rule is Chatham House's own.")
OURS = N_("This translation of the Rule is ours; the English text prevails.")


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule as papers print it: its name, the Rule's exact text where it is the Rule, the definition in
    use here, and a note on whose translation it is, where it is one."""

    name: str
    text: str
    meaning: str
    note: str = ""


def rule_text(rule: str, lang: str) -> RuleText:
    """The rule in full; KeyError for a rule we do not know."""
    text = say(CHATHAM_HOUSE, lang) if rule.startswith("chatham-house") else ""
    translated = text not in ("", CHATHAM_HOUSE)
    whose = THEIRS if primary(lang) in OFFICIAL else OURS
    return RuleText(
        label("rule", rule, lang),
        text,
        say(DEFINITIONS[rule], lang),
        say(whose, lang) if translated else "",
    )


def sentences() -> tuple[str, ...]:
    """What papers print of the rules, in every language we have."""
    texts = (CHATHAM_HOUSE, *DEFINITIONS.values())
    return tuple(dict.fromkeys(say(text, lang) for lang in LANGUAGES for text in texts))
