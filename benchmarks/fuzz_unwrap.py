"""Fuzzes the code that takes files apart: any name, any bytes, guided by which lines of ours are reached.

    python -m benchmarks.fuzz_unwrap --minutes 60

A find is an exception, more than five seconds for a file below 64 KiB, much memory, or a well-formed file
that says a word to a plain reader while the gate calls it read and shows the word in no layer. Needs
Atheris, which is in no lock file: `pip install atheris`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import resource
import sys
import time
import traceback
from collections import Counter
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

SLOW = 5.0
MOST_MEMORY = 128 << 20
"""By which one file may raise the most that the process ever held."""
MOST_KEPT = 40
"""Files kept for one kind of find."""

_TOKENS = r"""
<!-- --> <script> </script> <style> </style> <template> <svg> <![CDATA[ ]]> <textarea> <title> <plaintext>
<xmp> <noscript> &lt; &#x data:text/html;base64, data:image/png;base64, xn-- \\u00 %25 \x00 \xff\xfe PK
%PDF- stream\x0a endstream endobj /FlateDecode /ASCIIHexDecode /ToUnicode /EmbeddedFile =?utf-8?q? boundary=
Content-Transfer-Encoding: multipart/mixed encoding='utf-16' <!DOCTYPE <!ENTITY charset=utf-7 IHDR IEND OggS
""".split()


class Watch:
    """Reads one file after the other and keeps what it finds in a folder; the first of each kind in full."""

    def __init__(self, folder: Path, word: str) -> None:
        self.folder, self.word = folder, word
        self.runs = self.read = self.checked = 0
        self.kinds: Counter[str] = Counter()
        self.names: Counter[str] = Counter()
        self.began = self.told = time.monotonic()

    def one(self, given: bytes) -> None:
        """One run."""
        from benchmarks.fuzz_oracle import says
        from benchmarks.fuzz_seeds import named
        from facilitator.gate.unwrap import unwrap

        if not given:
            return
        name, data = named(given)
        self.runs += 1
        before, held = time.process_time(), _memory()
        try:
            found = unwrap(name, data)
        except Exception as fault:  # noqa: BLE001 - this is what we look for
            last = traceback.extract_tb(fault.__traceback__)[-1]
            self.keep(f"exception {type(fault).__name__} {Path(last.filename).name}:{last.lineno}", given)
            return
        took = time.process_time() - before
        if took > SLOW and len(data) < 1 << 16:
            self.keep(f"slow {name}", given, f"{took:.1f} s")
        if _memory() - held > MOST_MEMORY:
            self.keep(f"memory {name}", given, f"{_memory() - held >> 20} MB more")
        if not found.faults:
            self.read += 1
            self.names[name] += 1
            if not _shown(found.layers, self.word):
                self.checked += 1
                if says(name, data, self.word, slow=self.checked % 20 == 0):
                    self.keep(f"lost {name}", given)
        if time.monotonic() - self.told > 30:
            self.tell()

    def keep(self, kind: str, given: bytes, note: str = "") -> None:
        """Write down a find, unless there are enough of its kind."""
        self.kinds[kind] += 1
        if self.kinds[kind] > MOST_KEPT:
            return
        digest = hashlib.sha256(given).hexdigest()[:12]
        (self.folder / f"{kind.replace(' ', '-').replace('/', '-')}-{digest}").write_bytes(given)
        print(f"find: {kind} {note}", file=sys.stderr, flush=True)

    def tell(self) -> None:
        """The counts so far, into the folder."""
        self.told = time.monotonic()
        told = {
            "seconds": round(self.told - self.began), "runs": self.runs, "read to the end": self.read,
            "compared": self.checked, "finds": dict(self.kinds), "by name": dict(self.names.most_common()),
        }  # fmt: skip
        (self.folder / "counts.json").write_text(json.dumps(told, indent=1), encoding="utf-8")


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10


def _shown(layers: list[Any], word: str) -> bool:
    if any(word in layer.text for layer in layers):
        return True
    from facilitator.gate.text.fold import fold

    wanted = word.lower()
    for layer in layers:
        folded = fold(layer.text)
        if wanted in "".join(folded.word(i) for i in range(len(folded.spans))):
            return True
    return False


def main() -> None:
    """Fuzz until the time is up."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--folder", type=Path, default=Path("build/fuzz"), help="corpus, finds and counts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--names", nargs="*", default=[], help="names of files to try, such as a.rtf; all")
    asked = parser.parse_args()
    try:
        atheris: Any = import_module("atheris")
    except ImportError:
        raise SystemExit("This needs Atheris, which is not in the lock file: pip install atheris") from None
    atheris.enabled_hooks.add("str")
    with atheris.instrument_imports(include=["facilitator.gate"]):
        from facilitator.gate import readers, unwrap  # noqa: F401

        for module in iter_modules(readers.__path__, "facilitator.gate.readers."):
            import_module(module.name)
    from benchmarks.fuzz_mutate import LARGEST, WORD, changed
    from benchmarks.fuzz_seeds import NAMES, seeds

    corpus, finds = asked.folder / "corpus", asked.folder / "finds"
    for folder in (corpus, finds):
        folder.mkdir(parents=True, exist_ok=True)
    chosen = [number for number, name in enumerate(NAMES) if name in asked.names or not asked.names]
    for given in (given for given in seeds() if given[0] in chosen):
        (corpus / hashlib.sha256(given).hexdigest()[:16]).write_bytes(given)
    (asked.folder / "tokens").write_text("".join(f'"{t}"\n' for t in _TOKENS), encoding="utf-8")
    watch = Watch(finds, WORD)

    def mutate(given: bytes, most: int, seed: int) -> bytes:
        rng = random.Random(seed)
        if not given or rng.random() < 0.04:
            return bytes([rng.choice(chosen)]) + given[1:most]
        made = changed(given[1:], rng, lambda part, _: atheris.Mutate(part, len(part) + 256))
        return (given[:1] + made)[:most]

    print(f"{len(list(corpus.iterdir()))} files to begin with", flush=True)
    options = [f"-max_total_time={round(asked.minutes * 60)}", f"-max_len={LARGEST}", f"-seed={asked.seed}"]
    options += ["-timeout=120", "-rss_limit_mb=2500", "-print_final_stats=1", "-len_control=0", "-reload=0"]
    options += [f"-artifact_prefix={finds}/", f"-dict={asked.folder / 'tokens'}"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], watch.one, custom_mutator=mutate)
    try:
        atheris.Fuzz()
    finally:
        watch.tell()


if __name__ == "__main__":
    main()
