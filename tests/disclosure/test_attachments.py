"""A picture is for those who read the evidence that it shows, or for fewer; never for the public."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from facilitator.disclosure import Reader, disclose
from facilitator.model.dialogue import Dialogue
from facilitator.model.evidence import Attachment, Evidence
from facilitator.model.labels import PARTICIPANTS, PUBLIC, Label
from facilitator.model.sealed import Sealed
from facilitator.model.session import Item
from facilitator.model.text import Text
from tests.support.small import World

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def picture(readers: Label | None = None, alt: Text | None = None) -> Attachment:
    return Attachment("png", Sealed(b"dots"), 4, 3, alt or World.text("A falling line"), readers)


def world(evidence: Label | None, *shown: Attachment) -> Dialogue:
    piece = Evidence("wells", World.text("Depth of wells"), readers=evidence, attachments=shown)
    return World.of(evidence=(piece,))


def seen(dialogue: Dialogue, reader: str) -> int:
    """How many pictures this reader's edition holds."""
    edition = disclose(dialogue, Reader.label(reader), NOW).edition
    return sum(len(piece.attachments) for session in edition.sessions for piece in session.evidence)


@pytest.mark.parametrize(
    ("evidence", "own", "who"),
    [
        (None, None, {"team"}),
        ((PARTICIPANTS,), None, {"team", "participants", "side:up", "side:down"}),
        ((PARTICIPANTS,), ("side:up",), {"team", "side:up"}),
        ((PARTICIPANTS,), ("team",), {"team"}),
        (("side:up",), (PARTICIPANTS,), {"team", "side:up"}),
        ((PUBLIC,), (PUBLIC,), {"team", "participants", "side:up", "side:down"}),
    ],
)
def test_who_sees_a_picture(
    evidence: tuple[str, ...] | None, own: tuple[str, ...] | None, who: set[str]
) -> None:
    dialogue = world(Label(evidence) if evidence else None, picture(Label(own) if own else None))
    readers = ("team", "participants", "side:up", "side:down", "principals", "public")
    assert {reader for reader in readers if seen(dialogue, reader)} == who


@pytest.mark.parametrize(
    ("item", "own", "who"),
    [
        (None, None, {"team", "participants", "side:up", "side:down"}),
        (None, ("side:up",), {"team", "side:up"}),
        (("side:up",), None, {"team", "side:up"}),
        (("side:up",), (PARTICIPANTS,), {"team", "side:up"}),
        (("team",), (PUBLIC,), {"team"}),
        ((PUBLIC,), (PUBLIC,), {"team", "participants", "side:up", "side:down"}),
    ],
)
def test_who_sees_a_picture_of_an_item(
    item: tuple[str, ...] | None, own: tuple[str, ...] | None, who: set[str]
) -> None:
    """Those who read the item, or fewer; who was in another room reads no item, and sees nothing of it."""
    shown = picture(Label(own) if own else None)
    talk = Item("wells", World.text("Wells"), readers=Label(item) if item else None, attachments=(shown,))
    dialogue = World.of(agenda=(talk,))

    def sees(reader: str) -> bool:
        return "dots" in repr(disclose(dialogue, Reader.label(reader), NOW).edition)

    readers = ("team", "participants", "side:up", "side:down", "principals", "public")
    assert {reader for reader in readers if sees(reader)} == who


def test_a_picture_whose_words_are_faulty_stays_with_the_team() -> None:
    faulty = Text(World.text("A falling line").versions, sound=False)
    assert seen(world(Label((PARTICIPANTS,)), picture(alt=faulty)), "participants") == 0


def test_the_public_edition_holds_no_byte_of_it() -> None:
    dialogue = world(Label((PUBLIC,)), picture(Label((PUBLIC,))))
    assert "dots" in repr(disclose(dialogue, Reader.label("team"), NOW).edition)
    for reader in ("public", "principals"):
        assert "dots" not in repr(disclose(dialogue, Reader.label(reader), NOW).edition)
