"""Words by which a stand is taken, found in a sentence, and how the verb among them is used."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from pourparlers.extract.contact import scene as scenes
from pourparlers.lang.pack import load
from pourparlers.lang.positions import Positions, StandRule
from pourparlers.lang.verbs import Verbs

GAP = 3  # words between those of a cue: "s'est dite une nouvelle fois favorable", "put pas du tout accepter"
WIDE = 8  # words between a verb and the judgement after its object: "called the long-awaited border treaty a mistake"
CLOSED = 4  # forms of one preposition; more alternatives are judgements
ARTICLES = frozenset(("le", "la", "l'", "les", "un", "une", "son", "leur", "the", "a", "an", "its", "their", "his", "her"))
DETERMINERS = {"fr": frozenset(("le", "la", "les", "un", "une")), "en": frozenset(("the", "a", "an", "'s", "’s", "its", "his", "their"))}
REACH = 6  # tokens between an auxiliary or negation and the verb

Voice = Literal["active", "passive", "participle", "infinitive", ""]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language that the rules use.

    Attributes:
        language: `fr` or `en`.
        lexicon: those that cut clauses.
        table: rules and lists.
        verbs: auxiliaries and modals.
        index: first word of a cue -> rule, the rest of it, whether it asks for a reflexive pronoun.
    """

    language: str
    lexicon: scenes.Lexicon
    table: Positions
    verbs: Verbs
    index: Mapping[str, tuple[tuple[StandRule, tuple[frozenset[str], ...], bool], ...]]


@functools.cache
def words_of(language: str) -> Words:
    """Return the words of a language, the cues by their first word, the longest first."""
    table = load(language, "positions", Positions)
    contacts = load(language, "contacts", scenes.Contacts)
    verbs = load(language, "verbs", Verbs)
    index: dict[str, list[tuple[StandRule, tuple[frozenset[str], ...], bool]]] = {}
    for rule in table.rules:
        for cue in rule.cues:
            reflexive = rule.kind == "verb" and cue.startswith(("se ", "s'"))
            bare = (cue[3:] if cue.startswith("se ") else cue[2:]) if reflexive else cue
            parts = [_forms(word, table) for word in bare.replace("'", "' ").split()]
            for first in parts[0]:
                index.setdefault(first, []).append((rule, tuple(parts[1:]), reflexive))
    ordered = {k: tuple(sorted(v, key=lambda e: -len(e[1]))) for k, v in index.items()}
    return Words(language, scenes.Lexicon.of(contacts, verbs, language), table, verbs, ordered)


