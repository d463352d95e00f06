"""Every label stands in every language we say we speak, with the same gaps to fill, and in no other words."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from facilitator.words.catalogue import LANGUAGES, direction, say, say_many

LOCALE = Path(__file__).resolve().parents[2] / "facilitator/words/locale"
OTHERS = [lang for lang in LANGUAGES if lang != "en"]
GAP = re.compile(r"%\((\w+)\)s")

SAME_IN_FRENCH = {
    "Public", "Minutes", "Programme", "Divergence", "Clarification", "clarification", "question", "objection",
    "public", "Source", "%(n)s min", "%(count)s minute",
}  # fmt: skip
"""Words that French shares with English; in any other case an equal text was forgotten."""


def catalogue(lang: str) -> dict[tuple[str, str], Message]:
    """What the files of one language hold, by context and English words."""
    found = {}
    for file in sorted((LOCALE / lang).glob("*.po")):
        for message in read_po(io.BytesIO(file.read_bytes()), locale=lang, abort_invalid=True):
            if message.id:
                words = message.id if isinstance(message.id, str) else message.id[0]
                found[message.context or "", words] = message
    return found


def forms(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


@pytest.mark.parametrize("lang", OTHERS)
def test_no_message_is_missing(lang: str, messages: tuple[tuple[str, str, str], ...]) -> None:
    have = catalogue(lang)
    assert len(messages) > 150
    assert not [(where, words) for where, context, words in messages if (context, words) not in have]


@pytest.mark.parametrize("lang", OTHERS)
def test_no_message_is_translated_that_nobody_says(
    lang: str, messages: tuple[tuple[str, str, str], ...]
) -> None:
    said = {(context, words) for _, context, words in messages}
    assert not [key for key in catalogue(lang) if key not in said]


@pytest.mark.parametrize("lang", OTHERS)
def test_no_translation_is_empty_or_left_in_english(lang: str) -> None:
    shared = SAME_IN_FRENCH if lang == "fr" else {"%(language)s"}
    left = [
        words
        for (_, words), message in catalogue(lang).items()
        if not all(forms(message)) or (words in forms(message) and words not in shared)
    ]
    assert not left


@pytest.mark.parametrize("lang", OTHERS)
def test_a_translation_has_the_same_gaps_as_the_english(lang: str) -> None:
    odd = []
    for (_, words), message in catalogue(lang).items():
        gaps = set(GAP.findall(words))
        for form in forms(message):
            # In Arabic one and two are words of their own, so a form of a plural may leave out the number.
            missing = gaps - set(GAP.findall(form)) - ({"count", "num"} if len(forms(message)) > 2 else set())
            if missing or set(GAP.findall(form)) - gaps:
                odd.append(words)
    assert not odd


def test_a_language_without_a_catalogue_speaks_english() -> None:
    assert say("DRAFT", "ru") == "DRAFT"
    assert say("DRAFT", "fr-CH") == say("DRAFT", "fr") == "PROJET"


def test_plurals_follow_the_language() -> None:
    one, many = "%(count)s minute left", "%(count)s minutes left"
    assert len({say_many(one, many, n, "ar") for n in (1, 2, 3, 11)}) == 4
    assert say_many(one, many, 0, "fr") == say_many(one, many, 1, "fr")


def test_arabic_runs_from_right_to_left() -> None:
    assert (direction("ar"), direction("ar-TN"), direction("fr")) == ("rtl", "rtl", "ltr")
