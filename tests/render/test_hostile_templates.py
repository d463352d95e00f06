"""A template that harms ends with a sentence, within seconds, and has read nothing but the view.

Each file in `tests/specimens/templates` says in its first line what is told of it.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.render import FormatFault, TemplateFault, apart, paper
from facilitator.views.common import View
from tests.support.printed import views

SPECIMENS = sorted((Path(__file__).resolve().parents[1] / "specimens/templates").iterdir())
SHORT, PATIENT = 5.0, 120.0
"""Seconds for what loops for ever, and for what ends by itself on however busy a machine."""
SECRET = "the envelope is under the stairs"


@pytest.fixture(autouse=True, scope="module")
def no_process_left() -> Iterator[None]:
    yield
    apart._worker().end()
    apart._worker.cache_clear()


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", PATIENT)


def annex() -> View:
    return views("en")["annex-oak"]


def own(tmp_path: Path, name: str, text: str) -> Path:
    """A workspace's `templates/` with one file of its own."""
    file = tmp_path / "templates/documents" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return tmp_path / "templates"


def told(folder: Path, format: str, seconds: float = PATIENT) -> str:  # noqa: A002
    """What is said instead of a paper, where one may take so long."""
    begun = time.monotonic()
    with pytest.MonkeyPatch.context() as patch, pytest.raises((TemplateFault, FormatFault)) as fault:
        patch.setattr(apart, "SECONDS", seconds)
        paper(annex(), format, folder)
    assert time.monotonic() - begun < seconds + 20, "it ends, and soon after its time"
    assert fault.value.hint
    return str(fault.value.message)


@pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda path: path.name)
def test_a_hostile_template_is_told_and_harms_nothing(specimen: Path, tmp_path: Path) -> None:
    text = specimen.read_text(encoding="utf-8")
    expected = re.search(r"expect: (.*?)(?: #\})?\n", text)
    assert expected
    setter = specimen.suffix == ".typ"
    folder = own(tmp_path, "paper.typ" if setter else "brief/annex.md", text)
    seconds = SHORT if "was stopped" in expected[1] else PATIENT
    message = told(folder, "pdf" if setter else "md", seconds)
    assert any(words in message for words in expected[1].split("|")), message
    assert message.startswith("templates/documents/")
    assert str(tmp_path) not in message


def test_after_one_was_stopped_the_next_paper_is_made(tmp_path: Path) -> None:
    endless = own(tmp_path / "a", "brief/annex.md", "{% set x = 'x' * 99999 %}" + "{% for a in x %}" * 4)
    closed = endless / "documents/brief/annex.md"
    closed.write_text(closed.read_text(encoding="utf-8") + "{% endfor %}" * 4, encoding="utf-8")
    assert "was stopped" in told(endless, "md", SHORT)
    good = own(tmp_path / "b", "brief/annex.md", "{{ view.head.lang }}\n")
    assert paper(annex(), "md", good) == b"en\n"


@pytest.mark.parametrize("name", ["brief/annex.md", "style.css", "paper.typ"])
def test_a_link_out_of_the_templates_is_not_followed(name: str, tmp_path: Path) -> None:
    private = tmp_path / "people.yml"
    private.write_text(SECRET, encoding="utf-8")
    file = tmp_path / "templates/documents" / name
    file.parent.mkdir(parents=True)
    file.symlink_to(private)
    format = {"md": "md", "css": "html", "typ": "pdf"}[name.rpartition(".")[2]]  # noqa: A001
    message = told(tmp_path / "templates", format)
    assert message.startswith(f"templates/documents/{name}: this is no plain file")


def test_a_setter_reads_no_link_beside_it(tmp_path: Path) -> None:
    folder = own(tmp_path, "paper.typ", '#read("part.typ")')
    (tmp_path / "people.yml").write_text(SECRET, encoding="utf-8")
    (folder / "documents/part.typ").symlink_to(tmp_path / "people.yml")
    assert "part.typ: this is no plain file" in told(folder, "pdf")


def test_no_message_repeats_what_a_template_was_given(tmp_path: Path) -> None:
    folder = own(tmp_path, "paper.typ", "#panic(sys.inputs.paper)")
    with pytest.raises(FormatFault) as fault:
        paper(annex(), "pdf", folder)
    words = {word for word in re.findall(r"\w{7,}", paper(annex()).decode()) if word.isalpha()}
    shown = f"{fault.value.message} {fault.value.hint}"
    assert len(words) > 5
    assert not [word for word in words - {"facilitator", "templates"} if word in shown]


def test_a_workspace_changes_how_a_page_is_set_and_keeps_the_rest(tmp_path: Path) -> None:
    folder = own(tmp_path, "paper.typ", '#show heading: set text(fill: red)\n#include "ours.typ"\n')
    changed, usual = paper(annex(), "pdf", folder), paper(annex(), "pdf")
    assert changed.startswith(b"%PDF-")
    assert changed != usual
    assert paper(annex(), "pdf", folder) == changed


def test_in_a_process_of_its_own_a_paper_has_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "templates/documents").mkdir(parents=True)
    for format in ("md", "html", "pdf", "docx"):  # noqa: A001
        assert paper(annex(), format, tmp_path / "templates") == paper(annex(), format)
