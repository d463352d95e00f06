"""What points at somebody without a name is for review, in each language that has a list; what reports say
of nobody is not."""

from __future__ import annotations

import pytest

from facilitator.gate.lists.hinted import LANGUAGES
from facilitator.gate.needles import needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue

HINTS = {
    "ar": """
        قالت إنها لن تعود.
        تحدث السفير السابق عن المياه.
        كانت المرأة الوحيدة في القاعة.
        غادر المتحدث الأول مبكرا.
        اضطروا إلى القبول بالنص.
        سألوا عن ذلك وأجابوا للمرأة الوحيدة.
        التقوا بالسفير السابق، والسفيرة السابقة غابت.
        فرضخوا في النهاية.
        """,
    "de": """
        Sie räumte ein, dass der Zugang unsicher ist.
        Ein ehemaliger Botschafter riet zur Geduld.
        Als einzige Frau am Tisch bat sie um eine Pause.
        Der erste Redner sprach über das Wasser.
        Die andere Seite gab nach.
        Am Ende mussten sie den Text hinnehmen: Sie lenkten ein.
        Das Protokoll lag bei einem ehemaligen Botschafter.
        Man hörte der einzigen Frau zu.
        """,
    "en": """
        She conceded that access is unsafe.
        A retired general asked for patience.
        The only woman at the table asked for a break.
        The opening speaker spoke about water.
        The other side gave in.
        """,
    "es": """
        Ella reconoció que el acceso es inseguro.
        Un exembajador pidió paciencia.
        La única mujer de la mesa pidió una pausa.
        El primer orador habló del agua.
        La otra parte cedió.
        """,
    "fa": """
        او گفت که راه امن نیست.
        وزیر سابق از همه خواست صبر کنند.
        تنها زن حاضر در جلسه درباره آب سخن گفت.
        نخستین سخنران زود رفت.
        طرف مقابل کوتاه آمد.
        آن‌ها سرانجام تسلیم شدند.
        """,
    "fr": """
        Elle a reconnu que l'accès n'est pas sûr.
        Un ancien ambassadeur a demandé de la patience.
        La seule femme de la table a demandé une pause.
        Le premier orateur a parlé de l'eau.
        L'autre camp a plié.
        """,
    "he": """
        היא אמרה שהדרך אינה בטוחה.
        שגריר לשעבר ביקש סבלנות.
        האישה היחידה בחדר ביקשה הפסקה.
        הדובר הראשון דיבר על המים.
        הצד השני התקפל.
        הם הקשיבו לאישה היחידה.
        הדברים באו מהדובר הראשון.
        סופר שהשגריר לשעבר חזר.
        בסוף הם דנו ונכנעו.
        """,
    "it": """
        Lei ha ammesso che l'accesso non è sicuro.
        Un ex ambasciatore ha chiesto pazienza.
        L'unica donna al tavolo ha chiesto una pausa.
        Il primo oratore ha parlato dell'acqua.
        L'altra parte ha ceduto.
        """,
    "pt": """
        Ela admitiu que o acesso não é seguro.
        Um ex-embaixador pediu paciência.
        A única mulher à mesa pediu uma pausa.
        O primeiro orador falou da água.
        A outra parte voltou atrás.
        """,
    "ru": """
        Она признала, что дорога небезопасна.
        Бывший посол просил о терпении.
        Единственная женщина за столом попросила сделать перерыв.
        Первый докладчик говорил о воде.
        Другая сторона уступила.
        Слово дали бывшему послу.
        Вопрос задали единственной женщине.
        Спор начался с первого докладчика.
        """,
    "sh": """
        Ona je priznala da pristup nije siguran.
        Bivši ambasador je molio za strpljenje.
        Jedina žena za stolom tražila je pauzu.
        Prvi govornik je govorio o vodi.
        Druga strana je popustila.
        Морао је да чека пензионисани генерал.
        Riječ je data bivšem ambasadoru.
        Pitali su jedinu ženu.
        """,
    "tr": """
        Kendisi yolun güvenli olmadığını söyledi: o söyledi, biz yazdık.
        Emekli general sabır istedi.
        Masadaki tek kadın ara istedi.
        İlk konuşmacı su hakkında konuştu.
        Karşı taraf geri adım attı.
        Söz emekli generale verildi.
        Tek kadının sorusu buydu.
        """,
    "uk": """
        Вона визнала, що дорога небезпечна.
        Колишній посол просив про терпіння.
        Єдина жінка за столом попросила зробити перерву.
        Перший доповідач говорив про воду.
        Інша сторона поступилася.
        Слово дали колишньому послу.
        Запитали єдину жінку.
        """,
    "zh": """
        她说这条路不安全。
        前大使请大家耐心。
        唯一的女性要求休息。
        第一位发言人谈到了水。
        对方让步了。
        """,
}

