"""Plain texts: letters in other codes, and words dressed up so that the eye reads them and a search does not."""

# ruff: noqa: E501 - a template of markup, or a command, is one line

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import astuple

from benchmarks.boxes.kit import (
    Words,
    add,
)

_LINE = "Minutes of the day.\nPresent were {}\nThe next meeting is on Tuesday.\n"
CODES = (
    ("utf-8-sig", "lapmscj"),
    ("utf-16", "lapmscj"),
    ("utf-16-le", "lapms"),
    ("utf-16-be", "lapms"),
    ("utf-32", "lapms"),
    ("utf-7", "lapms"),
    ("windows-1250", "lpms"),
    ("iso-8859-2", "lpms"),
    ("mac-latin2", "lpms"),
    ("cp852", "lpms"),
    ("windows-1251", "pmsc"),
    ("koi8-r", "pmsc"),
    ("iso-8859-5", "pmsc"),
    ("cp866", "pmsc"),
    ("mac-cyrillic", "pmsc"),
    ("windows-1256", "apms"),
    ("iso-8859-6", "apms"),
    ("shift-jis", "pmsj"),
    ("euc-jp", "pmsj"),
    ("iso-2022-jp", "pmsj"),
    ("gb18030", "lapmsj"),
)


def chosen(words: Words, holds: str) -> str:
    """Those of the words that a code can write."""
    every = dict(zip("lapmscj", astuple(words), strict=True))
    return "; ".join(every[kind] for kind in holds) + "."


def _coded(code: str, holds: str, frame: str) -> Callable[[Words], bytes]:
    return lambda words: frame.replace("{}", chosen(words, holds)).encode(code)


_PAGE = "<!doctype html><html><head><meta charset='{code}'><title>Minutes</title></head><body><p>{}</p></body></html>"
for _code, _holds in CODES:
    add("txt", f"in {_code}, not said", _coded(_code, _holds, _LINE), holds=_holds)
    _name = {"utf-8-sig": "utf-8"}.get(_code, _code)
    add("html", f"in {_code}, declared", _coded(_code, _holds, _PAGE.replace("{code}", _name)), holds=_holds)
    _xml = f"<?xml version='1.0' encoding='{_name}'?><minutes><p>{{}}</p></minutes>"
    add("xml", f"in {_code}, declared", _coded(_code, _holds, _xml), holds=_holds)
    if _code not in ("utf-16", "utf-32"):
        _mail = (
            "From: office@harbour.example\r\nSubject: Minutes\r\nMIME-Version: 1.0\r\n"
            f"Content-Type: text/plain; charset={_name}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{{}}\r\n"
        )
        add("eml", f"in {_code}, declared", _coded(_code, _holds, _mail), holds=_holds)

_ALIKE = str.maketrans("aeopcxyiABEHKMOPTXjs", "аеорсхуіАВЕНКМОРТХјѕ")
_WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in map(chr, range(0x21, 0x7F))}
_BOLD = {ord("a") + i: 0x1D41A + i for i in range(26)} | {ord("A") + i: 0x1D400 + i for i in range(26)}
_CIRCLED = {ord("a") + i: 0x24D0 + i for i in range(26)} | {ord("A") + i: 0x24B6 + i for i in range(26)}


def _shaped(text: str) -> str:
    forms = {}
    for code in [*range(0xFB50, 0xFDFB), *range(0xFE70, 0xFEFD)]:
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1:
            forms[plain] = chr(code)
    return "".join(forms.get(letter, letter) for letter in text)


