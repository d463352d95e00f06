"""A template gets one view, in a sandbox; what is wrong with it is told by file and line, without content."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, cast

import pytest

from facilitator.render import TemplateFault, paper
from facilitator.render.filters import css_string, filters
from facilitator.render.paper import made
from facilitator.render.templating import environment
from facilitator.render.where import templates
from facilitator.views.common import Head, Para, Told, View, Words
from tests.support.printed import in_language

SECRET = "the envelope is under the stairs"


@dataclass(frozen=True, slots=True)
class Note(View):
    template: ClassVar[str] = "note"

    text: Told


def note(lang: str = "en") -> Note:
    head = Head("programme", "participants", lang, "chatham-house", "2026-03-09")
    return Note(head, Told((Para((Words(SECRET),)),), lang))


def workspace(tmp_path: Path, **files: str) -> Path:
    """A workspace's own templates: `note_md` becomes documents/note.md."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in files.items():
        stem, _, ending = name.rpartition("_")
        (folder / f"{stem}.{ending}").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_view_becomes_the_same_bytes_every_time(tmp_path: Path) -> None:
    own = workspace(tmp_path, note_md="{{ view.text|prose }}\n")
    assert made(note(), "md", own) == made(note(), "md", own) == f"{SECRET}\n".encode()


@pytest.mark.parametrize("thing", [None, "text", {"head": 1}, object()])
def test_nothing_but_a_view_is_rendered(thing: object) -> None:
    with pytest.raises(TypeError):
        paper(cast(View, thing))


def test_a_view_without_a_template_is_none() -> None:
    with pytest.raises(TypeError):
        paper(View(note().head))


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format"):
        paper(note(), "odt")


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("one\ntwo {{ view.nothing }}\n", 2),
        ("one\n\n{% if view.text %}\nnever ended", 4),
        ("{{ nobody }}\n", 1),
        ("one\n{{ view.text|nofilter }}\n", 2),
        ("one\n{{ view.head.paper|label('nofamily') }}\n", 2),
        ("one\ntwo\n{{ view.text.blocks[7].pieces }}\n", 3),
    ],
)
def test_a_typo_is_told_by_file_and_line_and_quotes_nothing(tmp_path: Path, template: str, line: int) -> None:
    own = workspace(tmp_path, note_md=template)
    with pytest.raises(TemplateFault) as told:
        made(note(), "md", own)
    assert told.value.message.startswith(f"templates/documents/note.md:{line}:")
    assert SECRET not in told.value.message + told.value.hint
    assert str(tmp_path) not in told.value.message + told.value.hint


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match=r"templates/documents/note\.md"):
        made(note(), "md", tmp_path)


def test_a_typo_in_an_included_file_is_told_there(tmp_path: Path) -> None:
    own = workspace(tmp_path, note_md='{% include "documents/part.md" %}', part_md="\n\n{{ view.typo }}")
    with pytest.raises(TemplateFault, match=r"templates/documents/part\.md:3:"):
        made(note(), "md", own)


@pytest.mark.parametrize(
    "reach",
    [
        "{{ view.__class__.__mro__ }}",
        "{{ view.text.__init__.__globals__ }}",
        "{{ ''.__class__ }}",
        "{{ range(9) }}",
        "{{ cycler }}",
        "{{ lipsum() }}",
        "{{ namespace() }}",
        "{{ view.text.blocks.append(1) }}",
        "{{ view.head|attr('lang') }}",
        "{% include '../../pyproject.toml' %}",
        "{% include '/etc/hostname' %}",
    ],
)
def test_a_template_reaches_nothing_but_the_view(tmp_path: Path, reach: str) -> None:
    with pytest.raises(TemplateFault):
        made(note(), "md", workspace(tmp_path, note_md=reach))


def test_a_template_knows_the_view_and_the_calls_of_its_messages_alone() -> None:
    assert set(environment("html", "en", None).globals) == {"gettext", "ngettext", "pgettext"}


def test_a_workspace_shadows_ours_file_by_file(tmp_path: Path) -> None:
    own = workspace(tmp_path, note_html='{% extends "documents/base.html" %}', style_css="p { color: red }")
    shown = made(note(), "html", own).decode()
    assert "p { color: red }" in shown
    assert "--accent" not in shown
    assert '<footer class="colophon">' in shown


def test_plain_strings_are_escaped_in_both_formats(tmp_path: Path) -> None:
    own = workspace(tmp_path, note_md="{{ view.head.rule }}", note_html="{{ view.head.rule }}")
    head = Head("programme", "participants", "en", "<b>*x*</b>", "2026-03-09")
    bad = Note(head, note().text)
    assert made(bad, "md", own) == b"&lt;b&gt;\\*x\\*&lt;/b&gt;\n"
    assert made(bad, "html", own) == b"&lt;b&gt;*x*&lt;/b&gt;"


def test_what_is_put_into_a_message_is_escaped_too(tmp_path: Path) -> None:
    told = "{% trans part=view.head.rule %}Lead: {{ part }}{% endtrans %}"
    own = workspace(tmp_path, note_md=told, note_html=told)
    head = Head("programme", "participants", "en", "<i>*", "2026-03-09")
    assert made(Note(head, note().text), "md", own) == b"Lead: &lt;i&gt;\\*\n"
    assert made(Note(head, note().text), "html", own) == b"Lead: &lt;i&gt;*"


def test_a_string_in_a_style_sheet_cannot_end_early() -> None:
    assert css_string('a"}\\</style>') == '"a\\22 \\7d \\5c \\3c \\2f style\\3e "'


def test_no_paper_has_a_script_a_comment_or_an_address_to_fetch() -> None:
    for file in sorted(templates().joinpath("documents").rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        assert "<script" not in text and "<!--" not in text and "data-" not in text
        ours = ('<img src="{{ house.logo.address }}"', '<img src="{{ picture.address }}"')
        assert text.count("<img") == sum(map(text.count, ours))
        assert "http://" not in text and "https://" not in text
    style = templates().joinpath("documents/style.css").read_text(encoding="utf-8")
    assert "url(" not in style and "@import" not in style and "display: none" not in style


def test_what_takes_nobody_knows_how_long_has_a_beginning_alone() -> None:
    span = filters("md", "en")["span"]
    nine, ten = "2026-05-04T09:00+02:00", "2026-05-04T10:00+02:00"
    assert str(span(nine, ten)) == "09:00–10:00"
    assert str(span(nine, nine)) == "09:00"


@pytest.mark.parametrize("format", ["md", "html"])
def test_a_wide_colon_has_its_blank_within_it(format: str) -> None:  # noqa: A002
    """In Markdown it stands after the strong words, or a reader's program would not end them."""
    seen = 0
    for name, view in in_language("zh").items():
        text = paper(view, format).decode("utf-8")
        seen += text.count("：")
        assert not re.search("：(</[a-z]+>)* ", text), name
        assert "：**" not in text, name
    assert seen > 20
