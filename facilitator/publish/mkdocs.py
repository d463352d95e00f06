"""The only module that knows MkDocs: builds the stage in a child process that is told nothing else."""

from __future__ import annotations

import errno
import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from facilitator.problems import Place, Problem, ProblemsFound, Refused

EPOCH = "946684800"
"""The first second of 2000: the only day that a build may know."""

PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "pygments")
SHIPPED = ("material/templates/assets", "mkdocs/templates", "mkdocs/contrib/search")
SCRIPTS = "assets/javascripts"
MINUTES = 10

_WARNED = re.compile(r"^(?:WARNING|ERROR)\s+-\s+(.*)$", re.MULTILINE)
_TYPO = re.compile(r'File "[^"]*/templates/site/([\w./-]+)", line (\d+)')
_FULL = re.compile(r"\[Errno (?:28|122)\]")
_TAG = re.compile(r"Encountered unknown tag '(\w+)'")
_PAGE = re.compile(r"'((?:[\w.-]+/)*[\w.-]+\.md)'")


def build(stage: Path) -> None:
    """Build `stage/mkdocs.yml` into `stage/public`; Refused where MkDocs warns or fails."""
    command = [sys.executable, "-P", "-s", "-B", "-m", "mkdocs", "build", "--strict", "--clean"]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and fixed words
            command,
            cwd=stage,
            env=_environment(stage),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=MINUTES * 60,
            check=False,
        )
    except subprocess.TimeoutExpired:
        hint = "look for a template that loops for ever"
        raise Refused(f"the site was not built within {MINUTES} minutes", hint) from None
    if done.returncode:
        raise _refused(done.stderr.decode("utf-8", "replace"))
    # No page loads a script, so the theme's own would only be ballast.
    shutil.rmtree(stage / "public" / SCRIPTS, ignore_errors=True)


def _environment(stage: Path) -> dict[str, str]:
    """What the child is told: a home that is the stage, and fixed words that make equal bytes."""
    return {
        "HOME": str(stage),
        "TMPDIR": str(stage),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": EPOCH,
        "NO_MKDOCS_2_WARNING": "1",
    }


def _refused(talk: str) -> Exception:
    """What went wrong, with the pages it concerns; MkDocs' own words may quote and are not passed on."""
    if _FULL.search(talk):
        return OSError(errno.ENOSPC, "the disk is full")
    typo = _TYPO.findall(talk)
    if typo:
        name, line = typo[-1]
        hint = "compare it with the template of the same name that ships with the program"
        place = Place(f"templates/site/{name}", int(line), 1)
        tag = _TAG.search(talk)
        message = f"this template has an unknown tag: {tag[1]}" if tag else "this template cannot be used"
        return ProblemsFound([Problem(place, "", message, hint, "template")])
    pages = sorted({page for line in _WARNED.findall(talk) for page in _PAGE.findall(line)})
    lost = "link" in talk or "target" in talk
    kind = "a link that leads nowhere" if lost else "a page, template or setting it cannot use"
    where = f" (in or about {', '.join(pages[:5])})" if pages else ""
    hint = "look at that page in site/, the navigation in mkdocs.yml and templates/site/"
    return Refused(f"the site could not be built: MkDocs found {kind}{where}", hint)


def fingerprint() -> str:
    """Which versions make the pages: when one changes, the site is built anew."""
    return " ".join(f"{package}={version(package)}" for package in PACKAGES)


@lru_cache(maxsize=1)
def shipped() -> frozenset[str]:
    """SHA-256 of the files that the installed MkDocs and Material ship to be copied into sites."""
    files = (file for folder in _folders() for file in sorted(folder.rglob("*")) if file.is_file())
    return frozenset(_digest(file) for file in files)


def _folders() -> Iterable[Path]:
    for name in SHIPPED:
        package, _, inner = name.partition("/")
        spec = find_spec(package)
        for place in spec.submodule_search_locations or () if spec else ():
            if (Path(place) / inner).is_dir():
                yield Path(place) / inner


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
