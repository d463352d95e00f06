"""A name or withheld words in pieces that a program, TeX or Markdown puts together are read as one text."""

from __future__ import annotations

import base64
import json

import pytest

from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.gate.unwrap import unwrap
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from tests.gate.test_gate_passages import withheld

NEEDLES = needles_of([Dialogue("d", people=People((Person("oak", name=Sealed("Amina Kharoub")),)))])
PACKED = base64.b64encode(b"Minutes: Kharoub").decode()
PIECES = {
    "a catalogue of messages": ("a.po", 'msgid "x"\nmsgstr ""\n"Then Kha"\n"roub spoke"\n'),
    "Python": ("a.py", 'x = ("Then Kha"\n     "roub spoke")\n'),
    "Python with values in it": ("a.py", 'x = (f"Then Kha"\n     f"roub spoke")\n'),
    "Python, joined": ("a.py", 'x = "".join(["Kha", "roub"])\n'),
    "C": ("a.c", 'char *x = "Then Kha"\n  "roub spoke";'),
    "PHP": ("a.php", '<?php $x = "Then Kha" . "roub spoke";'),
    "SQL": ("a.sql", "select 'Then Kha' || 'roub spoke';"),
    "a script": ("a.js", 'x = "Then Kha" +\n  "roub spoke"'),
    "a script, joined": ("a.js", "x = ['Kha', 'roub'].join('')"),
    "TOML": ("a.toml", 'a = """Then Kha\\\n   roub spoke"""\n'),
    "properties": ("a.properties", "a=Then Kha\\\n    roub spoke\n"),
    "base64 in two": ("a.js", f'atob("{PACKED[:9]}" + "{PACKED[9:]}")'),
    "base64, joined": ("a.js", f'atob(["{PACKED[:9]}", "{PACKED[9:]}"].join(""))'),
    "an attribute that runs": ("a.html", """<a onclick="f('Kha' + 'roub')">x</a>"""),
    "an address that runs": ("a.html", """<a href="javascript:f(&quot;Kha&quot;+&quot;roub&quot;)">x</a>"""),
    "AsciiDoc": ("a.adoc", "by Kha##rou##b and others"),
    "AsciiDoc, in a role": ("a.adoc", "by Kha[.small]##rou##b and others"),
    "reStructuredText": ("a.rst", r"by **Kha**\ roub and others"),
    "Textile": ("a.textile", "by Kha[*rou*]b and others"),
    "letters one by one in JSON": ("a.json", json.dumps([{"c": c, "at": 1.5} for c in "Kharoub"])),
    "TeX, small capitals": ("a.tex", r"by {\sc K}{\small HAROUB} and others"),
    "TeX, a command within a word": ("a.tex", r"by K\textsc{haroub} and others"),
    "Markdown, marked": ("a.md", "by Kha==rou==b and others"),
    "Markdown, raised": ("a.md", "by Kha^rou^b and others"),
    "Markdown, underlined": ("a.md", "by Kha^^rou^^b and others"),
    "Markdown, put in": ("a.md", "by Kha{++rou++}b and others"),
    "Markdown, as it was": ("a.md", "by Kha{++xyz++}roub and others"),
    "Markdown, taken out": ("a.md", "by Kha{--xyz--}roub and others"),
    "Markdown, the old one": ("a.md", "by Kha{~~rou~>xyz~~}b and others"),
    "Markdown, the new one": ("a.md", "by Kha{~~xyz~>rou~~}b and others"),
    "Markdown, with a remark": ("a.md", "by Kha{>>how is it spelt?<<}roub and others"),
}


@pytest.mark.parametrize("way", PIECES)
def test_a_name_in_pieces_is_found(way: str) -> None:
    file, said = PIECES[way]
    assert ("block", "d/oak") in {
        (f.level, f.who) for f in sweep([Source(file, said.encode())], NEEDLES).findings
    }


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("a.py", 'x = ["a",\n "b"]\ny.z = "c"\n'),
        ("a.md", "a line -- or two: 1^2, x = y"),
        ("a.tex", r"\emph{So} it is"),
    ],
)
def test_what_is_whole_already_is_not_read_again(file: str, said: str) -> None:
    assert len(unwrap(file, said.encode()).layers) == len(unwrap(file, b"plain").layers)


def test_a_place_in_pieces_is_told() -> None:
    [found] = sweep([Source("a.py", b'\nx = ("Then Kha"\n     "roub spoke")\n')], NEEDLES).findings
    assert (found.line, found.column) == (2, 12)


def test_withheld_words_letter_by_letter_block() -> None:
    """As a drawing has them that places each letter by itself."""
    words = "the tunnels under the old customs house"
    letters = "".join(f"<text x='{9 * n}'>{letter}</text>" for n, letter in enumerate(words))
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg'>{letters}</svg>"
    found = sweep([Source("a.svg", drawing.encode())], needles_of([withheld(words)])).findings
    assert ("block", "passage") in {(f.level, f.rule) for f in found}


def test_withheld_words_one_by_one_with_their_times_block() -> None:
    words = "the tunnels under the old customs house"
    transcript = json.dumps({"words": [{"word": f" {word}", "start": 1.5} for word in words.split()]})
    found = sweep([Source("a.json", transcript.encode())], needles_of([withheld(words)])).findings
    assert ("block", "passage") in {(f.level, f.rule) for f in found}
