"""No text takes long to read for its shape alone: signs that never end, tags in tags, marks on marks."""

from __future__ import annotations

import time

import pytest

from facilitator.gate.match.hit import Hit, meaning
from facilitator.gate.needles.needle import PART, Needle
from facilitator.gate.readers.html_cut import Pieces
from facilitator.gate.readers.html_runs import STEPS
from facilitator.gate.rules.company import Spot, _apart
from tests.gate.conftest import Swept

PLAINLY = 10
"""Seconds of work. Each of these took minutes; now one or two."""
ODD = {
    "tags that never end": ("page.html", "<" * 400_000),
    "comments that never end": ("page.html", "<!--" * 100_000),
    "scripts that never end": ("page.html", "<script>" * 50_000),
    "an end of a script that never ends": ("page.html", "<script>" + "</script " * 100_000),
    "tags in tags": ("page.html", "<div>" * 100_000),
    "tags in tags with ends of others": ("page.html", "<div></b>" * 60_000),
    "backward strokes": ("page.txt", "\\" * 400_000),
    "a letter under marks": ("page.txt", "b" + "\u0301" * 500_000),
    "a word made of names": ("page.js", "AminaXDiallo" * 10_000),
    "the head of a mail": ("mail.eml", "From: a\nContent-Type: text/plain; " + "a=b; " * 60_000 + "\n\nb"),
}


@pytest.mark.parametrize("odd", ODD)
def test_nothing_takes_long_for_its_shape(swept: Swept, odd: str) -> None:
    name, text = ODD[odd]
    begun = time.process_time()
    swept(name, text)
    assert time.process_time() - begun < PLAINLY


@pytest.mark.parametrize("odd", ODD)
def test_a_name_before_it_and_behind_it_is_found(swept: Swept, odd: str) -> None:
    name, text = ODD[odd]
    for page in (f"Amina Diallo\n\n{text[:3000]}", f"{text[:3000]}\n\n>Amina Diallo<p>"):
        assert "block" in {finding.level for finding in swept(name, page).findings}


def test_what_is_too_deep_is_said_and_searched_all_the_same(swept: Swept) -> None:
    report = swept("page.html", "<div>" * 2000 + "Amina Diallo" + "</div>" * 2000)
    assert {finding.rule for finding in report.findings} >= {"name", "unreadable"}
    assert report.read == 0


@pytest.mark.parametrize(
    "page",
    [
        "<div><p>One.</div>" * 3000,
        "<ul>" + "<li>One" * 3000 + "</ul>",
        "<table>" + "<tr><td>One<td>two" * 3000 + "</table>",
        "One<br>two<img src=a.png>three<hr/>" * 3000,
        "<DIV><B>One</b></div>" * 3000,
        "<p>One <!-- two --> three" * 3000,
    ],
)
def test_a_long_page_is_not_deep(page: str) -> None:
    assert not _is_deep(page)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 1200 + "</div>" * 1200,
        "<i></b>" * 1200,
        "<i></b>" * 1200 + "<b></i>" * 1200,
        "<i><b>" * 600 + "</b></i>" * 600,
        "<B>" * 500 + "<b>" * 600 + "</i>" * 1000,
        "<!-->" + "<b>" * 2400,
        "<script>" + "<b>" * 2400 + "</script>",
        "<new-word>" * 1200 + "</p>" * 1200,
        "<a title='" + "<b>" * 2400 + "'>",
        "</b>" * 1200 + "<b>" * 1200,
    ],
)
def test_a_deep_page_is_deep_however_its_tags_are_mixed(page: str) -> None:
    assert _is_deep(page)
    assert not _is_deep(page[: len(page) // 4])


def _is_deep(page: str) -> bool:
    return STEPS.is_deep(page, b"".join(run[3] for run in Pieces().cut(page).runs))


def test_a_head_of_a_mail_that_is_too_long_is_not_called_read(swept: Swept) -> None:
    def mail(many: int) -> str:
        return "From: a@lake.example\nTo: " + "b@lake.example, " * many + "\n\nGood day"

    assert "unreadable" in {finding.rule for finding in swept("mail.eml", mail(10_000)).findings}
    assert "unreadable" not in {finding.rule for finding in swept("mail.eml", mail(1000)).findings}


def _spot(base: str, first: int, last: int) -> Spot:
    needle = Needle((base,), "name", "oak", PART, base)
    return Spot(needle, Hit(meaning((needle,)), first, last), None)  # type: ignore[arg-type]


PLACES = [("amina", 0, 0), ("diallo", 1, 1), ("amina", 2, 2), ("diallo", 0, 1), ("sow", 0, 2)]


def test_two_parts_stand_apart_where_any_two_of_them_do() -> None:
    for many in range(1 << len(PLACES)):
        spots = [_spot(*place) for n, place in enumerate(PLACES) if many >> n & 1]
        pairs = [(a, b) for a in spots for b in spots if a.last < b.first]
        assert _apart(spots) == any(a.needle.base != b.needle.base for a, b in pairs)


def test_a_table_of_names_is_read_in_plain_time(swept: Swept) -> None:
    """Names without end beside each other are looked at once each, and not each with each."""
    begun = time.process_time()
    swept("table.csv", ",".join(["Amina", "Diallo"] * 6000))
    assert time.process_time() - begun < PLAINLY
