"""Whom else a part of a name may mean: other people of that name, things, verbs; and what stays a doubt."""

from __future__ import annotations

import pytest

from tests.support.told import told


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("David Okonkwo", "We met David Houston at the gate."),
        ("David Okonkwo", "A novel by David M. Houston lay there."),
        ("David Okonkwo", "We met David Brown at the gate."),
        ("Edward Okonkwo", "It was founded by King Edward III of England."),
        ("Peter Okonkwo", "Not since Peter the Great was that tried."),
        ("William Okonkwo", "They passed the Prevention of Terrorism Bill at night."),
        ("William Okonkwo", "Andy Williams runs the hospital."),
        ("John Okonkwo", "The king, Juan Carlos, was there; so was Ivan Lewis."),
        ("Patience Price", "The composer David Price was there."),
        ("Mary Davis", "We heard Quentin Davies."),
        ("William Okonkwo", "He stopped. Will you come? Will the others?"),
        ("Theodora May", "(He sat down.) May I speak?"),
        ("Mark Okonkwo", "It costs 300 Mark and more."),
    ],
)
def test_somebody_or_something_else_is_nobody_of_the_roster(name: str, text: str) -> None:
    assert told(text, name) == []


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("David Okonkwo", "David Backs Plan for Better Roads", "David"),
        ("Patience Price", "They said it of Price again.", "Price"),
        ("Patience Price", "It was the Price report again.", "Price"),
        ("Edward Okonkwo", "Then Sir Edward rose.", "Edward"),
        ("William Okonkwo", "Then Dr William rose.", "William"),
        ("Amina Diallo", "Then Mary Diallo rose.", "Diallo"),
        ("Patience Price", "Major Price Changes; Ms Price left.", "Price"),
    ],
)
def test_what_may_be_hers_stays_for_a_person_to_look_at(name: str, text: str, words: str) -> None:
    assert ("review", "p0", words) in told(text, name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Patience Price", "Ms Price came. Much later Sir Ivo told Price so, and Price left."),
        ("Frank Okonkwo", "Frank Okonkwo came. We all knew what Frank's answer was, and Frank knew."),
        ("Elizabeth Okonkwo", "Elizabeth Okonkwo came; later they saw Lizzy, and Lizzy laughed."),
    ],
)
def test_once_she_is_certain_her_parts_block_inside_a_sentence(name: str, text: str) -> None:
    assert [level for level, _, _ in told(text, name)] == ["block"] * 3


def test_a_name_in_full_means_nobody_else_of_that_family() -> None:
    assert told("Only Salome Okonkwo objected.", "Salome Okonkwo", "Tobias Okonkwo") == [
        ("block", "p0", "Salome Okonkwo")
    ]
    assert told("Only Okonkwo objected.", "Salome Okonkwo", "Tobias Okonkwo") == [
        ("block", "p0", "Okonkwo"),
        ("block", "p1", "Okonkwo"),
    ]


def test_a_wife_who_takes_a_name_of_the_roster_is_not_taken_for_a_stranger() -> None:
    found = told("Signed: Lydia Traore.", "Lydia Okonkwo", "George Traore")
    assert found == [("review", "p0", "Lydia Traore")]


def test_no_second_look_where_the_words_have_to_go_anyway() -> None:
    assert told("We heard Howard Okonkwo.", "Howard Okonkwo", "Michael Howard") == [
        ("block", "p0", "Howard Okonkwo")
    ]


