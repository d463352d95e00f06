"""What stands around a word as it stands around somebody's name alone: in a law report, minutes, a letter."""

from __future__ import annotations

import re

from facilitator.gate.lists.wordlists import (
    MONTHS,
    attached,
    labelling,
    lands,
    letters_after,
    ordinary,
    people,
    titles,
)
from facilitator.gate.rules import around, doing
from facilitator.gate.rules.page import Page, once

_AGAINST = frozenset(("v", "vs"))
_OTHERS = frozenset("al another anor others ors or and".split())
_SEASONS = MONTHS | frozenset("winter spring summer autumn fall".split())
_AND = frozenset(("and", "&", "et", "und", "y"))
_FILED = frozenset("decl aff dep".split())
"""What a court's file cites somebody's declaration, affidavit and deposition by."""
_KIN = frozenset((("and", "his"), ("and", "her")))
_FAMILY = frozenset("family brothers sisters household".split())
_OFFICES = (": ", " (", " — ", " – ", " - ", " | ", "** (", "**: ", "** — ")
_OFFICE_ENDS = frozenset(("", ")", "\n", "|"))
_IN_A_PICTURE = frozenset("left right centre center middle pictured second third fourth far".split())
_ASKING = frozenset("would could will can do did have are were".split())
_YOU = frozenset("have may are can will had were said asked wanted".split())
_ON_STAGE = frozenset(
    "nods laughs smiles sighs enters exits pauses sits weeps gestures interrupts whispers shouts coughs "
    "shrugs applauds speaks".split()
)
_GOES_ON = re.compile(r" |, |\n{1,2}(?:[ \t]*[-*•][ \t]+)?")
_HEADING = re.compile(r"[#\s*_]*[^\W\d_]+[*_:\s]*")
_LABEL = re.compile(r"[*_]{0,2}:[*_]{0,2}[ \t]+[A-Z\"“]")
_SPEAKER = re.compile(r"\n[ \t>*_]*([A-Z][a-z]{2,12})[*_]{0,2}:[*_]{0,2}[ \t]+[A-Z\"“]")
_NEAR, _INDENT = 1_500, 40
_LISTED = 12
_ENDS = frozenset(("", *",;.\n(|<*_"))
_LIST_GOES_ON = frozenset(("", ",", "\n"))
_FEW, _SHORTEST = 4, 3
_FIGURES, _OF_AGE = 2, "18"


@once
def sure(at: int, page: Page) -> bool:
    """Whether it is somebody's name for certain, and hers where she is known."""
    return (
        against(at, page)
        or lettered_behind(at, page)
        or seated(at, page)
        or labelled(at, page)
        or in_a_transcript(at, page)
    )


@once
def perhaps(at: int, page: Page) -> bool:
    """Whether it is somebody's name, who may be another or a firm: `Price & Ortega`, `(Price 2011)`."""
    return (
        cued(at, page)
        or aged(at, page)
        or bracketed(at, page)
        or beside_a_name(at, page)
        or in_office(at, page)
        or around.elder(at, page)
        or pictured(at, page)
        or spoken_to(at, page)
        or on_stage(at, page)
    )


def against(at: int, page: Page) -> bool:
    """A party: `Harper v. Price`, `Price v Harper`, `Price and another v The State`."""
    if _against(at - 1, page) and page.gap(at - 1, at) in (" ", ". "):
        return page.great(at - 2) or page.folded.word(at - 2) in _OTHERS
    others = page.folded.word(at + 1) in ("and", "et") and page.folded.word(at + 2) in _OTHERS
    behind = at + 3 if others else at + 1
    return _against(behind, page) and not page.parted(behind - 1, behind) and page.great(behind + 1)


def _against(at: int, page: Page) -> bool:
    return page.folded.word(at) in _AGAINST and page.written(at).islower()


def lettered_behind(at: int, page: Page) -> bool:
    """Before letters of rank, or what a court's file cites: `Price LJ`, `Price, J., dissenting`, `Price QC`,
    `Price Decl. ¶ 4`."""
    gap = page.gap(at, at + 1)
    if gap not in (" ", ", "):
        return False
    if page.folded.word(at + 1) in _FILED:
        return page.great(at + 1) and page.gap(at + 1, at + 2).startswith(".")
    if page.written(at + 1) not in letters_after():
        return False
    behind = page.gap(at + 1, at + 2)
    if len(page.written(at + 1)) == 1:  # An initial, or a judge.
        return behind[:2] in (" (", ".,", ", ") or (behind == " " and not page.great(at + 2))
    return not page.loud(at, at)


