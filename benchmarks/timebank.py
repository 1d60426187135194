"""Scores the time normaliser on French TimeBank 1.1 (ISO-TimeML), of which the project ships nothing.

    python benchmarks/timebank.py ../shared/data/time/fr_timebank [--half even|a|b|odd] [--errors]

Files whose number (the digits at the end of the name, letters aside) is even serve to develop, odd ones to report;
`--errors` is refused for the odd half. The even files fall by the hash of their names into A, whose errors may be read,
and B, which tells whether a rule written for A holds elsewhere; its errors are refused as well.

Matching is one to one, overlap suffices for "relaxed"; value F1 counts relaxed matches with the right value, as in
TempEval-3. French TimeBank annotates each end of a span by itself, we make one expression of "du 3 au 5 avril":
before scoring, such an expression is cut at its connecting word.
"""

# ruff: noqa: T201 (a script: it prints its figures)
from __future__ import annotations

import argparse
import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from pourparlers.pipeline import layers

NUMBER = re.compile(r"(\d+)[a-z]*$")
JOIN = re.compile(r"\s+(?:et|au|à|ou|et le)\s+|\s*[-–/]\s*")


@dataclass(frozen=True)
class Time:
    """One annotated or found expression."""

    start: int
    end: int
    type: str
    value: str
    text: str = ""


def read(path: Path) -> tuple[str, str, list[Time]]:
    """Return a file's text, day of publication and annotated times."""
    root = etree.parse(str(path)).getroot()
    published = root.find("DCT/TIMEX3").get("value")
    pieces: list[str] = []
    times: list[Time] = []

    def walk(element: etree._Element) -> None:
        start = sum(map(len, pieces))
        pieces.append(element.text or "")
        for child in element:
            walk(child)
        if element.tag == "TIMEX3":
            end = sum(map(len, pieces))
            if end > start:
                times.append(Time(start, end, element.get("type"), element.get("value"), "".join(pieces)[start:end]))
        pieces.append(element.tail or "")

    walk(root.find("TEXT"))
    return "".join(pieces), published, times


def found(text: str, published: str) -> list[Time]:
    """Return what `pourparlers when` finds, spans cut into their ends."""
    out: list[Time] = []
    for time in layers(text, published=published, language="fr").times:
        words = text[time.start : time.end]
        joins = list(JOIN.finditer(words))
        if "/" in time.value and joins and time.type == "DATE":
            cut = joins[-1]
            first, last = time.value.split("/")
            out.append(Time(time.start, time.start + cut.start(), time.type, first, words[: cut.start()]))
            out.append(Time(time.start + cut.end(), time.end, time.type, last, words[cut.end() :]))
        else:
            out.append(Time(time.start, time.end, time.type, time.value, words))
    return out


def pairs(gold: list[Time], told: list[Time]) -> list[tuple[Time, Time]]:
    """Return overlapping pairs, one to one, the widest overlap first."""
    overlaps = [
        (min(g.end, t.end) - max(g.start, t.start), i, j) for i, g in enumerate(gold) for j, t in enumerate(told)
    ]
    used_gold, used_told, out = set(), set(), []
    for size, i, j in sorted(overlaps, key=lambda entry: (-entry[0], entry[1:])):
        if size > 0 and i not in used_gold and j not in used_told:
            used_gold.add(i)
            used_told.add(j)
            out.append((gold[i], told[j]))
    return out


def f1(right: int, gold: int, told: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * right / (gold + told) if gold + told else 0.0


def main() -> int:
    """Print the figures of one half or both."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("even", "a", "b", "odd"))
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.errors and options.half != "a":
        parser.error("errors are shown of half A only; B is kept to check, the odd half to report")
    for half in [options.half] if options.half else ["a", "b", "even", "odd"]:
        score(options.folder, half, options.errors)
    return 0


def halves(stem: str) -> tuple[str, ...]:
    """Return the parts of the corpus that a file belongs to."""
    match = NUMBER.search(stem)
    if match is None:
        return ()
    if int(match[1]) % 2:
        return ("odd",)
    return ("even", "a" if hashlib.sha256(stem.encode()).digest()[0] % 2 == 0 else "b")


def score(folder: Path, half: str, errors: bool) -> None:
    """Print the figures of one half, with its errors if asked."""
    n_gold = n_told = n_pairs = strict = value = type_ = files = 0
    for path in sorted(folder.glob("*.tml")):
        if half not in halves(path.stem):
            continue
        files += 1
        text, published, gold = read(path)
        told = found(text, published)
        matched = pairs(gold, told)
        n_gold, n_told, n_pairs = n_gold + len(gold), n_told + len(told), n_pairs + len(matched)
        strict += sum((g.start, g.end) == (t.start, t.end) for g, t in matched)
        value += sum(g.value == t.value for g, t in matched)
        type_ += sum(g.type == t.type for g, t in matched)
        if errors:
            show(path, published, text, gold, told, matched)
    print(
        f"{half}: {files} files, {n_gold} times; strict F1 {f1(strict, n_gold, n_told):.3f}, relaxed F1"
        f" {f1(n_pairs, n_gold, n_told):.3f} (precision {n_pairs / n_told:.3f}, recall {n_pairs / n_gold:.3f}),"
        f" value F1 {f1(value, n_gold, n_told):.3f}, type accuracy {type_ / n_pairs:.3f}"
    )


def show(
    path: Path, published: str, text: str, gold: list[Time], told: list[Time], matched: list[tuple[Time, Time]]
) -> None:
    """Print what is missing, too many or valued otherwise in one file."""
    for g in gold:
        if not any(g is pair[0] for pair in matched):
            print(f"{path.stem} {published} MISSED {g.text!r} {g.value} | {text[max(0, g.start - 40) : g.end + 25]!r}")
    for t in told:
        if not any(t is pair[1] for pair in matched):
            print(f"{path.stem} {published} EXTRA {t.text!r} {t.value} | {text[max(0, t.start - 40) : t.end + 25]!r}")
    for g, t in matched:
        if g.value != t.value:
            print(
                f"{path.stem} {published} VALUE {t.text!r} {t.value} not {g.value}"
                f" | {text[max(0, g.start - 70) : g.end + 40]!r}"
            )


if __name__ == "__main__":
    sys.exit(main())
