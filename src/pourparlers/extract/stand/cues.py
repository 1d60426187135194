"""Words by which a stand is taken, found in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.stand.usage import Voice, absolute, denied, finite_here, usage
from pourparlers.extract.stand.vocabulary import Entry, Words
from pourparlers.lang.positions import StandRule

GAP = 3  # words between those of a cue: "s'est dite une nouvelle fois favorable", "put pas du tout accepter"
WIDE = 8  # words between a verb and the judgement after its object: "called the long-awaited border treaty a mistake"
FAR = 22  # words of an object that stands between a verb and the last word of its cue
COPULA = 4  # words from a pronoun for the issue to the adjective: "s'y est dit favorable"
CLOSED = 4  # forms of one preposition; more alternatives are judgements
ARTICLES = frozenset(
    ("le", "la", "l'", "les", "un", "une", "son", "leur", "the", "a", "an", "its", "their", "his", "her")
)
DENYING = frozenset(("pas", "aucun", "aucune", "hors", "no", "not", "out"))  # cues that are negations themselves


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


def find(scene: Scene, words: Words) -> Iterator[Cue]:
    """Yield the cues of a sentence in order, one a word."""
    at = scene.first
    here = {t.norm for t in scene.tokens[scene.first : scene.last]}
    here |= {t.lemma for t in scene.tokens[scene.first : scene.last]}
    while at < scene.last:
        cue = _at(scene, at, here, words)
        if cue is None:
            at += 1
            continue
        yield cue
        at = at + 1 if cue.rule.kind == "phrase" else max(cue.last, at + 1)


def _at(scene: Scene, at: int, here: set[str], words: Words) -> Cue | None:
    token = scene.tokens[at]
    entries = words.index.get(token.lemma, ())
    if token.norm != token.lemma and (other := words.index.get(token.norm, ())):
        entries = tuple(sorted([*entries, *(e for e in other if e not in entries)], key=_length))
    for entry in entries:
        if any(wanted.isdisjoint(here) for wanted in entry[1]):
            continue  # a word of it stands nowhere in the sentence
        last = _rest(scene, at + 1, entry, words)
        cue = _cue(scene, at, last, entry, words) if last is not None else None
        if cue is not None and cue.stance:
            return cue
    return None


def _length(entry: Entry) -> int:
    return -len(entry[1])


def _cue(scene: Scene, at: int, last: int, entry: Entry, words: Words) -> Cue | None:
    """Return the cue that an entry makes at a token; None where its verb is used otherwise than the entry asks."""
    rule, _, reflexive = entry
    token = scene.tokens[at]
    if rule.kind == "adjective" and _happened(scene, at, words):
        return None
    if rule.kind != "verb":
        copula = token.lemma in words.verbs.be and rule.kind == "phrase"
        no = token.norm not in DENYING and (denied(scene, at, words) or (copula and denied(scene, at + 2, words)))
        return Cue(rule, at, last, at, "", no, rule.kind == "adjective" and _points(scene, at))
    if not token.morph and not finite_here(scene, at, words) and not absolute(scene, at, words):
        return None
    used = usage(scene, at, words)
    if used is None or used.modal or (reflexive and not used.reflexive):
        return None
    if used.reflexive and not reflexive and words.language == "fr":
        return None
    return Cue(rule, at, last, used.start, used.voice, denied(scene, at, words), used.clitic)


def _happened(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether a reflexive perfect makes the adjective a participle: "s'est ouvert à", not "s'est dit ouvert à"."""
    before = at - 1
    while before > scene.first and scene.norm(before) in words.table.skipped:
        before -= 1
    return scene.tokens[before].lemma in words.verbs.be and scene.norm(before - 1) in words.verbs.reflexives


def _points(scene: Scene, at: int) -> bool:
    """Tell whether a pronoun before the copula stands for the issue: "s'y est dit favorable"."""
    return "y" in scene.words(at - COPULA, at)


def _rest(scene: Scene, at: int, entry: Entry, words: Words) -> int | None:
    """Return the token after the last word of a cue, or None where a word is missing."""
    rest, far = entry[1], entry[0].issue == "between"
    for wanted in rest:
        reach = (
            FAR
            if far and (wanted is not rest[0] or len(rest) == 1)
            else WIDE
            if not far and len(rest[-1]) > CLOSED
            else GAP
        )
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


def _loose(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether a word may stand between those of a cue: an adverb, an article, a date."""
    norm = scene.norm(at)
    if norm in words.table.skipped or norm in ARTICLES:
        return True
    place = scene.tokens[at].start if scene.first <= at < scene.last else -1
    return any(t.start <= place < t.end for t in scene.times)
