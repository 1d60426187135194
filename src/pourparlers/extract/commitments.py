"""The step that finds commitments: who is to do what, towards whom, on what condition, and whether it was kept.

It runs after contacts, statements and agreements: a promise counts where the article tells a contact or an agreement,
or where another state or body is named beside who makes it; what an agreement lays down is tied to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from pourparlers.extract.accord import parties, said
from pourparlers.extract.contact.scene import Scene, scenes
from pourparlers.extract.duty import laid, passage, pledges, spoken
from pourparlers.extract.duty.telling import Duty
from pourparlers.extract.duty.words import Words, phrase_at, words_of
from pourparlers.knowledge import world
from pourparlers.model.agreement import Agreement
from pourparlers.model.commitment import Commitment
from pourparlers.model.document import Document
from pourparlers.model.event import Event
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Why
from pourparlers.model.identity import content_id
from pourparlers.model.layers import Token
from pourparlers.model.notes import BOUND_BEFORE, OTHER_PARTY, TO_PARTIES
from pourparlers.model.span import Span

LATE_PARTS = frozenset(("title", "heading", "caption", "embed"))
FAR = 6  # sentences between an agreement and "aux termes du document": on the sample, five at most
READY = "commitment.ready"  # anybody says that he is ready: only who acts for a state or body counts
GAP = 2  # sentences between two that tell terms: one between them may tell none
NEAR = 2  # sentences between an agreement and what it lays down
OTHERS = frozenset(("government", "office", "organisation", "armed_group", "place"))
MOST_WORDS = 85  # of one evidence; the record allows 90


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that appends the commitments of a document to its facts."""
    words = words_of(language)

    def step(document: Document) -> Document:
        deals = [f for f in document.facts if isinstance(f, Agreement)]
        voices = said.voices(document)
        found = _distinct(_duties(document, deals, voices, words))
        if not deals and not any(isinstance(f, Event) and f.type == "CONSULT" for f in document.facts):
            found = [d for d in found if _abroad(document, d)]
        facts = [_fact(document, duty, deals, voices) for duty in found]
        return replace(document, facts=(*document.facts, *facts))

    return step


def _duties(document: Document, deals: Sequence[Agreement], voices: spoken.Voices, words: Words) -> Iterator[Duty]:
    """Yield the commitments of a document in order; headlines tell them in other words and are left out."""
    before: list[Duty] = []
    told = Passage(document)
    for scene in scenes(document, words.base):
        worded = any(t.norm in words.first or t.lemma in words.first for t in _tokens(scene))
        deal = _deal_of(document, scene, deals, words)
        inside = told.holds(scene)
        if not before and not worded and deal is None and not inside:
            continue
        if document.parts[document.sentences[scene.sentence].part].part in LATE_PARTS:
            continue
        if scene.span.of(document.text).count(" ") > MOST_WORDS:
            continue
        deal = deal or (told.deal if inside else None)
        found = list(pledges.find(scene, words, deal))
        if worded and passage.opens(scene, words):
            told.open(scene, deal or _last_of(scene, deals))
            inside, deal = True, deal or told.deal
        if not found:
            found = list(laid.find(scene, deal, before, words))
        if inside:
            found += [d for d in passage.find(scene, deal, words) if not any(d.act.meets(f.act) for f in found)]
        if found and inside:
            told.last = scene.sentence
        found = found or list(spoken.find(scene, voices, words))
        found = [d for d in found if any(parties.known(scene, n, role=d.rule != READY) for n in d.by)]
        found = [replace(d, deal=deal.id if deal is not None else "", notes=_doubts(scene, d)) for d in found]
        yield from found
        before = found


@dataclass(slots=True)
class Passage:
    """The passage that tells the terms of an agreement, while sentences are read in order.

    Attributes:
        document: the document.
        last: index of the last sentence that told of them; none yet is below all.
        deal: the agreement, if the record has it.
        asked: whether a question opened it, so that the next paragraph may answer.
    """

    document: Document
    last: int = -FAR
    deal: Agreement | None = None
    asked: bool = False

    def open(self, scene: Scene, deal: Agreement | None) -> None:
        """Begin, or begin anew, with a sentence."""
        self.last, self.deal = scene.sentence, deal
        self.asked = scene.norm(scene.last - 1) in ("?", ":")

    def holds(self, scene: Scene) -> bool:
        """Tell whether a sentence may go on with the terms: near the last one, in its paragraph or after a question."""
        if not 0 < scene.sentence - self.last <= GAP:
            return False
        sentences = self.document.sentences
        return self.asked or sentences[scene.sentence].part == sentences[self.last].part


