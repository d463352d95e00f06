"""`init` writes a workspace with a worked example, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import click

IGNORED = """\
# Papers, the built site and the stage: made again at any time, never tracked.
/out/
/public/
/.facilitator/
"""

HOW_TO_GUARD = "In the public repository let the gate look at every commit: git config core.hooksPath hooks"


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """A new workspace in DIR, with a worked example to change or delete."""
    import shutil
    import tempfile

    from facilitator.cli.common import directory
    from facilitator.cli.hook import install
    from facilitator.problems import UsageRefused

    target = directory() / folder
    if target.exists() and (not target.is_dir() or any(entry.name != ".git" for entry in target.iterdir())):
        raise UsageRefused(
            "this folder holds something already; init writes into a new or an empty one", "name another"
        )
    there = target.exists()
    target.parent.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=".init-", dir=target if there else target.parent))
    try:
        _fill(stage / "workspace")
        if there:
            # Somebody may stand in this folder (`init .`), so it is filled and never replaced.
            _move(stage / "workspace", target)
        else:
            (stage / "workspace").rename(target)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    click.echo(_welcome(folder, guarded=install(target)), err=True)


def _move(made: Path, target: Path) -> None:
    """Everything in `made` into the empty folder `target`; where that fails, the folder is empty again."""
    import shutil

    moved: list[Path] = []
    try:
        for entry in sorted(made.iterdir()):
            moved.append(entry.rename(target / entry.name))
    except BaseException:
        for entry in moved:
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        raise


def _fill(folder: Path) -> None:
    """Copy the example and the hand-written pages; generated pages, papers and ledgers stay behind."""
    import shutil

    from facilitator.cli.hook import lay_out

    source = starter()
    shutil.copytree(source / "sessions" / "kela-basin", folder / "sessions" / "kela-basin")
    # Names will live here: nobody else on the machine needs to look in.
    (folder / "sessions").chmod(0o700)
    (folder / "site").mkdir()
    for page in sorted((source / "site").glob("*.md")):
        shutil.copyfile(page, folder / "site" / page.name)
    shutil.copyfile(source / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / ".gitignore").write_text(IGNORED, encoding="utf-8")
    lay_out(folder)


def starter() -> Path:
    """The folder that holds the example: in the installed package, or the checkout itself."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "_starter"
    return shipped if shipped.is_dir() else package.parent


def _welcome(folder: Path, *, guarded: bool) -> str:
    example = "kela-basin/2026-03-geneva"
    hook = "The gate looks at every commit." if guarded else HOW_TO_GUARD
    return "\n".join(
        (
            "A workspace stands ready, with a worked example in sessions/kela-basin. Next:",
            f"    cd {folder}",
            "    facilitator check",
            f"    facilitator agenda {example} --for participants",
            "    facilitator publish --due --dry-run",
            hook,
        )
    )
