"""A name that is an ordinary word blocks where the words around it are those around a person."""

from __future__ import annotations

import pytest

from facilitator.gate.text.origin import Origin
from tests.support.told import told

PRICE = ("Patience Price",)


def levels(text: str, *names: str) -> list[str]:
    """The level of each finding, in the order of the text."""
    return [level for level, _, _ in told(text, *names)]


@pytest.mark.parametrize(
    "text",
    [
        "At last Price said so.",
        "It rained. Price said so.",
        "At last Price sat down.",
        "At last Price was late.",
        "We read Price's letter.",
        "It was agreed that Price would come.",
        "It was signed by Price in the night.",
        '"It rains", said Price in the end.',
        'She wrote: "It rains, Price!" and left.',
        'She wrote: "It rains, Price", and left.',
        "They heard Keith and Price on that.",
        "They heard Price and Keith on that.",
        "At the gate stood Price, who knows.",
        "At the gate stood Price, 54, with a flag.",
        "It is shown in Price (1959) and elsewhere.",
        "At the gate stood Price of Ohio again.",
        "At the gate stood the Price family.",
        "They asked poor Price for it.",
        "The Minister of Health Price came.",
    ],
)
def test_a_person_stands_here(text: str) -> None:
    assert levels(text, *PRICE) == ["block"]


@pytest.mark.parametrize(
    "text",
    [
        "It was late for Price again.",
        "It rained. Price moved on.",
        "It rained. Price, a friend, came.",
        'It rained. "Price" Okonkwo, a friend, came.',
        "It was by Market Price again.",
        "It was signed by PRICE in the night.",
    ],
)
def test_a_person_may_stand_here(text: str) -> None:
    assert set(levels(text, *PRICE)) == {"review"}


@pytest.mark.parametrize(
    "text",
    [
        "Price by price it rose.",
        "The Price agreed on was late.",
        "It rained. Price is not all.",
    ],
)
def test_nobody_stands_here(text: str) -> None:
    assert levels(text, *PRICE) == []


def test_where_she_stood_once_she_stands_wherever_the_word_is_by_itself() -> None:
    assert levels("It was late for Price. It rained. Price moved on.", *PRICE) == ["review", "review"]
    text = "At last Price said so. It was late for Price. It rained. Price moved on."
    assert levels(text, *PRICE) == ["block", "block", "block"]


@pytest.mark.parametrize(
    "text", ["It was late for Mark again.", "It rained, and so they asked Uncle Mark, and later old Mark."]
)
def test_a_first_name_of_many_inside_a_sentence_is_somebody(text: str) -> None:
    assert {level for level, _, _ in told(text, "Mark Okonkwo", origin=Origin.OURS)} == {"block"}
    assert {level for level, _, _ in told(text, "Mark Okonkwo")} == {"review"}


@pytest.mark.parametrize("text", ["It is a private Mark again.", "It costs 300 Mark."])
def test_a_first_name_of_many_after_what_describes_a_thing_is_not(text: str) -> None:
    assert "block" not in levels(text, "Mark Okonkwo")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Amina Church", "It was said by Church and State that it rains."),
        ("Amina West", "It was agreed with West and East that it rains."),
        ("Theodora May", "It was agreed that May would do."),
        ("William Okonkwo", "It was pointed out that Bill was late."),
    ],
)
def test_what_is_often_written_with_a_capital_needs_a_plain_sign(name: str, text: str) -> None:
    assert levels(text, name) == ["review"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Amina Church", "At last Church insisted on it."),
        ("Amina West", "At the gate stood West, who knows."),
        ("Theodora May", "It seems May insisted on it."),
        ("Theodora May", "Ms May came; it was agreed that May would do it."),
    ],
)
def test_a_plain_sign(name: str, text: str) -> None:
    assert set(levels(text, name)) == {"block"}


