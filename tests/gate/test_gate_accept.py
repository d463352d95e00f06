"""`accept`: one decision for every copy of a sentence, until it changes; never for what blocks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from facilitator.cli import door
from facilitator.gate.findings import Report, with_decisions
from facilitator.gate.formats.sarif import as_sarif
from facilitator.gate.marks import decided, mark, sentences_of
from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.gate.unwrap import address_of, unwrap
from facilitator.model.accepted import Accepted, Decisions, stale
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from facilitator.reading.accepted import read_decisions
from tests.support.formats import pdf, zipped

PEOPLE = People((Person("oak", name=Sealed("Patience Price")),))
SALTS = ("a1" * 16,)


def swept(name: str, text: str) -> Report:
    needles = needles_of([Dialogue("d", people=PEOPLE)], plain=True)
    return sweep([Source(name, text.encode())], needles, salts=SALTS)


def keys(report: Report) -> frozenset[tuple[str, str, str]]:
    return frozenset((f.rule, f.who or "", mark) for f in report.findings for mark in f.marks)


def test_one_decision_covers_the_copies_of_a_sentence() -> None:
    decided = keys(swept("a.md", "Before. We heard Price about it. After."))
    for name, text in (
        ("a.html", "<p>Before. We heard <b>Price</b> about it. After.</p>"),
        ("b.json", '{"text": "We heard Price about it."}'),
        ("c.md", "- We  heard PRICE about it.\n- More."),
    ):
        report = with_decisions(swept(name, text), decided)
        assert report.findings and not report.open, name


SENTENCES = {
    "two scripts": "Мы слушали Price об этом на встрече.",
    "no spaces": "会議で Price が長く話した。",
    "a mark of trade": "We heard Price™ about the Water™ there.",
    "ringed figures": "In part ② we heard Price about ③ marks.",
    "raised figures": "We heard Price¹ about it² again.",
    "signs for words": "We heard Price about ½ of № 5, at 5 °C.",
    "letters in one": "We ﬁrst heard Price about oﬃces.",
}


@pytest.mark.parametrize("said", SENTENCES.values(), ids=SENTENCES)
def test_it_holds_in_every_kind_of_file_whatever_signs_the_sentence_has(said: str) -> None:
    taken = keys(swept("a.md", f"Before.\n\n{said}\n"))
    word = f'<w:document xmlns:w="w"><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:document>'
    pieces = word.replace("Price", "Pr</w:t></w:r><w:r><w:t>ice")
    numbered = "".join(c if c.isascii() else f"&#{ord(c)};" for c in said)
    files = {
        "a.html": f"<p>Before.</p><p>{said}</p>".encode(),
        "b.html": f"<p>{said.replace('Price', '<b>Price</b>')}</p>".encode(),
        "c.html": f"<p>{numbered}</p>".encode(),
        "a.docx": zipped({"word/document.xml": word}),
        "b.docx": zipped({"word/document.xml": pieces}),
        "a.json": json.dumps({"text": said}).encode(),
        "a.pdf": _drawn(said),
    }
    needles = needles_of([Dialogue("d", people=PEOPLE)], plain=True)
    for name, data in files.items():
        report = sweep([Source(name, data)], needles, salts=SALTS)
        told = [f for f in with_decisions(report, taken).findings if f.rule == "name"]
        assert told and all(f.accepted for f in told), name


def _drawn(said: str) -> bytes:
    """A PDF with these words, sign by sign, as its typeface says what each glyph stands for."""
    signs = sorted(set(said))
    lines = "".join(f"<{n:02x}> <{sign.encode('utf-16-be').hex()}>\n" for n, sign in enumerate(signs, 1))
    table = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(signs)} beginbfchar\n{lines}endbfchar endcmap end"
    )
    shown = "".join(f"{signs.index(sign) + 1:02x}" for sign in said)
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>"
    drawn = f"BT /F1 12 Tf 20 20 Td <{shown}> Tj ET"
    made = pdf(f"<</Length {len(table)}>>stream\n{table}\nendstream", font, drawn=drawn)
    return made.replace(b"/F1 5 0 R", b"/F1 8 0 R")


def test_it_dies_when_the_sentence_changes() -> None:
    decided = keys(swept("a.md", "We heard Price about it."))
    assert with_decisions(swept("a.md", "We heard Price about water."), decided).open
    assert with_decisions(swept("a.md", "We never heard Price about it."), decided).open


def test_of_words_too_few_to_be_a_sentence_it_holds_on_their_page_alone() -> None:
    """A heading `For Price` on one page is no reason to let a cell of a list of people stand on another."""
    taken = keys(swept("fees.md", "## For Price\n"))
    report = with_decisions(swept("fees.html", "<h2>For Price</h2>"), taken)
    assert report.findings and not report.open
    assert with_decisions(swept("guests.html", "<table><td>For Price</td></table>"), taken).open
    sentence = keys(swept("fees.md", "We heard Price.\n"))
    assert not with_decisions(swept("search/index.json", '{"text": "We heard Price."}'), sentence).open


LONG = " and ".join(f"word{n}" for n in range(300))
CHANGED = {
    "the line before": ("a.md", "Nobody in the room\nhad heard Price\nabout water.", "Nobody", "Everybody"),
    "the line after": ("a.md", "They heard Price\nabout water, and were told.", "were told", "went"),
    "the words before a title": ("a.md", "Nobody but Mr. Ng heard Price about it.", "Nobody but", "Not only"),
    "the far end of a long sentence": ("a.md", f"They heard Price about {LONG} at last.", "at last", "never"),
    "the far beginning": ("a.txt", f"At first {LONG}, they heard Price.", "At first", "Never"),
    "another element": ("a.html", "<p><b>Nobody</b> had\n<i>heard</i> <b>Price</b>.</p>", "Nobody", "They"),
    "tags in an index": ("a.json", '{"text": "<p>Nobody <b>heard</b> of <em>Price</em>."}', "Nobody", "They"),
    "runs of a drawing": (
        "a.svg",
        "<svg><text><tspan>Nobody </tspan><tspan>heard Price</tspan></text></svg>",
        "Nobody",
        "They",
    ),
}


@pytest.mark.parametrize("where", CHANGED)
def test_it_dies_wherever_the_sentence_changes(where: str) -> None:
    name, text, before, after = CHANGED[where]
    decided = keys(swept(name, text))
    assert before in text and swept(name, text).findings
    assert not with_decisions(swept(name, text), decided).open
    assert with_decisions(swept(name, text.replace(before, after)), decided).open


def test_what_another_sentence_says_does_not_matter() -> None:
    decided = keys(swept("a.md", "# Corn\n\n- We heard Price\n  about it.\n- They went.\n"))
    for name, text in (
        ("a.md", "# Water\n\n- We heard Price\n  about it.\n- They stayed. Mr. Ng too.\n"),
        ("a.html", "<h1>Water</h1><ul><li>We heard Price\nabout it.</li><li>Other</li></ul>"),
        ("a.json", '{"title": "Water", "text": "<li>We heard <em>Price</em> about it.</li> <li>Other"}'),
    ):
        report = with_decisions(swept(name, text), decided)
        assert report.findings and not report.open, name


def test_no_decision_is_stale_while_its_sentence_stands() -> None:
    for name, text, _, _ in CHANGED.values():
        standing = {
            mark(SALTS[0], decided(s, address_of(name)))
            for x in unwrap(name, text.encode()).layers
            for s in sentences_of(x.text)
        }
        assert all(f.marks & standing for f in swept(name, text).findings), name


def test_what_was_not_read_has_nothing_that_could_be_accepted(workspace: Path) -> None:
    (workspace / "site" / "map.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    _, out = run(workspace, "scan", "site", "--format", "json")
    (unread,) = (f["id"] for f in json.loads(out)["findings"] if f["rule"] == "unreadable")
    code, told = run(workspace, "accept", unread, "--by", "elm", "--reason", "Looked at it.")
    assert code == 2 and "a finding that blocks has to be cured" in told
    assert not (workspace / "sessions/kela/accepted.yml").exists()


def test_what_blocks_is_never_accepted() -> None:
    report = swept("a.md", "We heard Ms Price about it.")
    assert [f.marks for f in report.findings] == [frozenset()]
    everything = keys(swept("a.md", "We heard Price about it.")) | {("name", "oak", "x")}
    assert with_decisions(report, everything).blocked


def test_stale_decisions() -> None:
    (finding,) = swept("a.md", "We heard Price about it.").findings
    from datetime import date

    one = Accepted("name", "oak", "a/", finding.marks, "elm", date(2026, 1, 2), Sealed("It is corn."))
    decisions = Decisions(SALTS[0], (one,))
    assert stale(decisions, finding.marks) == ()
    assert stale(decisions, frozenset()) == (one,)


def test_sarif_names_places_and_quotes_nothing() -> None:
    told = as_sarif(swept("a.md", "We heard Price about it."), "1.0")
    (run,) = json.loads(told)["runs"]
    (result,) = run["results"]
    assert (result["level"], result["ruleId"]) == ("warning", "name")
    assert result["locations"][0]["physicalLocation"]["region"]["charOffset"] == 9
    assert "price" not in told.lower()


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    home = tmp_path / "sessions" / "kela"
    home.mkdir(parents=True)
    (home / "dialogue.yml").write_text("dialogue: kela\n")
    (home / "people.yml").write_text(
        "people:\n  oak: {name: Patience Price}\n  elm: {name: Theodora Alves}\n"
    )
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.md").write_text("We heard Price about it.\n")
    return tmp_path


def run(workspace: Path, *args: str) -> tuple[int, str]:
    result = CliRunner().invoke(door, ["-C", str(workspace), *args])
    return result.exit_code, result.output


def test_on_the_command_line(workspace: Path) -> None:
    code, out = run(workspace, "scan", "site", "--format", "json")
    (finding,) = json.loads(out)["findings"]
    assert (code, finding["level"]) == (1, "review")
    assert run(workspace, "accept", "nothing", "--by", "elm", "--reason", "x")[0] == 2
    assert run(workspace, "accept", finding["id"], "--by", "nobody", "--reason", "x")[0] == 2
    assert run(workspace, "accept", finding["id"], "--by", "elm", "--reason", "Corn.")[0] == 0
    written = (workspace / "sessions/kela/accepted.yml").read_text()
    assert "elm" in written and "index" not in written and "Price" not in written and "heard" not in written
    decisions, notices = read_decisions(workspace, "kela")
    assert len(decisions.accepted) == 1 and not notices
    # A plain scan never honours it; check tells when it is stale.
    assert run(workspace, "scan", "site")[0] == 1
    assert "stands nowhere now" not in run(workspace, "check")[1]
    (workspace / "site" / "index.md").write_text("We heard Price about water.\n")
    assert "stands nowhere now" in run(workspace, "check")[1]


def test_a_dialogue_decides_about_its_own_people(workspace: Path) -> None:
    other = workspace / "sessions/lake"
    other.mkdir()
    (other / "dialogue.yml").write_text("dialogue: lake\n", encoding="utf-8")
    (other / "people.yml").write_text("people:\n  heron: {name: Zanzibar Quill}\n", encoding="utf-8")
    page = workspace / "page.md"
    page.write_text("We heard Price about it.\n", encoding="utf-8")
    found = json.loads(run(workspace, "scan", "--format", "json", str(page))[1])["findings"]
    finding = next(f["id"] for f in found if f["who"] == "kela/oak")
    told = run(workspace, "accept", finding, "--by", "heron", "--dialogue", "lake", "--reason", "Fine")
    assert told[0] == 2
    assert "this finding is about somebody of another dialogue" in told[1]
    assert run(workspace, "accept", finding, "--by", "oak", "--reason", "Fine")[0] == 0
    assert run(workspace, "scan", "--accepted", str(page))[0] == 0
    (workspace / "sessions/kela/accepted.yml").rename(other / "accepted.yml")
    assert run(workspace, "scan", "--accepted", str(page))[0] == 1, "entered by hand it counts no more"


@pytest.mark.parametrize("reason", ["Fine\u202ely", "Fi\x07ne", "Fi\udcffne"])
def test_a_reason_that_could_not_be_read_again_is_not_written(workspace: Path, reason: str) -> None:
    page = workspace / "page.md"
    page.write_text("We heard Price about it.\n", encoding="utf-8")
    found = json.loads(run(workspace, "scan", "--format", "json", str(page))[1])["findings"]
    told = run(workspace, "accept", found[0]["id"], "--by", "oak", "--reason", reason)
    assert told[0] == 2
    assert not (workspace / "sessions/kela/accepted.yml").exists()


def test_show_speaks_to_a_terminal_only(workspace: Path) -> None:
    code, out = run(workspace, "scan", "site", "--show")
    assert code == 2 and "Price" not in out
