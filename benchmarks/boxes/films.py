"""Films, sounds and what exiftool writes."""

# ruff: noqa: E501 - a template of markup, or a command, is one line

from __future__ import annotations

import shutil
import struct
from collections.abc import Callable
from functools import partial

from benchmarks.boxes.kit import (
    Words,
    add,
    library,
    tool,
    work,
)
from benchmarks.boxes.small import plain, sound, with_chunk


def _exiftool(kind: str, tag: str) -> Callable[[Words], bytes]:
    def content(words: Words) -> bytes:
        folder = work()
        (folder / f"a.{kind}").write_bytes(
            _film(kind)
            if kind in ("mp4", "mov", "m4a")
            else plain({"jpg": "JPEG", "tif": "TIFF"}.get(kind, kind.upper()))
        )
        try:
            tool(
                "exiftool",
                "-q",
                "-charset",
                "iptc=UTF8",
                "-overwrite_original",
                f"-{tag}={words.all}",
                f"a.{kind}",
                folder=folder,
            )
            return (folder / f"a.{kind}").read_bytes()
        finally:
            shutil.rmtree(folder)

    return content


for _kind, _tags in {
    "jpg": ("XMP-dc:Creator", "XMP-iptcExt:PersonInImage", "XMP-mwg-rs:RegionName", "IPTC:Caption-Abstract", "XPAuthor", "XMP-xmpMM:HistoryParameters", "Photoshop:URL"),
    "png": ("PNG:Author", "XMP-dc:Rights", "EXIF:Artist"),
    "tif": ("IFD0:ImageDescription", "XMP-dc:Subject", "XPKeywords", "IFD0:PageName"),
    "webp": ("XMP-dc:Title", "EXIF:Copyright"),
    "gif": ("Comment", "XMP-dc:Creator"),
    "mp4": ("ItemList:Comment", "XMP-dc:Creator", "UserData:Author", "Keys:Author", "Microsoft:Writer"),
    "mov": ("UserData:Title", "Keys:DisplayName", "Keys:LocationName"),
    "m4a": ("ItemList:Artist", "ItemList:Lyrics"),
}.items():  # fmt: skip
    for _tag in _tags:
        add(_kind, f"exiftool {_tag}", _exiftool(_kind, _tag))


def _film(kind: str) -> bytes:
    return _ffmpeg([], kind, None)


def _ffmpeg(options: list[str], kind: str, words: Words | None) -> bytes:
    folder = work()
    sound = kind in ("mp3", "m4a", "wav", "flac", "ogg", "opus", "aiff", "wma", "ac3", "au", "caf")
    source = ["-f", "lavfi", "-i", "sine=duration=0.2" if sound else "color=duration=0.2:size=32x32"]
    said = words.all if words else ""
    (folder / "a.srt").write_text(f"1\n00:00:00,000 --> 00:00:01,000\n{said}\n")
    (folder / "m.txt").write_text(
        f";FFMETADATA1\n[CHAPTER]\nSTART=0\nEND=100000000\ntitle={said.replace(';', chr(92) + ';').replace('=', chr(92) + '=')}\n"
    )
    (folder / "n.txt").write_text(said)
    try:
        tool(
            "ffmpeg",
            "-y",
            "-v",
            "error",
            *source,
            *(option.replace("{}", said) for option in options),
            f"o.{kind}",
            folder=folder,
        )
        return (folder / f"o.{kind}").read_bytes()
    finally:
        shutil.rmtree(folder)


def _filmed(words: Words, options: list[str], kind: str) -> bytes:
    return _ffmpeg(options, kind, words)


for _kind in (
    "mp3",
    "m4a",
    "wav",
    "flac",
    "ogg",
    "opus",
    "mp4",
    "mov",
    "mkv",
    "webm",
    "ogv",
    "avi",
    "aiff",
    "wmv",
    "flv",
    "ts",
    "3gp",
):
    for _tag in ("title", "comment") if _kind != "3gp" else ("title",):
        _way = {"ogv": ["-c:v", "libtheora"], "3gp": ["-c:v", "h263", "-s", "128x96"]}.get(_kind, [])
        _options = [*_way, "-metadata", f"{_tag}={{}}"]
        add(_kind, f"ffmpeg, {_tag}", partial(_filmed, options=_options, kind=_kind))
