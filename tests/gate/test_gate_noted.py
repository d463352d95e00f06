"""A name with the mark of a note, or the number of a list, written on to it is the name."""

from __future__ import annotations

import pytest

from tests.support.told import told


@pytest.mark.parametrize(
    "text", ["Moyo™ said so.", "Moyo① said so.", "①Moyo said so.", "Moyo² said so.", "Moyo❶"]
)
def test_raised_and_ringed_figures_are_no_letters(text: str) -> None:
    assert told(text, "Neva Moyo") == [("block", "p0", "Moyo")]


def test_a_plain_figure_written_on_is_for_review_as_pdf_files_give_it() -> None:
    assert told("As Moyo12 argues, it rains.", "Neva Moyo") == [("review", "p0", "Moyo12")]
    assert told("As moyo2 wrote, it rains.", "Neva Moyo") == [("review", "p0", "moyo2")]


@pytest.mark.parametrize("text", ["price2 and field12", "Price2", "Moyo2026", "Moyos12b"])
def test_an_ordinary_word_or_a_number_of_its_own_is_nobody(text: str) -> None:
    assert told(text, "Neva Moyo", "Ada Price", "Ada Field") == []
