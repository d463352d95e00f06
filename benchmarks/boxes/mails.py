"""Mails, calendars and cards."""

# ruff: noqa: E501 - a template of markup, or a command, is one line

from __future__ import annotations

import base64
import binascii
from email.message import EmailMessage
from functools import partial
from urllib.parse import quote

from benchmarks.boxes.kit import (
    QUIET,
    Words,
    add,
    filled,
    note,
    word_file,
    zipped,
)


def _mail(head: str = "", body: str = "Minutes", kind: str = "text/plain; charset=utf-8") -> str:
    return f"From: office@harbour.example\r\n{head}Subject: Minutes\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n\r\n{body}\r\n"


def _encoded(text: str, way: str) -> str:
    if way == "B":
        return "=?utf-8?B?" + base64.b64encode(text.encode()).decode() + "?="
    return (
        "=?utf-8?Q?"
        + "".join(
            "_" if letter == " " else "".join(f"={byte:02X}" for byte in letter.encode()) for letter in text
        )
        + "?="
    )


def _headed(words: Words, head: str, way: str) -> str:
    return _mail(f"{head}: {_encoded(words.all, way)}\r\n")


for _head in ("To", "Subject", "X-Note", "Reply-To", "Comments", "Received"):
    for _way in "BQ":
        add("eml", f"{_head}, encoded word {_way}", partial(_headed, head=_head, way=_way))
add(
    "eml",
    "Subject, an encoded word for each piece",
    lambda words: _mail(
        "X-Note: "
        + "\r\n ".join(_encoded(words.all[i : i + 9], "B") for i in range(0, len(words.all), 9))
        + "\r\n",
    ),
)
add(
    "eml",
    "a file name, RFC 2231",
    lambda words: _mail(f"Content-Disposition: attachment; filename*=utf-8''{quote(words.all)}\r\n"),
)
add(
    "eml",
    "a file name, RFC 2231 in pieces",
    lambda words: _mail(
        "Content-Disposition: attachment;\r\n "
        + ";\r\n ".join(
            f"filename*{i}*={chr(39) * 0}{'utf-8' + chr(39) * 2 if not i else ''}{quote(words.all[i * 12 : i * 12 + 12])}"
            for i in range(-(-len(words.all) // 12))
        )
        + "\r\n",
    ),
)
add(
    "eml",
    "the preamble",
    lambda words: _mail(
        body=f"{words.all}\r\n--b\r\n\r\nMinutes\r\n--b--\r\n", kind="multipart/mixed; boundary=b"
    ),
)
add(
    "eml",
    "the epilogue",
    lambda words: _mail(
        body=f"--b\r\n\r\nMinutes\r\n--b--\r\n{words.all}", kind="multipart/mixed; boundary=b"
    ),
)
add(
    "eml",
    "format=flowed",
    lambda words: _mail(
        body=words.all.replace(" ", " \r\n"), kind="text/plain; charset=utf-8; format=flowed"
    ),
)
add(
    "eml",
    "text/html part",
    lambda words: _mail(body=f"<p>{words.all.replace(' ', '</b> <b>')}</p>", kind="text/html; charset=utf-8"),
)


def _message(name: str, data: bytes, way: str = "base64") -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "office@harbour.example", "desk@harbour.example", "Minutes"
    made.set_content("Minutes")
    made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name, cte=way)
    return made.as_bytes()


add("eml", "a text attached, base64", lambda words: _message("a.txt", note(words)))
add(
    "eml",
    "a text attached, quoted-printable",
    lambda words: _message("a.txt", note(words), "quoted-printable"),
)
add("eml", "a zip attached", lambda words: _message("a.zip", zipped({"a.txt": note(words)})))
add("eml", "a docx attached", lambda words: _message("a.docx", word_file(words)))
add(
    "eml",
    "a zip in a docx attached",
    lambda words: _message(
        "a.docx", word_file(QUIET, {"word/embeddings/a.zip": zipped({"b.txt": note(words)})})
    ),
)
add(
    "eml",
    "a docx in a zip in a mail in a mail",
    lambda words: _message("b.eml", _message("a.zip", zipped({"a.docx": word_file(words)}))),
)
add("eml", "uuencoded", lambda words: _mail(body=_uuencoded(note(words))))
add(
    "eml",
    "a mail inside",
    lambda words: _mail(body=_mail(body=words.all), kind="message/rfc822"),
)
add(
    "eml",
    "a winmail.dat attached",
    lambda words: _message("winmail.dat", b"\x78\x9f\x3e\x22\x01\x00" + note(words)),
)


def _uuencoded(data: bytes) -> str:

    lines = [binascii.b2a_uu(data[i : i + 45]).decode() for i in range(0, len(data), 45)]
    return "begin 644 a.txt\n" + "".join(lines) + "`\nend\n"


add("mbox", "two mails", lambda words: f"From x\n{_mail()}\nFrom y\n{_mail(body=words.all)}")
add(
    "mht",
    "quoted-printable part",
    lambda words: _mail(
        body=f"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>{quote(words.all, safe=' @.;-').replace('%', '=')}</p>\r\n--b--\r\n",
        kind="multipart/related; boundary=b",
    ),
)


def _event(words: Words, frame: str) -> str:
    line = filled(words, frame)
    folded = "\r\n ".join(line[i : i + 30] for i in range(0, len(line), 30))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n{folded}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


_EVENTS = {
    "SUMMARY": "SUMMARY:{}", "a person's CN": 'ATTENDEE;CN="{}":mailto:office@harbour.example', "a mail link": "ATTENDEE:mailto:{q}",
    "X-ALT-DESC": "X-ALT-DESC;FMTTYPE=text/html:<p>{}</p>", "an attachment, base64": "ATTACH;ENCODING=BASE64;VALUE=BINARY:{b}",
    "COMMENT escaped": "COMMENT:{escaped}", "an unknown property": "X-NOTE;X-BY=\"{}\":yes", "ALTREP": 'DESCRIPTION;ALTREP="data:text/html,{q}":Minutes',
}  # fmt: skip
for _what, _line in _EVENTS.items():
    add("ics", _what, partial(_event, frame=_line))
_CARDS = {
    "FN": "FN:{}", "NOTE quoted-printable": "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{p}", "NOTE base64": "NOTE;ENCODING=b:{b}", "LOGO data address": "LOGO:data:text/plain;base64,{b}",
    "AGENT": "AGENT:BEGIN:VCARD\\nFN:{}\\nEND:VCARD",
}  # fmt: skip
for _what, _line in _CARDS.items():
    add("vcf", _what, partial(filled, frame=f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:x\r\n{_line}\r\nEND:VCARD\r\n"))
