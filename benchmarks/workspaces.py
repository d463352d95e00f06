"""Workspaces made up for measuring: as many dialogues and sessions as asked for, always the same bytes."""

from __future__ import annotations

from pathlib import Path

PEOPLE = 20
ITEMS = 12
OUTCOMES = 8
REMARKS = 40


def write_workspace(root: Path, dialogues: int, sessions: int) -> str:
    """Fill `root` with that many dialogues of that many sessions; the name of the first session."""
    for number in range(dialogues):
        folder = root / "sessions" / f"d{number:02}"
        folder.mkdir(parents=True)
        (folder / "dialogue.yml").write_text(_dialogue(folder.name), encoding="utf-8")
        (folder / "people.yml").write_text(_people(), encoding="utf-8")
        for index in range(sessions):
            name = f"s{index:02}"
            (folder / f"{name}.yml").write_text(_session(name), encoding="utf-8")
            (folder / f"{name}.notes.md").write_text(_notes(), encoding="utf-8")
    return "d00/s00"


def _dialogue(name: str) -> str:
    return f"""\
dialogue: {name}
title: Dialogue {name}
shown_as: {{title: "A dialogue, {name}", address: {name}}}
purpose: {{text: "Practical steps on water and pasture.", release: public}}
sides:
  upstream: {{name: Upstream, head: p00}}
  downstream: {{name: Downstream, head: p01}}
"""


def _people() -> str:
    lines = ["people:"]
    for number in range(PEOPLE):
        side = "upstream" if number % 2 == 0 else "downstream"
        lines += [
            f"  p{number:02}:",
            f"    name: Quillon Zanzi{chr(97 + number)}",
            f"    side: {side}",
            "    affiliation: Institute of Measured Things",
        ]
    return "\n".join(lines) + "\n"


def _session(name: str) -> str:
    attending = ", ".join(f"p{number:02}" for number in range(PEOPLE))
    return f"""\
session: {name}
title: Water and pasture, {name}
held: {{from: 2026-03-09, to: 2026-03-09, timezone: Europe/Zurich}}
shown_as: {{when: spring 2026, where: Europe}}
attending: [{attending}]
objectives:
  - {{id: o1, text: "Agree which gauge readings each side can share"}}
agenda:
  - {{day: 2026-03-09, start: 09:00, until: 18:00}}
{"".join(_item(number) for number in range(ITEMS))}outcomes:
{"".join(_outcome(number) for number in range(OUTCOMES))}"""


def _item(number: int) -> str:
    return f"""\
  - id: i{number:02}
    title: Item {number} on water
    minutes: 40
    format: plenary
    questions:
      - What would each side need to reopen the crossing?
      - Who could read the gauges, and when?
    team_notes: >-
      Expect tension after the incident; keep to the facts of the gauges.
    if_tense: Pause, then clarification before proposals.
"""


def _outcome(number: int) -> str:
    return f"""\
  - id: r{number:02}
    kind: measure
    text: >-
      Exchange weekly counts at [the bridge]{{withheld=R6}}, read out by
      [the two ministries]{{as="focal points"}}, season {number}.
    why: Counting asks nobody to change a claim.
    status: agreed
    from: [i{number:02}]
    release: {{to: public, consent: {{upstream: 2026-05-02, downstream: 2026-05-03}}}}
"""


def _notes() -> str:
    lines = ["== i00 09:00-09:40"]
    lines += [f"p{number % PEOPLE:02} remark: The river is low this year." for number in range(REMARKS)]
    return "\n".join(lines) + "\n"
