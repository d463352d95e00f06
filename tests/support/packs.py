"""Things packed together, by the tools that everybody has; each takes a word."""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile

import brotli

from tests.support.formats import Planted, zipped


def tar(*members: tuple[str, bytes], form: int = tarfile.GNU_FORMAT, **facts: object) -> bytes:
    """Members by name; `facts` are told of each."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=form) as archive:
        for name, data in members or (("a.txt", b"Plain words."),):
            one = tarfile.TarInfo(name)
            one.size = len(data)
            for fact, value in facts.items():
                setattr(one, fact, value)
            archive.addfile(one, io.BytesIO(data))
    return buffer.getvalue()


def linked(word: str) -> bytes:
    """A pack with a link that leads to a name."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        one = tarfile.TarInfo("a")
        one.type, one.linkname = tarfile.SYMTYPE, f"by-{word}.txt"
        archive.addfile(one)
    return buffer.getvalue()


def mails(*bodies: str) -> bytes:
    """A box of mails."""
    return "".join(
        f"From a@b.example Thu Jan  1 00:00:00 2026\nSubject: x\n\n{one}\n\n" for one in bodies
    ).encode()


PACKS: dict[str, Planted] = {
    "tar member": lambda w: ("a.tar", tar(("a.txt", f"by {w}".encode()))),
    "tar name": lambda w: ("a.tar", tar((f"{w}.txt", b"x"))),
    "tar long name": lambda w: ("a.tar", tar((f"{'a' * 120}/{w}.txt", b"x"))),
    "tar long name of the other kind": lambda w: (
        "a.tar",
        tar((f"{'a' * 120}/{w}.txt", b"x"), form=tarfile.PAX_FORMAT),
    ),
    "tar owner": lambda w: ("a.tar", tar(uname=w)),
    "tar link": lambda w: ("a.tar", linked(w)),
    "tar remark": lambda w: ("a.tar", tar(form=tarfile.PAX_FORMAT, pax_headers={"comment": f"by {w}"})),
    "tar with a zip file": lambda w: ("a.tar", tar(("a.zip", zipped({"a.txt": f"by {w}"})))),
    "tar in gzip's short name": lambda w: ("a.tbz2", bz2.compress(tar(("a.md", f"by {w}".encode())))),
    "bzip2": lambda w: ("a.txt.bz2", bz2.compress(f"by {w}".encode())),
    "bzip2 in two parts": lambda w: (
        "a.txt.bz2",
        bz2.compress(w[:3].encode()) + bz2.compress(w[3:].encode()),
    ),
    "xz": lambda w: ("a.txt.xz", lzma.compress(f"by {w}".encode())),
    "brotli": lambda w: ("a.html.br", brotli.compress(f"<p>by {w[:3]}<b>{w[3:]}</b>".encode())),
    "box of mails": lambda w: ("a.mbox", mails("x", f"by {w}")),
}
"""Every place, by its name."""
