"""Lets through only those settings of `mkdocs.yml` that tell readers nothing beyond the pages."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from facilitator.problems import Place, Problem, ProblemsFound
from facilitator.publish.hosts import elsewhere

FILE = "mkdocs.yml"

KNOWN = frozenset(
    {
        "site_name",
        "site_description",
        "site_url",
        "docs_dir",
        "site_dir",
        "use_directory_urls",
        "nav",
        "theme",
        "plugins",
        "extra",
        "extra_css",
        "markdown_extensions",
        "strict",
        "validation",
        "not_in_nav",
    }
)
TELLING = {
    "repo_url": "a link to a repository leads readers to its history",
    "repo_name": "a link to a repository leads readers to its history",
    "edit_uri": "edit links lead readers to the sources",
    "edit_uri_template": "edit links lead readers to the sources",
    "site_author": "the author would stand in the head of every page",
    "copyright": "a name in the foot of every page says who is behind it; write it on a page of its own",
    "hooks": "hooks are programs, and could put anything into the pages",
    "extra_javascript": "the site works without scripts, and a script may call other hosts",
    "INHERIT": "settings of another file are not looked at",
    "exclude_docs": "a page that is left out belongs outside the folder of the site",
    "draft_docs": "a draft belongs outside the folder of the site",
}
FIXED = {
    "docs_dir": ("site", "it is also the folder that other tools empty when it is their output"),
    "site_dir": ("public", "any other folder could be one with sources in it"),
    "use_directory_urls": ("false", "else the site cannot be read from a folder"),
}
EXTENSIONS = frozenset(
    {"attr_list", "md_in_html", "sane_lists", "tables", "def_list", "footnotes", "admonition", "toc"}
)
NEEDED = ("attr_list", "md_in_html", "sane_lists")
THEME = frozenset({"name", "custom_dir", "language", "direction", "font", "palette", "features", "favicon"})
MAX_BYTES = 100_000


def checked(data: bytes) -> None:
    """Nothing, where the file may be used; else ProblemsFound with everything that is wrong in it."""
    problems = list(_problems(data))
    if problems:
        raise ProblemsFound(problems)


def _problems(data: bytes) -> Iterator[Problem]:
    root = _tree(data)
    if not isinstance(root, yaml.MappingNode):
        yield _problem(None, "", "this file holds no settings", "`facilitator init` writes one that works")
        return
    yield from _tags(root)
    seen: set[str] = set()
    for key, value in root.value:
        name = str(key.value)
        if name in seen:
            yield _problem(key, name, "this setting stands here twice", "keep one of them")
        seen.add(name)
        yield from _setting(key, name, value)
    for name, (wanted, why) in FIXED.items():
        if name not in seen:
            yield _problem(None, name, "this setting is missing", f"write `{name}: {wanted}`; {why}")
    for name in ("site_name", "theme", "plugins", "extra", "markdown_extensions"):
        if name not in seen:
            hint = "compare with the file that `facilitator init` writes"
            yield _problem(None, name, "this setting is missing", hint)


def _setting(key: yaml.Node, name: str, value: yaml.Node) -> Iterator[Problem]:
    if name in TELLING:
        yield _problem(key, name, f"this setting tells too much: {TELLING[name]}", "take it out")
    elif name not in KNOWN:
        yield _problem(key, "?", "this setting is not known to be harmless", "take it out")
    elif name in FIXED and not _is(value, FIXED[name][0]):
        wanted, why = FIXED[name]
        yield _problem(value, name, f"this setting has to be {wanted}", why)
    elif name == "plugins" and (value.value or not isinstance(value, yaml.SequenceNode)):
        hint = "write `plugins: []`; pages are finished before they get here"
        yield _problem(value, name, "plugins could put more into the pages than was released", hint)
    elif name == "theme":
        yield from _theme(value)
    elif name == "extra":
        yield from _exactly(value, "extra", {"generator": "false"})
    elif name == "markdown_extensions":
        yield from _extensions(value)
    elif name == "extra_css":
        yield from _local(value)


def _theme(value: yaml.Node) -> Iterator[Problem]:
    settings = _mapping(value)
    for name, node in settings.items():
        if name not in THEME:
            message = "this setting of the theme is not known to be harmless"
            yield _problem(node, "theme.?", message, "take it out")
    wanted = {"name": "material", "font": "false", "custom_dir": "templates/site"}
    for name, word in wanted.items():
        at = settings.get(name, value)
        if not _is(at, word):
            hint = "fonts would come from another host" if name == "font" else "the site is made for it"
            yield _problem(at, f"theme.{name}", f"this setting has to be {word}", hint)


def _exactly(value: yaml.Node, path: str, wanted: dict[str, str]) -> Iterator[Problem]:
    found = _mapping(value)
    if found.keys() != wanted.keys() or not all(_is(found[name], word) for name, word in wanted.items()):
        text = ", ".join(f"{name}: {word}" for name, word in wanted.items())
        yield _problem(value, path, f"this has to be `{text}` and no more", "write exactly that")


def _extensions(value: yaml.Node) -> Iterator[Problem]:
    names: set[str] = set()
    for node in value.value if isinstance(value, yaml.SequenceNode) else ():
        inner = node.value[0][0] if isinstance(node, yaml.MappingNode) and node.value else node
        if inner.value not in EXTENSIONS:
            hint = "known are: " + ", ".join(sorted(EXTENSIONS))
            yield _problem(node, "markdown_extensions.?", "this extension is not known to be harmless", hint)
        names.add(str(inner.value))
    for name in NEEDED:
        if name not in names:
            hint = f"add `- {name}`"
            yield _problem(value, "markdown_extensions", "an extension is missing that the pages need", hint)


def _local(value: yaml.Node) -> Iterator[Problem]:
    for node in value.value if isinstance(value, yaml.SequenceNode) else ():
        if elsewhere(str(node.value)) or not {"", ".."}.isdisjoint(str(node.value).split("/")):
            hint = "put the file under site/ or templates/site/ and name it from there"
            yield _problem(node, "extra_css", "a style sheet has to be a file of this site", hint)


def _tags(node: yaml.Node) -> Iterator[Problem]:
    """Explicit tags (`!ENV`, `!!python/…`) read from outside the file or run code."""
    tag = str(node.tag)
    if not tag.startswith("tag:yaml.org,2002:") or "python" in tag:
        yield _problem(node, "?", "a tag reads more than this file", "write the value itself")
    parts = node.value if isinstance(node.value, list) else []
    for part in parts:
        for inner in part if isinstance(part, tuple) else (part,):
            yield from _tags(inner)


def _tree(data: bytes) -> yaml.Node | None:
    try:
        text = data.decode()
        if len(data) > MAX_BYTES or any(isinstance(t, yaml.AliasToken) for t in yaml.scan(text)):
            return None
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return None
    return node


def _is(node: yaml.Node, word: str) -> bool:
    """Whether this is the word meant; in quotes `false` is a text, and a text is no `no`."""
    quoted = isinstance(node, yaml.ScalarNode) and node.style is not None
    return bool(node.value == word) and not (quoted and word == "false")


def _mapping(node: yaml.Node) -> dict[str, yaml.Node]:
    return {str(k.value): v for k, v in node.value} if isinstance(node, yaml.MappingNode) else {}


def _problem(node: yaml.Node | None, path: str, message: str, hint: str) -> Problem:
    mark = node.start_mark if node else None
    place = Place(FILE, mark.line + 1, mark.column + 1) if mark else Place(FILE)
    return Problem(place, path, message, hint, "settings")
