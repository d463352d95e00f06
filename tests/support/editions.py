"""Two sessions as their readers may know them, written by hand: English, and Arabic for most of it."""

from __future__ import annotations

from dataclasses import replace

from facilitator.disclosure.edition import (
    CommitmentShown,
    DayShown,
    Edition,
    EvidenceShown,
    GroupShown,
    Mark,
    ObjectiveShown,
    OutcomeShown,
    Para,
    Phrase,
    Piece,
    PrecedentShown,
    ProgressShown,
    ReviewShown,
    Said,
    SessionShownTo,
    SideShown,
    Slot,
    TermShown,
    ThemeShown,
    Words,
)

UP = SideShown(Said((("en", (Para((Words("Upstream"),)),)), ("ar", (Para((Words("المنبع"),)),)))), "up")
DOWN = SideShown(Said((("en", (Para((Words("Downstream"),)),)), ("ar", (Para((Words("المصب"),)),)))), "down")


def says(english: str | tuple[Piece, ...], arabic: str | tuple[Piece, ...] = "") -> Said:
    """A text of one paragraph, in English and, where given, in Arabic."""
    both = (("en", english), ("ar", arabic))
    return Said(tuple((lang, (Para(_pieces(words)),)) for lang, words in both if words))


def _pieces(words: str | tuple[Piece, ...]) -> tuple[Piece, ...]:
    return (Words(words),) if isinstance(words, str) else words


COUNTS = OutcomeShown(
    kind="measure",
    text=says(
        (Words("Count animals each week at "), Mark("R6"), Words(".")),
        (Words("عدّ الحيوانات كل أسبوع عند "), Mark("R6"), Words(".")),
    ),
    status="agreed",
    attribution="participant",
    standing="room",
    why=says("Counting asks nobody to change a claim.", "العدّ لا يطلب من أحد تغيير مطلبه."),
    commitment=CommitmentShown(
        (UP.name, DOWN.name),
        "2026-06-01",
        says("Each week", "كل أسبوع"),
        says("A joint visit", "زيارة مشتركة"),
    ),
    proposed=says("Animals will be counted each week.", "ستُعدّ الحيوانات كل أسبوع."),
    not_before="2026-06-01T00:00:00+02:00",
    awaited=("up",),
    ref="first#counts",
)
LISTS = OutcomeShown(
    kind="commitment",
    text=says("Each side lists its gauges.", "يضع كل طرف قائمة بمقاييسه."),
    status="agreed",
    attribution="participant",
    standing="released",
    commitment=CommitmentShown((UP.name, DOWN.name), "2026-01-31"),
    ref="first#lists",
)
APART = OutcomeShown(
    kind="divergence",
    text=says(
        "Whether the old shares still bind is seen differently.", "تختلف الآراء في سريان الحصص القديمة."
    ),
    status="not-agreed",
    attribution="none",
    standing="room",
    ref="first#shares",
)
CLEARED = OutcomeShown(
    kind="clarification",
    text=says(
        (Phrase("participant"), Words(" had been misheard: animals were meant, not people.")),
        (Words("أُسيء فهم قول "), Phrase("participant"), Words(": المقصود الحيوانات لا الناس.")),
    ),
    status="agreed",
    attribution="participant",
    standing="released",
    ref="first#animals",
)
STAGES = OutcomeShown(
    kind="option",
    text=says("Word of a drought comes in [two] [three] stages."),
    status="bracketed",
    attribution="participant",
    standing="room",
    why=says("Stages let each side act early."),
    awaited=("oak",),
    ref="second#stages",
)

FIRST = SessionShownTo(
    shown_when=says("winter 2026", "شتاء 2026"),
    shown_where=says("Europe", "أوروبا"),
    rule="chatham-house",
    attribution="participant",
    themes=(ThemeShown(says("Life along the border", "الحياة على الحدود")),),
    outcomes=(COUNTS, LISTS, APART, CLEARED),
    id="first",
    title=says("Two lists on one table", "قائمتان على مائدة واحدة"),
    first="2026-01-12",
    last="2026-01-13",
    timezone="Europe/Zurich",
)
SECOND = SessionShownTo(
    shown_when=says("spring 2026", "ربيع 2026"),
    shown_where=says("Europe", "أوروبا"),
    rule="chatham-house",
    attribution="participant",
    outcomes=(STAGES,),
    progress=(
        ProgressShown("kept", "2026-02-20", says("Both lists were opened together."), about="first#lists"),
    ),
    id="second",
    title=says("Water and pasture", "الماء والمرعى"),
    first="2026-03-09",
    last="2026-03-10",
    timezone="Europe/Zurich",
    at="Hotel Example, Lake Street 1",
    objectives=(ObjectiveShown(says("Agree which readings are shared", "الاتفاق على القراءات المتبادلة")),),
    logistics=says("The train takes forty minutes.", "يستغرق القطار أربعين دقيقة."),
    annex=says("Our line on wells, for our room alone.", "موقفنا من الآبار، لقاعتنا وحدها."),
    evidence=(
        EvidenceShown(
            says("Gauge readings since 1990"), says("Flow fell by a fifth."), says("River office, 2025")
        ),
    ),
    days=(DayShown("2026-03-09", "09:30", "17:30"),),
    slots=(
        Slot(
            "item",
            75,
            "2026-03-09",
            "2026-03-09T09:30+01:00",
            "2026-03-09T10:45+01:00",
            title=says("Pasture in the dry season", "المرعى في موسم الجفاف"),
            format="plenary",
            aim=says("To hear what each side needs.", "لسماع ما يحتاجه كل طرف."),
            questions=(
                says("What would each side need to reopen the crossing?", "ما الذي يلزم لإعادة فتح المعبر؟"),
            ),
            actual=("09:35", "11:00"),
            id="pasture",
        ),
        Slot("pause", 20, "2026-03-09", "2026-03-09T10:45+01:00", "2026-03-09T11:05+01:00"),
        Slot(
            "item",
            45,
            "2026-03-09",
            "2026-03-09T11:05+01:00",
            "2026-03-09T11:50+01:00",
            title=says("Each side apart", "كل طرف على حدة"),
            format="caucus",
            rule="off-the-record",
            groups=(
                GroupShown(UP.name, questions=(says("What could we offer first?"),)),
                GroupShown(DOWN.name),
            ),
            id="caucus",
        ),
    ),
)