@pytest.mark.parametrize(
    "then", ["Price was late.", "Price, as ever, was late.", "Price and Keith were late."]
)
def test_where_she_stood_once_she_may_begin_a_sentence(then: str) -> None:
    assert levels(f"At last Price said so. It rained. {then}", *PRICE) == ["block", "block"]
    assert levels(f"At last Ms Price came. It rained. {then}", *PRICE) == ["block", "block"]
    assert levels(f"It rained. {then}", *PRICE) == []


def test_the_rest_of_her_name_stays_a_question_at_the_beginning_of_a_sentence() -> None:
    assert levels("At last Ms Price came. It rained. Noble was short.", "Noble Price") == ["block", "review"]


def test_a_word_that_things_bear_is_nobody_there_until_it_stood_for_her_by_itself() -> None:
    named = "At last Ms Price came."
    assert levels(f"{named} It rained. Patience was short.", *PRICE) == ["block"]
    assert levels(f"{named} It rained. Patience in the end won.", *PRICE) == ["block"]
    assert levels(f"{named} It rained. Patience knelt.", *PRICE) == ["block", "review"]
    assert levels(f"{named} It rained. Patience, we saw, was late.", *PRICE) == ["block", "review"]
    by_itself = "Then they met Patience in the rain."
    assert levels(f"{named} {by_itself} Patience was late.", *PRICE) == ["block", "review", "review"]
    assert levels(f"{named} {by_itself} Patience in the end won.", *PRICE) == ["block", "review", "review"]


def test_not_far_behind_somebody_else_of_that_name_she_is_a_question() -> None:
    met = "They met Keith Price. At last Price said so."
    assert levels(met, *PRICE) == ["review"]
    assert levels(met.replace("At", "It rained. " * 160 + "At"), *PRICE) == ["block"]
    assert levels(f"They met Patience Price. {met}", *PRICE) == ["block", "block"]


@pytest.mark.parametrize("title", ["Coach", "Sheriff", "Inspector", "Rep.", "Senator", "Judge"])
def test_after_a_title_she_is_certain(title: str) -> None:
    assert levels(f"At last {title} Price rose.", *PRICE) == ["block"]


@pytest.mark.parametrize("text", ["Long Talks With Price In Doubt", "The Long Fall Of Price In The Spring"])
def test_a_small_word_after_a_name_makes_no_thing_of_it(text: str) -> None:
    assert levels(text, *PRICE) == ["review"]


def test_many_names_in_a_row_are_no_heading() -> None:
    crowd = ", ".join(
        f"{first} Houston" for first in ("Keith", "Mary", "Paul", "Ruth", "Hans", "Olga", "Igor")
    )
    assert levels(f"{crowd}, David Houston, {crowd}", "David Okonkwo") == []
    assert levels("David Backs Plan for Better Roads", "David Okonkwo") == ["review"]


def test_a_name_turned_round_is_told_once() -> None:
    assert levels("On the list: Price, Patience, absent.", *PRICE) == ["block", "block"]
    assert levels("| Price | Patience |", *PRICE) == ["review"]


def test_in_a_text_that_has_the_plain_word_too_the_beginning_of_a_sentence_is_a_question() -> None:
    assert levels("At last Price said so. It rained. Price was late.", *PRICE) == ["block", "block"]
    text = "At last Price said so. The price rose. Price was late."
    assert levels(text, *PRICE) == ["block", "review"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Sheila Kovacs", "Sheila Kovacs came. She said it rains."),
        ("Nathaniel Brewer", "Nathaniel Brewer came. Than said nothing better."),
        ("António Ferraz", "António Ferraz came. To be sure, To said nothing."),
    ],
)
def test_no_short_form_is_a_small_word_of_every_sentence(name: str, text: str) -> None:
    """A block cannot be accepted: `She` would have to be cured out of each report of a Sheila."""
    assert [words for level, _, words in told(text, name) if level == "block"] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "It was late for my Mark again.",
        "They knew my dear Mark, too.",
        "It rained. Mark! It was late.",
        'It rained. "Mark", they called.',
        "Her mother wrote Mark of her grief.",
        "It was late for Congressman Mark of Ohio.",
    ],
)
def test_a_first_name_that_is_a_word_may_be_somebody_whose_it_is_or_who_is_called(text: str) -> None:
    assert levels(text, "Mark Okonkwo") == ["review"]


