"""Between whom an agreement is, and who stands behind it."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.accord.telling import Mention, State
from pourparlers.extract.accord.words import Words, find_phrase
from pourparlers.extract.contact import parsed
from pourparlers.extract.contact.pairs import of_adjective
from pourparlers.extract.contact.phrases import coordinated, following_subject, governed, names_of, subject_of
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.knowledge import world
from pourparlers.model.event import Event
from pourparlers.model.layers import Mention as ActorMention

BETWEEN_REACH = 12  # tokens between an agreement and "entre": "l'accord conclu le 9 septembre à Genève entre"
OWNER_REACH = 3
BACKED_REACH = 7  # tokens between an agreement and who backs it: "la trêve, bien fragile, voulue par"
TOGETHER = 2
FIRST = frozenset(("nous", "notre", "nos", "we", "our", "us"))  # the speaker and those for whom he speaks


def read(scene: Scene, mention: Mention, states: Sequence[State], words: Words, voice: str = "") -> tuple[str, ...]:
    """Return the parties to an agreement that a sentence names, persons as the states that they act for.

    Args:
        scene: the sentence.
        mention: the agreement.
        states: what the sentence tells of it.
        words: the words of the language.
        voice: who says it, for "nous".
    """
    clause = scene.clause_at(mention.first)
    lexicon, table = words.base, words.table
    last = min(clause.last, mention.last + BETWEEN_REACH)
    day = published(scene)
    both = governed(scene, mention.last, last, table.between, lexicon)
    if len(names_of(both)) >= TOGETHER:
        return as_states(both, day)
    adjective = of_adjective(scene, Trigger(mention.first, mention.last, ""), lexicon)
    if len(adjective) >= TOGETHER:
        return adjective
    made = any(s.made for s in states) and not backers(scene, mention, words)
    agents = governed(scene, mention.last, last, table.agents, lexicon) if made else []
    if len(names_of(agents)) >= TOGETHER:
        return as_states(agents, day)
    teller = next((s for s in states if s.sides and s.at >= 0), None)
    found: list[ActorMention] = []
    if teller is not None:
        found = (
            subject_of(scene, scene.clause_at(teller.at), teller.at, lexicon)
            or _members(scene, teller.at, words)
            or following_subject(scene, clause, mention.last, lexicon)
            or _themselves(scene, teller.at, words)
        )
    other = governed(scene, mention.last, last, table.with_words, lexicon) or _across(scene, mention, teller, words)
    if not found and other:
        found = [actor for actor in _owner(scene, mention, words) if actor not in other]
    if not found and other and voice and any(w in FIRST for w in scene.words(clause.first, mention.first)):
        return tuple(dict.fromkeys((*acting((voice,), day), *as_states(other, day))))  # "nous avons un accord avec X"
    if _between_others(mention, teller) and not other:
        found = []
    if found or (other and teller is not None):
        return as_states([*found, *other], day)
    return as_states(agents, day)


def _themselves(scene: Scene, at: int, words: Words) -> list[ActorMention]:
    """Return the several subjects of the sentence that "they" stands for: "X and Y said that they had agreed"."""
    near = [m for m in scene.mentions if m.form == "pronoun" and not m.names
            and at - OWNER_REACH <= scene.index_at(m.start) < at]  # fmt: skip
    root = next((i for i in range(scene.first, at) if scene.tokens[i].head == i), -1)
    found = parsed.subject(scene, root, words.base) if near and root >= 0 else []
    return found if len(names_of(found)) >= TOGETHER else []


def _across(scene: Scene, mention: Mention, teller: State | None, words: Words) -> list[ActorMention]:
    """Return the other party between verb and noun: "a signé avec X un accord", "a obtenu de X un mémorandum"."""
    if teller is None or not teller.at < mention.first - 1:
        return []
    got = any(t.lemma in words.table.got for t in scene.tokens[teller.at : mention.first])
    cases = words.table.with_words | (words.table.of_words if got else frozenset())
    return governed(scene, teller.at, mention.first, cases, words.base)


def backers(scene: Scene, mention: Mention, words: Words) -> tuple[str, ...]:
    """Return who wanted, proposed or brokered it, as a participle beside it tells: "la trêve, voulue par X et Y"."""
    truce = mention.noun is not None and mention.noun.type == "ceasefire"
    lemmas = words.table.backing | (words.table.brokering if truce else frozenset())
    end = min(scene.last, mention.last + BACKED_REACH)
    for at in range(mention.last, end):
        if scene.tokens[at].lemma not in lemmas or ";" in scene.words(mention.last, at):
            continue
        if any(g.first <= at <= g.last and not g.passive and g.tense not in ("participle", "past") for g in
               scene.clause_at(at).groups):  # fmt: skip
            continue
        by = next((i for i in range(at + 1, at + 1 + OWNER_REACH) if scene.norm(i) in words.table.agents), -1)
        if by >= 0:
            return names_of(governed(scene, by, min(scene.last, by + BETWEEN_REACH), words.table.agents, words.base))
    return ()


def struck(scene: Scene) -> tuple[str, ...]:
    """Return the bodies that struck a deal in this sentence, as the deeds tell it: such as no mention stands for."""
    here, mentioned = scene.span, {n for m in scene.document.mentions for n in m.names}
    for fact in scene.document.facts:
        if not isinstance(fact, Event) or fact.type != "AGREE" or len(fact.participants) < TOGETHER:
            continue
        if any(here.start <= e.start < here.end for e in fact.evidence):
            names = tuple(p.actor for p in fact.participants)
            return () if mentioned & set(names) else names
    return ()


def _between_others(mention: Mention, teller: State | None) -> bool:
    """Tell whether a truce still ahead is told: who talks about it need not be who fights."""
    truce = mention.noun is not None and mention.noun.type == "ceasefire"
    return truce and teller is not None and teller.status in ("proposed", "under_negotiation")


def _owner(scene: Scene, mention: Mention, words: Words) -> list[ActorMention]:
    """Return whose agreement with somebody it is: "l'accord de l'Iran avec les Six", "Iran's deal with"."""
    for actor in scene.actors(mention.last, min(scene.last, mention.last + OWNER_REACH + 1)):
        if scene.norm(scene.index_at(actor.start) - 1) in words.table.of_words | words.table.definite:
            return [actor]
    before = [
        a for a in scene.actors(scene.first, mention.first) if mention.first - scene.index_at(a.end) <= OWNER_REACH
    ]
    return before[-1:] if before and scene.norm(scene.index_at(before[-1].end)) in ("'s", "'") else []


def published(scene: Scene) -> str | None:
    """Return the day of the article, as far as it is known."""
    return scene.document.published.date if scene.document.published else None


def as_states(mentions: Sequence[ActorMention], day: str | None) -> tuple[str, ...]:
    """Return the names of actors, officials as the states or bodies that they act for where these remain several."""
    people = {n for m in mentions if m.reading == "person" for n in m.names}
    names = names_of(mentions)
    if any(n in people and _principal(n, day) == n for n in names):
        return names  # some are officials, some are not: nobody stands for a state then
    return acting(names, day)


def acting(names: Sequence[str], day: str | None) -> tuple[str, ...]:
    """Return officials as the states or bodies that they act for on a day, where as many remain, two at most."""
    acted = tuple(dict.fromkeys(_principal(name, day) for name in names))
    return acted if len(acted) >= min(TOGETHER, len(names)) else tuple(names)


def _principal(name: str, day: str | None) -> str:
    """Return the state or body that a person acts for; the name itself for whoever is no official known."""
    person = world.person_named(name)
    if person is None:
        return name
    states = world.states()
    held = [t for t in world.tenures_of(person.id) if day is None or world.covers(t, day)]
    bodies = [t.of for t in held if t.of in world.organisations()]
    if bodies and not any(t.of in states for t in held):
        return bodies[-1]
    return states[person.country].name_fr if person.country in states else name


def _members(scene: Scene, at: int, words: Words) -> list[ActorMention]:
    """Return the body whose members are subject: "les dix-sept pays du Groupe ont convenu"."""
    for actor in reversed(scene.actors(scene.first, at)):
        before = scene.index_at(actor.start) - 1
        while scene.norm(before) in words.base.contacts.determiners:
            before -= 1
        if scene.norm(before) in words.table.of_words and scene.norm(before - 1) in words.table.members:
            return [actor]
    return []


def several(scene: Scene, states: Sequence[State], words: Words) -> bool:
    """Tell whether somebody unnamed is subject beside the party named: "l'Iran et les grandes puissances ont …"."""
    teller = next((s for s in states if s.sides and s.at >= 0), None)
    if teller is None:
        return False
    subject = subject_of(scene, scene.clause_at(teller.at), teller.at, words.base)
    return bool(subject) and scene.norm(scene.index_at(subject[-1].end)) in ("et", "and")


def _of_contact(scene: Scene, mention: Mention) -> tuple[str, ...]:
    """Return the sides of the contact that a sentence tells, where an agreement is what it is about."""
    for fact in scene.document.facts:
        if not isinstance(fact, Event) or fact.type != "CONSULT" or len(fact.participants) < TOGETHER:
            continue
        if any(e.start <= scene.tokens[mention.first].start < e.end for e in fact.evidence):
            return acting([p.actor for p in fact.participants], published(scene))
    return ()


def negotiators(scene: Scene, mention: Mention, words: Words) -> tuple[str, ...]:
    """Return who talks about an agreement: the sides of the contact told in the sentence, else its several subjects."""
    found = _of_contact(scene, mention)
    if found:
        return found
    clause = scene.clause_at(mention.first)
    subject = subject_of(scene, clause, mention.first, words.base)
    return as_states(subject, published(scene)) if len(names_of(subject)) >= TOGETHER else ()


def known(scene: Scene, name: str, *, role: bool = True) -> bool:
    """Tell whether a name is of a state, body, group or official; of a person only told by name nothing is known.

    Args:
        scene: the sentence.
        name: the name.
        role: whether a role told beside it ("le président") makes an official.
    """
    if world.person_named(name) is not None or name in world.organisations():
        return True
    told = [m for m in scene.document.mentions if name in m.names]
    return not told or any(m.reading != "person" or (role and m.form == "role") for m in told)


def unnamed(scene: Scene, mention: Mention, words: Words) -> bool:
    """Tell whether camps without a name are the parties: "entre le régime et les insurgés"."""
    near = scene.words(mention.last, mention.last + BETWEEN_REACH)
    at = next((i for i, w in enumerate(near) if w in words.table.between), None)
    return at is not None and any(w in words.table.camps for w in near[at:])


def of_last_contact(scene: Scene, states: Sequence[State], words: Words) -> tuple[str, ...]:
    """Return the sides of the last contact told, where a plural role is subject of agreeing ("les négociateurs")."""
    teller = next((s for s in states if s.sides and s.at >= 0), None)
    if teller is None:
        return ()
    clause = scene.clause_at(teller.at)
    if not set(scene.words(clause.first, teller.at)) & words.base.contacts.plural_roles:
        return ()
    return acting(last_contact(scene), published(scene))


def named(scene: Scene, names: Sequence[str]) -> bool:
    """Tell whether a sentence names all of some parties."""
    return {n for m in scene.mentions for n in m.names}.issuperset(names)


def last_contact(scene: Scene) -> tuple[str, ...]:
    """Return the two sides of the contact told last before a sentence or in it; empty where none was."""
    end = scene.span.end
    told = [
        f
        for f in scene.document.facts
        if isinstance(f, Event) and len(f.participants) == TOGETHER and f.evidence[0].start < end
    ]
    last = max(told, key=lambda f: max(e.start for e in f.evidence if e.start < end), default=None)
    return tuple(p.actor for p in last.participants) if last is not None else ()


def council(scene: Scene, mention: Mention, words: Words) -> tuple[str, ...]:
    """Return the body that a resolution is of, where the sentence names one."""
    if mention.noun is None or mention.noun.type != "resolution":
        return ()
    bodies = [a for a in scene.actors(scene.first, scene.last) if set(a.names) & words.table.councils]
    return names_of(bodies[:1])


def sponsors(scene: Scene, words: Words) -> tuple[str, ...]:
    """Return under whose aegis a sentence puts the agreement that it tells."""
    found = find_phrase(scene, scene.first, scene.last, words.table.aegis)
    if found is not None:
        last = min(scene.last, found[1] + BETWEEN_REACH)
        actors = scene.actors(found[1] - 1, last)
        return names_of(coordinated(scene, actors[0], last, words.base)) if actors else ()
    return ()
