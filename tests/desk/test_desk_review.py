"""`review` writes one page that shows everything to the organizer, works offline, and is handed to nobody."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pypdf
import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from facilitator.disclosure import Reader, disclose
from facilitator.disclosure.beside import readers_of, side_by_side
from facilitator.disclosure.edition import OutcomeShown, Said
from facilitator.model.dialogue import Dialogue
from facilitator.views.desk import Due, notices
from tests.desk.conftest import Call
from tests.support.small import NOON
from tests.support.worlds import make_world


@pytest.fixture
def page(lake: Path, call: Call) -> str:
    """The page of the lake's first session, in the default place."""
    result = call("-C", lake, "review", "lake/first", "--on", "2026-06-15")
    assert result.exit_code == 0, result.output
    return (lake / "out/lake/first/review.html").read_text(encoding="utf-8")


def test_every_item_stands_side_by_side_for_all_readers(page: str) -> None:
    card = HTMLParser(page).css_first("article.card")
    assert card is not None
    readers = [h.text(deep=False).strip() for h in card.css("h4")]
    assert readers == ["Team", "North", "South", "Participants", "Principals", "Public"]
    assert "the old ferry landing" in card.css(".side")[0].text()
    assert "withheld (R6)" in card.css(".side")[-1].text()
    assert "ferry" not in card.css(".side")[-1].text()


def test_reasons_are_one_click_away_without_a_script(page: str) -> None:
    tree = HTMLParser(page)
    for side in tree.css(".side"):
        details = side.css_first("details")
        assert details is not None and details.css("summary") and details.css("li")
    assert not tree.css("script, img, iframe, link, object, [onclick], [hidden]")


def test_the_page_asks_no_other_host_and_says_it_is_not_for_handing_on(page: str) -> None:
    assert not re.search(r"(?:src|href)=\"(?!#)", page)
    assert "url(" not in page and "@import" not in page
    assert "default-src 'none'" in page
    assert "not for handing on" in page
    assert "For the facilitation team only" in page


def test_the_top_says_what_is_due_missing_and_awaited_with_file_and_line(page: str) -> None:
    top = HTMLParser(page).css_first("#attention")
    assert top is not None
    said = " ".join(top.text().split())
    assert re.search(r"1 outcome reaches nobody beyond the team: line \d+ has no release", said)
    assert "sessions/lake/first.yml:" in said
    assert "its embargo ends on 2026-07-01" in said


def test_three_outcomes_without_release_share_one_sentence() -> None:
    due = [Due("no-release", "has no release", f"outcome s#{n}", "sessions/a.yml", n) for n in (88, 120, 131)]
    (notice,) = notices(due)
    assert notice.heading == "Missing"
    assert notice.sentence == "3 outcomes reach nobody beyond the team: lines 88, 120, 131 have no release."
    assert notice.places == ("sessions/a.yml:88", "sessions/a.yml:120", "sessions/a.yml:131")


def test_what_is_new_changed_and_gone_is_compared_with_the_last_release(lake: Path, call: Call) -> None:
    file = lake / "sessions/lake/first.yml"
    released = call("-C", lake, "publish", "lake/first", "--on", "2026-06-15", "--dry-run")
    assert released.exit_code == 0, released.output
    assert "146" not in released.output
    before = (lake / "sessions/lake/first.yml").read_text(encoding="utf-8")
    assert call("-C", lake, "publish", "lake/first").exit_code == 0
    file.write_text(before.replace("A net maker asked for it.", "Nobody was asked."), encoding="utf-8")
    result = call("-C", lake, "review", "lake/first", "--format", "md", "--out", lake / "r.md")
    assert result.exit_code == 0, result.output
    told = (lake / "r.md").read_text(encoding="utf-8")
    assert "Compared with release 1 of" in told
    assert "- changed (outcomes" in told
    assert "A net maker asked for it. → Nobody was asked." in told


@pytest.mark.parametrize("seed", range(40))
def test_the_page_agrees_with_what_each_reader_gets(seed: int) -> None:
    """Cell by cell: the same words as the edition of that reader, or none where the edition has none."""
    dialogue = make_world(seed)
    for session in dialogue.sessions:
        rows = side_by_side(dialogue, session, NOON)
        for number, word in enumerate(readers_of(dialogue)):
            shown = outcomes_of(dialogue, session.id, word)
            for row in rows:
                if row.sort == "outcome":
                    words: Said | None = row.cells[number].words
                    assert words == (shown[row.ref].text if row.ref in shown else None)


def outcomes_of(dialogue: Dialogue, session: str, word: str) -> dict[str, OutcomeShown]:
    disclosed = disclose(dialogue, Reader.label(word), NOON)
    pairs = zip(disclosed.keys.sessions, disclosed.edition.sessions, strict=True)
    return {
        f"{session}#{name}": outcome
        for keys, found in pairs
        if keys.session == session
        for name, outcome in zip(keys.outcomes, found.outcomes, strict=True)
    }


def test_a_session_that_does_not_exist_is_refused_as_typed_wrong(lake: Path, call: Call) -> None:
    result = call("-C", lake, "review", "lake/frist")
    assert result.exit_code == 2
    assert "did you mean" in result.stderr


def words_of(file: Path) -> str:
    """What stands in a Word file."""
    with ZipFile(file) as members:
        text = members.read("word/document.xml").decode("utf-8")
    return unescape(" ".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", text)))


def test_it_can_be_printed_and_edited_and_says_the_same(lake: Path, call: Call) -> None:
    for kind in ("pdf", "docx"):
        result = call("-C", lake, "review", "lake/first", "--format", kind, "--on", "2026-06-15")
        assert result.exit_code == 0, result.output
    told = words_of(lake / "out/lake/first/review.docx")
    pages = pypdf.PdfReader(lake / "out/lake/first/review.pdf").pages
    printed = " ".join(" ".join(page.extract_text().split()) for page in pages)
    for text in (told, printed):
        assert "It is not for handing on." in text
        assert "What wants attention" in text
        assert "the team's words" in text
        assert "first#" in text
    for page in pages:
        assert "For the facilitation team only" in page.extract_text()
