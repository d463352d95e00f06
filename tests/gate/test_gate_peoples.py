"""Names of many peoples: how they are ordered, shortened, inflected and written, and what they are not."""

from __future__ import annotations

import pytest

from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed


def levels(text: str, name: str) -> set[str]:
    """The levels of what is found of one person."""
    people = People((Person("oak", name=Sealed(name)),))
    return {
        f.level
        for f in sweep([Source("a.md", text.encode())], needles_of([Dialogue("d", people=people)])).findings
    }


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("María Fernanda Quesada Villalobos", "We heard Quesada."),
        ("José Ignacio Etxeberria", "We heard Nacho Etxeberria."),
        ("Jean-Baptiste de La Rochelambert", "The slug says larochelambert."),
        ("Karl-Theodor Freiherr von und zu Hohenwart", "We heard Hohenwart."),
        ("Jürgen Großmüller", "We heard Grossmueller."),
        ("Ruaridh MacEachern", "We heard Mac Eachern."),
        ("Nomvula kaMagwaza", "We heard Magwaza."),
        ("Hajji Mustapha Benslimane", "We heard Ben Slimane."),
        ("H.E. Ambassador Delphine Nsengiyumva", "We heard Delphine."),
        ("Lt. Gen. (ret.) Horace Dlamini III", "We heard General Dlamini."),
        ("Ertuğrul Yıldız", "We heard Ertuğrul Bey."),
        ("Szentgyörgyi Boldizsár", "We heard Boldizsár Szentgyörgyi."),
        ("Daw Khin Nyo Thein", "We heard Khin Nyo Thein."),
        ("欧阳文清", "我们见了欧阳先生。"),
        ("李建华", "李局长来了。"),
        ("田中美咲", "田中さんが来た。"),
        ("김서연", "김서연은 말했다."),
        ("박정우", "박 대사는 말했다."),
        ("박정우", "박대사님이 왔다."),
        ("박정우", "어제 박 관장이 왔다."),
        ("박정우", "박관장님과 이야기했다."),
        ("박정우", "박 전 장관은 말했다."),
        ("남궁민수", "남궁 본부장은 말했다."),
        ("Umm Kulthum al-Zahrani", "We heard Zahrani."),
        ("علي سالم", "قال علي سالم ذلك"),
    ],
)
def test_a_name_as_its_people_use_it_blocks(name: str, text: str) -> None:
    assert "block" in levels(text, name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Krzysztof Brzęczyszczykiewicz", "We wrote to Brzęczyszczykiewiczem."),
        ("Szentgyörgyi Boldizsár", "We wrote to Szentgyörgyinek."),
        ("Guðrún Þorvaldsdóttir", "We wrote to Guðrúnu."),
        ("Umm Kulthum al-Zahrani", "تحدث الزهراني طويلا"),
        ("علي سالم", "ثم قال علي ذلك"),
        ("李建华", "老李不同意。"),
        ("李建华", "李表示反对。"),
        ("田中美咲", "田中が来た。"),
        ("김서연", "서연은 말했다."),
        ("이서준", "이 이사장은 말했다."),
        ("이서준", "이 대표는 말했다."),
        ("전서준", "전 장관은 말했다."),
    ],
)
def test_shorter_and_inflected_ones_are_for_review(name: str, text: str) -> None:
    assert levels(text, name) == {"review"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("이서준", "이사장은 말했다."),
        ("이서준", "그 이사장님이 왔다."),
        ("구서준", "구청장은 말했다."),
        ("Ali Salem", "كان على الجسر أن يفتح"),
        ("Chen Wei", "Das hat keinen Sinn."),
        ("Hamid Karimi", "We heard Ahmed Traoré."),
        ("יונתן בן־שחר", "We read Newton and Antonio."),
        ("Fearghal Mac Giolla Bhríde", "Each device has its MAC address."),
        ("Reza Karimi", "Reza"[:2] + " is a note of the scale."),
        ("Tan Sri Faridah binti Awang", "We went to Sri Lanka."),
        ("Åsa Björklöf", "Por el asa se toma la jarra."),
        ("Tessa Okonkwo", "She was an asset to all."),
    ],
)
def test_words_of_other_languages_are_nobody(name: str, text: str) -> None:
    assert levels(text, name) == set()


@pytest.mark.parametrize(
    ("name", "text", "level"),
    [
        ("Գագիկ Սարգսյան", "See gagik-sargsyan.html there.", "review"),
        ("Գագիկ Սարգսյան", "See people/gagik_sargsyan there.", "review"),
        ("დავით გელაშვილი", "See davit.gelashvili there.", "review"),
        ("Գագիկ Սարգսյան", "We heard Gagik Sargsyan.", "block"),
        ("Գագիկ Սարգսյան", "It has gagik and sargsyan in a sentence.", ""),
        ("Գագիկ Սարգսյան", "See gagik-loaders.html there.", ""),
    ],
)
def test_an_address_made_of_how_a_name_sounds_is_for_review(name: str, text: str, level: str) -> None:
    assert levels(text, name) == ({level} if level else set())


def test_a_file_name_made_of_how_a_name_sounds_is_for_review() -> None:
    people = People((Person("oak", name=Sealed("Գագիկ Սարգսյան")),))
    found = sweep(
        [Source("gagik-sargsyan.md", b"A word.")], needles_of([Dialogue("d", people=people)])
    ).findings
    assert [(f.level, f.where) for f in found] == [("review", "file name")]


def test_a_name_in_two_scripts_in_small_letters_is_known() -> None:
    assert levels("They wrote сам bell there.", "Sam Bell")