PLAIN = {
    "ar": """
        اتفق المشاركون على فتح الطريق.
        ناقشوا إصلاح المضخات.
        ستجتمع المجموعة في الربيع.
        """,
    "de": """
        Die Teilnehmenden einigten sich auf die Öffnung des Weges.
        Beide Seiten sagten, das Wasser reiche nicht.
        Sie sagten auch, dass Frauen und Männer gleich betroffen sind.
        Der erste Punkt war der Brunnen.
        Die Gruppe trifft sich im Frühjahr wieder.
        """,
    "en": """
        Participants agreed to open the path.
        Both sides said that the water is not enough.
        They said that women and men are affected alike.
        The first point was the well.
        The group meets again in spring.
        """,
    "es": """
        Los participantes acordaron abrir el camino.
        Ambas partes dijeron que el agua no basta.
        El primer punto fue el pozo.
        El grupo se reunirá en primavera.
        El objeto del capítulo es el agua.
        """,
    "fa": """
        شرکت‌کنندگان توافق کردند که راه باز شود.
        هر دو طرف گفتند که آب کافی نیست.
        نخستین موضوع چاه بود.
        گروه در بهار دوباره گرد هم می‌آید.
        """,
    "fr": """
        Les participants sont convenus d'ouvrir le chemin.
        Les deux parties ont dit que l'eau ne suffit pas.
        Le premier point était le puits.
        Le groupe se réunira au printemps.
        """,
    "he": """
        המשתתפים הסכימו לפתוח את הדרך.
        שני הצדדים אמרו שאין די מים.
        הנושא הראשון היה הבאר.
        הקבוצה תיפגש שוב באביב.
        """,
    "it": """
        I partecipanti hanno concordato di aprire la strada.
        Entrambe le parti hanno detto che l'acqua non basta.
        Il primo punto era il pozzo.
        Il gruppo si riunirà in primavera.
        """,
    "pt": """
        Os participantes concordaram em abrir o caminho.
        Ambas as partes disseram que a água não chega.
        O primeiro ponto foi o poço.
        O grupo reúne-se na primavera.
        """,
    "ru": """
        Участники договорились открыть дорогу.
        Обе стороны сказали, что воды не хватает.
        Первым вопросом был колодец.
        Группа соберётся весной.
        """,
    "sh": """
        Učesnici su se dogovorili da otvore put.
        Obje strane su rekle da vode nema dovoljno.
        Prva tačka je bio bunar.
        Grupa se ponovo sastaje u proljeće.
        """,
    "tr": """
        Katılımcılar yolu açma konusunda anlaştı.
        İki taraf da suyun yetmediğini söyledi.
        İlk konu kuyuydu.
        Grup ilkbaharda yeniden toplanacak.
        """,
    "uk": """
        Учасники домовилися відкрити дорогу.
        Обидві сторони сказали, що води бракує.
        Першим питанням був колодязь.
        Група збереться навесні.
        """,
    "zh": """
        与会者同意开放道路。
        双方都说水不够。
        第一个问题是水井。
        小组将在春天再次开会。
        """,
}


def hinted(text: str) -> list[str]:
    """The level of each hint in a text of a dialogue without people."""
    found = sweep([Source("a.md", text.encode())], needles_of([Dialogue("d")])).findings
    return [f.level for f in found if f.rule == "hint"]


SENTENCES = [(lang, line.strip()) for lang, text in HINTS.items() for line in text.strip().splitlines()]


@pytest.mark.parametrize(("lang", "sentence"), SENTENCES)
def test_a_hint_of_each_kind_is_for_review(lang: str, sentence: str) -> None:
    assert set(hinted(sentence)) == {"review"}, lang


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_report_says_of_nobody_is_none(lang: str) -> None:
    assert hinted(PLAIN[lang]) == []


def test_each_language_has_sentences_of_its_own() -> None:
    assert sorted(HINTS) == sorted(PLAIN) == sorted(LANGUAGES)
