"""Quick ways through many names: what is left out early is what no rule would have reported."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest
from hypothesis import example, given, settings, strategies as st

from facilitator.gate.findings import BLOCK, REVIEW, Finding
from facilitator.gate.match import Matcher, single, sought
from facilitator.gate.match.dull import dull
from facilitator.gate.match.hit import Hit, meaning
from facilitator.gate.match.single import Single
from facilitator.gate.match.sought import Sought, places
from facilitator.gate.needles import Needles
from facilitator.gate.needles.needle import INITIALS, JOINED, NICK, ORDINARY, PART, Needle
from facilitator.gate.needles.threads import Threads
from facilitator.gate.rings import rings_can_wait
from facilitator.gate.sweep import Source, _Lines, sweep
from facilitator.gate.text.fold import fold
from facilitator.gate.text.layers import CODE, PROSE, Layer


def _of(who: str, given_name: str, surname: str) -> tuple[Needle, ...]:
    letters = (given_name[0], surname[0])
    both = frozenset(letters)
    return (
        Needle((given_name,), "name", who, PART, given_name, True, initials=both),
        Needle((surname,), "name", who, PART, surname, initials=both),
        Needle((given_name + surname,), "name", who, JOINED, given_name + surname),
        Needle(letters, "name", who, INITIALS, " ".join(letters)),
    )


NEEDLES = Needles((*_of("oak", "sabina", "lorente"), *_of("elm", "lorent", "sabine")), named=True)
WORDS = (
    "sabina Sabina lorente Lorente sabine lorents preloader unlorented Lorenteova preLorenteNow xlorente9 "
    "lorente9 sabinas Sabbina sabbina loriente Loriente s.l. S.L. S s l the Dr said , . - /sabinalorente/ @"
)
WORD = st.sampled_from(WORDS.split())
SAID = st.lists(WORD, min_size=1, max_size=9).map(" ".join)


@contextmanager
def _nothing_left_out() -> Iterator[None]:
    """Every hit is asked about, however faint."""

    def everywhere(here: object, met: Iterable[int], partners: object, look: object) -> Iterable[int]:
        return met

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(single, "_worth_a_look", everywhere)
        patch.setattr(single._Look, "faint", lambda *_: False)
        yield


def _found(pages: list[str], suffix: str) -> list[Finding]:
    files = [Source(f"{n}{suffix}", page.encode()) for n, page in enumerate(pages)]
    return [f for f in sweep(files, NEEDLES).findings if f.rule != "metadata"]


def _within(one: Finding, others: list[Finding]) -> bool:
    """Whether one of these says as much of the same person, at this place and perhaps around it."""
    here = one.start or 0, one.end or 0
    return any(
        (other.file, other.who) == (one.file, one.who)
        and (other.start or 0) <= here[0]
        and here[1] <= (other.end or 0)
        and (other.level == BLOCK or one.level == REVIEW)
        for other in others
    )


def _worst(found: list[Finding]) -> dict[tuple[str, str], str]:
    """The level of each person in each file."""
    levels = sorted(((f.file, f.who or ""), f.level) for f in found)
    return dict(reversed(levels))


@settings(max_examples=150, deadline=None)
@given(st.lists(SAID, min_size=1, max_size=3), st.sampled_from([".txt", ".css", ".html"]))
def test_what_is_dull_is_what_no_rule_reports(said: list[str], suffix: str) -> None:
    """A dull word is at most the mortar between parts of a name: who is found with it is found without, as
    far as the mortar reaches."""
    pages = ["".join(f"<p title='{row}'>{row}</p>" for row in said), *said]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(single, "NEAR", 99)
        quickly = _found(pages, suffix)
    with _nothing_left_out():
        slowly = _found(pages, suffix)
    assert all(_within(one, slowly) for one in quickly)
    assert _worst(quickly) == _worst(slowly)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORD, min_size=1, max_size=4).map(" ".join), st.sampled_from([".txt", ".css", ".md"]))
@example("lorente S.L. S.L. Sabbina", ".css")  # Six words, and so farther apart than parts of one name stand.
def test_within_reach_what_is_left_out_changes_no_finding(said: str, suffix: str) -> None:
    """Of few words, all of them within reach of each other, the findings are the same to the letter."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(single, "NEAR", 99)
        quickly = _found([said], suffix)
    with _nothing_left_out():
        assert quickly == _found([said], suffix)


