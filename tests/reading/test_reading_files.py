"""Hostile and broken files are refused quickly, in plain words, and nothing is lost."""

from __future__ import annotations

import os
import time
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator.problems import UsageRefused
from facilitator.reading.load import read_dialogue, read_workspace
from facilitator.reading.workspace import dialogue_ids, find_root, resolve, session_ids
from tests.support.permissions import held_to_permissions

if TYPE_CHECKING:
    from tests.reading.conftest import Small

FILES = Path(__file__).parent.parent / "specimens" / "files"

INVISIBLE = "an invisible sign stands here (a control character, or one that turns the direction of text)"

REFUSED = {
    "empty.yml": "the file is empty",
    "blank.yml": "the file is empty",
    "comments.yml": "the file holds nothing but comments",
    "binary.yml": "this is not text in UTF-8",
    "utf16.yml": "this is not text in UTF-8",
    "latin1.yml": "this is not text in UTF-8",
    "nul.yml": INVISIBLE,
    "bidi.yml": INVISIBLE,
    "tag-letters.yml": INVISIBLE,
    "line-separator.yml": INVISIBLE,
    "bomb.yml": "more than 10 aliases (*)",
    "nine-aliases.yml": "the file grows too large when read",
    "itself.yml": "a value begins with an asterisk",
    "deep.yml": "lists or keys stand too deep in each other",
    "list.yml": "keys with values are expected here",
    "word.yml": "keys with values are expected here",
    "python-tag.yml": "a value begins with an exclamation mark (a YAML tag)",
    "two-documents.yml": "a second document begins here",
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("place", ["one.yml", "dialogue.yml", "people.yml"])
def test_a_hostile_file_is_refused(small: Small, name: str, place: str) -> None:
    began = time.process_time()
    told = small.write(place, (FILES / name).read_bytes()).read().notices
    assert REFUSED[name] in [n.message for n in told if n.place.file == f"sessions/river/{place}" and n.stops]
    assert time.process_time() - began < 3


def test_every_specimen_is_in_the_table() -> None:
    assert {p.name for p in FILES.iterdir()} == set(REFUSED)


def test_the_line_of_an_invisible_sign_is_told(small: Small) -> None:
    told = small.session("title: a\nlogistics: b\u202ec\nannex: d\u0007e").read().notices
    assert [(n.place.line, n.place.column) for n in told] == [(3, 13), (4, 9)]


@pytest.mark.parametrize(
    "spelt", [r"\0", r"\e[8m", r"\a", r"\r", r"\u202E", r"\u2028", r"\uFEFF", r"\U000E0041"]
)
def test_an_invisible_sign_spelt_with_a_backslash_is_told_too(small: Small, spelt: str) -> None:
    told = small.session(f'title: a\nlogistics: "b{spelt}c"').read().notices
    assert [(n.place.line, n.place.column, n.message) for n in told] == [(3, 12, INVISIBLE)]


def test_a_hundred_megabytes_cost_neither_time_nor_memory(small: Small) -> None:
    path = small.root / "sessions" / "river" / "one.yml"
    with path.open("wb") as big:
        big.truncate(100_000_000)
    tracemalloc.start()
    began = time.process_time()
    told = small.read().notices
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [n.message for n in told] == ["the file is larger than 2 MB, far more than a session needs"]
    assert time.process_time() - began < 1
    assert peak < 5_000_000


def test_a_missing_people_file_is_a_problem(small: Small) -> None:
    (small.root / "sessions" / "river" / "people.yml").unlink()
    small.session("attending: [oak]")
    assert [n.message for n in small.read().notices if n.stops] == ["the people file is missing"]


def test_an_encrypted_roster_is_told_as_such(small: Small) -> None:
    (small.root / "sessions" / "river" / "people.yml").rename(
        small.root / "sessions" / "river" / "people.yml.age"
    )
    told = small.read().notices
    assert [n.message for n in told if n.stops] == ["this version cannot read an encrypted roster"]


def test_a_session_that_cannot_be_read_is_told_once(small: Small) -> None:
    small.session("title: a: b\n")
    small.write("two.yml", 'session: two\nprogress:\n  - {outcome: "one#counts"}\n')
    told = [n for n in small.read().notices if n.stops]
    assert [n.place.file for n in told] == ["sessions/river/one.yml"]


def test_a_folder_in_the_place_of_a_session_is_told_as_one(small: Small) -> None:
    (small.root / "sessions" / "river" / "one.yml").unlink(missing_ok=True)
    (small.root / "sessions" / "river" / "one.yml").mkdir()
    messages = [n.message for n in small.read().notices if n.stops]
    assert messages == ["a file is needed and there is a folder"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("[oak elm]", "a comma goes between two ids"),
        ("[o\u200bak]", "a sign in it is not what it looks like, or cannot be seen: type it again"),
    ],
)
def test_what_is_no_id_is_told_by_its_signs(small: Small, typed: str, hint: str) -> None:
    small.session(f"attending: {typed}\n")
    assert hint in [n.hint for n in small.read().notices if n.stops]


def test_a_missing_dialogue_file_gives_no_dialogue(small: Small) -> None:
    (small.root / "sessions" / "river" / "dialogue.yml").unlink()
    reading = small.read()
    assert reading.dialogue is None
    assert [n.message for n in reading.notices] == ["the file is not there"]


