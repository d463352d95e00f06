"""Lets other people speak in a public text, and puts other words under what it withholds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC, Attribution
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.text import Inline, Mention, Run, Span, Text, changed
from facilitator.publish.twins.invention import Inventor

SPEAKER, SPANS = "speaker", "Span.words"


@dataclass(frozen=True, slots=True)
class Cast:
    """Who may stand in for whom without a public word changing."""

    stand_in: Mapping[str, str]

    def another(self, person: str) -> str:
        """Somebody else whom the declared attribution describes in the same words."""
        return self.stand_in.get(person, person)


def cast_of(dialogue: Dialogue, level: Attribution) -> Cast:
    """At `none` and `participant` anybody; at `side` anybody of that side; else nobody but the speaker."""
    if level >= Attribution.ROLE:
        return Cast({})
    groups: dict[str, list[str]] = {}
    for p in dialogue.people.persons:
        groups.setdefault(p.side if level is Attribution.SIDE else "", []).append(p.id)
    return Cast({old: group[n - 1] for group in groups.values() for n, old in enumerate(group)})


def reworded(text: Text, cast: Cast, new: Inventor) -> Text:
    """The same public words, said by others, around other secrets."""
    return replace(
        text,
        versions=tuple(
            (lang, Sealed(changed(unseal(sealed), lambda one: (_inline(one, cast, new),)), sealed.place))
            for lang, sealed in text.versions
        ),
    )


def _inline(inline: Inline, cast: Cast, new: Inventor) -> Inline:
    if isinstance(inline, Mention):
        return _mention(inline, cast, new)
    if not isinstance(inline, Span):
        return inline
    if PUBLIC in inline.readers.words:
        said = (_mention(i, cast, new) if isinstance(i, Mention) else i for i in inline.words)
        return replace(inline, words=tuple(said))
    if new.wants(SPANS):
        return replace(inline, words=(Run(new.words()),), review=None)
    return inline


def _mention(mention: Mention, cast: Cast, new: Inventor) -> Mention:
    return Mention(cast.another(mention.person)) if new.wants(SPEAKER) else mention
