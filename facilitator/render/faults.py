"""What a format cannot do, in one plain sentence and a hint that quote no text of a paper."""

from __future__ import annotations


class FormatFault(Exception):
    """Why a paper could not be made in a format, and what to do instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
