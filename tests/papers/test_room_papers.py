"""The papers around the room, word by word (tests/golden/room), and what each of them may not tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.disclosure.edition import (
    Edition,
    GroupShown,
    Mark,
    PersonShown,
    SessionShownTo,
    Slot,
    Words,
)
from facilitator.render import paper
from facilitator.render.outline import Line, Passage, Run
from facilitator.render.outlines import outline_of
from facilitator.views.common import View
from facilitator.views.correction import correction
from facilitator.views.desk_card import desk_card
from facilitator.views.large_cards import large_cards
from facilitator.views.measures import measures
from facilitator.views.opening import opening
from facilitator.views.pocket import IfAsked, if_asked, rule_card
from tests.support.editions import DOWN, PUBLIC, ROOM, SECOND, TEAM, UP, says

Golden = Callable[[str, bytes], None]

EVERYBODY = replace(ROOM, reader="participants", kind="participants", side="")
HERE = replace(
    SECOND, papers="hand-back", interpretation="consecutive", interpretation_languages=("en", "ar")
)
AT_WORK = replace(
    TEAM.sessions[1],
    papers="hand-back",
    interpretation="consecutive",
    interpretation_languages=("en", "ar"),
    interpreters=("moss",),
    attending=(
        PersonShown("oak", "participant", "up"),
        PersonShown("reed", "facilitator"),
        PersonShown("moss", "interpreter"),
    ),
    slots=(replace(SECOND.slots[0], if_tense=says("Caucus first."), flexible=20), *SECOND.slots[1:]),
)
NOBODY_KNOWS = replace(PUBLIC, sessions=(), shown_title=None, purpose=None, convenors=())


def with_session(edition: Edition, session: SessionShownTo) -> Edition:
    """The edition with this session as its last."""
    return replace(edition, sessions=(*edition.sessions[:-1], session))


def plain(line: Line) -> str:
    return "".join(one.text for one in line if isinstance(one, Run))


def script(lang: str = "en", room: Edition = EVERYBODY, heard: SessionShownTo = HERE) -> View:
    return opening(with_session(TEAM, AT_WORK), AT_WORK, lang, room=room, heard=heard)


def asked(
    public: Edition = PUBLIC, session: SessionShownTo = HERE, lang: str = "en", reader: Edition = EVERYBODY
) -> IfAsked:
    outside = public.sessions[0] if public.sessions else None
    return if_asked(with_session(reader, session), session, lang, public=public, outside=outside)


def made(kind: str, lang: str = "en") -> View:
    """One of each, as the room of the examples has it."""
    room, team = with_session(EVERYBODY, HERE), with_session(TEAM, AT_WORK)
    views: dict[str, View | None] = {
        "opening": script(lang),
        "desk-card": desk_card(team, AT_WORK, lang),
        "rule-card": rule_card(room, HERE, lang),
        "if-asked": asked(lang=lang),
        "cards": large_cards(room, HERE, lang),
        "measures": measures(room, HERE, lang),
        "correction": correction(room, HERE, lang),
    }
    view = views[kind]
    assert view is not None
    return view


KINDS = "opening desk-card rule-card if-asked cards measures correction".split()
each = pytest.mark.parametrize("kind", KINDS)


@pytest.mark.parametrize("lang", ["en", "ar"])
@each
def test_each_paper_in_markdown(kind: str, lang: str, golden: Golden) -> None:
    golden(f"room/{kind}.{lang}.md", paper(made(kind, lang), "md"))


@pytest.mark.parametrize("lang", ["en", "ar"])
@each
def test_each_paper_in_html(kind: str, lang: str, golden: Golden) -> None:
    page = paper(made(kind, lang), "html")
    golden(f"room/{kind}.{lang}.html", page[page.index(b"<main>") : page.index(b"</main>") + 8])


@pytest.mark.parametrize("lang", ["fr", "es", "zh", "ru"])
@pytest.mark.parametrize("kind", ["opening", "if-asked"])
def test_what_is_said_aloud_in_the_other_languages(kind: str, lang: str, golden: Golden) -> None:
    golden(f"room/{kind}.{lang}.md", paper(made(kind, lang), "md"))


def markdown(view: View | None) -> str:
    assert view is not None
    return paper(view, "md").decode()


@each
@pytest.mark.parametrize("format_", ["md", "html"])
def test_no_paper_tells_a_place_a_zone_or_the_id_of_a_session(kind: str, format_: str) -> None:
    text = paper(made(kind), format_).decode()
    assert not [word for word in ("Hotel Example", "Zurich", "second#", "first#") if word in text]


SMALL = ("rule-card", "if-asked", "cards", "correction")


@pytest.mark.parametrize("kind", SMALL)
def test_what_is_easily_lost_names_neither_the_meeting_nor_its_days(kind: str) -> None:
    text = markdown(made(kind))
    assert "River dialogue" not in text
    assert "Water and pasture" not in text
    assert "March 2026\n" not in text.replace("1 March 2026 · English", "")
    assert "Dialogue on sharing a river" in text


@pytest.mark.parametrize("kind", SMALL)
def test_nor_what_the_public_does_not_know_of_it(kind: str) -> None:
    hidden = replace(EVERYBODY, shown_title=None)
    view: dict[str, View | None] = {
        "rule-card": rule_card(with_session(hidden, HERE), HERE, "en"),
        "if-asked": asked(NOBODY_KNOWS, reader=hidden),
        "cards": large_cards(with_session(hidden, HERE), HERE, "en"),
        "correction": correction(with_session(hidden, HERE), HERE, "en"),
    }
    text = markdown(view[kind])
    assert not [word for word in ("sharing a river", "spring 2026", "Europe") if word in text]


# ---- the opening -----------------------------------------------------------------------------------


def test_the_opening_reads_what_the_room_may_hear_and_not_what_the_team_knows() -> None:
    secret = says((Words("Keep the "), Words("rifles"), Words(" out of it.")))
    shut = says((Words("Keep the "), Mark("R5"), Words(" out of it.")))
    team = replace(with_session(TEAM, AT_WORK), purpose=secret, ground_rules=(secret,))
    room = replace(EVERYBODY, purpose=shut, ground_rules=(shut,))
    text = markdown(opening(team, AT_WORK, "en", room=room, heard=HERE))
    assert "rifles" not in text
    assert text.count("Keep the *withheld (R5)* out of it.") == 2


def test_it_says_who_is_there_by_part_and_never_by_id_or_name() -> None:
    people = (PersonShown("moss", "interpreter", name="Zanzibar"), PersonShown("elm", "donor"))
    session = replace(AT_WORK, attending=people)
    text = markdown(opening(with_session(TEAM, session), session, "en", room=EVERYBODY, heard=HERE))
    assert "Interpreters are with us." in text
    assert "Some of those who pay for this meeting are with us." in text
    assert "Observers are with us." not in text
    assert not [word for word in ("moss", "elm", "Zanzibar") if word in text]


def test_a_part_under_another_rule_is_announced_with_what_that_rule_means() -> None:
    text = markdown(script())
    part = text[text.index("held under another rule") : text.index("How we talk")]
    assert "Each side apart" in part
    assert "Nothing that is said may be repeated outside the room" in part


def test_a_line_that_leads_to_others_is_never_the_last_of_a_page() -> None:
    blocks = outline_of(script()).blocks
    leading = [b for b in blocks if isinstance(b, Passage) and plain(b.line).endswith(":")]
    assert len(leading) > 3
    assert all(b.keep for b in leading)


@pytest.mark.parametrize(
    ("papers", "told"), [("hand-back", "give all of them back"), ("take-home", "yours to take home")]
)
def test_it_says_what_becomes_of_the_papers(papers: str, told: str) -> None:
    assert told in markdown(script(heard=replace(HERE, papers=papers)))


def test_without_interpreters_nobody_is_told_how_to_work_with_them() -> None:
    quiet = replace(HERE, interpretation="none", interpretation_languages=())
    assert "Interpretation" not in markdown(script(heard=quiet))


# ---- hand back, take home --------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["side", "participants", "person"])
def test_the_rule_card_goes_back_unless_the_session_says_otherwise(kind: str) -> None:
    reader = replace(EVERYBODY, kind=kind, side="up" if kind == "side" else "")
    assert "· Hand back at the end" in markdown(rule_card(with_session(reader, HERE), HERE, "en"))
    home = replace(HERE, papers="take-home")
    assert "· Yours to take home" in markdown(rule_card(with_session(reader, home), home, "en"))


def test_the_card_for_questions_always_goes_home_because_it_holds_nothing_else() -> None:
    assert "· Yours to take home" in markdown(asked())


def test_what_hangs_on_the_wall_and_what_the_team_has_says_neither() -> None:
    for kind in ("opening", "desk-card", "measures", "cards", "correction"):
        assert "Hand back at the end" not in markdown(made(kind))


# ---- if asked --------------------------------------------------------------------------------------


def test_of_the_meeting_the_card_says_what_is_public_and_nothing_more() -> None:
    text = markdown(asked())
    assert "Dialogue on sharing a river" in text
    assert "Whether the old shares still bind is seen differently." in text
    # Released to this reader, and not to the public.
    assert "Each side lists its gauges." not in text
    assert "Water and pasture" not in text


def test_where_nothing_is_public_it_does_not_even_say_that_people_met() -> None:
    text = markdown(asked(NOBODY_KNOWS))
    assert "Nothing about this meeting is public." in text
    assert "That this meeting takes place, or where, or when." in text
    assert "That you took part yourself" not in text
    assert "“I do not speak about private conversations.”" in text


@pytest.mark.parametrize(
    ("rule", "may", "may_not"),
    [
        ("chatham-house", "Ideas and arguments that you heard", "Who spoke, or who else was there"),
        ("chatham-house-with-list", "Ideas and arguments that you heard", "Who said what"),
        (
            "not-for-attribution",
            "Ideas and arguments that you heard",
            "From which person, institution or side",
        ),
        ("off-the-record", "What you think yourself", "Anything that was said, with or without a source."),
        ("on-the-record", "What you said yourself.", "A name for words, without that person's own"),
    ],
)
def test_each_rule_has_its_own_two_lists(rule: str, may: str, may_not: str) -> None:
    text = markdown(asked(session=replace(HERE, rule=rule)))
    first, second = text.index("What you may say"), text.index("What you do not say")
    assert first < text.index(may) < second < text.index(may_not)


def test_off_the_record_nothing_that_was_heard_may_be_said() -> None:
    assert "Ideas and arguments" not in markdown(asked(session=replace(HERE, rule="off-the-record")))


def test_a_part_off_the_record_is_spoken_of_where_there_is_one() -> None:
    assert "parts that were off the record" in markdown(asked())
    open_ = replace(HERE, slots=SECOND.slots[:1])
    assert "parts that were off the record" not in markdown(asked(session=open_))


# ---- cards, desk, wall, slip -----------------------------------------------------------------------


def test_the_desk_card_tells_the_same_clock_as_the_run_of_show() -> None:
    text = markdown(made("desk-card"))
    assert "| 09:30–10:45 | 1. Pasture in the dry season | Caucus first. | moss | 09:35–11:00 |" in text
    assert "**10:45** | **Break** (20)" in text
    assert "**20 minutes lost: cut this**" in text


def test_there_is_no_desk_card_without_an_agenda() -> None:
    bare = replace(AT_WORK, slots=())
    assert desk_card(with_session(TEAM, bare), bare, "en") is None


def test_each_question_has_a_card_and_each_side_a_sign() -> None:
    text = markdown(made("cards"))
    assert "## 5 minutes" in text
    assert "## The time is up" in text
    assert "## What would each side need to reopen the crossing?" in text
    assert "## Upstream" in text


def test_one_sides_cards_hold_what_is_asked_in_its_room_alone() -> None:
    side = replace(EVERYBODY, reader="side:up", kind="side", side="up")
    view = large_cards(with_session(side, HERE), HERE, "en")
    text = markdown(view)
    assert "What could we offer first?" in text
    assert "reopen the crossing" not in text
    assert "## Downstream" not in text
    silent = replace(HERE, slots=SECOND.slots[:1])
    assert large_cards(with_session(side, silent), silent, "en") is None


def test_groups_without_a_side_are_told_apart_by_number_and_colour() -> None:
    groups = Slot("item", 30, groups=(GroupShown(None), GroupShown(None)), id="apart")
    session = replace(
        HERE, slots=(groups, replace(groups, groups=(GroupShown(UP.name), GroupShown(DOWN.name))))
    )
    view = large_cards(with_session(EVERYBODY, session), session, "en")
    assert view is not None
    assert [(s.number, s.colour) for s in view.signs] == [(0, ""), (0, ""), (1, "blue"), (2, "green")]
    assert "## Group 2\n\nGreen" in markdown(view)


def test_the_wall_begins_with_what_is_due_first_and_ends_with_what_is_done() -> None:
    view = measures(with_session(EVERYBODY, HERE), HERE, "en")
    assert view is not None
    assert [n.result.ref for n in view.rows] == ["first#counts", "first#lists"]
    assert view.rows[-1].result.settled
    assert view.free == (3, 4, 5)


def test_outside_there_is_no_empty_matrix_and_no_row_to_fill_in() -> None:
    public = measures(PUBLIC, PUBLIC.sessions[0], "en")
    assert public is not None
    assert public.free == ()
    silent = replace(PUBLIC.sessions[0], outcomes=(), progress=())
    assert measures(replace(PUBLIC, sessions=(silent,)), silent, "en") is None


def test_the_slip_asks_for_no_name_and_for_no_word_of_the_room() -> None:
    inside, outside = (
        correction(with_session(EVERYBODY, HERE), HERE, "en"),
        correction(PUBLIC, PUBLIC.sessions[0], "en"),
    )
    for view in (inside, outside):
        text = markdown(view)
        assert "No name is needed." in text
        assert "Do not write down what was said in the room" in text
    assert "Give it to a facilitator" in markdown(inside)
    assert "as the site says" in markdown(outside)
    assert outside.papers == ("report",)


@each
@pytest.mark.parametrize("format_", ["md", "html"])
@pytest.mark.parametrize("lang", ["en", "ar", "ru"])
def test_a_bare_session_gives_papers_without_none(kind: str, format_: str, lang: str) -> None:
    bare = SessionShownTo(None, None, "chatham-house", "participant", id="bare", papers="hand-back")
    reader = Edition("team", "team", "2026-03-01T00:00:00+00:00", ("en",), "chatham-house", 5, (bare,))
    room = replace(reader, reader="participants", kind="participants")
    views: dict[str, View | None] = {
        "opening": opening(reader, bare, lang, room=room, heard=bare),
        "desk-card": None,
        "rule-card": rule_card(room, bare, lang),
        "if-asked": if_asked(room, bare, lang, public=NOBODY_KNOWS, outside=None),
        "cards": large_cards(room, bare, lang),
        "measures": measures(room, bare, lang),
        "correction": correction(room, bare, lang),
    }
    view = views[kind]
    if view is not None:
        text = paper(view, format_).decode()
        assert "None" not in text
        assert not any(line.strip() in {"-", "##", "###"} for line in text.splitlines())