ROOM = Edition(
    reader="oak",
    kind="person",
    at="2026-03-01T12:00:00+00:00",
    languages=("en", "ar"),
    rule="chatham-house",
    k=5,
    sessions=(FIRST, SECOND),
    shown_title=says("Dialogue on sharing a river", "حوار حول تقاسم نهر"),
    purpose=says("Practical steps on water and pasture.", "خطوات عملية في الماء والمرعى."),
    convenors=(says("Example Foundation", "مؤسسة المثال"),),
    ground_rules=(says("Speak for yourself.", "تحدّثوا عن أنفسكم."),),
    terms=(
        TermShown(
            says("Low flow", "الجريان المنخفض"), says("Seven dry days in a row.", "سبعة أيام جافة متتالية.")
        ),
    ),
    precedents=(
        PrecedentShown(says("A valley that counted first"), says("It began with counts."), says("Archive")),
    ),
    id="river",
    title=says("River dialogue", "حوار النهر"),
    sides=(UP, DOWN),
    consent_of="each-side",
    side="up",
)
"""What the participant `oak` of the side `up` may know."""

TEAM = replace(
    ROOM,
    reader="team",
    kind="team",
    side="",
    sessions=(
        FIRST,
        replace(
            SECOND,
            objectives=(
                ObjectiveShown(
                    says("Agree which readings are shared", "الاتفاق على القراءات المتبادلة"), "partly"
                ),
            ),
            review=ReviewShown(
                happened=says("The morning ran late.", "تأخر الصباح."),
                why_different=says("An incident was nearer than we knew.", "كان الحادث أقرب مما علمنا."),
                sustain=(says("The same question in both rooms.", "السؤال نفسه في القاعتين."),),
                improve=(says("Seat the interpreters better.", "تحسين موضع المترجمين."),),
                safety=says("A picture was posted; it is gone.", "نُشرت صورة ثم أُزيلت."),
                promises=(says("A written answer on the fund.", "جواب مكتوب بشأن الصندوق."),),
                way_back=(("up", says("Two gauges can be shown as a limit.", "يمكن عرض المقياسين كحدّ.")),),
                process=says("Manner before number.", "الكيفية قبل العدد."),
            ),
        ),
    ),
)
"""What the team knows."""


def outsider(session: SessionShownTo, outcomes: tuple[OutcomeShown, ...]) -> SessionShownTo:
    """A session as those who were not in its room may know it."""
    return SessionShownTo(
        session.shown_when,
        session.shown_where,
        session.rule,
        session.attribution,
        themes=session.themes,
        outcomes=outcomes,
    )


def released(outcome: OutcomeShown, standing: str) -> OutcomeShown:
    """An outcome after its release: nothing proposed, nothing awaited."""
    ref = outcome.ref if standing == "released" else ""
    return replace(outcome, standing=standing, proposed=None, not_before="", awaited=(), ref=ref)


OPEN = tuple(released(o, "open") for o in (COUNTS, APART, CLEARED))
PUBLIC = replace(
    ROOM,
    reader="public",
    kind="public",
    sessions=(
        replace(
            outsider(FIRST, OPEN),
            progress=(
                ProgressShown("under-way", "2026-05-04", says("Eight counts so far."), outcome=OPEN[0]),
            ),
            list_lines=("Example Institute",),
        ),
    ),
    id="",
    title=None,
    sides=(),
    consent_of="",
    side="",
    rule="",
)
"""What the public knows once the first session has been released."""

CAPITALS = replace(
    ROOM,
    reader="principals",
    kind="principals",
    sessions=(
        outsider(
            FIRST,
            (
                *(released(o, "released") for o in (COUNTS, APART)),
                released(replace(STAGES, ref="first#stages"), "released"),
            ),
        ),
    ),
    id="",
    title=None,
    sides=(),
    side="",
)
"""What every capital reads of the first session."""
