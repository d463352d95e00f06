"""JPEG followed to the last byte: every segment, and what telephones put behind a picture."""

from __future__ import annotations

from facilitator.gate.readers.exif import read_exif, read_photoshop, read_xmp, smaller
from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.strings import strings_of, text_of
from facilitator.gate.text.kinds import kind_of
from facilitator.gate.text.layers import PROSE

_CUT = "This picture is damaged, cut short or goes on after its end."
_TELLS = "The picture carries metadata. Save it without."
_MORE = "Behind the picture there is another one, or a film. Save it without."
Parts = dict[tuple[int, bytes], list[bytes]]
"""What several segments hold together, by their marker and the name they begin with."""


def read_jpeg(here: Here, data: bytes) -> None:
    """Every segment up to the end of the image, and nothing after it."""
    here.content()
    position, parts = 2, Parts()
    while True:
        here.step()
        if data[position : position + 1] != b"\xff" or position + 2 > len(data):
            raise Damaged(_CUT)
        marker = data[position + 1]
        if marker == 0xFF:
            position += 1
            continue
        if marker == 0xD9:
            break
        if 0xD0 <= marker <= 0xD7 or marker == 0x01:
            position += 2
            continue
        size = int.from_bytes(data[position + 2 : position + 4], "big")
        body = data[position + 4 : position + 2 + size]
        if marker in (0x00, 0xD8) or size < 2 or position + 2 + size > len(data):
            raise Damaged(_CUT)
        if 0xE0 <= marker <= 0xEF or marker == 0xFE:
            _jpeg_text(here, marker, body, parts)
        else:
            _jpeg_table(here, marker, body)
        position += 2 + size
        if marker == 0xDA:
            position = _after_scan(data, position)
    _joined(here, parts)
    _behind(here, data[position + 2 :])


def _behind(here: Here, rest: bytes) -> None:
    """What telephones put behind a picture: another one with its lights, or the seconds before as a film."""
    if kind_of(rest) != "film":
        rest = rest.lstrip(b"\0")
        if not rest:
            return
        if not rest.startswith(b"\xff\xd8\xff"):
            raise Damaged(_CUT)
    here.tell("picture metadata", _MORE)
    here.open("", rest, "behind")


def _after_scan(data: bytes, position: int) -> int:
    """The next marker after packed pixels."""
    while True:
        position = data.find(b"\xff", position)
        if position < 0 or position + 1 >= len(data):
            raise Damaged(_CUT)
        if data[position + 1] == 0 or 0xD0 <= data[position + 1] <= 0xD7:
            position += 2
        else:
            return position


def _jpeg_text(here: Here, marker: int, body: bytes, parts: Parts) -> None:
    quiet = body.startswith((b"JFIF\0", b"Adobe", b"ICC_PROFILE\0"))
    if not quiet:
        here.tell("picture metadata", _TELLS)
    if marker == 0xE0 and not quiet and not body.startswith(b"JFXX\0"):
        raise Damaged("This picture holds a part that no reader here knows.")
    here.add("picture metadata", strings_of(body))
    here.add("picture metadata", text_of(body) if marker == 0xFE else "", PROSE)
    name, _, held = body.partition(b"\0")
    if marker == 0xE0 and body.startswith(b"JFXX\0\x10"):
        smaller(here, held[1:])
    else:
        name, held = (b"", body) if marker == 0xFE else (name, held)
        parts.setdefault((marker, name), []).append(held)


def _jpeg_table(here: Here, marker: int, body: bytes) -> None:
    """What tells how pixels are packed. Its tables have room for words; what begins pixels has a length."""
    if marker in (0xDB, 0xC4):
        here.add("picture tables", strings_of(body))
        return
    head = (
        {0xDA: 4 + 2 * body[0], 0xDD: 2}.get(marker, 6 + 3 * body[5] if len(body) > 5 else 0) if body else 0
    )
    if len(body) != head:
        raise Damaged(_CUT)


def _joined(here: Here, parts: Parts) -> None:
    """What goes over several segments is read as one."""
    for (marker, name), bodies in parts.items():
        whole = b"".join(bodies)
        if (marker, name) == (0xE1, b"Exif"):
            for body in bodies:
                read_exif(here, body[1:])
        elif marker == 0xE1 and name.endswith(b"/xmp/extension/"):
            # 32 letters say to which description a piece belongs; eight bytes its size and place.
            pieces = sorted(bodies, key=lambda body: (body[:32], body[36:40]))
            read_xmp(here, b"".join(body[40:] for body in pieces))
        elif marker == 0xE1 and name.endswith(b"/xap/1.0/"):
            for body in bodies:
                read_xmp(here, body)
        elif marker == 0xED:
            read_photoshop(here, whole)
        elif len(bodies) > 1:
            here.add("picture metadata", strings_of(whole))
