"""Statements told by a noun: "la déclaration de X selon laquelle …", "X's claim that …"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pourparlers.extract.speech.cues import Cue
from pourparlers.extract.speech.frames import Frame, closing, has_verb, only_quote, quotes_between
from pourparlers.extract.speech.items import Stretch, matches
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import ACTORS
from pourparlers.lang.reporting import Form

OBJECT = 5  # items between a verb and the noun of its object: adverb, article, adjectives
REACH = 14  # items between the verb and the colon behind its object
NEAR = 4  # items between the noun and who spoke, adjective and article included


def find(stretch: Stretch, cues: Sequence[Cue], words: Lexicon) -> list[Frame]:
    """Return a frame for each noun of speech with its speaker and a clause."""
    found = []
    for index in range(len(stretch.items)):
        act = next((n.act for n in words.table.report_nouns if stretch.norm(index) in n.words), None)
        if act is None:
            continue
        owner = _owner(stretch, index, words)
        if owner is None:
            continue
        first = _clause(stretch, max(index + 1, stretch.at(owner[1])), words)
        if first is None:
            continue
        last = _before_next_verb(stretch, first, closing(stretch, first, cues, words), words)
        content = stretch.span(first, last)
        if content is None or not has_verb(stretch, first, last, words):
            continue
        frame = Frame(
            "nominal.clause", stretch, content, quotes_between(stretch, first, last),
            only_quote(stretch, first, last), (min(index, owner[0]), first), "source", owner[0], confidence=0.75,
        )  # fmt: skip
        frame.form = _form(act, words)
        found.append(frame)
    return found


def spoken(stretch: Stretch, first: int, last: int, words: Lexicon) -> int | None:
    """Return the item of the noun of speech that heads the object between two items: "pose ses conditions"."""
    for index in range(first, min(last, first + OBJECT)):
        if stretch.norm(index) in words.table.colon_acts:
            return index
        known = stretch.norm(index) in words.table.determiners | words.table.skippable or stretch.items[index].pos in (
            "ADJ", "NUM", "ADV",
        )  # fmt: skip
        if not known:
            return None
    return None


def colon(stretch: Stretch, words: Lexicon) -> list[Frame]:
    """Return the frame of what a colon opens behind an object of speech: "Oslo pose ses conditions : …"."""
    found = []
    for index in range(1, len(stretch.items) - 1):
        if stretch.norm(index) != ":" or index + 1 >= len(stretch.items):
            continue
        verb = next((v for v in range(index - 1, max(0, index - REACH), -1) if _uttering(stretch, v, words)), None)
        noun = spoken(stretch, verb + 1, index, words) if verb is not None else None
        if verb is None or noun is None or any(stretch.norm(i) == ":" for i in range(verb, index)):
            continue
        last = closing(stretch, index + 1, (), words)
        content = stretch.span(index + 1, last)
        if content is None:
            continue
        quotes, whole = quotes_between(stretch, index + 1, last), only_quote(stretch, index + 1, last)
        frame = Frame("nominal.colon", stretch, content, quotes, whole, (verb, index), "before", verb, confidence=0.75)
        frame.form = _form(words.table.colon_acts[stretch.norm(noun)], words)
        found.append(frame)
    return found


def _uttering(stretch: Stretch, at: int, words: Lexicon) -> bool:
    """Tell whether a verb stands at an item by which one puts words into the world: "pose", "a formulé"."""
    known = words.verbs.forms.get(stretch.norm(at), "")
    told = stretch.norm(at).startswith(words.table.uttering)
    return told and (stretch.items[at].pos in ("VERB", "") or "VerbForm=Fin" in known)


def _owner(stretch: Stretch, noun: int, words: Lexicon) -> tuple[int, int] | None:
    """Return the item at which who spoke is named, and the offset after the name."""
    before = stretch.mention_at(noun - 2) if stretch.norm(noun - 1) in words.table.possessors else None
    if before is not None:
        return (stretch.at(before.start), before.end) if before.reading in ACTORS else None
    for index in range(noun + 1, min(noun + 1 + NEAR, len(stretch.items))):
        mention = stretch.mention_at(index)
        if mention is not None and mention.reading in ACTORS and mention.names:
            owned = any(stretch.norm(i) in words.table.owners for i in range(noun + 1, index + 1))
            return (index, mention.end) if owned else None
        if stretch.norm(index) in (",", ".", ";", ":"):
            return None
    return None


def _clause(stretch: Stretch, at: int, words: Lexicon) -> int | None:
    """Return the item at which what is said begins, behind "selon laquelle" or "that"."""
    at += stretch.norm(at) == ","
    for opener in words.table.noun_clauses:
        if length := matches(stretch, at, opener):
            return at + length
    return None


def _before_next_verb(stretch: Stretch, first: int, last: int, words: Lexicon) -> int:
    """Return where the clause ends that a noun opens, if its sentence goes on with a verb of its own."""
    verbs = [i for i in range(first, last) if has_verb(stretch, i, i + 1, words)]
    for before, at in pairwise(verbs):
        between = [stretch.norm(i) for i in range(before + 1, at)]
        joined = words.table.clause_words | words.table.relatives | words.table.coordinators | words.table.subordinators
        if between and between[-1] == ",":
            return at - 1
        if between and not any(b in joined or b == "," for b in between):
            return at
        if not between and stretch.norm(at) not in words.verbs.between and words.language == "fr":
            lemma = words.lemma(stretch.norm(before))
            if lemma not in words.verbs.have | words.verbs.be:
                return at
    return last


def _form(act: str, words: Lexicon) -> Form | None:
    """Return a verb form of that act, from which the statement takes it."""
    verb = next((v for v in words.table.verbs if v.act == act), None)
    return Form("", "finite", (), False, verb) if verb is not None else None
