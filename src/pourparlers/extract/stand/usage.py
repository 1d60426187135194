"""How a verb is used: active or passive, denied, with which pronouns, and where its verb group begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pourparlers.extract.contact.scene import ACTORS, Scene
from pourparlers.extract.stand.vocabulary import Words

REACH = 6  # tokens between an auxiliary or negation and the verb
DETERMINERS = {
    "fr": frozenset(("le", "la", "les", "un", "une")),
    "en": frozenset(("the", "a", "an", "'s", "’s", "its", "his", "their")),
}
CAUSING = frozenset(("laisser", "faire", "let", "make"))
SUPPORT = frozenset(("do", "does", "did", "to", "de", "d'", "ne", "n'"))
SUBJECTS = frozenset(
    ("il", "elle", "ils", "elles", "nous", "je", "he", "she", "they", "it", "we", "i", "who", "which", "qui")
)
LIGHT = frozenset(
    ("do", "does", "did", "will", "would", "must", "ne", "n'", "not", "n't", "never", "to", "se", "s'", "cannot")
)
NEGATIONS = frozenset(("ne", "n'", "not", "n't", "never", "cannot", "neither", "nor"))
SECOND = frozenset(
    ("pas", "plus", "jamais", "aucun", "aucune", "ni", "nullement", "point", "guère", "rien", "que", "qu'", "personne")
)
SECOND_REACH = 4  # tokens after the verb; a "ne" alone is expletive ("craint qu'il ne refuse")
FAR = frozenset(("personne", "aucun", "aucune", "ni"))
FAR_REACH = 6  # tokens to those of them that belong to the object: "n'accepte d'ordre de personne"
NEGATION_REACH = 5  # tokens before the verb; "n'a à ce jour jamais exclu" is about the longest

Voice = Literal["active", "passive", "participle", "infinitive", ""]


@dataclass(slots=True)
class Usage:
    """What stands before a verb.

    Attributes:
        start: token that the verb group begins with.
        voice: how the verb is used.
        reflexive: whether a reflexive pronoun stands there.
        clitic: whether a pronoun stands there for the object.
        auxiliary: lemma of the auxiliary, or empty.
        been: whether "été" or "been" stands there.
        modal: whether a modal leaves open that it is so.
    """

    start: int
    voice: Voice = "active"
    reflexive: bool = False
    clitic: bool = False
    auxiliary: str = ""
    been: bool = False
    modal: bool = False


def usage(scene: Scene, at: int, words: Words) -> Usage | None:
    """Return how the verb at a token is used; None where it is an adjective or somebody lets it be done."""
    token = scene.tokens[at]
    if at > scene.first and scene.tokens[at - 1].lemma in CAUSING:
        return None  # "a laissé entendre", "fait exiger"
    if "Tense=Past" in token.morph and at > scene.first and scene.norm(at - 1) in DETERMINERS[words.language]:
        return None  # "Interpol's wanted list"
    found = Usage(at)
    _look_back(scene, at, found, words)
    participle = "VerbForm=Part" in token.morph
    gerund = "VerbForm=Ger" in token.morph or (participle and token.norm.endswith(("ant", "ing")))
    if gerund and scene.norm(at - 1) not in (",", "en") and not found.auxiliary and not absolute(scene, at, words):
        return None  # "a resolution endorsing the plan"
    found.voice = _voice(scene, at, found, gerund, words)
    if gerund and scene.norm(at - 1) == "en":
        found.clitic = False
    elif not found.clitic:
        clitics = (i for i in range(found.start, at) if scene.norm(i) in words.table.clitics)
        found.clitic = any(scene.tokens[i + 1].morph for i in clitics)  # an article stands before a noun
    return found


def _look_back(scene: Scene, at: int, found: Usage, words: Words) -> None:
    """Fill in what stands before a verb."""
    table, verbs, morph = words.table, words.verbs, scene.tokens[at].morph
    past = _past(morph, words)
    place = _before_aside(scene, at, words)
    while place >= max(scene.first, at - REACH):
        norm, lemma = scene.norm(place), scene.tokens[place].lemma
        if norm in verbs.reflexives and not (words.language == "fr" and norm == "nous"):
            found.reflexive = True
        elif norm in ("été", "been", "being"):
            found.been = True
        elif past and not found.auxiliary and lemma in verbs.be | verbs.have and _helps(scene, place):
            found.auxiliary = lemma
        elif lemma in table.modals or ("VerbForm=Inf" in morph and lemma in verbs.modals):
            found.modal = found.modal or lemma in table.modals
        elif norm in table.clitics and place == at - 1 - (found.auxiliary != ""):
            found.clitic = True
        elif norm not in words.loose and not norm.endswith(("ment", "ly")) and norm not in SUPPORT:
            break
        place -= 1
    found.start = place + 1


def _helps(scene: Scene, at: int) -> bool:
    """Tell whether a form of an auxiliary helps a verb: finite, or "ayant", "having"."""
    return "Part" not in scene.tokens[at].morph or scene.norm(at).endswith(("ant", "ing"))


def absolute(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether a participle has a subject of its own before it: "…, | X exigeant le retrait", ", X rejecting"."""
    end = scene.tokens[at - 1].end if at > scene.first else -1
    own = next((m for m in scene.mentions if m.reading in ACTORS and m.names and m.end == end), None)
    if own is None:
        return False
    before = scene.index_at(own.start) - 1
    while before > scene.first and scene.norm(before) in words.table.determiners:
        before -= 1
    return scene.norm(before) == ","


