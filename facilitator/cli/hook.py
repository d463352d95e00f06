"""The hooks of the public repository: what is staged, and what is said of it, passes the gate or stays."""

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
_LOOKING = r"""
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
"""

HOOK = (
    r"""#!/bin/sh
# Refuses a commit to the public repository that holds private files, or that the gate stops.
# It looks at what is staged, not at the files in the folder, and refuses where it cannot look.
set -u
"""
    + _REFUSE
    + r"""
staged() {
  git diff --cached --no-renames --diff-filter=d "$@"
}

private=$(staged --name-only -- ':(top,icase)sessions' ':(top,icase)out' ':(top,icase).facilitator' \
  ':(top,icase,glob)**/people.yml' ':(top,icase,glob)**/people.yml.age' ':(top,icase,glob)**/*.notes.md') ||
  refuse "git could not say what is staged"
ledger=$(staged --name-only -- ':(top,icase)ledger' ':(top,icase,exclude)ledger/releases') ||
  refuse "git could not say what is staged"
if [ -n "$private$ledger" ]; then
  printf '%s\n' "$private" "$ledger" | sed '/^$/d; s/^/  /' >&2
  refuse "these files are private; the public repository never holds them" "git rm --cached FILE"
fi

modules=$(staged --raw) || refuse "git could not say what is staged"
if printf '%s\n' "$modules" | grep -q '^:[0-7]* 160000 '; then
  refuse "a repository inside this one is staged, and nothing looks into it" "git rm --cached FOLDER"
fi

staged --quiet
case $? in
0) exit 0 ;; # nothing is added or changed
1) ;;
*) refuse "git could not say what is staged" ;;
esac
"""
    + _LOOKING
    + r"""
staged --name-only -z | git checkout-index -z --stdin --prefix="$work/tree/" ||
  refuse "git could not hand out what is staged"

stopped=0
if [ -d "$work/tree/site" ] && [ ! -L "$work/tree/site" ]; then
  # The site by itself: addresses of pages begin there, and so do licences.
  mv "$work/tree/site" "$work/site" || refuse "there is no room to look at it"
  facilitator -C "$workspace" scan --accepted "$work/site" || stopped=1
fi
if [ -n "$(ls -A "$work/tree")" ]; then
  facilitator -C "$workspace" scan --accepted "$work/tree" || stopped=1
fi
[ "$stopped" -eq 0 ] || refuse "the gate stopped this commit" \
  "cure what blocks and stage it again; what is for review can be accepted: facilitator accept FINDING"
"""
)

MESSAGE = (
    r"""#!/bin/sh
# Refuses a commit whose message the gate stops: it goes wherever the commit goes.
set -u
"""
    + _REFUSE
    + _LOOKING
    + r"""
sed '/^. -* >8 -*$/,$d' "$1" >"$work/typed" &&
  git stripspace --strip-comments <"$work/typed" >"$work/message.txt" ||
  refuse "the message could not be read"
[ -s "$work/message.txt" ] || exit 0
facilitator -C "$workspace" scan --accepted "$work/message.txt" ||
  refuse "the gate stopped this message" "say it without; what was typed is in .git/COMMIT_EDITMSG"
"""
)

HOOKS = {NAME: HOOK, "commit-msg": MESSAGE}
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
