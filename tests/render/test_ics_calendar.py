"""A calendar holds times and the word Meeting; whoever finds the telephone learns no more."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from facilitator.disclosure.edition import Edition, Para, Said, SessionShownTo, Slot, Words
from facilitator.render.ics import calendar
from facilitator.render.zones import shifts
from facilitator.views.agenda import programme, run_of_show

DAY = "2026-03-28"


def said(text: str) -> Said:
    return Said((("en", (Para((Words(text),)),)),))


def slot(start: str, end: str, title: str, *, what: str = "item") -> Slot:
    return Slot(what, 60, start[:10], start, end, said(title), "plenary", room="Blue hall")


SLOTS = (
    slot("2026-03-28T10:00+01:00", "2026-03-28T11:00+01:00", "Pasture, and who may graze"),
    slot("2026-03-28T11:00+01:00", "2026-03-28T11:20+01:00", "Coffee", what="pause"),
    # In the night between, the clocks of Zurich go forward.
    slot("2026-03-29T10:00+02:00", "2026-03-29T11:00+02:00", "Water"),
)
UIDS = ("one", "two", "three")
BARE = SessionShownTo(None, None, "chatham-house", "participant")
SESSION = replace(BARE, id="s", title=said("Secret talks"), timezone="Europe/Zurich", slots=SLOTS)


def edition(kind: str, at: str = "2026-03-01T12:00+00:00") -> Edition:
    return Edition("x", kind, at, ("en",), "chatham-house", 5, sessions=(SESSION,))


def made(kind: str = "participants", *, full: bool = False, at: str = "2026-03-01T12:00+00:00") -> bytes:
    view = run_of_show if kind == "team" else programme
    return calendar(view(edition(kind, at), SESSION, "en"), UIDS, full=full)


def entries(content: bytes) -> list[dict[str, object]]:
    found = Calendar.from_ical(content)
    assert isinstance(found, Calendar)
    return [
        {k: str(v) for k, v in e.items()} | {"start": e.start, "alarms": len(e.alarms.times)}
        for e in found.events
    ]


def test_an_entry_says_meeting_and_no_more() -> None:
    content = made()
    telling = "Pasture Secret Blue Zurich Europe Coffee ORGANIZER icalendar"
    assert not [word for word in telling.split() if word.encode() in content]
    assert {e["SUMMARY"] for e in entries(content)} == {"Meeting"}


def test_in_full_it_says_what_and_where() -> None:
    """The control of the test above: the same words are found where they were asked for."""
    first = entries(made(full=True))[0]
    assert (first["SUMMARY"], first["LOCATION"]) == ("Pasture, and who may graze", "Blue hall")
    assert b"Europe/Zurich" in made(full=True)


@pytest.mark.parametrize("full", [False, True])
def test_hours_are_those_of_the_place_on_both_sides_of_the_change_of_clocks(full: bool) -> None:
    starts = [e["start"] for e in entries(made(full=full))]
    utc = [s.astimezone(ZoneInfo("UTC")).strftime("%d %H:%M") for s in starts if isinstance(s, datetime)]
    assert utc == ["28 09:00", "29 08:00"]


def test_pauses_are_no_entries_and_identities_belong_to_their_lines() -> None:
    assert [e["UID"] for e in entries(made())] == ["one", "three"]
    view = programme(edition("participants"), SESSION, "en")
    with pytest.raises(ValueError, match="uid"):
        calendar(view, UIDS[:2])


def test_what_has_no_length_yet_begins_and_has_no_end() -> None:
    open_yet = replace(SLOTS[0], end=SLOTS[0].start)
    session = replace(SESSION, slots=(open_yet, *SLOTS[1:]))
    content = calendar(programme(edition("participants"), session, "en"), UIDS)
    assert [b"DTEND" in entry for entry in content.split(b"BEGIN:VEVENT")[1:]] == [False, True]
    assert entries(content)[0]["UID"] == "one"


def test_the_team_alone_is_reminded() -> None:
    assert {e["alarms"] for e in entries(made("team"))} == {1}
    assert {e["alarms"] for e in entries(made())} == {0}


def test_the_same_day_gives_the_same_bytes_and_a_later_one_takes_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = made()
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    import time

    time.tzset()
    try:
        assert made() == first
    finally:
        monkeypatch.undo()
        time.tzset()
    sequence = [int(str(entries(made(at=f"2026-03-{d}T12:00+00:00"))[0]["SEQUENCE"])) for d in ("01", "02")]
    assert sequence[0] + 1 == sequence[1]


LONG = "Нити, сети и всё, что унесло течением за эту долгую зиму; кто, когда, \\ и почему\nдальше"


def long_names() -> bytes:
    slots = tuple(replace(s, title=said(LONG), room="Зал, синий; " * 12) for s in SLOTS)
    session = replace(SESSION, slots=slots)
    whole = replace(edition("team"), sessions=(session,))
    return calendar(run_of_show(whole, session, "ru"), UIDS, full=True)


def test_lines_end_and_fold_as_the_standard_says() -> None:
    """RFC 5545, 3.1: CR LF at the end, at most 75 octets, and no fold between the octets of a letter."""
    content = long_names()
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines), "the control: something was folded"
    for line in lines:
        line.decode("utf-8")
    assert {e["SUMMARY"] for e in entries(content)} == {" ".join(LONG.split())}


def test_every_entry_has_what_the_standard_demands_and_nothing_that_tells() -> None:
    """RFC 5545, 3.6.1: UID and DTSTAMP in UTC once; RFC 7986, 5.3: an identity without host, name or time."""
    text = made("team", full=True).decode()
    head, *events = text.replace("\r\n ", "").split("BEGIN:VEVENT")
    zones = set(re.findall(r"TZID:(\S+)", head))
    onset = min(re.findall(r"DTSTART:(\S+)", head))
    assert "BEGIN:STANDARD" in head
    assert "BEGIN:DAYLIGHT" in head
    for event in events:
        whole = event.partition("BEGIN:VALARM")[0]
        rows = [row.partition(":") for row in whole.split("\r\n") if row and not row.startswith("END:")]
        names = [name.partition(";")[0] for name, _, _ in rows]
        once = "UID DTSTAMP SEQUENCE DTSTART DTEND SUMMARY CLASS STATUS TRANSP".split()
        assert sorted(names) == sorted([*once, *(["LOCATION"] if "LOCATION" in names else [])])
        said_of = {name: value for name, _, value in rows}
        assert said_of["DTSTAMP"] == "20260301T000000Z"
        times = {name.partition(";TZID=")[2]: value for name, value in said_of.items() if ";TZID=" in name}
        assert set(times) <= zones
        assert all(onset < value for value in times.values())


def test_groups_that_meet_at_once_are_one_entry_with_the_rooms_that_its_reader_knows() -> None:
    from facilitator.disclosure.edition import GroupShown

    rooms = (GroupShown(None, "Loft"), GroupShown(None), GroupShown(None, "Quay"))
    session = replace(SESSION, slots=(replace(SLOTS[0], room="", groups=rooms),))
    view = programme(replace(edition("participants"), sessions=(session,)), session, "en")
    assert entries(calendar(view, ("one",), full=True))[0]["LOCATION"] == "Loft, Quay"
    assert "LOCATION" not in entries(calendar(view, ("one",)))[0]


def test_what_was_called_off_frees_its_time_and_has_a_higher_sequence_than_when_it_was_planned() -> None:
    before = {str(e["UID"]): e for e in entries(made("team"))}
    session = replace(SESSION, slots=SLOTS[:2], called_off=SLOTS[2:])
    whole = replace(edition("team", "2026-03-02T12:00+00:00"), sessions=(session,))
    after = {str(e["UID"]): e for e in entries(calendar(run_of_show(whole, session, "en"), UIDS))}
    assert {u: e["STATUS"] for u, e in after.items()} == {"one": "CONFIRMED", "three": "CANCELLED"}
    assert {u: e["TRANSP"] for u, e in after.items()} == {"one": "OPAQUE", "three": "TRANSPARENT"}
    assert {u: e["alarms"] for u, e in after.items()} == {"one": 1, "three": 0}
    assert all(int(str(after[u]["SEQUENCE"])) > int(str(before[u]["SEQUENCE"])) for u in after)


def test_a_plan_without_times_is_an_empty_calendar() -> None:
    session = replace(BARE, id="s", slots=(Slot("item", 60),))
    view = programme(edition("participants"), session, "en")
    assert b"VEVENT" not in calendar(view, ("one",))


@pytest.mark.parametrize("name", ["Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "UTC"])
def test_the_clock_of_any_place_is_followed(name: str) -> None:
    zone = ZoneInfo(name)
    first, last = datetime(2026, 1, 1, tzinfo=zone), datetime(2026, 12, 31, tzinfo=zone)
    found = shifts(zone, first, last)
    assert found[0].after == first.utcoffset()
    for shift in found[1:]:
        assert shift.local.replace(tzinfo=zone, fold=1).utcoffset() is not None
        assert shift.before != shift.after
    assert len(found) in (1, 3)
