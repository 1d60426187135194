"""Words that tell of a contact: nouns and noun phrases, verbs with their construction."""

from __future__ import annotations

import functools
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact import verbforms
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.verbgroups import VerbGroup
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
        until: index of the first token of the next contact: what follows it belongs to that one.
        anaphor: True where a pronoun stands for the contact told before ("elle a été reportée").
    """

    first: int
    last: int
    mode: str
    noun: ContactNoun | None = None
    verb: ContactVerb | None = None
    group: VerbGroup | None = None
    series: bool = False
    until: int = sys.maxsize
    anaphor: bool = False

    @property
    def implied(self) -> bool:
        """Whether only an agreement tells that the sides talked ("X et Y se sont mis d'accord")."""
        return self.verb is not None and self.verb.construction in AGREEING

    @property
    def rule(self) -> str:
        """The stable name of the rule."""
        if self.anaphor:
            return "contact.anaphora"
        if self.verb is not None:
            return f"contact.verb.{self.verb.construction}"
        return f"contact.noun.{self.mode}"


def find(scene: Scene, lexicon: Lexicon) -> Iterator[Trigger]:
    """Yield the triggers of a sentence, longest phrase first where they overlap, in order."""
    taken: set[int] = set()
    found: list[Trigger] = []
    phrases, idioms = _phrases(lexicon.contacts.nouns), _idioms(lexicon.contacts.idioms)
    at = scene.first
    while at < scene.last:
        noun = _homograph(scene, at, lexicon) or _noun(scene, at, phrases, idioms)
        if noun is not None:
            found.append(noun)
            taken.update(range(noun.first, noun.last))
            at = noun.last
        else:
            at += 1
    found += _untold(scene, lexicon, taken)
    verbs = _telling_lemmas(lexicon.contacts.verbs, lexicon.contacts.anaphora_lemmas)
    some = any(t.lemma in verbs or t.norm in verbs for t in scene.tokens[scene.first : scene.last])
    for clause in scene.clauses if some else ():
        for group in clause.groups:
            if not taken & set(range(group.first, group.last + 1)):
                verb = _verb(scene, clause, group, lexicon) or _anaphor(scene, clause, group, lexicon)
                if verb is not None:
                    found.append(verb)
    found.sort(key=lambda t: t.first)
    for trigger, following in zip_longest(found, found[1:]):
        if trigger is not None:
            yield trigger if following is None else replace(trigger, until=following.first)


def _untold(scene: Scene, lexicon: Lexicon, taken: set[int]) -> list[Trigger]:
    """Return the verbs that only the parse shows: "is due to meet", "are meeting"."""
    lemmas = frozenset(_verbs_by_lemma(lexicon.contacts.verbs))
    found = []
    for group in verbforms.groups(scene, lemmas, lexicon):
        there = any(m.reading == "place" and _hangs_on(scene, m.start, group.last) for m in scene.mentions)
        known = any(g.first <= group.last <= g.last for g in scene.clause_at(group.first).groups)
        verb = None if known or group.first in taken else _verb(scene, scene.clause_at(group.first), group, lexicon)
        if verb is not None and (there or verb.mode != "visit"):
            found.append(verb)
    return found


def _hangs_on(scene: Scene, offset: int, at: int) -> bool:
    """Tell whether the parse hangs the word at an offset on a token."""
    return scene.tokens[scene.index_at(offset)].head == at


@functools.cache
def _telling_lemmas(verbs: tuple[ContactVerb, ...], anaphora: frozenset[str]) -> frozenset[str]:
    """Return the lemmas without which a sentence needs no cutting into clauses."""
    return frozenset(lemma for verb in verbs for lemma in verb.lemmas) | anaphora | {"take"}


Phrases = Mapping[str, tuple[tuple[tuple[str, ...], ContactNoun, bool], ...]]


@functools.cache
def _phrases(nouns: tuple[ContactNoun, ...]) -> Phrases:
    """Index the noun phrases by their first word, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], ContactNoun, bool]]] = {}
    for noun in nouns:
        for words, series in ((noun.words, False), (noun.plural, True)):
            for word in words:
                parts = tuple(word.replace("'", "' ").split())
                index.setdefault(parts[0], []).append((parts, noun, series))
    return {k: tuple(sorted(v, key=lambda e: -len(e[0]))) for k, v in index.items()}


