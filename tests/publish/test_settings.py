"""Settings and pages that would tell more than was released are refused, each with its place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from facilitator.problems import ProblemsFound
from facilitator.publish.inputs import read_inputs, shipped
from facilitator.publish.settings import checked
from tests.publish.conftest import Publish

GOOD = (shipped()[1] / "mkdocs.yml").read_text(encoding="utf-8")


def problems(text: str) -> list[str]:
    try:
        checked(text.encode())
    except ProblemsFound as found:
        return [f"{p.place.line} {p.path}" for p in found.problems]
    return []


def test_the_settings_we_ship_pass() -> None:
    assert problems(GOOD) == []


@pytest.mark.parametrize(
    "line",
    [
        "repo_url: https://example.org/private",
        "edit_uri: edit/main",
        "site_author: somebody",
        "copyright: somebody",
        "hooks: [x.py]",
        "extra_javascript: [x.js]",
        "INHERIT: other.yml",
        "remote_branch: x",
        "watch: [sessions]",
        "site_url: !ENV SECRET",
        "site_url: !!python/name:os.system x",
    ],
)
def test_settings_that_tell_are_refused(line: str) -> None:
    [problem] = problems(f"{GOOD}{line}\n")
    assert problem.startswith(f"{GOOD.count(chr(10)) + 1} ")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("docs_dir: site", "docs_dir: sessions"),
        ("site_dir: public", "site_dir: site"),
        ("use_directory_urls: false", "use_directory_urls: true"),
        ("plugins: []", "plugins: [git-revision-date-localized]"),
        ("font: false", "font: {text: Roboto}"),
        ("generator: false", "generator: true"),
        ("  - attr_list\n", ""),
        ("  - attr_list\n", "  - attr_list\n  - pymdownx.snippets\n"),
        ("  - assets/site.css", "  - https://example.org/x.css"),
        ("plugins: []\n", ""),
        ("custom_dir: templates/site", "custom_dir: sessions"),
        ("plugins: []", "plugins:"),
        ("plugins: []", "plugins: {}"),
        ("font: false", 'font: "false"'),
        ("generator: false", "generator: 'false'"),
        ("  - assets/site.css", "  - ../sessions/lake/people.yml"),
        ("  - assets/site.css", "  - /assets/site.css"),
        ("  - assets/site.css", "  - '\\\\example.org\\x.css'"),
    ],
)
def test_settings_that_the_promise_rests_on_cannot_be_changed(old: str, new: str) -> None:
    assert old in GOOD
    assert len(problems(GOOD.replace(old, new))) == 1


@pytest.mark.parametrize("text", ["", "[]", "a: [", "a: &x 1\nb: *x", "\x00", "x" * 200_000])
def test_what_is_no_settings_file_is_refused(text: str) -> None:
    assert problems(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("site/notes.yml", "session: x"),
        ("site/.draft.md", "hidden"),
        ("site/app.js", "1"),
        ("site/dialogues/mine.md", "# by hand"),
        ("site/a.md", "<!-- a comment -->"),
        ("site/a.md", "<script>1</script>"),
        ("site/a.md", "![x](https://example.org/x.png)"),
        ("site/a.md", "<p hidden>x</p>"),
        ("site/a.md", "---\ntitle: A\ntags: [secret]\n---\n"),
        ("site/a.md", "---\r\ntags: [secret]\r\n---\r\n"),
        ("site/a.md", "\ufeff---\ntags: [secret]\n---\n"),
        ("site/a.md", "---\ntags: [secret]\n...\n"),
        ("site/a.md", "title: A\ntags: secret\n\n# A\n"),
        ("site/Dialogues/a.md", "# by hand"),
        ("templates/site/x.py", "1"),
    ],
)
def test_files_that_could_hide_something_are_refused(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_inputs(tmp_path)
    assert {p.place.file for p in found.value.problems} == {name}
    assert all("secret" not in f"{p.message}{p.hint}" for p in found.value.problems)


@pytest.mark.parametrize("name", ["a\u202eb.md", "a\nb.md", "a\u200bb.md", os.fsdecode(b"a\xff.md")])
def test_a_name_with_signs_that_nobody_sees_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / name).write_text("# A page\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_inputs(tmp_path)
    assert {p.place.file for p in found.value.problems} <= {"site/a?b.md", "site/a?.md"}


@pytest.mark.parametrize("pair", [("Café.md", "café.md"), ("caf\u00e9.md", "cafe\u0301.md"), ("About.md",)])
def test_names_that_are_one_on_some_disks_are_refused(tmp_path: Path, pair: tuple[str, ...]) -> None:
    (tmp_path / "site").mkdir()
    for name in pair:
        (tmp_path / "site" / name).write_text("# A page\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_inputs(tmp_path)
    assert len(found.value.problems) == 1


@pytest.mark.parametrize("name", ["mkdocs.yml", "site/a.md", "templates/site/main.html"])
def test_what_is_no_plain_file_is_refused_and_not_waited_for(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    for make in (os.mkfifo, lambda path: path.symlink_to(shipped()[1] / "mkdocs.yml")):
        make(file)
        with pytest.raises(ProblemsFound) as found:
            read_inputs(tmp_path)
        assert {p.place.file for p in found.value.problems} == {name}
        file.unlink()


def test_links_out_of_the_workspace_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "sessions").mkdir()
    (tmp_path / "site/a.md").symlink_to("/etc/hostname")
    (tmp_path / "site/b").symlink_to(tmp_path / "sessions")
    with pytest.raises(ProblemsFound) as found:
        read_inputs(tmp_path)
    assert sorted(p.place.file for p in found.value.problems) == ["site/a.md", "site/b"]


def test_a_workspaces_own_template_takes_the_place_of_ours(lake: Path, release: Publish) -> None:
    (lake / "templates/pages").mkdir(parents=True)
    (lake / "templates/pages/vocabulary.md").write_text("# Our words\n", encoding="utf-8")
    release()
    assert (lake / "site/dialogues/vocabulary.md").read_text(encoding="utf-8") == "# Our words\n"
