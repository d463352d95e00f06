"""What was said before, inside, or in the room alone is looked for in each language; what goes out is not."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from facilitator.gate.account.agreed import _words
from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Code, Label, OutcomeKind
from facilitator.model.people import People, Person
from facilitator.model.release import Draft, DraftItem
from facilitator.model.sealed import Sealed
from facilitator.model.session import (
    After,
    Commitment,
    Group,
    Item,
    Objective,
    Outcome,
    Progress,
    Remark,
    Session,
)
from facilitator.model.text import Blocks, Bullets, Paragraph, Quote, Run, Span, Text

PEOPLE = People((Person("oak", name=Sealed("Amina Diallo")),))
PUBLIC = Label(("public",))
SAID = "the ministry would rather count every goat at the northern crossing than trust one more promise"
TOLD = "الوزارة تفضل أن تعد كل ماعز عند المعبر الشمالي كل أسبوع على أن تثق بوعد آخر"


def text(*inlines: Any, **others: str) -> Text:
    rows: dict[str, Blocks] = {"en": (Paragraph(inlines),)}
    rows |= {lang: (Paragraph((Run(said),)),) for lang, said in others.items()}
    return Text(tuple((lang, Sealed(blocks)) for lang, blocks in rows.items()))


def plain(words: str, **others: str) -> Text:
    return text(Run(words), **others)


def outcome(said: Text, words: Text | None = None) -> Outcome:
    return Outcome("a", OutcomeKind.MEASURE, said, words=((PUBLIC, words),) if words else ())


def session(*outcomes: Outcome, **parts: Any) -> Session:
    return Session("s", outcomes=outcomes, **parts)


def dialogue(now: Session, *drafts: tuple[str, Any]) -> Dialogue:
    held = tuple(
        Draft(
            "s",
            n,
            datetime(2026, 3, n, tzinfo=UTC),
            "participants",
            items=(DraftItem(of, circulated(words)),),
        )
        for n, (of, words) in enumerate(drafts, 1)
    )
    return Dialogue("d", people=PEOPLE, sessions=(now,), drafts=held)


def circulated(words: str | list[list[Any]]) -> Sealed[str]:
    """The words of a draft in the form that it is kept in."""
    pieces = [["words", words, False, False, False, ""]] if isinstance(words, str) else words
    kept = {"en": [["para", pieces]]}
    told = {"attribution": "participant", "commitment": None, "kind": "measure", "status": "floated"}
    return Sealed(json.dumps({**told, "support": "", "text": kept, "why": None}))


def found(held: Dialogue, words: str, **how: Any) -> list[str]:
    report = sweep([Source("a.md", f"Before. {words} after.".encode())], needles_of([held], **how))
    return [f.level for f in report.findings if f.rule == "passage"]


NOTED: dict[str, Any] = {
    "what somebody said": {"remarks": (Remark("i", "oak", plain(SAID, ar=TOLD)),)},
    "the team's notes": {"agenda": (Item("i", team_notes=plain(SAID, ar=TOLD)),)},
    "what to do if it is tense": {"agenda": (Item("i", if_tense=plain(SAID, ar=TOLD)),)},
    "a question to a side": {"agenda": (Item("i", groups=(Group("x", questions=(plain(SAID, ar=TOLD),)),)),)},
    "an objective": {"objectives": (Objective("o", plain(SAID, ar=TOLD)),)},
    "the review": {"after": After(improve=(plain(SAID, ar=TOLD),))},
    "the way back of a side": {"after": After(way_back=(("x", plain(SAID, ar=TOLD)),))},
    "evidence of progress": {"progress": (Progress("#a", evidence=plain(SAID, ar=TOLD)),)},
}


@pytest.mark.parametrize("where", NOTED)
def test_what_the_team_or_the_room_alone_reads_is_looked_for_in_each_language(where: str) -> None:
    held = dialogue(session(**NOTED[where]))
    assert found(held, SAID) == ["review"]
    assert found(held, TOLD) == ["review"]
    assert found(held, SAID, own_notes=False) == []
    assert found(held, SAID, released=[SAID]) == []


def test_a_span_is_looked_for_in_each_language() -> None:
    hidden = Span((Run("at Kela bridge"),), Code.SAFETY, id="x")
    other = Span((Run("عند جسر كيلا"),), Code.SAFETY, id="x")
    both = Text((("en", Sealed((Paragraph((hidden,)),))), ("ar", Sealed((Paragraph((other,)),)))))
    held = dialogue(session(outcome(both)))
    assert found(held, "at Kela bridge") == ["block"]
    assert found(held, "عند جسر كيلا") == ["block"]


def test_words_for_the_inside_are_private_where_the_public_has_others() -> None:
    held = dialogue(session(outcome(plain(SAID), plain("Animals are counted every week."))))
    assert found(held, SAID) == ["review"]
    assert found(held, "Animals are counted every week.") == []
    assert found(dialogue(session(outcome(plain(SAID)))), SAID) == []


def test_what_the_words_inside_and_those_for_the_public_share_is_no_secret() -> None:
    shared = "both sides will count the animals at the crossing every week"
    held = dialogue(
        session(outcome(plain(f"{shared} and nobody from the capital may carry arms there"), plain(shared)))
    )
    assert found(held, shared) == []
    assert found(held, f"{shared} and nobody from the capital may carry arms there") == ["review"]
    noted = replace(held.sessions[0], remarks=(Remark("i", "oak", plain(shared)),))
    assert found(dialogue(noted), shared) == ["review"]


def test_a_former_wording_is_private_and_the_words_of_now_are_not() -> None:
    now = "the two ministries count the animals at every crossing and read the numbers out"
    then = "the two ministries count the soldiers at every crossing and never read the numbers out"
    held = dialogue(session(outcome(plain(now))), ("a", then))
    assert found(held, now) == []
    assert found(held, then) == ["review"]
    assert found(held, then, released=[then]) == []
    assert found(dialogue(session(outcome(plain(now))), ("gone", then)), then) == ["review"]
    assert found(dialogue(session(outcome(plain(now)))), then) == []


def test_a_former_wording_of_25_words_blocks() -> None:
    then = " ".join(f"word{n}" for n in range(25))
    assert found(dialogue(session(outcome(plain("Other words."))), ("a", then)), then) == ["block"]


WITHHELD = text(
    Run("We count animals at "), Span((Run("Kela"),), Code.SAFETY), Run(" each week from now on.")
)


def test_what_stood_where_something_is_withheld_now_blocks() -> None:
    held = dialogue(
        session(outcome(WITHHELD)), ("a", "We count animals at the old ferry landing each week from now on.")
    )
    assert "block" in found(held, "It is the old ferry landing.")
    assert found(held, "It is the old ferry.") == []
    assert found(held, "It is the old ferry landing.", released=["to the old ferry landing"]) == []
    elsewhere = Outcome("b", OutcomeKind.MEASURE, plain("The old ferry landing is closed."))
    held = replace(
        held, sessions=(replace(held.sessions[0], outcomes=(*held.sessions[0].outcomes, elsewhere)),)
    )
    assert found(held, "It is the old ferry landing.") == []


def test_a_draft_that_held_the_mark_already_tells_nothing() -> None:
    said = ["words", "We count animals at ", False, False, False, ""]
    pieces = [said, ["mark", "R5"], ["words", " each week from now on.", False, False, False, ""]]
    held = dialogue(session(outcome(WITHHELD)), ("a", pieces))
    assert found(held, "We count animals at each week from now on.") == []


def test_drafts_are_read_in_the_form_that_they_are_kept_in() -> None:
    bullets = Bullets(((Paragraph((Run(SAID),)),), (Quote((Paragraph((Run(TOLD),)),)),)))
    then = outcome(Text((("en", Sealed((bullets,))),)))
    then = replace(then, why=plain(SAID.upper()), commitment=Commitment((), check=plain("by a joint visit")))
    asked = session(then)
    kept = Draft("s", 1, datetime(2026, 3, 1, tzinfo=UTC), "participants")
    held = Dialogue("d", people=PEOPLE, sessions=(asked,))
    held = replace(held, drafts=(replace(kept, items=(DraftItem("a", _words(held, asked, then)),)),))
    assert found(held, SAID) == []
    now = replace(held, sessions=(session(outcome(plain("Other words."))),))
    assert found(now, SAID) == ["review"]
    assert found(now, TOLD) == ["review"]
