"""The keys of people.yml."""

from __future__ import annotations

from facilitator.model.labels import Listing, Part
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from facilitator.reading.desk import Desk
from facilitator.reading.idents import new_id, ref
from facilitator.reading.nodes import Entry, Mapping, Node, Scalar
from facilitator.reading.scalars import LANGUAGE, SENTENCE, ZONE, choice
from facilitator.reading.shape import Fields, Key, Kind, many, object_schema, pairs, read_fields

_WORDS: Kind[tuple[Sealed[str], ...]] = many(SENTENCE)


def _word(node: Node, desk: Desk, path: str) -> str | None:
    text = node.text if isinstance(node, Scalar) else ""
    if text.isidentifier() and text.isascii():
        return text
    desk.problem(node.place, path, "a kind of contact is expected here", "such as email or phone")
    return None


NAME = Key("name", SENTENCE, "the name as written; left out only where it is not known")
ALSO = Key("also", _WORDS, "other scripts, spellings and nicknames")
SIDE = Key("side", ref("side"), "the id of a side; left out: without a side")
PART = Key("part", choice(Part), "the part this person has; participant")
CAPACITY = Key("capacity", SENTENCE, "personal, official …")
SECTOR = Key("sector", SENTENCE, "academic, civil society …")
ROLE = Key("role", SENTENCE, "what this person does or did")
AFFILIATION = Key("affiliation", SENTENCE, "the institution")
CONTACT = Key("contact", pairs(Kind(_word, {"type": "string"}), SENTENCE), "email, phone …")
GENDER = Key("gender", SENTENCE, "never used in any text")
LANGUAGES = Key("languages", many(LANGUAGE), "language codes; the first is the language of their papers")
TIMEZONE = Key("timezone", ZONE, "a second clock in their papers")
LISTING = Key("listing", choice(Listing), "in a public list, where the rule has one; withheld")

PERSON: tuple[Key[object], ...] = (
    NAME,
    ALSO,
    SIDE,
    PART,
    CAPACITY,
    SECTOR,
    ROLE,
    AFFILIATION,
    CONTACT,
    GENDER,
    LANGUAGES,
    TIMEZONE,
    LISTING,
)


def _person(person: str, f: Fields) -> Person:
    return Person(
        id=person,
        part=f.or_else(PART, Part.PARTICIPANT),
        side=f.or_else(SIDE, ""),
        name=f.get(NAME),
        also=f.or_else(ALSO, ()),
        role=f.get(ROLE),
        affiliation=f.get(AFFILIATION),
        sector=f.get(SECTOR),
        capacity=f.get(CAPACITY),
        contact=f.or_else(CONTACT, ()),
        gender=f.get(GENDER),
        languages=f.or_else(LANGUAGES, ()),
        timezone=f.or_else(TIMEZONE, ""),
        listing=f.or_else(LISTING, Listing.WITHHELD),
        place=f.node.place,
    )


_NEW_PERSON = new_id("person")


def _read_persons(node: Node, desk: Desk, path: str) -> tuple[Person, ...] | None:
    if not isinstance(node, Mapping):
        desk.problem(
            node.place,
            path,
            "people are expected here by id",
            "write `oak:` and the keys of that person below it, or {} where nobody is known",
        )
        return None
    found = (_read_person(entry, desk, f"{path}[{n}]") for n, entry in enumerate(node.entries, 1))
    return tuple(person for person in found if person is not None)


def _read_person(entry: Entry, desk: Desk, path: str) -> Person | None:
    person = _NEW_PERSON.read(entry.key, desk, path)
    if isinstance(entry.value, Scalar) and (entry.value.empty or entry.value.open_point):
        desk.open_point(entry.value.place, path)
        return Person(id=person, place=entry.key.place) if person else None
    fields = read_fields(entry.value, desk, path, PERSON)
    if fields is None or person is None:
        return None
    if fields.get(NAME) is None and NAME.name not in fields.given:
        desk.advice(
            entry.key.place,
            path,
            "this person has no name here, so the gate cannot look for it",
            "add name: where it is known",
            "no-name",
        )
    return _person(person, fields)


PEOPLE_KEY = Key(
    "people",
    Kind(_read_persons, {"type": "object", "additionalProperties": object_schema(PERSON)}),
    "persons by id; {} where nobody is known",
    required=True,
)
CODEWORDS = Key("codewords", _WORDS, "words that must never leave the team")
PEOPLE: tuple[Key[object], ...] = (PEOPLE_KEY, CODEWORDS)


def people_of(fields: Fields) -> People:
    """Everybody of the file, as a record."""
    return People(fields.or_else(PEOPLE_KEY, ()), fields.or_else(CODEWORDS, ()), fields.node.place)
