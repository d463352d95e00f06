"""(dialogue, reader, instant) to an Edition, from which everything else has been dropped, and the reasons."""

from facilitator.disclosure.disclose import Disclosed, Keys, SessionKeys, disclose
from facilitator.disclosure.explain import sentences
from facilitator.disclosure.readers import Reader
from facilitator.disclosure.reviews import Review, due_reviews
from facilitator.disclosure.ruling import Reason, Ruling

__all__ = [
    "Disclosed",
    "Keys",
    "Reader",
    "Reason",
    "Review",
    "Ruling",
    "SessionKeys",
    "disclose",
    "due_reviews",
    "sentences",
]
