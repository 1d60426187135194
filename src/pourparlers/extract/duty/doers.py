"""Who is to do it, and towards whom."""

from __future__ import annotations

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact import parsed
from pourparlers.extract.contact.phrases import governed, names_of, subject_of
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.duty import sides
from pourparlers.extract.duty.words import Words
from pourparlers.model.agreement import Agreement
from pourparlers.model.layers import Mention

SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
VERB_REACH = 3  # tokens of a verb with its auxiliaries
NEAR = 2  # tokens between an antecedent and its relative pronoun: a comma, a bracket


def subject(scene: Scene, clause: Clause, at: int, words: Words, deal: Agreement | None = None) -> tuple[str, ...]:
    """Return who is subject of the verb at a token: of a relative clause its antecedent, else the subject.

    A side of an agreement may stand without its name: "les deux camps", "le gouvernement".
    """
    own = sides.of_deal(scene, clause, at, deal, words)
    if own:
        return own
    if clause.opener in words.table.subject_relatives and not scene.actors(clause.first, at):
        found = _antecedent(scene, clause, words)
        if found:
            return names_of(found)
    return names_of(_nearest(scene, at, subject_of(scene, clause, at, words.base), words))


def _nearest(scene: Scene, at: int, found: list[Mention], words: Words) -> list[Mention]:
    """Return the subject that the parse sees between the one found and its verb, in its stead; nobody if unknown."""
    if not found:
        return found
    after = scene.index_at(found[-1].end)
    for verb in range(at, min(at + VERB_REACH, scene.last)):
        hanging = [i for i in range(after, at) if scene.tokens[i].head == verb and scene.tokens[i].dep in SUBJECTS]
        if hanging and scene.tokens[hanging[-1]].pos == "PROPN":
            return parsed.actors(scene, hanging[-1], words.base)
    return found


def _antecedent(scene: Scene, clause: Clause, words: Words) -> list[Mention]:
    """Return the actors right before a relative clause, coordinated ones together: "entre X et Y, qui"."""
    before = scene.actors(scene.first, clause.first)
    if not before or clause.first - scene.index_at(before[-1].end) > NEAR:
        return []
    found = [before[-1]]
    for actor in reversed(before[:-1]):
        between = scene.words(scene.index_at(actor.end), scene.index_at(found[0].start))
        if not set(between) <= words.table.joining or not between:
            break
        found.insert(0, actor)
    return found


def recipients(scene: Scene, first: int, last: int, words: Words) -> tuple[str, ...]:
    """Return whom something is promised to, between a verb and what is promised."""
    return names_of(governed(scene, first, last, words.table.recipients, words.base)) if last > first else ()
