"""A file's bytes to the texts inside them; what cannot be read to its end is a fault, never silence.

A reader for the file's own format must have consumed it. Packed files are opened to a fixed depth
and size. Where the name and the first bytes disagree, the bytes choose the reader and that is a fault.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import PurePosixPath

from facilitator.gate.readers.changes import without_signs
from facilitator.gate.readers.here import (
    MOST_BYTES as MOST_BYTES,
    MOST_DEPTH as MOST_DEPTH,
    Damaged,
    Here,
    Met,
    Unwrapped,
)
from facilitator.gate.readers.html import read_html
from facilitator.gate.readers.html_cut import Pieces
from facilitator.gate.readers.html_named import named_by_class
from facilitator.gate.readers.jsontext import read_json
from facilitator.gate.readers.nested import nested
from facilitator.gate.readers.packed import read_packed
from facilitator.gate.readers.plain import (
    bare_markdown,
    markdown_lines,
    read_code,
    read_markdown,
    read_prose,
    read_subtitles,
)
from facilitator.gate.readers.signs import signs_in
from facilitator.gate.readers.tells import tells_of
from facilitator.gate.readers.xmltext import read_xml
from facilitator.gate.text import encodings, kinds
from facilitator.gate.text.layers import CODE, PROSE, Layer
from facilitator.gate.text.lines import ended
from facilitator.gate.text.seams import PUT_TOGETHER, put_together
from facilitator.gate.text.unseen import seen_otherwise

_HTML = frozenset({".html", ".htm", ".xhtml"})
_XML = frozenset(
    ".xml .svg .rels .xsl .xslt .xsd .opf .ncx .rss .atom .kml .gpx .rdf .vml .xmp .fodt .fods .fodp .fodg "
    ".plist .webloc .drawio .docbook .dbk .tei .tmx .xlf .xliff .resx".split()
)
_WHOLE_DOCUMENTS = frozenset({".fodt", ".fods", ".fodp", ".fodg"})
_JSON = frozenset(".json .map .webmanifest .geojson .jsonl .ndjson .jsonld .ipynb".split())
_JSON_LINES = frozenset({".jsonl", ".ndjson"})
_CODE = frozenset(
    ".css .js .mjs .cjs .jsx .ts .tsx .scss .sass .less .py .rb .r .php .pl .lua .go .rs .java .kt .swift "
    ".c .h .cpp .hpp .cs .m .sh .bat .cmd .ps1 .sql .sample .toml .ini .cfg .conf .env .properties .htaccess "
    ".lock .dot .gv .diff .patch .vue .svelte".split()
)
_MARKDOWN = frozenset({".md", ".markdown"})
_PROSE = frozenset(
    ".txt .text .yml .yaml .csv .tsv .rst .adoc .asciidoc .org .textile .wiki .po .pot .srt .vtt .sbv .ass "
    ".ssa .log .tex .bib .ttl .nt .url".split()
)
_SUBTITLES = frozenset({".ass", ".ssa"})
_TEX = frozenset({".tex", ".bib"})
_CATALOGUES = frozenset({".po", ".pot"})
_FOLDED = frozenset({".ics", ".vcf"})
_FOLD = re.compile(rb"\r?\n[ \t]")
_READERS = {
    "gzip": "archive:read_gzip",
    "bzip2": "archive:read_bzip2",
    "xz": "archive:read_xz",
    "brotli": "archive:read_brotli",
    "tar": "tape:read_tar",
    "zip": "archive:read_zip",
    "emf": "metafile:read_emf",
    "wmf": "metafile:read_wmf",
    "pdf": "pdf:read_pdf",
    "rtf": "rtf:read_rtf",
    "png": "pictures:read_png",
    "jpeg": "jpeg:read_jpeg",
    "gif": "pictures:read_gif",
    "webp": "pictures:read_webp",
    "tiff": "tiff:read_tiff",
    "heif": "boxed:read_boxes",
    "film": "boxed:read_boxes",
    "jpeg 2000": "boxed:read_boxes",
    "codestream": "jpeg2000:read_codestream",
    "bmp": "bitmap:read_bmp",
    "ico": "bitmap:read_ico",
    "webm": "ebml:read_ebml",
    "font": "font:read_font",
    "wav": "sound:read_wav",
    "flac": "sound:read_flac",
    "ogg": "sound:read_ogg",
    "mp3": "sound:read_mp3",
    "compound": "compound:read_compound",
    "mail": "mail:read_mail",
    "mails": "mail:read_mails",
    "history": "history:read_history",
}
"""Each kind with its reader, brought in only when a file of that kind is met."""
_BY_NAME = frozenset(("mp3", "mail", "mails", "brotli"))
"""Kinds that do not begin with a sign."""

_FAILED = "A reader failed on this file."
_NAMED = "The name of this file is no text in UTF-8, so nobody can tell what it says. Name it anew."


def unwrap(name: str, data: bytes, pieces: Pieces | None = None, *, ours: bool = False) -> Unwrapped:
    """All layers of a file, the faults met, what tells, and the lines a licence may cover. `pieces`:
    what the pages of this run have said so far, so that what they repeat is not looked at again.
    `ours`: this program made the file a moment ago, from words that were searched before."""
    found = Unwrapped()
    _open(Here(found, name, "", 0, _open, _packed_in, pieces or Pieces(), ours), data)
    return found


def name_of(name: str) -> Unwrapped:
    """What the name of a file says, its escapes read. A name in the letters of an old machine is read in each
    writing that it may be in, and is a fault: nobody can tell which one it is."""
    found = Unwrapped()
    here = Here(found, name, "", 0, _open, _packed_in)
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        from facilitator.gate.readers.strings import text_of

        here.fault(_NAMED, "file name")
        name = text_of(os.fsencode(name))
    here.add("file name", name)
    return found


def address_of(file: str) -> str:
    """The address of the page a file belongs to: `a/1/` for `a/1/index.html`, `a/1.md`, `a/1/report.json`."""
    path = PurePosixPath(file)
    folder = "" if str(path.parent) == "." else f"{path.parent}/"
    page = path.suffix in _HTML | _MARKDOWN and path.stem not in ("index", "README")
    return f"{folder}{path.stem}/" if page else folder


def _open(here: Here, data: bytes) -> None:
    if here.depth > MOST_DEPTH:
        here.fault("Packed too many times over, so it was not read to its end.")
        return
    if len(data) > MOST_BYTES:
        here.fault("Too large to be read to its end.")
        return
    kind = kinds.kind_of(data)
    said = kinds.expected(here.name)
    if kind == kinds.TEXT and said in _BY_NAME:
        kind = said
    if kind == kinds.TEXT:
        _text(here, data)
        return
    if said is not None and said != kind and kind not in (*kinds.NOT_READ, "mail"):
        here.fault("This is not the kind of file that its name says.")
    _packed(here, kind, data)


def _packed(here: Here, kind: str, data: bytes) -> None:
    """One file that is no plain text; whatever its reader stumbles over, it was not read."""
    if kind in kinds.NOT_READ:
        here.fault(kinds.NOT_READ[kind])
        if kind not in ("packed", "locked"):
            _look(here, data)
        return
    module, _, reader = _READERS[kind].partition(":")
    try:
        _silence()
        read: Callable[[Here, bytes], None] = getattr(
            import_module(f"facilitator.gate.readers.{module}"), reader
        )
        read(here, data)
    except Damaged as fault:
        here.fault(str(fault), kind)
        _look(here, data)
    except Exception:  # noqa: BLE001 - a failure closes, it is never "clean"
        here.fault(_FAILED, kind)
        _look(here, data)


def _silence() -> None:
    """What libraries say of a file may quote it, and a log is an exit too."""
    for library in ("pypdf", "fontTools", "PIL"):
        logging.getLogger(library).setLevel(logging.CRITICAL + 1)


def _look(here: Here, data: bytes) -> None:
    """Search what there is of a damaged file, without calling it read."""
    from facilitator.gate.readers.strings import strings_of

    # What is too much to be read has been told already.
    with suppress(Damaged):
        here.add("part", strings_of(data[: 1 << 20]))


def _text(here: Here, data: bytes) -> None:
    folded = kinds.suffix_of(here.name) in _FOLDED
    readings, cut = encodings.texts_of(data), False
    if folded and not readings:
        # Lines may be cut in the middle of a letter.
        data = _FOLD.sub(b"", data)
        readings, cut = encodings.texts_of(data), True
    if not readings:
        here.fault(kinds.NOT_READ[kinds.UNKNOWN])
        _look(here, data)
        return
    if kinds.expected(here.name) not in (kinds.TEXT, None):
        here.fault("This is not the kind of file that its name says.")
    for number, said in enumerate(readings):
        text = ended(said)
        source = Layer("source", text, PROSE, placed=not (number or cut or here.inside))
        met = signs_in(text)
        _one(here, source, data, met)
        if folded:
            _packed_in(here, _FOLD.sub(b"", text.encode()).decode())
        elif "\\" in text and kinds.suffix_of(here.name) in _MARKDOWN:
            _packed_in(here, bare_markdown(text))
        else:
            read_packed(here, text, met)
        twice = nested(text)
        if twice:
            _packed_in(here, twice)


def _packed_in(here: Here, text: str) -> None:
    """Whatever hides in a text that was not looked at for signs before."""
    read_packed(here, text, signs_in(text))


def _one(here: Here, source: Layer, data: bytes, met: Met) -> None:
    suffix = kinds.suffix_of(here.name)
    layers = _layers(here, suffix, source, data)
    if layers is None:
        here.fault("No reader here knows this type of file; it was searched as plain text only.")
        layers = read_prose(source)
    layers += named_by_class(source, met) if suffix in _HTML else []
    for one in layers:
        if one.where == PUT_TOGETHER:
            _packed_in(here, one.text)
    layers += [other for one in layers for other in seen_otherwise(one)]
    if here.inside:
        layers = [one.renamed(f"{here.inside}{one.where}", one.kind) for one in layers]
    here.found.layers += layers
    for tell in tells_of(source, suffix, here.name, met):
        if here.inside:
            here.tell(tell.where, tell.tip, tell.rule)
        else:
            here.found.tells.append(tell)


def _layers(here: Here, suffix: str, source: Layer, data: bytes) -> list[Layer] | None:
    """The layers by the reader for this kind of text, or None where none knows it."""
    address = address_of(here.name)
    if suffix in _HTML:
        layers, licensable, faults = read_html(source, address, here.pieces)
        here.found.faults += faults
        here.found.licensable += [licensable] if source.placed else []
        return layers
    if suffix in _JSON:
        layers, lines, faults = read_json(source, address, by_line=suffix in _JSON_LINES)
        here.found.lines += lines if source.placed else []
        here.found.faults += faults
        return [one.renamed(one.where, CODE) for one in layers] if suffix == ".map" else layers
    if suffix in _XML:
        if suffix in _WHOLE_DOCUMENTS:
            from facilitator.gate.readers.office import read_office

            read_office(here, "content.xml", data, "source")
        read, refused = read_xml(source, data)
        here.found.faults += refused
        return list(read)
    if suffix in _CODE:
        return read_code(source)
    if suffix in _FOLDED:
        from facilitator.gate.readers.mail import read_folded

        return read_folded(source)
    if suffix in _MARKDOWN:
        here.found.licensable += [lambda: markdown_lines(source, address)] if source.placed else []
        return read_markdown(source)
    if suffix in _SUBTITLES:
        return read_subtitles(source)
    if suffix in _TEX:
        from facilitator.gate.readers.tex import read_tex

        return read_tex(source)
    if suffix in _CATALOGUES:
        return [*read_prose(source), *put_together(source)]
    if suffix not in _PROSE and suffix != "":
        return None
    layers = read_prose(source)
    return [*layers, *without_signs(layers[0], suffix)]