for _kind in ("mkv", "mp4", "mov"):
    _options = ["-i", "a.srt", "-c:s", "srt" if _kind == "mkv" else "mov_text"]
    add(_kind, "ffmpeg, subtitles", partial(_filmed, options=_options, kind=_kind))
for _kind in ("mkv", "mp4", "m4a"):
    _options = ["-i", "m.txt", "-map_metadata", "1"]
    add(_kind, "ffmpeg, chapter", partial(_filmed, options=_options, kind=_kind))
add(
    "mkv",
    "ffmpeg, attachment",
    lambda words: _ffmpeg(["-attach", "n.txt", "-metadata:s:t", "mimetype=text/plain"], "mkv", words),
)
add("mkv", "ffmpeg, stream title", lambda words: _ffmpeg(["-metadata:s:v:0", "title={}"], "mkv", words))
add("mkv", "after the end", lambda words: _ffmpeg([], "mkv", words) + words.all.encode())
add(
    "mp4",
    "a free box",
    lambda words: (
        _film("mp4") + struct.pack(">I4s", 8 + len(words.all.encode()), b"free") + words.all.encode()
    ),
)
add(
    "mp4",
    "a box of one's own",
    lambda words: (
        _film("mp4") + struct.pack(">I4s", 8 + len(words.all.encode()), b"qvqv") + words.all.encode()
    ),
)
add(
    "mp4",
    "a uuid box",
    lambda words: (
        _film("mp4")
        + struct.pack(">I4s", 24 + len(words.all.encode()), b"uuid")
        + b"a" * 16
        + words.all.encode()
    ),
)
add("mp4", "after the end", lambda words: _film("mp4") + words.all.encode())


def _tagged(kind: str, frame: str) -> Callable[[Words], bytes]:
    def content(words: Words) -> bytes:
        folder = work()
        path = folder / f"a.{kind}"
        path.write_bytes(_ffmpeg([], kind, None))
        try:
            if kind == "mp3":
                id3 = library("mutagen.id3")
                tags = id3.ID3()
                tags.add(
                    getattr(id3, frame)(
                        encoding=1 if frame != "PRIV" else 0,
                        text=words.all,
                        desc="a",
                        lang="eng",
                        owner="a",
                        data=words.all.encode(),
                        url="http://" + words.all,
                        mime="text/plain",
                        filename="a",
                    )
                    if frame not in ("PRIV", "APIC", "GEOB", "WXXX")
                    else {
                        "PRIV": lambda: id3.PRIV(owner="a", data=words.all.encode()),
                        "APIC": lambda: id3.APIC(
                            encoding=1,
                            mime="image/png",
                            type=3,
                            desc=words.all,
                            data=with_chunk(b"tEXt", lambda text: b"a\0" + text.encode())(words),
                        ),
                        "GEOB": lambda: id3.GEOB(
                            encoding=1, mime="text/plain", filename="a", desc="a", data=words.all.encode()
                        ),
                        "WXXX": lambda: id3.WXXX(encoding=1, desc=words.all, url="http://a"),
                    }[frame]()
                )
                tags.save(path)
            else:
                file = library("mutagen").File(path)
                file[frame] = words.all
                file.save()
            return path.read_bytes()
        finally:
            shutil.rmtree(folder)

    return content


for _frame in ("TIT2", "COMM", "USLT", "TXXX", "PRIV", "APIC", "GEOB", "WXXX"):
    add("mp3", f"ID3 {_frame}", _tagged("mp3", _frame))
add(
    "mp3",
    "ID3v1",
    lambda words: _ffmpeg([], "mp3", None) + b"TAG" + words.plain.encode().ljust(125, b"\0"),
    holds="p",
)
add("mp3", "after the end", lambda words: _ffmpeg([], "mp3", None) + words.all.encode())
add("ogg", "a comment of one's own", _tagged("ogg", "mine"))
add("flac", "a comment of one's own", _tagged("flac", "mine"))
add("wav", "after the end", lambda words: _ffmpeg([], "wav", None) + words.all.encode())


add("wav", "INFO", sound)
