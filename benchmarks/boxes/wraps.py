"""Words in the escapes and packings of each language that people write files in."""

from __future__ import annotations

import base64
import json
import quopri
import re
from collections.abc import Callable
from urllib.parse import quote

from benchmarks.boxes.kit import (
    add,
)
from benchmarks.boxes.texts import dressed

_WRAPS: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    ("json", "base64", lambda text: json.dumps({"v": base64.b64encode(text.encode()).decode()})),
    (
        "json",
        "base64 of the web",
        lambda text: json.dumps({"v": base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")}),
    ),
    (
        "json",
        "base64 of UTF-16",
        lambda text: json.dumps({"v": base64.b64encode(text.encode("utf-16-le")).decode()}),
    ),
    (
        "json",
        "base64 twice",
        lambda text: json.dumps({"v": base64.b64encode(base64.b64encode(text.encode())).decode()}),
    ),
    (
        "json",
        "a web token",
        lambda text: json.dumps(
            {
                "t": ".".join(
                    base64.urlsafe_b64encode(part.encode()).decode().rstrip("=")
                    for part in ('{"alg":"none"}', json.dumps({"sub": text}), "sig")
                )
            }
        ),
    ),
    ("json", "escapes", lambda text: '{"v": "' + "".join(f"\\u{ord(letter):04x}" for letter in text) + '"}'),
    ("json", "JSON in a string of JSON", lambda text: json.dumps({"v": json.dumps({"w": json.dumps(text)})})),
    ("json", "a key", lambda text: json.dumps({text: 1})),
    ("json", "percent-encoded", lambda text: json.dumps({"u": "https://harbour.example/?q=" + quote(text)})),
    (
        "json",
        "percent-encoded twice",
        lambda text: json.dumps({"u": "https://harbour.example/?q=" + quote(quote(text))}),
    ),
    ("txt", "percent-encoded address", lambda text: "https://harbour.example/?q=" + quote(text)),
    ("txt", "percent-encoded wholly", lambda text: "".join(f"%{byte:02X}" for byte in text.encode())),
    ("txt", "quoted-printable", lambda text: quopri.encodestring(text.encode()).decode()),
    ("txt", "base64 in lines of 76", lambda text: base64.encodebytes((text + " ").encode() * 4).decode()),
    (
        "txt",
        "base64 in lines of 20",
        lambda text: re.sub("(.{20})", "\\1\n", base64.b64encode(text.encode()).decode()),
    ),
    ("txt", "read as Latin-1 by mistake", lambda text: text.encode().decode("latin-1")),
    ("txt", "read as windows-1252 by mistake", lambda text: text.encode().decode("cp1252", errors="replace")),
    ("yml", "escapes", lambda text: 'v: "' + "".join(f"\\u{ord(letter):04X}" for letter in text) + '"\n'),
    ("yml", "folded over lines", lambda text: "v: >-\n  " + text.replace(" ", "\n  ") + "\n"),
    ("yml", "a binary", lambda text: "v: !!binary " + base64.b64encode(text.encode()).decode() + "\n"),
    ("toml", "escapes", lambda text: 'v = "' + "".join(f"\\U{ord(letter):08X}" for letter in text) + '"\n'),
    (
        "properties",
        "escapes",
        lambda text: (
            "v=" + "".join(letter if letter.isascii() else f"\\u{ord(letter):04x}" for letter in text) + "\n"
        ),
    ),
    ("csv", "one letter a cell", lambda text: ",".join(text) + "\n"),
    ("csv", "one word a cell", lambda text: ",".join(text.split(" ")) + "\n"),
    ("csv", "one word a row", lambda text: "word\n" + "\n".join(text.split(" ")) + "\n"),
    ("md", "emphasis inside words", lambda text: re.sub(r"(\w\w)(\w+)", "**\\1**\\2", text)),
    ("md", "a link address", lambda text: f"[here](https://harbour.example/{quote(text)})"),
    ("md", "a remark", lambda text: f"[//]: # ({text})"),
    ("md", "backslashes", lambda text: re.sub(r"([^\w\s])", r"\\\1", text)),
    ("tex", "macros for letters", lambda text: text.replace("ř", r"\v{r}").replace("á", r"\'a")),
    ("tex", "a remark", lambda text: f"\\begin{{document}}Minutes\\end{{document}}\n% {text}"),
    ("js", "escapes", lambda text: "x='" + "".join(f"\\u{{{ord(letter):x}}}" for letter in text) + "'"),
    ("js", "bytes", lambda text: "x='" + "".join(f"\\x{byte:02x}" for byte in text.encode()) + "'"),
    (
        "js",
        "joined letters",
        lambda text: "x=" + "+".join(json.dumps(part) for part in re.findall("..?", text)),
    ),
    (
        "js",
        "char codes",
        lambda text: "x=String.fromCharCode(" + ",".join(str(ord(letter)) for letter in text) + ")",
    ),
    ("js", "an array joined", lambda text: "x=" + json.dumps(list(text), ensure_ascii=False) + ".join('')"),
    (
        "js",
        "reversed",
        lambda text: "x=" + json.dumps(text[::-1], ensure_ascii=False) + ".split('').reverse().join('')",
    ),
    ("js", "atob", lambda text: "x=atob('" + base64.b64encode(text.encode()).decode() + "')"),
    ("js", "a template", lambda text: "x=`" + "${''}".join(text.split(" ")).replace("${''}", "${' '}") + "`"),
    (
        "css",
        "escapes",
        lambda text: ".a::after{content:'" + "".join(f"\\{ord(letter):06x}" for letter in text) + "'}",
    ),
    (
        "css",
        "content joined",
        lambda text: (
            ".a::after{content:"
            + " ".join(json.dumps(part, ensure_ascii=False) for part in re.findall("..?", text))
            + "}"
        ),
    ),
    ("css", "custom property", lambda text: ":root{--who: " + text + "}"),
    (
        "css",
        "a data address",
        lambda text: (
            ".a{background:url(data:image/svg+xml;base64,"
            + base64.b64encode(
                f"<svg xmlns='http://www.w3.org/2000/svg'><text>{text}</text></svg>".encode()
            ).decode()
            + ")}"
        ),
    ),
    ("py", "bytes joined", lambda text: "x = " + " ".join(repr(part) for part in re.findall("..?", text))),
    ("py", "hexadecimal", lambda text: f"x = bytes.fromhex('{text.encode().hex()}')"),
    (
        "sh",
        "printf octal",
        lambda text: "printf '" + "".join(f"\\{byte:03o}" for byte in text.encode()) + "'",
    ),
    ("sql", "hexadecimal", lambda text: f"SELECT x'{text.encode().hex()}';"),
    ("txt", "hexadecimal", lambda text: text.encode().hex()),
    ("log", "Python bytes", lambda text: repr(text.encode())),
    (
        "po",
        "split over lines",
        lambda text: (
            'msgid ""\nmsgstr ""\n'
            + "\n".join(json.dumps(part, ensure_ascii=False) for part in re.findall(".{1,6}", text))
        ),
    ),
    ("ini", "continued lines", lambda text: "v = " + text.replace(" ", " \\\n  ")),
    ("diff", "a removed line", lambda text: f"--- a\n+++ b\n@@ -1 +1 @@\n-{text}\n+gone\n"),
    (
        "srt",
        "tags",
        lambda text: (
            "1\n00:00:01,000 --> 00:00:02,000\n" + re.sub(r"(\w\w)(\w+)", "<i>\\1</i>\\2", text) + "\n"
        ),
    ),
    (
        "svg",
        "a tspan each letter",
        lambda text: (
            "<svg xmlns='http://www.w3.org/2000/svg'><text>"
            + "".join(f"<tspan x='{i}'>{letter}</tspan>" for i, letter in enumerate(text))
            + "</text></svg>"
        ),
    ),
    (
        "svg",
        "a text each letter",
        lambda text: (
            "<svg xmlns='http://www.w3.org/2000/svg'>"
            + "".join(f"<text x='{i * 8}' y='20'>{letter}</text>" for i, letter in enumerate(text))
            + "</svg>"
        ),
    ),
    ("xml", "CDATA split", lambda text: "<a>" + "".join(f"<![CDATA[{letter}]]>" for letter in text) + "</a>"),
    ("xml", "own entities", lambda text: f'<!DOCTYPE a [<!ENTITY who "{text}">]><a>&who;</a>'),
    (
        "xml",
        "own entities, joined",
        lambda text: f'<!DOCTYPE a [<!ENTITY x "{text[:3]}"><!ENTITY y "{text[3:]}">]><a>&x;&y;</a>',
    ),
    ("xml", "processing instruction", lambda text: f"<?note {text}?><a/>"),
)
_LATER = ("svg", "xml")
for _kind, _what, _change in _WRAPS:
    # What holds one document only is asked of each kind apart.
    if _kind in _LATER or _kind in ("json", "toml", "yml"):
        for _letter in "lapms":
            add(_kind, _what, dressed(_change, _letter, "{}"), holds=_letter)
    else:
        add(_kind, _what, dressed(_change, "lapms", "{}"), holds="lapms")
add(
    "txt",
    "punycode",
    lambda words: "http://" + words.latin.replace(" ", "-").encode("idna").decode() + ".example/",
    holds="l",
)
add(
    "txt",
    "punycode, Arabic",
    lambda words: "http://" + words.arabic.replace(" ", "-").encode("idna").decode() + ".example/",
    holds="a",
)
add(
    "txt",
    "[at] and [dot]",
    lambda words: words.mail.replace("@", " [at] ").replace(".", " [dot] "),
    holds="m",
)
