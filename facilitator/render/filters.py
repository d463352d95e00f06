"""The few pure filters that templates may use: text, dates, times, numbers and labels, in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from markupsafe import Markup

from facilitator.render import html, markdown
from facilitator.render.attached import Shown, shown
from facilitator.render.plain import plain
from facilitator.views.attached import Attached
from facilitator.views.common import Head, Told
from facilitator.words import dates
from facilitator.words.catalogue import direction, say
from facilitator.words.labels import label, sheet
from facilitator.words.lists import HEADED, comma, language_names
from facilitator.words.markings import running
from facilitator.words.owners import owner
from facilitator.words.rules import RuleText, rule_text
from facilitator.words.withheld import reason

Filters = Mapping[str, Callable[..., object]]


def filters(format: str, lang: str) -> Filters:  # noqa: A002 - the field's own word
    """The filters by name, for one format and one language."""
    safe: type[Markup] = markdown.Md if format == "md" else Markup

    def joined(parts: Iterable[str], sign: str = comma(lang)) -> Markup:
        return safe(sign).join(parts)

    def headed(said: str) -> Markup:
        return safe(say(HEADED, lang)) % {"label": said}

    def pictures(attached: tuple[Attached, ...]) -> tuple[Shown, ...]:
        return shown(attached, lang)

    shaped: Filters = {"join": joined, "headed": headed, "pictures": pictures}
    return {**_texts(format, lang), **_times(format, lang), **_words(lang), **shaped}


def _texts(format: str, lang: str) -> Filters:  # noqa: A002
    if format == "html":
        return {"prose": lambda t: html.prose(t, lang), "line": lambda t: html.line(t, lang), "plain": plain}
    return {
        "prose": lambda t, indent=0: markdown.prose(t, lang, indent),
        "line": lambda t: markdown.line(t, lang),
        "plain": plain,
    }


def _clocks(begins: str, ends: str) -> str:
    """From one time to another; the first alone where nobody knows yet how long it takes."""
    return begins if begins == ends else f"{begins}–{ends}"


def _times(format: str, lang: str) -> Filters:  # noqa: A002
    def isolated(text: str) -> Markup:
        """Digits with a dash between them would show end before start in a right-to-left line."""
        if format == "html":
            return Markup('<bdi dir="ltr">{}</bdi>').format(text)
        whole = f"{dates.LRI}{text}{dates.PDI}" if direction(lang) == "rtl" else text
        return markdown.Md(markdown.escape(whole))

    return {
        "date": lambda iso: dates.long_date(iso, lang),
        "weekdate": lambda iso: dates.week_date(iso, lang),
        "dates": lambda first, last: dates.date_range(first, last, lang),
        "month": lambda iso: dates.month_year(iso, lang),
        "clock": lambda instant, zone="": dates.clock(instant, zone),
        "time": lambda instant, zone="": isolated(dates.clock(instant, zone)),
        "span": lambda a, b, zone="": isolated(_clocks(dates.clock(a, zone), dates.clock(b, zone))),
        "ltr": isolated,
        "number": lambda value: dates.number(value, lang),
        "offset": lambda instant, zone="": isolated(dates.offset(instant, zone)),
    }


def _words(lang: str) -> Filters:
    def who(head: Head) -> str:
        """The marking line: the number of an issued copy, else DRAFT; and who may read it."""
        return running(head.kind, _side(head.side), lang, is_draft=head.draft, copy=head.copy, keep=head.keep)

    def rule(word: str) -> RuleText:
        return rule_text(word, lang)

    return {
        "label": lambda word, family: label(family, word, lang),
        "sheet": lambda word: sheet(word, lang),
        "marking": who,
        "owner": lambda paper: owner(paper, lang),
        "rule": rule,
        "reason": lambda code: reason(code, lang),
        "direction": direction,
        "language": lambda code: dates.language_name(code, lang),
        "languages": lambda codes: language_names(codes, lang),
        "css": css_string,
    }


def _side(side: Told | None) -> str:
    return plain(side) if side else ""


def css_string(text: str) -> Markup:
    """The text as a quoted string in a style sheet, in which no sign can end the string."""
    inside = "".join(c if c.isalnum() and c.isascii() else f"\\{ord(c):x} " for c in text)
    return Markup('"{}"').format(inside)
