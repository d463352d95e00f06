"""Asks for the signatures of both sides' keys over what is to be released, and checks them with OpenSSH.

What is signed is a small text: address, report, release and the SHA-256 of the record. A side signs it on
its own machine with `ssh-keygen -Y sign -n facilitator-release`; the signature lies in the dialogue's
folder and is never published. The record says no more than that both sides have signed.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from facilitator.model.dialogue import Dialogue
from facilitator.problems import Place, Problem, Refused
from facilitator.publish.ledger import digest
from facilitator.publish.record_json import as_bytes, record_json
from facilitator.views.site_record import Record, WithdrawnRecord

NAMESPACE = "facilitator-release"
PROGRAM = "ssh-keygen"
SECONDS = 20


@dataclass(frozen=True, slots=True)
class ToSign:
    """One record to be signed: whose it is, its release, and the text that is signed."""

    dialogue: str
    report: int
    release: int
    text: bytes

    @property
    def stem(self) -> str:
        """The beginning of the names of its files: `<report>-<release>`."""
        return f"{self.report}-{self.release}"


def to_sign(dialogue: str, record: Record, release: int) -> ToSign:
    """The text that stands for a record; the day of the release is no part of it."""
    lines = (
        "Release of a public record",
        f"address {record.address}",
        f"report {record.report}",
        f"release {release}",
        f"sha256 {digest(as_bytes(record_json(record)))}",
    )
    return ToSign(dialogue, record.report, release, ("\n".join(lines) + "\n").encode())


def needed(dialogue: Dialogue, record: Record) -> bool:
    """Whether a record goes out only when it is signed; a whole report may be withdrawn without."""
    return dialogue.two_key and not isinstance(record, WithdrawnRecord)


def key_problems(dialogue: Dialogue) -> Iterator[Problem]:
    """A problem for each side of a two-key dialogue that has no key of its own."""
    keys = dict(dialogue.keys)
    if not dialogue.sides:
        yield _problem(dialogue.place, "two keys are asked for, and there are no sides", "write sides:")
    for side in dialogue.sides:
        if side.id not in keys:
            hint = f"write keys: {{{side.id}: ssh-ed25519 …}}"
            yield _problem(side.place, "this side has no key, and two_key is asked for", hint)
    if len(set(keys.values())) < len(keys):
        yield _problem(dialogue.place, "two sides have the same key", "each side signs with a key of its own")


def file_of(dialogue: str, stem: str, side: str) -> str:
    """Where a side's signature lies, relative to the workspace."""
    return f"sessions/{dialogue}/signatures/{stem}.{side}.sig"


def problems_of(root: Path, dialogue: Dialogue, wanted: Iterable[ToSign]) -> list[Problem]:
    """A problem for each signature that is missing, or does not fit text and key; Refused without OpenSSH."""
    found = list(key_problems(dialogue))
    if found:
        return found
    keys = dict(dialogue.keys)
    for one in wanted:
        for side in dialogue.sides:
            found += _of_side(root, one, side.id, keys[side.id])
    return found


def _of_side(root: Path, wanted: ToSign, side: str, key: str) -> Iterator[Problem]:
    file = file_of(wanted.dialogue, wanted.stem, side)
    place = Place(file)
    if not (root / file).is_file() or (root / file).is_symlink():
        hint = "`facilitator publish --dry-run --to-sign DIR` writes what each side signs"
        yield _problem(place, "this signature is missing, and nothing is released without it", hint)
    elif not fits((root / file).read_bytes(), wanted.text, side, key):
        hint = "it was made with another key, for another text or in another namespace: sign once more"
        yield _problem(place, "this signature does not fit the record and the side's key", hint)


def fits(signature: bytes, text: bytes, side: str, key: str) -> bool:
    """Whether the signature was made over the text with that key; Refused where OpenSSH is not there."""
    program = shutil.which(PROGRAM)
    if program is None:
        hint = "install OpenSSH (ssh-keygen); releases with two keys cannot be checked without it"
        raise Refused("ssh-keygen is not on this machine", hint)
    with tempfile.TemporaryDirectory() as folder:
        signers, file = Path(folder, "signers"), Path(folder, "signature")
        signers.write_text(f'{side} namespaces="{NAMESPACE}" {key}\n', encoding="utf-8")
        file.write_bytes(signature)
        command = [program, "-Y", "verify", "-f", str(signers), "-I", side, "-n", NAMESPACE, "-s", str(file)]
        try:
            done = subprocess.run(command, input=text, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
        except subprocess.TimeoutExpired:
            return False
    return done.returncode == 0


def _problem(place: Place, message: str, hint: str) -> Problem:
    return Problem(place, "", message, hint, "signature")
