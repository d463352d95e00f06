"""A name with what Finnish, Hungarian, Indonesian, Romanian and Turkish write on to it."""

from __future__ import annotations

import pytest

from facilitator.gate.lists.tongues import WRITING_ON
from facilitator.gate.needles.declined import LONGEST, cases_of, declined, kept
from tests.support.told import told

_FINNISH = "Eilen puhuimme, mutta se ei ollut niin helppoa, koska aikaa on vain vähän. {} Tämä on kaikki."
_HUNGARIAN = (
    "Tegnap beszéltünk, hogy minden világos legyen, de nem volt olyan könnyű, mint azt hittük. {} Ez van."
)
_INDONESIAN = "Kemarin kami berbicara dengan yang lain, tetapi itu tidak mudah untuk kita. {} Itu saja."
_ROMANIAN = (
    "Ieri am vorbit cu ceilalți pentru ca totul să fie mai clar, dar nu a fost ușor. {} Asta este tot."
)
_TURKISH = "Dün diğerleriyle konuştuk ama bu kadar kolay değildi, çünkü her şey için zaman var. {} Bu kadar."


@pytest.mark.parametrize(
    ("around", "name", "said", "word"),
    [
        (_FINNISH, "Aino Hiltunen", "Kirje annettiin {} heti.", "Hiltuselle"),
        (_FINNISH, "Aino Koivulahti", "Puhuimme sitten {} kanssa.", "Koivulahden"),
        (_FINNISH, "Aino Vuorikoski", "Kirje tuli meille {} heti.", "Vuorikoskelta"),
        (_FINNISH, "Erik Sandholm", "Puhuimme sitten {} kanssa.", "Sandholmin"),
        (_FINNISH, "Seppo Varvikas", "Puhuimme sitten {} kanssa.", "Varvikkaan"),
        (_HUNGARIAN, "Anna Lukács", "Ezt {} adtuk át tegnap.", "Lukácsnak"),
        (_HUNGARIAN, "Anna Lukács", "Beszéltünk {} is erről.", "Lukáccsal"),
        (_HUNGARIAN, "Anna Galgó", "Beszéltünk {} is erről.", "Galgóval"),
        (_HUNGARIAN, "Anna Pajor", "Beszéltünk {} is erről.", "Pajorékkal"),
        (_HUNGARIAN, "Anna Horváth", "Beszéltünk {} is erről.", "Horváthtal"),
        (_ROMANIAN, "Ana Cojocaru", "Am dat scrisoarea {} ieri.", "Cojocarului"),
        (_ROMANIAN, "Ana Stănescu", "Am dat scrisoarea {} ieri.", "Stănescului"),
        (_ROMANIAN, "Ana Stănescu", "Am fost în casa {} ieri.", "Stăneștilor"),
        (_ROMANIAN, "Ilinca Dobre", "Am dat scrisoarea {} ieri.", "Ilincăi"),
        (_TURKISH, "Ayşe Tunç", "Bunu hemen {} verdik.", "Tunçlara"),
        (_INDONESIAN, "Anna Halim", "Kami membaca surat {} kemarin.", "Halimnya"),
    ],
)
def test_a_name_with_an_ending_is_for_review(around: str, name: str, said: str, word: str) -> None:
    assert told(around.format(said.format(word)), name) == [("review", "p0", word)]


def test_beside_the_other_part_it_blocks() -> None:
    text = _HUNGARIAN.format("Beszéltünk Galgó Annával is erről.")
    assert told(text, "Anna Galgó") == [("block", "p0", "Galgó Annával")]


def test_a_surname_with_an_ending_blocks_where_she_is_known() -> None:
    text = _FINNISH.format("Aino Hiltunen tuli. Kirje annettiin Hiltuselle heti.")
    assert told(text, "Aino Hiltunen") == [("block", "p0", "Aino Hiltunen"), ("block", "p0", "Hiltuselle")]


def test_in_small_letters_it_is_for_review_unless_the_name_is_a_word_there() -> None:
    said = _HUNGARIAN.format("Beszéltünk {} is erről.")
    assert told(said.format("galgóékkal"), "Anna Galgó") == [("review", "p0", "galgóékkal")]
    assert told(said.format("ajtónak"), "Anna Ajtó") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We met Pajornak there.", "Anna Pajor"),  # No text of that language.
        (_FINNISH.format("Beszéltünk Pajornak is erről."), "Anna Pajor"),
        (_HUNGARIAN.format("Láttuk Hiltuselle nevét."), "Aino Hiltunen"),
        (_FINNISH.format("Se luki kirjeessä eilen."), "Aino Kirje"),  # A word of that language.
        (_ROMANIAN.format("Am văzut-o pe Mario acolo."), "Maria Dobre"),  # Another name.
        (_TURKISH.format("Orada Ayşen de vardı."), "Ayşe Tunç"),
    ],
)
def test_in_another_language_and_as_another_name_it_is_nobody(text: str, name: str) -> None:
    assert told(text, name) == []


def test_what_is_kept_of_a_name_begins_it_with_each_ending() -> None:
    cases = {
        "virtanen": "virtasen virtaselle virtasta virtasilta virtaseenkin",
        "lahti": "lahden lahteen lahtea",
        "pekka": "pekan pekalle pekkaa",
        "markus": "markuksen markuksille",
        "kovacs": "kovacsnak kovaccsal kovacsekkal kovacsneek",
        "popescu": "popestilor popesculului popescului",
        "yilmaz": "yilmazlarin yilmazin yilmazgiller",
    }
    for name, words in cases.items():
        known = [word for word in words.split() if declined(name, word)]
        assert len(known) >= len(words.split()) - 2, name
        assert all(
            word.startswith(kept(name)) and len(word) <= len(kept(name)) + LONGEST + 3 for word in known
        )
    assert cases_of("kovacs", "kovaccsal") == {"hu"}
    assert not declined("kovacs", "kovacsoltvas")


def test_each_of_these_languages_has_its_own_endings() -> None:
    forms = {
        "fi": ("hiltunen", "hiltusella"),
        "hu": ("pajor", "pajorekkal"),
        "id": ("halim", "halimnya"),
        "ro": ("popescu", "popestilor"),
        "tr": ("tunc", "tunclardan"),
    }
    assert forms.keys() == WRITING_ON
    assert [cases_of(*each) for each in forms.values()] == [{tongue} for tongue in forms]
