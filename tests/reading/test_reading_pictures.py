"""A picture keeps its dots and loses all else; what cannot be shown is refused in a sentence."""

from __future__ import annotations

import io

import pytest
from PIL import Image as Pillow, ImageChops, ImageStat

from facilitator.reading import pictures
from facilitator.reading.pictures import LONGEST, MOST_DOTS, clean
from facilitator.reading.unfit import Unfit
from tests.support.formats import PLANTED
from tests.support.pictures import SVG, TRIANGLE, bomb, moving, picture, turned
from tests.support.sketch import FILE, HIGH, WIDE, sketch

SECRET = "Zanzibar Quill"


def opened(data: bytes) -> Pillow.Image:
    return Pillow.open(io.BytesIO(data))


def refusal(data: bytes, ending: str = ".png", *, drawings: bool = False) -> str:
    with pytest.raises(Unfit) as unfit:
        clean(data, ending, drawings=drawings)
    assert unfit.value.hint
    return unfit.value.message


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "RGB"])
def test_every_kind_of_png_becomes_plain_dots(mode: str) -> None:
    found = clean(picture(mode=mode), ".png")
    shown = opened(found.data)
    assert (found.kind, found.width, found.height, shown.size) == ("png", 60, 40, (60, 40))
    assert shown.mode in {"L", "P", "RGB"}
    assert set(shown.info) == set()
    left = [shown.convert("L").getpixel((x, 20)) for x in range(30)]
    assert min(left) < 255 == shown.convert("L").getpixel((57, 20))  # type: ignore[type-var,operator]


def test_a_sketch_in_few_colours_loses_none_and_stays_small() -> None:
    found = clean(FILE.read_bytes(), ".png")
    before, after = opened(FILE.read_bytes()), opened(found.data)
    assert after.convert("RGB").tobytes() == before.convert("RGB").tobytes()
    assert len(found.data) < 1.1 * len(FILE.read_bytes())
    assert set(after.info) == set()