@pytest.mark.parametrize(
    "text",
    [
        "It rained. Price and I went home.",
        "It rained. Price has shown that.",
        "It rained (Price et al., 1954).",
        'It rained. "Price, here", they said.',
        "That was under the Price Administration.",
    ],
)
def test_a_surname_that_is_a_word_may_be_somebody_who_acts_with_others(text: str) -> None:
    assert levels(text, *PRICE) == ["review"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Mark Okonkwo", "It was late for my Mark Twain."),
        ("Mark Okonkwo", "It was a low mark, and my mark too."),
        ("Faith Okonkwo", "It rained. Faith has risen."),
        ("Patience Price", "It rained. Price has risen. Price and quality count."),
        ("Patience Price", "It was late for my Price, and this Price too."),
    ],
)
def test_whose_a_thing_is_and_what_things_do_is_nobody(name: str, text: str) -> None:
    assert levels(text, name) == []


@pytest.mark.parametrize(
    "text",
    [
        "They came in summer. Winter said so.",
        "He was born in 1785. Winter said so.",
        "Of Winter and Winter's friends we know little.",
    ],
)
def test_a_date_ends_with_its_sentence_and_has_no_word_twice(text: str) -> None:
    assert levels(text, "Theodora Winter") != []


@pytest.mark.parametrize(
    "text",
    [
        "Wir kommen am 8. Winter sagen sie dazu.",
        "They came Winter 8 or later.",
        "They came between Summer and Winter again.",
        "Then came Winter 1785 with snow.",
    ],
)
def test_a_season_beside_another_or_a_figure_is_a_date(text: str) -> None:
    assert levels(text, "Theodora Winter") == []


_ES = "Los papeles de la reunión se guardan en un lugar que no se dice a nadie. {} Después no se dijo más."


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Paz Moreno", _ES.format("Al final Moreno dijo que sí.")),
        ("Mar Castillo", _ES.format("Al final Castillo respondió que no.")),
        ("سعيد أمين", "انتهى الاجتماع مساء أمس. وذكر أمين أن الأمر انتهى ولم يبق أحد في القاعة."),
    ],
)
def test_a_common_word_of_another_language_that_speaks_is_somebody(name: str, said: str) -> None:
    assert levels(said, name) != []


def test_after_an_article_and_a_small_word_it_is_a_thing_unless_it_speaks() -> None:
    assert levels(_ES.format("Al final Moreno y otros."), "Paz Moreno") == []


_KNOWN = "It heard Patience Price on that. "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("At last the Prices said so.", "Prices"),
        ("The Prices moved to Kirkford.", "Prices"),
        ("It stood in the Prices’ garden.", "Prices"),
        ("A field lay below the Prices.", "Prices"),
    ],
)
def test_a_family_is_for_review_where_one_of_them_is_known(text: str, word: str) -> None:
    assert told(text, *PRICE) == []
    assert told(_KNOWN + text, *PRICE)[1:] == [("review", "p0", word)]


def test_and_so_is_one_that_takes_more_than_an_s() -> None:
    for name, family in (("Fox", "Foxes"), ("Marsh", "Marshes")):
        text = f"It heard Patience {name} on that. A field lay below the {family}."
        assert told(text, f"Patience {name}")[1:] == [("review", "p0", family)]
    assert told("They dined with the Kovitches again.", "Anna Kovitch") == [("block", "p0", "Kovitches")]


@pytest.mark.parametrize(
    "text",
    [
        "They dined with the prices again.",
        "They wrote to the Prices Commission.",
        "Prices moved again.",
        "These Prices moved again.",
        "\n\n# Of The Prices And Wages Of Kirkford\n\nThey rose.",
    ],
)
def test_what_things_are_called_is_no_family(text: str) -> None:
    assert levels(_KNOWN + text, *PRICE) == ["block"]