DRESSES: tuple[tuple[str, Callable[[str], str], str], ...] = (
    ("decomposed letters", lambda text: unicodedata.normalize("NFD", text), "lapms"),
    ("fullwidth letters", lambda text: text.translate(_WIDE), "pms"),
    ("mathematical letters", lambda text: text.translate(_BOLD), "pms"),
    ("circled letters", lambda text: text.translate(_CIRCLED), "pms"),
    ("zero-width spaces", lambda text: "\u200b".join(text), "lapms"),
    ("zero-width joiners", lambda text: re.sub(r"(?<=\w)(?=\w)", "\u200d", text), "lapms"),
    ("word joiners", lambda text: re.sub(r"(?<=\w\w)(?=\w)", "\u2060", text), "lapms"),
    ("tag letters between", lambda text: re.sub(r"(?<=\w)(?=\w)", "\U000e0061", text), "lapms"),
    ("soft hyphens", lambda text: re.sub(r"(?<=\w\w)(?=\w\w)", "\u00ad", text), "lapms"),
    ("a reversing override", lambda text: "\u202e" + text[::-1] + "\u202c", "lapms"),
    ("isolates round each word", lambda text: re.sub(r"(\w+)", "\u2068\\1\u2069", text), "lapms"),
    ("look-alikes", lambda text: text.translate(_ALIKE), "lpms"),
    ("letters spaced", lambda text: "   ".join(" ".join(word) for word in text.split(" ")), "lap"),
    ("letters dotted", lambda text: " ".join(".".join(word) for word in text.split(" ")), "lap"),
    ("letters reversed", lambda text: text[::-1], "lapm"),
    ("capitals", str.upper, "lpms"),
    ("small letters", str.lower, "lms"),
    ("no marks", lambda text: re.sub(r"[\u0300-\u036f]", "", unicodedata.normalize("NFD", text)), "lpms"),
    ("Arabic with vowel signs", lambda text: re.sub(r"([\u0621-\u064a])", "\\1\u064e", text), "a"),
    ("Arabic stretched", lambda text: re.sub(r"(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=[ء-ي])", "ـ", text), "a"),
    ("Arabic in presentation forms", _shaped, "a"),
    ("no-break spaces", lambda text: text.replace(" ", "\u00a0"), "lapms"),
    ("underscores", lambda text: text.replace(" ", "_"), "lap"),
    ("hyphenation over lines", lambda text: re.sub(r"(\w{3})(\w{3})", "\\1-\n\\2", text), "lps"),
    ("one word a line", lambda text: text.replace(" ", "\n"), "lapms"),
    ("a variation selector", lambda text: re.sub(r"(\w)", "\\1\ufe0e", text), "lapms"),
    ("combining overlays", lambda text: re.sub(r"(\w)", "\\1\u0336", text), "lpms"),
)


def dressed(change: Callable[[str], str], holds: str, frame: str) -> Callable[[Words], str]:
    """The chosen words, dressed, each in a frame of its own."""

    def content(words: Words) -> str:
        every = dict(zip("lapmscj", astuple(words), strict=True))
        # One line each: a reversed line must not put the words of one kind next to those of another.
        return "\n".join(frame.replace("{}", change(every[kind])) for kind in holds)

    return content


for _what, _change, _holds in DRESSES:
    add("txt", _what, dressed(_change, _holds, "Present: {}\n"), holds=_holds)
    add("html", _what, dressed(_change, _holds, "<p>Present: {}</p>"), holds=_holds)
    add(
        "svg",
        _what,
        dressed(_change, _holds[:1], "<svg xmlns='http://www.w3.org/2000/svg'><text>{}</text></svg>"),
        holds=_holds[:1],
    )

_HTML_ENTITIES: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("decimal entities", lambda text: "".join(f"&#{ord(letter)};" for letter in text)),
    ("hexadecimal entities", lambda text: "".join(f"&#x{ord(letter):x};" for letter in text)),
    (
        "entities with zeros, no semicolon",
        lambda text: "".join(
            f"&#0000{ord(letter)} " if letter == " " else f"&#0000{ord(letter)};" for letter in text
        ),
    ),
    ("a tag round each letter", lambda text: "".join(f"<b>{letter}</b>" for letter in text)),
    ("remarks between letters", lambda text: "<!-- -->".join(text)),
    ("wbr", lambda text: "<wbr>".join(text)),
    ("bdo", lambda text: f"<bdo dir=rtl>{text[::-1]}</bdo>"),
    ("entities twice", lambda text: "".join(f"&amp;#{ord(letter)};" for letter in text)),
    ("ruby", lambda text: "".join(f"<ruby>{letter}<rt></rt></ruby>" for letter in text)),
)
for _what, _change in _HTML_ENTITIES:
    add("html", _what, dressed(_change, "lapms", "<p>Present: {}</p>"), holds="lapms")
