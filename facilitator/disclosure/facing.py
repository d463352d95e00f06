"""An outcome as it would face the public, and the same as one line of JSON: what a consent is given to."""

from __future__ import annotations

import json

from facilitator.disclosure.edition import (
    CommitmentShown,
    Listed,
    Mark,
    NewLine,
    OutcomeShown,
    Para,
    Phrase,
    Piece,
    Prose,
    Quoted,
    Said,
    Words,
)
from facilitator.disclosure.prose import Lens, said
from facilitator.disclosure.readers import Reader, eyes
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC, SilenceState
from facilitator.model.sealed import Sealed
from facilitator.model.session import Commitment, Outcome, Session
from facilitator.model.text import Text

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


def public_words(outcome: Outcome) -> Text:
    """The words meant for the public: those for it by name, else the text."""
    return next((t for label, t in outcome.words if label.words == (PUBLIC,)), outcome.text)


def annexed(outcome: Outcome) -> tuple[Text, ...]:
    """The reservations annexed to a text that was adopted under silence; none before."""
    silence = outcome.silence
    return silence.reservations if silence and silence.state is SilenceState.ADOPTED else ()


def reservations(outcome: Outcome, lens: Lens) -> tuple[Said, ...]:
    """The reservations as a reader reads them, in an order that tells nothing of who made them."""
    found = [text for r in annexed(outcome) if (text := said(r, lens)) is not None]
    return tuple(sorted(found, key=lambda t: json.dumps(_text(t), ensure_ascii=False, sort_keys=True)))


def proposed(dialogue: Dialogue, session: Session, outcome: Outcome) -> OutcomeShown | None:
    """The outcome as the public would read it, whatever is still awaited; None where a text is faulty.

    The commitment stands as it would once every side it binds has agreed.
    """
    attribution = session.attribution if outcome.attribution is None else outcome.attribution
    lens = Lens(dialogue, eyes(Reader.label(PUBLIC), dialogue), False, attribution)
    text = said(public_words(outcome), lens)
    if text is None:
        return None
    return OutcomeShown(
        kind=outcome.kind.value,
        text=text,
        status=outcome.status.value,
        attribution=attribution.word,
        standing="open",
        why=said(outcome.why, lens),
        support=outcome.support.quantifier.value if outcome.support else "",
        commitment=_commitment(dialogue, outcome.commitment, lens),
    )


def _commitment(dialogue: Dialogue, promise: Commitment | None, lens: Lens) -> CommitmentShown | None:
    if promise is None:
        return None
    sides = [dialogue.side(side) for side in promise.by]
    names = [said(side.name, lens) if side else None for side in sides]
    return CommitmentShown(
        by=tuple(name or Said(()) for name in names),
        due=promise.due.isoformat() if promise.due else "",
        every=said(promise.every, lens),
        check=said(promise.check, lens),
    )


def face(dialogue: Dialogue, session: Session, outcome: Outcome) -> Sealed[str] | None:
    """The public words as they stand, in the form told in `model.release.Draft`."""
    shown = proposed(dialogue, session, outcome)
    return Sealed(canonical(shown)) if shown else None


def canonical(shown: OutcomeShown) -> str:
    """The words of an outcome as one line of JSON, in the form told in `model.release.Draft`."""
    return json.dumps(words_json(shown), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def words_json(shown: OutcomeShown) -> dict[str, Json]:
    """The same as values."""
    promise = shown.commitment
    return {
        "kind": shown.kind,
        "status": shown.status,
        "attribution": shown.attribution,
        "support": shown.support,
        "text": _text(shown.text),
        "why": _text(shown.why),
        "commitment": {
            "by": [_text(name) if name.versions else None for name in promise.by],
            "due": promise.due,
            "every": _text(promise.every),
            "check": _text(promise.check),
        }
        if promise
        else None,
    }


def _text(text: Said | None) -> Json:
    return {lang: [_block(b) for b in blocks] for lang, blocks in text.versions} if text else None


def _block(block: Prose) -> Json:
    if isinstance(block, Para):
        return ["para", [_piece(p) for p in block.pieces]]
    if isinstance(block, Quoted):
        return ["quote", [_block(b) for b in block.blocks]]
    if isinstance(block, Listed):
        return ["list", block.start, [[_block(b) for b in item] for item in block.items]]
    raise TypeError("a block of no known kind")


def _piece(piece: Piece) -> Json:
    if isinstance(piece, Words):
        return ["words", piece.text, piece.strong, piece.emphasis, piece.code, piece.link]
    if isinstance(piece, Phrase):
        return ["phrase", piece.level, piece.shown]
    if isinstance(piece, Mark):
        return ["mark", piece.code]
    if isinstance(piece, NewLine):
        return ["break"]
    raise TypeError("a piece of no known kind")
