"""Names in the cases of Ukrainian, and of Russian where a vowel of the name flees."""

from __future__ import annotations

import pytest

from tests.support.told import told

_UKRAINIAN = (
    "Вчора ми говорили з іншими, щоб усе було ясно, але це було не так просто. {} Це все на сьогодні."
)
_RUSSIAN = (
    "Вчера мы говорили с другими, чтобы всё было ясно, но это было не так просто. {} Это всё на сегодня."
)


@pytest.mark.parametrize(
    ("around", "name", "said", "word"),
    [
        (_UKRAINIAN, "Ірина Журба", "Лист {} ми вже читали.", "Ірини"),
        (_UKRAINIAN, "Марія Журба", "Ми говорили з {} про це.", "Марією"),
        (_UKRAINIAN, "Ігор Журба", "Лист {} ми вже читали.", "Ігоря"),
        (_UKRAINIAN, "Федір Журба", "Лист {} ми вже читали.", "Федора"),
        (_UKRAINIAN, "Ганна Кравець", "Ми передали це {} вчора.", "Кравцеві"),
        (_UKRAINIAN, "Ганна Чорновіл", "Ми говорили з {} про це.", "Чорноволом"),
        (_UKRAINIAN, "Ганна Лебідь", "Лист {} ми вже читали.", "Лебедя"),
        (_UKRAINIAN, "Ганна Гайворонська", "Лист {} ми вже читали.", "Гайворонської"),
        (_UKRAINIAN, "Гнат Гайворонський", "Ми передали це {} вчора.", "Гайворонському"),
        (_RUSSIAN, "Павел Журба", "Мы читали письмо {} вчера.", "Павла"),
        (_RUSSIAN, "Анна Рубец", "Мы говорили с {} об этом.", "Рубцом"),
    ],
)
def test_a_name_in_a_case_blocks(around: str, name: str, said: str, word: str) -> None:
    assert told(around.format(said.format(word)), name) == [("block", "p0", word)]


@pytest.mark.parametrize(
    ("around", "name", "said"),
    [
        (_UKRAINIAN, "Ганна Мороз", "Ми вже бачили романи та морози."),
        (_UKRAINIAN, "Легка Журба", "Це було легко."),  # No case of hers is taken for an adverb.
        (_RUSSIAN, "Семён Журба", "У них не было ни семени, ни воды."),
    ],
)
def test_a_word_that_only_begins_as_a_name_does_is_nobody(around: str, name: str, said: str) -> None:
    assert told(around.format(said), name) == []
