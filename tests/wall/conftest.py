"""The small dialogue, for tests that build their cases by hand."""

from __future__ import annotations

import pytest

from tests.support.small import World


@pytest.fixture
def world() -> type[World]:
    """The builders."""
    return World
