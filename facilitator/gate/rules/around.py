"""What the words around a part of a name say: that a thing is meant, or a verb, or what is hers."""

from __future__ import annotations

import re

from facilitator.gate.lists.wordlists import (
    acts,
    given,
    nicknames,
    owned,
    speech,
    stops,
    titles,
)
from facilitator.gate.needles.needle import Needle
from facilitator.gate.needles.spelt import spelt_numbers
from facilitator.gate.rules.page import Page

_DETERMINERS = frozenset(
    "the a an my your his her our their its this these those every each any no some another such other same "
    "le la les l un une des du au aux ce cette ces el los las una unos der die das dem den ein eine einen "
    "mein dein sein ihr".split()
)
_BEFORE_THAT = frozenset("of in to by from for on under upon with before at into".split())
_PARTS_OF_TIME = 2
_TIME, _LONGEST_TIME = re.compile(r"(?<!\d)\d?\d[:.h]\d\d[*_]*[ \t]+[*_]*$"), 12
_THERE = {
    "de": "des eines einem einer kein keine keinen keiner diese dieser dieses diesem diesen jede jeder jedes "
    "jedem jeden alle viele zum zur im am vom beim ins ans unser unsere unserer seine seiner ihre ihrer "
    "meine meiner deine deiner",
    "es": "del al este esta estos estas ese esa su sus mi mis tu tus nuestra nuestro cada",
    "fr": "mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs chaque",
    "it": "il lo gli i uno del dello della dei degli delle al alla ai nel nella nei sul sulla suo sua mio",
    "nl": "het een de deze dit die dat mijn jouw zijn haar ons onze hun elke geen",
    "pt": "o os as um uma do da dos das no na nos nas ao pelo pela seu sua meu minha este esta esse essa",
}
"""What goes before a thing in other languages, where the text is in them."""

_VERB_BEFORE = frozenset(
    "i we you he she it they there the a an this that these those my your our his her their its not anybody "
    "anyone someone somebody people all any no one both such mr mrs miss sir what how why when where whether "
    "if".split()
)
_BEFORE_SURNAME = frozenset(
    "mr mrs ms mx dr doctor prof professor ambassador senator president minister secretary commissioner "
    "chancellor premier governor mayor judge justice m mme herr frau senor senora general colonel major "
    "captain rep sen sheriff detective inspector superintendent constable officer coach congressman".split()
)
_ALSO_WORDS = frozenset(
    "major general premier king queen prince princess father mother sister brother judge justice bishop "
    "deputy lord lady master director secretary president minister delegate commissioner commander "
    "don m me sr rep reps sheriff marshal detective inspector superintendent constable officer corporal "
    "chief coach pastor attorney solicitor".split()
)
_OF_TWO = frozenset(("elder", "younger"))
_ELDER = frozenset("senior junior pere fils".split())
_AND = frozenset("and y e et und i og och ja".split())
_WHOSE = frozenset("my your his her our their this that".split())
_INFORMS = frozenset("told wrote informed warned reminded assured advised notified wired accused".split())
_SINCE = frozenset("in since by until during from at aged age en depuis desde im seit".split())
_FOND = frozenset("poor dear old young little uncle aunt cousin miss master mister good sweet that".split())


def of_many(needle: Needle) -> bool:
    """Whether a part of a name is a first name that many bear."""
    return needle.given and common(needle.base)


def common(name: str) -> bool:
    """A first name that many people bear."""
    return name in given() or name in nicknames()


def contracted(at: int, page: Page) -> bool:
    """The beginning of `don't`."""
    return page.gap(at, at + 1) in ("'", "’") and page.folded.word(at + 1) == "t"


def lettered(at: int, page: Page) -> bool:
    """Behind a stroke and a letter, as in a constituency or a kind of thing: `R-Warren`, `X-Ray`."""
    before = page.folded.word(at - 1)
    return page.gap(at - 1, at) == "-" and len(before) == 1 and page.great(at - 1) and page.great(at)


