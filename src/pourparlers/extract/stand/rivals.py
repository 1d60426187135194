"""Two claims that cannot both hold: announced and not confirmed, said and denied, blamed and blamed back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pourparlers.knowledge import world
from pourparlers.lang.disputes import Disputes
from pourparlers.model.document import Document
from pourparlers.model.event import Event
from pourparlers.model.span import Span
from pourparlers.model.statement import Statement

NEAR = 3  # sentences between an announcement and the silence of the other side
ANSWER = 2  # sentences between a claim and its denial
AHEAD = frozenset(("announced", "planned", "unconfirmed"))
SURE = 0.75  # an accusation denied, or both in one sentence
LATER = 0.62  # a denial of another sentence may answer something else
STEM = 5  # letters that two words share to be of one thing; one less where a claim is named: "rape", "raped"
WORD = re.compile(r"[^\W\d_]+")
CLAIM = 160  # code points of a claim


@dataclass(frozen=True, slots=True)
class Claim:
    """What one side says, and where."""

    by: str
    words: str
    span: Span


@dataclass(slots=True)
class Rivals:
    """Two or more sides, before they become a fact."""

    type: str
    sides: list[Claim]
    rule: str
    cues: tuple[str, ...] = ()
    about: str | None = None
    score: float = 0.7
    notes: list[str] = field(default_factory=list)


def sentence_at(document: Document, offset: int) -> int:
    """Return the index of the sentence that holds an offset."""
    return next((i for i, s in enumerate(document.sentences) if s.start <= offset < s.end), 0)


def claim_of(statement: Statement) -> Claim:
    """Return what a statement claims, with its first evidence."""
    return Claim(
        statement.speaker or "", (statement.content or statement.evidence[0].text)[:CLAIM], statement.evidence[0].span
    )


def state_of(name: str) -> str:
    """Return the state that an actor is or belongs to, or its own name."""
    return world.country_of(name) or world.code_of(name) or name


def unconfirmed(document: Document, events: Sequence[Event], statements: Sequence[Statement]) -> Iterator[Rivals]:
    """Yield contacts that one side announces and another does not confirm."""
    for event in events:
        first = announcer(event, statements)
        if first is None:
            continue
        others = [
            Claim(c.by, c.evidence[0].text[:CLAIM], c.evidence[0].span)
            for c in event.status_history if c.status == "unconfirmed" and c.by and c.evidence
        ]  # fmt: skip
        others += [claim_of(s) for s in _silent(document, event, events, statements)]
        sides = [first]
        for other in others:
            if all(state_of(other.by) != state_of(s.by) or (other.by != s.by and s is not first) for s in sides):
                sides.append(other)
        if len(sides) > 1:
            yield Rivals("confirmation", sides, "dispute.unconfirmed", ("confirmer",), event.id, 0.75)


def announcer(event: Event, statements: Sequence[Statement]) -> Claim | None:
    """Return who makes a contact known."""
    for change in event.status_history:
        if change.status == "announced" and change.by and change.evidence:
            return Claim(change.by, change.evidence[0].text[:CLAIM], change.evidence[0].span)
    if event.status not in AHEAD or not event.evidence:
        return None
    first = event.evidence[0]
    if event.attributed_to:
        return Claim(event.attributed_to[0], first.text[:CLAIM], first.span)
    for statement in statements:
        if (
            statement.act in ("announce", "confirm", "state")
            and statement.speaker
            and _overlap(statement.evidence[0].span, first.span)
        ):
            return Claim(statement.speaker, first.text[:CLAIM], first.span)
    return None


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _silent(
    document: Document, event: Event, events: Sequence[Event], statements: Sequence[Statement]
) -> list[Statement]:
    """Return the statements by which a side does not confirm the nearest contact told before them."""
    found = []
    for statement in statements:
        if statement.act != "not_confirm" or not statement.speaker or not event.evidence:
            continue
        place = sentence_at(document, statement.evidence[0].start)
        ahead = [
            e
            for e in events
            if e.status in AHEAD and e.evidence and 0 <= place - sentence_at(document, e.evidence[0].start) <= NEAR
        ]
        nearest = max(ahead, key=lambda e: e.evidence[0].start, default=None)
        if nearest is event:
            found.append(statement)
    return found


def denied(document: Document, statements: Sequence[Statement], words: Disputes) -> Iterator[Rivals]:
    """Yield what one side says and another denies."""
    for index, statement in enumerate(statements):
        if not statement.speaker or statement.scare or not (statement.act == "deny" or flat(statement, words)):
            continue
        place = sentence_at(document, statement.evidence[0].start)
        for other in reversed(statements[:index]):
            near = place - sentence_at(document, other.evidence[0].start)
            if not 0 <= near <= ANSWER:
                continue
            if _answers(document, other, statement, near, words):
                blame = other.act == "accuse"
                yield Rivals(
                    "denial",
                    [claim_of(other), claim_of(statement)],
                    "dispute.denial.accusation" if blame else "dispute.denial",
                    statement.why.cues if statement.why else (),
                    score=SURE if blame or near == 0 else LATER,
                )
                break


def flat(statement: Statement, words: Disputes) -> bool:
    """Tell whether a statement is nothing but a contradiction: "c'est faux"."""
    said = (statement.content or "").lower().replace("’", "'").lstrip('«“" ')
    return said.startswith(words.flat)


def _answers(document: Document, claim: Statement, denial: Statement, near: int, words: Disputes) -> bool:
    """Tell whether a denial answers a claim: by another state, of an accusation against it, or pointing back at it."""
    if (
        not claim.speaker
        or claim.scare
        or claim.act in ("deny", "not_confirm")
        or state_of(claim.speaker) == state_of(denial.speaker or "")
    ):
        return False
    span = claim.evidence[0].span
    meant = {state_of(n) for m in document.mentions if span.start <= m.start < span.end for n in m.names}
    against = state_of(denial.speaker or "") in meant
    if claim.act in ("accuse", "condemn") or any(p in claim.evidence[0].text.lower() for p in words.responsible):
        return against
    if flat(denial, words):
        return near <= 1
    if _account(claim, denial, words):
        return True
    said = (denial.content or "").lower().replace("’", "'")
    cues = " ".join(denial.why.cues) if denial.why else ""
    tail = (
        said[said.find(cues.split(" ")[-1]) + len(cues.split(" ")[-1]) :].strip()
        if cues and cues.split(" ")[-1] in said
        else said
    )
    back = any(
        said.startswith(f"{b} ") or (said.startswith(b) and b.endswith("'")) for b in words.back[:3]
    ) or not tail.strip(" .")
    return near == 0 and (back or tail in words.back)


def _account(claim: Statement, denial: Statement, words: Disputes) -> bool:
    """Tell whether a denial is of what was said, by its words: "said … had been raped", "denied the rape claims".

    One word in common is enough where the denial names a claim, else there have to be two.
    """
    if denial.act != "deny":
        return False
    told, claimed = (set(WORD.findall((s.content or "").lower())) for s in (denial, claim))
    named = bool(words.accounts & told)
    least = STEM - named
    stems = {w[:least] for w in told - words.accounts if len(w) >= least}
    shared = stems & {w[:least] for w in claimed if len(w) >= least}
    return len(shared) >= (1 if named else 2)


def blamed(document: Document, statements: Sequence[Statement], words: Disputes) -> Iterator[Rivals]:
    """Yield those who blame each other in one sentence, or hold responsible and deny."""
    for sentence in document.sentences:
        low = document.text[sentence.start : sentence.end].lower().replace("’", "'")
        for phrase in words.blame:
            at = low.find(phrase)
            if at < 0:
                continue
            names = [
                n
                for m in document.mentions
                if sentence.start <= m.start < sentence.start + at and m.reading not in ("place", "media")
                for n in m.names
            ]
            both = list(dict.fromkeys(names))[-2:]
            if len(both) == len({state_of(n) for n in both}) and len(both) > 1:
                sides = [
                    Claim(n, document.text[sentence.start + at : sentence.end][:CLAIM], sentence.span) for n in both
                ]
                yield Rivals("responsibility", sides, "dispute.blame", (phrase,), score=0.8)
        yield from _held(document, sentence.span, low, statements, words)


def _held(
    document: Document, span: Span, low: str, statements: Sequence[Statement], words: Disputes
) -> Iterator[Rivals]:
    """Read "X tient Y pour responsable ; Y nie", "X accuse Y ; Y renvoie l'accusation"."""
    phrase = next((p for p in words.responsible if p in low), None)
    denial = next((s for s in statements if s.act == "deny" and s.speaker and _overlap(s.evidence[0].span, span)), None)
    actors = [
        m
        for m in document.mentions
        if span.start <= m.start < span.end and m.names and m.reading not in ("place", "media")
    ]
    if (
        phrase is not None
        and denial is not None
        and actors
        and state_of(actors[0].names[0]) != state_of(denial.speaker or "")
    ):
        at = low.find(phrase) + span.start
        blamed_ones = {state_of(n) for m in actors[1:] if m.start < at for n in m.names}
        if state_of(denial.speaker or "") in blamed_ones:
            sides = [
                Claim(actors[0].names[0], document.text[span.start : at + len(phrase)][-CLAIM:], span),
                claim_of(denial),
            ]
            yield Rivals("responsibility", sides, "dispute.held-responsible", (phrase,), score=0.75)
    turned = next((p for p in words.returned if p in low), None)
    accused = next(
        (s for s in statements if s.act == "accuse" and s.speaker and _overlap(s.evidence[0].span, span)), None
    )
    if turned is not None and accused is not None:
        others = [n for m in actors for n in m.names if n != accused.speaker]
        if others:
            sides = [
                claim_of(accused),
                Claim(others[-1], document.text[span.start + low.find(turned) : span.end][:CLAIM], span),
            ]
            yield Rivals("responsibility", sides, "dispute.returned", (turned,), score=0.7)
