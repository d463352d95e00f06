"""Words that one text withholds may stand open in no other text that the same reader reads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from facilitator.disclosure.consistency import Earlier, contradictions
from facilitator.disclosure.distinct import runs_of
from facilitator.disclosure.edition import Para, Said, Words
from facilitator.model.dialogue import Dialogue, Term
from facilitator.model.labels import Code, Label
from facilitator.model.release import Release
from facilitator.model.text import Run, Span, Text
from facilitator.problems import Place, Problem
from tests.desk.conftest import Call
from tests.support.small import World

HERE, THERE = Place("sessions/a.yml", 12, 3), Place("sessions/a.yml", 40, 3)
PUBLIC = Release(Label(("public",)), None, World.both)


def hiding(words: str, **span: object) -> Text:
    text = World.text("Count at ", Span((Run(words),), **({"withheld": Code.NEGOTIATION} | span)), " daily.")  # type: ignore[arg-type]
    return replace(text, place=HERE)


def saying(words: str) -> Text:
    return replace(World.text(words), place=THERE)


def found(dialogue: Dialogue) -> list[Problem]:
    return list(contradictions(dialogue, World.noon))


def two(world: type[World], hidden: Text, other: Text) -> Dialogue:
    return world.of(world.outcome(text=hidden), world.outcome(id="m2", text=other))


def test_a_withheld_place_that_another_outcome_names_is_a_problem_with_both_places(
    world: type[World],
) -> None:
    (problem,) = found(two(world, hiding("the old stone bridge"), saying("Meet at the Old Stone Bridge.")))
    assert (problem.place, problem.also) == (HERE, THERE)
    assert "bridge" not in problem.message + problem.hint


def test_other_words_count_as_withheld(world: type[World]) -> None:
    replaced = hiding("the hydrologists of the two ministries", withheld=None, instead="experts")
    assert found(two(world, replaced, saying("Ask the hydrologists of the two ministries.")))


def test_one_name_alone_is_found_by_its_capital(world: type[World]) -> None:
    assert found(two(world, hiding("a house in Karelen"), saying("We met in Karelen.")))
    assert not found(two(world, hiding("a quiet bridge"), saying("Any bridge will do.")))


def test_a_word_of_the_title_among_other_withheld_words_gives_nothing_away(world: type[World]) -> None:
    called = saying("The Karelen dialogue")
    base = world.of(world.outcome(text=hiding("a house in Karelen")))
    assert base.shown_as is not None
    assert not found(replace(base, shown_as=replace(base.shown_as, title=called)))
    alone = world.of(world.outcome(text=hiding("Karelen")))
    assert found(replace(alone, shown_as=replace(base.shown_as, title=called)))


def test_a_theme_a_title_and_a_term_are_texts_too(world: type[World]) -> None:
    base = world.of(world.outcome(text=hiding("the old stone bridge")))
    themed = replace(base.sessions[0].items[0], theme=saying("The old stone bridge"), release=PUBLIC)
    session = replace(base.sessions[0], agenda=(themed, *base.sessions[0].agenda[1:]))
    assert found(replace(base, sessions=(session,)))
    assert base.shown_as is not None
    assert found(replace(base, shown_as=replace(base.shown_as, title=saying("The old stone bridge"))))
    term = Term("t", saying("Bridge"), saying("The old stone bridge over the river"), PUBLIC)
    assert found(replace(base, terms=(term,)))


def test_another_language_of_another_text_is_compared(world: type[World]) -> None:
    french = replace(world.text("Rendez-vous au pont Karelenburg.", lang="fr"), place=THERE)
    assert found(two(world, hiding("near Karelenburg"), french))


def test_who_may_read_the_passage_anyway_is_no_contradiction(world: type[World]) -> None:
    """The other text reaches the room alone, and the room reads the passage."""
    open_to_room = hiding("the old stone bridge", readers=Label(("participants",)))
    inside = world.outcome(id="m2", text=saying("Meet at the old stone bridge."), release=None)
    assert not found(world.of(world.outcome(text=open_to_room), inside))


def test_words_with_the_team_alone_contradict_nothing(world: type[World]) -> None:
    inside = world.outcome(id="m2", text=saying("Meet at the old stone bridge."), release=None)
    assert not found(world.of(world.outcome(text=hiding("the old stone bridge")), inside))


def test_an_earlier_report_that_the_public_still_reads_counts(world: type[World]) -> None:
    old = Earlier(THERE, Said((("en", (Para((Words("It was at the old stone bridge."),)),)),)))
    dialogue = world.of(world.outcome(text=hiding("the old stone bridge")))
    (problem,) = contradictions(dialogue, world.noon, (old,))
    assert problem.also == THERE


@pytest.mark.parametrize(
    "hidden", ["the one of the", "in September", "Upstream", "on both sides of it", "by day"]
)
def test_ordinary_words_raise_no_alarm(hidden: str) -> None:
    assert not list(runs_of(hidden, frozenset({"upstream"})))


@given(st.text(max_size=60))
def test_any_text_gives_runs_of_its_own_words_alone(hidden: str) -> None:
    from facilitator.disclosure.folding import words_of

    words = words_of(hidden)
    assert all(set(run) <= set(words) for run in runs_of(hidden, frozenset()))


def test_check_and_publish_refuse_it_and_quote_nothing(lake: Path, call: Call) -> None:
    file = lake / "sessions/lake/first.yml"
    text = file.read_text(encoding="utf-8").replace("Fish in the lake", "Fish at the old ferry landing")
    file.write_text(text, encoding="utf-8")
    for command in (("check",), ("publish", "lake/first", "--dry-run")):
        result = call("-C", lake, *command)
        assert result.exit_code == 1, result.output
        assert "words withheld here stand open elsewhere" in result.output
        assert "ferry" not in result.output
    assert result.output.count("first.yml:") >= 2


def test_the_examples_contradict_themselves_nowhere() -> None:
    from facilitator.reading.load import read_dialogue
    from tests.support.writing import ROOT

    for name in ("kela-basin", "ai-control", "chaophraya"):
        dialogue = read_dialogue(ROOT, name).dialogue
        assert dialogue is not None
        assert found(dialogue) == []
