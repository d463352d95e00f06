"""`room` makes the papers around the room: what is read aloud, carried, held up, hung and filled in."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from facilitator.cli.papers import asked, paper_options, produce
from facilitator.cli.sheets import Desk, Sheet, seen_by

if TYPE_CHECKING:
    from facilitator.views.common import View

TEAM = frozenset({"team"})
ROOM = frozenset({"side", "participants", "person"})
OUTSIDE = frozenset({"principals", "public"})


def _opening(desk: Desk, lang: str) -> View | None:
    from facilitator.views.opening import opening

    room, heard = seen_by(desk, "participants")
    return opening(desk.edition, desk.session, lang, room=room, heard=heard) if heard else None


def _desk(desk: Desk, lang: str) -> View | None:
    from facilitator.views.desk_card import desk_card

    return desk_card(desk.edition, desk.session, lang)


def _rule(desk: Desk, lang: str) -> View | None:
    from facilitator.views.pocket import rule_card

    return rule_card(desk.edition, desk.session, lang)


def _if_asked(desk: Desk, lang: str) -> View | None:
    from facilitator.views.pocket import if_asked

    public, outside = seen_by(desk, "public")
    return if_asked(desk.edition, desk.session, lang, public=public, outside=outside)


def _cards(desk: Desk, lang: str) -> View | None:
    from facilitator.views.large_cards import large_cards

    return large_cards(desk.edition, desk.session, lang)


def _measures(desk: Desk, lang: str) -> View | None:
    from facilitator.views.measures import measures

    return measures(desk.edition, desk.session, lang)


def _correction(desk: Desk, lang: str) -> View | None:
    from facilitator.views.correction import correction

    return correction(desk.edition, desk.session, lang)


PAPERS: dict[str, tuple[Callable[[Desk, str], View | None], frozenset[str]]] = {
    "opening": (_opening, TEAM),
    "desk": (_desk, TEAM),
    "rule": (_rule, TEAM | ROOM),
    "if-asked": (_if_asked, TEAM | ROOM),
    "cards": (_cards, ROOM),
    "measures": (_measures, TEAM | ROOM | OUTSIDE),
    "correction": (_correction, ROOM | OUTSIDE),
}
"""By the word of --only: what makes the paper, and the kinds of readers it is for."""


def sheets(desk: Desk, *, only: tuple[str, ...] = (), lang: str | None = None) -> tuple[Sheet, ...]:
    """The reader's papers around the room, or those of `only`; `lang` is the language that was asked for."""
    made = []
    for word in (w for w in _for(desk) if w in (only or PAPERS)):
        for spoken in _languages(desk, lang) if word == "opening" else (desk.lang,):
            view = PAPERS[word][0](desk, spoken)
            if view is not None:
                made.append(Sheet(view.head.paper, view))
    return tuple(made)


def _for(desk: Desk) -> tuple[str, ...]:
    """The papers that may be for this reader; who was not in the room has those of the others outside it."""
    kind = "principals" if desk.edition.kind in ROOM and not desk.session.id else desk.edition.kind
    return tuple(word for word, (_, kinds) in PAPERS.items() if kind in kinds)


def _some(desk: Desk, *, only: tuple[str, ...], lang: str | None) -> tuple[Sheet, ...]:
    """The same. Refused: none of them is for this reader, or there is nothing yet to put on it."""
    from facilitator.problems import Refused

    made = sheets(desk, only=only, lang=lang)
    if not made:
        hint = f"this reader may have: {', '.join(_for(desk))}"
        raise Refused("there is no such paper for this reader, or nothing yet to put on it", hint)
    return made


def _languages(desk: Desk, lang: str | None) -> tuple[str, ...]:
    """The opening is read out in each language of the room, unless one was asked for."""
    from facilitator.words.catalogue import LANGUAGES

    spoken = tuple(code for code in desk.session.interpretation_languages if code in LANGUAGES)
    return (lang,) if lang else spoken or (desk.lang,)


def _chosen(typed: str | None) -> tuple[str, ...]:
    """The words after --only. UsageRefused: one that names no paper, or none at all."""
    from facilitator.problems import UsageRefused

    if typed is None:
        return ()
    words = tuple(dict.fromkeys(w.strip() for w in typed.split(",") if w.strip()))
    strange = next((w for w in words if w not in PAPERS), "")
    if strange or not words:
        near = get_close_matches(strange, PAPERS, 1)
        hint = f"did you mean {near[0]}?" if near else "for example --only rule,if-asked"
        raise UsageRefused(f"--only takes {', '.join(PAPERS)}, or several with commas", hint)
    return words


@click.command()
@paper_options
@click.option("--only", metavar="WORD,WORD", help=f"These alone: {', '.join(PAPERS)}.")
def room(only: str | None, **typed: Any) -> None:  # noqa: ANN401 - the options of every paper command
    """Papers around the room for SESSION.

    For everybody in the room: the Rule, and what to say if asked, as cards for a pocket. For the team
    besides: the opening script to read aloud, in each language of the room, a card for the desk, and the
    measures as a matrix. For those at the table: time, questions and signs as cards in large type, the
    matrix for the wall, a correction slip. For those outside: matrix and slip.
    """
    request = asked(**typed)
    # Of everybody, those have a paper for whom there is one.
    make = sheets if request.everyone else _some
    # The matrix tells of earlier sessions too.
    produce(request, partial(make, only=_chosen(only), lang=request.lang), whole=True)
