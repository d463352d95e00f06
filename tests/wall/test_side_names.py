"""At level `side` a person is called by her side, in the language of the text: both definitions alike."""

from __future__ import annotations

import json
from dataclasses import replace

from facilitator.disclosure import Reader, disclose
from facilitator.disclosure.edition import Para, Phrase
from facilitator.gate.entitled import record
from facilitator.model.dialogue import Dialogue, Side
from facilitator.model.labels import Attribution, Rule
from facilitator.model.sealed import Sealed
from facilitator.model.text import Mention, Paragraph, Run, Text
from tests.support.small import NOON, dialogue, outcome, session

NAMES = {"en": "Upstream", "ar": "أعالي النهر"}


def in_each(**words: str | Mention) -> Text:
    pieces = {lang: Run(word) if isinstance(word, str) else word for lang, word in words.items()}
    return Text(tuple((lang, Sealed((Paragraph((piece,)),))) for lang, piece in pieces.items()))


def small() -> Dialogue:
    spoken = in_each(en=Mention("u1"), ar=Mention("u1"), fr=Mention("u1"))
    made = dialogue(
        session(rule=Rule.ON_THE_RECORD, attribution=Attribution.SIDE, outcomes=(outcome(text=spoken),))
    )
    sides = (Side("up", in_each(**NAMES)), *(side for side in made.sides if side.id != "up"))
    return replace(made, sides=sides)


def called() -> dict[str, str]:
    """What the public edition calls the speaker in each language."""
    (shown,) = disclose(small(), Reader.label("public"), NOON).edition.sessions[0].outcomes
    found = {}
    for lang, (block,) in shown.text.versions:
        assert isinstance(block, Para)
        (phrase,) = block.pieces
        assert isinstance(phrase, Phrase) and phrase.level == "side"
        found[lang] = phrase.shown
    return found


def test_a_side_is_called_by_its_name_in_the_texts_language_or_else_its_first() -> None:
    assert called() == {**NAMES, "fr": "Upstream"}


def test_the_second_definition_says_the_same() -> None:
    written = json.dumps(record(small(), NOON), ensure_ascii=False)
    for lang, name in called().items():
        assert f'"{lang}": [["para", [["phrase", "side", "{name}"]]]]' in written
