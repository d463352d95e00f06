"""No message quotes the secret: whatever is broken, problems and advice hold no value and no unknown key."""

# ruff: noqa: E501 - a planted file keeps its lines
from __future__ import annotations

import re
import traceback
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import HealthCheck, given, settings, strategies as st

from facilitator.problems import Notice, ProblemsFound, as_line
from facilitator.reading.schema import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.reading.conftest import Small

SECRET = re.compile(r"zq\d+x")

BROKEN = """\
session: {s}
{s}: {s}
title: {{{s}: {s}, en: {s}, xx: {s}}}
held: {{from: {s}, to: {s}, timezone: {s}, at: [{s}], {s}: {s}}}
shown_as: {s}
rule: {s}
attribution: {s}
consent_of: {s}
ground_rules: [{s}, {s}]
interpretation: {{mode: {s}, languages: [{s}], factor: {s}, interpreters: [{s}]}}
invited: {{confirmed: [{s}], waiting: {s}, {s}: [{s}]}}
attending: [{s}, Amina {s}, "{s} {s}"]
objectives: [{{id: {s}, text: {{{s}: x}}}}, {{id: {s}, text: x, {s}: x}}, {s}]
annex: {{{s}: {s}, Big {s}: {s}}}
evidence: [{{id: B {s}, title: {s}}}]
agenda:
  - {{day: {s}, start: {s}, until: {s}}}
  - {{break: {s}}}
  - {{id: {s}, minutes: {s}, start: {s}, format: {s}, rule: {s}, for: {s}, lead: {s}, groups: [{{side: {s}, members: [{s}]}}]}}
  - {{title: {s}, theme: "[{s}]{{withhold={s}}} @{s} @Q{s}", release: [{s}]}}
outcomes:
  - {{id: a, kind: {s}, text: {s}}}
  - id: b
    kind: norm
    text: "[{s}]{{withheld={s}}} [{s}]{{as=“{s}”}} [{s}] {{{s}}}"
    words: {{{s}: {s}}}
    from: [{s}]
    commitment: {{by: [{s}], due: {s}, checked_by: {s}}}
    support: {{quantifier: {s}, count: {s}}}
    silence: {{state: {s}, expires: {s}}}
    release: {{to: {s}, not_before: {s}, consent: {{{s}: {s}, {s}: awaited, {s}: {{given: {s}, {s}: {s}}}}}}}
progress: [{{outcome: {s}, status: {s}, verified: {s}}}, {{outcome: "{s}#{s}"}}]
record: [{{on: {s}, by: {s}, kind: {s}, said: {s}}}, {{on: {s}, by: "side:{s}", said: x}}]
after: {{objectives: {{{s}: {s}}}, way_back: {{{s}: {s}}}, {s}: {s}}}
"""

PEOPLE = """\
people:
  {s}: {{name: {s} {s}, side: {s}, part: {s}, languages: [{s}], timezone: {s}, listing: {s}, contact: {{"{s} x": {s}}}}}
  Name {s}: {{name: {s}}}
  oak: {{name: Amina, {s}: {s}}}
codewords: {s}
{s}: {s}
"""

DIALOGUE = """\
dialogue: {s}
title: [{s}]
shown_as: {{title: {s}, address: A {s}}}
purpose: {{text: {s}, release: {s}, {s}: {s}}}
convenors: [{s}, {s}]
ground_rules: {s}
sides: {{{s}: {{name: {s}, head: {s}, principals: [{s}]}}, B {s}: {s}}}
k: {s}
languages: [{s}]
timezone: {s}
notes_kept: {s}
terms: [{{id: {s}, term: {s}, meaning: {s}, release: {{to: {s}}}}}]
precedents: [{{id: {s}}}]
licences: [{{text: {s}, where: {s}, why: {s}, by: {s}, on: {s}}}]
{s}: {s}
"""

NOTES = """\
Nobody {s} said
== {s} {s}
== {s}
== Big {s}
{s} {s}: {s}
{s}: [{s}]{{withheld={s}}}
Amina {s} concern: {s}
side:{s}: @{s}
"""


def planted(template: str) -> str:
    """The template with a new secret in each of its gaps."""
    pieces = template.split("{s}")
    filled = "".join(f"{piece}zq{n}x" for n, piece in enumerate(pieces))
    return filled.rsplit("zq", 1)[0].replace("{{", "{").replace("}}", "}")


