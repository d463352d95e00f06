"""`templates/house.yml` is read strictly: every problem has its place, and a way out."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from facilitator.reading.house import HouseFile, read_house
from facilitator.reading.schema import json_schema
from tests.support.pictures import SVG, TRIANGLE, picture


def house(tmp_path: Path, text: str, **files: bytes) -> tuple[HouseFile, list[str]]:
    """The file as read, and its notices in a line each; `logo_svg` becomes templates/logo.svg."""
    folder = tmp_path / "templates"
    folder.mkdir(exist_ok=True)
    (folder / "house.yml").write_text(inspect.cleandoc(text), encoding="utf-8")
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    found, notices = read_house(tmp_path)
    return found, [f"{n.place} {n.path}: {n.message} ({n.hint})" for n in notices]


def test_a_workspace_without_a_house_file_has_our_look(tmp_path: Path) -> None:
    assert read_house(tmp_path) == (HouseFile(), ())


def test_a_whole_house(tmp_path: Path) -> None:
    found, told = house(
        tmp_path,
        """
        logo: logo.svg
        colours: {accent: "#7A1F3D", warn: a30}
        letterhead:
          en:
            - Lindholm Foundation
            - Programme for dialogue
          ar: [مؤسسة ليندهولم]
        footer: Lindholm Foundation · lindholm.example
        """,
        logo_svg=TRIANGLE,
    )
    assert told == []
    assert (found.accent, found.warn) == ("7a1f3d", "aa3300")
    assert dict(found.letterhead)["en"] == ("Lindholm Foundation", "Programme for dialogue")
    assert found.footer == (("", "Lindholm Foundation · lindholm.example"),)
    assert found.logo is not None
    assert found.logo.kind == "svg"


def test_a_letterhead_may_be_the_same_in_every_language(tmp_path: Path) -> None:
    found, told = house(tmp_path, "letterhead:\n  - Lindholm Foundation\n")
    assert (found.letterhead, told) == ((("", ("Lindholm Foundation",)),), [])


def test_a_photograph_as_logo_loses_what_it_knows(tmp_path: Path) -> None:
    data = picture("JPEG", comment=b"Zanzibar")
    found, told = house(tmp_path, "logo: logo.jpg\nletterhead: [Lindholm]\n", logo_jpg=data)
    assert told == []
    assert found.logo is not None
    assert b"Zanzibar" in data
    assert b"Zanzibar" not in found.logo.data


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("colour: {accent: 1f3f63}", "house.yml:1:1 ?: this key is not known here (did you mean colours?)"),
        ("colours: {acent: 1f3f63}", "house.yml:1:11 colours.?: this key is not known here (did you mean ac"),
        ("colours: {accent: blue}", "house.yml:1:19 colours.accent: a colour is expected here (six digits"),
        (
            "colours: {accent: ffcc00}",
            "colours.accent: words in this colour cannot be read by everybody: its",
        ),
        ("colours: {warn: ffcc00}", "take a darker shade, such as 896e00"),
        ("letterhead: Lindholm", "house.yml:1:13 letterhead: a list is expected here"),
        ("letterhead: [a, b, c, d, e, f]", "letterhead: a letterhead has at most 5 lines"),
        ("letterhead: {english: [a]}", "letterhead[1]: a language code is expected here"),
        (f"footer: {'word ' * 30}", "footer: a line of words is expected here"),
        (f"footer: {'字' * 51}", "footer: a line of words is expected here"),
        ("logo: ../people.yml\nletterhead: [a]", "logo: the name of a picture is expected here"),
        ("logo: /etc/hostname\nletterhead: [a]", "logo: the name of a picture is expected here"),
        ("logo: none.png\nletterhead: [a]", "house.yml:1:7 logo: the file is not there"),
        ("logo: logo.svg", "house.yml:1:7 logo: a logo needs words beside it"),
        ("logo: bad.svg\nletterhead: [a]", "house.yml:1:7 logo: this drawing holds more than shapes"),
        ("logo: empty.png\nletterhead: [a]", "house.yml:1:7 logo: this file is empty"),
        ("- a", "keys with values are expected here"),
        ("logo: [", "house.yml"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(tmp_path: Path, text: str, told: str) -> None:
    script = SVG.format("<script/>").encode()
    _, notices = house(tmp_path, text, logo_svg=TRIANGLE, bad_svg=script, empty_png=b"")
    assert any(told in notice for notice in notices), notices


def test_a_logo_is_no_link_out_of_the_templates(tmp_path: Path) -> None:
    (tmp_path / "private.png").write_bytes(picture())
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/logo.png").symlink_to(tmp_path / "private.png")
    found, told = house(tmp_path, "logo: logo.png\nletterhead: [a]")
    assert found.logo is None
    assert "a link that leads out" in told[0]


def test_editors_can_have_its_schema() -> None:
    schema = json_schema("house")
    assert schema["title"] == "house.yml"
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) == {"logo", "colours", "letterhead", "footer"}  # type: ignore[call-overload]