def aged(at: int, page: Page) -> bool:
    """Before her age: `Price (54)`."""
    age = page.folded.word(at + 1)
    if page.gap(at, at + 1) != " (" or not (len(age) == _FIGURES and age.isdecimal() and age >= _OF_AGE):
        return False
    return _behind(at + 1, page).startswith(")")


def cued(at: int, page: Page) -> bool:
    """In capitals at the beginning of a line, before how she speaks, as plays have it: `PRICE (over the
    speaker)`."""
    start, end = page.folded.span(at)
    if (
        end - start < _SHORTEST
        or not page.loud(at, at)
        or page.text[max(0, start - 1) : start] not in ("", "\n")
    ):
        return False
    return page.gap(at, at + 1) == " (" and page.written(at + 1).islower()


def seated(at: int, page: Page) -> bool:
    """Before whom she sits for, and what she says: `Price (North Dorset) (Con): I ask`."""
    if page.gap(at, at + 1) != " (" or not page.great(at + 1):
        return False
    for index in range(at + 1, at + _LISTED):
        gap = page.gap(index, index + 1)
        if gap.startswith("):"):
            return gap[2:].isspace() and page.great(index + 1)
        if gap != ") (" and page.parted(index, index + 1):
            break
    return False


def bracketed(at: int, page: Page) -> bool:
    """In brackets with a year, with what she held, or before what she says: `(Price 2011: 14)`, `(Price and
    Ortega, 2011)`, `(Price dissenting)`, `[Price] I disagree`."""
    opening = page.gap(at - 1, at)[-1:]
    if opening not in ("(", "["):
        return False
    if opening == "[":
        return page.gap(at, at + 1) == "] " and page.great(at + 1)
    if page.folded.word(at + 1) in ("dissenting", "concurring", "presiding"):
        return True
    last = at
    if page.folded.word(at + 1) in _AND and page.great(at + 2):
        last = at + 2
    elif " & " in page.gap(at, at + 1) and page.great(at + 1):
        last = at + 1
    if not around.a_year(page.folded.word(last + 1)):
        return False
    return page.folded.word(at) not in _SEASONS and page.gap(last, last + 1) in (" ", ", ")


def labelled(at: int, page: Page) -> bool:
    """Behind what people are listed or sign under: `Apologies: Ortega, Price`, `Kind regards,` above it."""
    first = at
    while first and at - first < _LISTED and _GOES_ON.fullmatch(page.gap(first - 1, first)):
        if not (page.great(first - 1) or page.folded.word(first - 1) in _AND) or _heads(first - 1, page):
            break
        first -= 1
    listed = page.folded.word(at + 1) in _AND or _behind(at, page)[:1] in _ENDS
    return listed and _under(first, page)


def _under(at: int, page: Page) -> bool:
    before, gap = page.folded.word(at - 1), page.gap(at - 1, at)
    if before in attached() and "\n" in gap and gap.strip(" \t\n*_") in (",", ""):
        return True
    if before not in labelling():
        return False
    return gap.strip(" \t*_|") == ":" or ("\n" in gap and _heads(at - 1, page))


def _heads(at: int, page: Page) -> bool:
    """Such a word with a line of its own, above a list."""
    return page.folded.word(at) in labelling() and bool(_HEADING.fullmatch(_line(at, page)))


def _line(at: int, page: Page) -> str:
    start, end = page.folded.span(at)
    before = page.text[max(0, start - _INDENT) : start].rpartition("\n")[2]
    return f"{before}{page.text[start:end]}{page.text[end : end + _INDENT].partition(chr(10))[0]}"


def _behind(at: int, page: Page) -> str:
    """A few signs right behind a word, also of the last one."""
    end = page.folded.span(at)[1]
    return page.text[end : end + _FEW]


