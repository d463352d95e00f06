"""A picture as its dots and nothing else: decoded, turned upright, made small enough, written anew."""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
import zlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.reading.drawings import clean_drawing
from facilitator.reading.unfit import Unfit

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 25_000_000
"""Bytes of a picture's file."""

MOST_DOTS = 50_000_000
"""Dots of a picture: more than any camera in a pocket takes, and less than fills a machine's memory."""

LONGEST = 2000
"""Dots of its longer side, as it stands in a paper: 290 to an inch on the width of a page."""

HEAVY = 1_500_000
"""Bytes of a picture without loss, above which it is written as a photograph."""

QUALITY = 85

KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
ENDINGS = {"png": (".png",), "jpeg": (".jpg", ".jpeg"), "svg": (".svg",)}
WANTED = "PNG or JPEG"
BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    ArithmeticError,
    MemoryError,
    struct.error,
    zlib.error,
)
"""What a decoder raises for a file that is damaged, or made to harm."""


@dataclass(frozen=True, slots=True)
class Clean:
    """A picture with nothing about its making; `kind` is png, jpeg or svg."""

    kind: str
    data: bytes
    width: int
    height: int


def kind_of(data: bytes) -> str:
    """Which of our kinds, by how a file begins, else nothing; a name may say anything."""
    return next((kind for begins, kind in KINDS.items() if data.startswith(begins)), "")


def clean(data: bytes, ending: str, *, drawings: bool = False, longest: int = LONGEST) -> Clean:
    """The picture of a file with this ending. Unfit: what cannot be shown, or could show more than it says.

    `drawings`: SVG is taken too.
    """
    asked = (hashlib.sha256(data).digest(), ending.lower(), drawings, longest)
    if asked not in _MADE:
        if len(_MADE) >= REMEMBERED:
            _MADE.clear()
        _MADE[asked] = _clean(data, ending, drawings=drawings, longest=longest)
    return _MADE[asked]


_MADE: dict[tuple[bytes, str, bool, int], Clean] = {}
"""What was made in this run, by the digest of its file: a workspace is read more than once in a command."""

REMEMBERED = 64


def _clean(data: bytes, ending: str, *, drawings: bool, longest: int) -> Clean:
    kind = kind_of(data)
    if not data.strip():
        raise Unfit("this file is empty", "save the picture again")
    if not kind and drawings and ending.lower() == ".svg":
        return Clean("svg", *clean_drawing(data))
    if not kind:
        raise Unfit(
            "this is no picture of a kind that papers show", f"save it as {WANTED}{' or SVG' * drawings}"
        )
    if ending.lower() not in ENDINGS[kind]:
        raise Unfit(f"the name of this file says something else than its content, which is {kind.upper()}",
                    f"let it end in {ENDINGS[kind][0]}")  # fmt: skip
    from PIL.Image import DecompressionBombError as Bomb, DecompressionBombWarning as BombWarning

    try:
        with warnings.catch_warnings():
            # Others are about what goes anyway, such as damaged notes on how a photograph was taken.
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", BombWarning)
            return _written(_upright(data, longest), kind)
    except Unfit:
        raise
    except (Bomb, BombWarning):
        raise _too_many() from None
    except BROKEN:
        raise Unfit("this picture is damaged or cut short", "save it again with another program") from None


def _too_many() -> Unfit:
    return Unfit(
        f"this picture has more than {MOST_DOTS // 1_000_000} million dots",
        "make it smaller: 2000 are enough",
    )


def _upright(data: bytes, longest: int) -> Image:
    """The dots as one looks at them: one layer, no transparency, grey or the usual red, green and blue."""
    from PIL import Image as Pillow, ImageOps

    picture: Image = Pillow.open(io.BytesIO(data), formats=("PNG", "JPEG"))
    if picture.width * picture.height > MOST_DOTS:
        raise _too_many()
    if picture.format == "PNG" and getattr(picture, "n_frames", 1) > 1:
        raise Unfit("this picture moves, and paper does not", "save one of its pictures")
    # A photograph that is far too large is decoded at a fraction of its size.
    picture.draft("RGB", (longest, longest))
    picture.load()
    # Damaged notes cannot say which side is up; the dots are there all the same.
    with suppress(*BROKEN):
        picture = ImageOps.exif_transpose(picture)
    picture = _usual_colours(picture)
    picture.thumbnail((longest, longest), Pillow.Resampling.LANCZOS)
    return picture


def _usual_colours(picture: Image) -> Image:
    from PIL import Image as Pillow

    profile = picture.info.get("icc_profile")
    if picture.mode.startswith(("I", "F")):
        # Sixteen bits a dot: the eight that count.
        picture = (
            picture.point(lambda dot: dot / 256).convert("L")
            if "16" in picture.mode
            else picture.convert("L")
        )
    if picture.mode in {"P", "PA", "LA", "RGBA", "La", "RGBa"} or "transparency" in picture.info:
        seen = picture.convert("RGBA")
        picture = Pillow.new("RGB", seen.size, "white")
        picture.paste(seen, mask=seen.getchannel("A"))
    if profile and picture.mode in {"RGB", "CMYK"}:
        picture = _from_profile(picture, profile)
    return picture if picture.mode in {"L", "RGB"} else picture.convert("RGB")


def _from_profile(picture: Image, profile: bytes) -> Image:
    """In the colours that every screen takes for granted; as it is, where its profile cannot be used."""
    from PIL import ImageCms

    try:
        own = ImageCms.getOpenProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, *BROKEN):
        return picture
    return turned or picture


def _written(picture: Image, kind: str) -> Clean:
    """The dots as a file: what holds lines and letters without loss, a photograph as one."""
    from PIL import Image as Pillow

    # A picture made anew from its dots remembers nothing of the file it came from.
    bare = Pillow.frombytes(picture.mode, picture.size, picture.tobytes())
    if kind == "png":
        target = io.BytesIO()
        _few_colours(bare).save(target, "PNG", compress_level=6)
        if target.tell() <= HEAVY:
            return Clean("png", target.getvalue(), *bare.size)
    target = io.BytesIO()
    bare.save(target, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
    return Clean("jpeg", target.getvalue(), *bare.size)


def _few_colours(picture: Image) -> Image:
    """The same dots by a table of their colours, where they have few; else as they are."""
    from PIL import Image as Pillow

    colours = picture.getcolors(256) if picture.mode == "RGB" else None
    if colours is None:
        return picture
    table = picture.quantize(len(colours), Pillow.Quantize.MEDIANCUT, dither=Pillow.Dither.NONE)
    return table if table.convert("RGB").tobytes() == picture.tobytes() else picture
