"""`schema` prints the JSON Schema of a file, for editors."""

from __future__ import annotations

import click


@click.command()
@click.argument("kind", type=click.Choice(["dialogue", "people", "session", "house"]))
def schema(kind: str) -> None:
    """The JSON Schema of a kind of file, for editors."""
    import json

    from facilitator.reading.schema import json_schema

    click.echo(json.dumps(json_schema(kind), ensure_ascii=False, indent=2))
