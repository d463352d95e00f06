"""Where what stopped a paper was typed: the lines of the files that people write, and no word of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from facilitator.gate.account.readable import Seat, readable
from facilitator.gate.findings import Finding, Report
from facilitator.gate.needles.private import every_text
from facilitator.gate.sweep import Source
from facilitator.model.labels import Label
from facilitator.model.sealed import Sealed, unseal
from facilitator.model.text import Blocks, Inline, Mention, Run, Span, Text, paragraphs_of
from facilitator.problems import Place

Look = Callable[[list[Source]], Report]
Found = tuple[str, str | None]
"""What was found: the rule, and whom it is about."""
Typed = Mapping[Found, tuple[Place, ...]]


def typed(seat: Seat, look: Look, read: Callable[[str], bytes | None]) -> Typed:
    """The places from which this reader's papers have what `look` finds in them.

    `look` is what stopped them; it looks now at each text as she reads it, and then at the file of such a
    text for the line. `read` gives the bytes of a file of the workspace, None where it has none.
    """
    texts = list(_texts(seat))
    report = look([Source(f"{n}.md", said.encode()) for n, (_, said) in enumerate(texts)])
    met: dict[Place, dict[Found, None]] = {}
    for finding in report.findings:
        if finding.file:
            met.setdefault(texts[int(finding.file.partition(".")[0])][0], {})[_found(finding)] = None
    starts = _starts(seat)
    places: dict[Found, dict[Place, None]] = {}
    for file in dict.fromkeys(place.file for place in met):
        data = read(file)
        raw = look([Source(file, data)]).findings if data is not None else ()
        lines = list(_lines(raw, starts.get(file, [])))
        for place, all_found in met.items():
            for found in all_found if place.file == file else ():
                exact = [at for start, at, one in lines if start == place and one == found]
                places.setdefault(found, {}).update(dict.fromkeys(exact or [place]))
    return {found: tuple(sorted(where)) for found, where in places.items()}


def _found(finding: Finding) -> Found:
    return finding.rule, finding.who


def _starts(seat: Seat) -> dict[str, list[Place]]:
    """Where texts begin, whoever reads them, file by file and in order."""
    places = {place for text in every_text(seat.dialogue) for place in _places(text)}
    places |= {place for place, _ in _texts(seat)}
    files: dict[str, list[Place]] = {}
    for place in sorted(places):
        files.setdefault(place.file, []).append(place)
    return files


def _lines(raw: Iterable[Finding], starts: list[Place]) -> Iterator[tuple[Place, Place, Found]]:
    """The findings of a file that have a line: in which text, where, and what."""
    for finding in raw:
        at = Place(finding.file, finding.line, finding.column)
        before = bisect_right(starts, at)
        if finding.line and before:
            yield starts[before - 1], at, _found(finding)


def _places(text: Text) -> Iterator[Place]:
    return (blocks.place for _, blocks in text.versions)


def _texts(seat: Seat) -> Iterator[tuple[Place, str]]:
    """All that the reader reads, version by version, with the place where it begins."""
    for said, there in readable(seat):
        if isinstance(said, Sealed):
            yield said.place, unseal(said)
        else:
            for _, blocks in said.versions:
                yield blocks.place, _shown(unseal(blocks), partial(seat.sees, there=there))


def _shown(blocks: Blocks, sees: Callable[[Label], bool]) -> str:
    return "\n\n".join("".join(_inline(one, sees) for one in pieces) for pieces in paragraphs_of(blocks))


def _inline(inline: Inline, sees: Callable[[Label], bool]) -> str:
    """The words themselves; a stroke for whatever a paper says instead, and for a person named by id."""
    if isinstance(inline, Span):
        return "".join(_inline(one, sees) for one in inline.words) if sees(inline.readers) else "|"
    if isinstance(inline, Run):
        return inline.text
    return "|" if isinstance(inline, Mention) else "\n"
