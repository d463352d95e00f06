"""A Korean name in full is found where it is written on to an office or another word."""

from __future__ import annotations

import pytest

from tests.support.told import told


@pytest.mark.parametrize(
    "text",
    [
        "어제 김철수대사가 말했다.",
        "김철수의원이 말했다.",
        "그는 김철수입니다.",
        "김철수씨와 만났다.",
        "어제 대사김철수가 말했다.",
        "『대통령김철수박사담화집』에서 옮겼다.",
    ],
)
def test_between_offices_and_small_words_it_is_certain(text: str) -> None:
    assert [(level, who) for level, who, _ in told(text, "김철수")] == [("block", "p0")]


@pytest.mark.parametrize("text", ["우리김철수가 왔다.", "김철수호텔에서 만났다."])
def test_at_one_end_of_another_word_it_is_for_review(text: str) -> None:
    assert [(level, who) for level, who, _ in told(text, "김철수")] == [("review", "p0")]


def test_in_the_middle_of_other_words_it_is_nobody() -> None:
    assert told("이것은 황김철수호텔에서 온 것이다.", "김철수") == []
