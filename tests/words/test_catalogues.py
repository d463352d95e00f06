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
GAP = re.compile(r"%\((\w+)\)[sd]")

SHARED = {
    "fr": {
        "Date",
        "Public", "Minutes", "Programme", "Divergence", "Clarification", "clarification", "question",
        "objection", "public", "Source", "%(n)s min", "%(count)s minute",
        "Page %(page)s of %(pages)s",
    },
    "es": {"%(label)s:"},
    "ar": {"%(label)s:"},
    "zh": set(),
    "ru": {"%(label)s:"},
}  # fmt: skip
"""Words that a language shares with English; in any other case an equal text was forgotten."""

SCRIPTS = {"ar": "ARABIC", "zh": "CJK", "ru": "CYRILLIC"}
LATIN_KEPT = {"zh": {"Chatham", "House"}}
"""Names that Chatham House's own translation leaves in Latin letters."""


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
def test_one_message_has_one_translation(lang: str) -> None:
    """Two files that say the same thing in two ways: which of them is printed would be chance."""
    said: dict[tuple[str, str], set[str]] = {}
    for file in (LOCALE / lang).glob("*.po"):
        for message in read_po(io.BytesIO(file.read_bytes()), locale=lang):
            if message.id:
                said.setdefault((message.context or "", str(message.id)), set()).add(str(message.string))
    assert not {key: words for key, words in said.items() if len(words) > 1}


@pytest.mark.parametrize("lang", OTHERS)
def test_no_translation_is_empty_or_left_in_english(lang: str) -> None:
    left = [
        words
        for (_, words), message in catalogue(lang).items()
        if not all(forms(message)) or (words in forms(message) and words not in SHARED[lang])
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


@pytest.mark.parametrize("lang", SCRIPTS)
def test_no_english_word_hides_in_a_translation(lang: str) -> None:
    """In another script an English word shows: nothing but the gaps may stand in Latin letters."""
    odd = [
        (words, left)
        for (_, words), message in catalogue(lang).items()
        for form in forms(message)
        if (left := set(re.findall(r"[A-Za-z]+", GAP.sub("", form))) - LATIN_KEPT.get(lang, set()))
    ]
    assert not odd


def test_a_language_without_a_catalogue_speaks_english() -> None:
    assert say("DRAFT", "sw") == "DRAFT"
    assert say("DRAFT", "fr-CH") == say("DRAFT", "fr") == "PROJET"


def test_the_six_languages_are_there() -> None:
    assert set(LANGUAGES) == {"en", "fr", "es", "ar", "zh", "ru"}


def left(number: int, lang: str) -> str:
    return say_many("%(count)s minute left", "%(count)s minutes left", number, lang) % {"count": number}


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "остаётся 1 минута"),
        (2, "остаются 2 минуты"),
        (5, "остаётся 5 минут"),
        (11, "остаётся 11 минут"),
        (21, "остаётся 21 минута"),
        (22, "остаются 22 минуты"),
        (112, "остаётся 112 минут"),
    ],
)
def test_russian_counts_by_the_last_figure_but_for_the_teens(number: int, told: str) -> None:
    assert left(number, "ru") == told


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "تبقى دقيقة واحدة"),
        (2, "تبقى دقيقتان"),
        (3, "تبقى 3 دقائق"),
        (10, "تبقى 10 دقائق"),
        (11, "تبقى 11 دقيقة"),
        (100, "تبقى 100 دقيقة"),
        (103, "تبقى 103 دقائق"),
    ],
)
def test_arabic_has_one_two_few_and_many(number: int, told: str) -> None:
    assert left(number, "ar") == told


def test_french_counts_nought_as_one_and_spanish_as_many() -> None:
    assert left(0, "fr") == "reste 0 minute"
    assert left(0, "es") == "quedan 0 minutos"
    assert left(1, "zh") == "剩余1分钟"


def test_plural_forms_are_as_many_as_the_language_has() -> None:
    expected = {"fr": 2, "es": 2, "ar": 6, "zh": 1, "ru": 3}
    for lang in OTHERS:
        plural = [m for m in catalogue(lang).values() if isinstance(m.id, tuple | list)]
        assert plural and {len(forms(m)) for m in plural} == {expected[lang]}


def test_arabic_runs_from_right_to_left() -> None:
    assert (direction("ar"), direction("ar-TN"), direction("fr")) == ("rtl", "rtl", "ltr")


GLUE = re.compile(
    r"""endtrans\s*%\}(\*\*|</\w+>)?\s*:|"[,;] " if |\|(line|label\("\w+"\))\s*\}\}(\*\*|</\w+>)?: """
)
"""A label and a colon, or a row of words and a comma, joined by hand: each language joins in its own way."""


def test_no_template_joins_words_by_hand() -> None:
    templates = Path(__file__).resolve().parents[2] / "templates/documents"
    glued = [
        f"{file.relative_to(templates)}:{number}"
        for file in sorted(templates.rglob("*"))
        if file.suffix in {".html", ".md"}
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1)
        if GLUE.search(line)
    ]
    assert not glued


def test_french_puts_a_blank_that_does_not_break_before_its_double_signs() -> None:
    """A line that begins with a colon, or ends with a guillemet, is a fault in French."""
    odd = [
        form
        for message in catalogue("fr").values()
        for form in forms(message)
        if re.search(r" [:;?!»]|« |\w'\w", form)
    ]
    assert not odd
