"""The step that finds agreements: truces, accords, plans, roadmaps, lists, zones, resolutions, and what became of them.

Each sentence is read on its own (`accord.nouns`, `state`, `parties`, `terms`); then tellings of one agreement are
joined (`accord.fusion`). What nobody concluded, wants or talks about is background and no fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from pourparlers.extract.accord import fusion, naming, nouns, pair, parties, said, state, terms
from pourparlers.extract.accord.narrow import narrowed
from pourparlers.extract.accord.telling import Mention, Telling
from pourparlers.extract.accord.words import Words, words_of
from pourparlers.extract.contact.scene import Scene, scenes
from pourparlers.model.agreement import Agreement, Validity
from pourparlers.model.document import Document
from pourparlers.model.event import StatusChange
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Why
from pourparlers.model.identity import content_id
from pourparlers.model.notes import PARTIES_OF_ARTICLE, SIDES_BEFORE
from pourparlers.model.span import Span

LATE_PARTS = frozenset(("title", "heading", "caption"))
LONGEST = 80  # tokens: of a longer sentence only the clause is evidence
MOST_EVIDENCE = 5  # sentences kept: those that tell a state first
BILATERAL = frozenset(("accord", "roadmap", "arrangement", "plan"))  # types whose parties are those who negotiate them
LEFT = frozenset(("agreement.suspended", "agreement.ended", "agreement.broken"))  # who does that is a party
HELD = frozenset(("agreed", "in_force"))
SIDED = frozenset(("accord", "arrangement", "plan", "ceasefire", "roadmap"))  # types that two sides make
FREE = frozenset(("ceasefire", "zone"))  # types that are a fact without parties, where a place is told


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that appends the agreements of a document to its facts."""
    words = words_of(language)

    def step(document: Document) -> Document:
        if not any(t.norm in words.first or t.lemma in words.first for t in document.tokens):
            return document
        deals = fusion.join(_tellings(document, words))
        for deal in deals:
            _complete(deal, _pair(document, deal, deals))
        facts = [fact for deal in deals if (fact := _fact(document, deal)) is not None]
        return replace(document, facts=(*document.facts, *facts))

    return step


def _tellings(document: Document, words: Words) -> Iterator[Telling]:
    """Yield the tellings of the body, then those of headlines and captions."""
    late: list[Telling] = []
    spoken = said.voices(document)
    for scene in scenes(narrowed(document, words), words.base):
        part = document.parts[document.sentences[scene.sentence].part].part
        if part == "embed":
            continue
        for mention in nouns.find(scene, words):
            telling = _telling(scene, mention, words, spoken, part in LATE_PARTS)
            if telling is not None and telling.head:
                late.append(telling)
            elif telling is not None:
                yield telling
    yield from late


def _telling(
    scene: Scene, mention: Mention, words: Words, spoken: list[tuple[int, int, tuple[str, ...]]], head: bool
) -> Telling | None:
    states = state.read(scene, mention, words)
    if states is None:
        return None
    start = scene.tokens[mention.first].start
    voice = next(iter(said.attributed(spoken, start, ())), "")
    sides = parties.read(scene, mention, states, words, voice) or parties.council(scene, mention, words)
    backed = parties.unnamed(scene, mention, words) or parties.several(scene, states, words)
    if not sides and any(s.status == "under_negotiation" for s in states):
        talking = parties.negotiators(scene, mention, words)
        backed = backed or bool(talking)
        sides = talking if mention.noun is not None and mention.noun.type in BILATERAL else ()
    made = parties.struck(scene) if not sides and any(s.made for s in states) else ()
    before = parties.of_last_contact(scene, states, words) if not (sides or made) else ()
    sides = sides or made or before
    first, last, months = terms.span_of(scene, mention, states, words)
    return Telling(
        mention=mention, sentence=scene.sentence, states=states, parties=sides,
        sponsors=_sponsors(scene, mention, words),
        places=terms.places(scene, mention, words), exclusions=terms.exclusions(scene, mention, words),
        made=terms.made_on(scene, mention, states), from_=first, until=last, months=months,
        secret=terms.secret(scene, words), backed=backed,
        known=bool(made) or any(parties.known(scene, n) for n in sides), name=naming.name_of(scene, mention, words),
        attributed=said.attributed(spoken, start, sides), head=head, span=_evidence_span(scene, mention),
        doubt=SIDES_BEFORE if before and not parties.named(scene, before) else "",
    )  # fmt: skip


def _pair(document: Document, deal: fusion.Deal, deals: list[fusion.Deal]) -> tuple[str, ...]:
    """Return the two sides of the article; of a truce those of another truce: who talks of one need not fight."""
    truce = deal.type == "ceasefire"
    told = [d.parties for d in deals if d is not deal and (d.type == "ceasefire" or not truce)]
    return pair.of_told(told) if truce else pair.of(document, told)


