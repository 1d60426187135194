"""Builds a thousand articles, the sample repeated with changed words, and measures time, memory and size.

    python benchmarks/thousand.py [--articles 1000] [--jobs 1 2]

Every variation changes names, places and numbers of the sample's articles in its own way, so that no two articles are
equal, while events keep recurring across articles as they do in a real corpus. The seed is fixed: the same articles
every time.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

SEED = 20160909
SAMPLE = Path(__file__).resolve().parents[1] / "src" / "pourparlers" / "sample" / "articles"
EVERY = 0.5  # seconds between two looks at the memory
SWAPS = {
    "Kerry": ["Baker", "Tillerson", "Albright"], "Lavrov": ["Ivanov", "Primakov", "Gromyko"],
    "Zarif": ["Salehi", "Mottaki", "Velayati"], "Genève": ["Vienne", "Berne", "Oslo", "Helsinki"],
    "Geneva": ["Vienna", "Berne", "Oslo", "Helsinki"], "Mascate": ["Doha", "Amman", "Ankara"],
    "Lausanne": ["Zurich", "Montreux", "Lucerne"], "Alep": ["Homs", "Idleb", "Hama"],
}  # fmt: skip
_DAY = re.compile(r"\b([1-9]|1\d|2[0-8])(?= (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
                  r"|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November"
                  r"|December)\b)")  # fmt: skip
_YEAR = re.compile(r"\b(201[3-7])\b")
_NUMBER = re.compile(r"(?<![-/:.])\b\d{2,3}\b(?![-/:])")


def main() -> int:
    """Make the articles, build them with each number of jobs, print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=1000)
    options.add_argument("--jobs", type=int, nargs="+", default=[2, 1])
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        number = make(folder / "press", asked.articles)
        tell(f"{number} articles in {size(folder / 'press'):.1f} MB")
        for jobs in asked.jobs:
            measure(folder / "press", folder / f"jobs{jobs}", jobs)
    return 0


def make(folder: Path, wanted: int) -> int:
    """Write the articles and return how many there are; containers count as what they hold."""
    folder.mkdir()
    made, round_ = 0, 0
    paths = sorted(SAMPLE.iterdir())
    while made < wanted:
        swaps = random.Random(SEED + round_)
        for path in paths:
            text = path.read_text(encoding="utf-8", errors="surrogateescape")  # some pages are not UTF-8
            held = len([line for line in text.split("\n") if line.strip()]) if path.suffix == ".jsonl" else 1
            if made + held <= wanted or held == 1:
                copy = folder / f"{path.stem}-{round_:03}{path.suffix}"
                copy.write_text(changed(text, swaps), encoding="utf-8", errors="surrogateescape")
                made += held
            if made >= wanted:
                break
        round_ += 1
    return made


def changed(text: str, chance: random.Random) -> str:
    """Return an article with other names, places, days, years and numbers."""
    for word, others in SWAPS.items():
        text = re.sub(rf"\b{word}\b", chance.choice([word, *others]), text)
    days, years, numbers = chance.randrange(28), chance.randrange(-6, 7), chance.randrange(1, 50)
    text = _DAY.sub(lambda found: str((int(found.group()) + days - 1) % 28 + 1), text)
    text = _YEAR.sub(lambda found: str(int(found.group()) + years), text)
    return _NUMBER.sub(lambda found: str(int(found.group()) + numbers), text)


def measure(press: Path, out: Path, jobs: int) -> None:
    """Build, show and search, and print what it took."""
    command = [sys.executable, "-m", "pourparlers"]
    begun = time.monotonic()
    process = subprocess.Popen([*command, "build", str(press), "-o", str(out), "--jobs", str(jobs), "--json"],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # fmt: skip
    with watched(process.pid) as seen:
        told, faults = process.communicate()
    whole = time.monotonic() - begun
    if not told:
        raise SystemExit(faults)
    summary = json.loads(told)
    rate = summary["worked_on"] / summary["seconds"]
    tell(f"\n--jobs {jobs}: {summary['worked_on']} articles, {len(summary['failed'])} failed")
    tell(f"  build {summary['seconds']:.1f} s = {rate:.1f}/s; with the page {whole:.1f} s")
    tell(f"  held: {summary['counts']}")
    tell(f"  peak memory of parent and workers: {max(seen):.0f} MB; over time: {profile(seen)}")
    tell(f"  record.db {size(out / 'record.db'):.1f} MB, index.html {size(out / 'index.html'):.1f} MB")
    tell(f"  linking alone: {linking(out):.1f} s")
    for what in (["show", str(out)], ["search", str(out), "trêve alep"], ["export", str(out)],
                 ["build", str(press), "-o", str(out), "--jobs", str(jobs)]):  # fmt: skip
        begun = time.monotonic()
        subprocess.run([*command, *what], capture_output=True, check=False)
        tell(f"  {what[0]}{' again' if what[0] == 'build' else ''}: {time.monotonic() - begun:.1f} s")


@contextlib.contextmanager
def watched(pid: int) -> Iterator[list[float]]:
    """Yield a list that fills with the memory, in MB, of a process and those that it started."""
    seen: list[float] = [0.0]
    done = threading.Event()

    def look() -> None:
        while not done.wait(EVERY):
            seen.append(sum(memory(one) for one in family(pid)))

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield seen
    finally:
        done.set()
        thread.join()


def family(pid: int) -> list[int]:
    """Return a process and its descendants."""
    found = [pid]
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += family(int(child))
    return found


def memory(pid: int) -> float:
    """Return what a process holds, in MB; 0 where it has ended."""
    with contextlib.suppress(OSError, IndexError):
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    return 0.0


def profile(seen: list[float]) -> str:
    """Return ten of the values, evenly spread."""
    step = max(1, len(seen) // 10)
    return " ".join(f"{value:.0f}" for value in seen[step::step])


def linking(out: Path) -> float:
    """Return how long linking takes when everything is in the record."""
    from pourparlers.link.record import link
    from pourparlers.store import ask
    from pourparlers.store.ask import Again
    from pourparlers.store.open import open_store

    with open_store(out) as store:
        begun = time.monotonic()
        link(Again(lambda: ask.documents(store)), Again(lambda: ask.tellings(store)))
        return time.monotonic() - begun


def tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def size(path: Path) -> float:
    """Return the size of a file, or of the files of a folder, in MB."""
    files = [path] if path.is_file() else list(path.iterdir())
    return sum(file.stat().st_size for file in files) / 1e6


if __name__ == "__main__":
    raise SystemExit(main())
