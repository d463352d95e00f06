"""--on takes a day or a time with offset; --for takes a label or an id."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from facilitator.cli.common import instant, reader_of
from facilitator.problems import UsageRefused


def test_a_day_is_its_first_instant_where_the_dialogue_is() -> None:
    assert instant("2026-06-01", "Europe/Zurich").astimezone(UTC) == datetime(2026, 5, 31, 22, tzinfo=UTC)


def test_a_time_with_its_offset_is_that_time() -> None:
    at = instant("2026-06-01T12:00+02:00", "Asia/Bangkok")
    assert at.astimezone(UTC) == datetime(2026, 6, 1, 10, tzinfo=UTC)


def test_nothing_said_is_now() -> None:
    assert abs((instant(None, "UTC") - datetime.now(UTC)).total_seconds()) < 5


@pytest.mark.parametrize(
    "wrong",
    [
        "tomorrow",
        "2026-06-01T12:00",
        "2026-13-01",
        "2026-W01-1",
        "12:00",
        "",
        "20260601",
        "0001-01-01",
        "9999-12-31T23:59-23:00",
    ],
)
def test_anything_else_is_a_wrong_use(wrong: str) -> None:
    with pytest.raises(UsageRefused) as refused:
        instant(wrong, "UTC")
    assert "offset" in refused.value.message


def test_labels_and_ids_are_told_apart() -> None:
    assert not reader_of("public").is_person
    assert not reader_of("side:upstream").is_person
    assert reader_of("oak").is_person
