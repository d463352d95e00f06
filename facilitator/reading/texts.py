"""Text in one language or several: parsed, its mentions and readers noted, its versions compared."""

from __future__ import annotations

from facilitator.model.markup import parse
from facilitator.model.sealed import Sealed
from facilitator.model.text import Blocks, Mention, Span, Text, inlines
from facilitator.problems import Place
from facilitator.reading.desk import Desk
from facilitator.reading.idents import sides_in
from facilitator.reading.nodes import Mapping, Node, Scalar, Sequence
from facilitator.reading.scalars import parse_language
from facilitator.reading.shape import Json, Kind
from facilitator.reading.yamlerrors import BLOCK_HINT

TEXT_SCHEMA: Json = {
    "anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]
}

Signature = tuple[tuple[str, str, bool, tuple[str, ...], str], ...]


def read_text(node: Node, desk: Desk, path: str) -> Text | None:
    """A text, sound or not; None where nothing is there to be read."""
    if isinstance(node, Scalar):
        if not node.text.strip():
            desk.open_point(node.place, path)
            return None
        language = desk.habits.languages[0]
        return _text(((language, node),), desk, path, node.place)
    if isinstance(node, Sequence):
        desk.problem(
            node.place,
            path,
            "a text is expected here, not a list",
            f"if the text begins with a bracket, {BLOCK_HINT}",
        )
        return None
    return _in_languages(node, desk, path)


def _in_languages(node: Mapping, desk: Desk, path: str) -> Text | None:
    """The versions of a text by language code, the base language first."""
    found: dict[str, Scalar] = {}
    for entry in node.entries:
        code = parse_language(entry.key.text)
        if code is None:
            desk.problem(
                entry.key.place,
                f"{path}.?",
                "a text is expected here, or a language code",
                f"if the text holds a colon, {BLOCK_HINT}; if it holds a comma, put it in quotes",
                "text",
            )
        elif code not in desk.habits.languages:
            desk.problem(
                entry.key.place,
                f"{path}.?",
                "this language is not one of the dialogue's",
                "add it to languages in dialogue.yml",
                "language",
            )
        elif not isinstance(entry.value, Scalar):
            desk.problem(entry.value.place, path, "a text is expected here", BLOCK_HINT, "text")
        elif entry.value.open_point or not entry.value.text.strip():
            desk.open_point(entry.value.place, path)
        else:
            found[code] = entry.value
    base = desk.habits.languages[0]
    if found and base not in found:
        desk.problem(
            node.place,
            path,
            "the version in the base language is missing",
            "the base language is the first of languages in dialogue.yml",
            "language",
        )
        return None
    ordered = tuple((code, found[code]) for code in desk.habits.languages if code in found)
    return _text(ordered, desk, path, node.place) if ordered else None


def _text(sources: tuple[tuple[str, Scalar], ...], desk: Desk, path: str, place: Place) -> Text:
    versions: list[tuple[str, Sealed[Blocks]]] = []
    signatures: set[Signature] = set()
    sound = True
    for code, node in sources:
        blocks, clean = note(node.text, desk, path, node.place)
        sound = sound and clean
        versions.append((code, Sealed(blocks, node.place)))
        signatures.add(_signature(blocks))
        if len(sources) > 1 and not _named(blocks):
            sound = False
            desk.problem(
                node.place,
                path,
                "a passage has no #id, and this text has several languages",
                "give it the same #id in each version: [words]{#p1 withheld=R6}",
                "span",
            )
    if len(signatures) > 1:
        sound = False
        desk.problem(
            place,
            path,
            "the withheld passages of the language versions disagree",
            "each version needs the same #ids with the same keys; until then none is shown",
            "span",
        )
    return Text(tuple(versions), sound, place)


def note(words: str, desk: Desk, path: str, place: Place) -> tuple[Blocks, bool]:
    """Parse words; faults become problems, mentions and readers become references. True where sound."""
    desk.remember(words, place, path)
    blocks, faults = parse(words)
    for fault in faults:
        desk.problem(place, path, fault.message, fault.hint, "text")
    for piece in inlines(blocks):
        if isinstance(piece, Mention):
            desk.refer(("person",), piece.person, place, path)
        elif isinstance(piece, Span):
            for side in sides_in(piece.readers):
                desk.refer(("side",), side, place, path)
            for word in piece.words:
                if isinstance(word, Mention):
                    desk.refer(("person",), word.person, place, path)
    return blocks, not faults


def _spans(blocks: Blocks) -> list[Span]:
    return [piece for piece in inlines(blocks) if isinstance(piece, Span)]


def _named(blocks: Blocks) -> bool:
    return all(span.id for span in _spans(blocks))


def _signature(blocks: Blocks) -> Signature:
    """What must agree between versions: ids and keys, not words."""
    return tuple(
        sorted(
            (s.id, s.withheld.value if s.withheld else "", bool(s.instead), s.readers.words, str(s.review))
            for s in _spans(blocks)
        )
    )


TEXT: Kind[Text] = Kind(read_text, TEXT_SCHEMA)
