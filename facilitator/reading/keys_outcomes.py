"""The keys of outcomes, and of how earlier ones fare."""

from __future__ import annotations

import re
from typing import cast

from facilitator.model.labels import (
    Attribution,
    Label,
    OutcomeKind,
    ProgressStatus,
    Quantifier,
    Status,
)
from facilitator.model.release import Support
from facilitator.model.session import Commitment, Outcome, Progress
from facilitator.model.text import Text
from facilitator.reading.desk import Desk
from facilitator.reading.idents import READERS, new_id, ref
from facilitator.reading.keys_common import RELEASE_KEY
from facilitator.reading.keys_silence import SILENCE
from facilitator.reading.nodes import Node, Scalar
from facilitator.reading.scalars import DATE, WHOLE, YES_NO, choice
from facilitator.reading.shape import Fields, Key, Kind, every, many, record, table
from facilitator.reading.texts import TEXT
from facilitator.reading.workspace import ID as ID_PATTERN

BY = Key(
    "by", every(ref("side"), "ids of sides in brackets"), "ids of the sides that undertake it", required=True
)
DUE = Key("due", DATE, "by when")
EVERY = Key("every", TEXT, "how often, in public words")
CHECK = Key("check", TEXT, "how it is verified, in public words")
CHECKED_BY = Key("checked_by", ref("person"), "the id of who verifies it")
COMMITMENT: Kind[Commitment] = record(
    (BY, DUE, EVERY, CHECK, CHECKED_BY),
    lambda f, _: Commitment(
        f.need(BY), f.get(DUE), f.get(EVERY), f.get(CHECK), f.or_else(CHECKED_BY, ""), f.node.place
    ),
)

QUANTIFIER = Key("quantifier", choice(Quantifier), "some, several, many or most", required=True)
COUNT = Key("count", WHOLE, "how many it was; only vetoes")
SUPPORT: Kind[Support] = record(
    (QUANTIFIER, COUNT), lambda f, _: Support(f.need(QUANTIFIER), f.get(COUNT), f.node.place)
)

ID = Key("id", new_id("outcome"), "an id", required=True)
KIND = Key("kind", choice(OutcomeKind), "what kind of result it is", required=True)
WORDING = Key("text", TEXT, "as the room knows it", required=True)
WORDS = Key(
    "words", table(READERS, lambda _: TEXT, TEXT.schema), "other words by reader, such as {public: …}"
)
WHY = Key("why", TEXT, "why this compromise; goes out with the words")
STATUS = Key("status", choice(Status), "how far agreement reached; floated")
ATTRIBUTION = Key("attribution", choice(Attribution), "from the session")
FROM = Key("from", every(ref("item"), "ids in brackets"), "ids of agenda items; never leaves the team")
COMMITMENT_KEY = Key("commitment", COMMITMENT, "who undertakes what by when")
SUPPORT_KEY = Key("support", SUPPORT, "{quantifier: several, count: 7}")
SILENCE_KEY = Key("silence", SILENCE, "a silence procedure")
COMMIT = Key("commit", YES_NO, "true: while its day alone keeps it, a digest of it is public")

OUTCOME_KEYS: tuple[Key[object], ...] = (
    ID,
    KIND,
    WORDING,
    WORDS,
    WHY,
    STATUS,
    ATTRIBUTION,
    FROM,
    COMMITMENT_KEY,
    SUPPORT_KEY,
    SILENCE_KEY,
    COMMIT,
    RELEASE_KEY,
)


def _outcome(f: Fields, _: Desk) -> Outcome:
    """The outcome; where a condition of its release is open or faulty, it has no release."""
    closed = any(f.failed(key) for key in (WORDS, SUPPORT_KEY, SILENCE_KEY, ATTRIBUTION, FROM))
    return Outcome(
        id=f.need(ID),
        kind=f.need(KIND),
        text=f.need(WORDING),
        words=cast("tuple[tuple[Label, Text], ...]", f.or_else(WORDS, ())),
        why=f.get(WHY),
        status=f.or_else(STATUS, Status.FLOATED),
        attribution=f.get(ATTRIBUTION),
        comes_from=f.or_else(FROM, ()),
        commitment=f.get(COMMITMENT_KEY),
        support=f.get(SUPPORT_KEY),
        silence=f.get(SILENCE_KEY),
        release=None if closed else f.get(RELEASE_KEY),
        commit=f.or_else(COMMIT, False),
        place=f.node.place,
    )


OUTCOME: Kind[Outcome] = record(OUTCOME_KEYS, _outcome)
OUTCOMES: Kind[tuple[Outcome, ...]] = many(OUTCOME)

_FAR = re.compile(rf"(?:{ID_PATTERN.pattern})?#{ID_PATTERN.pattern}")


def _read_far(node: Node, desk: Desk, path: str) -> str | None:
    text = node.text if isinstance(node, Scalar) else ""
    if not _FAR.fullmatch(text):
        desk.problem(
            node.place,
            path,
            "an outcome of a session is expected here",
            'in quotes: "<session>#<outcome>", or "#<outcome>" of this session',
            "id",
        )
        return None
    desk.refer(("far-outcome",), text, node.place, path)
    return text


P_OUTCOME = Key("outcome", Kind(_read_far, {"type": "string"}), '"<session>#<outcome>"', required=True)
P_STATUS = Key("status", choice(ProgressStatus), "how it fares; not-started")
P_VERIFIED = Key("verified", DATE, "when that was last verified")
P_TEXT = Key("text", TEXT, "what its readers are told")
P_EVIDENCE = Key("evidence", TEXT, "for the team")
PROGRESS: Kind[Progress] = record(
    (P_OUTCOME, P_STATUS, P_VERIFIED, P_TEXT, P_EVIDENCE, RELEASE_KEY),
    lambda f, _: Progress(
        f.need(P_OUTCOME),
        f.or_else(P_STATUS, ProgressStatus.NOT_STARTED),
        f.get(P_VERIFIED),
        f.get(P_TEXT),
        f.get(P_EVIDENCE),
        f.get(RELEASE_KEY),
        f.node.place,
    ),
)
