"""Names stand in people.yml alone: ids that are names, and names typed elsewhere, are told with the id to write."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.model.people import People
from facilitator.model.sealed import unseal
from facilitator.reading.desk import folded


def ids_by_name(people: People) -> Mapping[str, str]:
    """The id of each person by folded name or other spelling; a spelling of two people stands for neither."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for person in people.persons:
        for sealed in (*((person.name,) if person.name else ()), *person.also):
            words = folded(unseal(sealed))
            if words and found.setdefault(words, person.id) != person.id:
                shared.add(words)
    return {words: person for words, person in found.items() if words not in shared}
