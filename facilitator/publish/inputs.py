"""Reads once all that people wrote for the site, and refuses what could hide something."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from facilitator.problems import Place, Problem, ProblemsFound
from facilitator.publish import settings
from facilitator.publish.tree import Files, digest_of
from facilitator.reading.files import read_bytes

SITE_TYPES = frozenset({".md", ".css", ".png", ".jpg", ".jpeg", ".svg", ".webp", ".woff2", ".txt"})
THEME_TYPES = SITE_TYPES - {".md"} | {".html"}
PAGE_TYPES = frozenset({".md"})
MAX_BYTES = 20_000_000

_NOT_IN_PAGES = (
    (re.compile(r"<!--"), "a comment is read by everybody who looks at the page's source", "take it out"),
    (
        re.compile(r"<\s*(?:script|style|iframe|object|embed|link|meta|base|form)\b", re.IGNORECASE),
        "this HTML could hide something or call another host",
        "write it in Markdown",
    ),
    (
        re.compile(r"!\[[^\]]*\]\(\s*<?(?:[a-z]+:)?//|\bsrc\s*=\s*[\"']?(?:[a-z]+:)?//", re.IGNORECASE),
        "a picture from another host tells that host who reads this site",
        "put the picture under site/",
    ),
    (
        re.compile(r"\bstyle\s*=|\bhidden\b\s*(?:>|=)|\bon[a-z]+\s*=\s*[\"']", re.IGNORECASE),
        "hidden or scripted text is not for this site",
        "say it openly, or leave it out",
    ),
)
_GENERATED = re.compile(
    r"dialogues(?:/[a-z0-9-]+(?:/\d+)?)?\Z"
    r"|dialogues/(?:index|vocabulary|releases)\.md\Z"
    r"|dialogues/[a-z0-9-]+/(?:\d+/)?(?:index\.md|report\.json)\Z"
)
_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_KEY = re.compile(r" {0,3}[A-Za-z0-9_-]+:")
"""A line that is taken for the head of a page where it begins the page, without any `---`."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What people wrote: pages under `site/`, the theme's files, page templates, `mkdocs.yml`. Of the theme's
    files `own_theme` are the workspace's."""

    site: Files
    theme: Files
    own_theme: Files
    templates: Files
    settings: bytes

    def digest(self) -> str:
        """One digest of it all."""
        parts = {"site": self.site, "theme": self.theme, "templates": self.templates}
        flat = {f"{name}/{path}": data for name, files in parts.items() for path, data in files.items()}
        return digest_of({**flat, "settings": self.settings})


def read_inputs(root: Path) -> Inputs:
    """Everything, a workspace's own files in place of ours; ProblemsFound with all that is refused."""
    templates, starter = shipped()
    problems: list[Problem] = []
    ours_site = {p.name: p.read_bytes() for p in sorted((starter / "site").glob("*.md"))}
    site = folder_of(root, "site", SITE_TYPES, problems)
    problems += [_stranger(path) for path in site if _same_on_any_disk(path).startswith("dialogues/")]
    problems += _twins({**ours_site, **site})
    theme = folder_of(root, "templates/site", THEME_TYPES, problems)
    pages = folder_of(root, "templates/pages", PAGE_TYPES, problems)
    found = Inputs(
        site={**ours_site, **site},
        theme={**folder_of(templates, "site", THEME_TYPES, problems), **theme},
        own_theme=theme,
        templates={**folder_of(templates, "pages", PAGE_TYPES, problems), **pages},
        settings=_settings(root, starter, problems),
    )
    for path, data in found.site.items():
        if path.endswith(".md"):
            problems += _page(f"site/{path}", data)
    if problems:
        raise ProblemsFound(problems)
    return found


def _settings(root: Path, starter: Path, problems: list[Problem]) -> bytes:
    """The workspace's settings, or ours where it has none; what is wrong with them goes to `problems`."""
    own = root / settings.FILE
    if not own.exists() and not own.is_symlink():
        return (starter / settings.FILE).read_bytes()
    if own.is_symlink():
        problems.append(_refused(settings.FILE, "this is a link", "put the file itself here"))
        return b""
    data, problem = read_bytes(root, own, settings.FILE, settings.MAX_BYTES, "a site")
    problems += [problem] if problem else []
    try:
        settings.checked(data) if data is not None else None
    except ProblemsFound as wrong:
        problems += [p for p in wrong.problems if isinstance(p, Problem)]
    return data or b""


