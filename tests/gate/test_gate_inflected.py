"""A house and an office are found in the cases of their language, and behind what it writes on to them."""

from __future__ import annotations

import pytest

from facilitator.gate.needles.inflected import in_cases
from facilitator.gate.text.fold import words_of
from facilitator.model.people import Person
from facilitator.model.sealed import Sealed
from tests.support.told import told_of

HOUSES = {
    "Институт водных ресурсов": (
        "Об этом говорили в Институте водных ресурсов.",
        "Доклад Института водных ресурсов лежал там.",
        "Письмо прислал ИВР.",
    ),
    "Национальный институт гидрологии": ("Доклад Национального института гидрологии лежал там.",),
    "Национальный водный институт": ("Доклад Национального водного института лежал там.",),
    "Новая национальная водная академия": ("Они спорили с Новой национальной водной академией.",),
    "Narodowy Polski Wodny Instytut": ("Raport Narodowego Polskiego Wodnego Instytutu leżał tam.",),
    "Narodowy Wodny Instytut Badawczy": ("Raport Narodowego Wodnego Instytutu Badawczego leżał tam.",),
    "Národní vodní ústav": ("V Národním vodním ústavu o tom mluvili.",),
    "Nacionalna vodna akademija": ("Pisali su Nacionalnoj vodnoj akademiji.",),
    "Российский национальный институт гидрологии": (
        "Об этом знали в Российском национальном институте гидрологии.",
        "Доклад Российского национального института гидрологии лежал там.",
    ),
    "Средний южный институт": ("Доклад Среднего южного института лежал там.",),
    "Український національний інститут води": ("Про це знали в Українському національному інституті води.",),
    "Городское водное управление": ("Письмо Городского водного управления лежало там.",),
    "Министерство водных ресурсов": ("В Министерстве водных ресурсов об этом знали.",),
    "Управління водних ресурсів": ("Лист управлінню водних ресурсів лежав там.",),
    "Академия наук Кирфорда": ("Они спорили с Академией наук Кирфорда.",),
    "Інститут водних ресурсів": ("Про це говорили в Інституті водних ресурсів.",),
    "معهد الموارد المائية": ("قال ذلك لمعهد الموارد المائية.", "اجتمعوا بمعهد الموارد المائية."),
    "המכון למשאבי מים": ("הם ישבו במכון למשאבי מים.",),
    "מכון משאבי המים": ("נאמר במכון משאבי המים.", "כך נכתב ממכון משאבי המים."),
    "Su Kaynakları Enstitüsü": (
        "Su Kaynakları Enstitüsünün raporu oradaydı.",
        "Su Kaynakları Enstitüsü'nde konuşuldu.",
    ),
    "Institut für Wasserwirtschaft": ("Der Bericht des Instituts für Wasserwirtschaft lag dort.",),
    "Nationales Institut für Wasser": ("Der Bericht des Nationalen Instituts für Wasser lag dort.",),
    "Institut za vodne resurse": ("Izvještaj Instituta za vodne resurse je bio tamo.",),
    "Nacionalna akademija voda": ("Pisali su Nacionalnoj akademiji voda.",),
    "Instytut Zasobów Wodnych": ("W Instytucie Zasobów Wodnych mówiono o tym.",),
    "Narodowy Instytut Wody": ("Raport Narodowego Instytutu Wody leżał tam.",),
    "Ústav vodních zdrojů": ("V Ústavu vodních zdrojů o tom mluvili.",),
}
OFFICES = {
    "заместитель министра водных ресурсов": ("Вопрос задали заместителю министра водных ресурсов.",),
    "نائب وزير الموارد المائية": ("سألوا عن ذلك لنائب وزير الموارد المائية.",),
    "zamjenik ministra vodnih resursa": ("Rekli su zamjeniku ministra vodnih resursa.",),
    "su kaynakları bakan yardımcısı": ("Su kaynakları bakan yardımcısına soruldu.",),
    "leitender Berater des Wasserrats": ("Das Wort des leitenden Beraters des Wasserrats galt.",),
}


@pytest.mark.parametrize(
    ("house", "text"), [(house, text) for house, texts in HOUSES.items() for text in texts]
)
def test_a_house_in_its_cases_is_for_review(house: str, text: str) -> None:
    person = Person("p0", name=Sealed("Amina Diallo"), affiliation=Sealed(house))
    assert [(level, who) for level, who, _ in told_of(text, person)] == [("review", "p0")]


@pytest.mark.parametrize(
    ("role", "text"), [(role, text) for role, texts in OFFICES.items() for text in texts]
)
def test_an_office_in_its_cases_is_for_review(role: str, text: str) -> None:
    person = Person("p0", name=Sealed("Amina Diallo"), role=Sealed(role))
    assert [(level, who) for level, who, _ in told_of(text, person)] == [("review", "p0")]


@pytest.mark.parametrize(
    "text",
    [
        "Об этом говорили в институте.",
        "Der Bericht des Instituts lag dort.",
        "Die Institute für Forstwirtschaft schwiegen.",
        "Enstitünün raporu oradaydı.",
        "They went to the institute.",
    ],
)
def test_any_other_house_is_nobodys(text: str) -> None:
    people = (
        Person(f"p{n}", name=Sealed("Amina Diallo"), affiliation=Sealed(h)) for n, h in enumerate(HOUSES)
    )
    assert told_of(text, *people) == []


def test_a_long_name_makes_no_endless_row_of_forms() -> None:
    assert len(list(in_cases(words_of("Narodowy Polski Wodny Stary Nowy Dobry Instytut")))) <= 400
