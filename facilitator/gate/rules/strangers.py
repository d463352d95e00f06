"""What the words around a part of a name say of somebody else: another first name, surname or initial."""

from __future__ import annotations

from facilitator.gate.lists.sounds import begins_with, heard
from facilitator.gate.lists.tongues import NOUNS
from facilitator.gate.lists.wordlists import HONOURS, MONTHS, lands, ordinary, speech, stops, titles
from facilitator.gate.rules.around import common, fond, informed
from facilitator.gate.rules.page import Page, once

_OF_SOMEWHERE = frozenset("of the de van von bin ibn al el da dos di della der den".split())
_OF_A_HOUSE = frozenset("de van von der den du da dos di della del bin ibn al el ben ter ten".split())
"""What stands between a first name and a surname, and is not looked at where it is the person's own."""
_SAID_AFTER = HONOURS | frozenset("abi abla san sama ji jan jr sr".split())
"""What stands after a first name, where it is no surname."""
_NUMERALS = frozenset(
    "ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii".split()
)
_INITIAL_GAPS = (" ", ". ", ".")
_ENDINGS = ("er", "or", "ist", "man", "less", "while", "ward", "wards", "times", "day", "ent", "ant", "ary")
"""How a long word ends that is none of the commonest and yet no name."""
_STATES = frozenset("us usa uk un eu uae ussr gdr".split())
"""What looks like initials and is a state or a union of them."""
_PLACED = frozenset("lake mount mt fort ft camp cape port point lac lago puerto cabo isla île".split())
_FATHERS = ("вич", "вна", "чна")
"""How a name after somebody's father ends, which stands before a surname or in its place."""
_REIGNING = frozenset(
    "king queen prince princess pope emperor empress tsar sultan emir roi reine rey reina".split()
)


def past_initials(at: int, page: Page) -> int:
    """The number of the first word after this one that is no initial: of `Houston` in `John M. Houston`."""
    index = at + 1
    while len(page.folded.word(index)) == 1 and page.great(index):
        dotted = page.gap(index, index + 1).startswith(".")
        if _elided(index, page):
            break  # `O'Gara`.
        if page.gap(index - 1, index) not in _INITIAL_GAPS or (page.folded.word(index) == "i" and not dotted):
            break
        index += 1
    return index


def _before_initials(at: int, page: Page) -> int:
    """The number of the last word before this one that is no initial, `O'` or particle of a surname; before a
    first name of many it is none: `Juan de María` has something of hers."""
    index = at - 1
    surname = not common(page.folded.word(at))
    while _initial(index, page) or (surname and _particle(index, page)):
        index -= 1
    return index


def _initial(at: int, page: Page) -> bool:
    """A great letter right before a name, or `O'`."""
    if len(page.folded.word(at)) != 1 or not page.great(at):
        return False
    return page.gap(at, at + 1) in _INITIAL_GAPS or _elided(at, page)


def _particle(at: int, page: Page) -> bool:
    """A particle right before a surname."""
    return _of_a_house(page.folded.word(at), at, page) and page.gap(at, at + 1) == " "


def letters(at: int, page: Page) -> frozenset[str]:
    """The letters before a word, or right behind it, that may be somebody's initials."""
    before, after = page.folded.word(at - 1), page.folded.word(at + 1)
    near = {before, after}
    if len(before) == 1 or before in _OF_A_HOUSE:
        near.update(map(page.folded.word, range(_before_initials(at, page) + 1, at)))
    return frozenset(word for word in near if len(word) == 1)


@once
def lettered(at: int, page: Page) -> bool:
    """Whether any such letter stands there."""
    return bool(letters(at, page))


def _of_a_house(word: str, at: int, page: Page) -> bool:
    """A particle of a surname, and no first name such as `Al` or `Ben`."""
    return word in _OF_A_HOUSE and not (page.great(at) and common(word))


