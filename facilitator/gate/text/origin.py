"""What is known of a text before it is read: that it is ours, or that it may be anybody's."""

from __future__ import annotations

from enum import Enum


class Origin(Enum):
    """Whose people a text may speak of. It ranks what is found in it, and hides nothing."""

    OURS = "ours"
    """A paper of a dialogue for one of its readers: its Maria is the Maria of the dialogue."""
    ANYBODYS = "anybody's"
    """A text of unknown origin, or one that goes out into the world: Maria is one of many."""
