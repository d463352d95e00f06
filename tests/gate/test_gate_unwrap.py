"""Every wrapping a name can hide in is taken off; what cannot be taken off is said."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from facilitator.gate import sweep as sweeping
from facilitator.gate.disk import sources
from facilitator.gate.needles import Needles
from facilitator.gate.rules import RULES
from facilitator.gate.sweep import Source, sweep
from facilitator.gate.text.fold import fold
from facilitator.gate.unwrap import MOST_BYTES, MOST_DEPTH


def zipped(**members: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "."), data)
    return buffer.getvalue()


WORD = b'<w:p xmlns:w="x"><w:r><w:t>Dial</w:t></w:r><w:r><w:b/><w:t>lo</w:t></w:r></w:p>'

WRAPPED: dict[str, tuple[str, bytes, str]] = {
    "split over tags": ("a.html", b"<p>Dia<b>l</b><i>lo</i>", "text"),
    "entities": ("a.html", b"<p>&#68;iall&#x6f;", "text"),
    "entities twice": ("a.html", b"<p>&amp;#68;iallo", "text"),
    "attribute": ("a.html", b"<img alt='by Diallo'>", "tags"),
    "own attribute": ("a.html", b"<p data-x=diallo>", "tags"),
    "meta tag": ("a.html", b"<meta name=author content='Diallo'>", "tags"),
    "comment": ("a.html", b"<p>x<!-- Diallo --></p>", "comments"),
    "template": ("a.html", b"<template><p>Dial<b>lo</b></p></template>", "text"),
    "hidden": ("a.html", b"<div hidden style='display:none'>Diallo</div>", "text"),
    "inline script": ("a.html", rb"<script>x='\u0044iallo'</script>", "scripts and styles"),
    "inline style": ("a.html", rb"<style>p:after{content:'\44 iallo'}</style>", "styles"),
    "a break": ("a.html", b"<p>by Diallo<br>x</p>", "text"),
    "a name behind a backslash": ("a.js", rb"x = 'C:\diallo'", "source"),
    "percent-encoding": ("a.html", b"<a href='/p/%44iallo'>x</a>", "tags"),
    "css": ("a.css", rb"p:after{content:'\000044iallo'}", "styles"),
    "js": ("a.js", rb"var a = 'x\ndi\x61llo'", "strings"),
    "json": ("a.json", rb'{"k": "\u0044iallo"}', "strings"),
    "json key": ("a.json", b'{"diallo": 1}', "strings"),
    "json with tags": ("a.json", b'{"text": "<p>Dial<b>lo</b></p>"}', "strings without tags"),
    "json newline": ("a.json", rb'{"k": "x\nDiallo"}', "strings"),
    "source map": ("a.js.map", b'{"sources": ["diallo.js"]}', "strings"),
    "json lines": ("a.jsonl", b'{"k": 1}\n{"k": "Diallo"}\n', "strings"),
    "xml": ("a.xml", b"<a><loc>https://x.example/diallo/</loc></a>", "source"),
    "svg": ("a.svg", b"<svg><text><tspan>Dial</tspan><tspan>lo</tspan></text></svg>", "text"),
    "svg attribute": ("a.svg", b"<svg aria-label='&#68;iallo'/>", "source"),
    "markdown": ("a.md", b"By **Dia**llo.", "text without signs"),
    "markdown label": ("a.md", b"[1]: https://x.example (Diallo)", "source"),
    "front matter": ("a.md", b"---\nauthor: Diallo\n---\n", "source"),
    "yaml": ("a.yml", b"who: Diallo", "source"),
    "csv": ("a.csv", b"a,Diallo,b", "source"),
    "ics over a fold": ("a.ics", b"SUMMARY:Dia\r\n llo", "unfolded lines"),
    "no suffix": ("CNAME", b"diallo.example", "source"),
    "gzip": ("sitemap.xml.gz", gzip.compress(b"<a>Diallo</a>"), "gzip > text"),
    "gzip in gzip": ("a.txt.gz.gz", gzip.compress(gzip.compress(b"Diallo")), "gzip > gzip > source"),
    "two gzip members": ("a.txt.gz", gzip.compress(b"Dial") + gzip.compress(b"lo"), "gzip > source"),
    "zip": ("a.zip", zipped(a__txt=b"Diallo"), "zip > member 1 > source"),
    "zip names": ("a.zip", zipped(diallo__txt=b"x"), "zip > names"),
    "zip in zip": (
        "a.zip",
        zipped(b__zip=zipped(c__md=b"Diallo")),
        "zip > member 1 > zip > member 1 > source",
    ),
    "word file": ("a.docx", zipped(document__xml=WORD), "zip > member 1 > text"),
    "utf-16": ("a.txt", "Diallo".encode("utf-16"), "source"),
    "byte order mark": ("a.txt", "\ufeffDiallo".encode(), "source"),
    "file name": ("by/diallo/index.html", b"<p>x", "file name"),
}


@pytest.mark.parametrize("wrapping", WRAPPED)
def test_a_name_is_found_in_every_wrapping(swept: Any, wrapping: str) -> None:
    name, data, where = WRAPPED[wrapping]
    report = swept(name, data)
    named = [f for f in report.findings if f.level == "block"]
    assert [(f.rule, f.who, f.where) for f in named] == [("name", "oak", where)]
    assert report.read == 1


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.txt", "İİİ ŉ İ Diallo", "Diallo"),
        ("a.html", "<p title='İ'>İ&nbsp;Di&#97;l<b>lo</b> İ</p>", "Di&#97;l<b>lo"),
        ("a.json", '{"İ": "\\u0130 Di\\u0061llo"}', "Di\\u0061llo"),
        ("a.md", "İ: Dia**ll**o", "Dia**ll**o"),
        ("a.txt", "\ufeffİ Dial\u00adlo", "Dial\u00adlo"),
    ],
)
def test_places_are_code_points_of_the_file(swept: Any, name: str, text: str, found: str) -> None:
    (finding,) = swept(name, text).findings
    assert text[finding.start : finding.end] == found
    assert finding.column == text.index(found) + 1


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        *(
            (f"a.{kind}", f"utf-{bits}")
            for kind in ("txt", "html", "json", "csv", "xml")
            for bits in (16, 32)
        ),
        *((f"a.{kind}", told) for kind in ("txt", "html", "csv", "xml") for told in ("big5", "windows-1251")),
    ],
)
def test_every_mention_has_its_line_in_any_encoding(swept: Any, name: str, encoding: str) -> None:
    """As in UTF-8: what comes once for each person says nothing of where, nor of how often."""
    text = {
        "a.html": '<meta charset="{}">\n<p>Diallo spoke.</p>\n<p>Then Diallo left.</p>\n<p>{}</p>',
        "a.json": '["{}",\n"Diallo spoke.",\n"Then Diallo left.",\n"{}"]\n',
        "a.xml": '<?xml version="1.0" encoding="{}"?>\n<a>Diallo spoke.\nThen Diallo left. {}</a>',
    }.get(name, "# coding: {}\nDiallo spoke.\nThen Diallo left.\n{}\n")
    text = text.format(encoding, "上午" if encoding == "big5" else "Потом")
    mentions = [f for f in swept(name, text.encode(encoding)).findings if f.rule == "name"]
    plain = [f for f in swept(name, text).findings if f.rule == "name"]
    assert [(f.level, f.who, f.line, f.column) for f in mentions] == [
        (f.level, f.who, f.line, f.column) for f in plain
    ]
    assert [f.line for f in mentions] == [2, 3]
    assert [text[f.start : f.end] for f in mentions] == ["Diallo", "Diallo"]


def test_lines_and_columns_are_for_editors(swept: Any) -> None:
    (finding,) = swept("a.md", "one\ntwo\nby Diallo\n").findings
    assert (finding.line, finding.column) == (3, 4)


def deep() -> bytes:
    data = b"plain"
    for _ in range(MOST_DEPTH + 2):
        data = gzip.compress(data)
    return data


def locked() -> bytes:
    data = bytearray(zipped(a__txt=b"words"))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + at] |= 1
    return bytes(data)


UNREAD = {
    "png": ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    "pdf": ("a.pdf", b"%PDF-1.7\n\xe2\xe3\xcf\xd3"),
    "font": ("a.woff2", b"wOF2\0\1\0\0"),
    "latin-1": ("a.txt", "café".encode("latin-1")),
    "control signs": ("a.txt", b"a\0b"),
    "broken json": ("a.json", b'{"a": '),
    "broken xml": ("a.xml", b"<a><b></a>"),
    "entities of its own": ("a.xml", b'<!DOCTYPE a [<!ENTITY x "Dia">]><a>&x;llo</a>'),
    "cut gzip": ("a.gz", gzip.compress(b"words and words")[:-6]),
    "rest after gzip": ("a.txt.gz", gzip.compress(b"words") + b"rest"),
    "damaged zip": ("a.zip", zipped(a__txt=b"words" * 9)[:-30]),
    "encrypted zip": ("a.zip", locked()),
    "too deep": ("a.gz", deep()),
    "a bomb": ("a.txt.gz", gzip.compress(b"\n" * (MOST_BYTES + 1), 9)),
    "unknown type": ("a.xyz", b"plain words"),
    "picture in a zip": ("a.docx", zipped(a__png=b"\x89PNG\r\n\x1a\n\0")),
}


@pytest.mark.parametrize("case", UNREAD)
def test_what_cannot_be_read_to_its_end_blocks(swept: Any, case: str) -> None:
    report = swept(*UNREAD[case])
    assert [f.level for f in report.findings if f.rule == "unreadable"] == ["block"]
    assert report.read == 0


DRESSED = {
    "a word drawn out": "ديـــالـــو",
    "fillers between": "Dia\u3164l\uffa0lo",
    "small capitals": "Dɪᴀʟʟᴏ",
    "white on black": "🅳🅸🅰🅻🅻🅾",
    "flags": "🇩🇮🇦🇱🇱🇴",
    "a figure for a letter": "D1allo",
    "an invisible sign at a tag": "Dia\u200b<b>l</b>\u2060lo",
    "rings at a tag": "<b>Ⓓⓘⓐ</b>ⓛⓛⓞ",
}


@pytest.mark.parametrize("dress", DRESSED)
def test_signs_that_show_nothing_and_letters_in_costume_hide_no_name(swept: Any, dress: str) -> None:
    word = DRESSED[dress]
    between = "" if "<" in word else f"<span>may</span><span>{word}</span><span>x</span>"
    for page in filter(None, (f"<p>by {word}.", between)):
        assert [(f.rule, f.who) for f in swept("a.html", page).findings] == [("name", "oak")], page


def test_a_mail_whose_heads_are_not_well_formed_hides_no_name(swept: Any) -> None:
    head = "Content-Type: text/plain; boun<!-- Ⓓⓘⓐⓛⓛⓞ -->dary=x\r\n\r\nwords\r\n"
    assert ("name", "oak") in {(f.rule, f.who) for f in swept("a.eml", head).findings}


def test_libraries_say_nothing_of_what_they_read(swept: Any, capfd: Any, caplog: Any) -> None:
    from tests.support.formats import pdf

    swept("a.pdf", pdf(page=r"(\Diallo \u0044 \q) Tj /Diallo gs (x)", info=r"/Author(\qDiallo)"))
    assert not caplog.records
    assert capfd.readouterr() == ("", "")


def test_links_and_pipes_are_not_followed(needles: Needles, tmp_path: Path) -> None:
    import os

    (tmp_path / "real.txt").write_text("Diallo")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "real.txt")
    os.mkfifo(tmp_path / "in" / "pipe.txt")
    found = sweep(sources(tmp_path / "in"), needles).findings
    assert [(f.file, f.rule) for f in found] == [("link.txt", "unreadable"), ("pipe.txt", "unreadable")]


def test_no_file_at_all_is_a_finding(needles: Needles) -> None:
    (finding,) = sweep([], needles).findings
    assert (finding.level, finding.file, finding.start) == ("block", "", None)


def test_an_empty_roster_is_one_finding_of_the_run() -> None:
    report = sweep([Source("a.txt", b"x"), Source("b.txt", b"y")], Needles((), False))
    assert [(f.level, f.file) for f in report.findings] == [("block", "")]


def test_files_that_packages_ship_are_trusted_byte_for_byte(swept: Any) -> None:
    import hashlib

    shipped = b"\x89PNG Diallo"
    trusted = frozenset({hashlib.sha256(shipped).hexdigest()})
    assert swept("logo.png", shipped, trusted=trusted).findings == ()
    assert swept("logo.png", shipped + b" ", trusted=trusted).findings
    assert swept("diallo.png", shipped, trusted=trusted).findings[0].where == "file name"


def test_a_reader_that_fails_blocks(swept: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("Diallo")

    monkeypatch.setattr(sweeping, "unwrap", broken)
    report = swept("a.txt", "plain")
    assert [(f.level, f.rule) for f in report.findings] == [("block", "unreadable")]
    assert "Diallo" not in str(report)


@pytest.mark.parametrize("number", range(len(RULES)))
def test_a_rule_that_fails_blocks_and_the_others_go_on(
    swept: Any, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def broken(*_: object) -> None:
        raise MemoryError

    rules = list(RULES)
    name, _, reads = rules[number]
    rules[number] = (name, broken, reads | {"name"})  # type: ignore[assignment]
    monkeypatch.setattr(sweeping, "RULES", tuple(rules))
    report = swept("a.txt", "Diallo, a.diallo@hydro.example")
    assert any(f.level == "block" and "failed" in f.tip and f.rule == name for f in report.findings)
    assert report.read == 0
    assert len(report.findings) > 1


def test_text_without_letters_folds_to_nothing() -> None:
    assert fold("— 🙂 …").text == " "
    assert len(fold("").spans) == 0
