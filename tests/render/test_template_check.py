"""A template is compared with what its view holds, before it is used: fields, names, filters, templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.render import FormatFault
from facilitator.render.checking import Finding, check_source, known_names, names_in
from facilitator.render.house import Dress
from facilitator.render.known import names, ours, papers, template
from facilitator.render.sample import tried
from facilitator.render.templating import environment
from facilitator.render.where import templates

KNOWN = known_names(templates())
TEXTS = [one.name for one in ours() if not one.name.endswith(".typ")]


def findings(source: str, name: str = "documents/brief/pack.md") -> tuple[Finding, ...]:
    about = template(name)
    env = environment(about.formats[0], "en", None)
    return check_source(env, source, {"view": about.views, "house": (Dress,)}, KNOWN)


@pytest.mark.parametrize("name", TEXTS)
def test_our_own_templates_ask_for_nothing_that_is_not_there(name: str) -> None:
    assert findings((templates() / name).read_text(encoding="utf-8"), name) == ()


@pytest.mark.parametrize("name", [one.name for one in ours() if one.paper])
def test_each_paper_says_what_it_may_show(name: str) -> None:
    assert template(name).fields[0] == "head"
    assert len(template(name).views) == 1


def test_every_paper_has_both_its_templates() -> None:
    made = {one.name for one in ours()}
    assert len(papers()) > 9
    for view in papers():
        assert {f"documents/{view.template}.md", f"documents/{view.template}.html"} <= made


WRONG = {
    "{{ view.evidense }}": "did you mean evidence?",
    "{{ view.head.sesion|line }}": "did you mean session?",
    "{% for d in view.days %}{% for l in d.lines %}{{ l.strat }}{% endfor %}{% endfor %}": "mean start?",
    "{% for d in view.days if d.dey %}{% endfor %}": "did you mean day?",
    "{% set first = view.days|first %}{{ first.lins }}": "did you mean lines?",
    "{{ view.days[0].lins }}": "did you mean lines?",
    "{{ view.past|selectattr('titel')|list }}": "did you mean",
    "{% for k, items in view.days|groupby('dai') %}{% endfor %}": "did you mean day?",
    "{% with d = view.days|last %}{{ d.lins }}{% endwith %}": "did you mean lines?",
    "{{ (view.evidence if view.days else view.precedents)[0].titel }}": "did you mean title?",
    "{{ view.days.lines }}": "go through it",
    "{{ view.head['sesion'] }}": "did you mean session?",
    "{{ vew.head }}": "did you mean view?",
    "{{ house.akcent }}": "did you mean accent?",
    "{{ view.head.session|plane }}": "did you mean plain?",
    "{% if view.head is defind %}{% endif %}": "did you mean defined?",
    "{{ view.__class__ }}": "use the fields",
    '{% include "documents/rools.md" %}': "did you mean documents/rule.md?",
    '{% import "documents/rools.md" as r %}': "did you mean documents/rule.md?",
    '{% from "documents/rools.md" import x %}': "did you mean documents/rule.md?",
    "{% macro m(a=view.evidense) %}{% endmacro %}": "did you mean evidence?",
    "{% block b %}{{ view.evidense }}{% endblock %}": "did you mean evidence?",
    "{% trans a=view.evidense %}{{ a }}{% endtrans %}": "did you mean evidence?",
}


@pytest.mark.parametrize("source", WRONG)
def test_a_slip_is_told_with_what_was_meant(source: str) -> None:
    found = findings("one\n\n" + source)
    assert [finding.line for finding in found] == [3]
    assert WRONG[source] in found[0].hint


@pytest.mark.parametrize(
    "source",
    [
        "{% if %}",
        "{% for %}{% endfor %}",
        "{{ view.head",
        "{% endif %}",
        "{% nothing %}",
        "{% if view.head %}",
    ],
)
def test_what_cannot_be_read_is_told_by_line(source: str) -> None:
    found = findings(f"one\n{source}")
    assert [finding.line for finding in found] == [2]


@pytest.mark.parametrize(
    "source",
    [
        "{% macro m(x) %}{{ x.whatever }}{{ n(x) }}{% endmacro %}{% macro n(y) %}{% endmacro %}",
        "{% for d in view.days %}{{ loop.index }}{{ d.day|date }}{% else %}none{% endfor %}",
        "{% set x %}{{ view.head.lang }}{% endset %}{{ x }}",
        "{{ view.head.session.lang if view.head.session }}",
        "{{ house.logo.address if house.logo }}",
    ],
)
def test_what_is_right_is_let_alone(source: str) -> None:
    assert findings(source) == ()


def test_what_a_template_names_is_known() -> None:
    env = environment("md", "en", None)
    source = '{% extends "a.md" %}{% include "b.md" %}{% import "c.md" as c %}{% include view.head.lang %}'
    assert names_in(env, source) == {"a.md", "b.md", "c.md"}


def test_a_template_for_pdf_is_tried_on_a_sample(tmp_path: Path) -> None:
    file = tmp_path / "documents/paper.typ"
    file.parent.mkdir()
    whole = (templates() / "documents/paper.typ").read_text(encoding="utf-8")
    file.write_text(whole, encoding="utf-8")
    assert names(tmp_path) == ("documents/paper.typ",)
    assert tried(tmp_path) == b""
    file.write_text(whole.replace("paper.marking", "paper.markin", 1), encoding="utf-8")
    line = whole[: whole.index("paper.marking")].count("\n") + 1
    with pytest.raises(FormatFault, match=rf"templates/documents/paper\.typ:{line}:\d+: .*markin"):
        tried(tmp_path)
