"""How a house dresses its papers: logo, colours, letterhead and footer, in the language of one paper."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

BARE = frozenset("logistics cover-list run-of-show desk desk-card cards rule-card if-asked".split())
"""Papers without a letterhead: logistics, the list of who holds what and what is carried in a pocket, found
alone, should not say whose meeting it is; the team's working papers need every line of their page."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture without anything about its making; `kind` is png, jpeg or svg, the sizes are its own."""

    kind: str
    data: bytes
    width: int
    height: int

    @property
    def address(self) -> str:
        """The picture itself as an address, so that a page fetches nothing."""
        kind = "svg+xml" if self.kind == "svg" else self.kind
        return f"data:image/{kind};base64,{b64encode(self.data).decode('ascii')}"


@dataclass(frozen=True, slots=True)
class House:
    """What a workspace says of its own look; colours as six hexadecimal digits, empty where ours do.

    `letterhead` and `footer` are by language; the language `""` is for every other one.
    """

    logo: Logo | None = None
    accent: str = ""
    warn: str = ""
    letterhead: tuple[tuple[str, tuple[str, ...]], ...] = ()
    footer: tuple[tuple[str, str], ...] = ()


PLAIN = House()
"""Ours: no logo, no letterhead, our own colours."""


@dataclass(frozen=True, slots=True)
class Dress:
    """What of it one paper wears. Templates know it as `house`."""

    logo: Logo | None = None
    accent: str = ""
    warn: str = ""
    letterhead: tuple[str, ...] = ()
    footer: str = ""


UNDRESSED = Dress()


def dressed(house: House, paper: str, lang: str) -> Dress:
    """What a paper of this kind wears in a language; a logo never stands without its words."""
    if paper in BARE:
        return Dress(accent=house.accent, warn=house.warn)
    lines = _said(dict(house.letterhead), lang, ())
    logo = house.logo if lines else None
    return Dress(logo, house.accent, house.warn, lines, _said(dict(house.footer), lang, ""))


def _said(by_language: dict[str, T], lang: str, nothing: T) -> T:
    """The words in the language, else those for every language, else the first that there are."""
    for known in (lang, lang.partition("-")[0], ""):
        if known in by_language:
            return by_language[known]
    return next(iter(by_language.values()), nothing)
