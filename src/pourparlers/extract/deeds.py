"""The step that finds deeds other than contacts: sanctions, vetoes, strikes, aid, requests, accusations, deals struck.

Rules are predicates with a construction (`lang/<language>/deeds.toml`); each sentence is read on its own, then
tellings of one deed are joined. A deed whose doer nobody names is left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pourparlers.extract.accord import said
from pourparlers.extract.contact import circumstance, places
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.deed import cues, dating, denial, fusion, nominal, verbal
from pourparlers.extract.deed.known import parties
from pourparlers.extract.deed.telling import Found, Party, Telling
from pourparlers.extract.deed.words import Words, words_of
from pourparlers.model.document import Document
from pourparlers.model.event import Event, Participant, Role
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Why
from pourparlers.model.identity import content_id
from pourparlers.model.layers import Token
from pourparlers.model.notes import DATELINE

LATE_PARTS = frozenset(("title", "heading", "caption"))
LEAST = 0.4  # a telling less sure than this is left out
ON_THE_GROUND = frozenset(("ASSAULT", "MOBILIZE", "RETREAT", "AID", "COERCE", "PROTEST"))
"""Deeds done where their clause says: "des frappes contre les rebelles en X"; what is said may be said elsewhere."""
PAST = ("past", "pluperfect", "participle")
Voices = list[tuple[int, int, tuple[str, ...]]]  # on whose word which offsets stand


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that appends the deeds of a document to its facts."""
    words = words_of(language)

    def step(document: Document) -> Document:
        deeds = fusion.join(_tellings(document, words))
        dating.settle(deeds, document.facts)
        return replace(document, facts=(*document.facts, *(_event(document, d) for d in deeds)))

    return step


def _tellings(document: Document, words: Words) -> Iterator[Telling]:
    """Yield the tellings of the body, then those of headlines and captions."""
    late: list[Telling] = []
    voices = said.voices(document)
    known = parties(document)
    for scene in scenes(document, words):
        part = document.parts[document.sentences[scene.sentence].part].part
        if part == "embed":
            continue
        told = list(cues.find(scene, words))
        found = [t for cue in told if (t := _telling(scene, cue, words, known, voices, told)) is not None]
        denial.read(scene, found, words)
        for telling in found:
            telling.head = part in LATE_PARTS
        if part in LATE_PARTS:
            late += found
        else:
            yield from found
    yield from late


def scenes(document: Document, words: Words) -> Iterator[Scene]:
    """Yield the sentences that hold the first word of a cue and an actor, body or crowd, with their layers."""
    tokens = _prepared(document, words)
    starts = [m.start for m in document.mentions]
    at = 0
    for index, sentence in enumerate(document.sentences):
        first, cued = at, False
        while at < len(tokens) and tokens[at].sentence == index:
            cued = cued or tokens[at].lemma in words.verbs or tokens[at].norm in words.nouns
            at += 1
        low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        if not cued or (low == high and not _named_there(tokens, first, at, words)):
            continue
        mentions = list(document.mentions[low:high])
        body = dating.after_dateline(document, mentions, sentence.start)
        times = [t for t in document.times if body <= t.start < sentence.end]
        mentions = [m for m in mentions if m.start >= body]
        yield Scene(document, tokens, index, first, at, words.lexicon, mentions, times)


def _named_there(tokens: Sequence[Token], first: int, last: int, words: Words) -> bool:
    """Tell whether a sentence may name a body or a crowd that no mention stands for."""
    nouns = words.table.bodies.keys() | words.table.crowds.keys() | words.table.fighters
    return any(t.norm in nouns for t in tokens[first:last])


def _prepared(document: Document, words: Words) -> Sequence[Token]:
    """Return the tokens with forms that are verbs right after an actor ("X menace Y") and no verbs within names."""
    tokens = list(document.tokens)
    for mention in document.mentions:
        at = bisect_left(tokens, mention.start, key=lambda t: t.start)
        named = mention.form != "pronoun" and document.text[mention.start].isupper()
        while at < len(tokens) and tokens[at].start < mention.end:
            if named and tokens[at].morph:
                tokens[at] = replace(tokens[at], morph="")
            at += 1
        if at < len(tokens) and tokens[at].norm in words.lexicon.verbs.reflexives:
            at += 1
        if at < len(tokens) and tokens[at].lemma in words.lexicon.verbs.be | words.lexicon.verbs.have:
            at += 1
        if (
            at < len(tokens)
            and (form := words.table.forms.get(tokens[at].norm)) is not None
            and mention.reading != "place"
        ):
            lemma, _, morph = form.partition(" ")
            tokens[at] = replace(tokens[at], lemma=lemma, morph=morph)
    return tokens


