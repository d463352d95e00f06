"""Calendars, address cards and mails: folded lines joined, quoted-printable and attachments read."""

from __future__ import annotations

import quopri
import re
from email import policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.parser import BytesParser
from itertools import pairwise

from facilitator.gate.readers.here import Damaged, Here
from facilitator.gate.readers.plain import read_prose
from facilitator.gate.text.decode import decoded, substituted
from facilitator.gate.text.layers import PROSE, Layer

_FOLDED_LINE = re.compile(r"\r?\n[ \t]")
_BREAK = re.compile(r"\\[nN,;\\]")
_MAIL = re.compile(rb"^From ", re.M)
"""Lines of a mail that begin like this have a sign before them."""
_LONGEST = 100_000
"""Some heads take a second for a few thousand letters; in these stand two thousand addresses."""
_QUOTED = re.compile(r"=(?:[0-9A-Fa-f]{2}|\r?\n)")


def read_folded(source: Layer) -> list[Layer]:
    """Calendar and address files: long lines are cut anywhere and go on after a space."""
    whole = substituted(source, _FOLDED_LINE.finditer, "unfolded lines", lambda _: "")
    spaced = substituted(
        whole, _BREAK.finditer, "unfolded lines", lambda sign: "\n" if sign[1] in "nN" else f" {sign[1]}"[-1]
    )
    layers = read_prose(source)
    if spaced is not source:
        layers.append(decoded(spaced.renamed("unfolded lines", PROSE), "unfolded lines"))
    return [*layers, *quoted(whole.text)]


def quoted(text: str) -> list[Layer]:
    """The text once more with quoted-printable read, where it has any."""
    if not _QUOTED.search(text):
        return []
    plain = quopri.decodestring(text.encode("utf-8", "replace"))
    return [Layer("quoted-printable", plain.decode("utf-8", "replace"), PROSE, placed=False)]


def read_mail(here: Here, data: bytes) -> None:
    """Every head and every part of a mail; its attachments are opened. Damage is a fault."""
    if len(data) > _LONGEST and _has_long_head(data):
        raise Damaged("A head of this mail is too long to be read.")
    message = BytesParser(policy=policy.default).parsebytes(data)
    _part(here, message)
    if not data.isascii():
        # What stands in a head without an encoding of its own is lost to whoever reads heads.
        here.add("mail > source", data.decode("utf-8", "replace"), PROSE)


def _joined(head: str) -> str:
    """A head as it is shown, also where a word is cut: the reader of addresses puts a space there."""
    try:
        return str(make_header(decode_header(head)))
    except (LookupError, ValueError, MessageError):
        return head


def _has_long_head(data: bytes) -> bool:
    """Whether the heads of a part are longer than can be followed; the plain parser only parts them."""
    parts = BytesParser(policy=policy.compat32).parsebytes(data).walk()
    return any(sum(len(value) for _, value in part.raw_items()) > _LONGEST for part in parts)


def read_mails(here: Here, data: bytes) -> None:
    """A box of mails, each after a line that says from whom and when."""
    begins = [found.start() for found in _MAIL.finditer(data)]
    if not begins or data[: begins[0]].strip():
        raise Damaged("This is no box of mails.")
    for start, end in pairwise([*begins, len(data)]):
        line, _, mail = data[start:end].partition(b"\n")
        here.add("mail > head", line.decode("utf-8", "replace"), PROSE)
        here.open("mail.eml", mail, "mails")


def _part(here: Here, message: EmailMessage) -> None:
    here.step()
    heads = [f"{key}: {value}" for key, value in message.items()]
    # A head that is not well formed is read in part; as it stands it is all there.
    heads += [each for _, value in message.raw_items() for each in (str(value), _joined(str(value)))]
    here.add("mail > head", "\n".join(dict.fromkeys(heads)), PROSE)
    if message.defects:
        here.fault("This mail is damaged, so it was not read to its end.", "mail")
    if message.is_multipart():
        here.add("mail > preamble", f"{message.preamble or ''}\n\n{message.epilogue or ''}", PROSE)
        for part in message.iter_parts():
            if isinstance(part, EmailMessage):
                _part(here, part)
        return
    body = message.get_payload(decode=True)
    if not isinstance(body, bytes):
        return
    kind = message.get_content_type()
    suffix = {"text/plain": ".txt", "text/html": ".html", "text/calendar": ".ics"}.get(kind, "")
    charset = message.get_content_charset()
    if suffix and charset:
        try:
            body = body.decode(charset).encode()
        except (LookupError, UnicodeError):
            here.fault("This mail is damaged, so it was not read to its end.", "mail")
    here.open(message.get_filename() or f"part{suffix}", body, "mail")