def _worded(who: str, given_name: str, surname: str) -> tuple[Needle, ...]:
    initials = frozenset((given_name[0], surname[0]))
    return (
        Needle((given_name,), "name", who, PART, given_name, True, initials=initials),
        Needle((surname,), "name", who, ORDINARY, surname, initials=initials),
        Needle((given_name[:3],), "name", who, NICK, given_name, True, initials=initials),
    )


ROSTER = Needles(
    (*_worded("ash", "emiliana", "price"), *_worded("fir", "radu", "will"), *_worded("yew", "may", "will")),
    named=True,
)
SMALL = (
    "emiliana Emiliana emi Emi price Price PRICE will Will may May radu Radu rad Mr said of to , . @ / ~ -"
)
PLAIN = st.lists(st.sampled_from(SMALL.split()), min_size=1, max_size=12).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.lists(PLAIN, min_size=1, max_size=3), st.booleans())
def test_what_is_faint_tells_of_nobody_by_itself(said: list[str], glued: bool) -> None:
    """Words in small letters are left out early unless another part of the name stands near."""
    page = "\n\n".join(said)
    page = page.replace(" @ ", "@").replace(" / ", "/").replace(" - ", "-") if glued else page
    file = [Source("a.md", page.encode())]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(single, "NEAR", 99)  # How far mortar of her own name may reach says `single`.
        quickly = _levels(file)
    with _nothing_left_out():
        slowly = _levels(file)
    assert slowly.keys() <= quickly.keys()
    assert all(quickly[place] == BLOCK for place, level in slowly.items() if level == BLOCK)


def _levels(files: list[Source]) -> dict[tuple[str, int | None, int | None], str]:
    return {(f.who or "", f.start, f.end): f.level for f in sweep(files, ROSTER).findings}


@pytest.mark.parametrize(
    ("written", "code", "nothing"),
    [
        ("preloader", False, True),
        ("Preloader", False, False),  # A capital may begin a name with an ending.
        ("Preloader", True, True),
        ("preLoaderNow", True, False),  # The piece has a seam on both sides.
    ],
)
def test_a_piece_of_a_name_inside_a_word_is_dull_by_how_the_word_is_written(
    written: str, code: bool, nothing: bool
) -> None:
    hit = Hit(meaning([Needle(("loader",), "name", "oak", PART, "loader")]), 0, 0, "inside", 3, 6)
    assert dull(hit, written.lower(), written, code=code) is nothing


def test_a_word_akin_to_one_name_is_dull_and_one_akin_to_two_may_be_a_name() -> None:
    matcher = Matcher(NEEDLES.all)
    tags = [f"<p class=other-{n}>" for n in range(40)]

    def left(*lines: str) -> Layer | None:
        rows = (*tags, *lines)
        return matcher.rest(Layer("tags", "\n\n".join([*rows, ""]), CODE, lines=rows))

    assert left("<p class=unlorented>", "<p class=sabbina>") is None
    assert left("<p class='sabbina loriente'>") is not None
    assert left("<p class=preLorenteNow>") is not None


def test_what_is_dull_in_a_tag_is_not_in_the_sentence_of_an_attribute() -> None:
    page = "<p title='see the Lorenteem now'></p><p class=Lorenteem></p>" + "<p title='a plain row'></p>" * 40
    assert [(f.where, f.level) for f in _found([page, page], ".html")] == [("attributes", REVIEW)] * 2


ROWS = st.lists(
    st.lists(st.sampled_from("abcd xy zw rain river".split()), min_size=1, max_size=4), max_size=9
)


