"""The same agreement told in several articles becomes one object, by keys that can be read aloud.

Two tellings are of one agreement when their type agrees, no proper name, party, place or date of the one contradicts
the other, and something of their own proves it: the same proper name ("accord de Minsk", "résolution 2254"), or the
same parties and the same date of making. Agreements without either stay apart: two truces of the same parties are two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pourparlers.knowledge import world
from pourparlers.link.report import Report, by_publication, confidence, history, joined, witnesses
from pourparlers.link.sides import same_sides, state_of
from pourparlers.model.agreement import Agreement, AgreementStatus, Validity
from pourparlers.model.notes import told_apart

DEAL = frozenset(("accord", "arrangement", "plan", "roadmap"))  # types whose nouns writers take for one another
AHEAD = frozenset(("proposed", "under_negotiation"))
MONTH = len("2016-09")  # a year alone proves nothing about agreements without a name of their own


@dataclass(slots=True)
class _Group:
    """The tellings of one agreement, and what each new one is held against: of those that tell alike, one.

    An agreement that a thousand articles tell is told in few ways; asking every telling would take a million questions.
    """

    tellings: list[Agreement] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    ways: dict[tuple[object, ...], Agreement] = field(default_factory=dict)

    def take(self, one: Agreement) -> None:
        """Add a telling."""
        self.tellings.append(one)
        self.documents.update(proof.document for proof in one.evidence)
        self.ways.setdefault((_key(one), one.made, one.places, one.parties), one)

    def may_take(self, one: Agreement) -> bool:
        """Tell whether a telling that shares a proof with this agreement is of it: it contradicts no telling of it.

        Within one article it has been decided already what is one agreement.
        """
        return self.documents.isdisjoint(p.document for p in one.evidence) and all(
            _fits(one, other) for other in self.ways.values()
        )


def groups(agreements: Sequence[Agreement], reports: Mapping[str, Report]) -> list[list[Agreement]]:
    """Return the tellings grouped by agreement, each group in order of publication, the groups by their least id."""
    made: list[_Group] = []
    by_proof: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)  # the agreements that share a proof, in order
    for one in sorted(agreements, key=lambda a: by_publication(a, reports)):
        proofs = _proofs(one)
        home = next((at for proof in proofs for at in by_proof[proof] if made[at].may_take(one)), None)
        if home is None:
            home = len(made)
            made.append(_Group())
        made[home].take(one)
        for proof in proofs:
            by_proof[proof][home] = None
    return sorted((group.tellings for group in made), key=lambda group: min(a.id for a in group))


def _proofs(agreement: Agreement) -> list[tuple[str, str]]:
    """Return what an agreement may share with another telling of it: its proper name, the month of its making."""
    type_ = agreement.type or ""
    proofs: list[tuple[str, str]] = [("deal" if type_ in DEAL else type_, key)] if (key := _key(agreement)) else []
    if agreement.parties and len(agreement.made or "") >= MONTH:
        proofs.append((type_, (agreement.made or "")[:MONTH]))
    return proofs


def proper_name(agreement: Agreement) -> str:
    """Return the name by which an agreement goes everywhere, or an empty text: its noun alone names none.

    The place in brackets is where it holds, which is no name.
    """
    name = re.sub(r"\s*\([^)]*\)\s*$", "", agreement.name or "")
    return name if any(word[:1].isupper() or word.isdigit() for word in re.findall(r"\w+", name)[1:]) else ""


def _key(agreement: Agreement) -> str:
    """Return what tells a proper name from others: its capitalised words and numbers ("accord|accords de Minsk")."""
    words = re.findall(r"\w+", proper_name(agreement))[1:]
    return " ".join(w for w in words if w[:1].isupper() or w.isdigit())


def _fits(one: Agreement, other: Agreement) -> bool:
    """Tell whether nothing of two tellings contradicts the other."""
    mine, theirs = _key(one), _key(other)
    if mine and theirs and mine != theirs:
        return False
    if one.made and other.made and not _same_day(one.made, other.made):
        return False
    if one.places and other.places and not any(world.may_be_one_place(a, b) for a in one.places for b in other.places):
        return False
    parties, others = frozenset(map(state_of, one.parties)), frozenset(map(state_of, other.parties))
    if mine and mine == theirs:  # by its name it is one: an article may name some of its parties only
        return not (parties and others) or parties <= others or others <= parties
    return not (parties and others) or same_sides(frozenset(one.parties), frozenset(other.parties))


def _same_day(one: str, other: str) -> bool:
    """Tell whether two dates may be one, a coarse one holding a fine one."""
    return one.startswith(other) or other.startswith(one)


def merge(group: Sequence[Agreement], reports: Mapping[str, Report], leads: Mapping[str, str]) -> Agreement:
    """Return one agreement for a group of tellings: the first published leads, the others add what it lacks.

    Args:
        group: of `groups`.
        reports: of all articles.
        leads: article -> the first of its copies; what copies say confirms nothing.
    """
    ordered = sorted(group, key=lambda a: by_publication(a, reports))
    lead = ordered[0]
    if len(ordered) == 1:
        return lead
    told_by = witnesses(ordered, leads)
    named = next((a for a in ordered if proper_name(a)), lead)
    return replace(
        lead,
        name=named.name, type=named.type,
        parties=max((a.parties for a in ordered), key=len),
        sponsors=tuple(dict.fromkeys(n for a in ordered for n in a.sponsors)),
        status=_status(ordered), status_history=history(ordered, reports),
        made=max((a.made for a in ordered if a.made), key=len, default=None), in_force=_validity(ordered),
        places=tuple(dict.fromkeys(p for a in ordered for p in a.places)),
        exclusions=tuple(dict.fromkeys(n for a in ordered for n in a.exclusions)),
        disclosed=next((a.disclosed for a in ordered if a.disclosed is not None), None),
        attributed_to=() if any(not a.attributed_to for a in ordered) else lead.attributed_to,
        evidence=joined(*(a.evidence for a in ordered)),
        confidence=confidence(told_by), notes=_notes(ordered),
        members=tuple(a.id for a in ordered),
    )  # fmt: skip


def _stage(agreement: Agreement) -> int:
    return 0 if agreement.status in AHEAD else 1 if agreement.status == "agreed" else 2


def _status(ordered: Sequence[Agreement]) -> AgreementStatus | None:
    """Return the latest state told by an article itself: that it was once agreed, recalled later, undoes nothing."""
    told = [a for a in ordered if a.status is not None]
    own = [a for a in told if not a.attributed_to] or told
    return max(enumerate(own), key=lambda e: (_stage(e[1]), e[0]))[1].status if own else None


def _validity(ordered: Sequence[Agreement]) -> Validity | None:
    known = [a.in_force for a in ordered if a.in_force is not None]
    if not known:
        return None
    return Validity(
        next((v.from_ for v in known if v.from_), None),
        next((v.until for v in known if v.until), None),
        next((v.minimum_months for v in known if v.minimum_months), None),
    )


def _notes(ordered: Sequence[Agreement]) -> tuple[str, ...]:
    """Return the doubts of all, and one where the articles differ on who made it."""
    notes = list(dict.fromkeys(n for a in ordered for n in a.notes))
    parties = sorted({", ".join(sorted(a.parties)) for a in ordered if a.parties})
    if len(parties) > 1:
        notes.append(told_apart("les parties", parties))
    return tuple(notes)
