"""The steps of a release in order: read, plan, prove, preview, stage, gate, build, gate, journal, swap."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from facilitator import __version__
from facilitator.disclosure import Reader
from facilitator.disclosure.consistency import contradictions
from facilitator.gate.needles import Needles, needles_of, without_agreed
from facilitator.gate.sweep import Source
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC
from facilitator.problems import ProblemsFound, Refused, UsageRefused
from facilitator.publish import closed, conditions, journal, mkdocs
from facilitator.publish.conditions import Signing
from facilitator.publish.gated import Gate
from facilitator.publish.inputs import Inputs, read_inputs
from facilitator.publish.journal import STAGE, Step, no_step
from facilitator.publish.ledger import FOLDER as LEDGER, Ledger, extended, ledger_from
from facilitator.publish.licensed import allowed
from facilitator.publish.lock import locked
from facilitator.publish.looked_at import (
    but_for_released,
    open_convenors,
    released_texts,
)
from facilitator.publish.numbers import FILE as NUMBERS, Numbers, numbers_bytes, numbers_from
from facilitator.publish.page_limits import tried
from facilitator.publish.pages import generated
from facilitator.publish.plan import Plan, Wanted, planned
from facilitator.publish.prove import Case, Proof, prove
from facilitator.publish.seals import FILE as SEALS, Seals, seals_bytes
from facilitator.publish.tree import Files, digest_at, digest_of, read_tree, write_tree
from facilitator.reading.load import read_workspace

MANIFEST = ".facilitator/manifest.json"


@dataclass(frozen=True, slots=True)
class Request:
    """What to release and as when: `at` gives the instant in a dialogue's own zone, `day` is printed.

    `to_sign`: where a dry run writes the texts that both sides sign.
    """

    wanted: Wanted
    at: Callable[[str], datetime]
    day: date
    now: datetime
    dry_run: bool = False
    to_sign: Path | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Whom to ask and to tell: `approve` sees the plan and says whether to go on; `tell` takes talk."""

    approve: Callable[[Plan], bool]
    tell: Callable[[str], None]
    step: Step = no_step


@dataclass(frozen=True, slots=True)
class Done:
    """What a run did: `unchanged`, `dry-run`, `declined`, `built` (no words changed) or `released`."""

    what: str
    plan: Plan
    head: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class _World:
    """All that was read, once."""

    root: Path
    dialogues: tuple[Dialogue, ...]
    inputs: Inputs
    ledger: Ledger
    numbers: Numbers
    needles: Needles
    seals: Seals
    at: Mapping[str, datetime]

    def gate(self, ledger: Ledger) -> Gate:
        """The gate for what goes out beside this history."""
        needles = but_for_released(self.needles, ledger)
        licences = allowed(self.dialogues, ledger, self.inputs.site)
        return Gate(self.root, self.dialogues, self.at, needles, licences)


def publish(root: Path, request: Request, desk: Desk) -> Done:
    """Release what was asked for, or leave every byte as it was.

    Raises ProblemsFound and Refused with what has to be mended first; OSError where the disk fails.
    """
    with locked(root) as folder:
        journal.finish(root, folder)
        journal.clear(folder)
        try:
            return _publish(root, folder, request, desk)
        finally:
            if not (folder / journal.JOURNAL).exists():
                journal.clear(folder)


def _publish(root: Path, folder: Path, request: Request, desk: Desk) -> Done:
    desk.step("read")
    world = _read(root, request)
    _in_time(request, world)
    at = world.at
    world = replace(world, needles=without_agreed(world.needles, open_convenors(world.dialogues, at)))
    _consistent([d for d in world.dialogues if d.id in request.wanted], at)
    seals = conditions.sealed(world.dialogues, request.wanted, at, world.seals)
    conditions.keep(root, request.to_sign, world.seals, seals)
    world = replace(world, seals=seals)
    plan = planned(world.dialogues, request.wanted, at, world.ledger, world.numbers, seals)
    signing = Signing(root, request.to_sign, dry_run=request.dry_run)
    conditions.met(signing, world.dialogues, world.ledger, plan)
    ledger = extended(world.ledger, (record for record, _ in plan.records), request.day.isoformat())
    tried(ledger, _texts(world.inputs.templates))
    pages = generated(ledger, _texts(world.inputs.templates))
    desk.step("prove")
    proof = _proven(world, request, at, pages)
    if not plan.records and _stands(root, world, pages):
        desk.step("gate")
        world.gate(ledger).passed([*_written(world, pages), *_sources("", read_tree(root / "public"))])
        return Done("unchanged", plan, ledger.head, proof)
    if not desk.approve(plan):
        return Done("declined", plan, world.ledger.head, proof)
    built = _built(folder / STAGE, world, pages, ledger, desk)
    if request.dry_run:
        return Done("dry-run", plan, ledger.head, proof)
    desk.step("prepare")
    trees = _trees(world, plan, ledger, pages, built, folder / STAGE)
    moves = journal.prepare(root, folder, trees)
    journal.commit(root, folder, moves, desk.step)
    return Done("released" if plan.records else "built", plan, ledger.head, proof)


