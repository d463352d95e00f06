"""One small meeting, as three readers may know it: enough of everything that an agenda prints."""

from __future__ import annotations

import pytest

from facilitator.disclosure.edition import (
    DayShown,
    Edition,
    GroupShown,
    Mark,
    ObjectiveShown,
    Para,
    PersonShown,
    Phrase,
    Piece,
    Said,
    SessionShownTo,
    SideShown,
    Slot,
    ThemeShown,
    Words,
)

DAY = "2026-03-09"


def said(en: str, ar: str = "") -> Said:
    """A text in one language or two."""
    both = (("en", en), ("ar", ar)) if ar else (("en", en),)
    return Said(tuple((lang, (Para((Words(words),)),)) for lang, words in both))


def pieces(*found: Piece) -> Said:
    """An English paragraph of these pieces."""
    return Said((("en", (Para(found),)),))


def at(hour: str) -> str:
    """An instant of the day in Zurich."""
    return f"{DAY}T{hour}+01:00"


UPSTREAM, DOWNSTREAM = said("Upstream", "أعالي النهر"), said("Downstream", "أسفل النهر")


def slots(*, team: bool) -> tuple[Slot, ...]:
    """A plenary under another rule, a break, a caucus, an item without anything."""
    plenary = Slot(
        "item",
        90,
        DAY,
        at("09:30"),
        at("11:00"),
        said("Pasture in the *dry* season", "المراعي في موسم الجفاف"),
        "plenary",
        "not-for-attribution",
        "Blue hall",
        "facilitator",
        "reed" if team else "",
        said("Hear what each side needs."),
        (said("What would reopen the crossing?", "ما الذي يعيد فتح المعبر؟"),),
        speaking=45,
        flexible=15 if team else 0,
        team_notes=pieces(Phrase("id", "fir"), Words(" will speak of "), Mark("R5")) if team else None,
        if_tense=said("Caucus, then clarification.") if team else None,
        actual=("09:40", "11:05") if team else None,
        id="pasture" if team else "",
    )
    groups = (
        GroupShown(UPSTREAM, "A", "facilitator", "reed" if team else "", (), (said("What would suffice?"),)),
        GroupShown(DOWNSTREAM, "B", "facilitator", "sedge", ("elm", "yew"))
        if team
        else GroupShown(DOWNSTREAM),
    )
    pause = Slot("pause", 20, DAY, at("11:00"), at("11:20"))
    caucus = Slot(
        "item", 45, DAY, at("11:20"), at("12:05"), None, "caucus", groups=groups, id="caucus" if team else ""
    )
    return plenary, pause, caucus


def edition_for(kind: str, *, names: bool = False) -> Edition:
    """The meeting for the team, for one person in Cyprus, or for the public."""
    team, public = kind == "team", kind == "public"
    people = (
        PersonShown("fir", "participant", "upstream", "Sefu", "elder"),
        PersonShown("reed", "facilitator", "", "Éloïse Brandt", "lead facilitator"),
    )
    outside = SessionShownTo(
        said("spring 2026", "ربيع 2026"),
        said("Europe", "أوروبا"),
        "chatham-house",
        "participant",
        themes=(ThemeShown(said("Life along the border")), ThemeShown(said("Water", "المياه"))),
    )
    inside = SessionShownTo(
        outside.shown_when,
        outside.shown_where,
        "chatham-house",
        "participant",
        id="2026-03-zurich",
        title=said("Water and pasture", "المياه والمراعي"),
        first=DAY,
        last="2026-03-10",
        timezone="Europe/Zurich",
        at="Hotel du Lac",
        interpretation="consecutive",
        interpretation_languages=("en", "ar"),
        interpreters=("moss", "fern") if team else (),
        attending=people
        if names
        else tuple(PersonShown(p.id, p.part, p.side) for p in people)
        if team
        else (),
        objectives=(ObjectiveShown(said("Agree which readings to share", "الاتفاق على القراءات")),),
        ground_rules=(said("Nobody stands while others sit."),),
        days=(DayShown(DAY, "09:30", "12:00"),),
        slots=slots(team=team),
    )
    return Edition(
        reader="elm" if kind == "person" else kind,
        kind=kind,
        at="2026-03-01T00:00:00+01:00",
        languages=("en", "ar"),
        rule="chatham-house",
        k=5,
        sessions=(outside if public else inside,),
        shown_title=said("Dialogue on sharing a river"),
        purpose=said("Practical steps on water and pasture."),
        ground_rules=(said("Speak for yourself.", "تحدث باسمك."),),
        title=None if public else said("Kela Basin Dialogue", "حوار حوض كيلا"),
        sides=() if public else (SideShown(UPSTREAM, "upstream"), SideShown(DOWNSTREAM, "downstream")),
        zone="Asia/Nicosia" if kind == "person" else "",
        side="downstream" if kind == "person" else "",
    )


@pytest.fixture
def team() -> Edition:
    """What the team knows, by ids."""
    return edition_for("team")


@pytest.fixture
def team_with_names() -> Edition:
    """What the team knows, with the names it asked for."""
    return edition_for("team", names=True)


@pytest.fixture
def person() -> Edition:
    """What one participant knows."""
    return edition_for("person")


@pytest.fixture
def public() -> Edition:
    """What anybody knows."""
    return edition_for("public")
