"""What was found in one file so far, where a reader stands in it, and how much it may still cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from facilitator.gate.readers.html_cut import Pieces
from facilitator.gate.text.decode import decoded, untagged
from facilitator.gate.text.layers import CODE, PROSE, SPOKEN, Fault, Layer, Line
from facilitator.gate.text.unseen import seen_otherwise

MOST_DEPTH = 5
MOST_BYTES = 64 * 1024 * 1024
MOST_PIECES = 200_000
Met = dict[str, list[int]]
"""Where which signs stand in a text, in order."""


class Damaged(Exception):
    """A file that its reader cannot follow to the end; the message is a plain sentence of ours."""


@dataclass(frozen=True, slots=True)
class Tell:
    """Something that tells without naming: `rule` is `metadata` or `address`."""

    rule: str
    where: str
    tip: str
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class Unwrapped:
    """All of one file: its texts, what was not read, what tells, and whether there is a picture or sound."""

    layers: list[Layer] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    licensable: list[Callable[[], list[Line]]] = field(default_factory=list)
    tells: list[Tell] = field(default_factory=list)
    content: bool = False
    left: int = 2 * MOST_BYTES
    pieces: int = MOST_PIECES


@dataclass(frozen=True, slots=True)
class Here:
    """One file, or one packed in it: its name, what it lies in, how deep, who opens what it holds, and who
    looks for what hides in a text of it.

    `ours`: this program made it a moment ago, from words that were searched before.
    """

    found: Unwrapped
    name: str
    inside: str
    depth: int
    opener: Callable[[Here, bytes], None]
    look: Callable[[Here, str], None]
    pieces: Pieces = field(default_factory=Pieces)
    ours: bool = False

    def add(self, where: str, text: str, kind: str = CODE) -> None:
        """A text that has no place in the file, its escapes read; what is packed in it is opened."""
        if not text or text.isspace():
            return
        layer = Layer(f"{self.inside}{where}", text, kind, placed=False)
        if self.ours:
            self.found.layers.append(layer)
            return
        plain = decoded(layer, layer.where)
        without = untagged(plain, f"{plain.where} without tags")
        self.found.layers += [plain, *([] if without is plain else [without]), *seen_otherwise(plain)]
        self.look(self, text)

    def read_out(self, where: str, text: str) -> None:
        """Values of all kinds, an empty line between them; those that are sentences are read as such too."""
        self.add(where, text)
        self.add(where, "\n\n".join(value for value in text.split("\n\n") if SPOKEN.search(value)), PROSE)

    def fault(self, tip: str, where: str = "") -> None:
        """Something here was not read to its end."""
        self.found.faults.append(Fault(f"{self.inside}{where}" or "content", tip))

    def tell(self, where: str, tip: str, rule: str = "metadata") -> None:
        """Something here tells; the same is said once a file."""
        place = self.inside if len(self.inside) < 60 else "packed > "
        if not any(t.tip == tip for t in self.found.tells):
            self.found.tells.append(Tell(rule, f"{place}{where}", tip))

    def content(self) -> None:
        """Here is a picture, a sound or a typeface, which only a person can judge."""
        self.found.content = True

    def step(self, steps: int = 1) -> None:
        """One more part was met; Damaged where there are too many."""
        self.found.pieces -= steps
        if self.found.pieces < 0:
            raise Damaged("This has too many parts to be read to its end.")

    def spend(self, size: int) -> None:
        """So many bytes were unpacked; Damaged where there are too many."""
        self.found.left -= size
        if self.found.left < 0:
            raise Damaged("Too large to be read to its end.")

    def open(self, name: str, data: bytes, where: str) -> None:
        """Read what is packed here; `where` names the wrapping."""
        self.step()
        self.opener(replace(self, name=name, inside=f"{self.inside}{where} > ", depth=self.depth + 1), data)
