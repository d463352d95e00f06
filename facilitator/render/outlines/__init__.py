"""Each paper as an outline: made from its view alone, and from no other format's text.

parts      the head of every paper, the rule in full, sentences that all formats share
results    how one outcome looks, and what its words mean
plans      run-of-show, programme and themes, with the picture of a day
packs      the briefing pack, the annex and the logistics
around     opening script, desk card, matrix for the wall      cards     what is carried, held up or filled in
drafts     the draft for comment, with its reply slip     slips     a person's proof slip
covers     the list of copies that were issued     desks    the organizer's page
summaries  chair's summary, memorandum and report        reviews  the after-action review
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from facilitator.render.outline import Block, Outline
from facilitator.render.outlines import (
    around,
    cards,
    covers,
    desks,
    drafts,
    packs,
    plans,
    reviews,
    slips,
    summaries,
)
from facilitator.render.outlines.parts import Words, framed
from facilitator.views.agenda import Programme, PublicThemes, RunOfShow
from facilitator.views.brief import Brief
from facilitator.views.chairs_summary import ChairsSummary
from facilitator.views.circulation import Circulation
from facilitator.views.common import View
from facilitator.views.correction import CorrectionSlip
from facilitator.views.cover import CoverList
from facilitator.views.desk import Desk
from facilitator.views.desk_card import DeskCard
from facilitator.views.large_cards import LargeCards
from facilitator.views.measures import Measures
from facilitator.views.memo import Memo
from facilitator.views.opening import OpeningScript
from facilitator.views.pocket import IfAsked, RuleCard
from facilitator.views.proof import Proof
from facilitator.views.report import Report
from facilitator.views.review import Review
from facilitator.views.sheets import Annex, Logistics


def outline_of(view: View, overrides: Path | None = None) -> Outline:
    """The paper's outline; `overrides` as for templates. TypeError for a view that has none."""
    words = Words(view.head.lang, overrides)
    whole = framed(view, _blocks(view, words), words)
    return replace(whole, heading=drafts.title(view, words)) if isinstance(view, Circulation) else whole


def _blocks(view: View, words: Words) -> tuple[Block, ...]:
    match view:
        case RunOfShow():
            return plans.run_of_show(view, words)
        case Programme():
            return plans.programme(view, words)
        case PublicThemes():
            return plans.themes(view, words)
        case Brief():
            return packs.pack(view, words)
        case Annex():
            return packs.annex(view, words)
        case Logistics():
            return packs.logistics(view, words)
        case Review():
            return reviews.review(view, words)
        case ChairsSummary():
            return summaries.chairs(view, words)
        case Memo():
            return summaries.memo(view, words)
        case Report():
            return summaries.report(view, words)
        case Circulation():
            return drafts.circulation(view, words)
        case OpeningScript():
            return around.opening(view, words)
        case DeskCard():
            return around.desk_card(view, words)
        case Measures():
            return around.measures(view, words)
        case RuleCard():
            return cards.rule_card(view, words)
        case IfAsked():
            return cards.if_asked(view, words)
        case LargeCards():
            return cards.large(view, words)
        case Proof():
            return slips.slip(view, words)
        case Desk():
            return desks.desk(view, words)
        case CoverList():
            return covers.cover(view, words)
        case CorrectionSlip():
            return cards.correction(view, words)
    raise TypeError("this view has no outline")
