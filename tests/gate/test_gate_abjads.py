"""Names in letters that leave short vowels out: long ones tell a name, and common words are nobody."""

from __future__ import annotations

import pytest

from facilitator.gate.lists import sounds
from facilitator.gate.lists.alike import alike
from facilitator.gate.lists.tongues import common_words
from facilitator.gate.text.fold import words_of
from tests.support.told import told


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Carla Sandmann", "لم يعرف أحد أن ساندمان حضر أمس", "ساندمان"),
        ("Ruth Jaxon", "لم يعرف أحد أن جاكسون حضر أمس", "جاكسون"),
        ("Ilse Gottfried", "هیچ‌کس نمی‌دانست که گوتفرید دیروز رفت", "گوتفرید"),
        ("Ilse Gottfried", "איש לא ידע כי גוטפריד בא אתמול", "גוטפריד"),
        ("Peter Borschow", "איש לא ידע כי בורשוב בא אתמול", "בורשוב"),
        ("Salem Elharithy", "لم يعرف أحد أن الحارثي حضر أمس", "الحارثي"),
        ("Nadia Essoubki", "لم يعرف أحد أن السبكي حضر أمس", "السبكي"),
        ("Zanzibar Quill", "ثم قال كويل شيئا آخر", "كويل"),
        ("Samir al-Sisi", "ثم قال السيسي شيئا آخر", "السيسي"),
        ("Samir el-Tunsi", "ثم جاء الرئيس التونسي أمس", "التونسي"),
    ],
)
def test_a_surname_alone_is_for_review_where_its_long_vowels_agree(name: str, text: str, words: str) -> None:
    assert told(text, name) == [("review", "p0", words)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Anna Camel", "كان العمل كاملا وجميلا"),
        ("Simone Vart", "זה הזמן, ואין זמן"),
        ("Dora Lorca", "هذه رقعة صغيرة على الجدار"),
        ("Martin Grassow", "على القرص أقراص كثيرة"),
        ("Robert Kerber", "کاربر برابر است"),
        ("Zanzibar Quill", "لا يجوز ذكر القائل ولا سائر الحاضرين"),
    ],
)
def test_words_with_other_vowels_or_common_ones_are_nobody(name: str, text: str) -> None:
    assert told(text, name) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Davud Lewy", "איש לא ידע כי דוד לוי בא אתמול"),
        ("Anton Hume", "لم يعرف أحد أن أنطون هوم حضر أمس"),
        ("Javad Zarrif", "کسی نمی‌دانست که جواد ظریف دیروز رفت"),
    ],
)
def test_short_names_and_common_words_count_beside_each_other(name: str, text: str) -> None:
    assert {level for level, _, _ in told(text, name)} <= {"review", "block"} != set()
    assert told(text, name)


@pytest.mark.parametrize(
    ("word", "spelling", "same"),
    [
        ("كارتر", "carter", True),
        ("كورتر", "carter", False),
        ("ماكس", "max", True),
        ("كينيدي", "kennedy", True),
        ("البيانات", "benito", False),
        ("قيل", "kohl", False),
        ("כהן", "cohen", True),
        ("יהודה", "yehuda", True),
        ("شهاب", "chehab", True),
    ],
)
def test_a_letter_for_a_long_vowel_stands_for_one(word: str, spelling: str, same: bool) -> None:
    (folded,) = words_of(word)
    one = sounds.heard(folded)
    assert one is not None and alike(one, spelling) is same


@pytest.mark.parametrize("tongue", ["ar", "fa", "he"])
def test_each_language_has_its_common_words_folded(tongue: str) -> None:
    words = common_words(tongue)
    assert len(words) > 3_000 and all(words_of(word) == (word,) for word in words)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Mohammad Ali Quillani", "هیچ‌کس نمی‌دانست که محمدعلی کویلانی دیروز رفت", "محمدعلی کویلانی"),
        ("محمدعلی کویلانی", "Nobody knew that Mohammad-Ali Quillani left.", "Mohammad-Ali Quillani"),
    ],
)
def test_two_first_names_written_as_one_are_known_apart(name: str, text: str, words: str) -> None:
    assert told(text, name) == [("block", "p0", words)]


def test_a_latin_name_that_a_sign_parts_is_one_word_elsewhere() -> None:
    assert told("هیچ‌کس نمی‌دانست که ساعدلی دیروز رفت", "Parvin Sa'edli") == [("review", "p0", "ساعدلی")]


@pytest.mark.parametrize("sign", ["'", "’", "ʼ", "\u05f3"])
def test_the_sign_within_a_word_of_a_roster_parts_it_no_more_than_in_a_text(sign: str) -> None:
    assert told("איש לא ידע כי ג'ינטה בא אתמול", f"דן ג{sign}ינטה") == [("block", "p0", "ג'ינטה")]
    assert told("Учора пішов Дем’янчук.", f"Олег Дем{sign}янчук") == [("block", "p0", "Дем’янчук")]
