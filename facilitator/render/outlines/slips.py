"""The outline of a person's proof slip: her own words, what came of her rooms, and how to object."""

from __future__ import annotations

from facilitator.render.outline import Block, Box, Fit, Line, Passage, Run
from facilitator.render.outlines.parts import Words, dotted, heading, text
from facilitator.render.plain import letters, plain
from facilitator.views.proof import Line as ProofLine, Proof

# In points: a slip is one page to read, unless there is more on it than anybody can read that small.
SMALLEST = 7.0

WIDE = 95
"""Letters on a line of a slip, about."""


def slip(view: Proof, words: Words) -> tuple[Block, ...]:
    """Her own words, what came of the rooms she was in, to whom it goes, and how to object."""
    about = (
        "This slip shows what was noted under your id and what has come of the rooms you sat in. Nobody"
        " else receives it."
    )
    object_to = (
        "Tell a facilitator which line it is, in any language and in private. You need give no reason, and"
        " nobody else learns that you asked. Ask before it goes out: what has been published can be"
        " corrected, but not called back."
    )
    blocks: list[Block] = [text(words.tr(about)), heading(words.tr("Your contributions"))]
    if view.contributions:
        told = []
        for c in view.contributions:
            facts = dotted(((Run(words.label("remark", c.kind)),), *((words.line(c.on),) if c.on else ())))
            told.append((Passage(facts, "small", keep=True), Passage(words.line(c.text))))
        kept = "These notes stay with the team and are destroyed by their day."
        blocks += [*(Box(tuple(one), "plain") for one in told), text(words.tr(kept), "small")]
    else:
        blocks.append(text(words.tr("Nothing is noted as said by you.")))
    blocks.append(heading(words.tr("How it appears, and to whom")))
    blocks += [_line(line, words) for line in view.lines]
    if not view.lines:
        blocks.append(text(words.tr("Nothing has come of the rooms you sat in so far.")))
    blocks += [Box((heading(words.tr("How to object"), 3), text(words.tr(object_to))))]
    return (Fit(tuple(blocks), SMALLEST, lines=_lines(view)),)


def _lines(view: Proof) -> int:
    """How many lines it takes, about: for a format in which nothing can be measured."""
    texts = [c.text for c in view.contributions] + [t for o in view.lines for t in (o.text, o.outside) if t]
    said = sum(letters(plain(text)) // WIDE + 1 for text in texts)
    return said + len(view.contributions) + 3 * len(view.lines) + sum(bool(o.outside) for o in view.lines)


def _line(line: ProofLine, words: Words) -> Box:
    tags: list[Line] = [
        (Run(words.label("kind", line.kind), tone="soft"),),
        (Run(words.label("status", line.status), strong=True, tone="accent"),),
    ]
    if line.of_her:
        tags.append((Run(words.tr("these words speak of you"), strong=True, tone="warn"),))
    blocks: list[Block] = [Passage(dotted(tags), "tags", keep=True), *words.prose(line.text)]
    if line.outside:
        lead = text(words.tr("Outside the room it reads:"), "lead", keep=True)
        blocks.append(Box((lead, *words.prose(line.outside)), "why"))
    public: Line = (*_state("The public:", line.public, words),)
    if line.not_before:
        day = words.tr("not before %(day)s", day=words.date(line.not_before))
        public = (*public, Run(f" ({day})"))
    capitals = _state("Those whom the sides answer to:", line.principals, words)
    blocks.append(Passage(dotted(((Run(_cover(line, words)),), capitals, public)), "small"))
    return Box(tuple(blocks), "plain")


def _state(who: str, word: str, words: Words) -> Line:
    states = {
        "now": "reads it now",
        "later": "is meant to read it, once everything it waits for is there",
    }
    return (Run(f"{words.tr(who)} "), Run(words.tr(states.get(word, "does not read it")), strong=True))


def _cover(line: ProofLine, words: Words) -> str:
    if line.attribution in ("participant", "side") and line.one_of:
        return words.many(
            "Attributed so that a reader can think of %(count)s person.",
            "Attributed so that you are one of %(count)s whom a reader could think of.",
            line.one_of,
        )
    if line.attribution == "none":
        return words.tr("Attributed to nobody.")
    return words.tr("Whoever is named here has to agree first.")
