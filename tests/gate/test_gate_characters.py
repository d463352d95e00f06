"""Names of the roster in Chinese characters, and names in characters spelt in Latin letters."""

from __future__ import annotations

import pytest

from tests.support.told import told


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("Zhou Lanfen", "没有人知道周兰芬昨天先走了。", "周兰芬"),
        ("Chou Lan-fen", "沒有人知道周蘭芬昨天先走了。", "周蘭芬"),
        ("Lanfen Zhou", "没有人知道周兰芬昨天先走了。", "周兰芬"),
        ("Wong Kam-shing", "沒有人知道黃錦成昨天先走了。", "黃錦成"),
        ("Ouyang Mingde", "没有人知道欧阳明德昨天先走了。", "欧阳明德"),
    ],
)
def test_a_chinese_name_in_latin_letters_blocks_in_characters(name: str, text: str, words: str) -> None:
    assert told(text, name) == [("block", "p0", words)]


@pytest.mark.parametrize(("name", "words"), [("Li Peng", "李鹏"), ("Hu Shi", "胡适")])
def test_one_of_two_characters_is_for_review(name: str, words: str) -> None:
    assert told(f"没有人知道{words}昨天先走了。", name) == [("review", "p0", words)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Zhou Lanfen", "没有人知道周围的兰花和芬芳。"),
        ("Zhou Lanfen", "一周。兰芬是花。"),
        ("Chen Ching-kuo", "他们经过那里。"),
        ("Sheng Chan", "生产产生利润。"),
    ],
)
def test_other_characters_and_parts_alone_are_nobody(name: str, text: str) -> None:
    assert told(text, name) == []


@pytest.mark.parametrize(
    ("name", "text", "level"),
    [
        ("Margaret Whitfield", "没有人知道玛格丽特·惠特菲尔德昨天先走了。", "block"),
        ("Henry Fordham", "没有人知道亨利·福德姆昨天先走了。", "review"),
        ("Carl Bort", "没有人知道卡尔·博特昨天先走了。", "review"),
        ("Ulla von der Quillen", "没有人知道乌拉·冯德奎伦昨天先走了。", "review"),
    ],
)
def test_a_name_of_others_is_known_on_both_sides_of_a_dot(name: str, text: str, level: str) -> None:
    assert {found for found, _, _ in told(text, name)} == {level}


def test_half_of_a_name_beside_a_dot_is_nobody() -> None:
    assert told("没有人知道玛格丽特·米勒昨天先走了。", "Margaret Whitfield") == []
    assert told("没有人知道克里斯蒂娜·米勒昨天先走了。", "Christina Whitfield") == []


def test_a_long_surname_beside_a_dot_is_for_review_where_the_first_name_is_written_otherwise() -> None:
    assert told("没有人知道佩姬·惠特菲尔德昨天先走了。", "Margaret Whitfield") == [
        ("review", "p0", "惠特菲尔德")
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("黄锦成", "Nobody knew that Wong Kam-shing left."),
        ("陈德平", "Nobody knew that Ch'en Te-p'ing left."),
        ("陈德平", "Nobody knew that Chan Tak-ping left."),
        ("蔡德平", "Nobody knew that Tsai Teh-ping left."),
    ],
)
def test_a_name_in_characters_blocks_as_the_world_spells_it(name: str, text: str) -> None:
    assert {level for level, _, _ in told(text, name)} == {"block"}
