"""Each sentence of the builders of outlines is a message of the templates, also where no example says it."""

from __future__ import annotations

import ast
from pathlib import Path

from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
PLACES = ROOT / "facilitator/render/outlines"


def sentences() -> set[str]:
    """Every text in the builders that begins with a capital and has a blank or is asked for by `tr`."""
    found = set()
    for file in PLACES.glob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        told = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
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
    assert len(sentences()) > 40
    assert not sentences() - known
