"""Every paper of the worked example as a view, and what a reader's program finds in a printed one."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from facilitator.cli import agenda, brief, room, summary
from facilitator.cli.papers import desk_for
from facilitator.cli.review import desk_of
from facilitator.cli.sheets import Desk, Sheet, seen_by
from facilitator.disclosure import Reader
from facilitator.disclosure.facing import proposed
from facilitator.disclosure.slip import slip
from facilitator.reading.load import read_dialogue
from facilitator.render.outline import Outline, Run
from facilitator.views.circulation import circulation
from facilitator.views.common import View
from facilitator.views.cover import CopyOut, cover
from facilitator.views.proof import Noted, Proven, proof

ROOT = Path(__file__).resolve().parents[2]
AT = datetime(2026, 4, 20, tzinfo=UTC)
SESSION = "2026-03-geneva"
PLAN: tuple[tuple[Callable[[Desk], tuple[Sheet, ...]], tuple[str, ...]], ...] = (
    (agenda.sheets, ("team", "participants", "public")),
    (brief.sheets, ("oak",)),
    (summary.sheets, ("team", "participants", "principals", "public")),
    (lambda desk: room.sheets(desk, lang=desk.lang), ("team", "participants", "public")),
)

LANGUAGES = ("en", "fr", "es", "ar", "zh", "ru")


@lru_cache(maxsize=4)
def views(lang: str) -> dict[str, View]:
    """All papers of one session, by kind and reader."""
    return _views(ROOT, "kela-basin", SESSION, "oak", AT, lang)


@lru_cache(maxsize=6)
def in_language(lang: str) -> dict[str, View]:
    """All papers of a session that has every text in all six languages, and a hard plan."""
    workspace = ROOT / "tests/specimens/languages"
    at = datetime(2026, 5, 20, tzinfo=UTC)
    found = _views(workspace, "two-harbours", "2026-03-hard", "n1", at, lang)
    return found | answers(workspace, "two-harbours", "2026-03-hard", "n1", at, lang)


def answers(
    root: Path, dialogue_id: str, session_id: str, person: str, at: datetime, lang: str
) -> dict[str, View]:
    """What asks for an answer: a draft with its reply slip, a proof slip; and what the organizer has."""
    dialogue = read_dialogue(root, dialogue_id).dialogue
    session = dialogue.session(session_id) if dialogue else None
    assert dialogue is not None
    assert session is not None
    desk = desk_for(dialogue, session_id, Reader.person(person), at, lang)
    words = tuple(w for o in session.outcomes if (w := proposed(dialogue, session, o)))
    until = "2026-06-01T18:00:00+03:00"
    draft = circulation(desk.edition, desk.session, lang, number=3, until=until, words=words)
    found = slip(dialogue, session, person, at)
    assert found is not None
    lines = [
        Proven(o.shown, o.speaks_of_her, o.attribution, o.one_of, o.principals, o.public, o.public_words)
        for o in found.outcomes
    ]
    remarks = [Noted(r.kind, r.said, r.on) for r in found.remarks]
    proven = proof(found.edition, found.session, remarks, lines, lang)
    page = {"desk-team": desk_of(root, dialogue, session, at)} if lang == "en" else {}
    return {f"draft-{person}": draft, f"slip-{person}": proven, "cover-team": _cover(desk, lang), **page}


def _cover(desk: Desk, lang: str) -> View:
    """A list that runs over a page, with a copy that has been replaced and a reader of a long name."""
    edition, session = seen_by(desk, "team")
    assert session is not None
    rows = [
        CopyOut(n, f"n{n}", "brief", LANGUAGES[n % 6], "2026-05-19", n + 1 if n == 7 else 0)
        for n in range(1, 40)
    ]
    named = CopyOut(
        40, "n40 (Hypatia Aurelia von und zu Ottenstein-Brandenfels)", "rule-card", "ar", "2026-05-20", 0
    )
    return cover(edition, session, (named, *rows), lang)


def _views(
    root: Path, dialogue_id: str, session: str, person: str, at: datetime, lang: str
) -> dict[str, View]:
    dialogue = read_dialogue(root, dialogue_id).dialogue
    assert dialogue is not None
    found = {}
    for make, readers in PLAN:
        for word in (person if r == "oak" else r for r in readers):
            reader = Reader.person(word) if word == person else Reader.label(word)
            desk = desk_for(dialogue, session, reader, at, lang)
            for sheet in make(desk):
                found[f"{sheet.stem}-{word}"] = sheet.view
    return found


NAMES = (
    "agenda-team agenda-participants agenda-public brief-oak annex-oak logistics-oak"
    " summary-team summary-participants summary-principals summary-public"
    " opening-team desk-card-team measures-team rule-card-participants if-asked-participants"
    " cards-participants measures-participants correction-participants correction-public"
).split()


def text_of(pdf: bytes, folder: Path) -> str:
    """What a reader can select and copy."""
    (folder / "copied.pdf").write_bytes(pdf)
    told = subprocess.run(
        ["pdftotext", "-layout", folder / "copied.pdf", "-"], capture_output=True, check=True
    )
    return told.stdout.decode("utf-8")


def said_in(part: object) -> Iterator[str]:
    """Every line of an outline."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        if part and any(isinstance(one, Run) for one in part):
            yield "".join(one.text if isinstance(one, Run) else " " for one in part)
        else:
            for one in part:
                yield from said_in(one)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in {"role", "lang", "alt", "tone"}:
                yield from said_in(getattr(part, field.name))


SIGNS = re.compile("[\u064b-\u0652\u0640\u2066-\u2069\u200e\u200f]")
ARABIC = re.compile("[\u0621-\u064a]{2,}")


def arabic_words(text: str) -> Counter[str]:
    """The Arabic words of a text, without vowel signs, however their letters are joined."""
    return Counter(ARABIC.findall(SIGNS.sub("", unicodedata.normalize("NFKC", text))))


def copied(outline: Outline, text: str) -> float:
    """Which share of the outline's Arabic words can be found in a text."""
    wanted = arabic_words("\n".join(said_in(outline)))
    return sum((wanted & arabic_words(text)).values()) / sum(wanted.values())


SCRIPT = """
import sys, hashlib
from facilitator.render import paper
from tests.support.printed import NAMES, views
for lang in ("en", "ar"):
    for name in NAMES:
        print(lang, name, hashlib.sha256(paper(views(lang)[name], sys.argv[1])).hexdigest())
"""


def digests(format: str, **environment: str) -> str:  # noqa: A002
    """The digest of every paper, made in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, format],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), **environment},
    )
    return done.stdout.decode()
