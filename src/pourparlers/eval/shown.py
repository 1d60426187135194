"""What was found, missed and spare, in a line or two each: for whoever looks into a figure."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pourparlers.eval.fields import Line, participants, start_of
from pourparlers.eval.pairing import Match
from pourparlers.eval.slots import place_name
from pourparlers.eval.telling import Telling

_WIDEST = 160  # characters of a fact: two lines of a terminal
_QUOTED = 70  # characters of a statement's words: the rest of one line


def show_match(text: str, kind: str, match: Match) -> Iterator[str]:
    """Yield lines on the pairs, misses and spares of one kind within one text."""
    for gold, ours in match.pairs:
        yield f"= {text} {brief(kind, gold.fact)}"
        yield f"     ours: {brief(kind, ours.fact)}"
    for gold in match.missed:
        yield f"- {text} MISSED {brief(kind, gold.fact)} :: {_first_evidence(gold)}"
    for ours in match.spare:
        yield f"+ {text} SPARE  {brief(kind, ours.fact)} :: {_first_evidence(ours)}"


def brief(kind: str, fact: Line) -> str:
    """Return a fact in a few words."""
    if kind == "event":
        actors = sorted(map(str, participants(fact)))
        place = place_name(fact.get("place"))
        what = f"{fact.get('type')}/{fact.get('mode')}"
        return f"{what} {actors} {start_of(fact)} @{place} [{fact.get('status')}]"
    if kind == "statement":
        said = (fact.get("quote") or fact.get("content") or "")[:_QUOTED]
        return f"{fact.get('speaker')} {fact.get('manner')}/{fact.get('act')} «{said}»"
    rest = {key: value for key, value in fact.items() if key not in ("evidence", "kind")}
    return json.dumps(rest, ensure_ascii=False)[:_WIDEST]


def _first_evidence(telling: Telling) -> list[str]:
    return list(telling.texts[:1])
