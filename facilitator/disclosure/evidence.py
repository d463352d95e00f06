"""Evidence as one reader may see it: texts, pictures and documents, without a way back to the model."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.disclosure.wording import Said


@dataclass(frozen=True, slots=True)
class AttachmentShown:
    """A picture or a document: png, jpeg or pdf, its bytes, its own measures, and what can be seen on it."""

    kind: str
    data: bytes
    width: int
    height: int
    alt: Said


@dataclass(frozen=True, slots=True)
class EvidenceShown:
    """Data or a case study."""

    title: Said
    text: Said | None = None
    source: Said | None = None
    id: str = ""
    attachments: tuple[AttachmentShown, ...] = ()
