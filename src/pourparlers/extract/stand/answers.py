"""What answers a claim without a flat denial: silence, ignorance, a counter-charge, each side blaming the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pourparlers.extract.stand.rivals import CLAIM, Claim, Rivals, claim_of, flat, sentence_at, state_of
from pourparlers.lang.disputes import Disputes
from pourparlers.model.document import Document
from pourparlers.model.layers import Mention
from pourparlers.model.span import Span
from pourparlers.model.statement import Statement

SAME = 0.7  # claim and answer in one sentence
BEFORE = 0.6  # the answer in the next, pointing back
SURE = 0.6  # each side blames the other: who the sides are is the reading of a description
TWO = 2
HEADS = frozenset(("title", "heading", "caption"))  # what they tell the body tells better
MUTE = frozenset(("deny", "not_confirm"))
PARTIES = frozenset(("government", "office", "organisation", "armed_group"))


def find(document: Document, statements: Sequence[Statement], words: Disputes) -> Iterator[Rivals]:
    """Yield the claims of a document that another side leaves unconfirmed, knows nothing of or turns back."""
    for statement in statements:
        yield from _answered(document, statement, statements, words)
    for index, sentence in enumerate(document.sentences):
        low = document.text[sentence.start : sentence.end].lower().replace("’", "'")
        yield from _silent(document, index, low, statements, words)
        yield from _imputed(document, sentence.span, low, statements, words)
        yield from _mutual(document, index, low, words)


def _answered(
    document: Document, answer: Statement, statements: Sequence[Statement], words: Disputes
) -> Iterator[Rivals]:
    """Read "X, selon A ; B ne confirme pas", "A affirme … B dit ne rien savoir"."""
    kind = _kind(answer, words)
    place = sentence_at(document, answer.evidence[0].start)
    if not answer.speaker or not kind or document.parts[document.sentences[place].part].part in HEADS:
        return
    claim, same = _claim(document, answer.speaker, place, statements)
    if claim is None or not (same or (_points_back(answer, words) and _known(answer.speaker))):
        return
    sides = [claim_of(claim), claim_of(answer)]
    cues = answer.why.cues if answer.why else ()
    about = claim.event or claim.id
    yield Rivals(kind, sides, "dispute.unanswered", cues, about, SAME if same else BEFORE)


def _kind(answer: Statement, words: Disputes) -> str:
    """Return what kind of dispute a statement makes as an answer; empty for none."""
    said = (answer.content or "").lower().replace("’", "'")
    if answer.act == "not_confirm" or said.startswith(words.ignorant):
        return "confirmation"
    return "denial" if answer.manner == "indirect" and said.startswith(words.negative) else ""


def _known(name: str) -> bool:
    """Tell whether a speaker is somebody in particular: "un porte-parole" may be the one who made the claim."""
    return state_of(name) != name or name != name.lower()


def _points_back(answer: Statement, words: Disputes) -> bool:
    """Tell whether an answer is of what was said in the sentence before it: "ne l'a pas confirmé", "no such …"."""
    told = (answer.content or "").lower().replace("’", "'").replace("l'", "l' ").strip(".")
    return any(f" {p} " in f" {told} " for p in words.pointing)


def _claim(document: Document, by: str, place: int, statements: Sequence[Statement]) -> tuple[Statement | None, bool]:
    """Return what another says in a sentence or right before it, and whether it is the same sentence."""
    others = [
        s for s in statements
        if s.speaker and s.speaker != by and not s.scare and s.act not in MUTE | {"demand", "propose", "promise"}
    ]  # fmt: skip
    at = {id(s): sentence_at(document, s.evidence[0].start) for s in others}
    here = next((s for s in others if at[id(s)] == place), None)
    if here is not None:
        return here, True
    before = [s for s in others if at[id(s)] == place - 1 and state_of(s.speaker or "") != state_of(by)]
    return (before[-1] if before else None), False


def _actors(document: Document, span: Span) -> list[Mention]:
    return [m for m in document.mentions if span.start <= m.start < span.end and m.names and m.reading in PARTIES]


def _silent(
    document: Document, index: int, low: str, statements: Sequence[Statement], words: Disputes
) -> Iterator[Rivals]:
    """Read "…, d'après A ; ni B ni C n'ont souhaité commenter"."""
    at = next((low.find(p) for p in words.silences if p in low), -1)
    if at < 0:
        return
    span = document.sentences[index].span
    part = Span(span.start + max(low.rfind(";", 0, at), low.rfind(":", 0, at), 0), span.start + at)
    names = list(dict.fromkeys(n for m in _actors(document, part) for n in m.names))
    told = [s for s in statements if s.evidence[0].start < part.start] if part.start > span.start else []
    claim, same = _claim(document, names[0], index, told) if names else (None, False)
    if claim is not None and same:
        sides = [claim_of(claim), *(Claim(n, document.text[part.start : span.end][:CLAIM], span) for n in names)]
        yield Rivals("confirmation", sides, "dispute.silent", (low[at : at + CLAIM].split(".")[0],), score=SAME)


def _imputed(
    document: Document, span: Span, low: str, statements: Sequence[Statement], words: Disputes
) -> Iterator[Rivals]:
    """Read "le raid imputé par A aux troupes de B, que B dit être une mise en scène"."""
    phrase = next((p for p in words.imputed if p in low), None)
    if phrase is None:
        return
    after = Span(span.start + low.find(phrase) + len(phrase), span.end)
    accuser = next(iter(_actors(document, after)), None)
    answers = [s for s in statements if s.speaker and s.evidence[0].start <= after.start < s.evidence[0].end]
    for answer in answers:
        other = state_of(answer.speaker or "")
        if (
            accuser is not None
            and (answer.act == "deny" or flat(answer, words))
            and state_of(accuser.names[0]) != other
        ):
            claim = Claim(accuser.names[0], document.text[span.start : accuser.end][-CLAIM:], span)
            yield Rivals("responsibility", [claim, claim_of(answer)], "dispute.imputed", (phrase,), score=SAME)
            return


def _mutual(document: Document, index: int, low: str, words: Disputes) -> Iterator[Rivals]:
    """Read "chaque camp accuse l'autre de …", of the two sides that the sentence tells of."""
    span = document.sentences[index].span
    phrase = next((p for p in words.each if f" {p} " in f" {low}"), None)
    other = next((p for p in words.other if p in low), None)
    if phrase is None or other is None or low.find(phrase) > low.find(other):
        return
    lemmas = {t.lemma for t in document.tokens if span.start <= t.start < span.end}
    if not (words.blaming & lemmas or (words.passing & lemmas and words.fault & lemmas)):
        return
    both = _two(document, span)
    if both:
        claim = document.text[span.start + low.find(phrase) : span.end][:CLAIM]
        yield Rivals(
            "responsibility", [Claim(n, claim, span) for n in both], "dispute.mutual", (phrase, other),
            score=SURE,
        )  # fmt: skip


def _two(document: Document, span: Span) -> tuple[str, ...]:
    """Return the two sides that a sentence tells of together ("les deux camps"); empty where it tells of others."""
    groups = [m for m in _actors(document, span) if m.form == "group" and len(m.names) == TWO]
    return groups[0].names if len(groups) == 1 else ()
