"""A name that is an ordinary word is for review in small letters too, where addresses and data have names."""

from __future__ import annotations

import io
import zipfile

import pytest

from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

NAMES = {"oak": "Gordon Brown", "elm": "Rose Price", "fir": "Maria Zorn", "yew": "Will King"}
PEOPLE = People(tuple(Person(who, name=Sealed(name)) for who, name in NAMES.items()))
NEEDLES = needles_of([Dialogue("lake", people=PEOPLE)])


def met(said: str, name: str) -> set[tuple[str, str]]:
    """The level of each finding, and whom it means."""
    report = sweep([Source(name, said.encode())], NEEDLES)
    return {(f.level, (f.who or "").removeprefix("lake/")) for f in report.findings if f.rule == "name"}


def test_a_rule_of_a_style_sheet_is_no_handle() -> None:
    page = People((Person("oak", name=Sealed("Will Page")),))
    needles = needles_of([Dialogue("lake", people=page)])

    def asked(said: str) -> set[str]:
        return {f.level for f in sweep([Source("a.html", said.encode())], needles).findings}

    assert asked("<style>@page { margin: 0; }\n@page :first { margin: 1cm; }</style><p>So.</p>") == set()
    assert asked("<p>Thanks to @page for the figures.</p>") == {"review"}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("See ~brown/ for more.", "page.md"),
        ("/~brown", "page.md"),
        ("<p><a href='/~brown/x'>So.</a></p>", "page.html"),
        ("As @_brown says.", "page.md"),
        ("<p><a href='mailto:brown@'>So.</a></p>", "page.html"),
        ("brown@host", "page.md"),
        ('{"author": "brown"}', "data.json"),
        ('{"last_name": "brown"}', "data.json"),
        ('{"lastName": "brown"}', "data.json"),
        ("author: brown\n", "data.yml"),
        ("participants:\n  - somebody\n  - brown\n", "data.yml"),
        ("speakers: [one, brown]\n", "data.yml"),
        ("autor: brown\n", "data.yml"),
        ("автор: brown\n", "data.yml"),
        ("user=brown\n", "data.ini"),
        ("let author = 'brown';", "page.js"),
        ("<p data-author='brown'>So.</p>", "page.html"),
        ("<meta name='author' content='brown'>", "page.html"),
        ("<p><a href='?name=brown&amp;x=1'>So.</a></p>", "page.html"),
        ("?user=brown", "page.md"),
        ("/people/brown", "page.md"),
        ("<p><a href='/authors/brown.html'>So.</a></p>", "page.html"),
        ("See https://lake.example/people/brown for more.", "page.md"),
        ("It is at /people/brown. Or was.", "page.md"),
        ("It is at github.com/brown by now.", "page.md"),
        ("users\\brown\\x", "page.md"),
        ("linkedin: /in/brown", "page.md"),
        ("<p><img src='portraits/brown.jpg'></p>", "page.html"),
        ("<p><img alt='portrait' src='brown.jpg'></p>", "page.html"),
        ("![](brown-portrait.jpg)", "page.md"),
        ("nothing", "people/brown.md"),
        ("From: brown\n", "mail.txt"),
        ("Subject: so\nTo: somebody, brown\n\nGood day.", "mail.eml"),
        ("> Cc: somebody; brown\n", "page.md"),
        ("**From:** brown\n", "page.md"),
        ("Кому: brown\n", "mail.txt"),
        ("/u/brown", "page.md"),
        ("<p><a href='/u/brown/'>So.</a></p>", "page.html"),
        ('{"author": {"name": "brown"}}', "data.json"),
        ('{"speakers": ["somebody", "brown"]}', "data.json"),
        ("author:\n  name: brown\n", "data.yml"),
        ('[[speakers]]\nname = "brown"\n', "data.toml"),
        ("\\author{brown}\n", "page.tex"),
        ("/** @author brown */", "page.js"),
        ("ATTENDEE;CN=brown:mailto:x@lake.example\r\n", "plan.ics"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v brown>Good day.\n", "film.vtt"),
        ("Reviewed-by: brown\n", "message.txt"),
        ("<a><author>brown</author></a>", "data.xml"),
        ("<a xmlns:dc='urn:x'><dc:creator>brown</dc:creator></a>", "data.xml"),
        ("<a><author><name>brown</name></author></a>", "data.xml"),
    ],
)
def test_an_ordinary_word_in_the_place_of_a_name_is_for_review(said: str, name: str) -> None:
    assert met(said, name) == {("review", "oak")}


