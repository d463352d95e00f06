"""A word that is asked about once is tried in pieces first: it is alike what it is alike as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from facilitator.gate.lists import sounds
from facilitator.gate.lists.alike import _FEW, alike, all_alike

PAIRS = [
    ("уитфилд", "whitfield"),
    ("ويتفيلد", "whitfield"),
    ("ויטפילד", "whitfield"),
    ("უიტფილდი", "whitfieldi"),
    ("шукарев", "shukarev"),
    ("ウィットフィールド", "whitfield"),
    ("휘트필드", "whitfield"),
    ("بارنيت", "barnett"),
    ("كوري", "curie"),
    ("سليمان", "slimen"),
    ("сесил", "cecil"),
    ("Γκρέισον".lower(), "grayson"),
]


@pytest.mark.parametrize(("word", "name"), PAIRS)
def test_of_few_as_of_many(word: str, name: str) -> None:
    one = sounds.heard(word)
    assert one is not None
    few, many = [name], [name, *["zzzz"] * _FEW]
    assert list(all_alike(one, few)) == list(all_alike(one, many))


def test_each_of_these_is_alike_so_that_there_is_something_to_lose() -> None:
    heard = [(sounds.heard(word), name) for word, name in PAIRS]
    assert all(one and alike(one, name) for one, name in heard)


@given(
    st.lists(st.sampled_from(list(zip("бгдклмнрст", "bgdklmnrst", strict=True))), min_size=2, max_size=4),
    st.lists(st.sampled_from(["", "a", "e", "ie", "ou", "h"]), min_size=5, max_size=5),
)
def test_a_spelling_with_the_same_consonants_is_alike_in_pieces_where_it_is_as_a_whole(
    consonants: list[tuple[str, str]], vowels: list[str]
) -> None:
    one = sounds.heard("а".join(there for there, _ in consonants))
    name = "".join(here + vowel for (_, here), vowel in zip(consonants, vowels, strict=False))
    assert one is not None
    assert list(all_alike(one, [name])) == ([name] if alike(one, name) else [])
