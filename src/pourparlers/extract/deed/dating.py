"""The date of a deed: from its clause, the clause that it falls in with, or the contact or statement beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact import circumstance, places
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.extract.deed import fusion
from pourparlers.extract.deed.denial import state_of
from pourparlers.extract.deed.telling import Found, Telling
from pourparlers.extract.deed.words import Words
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.knowledge import world
from pourparlers.model.document import Document
from pourparlers.model.event import Event
from pourparlers.model.fact import Fact
from pourparlers.model.layers import Mention, TimeExpression
from pourparlers.model.notes import DAY_OF_SIDES, PLACE_OF_DAY
from pourparlers.model.time import Time

HEAD = 3  # tokens: a date so near the head of a sentence holds for all of it
OPENING = 48  # code points: a dateline is no longer ("NEW DELHI/ISLAMABAD, 11 mai 2025 (AFP) -")
LEAD = 3  # sentences at the head of an article, which tell the deal before the contact that it came of
DASHES = ("- ", "– ", "— ")
BESIDE = 420  # code points from a contact to the deal that came of it: two or three sentences


def after_dateline(document: Document, mentions: Sequence[Mention], start: int) -> int:
    """Return where a sentence begins after its dateline, whose day and place are those of the report."""
    if not any(m.start == start and m.reading == "place" for m in mentions[:1]):
        return start
    dashes = [document.text.find(dash, start, start + OPENING) for dash in DASHES]
    return min((at for at in dashes if at >= 0), default=start)


def trigger(found: Found) -> Trigger:
    """Return a cue as what circumstances are sought for."""
    return Trigger(found.first, found.last, "", group=found.group)


def when(scene: Scene, found: Found, words: Words, others: Sequence[Found]) -> TimeExpression | None:
    """Return the date of a deed, or of its announcement; one that another verb stands nearer to is not its own."""
    clause = scene.clause_at(found.first)
    expression = circumstance.when(scene, trigger(found), clause, words.lexicon)
    if expression is not None and not _own_date(scene, found, expression, words, others):
        expression = None
    if expression is None and clause.opener in words.lexicon.contacts.complements:
        before = [t for t in scene.times if t.precision == "day" and t.begin and scene.index_at(t.start) < clause.first]
        return before[-1] if before else None  # "ont annoncé lundi qu'ils suspendaient …"
    if expression is None and clause.opener in words.table.meanwhile:
        return _meanwhile(scene, clause)
    if expression is None and found.entry.rule.type == "AGREE" and found.group is not None:
        return _announced(scene, found.group, words) if found.group.tense == "past" else None
    return expression


def _announced(scene: Scene, group: VerbGroup, words: Words) -> TimeExpression | None:
    """Return the day on which a deal is made known: "X et Y se sont entendus, a annoncé vendredi le ministre"."""
    for clause in scene.clauses:
        for said in clause.groups:
            if said.first <= group.last or said.lemma not in words.lexicon.contacts.say_lemmas or said.negated:
                continue
            near = [t for t in scene.times if 0 <= scene.index_at(t.start) - said.last - 1 <= 1]
            return near[0] if near and near[0].precision == "day" and near[0].begin else None
    return None


def venue(scene: Scene, names: Sequence[str], words: Words) -> str | None:
    """Return the place of a dateline where deals may have been struck: in the land of none of the parties."""
    start = scene.tokens[scene.first].start
    head = next((m for m in scene.document.mentions if m.start == start and m.reading == "place"), None)
    if head is None or after_dateline(scene.document, [head], start) == start:
        return None
    place = places.place_of(scene, head, words.language)
    where = world.states_of_place(place) if place else frozenset()
    return place if where and where.isdisjoint(map(state_of, names)) else None


def _meanwhile(scene: Scene, clause: Clause) -> TimeExpression | None:
    """Return the date of what a clause falls in with: "tout a commencé mercredi, lorsque X a frappé …"."""
    main = next((c for c in scene.clauses if c.last == clause.first), None)
    if main is None or not main.groups:
        return None
    dates = [t for t in scene.times if t.type in ("DATE", "TIME") and t.begin]
    dates = [t for t in dates if main.first <= scene.index_at(t.start) < main.last]
    return dates[0] if len(dates) == 1 else None


def _own_date(scene: Scene, found: Found, expression: TimeExpression, words: Words, others: Sequence[Found]) -> bool:
    """Tell whether no other verb or deed stands between a deed and a date after it."""
    at = scene.index_at(expression.start)
    if found.first >= at:
        end = scene.index_at(expression.end)
        kept = found.group is None and any(
            end <= g.first and g.last < found.first for c in scene.clauses for g in c.groups
        )
        return not kept or at - scene.first <= HEAD
    between = any(found.last <= f.first < at for f in others)
    verbs = any(found.last <= g.first < at for c in scene.clauses for g in c.groups)
    genitive = found.last < at - 1 and scene.norm(at - 1) in words.lexicon.contacts.genitives | {"of"}
    return not (between or verbs or genitive)


def settle(deeds: Sequence[Telling], facts: Iterable[Fact]) -> None:
    """Give the deals of an article the day and place of the contact that struck them: of the same sides, beside it."""
    held = [f for f in facts if isinstance(f, Event) and f.type == "CONSULT" and f.status == "held" and f.time]
    for deed in deeds:
        if deed.type == "AGREE":
            _with_contact(deed, held)


def _with_contact(deed: Telling, held: Sequence[Event]) -> None:
    """Take day and place of the contact of the same sides that struck a deal."""
    group, sides = deed.found.group, {state_of(n) for n in deed.names}
    told = group is not None and group.tense in ("past", "present") and not group.modal and deed.status == "held"
    for event in held:
        shared = {state_of(p.actor) for p in event.participants} & sides
        if len(shared) < 2:
            continue
        if deed.time is None and told and _beside(deed, event) and event.time and event.time.precision == "day":
            deed.time = Time(event.time.end or event.time.start, event.time.end or event.time.start, "day")
            deed.notes.append(DAY_OF_SIDES)
        named = {p.actor for p in event.participants} & set(deed.names)
        known = deed.place is None and deed.time is not None and len(named) > 1
        if known and event.place and fusion.compatible(deed.time, event.time):
            deed.place = event.place
            deed.notes.append(PLACE_OF_DAY)
        if deed.time is not None and deed.place is not None:
            return


def _beside(deed: Telling, event: Event) -> bool:
    """Tell whether a contact is told in the sentence of a deed or right before it; right after one told at the head."""
    first = min(span.start for span in deed.spans)
    after = BESIDE if deed.sentence < LEAD else 0
    return any(-BESIDE <= e.start - first <= after for e in event.evidence)