def _doubts(scene: Scene, duty: Duty) -> tuple[str, ...]:
    """Return the notes on a commitment, that on who is bound included where the sentence does not name him."""
    told = OTHER_PARTY in duty.notes or parties.named(scene, duty.by)
    return duty.notes if told else (*duty.notes, BOUND_BEFORE)


def _last_of(scene: Scene, deals: Sequence[Agreement]) -> Agreement | None:
    """Return the agreement told last before a sentence, if it has parties."""
    told = [(max(s.start for s in d.evidence if s.start < scene.span.end), d) for d in deals
            if d.parties and any(s.start < scene.span.end for s in d.evidence)]  # fmt: skip
    return max(told, key=lambda one: one[0])[1] if told else None


def _abroad(document: Document, duty: Duty) -> bool:
    """Tell whether another state or body is named where somebody commits himself: it is no matter of his alone."""
    own = {*duty.by, *(world.country_of(n) or world.code_of(n) for n in duty.by)}
    names = {n for m in document.mentions if duty.span.start <= m.start < duty.span.end and m.reading in OTHERS
             for n in m.names}  # fmt: skip
    own |= {d for d in duty.by if not world.country_of(d)}
    bodies = {n for n in names if world.country_of(n) or world.code_of(n) or n in world.organisations()}
    return any((world.country_of(n) or world.code_of(n) or n) not in own for n in (*bodies, *duty.to))


def _tokens(scene: Scene) -> Sequence[Token]:
    return scene.tokens[scene.first : scene.last]


def _deal_of(document: Document, scene: Scene, deals: Sequence[Agreement], words: Words) -> Agreement | None:
    """Return the agreement that a sentence may speak of: the one told in it, or last before it within a few sentences.

    "Aux termes du document", "en contrepartie" point back further.
    """
    best: tuple[int, Agreement] | None = None
    framed = any(phrase_at(scene, scene.first + n, (*words.table.terms, *words.table.returns)) for n in range(2))
    start = document.sentences[max(0, scene.sentence - (FAR if framed else NEAR))].start
    for deal in deals:
        told = [e.start for e in deal.evidence if start <= e.start < scene.span.end]
        if told and (best is None or max(told) >= best[0]):
            best = (max(told), deal)
    return best[1] if best is not None else None


def _distinct(found: Iterator[Duty]) -> list[Duty]:
    """Return the commitments, one for one act: of two that share their words the surer one."""
    kept: list[Duty] = []
    for duty in sorted(found, key=lambda d: (-d.score, d.act.start)):
        if not any(duty.act.meets(other.act) for other in kept):
            kept.append(duty)
    return sorted(kept, key=lambda d: d.act.start)


def _fact(document: Document, duty: Duty, deals: Sequence[Agreement], voices: spoken.Voices) -> Commitment:
    deal = _last_deal(document, duty, deals)
    others = (
        tuple(n for n in deal.parties if n not in duty.by)
        if deal is not None and set(duty.by) & set(deal.parties)
        else ()
    )
    deduced = (TO_PARTIES,) if others and not duty.to else ()
    return Commitment(
        id=content_id("c", document.id, duty.act.start, duty.act.end, *duty.by),
        by=duty.by, to=duty.to or others, act=duty.act.of(document.text),
        condition=_text(document, duty.condition), due=duty.due,
        agreement=deal.id if deal is not None else None, status=duty.status,
        attributed_to=said.attributed(voices, duty.at, duty.by),
        evidence=(Evidence.of(document.id, document.text, duty.span),), confidence=round(duty.score, 2),
        why=Why(duty.rule, (duty.cue,)), notes=(*duty.notes, *deduced),
    )  # fmt: skip


def _text(document: Document, span: Span | None) -> str | None:
    return span.of(document.text) if span is not None else None


def _last_deal(document: Document, duty: Duty, deals: Sequence[Agreement]) -> Agreement | None:
    """Return the agreement told in or shortly before the sentence of a commitment."""
    start = document.sentences[max(0, duty.sentence - NEAR)].start
    if duty.laid and duty.deal:
        return next((d for d in deals if d.id == duty.deal), None)
    near = [(max(e.start for e in d.evidence if e.start < duty.span.end), d) for d in deals
            if any(start <= e.start < duty.span.end for e in d.evidence)]  # fmt: skip
    return max(near, key=lambda one: one[0])[1] if near else None
