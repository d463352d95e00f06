"""A private value shows itself to nobody by accident: not printed, formatted, logged, pickled or sorted."""

from __future__ import annotations

import ast
import copy
import dataclasses
import json
import logging
import marshal
import pickle
import pprint
import string
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
import yaml
from jinja2.sandbox import SandboxedEnvironment

from facilitator.model.dialogue import Dialogue
from facilitator.model.sealed import Sealed
from facilitator.problems import Place

if TYPE_CHECKING:
    from tests.house.conftest import Module, Planted

SECRET = "zanzibar"


def log(value: object) -> str:
    lines: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(self.format(record) + str(vars(record)))

    logger = logging.Logger("house")
    logger.addHandler(Keep())
    logger.error("read %s and %r", value, value, extra={"seen": value})
    return "".join(lines)


def trace(value: object) -> str:
    try:
        kept = value
        raise ValueError(kept)
    except ValueError as fault:
        return "".join(traceback.TracebackException.from_exception(fault, capture_locals=True).format())


def templated(value: object) -> str:
    environment = SandboxedEnvironment()
    return environment.from_string("{{ v }} {{ v | string }} {{ v | pprint }} {{ v | e }}").render(v=value)


SHOWN: dict[str, Callable[[object], object]] = {
    "str": str,
    "repr": repr,
    "ascii": ascii,
    "f-string": lambda v: f"{v} {v!r} {v!s}",
    "percent": lambda v: "%s %r" % (v, v),  # noqa: UP031
    "format": lambda v: "{} {!r}".format(v, v),  # noqa: UP032
    "string.Template": lambda v: string.Template("$v").substitute(v=v),
    "pprint": pprint.pformat,
    "json with str": lambda v: json.dumps({"v": v}, default=str),
    "json with repr": lambda v: json.dumps({"v": v}, default=repr),
    "log": log,
    "traceback with locals": trace,
    "template": templated,
    "copy": lambda v: repr(copy.copy(v)),
    "deepcopy": lambda v: repr(copy.deepcopy(v)),
    "exception": lambda v: repr(ValueError(v)) + str(KeyError(v)),
}
"""Ways in which a value gets into a message, a log or a page without anybody meaning it."""

REFUSED: dict[str, Callable[[object], object]] = {
    "pickle": pickle.dumps,
    "marshal": lambda v: marshal.dumps(v),  # type: ignore[arg-type]
    "json": json.dumps,
    "yaml": yaml.safe_dump,
}
"""Ways that refuse a value they cannot write."""


@pytest.mark.parametrize("way", SHOWN)
def test_a_whole_dialogue_keeps_its_secrets(way: str, planted: Planted) -> None:
    assert SECRET not in str(SHOWN[way](planted.dialogue))


@pytest.mark.parametrize("way", SHOWN)
def test_a_sealed_value_shows_its_place(way: str) -> None:
    shown = str(SHOWN[way](Sealed(SECRET, Place("sessions/a.yml", 12, 3))))
    assert SECRET not in shown
    assert "sessions/a.yml:12:3" in shown


@pytest.mark.parametrize("way", REFUSED)
def test_what_cannot_show_a_place_refuses(way: str, planted: Planted) -> None:
    for value in (planted.dialogue, Sealed(SECRET)):
        with pytest.raises(Exception) as refusal:
            REFUSED[way](value)
        assert SECRET not in str(refusal.value)


def test_taking_a_dialogue_apart_leaves_every_value_sealed(planted: Planted) -> None:
    for apart in (dataclasses.asdict(planted.dialogue), dataclasses.astuple(planted.dialogue)):
        assert SECRET not in json.dumps(apart, default=str)
        assert SECRET not in repr(apart)


def test_sealed_values_have_no_order_length_parts_or_truth_of_their_own() -> None:
    one, other = Sealed("zanzibar a"), Sealed("zanzibar b")
    for attempt in (
        lambda: sorted([one, other]),
        lambda: max(one, other),
        lambda: list(one),
        lambda: len(one),  # type: ignore[arg-type]
        lambda: one[0],  # type: ignore[index]
        lambda: one + other,  # type: ignore[operator]
        lambda: "".join([one]),  # type: ignore[list-item]
        lambda: vars(one),
    ):
        with pytest.raises(TypeError) as refusal:
            attempt()
        assert SECRET not in str(refusal.value)
    assert bool(Sealed("")) is bool(one)


def test_a_template_cannot_reach_inside(planted: Planted) -> None:
    person = planted.dialogue.people.persons[0]
    for path in ("_Sealed__inner", "_inner", "__reduce__()", "__class__", "__getstate__()"):
        source = SandboxedEnvironment().from_string("{{ name." + path + " }}")
        try:
            shown = source.render(name=person.name)
        except Exception as refusal:  # noqa: BLE001
            shown = str(refusal)
        assert SECRET not in shown


def test_the_secrets_are_really_there(planted: Planted) -> None:
    """Without this the tests above would pass on an empty dialogue."""
    from facilitator.model.sealed import unseal

    name = planted.dialogue.people.persons[0].name
    assert name is not None
    assert unseal(name).startswith(SECRET)
    assert isinstance(planted.dialogue, Dialogue)
    assert len(set(planted.secrets)) == len(planted.secrets)


MAY_UNSEAL = {
    "facilitator/reading/crosscheck.py": "looks for names typed where ids belong",
    "facilitator/reading/names.py": "an id may not be part of a name",
    "facilitator/disclosure/consistency.py": "compares withheld words with open ones",
    "facilitator/disclosure/groups.py": "compares words with the names of groups, for the team",
    "facilitator/disclosure/inside.py": "writes what insiders may read into their Edition",
    "facilitator/disclosure/prose.py": "cuts a text for its reader",
    "facilitator/gate/entitled.py": "the second definition reads the words themselves",
    "facilitator/gate/needles/called.py": "cannot look for a name it does not know",
    "facilitator/gate/guard.py": "cannot pass over a line that may name somebody without knowing it",
    "facilitator/gate/needles/rows.py": "cannot look for words it does not know",
    "facilitator/gate/typed.py": "looks for the text that stopped a paper, to tell its line",
    "facilitator/gate/needles/__init__.py": "cannot look for a codeword it does not know",
    "facilitator/gate/needles/former.py": "cannot look for words that were replaced without knowing them",
    "facilitator/gate/needles/private.py": "cannot look for a passage it does not know",
    "facilitator/reading/accepted.py": "writes the reasons of decisions back",
    "facilitator/gate/account/spoken.py": "compares what was said with what goes out",
    "facilitator/publish/licensed.py": "a licence is an exact line",
    "facilitator/publish/twins/bare.py": "keeps the record and nothing else",
    "facilitator/publish/twins/crowded.py": "doubles what is private",
    "facilitator/publish/twins/other.py": "invents anew what is private",
    "facilitator/publish/twins/renaming.py": "invents anew what is private",
    "facilitator/publish/twins/speakers.py": "invents anew who spoke",
}
"""The modules that may look inside a sealed value, and why. A new row is a reason to read a module twice."""


def test_few_modules_unseal(modules: tuple[Module, ...]) -> None:
    calling = {
        module.path
        for module in modules
        if module.path != "facilitator/model/sealed.py"
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Name) and node.id in {"unseal", "_inner"})
        or (isinstance(node, ast.alias) and node.name in {"unseal", "_inner"})
        or (isinstance(node, ast.Attribute) and node.attr in {"unseal", "_Sealed__inner"})
        or (isinstance(node, ast.Constant) and node.value == "_Sealed__inner")
    }
    assert calling == set(MAY_UNSEAL)