@functools.cache
def _idioms(idioms: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(i.split()) for i in idioms)


def _noun(scene: Scene, at: int, phrases: Phrases, idioms: frozenset[tuple[str, ...]]) -> Trigger | None:
    candidates = phrases.get(scene.norm(at))
    if not candidates or (scene.norm(at - 1), scene.norm(at)) in idioms:
        return None
    for parts, noun, series in candidates:
        if (
            all(scene.norm(at + i) == part for i, part in enumerate(parts))
            and not _is_verb(scene, at)
            and not (scene.tokens[at].pos == "VERB" and verbforms.continuous(scene, at))
            and not _inside_name(scene, at)
        ):
            return Trigger(at, at + len(parts), noun.mode, noun=noun, series=series)
    return None


def _inside_name(scene: Scene, at: int) -> bool:
    """Tell whether a word stands within the name of a body ("Haut Comité des négociations"), not at its beginning."""
    start = scene.tokens[at].start
    small = scene.text(start, start + 1).islower()
    return any(m.start < start < m.end and not (small and m.reading == "place") for m in scene.mentions)


def _homograph(scene: Scene, at: int, lexicon: Lexicon) -> Trigger | None:
    """Read a noun of contact that is a verb here: it stands right between two actors ("X rencontre Y")."""
    words = lexicon.contacts
    lemma = words.homographs.get(scene.norm(at))
    entries = _verbs_by_lemma(words.verbs).get(lemma or "", ())
    if not entries or at == scene.first:
        return None
    subject = [m for m in scene.actors(scene.first, at) if m.end == scene.tokens[at - 1].end]
    skipped = words.determiners | (words.recipients if entries[0].construction == "to" else frozenset())
    after = at + 1
    while after < scene.last and scene.norm(after) in skipped:
        after += 1
    if not subject or not any(scene.index_at(m.start) == after for m in scene.actors(after, scene.last)):
        return None
    return Trigger(at, at + 1, entries[0].mode, verb=entries[0], group=VerbGroup(at, at, lemma or "", "present"))


PRONOUNS = frozenset(
    ("il", "elle", "on", "ils", "elles", "je", "nous", "se", "s'", "qui", "he", "she", "they", "to", "will", "would",
     "not")
)  # fmt: skip


def _is_verb(scene: Scene, at: int) -> bool:
    """Tell whether a form that is noun and verb alike is the verb here: "il rencontre", "to visit"."""
    return scene.norm(at - 1) in PRONOUNS


def _verb(scene: Scene, clause: Clause, group: VerbGroup, lexicon: Lexicon) -> Trigger | None:
    candidates = _verbs_by_lemma(lexicon.contacts.verbs).get(group.lemma)
    if not candidates:
        return None
    norms = frozenset(scene.words(clause.first, clause.last))
    phrase = " ".join(scene.words(clause.first, clause.last))
    for verb in candidates:
        if verb.needs and not any(n in norms if " " not in n else n in phrase for n in verb.needs):
            continue
        if _constructed(scene, clause, group, verb):
            mode = verb.mode
            if (
                mode in ("meeting", "talks")
                and verb.construction != "host"
                and norms & _call_words(lexicon.contacts.call_words)
                and lexicon.language == "fr"
            ):
                mode = "call"
            return Trigger(group.first, group.last + 1, mode, verb=verb, group=group)
    return None


@functools.cache
def _verbs_by_lemma(verbs: tuple[ContactVerb, ...]) -> Mapping[str, tuple[ContactVerb, ...]]:
    index: dict[str, list[ContactVerb]] = {}
    for verb in verbs:
        for lemma in verb.lemmas:
            index.setdefault(lemma, []).append(verb)
    return {k: tuple(v) for k, v in index.items()}


@functools.cache
def _call_words(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words)


CALLED = 4  # tokens after "visited" in which the person stands who is called on: "visited the former president X"
AGREEING = frozenset(("agree", "concord"))  # constructions of verbs that tell talks only by what came of them


