"""What the gate last told of in a workspace, without a word of it, so that `accept` can name a finding."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import secrets
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

from facilitator.disclosure import Reader, disclose
from facilitator.disclosure.edition import Phrase
from facilitator.gate.disk import sources
from facilitator.gate.findings import Report
from facilitator.gate.marks import decided, mark, sentences_of
from facilitator.gate.needles import Needles, without_agreed, without_days
from facilitator.gate.unwrap import address_of, unwrap
from facilitator.model.accepted import stale
from facilitator.model.dialogue import Dialogue
from facilitator.model.labels import PUBLIC
from facilitator.problems import Advice, Notice, ProblemsFound
from facilitator.publish.ledger import Ledger
from facilitator.publish.preview import changes, plain_block
from facilitator.reading.accepted import read_decisions
from facilitator.reading.workspace import dialogue_ids
from facilitator.views.site_record import SessionRecord

FILE = ".facilitator/looked-at.json"
Told = dict[str, dict[str, object]]


def salts_of(root: Path) -> dict[str, str]:
    """The salt of each dialogue's decisions; where it has none yet, one made up for the run."""
    spare = _spare(root)
    return {name: read_decisions(root, name)[0].salt or spare for name in dialogue_ids(root)}


def decisions_of(root: Path) -> frozenset[tuple[str, str, str]]:
    """(rule, who, mark) of all that was accepted, `who` as findings name people: each dialogue decides about
    its own people, and about what points at nobody. Refused where a file of decisions has problems."""
    keys: set[tuple[str, str, str]] = set()
    for name in dialogue_ids(root):
        decisions, notices = read_decisions(root, name)
        problems = [notice for notice in notices if notice.stops]
        if problems:
            raise ProblemsFound(problems)
        keys |= {key for key in decisions.keys if key[1].partition("/")[0] in ("", name)}
    return frozenset(keys)


def released_texts(ledger: Ledger) -> tuple[str, ...]:
    """What the public has read already, place by place, in every language: no passage is told of it."""
    texts: list[str] = []
    for release in ledger.releases:
        places: dict[str, list[str]] = {}
        for change in changes(None, release.record):
            places.setdefault(change.where, []).append(change.after)
        texts += (" ".join(sentences) for sentences in places.values())
    return tuple(dict.fromkeys(texts))


def but_for_released(needles: Needles, ledger: Ledger) -> Needles:
    """The needles but for what the last releases declare of people and houses, and for the days on which
    something was released: public pages print them."""
    days = frozenset(release.date for release in ledger.releases)
    return without_days(without_agreed(needles, agreed_phrases(ledger)), days)


def agreed_phrases(ledger: Ledger) -> tuple[str, ...]:
    """What the last releases declare of people and houses: list lines, convenors, attribution by role."""
    found: list[str] = []
    for release in ledger.latest().values():
        record = release.record
        if isinstance(record, SessionRecord):
            found += record.list_lines
        found += (c.after for c in changes(None, record) if "convenors" in c.where)
        found += _phrases(record)
    return tuple(dict.fromkeys(found))


def open_convenors(dialogues: Iterable[Dialogue], at: Mapping[str, datetime]) -> tuple[str, ...]:
    """The convenors whom their dialogues name to the public at these instants, released yet or not: a
    hand-written page may say who convenes before the first report is out."""
    found: list[str] = []
    for dialogue in dialogues:
        edition = disclose(dialogue, Reader.label(PUBLIC), at[dialogue.id]).edition
        for said in edition.convenors:
            found += (" ".join(plain_block(b, lang) for b in blocks) for lang, blocks in said.versions)
    return tuple(dict.fromkeys(found))


def _phrases(value: object) -> Iterator[str]:
    if isinstance(value, Phrase):
        yield from (text for text in dataclasses.astuple(value) if isinstance(text, str))
    elif isinstance(value, tuple):
        for part in value:
            yield from _phrases(part)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _phrases(getattr(value, field.name))


def remember(root: Path, report: Report) -> None:
    """Keep rule, person, page and digests of each finding for review, for this user alone to read."""
    found: Told = {"": {"salt": _spare(root)}}
    for f in report.findings:
        if f.marks:
            page = address_of(f.file)
            found[f.id] = {"rule": f.rule, "who": f.who or "", "page": page, "marks": sorted(f.marks)}
    _keep(root, found)


def _spare(root: Path) -> str:
    salt = _kept(root).get("", {}).get("salt")
    return salt if isinstance(salt, str) else _fresh(root)


@cache
def _fresh(_: Path) -> str:
    """One salt for a run; it is written down with the first finding, so a clean run writes nothing."""
    return secrets.token_hex(16)


def _keep(root: Path, found: Told) -> None:
    path = root / FILE
    path.parent.mkdir(mode=0o700, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(found, file, indent=1)


def told_of(root: Path, finding: str) -> dict[str, object] | None:
    """What is kept of a finding; None where the last report had none of that id."""
    return _kept(root).get(finding) if finding else None


def _kept(root: Path) -> Told:
    try:
        found = json.loads((root / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def stale_decisions(root: Path, dialogue: str) -> list[Notice]:
    """Advice for each decision whose sentence stands on no page of `site/` any more."""
    decisions, notices = read_decisions(root, dialogue)
    found: list[Notice] = list(notices)
    if decisions.accepted:
        told = "the sentence of this decision stands nowhere now"
        hint = "take the entry out; where the new sentence may stand, accept it anew"
        gone = stale(decisions, _standing(root, decisions.salt))
        found += (Advice(one.place, "", told, hint, "stale") for one in gone)
    return found


def _standing(root: Path, salt: str) -> frozenset[str]:
    """The marks of every sentence of the site's Markdown and of its other files."""
    found: set[str] = set()
    for folder in (root / "site", root / "public"):
        for source in sources(folder) if folder.is_dir() else ():
            if source.data is None:
                continue
            bytes_of = hashlib.sha256(source.data).hexdigest()
            page, unwrapped = address_of(source.name), unwrap(source.name, source.data)
            found |= {mark(salt, f"{t.rule} {t.where} {bytes_of}") for t in unwrapped.tells}
            found |= {mark(salt, f"content content {bytes_of}")}
            for layer in unwrapped.layers:
                found |= {mark(salt, decided(sentence, page)) for sentence in sentences_of(layer.text)}
    return frozenset(found)
