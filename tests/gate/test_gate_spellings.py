"""A roster in its own letters alone: a name is known as passports, newspapers and scholars spell it."""

from __future__ import annotations

import pytest

from facilitator.gate.needles.romanised import romanised
from facilitator.gate.needles.syllables import korean, wade_giles
from facilitator.gate.text.origin import Origin
from facilitator.model.people import Person
from facilitator.model.sealed import Sealed
from tests.support.told import told_of


def levels(text: str, *names: str) -> set[str]:
    """The levels of what is found in a paper of one person who has these names in the roster."""
    first, *others = map(Sealed, names)
    oak = Person("oak", name=first, also=tuple(others))
    return {level for level, _, _ in told_of(text, oak, origin=Origin.OURS)}


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("Лукерья Щукарёва", "Shchukareva Chtchoukareva Schtschukarjowa Schukariova Ščukareva Shchukaryova"),
        ("Юрий Жихарев", "Zhikharev Jikharev Schicharew Zhijarev Žiharev Iouri Juri Yuriy"),
        ("Остап Вишняк", "Vyshniak Vychniak Wyschnjak Vishnyak Višnjak"),
        ("Ярина Гайдученко", "Haiduchenko Haïdoutchenko Hajdutschenko Gaiduchenko Jaryna"),
        ("Ђорђе Љубичић", "Ljubičić Djordje"),
        ("Γιώργος Μπουραντάς", "Bourantas Yiorgos Giorgos"),
    ],
)
def test_cyrillic_and_greek_block_in_each_language_s_spelling(name: str, spellings: str) -> None:
    missed = [
        one for one in spellings.split() if levels(f"Nobody knew that {one} had left.", name) != {"block"}
    ]
    assert not missed


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("عبد الرحيم القماطي", "Abdul Rahim, Abderrahim, Abdelraheem, Abdurrahim"),
        ("يوسف الحداني", "Youssef, Yusuf, Yousuf"),
        ("יצחק אלקלעי", "Yitzhak, Itzhak, Jitzchak, Isaac"),
        ("诸葛文清", "Zhuge Wenqing, Chuko Wen-ching"),
        ("김철수", "Kim Cheol-su, Kim Chul-soo, Gim Cheolsu"),
        ("김 철수", "Kim Cheol-su, Kim Chul-soo"),
    ],
)
def test_letters_that_leave_a_choice_block_in_each_usual_spelling(name: str, spellings: str) -> None:
    missed = [
        one
        for one in spellings.split(", ")
        if "block" not in levels(f"Nobody knew that {one} had left.", name)
    ]
    assert not missed


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("معتز القماطي", "Nobody knew that Qammati had left."),
        ("معتز القماطي", "Nobody knew that Gammati had left."),
        ("אביב חדרון", "Nobody knew that Chadron had left."),
        ("משה אלקלעי", "Nobody knew that Moshe Strange had left."),
    ],
)
def test_what_only_the_consonants_tell_is_for_review(name: str, text: str) -> None:
    assert levels(text, name) == {"review"}


@pytest.mark.parametrize("sign", ["'", "’", "‘", "`", "ʿ", "ʾ", "ʼ", "ʹ"])
def test_a_sign_for_a_sound_is_no_part_of_a_name(sign: str) -> None:
    assert levels(f"Nobody knew that Mas{sign}ud had left.", "Masud Tarabin") == {"block"}


@pytest.mark.parametrize("text", ["We don't ill-use it.", "Mas's tree", "It is Mas'd."])
def test_what_english_writes_on_is_no_such_sign(text: str) -> None:
    assert not levels(text, "Dontill Masd")


def test_the_roster_s_own_spelling_does_not_hide_the_others() -> None:
    assert levels("Nobody knew that Jikharev had left.", "Yuri Zhikharev", "Юрий Жихарев") == {"block"}


def test_russian_and_ukrainian_are_told_apart_by_their_letters() -> None:
    assert not any("h" in one.lower().replace("zh", "") for one in romanised("Эльга"))
    assert all(one.startswith("H") for one in romanised("Гнатів"))
    assert {"Olga", "Olha"} <= set(romanised("Ольга"))


