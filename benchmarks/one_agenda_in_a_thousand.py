"""The Markdown agenda of one session among 1,000 against that session alone: 1.1 times at most."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.pairs import timed_in_turns, told
from benchmarks.workspaces import write_workspace

LIMIT = 1.1
RUNS = 31


def main() -> int:
    """Make both workspaces, measure, tell; 1 where the limit is broken."""
    with tempfile.TemporaryDirectory() as folder:
        alone, many = Path(folder, "alone"), Path(folder, "many")
        name = write_workspace(alone, dialogues=1, sessions=1)
        write_workspace(many, dialogues=50, sessions=20)
        pair = timed_in_turns(_agenda(alone, name), _agenda(many, name), RUNS)
    return told(pair, "one session alone", "the same among 1,000 in 50 dialogues", LIMIT)


def _agenda(root: Path, name: str) -> list[str]:
    program = str(Path(sys.executable).with_name("facilitator"))
    return [program, "-C", str(root), "agenda", name, "--for", "participants", "--format", "md"]


if __name__ == "__main__":
    sys.exit(main())
