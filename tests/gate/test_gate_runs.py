"""One word in base64, base sixteen, base32 or deflated is read, however short; so are words as one word."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable

import pytest

from facilitator.gate.needles import needles_of
from facilitator.gate.readers.runs import said_in
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from tests.gate.test_gate_passages import PEOPLE, withheld

DRESSES: dict[str, Callable[[bytes], bytes]] = {
    "base64": lambda word: base64.b64encode(word),
    "base64 without its end": lambda word: base64.b64encode(word).rstrip(b"="),
    "base64 in YAML": lambda word: b"!!binary " + base64.b64encode(word),
    "base64 in a script": lambda word: b'atob("%b")' % base64.b64encode(word),
    "base sixteen": lambda word: word.hex().encode(),
    "base sixteen in capitals": lambda word: word.hex().upper().encode(),
    "base sixteen with its sign": lambda word: b"0x" + word.hex().encode(),
    "base32": lambda word: base64.b32encode(word * 2),
    "deflated": lambda word: base64.b64encode(zlib.compress(b"Met " + word)),
    "deflated, in base sixteen": lambda word: zlib.compress(b"Met " + word).hex().encode(),
}


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("word", ["Kharoub", "kharoub", "Haddad", "Жанна", "Šárka", "Ömeroğlu"])
def test_one_word_in_another_dress_is_read(dress: str, word: str) -> None:
    said = said_in(f"x: {DRESSES[dress](word.encode()).decode()}, and more")
    assert any(word in each for each in said)


@pytest.mark.parametrize(
    "plain",
    ["JavaScript at 10:30:20, 2026-03-09", "QUALITY Ztables QWERTY", "#4b6861 d41d8cd98f00"],
)
def test_plain_words_and_numbers_are_none(plain: str) -> None:
    assert said_in(plain) == []


def test_what_is_deflated_and_too_much_to_be_a_word_is_left() -> None:
    assert said_in(base64.b64encode(zlib.compress(b"a" * (1 << 21))).decode()) == []


@pytest.mark.parametrize(
    "written",
    ["theOldRiverCrossing", "TheOldRiverCrossing", "theoldrivercrossing", "img_TheOldRiverCrossing2"],
)
@pytest.mark.parametrize("page", ['<img src="img/{}.png">', "<p id={}>x</p>", "<p>see {} there</p>"])
def test_withheld_words_as_one_word_block(written: str, page: str) -> None:
    needles = needles_of([withheld("the old river crossing")])
    [found] = sweep([Source("a.html", page.format(written).encode())], needles).findings
    assert (found.level, found.rule) == ("block", "passage")
    [found] = [f for f in sweep([Source(f"{written}.txt", b"x")], needles).findings if f.rule == "passage"]
    assert found.where == "file name"


def test_a_few_letters_inside_other_words_are_no_passage() -> None:
    needles = needles_of([withheld("is it on")])
    assert sweep([Source("a.txt", b"The visitations begin.")], needles).findings == ()


def test_a_roster_of_nobody_is_still_told() -> None:
    assert not needles_of([Dialogue("d")]).named
    assert needles_of([Dialogue("d", people=PEOPLE)]).named
