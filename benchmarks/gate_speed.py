"""The gate over 50 MB of HTML at 100 to 100,000 terms, in turns with grep and ripgrep on the same terms.

    python -m benchmarks.gate_speed [--names FILE] [FOLDER]
    python -m benchmarks.gate_speed --short

FOLDER holds real HTML, for example a documentation package: its HTML files are copied, so that all read
the same bytes and nothing else; without it, pages are made (see `gate_pages`). Speeds are MB for each
second of work (of the processor, so that what else the machine does weighs less), each tool in one
thread. Ends with 1 where the gate is slower than 5 MB/s at 100 to 10,000 terms, slower than ripgrep from
10,000 terms on, slower at 100,000 than half its speed at 100, or takes 1 GB there. The short form makes
some 20 MB of pages and measures once, up to 10,000 terms, by the same limits. FILE holds real names, a term
a line and three to a person, in place of invented ones; as many sizes are measured as it has terms for.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.gate_pages import notes, pages, roster, terms


@dataclass(frozen=True, slots=True)
class Form:
    """At how many terms, how often, and where the whole scan is taken by the clock too."""

    counts: tuple[int, ...] = (100, 1_000, 10_000, 100_000)
    rounds: int = 3
    clocked: tuple[int, ...] = (1_000, 10_000)
    names: tuple[str, ...] = ()

    def terms(self, count: int) -> list[str]:
        """So many terms, of real people where there is a list of them."""
        return list(self.names[:count]) or terms(count)


SHORT = Form((100, 1_000, 10_000), 1, ())
LITTLE = 10_000_000
SLOWEST = 5.0
MOST_MEMORY = 1_000


def main(arguments: list[str]) -> int:
    """Measure and tell; 1 where a limit is broken."""
    if arguments[:1] == ["--one"]:
        return _one(Path(arguments[1]), Path(arguments[2]))
    if arguments[:1] == ["--crew"]:
        return _crew(int(arguments[1]), Path(arguments[2]), int(arguments[3]))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "pages"
        folder.mkdir()
        if arguments == ["--short"]:
            pages(folder, LITTLE)
            return _measured(folder, Path(name), SHORT)
        form = Form()
        if arguments[:1] == ["--names"]:
            form = _with_names(Path(arguments[1]).read_text(encoding="utf-8").splitlines())
            arguments = arguments[2:]
        if arguments:
            _copied(Path(arguments[0]), folder)
        else:
            pages(folder)
        return _measured(folder, Path(name), form)


def _with_names(names: list[str]) -> Form:
    """The sizes for which there are names enough."""
    return Form(
        tuple(count for count in Form().counts if count <= len(names)), names=tuple(names), clocked=()
    )


def _copied(there: Path, folder: Path) -> None:
    """Every HTML file of the folder, and nothing else of it."""
    for file in (f for f in there.rglob("*.html") if f.is_file() and not f.is_symlink()):
        copy = folder / file.relative_to(there)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)


def _measured(folder: Path, scratch: Path, form: Form) -> int:
    size = sum(file.stat().st_size for file in folder.rglob("*.html")) / 1e6
    print(f"{size:.1f} MB of HTML, the tools in turns, medians of {form.rounds}; MB for a second of work")
    print("terms           gate  (with start)  memory MB   grep -F -i   rg -F -i   gate:rg")
    speeds: dict[int, float] = {}
    ratios: dict[int, float] = {}
    memory = 0.0
    for count in form.counts:
        listed = scratch / f"terms-{count}"
        listed.write_text("\n".join(form.terms(count)) + "\n", encoding="utf-8")
        rounds = [_round(folder, listed, size) for _ in range(form.rounds)]
        gate, whole, memory, grep, rg = (median(column) for column in zip(*rounds, strict=True))
        speeds[count], ratios[count] = gate, median(r[1] / r[4] for r in rounds) if rg else 2.0
        ratio = f"{ratios[count]:8.2f}" if rg else " refused"
        row = f"{count:7}  {gate:11.1f}  {whole:11.1f}  {memory:10.0f}  {_told(grep)}  {_told(rg)}"
        print(row, ratio, flush=True)
    for count in form.clocked:
        alone, both = (_child("--crew", str(count), str(folder), str(cores))["seconds"] for cores in (1, 2))
        told = f"one process {size / alone:.1f} MB/s, two {size / both:.1f} MB/s"
        print(f"{count:,} terms with start, by the clock: {told}", flush=True)
    slow = [c for c in form.counts if c <= 10_000 and speeds[c] < SLOWEST]
    slow += [c for c in form.counts if c >= 10_000 and ratios[c] < 1]
    sinks = 100_000 in speeds and speeds[100_000] < speeds[100] / 2
    return 1 if slow or sinks or memory > MOST_MEMORY else 0


def _round(folder: Path, listed: Path, size: float) -> tuple[float, float, float, float, float]:
    found = _child("--one", str(listed), str(folder))
    grep = _tool(["grep", "-r", "-F", "-i", "-c", "-f", str(listed), str(folder)], size)
    rg = _tool(["rg", "-j1", "-u", "-F", "-i", "-c", "-f", str(listed), str(folder)], size)
    return size / found["seconds"], size / found["whole"], found["memory"], grep, rg


def _told(speed: float) -> str:
    return f"{speed:10.1f}" if speed else "         -"


def _tool(command: list[str], size: float) -> float:
    """MB for a second of work of another tool; 0 where it is not there or refuses."""
    if shutil.which(command[0]) is None:
        return 0.0
    begun = _worked()
    done = subprocess.run(command, capture_output=True, check=False)
    return size / (_worked() - begun) if done.returncode in (0, 1) else 0.0


def _worked() -> float:
    """Seconds of work of all children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _child(*arguments: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.gate_speed", *arguments]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


def _one(listed: Path, folder: Path) -> int:
    """One sweep in one thread with all rules: seconds for the files alone, and with needles and automaton."""
    from facilitator.gate.disk import sources
    from facilitator.gate.match import Matcher
    from facilitator.gate.needles import needles_of
    from facilitator.gate.sweep import swept
    from facilitator.publish.mkdocs import shipped

    each = listed.read_text(encoding="utf-8").splitlines()
    trusted, people, noted = shipped(), roster(each), notes()
    begun = time.process_time()
    needles = needles_of([people], notes=[noted], plain=True)
    matcher = Matcher(needles.all)
    ready = time.process_time()
    report = swept(sources(folder), matcher, named=needles.named, trusted=trusted)
    ended = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    told = {"seconds": ended - ready, "whole": ended - begun, "memory": memory, "read": report.read}
    print(json.dumps(told))
    return 0


def _crew(count: int, folder: Path, cores: int) -> int:
    """One scan of the folder from files, by so many processes."""
    from facilitator.cli.searching import ready
    from facilitator.gate.crew import sweep_entries
    from facilitator.gate.disk import listed

    with tempfile.TemporaryDirectory() as name:
        people = "".join(f"  p{n}:\n    name: {full}\n" for n, full in enumerate(terms(count)[2::3]))
        (Path(name) / "people.yml").write_text(f"people:\n{people}", encoding="utf-8")
        begun = time.perf_counter()
        sweep_entries(tuple(listed(folder)), partial(ready, Path(name), "people.yml", ()), cores)
        print(json.dumps({"seconds": time.perf_counter() - begun}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
