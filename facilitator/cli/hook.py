"""The hooks of the public repository: what is staged, said or pushed passes the gate, or stays."""

from __future__ import annotations

import subprocess
from pathlib import Path

NAME = "pre-commit"
FOLDER = "hooks"

_REFUSE = r"""
refuse() {
  echo "$(basename "$0"): $1" >&2
  [ -z "${2-}" ] || echo "    hint: $2" >&2
  exit 1
}
"""
_READY = r"""
# Makes room to look at something, and finds the workspace whose names are looked for.
ready() {
  command -v facilitator >/dev/null 2>&1 ||
    refuse "facilitator is not found, so nothing was looked at" "activate its environment"
  work=$(mktemp -d "$(git rev-parse --absolute-git-dir)/staged.XXXXXX") ||
    refuse "there is no room to look at it"
  trap 'rm -rf "$work"' EXIT
  trap 'exit 1' HUP INT TERM
  workspace=$(git config --get --path facilitator.workspace)
  if [ -z "$workspace" ]; then
    main=$(git rev-parse --path-format=absolute --git-common-dir)
    for folder in "$(git rev-parse --show-toplevel)" "${main%/*}"; do
      [ ! -d "$folder/sessions" ] || { workspace=$folder && break; }
    done
  fi
  [ -n "$workspace" ] ||
    refuse "there are no sessions here to know names from" "git config facilitator.workspace FOLDER"
}

gate() {
  facilitator -C "$workspace" scan --accepted "$1" >&2
}
"""
_FILES = r"""
private_files() {
  changed --name-only -- ':(top,icase)sessions' ':(top,icase)out' ':(top,icase).facilitator' \
    ':(top,icase,glob)**/people.yml' ':(top,icase,glob)**/people.yml.age' ':(top,icase,glob)**/*.notes.md' \
    ':(top,icase,glob)**/dialogue.yml' ':(top,icase,glob)**/accepted.yml' &&
    changed --name-only -- ':(top,icase)ledger' ':(top,icase,exclude)ledger/releases'
}

# Whether git keeps a file in another form than it hands out: what would be looked at is not what goes out.
filtered() {
  for kept in --all --cached; do
    changed --name-only -z | git check-attr -z --stdin ${kept#--all} filter working-tree-encoding
  done | tr '\0\n' '\n?' |
    awk 'NR % 3 == 0 && $0 != "unspecified" && $0 != "unset" { found = 1 } END { exit !found }'
}

# Refuses what no gate has to read: private files, and what the gate could not look into.
allowed() {
  private=$(private_files) || refuse "git could not say what is staged"
  if [ -n "$private" ]; then
    printf '%s\n' "$private" | sed 's/^/  /' >&2
    refuse "these files are private; the public repository never holds them" "git rm --cached FILE"
  fi
  modules=$(changed --raw) || refuse "git could not say what is staged"
  if printf '%s\n' "$modules" | grep -q '^:[0-7]* 160000 '; then
    refuse "a repository inside this one is staged, and nothing looks into it" "git rm --cached FOLDER"
  fi
  if filtered; then
    refuse "git changes a file on its way (a filter, as of LFS), so nothing can look at what goes out" \
      "take filter= and working-tree-encoding= out of .gitattributes, and stage the file again"
  fi
}

# Looks at the files that were changed; 1 where the gate stops one.
files_pass() {
  rm -rf "$work/tree" "$work/site"
  changed --name-only -z | git checkout-index -z --stdin --prefix="$work/tree/" ||
    refuse "git could not hand out what is staged"
  stopped=0
  if [ -d "$work/tree/site" ] && [ ! -L "$work/tree/site" ]; then
    # The site by itself: addresses of pages begin there, and so do licences.
    mv "$work/tree/site" "$work/site" || refuse "there is no room to look at it"
    gate "$work/site" || stopped=1
  fi
  if [ -d "$work/tree" ] && [ -n "$(ls -A "$work/tree")" ]; then
    gate "$work/tree" || stopped=1
  fi
  return "$stopped"
}
"""

HOOK = (
    r"""#!/bin/sh
# Refuses a commit to the public repository that holds private files, or that the gate stops.
# It looks at what is staged, not at the files in the folder, and refuses where it cannot look.
set -u

changed() {
  git diff --cached --no-renames --diff-filter=d "$@"
}
"""
    + _REFUSE
    + _READY
    + _FILES
    + r"""
allowed
changed --quiet
case $? in
0) exit 0 ;; # nothing is added or changed
1) ;;
*) refuse "git could not say what is staged" ;;
esac
ready
files_pass || refuse "the gate stopped this commit" \
  "cure what blocks and stage it again; what is for review can be accepted: facilitator accept FINDING"
"""
)

