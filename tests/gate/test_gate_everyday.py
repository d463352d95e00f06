"""Words of other languages that somebody is called by: nobody in small letters, found with a capital."""

from __future__ import annotations

import pytest

from facilitator.gate.lists.tongues import TONGUES, borne_words, common_words, everyday_words
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
_TURKISH = "Dün diğerleriyle konuştuk ama bu kadar kolay değildi, çünkü her şey için zaman var. {} Bu kadar."
_GREEK = "Χθες μιλήσαμε με τους άλλους για να είναι όλα πιο καθαρά, αλλά δεν ήταν εύκολο. {} Αυτό είναι όλο."
_UKRAINIAN = (
    "Вчора ми говорили з іншими, щоб усе було ясно, але це було не так просто. {} Це все на сьогодні."
)
_ROMANIAN = (
    "Ieri am vorbit cu ceilalți pentru ca totul să fie mai clar, dar nu a fost ușor. {} Asta este tot."
)
_SWEDISH = "Igår talade vi med de andra så att allt är klart, men det var inte så lätt. {} Det är allt."
_DANISH = "I går talte vi med de andre, men det var ikke så let, hvis vi havde troet det. {} Det er det hele."
_NORWEGIAN = "I går snakket vi med de andre, men det var ikke så lett, hvis vi hadde trodd. {} Det er alt."
_FINNISH = "Eilen puhuimme, mutta se ei ollut niin helppoa, koska aikaa on vain vähän. {} Tämä on kaikki."
_INDONESIAN = "Kemarin kami berbicara dengan yang lain, tetapi itu tidak mudah untuk kita. {} Itu saja."
_HUNGARIAN = (
    "Tegnap beszéltünk, hogy minden világos legyen, de nem volt olyan könnyű, mint azt hittük. {} Ez van."
)


@pytest.mark.parametrize(
    ("around", "name", "said"),
    [
        (_TURKISH, "Ayşe Kapı", "Sonra kapı açıldı."),
        (_TURKISH, "Ayşe Yardım", "Bize yardım ettiler."),
        (_GREEK, "Άννα Πόρτα", "Μετά άνοιξε η πόρτα."),
        (_UKRAINIAN, "Олена Двері", "Потім відчинилися двері."),
        (_ROMANIAN, "Ana Scrisoare", "A venit o scrisoare."),
        (_HUNGARIAN, "Anna Ajtó", "Aztán nyitva volt az ajtó."),
        (_SWEDISH, "Anna Dörr", "Sedan öppnades en dörr."),
        (_SWEDISH, "Anna Förslag", "Vi fick ett förslag till."),
        (_DANISH, "Anna Skuffe", "Brevet lå i en skuffe."),
        (_NORWEGIAN, "Anna Skuff", "Brevet lå i en skuff."),
        (_FINNISH, "Anna Kirje", "Sitten tuli kirje."),
        (_INDONESIAN, "Anna Pintu", "Lalu pintu dibuka."),
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


@pytest.mark.parametrize(
    ("around", "name", "said"),
    [
        (_TURKISH, "Ayşe Kapı", "Sonra Kapı söz aldı."),
        (_TURKISH, "Ayşe Kapı", "Bunu Kapı'ya verdik."),
        (_GREEK, "Άννα Πόρτα", "Μετά μίλησε η Πόρτα."),
        (_UKRAINIAN, "Олена Двері", "Потім Двері взяла слово."),
        (_ROMANIAN, "Ana Scrisoare", "Apoi Scrisoare a luat cuvântul."),
        (_HUNGARIAN, "Anna Ajtó", "Aztán Ajtó felszólalt."),
        (_HUNGARIAN, "Anna Ajtó", "Ott volt ajtó anna is."),
        (_SWEDISH, "Anna Dörr", "Sedan tog Dörr ordet."),
        (_DANISH, "Anna Skuffe", "Så tog Skuffe ordet."),
        (_NORWEGIAN, "Anna Skuff", "Der var anna skuff også."),
        (_FINNISH, "Anna Kirje", "Sitten Kirje otti puheenvuoron."),
        (_FINNISH, "Matti Virtanen", "Näimme siellä virtanen eilen."),
        (_INDONESIAN, "Anna Pintu", "Lalu Pintu berbicara."),
        (_RUSSIAN, "Виктория Кос", "Потом видели викторию."),
    ],
)
def test_in_each_language_whoever_bears_it_is_found(around: str, name: str, said: str) -> None:
    assert told(around.format(said), name)


@pytest.mark.parametrize(
    ("around", "name", "said"),
    [
        (_TURKISH, "Deniz Yıldız", "Sonra deniz göründü."),
        (_TURKISH, "Barış Deniz", "Böylece barış gelir."),
        (_TURKISH, "Bari Osman", "Böylece barış gelir."),
        (_GREEK, "Ελπίδα Γεωργίου", "Είναι μια ελπίδα που κοστίζει λίγο."),
        (_UKRAINIAN, "Дана Шевчук", "Тут є дані про це."),
        (_GREEK, "Ειρήνη Νικολάου", "Μιλήσαμε για την ειρήνη."),
        (_UKRAINIAN, "Надія Гай", "У нас є надія."),
        (_ROMANIAN, "Ana Pace", "Vorbim despre pace."),
        (_HUNGARIAN, "Fekete Anna", "Ez egy fekete ajtó."),
    ],
)
def test_a_name_that_is_a_word_of_its_language_is_nobody_in_small_letters(
    around: str, name: str, said: str
) -> None:
    assert told(around.format(said), name) == []


def test_in_a_text_without_capitals_such_a_word_is_found_as_before() -> None:
    chat = "dün diğerleriyle konuştuk ama kolay değildi. her şey için zaman var. sonra deniz geldi. bu kadar."
    assert told(chat, "Deniz Yıldız") == [("block", "p0", "deniz")]


@pytest.mark.parametrize(
    ("around", "name", "said", "level"),
    [
        (_TURKISH, "Deniz Yıldız", "Sonra Deniz geldi.", "block"),
        (_TURKISH, "Deniz Yıldız", "Deniz sakindi.", "review"),
        (_UKRAINIAN, "Надія Гай", "Надії та побоювання.", "review"),
        (_GREEK, "Ελπίδα Γεωργίου", "Μετά μίλησε η Ελπίδα.", "block"),
    ],
)
def test_with_a_capital_it_is_hers_and_for_review_where_a_sentence_begins(
    around: str, name: str, said: str, level: str
) -> None:
    assert [found[0] for found in told(around.format(said), name)] == [level]


_LABELS = "What people in the room came to understand, and what may be said of it in public by them.\n\n" * 9


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Barış Deniz", "- Why this compromise: Az masraflı bir umuttur; barış böyle başlar.\n"),
        ("Umut Kaya", "* Bu çok ağır bir kaya gibi.\n"),
        ("Ελπίδα Γεωργίου", "- Είναι μια ελπίδα που κοστίζει λίγο.\n"),
        ("Пётр Дом", "Копія нікого не позбавляє дому, а це вже щось.\n"),
    ],
)
def test_a_sentence_among_labels_of_another_language_is_of_its_own(name: str, said: str) -> None:
    assert told(_LABELS + said + _LABELS, name) == []


