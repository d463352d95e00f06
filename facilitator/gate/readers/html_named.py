"""What an element holds that says by its class or role whom it names: `<p class="author">price</p>`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.gate.readers.here import Met
from facilitator.gate.text.decode import decoded
from facilitator.gate.text.layers import PROSE, Layer, Weaver, woven

_WORDS = (
    "assignee attendee auteur author authors autor byline contributor convenor creator delegate "
    "displayname editor facilitator firstname fullname guest lastname maintainer organiser organizer "
    "participant reviewer speaker surname username"
).split()
"""What pages call the elements that hold somebody's name, where they are of one kind each."""
SIGNS = tuple(f"{word}{end}" for word in _WORDS for end in "\"' -_")
"""Without one of these no class names people."""
_ATTRIBUTE = re.compile(
    r"<[A-Za-z][^<>]*\s(?:class|itemprop|rel|role)\s*=\s*[\"'](?:[^\"'<>]*[^\"'<>A-Za-z])?\Z"
)
_HELD = re.compile(
    r"\w+[^\"'<>]{0,80}[\"'][^<>]{0,400}>(?:\s*<[a-z][^<>]{0,200}>){0,3}\s*([^<>\s][^<>]{0,60}?)\s*<"
)
_FAR = 400
_AUTHOR = "author: "


def named_by_class(source: Layer, met: Met) -> list[Layer]:
    """Nothing, or what such elements hold, each behind a word for people, as a field has it."""
    spans = list(dict.fromkeys(_held(source.text, met)))

    def weave(weaver: Weaver) -> None:
        for start, end in spans:
            weaver.put(_AUTHOR)
            weaver.keep(start, end)
            weaver.put("\n\n")

    said = "".join(f"{_AUTHOR}{source.text[start:end]}\n\n" for start, end in spans)
    named = woven(source, "named elements", said, PROSE, weave)
    return [decoded(named, named.where)] if spans else []


def _held(text: str, met: Met) -> Iterator[tuple[int, int]]:
    for sign in SIGNS:
        for place in met.get(sign, ()):
            tag = text.rfind("<", max(0, place - _FAR), place)
            held = _HELD.match(text, place) if tag >= 0 and _ATTRIBUTE.match(text[tag:place]) else None
            if held:
                yield held.span(1)
