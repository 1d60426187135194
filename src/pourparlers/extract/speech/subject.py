"""Noun phrases that may name who speaks: where they begin, whom they name, what they call an unnamed source."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.extract.speech.items import Stretch, matches
from pourparlers.extract.speech.lexicon import Lexicon
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
        if item.norm in table.genitives and article and stretch.norm(index - 1) in table.indefinite:
            continue  # "l'un des porte-parole"
        if item.norm in table.possessors and index > start:
            continue  # "the party's leader"
        if not item.word or item.norm in table.prepositions or item.norm in table.clause_words:
            return False
        if item.capital and (article or bare or index == at) and mention is None and index <= at + 1:
            return True
    return False


def phrase(stretch: Stretch, at: int, limit: int, words: Lexicon) -> Phrase:
    """Return the noun phrase that begins at an item and ends before `limit`."""
    end = _end(stretch, at, limit, words)
    noun = next((i for i in range(at, min(end, at + HEAD)) if stretch.norm(i) in words.table.speaker_nouns.words), None)
    while words.table.bare_clause and noun is not None and _compound(stretch, noun, end, words):
        noun += 1
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


def _compound(stretch: Stretch, noun: int, end: int, words: Lexicon) -> bool:
    """Tell whether an English noun only tells of what kind the next one is: "ministry official", "party leader"."""
    after = noun + 1
    return (
        after < end
        and stretch.norm(after) in words.table.speaker_nouns.anonymous
        and (stretch.mention_at(noun) is None and stretch.mention_at(after) is None)
    )


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
            if covering.reading == "person" and complement(stretch, covering, at, words):
                return next((m for m in heads if m is not covering), None)
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
        nouns = words.table.speaker_nouns
        if word in nouns.bodies - nouns.collectives and stretch.norm(at) in words.table.indefinite:
            return None  # "une agence proche du ministère" is not the ministry
        owned = (
            nouns.documents if mentions[0].reading == "person" else nouns.documents | nouns.collectives | nouns.bodies
        )
        return mentions[0] if word in owned else None
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


def complement(stretch: Stretch, mention: Mention, at: int, words: Lexicon) -> bool:
    """Tell whether a mention only complements the noun that a phrase opens with: "the speaker of President X"."""
    before = range(at + 1, stretch.at(mention.start))
    owned = any(stretch.norm(i) in words.table.genitives for i in before)
    return owned or governed(stretch, mention, words, at + 1)


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
    return mention
