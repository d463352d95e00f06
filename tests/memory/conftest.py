"""The lake of the publishing tests, and what a memory is tried with."""

from __future__ import annotations

from tests.publish.conftest import lake, release

__all__ = ["lake", "release"]
