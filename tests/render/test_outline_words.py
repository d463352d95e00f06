"""Each sentence of the builders of outlines is a message of the templates, also where no example says it."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
PLACES = ROOT / "facilitator/render/outlines"


ORGANIZERS = "desks.py"
"""Their page is in English, as its templates are."""


def sentences(files: Iterable[Path]) -> set[str]:
    """Every text in some builders that begins with a capital and has a blank, but for what documents them."""
    found = set()
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
                text = node.value
                if text[:1].isupper() and " " in text.strip() and '"""' not in text:
                    found.add(text)
    return found


def test_each_sentence_of_the_builders_is_in_the_catalogue() -> None:
    known = set()
    for file in (ROOT / "facilitator/words/locale/fr").glob("*.po"):
        with file.open("rb") as source:
            for message in read_po(source, locale="fr"):
                known |= {message.id} if isinstance(message.id, str) else set(message.id)
    ours = sentences(file for file in PLACES.glob("*.py") if file.name != ORGANIZERS)
    assert len(ours) > 40
    assert not ours - known


def test_each_sentence_of_the_organizers_page_stands_in_its_templates_too() -> None:
    templates = [ROOT / f"templates/documents/desk/desk.{kind}" for kind in ("html", "md")]
    page = " ".join(file.read_text(encoding="utf-8") for file in templates)
    ours = sentences([PLACES / ORGANIZERS])
    assert len(ours) > 5
    assert not {sentence for sentence in ours if sentence.rstrip(".") not in page}
