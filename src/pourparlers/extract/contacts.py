"""The step that finds contacts between parties: meetings, calls, talks, visits, summits, press conferences, letters.

Each sentence is read on its own (`contact.triggers`, `sides`, `circumstance`, `status`); then tellings of one deed are
joined (`contact.fusion`). The headline is read last: it tells in other words what the body tells in full.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from pourparlers.extract.contact import announcement, circumstance, fusion, sides, status, triggers
from pourparlers.extract.contact.scene import Lexicon, Scene, scenes
from pourparlers.extract.contact.telling import Change, Telling
from pourparlers.knowledge import world
from pourparlers.lang.contacts import Contacts
from pourparlers.lang.pack import load
from pourparlers.lang.verbs import Verbs
from pourparlers.model.document import Document
from pourparlers.model.event import Event, Participant, StatusChange
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Why
from pourparlers.model.identity import content_id
from pourparlers.model.span import Span

LATE_PARTS = frozenset(("title", "heading", "caption"))
PLACELESS = frozenset(("call", "letter"))
LEAST = 0.35  # a telling less sure than this is left out: below it fewer than half were right on the sample


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that adds the contacts of a document to `document.facts`."""
    lexicon = Lexicon(load(language, "contacts", Contacts), load(language, "verbs", Verbs), language)

    def step(document: Document) -> Document:
        tellings = list(_tellings(document, lexicon))
        deeds = [d for d in fusion.join(tellings, _countries(document)) if d.score >= LEAST]
        return replace(document, facts=(*document.facts, *(_event(document, d) for d in deeds)))

    return step


def _tellings(document: Document, lexicon: Lexicon) -> Iterator[Telling]:
    """Yield the tellings of the body, then those of headlines and captions."""
    late: list[Telling] = []
    pair: tuple[str, ...] = ()
    last: Telling | None = None
    for scene in scenes(document, lexicon):
        part = document.parts[document.sentences[scene.sentence].part].part
        if part == "embed":
            continue
        found = [t for t in (_telling(scene, trigger, lexicon, pair) for trigger in triggers.find(scene, lexicon)) if t]
        announcement.read(scene, found, last, lexicon)
        for telling in found:
            if part in LATE_PARTS:
                late.append(telling)
                continue
            pair = telling.names if len(telling.names) == 2 else pair
            last = telling if telling.names else last
            yield telling
    yield from late


def _telling(scene: Scene, trigger: triggers.Trigger, lexicon: Lexicon, pair: tuple[str, ...]) -> Telling | None:
    who = sides.read(scene, trigger, lexicon, pair)
    clause = scene.clause_at(trigger.first)
    noun_before = [scene.norm(i) for i in range(max(scene.first, trigger.first - 3), trigger.first)]
    back = trigger.noun is not None and not who.own
    body = len(who.names) == 1 and who.own and _is_body(scene, who.names[0])
    if len(who.names) < 2 and trigger.mode != "visit" and not body and (trigger.verb is not None or trigger.noun.weak):
        return None
    expression = circumstance.when(scene, trigger, clause, lexicon)
    place = circumstance.where(scene, trigger, clause)
    state = status.read(scene, trigger, lexicon, _ahead(scene.document, expression))
    if state.absent:
        return None
    names = who.names
    if trigger.mode == "visit":
        visit = _visit(scene, trigger, names, place.names[0] if place else None)
        if visit is None:
            return None
        names = visit
    words = scene.text(scene.tokens[trigger.first].start, scene.tokens[trigger.last - 1].end)
    return Telling(
        mode=trigger.mode, names=names, status=state.status, score=min(who.score, 0.5 + state.score / 2), rule=trigger.rule,
        cues=(words, *who.cues, *state.cues), spans=[_evidence_span(scene)], host=who.host,
        time=circumstance.as_time(expression), expression=expression,
        place=place.names[0] if place and trigger.mode not in PLACELESS else None,
        hours=circumstance.duration(scene, trigger, clause), forum=circumstance.forum(scene, clause),
        issues=circumstance.issues(scene, trigger, clause, lexicon), outcome=announcement.outcome(scene, lexicon),
        series=trigger.series or any(w in lexicon.contacts.series_words for w in noun_before), back=back,
        body=body,
        new=any(w in lexicon.contacts.new_words for w in (*noun_before[-2:], scene.norm(trigger.last))),
        notes=[state.note] if state.note else [],
    )  # fmt: skip


def _is_body(scene: Scene, name: str) -> bool:
    return any(m.reading == "organisation" and name in m.names for m in scene.mentions)


def _visit(scene: Scene, trigger: triggers.Trigger, names: tuple[str, ...], place: str | None) -> tuple[str, ...] | None:
    """Return traveller and visited state; None where the verb of motion is no visit (no person, no place)."""
    persons = {n for m in scene.mentions if m.reading == "person" for n in m.names}
    travellers = tuple(n for n in names if n in persons)
    if not travellers or (trigger.verb is not None and place is None):
        return None
    return (*travellers, *(n for n in names if n not in persons))


def _ahead(document: Document, expression: object) -> bool | None:
    """Tell whether a date lies after the day of publication; None where either is unknown or they meet."""
    published = document.published.date if document.published else None
    begin = getattr(expression, "begin", None)
    if published is None or begin is None:
        return None
    length = min(len(published), len(begin), 10)
    if begin[:length] == published[:length]:
        return None
    return bool(begin[:length] > published[:length])


def _evidence_span(scene: Scene) -> Span:
    return scene.document.sentences[scene.sentence].span


def _countries(document: Document) -> dict[str, str]:
    """Return actor name -> name of its state, for the actors of a document that the tables know."""
    names = {n for m in document.mentions if m.reading in ("person", "office") for n in m.names}
    states = world.states()
    return {name: states[code].name_fr for name in names if (code := world.country_of(name)) in states}


def _event(document: Document, deed: Telling) -> Event:
    spans = sorted(deed.spans)
    evidence = tuple(Evidence.of(document.id, document.text, s) for s in spans)
    first = spans[0]
    return Event(
        id=content_id("e", document.id, "CONSULT", deed.mode, *sorted(deed.names), first.start, first.end,
                      deed.time.start if deed.time else ""),
        type="CONSULT",
        mode=deed.mode,  # type: ignore[arg-type]
        participants=tuple(Participant(n, "host" if n in deed.host else "participant") for n in deed.names),
        place=deed.place, time=deed.time, duration_hours=deed.hours, forum=deed.forum, issues=deed.issues,
        status=deed.status, outcome=deed.outcome, aggregate=deed.series,  # type: ignore[arg-type]
        status_history=tuple(_change(document, c) for c in deed.changes), attributed_to=deed.attributed,
        evidence=evidence, confidence=round(min(deed.score, 0.97), 2), why=Why(deed.rule, deed.cues),
        notes=tuple(deed.notes),
    )  # fmt: skip


def _change(document: Document, change: Change) -> StatusChange:
    return StatusChange(change.status, change.by, change.on, (Evidence.of(document.id, document.text, change.span),))