def test_other_scripts_are_left_to_others() -> None:
    assert romanised("Ada") == romanised("محمد") == romanised("王") == romanised("") == ()


def test_syllables_in_the_older_systems() -> None:
    assert [wade_giles(one) for one in "zhang xiao qing zhi zi you guo".split()] == (
        "chang hsiao ching chih tzu yu kuo".split()
    )
    assert {"cheol", "chul", "chol"} <= set(korean("철"))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ottokar Hartmann", "Вчера пришёл Гартман."),
        ("Sergei Vandervelden", "Вчера пришёл Сергей Вандервелден."),
        ("Jean-Pierre Tarvain", "Вчера пришёл Жан-Пьер."),
        ("Ludwig Hartmann", "حضر لودفيغ هارتمان أمس"),
        ("Sergei Kovalchuk", "حضر سيرغي كوفالتشوك أمس"),
        ("Catherine Whitfield", "حضرت كاثرين ويتفيلد أمس"),
        ("Thomas Verhoeven", "אתמול בא תומאס ורהובן לשם."),
        ("Sergei Kovalchuk", "אתמול בא סרגיי קובלצ'וק לשם."),
        ("James Calloway", "אתמול בא ג'יימס קאלוואי לשם."),
    ],
)
def test_a_roster_in_latin_letters_is_known_in_other_alphabets(name: str, text: str) -> None:
    assert levels(text, name)


EARS = {
    "Catherine Whitfield": "Кэтрин Уитфилд, Катерін Вітфілд, كاثرين ويتفيلد, קתרין ויטפילד, "
    "Κάθριν Γουίτφιλντ, キャサリン・ウィットフィールド, 캐서린 휘트필드, "
    "კეტრინ უიტფილდი, Քեթրին Ուիթֆիլդ, कैथरीन व्हिटफील्ड",
    "Jürgen Schwarzwäller": "Юрген Шварцвеллер, Юрґен Шварцвеллер, يورغن شفارتسفيلر, יורגן שוורצוולר",
    "Gonzalo Jiménez": "Гонсало Хименес, غونثالو خيمينيث, Γκονθάλο Χιμένεθ",
    "Jacques Dupontel": "Жак Дюпонтель, جاك دوبونتيل, ז'אק דופונטל, Ζακ Ντυποντέλ, ジャック・デュポンテル",
    "Wiesława Grzybowska": "Веслава Гжибовская, Веслава Ґжибовська",
}
"""Names and how newspapers of other scripts would write them."""


@pytest.mark.parametrize(("name", "said"), [(name, one) for name in EARS for one in EARS[name].split(", ")])
def test_a_name_in_latin_letters_is_known_as_other_ears_write_it(name: str, said: str) -> None:
    assert levels(f"— {said} —", name), said


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Catherine Whitfield", "Вчера пришла Уитфилд."),
        ("Catherine Whitfield", "Без Уитфилдом никто не спорил."),
        ("Matteo Lorca", "Никто не спросил Лорки."),
        ("Matteo Lorca", "Ночью Лоркой гордились."),
        ("Catherine Whitfield", "昨日ウィットフィールドが来た。"),
        ("Theodore Rice", "Вчера выступил Райс."),
    ],
)
def test_a_surname_by_its_sound_alone_is_for_review(name: str, text: str) -> None:
    assert levels(text, name) == {"review"}


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("Սուրեն Հակոբջանյան", "Suren Hakobjanyan, Souren Hagopjanian, Suren Hakobdzhanyan"),
        ("თამარ ჭანტურიშვილი", "Tamar Chanturishvili, Tamar Tchantourichvili, Tamar Tschanturischwili"),
        ("ኃይሉ ገብረመድኅን", "Hailu Gebremedhin, Haylu Gabremedhen"),
        ("सुधीर चतुर्वेदी", "Sudhir Chaturvedi, Soudhir Tchatourvedi"),
        ("মনিরুজ্জামান তরফদার", "Moniruzzaman Tarafdar"),
        ("مهرداد خشایاری", "Mehrdad Khashayari, Mehrdad Chaschajari, Mehrdâd Khachâyâri"),
    ],
)
def test_a_roster_in_letters_of_its_own_is_known_in_latin_ones(name: str, spellings: str) -> None:
    missed = [one for one in spellings.split(", ") if not levels(f"Nobody knew that {one} had left.", name)]
    assert not missed


