"""Names that many bear: of whom a text speaks, as far as the words around a name tell."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings, strategies as st

from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.gate.text.origin import Origin
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from tests.support.told import told


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ingrid James", "Later that day we met James O'Gara again and talked to Mrs. James Baines."),
        ("Ingrid James Okonkwo", "The mayor, James Sheeran, spoke."),
        ("William Okonkwo", "He gave it to William A. Rochford and to William H. H. Clements."),
        ("Roger Okonkwo", "They asked Roger I. Vermeersch for it."),
        ("Henry Okonkwo", "A pitch by Bill Henry was lost."),
        ("Luis Okonkwo", "The road goes on to San Luis and ends."),
        ("Donald Okonkwo", "Then McDonald and Fitzdonald sang."),
        ("Jane J. Okonkwo", "So said Mr. J. J. A. Frans."),
        ("Will Rice", "Then William came, and William left."),
        ("John Kennedy", "They went to Canada at once."),
        ("Barry St. Leger", "Between St. Kitts and the Fort of St. Jean."),
        ("Amina Lyndon", "The ship left London at noon."),
        ("Theodora Pocket", "He put the papers in his pocket, or in two pockets."),
    ],
)
def test_a_stranger_who_bears_one_of_her_names_is_nobody(name: str, text: str) -> None:
    assert told(text, name) == []


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Amina Okonkwo", "They asked Edward H. Okonkwo for it.", "Okonkwo"),
        ("Amina Okonkwo", "They read a book by L. C. Okonkwo.", "Okonkwo"),
        ("Amina Okonkwo", "They read what Adelos Okonkwo had written.", "Okonkwo"),
        ("Ingrid James", "Ms Ingrid James came; they read James Joyce.", "James"),
        ("William Okonkwo", "There were daisies and sweet william.", "william"),
        ("Will Rice", "Ms Rice heard that William had come.", "William"),
        ("Amina Collins", "It was printed by HarperCollins in spring.", "HarperCollins"),
        ("Amina Porter", "Ms Porter came; the Porter & Lind gauge broke.", "Porter"),
    ],
)
def test_another_name_beside_a_surname_leaves_a_doubt(name: str, text: str, words: str) -> None:
    assert ("review", "p0", words) in told(text, name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Amina Okonkwo", "On Tuesday Okonkwo left."),
        ("Amina Okonkwo", "Yesterday Okonkwo left."),
        ("Amina Okonkwo", "Secretary of State Okonkwo and old Okonkwo left."),
        ("Amina Okonkwo", "A. Okonkwo left."),
        ("Tomas Okonkwo", "Mr. Okonkwo left."),
        ("Thorvald Okonkwo", "Thorvald's letter came."),
        ("Don Knight", "Don Knight left."),
        ("Barry St. Leger", "So St. Leger left."),
    ],
)
def test_what_goes_before_any_name_leaves_none(name: str, text: str) -> None:
    assert "block" in {level for level, _, _ in told(text, name)}
    assert "review" not in {level for level, _, _ in told(text, name)}


def test_a_first_name_alone_blocks_unless_the_text_speaks_of_another_of_that_name() -> None:
    assert told("It rained. We saw Thorvald there.", "Thorvald Okonkwo") == [("block", "p0", "Thorvald")]
    text = "In the morning we met Donald Houston again. Much later we saw Donald there."
    assert told(text, "Donald Okonkwo") == [("review", "p0", "Donald")]
    text = "In the morning we met Donald Houston again. Much later Ms Okonkwo came, and we saw Donald there."
    found = told(text, "Donald Okonkwo")
    assert found[-1] == ("block", "p0", "Donald")


@pytest.mark.parametrize(
    "text",
    [
        "It was late. Penny had never answered.",
        "It was late. Penny quickly left.",
        'He wrote: "Penny, come home."',
        "It was late. Penny and Keith had never met.",
        "The letter is from Dr. Penny now.",
    ],
)
def test_a_first_name_that_is_a_word_is_a_doubt_where_it_acts_or_is_addressed(text: str) -> None:
    assert told(text, "Penny Okonkwo") == [("review", "p0", "Penny")]


def test_a_middle_name_is_a_first_name_too() -> None:
    assert told("In that year Paul of Taranto wrote it.", "John Paul Okonkwo") == []


@pytest.mark.parametrize("text", ["It was late. Penny wise.", "Penny for your thoughts.", "May is over."])
def test_a_word_that_begins_a_sentence_is_nobody_otherwise(text: str) -> None:
    assert told(text, "Penny May") == []


def test_a_surname_that_is_a_word_is_a_doubt_again_once_it_was_one() -> None:
    assert told("It was late. Baker is first.", "Amina Baker") == []
    found = told("It came from Baker. Baker is first.", "Amina Baker")
    assert found == [("review", "p0", "Baker"), ("review", "p0", "Baker")]


def test_a_surname_that_is_a_word_is_a_doubt_before_the_year_of_what_she_wrote() -> None:
    assert told("It was late. Baker (1959) has shown it.", "Amina Baker") == [("review", "p0", "Baker")]
    assert told("It was late. Baker (12) has shown it.", "Amina Baker") == []


def test_what_is_named_for_her_is_a_doubt_where_she_is_known() -> None:
    assert told("We saw the Porter film.", "Amina Porter") == []
    assert ("review", "p0", "Porter") in told("Ms Porter came. We saw the Porter film.", "Amina Porter")


def test_a_country_or_a_faith_is_nobody_until_she_is_known() -> None:
    text = "They stayed in Jordan and met the Christian churches there."
    assert told(text, "Christian Jordan") == []
    found = told(f"Ms Jordan came. {text}", "Christian Jordan")
    assert found[0] == ("block", "p0", "Jordan")
    assert ("review", "p0", "Christian") in found


def test_a_word_that_is_a_title_too_is_nobody_before_another_name() -> None:
    text = "Mr. Justice Clark wrote to the Department of Justice; Mr. Justice Holmes read it."
    assert "block" not in {level for level, _, _ in told(text, "Earl Justice")}


def test_a_verb_beside_a_first_name_is_no_surname() -> None:
    found = told("Mr. and Mrs. Donald Bolker will give a dinner; Donald will come.", "Donald Will")
    assert "Donald will" not in [words for _, _, words in found]
    assert ("block", "p0", "donald_will") in told("see donald_will here", "Donald Will")


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Vahid Navidzadeh", "گفت نویدزاده", "نویدزاده"),
        ("Parviz Khosravi", "دیروز دکتر خسروی آمد", "خسروی"),
        ("وحید نویدزاده", "Later Navidzadeh came.", "Navidzadeh"),
    ],
)
def test_a_persian_v_is_the_letter_that_is_a_vowel_elsewhere(name: str, text: str, words: str) -> None:
    assert told(text, name) == [("review", "p0", words)]


def test_a_name_in_another_script_may_be_that_of_each_who_is_called_so_and_no_word_of_english_hides_it() -> (
    None
):
    # `Porter` is a word of English, but not in Russian.
    assert told("Потом позвали Портера.", "Mary Porter", "Anna Portter") == [("review", "p0", "Портера")]
    assert told("Потом позвали Портера.", "Anna Portter") == [("review", "p0", "Портера")]
    assert told("Потом позвали Портера.", "Mary Porter") == [("review", "p0", "Портера")]


def test_a_doubt_is_told_once_for_each_place_however_many_may_be_meant() -> None:
    family = ("Amina Okonkwo", "Tobias Okonkwo", "Salome Okonkwo")
    assert told("They asked Edward Okonkwo for it.", *family) == [("review", "p0", "Okonkwo")]
    assert told("They asked Edward Okonkwo for it.", *reversed(family)) == [("review", "p0", "Okonkwo")]


def test_the_tip_of_a_doubt_says_who_else_may_be_meant() -> None:
    family = [Person(f"p{n}", name=Sealed(f"{name} Okonkwo")) for n, name in enumerate(("Amina", "Tobias"))]
    needles = needles_of([Dialogue("d", people=People(tuple(family)))], plain=True)
    (found,) = sweep([Source("a.md", b"They asked Edward Okonkwo for it.")], needles).findings
    assert found.who == "p0" and found.tip.endswith("Others who may be meant: p1.")


def test_of_a_crowd_of_namesakes_the_same_are_told_whatever_the_order_of_the_roster() -> None:
    family = [Person(f"p{n}", name=Sealed(f"Amina{'bcdefghijklm'[n]} Okonkwo")) for n in range(12)]

    def whose(people: list[Person]) -> list[str | None]:
        needles = needles_of([Dialogue("d", people=People(tuple(people)))], plain=True)
        return [f.who for f in sweep([Source("a.md", b"They asked Okonkwo for it.")], needles).findings]

    assert len(whose(family)) == 8 and whose(family) == whose(family[::-1])


def test_a_stranger_of_two_names_of_the_roster_is_one_doubt() -> None:
    assert told("Signed: Lydia Traore.", "Lydia Okonkwo", "George Traore") == [
        ("review", "p0", "Lydia Traore")
    ]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Amina Okonkwo", "They met at Okonkwo Hall, and later at the Okonkwo Foundation.", "Okonkwo"),
        ("Amina Okonkwo", "They sailed on. Lake Okonkwo was still.", "Okonkwo"),
        ("Amina Okonkwo", "They were born in Okonkwo, Nebraska.", "Okonkwo"),
        ("Amina Okonkwo", "Adelos Okonkwo was a good student.", "Okonkwo"),
        ("Amina Okonkwo", "Sources.\n\nOkonkwo, Michael (1964). On Rivers.", "Okonkwo"),
        ("Tony Lloyd", "They were customers of Lloyds for years.", "Lloyds"),
        ("Amina Mbeki", "In the second letter the old mbeki advised him.", "mbeki"),
    ],
)
def test_what_is_named_for_her_or_for_another_leaves_a_doubt(name: str, text: str, words: str) -> None:
    assert {("review", words)} == {(level, what) for level, _, what in told(text, name)}


def test_a_surname_is_the_stranger_s_for_a_while_after_a_text_has_named_one() -> None:
    assert told("Later Okonkwo left.", "Amina Okonkwo") == [("block", "p0", "Okonkwo")]
    assert {level for level, _, _ in told("We met Edward Okonkwo. Later Okonkwo left.", "Amina Okonkwo")} == {
        "review"
    }
    text = "We met Edward Okonkwo and Amina Okonkwo. Later Okonkwo left."
    assert told(text, "Amina Okonkwo")[-1] == ("block", "p0", "Okonkwo")
    far = "We met Edward Okonkwo. " + "The river rose. " * 120 + "Later Okonkwo left."
    assert told(far, "Amina Okonkwo")[-1] == ("block", "p0", "Okonkwo")


def test_a_pet_name_is_nobody_of_ours_where_a_stranger_bears_it() -> None:
    assert told("He saw Ernie there.", "Ernest Okonkwo") == [("review", "p0", "Ernie")]
    assert told("He met Ernie Traore. He saw Ernie there.", "Ernest Okonkwo") == []


def test_who_reigns_is_somebody_else_of_that_name() -> None:
    found = told("Prince Charles came, and Charles left. Okonkwo stayed.", "Charles Okonkwo")
    assert found == [("review", "p0", "Charles"), ("block", "p0", "Charles"), ("block", "p0", "Okonkwo")]
    assert {level for level, _, _ in told("Prince Charles came, and Charles left.", "Charles Okonkwo")} == {
        "review"
    }


def test_a_first_name_that_three_of_the_roster_bear_tells_of_none_by_itself() -> None:
    three, text = ("John Okonkwo", "John Traore", "John Diallo"), "It rained. We saw John there."
    for origin in Origin:
        assert told(text, *three, origin=origin) == [("review", "p0", "John")]
    assert {level for level, _, _ in told(text, *three[:2], origin=Origin.OURS)} == {"block"}


def test_a_first_name_may_be_one_of_the_small_words_of_other_names() -> None:
    assert told("Then Ben said so.", "Ben Okonkwo", origin=Origin.OURS) == [("block", "p0", "Ben")]
    assert told("They followed Ben Barka.", "Mehdi Ben Barka") == [("block", "p0", "Ben Barka")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Donald Okonkwo", "It said: Don't worry."),
        ("Theodora Street", "They lived in Mission Street and in 29th Street."),
        ("Theodora Church", "The rector of St. Mary's Church was ill."),
        ("Theodora Foster", "He is the foster father of the boy."),
        ("Michael Okonkwo", "Sources.\n\nFrede, Michael. Essays. Gill, Michael Q. Rivers."),
        ("Amina Price", "It was late. Price is not all. Price rises. Price remains."),
    ],
)
def test_a_word_in_its_plain_place_is_nobody(name: str, text: str) -> None:
    assert told(text, name) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was late. Baker injured a knee.",
        "It was late. Baker took the proposal home.",
        "They played with Quarterback Baker.",
    ],
)
def test_a_surname_that_is_a_word_is_a_doubt_where_something_tells_of_a_person(text: str) -> None:
    assert told(text, "Amina Baker") == [("review", "p0", "Baker")]


BESIDE = "Bergh J. K. R. van de O' , said Mr the Anna Kim . Professor and 's ("
SAYING = st.lists(st.sampled_from(BESIDE.split()), min_size=2, max_size=9).map(" ".join)


@settings(max_examples=200, deadline=None)
@example("We met J. R. van Bergh again.")
@given(SAYING)
def test_whose_name_stands_first_in_the_roster_decides_nothing(text: str) -> None:
    """A word is asked about once for all who are called so; beside initials they are told apart."""
    one, other = "Jan Bergh", "Karel Bergh"
    there, turned = told(text, one, other), told(text, other, one)
    swapped = {"p0": "p1", "p1": "p0"}
    assert {f for f in there if f[0] == "block"} == {
        (level, swapped[who or ""], words) for level, who, words in turned if level == "block"
    }
