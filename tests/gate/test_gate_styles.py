"""How a text is written: nouns with a capital, speakers in capitals, letters of languages that decline."""

from __future__ import annotations

import pytest

from tests.support.told import told

OLD_LAW = (
    "The Number of Electors and the Day of their Choice shall stand in a Paper, with the Manner of the "
    "Ballot, the Sum of the Votes and the Name of each Person; {} and no Tax or Duty shall be laid on Goods "
    "of any Port."
)
PLAIN = OLD_LAW.lower().replace("the number", "The number")


def test_where_nouns_have_a_capital_one_says_nothing_of_a_name() -> None:
    assert told(OLD_LAW.format("a Member may ask for Price in Writing"), "Amina Price") == []
    assert told(PLAIN.format("a member may ask for Price in writing"), "Amina Price") == [
        ("review", "p0", "Price")
    ]


@pytest.mark.parametrize("said", ["then Price said so", "then Mr Price wrote", "then Amina Price wrote"])
def test_who_speaks_or_has_a_title_there_is_somebody(said: str) -> None:
    assert {level for level, _, _ in told(OLD_LAW.format(said), "Amina Price")} == {"block"}


def test_a_speaker_in_capitals_before_what_is_said_is_no_stranger() -> None:
    play = "THORVALD Marry, I come.\n\nTHORVALD Let him in.\n"
    assert {level for level, _, _ in told(play, "Thorvald Vane")} == {"block"}
    assert {level for level, _, _ in told("EDGAR Marry, I come.", "Edgar Vane")} == {"review"}
    assert told("EDGAR HOUSTON came. Edgar Houston left.", "Edgar Vane") == []


@pytest.mark.parametrize(
    ("name", "text", "level"),
    [
        ("Jan Kos", "Rozmawiałem z Janem Kosem, żeby zdążyć.", "block"),
        ("Jan Kos", "Rozmawiałem z Kosem, żeby zdążyć.", "review"),
        ("Petr Veselý", "Zítra přijde k Veselému večeře.", "review"),
        ("Ivana Novak", "Rekao sam Ivani Novak što čekaš večeras.", "block"),
    ],
)
def test_a_short_text_with_letters_of_a_language_that_declines_has_cases(
    name: str, text: str, level: str
) -> None:
    assert {each for each, _, _ in told(text, name)} == {level}


def test_a_foreign_name_alone_makes_no_such_text() -> None:
    assert told("We spoke with Kosem and Wałęsa and Żeleński.", "Jan Kos") == []


def test_a_short_word_of_the_language_begins_a_sentence_and_is_nobody() -> None:
    text = "Lo que ocurrió en la reunión fue grave, y los que estaban no querían hablar de ello. Vino Ana {}."
    assert told(text.format("Lô"), "Ana Lô") == [("block", "p0", "Ana Lô")]
    met = told(text.format("Lô") + " Entonces vino Lô.", "Ana Lô")
    assert [level for level, _, _ in met] == ["block", "block"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Felix Hardy", "They shipped 2.1 — Felix in spring."),
        ("Tim Conn", "They asked the Conn Traffic board."),
        ("Jill Lehman", "The Lehman Group fell. Later Lehman said it would pay."),
        ("Chip Okonkwo", "They opened /{}/chip/src there.".format("home")),
    ],
)
def test_releases_firms_and_folders_of_that_name_are_for_review(name: str, text: str) -> None:
    assert "review" in {level for level, _, _ in told(text, name)}
    assert "block" not in {level for level, _, _ in told(text, name)}


@pytest.mark.parametrize(
    "said", ["Lô Jr. así lo vio.", "Lô: así lo vieron todos.", "Lô. Así lo vieron todos.", "Lô, que lo vio."]
)
def test_nor_is_it_such_a_word_before_anything_but_a_small_one(said: str) -> None:
    text = f"Vino Ana Lô a la reunión y los que estaban no querían hablar de ello. {said}"
    assert [word for _, _, word in told(text, "Ana Lô")] == ["Ana Lô", "Lô"]


@pytest.mark.parametrize(
    "text",
    [
        "Ask @jensen. Ask @jensen Jo knows.",
        "THE JENSEN PLAN",
        "It was signed BY JENSEN YESTERDAY.",
        "See /people/jensen Conn wrote it.",
    ],
)
def test_a_handle_or_a_word_among_great_letters_goes_on_in_no_other_name(text: str) -> None:
    assert {level for level, _, _ in told(text, "Olga Jensen")} == {"block"}


def test_where_all_nouns_have_a_capital_one_after_a_surname_makes_no_other_name_of_it() -> None:
    text = "Wir haben uns in der Stadt getroffen, und es war kalt, als der Haddad Plan scheiterte."
    assert told(text, "Rose Haddad") == [("block", "p0", "Haddad")]


@pytest.mark.parametrize("text", ["DAVID, WILL AND OTHERS", "# David, Will And Others"])
def test_a_small_word_of_a_heading_is_nobody_s_surname(text: str) -> None:
    assert told(text, "Will Okonkwo") == [("review", "p0", text[text.upper().index("WILL") :][:4])]