def test_one_colour_more_than_a_table_holds_is_kept_too() -> None:
    many = Pillow.new("RGB", (257, 1))
    many.putdata([(n % 256, n // 256, 7) for n in range(257)])
    target = io.BytesIO()
    many.save(target, "PNG")
    assert opened(clean(target.getvalue(), ".png").data).tobytes() == many.tobytes()


def test_sixteen_bits_a_dot_become_eight() -> None:
    target = io.BytesIO()
    Pillow.new("I;16", (8, 8), 40_000).save(target, "PNG")
    assert opened(clean(target.getvalue(), ".png").data).getpixel((3, 3)) == 156


def test_what_is_transparent_is_paper() -> None:
    target = io.BytesIO()
    Pillow.new("RGBA", (8, 8), (0, 0, 0, 0)).save(target, "PNG")
    shown = opened(clean(target.getvalue(), ".png").data).convert("RGB")
    assert shown.getpixel((3, 3)) == (255, 255, 255)


def test_a_photograph_whose_notes_are_damaged_is_shown_by_its_dots() -> None:
    """Each byte of the notes in turn, and every length of them: a telephone's dead card leaves such files."""
    whole = turned(SECRET)
    begins = whole.index(b"Exif\0\0")
    length = int.from_bytes(whole[begins - 2 : begins], "big")
    for at in range(6, length - 2):
        spoiled = whole[: begins + at] + b"\xff" + whole[begins + at + 1 :]
        shown = clean(spoiled, ".jpg")
        assert {shown.width, shown.height} == {40, 60}
        cut = whole[: begins - 2] + (at + 2).to_bytes(2, "big") + whole[begins : begins + at]
        assert clean(cut + whole[begins - 2 + length :], ".jpg").kind == "jpeg"
        assert SECRET.encode() not in shown.data


def test_a_file_is_decoded_once_in_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    data = picture(size=(31, 17))
    first = clean(data, ".png")
    monkeypatch.setattr(pictures, "_upright", lambda *_: pytest.fail("decoded twice"))
    assert clean(data, ".png") is first
    assert refusal(data, ".jpg"), "what was asked otherwise is looked at anew"


def test_a_photograph_stands_upright_and_says_nothing_of_who_took_it() -> None:
    data = turned(SECRET)
    assert SECRET.encode() in data
    found = clean(data, ".jpg")
    assert (found.kind, found.width, found.height) == ("jpeg", 40, 60)
    assert SECRET.encode() not in found.data
    assert set(opened(found.data).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    left_is_on_top = opened(found.data).getpixel((20, 5))
    assert isinstance(left_is_on_top, tuple)
    assert left_is_on_top[1] < 100


@pytest.mark.parametrize("where", ["png text", "png packed text", "png international text", "png exif"])
def test_words_inside_a_picture_do_not_come_along(where: str) -> None:
    name, data = PLANTED[where](SECRET)
    assert SECRET.encode() not in clean(data, f".{name.rpartition('.')[2]}").data


def test_the_same_file_gives_the_same_bytes() -> None:
    assert clean(picture("JPEG"), ".jpg") == clean(picture("JPEG"), ".jpeg")


def test_a_large_photograph_is_made_smaller() -> None:
    found = clean(picture("JPEG", size=(5000, 2500)), ".jpg")
    assert (found.width, found.height) == (LONGEST, LONGEST // 2)


def test_a_heavy_png_becomes_a_photograph() -> None:
    noise = Pillow.effect_noise((1600, 1600), 90)
    target = io.BytesIO()
    noise.save(target, "PNG")
    assert clean(target.getvalue(), ".png").kind == "jpeg"


@pytest.mark.parametrize(("wide", "high"), [(20_000, 20_000), (8_000, 8_000), (60_000, 60_000)])
def test_too_many_dots_are_refused_before_they_are_unpacked(wide: int, high: int) -> None:
    assert wide * high > MOST_DOTS
    assert "million dots" in refusal(bomb(wide, high))


@pytest.mark.parametrize(
    ("data", "ending", "words"),
    [
        (b"", ".png", "empty"),
        (b"  \n", ".png", "empty"),
        (picture()[:90], ".png", "damaged or cut short"),
        (picture("JPEG")[:400], ".jpg", "damaged or cut short"),
        (bomb(100, 100)[:60], ".png", "damaged or cut short"),
        (picture(), ".jpg", "PNG"),
        (picture("JPEG"), ".png", "JPEG"),
        (picture("GIF", "P"), ".gif", "no picture of a kind"),
        (picture("WEBP"), ".png", "no picture of a kind"),
        (picture("BMP"), ".png", "no picture of a kind"),
        (b"GIF89a", ".png", "no picture of a kind"),
        (b"%PDF-1.7", ".png", "no picture of a kind"),
        (TRIANGLE, ".svg", "no picture of a kind"),
        (moving(), ".png", "moves"),
    ],
)
def test_what_cannot_be_shown_is_refused(data: bytes, ending: str, words: str) -> None:
    assert words in refusal(data, ending)


def test_a_drawing_keeps_its_shapes() -> None:
    found = clean(TRIANGLE, ".svg", drawings=True)
    assert (found.kind, found.width, found.height) == ("svg", 1000, 500)
    assert b'd="M0 60 L60 0 L120 60 Z"' in found.data
    assert b'fill="#7a1f3d"' in found.data


def test_a_drawing_says_nothing_of_its_maker() -> None:
    about = (
        f"<title>{SECRET}</title><desc>{SECRET}</desc><metadata>{SECRET}</metadata><!-- {SECRET} -->"
        f'<x:guide xmlns:x="urn:editor" x:by="{SECRET}"/>'
        f'<g id="Zanzibar" class="Quill" data-by="{SECRET}" style="fill:#123456;-x-by:Quill">'
        '<path d="M0 0"/></g>'
        '<defs><clipPath id="Quill"><rect width="9" height="9"/></clipPath></defs>'
        '<path clip-path="url(#Quill)" d="M1 1"/>'
    )
    found = clean(SVG.format(about).encode(), ".svg", drawings=True).data
    assert b"Zanzibar" not in found
    assert b"Quill" not in found
    assert b'fill="#123456"' in found
    assert b'clip-path="url(#n0)"' in found
    assert b'<clipPath id="n0">' in found


@pytest.mark.parametrize(
    "shape",
    [
        '<path d="M0 0 Quill"/>',
        '<path d="M0 0" fill="Quill"/>',
        '<path d="M0 0" style="fill:Zanzibar Quill"/>',
        '<path d="M0 0" transform="Quill"/>',
        '<svg viewBox="0 0 9 9" width="Quill"/>',
        '<path d="M0 0" fill="عمر"/>',
        '<svg preserveAspectRatio="Quill"/>',
    ],
)
def test_a_word_where_a_drawing_tells_its_shapes_is_refused_because_it_may_be_a_name(shape: str) -> None:
    assert "words where its shapes" in refusal(SVG.format(shape).encode(), ".svg", drawings=True)


@pytest.mark.parametrize(
    "shape",
    [
        '<path d="M0,0l1.5-.5e-3 2E2zm1 1A1 1 0 0 1 3 3Z"/>',
        '<path d="M0 0" style="fill:rebeccapurple;stroke:#ABCDEF;stroke-width:1.5px !important"/>',
        '<g transform="translate(1,-2) skewX(1e-3) matrix(1 0 0 1 0 0)" fill="currentColor"/>',
        '<svg preserveAspectRatio="xMidYMid meet" width="100%" height="2em"/>',
        '<path d="M0 0" fill="rgba(1,2,3,.5)" stroke="none" stroke-linejoin="miter-clip"/>',
        '<linearGradient id="Quill" gradientUnits="userSpaceOnUse"/><path d="M0 0" fill="url(#Quill) red"/>',
    ],
)
def test_what_drawing_programs_write_is_taken(shape: str) -> None:
    found = clean(SVG.format(shape).encode(), ".svg", drawings=True)
    assert b"Quill" not in found.data


HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "a handler": '<path d="M0 0" onload="alert(1)"/>',
    "a link": '<a href="https://x.example"><path d="M0 0"/></a>',
    "a picture": '<image href="https://x.example/a.png"/>',
    "another file": '<use href="other.svg#a"/>',
    "a page": "<foreignObject><p>x</p></foreignObject>",
    "a style": "<style>@import url(https://x.example)</style>",
    "a fetched colour": '<path d="M0 0" fill="url(https://x.example/#a)"/>',
    "a fetched colour in a style": '<path d="M0 0" style="fill:url(//x.example/#a)"/>',
    "an escaped colour": '<path d="M0 0" fill="\\75 rl(//x.example/#a)"/>',
    "letters": "<text>Zanzibar</text>",
    "an animation": '<path d="M0 0"><animate attributeName="d" to="M1 1"/></path>',
    "one shape many times over": '<g id="a"><path d="M0 0"/></g><use href="#a"/>',
    "a filter": '<filter id="f"><feImage href="x"/></filter>',
    "shapes in shapes": "<g>" * 100 + "</g>" * 100,
    "too many shapes": "<g/>" * 6000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_drawing_that_is_more_than_shapes_is_refused(name: str) -> None:
    assert "drawing" in refusal(SVG.format(HOSTILE[name]).encode(), ".svg", drawings=True)


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
        b'<?xml-stylesheet href="a.css"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
        b"<svg",
        b"<html><body/></html>",
        b'<svg viewBox="0 0 1 1"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">' + b" " * 300_001 + b"</svg>",
    ],
)
def test_a_file_that_is_no_sound_drawing_is_refused(data: bytes) -> None:
    assert "drawing" in refusal(data, ".svg", drawings=True)


def test_the_picture_of_the_worked_example_is_the_one_that_is_drawn() -> None:
    """By its dots, within what another version of the library would round otherwise."""
    kept, drawn = (opened(data).convert("L") for data in (FILE.read_bytes(), sketch()))
    assert kept.size == drawn.size == (WIDE, HIGH)
    assert set(opened(FILE.read_bytes()).info) <= {"gamma"}
    apart = ImageChops.difference(kept, drawn)
    assert ImageStat.Stat(apart).mean[0] < 1