def _complete(deal: fusion.Deal, sides: tuple[str, ...]) -> None:
    """Give an agreement that names no party the two sides of the article, where it points back to theirs."""
    nouns_told = [t.mention for t in deal.tellings if t.mention.noun is not None]
    known = any(m.definite for m in nouns_told) and not any(m.qualifier or m.apart for m in nouns_told)
    backing = {n for t in deal.tellings for n in t.sponsors}
    reached = deal.status()
    if not sides or deal.parties or not known or reached is None or backing & set(sides):
        return
    if reached[0].status not in HELD or deal.type not in SIDED:
        return
    first = deal.main
    first.parties, first.known, first.doubt = sides, True, PARTIES_OF_ARTICLE


def _sponsors(scene: Scene, mention: Mention, words: Words) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*parties.sponsors(scene, words), *parties.backers(scene, mention, words))))


def _evidence_span(scene: Scene, mention: Mention) -> Span:
    """Return the sentence, or of a very long one the clause."""
    if scene.last - scene.first <= LONGEST:
        return scene.span
    clause = scene.clause_at(mention.first)
    return Span(scene.tokens[clause.first].start, scene.tokens[clause.last - 1].end)


def _fact(document: Document, deal: fusion.Deal) -> Agreement | None:
    """Return the record of an agreement, or None for mere background."""
    reached = deal.status()
    if reached is None or not _told(deal):
        return None
    top, telling = reached
    places = tuple(dict.fromkeys(p for t in deal.tellings for p in t.places))
    spans = sorted(dict.fromkeys(t.span for t in _telling_most(deal)))
    every = [s for s, _ in deal.states()]
    score = min(
        0.9,
        top.score * (1.0 if deal.parties and PARTIES_OF_ARTICLE not in _doubts(deal) else 0.9)
        + (0.05 if len(spans) > 1 else 0.0),
    )
    return Agreement(
        id=content_id("a", document.id, deal.type, spans[0].start, spans[0].end, deal.main.mention.first),
        name=naming.completed(deal.main.name, places) or deal.type, type=deal.type, parties=deal.parties,  # type: ignore[arg-type]
        sponsors=tuple(dict.fromkeys(n for t in deal.tellings for n in t.sponsors)), status=top.status,
        status_history=_history(document, deal), made=next((t.made for t in deal.tellings if t.made), None),
        in_force=_validity(deal), places=places,
        exclusions=tuple(dict.fromkeys(n for t in deal.tellings for n in t.exclusions)),
        disclosed=False if any(t.secret for t in deal.tellings) else None,
        evidence=tuple(Evidence.of(document.id, document.text, s) for s in spans),
        attributed_to=telling.attributed,
        confidence=round(score, 2),
        why=Why(top.rule, tuple(dict.fromkeys(s.cue for s in every))),
        notes=tuple(dict.fromkeys((*(s.note for s in every if s.note), *_doubts(deal)))),
    )  # fmt: skip


def _doubts(deal: fusion.Deal) -> tuple[str, ...]:
    """Return the notes on parties that no sentence names beside the agreement."""
    told = {n for t in deal.tellings if not t.doubt for n in t.parties}
    return tuple(t.doubt for t in deal.tellings if t.doubt and not told.issuperset(deal.parties))


def _told(deal: fusion.Deal) -> bool:
    """Tell whether an agreement has what makes it a fact: parties, sponsors, a name of its own, or a place."""
    if deal.parties and not any(t.known for t in deal.tellings):
        return False
    if any(t.sponsors for t in deal.tellings) or len(deal.parties) > 1:
        return True
    noun = deal.main.mention.noun
    if noun is None or noun.weak:
        return False
    if any(t.backed and t.states for t in deal.tellings):
        return True
    if deal.parties and any(s.rule in LEFT for s, _ in deal.states()):
        return True
    if deal.parties:
        return noun.type in FREE or noun.type == "resolution" or not noun.generic
    return bool(deal.main.mention.qualifier) or (noun.type in FREE and any(t.places for t in deal.tellings))


def _telling_most(deal: fusion.Deal) -> list[Telling]:
    """Return the tellings that say something, at most as many sentences as make a fair evidence."""
    telling = [
        t for t in deal.tellings if t.states or t.exclusions or t.until or t.from_ or t.places or t.secret
    ] or deal.tellings
    return telling[:MOST_EVIDENCE]


def _history(document: Document, deal: fusion.Deal) -> tuple[StatusChange, ...]:
    """Return the states told, each once in a row, with who says so."""
    changes: list[StatusChange] = []
    for one, telling in sorted(deal.states(), key=lambda e: e[1].span):
        by = telling.attributed[0] if telling.attributed else None
        if any((c.status, c.by) == (one.status, by) for c in changes):
            continue
        on = (
            telling.made
            if one.status == "agreed"
            else telling.from_
            if one.status == "in_force"
            else telling.until
            if one.status == "expired"
            else None
        )
        changes.append(StatusChange(one.status, by, on, (Evidence.of(document.id, document.text, telling.span),)))
    return tuple(changes) if len(changes) > 1 else ()


def _validity(deal: fusion.Deal) -> Validity | None:
    first = next((t.from_ for t in deal.tellings if t.from_), None)
    last = next((t.until for t in deal.tellings if t.until), None)
    months = next((t.months for t in deal.tellings if t.months), None)
    return Validity(first, last, months) if first or last or months else None
