"""The one door: a view becomes the bytes of a paper, the same bytes every time; nothing else comes in."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from facilitator.render.house import PLAIN, Dress, House, dressed
from facilitator.render.templating import environment, fill
from facilitator.views.common import View

WIDE = re.compile(r"：(\*\*)?((?:</\w+>)*) ")
FORMATS = ("md", "html", "pdf", "docx")
TEXTS = ("md", "html")
"""Formats that templates make; the others are set from an outline of the same view."""


def paper(
    view: View,
    format: str = "md",  # noqa: A002
    overrides: Path | None = None,
    house: House = PLAIN,
) -> bytes:
    """The paper in the language of the view's head; Markdown and HTML as UTF-8.

    `overrides` is a workspace's own `templates/` folder, if it has any, and `house` its look. TypeError for
    what is not a view, ValueError for a format we do not make; TemplateFault where a template is at fault,
    FormatFault where a format is.
    """
    known: object = view
    if not isinstance(known, View) or not view.template:
        raise TypeError("only a view can be rendered")
    if format not in FORMATS:
        raise ValueError("unknown format")
    if overrides is None:
        return made(view, format, None, house)
    from facilitator.render.apart import apart

    return apart(f"documents/{view.template}", made, view, format, overrides, house)


def made(view: View, format: str, overrides: Path | None, house: House = PLAIN) -> bytes:  # noqa: A002
    """The same, in this process: for templates that are ours, or where another process watches."""
    dress = dressed(house, view.head.paper, view.head.lang)
    if format not in TEXTS:
        return _printed(view, format, overrides, dress)
    env = environment(format, view.head.lang, overrides)
    text = _wide(fill(env, f"documents/{view.template}.{format}", view, dress))
    return (_tidy(text) if format == "md" else text).encode("utf-8")


def _printed(view: View, format: str, overrides: Path | None, dress: Dress) -> bytes:  # noqa: A002
    """The paper as PDF or Word file; what sets the page is loaded when it is needed, and not before."""
    from facilitator.render.outlines import outline_of

    outline = replace(outline_of(view, overrides), dress=dress)
    if format == "pdf":
        from facilitator.render.pdf import pdf

        return pdf(outline, overrides)
    from facilitator.render.docx import docx

    return docx(outline)


def _wide(text: str) -> str:
    """No blank after a wide colon, which has its own within it.

    In Markdown the colon comes after the strong words: between a wide sign and a letter nothing ends them.
    """
    return WIDE.sub("\\g<1>：\\g<2>", text) if "：" in text else text


def _tidy(text: str) -> str:
    """No blanks at the ends of lines and never two empty lines: templates may be written for reading."""
    lines = "\n".join(row.rstrip() for row in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"
