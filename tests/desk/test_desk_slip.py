"""A proof slip tells a person of her own words and rooms, in her language, and of nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.disclosure.slip import Slip, slip
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Attribution, Label
from facilitator.model.release import Release
from facilitator.model.session import Remark
from facilitator.model.text import Mention
from tests.desk.conftest import Call
from tests.support.planting import Planter
from tests.support.small import World
from tests.support.worlds import make_world
from tests.wall.test_planted_secrets import NOW, may_hold


def of(dialogue: Dialogue, person: str) -> Slip:
    found = slip(dialogue, dialogue.sessions[0], person, World.noon)
    assert found is not None
    return found


def test_she_reads_her_own_remarks_and_nobody_elses(world: type[World]) -> None:
    remarks = (
        Remark("talk", "u1", world.text("I fear the river.")),
        Remark("talk", "d1", world.text("I do not.")),
        Remark("talk", "?", world.text("Who pays?")),
    )
    dialogue = world.of(world.outcome(), remarks=remarks)
    assert "I fear the river." in repr(of(dialogue, "u1"))
    assert "I do not." not in repr(of(dialogue, "u1"))
    assert "Who pays?" not in repr(of(dialogue, "u1"))


def test_others_in_her_remark_stay_nameless(world: type[World]) -> None:
    remark = Remark("talk", "u1", world.text("I agree with ", Mention("d1"), "."))
    (own,) = of(world.of(world.outcome(), remarks=(remark,)), "u1").remarks
    assert "d1" not in repr(own)
    assert "Named1" not in repr(own)


def test_it_says_how_many_others_it_could_be(world: type[World]) -> None:
    (line,) = of(world.of(world.outcome()), "u1").outcomes
    assert (line.attribution, line.one_of) == ("participant", 13)
    alone = world.outcome(comes_from=("alone",))
    (line,) = of(world.of(alone), "u1").outcomes
    assert line.one_of == 6
    (line,) = of(world.of(world.outcome(attribution=Attribution.NONE)), "u1").outcomes
    assert line.one_of == 0


def test_it_says_who_reads_it_now_later_and_never(world: type[World]) -> None:
    (line,) = of(world.of(world.outcome()), "u1").outcomes
    assert (line.principals, line.public) == ("now", "now")
    waiting = world.outcome(release=Release(Label(("public",))))
    (line,) = of(world.of(waiting), "u1").outcomes
    assert (line.principals, line.public) == ("later", "later")
    inside = world.outcome(release=Release(Label(("participants",)), None, world.both))
    (line,) = of(world.of(inside), "u1").outcomes
    assert (line.principals, line.public) == ("never", "never")


def test_it_says_where_the_words_speak_of_her(world: type[World]) -> None:
    about = world.of(world.outcome(text=world.text(Mention("u1"), " asked.")))
    assert of(about, "u1").outcomes[0].speaks_of_her
    assert not of(about, "u2").outcomes[0].speaks_of_her


def test_rooms_she_was_not_in_leave_nothing(world: type[World]) -> None:
    apart = world.outcome(comes_from=("alone",), release=Release(Label(("side:up",)), None, world.both))
    assert of(world.of(apart), "u1").outcomes
    assert not of(world.of(apart), "d1").outcomes


def test_who_was_not_there_has_no_slip(world: type[World]) -> None:
    dialogue = world.of(world.outcome())
    assert slip(dialogue, dialogue.sessions[0], "p1", world.noon) is None


@pytest.mark.parametrize("first", range(0, 40, 10))
def test_no_slip_holds_a_secret_that_is_not_its_own(first: int) -> None:
    """The wall of the editions, for slips: a planted word shows in none but her own remarks."""
    slips = 0
    for seed in range(first, first + 10):
        planter = Planter()
        planted = planter.plant(make_world(seed))
        for person in planted.people.persons:
            for session in planted.sessions:
                found = slip(planted, session, person.id, NOW)
                if found is None or found.edition.kind == "team":
                    continue
                slips += 1
                own = repr(found.remarks)
                held = repr(replace(found, remarks=()))
                assert not [
                    s.chain
                    for s in planter.secrets
                    if s.word in held and may_hold(s, "person", person.id) is False
                ]
                others = [r for r in session.remarks if r.by != person.id]
                assert all(r.said not in [x.said for x in found.remarks] for r in others)  # type: ignore[comparison-overlap]
                assert own.count("OwnRemark(") <= sum(r.by == person.id for r in session.remarks)
    assert slips > 20


def test_the_paper_is_one_page_in_her_language_and_for_her_alone(lake: Path, call: Call) -> None:
    people = lake / "sessions/lake/people.yml"
    text = people.read_text(encoding="utf-8").replace("side: north}", "side: north, languages: [fr]}", 1)
    people.write_text(text, encoding="utf-8")
    result = call("-C", lake, "review", "lake/first", "--to", "oak", "--format", "md", "--on", "2026-06-15")
    assert result.exit_code == 0, result.output
    paper = (lake / "out/lake/first/slip-for-oak.md").read_text(encoding="utf-8")
    assert "Vos contributions" in paper
    assert "The pike are gone." in paper
    assert "l’une des 6 personnes" in paper
    assert "Dites à l’équipe de facilitation" in paper
    assert "elm" not in paper and "Quill" not in paper and "Mend the nets" not in paper


def test_the_paper_can_be_printed_on_one_page(lake: Path, call: Call) -> None:
    import pypdf

    result = call("-C", lake, "review", "lake/first", "--to", "oak", "--format", "pdf", "--on", "2026-06-15")
    assert result.exit_code == 0, result.output
    (page,) = pypdf.PdfReader(lake / "out/lake/first/slip-for-oak.pdf").pages
    told = " ".join(page.extract_text().split())
    assert "The pike are gone." in told
    assert "Nobody else receives it." in told
    assert "Mend the nets" not in told


def test_a_slip_for_nobody_of_the_dialogue_is_refused(lake: Path, call: Call) -> None:
    assert call("-C", lake, "review", "lake/first", "--to", "nobody").exit_code == 2
