"""What a stand is about: the noun phrase beside its words, or the one that a pronoun points back to."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.extract.contact.scene import ACTORS, Scene
from pourparlers.extract.stand.vocabulary import Words
from pourparlers.model.layers import Mention

LONGEST = 9  # words of the name of an issue, articles and prepositions within it counted
TARGET = 14  # words of what is to be done about it
LOOK = 4  # tokens to pass over before what is asked for: "réclame à nouveau, par écrit, le retrait"
ASKED = 7  # tokens of whom something is asked of
MARKS = frozenset((",", ";", ":", "(", ")", "–", "—", ".", "!", "?", "…", "...", "/", "-"))
QUESTIONS = frozenset(("si", "s'", "if", "whether", "about", "why", "how"))
BARE = frozenset(("ce", "this", "that", "it", "il", "elle", "tout"))  # before a verb they are its subject
ARTICLES = frozenset(("le", "la", "les", "l'", "un", "une", "the", "a", "an"))
PLACES = frozenset(("y", "en"))  # pronouns before an infinitive: "veut y ajouter"
DENIALS = frozenset(("ne", "n'", "pas", "not"))
QUOTES = frozenset(("«", "»", '"', "“", "”", "'", "‘", "’"))


@dataclass(frozen=True, slots=True)
class Issue:
    """What a stand is about.

    Attributes:
        words: the noun phrase without its article; empty where there is none.
        target: what is to be done, or who is to do it, as told.
        clause: whether a clause or an infinitive follows, not a bare noun.
        denied: whether what is asked for is that something be not done.
        asked: whom it is asked of.
    """

    words: str = ""
    target: str = ""
    clause: bool = False
    denied: bool = False
    asked: Mention | None = None


def after(scene: Scene, at: int, words: Words, *, asking: bool = False) -> Issue:
    """Return the issue that follows a token: "exige de X qu'il …", "appelle X à …", "rejette le …"."""
    table = words.table
    at = _pass(scene, at, words)
    asked = _asked(scene, at, words)
    if asked is not None:
        at = scene.index_at(asked.end)
        if scene.norm(at) not in table.links | table.complements | {"not", "against"} and not _infinitive(scene, at):
            begin = scene.index_at(asked.start)
            dative = {scene.norm(begin - 1), scene.norm(begin - 2)} & table.datives and scene.norm(
                begin - 1
            ) not in table.links
            return Issue(_phrase(scene, begin, words), asked=asked if dative or scene.norm(at) in QUESTIONS else None)
    denied = clause = False
    if asking and asked is None:
        at = _link(scene, at, words)
    if scene.norm(at) in DENIALS and scene.norm(at + 1) in table.links:
        denied, at = True, at + 1  # "urged X not to close"
    if scene.norm(at) in table.links and (
        _infinitive(scene, at + 1) or words.language == "en" or scene.norm(at + 1) in ("ne", "n'")
    ):
        at, clause = at + 1, True
    elif scene.norm(at) in table.complements:
        at, clause = at + 1, True
        return Issue(_phrase(scene, at, words), clip(scene, at), True, asked=asked)
    while scene.norm(at) in DENIALS | words.verbs.reflexives or (
        scene.norm(at) in PLACES and _infinitive(scene, at + 1)
    ):
        denied, at = denied or scene.norm(at) in DENIALS, at + 1
    clause = clause or denied
    start = at
    if clause or _infinitive(scene, at):
        clause = True
        at = _verb_end(scene, at, words)
    found = _phrase(scene, at, words)
    return Issue(found, clip(scene, start) if clause else "", clause, denied, asked)


def staked(text: str, words: Words) -> bool:
    """Tell whether an issue is one that parties negotiate about."""
    return any(w in words.table.stakes for w in text.lower().split())


def listed(scene: Scene, at: int, words: Words) -> Issue:
    """Return what follows a colon: a noun phrase, or the words of a clause behind the date that it begins with."""
    found = after(scene, at, words)
    near = scene.tokens[min(at + LOOK, scene.last - 1)].start
    time = next((t for t in scene.times if scene.tokens[min(at, scene.last - 1)].start <= t.start <= near), None)
    if time is None and found.words and found.asked is None and not found.clause:
        return found
    at = scene.index_at(time.end) if time is not None else at
    told = clip(scene, at + (scene.norm(at) == ","))
    return Issue(told, told, clause=True)


def _link(scene: Scene, at: int, words: Words) -> int:
    """Return where an infinitive is linked to somebody whom no mention covers: "le Congrès à ne pas voter"."""
    for place in range(at, min(scene.last - 1, at + ASKED)):
        if scene.norm(place) in words.table.links and (
            _infinitive(scene, place + 1) or scene.norm(place + 1) in DENIALS
        ):
            return place
    return at


def _pass(scene: Scene, at: int, words: Words) -> int:
    """Return the first token that is no adverb, date, stressed pronoun between commas or quotation mark."""
    for _ in range(LOOK):
        if scene.norm(at) == "," == scene.norm(at + 2) and scene.norm(at + 1) in words.table.stressed:
            at += 3  # "réclame, | lui, | le retrait"
        at += next((len(p) for p in words.table.again if tuple(scene.words(at, at + len(p))) == p), 0)
        place = scene.tokens[at].start if at < scene.last else -1
        timed = any(t.start <= place < t.end for t in scene.times)
        if (
            scene.norm(at) in words.table.skipped - words.table.links | QUOTES
            or timed
            or scene.norm(at).endswith("ment")
        ):
            at += 1
    return at


def _asked(scene: Scene, at: int, words: Words) -> Mention | None:
    """Return whom something is asked of, where a mention stands right here: "à X de", "X à", "X to"."""
    table = words.table
    for skip in range(3):
        start = scene.tokens[at + skip].start if at + skip < scene.last else -1
        found = next((m for m in scene.mentions if m.reading in ACTORS and m.start <= start < m.end), None)
        if found is not None:
            return found
        if scene.norm(at + skip) not in table.datives | table.determiners:
            return None
    return None


def _infinitive(scene: Scene, at: int) -> bool:
    return scene.first <= at < scene.last and "VerbForm=Inf" in scene.tokens[at].morph


def _verb_end(scene: Scene, at: int, words: Words) -> int:
    """Return the token after an infinitive, its auxiliary, adverbs and preposition."""
    at += 1
    while at < scene.last and (
        _infinitive(scene, at) or scene.norm(at) in words.table.skipped or scene.norm(at).endswith("ment")
    ):
        at += 1
    return at


def clip(scene: Scene, at: int) -> str:
    """Return the words from a token to the next mark of punctuation, as far as they are few."""
    last = at
    while last < min(scene.last, at + TARGET) and scene.norm(last) not in MARKS | QUOTES:
        last += 1
    return scene.text(scene.tokens[at].start, scene.tokens[last - 1].end) if last > at else ""


def _phrase(scene: Scene, at: int, words: Words, until: int = 0) -> str:
    """Return the noun phrase that begins at a token, without its article; empty where a pronoun or nothing stands."""
    table = words.table
    if (
        scene.norm(at) in BARE
        and scene.norm(at + 1) not in table.determiners
        and at + 1 < scene.last
        and (scene.tokens[at + 1].morph or scene.norm(at + 1) in table.stops)
    ):
        return ""
    while scene.norm(at) in table.determiners | QUOTES:
        at += 1
    last = at
    while last < min(until or scene.last, at + LONGEST):
        norm = scene.norm(last)
        if norm in MARKS | QUOTES or norm in table.stops or _finite(scene, last, at, words) or _timed(scene, last):
            break
        last += 1
    while last > at and scene.norm(last - 1) in table.inner | table.determiners | table.links:
        last -= 1
    if last <= at or scene.norm(at) in table.pronouns or not any(c.isalpha() for c in scene.norm(at)):
        return ""
    return scene.text(scene.tokens[at].start, scene.tokens[last - 1].end)


def _finite(scene: Scene, at: int, first: int, words: Words) -> bool:
    """Tell whether a verb ends the phrase here: a finite form that no article or preposition makes a noun."""
    morph = scene.tokens[at].morph
    if "VerbForm=Inf" in morph and words.language == "fr":
        return at > first and scene.norm(at - 1) not in ("le", "les")
    if "VerbForm=Fin" not in morph or at == first:
        return False
    return scene.norm(at - 1) not in words.table.determiners | words.table.inner


def _timed(scene: Scene, at: int) -> bool:
    place = scene.tokens[at].start
    return any(t.start <= place < t.end and t.type in ("DATE", "TIME") for t in scene.times)


def before(scene: Scene, at: int, low: int, words: Words) -> str:
    """Return the noun phrase that ends right before a token, not reaching below `low`: "les frappes | exigées par"."""
    table = words.table
    while at > low and (scene.norm(at - 1) in table.skipped | QUOTES or scene.norm(at - 1) in (",",)):
        at -= 1
    first = at
    while first > max(low, at - LONGEST):
        norm = scene.norm(first - 1)
        if norm in MARKS | QUOTES or norm in table.stops or _finite(scene, first - 1, -1, words):
            break
        first -= 1
        if norm in ARTICLES and scene.norm(first - 1) not in table.inner:
            break  # where a noun phrase begins: "attend | les garanties exigées par"
    return _phrase(scene, first, words, at) if first < at else ""


def subject(scene: Scene, low: int, at: int, words: Words) -> str:
    """Return the noun phrase that a clause begins with, as subject of the verb at a token."""
    table = words.table
    place = low
    while place < at and (scene.norm(place) in table.stops or scene.norm(place) in MARKS | QUOTES):
        place += 1
    return _phrase(scene, place, words) if place < at else ""