def beside_a_name(at: int, page: Page) -> bool:
    """Before another name that is no word: `Price and Ortega disagreed`, `Price & Ortega`, `Price/Ortega`,
    `Price, Ortega and others`."""
    if around.paired(at, page):
        people_do = page.did(at + 2) or page.speaks(at + 2) or doing.does(at + 2, page)
        return people_do and _a_name(at + 2, page)
    if page.gap(at, at + 1) == ", ":
        listed = page.folded.word(at + 2) in _AND or _behind(at + 1, page)[:1] in _LIST_GOES_ON
        return listed and page.opens(at) and _a_name(at + 1, page)
    return page.gap(at, at + 1) in (" & ", "/", "-") and _a_name(at + 1, page)


def in_office(at: int, page: Page) -> bool:
    """Before what she is, in a list, a table or a sentence: `Price (chair)`, `Price: rapporteur`, `| Price |
    chair |`, `Price family`, `Price had been a member`."""
    gap, following = page.gap(at, at + 1), page.folded.word(at + 1)
    if gap == " " and page.opens(at):
        return following in _FAMILY or _is_one(at + 1, page) or _with_kin(at, page)
    if (gap not in _OFFICES and gap.strip("\n\0")) or not _office(following):
        return False
    return _behind(at + 1, page).lstrip(" ")[:1] in _OFFICE_ENDS


def _is_one(at: int, page: Page) -> bool:
    """`is a member`, `had been the first delegate`."""
    if page.folded.word(at) in ("has", "had"):
        at += 1
    if page.folded.word(at) == "became" and _office(page.folded.word(at + 1)):
        return True
    noun = at + 2 if page.folded.word(at + 1) in ("a", "an", "the") else 0
    if page.folded.word(at) not in ("is", "was", "been", "became") or not noun:
        return False
    return any(_office(page.folded.word(i)) and not page.parted(at, i) for i in (noun, noun + 1))


def _with_kin(at: int, page: Page) -> bool:
    """`Price and his wife`."""
    after = page.folded.word(at + 1), page.folded.word(at + 2)
    return after in _KIN and not page.parted(at, at + 2)


def pictured(at: int, page: Page) -> bool:
    """Before where she stands in a picture: `Price (left) and Ortega`, `Price, second from right, with`."""
    ends = {" (": ")", ", ": ","}.get(page.gap(at, at + 1), "")
    if not ends or page.folded.word(at + 1) not in _IN_A_PICTURE or around.determined(at, page):
        return False
    return any(_behind(i, page).startswith(ends) for i in (at + 1, at + 3))


def spoken_to(at: int, page: Page) -> bool:
    """At the beginning of what is said to her: `Price, you have the floor`, `Price, please`."""
    if not page.opens(at) or page.gap(at, at + 1) != ", ":
        return False
    after = page.folded.word(at + 1), page.folded.word(at + 2)
    asked = after[0] in _ASKING and after[1] == "you"
    return after[0] == "please" or asked or (after[0] == "you" and after[1] in _YOU)


def on_stage(at: int, page: Page) -> bool:
    """In brackets, before what a transcript sees her do: `[Price nods]`, `(Price laughs)`."""
    opening = page.gap(at - 1, at)[-1:] in ("(", "[") and page.gap(at, at + 1) == " "
    return opening and page.folded.word(at + 1) in _ON_STAGE and page.written(at + 1).islower()


def _office(word: str) -> bool:
    return word in people() or word in labelling() or (word,) in titles()


def in_a_transcript(at: int, page: Page) -> bool:
    """At the beginning of a line, before what is said, near such a line of somebody whose name is no word:
    `Price: It was empty.` above `Ortega: By noon`."""
    start, end = page.folded.span(at)
    before = page.text[max(0, start - _INDENT) : start].rpartition("\n")[2]
    if before.strip("*_> ") or not _LABEL.match(page.text, end):
        return False
    near = page.text[max(0, start - _NEAR) : end + _NEAR]
    others = (word.lower() for word in _SPEAKER.findall(near))
    return any(word not in ordinary() and word not in lands() for word in others)


def _a_name(at: int, page: Page) -> bool:
    """With a capital, and as far as we know English no word."""
    word = page.folded.word(at)
    written = page.written(at)
    if not page.great(at) or written.isupper() or page.tongue(at) or page.heading(at):
        return False
    return word not in ordinary() and word not in lands() and 2 < len(word) < _LISTED