def _elided(index: int, page: Page) -> bool:
    """A letter that is the beginning of a surname: `O'Gara`, `D'Arlay`."""
    return page.gap(index, index + 1) in ("'", "’") and page.great(index + 1)


@once
def stranger_after(at: int, page: Page) -> bool:
    """Another surname close after a first name: `John Houston`, `John M. Stuart`, `Peter the Great`."""
    index = past_initials(at, page)
    gap, after = page.gap(index - 1, index), page.folded.word(index)
    if index > at + 1:
        return gap in _INITIAL_GAPS and page.great(index)
    if gap not in (" ", "-") or (len(after) < 2 and not _elided(index, page)):
        return False
    if not page.great(at + 1):
        named = (
            page.great(at + 2)
            and page.gap(at + 1, at + 2) in (" ", "-")
            and not (after == "of" and informed(at, page))
        )
        if named and page.folded.word(at + 2) in lands() and page.titled(at) and not reigns(at, page):
            return False  # `Congressman John of Ohio`.
        return gap == " " and after in _OF_SOMEWHERE and named and page.folded.word(at + 2) not in MONTHS
    if len(after) > 1 and page.written(at + 1).isupper() and not page.written(at).isupper():
        return after in _NUMERALS
    if len(page.written(at)) > 1 and page.written(at).isupper() and not page.written(at + 1).isupper():
        return False  # `EDGAR Marry, I come`: a surname would have its capitals too.
    if page.small_word(at + 1) or page.begins(at + 1):
        return False  # In a heading a small word has a capital too: `DAVID, WILL AND OTHERS`.
    if page.loud(at, at + 1) and page.common(at + 1):
        return False  # `ADAMA NIE BYŁO`
    if (after,) in titles():
        return after in ordinary() and len(after) > 1 and not page.great(at + 2)  # `Edward King`.
    return after not in MONTHS | _SAID_AFTER and after not in speech()


def begins_surname(at: int, page: Page) -> frozenset[str]:
    """The Latin letters that a surname in other letters may begin with, behind a first name in those; empty
    where none is there, and where nothing tells."""
    word = page.folded.word(past_initials(at, page))
    if word.isascii() or word.endswith(_FATHERS) or not stranger_after(at, page):
        return frozenset()
    one = heard(word)
    return begins_with(one) if one else frozenset()


def surely_stranger(at: int, page: Page, taken: set[int]) -> bool:
    """A common first name before a surname that no heading gave its capital, and of nobody in the roster:
    one who marries into a family of the roster may bear it."""
    if not common(page.folded.word(at)):
        return False
    index = past_initials(at, page)
    after = page.folded.word(index)
    if index == at + 1 and (after in _NUMERALS or after in _OF_SOMEWHERE):
        return True
    theirs = index in taken and not common(after)
    listed = page.gap(index, index + 1)[:1] in (",", ";", ")")
    return not theirs and (index > at + 1 or listed or not page.heading(at))


@once
def stranger_before(at: int, page: Page) -> bool:
    """Somebody else's first name right before a surname, or before its initials: `Craig Brown`, `Craig T.
    Brown`."""
    index = _before_initials(at, page)
    previous = page.folded.word(index)
    if not common(previous) or page.gap(index, index + 1) not in (" ", "-") or not page.great(index):
        return False
    if page.opener(index):
        return False  # `Even Price agreed`.
    if page.unstopped(at) and common(page.folded.word(at)):
        return False  # `cried Joel Molly ran`.
    return index < at - 1 or not (previous in ordinary() and page.opens(index))


