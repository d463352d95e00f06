"""Views become bytes: the same view gives the same bytes, and nothing but a view comes in.

Rests on views and words.

    paper         the one door: a view to Markdown or HTML
    templating    a sandbox in which `view` is the only name; a template's fault told by file and line
    filters       texts, dates, times and labels in the reader's language
    flow          phrases and marks become words, before any markup exists
    markdown      text to Markdown        html      text to HTML        plain   text to text
    where         the templates, in a checkout and in a wheel
"""

from facilitator.render.paper import paper
from facilitator.render.templating import TemplateFault

__all__ = ["TemplateFault", "paper"]
