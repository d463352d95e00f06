"""What a page says of a word is asked once for all who are called so: the answer is that for each of them."""

from __future__ import annotations

from functools import cache
from itertools import product

import pytest

from facilitator.gate.findings import REVIEW
from facilitator.gate.match import Matcher
from facilitator.gate.match.hit import Hit
from facilitator.gate.needles import needles_of
from facilitator.gate.needles.needle import Needle
from facilitator.gate.rules.doubt import alone
from facilitator.gate.rules.meant import Asked
from facilitator.gate.rules.page import Page
from facilitator.gate.rules.pairs import half
from facilitator.gate.text.fold import fold
from facilitator.gate.text.layers import PROSE, Layer
from facilitator.gate.text.origin import Origin
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed

NAMES = (
    "Joan Ferraro|Juan Ferraro|Ivan Martens|Maria Martens|Johanna van Martens|Hans May|Maria May|"
    "Mary Anne Smith|Molly Stark|Steffi Stark|Jan Will|Will Jansen|Wilhelm von Stark|Anna-Maria Ferraro|"
    "Rose Ellery|Al May|"
    "Elizabeth Ellery Rose|Libby Ellery|Иван Мартенс|Hans Los|Lorena Los|Giovanni Clark|John Barrow|"
    "Ada Forma|Ada Formas|Lena Momento|Lena Momentos|Eva Lugar|Eva Lugars|Ida Hombre|Ida Hombres"
).split("|")
CALLED = (
    "Joan Juan John Johanna Maria Mary May Will Wilhelm Rose Ellery Liz Los Anne Ferraro Martens Martensom "
    "Stark Starks will Мартенса Formas Momentos Lugars Hombres"
).split()
BEFORE = (
    "the |The |and |Mr. |Dr. |J. |J. I. |M. E. |R. |J. van |J. R. van |de |Clara |Lake |R-|@|/people/|said |"
    "U.S. "
).split("|")
BEHIND = (
    " said so| M.| S. Clark|, Peter (1964).|, Joan (1964).|, J. (1964).| Clara| of Spain|'s house|-Clara|"
    " A | and Clara|: yes|"
).split("|")
AROUND = (
    "They asked for it and then they said that it was good",
    "Los que lo han visto en la casa de los otros no se lo dicen a nadie",
    "Nie jest to tak jak się o tym mówi bo na to nie ma czasu",
)


@cache
def _met(around: str, turned: bool) -> tuple[Asked, Page, list[tuple[Hit, Needle]], frozenset[int]]:
    """Everybody of a roster, met in every way in one text, each hit with each of its needles."""
    people = tuple(Person(f"p{n}", name=Sealed(name)) for n, name in enumerate(NAMES))
    roster = People(people[::-1] if turned else people)
    matcher = Matcher(needles_of([Dialogue("d", people=roster)], plain=True).all)
    said = [
        *product(BEFORE, CALLED, ("",)),
        *product(("",), CALLED, BEHIND),
        *product(("J. ", ". "), CALLED, BEHIND),
    ]
    text = "\n\n".join(f"{around} {''.join(words)} {around.lower()}." for words in said)
    layer, folded = Layer("text", text, PROSE), fold(text)
    hits = tuple(hit for hit in matcher.hits(folded, layer) if "name" in hit.meaning.rules)
    page = Page(folded, layer, Origin.ANYBODYS)
    asked = Asked(hits, page)
    each = [(h, n) for h in hits if not h.faint for n in h.needles if n.rule == "name" and n.who]
    return asked, page, each, frozenset(asked.taken)


def _by_itself(needle: Needle, hit: Hit, page: Page, taken: frozenset[int], *, known: bool) -> str:
    """The level of a part, asked anew."""
    joined = REVIEW if half(hit.first, hit.last, page, taken) else ""
    return alone(needle, hit, page, set(taken), known=known) or joined


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("around", AROUND)
def test_an_answer_that_is_remembered_is_the_one_that_each_would_get(
    around: str, turned: bool, known: bool
) -> None:
    asked, page, each, taken = _met(around, turned)
    assert len(each) > 2000
    for hit, needle in each:
        assert asked.of(needle, hit, known=known) == _by_itself(needle, hit, page, taken, known=known)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("around", AROUND)
def test_whoever_stands_for_others_is_told_what_each_of_them_would_be(around: str, turned: bool) -> None:
    asked, page, each, taken = _met(around, turned)
    told: dict[tuple[Hit, str], list[str]] = {}
    for hit in dict.fromkeys(hit for hit, _ in each):
        for needle, whose in asked.apart(hit):
            for who in whose:
                told.setdefault((hit, who), []).append(asked.of(needle, hit, known=False))
    alone_each: dict[tuple[Hit, str], list[str]] = {}
    for hit, needle in each:
        level = _by_itself(needle, hit, page, taken, known=False)
        alone_each.setdefault((hit, needle.who or ""), []).append(level)
    assert {one: sorted(levels) for one, levels in told.items()} == {
        one: sorted(levels) for one, levels in alone_each.items()
    }
