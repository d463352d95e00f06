"""Views become bytes: the same view gives the same bytes, and nothing but a view comes in.

Rests on views and words.

    paper         the one door: a view to any format
    templating    a sandbox that knows the view and the house; a template's fault told by file and line
    apart         papers with a workspace's own templates, made in a process with limits
    house         the look of a workspace: logo, colours, letterhead, footer
    filters       texts, dates, times and labels in the reader's language
    flow          phrases and marks become words, before any markup exists
    markdown      text to Markdown        html      text to HTML        plain   text to text
    where         the templates, in a checkout and in a wheel
    outlines      views to outlines, from which PDF and DOCX are set      passages   texts to blocks of one
    pdf           an outline as PDF         fonts      what comes with the package for it
    setter        a workspace's own template for PDF
    docx          an outline as a Word file: docx_page, docx_blocks, docx_text, docx_lists, docx_tables,
                  docx_picture, docx_house, docx_styles; archive packs it
    attached      what is attached to a paper, as pictures
    ics, zones    a plan as a calendar, and the clock of its place
"""

from facilitator.render.faults import FormatFault, TemplateFault
from facilitator.render.paper import paper

__all__ = ["FormatFault", "TemplateFault", "paper"]