@pytest.mark.parametrize(
    "spelling",
    "Szczukariow Ščukarjov Scsukarjov Şçukaryov Sjtsjoekarjov Șciukariov Chtchukariov".split(),
)
def test_a_neighbour_s_spelling_of_a_cyrillic_name_is_for_review_at_least(spelling: str) -> None:
    assert levels(f"Nobody knew that {spelling} had left.", "Лука Щукарёв")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Catherine Whitfield", "Вчера никто не пришёл, и слушать было некого."),
        ("Catherine Whitfield", "لم يحضر أحد أمس إلى القاعة الكبيرة"),
        ("Jonas Adler", "Дети пошли в школу, а Москва спала."),
        ("Myroslava Shchukar", "تبيّن خطأ اثنين من الإشعارات وقوبل ذلك بالشكر."),
        ("თამარ ჭანტურიშვილი", "Nobody knew that Tobias Chandler had left."),
        ("Maria Verdú", "昨日はクリックが来た。"),
    ],
)
def test_other_words_sound_like_nobody(name: str, text: str) -> None:
    assert not levels(text, name)


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Mordechai Alkalai", "Moti"),
        ("מרדכי אלקלעי", "מוטי"),
        ("Zbigniew Grzybowski", "Zbyszek"),
        ("Grzegorz Zawidzki", "Grzesiek"),
        ("Tetiana Vyshniak", "Tetianka"),
        ("Тетяна Вишняк", "Тетянка"),
        ("Екатерина Щукарёва", "Катюша"),
        ("Yekaterina Shchukareva", "Katyusha"),
        ("Ursula Schwarzwäller", "Uschi"),
        ("Véronique Tarvain", "Véro"),
        ("Salvatore Cardillo", "Totò"),
        ("Joaquín Verdú", "Quino"),
        ("İbrahim Tarabin", "İbo"),
        ("László Verebes", "Lacika"),
    ],
)
def test_what_people_are_called_in_their_language_is_for_review(name: str, called: str) -> None:
    assert levels(f"They asked {called} for it.", name) == {"review"}


def test_a_rare_short_form_counts_where_the_person_is_named_too() -> None:
    assert not levels("They asked Adie for it.", "Ada Whitfield")
    assert levels("They asked Whitfield, then Adie, for it.", "Ada Whitfield") == {"block", "review"}


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("თამარ ჭანტურიშვილი", "ჭანტურიშვილმა"),
        ("ლევან აბაშიძე", "აბაშიძისთვის"),
        ("Սուրեն Հակոբջանյան", "Հակոբջանյանից"),
        ("मनोज चतुर्वेदी", "चतुर्वेदीजी"),
        ("মনির তরফদার", "তরফদারের"),
        ("சுந்தரம் குமாரசாமி", "குமாரசாமியின்"),
        ("ኃይሉ ገብረመድኅን", "ለገብረመድኅን"),
        ("مهرداد خشایاری", "خشایاری\u200cها"),
    ],
)
def test_what_such_a_language_is_known_to_write_on_to_a_name_blocks(name: str, form: str) -> None:
    assert levels(f"— {form} —", name) == {"block"}


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("თამარ ჭანტურიშვილი", "ჭანტურიშვილებისაგან"),
        ("మనోజ్ చతుర్వేది", "చతుర్వేదిగారు"),
        ("ਮਨੋਜ ਚਤੁਰਵੇਦੀ", "ਚਤੁਰਵੇਦੀਜੀ"),
        ("هەژار قەرەداغی", "قەرەداغیەکە"),
    ],
)
def test_whatever_else_is_written_on_to_a_name_without_capitals_is_for_review(name: str, form: str) -> None:
    assert levels(f"— {form} —", name) == {"review"}
