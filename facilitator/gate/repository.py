"""The history of a repository, handed over whole by `git`: each object, packed or loose, reached or not.

It runs nothing that the repository names, fetches nothing, and reads no settings of whoever asks.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from facilitator.gate.readers.here import MOST_BYTES
from facilitator.gate.sweep import Source
from facilitator.gate.text.kinds import HISTORY

_STORED = re.compile(
    r"[0-9a-f]{2}/[0-9a-f]{38}(?:[0-9a-f]{24})?"
    r"|pack/(?:pack-[0-9a-f]+\.(?:pack|idx|rev|bitmap|mtimes)|multi-pack-index[-0-9a-f]*(?:\.\w+)?)"
    r"|info/(?:commit-graph|commit-graphs/[-\w.]+)"
)
"""What git itself writes beneath `objects/`, and reads for us."""
_COMMANDS = (("ls-files", "--stage", "-z"), ("cat-file", "--batch-all-objects", "--batch"))
_SECONDS = 120
_NO_GIT = "This is a history, and git is not here to read it. Install git, or scan the folder without it."
_NOT_READ = "This history is damaged, too large or of an unknown kind, so it was not read to its end."


def is_history(folder: Path) -> bool:
    """Whether a folder is what git keeps under `.git`, or a bare repository."""
    return (folder / "HEAD").is_file() and (folder / "objects").is_dir() and (folder / "refs").is_dir()


def stored(folder: Path, path: Path) -> bool:
    """Whether a file in a history's folder is told by `history_of`, and need not be read by itself."""
    inside = path.relative_to(folder).as_posix()
    objects = inside.removeprefix("objects/")
    return inside == "index" or (objects != inside and _STORED.fullmatch(objects) is not None)


def history_of(folder: Path, name: str) -> Source:
    """What has been staged and every object, as one file of our own kind; or why they were not read."""
    git = shutil.which("git")
    if git is None:
        return Source(name, None, _NO_GIT)
    told = HISTORY
    for command in _COMMANDS:
        out = _asked([git, *_SAFE, f"--git-dir={folder}", *command])
        if out is None or len(told) + len(out) > MOST_BYTES:
            return Source(name, None, _NOT_READ)
        told += b"%d\n" % len(out) + out
    return Source(name, told)


_SAFE = ("-c", "core.fsmonitor=false", "-c", "protocol.allow=never", "-c", "core.hooksPath=/dev/null")


def _asked(command: list[str]) -> bytes | None:
    """What git says, or None where it failed, said too much or took too long."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    alone = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_NO_LAZY_FETCH": "1"}
    quiet = {"GIT_ALLOW_PROTOCOL": "", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    with subprocess.Popen(  # noqa: S603 - fixed words and a folder
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=kept | alone | quiet,
    ) as child:
        assert child.stdout is not None
        out = child.stdout.read(MOST_BYTES + 1)
        if len(out) > MOST_BYTES:
            child.kill()
        try:
            code = child.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            return None
    return out if code == 0 and len(out) <= MOST_BYTES else None
