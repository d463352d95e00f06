"""The words that carry the promise: the Rule to the letter, phrases that point at nobody."""

from __future__ import annotations

import pytest

from facilitator.words import dates
from facilitator.words.attribution import phrase
from facilitator.words.labels import LABELS, label
from facilitator.words.markings import MARKINGS, marking
from facilitator.words.owners import OWNERS, owner
from facilitator.words.rules import DEFINITIONS, rule_text
from facilitator.words.withheld import REASONS, mark, reason

THE_RULE = (
    "When a meeting, or part thereof, is held under the Chatham House Rule, participants are free to use the "
    "information received, but neither the identity nor the affiliation of the speaker(s), nor that of any "
    "other participant, may be revealed."
)


def test_the_rule_stands_to_the_letter() -> None:
    assert rule_text("chatham-house", "en").text == THE_RULE
    assert rule_text("chatham-house-with-list", "en").text == THE_RULE


def test_only_our_own_translation_of_the_rule_says_so() -> None:
    assert rule_text("chatham-house", "ar").note
    assert not rule_text("chatham-house", "fr").note
    assert not rule_text("chatham-house", "en").note
    # Where we have no translation the English text stands, and nothing is claimed.
    assert rule_text("chatham-house", "ru").text == THE_RULE
    assert not rule_text("chatham-house", "ru").note


@pytest.mark.parametrize("rule", sorted(LABELS["rule"]))
@pytest.mark.parametrize("lang", ["en", "ar", "fr"])
def test_every_rule_comes_with_its_definition(rule: str, lang: str) -> None:
    told = rule_text(rule, lang)
    assert told.name and told.meaning
    assert bool(told.text) is rule.startswith("chatham-house")


def test_every_rule_that_has_a_name_has_a_definition() -> None:
    assert set(DEFINITIONS) == set(LABELS["rule"])


@pytest.mark.parametrize("lang", ["en", "ar", "fr"])
@pytest.mark.parametrize("level", ["none", "participant"])
def test_below_a_side_the_phrase_takes_nothing_from_the_person(level: str, lang: str) -> None:
    assert phrase(level, "Upstream", lang) == phrase(level, "Downstream", lang)


def test_a_level_that_does_not_exist_has_no_phrase() -> None:
    with pytest.raises(KeyError):
        phrase("initials", "A.", "en")


def test_no_english_phrase_or_label_has_a_gender() -> None:
    told = " ".join(phrase(level, "x", "en") for level in ("none", "participant", "side"))
    told += " ".join(label(family, word, "en") for family in LABELS for word in LABELS[family])
    assert not {"he", "she", "his", "her", "him", "chairman"} & set(told.lower().split())


def test_every_code_has_a_sentence_and_a_review_interval() -> None:
    assert sorted(REASONS) == [f"R{n}" for n in range(1, 9)]
    assert all(3 <= REASONS[code].review_months <= 24 for code in REASONS)
    assert all(reason(code, "ar") != reason(code, "en") for code in REASONS)


def test_a_mark_tells_its_codes_once_and_in_order() -> None:
    assert mark(["R6"], "en") == "withheld (R6)"
    assert mark(["R6", "R3", "R6"], "en") == "withheld (R3, R6)"


def test_every_paper_has_an_owner_and_every_kind_of_reader_a_marking() -> None:
    assert set(LABELS["paper"]) <= set(OWNERS)
    assert all(owner(paper, "fr") != owner(paper, "en") for paper in OWNERS)
    assert set(MARKINGS) == {"team", "side", "participants", "person", "principals", "public"}
    assert "Upstream" in marking("side", "Upstream", "en")


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-03-09", "2026-03-10", "9–10 March 2026"),
        ("2026-03-31", "2026-04-01", "31 March – 1 April 2026"),
        ("2026-03-09", "2026-03-09", "9 March 2026"),
        ("2026-03-09", "", "9 March 2026"),
    ],
)
def test_a_range_of_days_is_said_once(first: str, last: str, told: str) -> None:
    assert dates.date_range(first, last, "en").replace("\u2009", " ") == told


def test_a_clock_tells_its_offset_and_not_its_city() -> None:
    assert dates.clock("2026-03-09T09:30+01:00", "Asia/Kolkata") == "14:00"
    assert dates.offset("2026-03-09T09:30+01:00") == "UTC+1"
    assert dates.offset("2026-03-09T09:30+01:00", "Asia/Kolkata") == "UTC+5:30"
    assert dates.offset("2026-03-09T09:30+00:00", "America/New_York") == "UTC−4"