def shown(notice: Notice) -> str:
    """All that a notice shows. A hint may name an id that the files declare, and never one that holds a name."""
    if notice.rule == "dangling" and re.fullmatch(r"did you mean [a-z0-9#-]+\?", notice.hint):
        notice = replace(notice, hint="")
    return as_line(notice) + repr(notice)


def told(small: Small) -> tuple[Notice, ...]:
    return small.read().notices


def test_a_broken_workspace_is_told_without_a_secret(small: Small) -> None:
    small.write("one.yml", planted(BROKEN)).write("people.yml", planted(PEOPLE))
    small.write("dialogue.yml", planted(DIALOGUE)).write("one.notes.md", planted(NOTES))
    notices = told(small)
    assert len(notices) > 80, "each gap is a fault of its own, and all are told at once"
    for notice in notices:
        assert not SECRET.search(shown(notice)), notice.rule


@pytest.mark.parametrize(
    "line",
    [
        "zq1x: zq2x: zq3x",
        "zq1x: @zq2x",
        "zq1x: *zq2x",
        "zq1x: &zq2x zq3x",
        "zq1x: !zq2x zq3x",
        "zq1x: [zq2x",
        "zq1x: {zq2x",
        "zq1x: 'zq2x",
        'zq1x: "zq2x" zq3x',
        "zq1x: %zq2x",
        "zq1x zq2x",
        "\tzq1x: zq2x",
        "zq1x: |zq2x",
        "zq1x: # zq2x",
        "zq1x: a\nzq1x: b",
        "zq1x: a\n---\nzq2x: b",
        "? [zq1x]\n: b",
        'zq1x: "\\zq2x"',
        "- zq1x",
        "<<: {zq1x: b}",
        "zq1x: \x07",
        "%zq1x",
    ],
)
def test_what_yaml_says_of_it_is_translated(small: Small, line: str) -> None:
    notices = told(small.write("one.yml", line + "\n"))
    assert notices
    assert not SECRET.search("".join(map(shown, notices)))


def walk(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Every scalar of a file, keys too."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from walk(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from walk(key)
            yield from walk(value)


EXAMPLE = Path(__file__).parent.parent.parent / "sessions" / "kela-basin"


@pytest.mark.parametrize("name", ["dialogue.yml", "people.yml", "2026-03-geneva.yml"])
def test_any_one_word_of_the_example_may_be_broken(small: Small, name: str) -> None:
    """A secret takes the place of each key and value in turn; about thirty at once, far apart."""
    source = (EXAMPLE / name).read_text()
    for file in ("dialogue.yml", "people.yml"):
        small.write(file, (EXAMPLE / file).read_text().replace("dialogue: kela-basin", "dialogue: river"))
    target = "one.yml" if "geneva" in name else name
    scalars = [n for n in walk(yaml.compose(source, Loader=yaml.CBaseLoader)) if not n.style]
    steps = max(1, len(scalars) // 30)
    for offset in range(0, steps, max(1, steps // 6)):
        chosen = scalars[offset::steps]
        broken = source
        for number, node in reversed(list(enumerate(chosen))):
            broken = f"{broken[: node.start_mark.index]}zq{number}x{broken[node.end_mark.index :]}"
        notices = told(small.write(target, broken))
        assert not SECRET.search("".join(map(shown, notices)))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_no_file_breaks_the_reader(small: Small, text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    as_typed = small.write("one.yml", data).write("one.notes.md", data).read()
    as_title = small.write("one.yml", b"session: one\ntitle: >-\n  " + data.replace(b"\n", b"\n  ")).read()
    for reading in (as_typed, as_title):
        assert all(n.place.file.startswith("sessions/") and n.message for n in reading.notices)


def test_what_is_raised_holds_no_secret(small: Small) -> None:
    notices = told(small.write("one.yml", planted(BROKEN)))
    try:
        raise ProblemsFound(n for n in notices if n.rule != "dangling")
    except ProblemsFound as problems:
        assert not SECRET.search("".join(traceback.format_exception(problems)) + repr(problems.problems))


def test_the_schema_says_what_the_reader_reads() -> None:
    session = json_schema("session")
    properties = session["properties"]
    assert isinstance(properties, dict)
    assert {"agenda", "outcomes", "progress", "record", "after"} <= properties.keys()
    assert session["additionalProperties"] is False
    assert session["required"] == ["session"]
