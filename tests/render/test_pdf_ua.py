"""PDF/UA-1 as far as free checks go: the setter demands it, `pdfua` looks at 16 of its rules, and we at more.

What no machine has looked at is told in docs/guide/papers.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfua
import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject

from facilitator.render import paper
from facilitator.render.outline import Passage, Run
from facilitator.render.outlines import outline_of
from tests.support.printed import NAMES, views

both = pytest.mark.parametrize("lang", ["en", "ar"])
each = pytest.mark.parametrize("name", NAMES)

UNREAD = "UA-14-001"
"""Its check of headings cannot read the files of our setter; ours is below."""


def found(content: bytes, folder: Path) -> list[str]:
    """What the checker finds, by rule; and rules that it could not look at."""
    file = folder / "paper.pdf"
    file.write_bytes(content)
    report = pdfua.validate(str(file))
    return [f.rule_id for f in report.findings]


@both
@each
def test_a_checker_finds_nothing(name: str, lang: str, tmp_path: Path) -> None:
    assert found(paper(views(lang)[name], "pdf"), tmp_path) == []


def test_the_checker_would_find_a_file_without_tags(tmp_path: Path) -> None:
    """The control: the same checker on a page that nobody tagged."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    bare = BytesIO()
    writer.write(bare)
    assert {"UA-01-005", "UA-06-001"} <= set(found(bare.getvalue(), tmp_path))


def nodes(content: bytes) -> Iterator[tuple[str, DictionaryObject, tuple[str, ...]]]:
    """Each element in the order of reading: its kind, itself, and the kinds that it stands in."""
    root = pypdf.PdfReader(BytesIO(content)).root_object["/StructTreeRoot"].get_object()
    todo: list[tuple[object, tuple[str, ...]]] = [(root, ())]
    while todo:
        one, above = todo.pop()
        node = one.get_object() if hasattr(one, "get_object") else one
        if isinstance(node, ArrayObject):
            todo += [(kid, above) for kid in reversed(node)]
        elif isinstance(node, DictionaryObject):
            kind = str(node.get("/S", ""))
            if kind:
                yield kind, node, above
            if "/K" in node:
                todo.append((node["/K"], (*above, kind) if kind else above))


@both
@each
def test_headings_begin_with_the_first_and_leave_no_level_out(name: str, lang: str) -> None:
    levels = [int(kind[2:]) for kind, _, _ in nodes(paper(views(lang)[name], "pdf")) if kind[:2] == "/H"]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@both
@each
def test_tables_have_headers_lists_have_bodies_and_pictures_have_words(name: str, lang: str) -> None:
    kinds = list(nodes(paper(views(lang)[name], "pdf")))
    cells = [above for kind, _, above in kinds if kind in ("/TH", "/TD")]
    assert all("/TR" in above and "/Table" in above for above in cells)
    assert [k for k, _, _ in kinds].count("/Table") <= [k for k, _, _ in kinds].count("/TH")
    heads = [node for kind, node, above in kinds if kind == "/TH"]
    assert all("/Scope" in str(node.get("/A")) for node in heads), "a header says of what it is the header"
    assert all("/L" in above for kind, _, above in kinds if kind == "/LI")
    assert all("/LI" in above for kind, _, above in kinds if kind == "/LBody")
    assert all(str(node.get("/Alt", "")).strip() for kind, node, _ in kinds if kind == "/Figure")


@each
def test_words_in_another_language_say_so(name: str) -> None:
    """In an Arabic paper with texts in English, a screen reader is told where English begins."""
    view = views("ar")[name]
    told = {str(node["/Lang"]) for _, node, _ in nodes(paper(view, "pdf")) if "/Lang" in node}
    assert told - {"ar"} == spoken(outline_of(view)) - {"ar"}


def spoken(part: object) -> set[str]:
    """The languages that an outline names for some of its words."""
    if isinstance(part, tuple):
        return set().union(*map(spoken, part))
    if not is_dataclass(part) or isinstance(part, type):
        return set()
    own = {part.lang} if isinstance(part, Run | Passage) and part.lang else set()
    return own.union(*(spoken(getattr(part, field.name)) for field in fields(part)))
