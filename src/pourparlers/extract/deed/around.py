"""Who stands where around a deed: agent, object, owner of the object, after a preposition."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.contact.phrases import coordinated
from pourparlers.extract.contact.scene import ACTORS, Scene
from pourparlers.extract.deed.telling import Party
from pourparlers.extract.deed.words import Phrase, Words
from pourparlers.model.layers import Mention

NEAR = 5  # tokens from a preposition to the actor it governs: "contre les forces loyales à X"
OWNER = 9  # tokens from a verb to the owner of its object: "a salué la contribution apportée par X"
AGENT = 10  # tokens from a participle to "par": "conclu le 9 septembre à Genève par X"
CONTINENTAL = frozenset(("south", "latin", "north", "central", "non", "anti"))  # before an adjective of no one state
BREAKS = frozenset((",", ";", ":", ".", "(", ")", "«", "»", "“", "”", '"', "–", "—"))


def party(mentions: Sequence[Mention]) -> Party:
    """Return the names of some mentions and the least of their scores."""
    names = tuple(dict.fromkeys(n for m in mentions for n in m.names))
    return Party(names, min([1.0, *(m.score for m in mentions)]))


def agent(scene: Scene, first: int, last: int, words: Words) -> Party:
    """Return who stands after "par" in a range of tokens."""
    return governed(scene, first, min(last, first + AGENT), [(w,) for w in words.lexicon.contacts.agents], words)


def direct(scene: Scene, first: int, last: int, words: Words) -> Party:
    """Return the direct object: the first actor that nothing but adverbs, determiners and times keeps from the verb."""
    contacts = words.lexicon.contacts
    for mention in scene.actors(first, min(last, first + OWNER)):
        at = scene.index_at(mention.start)
        between = _loose(scene, first, at, words)
        if len(between) > 2 or any(
            w in contacts.prepositions | contacts.genitives | contacts.complements | BREAKS for w in between
        ):
            return Party()
        if possesses(scene, mention):
            return Party()
        return party(coordinated(scene, mention, last, words.lexicon))
    return Party()


def owner(scene: Scene, first: int, last: int, words: Words, *, alone: bool = True, done_by: bool = True) -> Party:
    """Return whose the object of a verb is: "salue l'initiative de X", "les tirs russes", "X's strikes".

    Args:
        scene: the sentence.
        first: index of the token after the verb, or of the object.
        last: index after the last token to look at.
        words: the words of the language.
        alone: whether the object may be the actor itself.
        done_by: whether who stands after "par" owns it too ("la contribution apportée par X").
    """
    contacts, end = words.lexicon.contacts, min(last, first + OWNER)
    stop = next(
        (
            i
            for i in range(first, end)
            if scene.norm(i) in BREAKS
            or (_finite(scene, i) and not nominal(scene, i, words))
            or (i > first + 1 and _infinitive(scene, i))
        ),
        end,
    )
    blocked = contacts.prepositions - words.table.owners
    for at in range(first, stop):
        norm = scene.norm(at)
        if norm in blocked and norm not in ("à", "au", "to") and at > first:
            return Party()
        mention = next((m for m in scene.mentions if m.start == scene.tokens[at].start and m.names), None)
        if mention is not None and (mention.reading in ACTORS or mention.names[0] in words.countries):
            before = {scene.norm(at - 1), scene.norm(at - 2)} & words.table.owners
            by = before & words.lexicon.contacts.agents
            owned = bool(before - by) or (bool(by) and done_by) or possesses(scene, mention)
            if owned or (alone and mention.form in ("metonym", "role", "group") and mention.reading == "government"):
                return party(
                    coordinated(scene, mention, last, words.lexicon) if mention.reading in ACTORS else [mention]
                )
            return Party()
        state = words.states.get(norm)
        if state is not None and at > first and mention is None and scene.norm(at - 1) not in CONTINENTAL:
            return Party((state,), 0.85)
    return Party()


def possesses(scene: Scene, mention: Mention) -> bool:
    """Tell whether an actor stands in the possessive: "X's"."""
    return scene.norm(scene.index_at(mention.end)) in ("'s", "’s", "'") or scene.text(mention.end - 2, mention.end) in (
        "'s",
        "’s",
    )


def nominal(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether a form that may be a verb is a noun here: an article stands before it ("les nouvelles taxes")."""
    articles = words.lexicon.contacts.determiners - {"m", "mm", "mme", "mmes", "m.", "mm.", "mr.", "mrs.", "ms.", "dr."}
    start = scene.tokens[at - 1].start if at > scene.first else -1
    if any(m.start <= start < m.end for m in scene.mentions) or scene.norm(at - 2) in ("qui", "who"):
        return False
    plain = not scene.tokens[at - 1].morph and scene.norm(at - 1) not in BREAKS and at - 2 >= scene.first
    return scene.norm(at - 1) in articles or (plain and scene.norm(at - 2) in articles)


def _infinitive(scene: Scene, at: int) -> bool:
    return "VerbForm=Inf" in scene.tokens[at].morph


def _finite(scene: Scene, at: int) -> bool:
    morph = scene.tokens[at].morph
    return "VerbForm=Fin" in morph


def governed(scene: Scene, first: int, last: int, phrases: Sequence[Phrase], words: Words) -> Party:
    """Return the actors (or a country as such) after the first of some prepositions in a range of tokens."""
    for at in range(first, last):
        if "VerbForm=Inf" in scene.tokens[at].morph or (at > first and _finite(scene, at)):
            return Party()
        for phrase in phrases:
            if any(scene.norm(at + i) != word for i, word in enumerate(phrase)):
                contracted = len(phrase) == 1 and _contracted(scene, at, phrase[0])
                if not contracted:
                    continue
            found = _after(scene, at if _contracted(scene, at, phrase[0]) else at + len(phrase), last, words)
            if found:
                return party(found)
    return Party()


def _contracted(scene: Scene, at: int, preposition: str) -> bool:
    """Tell whether a mention begins with the preposition itself: "aux États-Unis"."""
    start = scene.tokens[at].start
    return scene.norm(at) == preposition and any(m.start == start for m in scene.mentions)


def _after(scene: Scene, at: int, last: int, words: Words) -> list[Mention]:
    contacts = words.lexicon.contacts
    for place in range(at, min(last, at + NEAR)):
        start = scene.tokens[place].start
        mention = next((m for m in scene.mentions if m.start == start and m.names), None)
        if mention is not None and mention.reading in ACTORS:
            return coordinated(scene, mention, last, words.lexicon)
        if mention is not None and mention.names[0] in words.countries:
            return [mention]
        if scene.norm(place) in contacts.prepositions | BREAKS or "VerbForm=Inf" in scene.tokens[place].morph:
            return []
    return []


def _loose(scene: Scene, first: int, last: int, words: Words) -> list[str]:
    """Return the words between two tokens without determiners, adverbs and times."""
    skip = words.lexicon.contacts.determiners | words.lexicon.verbs.between | words.lexicon.verbs.negations
    times = [t.span for t in scene.times]
    return [
        t.norm
        for t in scene.tokens[first:last]
        if t.norm not in skip
        and not t.norm.endswith(("ment", "ly"))
        and not any(s.start <= t.start < s.end for s in times)
    ]
