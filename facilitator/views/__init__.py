"""An Edition becomes one frozen record per paper, in one language; nothing else reaches a template.

Rests on the Edition alone. Each paper has a file of its own name here, in `templates/documents/` and in
`cli/`. A view is a subclass of `common.View`: it names its template, and holds text (`Told`), numbers,
ISO dates and words of closed lists, which the templates' filters put into the reader's language.

    common           what stands on every page, and texts in the reader's language
    agenda           run-of-show, programme, public themes; with lines, running
                     (cuts, duty), timeline and fullness (what fits on a page)
    brief, sheets    the pack; annex and logistics, which are sheets of their own
    attached         pictures and documents that stand in a paper
    summary          which of review, chairs_summary, memo and report a reader gets; with follow_up
    opening, pocket, desk_card, large_cards, measures, correction
                     papers around the room: script, two cards for a pocket, a card for the desk,
                     cards in large type, the matrix for the wall, the slip
    site             the pages of the public site, from records alone
"""
