"""Reads a deed that a noun tells: whose it is, against whom, and whether the noun stands for something done."""

from __future__ import annotations

from pourparlers.extract.contact import places
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.deed import around
from pourparlers.extract.deed.subjects import subject
from pourparlers.extract.deed.telling import Found, Party
from pourparlers.extract.deed.words import Words
from pourparlers.model.event import EventStatus

LOOK = 4  # tokens before a noun in which a word makes it no fact: "la menace de nouvelles sanctions"
TARGET = 9  # tokens after a noun in which "contre" stands
GOVERNING = 5  # tokens from a verb to the noun it governs


def parties(scene: Scene, found: Found, words: Words) -> tuple[Party, Party]:
    """Return who acts and on whom, as the words around a noun tell."""
    clause = scene.clause_at(found.first)
    until = min(clause.last, found.last + TARGET)
    ways = [phrase for _, phrases in found.entry.ways for phrase in phrases]
    if found.entry.rule.needs == "several":
        between = around.governed(
            scene, found.last, min(clause.last, found.last + TARGET), [(w,) for w in words.table.between], words
        )
        return between, Party()
    doer = around.agent(scene, found.last, _phrase_end(scene, found, clause.last), words)
    if found.entry.rule.actors == "crowd":
        return doer, Party()  # "les manifestations syriennes": there, not by the state
    genitive = _genitive(scene, found, words)
    if doer.names:
        return doer, genitive if set(genitive.names) - set(doer.names) else around.governed(
            scene, found.last, until, ways, words
        )
    doer = _beside(scene, found, words) or genitive or _possessive(scene, found, words)
    plain = [p for p in ways if p[0] not in words.lexicon.contacts.genitives]
    return doer, around.governed(scene, found.last, until, plain, words) if doer.names else Party()


def _phrase_end(scene: Scene, found: Found, last: int) -> int:
    """Return where the noun phrase ends at the latest: at a mark or a finite verb, not at a participle of its own."""
    ends = (
        i for i in range(found.last, last) if scene.norm(i) in around.BREAKS or "VerbForm=Fin" in scene.tokens[i].morph
    )
    return next(ends, last)


def _beside(scene: Scene, found: Found, words: Words) -> Party | None:
    """Return the state of an adjective beside a noun ("frappes russes"), or who stands before it ("US strikes")."""
    for at in (
        (found.last, found.last + 1) if words.language == "fr" else (found.first - 1, found.first - 2, found.first - 3)
    ):
        norm = scene.norm(at)
        if norm in around.BREAKS | {"and", "or", "et", "ou"} or norm in (
            words.lexicon.contacts.prepositions | words.lexicon.contacts.genitives
        ):
            return None
        if norm in words.states and not _named(scene, at):
            return Party((words.states[norm],), 0.9)
        if words.language == "en":
            mention = (
                next((m for m in scene.mentions if m.names and m.start <= scene.tokens[at].start < m.end), None)
                if scene.first <= at
                else None
            )
            if mention is not None:
                return around.party([mention]) if mention.reading != "place" else None
        elif scene.tokens[min(at, scene.last - 1)].morph and "Part" not in scene.tokens[min(at, scene.last - 1)].morph:
            return None
    return None


def _named(scene: Scene, at: int) -> bool:
    start = scene.tokens[at].start
    return any(m.start <= start < m.end and not m.names for m in scene.mentions)


def _genitive(scene: Scene, found: Found, words: Words) -> Party:
    """Return who stands after "de" right beside a noun."""
    contacts = words.lexicon.contacts
    for at in range(found.last, min(scene.last, found.last + 3)):
        if scene.norm(at) in contacts.genitives:
            if found.entry.rule.type == "ASSAULT" and _city(scene, at + 1, words):
                return Party()  # "les attaques de Madrid": there, not by its government
            return around.governed(scene, at, min(scene.last, at + LOOK), [(g,) for g in contacts.genitives], words)
        if scene.norm(at) in around.BREAKS or scene.norm(at) in contacts.prepositions:
            break
    return Party()


def _city(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether a capital is named at a token, whatever it was taken for."""
    start = scene.tokens[at].start if at < scene.last else -1
    named = next((m for m in scene.mentions if m.start == start), None)
    place = places.place_of(scene, named, words.language) if named is not None else None
    return place is not None and place not in words.countries


INDEFINITE = frozenset(("un", "une", "a", "an"))


def _made(scene: Scene, found: Found) -> bool:
    """Tell whether a verb in the past says what became of an agreement: "un accord entre X et Y a été annoncé"."""
    clause = scene.clause_at(found.first)
    return any(g.first >= found.last and g.tense in ("past", "pluperfect") and not g.negated for g in clause.groups)


def _possessive(scene: Scene, found: Found, words: Words) -> Party:
    """Return the subject of the clause where the noun is its own: "doit limiter ses frappes"."""
    if not any(
        scene.norm(at) in ("ses", "leurs", "its", "their", "his", "her") for at in (found.first - 1, found.first - 2)
    ):
        return Party()
    clause = scene.clause_at(found.first)
    verbs = [g for g in clause.groups if g.last < found.first]
    if len(scene.actors(clause.first, found.first, resolved=False)) != 1:
        return Party()  # somebody else's too: "X accuse Y de …, au cours de ses raids"
    return subject(scene, clause, verbs[0].first, words) if verbs else Party()


def status(scene: Scene, found: Found, words: Words) -> EventStatus | None:
    """Return the state of a deed told by a noun; None where the noun stands for nothing done."""
    before = scene.words(found.first - LOOK, found.first)
    beside = (*before, *scene.words(found.last, found.last + 2))
    table = words.table
    clause = scene.clause_at(found.first)
    if any(w in table.absent or w in table.doubtful for w in beside):
        return None
    if clause.opener in words.lexicon.contacts.hypothetical:
        return None
    verbs = [g for g in clause.groups if g.last < found.first]
    if verbs and 0 < found.first - verbs[-1].last <= GOVERNING:
        lemma = verbs[-1].lemma
        if lemma in table.going_on:
            return "under_way"
        if lemma in table.denying:
            return "denied"
        if lemma in table.wished or verbs[-1].negated:
            return None
        if verbs[-1].tense in ("future", "conditional") or verbs[-1].modal:
            return None
    if (
        found.entry.rule.needs == "several"
        and INDEFINITE & set(scene.words(found.first - 2, found.first))
        and not _made(scene, found)
    ):
        return None  # "cela passe par un accord entre X et Y"
    own = next((g for g in clause.groups if found.last <= g.first <= found.last + TARGET), None)
    if own is not None and (
        own.negated or own.tense in ("future", "conditional") or own.modal or own.lemma in table.wished
    ):
        return None
    if any(w in table.ahead for w in beside):
        return "planned"
    return "held"
