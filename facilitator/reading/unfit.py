"""Why a file that somebody wants shown cannot be, in a plain sentence and a hint without its content."""

from __future__ import annotations


class Unfit(Exception):
    """What is wrong with a picture, a drawing or a document, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