def strange_before(at: int, initials: frozenset[str], page: Page) -> bool:
    """A word with a capital before a surname that is no title and opens no sentence, or initials of which
    none is hers: most likely somebody else of that name."""
    index = _before_initials(at, page)
    letters = [word for i in range(index + 1, at) if len(word := page.folded.word(i)) == 1]
    if letters:
        return not initials & {*letters} or ("".join(letters) in _STATES and not initials >= {*letters})
    previous = page.folded.word(index)
    if page.gap(index, index + 1) not in (" ", "-") or not page.great(index) or len(previous) < 2:
        return False
    if common(previous) or (common(page.folded.word(index - 1)) and page.gap(index - 1, index) == " "):
        return True
    if previous in _PLACED:
        return True
    known = (
        fond(index, page)
        or page.begins(index)
        or previous in MONTHS
        or previous in stops()
        or (previous,) in titles()
    )
    if known or page.heading(at):
        return False
    return not page.opens(index) or not _worded(previous, index, page)


def _worded(word: str, at: int, page: Page) -> bool:
    """Whether what begins a sentence is, as far as we know English, a word: `Yesterday`, but not `Lilian`."""
    if not word.isascii() or page.tongue(at) or word in ordinary() or word in speech():
        return True
    return word.endswith(("ly", "ing", "ed")) or (len(word) > 8 and word.endswith(_ENDINGS))


def turned_round(at: int, own: frozenset[str], page: Page) -> bool:
    """A surname with another first name after it, as lists of books write them: `Strauss, Leo (1964)`."""
    first = listed_under(at, page)
    if not first or first[:1] in own:
        return False
    return page.opens(at) and page.gap(at + 1, at + 2)[:2] in (" (", ".", ". ", ", ")


def listed_under(at: int, page: Page) -> str:
    """The first name of many behind a word and a comma; empty where there is none."""
    first = page.folded.word(at + 1)
    return first if common(first) and page.great(at + 1) and page.gap(at, at + 1) == ", " else ""


def listed_last(at: int, page: Page) -> bool:
    """A first name after another surname that it is listed under: `Atwell, John. On Character`."""
    if page.gap(at - 1, at) != ", " or not (page.great(at - 1) and page.opens(at - 1)):
        return False
    after = page.gap(at, at + 1)
    initial = after == " " and len(page.folded.word(at + 1)) == 1 and page.great(at + 1)
    return not common(page.folded.word(at - 1)) and (initial or after[:1] in (".", ";") or after[:2] == " (")


def goes_on(at: int, page: Page, taken: set[int]) -> bool:
    """A surname before one more word with a capital, of nobody in the roster: `the Conn Traffic board`.

    A handle goes on in no sentence, and where all letters are great, or all nouns have a capital, one says
    nothing; in a paper of ours it is her all the same."""
    after = page.folded.word(at + 1)
    if not (page.great(at) and page.proper(at)[1]) or at + 1 in taken or len(after) < 2:
        return False
    if page.heading(at) or page.opens(at):
        return False
    if page.ours or page.addressed(at) or page.loud(at, at + 1) or page.tongue(at) in NOUNS:
        return False
    return not (after in MONTHS or after in stops() or after in speech() or (after,) in titles())


def other_initial(at: int, own: frozenset[str], page: Page) -> bool:
    """Before the initial of another surname than hers: `Carlo B.`, where she is Carla Diallo."""
    letter = page.folded.word(at + 1)
    if len(letter) != 1 or letter in own or page.gap(at, at + 1) != " " or not page.great(at + 1):
        return False
    return page.gap(at + 1, at + 2).startswith(".")


def honours_another(at: int, page: Page) -> bool:
    """What is said after a name, behind one that is no title and, as far as we know, no word: `Tevfik Bey`,
    but not `Spymaster Pasha`."""
    before = page.folded.word(at - 1)
    if not page.great(at - 1) or page.gap(at - 1, at) not in (" ", "-", "\n") or len(before) < 2:
        return False
    return not (_worded(before, at - 1, page) or before in MONTHS or (before,) in titles())


def reigns(at: int, page: Page) -> bool:
    """After what is said before a first name of those who reign: `Prince Charles`."""
    return page.folded.word(at - 1) in _REIGNING and page.great(at - 1) and page.gap(at - 1, at) == " "
