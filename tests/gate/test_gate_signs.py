"""Where nothing but a name stands, a word is one: in a law report, minutes, a transcript, under a letter."""

from __future__ import annotations

import pytest

from tests.support.told import told

_BEFORE = "Nobody knew how long such repairs would take there.\n\n"
_NAMED = "It heard Anna Hill on the roads.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "State v. Hill",
        "In Harper v. Hill, 411 U.S. 12 (1973), the court held otherwise.",
        "R v Hill",
        "Hill v. The State",
        "Hill and another v Minister of Justice",
        "Hill LJ agreed.",
        "Hill J (dissenting): I would allow the appeal.",
        "Hill, J., dissenting.",
        "Hill QC argued otherwise.",
        "See Hill Decl. at 4.",
        "Hill (Con): I thank the Minister.",
        "Hill (North Dorset) (Con): I thank the Minister.",
        "Apologies: Hill, Ortega.",
        "Apologies: Ortega, Hill.",
        "Moved: Hill. Seconded: Harper.",
        "Tellers for the Ayes: Hill and Harper.",
        "Signed: Hill",
        "Panel: Hill, Ortega",
        "## Panel\n\n- Ortega\n- Hill\n",
        "Present\nHill\nOrtega",
        "Kind regards,\nHill",
        "Ortega: It was empty.\n\nHill: Nobody knew that.",
        "**Hill:** It was empty.\n\n**Ortega:** Nobody knew that.",
    ],
)
def test_a_word_that_stands_as_names_do_is_for_review_and_blocks_where_she_is_known(text: str) -> None:
    assert told(_BEFORE + text, "Anna Hill") == [("review", "p0", "Hill")]
    assert told(_NAMED + text, "Anna Hill") == [("block", "p0", "Anna Hill"), ("block", "p0", "Hill")]


@pytest.mark.parametrize(
    "text",
    [
        "[Hill] I disagree.",
        "(Hill 2011: 14)",
        "(Hill dissenting)",
        "Hill (54)",
        "Hill & Ortega, solicitors",
        "Hill/Ortega",
        "- Hill (chair)",
        "| Hill | chair |",
        "Hill\nChair\n",
        "Hill — rapporteur",
        "Hill family",
        "Hill had been a member since 1990.",
        "Hill (left) and Ortega on the bridge",
        "Hill, second from right, with Ortega",
        "Hill, please.",
        "Hill, you have the floor.",
        "Hill, would you begin?",
        "[Hill nods]",
        "(Hill laughs)",
        "Hill the elder spoke.",
        "Hill senior spoke.",
        "Hill became chairman.",
        "Hill and his wife were late.",
    ],
)
def test_where_it_may_be_another_or_a_firm_it_is_for_review_though_she_is_known(text: str) -> None:
    assert told(_BEFORE + text, "Anna Hill") == [("review", "p0", "Hill")]
    assert told(_NAMED + text, "Anna Hill")[1:] == [("review", "p0", "Hill")]


@pytest.mark.parametrize(
    "text",
    [
        "Hill: steep and stony.",
        "Hill (12) is steep.",
        "Hill and Danube are full.",
        "Hill (steep): stony",
        "Hill J. Fort",
        "Hill and valley are green.",
        "Hill & Sons",
        "Signed: Hill Street Association",
        "(Winter 2011: 14)",
        "The page is signed: hill",
        "Volume v. hill",
        "Hill to be climbed.",
        "Hill had been a fort since 1990.",
        "Hill became steep.",
        "## Panels\n\n- Hill\n",
        "The panel\n\n- Hill\n",
        "Hill\nChairs are there.",
        "Hill and its fort were lost.",
        "10:30 Hill visit",
        "The Hill (left) is steep.",
        "Hill, you know, is a word.",
        "(Hill rises)",
        "Hill the sheep tomorrow.",
        "They met at 12 Hill Road.",
    ],
)
def test_where_things_stand_so_too_it_is_nobody(text: str) -> None:
    assert told(_BEFORE + text, "Anna Hill", "Tom Winter") == []


@pytest.mark.parametrize("text", ["- Hill", "1. Hill", "HILL", "Hill was not present.", "Hill to call them."])
def test_at_the_beginning_of_a_line_it_is_for_review_where_she_is_known(text: str) -> None:
    assert told(_BEFORE + text, "Anna Hill") == []
    assert told(_NAMED + text, "Anna Hill")[1:] == [
        ("review", "p0", text.split()[0 if text[0] in "H" else 1].strip("."))
    ]


@pytest.mark.parametrize("text", ["Hill 12", "hill", "The hill"])
def test_nor_is_a_number_of_it_or_the_thing(text: str) -> None:
    assert told(_NAMED + text, "Anna Hill") == [("block", "p0", "Anna Hill")]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("In 1998 Price left the party.", 1),
        ("At 21 Price left the party.", 1),
        ("It cost 1998 Price units.", 0),
    ],
)
def test_behind_a_year_a_word_that_does_something_blocks(sentence: str, count: int) -> None:
    assert [level for level, *_ in told(_BEFORE + sentence, "Anna Price")] == ["block"] * count


def test_a_report_that_is_called_by_a_first_name_is_for_review() -> None:
    assert told(_BEFORE + "The Grant Commission reported.", "Anna Grant") == [("review", "p0", "Grant")]


@pytest.mark.parametrize("line", ["10:30 Hill opens the meeting", "10:30–11:00 Hill", "Hill 14:20 LH123"])
def test_beside_a_time_of_a_programme_it_is_for_review_where_she_is_known(line: str) -> None:
    assert told(_NAMED + line, "Anna Hill")[1:] == [("review", "p0", "Hill")]


def test_in_capitals_before_how_she_speaks_as_plays_have_it_it_is_for_review() -> None:
    assert told(_BEFORE + "HILL (over the speaker)\nIt is late.", "Anna Hill") == [("review", "p0", "HILL")]
    assert told(_BEFORE + "HILL (Hist.)\nIt is late.", "Anna Hill") == []


@pytest.mark.parametrize(
    "text",
    ["Signed: Laura Hill", "Laura Hill LJ agreed.", "Apologies: Ortega, Laura Hill", "Laura Hill (54)"],
)
def test_behind_the_first_name_of_somebody_else_it_is_none_of_hers(text: str) -> None:
    assert told(_BEFORE + text, "Anna Hill") == []
    assert told(_NAMED + text, "Anna Hill") == [("block", "p0", "Anna Hill")]


def test_what_no_thing_is_called_by_is_hers_before_a_number_too() -> None:
    """As votes are counted; `Page 12` and `Hill 12` are things."""
    found = told("It heard Anna Rice on the roads.\n\nRice 14 votes, Ortega 9.", "Anna Rice")
    assert found == [("block", "p0", "Anna Rice"), ("review", "p0", "Rice")]
