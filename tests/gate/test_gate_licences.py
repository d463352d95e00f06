"""A licence lets one exact line stand on one page, and nothing else anywhere."""

from __future__ import annotations

import json
from typing import Any

import pytest

from facilitator.gate.licences import Allowed
from facilitator.gate.unwrap import address_of

LINE = "Amina Diallo, Institute of Hydrology"
HERE = "dialogues/river/1/"
ALLOWED = (Allowed(LINE, frozenset({HERE})),)


def index(location: str, text: str = f"<ul><li>{LINE}</li></ul>") -> str:
    return json.dumps({"docs": [{"location": location, "title": "List", "text": text}]})


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (f"{HERE}index.html", f"<ul><li>{LINE}</li></ul>"),
        (f"{HERE}index.html", f"<ul>\n<li>\n{LINE}\n</li></ul>"),
        (f"{HERE}index.html", f"<p>{LINE}</p>"),
        ("dialogues/river/1.md", f"- {LINE}\n"),
        (f"{HERE}index.md", f"* {LINE}\n"),
        (f"{HERE}report.json", json.dumps({"list": [LINE]})),
        ("search/search_index.json", index(HERE)),
        ("search/search_index.json", index(f"{HERE}#i3")),
        ("search/search_index.json", index(HERE, f'<ul class="x">\n<li>{LINE}</li> é</ul>')),
        (f"{HERE}index.md", f"- {LINE.replace('H', '&#72;')}\n"),
    ],
)
def test_the_line_may_stand(swept: Any, file: str, text: str) -> None:
    assert swept(file, text).findings
    assert swept(file, text, licences=ALLOWED).findings == ()


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("dialogues/river/2/index.html", f"<li>{LINE}</li>"),
        ("index.html", f"<li>{LINE}</li>"),
        (f"{HERE}index.html", f"<li>{LINE} again</li>"),
        (f"{HERE}index.html", f"<li>By {LINE}</li>"),
        (f"{HERE}index.html", f"<li title='{LINE}'>x</li>"),
        (f"{HERE}index.html", f"<li><!--{LINE}--></li>"),
        (f"{HERE}index.html", f"<script>{LINE}</script>"),
        (f"{HERE}index.html", f"<title>{LINE}</title>"),
        (f"{HERE}index.html", f"<h1>{LINE}</h1>"),
        (f"{HERE}index.html", f"<li>{LINE.upper()}</li>"),
        (f"{HERE}index.html", f"<li>{LINE}</li><p>Amina Diallo</p>"),
        (f"{HERE}index.html", "<li>Amina Diallo</li>"),
        (f"{HERE}index.md", f"- {LINE}, said so\n"),
        ("search/search_index.json", index("dialogues/river/2/")),
        ("search/search_index.json", index("")),
        ("search/search_index.json", index(HERE, f"<p>Said {LINE}</p>")),
        ("search/search_index.json", f'[{{"location": "{HERE}"}}, {{"text": "{LINE}", "location": "x/"}}]'),
        (f"{HERE}report.json", json.dumps({LINE: 1, "x": f"{LINE}!"})),
    ],
)
def test_nothing_else_may(swept: Any, file: str, text: str) -> None:
    found = [f for f in swept(file, text, licences=ALLOWED).findings if f.level == "block"]
    assert [f.who for f in found] == ["oak"] * len(found)
    assert found


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("index.html", ""),
        ("a/1/index.html", "a/1/"),
        ("a/1.md", "a/1/"),
        ("a/index.md", "a/"),
        ("a/1/report.json", "a/1/"),
        ("about.md", "about/"),
        ("404.html", "404/"),
    ],
)
def test_the_page_a_file_belongs_to(file: str, address: str) -> None:
    assert address_of(file) == address
