"""A name is found where a picture parts its letters, and where signs that show nothing spell it."""

from __future__ import annotations

import json

import pytest

from tests.gate.conftest import Swept

NAME = "Amina Diallo"


def tags(text: str) -> str:
    """The signs of tags, which no screen shows and every copy takes along."""
    return "".join(chr(0xE0000 + ord(letter)) for letter in text)


def variants(text: str) -> str:
    """The bytes of a text, a sign of a variant for each."""
    return "".join(chr(0xE0100 + byte - 16) for byte in text.encode())


SEEN = {
    "pictures inside both halves": "Am\U0001f600ina Dial\u2600\ufe0flo",
    "a picture of two people": "Ami\U0001f469\u200d\U0001f469na Di\u200d\U0001f469allo",
    "tags behind a flag": f"Good day \U0001f3f4{tags(NAME.lower())}\U000e007f.",
    "tags behind a word": f"Good{tags(NAME)} day.",
    "variants behind a picture": f"Good day \U0001f600{variants(NAME)}.",
    "a sign that was lost": "Ami\ufffdna Dia\ufffdllo",
    "letters on their head": "oʅʅɐᴉᗡ ɐuᴉɯ∀".replace("ʅ", "l"),
    "small letters on their head": "oʅʅɐᴉp ɐuᴉɯɐ".replace("ʅ", "l"),
    "letters of braille": "⠠⠁⠍⠊⠝⠁⠀⠠⠙⠊⠁⠇⠇⠕",
    "colours of a terminal": "Ami\x1b[1mna\x1b[0m Dia\x1b[31;1mllo\x1b[0m",
}
FILES = ["minutes.txt", "minutes.md", "minutes.html", "minutes.yml"]


@pytest.mark.parametrize("seen", SEEN)
@pytest.mark.parametrize("file", FILES)
def test_what_parts_or_spells_a_name_hides_it_nowhere(swept: Swept, file: str, seen: str) -> None:
    assert "block" in {f.level for f in swept(file, f"They met. {SEEN[seen]} spoke.").findings}


@pytest.mark.parametrize("seen", SEEN)
def test_nor_in_data(swept: Swept, seen: str) -> None:
    data = json.dumps({"said": f"They met. {SEEN[seen]} spoke."})
    assert "block" in {f.level for f in swept("minutes.json", data).findings}


def test_half_a_letter_of_data_does_not_hide_a_name(swept: Swept) -> None:
    findings = swept("minutes.json", '{"said": "Ami\\ud800na Dia\\udc00llo spoke."}').findings
    assert "block" in {f.level for f in findings}


def test_a_text_in_quotes_goes_on_over_a_stroke(swept: Swept) -> None:
    assert "block" in {
        f.level for f in swept("a.yml", 'said: "Ami\\\n  na Dial\\\r\n  lo spoke."\n').findings
    }


HARMLESS = [
    "Good day \U0001f600\ufe0f to all \u2600\ufe0f.",
    f"We met in \U0001f3f4{tags('gbeng')}\U000e007f.",
    "\u845b\U000e0101\u98fe\u533a",
]


@pytest.mark.parametrize("harmless", HARMLESS)
def test_pictures_flags_and_variants_of_letters_are_nobody(swept: Swept, harmless: str) -> None:
    assert not swept("minutes.txt", harmless).findings
