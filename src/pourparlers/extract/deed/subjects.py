"""Who is subject of a verb: named, meant by a relative pronoun, or through the forces of a state."""

from __future__ import annotations

from pourparlers.extract.clauses import RESUMED, Clause
from pourparlers.extract.contact.phrases import coordinated, subject_of
from pourparlers.extract.contact.scene import ACTORS, Scene
from pourparlers.extract.deed.around import BREAKS, NEAR, OWNER, party, possesses
from pourparlers.extract.deed.telling import Party
from pourparlers.extract.deed.words import Words
from pourparlers.model.layers import Mention

JOINED = frozenset(("et", "and", "mais", "but", "puis", "then", "ou", "or", ","))
RELATIVE = frozenset(("qui", "who", "which", "that"))


def subject(scene: Scene, clause: Clause, at: int, words: Words) -> Party:
    """Return who stands as subject before token `at`, unless another noun phrase stands between them and the verb."""
    if clause.opener in RELATIVE and not scene.actors(clause.first, at):
        before = scene.tokens[clause.first - (2 if scene.norm(clause.first - 1) == "," else 1)]
        ends = [m for m in scene.mentions if m.reading in ACTORS and m.names and m.end == before.end]
        return party(_chain(scene, ends[-1], words)) if ends else Party()
    found = _resumed(scene, clause, at, words) or subject_of(scene, clause, at, words.lexicon)
    if found and possesses(scene, found[-1]):
        return Party()  # "X's allies are menacing Y"
    if found and all(m.names for m in found):
        low = max(scene.index_at(found[-1].end), clause.first)
        if not _apart(scene, clause, low, at, words):
            return party(found)
        return Party()
    return _forces(scene, clause, at, words) if not found else Party()


def _resumed(scene: Scene, clause: Clause, at: int, words: Words) -> list[Mention]:
    """Return who stands alone between the end of a relative clause and the verb: "…, qui cite X, | Y a accepté"."""
    if clause.opener not in RELATIVE or not any(g.last < at for g in clause.groups):
        return []
    for mention in scene.actors(clause.first, at):
        first = scene.index_at(mention.start)
        first -= scene.norm(first - 1) in ARTICLES
        verbs = words.lexicon.verbs
        apart = [t for t in scene.tokens[scene.index_at(mention.end) : at] if t.lemma not in verbs.be | verbs.have]
        if not apart and scene.norm(first - 1) == "," and mention.names:
            return [mention]
    return []


def _chain(scene: Scene, last: Mention, words: Words) -> list[Mention]:
    """Return the actors that are coordinated with one to its right end: "X et Y, qui …"."""
    at = scene.index_at(last.end)
    for mention in scene.actors(scene.first, at):
        if scene.index_at(mention.start) >= at - OWNER:
            chain = coordinated(scene, mention, at, words.lexicon)
            if chain[-1] == last:
                return chain
    return [last]


def _apart(scene: Scene, clause: Clause, low: int, at: int, words: Words) -> bool:
    """Tell whether a noun phrase of its own stands between a subject and its verb."""
    if scene.norm(at - 1) in JOINED - {","} and any(low <= g.first < at for g in clause.groups):
        return False  # "entend être seul et exige"
    spans = [m.span for m in scene.mentions] + [t.span for t in scene.times]
    marks = [i for i in range(low, at) if scene.norm(i) in BREAKS]
    if len(marks) % 2:
        low = marks[-1] + 1  # a mark that none closes: another clause may begin there
    depth = 0
    for place in range(low, at):
        norm, start = scene.norm(place), scene.tokens[place].start
        if norm in BREAKS:
            depth += 1
        elif depth % 2 == 0 and norm in ARTICLES and not any(s.start <= start < s.end for s in spans):
            following = scene.tokens[place + 1].start if place + 1 < scene.last else start
            preposed = scene.norm(place - 1) in words.lexicon.contacts.prepositions | words.lexicon.contacts.genitives
            if (
                not preposed
                and not scene.tokens[place + 1].morph
                and not any(s.start <= following < s.end for s in spans)
            ):
                return True
    return False


ARTICLES = frozenset(
    (
        "le",
        "la",
        "les",
        "l'",
        "un",
        "une",
        "des",
        "ses",
        "leurs",
        "son",
        "sa",
        "leur",
        "the",
        "a",
        "an",
        "his",
        "their",
        "its",
        "her",
    )
)


def _forces(scene: Scene, clause: Clause, at: int, words: Words) -> Party:
    """Return the state whose forces are subject: "deux bombardiers russes ont frappé", "Russian jets hit"."""
    low = clause.first if clause.opener not in (")", "(", RESUMED) else scene.first
    here = scene.actors(low, at, resolved=False)
    if here:
        at = scene.index_at(here[0].start) + 2
    for place in range(max(low, at - NEAR - 3), at):
        if scene.norm(place) not in words.table.forces:
            continue
        for beside in (place + 1, place - 1):
            state = words.states.get(scene.norm(beside)) if low <= beside < at else None
            if state is not None and scene.norm(place - 1) not in words.lexicon.contacts.genitives:
                return Party((state,), 0.85)
        if scene.norm(place + 1) in words.lexicon.contacts.genitives:
            owners = [m for m in scene.actors(place + 1, at) if scene.index_at(m.start) - place <= NEAR]
            if owners:
                return party(owners[:1])
    return Party()
