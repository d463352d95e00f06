"""No paper is stopped for its typeface: no name of three signs stands in shapes, sums or orders to draw."""

from __future__ import annotations

from itertools import product

import pytest

from facilitator.gate.text.fold import fold
from facilitator.gate.unwrap import unwrap
from facilitator.render import paper
from tests.support.printed import LANGUAGES, in_language

NAMES = frozenset("".join(letters) for letters in product("bdfghjklmnrstwyz", "aeiouy", "abdeghiklmnorstuyz"))
"""Names of three letters as people bear them, and many as nobody does: Lee, Kim, Ali, Hye, Bao."""

TOLD = frozenset({"def", "map", "roa", "dup", "not"})
"""Words of the format's own."""


PARTS = ("pdf > font", "pdf > streams")


def drawing(lang: str, *, ours: bool) -> str:
    """What is read of a paper beside its words."""
    made = paper(in_language(lang)["agenda-participants"], "pdf")
    return "\n".join(one.text for one in unwrap("a.pdf", made, ours=ours).layers if one.where in PARTS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_name_stands_in_what_draws_a_paper(lang: str) -> None:
    assert NAMES & set(fold(drawing(lang, ours=True)).words) <= TOLD


def test_who_drew_the_letters_is_told_in_a_file_that_is_not_ours() -> None:
    assert "Hosny" in drawing("ar", ours=False)
    assert "Hosny" not in drawing("ar", ours=True)


@pytest.mark.parametrize("lang", ["zh", "ru"])
def test_in_a_file_that_is_not_ours_chance_makes_next_to_no_name(lang: str) -> None:
    assert len(NAMES & set(fold(drawing(lang, ours=False)).words)) < 20
