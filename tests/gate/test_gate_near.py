"""Near copies: what is said again in other forms, in another order, or with something in between."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from facilitator.gate.match.gist import Gists
from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

PEOPLE = People((Person("oak", name=Sealed("Amina Diallo")),))
NOTE = (
    "I said we don't trust the three ministries, and our neighbours on the other bank will not honour what "
    "they promised at the crossing unless somebody counts each animal every week."
)
PLAIN = "It is not that she would have had to go there by herself, but that none of us was to be told of it."


def found(note: str, said: str, released: str = "") -> list[tuple[str, str]]:
    """Level and rule of each passage that is found in a page that says so."""
    needles = needles_of(
        [Dialogue("d", people=PEOPLE)], notes=[note], released=[released] if released else []
    )
    page = f"It was put so. {said}. Nothing else of note came up."
    report = sweep([Source("page.md", page.encode())], needles)
    return [(f.level, f.rule) for f in report.findings if f.rule == "passage"]


@pytest.mark.parametrize(
    "said",
    [
        "He said they do not trust the 3 ministries and their neighbors on the other bank",
        "The neighbours on the other bank would not honour what was promised at the crossing",
        "their neighbor on the other bank will not honor what they promise",
        "unless somebody counted each animal every week, what they promised at the crossing",
        "will not honour what they promised, as we all heard, at the crossing unless somebody counts",
        "unless somebody counts each animal weekly what they promised",
    ],
)
def test_another_person_tense_number_or_spelling_is_no_disguise(said: str) -> None:
    assert set(found(NOTE, said)) == {("review", "passage")}


@pytest.mark.parametrize(
    "said",
    [
        "that she would have so to go there by",
        "she would have had to go by herself but",
        "none of us was be to told of it",
        "was to be told of it none of us",
    ],
)
def test_eight_small_words_are_known_with_one_changed(said: str) -> None:
    assert found(PLAIN, said) == [("review", "passage")]


@pytest.mark.parametrize(
    "said",
    [
        "It was not so, and she would go there on Monday with all of them",
        "They said that we do not count on other neighbours",
        "Somebody promised that every animal on the other bank is well",
        "seven words of it none was to be",
    ],
)
def test_the_same_small_words_in_another_sentence_are_no_copy(said: str) -> None:
    assert found(PLAIN, said) == found(NOTE, said) == []


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "Министерство обещало проверить старую плотину до сезона дождей и сообщить о ней деревне",
            "министерства обещали проверку старой плотины до сезонов дождей и сообщили о ней деревням",
        ),
        (
            "وعدت الوزارة بأن تفتح المعبر الشمالي للرعاة قبل نهاية موسم الأمطار دون أي شروط جديدة",
            "وَعَدَتِ الوزارةُ أن تفتح معبرا شماليا للرعاة قبل نهايـــة موسم الأمطار دون شروط جديدة",
        ),
        (
            "Der Ausschuss will die alten Brunnen am Nordufer noch vor dem Winter gemeinsam prüfen lassen",
            "dass der Ausschuss den alten Brunnen am Nordufer vor dem Winter gemeinsam prüfen liess",
        ),
    ],
)
def test_cases_and_endings_of_other_languages_are_no_disguise(note: str, said: str) -> None:
    assert set(found(note, said)) == {("review", "passage")}


WORDS = "river crossing weekly animals counted bridge mill gauge season pasture winter herders".split()


@settings(max_examples=60, deadline=None)
@given(st.permutations(WORDS), st.integers(3, 6), st.sampled_from("dropped exchanged swapped put-in".split()))
def test_ten_words_are_known_with_one_changed_in_the_middle(words: list[str], at: int, how: str) -> None:
    copy = words[2:12]
    middle = {
        "dropped": [],
        "exchanged": ["so"],
        "swapped": [copy[at + 1], copy[at]],
        "put-in": [copy[at], "indeed"],
    }[how]
    rest = copy[at + 2 :] if how == "swapped" else copy[at + 1 :]
    assert ("review", "passage") in found(" ".join(words), " ".join([*copy[:at], *middle, *rest]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ministries", "ministry"),
        ("counted", "counts"),
        ("organise", "organized"),
        ("colour", "colors"),
        ("three", "3"),
        ("ours", "theirs"),
        ("went", "goes"),
        ("travelled", "traveler"),
        ("водой", "воды"),
        ("والوزاره", "وزاره"),
    ],
)
def test_forms_of_a_word_come_to_the_same(one: str, other: str) -> None:
    gists = Gists()
    assert gists[one] == gists[other]


def test_what_has_a_figure_in_it_comes_to_itself() -> None:
    gists = Gists()
    assert gists["b52bombers"] == "b52bombers"
    assert gists["the"] == ""


CHINESE = "部里宁愿每个星期在北边的渡口把每一只山羊数一遍也不愿再相信一个关于武器的承诺"
JAPANESE = (
    "省庁は武器についての約束をもう一度信じるよりも毎週北の渡し場で山羊を一匹ずつ数えるほうがよいと言った"
)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (CHINESE, "每个星期在南边的渡口把每一只山羊数一遍"),
        (CHINESE, "在北边的渡口每个星期把每只山羊数一遍"),
        (JAPANESE, "もう一度信じるよりは毎週北の渡し場で山羊を二匹ずつ数えるほうがよいと"),
    ],
)
def test_letters_of_scripts_without_spaces_are_parts_of_words(note: str, said: str) -> None:
    assert set(found(note, said)) == {("review", "passage")}


@pytest.mark.parametrize(
    ("note", "said"),
    [(CHINESE, "每个星期在南边"), (CHINESE, "把每一只牛数一遍"), (JAPANESE, "信じるよりは毎週北の")],
)
def test_few_such_letters_are_no_near_copy(note: str, said: str) -> None:
    assert found(note, said) == []
