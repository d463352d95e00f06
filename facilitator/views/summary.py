"""Which summary a reader gets: a review, a chair's summary, a memo or a report."""

from __future__ import annotations

from facilitator.disclosure.edition import Edition, SessionShownTo
from facilitator.views.chairs_summary import ChairsSummary, chairs_summary
from facilitator.views.memo import Memo, memo
from facilitator.views.report import Report, report
from facilitator.views.review import Review, review

Summary = Review | ChairsSummary | Memo | Report


def summary(
    edition: Edition,
    session: SessionShownTo,
    lang: str,
    *,
    public: SessionShownTo | None = None,
    draft: bool = True,
) -> Summary:
    """The summary that suits the edition's reader, of one of its sessions, in `lang`.

    A person who was not in the room reads the memo, as capitals do. `public` is the same session in the
    public's edition: a memo says from it what can be said in public.
    """
    if edition.kind == "team":
        return review(edition, session, lang, draft=draft)
    outside = edition.kind == "person" and not session.id
    if edition.kind == "principals" or outside:
        return memo(edition, session, lang, public=public, draft=draft)
    if edition.kind == "public":
        return report(edition, session, lang, draft=draft)
    return chairs_summary(edition, session, lang, draft=draft)