def _constructed(scene: Scene, clause: Clause, group: VerbGroup, verb: ContactVerb) -> bool:
    """Tell whether a verb stands in the construction that its entry asks for."""
    if verb.partner and group.tense == "participle":  # "en parlant avec X" is what one says to the press
        return False
    if verb.reflexive and not (group.reflexive or _reflexive(scene, group)):
        return False
    if verb.construction == "reciprocal":
        return group.reflexive and not _undergoing(scene, clause, group)
    if verb.construction in AGREEING:
        finite = group.tense in ("past", "pluperfect", "present") and not (group.modal or group.passive)
        return finite and group.reflexive == (verb.construction == "concord")
    if verb.construction == "gathered":
        return group.tense == "participle" and not group.reflexive and group.first == group.last
    if verb.construction == "join" and group.passive:
        return False
    if verb.construction == "person" and verb.mode == "call":
        return not _requests(scene, clause, group)
    if verb.construction == "caller":  # "visited X in prison": a person right after the verb
        near = scene.actors(group.last + 1, min(scene.last, group.last + CALLED))
        return not group.passive and any(m.reading == "person" for m in near)
    if verb.construction == "to":
        return group.tense != "participle"
    if verb.construction == "awaited":
        return group.passive and not group.negated
    if verb.construction == "gather":
        return not group.reflexive and group.tense != "participle"
    if verb.construction == "place":  # "aller déposer des fleurs" is an errand, "va rencontrer" a future
        return not any(
            "VerbForm=Inf" in scene.tokens[i].morph for i in range(group.last + 1, min(clause.last, group.last + 4))
        )
    return True


def _reflexive(scene: Scene, group: VerbGroup) -> bool:
    """Tell whether a reflexive pronoun stands apart before a verb: "s'est, lui, entretenu avec X"."""
    words = scene.lexicon.verbs.reflexives
    return any(t.head == group.last and t.norm in words for t in scene.tokens[scene.first : group.last])


def _undergoing(scene: Scene, clause: Clause, group: VerbGroup) -> bool:
    """Tell whether a verb or participle follows: "s'est vu refuser", "se sont retrouvés pris"."""
    at = group.last + 1
    while at < clause.last and scene.tokens[at].pos == "ADV":
        at += 1
    verbal = at < clause.last and scene.tokens[at].pos in ("VERB", "ADJ")
    return verbal and (scene.tokens[at].head == group.last or "VerbForm=Inf" in scene.tokens[at].morph)


def _requests(scene: Scene, clause: Clause, group: VerbGroup) -> bool:
    """Tell whether a call is a request ("a appelé X à soutenir le texte"), not one with an aim ("pour féliciter")."""
    words = scene.lexicon.contacts
    for at in range(group.last + 1, clause.last):
        if "VerbForm=Inf" in scene.tokens[at].morph:
            while scene.tokens[at - 1].pos in ("ADV", "PRON"):
                at -= 1
            return scene.norm(at - 1) not in words.before_words
    return False


def _anaphor(scene: Scene, clause: Clause, group: VerbGroup, lexicon: Lexicon) -> Trigger | None:
    """Read a pronoun that stands for the contact told before: "elle a été reportée", "ils ont repris jeudi"."""
    words = lexicon.contacts
    lemma = group.lemma
    following = scene.norm_after(group.last, lexicon.verbs.negations | lexicon.verbs.between)
    if lemma in ("avoir", "take") and following in words.anaphora_lemmas:
        lemma = following
    if lemma not in words.anaphora_lemmas or not (group.passive or group.reflexive or lemma in words.active_lemmas):
        return None
    at = group.first - 1
    while scene.norm(at) in lexicon.verbs.negations | lexicon.verbs.reflexives:
        at -= 1
    if scene.norm(at) not in words.anaphora or at < clause.first:
        return None
    after = scene.norm(group.last + 1)
    if lemma in words.active_lemmas and (after in words.determiners or after in words.possessive):
        return None  # "ils ont repris leurs travaux": the pronoun stands for persons
    return Trigger(group.first, group.last + 1, "", group=group, anaphor=True)
