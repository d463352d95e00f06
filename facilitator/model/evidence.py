"""Data and case studies that are put before a room, with the pictures and documents that show them."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.labels import Label, private
from facilitator.model.sealed import Sealed
from facilitator.model.text import Text
from facilitator.problems import Place

NOWHERE = Place("unknown")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or a clean document that shows a piece of evidence, or what an item of the agenda is about.

    Its readers are no more than those of what it shows. `kind` is png, jpeg or pdf, `width` and `height`
    are in its own measure; `alt` says what can be seen.
    """

    kind: str = private()
    content: Sealed[bytes] = private()
    width: int = private()
    height: int = private()
    alt: Text = private()
    readers: Label | None = private(default=None)
    place: Place = private(default=NOWHERE)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Data or a case study put before its readers; the team's alone unless `readers` says more."""

    id: str = private()
    title: Text = private()
    text: Text | None = private(default=None)
    source: Text | None = private(default=None)
    readers: Label | None = private(default=None)
    attachments: tuple[Attachment, ...] = private(default=())
    place: Place = private(default=NOWHERE)
