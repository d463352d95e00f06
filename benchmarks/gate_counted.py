"""What is counted of the gate's findings, over sentences that we planted or pages that people wrote."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field


@dataclass
class Planted:
    """A text with the places of its mentions, and whom each means. `parts`: how many there are of which one,
    by the hash of what it was made from, is aside."""

    text: str
    spots: list[tuple[int, int, str]] = field(default_factory=list)
    made_from: str = ""
    parts: int = 4

    @property
    def aside(self) -> bool:
        """Whether it is of the part that is never tuned on."""
        return hashlib.sha256((self.made_from or self.text).encode()).digest()[0] % self.parts == 0


@dataclass
class Counted:
    """Mentions, findings to cure and to look at, and words."""

    mentions: int = 0
    found: int = 0
    blocked: int = 0
    blocks: int = 0
    right: int = 0
    open: int = 0
    reviews: int = 0
    stray: int = 0
    words: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Of the mentions, what is found at either level."""
        return self.found / self.mentions if self.mentions else 1.0

    @property
    def strict(self) -> float:
        """Of the mentions, what is to be cured."""
        return self.blocked / self.mentions if self.mentions else 1.0

    @property
    def precision(self) -> float:
        """Of the findings to cure, what is a mention."""
        return self.right / self.blocks if self.blocks else 1.0

    @property
    def per(self) -> float:
        """Findings for review in ten thousand words, mentions and all."""
        return self.reviews * 10_000 / max(1, self.words)

    @property
    def per_stray(self) -> float:
        """Of these, the ones that point at no mention."""
        return self.stray * 10_000 / max(1, self.words)
