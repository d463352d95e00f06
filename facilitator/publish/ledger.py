"""What has been released: one file per release, each naming the digest of the one before it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from facilitator.problems import Place, Problem, ProblemsFound
from facilitator.publish.prose_json import Json, NotARecord
from facilitator.publish.record_json import as_bytes, record_from, record_json
from facilitator.views.site_record import Record, Release

FOLDER = "ledger/releases"
START = ""
"""What the first release names as the one before it."""

_FILE = re.compile(r"[a-z0-9-]+/(0|[1-9]\d*)/[1-9]\d*\.json\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")


@dataclass(frozen=True, slots=True)
class Ledger:
    """All releases, the oldest first. `files` holds the bytes of each, by path under the folder."""

    releases: tuple[Release, ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()

    @property
    def head(self) -> str:
        """The digest of the last release; START where there is none."""
        return self.releases[-1].digest if self.releases else START

    @property
    def last_date(self) -> str:
        """The day of the last release (ISO), or empty."""
        return self.releases[-1].date if self.releases else ""

    def latest(self) -> dict[tuple[str, int], Release]:
        """The newest release of each report, by address and report number."""
        return {release.where: release for release in self.releases}


def path_of(release: Release) -> str:
    """Where a release stands under the folder."""
    return f"{release.record.address}/{release.record.report}/{release.number}.json"


def extended(ledger: Ledger, records: Iterable[Record], date: str) -> Ledger:
    """The ledger with a new release of each record, in the order of address and report."""
    grown = ledger
    for record in sorted(records, key=lambda r: (r.address, r.report)):
        before = grown.latest().get((record.address, record.report))
        number = before.number + 1 if before else 1
        link: dict[str, Json] = {"previous": grown.head, "date": date, "release": number}
        data = as_bytes({**link, "record": record_json(record)})
        release = Release(number, date, record, digest(data))
        grown = replace(
            grown,
            releases=(*grown.releases, release),
            files=(*grown.files, (path_of(release), data)),
        )
    return grown


def digest(data: bytes) -> str:
    """SHA-256, as the site prints it."""
    return hashlib.sha256(data).hexdigest()


def ledger_from(files: Mapping[str, bytes]) -> Ledger:
    """The ledger read from its files; ProblemsFound where a file is damaged or the chain is broken."""
    following: dict[str, tuple[str, Release]] = {}
    for path, data in sorted(files.items()):
        previous, release = _link(path, data)
        if previous in following:
            raise _broken(path, "two releases name the same one before them")
        following[previous] = (path, release)
    chain: list[tuple[str, Release]] = []
    before = START
    while before in following:
        chain.append(following.pop(before))
        before = chain[-1][1].digest
    if following:
        path = min(path for path, _ in following.values())
        raise _broken(path, "the release it names as the one before it is missing or was changed")
    _numbered_without_gaps(chain)
    return Ledger(tuple(r for _, r in chain), tuple((path, files[path]) for path, _ in chain))


def _link(path: str, data: bytes) -> tuple[str, Release]:
    if not _FILE.match(path):
        raise _broken(path, "this file is no release")
    try:
        value = json.loads(data)
        if not isinstance(value, dict) or set(value) != {"previous", "date", "release", "record"}:
            raise NotARecord("a release has four keys")
        previous, date, number = value["previous"], value["date"], value["release"]
        if not (isinstance(previous, str) and isinstance(date, str) and type(number) is int):
            raise NotARecord("a value of another kind was expected")
        release = Release(number, date, record_from(value["record"]), digest(data))
    except (ValueError, RecursionError):
        raise _broken(path, "this file is damaged") from None
    if not _DAY.match(date) or path_of(release) != path:
        raise _broken(path, "what this file says does not agree with its name")
    return previous, release


def _numbered_without_gaps(chain: Iterable[tuple[str, Release]]) -> None:
    seen: dict[tuple[str, int], int] = {}
    day = ""
    for path, release in chain:
        if release.number != seen.get(release.where, 0) + 1 or release.date < day:
            raise _broken(path, "its number or day does not follow the release before it")
        seen[release.where] = release.number
        day = release.date


def _broken(path: str, message: str) -> ProblemsFound:
    hint = "releases are never edited; bring the file back from version control"
    return ProblemsFound([Problem(Place(f"{FOLDER}/{path}"), "", message, hint, "ledger")])
