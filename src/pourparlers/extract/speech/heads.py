"""Checks whom the order of words shows against the subject that the parser has for the verb."""

from __future__ import annotations

from pourparlers.extract.speech import syntax
from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.objects import in_time
from pourparlers.extract.speech.subject import Phrase
from pourparlers.model.layers import Mention

OWNERS = frozenset({"organisation", "government", "office", "armed_group", "media"})
TITLE = 12  # items behind a verb in which the words of a title and the name stand


def nearer(frame: Frame, one: Phrase | None, words: Lexicon) -> bool:
    """Tell whether a name that no table knows, or a noun with its article, stands between a phrase and the verb."""
    cue, stretch = frame.cue, frame.stretch
    told = syntax.subject(stretch, cue) if cue is not None else None
    if told is None or cue is None or not told.own or told.last > cue.first:
        return False
    head = stretch.items[told.head]
    if stretch.mention_at(told.head) is not None or not all(
        stretch.norm(i) in words.table.skippable for i in range(told.last, cue.first)
    ):
        return False
    if head.pos == "NOUN":
        named = any(stretch.mention_at(i) is not None for i in range(told.first, told.last))
        opened = stretch.norm(told.first) in words.table.determiners and not in_time(stretch, told.head)
        return opened and not named and one is not None and one.noun is None and one.last <= told.first
    return head.pos == "PROPN" and head.capital and (one is None or one.last <= told.first)


def owned(frame: Frame, one: Phrase, words: Lexicon) -> bool:
    """Tell whether a body named is only that of the person who speaks: "the former Alpina boss says"."""
    cue, stretch, mention = frame.cue, frame.stretch, one.mention
    if cue is None or mention is None or mention.reading not in OWNERS or not words.table.bare_clause:
        return False
    told = syntax.subject(stretch, cue)
    nouns = words.table.speaker_nouns
    if told is None or not told.own or told.head != stretch.at(mention.end) or told.first > stretch.at(mention.start):
        return False
    body = nouns.bodies | nouns.collectives | nouns.documents | nouns.outlets
    head = stretch.items[told.head]
    person = head.norm in (nouns.words | nouns.further) - body
    return person and head.pos == "NOUN" and stretch.norm(told.head + 1) not in words.table.genitives


def titled(frame: Frame, words: Lexicon) -> Mention | None:
    """Return the person whose name follows a title without an article behind the verb: "says old friend X"."""
    cue, stretch = frame.cue, frame.stretch
    if cue is None or frame.side != "after" or not frame.quotes:
        return None
    stops = words.table.prepositions - words.table.determiners | words.table.clause_words | words.table.relatives
    for at in range(cue.last, min(cue.last + TITLE, len(stretch.items))):
        item, mention = stretch.items[at], stretch.mention_at(at)
        if mention is not None and mention.reading == "person":
            return mention if mention.form == "name" and len(mention.names) == 1 else None
        if not item.word or item.quote is not None or item.norm in stops or item.pos in ("VERB", "AUX", "PRON"):
            return None
    return None
