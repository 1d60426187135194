"""The two sides that an article is about: who is told together most often, whoever else it names on the way.

A contact that names nobody ("une nouvelle session est promise") is theirs, with a doubt told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact import governing, parsed
from pourparlers.extract.contact.phrases import governed, names_of
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.model.layers import Mention

MODES = frozenset(("meeting", "talks", "summit"))
SIDES = frozenset(("government", "office", "organisation", "armed_group"))
TWO = 2
LEAST = 2  # times that a couple is told: once may be anybody
MARGIN = 2  # how many times as often as the next couple


def of_article(scenes: Iterable[Scene], lexicon: Lexicon) -> tuple[str, ...]:
    """Return the two sides that a text joins again and again; empty where it has no such two, or several."""
    told: Counter[frozenset[str]] = Counter()
    order: dict[frozenset[str], tuple[str, ...]] = {}
    for scene in scenes:
        for names in {frozenset(n): n for n in _joined(scene, lexicon)}.values():
            told[frozenset(names)] += 1
            order.setdefault(frozenset(names), names)
    first, second = ([*told.most_common(2), (frozenset[str](), 0), (frozenset[str](), 0)])[:2]
    return order[first[0]] if first[1] >= max(LEAST, MARGIN * second[1]) else ()


def _joined(scene: Scene, lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    """Yield the couples of a sentence: joined by "entre", as subject of a verb, or meant by "les deux parties"."""
    found = [[m] for m in scene.mentions if m.form == "group"]
    found += [
        governed(scene, at, scene.last, lexicon.contacts.between_words, lexicon)
        for at in range(scene.first, scene.last)
        if scene.norm(at) in lexicon.contacts.between_words
    ]
    subjects: dict[int | None, list[Mention]] = {}
    for at in range(scene.first, scene.last):
        if scene.tokens[at].dep in parsed.SUBJECTS:
            subjects.setdefault(scene.tokens[at].head, []).extend(parsed.actors(scene, at, lexicon))
    found += subjects.values()
    for mentions in found:
        names = names_of(mentions)
        if len(names) == TWO and all(_side(m) for m in mentions):
            yield names


def _side(mention: Mention) -> bool:
    return mention.reading in SIDES or mention.form == "description"


def fated(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a noun of contact is subject of the verb that tells what becomes of it, and no other body's own.

    "Une nouvelle session est promise", not "lors d'une session" nor "la session du parlement a été reportée".
    """
    at = parsed.head(scene, trigger.first, trigger.last)
    if trigger.noun is None or trigger.mode not in MODES or scene.tokens[at].dep not in parsed.SUBJECTS:
        return False
    verb = governing.own_verb(scene, trigger, clause, lexicon)
    governor = scene.tokens[at].head
    if verb is None or governor is None:
        return False
    aside = trigger.last <= governor < verb.first and scene.norm(governor) in lexicon.contacts.ahead_words
    if not aside and not verb.first <= governor <= verb.last:  # "a summit planned for April was cancelled"
        return False
    plain = lexicon.contacts.new_words | lexicon.contacts.ahead_words | lexicon.contacts.manner_adjectives
    own = all(
        scene.norm(i) in plain for i in parsed.children(scene, at, "amod") if not trigger.first <= i < trigger.last
    )
    return (own or not trigger.noun.weak) and not any(
        _foreign(scene, i, lexicon) for i in parsed.children(scene, at, "nmod") if i >= trigger.last
    )


def anothers(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a complement says whose contact it is: "a meeting of the board", not "de paix"."""
    at = parsed.head(scene, trigger.first, trigger.last)
    near = (i for i in parsed.children(scene, at, "nmod", "obl") if i >= trigger.last)
    complements = (i for i in near if trigger.last in parsed.children(scene, i, "case"))
    return trigger.noun is not None and any(_foreign(scene, i, lexicon) and _definite(scene, i) for i in complements)


def _definite(scene: Scene, at: int) -> bool:
    """Tell whether a complement names somebody or something of its own: no mere kind of contact does."""
    own = scene.tokens[at].pos in ("PRON", "PROPN")
    return own or any(True for _ in parsed.children(scene, at, "det", "nmod:poss"))


def _foreign(scene: Scene, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a complement of a noun says whose contact it is, not when or where."""
    start = scene.tokens[at].start
    if any(t.start <= start < t.end for t in scene.times):
        return False
    if any(m.start <= start < m.end and m.reading == "place" for m in scene.mentions):
        return False
    cases = {scene.norm(i) for i in parsed.children(scene, at, "case")}
    words = lexicon.contacts
    return bool(cases & (words.of_words | words.genitives | words.with_words | words.between_words))
