"""The hooks of the public repository, tried with git itself."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from facilitator.cli.hook import HOOKS, NAME

if TYPE_CHECKING:
    from tests.cli.conftest import Call

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="skipped: no git")

PEOPLE = "people:\n  oak: {name: Zanzibar Quill}\n"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A folder with `facilitator` in it, to be put in front of PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "facilitator"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m facilitator "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return folder


def git(
    folder: Path, *words: str, found: Path | None, check: bool = False, name: str = "a@b.example"
) -> subprocess.CompletedProcess[str]:
    paths = [str(found)] if found else []
    who = {f"GIT_{role}_{what}": name for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")} | who
    environment |= {"PATH": ":".join([*paths, "/usr/bin", "/bin"]), "PYTHONPATH": str(ROOT)}
    environment["GIT_CONFIG_GLOBAL"] = os.devnull
    return subprocess.run(
        ["git", *words], cwd=folder, env=environment, capture_output=True, text=True, check=check
    )


@pytest.fixture
def public(tmp_path: Path, path: Path) -> Path:
    """A repository without a commit, in a folder with a blank, with the sessions beside but not in it."""
    folder = tmp_path / "the site"
    (folder / "sessions/lake").mkdir(parents=True)
    (folder / "sessions/lake/people.yml").write_text(PEOPLE, encoding="utf-8")
    (folder / "sessions/lake/dialogue.yml").write_text("dialogue: lake\n", encoding="utf-8")
    git(folder, "init", "-q", found=path, check=True)
    for name, text in HOOKS.items():
        hook = folder / ".git/hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(text, encoding="utf-8")
        hook.chmod(0o755)
    return folder


def commit(
    public: Path, path: Path | None, said: str = "A change", **files: str
) -> subprocess.CompletedProcess[str]:
    for name, text in files.items():
        place = public / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        git(public, "add", "-f", name, found=path, check=True)
    return git(public, "commit", "-qm", said, found=path)


def test_a_clean_page_is_committed_and_nothing_is_left_behind(public: Path, path: Path) -> None:
    told = commit(public, path, **{"site/a page.md": "Counting helps.\n", "mkdocs.yml": "site_name: Talks\n"})
    assert told.returncode == 0, told.stderr
    assert not list((public / ".git").glob("staged.*"))


def test_a_name_on_a_page_stops_the_commit_and_is_not_repeated(public: Path, path: Path) -> None:
    told = commit(public, path, **{"site/a page.md": "Counting helps, says Zanzibar Quill.\n"})
    assert told.returncode == 1
    assert "a page.md:1:22: block: name (lake/oak)" in told.stderr
    assert "the gate stopped this commit" in told.stderr
    assert "Quill" not in told.stdout + told.stderr


def test_what_is_staged_counts_and_not_what_lies_in_the_folder(public: Path, path: Path) -> None:
    page = public / "site/page.md"
    page.parent.mkdir()
    page.write_text("Zanzibar Quill\n", encoding="utf-8")
    git(public, "add", "site", found=path, check=True)
    page.write_text("Nobody.\n", encoding="utf-8")
    assert commit(public, path).returncode == 1
    git(public, "add", "site", found=path, check=True)
    page.write_text("Zanzibar Quill\n", encoding="utf-8")
    assert commit(public, path).returncode == 0


@pytest.mark.parametrize(
    "private",
    [
        "sessions/lake/people.yml",
        "copied/people.yml",
        "site/first.notes.md",
        "ledger/numbers.json",
        "ledger/editions.jsonl",
        "out/lake/first/agenda-team.md",
        "Sessions/lake/a.yml",
        "copied/dialogue.yml",
        "copied/accepted.yml",
    ],
)
def test_private_files_are_refused_whatever_they_hold(public: Path, path: Path, private: str) -> None:
    told = commit(public, path, **{private: "nothing\n"})
    assert told.returncode == 1
    assert "these files are private" in told.stderr
    assert private in told.stderr


def test_a_repository_inside_is_refused_because_nothing_looks_into_it(public: Path, path: Path) -> None:
    inner = public / "Zanzibar-Quill"
    inner.mkdir()
    git(inner, "init", "-q", found=path, check=True)
    git(inner, "commit", "-qm", "Empty", "--allow-empty", found=path, check=True)
    git(public, "add", inner.name, found=path, check=True)
    told = commit(public, path, **{"site/page.md": "Counting helps.\n", "mkdocs.yml": "site_name: Talks\n"})
    assert told.returncode == 1
    assert "a repository inside this one" in told.stderr
    assert "Quill" not in told.stdout + told.stderr


@pytest.mark.parametrize("attributes", ["*.md filter=lfs\n", "*.md working-tree-encoding=ISO-8859-1\n"])
def test_a_file_that_git_changes_on_its_way_is_refused(public: Path, path: Path, attributes: str) -> None:
    """What LFS keeps elsewhere is not what git hands out to be looked at, and goes out all the same."""
    told = commit(public, path, **{".gitattributes": attributes, "site/a page.md": "Counting helps.\n"})
    assert told.returncode == 1
    assert "git changes a file on its way" in told.stderr
    assert commit(public, path, **{".gitattributes": "*.md text\n"}).returncode == 0


def test_a_merge_is_looked_at_like_a_commit(public: Path, path: Path) -> None:
    assert commit(public, path, **PAGE).returncode == 0
    git(public, "checkout", "-qb", "theirs", found=path, check=True)
    (public / "site/two.md").write_text("Zanzibar Quill\n", encoding="utf-8")
    git(public, "add", "site", found=path, check=True)
    git(public, "commit", "-qnm", "Two", found=path, check=True)
    git(public, "checkout", "-q", "-", found=path, check=True)
    assert commit(public, path, **{"site/three.md": "Counting helps.\n"}).returncode == 0
    told = git(public, "merge", "-q", "--no-edit", "theirs", found=path)
    assert told.returncode != 0
    assert "two.md:1:1: block: name (lake/oak)" in told.stderr


def test_without_facilitator_there_is_no_commit(public: Path, path: Path) -> None:
    told = commit(public, None, **{"site/page.md": "Counting helps.\n"})
    assert told.returncode == 1
    assert "facilitator is not found, so nothing was looked at" in told.stderr
    assert commit(public, path).returncode == 0


def test_without_sessions_to_know_names_from_there_is_no_commit(public: Path, path: Path) -> None:
    moved = public.parent / "private"
    moved.mkdir()
    (public / "sessions").rename(moved / "sessions")
    page = {"site/page.md": "Zanzibar Quill\n"}
    told = commit(public, path, **page)
    assert told.returncode == 1
    assert "git config facilitator.workspace FOLDER" in told.stderr
    git(public, "config", "facilitator.workspace", str(moved), found=path, check=True)
    assert "block: name (lake/oak)" in commit(public, path).stderr
    assert commit(public, path, **{"site/page.md": "Counting helps.\n"}).returncode == 0


def test_taking_a_page_out_needs_nobody(public: Path, path: Path) -> None:
    assert commit(public, path, **{"site/page.md": "Counting helps.\n"}).returncode == 0
    git(public, "rm", "-q", "site/page.md", found=path, check=True)
    (public / ".git/hooks/commit-msg").unlink()  # What is said of it is looked at all the same.
    assert commit(public, None).returncode == 0


def test_a_worktree_is_guarded_too(public: Path, path: Path) -> None:
    assert commit(public, path, **{"site/page.md": "Counting helps.\n"}).returncode == 0
    other = public.parent / "other tree"
    git(public, "worktree", "add", "-q", str(other), "-b", "other", found=path, check=True)
    assert commit(other, path, **{"site/two.md": "Zanzibar Quill\n"}).returncode == 1
    assert commit(other, path, **{"site/two.md": "Counting helps.\n"}).returncode == 0


PAGE = {"site/page.md": "Counting helps.\n"}


@pytest.mark.parametrize(
    "said", ["Take Zanzibar Quill out", "Mend a page\n\nWords of the\nlast week by Z. Quill.", "Quill's wish"]
)
def test_a_name_in_the_message_stops_the_commit_and_is_not_repeated(
    public: Path, path: Path, said: str
) -> None:
    told = commit(public, path, said, **PAGE)
    assert told.returncode == 1
    assert "message.txt:" in told.stderr and ": name (lake/oak)" in told.stderr
    assert "commit-msg: the gate stopped this message" in told.stderr
    assert "uill" not in told.stderr + told.stdout
    assert not list((public / ".git").glob("staged.*"))
    assert commit(public, path, "Say it better", **PAGE).returncode == 0
    assert git(public, "commit", "-q", "--amend", "-m", said, found=path).returncode == 1


def test_who_commits_under_a_name_of_the_roster_is_stopped(public: Path, path: Path) -> None:
    assert commit(public, path, **PAGE).returncode == 0
    told = git(public, "commit", "-qm", "Again", "--allow-empty", found=path, name="Zanzibar Quill")
    assert told.returncode == 1
    assert "author.txt:1:1: block: name (lake/oak)" in told.stderr
    assert "git config user.name NAME" in told.stderr
    assert "Quill" not in told.stderr + told.stdout


@pytest.fixture
def pushed(public: Path, path: Path) -> Path:
    """The same repository with a bare one to push to, which has its first commit."""
    git(public.parent, "init", "-q", "--bare", "far.git", found=path, check=True)
    git(public, "remote", "add", "far", str(public.parent / "far.git"), found=path, check=True)
    assert commit(public, path, **PAGE).returncode == 0
    told = git(public, "push", "-q", "far", "HEAD:refs/heads/main", found=path)
    assert told.returncode == 0, told.stderr
    return public


def unverified(public: Path, path: Path, said: str, text: str) -> None:
    """A commit that no hook has seen, and one more that takes its words out again."""
    for words, page in ((said, text), ("Mend it", "Counting helps.\n")):
        (public / "site/two.md").write_text(page, encoding="utf-8")
        git(public, "add", "site", found=path, check=True)
        git(public, "commit", "-qnm", words, found=path, check=True)


@pytest.mark.parametrize(
    ("said", "text", "told"),
    [
        ("Two", "Zanzibar Quill\n", "two.md:1:1: block: name (lake/oak)"),
        ("Two, for Zanzibar Quill", "Fish\n", ".txt:4:10: block: name (lake/oak)"),
    ],
)
def test_what_no_commit_was_stopped_for_is_stopped_when_it_is_pushed(
    pushed: Path, path: Path, said: str, text: str, told: str
) -> None:
    unverified(pushed, path, said, text)
    done = git(pushed, "push", "-q", "far", "HEAD:refs/heads/main", found=path)
    assert done.returncode == 1
    assert told in done.stderr
    assert "pre-push: the gate stopped" in done.stderr
    assert "Quill" not in done.stderr + done.stdout
    assert not list((pushed / ".git").glob("staged.*"))


def test_a_private_file_is_never_pushed(pushed: Path, path: Path) -> None:
    git(pushed, "add", "-f", "sessions", found=path, check=True)
    git(pushed, "commit", "-qnm", "All of it", found=path, check=True)
    done = git(pushed, "push", "-q", "far", "HEAD:refs/heads/main", found=path)
    assert done.returncode == 1
    assert "these files are private" in done.stderr


def test_names_of_branches_and_words_of_tags_are_looked_at(pushed: Path, path: Path) -> None:
    done = git(pushed, "push", "-q", "far", "HEAD:refs/heads/zanzibar-quill", found=path)
    assert (done.returncode, "names.txt:1:" in done.stderr) == (1, True)
    git(pushed, "tag", "-a", "-m", "As Zanzibar Quill wished", "one", found=path, check=True)
    assert git(pushed, "push", "-q", "far", "one", found=path).returncode == 1
    git(pushed, "tag", "-f", "-a", "-m", "As was wished", "one", found=path, check=True)
    assert git(pushed, "push", "-q", "far", "one", found=path).returncode == 0


def test_only_what_the_other_side_does_not_have_is_looked_at(pushed: Path, path: Path) -> None:
    unverified(pushed, path, "Two", "Zanzibar Quill\n")
    git(pushed, "push", "-q", "--no-verify", "far", "HEAD:refs/heads/main", found=path, check=True)
    git(pushed, "commit", "-q", "--allow-empty", "-m", "No more", found=path, check=True)
    assert git(pushed, "push", "-q", "far", "HEAD:refs/heads/main", found=path).returncode == 0
    assert git(pushed, "push", "-q", "far", ":refs/heads/main", found=path).returncode == 0


def test_what_git_itself_writes_into_the_message_does_not_count(public: Path, path: Path) -> None:
    """Comments with the names of files, and the change itself below the scissors, are never committed."""
    (public / "site").mkdir()
    typed = "Mend a page\n# Zanzibar Quill\n# ------------------------ >8 ------------------------\nQuill\n"
    (public / "typed").write_text(typed, encoding="utf-8")
    (public / "site/page.md").write_text("Counting helps.\n", encoding="utf-8")
    git(public, "add", "site/page.md", found=path, check=True)
    told = git(public, "commit", "-q", "-F", "typed", "--cleanup=scissors", found=path)
    assert told.returncode == 0, told.stderr


def test_without_facilitator_no_message_passes(public: Path) -> None:
    (public / ".git/hooks" / NAME).unlink()
    told = commit(public, None, **PAGE)
    assert told.returncode == 1
    assert "commit-msg: facilitator is not found, so nothing was looked at" in told.stderr


def test_init_installs_it_in_a_repository_and_tells_how_elsewhere(
    call: Call, tmp_path: Path, path: Path
) -> None:
    told = call("-C", tmp_path, "init", "plain")
    for name, text in HOOKS.items():
        assert (tmp_path / "plain/hooks" / name).read_text(encoding="utf-8") == text
    assert "git config core.hooksPath hooks" in told.stderr
    repository = tmp_path / "public"
    git(tmp_path, "init", "-q", "public", found=path, check=True)
    told = call("-C", tmp_path, "init", "public")
    assert "The gate looks at every commit." in told.stderr
    assert all(os.access(repository / ".git/hooks" / name, os.X_OK) for name in HOOKS)


def test_init_leaves_the_hook_of_somebody_else_alone(call: Call, tmp_path: Path, path: Path) -> None:
    git(tmp_path, "init", "-q", "public", found=path, check=True)
    hook = tmp_path / "public/.git/hooks" / NAME
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    told = call("-C", tmp_path, "init", "public")
    assert hook.read_text(encoding="utf-8") == "#!/bin/sh\nexit 0\n"
    assert not (hook.parent / "commit-msg").exists()
    assert "git config core.hooksPath hooks" in told.stderr


def test_what_is_for_review_stops_until_a_person_has_looked(public: Path, path: Path, call: Call) -> None:
    page = {"site/page.md": "She conceded the point at last.\n"}
    told = commit(public, path, **page)
    assert told.returncode == 1
    assert "review: hint" in told.stderr
    findings = re.findall(r"review: hint.*\[([0-9a-f]{12})\]", told.stderr)
    for finding in findings:
        done = call("-C", str(public), "accept", finding, "--by", "oak", "--reason", "Read by both sides")
        assert done.exit_code == 0, done.stderr
    told = commit(public, path)
    assert told.returncode == 0, told.stderr
    told = commit(public, path, **{"site/page.md": "He conceded the point at last.\n"})
    assert told.returncode == 1


def test_decisions_need_the_workspace_that_holds_them(public: Path, call: Call, tmp_path: Path) -> None:
    told = call("-C", str(public), "scan", "--accepted", "--people", "people.yml", str(public / "sessions"))
    assert told.exit_code == 2
    assert "--accepted reads the decisions of a workspace" in told.stderr
    assert call("-C", str(tmp_path / "bin"), "scan", "--accepted", str(tmp_path)).exit_code == 2
