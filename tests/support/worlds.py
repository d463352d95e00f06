"""Random dialogues, rich in everything that decides who reads what; the same seed gives the same world."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TypeVar

from facilitator.disclosure.facing import face
from facilitator.model.correction import Correction, CorrectionKind
from facilitator.model.dialogue import (
    Dialogue,
    DialogueShown,
    Precedent,
    Released,
    Side,
    Term,
)
from facilitator.model.evidence import Attachment, Evidence
from facilitator.model.knowledge import Fact, Known
from facilitator.model.labels import (
    Attribution,
    Code,
    ConsentOf,
    Format,
    Label,
    Listing,
    ObjectiveResult,
    OutcomeKind,
    Part,
    ProgressStatus,
    Quantifier,
    Rule,
    SilenceState,
    Status,
)
from facilitator.model.people import People, Person
from facilitator.model.release import Consent, Draft, DraftItem, Release, Silence, Support
from facilitator.model.sealed import Sealed
from facilitator.model.session import (
    After,
    Commitment,
    Group,
    Held,
    Invited,
    Item,
    Objective,
    Outcome,
    Progress,
    Remark,
    Session,
    SessionShown,
)
from facilitator.model.text import (
    Block,
    Bullets,
    Inline,
    LineBreak,
    Mention,
    Paragraph,
    Quote,
    Run,
    Span,
    Text,
)

T = TypeVar("T")

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
INSTANTS = (datetime(2026, 1, 1, tzinfo=UTC), NOW, datetime(2027, 6, 1, tzinfo=UTC))
STEMS = "water pasture crossing gauge notice drought visit count bridge herd season reading".split()


class WorldMaker:
    """Makes one dialogue from one seed; leans towards things being open, so that much is shown."""

    def __init__(self, seed: int) -> None:
        """`seed` decides everything."""
        self.r = Random(seed)
        self.sides = self.r.sample(["north", "south", "west"], self.r.choice([0, 2, 2, 2, 3]))
        self.languages = self.r.choice([("en",), ("en", "ar"), ("fr", "en")])
        self.people: tuple[Person, ...] = ()

    def chance(self, p: float) -> bool:
        """True with that probability."""
        return self.r.random() < p

    def some(self, things: Sequence[T], p: float = 0.5) -> tuple[T, ...]:
        """A random part, in order."""
        return tuple(t for t in things if self.chance(p))

    def ids(self) -> list[str]:
        """Ids of everybody."""
        return [p.id for p in self.people]

    # people ---------------------------------------------------------------------------------

    def person(self, n: int) -> Person:
        """One person; most take part."""
        odd = [p for p in Part if p is not Part.PARTICIPANT]
        part = Part.PARTICIPANT if self.chance(0.75) else self.r.choice(odd)
        side = self.r.choice([*self.sides, *self.sides, ""]) if self.sides else ""
        return Person(
            f"p{n}",
            part,
            side,
            name=Sealed(f"Given{n} Family{n}") if self.chance(0.9) else None,
            role=Sealed(f"keeper of {n}") if self.chance(0.6) else None,
            affiliation=Sealed(f"House {n}") if self.chance(0.6) else None,
            contact=(("email", Sealed(f"p{n}@house.example")),),
            listing=self.r.choice(list(Listing)),
            languages=self.some(("en", "ar")),
        )

    # text -----------------------------------------------------------------------------------

    def run(self) -> Run:
        """A few words."""
        words = " ".join(self.r.choices(STEMS, k=self.r.randint(1, 4))) + self.r.choice(["", " ", "."])
        return Run(words, strong=self.chance(0.1), emphasis=self.chance(0.1))

    def label(self, *extra: str) -> Label:
        """Any label."""
        words = ["team", "participants", "principals", "public", *extra]
        words += [f"{kind}:{s}" for s in self.sides for kind in ("side", "principals")]
        return Label(tuple(self.r.sample(words, self.r.choice([1, 1, 1, 2]))))

    def attachment(self) -> Attachment:
        """A picture, seldom for fewer readers than what it shows."""
        readers = self.label() if self.chance(0.3) else None
        return Attachment("png", Sealed(self.r.randbytes(8)), 4, 3, self.text(), readers)

    def span(self) -> Span:
        """A passage kept from some readers."""
        words: tuple[Run | LineBreak | Mention, ...] = (self.run(),)
        if self.chance(0.2) and self.people:
            words = (*words, Mention(self.r.choice(self.ids())))
        readers = Label(("team",)) if self.chance(0.6) else self.label()
        if self.chance(0.5):
            return Span(words, withheld=self.r.choice(list(Code)), readers=readers)
        return Span(words, instead=self.r.choice(["focal points", "a place"]), readers=readers)

    def inlines(self) -> tuple[Inline, ...]:
        """The pieces of a paragraph."""
        found: list[Inline] = []
        for _ in range(self.r.randint(1, 4)):
            kind = self.r.random()
            if kind < 0.55 or not self.people:
                found.append(self.run())
            elif kind < 0.65:
                found.append(Mention(self.r.choice(self.ids())))
            elif kind < 0.7:
                found.append(LineBreak())
            elif kind < 0.8:
                found += [self.span(), Run(" "), self.span()]
            else:
                found.append(self.span())
        return tuple(found)

    def block(self) -> Block:
        """A paragraph, now and then a list or a quotation."""
        kind = self.r.random()
        plain = Paragraph(self.inlines())
        if kind < 0.85:
            return plain
        if kind < 0.95:
            return Bullets(((plain,), (Paragraph(self.inlines()),)), self.r.choice([None, 1]))
        return Quote((plain,))

    def text(self) -> Text:
        """A text in one or all languages; seldom with a fault."""
        languages = self.languages if self.chance(0.4) else self.languages[:1]
        versions = tuple(
            (lang, Sealed(tuple(self.block() for _ in range(self.r.choice([1, 1, 2]))))) for lang in languages
        )
        return Text(versions, sound=self.chance(0.97))

    def maybe_text(self, p: float = 0.5) -> Text | None:
        """A text or none."""
        return self.text() if self.chance(p) else None

    def plain(self, words: str) -> Text:
        """A short text without spans."""
        blocks: tuple[Block, ...] = (Paragraph((Run(words),)),)
        return Text(tuple((lang, Sealed(blocks)) for lang in self.languages))

    def called(self, words: str) -> Text:
        """A name that differs from language to language."""
        return Text(tuple((lang, Sealed((Paragraph((Run(f"{words} {lang}"),)),))) for lang in self.languages))

    # release --------------------------------------------------------------------------------

    def moment(self) -> datetime:
        """An instant in 2026, seldom in 2027."""
        return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=self.r.randint(0, 24 * 400))

    def day(self) -> date:
        """A day around the instants."""
        return date(2026, 1, 1) + timedelta(days=self.r.randint(0, 400))

    def consent(self, who: str) -> Consent:
        """Mostly given in time; seldom to a draft by its number."""
        if self.chance(0.9):
            return Consent(who, date(2026, 2, 1), draft=1 if self.chance(0.004) else None)
        given = self.day() if self.chance(0.6) else None
        return Consent(who, given, self.day() if given and self.chance(0.4) else None)

    def release(self, p: float = 0.85) -> Release | None:
        """A release, most often to the public, with most consents."""
        if not self.chance(p):
            return None
        to = Label(("public",)) if self.chance(0.7) else self.label()
        asked = [*self.sides, *self.ids()]
        consents = tuple(self.consent(who) for who in asked if self.chance(0.97))
        return Release(to, self.moment() if self.chance(0.25) else None, consents)

    def silence(self) -> Silence | None:
        """Mostly none."""
        if self.chance(0.85):
            return None
        expires = self.moment()
        recorded = expires + timedelta(hours=self.r.randint(-30, 200))
        return Silence(
            self.r.choice([SilenceState.ADOPTED, SilenceState.ADOPTED, *SilenceState]),
            expires if self.chance(0.9) else None,
            recorded if self.chance(0.9) else None,
            expires if self.chance(0.05) else None,
            tuple(self.text() for _ in range(self.r.choice([0, 1, 2]))),
        )

    def support(self) -> Support | None:
        """Mostly none."""
        if self.chance(0.8):
            return None
        return Support(self.r.choice(list(Quantifier)), self.r.choice([None, 2, 3, 5, 7, 9]))

    # sessions -------------------------------------------------------------------------------

    def group(self) -> Group:
        """A side apart, or some members."""
        lead = self.r.choice(["", *self.ids()])
        if self.sides and self.chance(0.7):
            return Group(self.r.choice(self.sides), lead=lead, room=Sealed("room A"))
        return Group(members=self.some(self.ids()), lead=lead)

    def item(self, n: int) -> Item:
        """An agenda item."""
        groups = tuple(self.group() for _ in range(self.r.choice([1, 2]))) if self.chance(0.25) else ()
        return Item(
            f"item{n}",
            title=self.text(),
            theme=self.maybe_text(0.7),
            release=self.release(0.7),
            minutes=self.r.choice([30, 60, 90]),
            format=self.r.choice(list(Format)),
            rule=self.r.choice(list(Rule)) if self.chance(0.12) else None,
            lead=self.r.choice(["", *self.ids()]),
            groups=groups,
            questions=(self.text(),),
            team_notes=self.maybe_text(),
            if_tense=self.maybe_text(),
        )

    def outcome(self, n: int, items: Sequence[Item]) -> Outcome:
        """An outcome, most often open to the public."""
        words = tuple((self.label(), self.text()) for _ in range(self.r.choice([0, 0, 1, 2])))
        unique = tuple({label: (label, text) for label, text in words}.values())
        by = self.some(self.sides, 0.7)
        commitment = (
            Commitment(by, self.day(), self.maybe_text(), self.maybe_text(), self.r.choice(["", *self.ids()]))
            if by and self.chance(0.5)
            else None
        )
        return Outcome(
            f"o{n}",
            self.r.choice(list(OutcomeKind)),
            self.text(),
            words=unique,
            why=self.maybe_text(),
            status=self.r.choice(list(Status)),
            attribution=self.r.choice(list(Attribution)) if self.chance(0.3) else None,
            comes_from=self.some([i.id for i in items], 0.4),
            commitment=commitment,
            support=self.support(),
            silence=self.silence(),
            release=self.release(),
            commit=self.chance(0.3),
        )

    def corrections(self, ids: Sequence[str]) -> tuple[Correction, ...]:
        """Mostly none."""
        return tuple(
            Correction(
                f"c{n}",
                self.day(),
                self.r.choice(list(CorrectionKind)),
                self.plain(f"Note {n}."),
                self.some(ids),
            )
            for n in range(self.r.choice([0, 0, 1, 2]))
        )

    def progress(self, refs: Sequence[str]) -> Progress:
        """How some outcome fares; now and then of one that does not exist."""
        return Progress(
            self.r.choice([*refs, "s9#o9"]),
            self.r.choice(list(ProgressStatus)),
            self.day() if self.chance(0.5) else None,
            self.maybe_text(),
            self.maybe_text(),
            self.release(),
        )

    def session(self, n: int) -> Session:
        """A session with all its parts."""
        items = tuple(self.item(i) for i in range(self.r.randint(0, 3)))
        outcomes = tuple(self.outcome(i, items) for i in range(self.r.randint(0, 4)))
        rule = self.r.choice([*[Rule.CHATHAM_HOUSE] * 3, Rule.ON_THE_RECORD, *Rule])
        attribution = self.r.choice([*[Attribution.NONE] * 3, *[Attribution.PARTICIPANT] * 2, *Attribution])
        shown = SessionShown(self.text(), self.maybe_text()) if self.chance(0.85) else None
        refs = [f"s{m}#o{k}" for m in range(n + 1) for k in range(3)] + ["#o0"]
        return Session(
            f"s{n}",
            title=self.text(),
            held=Held(date(2026, 1, 10), date(2026, 1, 11), self.r.choice(["UTC", "Asia/Tokyo"])),
            shown_as=shown,
            rule=rule,
            attribution=attribution,
            consent_of=self.r.choice([ConsentOf.EACH_SIDE, *ConsentOf]),
            invited=Invited(self.some(self.ids()), self.some(self.ids()), self.some(self.ids())),
            attending=self.some(self.ids(), 0.85),
            objectives=(Objective("aim", self.text()),),
            ground_rules=(self.text(),),
            logistics=self.maybe_text(),
            annex=tuple((s, self.text()) for s in self.sides),
            evidence=(Evidence("e1", self.text(), readers=self.label(), attachments=(self.attachment(),)),),
            agenda=items,
            outcomes=outcomes,
            progress=tuple(self.progress(refs) for _ in range(self.r.randint(0, 2))),
            remarks=tuple(Remark("item0", p, self.text()) for p in self.some(self.ids(), 0.3)),
            measured=(("item0", time(9), time(10)),),
            corrections=self.corrections([o.id for o in outcomes] + [i.id for i in items]),
            after=After(
                (("aim", ObjectiveResult.MET),), happened=self.maybe_text(), safety=self.maybe_text()
            ),
        )

    def part(self, p: float = 0.7) -> Released | None:
        """A part of the dialogue with a release of its own."""
        if not self.chance(p):
            return None
        return Released(tuple(self.text() for _ in range(self.r.randint(1, 2))), self.release(0.7))

    def dialogue(self) -> Dialogue:
        """The whole."""
        self.people = tuple(self.person(n) for n in range(self.r.choice([0, 4, 9, 14, 18])))
        terms = tuple(
            Term(f"t{n}", self.text(), self.text(), self.release()) for n in range(self.r.randint(0, 3))
        )
        known = tuple(
            Known(self.some(self.ids()), self.r.choice(list(Fact)), words=(Sealed("old hand"),))
            for _ in range(self.r.randint(0, 2))
        )
        precedents = tuple(
            Precedent(f"c{n}", self.text(), self.text(), self.maybe_text(), self.release())
            for n in range(self.r.randint(0, 2))
        )
        shown = DialogueShown(self.text(), "an-address") if self.chance(0.9) else None
        made = Dialogue(
            "world",
            title=self.text(),
            shown_as=shown,
            purpose=self.part(),
            convenors=self.part(),
            ground_rules=self.part(),
            sides=tuple(Side(s, self.called(s.title())) for s in self.sides),
            consent_of=self.r.choice(list(ConsentOf)),
            k=self.r.choice([3, 5]),
            languages=self.languages,
            timezone="Europe/Zurich",
            public_knowledge=known,
            terms=terms,
            precedents=precedents,
            people=People(self.people, (Sealed("Blue Heron"),)),
            corrections=self.corrections([t.id for t in terms]),
            two_key=self.chance(0.1),
            confirmed=tuple((s, self.day()) for s in self.some(self.sides, 0.9)) if self.chance(0.3) else (),
            sessions=tuple(self.session(n) for n in range(self.r.randint(0, 3))),
        )
        return replace(made, drafts=tuple(d for s in made.sessions for d in self.drafts(made, s)))

    def drafts(self, dialogue: Dialogue, session: Session) -> tuple[Draft, ...]:
        """Drafts of a session before, on and after the day of most consents; most of the words of now."""
        days = self.some((date(2026, 1, 15), date(2026, 2, 1), date(2026, 3, 1)), 0.35)
        return tuple(
            Draft(
                session.id,
                n,
                datetime.combine(day, time(self.r.randint(0, 23)), tzinfo=UTC),
                "participants",
                items=tuple(self.drafted(dialogue, session, o) for o in self.some(session.outcomes, 0.7)),
            )
            for n, day in enumerate(days, 1)
        )

    def drafted(self, dialogue: Dialogue, session: Session, outcome: Outcome) -> DraftItem:
        """An outcome as it was circulated."""
        now = face(dialogue, session, outcome)
        return DraftItem(outcome.id, now if now and self.chance(0.8) else Sealed("{}"))


def make_world(seed: int) -> Dialogue:
    """A random dialogue; the same for the same seed."""
    return WorldMaker(seed).dialogue()
