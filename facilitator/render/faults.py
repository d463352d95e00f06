"""What a template or a format cannot do, in one plain sentence and a hint that quote no text of a paper."""

from __future__ import annotations

FAILED = "the PDF could not be made"
INSTEAD = "take --format html, and print that from a browser"


class _Fault(Exception):
    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class FormatFault(_Fault):
    """Why a paper could not be made in a format, and what to do instead."""


class TemplateFault(_Fault):
    """What is wrong with a template and where."""
