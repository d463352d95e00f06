"""Makes the site's generated pages as Markdown from released records and templates, and from nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

import jinja2
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from facilitator.disclosure.edition import Said
from facilitator.problems import Place, Problem, ProblemsFound
from facilitator.publish.escape import Written, escaped
from facilitator.publish.ledger import Ledger
from facilitator.publish.preview import changes, counted, plain_block
from facilitator.publish.prose import said_blocks, said_every, said_inline
from facilitator.views.site import (
    DialoguePage,
    IndexPage,
    Issue,
    Page,
    Placed,
    ReleasesPage,
    ReportPage,
    VocabularyPage,
    WithdrawnPage,
    pages,
)
from facilitator.views.site_record import DialogueRecord, Record
from facilitator.words.dates import language_name, long_date
from facilitator.words.labels import label
from facilitator.words.owners import owner
from facilitator.words.rules import rule_text
from facilitator.words.withheld import reason

Templates = Mapping[str, str]
"""The Jinja sources by name (`report.md`), a workspace's own already in place of ours."""

TEMPLATE_OF: Mapping[type[Page], str] = {
    IndexPage: "dialogues.md",
    DialoguePage: "dialogue.md",
    ReportPage: "report.md",
    WithdrawnPage: "withdrawn.md",
    VocabularyPage: "vocabulary.md",
    ReleasesPage: "releases.md",
}

_MISTAKES = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a template can do wrong while it is filled in."""

_GAPS = re.compile(r"\n\s*\n(?:\s*\n)+")


def generated(ledger: Ledger, templates: Templates) -> dict[str, bytes]:
    """Every file under `dialogues/`: the pages, and beside each report the bytes of its last release."""
    room = environment(tuple(sorted(templates.items())))
    files = {p.path: _render(room, p) for p in pages(_issues(ledger))}
    bytes_of = dict(zip((r.digest for r in ledger.releases), (d for _, d in ledger.files), strict=True))
    for (address, report), release in ledger.latest().items():
        folder = PurePosixPath("dialogues", address, str(report) if report else "")
        files[f"{folder}/report.json"] = bytes_of[release.digest]
    return files


def _issues(ledger: Ledger) -> Sequence[Issue]:
    titles: dict[str, Said] = {}
    for release in ledger.releases:
        if isinstance(release.record, DialogueRecord):
            titles[release.record.address] = release.record.title
    before: dict[tuple[str, int], Record] = {}
    found = []
    for release in ledger.releases:
        count = counted(changes(before.get(release.where), release.record))
        found.append(Issue(release, titles.get(release.record.address), count))
        before[release.where] = release.record
    return found


def _render(room: jinja2.Environment, placed: Placed) -> bytes:
    name = TEMPLATE_OF[type(placed.page)]
    try:
        text = room.get_template(name).render(view=placed.page)
    except jinja2.TemplateSyntaxError as wrong:
        # What is told of the way a template is written quotes the template alone, such as the name of a tag.
        message = wrong.message or "this template cannot be read"
        raise _typo(wrong.name or name, wrong.lineno, message) from None
    except (jinja2.TemplateError, *_MISTAKES) as wrong:
        raise _typo(name, _line_of(wrong, name), "this template asks for what is not there") from None
    return (_GAPS.sub("\n\n", text).strip() + "\n").encode()


def _line_of(wrong: BaseException, name: str) -> int:
    line, trace = 0, wrong.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _typo(name: str, line: int, message: str) -> ProblemsFound:
    hint = "compare it with the template of the same name that ships with the program"
    return ProblemsFound([Problem(Place(f"templates/pages/{name}", line, 1), "", message, hint, "template")])


class _Sources(jinja2.BaseLoader):
    """Gives templates by name; each is its own file name, so that errors can tell the line."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def get_source(self, _: jinja2.Environment, template: str) -> tuple[str, str, None]:
        """The source and its name; TemplateNotFound where there is none."""
        if template not in self._templates:
            raise jinja2.TemplateNotFound(template)
        return self._templates[template], template, None


@lru_cache(maxsize=4)
def environment(templates: tuple[tuple[str, str], ...]) -> jinja2.Environment:
    """What page templates may do.

    Compiled templates are kept between calls: a release writes its pages four times over. They are made of
    template sources alone and hold nothing of any page.
    """
    room = ImmutableSandboxedEnvironment(
        loader=_Sources(dict(templates)),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        finalize=_finalized,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    room.globals.clear()
    room.filters.clear()
    room.filters |= {
        "blocks": jinja2.pass_context(_blocks),
        "inline": jinja2.pass_context(_inline),
        "every": jinja2.pass_context(_every),
        "title": _title,
        "label": lambda word, family: label(family, word, "en"),
        "rule": lambda word: rule_text(word, "en"),
        "reason": lambda code: reason(code, "en"),
        "owner": lambda document: owner(document, "en"),
        "day": lambda iso: long_date(iso, "en"),
        "tongue": lambda code: language_name(code, "en"),
        "changed": _changed,
        "first": lambda found: found[0],
        "quoted": lambda text: Written(json.dumps(str(text), ensure_ascii=False)),
    }
    return room


def _finalized(value: Any) -> Markup:  # noqa: ANN401 - whatever a template prints
    """What a template prints: our own Markdown as it is, text and numbers escaped, all else refused."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str | int):
        return escaped(str(value))
    raise TypeError("a template printed something that is no text")


def _blocks(context: Context, said: Said) -> Written:
    return said_blocks(said, context["view"].up)


def _inline(context: Context, said: Said) -> Written:
    return said_inline(said, context["view"].up)


def _every(context: Context, said: Said) -> Written:
    return said_every(said, context["view"].up)


def _title(said: Said) -> str:
    """The words of the first version alone, for a page's title."""
    if not said.versions:
        return ""
    lang, blocks = said.versions[0]
    return " ".join(" ".join(plain_block(b, lang) for b in blocks).split())


def _changed(counts: tuple[int, int, int]) -> str:
    """How much a release changed: `2 sentences new, 1 changed`."""
    words = ("new", "changed", "gone")
    told = [f"{count} {word}" for count, word in zip(counts, words, strict=True) if count]
    return f"{', '.join(told)} (sentences)" if told else "no sentence changed"
