"""An export scored against a gold folder: every figure, text by text and across texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pourparlers.errors import GoldError
from pourparlers.eval.by_kind import count_kind
from pourparlers.eval.exported import Exported, load_exported
from pourparlers.eval.fields import KINDS, Line, iso
from pourparlers.eval.gold import Gold, GoldText, Link, Links, Told, load_gold
from pourparlers.eval.lines import read_lines
from pourparlers.eval.names import fold
from pourparlers.eval.pairing import Match, match
from pourparlers.eval.shown import show_match
from pourparlers.eval.slots import same_date
from pourparlers.eval.tally import Row, Sheet

SHORTEST_NOISE = 3
"""Characters; noise no longer than this ("OK", "+1") may stand in any text by chance."""


@dataclass(frozen=True, slots=True)
class Scores:
    """How good a record is.

    Attributes:
        facts: tally -> P, R, F1, gold and ours (R and gold where only recall has a meaning).
        slots: slot -> accuracy over the matched facts, and their number.
        integrity: breaches of the law of evidence, gold without a document, share of spare facts.
        missing: names of the gold texts without a document.
        shown: pairs, misses and spares of the kind asked for, line by line.
        gold: fingerprint of the gold folder.
    """

    facts: Mapping[str, Row]
    slots: Mapping[str, Row]
    integrity: Row
    missing: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    gold: str = ""


def score(gold_dir: Path, export: Path | Iterable[Line], *, show: str | None = None) -> Scores:
    """Return the scores of an export against a gold folder.

    Args:
        gold_dir: one file of JSON lines a text, `aliases.tsv` and `cross.jsonl`.
        export: a file of JSON lines, or its objects; they stay as they are.
        show: the kind whose pairs, misses and spares are to be shown.

    Raises:
        GoldError: gold or export cannot be read, or are not in the exchange format.
    """
    if show is not None and show not in KINDS:
        raise GoldError(f"no kind of fact: {show!r}", f"Show one of {', '.join(KINDS)}")
    gold = load_gold(gold_dir)
    if isinstance(export, Path):
        exported = load_exported(read_lines(export), str(export))
    else:
        exported = load_exported(list(export), "the export")
    return _scores(gold, exported, show)


def _scores(gold: Gold, exported: Exported, show: str | None) -> Scores:
    sheet, shown = Sheet(), list[str]()
    found: dict[Told, str] = {}
    for name, text in gold.texts.items():
        _mark_document(text, exported.documents.get(name, {}), sheet)
        for kind in KINDS:
            ours = exported.facts.get(name, {}).get(kind, ())
            matched = match(text.facts[kind], ours, gold.names)
            count_kind(kind, matched, gold.names, sheet)
            if kind == show:
                shown += show_match(name, kind, matched)
            if kind == "event":
                found |= _found(name, matched)
    if gold.links is not None:
        _count_links(gold.links, found, sheet)
    missing = tuple(sorted(set(gold.texts) - set(exported.documents)))
    return Scores(
        facts=sheet.facts(),
        slots=sheet.slots(),
        integrity=_integrity(exported, missing, sheet),
        missing=missing,
        shown=tuple(shown),
        gold=gold.fingerprint,
    )


def _mark_document(gold: GoldText, ours: Line, sheet: Sheet) -> None:
    """Mark the date of publication, and what of the page was kept and dropped."""
    if published := iso(gold.document.get("published")):
        got = iso(ours.get("published"))
        right = same_date(published, got, gold.document.get("accept"))
        sheet.mark("document: published date", right)
        # No date, or one only as coarse as the page tells, is not wrong.
        harmless = right or not got or published.startswith(got)
        sheet.mark("document: published date, none wrong", harmless)
    body = fold(ours.get("text", ""))
    for passage in gold.document.get("keep", []):
        sheet.mark("document: body kept", fold(passage) in body)
    for passage in map(fold, gold.document.get("drop", [])):
        if len(passage) > SHORTEST_NOISE:
            sheet.mark("document: noise dropped", bool(body) and passage not in body)


def _found(name: str, matched: Match) -> dict[Told, str]:
    """Return which of our events each found event of gold is, optional ones included."""
    pairs = (*matched.pairs, *matched.extra)
    return {(name, str(gold.fact["id"])): str(ours.fact["id"]) for gold, ours in pairs}


def _count_links(links: Links, found: Mapping[Told, str], sheet: Sheet) -> None:
    """Count tellings of one happening, from different texts, that the record holds as one event."""
    ours: set[Link] = {frozenset((a, b)) for a in found for b in found if a[0] < b[0] and found[a] == found[b]}
    ours -= links.optional
    hits = len(links.required & ours)
    sheet.count("event: same happening across texts", hits, len(links.required), len(ours))


def _integrity(exported: Exported, missing: tuple[str, ...], sheet: Sheet) -> Row:
    every = sheet.tally("all facts")
    spare = round(((every.ours or 0) - every.hit) / every.ours, 3) if every.ours else 0.0
    return {
        **exported.integrity,
        "gold texts without a document": len(missing),
        "spare facts, share": spare,
    }
