"""Words that tell of a contact: nouns and noun phrases, verbs with their construction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pourparlers.extract.clauses import Clause, VerbGroup
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.lang.contacts import ContactNoun, ContactVerb


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that tells of a contact.

    Attributes:
        first: index of its first token.
        last: index after its last token.
        mode: mode of the event.
        noun: the entry, for a noun.
        verb: the entry, for a verb.
        group: the verb group, for a verb.
        series: True for a plural that tells a series.
    """

    first: int
    last: int
    mode: str
    noun: ContactNoun | None = None
    verb: ContactVerb | None = None
    group: VerbGroup | None = None
    series: bool = False

    @property
    def rule(self) -> str:
        """The stable name of the rule."""
        if self.verb is not None:
            return f"contact.verb.{self.verb.construction}"
        return f"contact.noun.{self.mode}"


def find(scene: Scene, lexicon: Lexicon) -> Iterator[Trigger]:
    """Yield the triggers of a sentence, longest phrase first where they overlap, in order."""
    taken: set[int] = set()
    found: list[Trigger] = []
    phrases = _phrases(lexicon)
    idioms = frozenset(tuple(i.split()) for i in lexicon.contacts.idioms)
    at = scene.first
    while at < scene.last:
        noun = _noun(scene, at, phrases, idioms)
        if noun is not None:
            found.append(noun)
            taken.update(range(noun.first, noun.last))
            at = noun.last
        else:
            at += 1
    for clause in scene.clauses:
        for group in clause.groups:
            if not taken & set(range(group.first, group.last + 1)):
                verb = _verb(scene, clause, group, lexicon)
                if verb is not None:
                    found.append(verb)
    yield from sorted(found, key=lambda t: t.first)


Phrases = dict[str, list[tuple[tuple[str, ...], ContactNoun, bool]]]
_PHRASES: dict[int, Phrases] = {}


def _phrases(lexicon: Lexicon) -> Phrases:
    """Index the noun phrases by their first word, the longest first."""
    key = id(lexicon.contacts)
    if key not in _PHRASES:
        index: Phrases = {}
        for noun in lexicon.contacts.nouns:
            for words, series in ((noun.words, False), (noun.plural, True)):
                for word in words:
                    parts = tuple(word.replace("'", "' ").split())
                    index.setdefault(parts[0], []).append((parts, noun, series))
        _PHRASES[key] = {k: sorted(v, key=lambda e: -len(e[0])) for k, v in index.items()}
    return _PHRASES[key]


def _noun(scene: Scene, at: int, phrases: Phrases, idioms: frozenset[tuple[str, ...]]) -> Trigger | None:
    if (scene.norm(at - 1), scene.norm(at)) in idioms:
        return None
    for parts, noun, series in phrases.get(scene.norm(at), ()):
        if all(scene.norm(at + i) == part for i, part in enumerate(parts)) and not _is_verb(scene, at):
            mode = noun.mode
            return Trigger(at, at + len(parts), mode, noun=noun, series=series)
    return None


PRONOUNS = frozenset(("il", "elle", "on", "ils", "elles", "je", "nous", "se", "s'", "qui", "he", "she", "they", "to", "will", "would", "not"))


def _is_verb(scene: Scene, at: int) -> bool:
    """Tell whether a form that is noun and verb alike is the verb here: "il rencontre", "to visit"."""
    return scene.norm(at - 1) in PRONOUNS


def _verb(scene: Scene, clause: Clause, group: VerbGroup, lexicon: Lexicon) -> Trigger | None:
    norms = {scene.norm(i) for i in range(clause.first, clause.last)}
    for verb in lexicon.contacts.verbs:
        if group.lemma not in verb.lemmas or (verb.needs and not norms & set(verb.needs)):
            continue
        if verb.construction == "reciprocal" and not group.reflexive:
            continue
        if verb.construction == "place" and any("VerbForm=Inf" in scene.tokens[i].morph for i in range(group.last + 1, min(clause.last, group.last + 4))):
            continue  # "aller déposer des fleurs" is an errand, "va rencontrer" a future
        mode = verb.mode
        if verb.mode in ("meeting", "talks") and norms & set(lexicon.contacts.call_words) and lexicon.language == "fr":
            mode = "call"
        return Trigger(group.first, group.last + 1, mode, verb=verb, group=group)
    return None
