"""A sandbox that knows `view`, and `house` for the look, and no other name; faults told by file and line."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import fields
from functools import lru_cache
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from facilitator.render.faults import FormatFault, TemplateFault
from facilitator.render.filters import filters
from facilitator.render.house import UNDRESSED, Dress
from facilitator.render.markdown import Md
from facilitator.render.where import held, templates
from facilitator.views.common import View
from facilitator.words.catalogue import say, say_many

KEPT = frozenset({"default", "first", "groupby", "last", "length", "list", "rejectattr", "selectattr", "sum"})
"""Filters of Jinja's own that templates may use besides ours; none reaches outside its argument."""


ENDINGS = (".html", ".md", ".css", ".svg")


@lru_cache(maxsize=32)
def environment(format: str, lang: str, overrides: Path | None) -> ImmutableSandboxedEnvironment:  # noqa: A002
    """An environment for one format and language; a workspace's templates come before ours, file by file.

    Made once for each: templates are compiled once in a run, and a view is never kept.
    """
    made = ImmutableSandboxedEnvironment(
        loader=_loader(overrides),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finished if format == "md" else None,
        extensions=["jinja2.ext.i18n"],
        cache_size=50,
    )
    made.filters = {name: f for name, f in made.filters.items() if name in KEPT} | dict(filters(format, lang))
    safe: type[Markup] = Md if format == "md" else Markup
    made.globals = dict[str, object](_messages(lang, safe))
    made.newstyle_gettext = True  # type: ignore[attr-defined]
    made.policies["ext.i18n.trimmed"] = True
    return made


def fill(env: ImmutableSandboxedEnvironment, name: str, view: View, house: Dress = UNDRESSED) -> str:
    """The template filled with the view. TemplateFault: whatever is wrong with it, by file and line."""
    try:
        return env.get_template(name).render(view=view, house=house)
    except TemplateSyntaxError as fault:
        raise TemplateFault(
            f"templates/{fault.name or name}:{fault.lineno}: {fault.message}", _MEND
        ) from None
    except TemplateNotFound as fault:
        where = _where(fault, name)
        told = f"{where}: it asks for a template that is not there" if where else _missing(fault.name)
        raise TemplateFault(told, _HINT) from None
    except (FormatFault, TemplateFault):
        raise
    except Exception as fault:
        where = _where(fault, name)
        if where is None:
            raise
        # The message of the exception may quote a text: only its kind is told.
        raise TemplateFault(f"{where}: {_kind(fault)}", _names(view)) from None


_MEND = "mend the template, or remove it to use ours"
_HINT = "a template that extends or includes another names it by its path below templates/"


def _missing(name: object) -> str:
    return f"templates/{name}: there is no such template"


def _kind(fault: Exception) -> str:
    if isinstance(fault, MemoryError | RecursionError):
        return "the template grows without end"
    if isinstance(fault, TemplateError):
        return "the template asks for something the view does not hold, or that templates may not do"
    return f"the template cannot be filled here ({type(fault).__name__})"


def _names(view: View) -> str:
    return f"the view holds: {', '.join(f.name for f in fields(view))}"


def _where(fault: Exception, name: str) -> str | None:
    """templates/file:line of the innermost template in the traceback, or None where there is none."""
    found = None
    for frame, line in traceback.walk_tb(fault.__traceback__):
        file = frame.f_code.co_filename
        path = Path(file).as_posix()
        if file.endswith(ENDINGS) and "/documents/" in path:
            found = f"templates/documents/{path.rsplit('/documents/', 1)[1]}:{line}"
        elif file == "<template>" and found is None:
            found = f"templates/{name}:{line}"
    return found


class _Own(BaseLoader):
    """Loads a workspace's own templates, and nothing that lies outside their folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:  # noqa: ARG002
        """The template and what it is called in a fault; TemplateNotFound where the workspace has none."""
        parts = split_template_path(template)
        if not self.folder.joinpath(*parts).exists():
            raise TemplateNotFound(template)
        name = "/".join(parts)
        try:
            text = held(self.folder, name).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise TemplateFault(f"templates/{name}: this is not text in UTF-8", "save it as UTF-8") from None
        return text, str(self.folder / name), None


def _loader(overrides: Path | None) -> BaseLoader:
    ours = FileSystemLoader(templates())
    return ours if overrides is None else ChoiceLoader([_Own(overrides), ours])


def _finished(value: object) -> object:
    """What stands in a Markdown template is escaped, unless it is finished Markdown."""
    return Md.escape(value)


def _messages(lang: str, safe: type[Markup]) -> dict[str, Callable[..., Markup]]:
    """The calls behind `{% trans %}`; what is formatted into a message is escaped for the format."""

    def gettext(message: str, /, **values: object) -> Markup:
        return safe(say(message, lang)) % values

    def ngettext(one: str, many: str, number: int, /, **values: object) -> Markup:
        return safe(say_many(one, many, number, lang)) % {"num": number, **values}

    def pgettext(context: str, message: str, /, **values: object) -> Markup:
        return safe(say(message, lang, context)) % values

    return {"gettext": gettext, "ngettext": ngettext, "pgettext": pgettext}
