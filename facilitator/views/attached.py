"""Pictures and documents that stand in a paper, each with its words for those who do not see it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.disclosure.edition import AttachmentShown
from facilitator.views.common import Told, told


@dataclass(frozen=True, slots=True)
class Attached:
    """One picture or document: png, jpeg or pdf, its bytes, its own measures."""

    kind: str
    data: bytes
    width: int
    height: int
    alt: Told


def attached(shown: tuple[AttachmentShown, ...], lang: str) -> tuple[Attached, ...]:
    """What this reader may see, in the order in which it was written."""
    return tuple(Attached(a.kind, a.data, a.width, a.height, told(a.alt, lang)) for a in shown)