def _forms(word: str, table: Positions) -> frozenset[str]:
    return frozenset(form for one in word.split("|") for form in table.same.get(one, (one,)))


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a sentence.

    Attributes:
        rule: what it shows.
        first: token of its first word.
        last: token after its last.
        start: token that its verb group (auxiliary, negation, pronouns) begins with.
        voice: how its verb is used; empty for other cues.
        negated: whether it is denied.
        clitic: whether a pronoun before the verb stands for the issue.
    """

    rule: StandRule
    first: int
    last: int
    start: int
    voice: Voice = ""
    negated: bool = False
    clitic: bool = False

    @property
    def stance(self) -> str:
        """The stance shown, or an empty text."""
        return self.rule.negated if self.negated else self.rule.stance


def find(scene: scenes.Scene, words: Words) -> Iterator[Cue]:
    """Yield the cues of a sentence in order, one a word."""
    at = scene.first
    while at < scene.last:
        cue = _at(scene, at, words)
        if cue is None:
            at += 1
            continue
        yield cue
        at = max(cue.last, at + 1)


def _at(scene: scenes.Scene, at: int, words: Words) -> Cue | None:
    token = scene.tokens[at]
    entries = (*words.index.get(token.lemma, ()), *(words.index.get(token.norm, ()) if token.norm != token.lemma else ()))
    for rule, rest, reflexive in entries:
        verbal = rule.kind == "verb"
        if verbal and not token.morph:
            continue
        last = _rest(scene, at + 1, rest, words)
        if last is None:
            continue
        if not verbal:
            copula = token.lemma in words.verbs.be and rule.kind == "phrase"
            yields = Cue(rule, at, last, at, "", _denied(scene, at, words) or (copula and _denied(scene, at + 2, words)))
        else:
            yields = _verb(scene, at, last, rule, reflexive, words)  # type: ignore[assignment]
        if yields is not None and yields.stance:
            return yields
    return None


CAUSING = frozenset(("laisser", "faire", "let", "make"))


def _rest(scene: scenes.Scene, at: int, rest: tuple[frozenset[str], ...], words: Words) -> int | None:
    """Return the token after the last word of a cue, or None where a word is missing."""
    for wanted in rest:
        reach = WIDE if len(rest[-1]) > CLOSED else GAP
        for _ in range(reach + 1):
            if scene.norm(at) in wanted or (at < scene.last and scene.tokens[at].lemma in wanted):
                break
            if reach == GAP and not _loose(scene, at, words):
                return None
            at += 1
        else:
            return None
        at += 1
    return at


def _loose(scene: scenes.Scene, at: int, words: Words) -> bool:
    """Tell whether a word may stand between those of a cue: an adverb, an article, a date."""
    return scene.norm(at) in words.table.skipped | ARTICLES or _timed(scene, at)


def _timed(scene: scenes.Scene, at: int) -> bool:
    """Tell whether a token lies in a time expression: "réclame depuis lundi"."""
    if not scene.first <= at < scene.last:
        return False
    place = scene.tokens[at].start
    return any(t.start <= place < t.end for t in scene.times)


def _verb(scene: scenes.Scene, at: int, last: int, rule: StandRule, reflexive: bool, words: Words) -> Cue | None:
    """Return the cue that a verb makes, with the auxiliary, pronouns and negation before it."""
    table, verbs, token = words.table, words.verbs, scene.tokens[at]
    if at > scene.first and scene.tokens[at - 1].lemma in CAUSING:
        return None  # "a laissé entendre", "fait exiger"
    if "Tense=Past" in token.morph and at > scene.first and scene.norm(at - 1) in DETERMINERS[words.language]:
        return None  # "Interpol's wanted list"
    participle, infinitive = "VerbForm=Part" in token.morph, "VerbForm=Inf" in token.morph
    loose = verbs.between | table.skipped | verbs.negations | verbs.reflexives | table.clitics
    place, own, clitic, auxiliary, been, modal = _before_aside(scene, at, words), False, False, "", False, False
    past = participle or "VerbForm=Ger" in token.morph or (words.language == "en" and "Tense=Past" in token.morph)
    while place >= max(scene.first, at - REACH):
        norm, lemma = scene.norm(place), scene.tokens[place].lemma
        if norm in verbs.reflexives and not (words.language == "fr" and norm == "nous"):
            own = True
        elif norm in ("été", "been", "being"):
            been = True
        elif past and not auxiliary and lemma in verbs.be | verbs.have and "Part" not in scene.tokens[place].morph:
            auxiliary = lemma
        elif lemma in table.modals or (infinitive and lemma in verbs.modals):
            modal = modal or lemma in table.modals
        elif norm in table.clitics and place == at - 1 - (auxiliary != ""):
            clitic = True
        elif norm not in loose and not norm.endswith(("ment", "ly")) and norm not in ("do", "does", "did", "to", "de", "d'", "ne", "n'"):
            break
        place -= 1
    if (reflexive and not own) or modal or (own and not reflexive and rule.cues and words.language == "fr"):
        return None
    if "VerbForm=Ger" in token.morph or token.norm.endswith(("ant", "ing")) and participle:
        if scene.norm(at - 1) not in (",", "en") and not auxiliary:
            return None
        participle = False
    voice: Voice = "infinitive" if infinitive else "active"
    if past and "Ger" not in token.morph and auxiliary in verbs.be and not own:
        voice = "passive"
    elif past and been:
        voice = "passive"
    elif participle and not auxiliary:
        voice = "participle"
    elif words.language == "en" and past and not auxiliary and _agent_near(scene, at, words):
        voice = "participle"
    if scene.norm(at - 1) == "en" and "ant" == token.norm[-3:]:
        clitic = False
    else:
        clitic = clitic or any(scene.norm(i) in table.clitics and not _article(scene, i) for i in range(place + 1, at))
    return Cue(rule, at, last, place + 1, voice, _denied(scene, at, words), clitic)


def _agent_near(scene: scenes.Scene, at: int, words: Words) -> bool:
    return any(scene.norm(i) in words.table.agents for i in range(at + 1, at + 4))


def _before_aside(scene: scenes.Scene, at: int, words: Words) -> int:
    """Return the token before a verb, or its auxiliary where an aside parts them: "a, lui aussi, déploré"."""
    if "Part" not in scene.tokens[at].morph:
        return at - 1
    for place in range(at - 1, max(scene.first, at - REACH) - 1, -1):
        token = scene.tokens[place]
        if token.lemma in words.verbs.have | words.verbs.be and "VerbForm=Fin" in token.morph:
            return place
        if token.norm in DETERMINERS[words.language] | {"que", "qu'", "et", ".", "été", "been"}:
            break
    return at - 1


def _article(scene: scenes.Scene, at: int) -> bool:
    """Tell whether a word is an article, not a pronoun: no verb form follows it."""
    return not (at + 1 < scene.last and scene.tokens[at + 1].morph)


NEGATIONS = frozenset(("ne", "n'", "not", "n't", "never", "cannot", "neither", "nor"))
SECOND = frozenset(("pas", "plus", "jamais", "aucun", "aucune", "ni", "nullement", "point", "guère", "rien", "que", "qu'", "personne"))
SECOND_REACH = 4  # tokens after the verb; a "ne" alone is expletive ("craint qu'il ne refuse")
NEGATION_REACH = 5  # tokens before the verb; "n'a à ce jour jamais exclu" is about the longest


def _denied(scene: scenes.Scene, at: int, words: Words) -> bool:
    """Tell whether a negation stands before a token, with nothing but auxiliaries and adverbs between."""
    verbs, table = words.verbs, words.table
    for place in range(at - 1, max(scene.first - 1, at - 1 - NEGATION_REACH), -1):
        norm = scene.norm(place)
        if norm in NEGATIONS:
            return norm not in ("ne", "n'") or bool(SECOND & set(scene.words(place + 1, at + SECOND_REACH)))
        lemma = scene.tokens[place].lemma
        light = lemma in verbs.be | verbs.have | verbs.modals.keys() | {"do"} or lemma in table.copulas
        if not light and norm not in verbs.between | verbs.reflexives | table.clitics | table.skipped and not norm.endswith(("ment", "ly")):
            return False
    return False