@pytest.mark.parametrize(
    "name", ["Mrs Okonkwo", "Lady Amina Okonkwo", "Okonkwo Jr", "Amina Okonkwo III", "Dr. h.c. Okonkwo"]
)
def test_titles_and_what_follows_a_name_are_no_names(name: str) -> None:
    assert told("Mrs Lind, a lady, Dr. h.c.; Part III by Lind Jr. in the AMINO case.", name) == []
    assert ("block", "p0", "Okonkwo") in told("So said Okonkwo.", name)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Amina Connor", "They met Jerry O'Connor there.", "Connor"),
        ("Amina Connor", "Those O'Connor boys were there.", "Connor"),
        ("Eugene O'Neill", "They met Patrick O'Neill there.", "O'Neill"),
        ("Amina Arlay", "They met Jean D'Arlay there.", "Arlay"),
        ("Amina Meung", "They met Jean de Meung there.", "Meung"),
        ("Amina Meung", "They read Quentin van Meung there.", "Meung"),
        ("Amina Meung", "It rained.\n\nAl Meung came.", "Meung"),
        ("Amina Wolff", "They read Quentin De Wolff Howe there.", "Wolff"),
        ("Amina Greenough", "It rained. Nathanael Greenough told us so.", "Greenough"),
        ("Amina Williamson", "It rained. Tennessee Williamson told us so.", "Williamson"),
        ("Sam Steeley", "They read of the U.S. Steeley works.", "Steeley"),
        ("Amina Warrenby", "Then Dumont, R-Warrenby, left.", "Warrenby"),
        ("John Okonkwo", "John Okonkwo gave them a Jack-in-the-box.", "Jack"),
        ("David Okonkwo", "they met David He came late and sat down", "David"),
    ],
)
def test_who_bears_more_of_a_name_or_another_is_a_question(name: str, text: str, words: str) -> None:
    assert ("review", "p0", words) in told(text, name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Amina Connor", "They met Ms Connor there."),
        ("Amina O'Connor", "They met Ms O'Connor there."),
        ("Amina O'Connor", "They met Amina O'Connor there."),
        ("Omar Connor", "They met O. Connor there."),
        ("Amina van Meung", "They met Mr van Meung there."),
        ("Amina Meung", "They heard of Meung there."),
        ("Amina Meung", "They heard Freiherr von Meung there."),
        ("Amina Greenough", "Nevertheless Greenough told us so."),
        ("Amina Greenough", "The goalkeeper came. Goalkeeper Greenough left."),
        ("Ursula Steeley", "They read U.S. Steeley again."),
        ("Sam Steeley", "They read S. Steeley again."),
        ("Rosa Warrenby", "It was R. Warrenby again."),
    ],
)
def test_her_own_name_with_what_goes_with_it_blocks(name: str, text: str) -> None:
    assert "block" in [level for level, _, _ in told(text, name)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Edward Okonkwo", "They met Edward King there."),
        ("Edward Okonkwo", "They met Edward Bishop there."),
        ("Patience Price", "They met Jerry O'Price there."),
        ("Patience Price", "They met Jean de Price there."),
        ("Jack Major", "It is played in F-Major again."),
    ],
)
def test_a_surname_that_is_a_title_too_or_has_a_letter_before_it_is_somebody_elses(
    name: str, text: str
) -> None:
    assert told(text, name) == []


def test_a_small_word_with_a_capital_is_no_surname_where_full_stops_are_wanting() -> None:
    text = "Okonkwo came and then they met Lizzy She was late"
    assert ("block", "p0", "Lizzy") in told(text, "Elizabeth Okonkwo")
    assert [words for _, _, words in told(text.replace("She", "Sato"), "Elizabeth Okonkwo")] == ["Okonkwo"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("María Okonkwo", "Las notas de Rosa de María están aquí."),
        ("María Okonkwo", "Un mensaje para Juan de María."),
        ("Marie Okonkwo", "Un cadeau pour Jean de Marie."),
        ("Petra Okonkwo", "Ein Brief an Maria von Petra ist da."),
        ("Marta Okonkwo", "Ela saiu da casa do Pedro da Marta."),
    ],
)
def test_a_first_name_behind_of_is_no_surname(name: str, said: str) -> None:
    assert told(said, name) != []


_SAID = "Дети - это наша надежда, и мы это знаем. Так говорит {}. И ещё слова, в которых никого нет."


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Victor Bond", "Виктор Кротов"),
        ("Victor Bond", "Виктор М. Кротов"),
        ("Alexander Stone", "Александр Пушкин"),
        ("Victor Stone", "Виктор Уилсон"),
    ],
)
def test_a_surname_in_other_letters_that_begins_like_none_of_hers_is_somebody_elses(
    name: str, said: str
) -> None:
    assert told(_SAID.format(said), name) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Victor Bond", "Виктор"),
        ("Victor Bond", "Виктор Павлович"),
        ("Victor Bond", "Виктор Бунин"),
        ("Victor Hale", "Виктор Гейл"),
        ("Victor Jimenez", "Виктор Хименес"),
        ("Victor", "Виктор Кротов"),
        ("Maria Woolf", "Μαρία Γουλφ"),
    ],
)
def test_a_first_name_in_other_letters_stays_a_doubt_where_the_rest_may_be_hers(name: str, said: str) -> None:
    assert told(_SAID.format(said), name) != []


def test_of_two_who_share_a_first_name_the_surname_tells_whom_it_may_mean() -> None:
    found = told(_SAID.format("Виктор Кротов"), "Victor Bond", "Victor Krupp")
    assert {who for _, who, _ in found} == {"p1"}
