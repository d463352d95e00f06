"""The words that carry the promise: the Rule to the letter, phrases that point at nobody."""

from __future__ import annotations

import pytest

from facilitator.words import dates, lists
from facilitator.words.attribution import phrase
from facilitator.words.catalogue import LANGUAGES, say
from facilitator.words.labels import LABELS, label
from facilitator.words.markings import MARKINGS, marking
from facilitator.words.owners import OWNERS, owner
from facilitator.words.rules import DEFINITIONS, OURS, THEIRS, rule_text
from facilitator.words.withheld import REASONS, mark, reason

THE_RULE = (
    "When a meeting, or part thereof, is held under the Chatham House Rule, participants are free to use the "
    "information received, but neither the identity nor the affiliation of the speaker(s), nor that of any "
    "other participant, may be revealed."
)


def test_the_rule_stands_to_the_letter() -> None:
    assert rule_text("chatham-house", "en").text == THE_RULE
    assert rule_text("chatham-house-with-list", "en").text == THE_RULE


@pytest.mark.parametrize("lang", ["ar", "fr", "zh"])
def test_chatham_houses_own_translation_says_whose_it_is(lang: str) -> None:
    assert rule_text("chatham-house", lang).note == say(THEIRS, lang)


@pytest.mark.parametrize("lang", ["es", "ru"])
def test_our_own_translation_says_that_the_english_prevails(lang: str) -> None:
    assert rule_text("chatham-house", lang).note == say(OURS, lang) != OURS


def test_what_is_no_translation_claims_nothing() -> None:
    assert not rule_text("chatham-house", "en").note
    assert not rule_text("not-for-attribution", "ar").note
    # Where we have no translation the English text stands.
    assert rule_text("chatham-house", "sw").text == THE_RULE
    assert not rule_text("chatham-house", "sw").note


@pytest.mark.parametrize("rule", sorted(LABELS["rule"]))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_comes_with_its_definition(rule: str, lang: str) -> None:
    told = rule_text(rule, lang)
    assert told.name and told.meaning
    assert bool(told.text) is rule.startswith("chatham-house")


def test_every_rule_that_has_a_name_has_a_definition() -> None:
    assert set(DEFINITIONS) == set(LABELS["rule"])


@pytest.mark.parametrize("lang", LANGUAGES)
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


def test_every_code_has_a_sentence() -> None:
    assert sorted(REASONS) == [f"R{n}" for n in range(1, 9)]
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


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "9–10 mars 2026"),
        ("es", "9–10 de marzo de 2026"),
        ("ar", "9–10 آذار/مارس 2026"),
        ("zh", "2026年3月9日至10日"),
        ("ru", "9–10 марта 2026 г."),
    ],
)
def test_a_range_of_days_in_each_language(lang: str, told: str) -> None:
    assert dates.date_range("2026-03-09", "2026-03-10", lang).replace("\u202f", " ") == told


def test_the_first_of_a_month_is_an_ordinal_in_french_and_no_other_day_is() -> None:
    assert dates.long_date("2026-06-01", "fr") == "1er juin 2026"
    assert dates.week_date("2026-06-01", "fr") == "Lundi 1er juin 2026"
    assert dates.date_range("2026-06-01", "2026-06-03", "fr").replace("\u2009", "") == "1er–3 juin 2026"
    assert dates.date_range("2026-05-31", "2026-06-01", "fr").endswith("1er juin 2026")
    assert dates.long_date("2026-06-11", "fr") == "11 juin 2026"
    assert dates.date_range("2026-06-11", "2026-06-21", "fr").startswith("11–21")


def test_an_arabic_month_has_both_its_names() -> None:
    assert dates.long_date("2026-06-01", "ar") == "1 حزيران/يونيو 2026"
    assert dates.week_date("2026-01-05", "ar") == "الاثنين، 5 كانون الثاني/يناير 2026"
    for month in range(1, 13):
        assert dates.month_year(f"2026-{month:02}-01", "ar").count("/") == 1


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Arabic, French and English"),
        ("fr", "arabe, français et anglais"),
        ("es", "árabe, francés e inglés"),
        ("ar", "العربية والفرنسية والإنجليزية"),
        ("zh", "阿拉伯语、法语和英语"),
        ("ru", "арабский, французский и английский"),
    ],
)
def test_languages_are_joined_as_a_language_joins_words(lang: str, told: str) -> None:
    assert lists.language_names(["ar", "fr", "en"], lang) == told


def test_codes_of_a_merged_mark_are_joined_as_the_language_writes() -> None:
    assert mark(["R3", "R6"], "ar") == "محجوب (R3، R6)"
    assert mark(["R3", "R6"], "zh") == "不予公开（R3、R6）"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_mark_and_phrase_is_said_in_every_language(lang: str) -> None:
    told = [mark(["R6"], lang), *(reason(code, lang) for code in REASONS)]
    told += [phrase(level, "Upstream", lang) for level in ("none", "participant", "side")]
    told += [marking(kind, "Upstream", lang) for kind in MARKINGS]
    english = [mark(["R6"], "en"), *(reason(code, "en") for code in REASONS)]
    assert all(told) and "R6" in told[0]
    assert lang == "en" or not set(told) & set(english)


def test_a_clock_tells_its_offset_and_not_its_city() -> None:
    assert dates.clock("2026-03-09T09:30+01:00", "Asia/Kolkata") == "14:00"
    assert dates.offset("2026-03-09T09:30+01:00") == "UTC+1"
    assert dates.offset("2026-03-09T09:30+01:00", "Asia/Kolkata") == "UTC+5:30"
    assert dates.offset("2026-03-09T09:30+00:00", "America/New_York") == "UTC−4"