def test_a_link_out_of_the_workspace_is_refused(
    small: Small, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.yml"
    secret.write_text("session: one\ntitle: x\n")
    path = small.root / "sessions" / "river" / "one.yml"
    path.unlink()
    path.symlink_to(secret)
    assert [n.message for n in small.read().notices] == ["this is a link that leads out of the workspace"]


def test_a_link_in_a_circle_and_a_pipe_are_refused_without_waiting(small: Small) -> None:
    folder = small.root / "sessions" / "river"
    (folder / "two.yml").symlink_to(folder / "two.yml")
    os.mkfifo(folder / "three.yml")
    assert {(n.place.file[15:], n.message) for n in small.read().notices} == {
        ("two.yml", "the file cannot be opened"),
        ("three.yml", "this is not a plain file"),
    }


def test_a_file_that_may_not_be_read_is_told(small: Small) -> None:
    assert not small.read().notices, "the control"
    (small.root / "sessions" / "river" / "one.yml").chmod(0)
    with held_to_permissions(small.root):
        told = small.read().notices
    assert [n.message for n in told] == ["the file cannot be opened"]


def test_odd_names_are_told_without_being_repeated(small: Small) -> None:
    for name in ("Amina Diallo.yml", "con.yml", "minutes.docx", "UPPER.notes.md", ".hidden", "accepted.yml"):
        small.write(name, "session: x\n")
    told = small.read().notices
    assert [(str(n.place), n.stops, n.message) for n in told] == [
        ("sessions/river", True, "the name of a session file here is not an id"),
        ("sessions/river", False, "a file here is neither a session nor its notes and is not read"),
    ]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(small: Small) -> None:
    small.write("one.yml", b"\xef\xbb\xbfsession: one\r\ntitle: Water\r\nlogistics: >-\r\n  a\r\n  b\r\n")
    doc = small.doc()
    assert not doc.reading.notices
    assert doc.session.title is not None


def test_the_workspace_is_found_from_below_and_its_absence_told(small: Small, tmp_path: Path) -> None:
    assert find_root(small.root / "sessions" / "river") == small.root.resolve()
    with pytest.raises(UsageRefused, match="no workspace here"):
        find_root(Path("/"))


def test_names_of_sessions_come_from_folders_alone(small: Small) -> None:
    (small.root / "sessions" / "Bad Name").mkdir()
    (small.root / "sessions" / "con").mkdir()
    assert dialogue_ids(small.root) == ("river",)
    assert session_ids(small.root, "river") == ("one",)
    assert session_ids(small.root, "nowhere") == ()
    assert resolve(small.root, "river/one") == ("river", "one")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("river/onee", "did you mean river/one?"),
        ("rivr/one", "did you mean river/one?"),
        ("river", "did you mean river/one?"),
        ("river/zzzzzzzzzz", "there are: river/one"),
        ("sessions/river/one.yml", "write river/one"),
        ("/talks/sessions/river/one.yml", "write river/one"),
        ("river/one.yml", "write river/one"),
        ("../river/one", ""),
        ("river/../river/one", ""),
    ],
)
def test_a_wrong_session_name_is_refused_with_the_nearest(small: Small, typed: str, hint: str) -> None:
    with pytest.raises(UsageRefused) as refused:
        resolve(small.root, typed)
    assert refused.value.hint == hint or not hint


def test_a_dialogue_that_is_no_id_is_not_opened(small: Small) -> None:
    assert read_dialogue(small.root, "../river").dialogue is None


def test_two_dialogues_do_not_share_an_address(small: Small) -> None:
    other = small.root / "sessions" / "sea"
    other.mkdir()
    (other / "dialogue.yml").write_text("dialogue: sea\nshown_as: {title: Sea, address: a-river}\n")
    (other / "people.yml").write_text("people: {}\n")
    told = [n for reading in read_workspace(small.root) for n in reading.notices]
    assert [(n.place.file, n.message) for n in told] == [
        ("sessions/sea/dialogue.yml", "another dialogue has this address")
    ]


def test_a_folder_that_is_no_dialogue_is_told(small: Small) -> None:
    (small.root / "sessions" / "Amina Diallo").mkdir()
    (small.root / "sessions" / "plan.xlsx").write_text("x")
    last = read_workspace(small.root)[-1]
    assert last.dialogue is None
    assert [(str(n.place), n.stops, n.message) for n in last.notices] == [
        ("sessions", True, "the name of a dialogue's folder is not an id"),
        ("sessions", False, "a file stands beside the dialogues and is not read"),
    ]


@pytest.mark.parametrize(
    "line", ["k{n}: x", "title: x # {n}", "- {n}", "a{n}: &a{n} x", "# {n}", "a{n}: {{}}", "{n}: @x"]
)
def test_two_megabytes_of_faults_are_told_in_seconds(small: Small, line: str) -> None:
    text = "session: one\n" + "".join(line.replace("{n}", str(n)) + "\n" for n in range(60_000))
    began = time.process_time()
    small.write("one.yml", text).write("one.notes.md", text).read()
    assert time.process_time() - began < 15
