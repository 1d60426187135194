"""The same words of the same speaker in several articles become one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pourparlers.lang.folding import folded
from pourparlers.link.report import Report, by_publication, confidence, joined, witnesses
from pourparlers.model.statement import Statement

LEAST_WORDS = 4  # shorter quotations recur by chance ("un accord", "ligne rouge")


def groups(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Return the statements grouped by speaker and words, by their least id; those without a speaker stay alone."""
    blocks: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in statements:
        words = folded(statement.quote or statement.content or "")
        alone = statement.speaker is None or len(words.split()) < LEAST_WORDS
        blocks[(statement.speaker or "", words) if not alone else ("", statement.id)].append(statement)
    return sorted((sorted(block, key=lambda s: s.id) for block in blocks.values()), key=lambda block: block[0].id)


def merge(group: Sequence[Statement], reports: Mapping[str, Report], leads: Mapping[str, str]) -> Statement:
    """Return one statement for a group: the first published leads.

    Args:
        group: of `groups`.
        reports: of all articles.
        leads: article -> the first of its copies; what copies say confirms nothing.
    """
    if len(group) == 1:
        return group[0]
    ordered = sorted(group, key=lambda s: by_publication(s, reports))
    lead = ordered[0]
    return replace(
        lead,
        evidence=joined(*(s.evidence for s in ordered)),
        said_on=next((s.said_on for s in ordered if s.said_on), None),
        attributed_to=() if any(not s.attributed_to for s in ordered) else lead.attributed_to,
        confidence=confidence(witnesses(ordered, leads)),
    )
