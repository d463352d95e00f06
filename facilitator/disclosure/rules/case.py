"""What the conditions of a release look at: the thing, where it comes from, and the instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from facilitator.disclosure.readers import item_rooms
from facilitator.disclosure.rules.drafts import Asked, stands
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import Attribution, ConsentOf, Rule
from facilitator.model.people import SPEAKING_PARTS
from facilitator.model.release import Release, Silence, Support
from facilitator.model.sealed import Sealed
from facilitator.model.session import Item, Session


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that may go out. `session` is None for a term or precedent.

    `items` are the agenda items it comes from; with `anywhere` it may come from any of the session;
    with neither it comes from the session as a whole.
    `mentioned` are the ids its public words speak of. `circulated` are the drafts that held it, and
    `words` its public words as they stand now, in the form of a draft (None where there was no draft).
    """

    dialogue: Dialogue
    session: Session | None
    release: Release
    at: datetime
    items: tuple[Item, ...] = ()
    anywhere: bool = True
    attribution: Attribution = Attribution.NONE
    mentioned: tuple[str, ...] = ()
    support: Support | None = None
    silence: Silence | None = None
    circulated: Asked = ()
    words: Sealed[str] | None = None

    @property
    def sources(self) -> tuple[Item, ...]:
        """The agenda items concerned: those named, or all."""
        if self.session is None:
            return ()
        return self.session.items if self.anywhere else self.items

    @property
    def rule(self) -> Rule | None:
        """The strictest rule concerned; None where there is no session."""
        if self.session is None:
            return None
        rules = [item.rule or self.session.rule for item in self.sources]
        if self.anywhere or not rules:
            rules.append(self.session.rule)
        order = list(Rule)
        return min(rules, key=order.index)

    @property
    def consent_of(self) -> ConsentOf:
        """Whose consent is asked for."""
        return self.session.consent_of if self.session else self.dialogue.consent_of

    @property
    def today(self) -> date:
        """The calendar day of the instant where the session is held."""
        return self.day_of(self.at)

    def day_of(self, moment: datetime) -> date:
        """The calendar day of another instant there."""
        zone = self.session.held.timezone if self.session else self.dialogue.timezone
        return moment.astimezone(ZoneInfo(zone)).date()

    def speaking(self, people: frozenset[str]) -> frozenset[str]:
        """Those among whom an outsider would look for the speaker."""
        return frozenset(
            p.id for p in self.dialogue.people.persons if p.id in people and p.part in SPEAKING_PARTS
        )

    @property
    def rooms(self) -> tuple[frozenset[str], ...]:
        """The speaking people of each room concerned."""
        if self.session is None:
            return ()
        everybody = frozenset(self.session.present())
        found = [r for i in self.sources for r in item_rooms(i, self.session, self.dialogue)] or [everybody]
        return tuple(self.speaking(room) for room in found)

    @property
    def smallest_room(self) -> frozenset[str]:
        """The speaking people of the smallest room concerned."""
        return min(self.rooms, key=len, default=frozenset())

    def consents(self, who: str) -> bool:
        """Whether that side's or person's consent counts on the day, for the words as they stand."""
        answer = self.release.answer(who)
        if answer is None or answer.given is None or answer.given > self.today:
            return False
        if answer.withdrawn is not None and answer.withdrawn <= self.today:
            return False
        return stands(answer, self.circulated, self.words, self.day_of)
