"""The one translator: whatever goes wrong becomes a plain sentence, a hint and an exit code.

Nothing here prints a value, the message of an unexpected exception, or a path outside the workspace.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
from pathlib import Path
from types import TracebackType

import click

from facilitator.problems import ProblemsFound, Refused, UsageRefused, as_line

NONE, FOUND, USAGE, FAULT = 0, 1, 2, 3

SENTENCES = {
    errno.ENOSPC: ("there is no room left on the disk", "make room and run the command again"),
    errno.EDQUOT: ("there is no room left on the disk", "make room and run the command again"),
    errno.EROFS: ("this disk can only be read", "write to another folder"),
    errno.EACCES: ("the system does not allow it", "look at who may read and write there"),
    errno.EPERM: ("the system does not allow it", "look at who may read and write there"),
    errno.ENOENT: ("a file or folder is not there", "look at its name"),
    errno.ENOTDIR: ("a folder is needed and there is a file", "move the file away"),
    errno.EEXIST: ("something else is there already", "move it away"),
    errno.EISDIR: ("a file is needed and there is a folder", "move the folder away"),
    errno.ENAMETOOLONG: ("a name is too long for this disk", "take a shorter one"),
    errno.EMFILE: ("too many files are open at once", "close other programs and try again"),
}
OTHERWISE = ("the system could not read or write", "look at the disk and try again")


def told(fault: BaseException) -> int:
    """Tell what went wrong on standard error; the exit code: 1 problems, 2 usage, 3 our own fault."""
    match fault:
        case ProblemsFound():
            for problem in fault.problems:
                _say(as_line(problem))
            return FOUND
        case Refused():
            _tell(fault.message, fault.hint)
            return USAGE if isinstance(fault, UsageRefused) else FOUND
        case click.ClickException():
            fault.show()
            return USAGE if fault.exit_code == USAGE else FOUND
        case click.Abort() | KeyboardInterrupt():
            _say("stopped; nothing is left half written")
            return FOUND
        case BrokenPipeError():
            return _reader_gone()
        case OSError():
            _let_go()
            return told(refused(fault))
    return _spoken(fault) or _our_fault(fault)


def _spoken(fault: BaseException) -> int:
    """A fault that a storey tells in its own words, such as a template's; 0 for any other."""
    message, hint = getattr(fault, "message", None), getattr(fault, "hint", None)
    if not type(fault).__module__.startswith("facilitator.") or not isinstance(message, str):
        return NONE
    _tell(message, hint if isinstance(hint, str) else "")
    return FOUND


def refused(failed: OSError, outside: str = "") -> Refused:
    """What the system says against it, with the path in the workspace, or what is `outside` it, in words."""
    sentence, hint = SENTENCES.get(failed.errno or _copied(failed), OTHERWISE)
    where = _inside(failed.filename2 or failed.filename) or outside
    return Refused(f"{where}: {sentence}" if where else sentence, hint)


def _inside(name: object) -> str:
    """The path relative to the workspace it lies in; empty where it lies in none."""
    if not isinstance(name, (str, os.PathLike)):
        return ""
    try:
        # A link by its own name: where it leads may be anybody's.
        path = Path(os.path.abspath(os.fsdecode(name)))  # noqa: PTH100 - Path.absolute keeps what is ..
    except OSError:
        return ""
    # Unlike Path.is_dir, os.path.isdir takes a folder that nobody may look into for none.
    root = next((folder for folder in path.parents if os.path.isdir(folder / "sessions")), None)  # noqa: PTH112
    return path.relative_to(root).as_posix() if root else ""


def _copied(failed: OSError) -> int:
    """The system's number for what stopped a copy of a folder: shutil tells it in its words alone."""
    found = re.search(r"\[Errno (\d+)\]", str(failed.args)) if isinstance(failed, shutil.Error) else None
    return int(found[1]) if found else 0


def _our_fault(fault: BaseException) -> int:
    """Type and place alone: the message of an exception may hold what somebody said."""
    _tell(
        f"this is a fault of the program, not yours: {type(fault).__name__} at {_place(fault.__traceback__)}",
        "nothing private stands in this line; please report it",
    )
    return FAULT


def _place(trace: TracebackType | None) -> str:
    """file:line of the last step inside this package."""
    package = Path(__file__).resolve().parent.parent
    place = "facilitator"
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(package):
            place = f"facilitator/{file.relative_to(package).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _reader_gone() -> int:
    """The reader of our output left (`| head`): be quiet, also when the interpreter flushes at its end."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - lives until the process ends
    return FOUND


def _let_go() -> None:
    """What cannot be written out any more is let go, or the interpreter would fail over it at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(message: str, hint: str) -> None:
    _say(f"facilitator: {message}")
    if hint:
        _say(f"    hint: {hint}")


def _say(line: str) -> None:
    click.echo(line, err=True)