@pytest.mark.parametrize("name", ["creator", "lastModifiedBy"])
def test_so_it_is_in_the_properties_of_an_office_document(name: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as box:
        box.writestr("docProps/core.xml", f"<p xmlns:d='urn:x'><d:{name}>Brown</d:{name}></p>")
    report = sweep([Source("paper.docx", packed.getvalue())], NEEDLES)
    assert {(f.level, f.who) for f in report.findings if f.rule == "name"} == {("review", "lake/oak")}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("From: Brown\n", "mail.txt"),
        ("author: Brown\n", "data.yml"),
        ("speakers:\n- Brown\n", "data.yml"),
        ("user=BROWN\n", "data.ini"),
        ("Reviewed-by: Brown\n", "message.txt"),
        ("Author: Brown <x@lake.example>\n", "message.txt"),
        ('authors = ["somebody", "Brown"]\n', "data.toml"),
        ("#+AUTHOR: Brown\n", "page.org"),
        ("<p><a href='?speaker=Brown'>So.</a></p>", "page.html"),
    ],
)
def test_a_capital_makes_no_less_of_it(said: str, name: str) -> None:
    assert met(said, name) == {("review", "oak")}


def test_so_is_a_name_that_is_seldom_a_word() -> None:
    assert met("author: maria\n", "data.yml") == {("review", "fir")}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Speaker,Text\nsomebody,Good day.\nbrown,Not today.\n", "minutes.csv"),
        ('number;"Speaker name";text\n1;"Brown";"Not today; or never"\n', "minutes.csv"),
        ("Participant\tText\nbrown\tNot today.\n", "minutes.tsv"),
        ("| Speaker | Text |\n|---|---|\n| Brown | Not today. |\n", "minutes.md"),
        ("| Text | **Автор** |\n|---|---|\n| Not today. | _brown_ |\n", "minutes.md"),
        (
            "<table><tr><th>Speaker</th><th>Text</th></tr><tr><td>brown</td><td>No.</td></tr></table>",
            "minutes.html",
        ),
        (
            "<tr>\n <th>Speaker</th>\n <th>Text</th>\n</tr>\n<tr>\n <td>Brown</td>\n <td>No.</td>\n</tr>\n",
            "minutes.html",
        ),
    ],
)
def test_so_is_a_cell_in_a_column_of_people(said: str, name: str) -> None:
    assert met(said, name) == {("review", "oak")}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Speaker,Coat\nsomebody,brown\n", "data.csv"),
        (
            "Speaker,Text\nsomebody,No.\n\nColour,Size\nFigure,Two,Three\nA,B,C\nbrown,king,three\n",
            "data.csv",
        ),
        ("| Name | Type |\n|---|---|\n| brown | king |\n", "page.md"),
        ("The speaker, will you come, said so.\nOr, will you not, he said.\n", "page.md"),
        ("| Speaker | Text |\n|---|---|\n| brown coat | No. |\n", "page.md"),
    ],
)
def test_other_columns_and_sentences_are_not(said: str, name: str) -> None:
    assert met(said, name) == set()


def test_an_address_of_both_parts_blocks() -> None:
    assert met("/people/rose-price/", "page.md") == {("block", "elm")}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("A brown coat, and people will rose.", "page.md"),
        ("The user: will it come?", "page.md"),
        ("speaker: will you come\n", "data.yml"),
        ("~~brown~~ and :class:`~brown.style`", "page.md"),
        ("/docs/king and /img/brown.jpg", "page.md"),
        ("https://example.com/brown", "page.md"),
        (".brown { color: brown } x ~ brown {}", "page.css"),
        (".user-king { color: brown }", "page.css"),
        ("let brown = king; user.king = 'brown';", "page.js"),
        ("<p class='author king'>So.</p>", "page.html"),
        ('{"name": "brown", "color": "brown"}', "data.json"),
        ('{"author": "somebody", "colors": ["blue", "brown"], "king": "size"}', "data.json"),
        ("| brown | king |\n", "page.md"),
        ("| king | 3 |\n", "page.md"),
        ("They ran from: brown hills.", "page.md"),
        ("From: brown hills\nTo: king size\n", "page.txt"),
        ("/v/brown and <u brown> and a/u/ brown", "page.md"),
        ("The author: Brown rice will do.", "page.md"),
        ("speaker: Will you come\n", "data.yml"),
        ("<a><colour>brown</colour><author>the king of rice</author></a>", "data.xml"),
    ],
)
def test_words_and_identifiers_are_nobody(said: str, name: str) -> None:
    assert met(said, name) == set()
