"""Who stands before a verb: the nearest phrase to the left that no preposition governs."""

from __future__ import annotations

from pourparlers.extract.speech.frames import has_verb
from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import ACTORS, Phrase, complement, governed, phrase
from pourparlers.model.layers import Mention

NEAR = 5  # items before "et" in which a verb of its own makes what follows another clause


def before(stretch: Stretch, at: int, words: Lexicon) -> Phrase | None:
    """Return the subject of a verb group at item `at`: the nearest phrase to the left that no preposition governs."""
    found = _before(stretch, at, words)
    if found is None or found.mention is None or found.mention.reading == "person":
        return found
    listed = _enumerated(stretch, found, words)
    return (
        Phrase(found.first, found.last, listed[0], found.noun, (*listed[1:], found.mention, *found.others))
        if listed
        else found
    )


def _enumerated(stretch: Stretch, one: Phrase, words: Lexicon) -> list[Mention]:
    """Return the mentions that a list names before the last two: "la Russie, l'Iran et la Turquie"."""
    if not one.others or one.mention is None:
        return []
    listed: list[Mention] = []
    at = one.first
    while stretch.norm(at - 1) == ",":
        mention = stretch.mention_at(at - 2)
        if (
            mention is None
            or mention.reading != one.mention.reading
            or not mention.names
            or stretch.at(mention.end) != at - 1
        ):
            break
        if governed(stretch, mention, words):
            break
        listed.insert(0, mention)
        at = stretch.at(mention.start)
        while stretch.norm(at - 1) in words.table.determiners:
            at -= 1
    return listed


def _before(stretch: Stretch, at: int, words: Lexicon) -> Phrase | None:
    beside = at - 1
    while beside > 0 and stretch.norm(beside) in words.table.skippable:
        beside -= 1
    if stretch.norm(beside) in words.table.pronouns:
        return Phrase(beside, beside + 1, stretch.mention_at(beside), None)
    low = _clause_start(stretch, at, words)
    segments = _segments(stretch, low, at)
    if stretch.norm(at - 1) in words.table.relatives:
        mention = next(
            (m for m in reversed(stretch.mentions) if m.end <= stretch.items[at - 1].start and m.reading in ACTORS),
            None,
        )
        return Phrase(stretch.at(mention.start), at - 1, mention, None) if mention else None
    found: Phrase | None = None
    if low and stretch.norm(low - 1) in words.table.conjunctions:
        mention = next((m for m in reversed(stretch.within(low, at)) if m.reading in ACTORS), None)
        if mention is not None and complement(stretch, mention, low, words):
            return phrase(stretch, low, at, words)  # "after the wife of President X said": X is not who speaks
        if mention is not None:
            return Phrase(stretch.at(mention.start), at, mention, None)
    for first, last in reversed(segments):
        if stretch.norm(first) in words.table.relatives:
            inner = _in_segment(stretch, first + 1, last, words) if last == at else None
            if inner is not None and inner.mention is not None and inner.mention.names and inner.first == first + 1:
                return inner  # "un délai dont X refuse de parler"
            continue
        one = _in_segment(stretch, first, last, words)
        if one is None:
            continue
        if one.mention is not None and one.mention.reading == "person" and one.mention.names:
            return _person_beside(stretch, segments, first, one, words) or one if one.mention.form == "role" else one
        if found is None:
            found = one
            if one.first == first and not _bare_noun(stretch, one, words):
                if first == low or one.mention is None or not one.mention.names:
                    continue
                return _person_beside(stretch, segments, first, one, words) or one
    return found


def first(stretch: Stretch, at: int, words: Lexicon) -> Phrase | None:
    """Return the first phrase of the sentence before item `at` that no preposition governs: its subject, mostly."""
    for low, high in _segments(stretch, 0, at):
        if stretch.norm(low) in words.table.relatives | words.table.subordinators:
            continue
        one = _in_segment(stretch, low, high, words)
        if one is not None:
            return one
    return None


def _person_beside(
    stretch: Stretch, segments: list[tuple[int, int]], first: int, one: Phrase, words: Lexicon
) -> Phrase | None:
    """A person alone between the sentence's start and the comma is who a title after the comma describes."""
    index = next((i for i, s in enumerate(segments) if s[0] == first), 0)
    if not index:
        return None
    low, high = segments[index - 1]
    left = _in_segment(stretch, low, high, words)
    if left is None or left.mention is None or left.mention.reading != "person" or one.mention is None:
        return None
    named = one.mention.reading != "person" or left.mention.form == "name"
    return left if named and left.first == low and one.mention.reading in ("office", "person", "organisation") else None


def _bare_noun(stretch: Stretch, one: Phrase, words: Lexicon) -> bool:
    if one.noun is None or stretch.norm(one.first) in words.table.determiners:
        return False
    return not (words.table.bare_clause and stretch.norm(one.noun) in words.table.speaker_nouns.anonymous)


def _clause_start(stretch: Stretch, at: int, words: Lexicon) -> int:
    for index in range(at - 1, -1, -1):
        norm = stretch.norm(index)
        if (norm in words.table.clause_words and index != at - 1) or norm in (";", ":", ".", "!", "?", "…"):
            return index + 1
        if index < at - 1 and _opens_clause(stretch, index, at, words):
            return index + 1
    return 0


def _opens_clause(stretch: Stretch, index: int, at: int, words: Lexicon) -> bool:
    """Tell whether a subordinator and the verb at `at` have nothing but the subject between them."""
    norm, table = stretch.norm(index), words.table
    if norm in table.coordinators and has_verb(stretch, max(0, index - NEAR), index, words):
        opens = stretch.norm(index + 1) in table.determiners - table.genitives or stretch.mention_at(index + 1)
        return bool(opens) and all(stretch.items[i].word for i in range(index + 1, at))
    if norm not in table.subordinators | table.conjunctions:
        return False
    if any(not stretch.items[i].word and stretch.norm(i) not in table.possessors for i in range(index + 1, at)):
        return False
    if norm not in table.conjunctions:
        return True
    named = [m for m in stretch.within(index + 1, at) if m.reading in ACTORS]
    return any(stretch.at(m.end) == at for m in named) and stretch.norm(index + 1) not in table.relatives


def _segments(stretch: Stretch, low: int, high: int) -> list[tuple[int, int]]:
    found, start = [], low
    for index in range(low, high + 1):
        if index == high or stretch.items[index].quote or stretch.norm(index) in (",", "–", "—", "(", ")", "-"):
            if index > start and not (stretch.norm(start - 1) == "(" and stretch.norm(index) == ")"):
                found.append((start, index))
            start = index + 1
    return found


def _in_segment(stretch: Stretch, first: int, last: int, words: Lexicon) -> Phrase | None:
    index = first
    table = words.table
    while index < last:
        norm = stretch.norm(index)
        mention = stretch.mention_at(index)
        if mention is not None and mention.reading in ACTORS and stretch.items[index].start == mention.start:
            if not governed(stretch, mention, words):
                return phrase(stretch, index, last, words)
            index = max(index + 1, stretch.at(mention.end))
            continue
        if norm in table.pronouns:
            return Phrase(index, index + 1, stretch.mention_at(index), None)
        if (
            norm in table.determiners
            and norm not in table.genitives
            and stretch.norm(index - 1) not in table.prepositions
        ):
            one = phrase(stretch, index, last, words)
            if one.mention is not None or one.noun is not None:
                return one
        elif norm in table.speaker_nouns.words and (index == first or stretch.norm(index - 1) in table.skippable):
            return phrase(stretch, index, last, words)
        index += 1
    return None
