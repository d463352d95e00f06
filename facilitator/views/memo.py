"""The principals' memo: one page, the same words for every capital, binding nobody."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.views.common import Told, View, head, told, told_or_none
from facilitator.views.follow_up import Result, codes, results

STEPS = frozenset({"measure", "commitment", "action"})


@dataclass(frozen=True, slots=True)
class Memo(View):
    """Options and what each asks for, steps under way, and what can be said in public.

    `sayable` are all words that are public already, `also` those of them that stand nowhere else here.
    """

    template: ClassVar[str] = "summary/memo"

    purpose: Told | None
    options: tuple[Result, ...]
    steps: tuple[Result, ...]
    shared: tuple[Result, ...]
    apart: tuple[Result, ...]
    sayable: tuple[Told, ...]
    also: tuple[Told, ...]
    codes: tuple[str, ...]


def memo(
    edition: Edition,
    session: SessionShownTo,
    lang: str,
    *,
    public: SessionShownTo | None = None,
    draft: bool = True,
) -> Memo:
    """The memo on one session, in `lang`. It names no capital, so that all of them read the same.

    `public` is the same session in the public's edition of that day, None where the public knows none.
    """
    found = results(edition, session, edition.sessions, lang)
    sayable = tuple(told(o.text, lang) for o in public.outcomes) if public else ()
    shown_here = {r.text for r in found}
    whole = head(edition, session, "memo", lang, draft=draft)
    rest = tuple(r for r in found if r.kind not in STEPS and r.kind != "option")
    return Memo(
        head=replace(whole, dialogue=whole.dialogue or told_or_none(edition.shown_title, lang)),
        purpose=told_or_none(edition.purpose, lang),
        options=tuple(r for r in found if r.kind == "option"),
        steps=tuple(r for r in found if r.kind in STEPS),
        shared=tuple(r for r in rest if r.kind != "divergence"),
        apart=tuple(r for r in rest if r.kind == "divergence"),
        sayable=sayable,
        also=tuple(t for t in sayable if t not in shown_here),
        codes=codes(found),
    )