def office(at: int, page: Page) -> bool:
    """After an office in three words: `Secretary of War Baker`, `Minister for Health Hope`."""
    if page.folded.word(at - 2) not in ("of", "for", "de", "du", "für") or not page.great(at - 1):
        return False
    words = (page.gap(i, i + 1) == " " for i in range(at - 3, at))
    return (page.folded.word(at - 3),) in titles() and page.great(at - 3) and all(words)


def thing_before(at: int, page: Page) -> bool:
    """After a word with a capital that is no title and says nothing fond: `the Terrorism Bill`."""
    before, _ = page.proper(at)
    previous = page.folded.word(at - 1)
    return before and previous not in _FOND and (previous,) not in titles()


def verb(at: int, page: Page) -> bool:
    """The first word of a sentence before the one it is asked of: `Will you`, `May the`, `Mark this`."""
    if page.folded.word(at + 1) not in _VERB_BEFORE or page.gap(at, at + 1) != " " or elder(at, page):
        return False
    return page.opens(at) or page.quoted(at) or page.parted(at - 1, at)


def elder(at: int, page: Page) -> bool:
    """Before which of two of one name it is: `Hill the elder`, `Hill senior`, `Hill père`."""
    following = page.folded.word(at + 1)
    if page.gap(at, at + 1) != " " or page.great(at + 1):
        return False
    return following in _ELDER or (following == "the" and page.folded.word(at + 2) in _OF_TWO)


def described(at: int, page: Page) -> bool:
    """After an article and a small word, as a thing is: `the old mercer`."""
    if page.great(at - 1) or page.gap(at - 1, at) != " " or page.gap(at - 2, at - 1) != " ":
        return False
    previous = page.folded.word(at - 1)
    if previous in stops() or previous in speech() or (previous,) in titles():
        return False
    return _determines(at - 2, page)


def _determines(at: int, page: Page) -> bool:
    word = page.folded.word(at)
    if word == "a" and (page.written(at) not in ("a", "A") or page.spoken(at) or page.tongue(at)):
        return False  # `à Hill`, `se pidió a Hill`: to her.
    if word == "that" and _pointed_at(at, page):
        return True
    return word in _DETERMINERS or word in _THERE.get(page.tongue(at), "").split()


def _pointed_at(at: int, page: Page) -> bool:
    """Whether `that` points at a thing: after a small word, before one that does nothing (`a Judge of that
    Court`, but not `by that Price meant`)."""
    if page.folded.word(at - 1) not in _BEFORE_THAT or page.gap(at - 1, at) != " ":
        return False
    return not (page.speaks(at + 1) or page.acts(at + 1) or page.did(at + 1))


def determined(at: int, page: Page) -> bool:
    """After an article or its like: a thing, unless what follows belongs to somebody (`the Price family`)."""
    if not _determines(at - 1, page):
        return False
    return not page.gap(at - 1, at).strip("*_\"'“‘(\n ") and not belongs(at, page)


def relative(at: int, page: Page) -> bool:
    """What looks like an article, and stands for what was named: `die Karte, die Hill hat`."""
    if page.great(at):
        return False
    before = page.folded.word(at - 1)
    named = page.gap(at - 1, at) == " " and len(before) > _PARTS_OF_TIME and before not in stops()
    return page.gap(at - 1, at) == ", " or (named and page.folded.word(at) == "die")


def named_for(at: int, page: Page) -> bool:
    """After an article, and right before what may be named for her or be hers: `the Porter film`, `the
    Brown & Sharpe gage`."""
    if page.gap(at, at + 1) == " & " or (page.gap(at, at + 1) == "-" and not page.great(at + 1)):
        return True
    following = page.folded.word(at + 1)
    thing = page.gap(at, at + 1) == " " and not page.great(at + 1) and len(following) > 2
    return thing and following not in stops() and following not in speech() and following not in acts()


def paired(at: int, page: Page) -> bool:
    """Before `and` and another word with a capital: `Penny and Keith`."""
    if page.folded.word(at + 1) not in _AND or page.gap(at, at + 1) != " " or page.gap(at + 1, at + 2) != " ":
        return False
    return page.great(at + 2)


