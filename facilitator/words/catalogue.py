"""A message is said in the reader's language where we can, and in English where we cannot."""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

LANGUAGES = ("en", "fr", "es", "ar", "zh", "ru")
"""Languages in which every label is there; in any other language papers keep English labels."""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur", "yi"})


def N_(message: str) -> str:  # noqa: N802 - the name that extraction tools look for
    """Marks a message of a table for the catalogues; gives it back as it is."""
    return message


def NC_(_context: str, message: str) -> str:  # noqa: N802 - the name that extraction tools look for
    """Marks a message that means different things in different places; gives it back as it is."""
    return message


def primary(lang: str) -> str:
    """The language of a tag: `fr` for `fr-CH`."""
    return lang.replace("_", "-").split("-")[0].lower()


def direction(lang: str) -> str:
    """`rtl` or `ltr`, as HTML writes it."""
    return "rtl" if primary(lang) in RIGHT_TO_LEFT else "ltr"


def say(message: str, lang: str, context: str = "") -> str:
    """The message in that language, or as it is where the catalogue lacks it."""
    found = translations(primary(lang))
    return found.pgettext(context, message) if context else found.gettext(message)


def say_many(one: str, many: str, number: int, lang: str) -> str:
    """The form of the message that goes with the number; English where the catalogue lacks it."""
    return translations(primary(lang)).ngettext(one, many, number)


@lru_cache(maxsize=16)
def translations(lang: str) -> gettext.NullTranslations:
    """All messages of one language; none for English and for languages without a catalogue."""
    whole = _catalogue(lang)
    if whole is None:
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo

    compiled = io.BytesIO()
    write_mo(compiled, whole)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def messages() -> Iterator[str]:
    """Every message in every language, English too, with its gaps (`%(day)s`) as they are."""
    for lang in LANGUAGES:
        for message in _catalogue(lang) or ():
            for forms in (message.id, message.string):
                yield from (forms,) if isinstance(forms, str) else forms or ()


def _catalogue(lang: str) -> Catalog | None:
    """What the .po files say, read as they are: no compiled copy can fall behind them."""
    folder = files("facilitator.words").joinpath("locale", lang)
    if lang == "en" or not folder.is_dir():
        return None
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import read_po

    whole = Catalog(locale=lang)
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".po"):
            for message in read_po(io.BytesIO(entry.read_bytes()), locale=lang):
                if message.id:
                    whole.add(message.id, message.string, context=message.context)
    return whole
