"""Non-interference: two dialogues with equal records give equal public bytes, whatever else they hold."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from facilitator.disclosure import Reader, disclose
from facilitator.gate import entitled
from facilitator.model.labels import Part
from facilitator.model.text import Mention, Run, Span
from facilitator.problems import ProblemsFound
from facilitator.publish import pages as page_module
from facilitator.publish.twins import twins
from facilitator.reading.load import read_workspace
from tests.support.worlds import INSTANTS, NOW, make_world
from tests.support.writing import ROOT, Written

EXAMPLES = tuple(r.dialogue for r in read_workspace(ROOT) if r.dialogue is not None)


def test_the_examples_hold_their_promise_on_every_release() -> None:
    assert len(EXAMPLES) == 3
    written = Written.first(EXAMPLES, INSTANTS[0].replace(year=2026, month=11, day=22))
    proof = written.prove()
    assert set(proof.changed) == {"bare", "other", "crowded"}
    assert min(proof.changed.values()) > 200
    written.later(INSTANTS[2]).prove()


def test_forty_worlds_hold() -> None:
    for seed in range(40):
        dialogue = make_world(seed)
        if dialogue.sessions:
            assert Written.first([dialogue], NOW).prove().changed["other"] > 0


def test_the_edition_itself_is_the_same() -> None:
    """The public edition, before any page is made of it; ids give way, so no order may rest on them."""
    for seed in range(40):
        dialogue = make_world(seed)
        ours = disclose(dialogue, Reader.label("public"), NOW).edition
        for twin in twins(dialogue, NOW):
            assert disclose(twin.dialogue, Reader.label("public"), NOW).edition == ours, f"{seed} {twin.kind}"


@pytest.mark.parametrize("quarter", range(4))
@settings(max_examples=500)
@given(seed=st.integers(0, 10**9))
def test_no_private_value_reaches_a_page(seed: int, quarter: int) -> None:
    """Two thousand worlds, in four parts that processors share; no world is in two of them."""
    dialogue = make_world(4 * seed + quarter)
    if dialogue.sessions:
        assert Written.first([dialogue], NOW).prove().changed["other"] > 0


@settings(max_examples=60)
@given(seed=st.integers(0, 10**9))
def test_nor_does_it_through_a_second_release(seed: int) -> None:
    dialogue = make_world(seed)
    if dialogue.sessions:
        later = Written.first([dialogue], INSTANTS[0]).later(INSTANTS[2])
        assert later.prove().changed["other"] > 0


def test_the_other_twin_is_really_other(world: Any) -> None:
    words = world.text(Mention("u1"), " reads ", Span((Run("the bridge"),), instead="a place"), ".")
    dialogue = world.of(world.outcome(text=words))
    other = twins(dialogue, world.noon)[1]
    assert entitled.record(other.dialogue, world.noon) == entitled.record(dialogue, world.noon)
    for secret in ("the bridge", "u1", "Working title", "Nameu1"):
        assert secret not in deep_text(other.dialogue)
        assert secret in deep_text(dialogue)


def deep_text(value: Any) -> str:
    """Every string of a model, sealed ones too: for looking, in a test, at what nothing else may show."""
    from dataclasses import fields, is_dataclass

    from facilitator.model.sealed import Sealed, unseal

    if isinstance(value, Sealed):
        return deep_text(unseal(value))
    if isinstance(value, tuple):
        return " ".join(deep_text(v) for v in value)
    if is_dataclass(value) and not isinstance(value, type):
        return " ".join(deep_text(getattr(value, f.name)) for f in fields(value))
    return str(value) if isinstance(value, str) else ""


def test_a_template_that_knew_the_number_of_people_would_be_caught(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real pages of one dialogue are compared with those of its twins by the same function."""
    dialogue = world.of(world.outcome())
    written = Written.first([dialogue], world.noon)
    honest = written.write

    def telling(dialogues: Any, wanted: Any, numbers: Any, seals: Any = None) -> Any:
        pages = dict(honest(dialogues, wanted, numbers, seals))
        count = sum(p.part is Part.MENTIONED for d in dialogues for p in d.people.persons)
        return {**pages, "dialogues/index.md": pages["dialogues/index.md"] + str(count).encode()}

    from facilitator.publish.prove import Case, prove

    case = Case((dialogue,), written.wanted, {}, written.instants)
    with pytest.raises(ProblemsFound) as caught:
        prove(case, telling([dialogue], written.wanted, {}), telling)
    assert "dialogues/index.md" in str([p.message for p in caught.value.problems])


def test_the_culprit_is_named_by_class_of_field(world: Any) -> None:
    dialogue = world.of(world.outcome())
    written = Written.first([dialogue], world.noon)
    honest = written.write

    def telling(dialogues: Any, wanted: Any, numbers: Any, seals: Any = None) -> Any:
        from facilitator.model.sealed import unseal

        pages = dict(honest(dialogues, wanted, numbers, seals))
        names = [unseal(p.name) for d in dialogues for p in d.people.persons if p.name]
        return {**pages, "dialogues/index.md": max(names, default="").encode()}

    from facilitator.publish.prove import Case, prove

    case = Case((dialogue,), written.wanted, {}, written.instants)
    with pytest.raises(ProblemsFound) as caught:
        prove(case, telling([dialogue], written.wanted, {}), telling)
    told = " ".join(p.message for p in caught.value.problems)
    assert "Person.name" in told
    assert "Item.title" not in told
    assert "Name" not in told.replace("Person.name", "")


def test_the_pages_are_a_function_of_the_ledger_alone() -> None:
    """Neither the model nor an edition is among what the page writer takes."""
    from inspect import signature

    assert list(signature(page_module.generated).parameters) == ["ledger", "templates"]


def test_a_world_apart_in_one_secret_gives_the_same_pages(world: Any) -> None:
    dialogue = world.of(world.outcome())
    other = replace(dialogue, title=world.text("Quite another name"))
    assert Written.first([dialogue], world.noon).pages() == Written.first([other], world.noon).pages()
