"""Words of other languages that somebody is called by: nobody in small letters, found with a capital."""

from __future__ import annotations

import pytest

from facilitator.gate.lists.tongues import TONGUES, common_words, everyday_words
from facilitator.gate.lists.wordlists import given
from tests.support.told import told

_FRENCH = "Hier, nous avons parlé avec les autres pour que ce soit plus clair dans la salle. {} C’est tout."
_GERMAN = (
    "Gestern haben wir mit den anderen gesprochen, und es war nicht so einfach wie gedacht. {} Das ist alles."
)
_CZECH = (
    "Včera to bylo tak, že jsme se všichni neshodli, ale už to není důležité, protože máme čas. {} Tak je."
)
_RUSSIAN = (
    "Вчера мы говорили с другими, чтобы всё было ясно, но это было не так просто. {} Это всё на сегодня."
)


@pytest.mark.parametrize(
    ("around", "name", "said"),
    [
        (_FRENCH, "Paul Fichier", "Il ouvre un fichier sans le lire."),
        (_FRENCH, "Anna Auberge", "On dormait dans une auberge assez loin."),
        (_GERMAN, "Paul Umständlich", "Es war mir zu umständlich."),
        (_CZECH, "Anna Ohrožená", "Ta řeka je ohrožená."),
        (_RUSSIAN, "Анна Каталог", "Там лежит каталог."),
    ],
)
def test_a_word_of_the_text_s_language_is_nobody_in_small_letters(around: str, name: str, said: str) -> None:
    assert told(around.format(said), name) == []


@pytest.mark.parametrize(
    ("said", "level", "words"),
    [
        ("Puis Fichier a pris la parole.", "block", "Fichier"),
        ("Puis Paul Fichier a pris la parole.", "block", "Paul Fichier"),
        ("Puis paul fichier a pris la parole.", "block", "paul fichier"),
        ("Puis mme fichier a pris la parole.", "block", "fichier"),
        ("Demandez à @fichier.", "block", "fichier"),
    ],
)
def test_with_a_capital_a_title_or_a_first_name_and_as_a_handle_it_is_hers(
    said: str, level: str, words: str
) -> None:
    assert told(_FRENCH.format(said), "Paul Fichier") == [(level, "p0", words)]


def test_in_a_text_of_another_language_it_is_hers_in_small_letters_too() -> None:
    assert told("Then we all went and asked fichier about it.", "Paul Fichier") == [
        ("block", "p0", "fichier")
    ]


def test_a_page_with_too_few_small_words_near_is_of_its_language_all_the_same() -> None:
    row = "fichier: /a /b /c /d /e /f"
    text = _FRENCH.format("") + ("\n\n" + "x12 y13 z14 " * 40) + row
    assert told(text, "Paul Fichier") == []


@pytest.mark.parametrize("tongue", TONGUES)
def test_everyday_words_are_many_and_none_is_a_common_first_name(tongue: str) -> None:
    assert len(everyday_words(tongue)) > 28_000
    assert (everyday_words(tongue) - common_words(tongue)).isdisjoint(given())
