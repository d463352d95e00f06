"""Records as JSON and back: the same record gives the same bytes, and a wrong shape is refused."""

from __future__ import annotations

import dataclasses
import json
import types
from typing import Union, cast, get_args, get_origin, get_type_hints

from facilitator.disclosure.edition import Said
from facilitator.publish.prose_json import Json, NotARecord, said_from, said_json
from facilitator.views.site_record import DialogueRecord, Record, SessionRecord, WithdrawnRecord

KINDS: dict[str, type[Record]] = {
    "dialogue": DialogueRecord,
    "report": SessionRecord,
    "withdrawn": WithdrawnRecord,
}


def record_json(record: Record) -> dict[str, Json]:
    """The record as JSON values; empty fields are left out."""
    kind = next(word for word, known in KINDS.items() if isinstance(record, known))
    return {"kind": kind, **_fields(record)}


def record_from(value: Json) -> Record:
    """The record again; NotARecord where a key is unknown, missing or of another kind."""
    if not isinstance(value, dict):
        raise NotARecord("a record is a mapping")
    fields = dict(value)
    kind = KINDS.get(str(fields.pop("kind", "")))
    if kind is None:
        raise NotARecord("a record of no known kind")
    return cast(Record, _read(kind, fields))


def as_bytes(value: Json) -> bytes:
    """JSON as files hold it: UTF-8, indented so that a person can read it, ending in a newline."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def public_bytes(part: object) -> bytes:
    """The bytes by which the parts of a record are put in order."""
    return json.dumps(_value(part), ensure_ascii=False, sort_keys=True).encode()


def _fields(record: object) -> dict[str, Json]:
    named = dataclasses.fields(cast("type", record))
    values = {f.name: getattr(record, f.name) for f in named}
    return {name: _value(value) for name, value in values.items() if value not in (None, "", ())}


def _value(value: object) -> Json:
    if isinstance(value, Said):
        return said_json(value)
    if isinstance(value, tuple):
        return [_value(v) for v in value]
    if isinstance(value, str | int) or value is None:
        return value
    if dataclasses.is_dataclass(value):
        return _fields(value)
    raise TypeError("a record holds plain values alone")


def _read(kind: object, value: Json) -> object:
    if kind is Said:
        return said_from(value)
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise NotARecord("a list was expected")
        return tuple(_read(get_args(kind)[0], v) for v in value)
    if get_origin(kind) in (types.UnionType, Union):
        return _read(next(k for k in get_args(kind) if k is not types.NoneType), value)
    if kind in (str, int):
        if type(value) is not kind:
            raise NotARecord("a value of another kind was expected")
        return value
    return _read_fields(cast("type", kind), value)


def _read_fields(kind: type, value: Json) -> object:
    hints = get_type_hints(kind)
    known = {f.name: hints[f.name] for f in dataclasses.fields(kind)}
    if not isinstance(value, dict) or not set(value) <= set(known):
        raise NotARecord("an unknown key")
    try:
        return kind(**{name: _read(known[name], v) for name, v in value.items()})
    except TypeError as error:
        raise NotARecord("a key is missing") from error
