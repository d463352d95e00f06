"""Plant a unique secret in every sentence of a dialogue, and remember which field holds it."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from facilitator.model.dialogue import Dialogue
from facilitator.model.evidence import Attachment, Evidence
from facilitator.model.labels import Label
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.text import Run, Span


@dataclass(frozen=True)
class Secret:
    """Where a secret was planted: `chain` is the fields from the dialogue down, `Class.field`.

    `readers` is the narrowest default on the way, `recorded` whether every field of the way may
    enter the record, `labels` any labels that stand on the way (they decide for themselves).
    """

    word: str
    chain: tuple[str, ...]
    readers: str
    recorded: bool
    labels: tuple[Label, ...]


class Planter:
    """Rebuilds a dialogue with secrets; `secrets` lists them."""

    def __init__(self) -> None:
        """Starts with no secret."""
        self.secrets: list[Secret] = []

    def plant(self, dialogue: Dialogue) -> Dialogue:
        """The dialogue with every sentence replaced by a word of its own."""
        planted = self._walk(dialogue, (), "public", True, ())
        assert isinstance(planted, Dialogue)
        return planted

    def _word(self, chain: tuple[str, ...], readers: str, recorded: bool, labels: tuple[Label, ...]) -> str:
        word = f"zq{len(self.secrets):05d}qz"
        self.secrets.append(Secret(word, chain, readers, recorded, labels))
        return word

    def _walk(self, value: Any, chain: tuple[str, ...], readers: str, rec: bool, labels: Any) -> Any:
        if isinstance(value, Sealed):
            inner = unseal(value)
            if isinstance(inner, bytes):
                return Sealed(self._word(chain, readers, rec, labels).encode(), value.place)
            if isinstance(inner, str):
                return Sealed(self._word(chain, readers, rec, labels), value.place)
            return Sealed(self._walk(inner, chain, readers, rec, labels), value.place)
        if isinstance(value, tuple):
            return tuple(self._walk(v, chain, readers, rec, labels) for v in value)
        if isinstance(value, Label) or not is_dataclass(value) or isinstance(value, type):
            return value
        if isinstance(value, Run):
            return replace(value, text=self._word(chain, readers, rec, labels) + " ", link="")
        return self._record(value, chain, readers, rec, labels)

    def _record(self, value: Any, chain: tuple[str, ...], readers: str, rec: bool, labels: Any) -> Any:
        here = getattr(value, "readers", None)
        if isinstance(value, Span | Evidence | Attachment) or here is not None:
            labels = (*labels, *([here] if isinstance(here, Label) else ()))
        name = type(value).__name__
        changes = {
            f.name: self._walk(
                getattr(value, f.name),
                (*chain, f"{name}.{f.name}"),
                narrower(readers, f.metadata["readers"]),
                rec and f.metadata["record"],
                labels,
            )
            for f in fields(value)
            if f.name not in ("place", "readers")
        }
        if isinstance(value, Span) and value.instead:
            changes["instead"] = self._word((*chain, "Span.instead"), readers, rec, labels)
        return replace(value, **changes)


def narrower(one: str, two: str) -> str:
    """The smaller of two default sets of readers."""
    order = ("team", "participants", "public")
    return min(one, two, key=order.index)
