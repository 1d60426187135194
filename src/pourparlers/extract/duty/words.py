"""The words of commitment of a language, indexed once for quick look-up."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.extract.accord.words import by_first, stands
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.lang.commitments import Commitments, DutyRule
from pourparlers.lang.pack import load

HANGING = frozenset(("xcomp", "conj", "acl", "ccomp", "advcl"))  # relations of an infinitive
QUOTES = frozenset(("«", "“", '"'))  # before an infinitive: "a promis de « réduire »"
INFINITIVE_REACH = 5  # tokens: "ne plus jamais les y inviter"
Rules = dict[str, tuple[DutyRule, ...]]


@dataclass(frozen=True, slots=True)
class Words:
    """What the commitment rules know of a language.

    Attributes:
        table: the table of the language pack.
        base: nouns, verbs and cues that contacts and commitments share.
        verbs: lemma -> rules whose verb it is.
        nouns: form -> rules whose noun it is.
        resolves: verb of resolve -> the words that must stand beside it.
        first: every word by which a commitment may be told in a sentence that does not go on with the one before.
    """

    table: Commitments
    base: Lexicon
    verbs: Rules
    nouns: Rules
    first: frozenset[str]
    resolves: dict[str, tuple[frozenset[str], ...]]

    @property
    def language(self) -> str:
        """The language, `fr` or `en`."""
        return self.base.language


def words_of(language: str) -> Words:
    """Return the words of a language.

    Raises:
        ConfigError: a table is missing or faulty (C20, C21).
    """
    table = load(language, "commitments", Commitments)
    base = Lexicon.of(language)
    verbs, nouns = _index(table, nouns=False), _index(table, nouns=True)
    openers = by_first((*table.terms, *table.returns, *table.exchanges, *table.under))
    resolves: dict[str, tuple[frozenset[str], ...]] = {}
    for phrase in table.resolves:
        verb, *rest = phrase.split()
        resolves[verb] = (*resolves.get(verb, ()), frozenset(rest))
    first = (
        frozenset((*verbs, *nouns, *openers, *resolves)) | table.documents | table.duties | table.asked | table.vowing
    )
    return Words(table, base, verbs, nouns, first, resolves)


def _index(table: Commitments, *, nouns: bool) -> Rules:
    found: dict[str, list[DutyRule]] = {}
    for rule in table.rules:
        if (rule.shape in ("noun", "ready")) is nouns:
            for word in rule.words:
                found.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in found.items()}


def phrase_at(scene: Scene, at: int, phrases: tuple[str, ...]) -> int:
    """Return how many tokens the longest of some phrases takes at a token; 0 where none stands there."""
    return next((len(parts) for parts in by_first(phrases).get(scene.norm(at), ()) if stands(scene, at, parts)), 0)


def infinitive_at(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether an infinitive, pronouns and negations before it skipped, stands at a token."""
    if words.table.deeds:
        while scene.norm(at).endswith("ly") and scene.tokens[at].pos == "ADV":
            at += 1  # "will gradually hand over"
        return scene.norm(at) in words.table.deeds or _bare(scene, at)
    skipped = words.base.verbs.negations | words.base.verbs.reflexives | words.base.verbs.between
    for index in range(at, min(at + INFINITIVE_REACH, scene.last)):
        norm = scene.norm(index)
        if "VerbForm=Inf" in scene.tokens[index].morph or _prefixed(norm, words):
            return True
        if norm not in skipped and norm not in QUOTES and not norm.endswith("ment"):
            return False
    return False


def _bare(scene: Scene, at: int) -> bool:
    """Tell whether the parse takes a word for a verb in its base form that hangs on another: "to improve"."""
    if not scene.first <= at < scene.last:
        return False
    token = scene.tokens[at]
    linked = scene.norm(at - 1) == "to"
    return token.pos == "VERB" and token.norm == token.lemma and (linked or token.dep in HANGING)


def _prefixed(norm: str, words: Words) -> bool:
    """Tell whether a word is a known infinitive with a prefix: "rouvrir"."""
    known = words.base.verbs.infinitives
    return any(norm.startswith(p) and norm[len(p) :] in known for p in words.table.prefixes)