@pytest.mark.parametrize(
    "said",
    [
        "Надії та побоювання, що це.\n",
        "09:30 Надії та побоювання. 11:00 Break. Що це.\n",
        "1 Надії та побоювання, що це.\n",
        '- <span lang="uk">Що це та що.</span><br class="apart"><span lang="uk">Надії власників</span>\n',
    ],
)
def test_with_the_capital_of_a_title_it_is_for_review(said: str) -> None:
    assert {level for level, _, _ in told(_LABELS + said + _LABELS, "Надія Гай")} == {"review"}


def test_two_words_of_a_language_are_too_few_where_english_has_more() -> None:
    page = _LABELS + "We have seen that it is bir and cok of them, and deniz said so to the others.\n"
    assert told(page, "Deniz Yıldız") == [("block", "p0", "deniz")]


def test_a_page_in_several_languages_is_of_each_of_them() -> None:
    english = (
        "When the others had been heard it was said that there is not much more to be done about it. " * 6
    )
    assert told(english + _GREEK.format("Μετά άνοιξε η πόρτα."), "Άννα Πόρτα") == []


@pytest.mark.parametrize("tongue", ("el", "hu", "ro", "tr", "uk"))
def test_names_that_are_words_are_no_common_ones_besides(tongue: str) -> None:
    assert borne_words(tongue)
    assert borne_words(tongue).isdisjoint(common_words(tongue))


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
    assert len(everyday_words(tongue)) > 15_000
    assert (everyday_words(tongue) - common_words(tongue)).isdisjoint(given())


_PAGES = {
    "it": "La riunione è cominciata alle nove e non è finita prima di sera, perché tutti "
    "volevano parlare del ponte.",
    "es": "La reunión empezó a las nueve y no terminó hasta la noche, porque todos querían "
    "hablar del puente.",
    "fr": "La réunion a commencé à neuf heures et n'a pas fini avant le soir, parce que tous "
    "parlaient du pont.",
    "cs": "Schůze začala v devět a neskončila před večerem, protože všichni chtěli mluvit o mostě, "
    "který je tam.",
    "tr": "Toplantı dokuzda başladı ve akşamdan önce bitmedi, çünkü herkes köprü için çok şey "
    "söylemek istiyordu.",
}


@pytest.mark.parametrize(
    ("lang", "name", "text", "levels"),
    [
        ("it", "Anna Greco", "Il governo greco ha risposto.", []),
        ("it", "Anna Greco", "Greco ha detto di no.", ["review"]),
        ("it", "Anna Greco", "La delegazione parlò con la signora Greco.", ["block"]),
        ("es", "Ana Gallego", "Es un vino gallego de la casa.", []),
        ("es", "Ana Gallego", "La delegación habló con Gallego.", ["block"]),
        ("fr", "Anne Breton", "Un vieux conte breton dit cela.", []),
        ("fr", "Anne Breton", "La délégation a parlé avec Breton.", ["block"]),
        ("cs", "Petr Němec", "Každý Němec to ví.", ["review"]),
        ("cs", "Petr Němec", "Přišel Petr Němec.", ["block"]),
        ("tr", "Ahmet Türk", "Bu, Türk ordusu için çok önemlidir.", ["review"]),
        ("tr", "Ahmet Türk", "Türk, görüşmelerin süreceğini söyledi.", ["review"]),
        ("tr", "Ahmet Türk", "Ahmet Türk geldi.", ["block"]),
    ],
)
def test_a_word_for_a_people_in_its_language(lang: str, name: str, text: str, levels: list[str]) -> None:
    assert [level for level, *_ in told(f"{_PAGES[lang]}\n\n{text}", name)] == levels


def test_a_word_for_a_people_is_hers_where_she_is_known() -> None:
    text = f"{_PAGES['tr']} Ahmet Türk geldi. Bu, Türk için çok önemlidir."
    assert [level for level, *_ in told(text, "Ahmet Türk")] == ["block", "block"]
