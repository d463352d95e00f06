"""Releases form a chain that shows every change made to it; numbers are given once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from facilitator.disclosure.edition import Para, Said, Words
from facilitator.problems import ProblemsFound
from facilitator.publish.ledger import Ledger, digest, extended, ledger_from
from facilitator.publish.numbers import Unnumbered, numbers_from, series, with_new
from facilitator.views.site_record import DialogueRecord, SessionRecord, WithdrawnRecord


def said(text: str) -> Said:
    return Said((("en", (Para((Words(text),)),)),))


def chain() -> Ledger:
    talks = DialogueRecord("lake", said("Talks"), ("en",), 5)
    first = extended(Ledger(), [SessionRecord("lake", 1, "chatham-house", "none"), talks], "2026-01-01")
    return extended(first, [WithdrawnRecord("lake", 1)], "2026-02-01")


def test_each_release_names_the_one_before_it() -> None:
    ledger = chain()
    assert [(r.record.report, r.number) for r in ledger.releases] == [(0, 1), (1, 1), (1, 2)]
    assert ledger.head == digest(ledger.files[-1][1])
    for (_, data), before in zip(ledger.files[1:], ledger.releases, strict=False):
        assert before.digest.encode() in data


def test_what_is_written_is_what_is_read() -> None:
    assert ledger_from(dict(chain().files)) == chain()


def spoil_words(files: dict[str, bytes]) -> None:
    files["lake/0/1.json"] = files["lake/0/1.json"].replace(b"Talks", b"Walks")


def lose_one(files: dict[str, bytes]) -> None:
    del files["lake/1/1.json"]


def move_one(files: dict[str, bytes]) -> None:
    files["pond/0/1.json"] = files.pop("lake/0/1.json")


def add_one(files: dict[str, bytes]) -> None:
    files["lake/0/2.json"] = files["lake/0/1.json"].replace(b'"release": 1', b'"release": 2')


def add_key(files: dict[str, bytes]) -> None:
    files["lake/1/2.json"] = files["lake/1/2.json"].replace(b'"previous"', b'"held": 1, "previous"')


def garble(files: dict[str, bytes]) -> None:
    files["lake/1/2.json"] = b"\xff" * 10


def nest(files: dict[str, bytes]) -> None:
    files["lake/1/2.json"] = b"[" * 100_000


@pytest.mark.parametrize("spoil", [spoil_words, lose_one, move_one, add_one, add_key, garble, nest])
def test_a_ledger_that_was_touched_is_refused(spoil: Callable[[dict[str, bytes]], None]) -> None:
    files = dict(chain().files)
    spoil(files)
    with pytest.raises(ProblemsFound):
        ledger_from(files)


THINGS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.binary(max_size=2)), unique_by=lambda t: t[0])


@given(THINGS, THINGS, st.randoms())
def test_numbers_rest_on_public_bytes_alone_and_stay(
    first: list[tuple[str, bytes]], then: list[tuple[str, bytes]], chance: object
) -> None:
    fresh = [Unnumbered(f"lake/s#{name}", (order,)) for name, order in first]
    given_first = with_new({}, fresh)
    assert sorted(given_first.values()) == list(range(1, len(fresh) + 1))
    by_number = sorted(fresh, key=lambda f: given_first[f.key])
    assert [f.order for f in by_number] == sorted(f.order for f in fresh)
    later = with_new(given_first, [Unnumbered(f"lake/s#{name}", (order,)) for name, order in then])
    assert later.items() >= given_first.items()
    assert len(set(later.values())) == len(later)


def test_a_series_is_a_dialogue_or_a_session() -> None:
    assert series("lake/first") == series("lake/second") != series("pond/first")
    assert series("lake/first#outcome:a") == series("lake/first#theme:b") != series("lake/second#theme:b")


@pytest.mark.parametrize(
    "data", [b"", b"[]", b'{"a/b": 0}', b'{"a/b": true}', b'{"a/b": 1, "a/c": 1}', b"\xff"]
)
def test_damaged_numbers_are_refused(data: bytes) -> None:
    with pytest.raises(ProblemsFound):
        numbers_from(data)


@pytest.mark.parametrize(
    ("number", "day"), [(2, "2026-03-01"), (1, "2025-12-31")], ids=["a gap in the numbers", "an earlier day"]
)
def test_a_chain_that_holds_but_counts_wrong_is_refused(number: int, day: str) -> None:
    ledger = chain()
    further = extended(ledger, [DialogueRecord("pond", said("Pond"), ("en",), 5)], day)
    data = further.files[-1][1].replace(b'"release": 1', f'"release": {number}'.encode())
    with pytest.raises(ProblemsFound):
        ledger_from({**dict(ledger.files), f"pond/0/{number}.json": data})
