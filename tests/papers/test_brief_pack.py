"""The briefing pack: the Rule and today, where things stand, what to prepare for, how to object."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.disclosure.edition import CommitmentShown, Edition, SessionShownTo
from facilitator.render import paper
from facilitator.views.brief import Brief, brief
from tests.support.editions import APART, FIRST, LISTS, ROOM, SECOND, UP, released, says

Golden = Callable[[str, bytes], None]
ALONE = replace(ROOM, sessions=(SECOND,))


def pack(edition: Edition = ROOM, session: SessionShownTo = SECOND, lang: str = "en") -> Brief:
    return brief(edition, session, lang)


def markdown(edition: Edition = ROOM, session: SessionShownTo = SECOND, lang: str = "en") -> str:
    return paper(pack(edition, session, lang), "md").decode()


def html(edition: Edition = ROOM, session: SessionShownTo = SECOND, lang: str = "en") -> str:
    return paper(pack(edition, session, lang), "html").decode()


def changed(**changes: object) -> tuple[Edition, SessionShownTo]:
    """The second session with changes, in an edition that holds it so."""
    session = replace(SECOND, **changes)  # type: ignore[arg-type]
    return replace(ROOM, sessions=(FIRST, session)), session


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_pack_in_markdown(golden: Golden, lang: str) -> None:
    golden(f"brief/pack.{lang}.md", paper(pack(lang=lang), "md"))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_pack_in_html(golden: Golden, lang: str) -> None:
    golden(f"brief/pack.{lang}.html", main_of(paper(pack(lang=lang), "html")))


def main_of(page: bytes) -> bytes:
    """What a page says between its masthead and its colophon."""
    return page[page.index(b"<main>") : page.index(b"</main>") + len(b"</main>\n")]


def test_page_one_has_the_rule_word_for_word_before_anything_else() -> None:
    rule = (
        "When a meeting, or part thereof, is held under the Chatham House Rule, participants are free to use"
        " the information received, but neither the identity nor the affiliation of the speaker(s), nor that"
        " of any other participant, may be revealed."
    )
    made = markdown()
    assert made.index(rule) < made.index("## Today") < made.index("## Where things stand")


def test_page_two_begins_with_where_things_stand() -> None:
    made = html()
    page_one = made[made.index('<div class="page">') : made.index("Where things stand")]
    assert page_one.count("<section") == page_one.count("</section>") + 1 == 3
    assert ".page { break-after: page; }" in made


def test_a_part_under_another_rule_is_told_with_that_rules_definition() -> None:
    said = markdown()
    part = said[said.index("held otherwise") : said.index("## Today")]
    assert "Each side apart" in part
    assert "Off the record" in part
    assert "may be repeated" in part


def test_a_part_under_the_rule_of_a_meeting_that_is_not_brings_its_text() -> None:
    edition, session = changed(
        rule="on-the-record",
        slots=tuple(replace(s, rule="chatham-house") if s.id == "caucus" else s for s in SECOND.slots),
    )
    said = markdown(edition, session)
    assert said.count("neither the identity nor the affiliation") == 1
    assert "Each side apart" in said[: said.index("neither the identity")]


@pytest.mark.parametrize("format_", ["md", "html"])
def test_the_exact_place_is_never_in_the_pack(format_: str) -> None:
    made = paper(pack(), format_).decode()
    assert "Hotel Example" not in made
    assert "logistics sheet" in made


def test_nor_are_annex_and_logistics() -> None:
    assert "Our line on wells" not in markdown()
    assert "forty minutes" not in markdown()


def test_no_id_of_a_session_stands_in_it() -> None:
    made = markdown()
    assert "#counts" not in made
    assert not any(ref in made for ref in ("first#", "second#", "oak"))


def test_each_earlier_result_stands_once_and_numbers_run_through() -> None:
    made = pack()
    found = [*made.open, *(n for p in made.past for n in p.found), *made.cleared, *made.settled]
    assert [n.number for n in found] == [1, 2, 3, 4]
    assert len({n.result.ref for n in found}) == len(FIRST.outcomes)


def test_numbers_are_the_same_in_each_language() -> None:
    in_english, in_arabic = pack(), pack(lang="ar")
    assert [n.result.ref for n in in_english.open] == [n.result.ref for n in in_arabic.open]
    assert [o.numbers for o in in_english.outgoing] == [o.numbers for o in in_arabic.outgoing]


def test_a_commitment_that_was_kept_is_no_longer_open() -> None:
    made = pack()
    assert [n.result.ref for n in made.open] == ["first#counts"]
    assert [n.result.ref for n in made.settled] == ["first#lists"]


def test_open_commitments_come_with_the_earliest_first_and_the_undated_last() -> None:
    someday = replace(LISTS, commitment=CommitmentShown((UP.name,)), ref="first#someday")
    first = replace(FIRST, outcomes=(someday, *FIRST.outcomes))
    later = replace(SECOND, progress=())
    found = pack(replace(ROOM, sessions=(first, later)), later).open
    dues = [n.result.undertaking.due for n in found if n.result.undertaking]
    assert dues == ["2026-01-31", "2026-06-01", ""]


def test_words_for_the_public_are_proposed_with_day_and_awaited_consent() -> None:
    said = markdown()
    part = said[said.index("## What will be published") :]
    assert "Animals will be counted each week." in part
    assert "Not before 1 June 2026." in part
    assert "Consent awaited from: Upstream." in part
    assert "Your own consent is awaited." in part


def test_another_persons_awaited_consent_is_not_told() -> None:
    others = replace(APART, awaited=("elm",))
    edition = replace(ROOM, sessions=(replace(FIRST, outcomes=(others,)), replace(SECOND, outcomes=())))
    said = markdown(edition, edition.sessions[1])
    assert "elm" not in said
    assert "consent is awaited" not in said


def test_what_is_released_is_not_proposed_again() -> None:
    done = tuple(released(o, "released") for o in FIRST.outcomes)
    session = replace(SECOND, outcomes=())
    edition = replace(ROOM, sessions=(replace(FIRST, outcomes=done), session))
    assert pack(edition, session).outgoing == ()
    assert "How to object" in markdown(edition, session)


def test_a_first_meeting_says_plainly_that_there_is_nothing_yet() -> None:
    said = markdown(ALONE, SECOND)
    assert "There is nothing to report from earlier meetings yet." in said


@pytest.mark.parametrize("format_", ["md", "html"])
@pytest.mark.parametrize("lang", ["en", "ar", "fr"])
def test_a_bare_session_gives_a_paper_without_none_or_empty_headings(format_: str, lang: str) -> None:
    bare = SessionShownTo(None, None, "chatham-house", "participant", id="bare")
    edition = Edition("oak", "person", "2026-03-01T00:00:00+00:00", ("en",), "chatham-house", 5, (bare,))
    made = paper(brief(edition, bare, lang), format_).decode()
    assert "None" not in made
    body = made[made.index("<main>") :] if format_ == "html" else made
    assert not any(
        f"<{tag}></{tag}>" in body for tag in ("h2", "h3", "p", "ul", "ol", "dl", "dd", "li", "td")
    )
    assert not any(line.strip() in {"-", "##", "###", "****"} for line in made.splitlines())


def test_a_second_clock_is_shown_only_where_it_tells_another_time() -> None:
    assert pack(replace(ROOM, zone="Europe/Paris")).zone == ""
    away = replace(ROOM, zone="Asia/Dubai")
    assert pack(away).zone == "Asia/Dubai"
    assert "12:30–13:45" in markdown(away)


def test_questions_of_the_readers_own_group_are_asked() -> None:
    assert "What could we offer first?" in markdown()


@pytest.mark.parametrize("rule", ["chatham-house", "chatham-house-with-list", "not-for-attribution",
                                  "off-the-record", "on-the-record"])  # fmt: skip
@pytest.mark.parametrize("consent_of", ["each-side", "everyone", "none", ""])
def test_each_rule_and_each_way_of_consent_has_its_words(rule: str, consent_of: str) -> None:
    edition, session = changed(rule=rule)
    said = markdown(replace(edition, consent_of=consent_of), session)
    assert "What it means for you" in said
    assert said.count("Nothing leaves this room for the public unless") == 1


def test_markup_in_a_text_stays_text() -> None:
    edition, session = changed(title=says("<script>alert(1)</script> | # x"))
    assert "<script>" not in html(edition, session)
    assert "<script>" not in markdown(edition, session)


def test_it_says_draft_until_somebody_issues_it() -> None:
    assert markdown().startswith("**DRAFT · ")
    assert "DRAFT" not in paper(brief(ROOM, SECOND, "en", draft=False), "md").decode()
