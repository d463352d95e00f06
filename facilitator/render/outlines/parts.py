"""What the outlines of all papers share: the head, the rule in full, and words in the paper's language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from facilitator.render import passages
from facilitator.render.outline import Block, Box, Heading, Items, Line, Outline, Passage, Quotation, Run
from facilitator.render.plain import plain
from facilitator.render.shared import sentence, sentences
from facilitator.views.common import Head, Told, View
from facilitator.words import dates
from facilitator.words.catalogue import direction, say, say_many
from facilitator.words.labels import label
from facilitator.words.markings import running
from facilitator.words.owners import owner
from facilitator.words.printed import page_of
from facilitator.words.rules import rule_text

# A box to tick: of the signs for it, the one for which a font comes with the package.
TICK = "□\u00a0"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, and texts as that language's reader meets them."""

    lang: str
    overrides: Path | None = None

    def tr(self, message: str, **values: object) -> str:
        """A message that templates say too, with its gaps filled."""
        return say(message, self.lang) % values if values else say(message, self.lang)

    def many(self, one: str, several: str, count: int, **values: object) -> str:
        """The form that goes with a number."""
        return say_many(one, several, count, self.lang) % {"count": count, "num": count, **values}

    def label(self, family: str, word: str) -> str:
        """What to print for a closed word."""
        return label(family, word, self.lang)

    def sentence(self, table: str, word: str) -> str:
        """A sentence of a table that all formats share."""
        return sentence(table, word, self.lang, self.overrides)

    def sentences(self, table: str, word: str = "") -> tuple[str, ...]:
        """The sentences of such a table's row."""
        return sentences(table, word, self.lang, self.overrides)

    def line(self, told: Told) -> Line:
        """A text without blocks."""
        return passages.line(told, self.lang)

    def prose(self, told: Told) -> tuple[Block, ...]:
        """A text as blocks."""
        return passages.prose(told, self.lang)

    def date(self, iso: str) -> str:
        """A date as the language writes it."""
        return dates.long_date(iso, self.lang)

    def span(self, start: str, end: str, zone: str = "") -> Run:
        """From one clock time to another, in this order in any script."""
        return Run(f"{dates.clock(start, zone)}–{dates.clock(end, zone)}", ltr=True)

    def minutes(self, count: int) -> str:
        """So many minutes."""
        return self.many("%(count)s minute", "%(count)s minutes", count)

    def colon(self) -> Run:
        """What stands between a text and what it heads."""
        return Run(self._headed(""))

    def headed(self, words: str) -> Run:
        """Words that what they head follows on the same line."""
        return Run(self._headed(words), strong=True)

    def _headed(self, words: str) -> str:
        # The wide colon of Chinese has its blank within it.
        told = self.tr("%(label)s:", label=words)
        return told if told.endswith("：") else f"{told} "

    @property
    def rtl(self) -> bool:
        """Whether the language runs from right to left."""
        return direction(self.lang) == "rtl"


def text(words: str, role: str = "", *, keep: bool = False) -> Passage:
    """A paragraph of plain words."""
    return Passage((Run(words),), role, keep=keep)


def heading(words: str, level: int = 2, aside: str = "") -> Heading:
    """A heading of plain words."""
    return Heading(level, (Run(words),), (Run(aside),) if aside else ())


def bullets(texts: Iterable[Told], words: Words, start: int | None = None) -> Items:
    """Texts as a list."""
    return Items(tuple((Passage(words.line(t)),) for t in texts), start)


def plain_bullets(texts: Iterable[str]) -> Items:
    """Words of ours as a list."""
    return Items(tuple((text(t),) for t in texts))


def dotted(lines: Iterable[Line], sign: str = " · ") -> Line:
    """Lines in one, with a sign between them."""
    whole: Line = ()
    for line in lines:
        whole = (*whole, *((Run(sign),) if whole else ()), *line)
    return whole


def kept(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, the last of them on one page with what follows, where it is a paragraph."""
    if blocks and isinstance(blocks[-1], Passage):
        return (*blocks[:-1], replace(blocks[-1], keep=True))
    return blocks


def in_full(word: str, words: Words, level: int = 2) -> tuple[Block, ...]:
    """A rule: its name, its text, the definition in use."""
    rule = rule_text(word, words.lang)
    blocks: list[Block] = [heading(rule.name, level)]
    if rule.text:
        blocks.append(Quotation((text(rule.text),)))
    blocks.append(text(rule.meaning))
    if rule.note:
        blocks.append(text(rule.note, "small"))
    return (Box(tuple(blocks), "plain"),)


def framed(view: View, blocks: tuple[Block, ...], words: Words) -> Outline:
    """The outline with what stands on every page and at the head of the first."""
    head = view.head
    kind = words.label("paper", head.paper)
    side = plain(head.side) if head.side else ""
    marked = running(head.kind, side, words.lang, is_draft=head.draft, copy=head.copy, keep=head.keep)
    return Outline(
        lang=words.lang,
        rtl=words.rtl,
        title=kind,
        marking=marked,
        draft=head.draft,
        eyebrow=words.line(head.dialogue) if head.dialogue else (),
        heading=(Run(kind),) if view.alone else _title(head, kind, words),
        facts=_facts(head, words),
        blocks=blocks,
        edition=words.tr("Edition of %(day)s", day=words.date(head.edition)),
        language=dates.language_name(words.lang, words.lang),
        page=page_of(words.lang),
        colophon=owner(head.paper, words.lang),
        landscape=view.size.endswith("landscape"),
        small=view.size.startswith("A5"),
    )


def _title(head: Head, kind: str, words: Words) -> Line:
    told = head.session or head.dialogue
    return words.line(told) if told else (Run(kind),)


def _facts(head: Head, words: Words) -> tuple[Line, ...]:
    facts: list[Line] = []
    if head.first:
        facts.append((Run(dates.date_range(head.first, head.last, words.lang)),))
    elif head.when:
        facts.append(words.line(head.when))
    if head.where and not head.first:
        facts.append(words.line(head.where))
    if head.rule:
        facts.append((Run(words.label("rule", head.rule)),))
    return tuple(facts)
