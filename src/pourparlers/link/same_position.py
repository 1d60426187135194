"""A position printed in several copies of one dispatch becomes one fact; articles written apart keep theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pourparlers.link.report import Report, by_publication, joined
from pourparlers.model.position import Position


def groups(positions: Sequence[Position], leads: Mapping[str, str]) -> list[list[Position]]:
    """Return the positions grouped by copy, actor, stance and issue, by their least id.

    Args:
        positions: of all articles.
        leads: article -> the first of its copies.
    """
    blocks: dict[tuple[str, ...], list[Position]] = defaultdict(list)
    for one in positions:
        source = one.evidence[0].document if one.evidence else one.id
        issue = " ".join((one.issue or "").casefold().split())
        blocks[leads.get(source, source), one.actor or "", one.stance or "", issue].append(one)
    return sorted((sorted(block, key=lambda p: p.id) for block in blocks.values()), key=lambda block: block[0].id)


def merge(group: Sequence[Position], reports: Mapping[str, Report]) -> Position:
    """Return one position for a group: the first published leads, and copies make it no surer."""
    if len(group) == 1:
        return group[0]
    ordered = sorted(group, key=lambda p: by_publication(p, reports))
    return replace(ordered[0], evidence=joined(*(p.evidence for p in ordered)))