@example([["xy", "rain", "xy"]], ["rain", "a", "b", "xy", "rain", "xy", "rain", "xy"])
@given(ROWS, st.lists(st.sampled_from("a b c d abcd xy zw rain river é".split()), max_size=30))
def test_rows_are_found_wherever_they_stand(rows: list[list[str]], text: list[str]) -> None:
    each = {tuple(row): Needle(tuple(row), "codeword") for row in [*rows, ["a", "b"], ["a", "b", "c"]]}
    folded = fold(" ".join(text))
    here = folded.words
    slow = {(row, at) for row in each for at in range(len(here)) if tuple(here[at : at + len(row)]) == row}
    finder, words = Sought(Threads(each.values())), frozenset(here)
    met = places(folded, finder.asks(words))
    whole = list(finder.hits(folded, words, met))
    hits = [*whole, *Single(finder.of).hits(folded, None, met, whole)]
    assert {(hit.needles[0].words, hit.first) for hit in hits} == slow
    assert len(hits) == len(slow)
    assert all(hit.last - hit.first + 1 == len(hit.needles[0].words) for hit in hits)


@given(ROWS, *[st.lists(st.sampled_from("a b xy zw rain river".split()), max_size=6)] * 3)
def test_a_row_of_words_is_reached_by_every_phrase_that_has_its_key_there(
    phrases: list[list[str]], before: list[str], row: list[str], after: list[str]
) -> None:
    each = {tuple(phrase): Needle(tuple(phrase), "codeword") for phrase in phrases}
    text = [*before, *row, *after]
    there = {
        phrase
        for phrase in each
        for at in range(len(text))
        if tuple(text[at : at + len(phrase)]) == phrase
        and len(before) <= at + phrase.index(sought._key(phrase)) < len(before) + len(row)
    }
    assert Sought(Threads(each.values())).reaches(row) or not any(len(phrase) > 1 for phrase in there)


def test_a_phrase_reaches_no_row_that_goes_on_otherwise() -> None:
    found = Sought(Threads([Needle(("blue", "heron", "lake"), "codeword")]))
    assert found.reaches(["the", "blue", "heron"])
    assert found.reaches(["heron"])
    assert found.reaches(["heron", "lake", "x"])
    assert not found.reaches(["grey", "heron"])
    assert not found.reaches(["heron", "feather"])


@given(st.text(alphabet="aZ9 -.\n’é王\u200dİﬁ", max_size=60), st.integers(1, 8))
def test_a_word_as_it_was_written_is_the_text_at_its_place(text: str, times: int) -> None:
    text = f"{text} " * times * 40
    folded = fold(text)
    for index in range(0, folded.count, 7):
        start, end = folded.span(index)
        assert folded.written(index) == text[start:end]
    assert folded.written(-1) == folded.written(folded.count) == ""


@given(st.text(alphabet="ab\né", max_size=40), st.lists(st.integers(0, 40), max_size=6))
def test_lines_and_columns_are_those_of_the_whole_text(text: str, places: list[int]) -> None:
    lines = _Lines(text.encode())
    for place in (p for p in places if p < len(text)):
        before = text[:place].split("\n")
        assert lines.at(place) == (len(before), len(before[-1]) + 1)


def test_the_collector_of_rings_is_as_it_was_afterwards() -> None:
    before = gc.get_threshold()
    with pytest.raises(RuntimeError), rings_can_wait(), rings_can_wait():
        assert gc.get_threshold()[0] > before[0]
        raise RuntimeError
    assert gc.get_threshold() == before


def test_needles_go_with_the_last_who_uses_them() -> None:
    matcher = Matcher(NEEDLES.all)
    matcher.rest(Layer("tags", "<p x>\n\n<b y>\n\n", CODE, lines=("<p x>", "<b y>")))
    gone = weakref.ref(matcher)
    gc.disable()
    try:
        del matcher
        assert gone() is None
    finally:
        gc.enable()


def test_prose_is_searched_whole() -> None:
    assert Matcher(NEEDLES.all).rest(Layer("text", "unlorented", PROSE)) is not None
