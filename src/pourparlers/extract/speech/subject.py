"""Noun phrases that may name who speaks: where they begin, whom they name, what they call an unnamed source."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.extract.speech.cues import Lexicon
from pourparlers.extract.speech.items import Stretch, matches
from pourparlers.model.layers import Mention

ACTORS = frozenset({"person", "government", "office", "organisation", "armed_group", "media", "people"})
HEAD = (
    5  # items within which the noun of a phrase stands: article, two adjectives, the noun ("un très haut responsable")
)
PHRASE = 16  # items of the longest phrase looked at


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    Attributes:
        first: its first item.
        last: the item after it, appositions included.
        mention: whom it names.
        noun: item of the noun for a speaker ("responsable"), if it has one.
        others: further mentions joined by "et".
    """

    first: int
    last: int
    mention: Mention | None
    noun: int | None
    others: tuple[Mention, ...] = ()


def starts_subject(stretch: Stretch, at: int, words: Lexicon, *, bare: bool = False) -> bool:
    """Tell whether a phrase that may name a speaker begins at the item; `bare` allows one without an article."""
    if not 0 <= at < len(stretch.items) or stretch.items[at].quote is not None:
        return False
    table = words.table
    norm = stretch.norm(at)
    mention = stretch.mention_at(at)
    if mention is not None and mention.reading in ACTORS:
        return True
    if any(matches(stretch, at, phrase) for phrase in table.anaphors):
        return True
    if norm in table.pronouns | table.stressed_pronouns:
        return True
    article = norm in table.determiners
    start = at + 1 if article else at
    for index in range(start, min(len(stretch.items), start + HEAD)):
        item = stretch.items[index]
        inner = stretch.mention_at(index)
        if inner is not None and inner.reading in ACTORS and (article or index == at):
            return True
        if item.norm in table.speaker_nouns.words | table.speaker_nouns.documents and (article or index <= at + 2):
            return True
        if not item.word or item.norm in table.prepositions or item.norm in table.clause_words:
            return False
        if item.capital and (article or bare or index == at) and mention is None and index <= at + 1:
            return True
    return False


def phrase(stretch: Stretch, at: int, limit: int, words: Lexicon) -> Phrase:
    """Return the noun phrase that begins at an item and ends before `limit`."""
    end = _end(stretch, at, limit, words)
    noun = next((i for i in range(at, min(end, at + HEAD)) if stretch.norm(i) in words.table.speaker_nouns.words), None)
    mentions = [m for m in stretch.within(at, end) if m.reading in ACTORS]
    covering = stretch.mention_at(at)
    if covering is not None and covering.reading in ACTORS and covering not in mentions:
        mentions.insert(0, covering)
    mention = _main(stretch, at, mentions, noun, words)
    apposed = _apposition(stretch, end, limit)
    if apposed is not None and (mention is None or mention.reading != "person" or not mention.names):
        mention, end = apposed, stretch.at(apposed.end)
    others = tuple(
        m for m in mentions if mention is not None and m.start > mention.end and _beside(stretch, mention, m)
    )
    return Phrase(at, end, mention, noun, others)


def _end(stretch: Stretch, at: int, limit: int, words: Lexicon) -> int:
    table = words.table
    for index in range(at, min(limit, at + PHRASE, len(stretch.items))):
        norm = stretch.norm(index)
        mention = stretch.mention_at(index)
        if mention is not None and mention.start < stretch.items[index].start:
            continue
        if stretch.items[index].quote is not None or norm in (",", ".", ";", ":", "(", ")", "–", "—", "!", "?"):
            return index
        if index > at and (
            norm in table.clause_words or norm in table.relatives or norm in ("cité", "citée", "cités", "citing")
        ):
            return index
        if index > at and norm in table.prepositions and norm not in table.genitives and norm not in table.determiners:
            return index
    return min(limit, at + PHRASE, len(stretch.items))


def _main(stretch: Stretch, at: int, mentions: list[Mention], noun: int | None, words: Lexicon) -> Mention | None:
    """Choose whom a phrase names: its head; else a person in it; else, after a document or body, its owner."""
    if not mentions:
        return None
    heads = [m for m in mentions if not governed(stretch, m, words, at)]
    if noun is not None:
        covering = stretch.mention_at(noun)
        if covering is not None and covering in mentions:
            person = next(
                (m for m in heads if m.reading == "person" and m is not covering and not _joined(stretch, m)), None
            )
            return person if person is not None and not covering.names else covering
        person = next((m for m in heads if m.reading == "person"), None)
        if person is not None:
            return person
        word = stretch.norm(noun)
        if word in words.table.speaker_nouns.anonymous and word not in words.table.speaker_nouns.documents:
            return None
        if heads:
            return heads[0]
        return mentions[0] if word in words.table.speaker_nouns.documents or mentions[0].reading != "person" else None
    return heads[0] if heads else None


def governed(stretch: Stretch, mention: Mention, words: Lexicon, low: int = 0) -> bool:
    """Tell whether a preposition stands before a mention, from item `low` on, articles left aside."""
    index = stretch.at(mention.start) - 1
    table = words.table
    if stretch.norm(stretch.at(mention.end)) in table.possessors:
        return True
    while index >= 0 and stretch.norm(index) in table.determiners and stretch.norm(index) not in table.prepositions:
        index -= 1
    if words.language == "fr" and mention.form in ("role", "name") and stretch.norm(index) in ("agence", "quotidien"):
        return False
    return index >= low and stretch.norm(index) in table.prepositions


def _joined(stretch: Stretch, mention: Mention) -> bool:
    index = stretch.at(mention.start) - 1
    while index >= 0 and stretch.norm(index) in ("le", "la", "l'", "les", "the", "son", "sa", "his", "her"):
        index -= 1
    return stretch.norm(index) in ("et", "and", ",", "ni", "nor")


def _beside(stretch: Stretch, mention: Mention, other: Mention) -> bool:
    """Tell whether two mentions of one kind stand side by side, joined by "et" or a comma alone."""
    between = range(stretch.at(mention.end), stretch.at(other.start))
    return mention.reading == other.reading and _joined(stretch, other) and len(between) <= 2


def _apposition(stretch: Stretch, end: int, limit: int) -> Mention | None:
    """Return the person named right after a comma: "la porte-parole du ministère, X"."""
    if stretch.norm(end) != "," or end + 1 >= limit:
        return None
    mention = stretch.mention_at(end + 1)
    if mention is None or mention.reading != "person" or mention.form != "name" or not mention.names:
        return None
    after = stretch.at(mention.end)
    return (
        mention if after >= limit or not stretch.items[after].word or after >= len(stretch.items) - 1 or end else None
    )


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
        if mention is not None:
            return Phrase(stretch.at(mention.start), at, mention, None)
    for first, last in reversed(segments):
        if stretch.norm(first) in words.table.relatives:
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