def possessed(at: int, page: Page) -> bool:
    """After whose it is, and before nothing that is: `my dear Mark`, not `my Mark Twain` or `our Hope of`."""
    first = at - 1 if fond(at - 1, page) and not page.great(at - 1) else at
    if page.tongue(at) or page.folded.word(first - 1) not in _WHOSE:
        return False
    if not page.gap(first - 1, first) == page.gap(at - 1, at) == " ":
        return False
    after = page.gap(at, at + 1)
    return not (after == " " and (page.great(at + 1) or page.folded.word(at + 1) == "of"))


def informed(at: int, page: Page) -> bool:
    """After what one does to somebody before what it is of: `They warned Hope of it`."""
    return page.folded.word(at - 1) in _INFORMS and page.gap(at - 1, at) == " " and not page.great(at - 1)


def cited(at: int, page: Page) -> bool:
    """Before a year in brackets, or others: `Brown (1959) has shown`, `Brown et al.`."""
    if page.folded.word(at + 1) == "et" and page.folded.word(at + 2) == "al":
        return not page.parted(at, at + 1)
    return page.gap(at, at + 1) == " (" and a_year(page.folded.word(at + 1))


def ranked(at: int, page: Page) -> bool:
    """Before a title, as lists of people have it behind a surname (`Price, Sir Henry;`)."""
    if page.gap(at, at + 1) != ", " or not page.great(at + 1) or (page.folded.word(at + 1),) not in titles():
        return False
    first_name = page.gap(at + 1, at + 2) == " " and page.great(at + 2) and common(page.folded.word(at + 2))
    last = at + 2 if first_name else at + 1
    return page.gap(last, last + 1)[:1] in (",", ".", ";")


def fond(at: int, page: Page) -> bool:
    """A word that goes before a name for affection or age: `Old Brown`, `Little Jack`."""
    return page.folded.word(at) in _FOND


def counted(at: int, page: Page) -> bool:
    """After a number: `300 Mark`, `12 Hill Street`, but not `In 1998 Hill left`, `At 21 Hill left` or `10:30
    Hill`."""
    number = page.folded.word(at - 1)
    if page.gap(at - 1, at) != " " or not number.isdecimal() or timed(at, page):
        return False
    told = page.gap(at - 2, at - 1) == " " and page.folded.word(at - 2) in _SINCE
    return not (told and (a_year(number) or page.did(at) or page.speaks(at)))


def timed(at: int, page: Page) -> bool:
    """Behind a time, as programmes have it: `10:30 Hill`, `10:30–11:00 Hill`."""
    start = page.folded.span(at)[0]
    return bool(_TIME.search(page.text[max(0, start - _LONGEST_TIME) : start]))


def a_year(number: str) -> bool:
    """A figure that may be a year of a record."""
    return len(number) == 4 and number.isdecimal() and "1500" < number < "2100"


def heads(at: int, page: Page) -> bool:
    """First in a sentence, or behind the number or time that begins a line: `1 Hopes`, `09:30 Hopes`."""
    first = at
    while at - first < _PARTS_OF_TIME and page.folded.word(first - 1).isdecimal():
        first -= 1
    return page.opens(at) or page.opens(first)


def several(at: int, page: Page) -> bool:
    """After a number in words: `two-banks`."""
    return page.folded.word(at - 1) in spelt_numbers() and not page.parted(at - 1, at)


def belongs(at: int, page: Page) -> bool:
    """Before what a person may have, or one of two names with a stroke between them."""
    if page.gap(at, at + 1) in ("/", "-", "–") and page.great(at + 1):
        return True
    return page.gap(at, at + 1) == " " and page.folded.word(at + 1) in owned()


def surname_title(at: int, page: Page) -> bool:
    """After a title that a surname follows."""
    return page.folded.word(at - 1) in _BEFORE_SURNAME


def doubtful_title(at: int, page: Page) -> bool:
    """After a title that is a word too, where it may be one: `Major Price Rises`, `the General Law`, `the
    Chief Justice`."""
    if page.folded.word(at - 1) not in _ALSO_WORDS:
        return False
    if (page.folded.word(at),) in titles():
        return True
    _, after = page.proper(at)
    return after or page.heading(at) or page.folded.word(at - 2) in _DETERMINERS