def _telling(
    scene: Scene, found: Found, words: Words, known: frozenset[str], voices: Voices, others: Sequence[Found]
) -> Telling | None:
    expression = dating.when(scene, found, words, others)
    if found.group is not None and found.group.tense in PAST and circumstance.ahead(scene.document, expression):
        expression = None  # what is past has no date to come
    accuser, score, clause = Party(), 0.85, scene.clause_at(found.first)
    if found.group is None:
        state = nominal.status(scene, found, words)
        doer, aim = nominal.parties(scene, found, words) if state is not None else (Party(), Party())
    else:
        how = verbal.standing(scene, clause, found.group, words)
        state, score = (
            verbal.status(scene, found, how, words, circumstance.ahead(scene.document, expression))
            if how.told
            else (None, 0.0)
        )
        doer, aim, accuser = (
            verbal.parties(scene, found, how, words) if state is not None else (Party(), Party(), Party())
        )
    targets = tuple(n for n in aim.names if n not in doer.names and (aim.told or n in known or n in words.countries))
    if state is None or not _named(scene, found, doer, targets, known, words):
        return None
    if found.entry.rule.type == "SUPPORT" and {denial.state_of(n) for n in doer.names} >= {*aim.names} > set():
        return None  # "le président X appuie la position de son pays": no deed towards anybody
    start = scene.tokens[found.first].start
    told = said.attributed(voices, start, doer.names)
    rule = found.entry.rule
    if rule.laid and state == "planned" and not told:
        return None  # "les deux camps retireront …": what an agreement lays down, not a deed
    place, venue = _where(scene, found, words), None
    if place is None and rule.type == "AGREE":
        place = venue = dating.venue(scene, (*doer.names, *targets), words)
    if rule.actors == "crowd" and doer.told and place is None and expression is None:
        return None  # "les étudiants manifestent": no one deed
    certain = rule.sure * min(doer.score, aim.score if targets else 1.0) * (0.5 + score / 2)
    return Telling(
        found=found, actors=doer.names, targets=targets, status=state, score=certain, spans=[scene.evidence(clause)],
        cues=(scene.text(start, scene.tokens[found.last - 1].end),), sentence=scene.sentence,
        time=circumstance.as_time(expression), place=place if place not in targets else None,
        accuser=accuser.names, attributed=accuser.names or told,
        notes=list(dict.fromkeys((*([DATELINE] if venue else ()), *doer.notes, *(aim.notes if targets else ())))),
    )  # fmt: skip


def _named(
    scene: Scene, found: Found, doer: Party, targets: Sequence[str], known: frozenset[str], words: Words
) -> bool:
    """Tell whether those are named whom the rule needs, all of them parties."""
    rule = found.entry.rule
    if not doer.names or not (doer.told or all(n in known or n in words.countries for n in doer.names)):
        return False
    persons = {n for m in scene.mentions if m.reading == "person" for n in m.names}
    if rule.actors in ("forces", "bodies") and set(doer.names) & persons:
        return False
    if rule.needs == "several":
        alone = frozenset(("to",)) in found.entry.rest and found.group is not None and not found.group.modal
        if alone and rule.type == "AGREE" and cues.infinitive_at(scene, found.last):
            return True  # "X agreed to let …": what one side consents to
        body = doer.told or any(m.reading == "organisation" and doer.names == m.names for m in scene.mentions)
        free = rule.type == "AGREE" and not found.entry.words and frozenset(("to",)) not in found.entry.rest
        return len({*doer.names, *targets}) > 1 or (body and (found.object is not None or free))
    if rule.needs == "target":
        return bool(targets) or (rule.actors == "crowd" and doer.told)
    return bool(targets) or found.object is not None or rule.needs == ""


def _where(scene: Scene, found: Found, words: Words) -> str | None:
    """Return where a deed took place; a capital that stands for its government is no place."""
    clause = scene.clause_at(found.first)
    place = places.where(scene, dating.trigger(found), clause, words.lexicon)
    kind, here = found.entry.rule.type, [m for m in scene.mentions if m.reading == "place"]
    if kind == "ASSAULT" and (struck := _struck(scene, found, words)) is not None:
        return struck
    if place is None and kind in ON_THE_GROUND:
        here = [m for m in here if found.first <= scene.index_at(m.start) < clause.last]
    elif kind == "AGREE":  # "Depuis X, A et B ont annoncé un accord": they speak where they struck it
        here = [m for m in here if scene.index_at(m.start) - scene.first <= dating.HEAD - 1]
    else:
        here = []
    if place is None:
        there = (places.located(scene, m, dating.trigger(found), words.lexicon) for m in here)
        place = next((name for name in there if name is not None), None)
    named = (places.place_of(scene, m, words.language) for m in scene.mentions if m.reading == "place")
    return place if place is not None and place in named else None


def _struck(scene: Scene, found: Found, words: Words) -> str | None:
    """Return the place that is the object of a verb, or the one that its object stands in: "le port de X"."""
    if found.object is None:
        return None
    for mention in scene.mentions:
        at = scene.index_at(mention.start)
        beside = at == found.object or (at <= found.object + 2 and scene.norm(at - 1) in words.table.owners)
        if mention.reading == "place" and at >= found.object and beside:
            return places.place_of(scene, mention, words.language)
    return None


def _event(document: Document, deed: Telling) -> Event:
    rule = deed.found.entry.rule
    spans = sorted(deed.spans)
    second: Role = "participant" if rule.part == "participant" else "target"
    parts = [Participant(n, rule.part) for n in deed.actors] + [Participant(n, second) for n in deed.targets]
    return Event(
        id=content_id("e", document.id, rule.type, *sorted(deed.names), spans[0].start, deed.found.first),
        type=rule.type,
        participants=tuple(parts),
        place=deed.place, time=deed.time, status=deed.status, status_history=tuple(deed.history),
        attributed_to=deed.attributed, evidence=tuple(Evidence.of(document.id, document.text, s) for s in spans),
        confidence=round(min(deed.score, 0.95), 2), why=Why(rule.name, deed.cues), notes=tuple(deed.notes),
    )  # fmt: skip