def shipped() -> tuple[Path, Path]:
    """Where our templates and our starting pages are: in the installed package, or the checkout itself."""
    package = Path(__file__).resolve().parent.parent
    if (package / "_templates").is_dir():
        return package / "_templates", package / "_starter"
    return package.parent / "templates", package.parent


def folder_of(root: Path, name: str, types: frozenset[str], problems: list[Problem]) -> dict[str, bytes]:
    """Every file below `name` that may become public; what is wrong with others goes to `problems`."""
    folder = root / name
    link = next((place for place in (folder.parent, folder) if place != root and place.is_symlink()), None)
    if link is not None:
        problems.append(
            _refused(link.relative_to(root).as_posix(), "this is a link", "put a real folder there")
        )
        return {}
    found: dict[str, bytes] = {}
    for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
        path = file.relative_to(folder).as_posix()
        if name == "site" and _GENERATED.match(path) and not file.is_symlink():
            continue
        problem = _unfit(file, f"{name}/{path}", types)
        if problem:
            problems.append(problem)
        elif file.is_file():
            found[path] = file.read_bytes()
    return found


def _unfit(file: Path, path: str, types: frozenset[str]) -> Problem | None:
    if not path.isprintable():
        shown = "".join(c if c.isprintable() else "?" for c in path)
        return _refused(shown, "this name holds a sign that nobody sees, or none at all", "rename the file")
    if file.is_symlink():
        return _refused(path, "links are not followed: they could lead to private files", "copy the file")
    if file.name.startswith("."):
        return _refused(path, "hidden files are not for a public folder", "move it elsewhere")
    if file.is_dir():
        return None
    if not file.is_file():
        return _refused(path, "this is not a plain file", "put the file itself here")
    if file.suffix.lower() not in types:
        known = ", ".join(sorted(types))
        message = "files of this type would be copied to the public as they are"
        return _refused(path, message, f"known: {known}")
    if file.stat().st_size > MAX_BYTES:
        return _refused(path, "this file is too large for a page", "make it smaller than 20 MB")
    return None


def _page(path: str, data: bytes) -> Iterator[Problem]:
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        yield _refused(path, "this page is not UTF-8 text", "save it as UTF-8")
        return
    for at, key in _head(text):
        if not key.startswith("title:"):
            message = "the head of a page may hold a title and nothing else"
            hint = "other keys become public in odd places; write it on the page, or leave it out"
            yield Problem(Place(path, at, 1), "", message, hint, "page")
    for pattern, message, hint in _NOT_IN_PAGES:
        for found in pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            column = found.start() - text.rfind("\n", 0, found.start())
            yield Problem(Place(path, line, column), "", message, hint, "page")


def _head(text: str) -> Iterable[tuple[int, str]]:
    """The lines that MkDocs takes for the head of a page, with their numbers."""
    front = _FRONT.match(text)
    if front:
        return enumerate(front.group(1).split("\n")[:-1], 2)
    return enumerate(takewhile(_KEY.match, text.split("\n")), 1)


def _twins(site: Iterable[str]) -> Iterator[Problem]:
    """Names of which a disk that minds neither case nor accents' spelling keeps only one."""
    seen: set[str] = set()
    for path in sorted(site):
        name = _same_on_any_disk(path)
        if name in seen:
            message = "another file has the same name but for its case, or for how its accents are written"
            yield _refused(f"site/{path}", message, "rename one of them: some disks keep only one")
        seen.add(name)


def _same_on_any_disk(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _stranger(path: str) -> Problem:
    return _refused(
        f"site/{path}",
        "site/dialogues holds generated pages alone, and is replaced as a whole",
        "put pages of your own elsewhere under site/",
    )


def _refused(path: str, message: str, hint: str) -> Problem:
    return Problem(Place(path), "", message, hint, "page")
