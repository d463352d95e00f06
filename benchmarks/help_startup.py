"""`facilitator --help` against `python -c "import click"`: at most 1.6 times."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.pairs import timed_in_turns, told

LIMIT = 1.6
RUNS = 41


def main() -> int:
    """Measure and tell; 1 where the limit is broken."""
    program = str(Path(sys.executable).with_name("facilitator"))
    pair = timed_in_turns([sys.executable, "-c", "import click"], [program, "--help"], RUNS)
    return told(pair, 'python -c "import click"', "facilitator --help", LIMIT)


if __name__ == "__main__":
    sys.exit(main())