def _read(root: Path, request: Request) -> _World:
    readings = read_workspace(root)
    problems = [notice for reading in readings for notice in reading.notices if notice.stops]
    inputs: Inputs | None = None
    try:
        inputs = read_inputs(root)
    except ProblemsFound as found:
        problems += found.problems
    if problems or inputs is None:
        raise ProblemsFound(problems)
    dialogues = tuple(r.dialogue for r in readings if r.dialogue is not None)
    ledger = ledger_from(read_tree(root / LEDGER))
    file = root / NUMBERS
    if not file.exists() and ledger.releases:
        hint = "bring it back from a copy: public numbers are never given twice"
        raise Refused(f"{NUMBERS} is missing, and there are releases that it numbered", hint)
    numbers = numbers_from(file.read_bytes()) if file.exists() else {}
    seals = conditions.known(root, ledger)
    needles = needles_of(dialogues, released=released_texts(ledger))
    at = {d.id: request.at(d.timezone) for d in dialogues}
    return _World(root, dialogues, inputs, ledger, numbers, needles, seals, at)


def _consistent(dialogues: Iterable[Dialogue], at: Mapping[str, datetime]) -> None:
    """Nothing, where no text gives the public what another withholds; ProblemsFound with both places."""
    public = (Reader.label(PUBLIC),)
    problems = [p for d in dialogues for p in contradictions(d, at[d.id], readers=public)]
    if problems:
        raise ProblemsFound(problems)


def _proven(world: _World, request: Request, at: Mapping[str, datetime], pages: Files) -> Proof:
    """The proof that no private value had any influence on these pages; ProblemsFound where one had."""
    templates = _texts(world.inputs.templates)
    others = [d for d in world.dialogues if d.id not in request.wanted]

    def write(dialogues: Sequence[Dialogue], wanted: Wanted, numbers: Numbers, seals: Seals) -> Files:
        plan = planned([*dialogues, *others], wanted, at, world.ledger, numbers, seals)
        ledger = extended(world.ledger, (record for record, _ in plan.records), request.day.isoformat())
        return generated(ledger, templates)

    concerned = tuple(d for d in world.dialogues if d.id in request.wanted)
    return prove(Case(concerned, request.wanted, world.numbers, at, world.seals), pages, write)


def _in_time(request: Request, world: _World) -> None:
    if request.dry_run:
        return
    if any(request.at(d.timezone) > request.now for d in world.dialogues):
        raise UsageRefused("--on lies in the future", "only --dry-run may look ahead")
    if request.day.isoformat() < world.ledger.last_date:
        hint = "look at the clock of this machine; only --dry-run may look back"
        raise UsageRefused("this day lies before the last release", hint)


def _built(stage: Path, world: _World, pages: Files, ledger: Ledger, desk: Desk) -> Files:
    """Lay out the stage, gate what goes in, build it, gate every byte that comes out."""
    desk.step("stage")
    stage.mkdir(mode=0o700)
    write_tree(stage / "site", {**world.inputs.site, **pages})
    write_tree(stage / "templates/site", world.inputs.theme)
    (stage / "mkdocs.yml").write_bytes(world.inputs.settings)
    desk.step("gate")
    # What was released before is out, and cannot be changed: the new records are what may be stopped.
    records = dict(ledger.files[len(world.ledger.files) :])
    world.gate(ledger).passed([*_written(world, pages), *_sources(f"{LEDGER}/", records)])
    desk.step("build")
    mkdocs.build(stage)
    built = read_tree(stage / "public")
    desk.step("gate pages")
    digests = {path: hashlib.sha256(data).hexdigest() for path, data in built.items()}
    problems = list(closed.problems_of(built, mkdocs.shipped(), digests))
    if problems:
        raise ProblemsFound(problems)
    world.gate(ledger).passed(_sources("", built))
    return built


def _written(world: _World, pages: Files) -> list[Source]:
    """What the site is made of, as its public repository holds it: a page need not show all of that."""
    inputs = world.inputs
    return [
        *_sources("", {**inputs.site, **pages, "mkdocs.yml": inputs.settings}),
        *_sources("templates/site/", inputs.own_theme),
    ]


def _sources(folder: str, files: Files) -> list[Source]:
    return [Source(f"{folder}{path}", data) for path, data in sorted(files.items())]


def _texts(templates: Files) -> dict[str, str]:
    return {path: data.decode("utf-8", "replace") for path, data in templates.items()}


def _trees(
    world: _World, plan: Plan, ledger: Ledger, pages: Files, built: Files, stage: Path
) -> Mapping[str, Files | bytes | Path]:
    """Everything to be swapped, by where it goes; the ledger first, so that no page outruns it."""
    new = ledger.files[len(world.ledger.files) :]
    trees: dict[str, Files | bytes | Path] = {f"{LEDGER}/{path}": data for path, data in new}
    if dict(plan.numbers) != dict(world.numbers):
        trees[NUMBERS] = numbers_bytes(plan.numbers)
    if new and world.seals:
        trees[SEALS] = seals_bytes(world.seals)
    trees["site/dialogues"] = {path.removeprefix("dialogues/"): data for path, data in pages.items()}
    trees["public"] = stage / "public"
    trees[MANIFEST] = _manifest(world, pages, digest_of(built))
    return trees


def _manifest(world: _World, pages: Files, public: str) -> bytes:
    """What was built from what: digests alone, of public files and of templates."""
    made_of = {
        "inputs": world.inputs.digest(),
        "pages": digest_of(pages),
        "with": _versions(),
        "public": public,
    }
    return (json.dumps(made_of, indent=1) + "\n").encode()


def _versions() -> str:
    return f"facilitator={__version__} {mkdocs.fingerprint()}"


def _stands(root: Path, world: _World, pages: Files) -> bool:
    """Whether the built trees are what they would become."""
    file = root / MANIFEST
    if not file.is_file() or file.read_bytes() != _manifest(world, pages, digest_at(root / "public")):
        return False
    inside = {path.removeprefix("dialogues/"): data for path, data in pages.items()}
    return digest_at(root / "site/dialogues") == digest_of(inside)
