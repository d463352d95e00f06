"""`circulate`: a numbered draft goes out, and what was sent is kept as it was."""

from __future__ import annotations

import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from click.testing import Result

Run = Callable[..., Result]
SENT = ("circulate", "lake/first", "--to", "participants", "--on", "2026-03-12T10:00+01:00")


def paper(lake: Path, name: str) -> str:
    return (lake / "out/lake/first" / name).read_text(encoding="utf-8")


def test_a_draft_is_numbered_and_says_that_it_has_no_standing(run: Run, lake: Path) -> None:
    done = run(*SENT, "--until", "2026-03-20T18:00+01:00")
    assert done.exit_code == 0, done.stderr
    text = paper(lake, "draft-1-participants.md")
    assert "# Draft 1, for comment. It has no standing." in text
    assert "Friday, 20 March 2026, **18:00** (UTC+1) · the clock of the meeting" in text
    assert "Friday, 20 March 2026, **17:00** (UTC)" in text
    assert "nothing goes out by itself" in text
    assert "Your objection is passed on without your name." in text
    assert "## Reply slip for draft 1" in text
    assert "Not for passing on" in text


def test_it_holds_the_words_that_anybody_could_read_and_no_others(run: Run, lake: Path) -> None:
    run(*SENT)
    for name in ("draft-1-participants.md", "draft-1-participants.html"):
        text = paper(lake, name)
        assert "Count the fish at" in text
        assert "old pier" not in text
        assert "Stay in the room" not in text, "it is not on its way to the public"
        assert "Speak of it later" not in text, "one side did not hear it"


def test_a_side_is_asked_for_what_was_said_among_itself(run: Run, lake: Path) -> None:
    run("circulate", "lake/first", "--to", "side:north")
    assert "Speak of it later" in paper(lake, "draft-1-side-north.md")
    run("circulate", "lake/first", "--to", "side:south")
    assert "Speak of it later" not in paper(lake, "draft-2-side-south.md")


def test_paragraphs_have_the_same_numbers_in_every_language(run: Run, lake: Path) -> None:
    run(*SENT)
    english, french = paper(lake, "draft-1-participants.md"), paper(lake, "draft-1-participants-fr.md")
    assert "2. *Policy option" in english
    assert "Mend the nets together" in english
    second = french[french.index("\n2. ") :]
    assert "Réparer les filets ensemble" in second
    assert "Projet 1" in french


def test_a_person_reads_the_expiry_on_her_own_clock(run: Run, lake: Path) -> None:
    run("circulate", "lake/first", "--to", "oak", "--on", "2026-03-12", "--until", "2026-03-20T18:00+01:00")
    text = paper(lake, "draft-1-for-oak.md")
    assert "Saturday, 21 March 2026, **02:00** (UTC+9) · your own clock" in text
    for name in ("draft-1-for-oak.md", "draft-1-for-oak.html"):
        assert "Zurich" not in paper(lake, name), "a lost paper tells no city"


def test_what_was_sent_is_kept_for_its_owner_alone_and_never_overwritten(run: Run, lake: Path) -> None:
    run(*SENT)
    first = lake / "ledger/drafts/lake/first/1.json"
    before = first.read_bytes()
    assert stat.S_IMODE(first.stat().st_mode) == 0o600
    assert stat.S_IMODE(first.parent.stat().st_mode) == 0o700
    kept = json.loads(before)
    assert (kept["draft"], kept["to"], kept["circulated"]) == (1, "participants", "2026-03-12T10:00:00+01:00")
    assert [item["item"] for item in kept["items"]] == ["counts", "nets"]
    assert "old pier" not in before.decode()
    again = run("circulate", "lake/first", "--to", "participants", "--items", "nets", "--on", "2026-03-13")
    assert again.exit_code == 0
    assert first.read_bytes() == before
    assert [i["item"] for i in json.loads((first.parent / "2.json").read_bytes())["items"]] == ["nets"]
    assert [p.name for p in first.parent.iterdir() if p.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--to", "public"), 2, "asked to agree"),
        (("--to", "team"), 2, "asked to agree"),
        (("--to", "nobody"), 2, "nobody in this dialogue has this id"),
        (("--to", "participants", "--items", "zz"), 2, "does not have"),
        (("--to", "participants", "--items", "inside"), 1, "inside cannot be circulated"),
        (("--to", "side:south", "--items", "fears"), 1, "fears cannot be circulated"),
        (("--to", "participants", "--on", "2026-03-12", "--until", "2026-03-11"), 2, "before the draft"),
        (("--to", "participants", "--until", "soon"), 2, "--until takes a date"),
    ],
)
def test_what_makes_no_sense_is_refused_and_leaves_nothing(
    run: Run, lake: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    done = run("circulate", "lake/first", *words)
    assert (done.exit_code, told in done.stderr) == (code, True), done.stderr
    assert not (lake / "ledger").exists()
    assert not (lake / "out").exists()


def test_drafts_follow_each_other_in_time(run: Run) -> None:
    run(*SENT)
    earlier = run("circulate", "lake/first", "--to", "participants", "--on", "2026-03-11")
    assert earlier.exit_code == 2
    assert "went out later" in earlier.stderr


@pytest.mark.parametrize("harm", ["words", "name", "json"])
def test_a_draft_edited_by_hand_is_noticed(run: Run, lake: Path, harm: str) -> None:
    run(*SENT)
    file = lake / "ledger/drafts/lake/first/1.json"
    if harm == "words":
        file.write_text(file.read_text().replace("Count the fish", "Sell the fish"))
    elif harm == "name":
        file.rename(file.with_name("2.json"))
    else:
        file.write_text("{")
    done = run("check")
    assert done.exit_code == 1
    assert "not the draft that was circulated" in done.stdout
    assert "Sell" not in done.stdout


@pytest.mark.parametrize("lang", ["", "-fr"])
def test_it_can_be_had_to_print_and_to_edit(run: Run, lake: Path, lang: str) -> None:
    done = run(*SENT, "--until", "2026-03-20T18:00+01:00", "--format", "pdf,docx")
    assert done.exit_code == 0, done.stderr
    name = f"out/lake/first/draft-1-participants{lang}"
    printed = pypdf.PdfReader(lake / f"{name}.pdf")
    text = " ".join(" ".join(page.extract_text().split()) for page in printed.pages)
    edited = zipfile.ZipFile(lake / f"{name}.docx").read("word/document.xml").decode()
    for told in (text, edited):
        assert "old pier" not in told
        assert "18:00" in told
    if not lang:
        assert "Draft 1, for comment. It has no standing." in text
        assert "Reply slip for draft 1" in text
        assert "Count the fish at" in edited
    assert not list((lake / "out/lake/first").glob("*.md"))


def test_a_format_that_it_does_not_have_is_refused_before_anything_is_kept(run: Run, lake: Path) -> None:
    done = run(*SENT, "--format", "pdf,odt")
    assert done.exit_code == 2
    assert "--format takes md, html, pdf, docx" in done.stderr
    assert not (lake / "ledger/drafts").exists()