MESSAGE = (
    r"""#!/bin/sh
# Refuses a commit whose message, or whose author, the gate stops: both go wherever the commit goes.
set -u
"""
    + _REFUSE
    + _READY
    + r"""
ready
mkdir "$work/said"
{ git var GIT_AUTHOR_IDENT && git var GIT_COMMITTER_IDENT; } >"$work/said/author.txt" ||
  refuse "git could not say who commits"
sed '/^. -* >8 -*$/,$d' "$1" >"$work/typed" &&
  git stripspace --strip-comments <"$work/typed" >"$work/said/message.txt" ||
  refuse "the message could not be read"
[ -s "$work/said/message.txt" ] || rm "$work/said/message.txt"
gate "$work/said" ||
  refuse "the gate stopped this message, or the name under which you commit (author.txt)" \
    "say it without, from .git/COMMIT_EDITMSG; for a name that may be read: git config user.name NAME"
"""
)

PUSH = (
    r"""#!/bin/sh
# Refuses to push what the gate stops, however it came to be committed: with --no-verify, by a rebase,
# from a colleague. It looks at each commit that the other side does not have yet: its author, its
# message, its files; and at the names of branches and tags.
set -u

changed() {
  git diff-tree --root -r -m --no-commit-id --no-renames --diff-filter=d "$commit" "$@"
}
"""
    + _REFUSE
    + _READY
    + _FILES
    + r"""
ready
mkdir "$work/said"
commits=
while read -r from tip to there; do
  echo "$from $to" >>"$work/said/names.txt"
  case $tip in *[!0]*) ;; *) continue ;; esac # something is taken away
  if [ "$(git cat-file -t "$tip")" = tag ]; then git cat-file tag "$tip" >"$work/said/$tip.txt"; fi
  git cat-file -e "$there" 2>/dev/null || there=
  new=$(git rev-list "$tip" --not --remotes="$1" $there) || refuse "git could not say what is new"
  commits="$commits $new"
done
for commit in $commits; do
  git log -1 --format='%an <%ae>%n%cn <%ce>%n%n%B' "$commit" >"$work/said/$commit.txt" ||
    refuse "git could not hand out a commit"
done
gate "$work/said" ||
  refuse "the gate stopped what is said of commits, or the name of a branch or tag" "git rebase, or rename it"
GIT_INDEX_FILE=$work/index
export GIT_INDEX_FILE
for commit in $commits; do
  git read-tree "$commit" || refuse "git could not hand out a commit"
  allowed
  files_pass || refuse "the gate stopped commit $(git rev-parse --short "$commit")" \
    "cure it there (git rebase -i): a later commit takes nothing out of the history"
done
"""
)

HOOKS = {NAME: HOOK, "pre-merge-commit": HOOK, "commit-msg": MESSAGE, "pre-push": PUSH}
"""Each hook by the name that git looks for."""


def lay_out(workspace: Path) -> None:
    """The hooks in the workspace's folder `hooks`, for whoever makes a repository later."""
    (workspace / FOLDER).mkdir()
    for name in HOOKS:
        _write(workspace / FOLDER / name)


def install(workspace: Path) -> bool:
    """Put the hooks where git looks for them, if the workspace is a repository of its own that has none.

    Whether they are in force; another's hook is never touched.
    """
    folder = _place(workspace)
    if folder is None or any((folder / name).exists() or (folder / name).is_symlink() for name in HOOKS):
        return False
    folder.mkdir(parents=True, exist_ok=True)
    for name in HOOKS:
        _write(folder / name)
    return True


def _place(workspace: Path) -> Path | None:
    """Where git looks for hooks; None where the workspace is no repository, or there is no git."""
    if not (workspace / ".git").exists():
        return None
    asked = ["git", "-C", str(workspace), "rev-parse", "--git-path", FOLDER]
    try:
        told = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=30)  # noqa: S603 - fixed words
    except (OSError, subprocess.SubprocessError):
        return None
    return workspace / told.stdout.rstrip("\n")


def _write(path: Path) -> None:
    path.write_text(HOOKS[path.name], encoding="utf-8")
    path.chmod(0o755)