def _past(morph: str, words: Words) -> bool:
    return "VerbForm=Part" in morph or "VerbForm=Ger" in morph or (words.language == "en" and "Tense=Past" in morph)


def _voice(scene: Scene, at: int, found: Usage, gerund: bool, words: Words) -> Voice:
    morph = scene.tokens[at].morph
    past = _past(morph, words) and "VerbForm=Ger" not in morph
    if past and (found.been or (found.auxiliary in words.verbs.be and not found.reflexive)) and not gerund:
        return "passive"
    if past and not found.auxiliary and not gerund:
        agent = any(scene.norm(i) in words.table.agents for i in range(at + 1, at + 4))
        if "VerbForm=Part" in morph or agent:
            return "participle"
    bare = words.language == "en" and scene.norm(found.start) == "to" and found.start < at
    return "infinitive" if bare or "VerbForm=Inf" in morph else "active"


def _before_aside(scene: Scene, at: int, words: Words) -> int:
    """Return the token before a verb, or its auxiliary where an aside parts them: "a, lui aussi, déploré"."""
    if "Part" not in scene.tokens[at].morph:
        return at - 1
    for place in range(at - 1, max(scene.first, at - REACH) - 1, -1):
        token = scene.tokens[place]
        if token.lemma in words.verbs.have | words.verbs.be and "VerbForm=Fin" in token.morph:
            return place
        if token.norm in DETERMINERS[words.language] or token.norm in ("que", "qu'", "et", ".", "été", "been"):
            break
    return at - 1


def finite_here(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether a form that may be a noun ("presse", "wants") is a verb: right after a subject or an auxiliary."""
    place = at - 1
    while place > scene.first and scene.norm(place) in words.table.skipped - LIGHT:
        place -= 1
    if scene.norm(place) in SUBJECTS | LIGHT:
        return place >= scene.first
    end = scene.tokens[place].end if place >= scene.first else -1
    subject = next((m for m in scene.mentions if m.end == end and m.reading in ACTORS), None)
    if subject is None or words.language != "en" or scene.norm(at).endswith("s"):
        return subject is not None
    before = scene.norm(scene.index_at(subject.start) - 1)  # a bare form needs a plural: "X and Y back the plan"
    return subject.reading == "people" or subject.number > 1 or before in ("and", ",")


def denied(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether a negation stands before a token, with nothing but auxiliaries and adverbs between."""
    verbs, table = words.verbs, words.table
    for place in range(at - 1, max(scene.first - 1, at - 1 - NEGATION_REACH), -1):
        norm = scene.norm(place)
        if norm in NEGATIONS:
            far = FAR & set(scene.words(at, at + FAR_REACH))
            return norm not in ("ne", "n'") or bool(far or SECOND & set(scene.words(place + 1, at + SECOND_REACH)))
        lemma = scene.tokens[place].lemma
        light = lemma in verbs.be | verbs.have or lemma in verbs.modals or lemma == "do" or lemma in table.copulas
        if not light and norm not in words.loose and not norm.endswith(("ment", "ly")):
            return False
    return False
