"""A class or role that is a word for people tells that its element names somebody, as a field does."""

from __future__ import annotations

import pytest

from tests.gate.test_gate_slots import met


@pytest.mark.parametrize(
    "page",
    [
        '<p class="author">price</p>',
        "<p class='author'>\n  Price\n</p>",
        '<p class="post author-name big"><a href="/x">price</a></p>',
        '<td class="speaker">price</td><td>Bread</td>',
        '<span itemprop="author">Pri&#99;e</span>',
        '<span class="byline">price</span>',
        '<a rel="author" href="/x"><b>price</b></a>',
    ],
)
def test_a_word_in_an_element_for_a_name_is_for_review(page: str) -> None:
    assert met(page, "a.html") == {("review", "elm")}


@pytest.mark.parametrize(
    "page",
    [
        '<p class="price">price</p>',
        '<p class="authority">price</p>',
        '<p class="author">The price of bread</p>',
        '<p title="the author ">price</p>',
        '<p>author "</p><p>price</p>',
        '<ul class="team"><li>price</li></ul>',
    ],
)
def test_other_elements_are_nobody(page: str) -> None:
    assert met(page, "a.html") == set()
