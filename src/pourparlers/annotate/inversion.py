"""Finds the subject that stands after its reporting verb, where the parser took it for something else.

"…, a annoncé mercredi le ministère": treebanks of general text hold so few of these that a parser reads an object. A
verb of reporting that opens a reporting clause (a comma, a dash or the end of a quotation before it), has no subject
and is followed by a noun phrase without preposition has that phrase for its subject (Grevisse & Goosse, Le bon usage,
§ 387, on the inverted subject of the « incise »).
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace

from pourparlers.lang.calendar import Calendar
from pourparlers.lang.pack import load
from pourparlers.lang.reporting import Reporting, forms
from pourparlers.model.layers import Token

OPENERS = frozenset({",", "»", "”", '"', "–", "—", "-", "?", "!", "…", "«", "“", ":", ";"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
REFLEXIVES = frozenset({"se", "s'"})
GROUP = frozenset({"aux", "aux:pass", "expl", "expl:pass", "iobj", "advmod"})  # what belongs to a verb before it
SKIPPED = frozenset({"ADV", "PUNCT", "ADJ", "DET", "NUM", "ADP"})
FAR = 12  # tokens after the verb: "a déclaré jeudi soir à la presse, à l'issue de la rencontre, le ministre"


def subjects(tokens: Sequence[Token], language: str) -> tuple[Token, ...]:
    """Return the tokens of one sentence with such phrases as `nsubj` of their verb.

    Args:
        tokens: with part of speech, head (position in this sequence) and relation.
        language: `fr` or `en`; English inverts so little that its parser needs no help.
    """
    if language != "fr":
        return tuple(tokens)
    found = list(tokens)
    known = forms(language)
    for place, token in enumerate(tokens):
        first = _opening(tokens, place) if token.pos == "VERB" and token.norm in known else None
        if first is not None:
            _invert(found, place, first)
    return tuple(found)


def _opening(tokens: Sequence[Token], verb: int) -> int | None:
    """Return where a verb's group begins if what opens a clause stands right before it; else None."""
    first = verb
    while first > 0 and _of_group(tokens[first - 1], first, verb):
        first -= 1
    return first if first > 0 and tokens[first - 1].norm in OPENERS else None


def _of_group(token: Token, first: int, verb: int) -> bool:
    """Tell whether the token before what is known of a verb's group belongs to it, too."""
    inside = token.head is not None and first <= token.head <= verb
    return inside and (token.dep in GROUP or token.pos == "AUX" or token.norm in REFLEXIVES)


def _invert(tokens: list[Token], verb: int, first: int) -> None:
    """Make the phrase after a verb its subject, where it has none, or only one from before what opens the clause.

    Then the phrase must name a speaker: "le ministre, Jean Roux, a annoncé un accord" has its subject in front.
    """
    children = [place for place, token in enumerate(tokens) if token.head == verb and place != verb]
    told = [place for place in children if (tokens[place].dep or "").startswith(("nsubj", "csubj"))]
    if any(place > first for place in told):
        return
    found = _subject(tokens, verb, children)
    if found is not None and (not told or _speaks(tokens, verb, found)):
        tokens[found] = replace(tokens[found], head=verb, dep="nsubj")
        for place in told:
            tokens[place] = replace(tokens[place], dep="dislocated")


def _speaks(tokens: Sequence[Token], verb: int, noun: int) -> bool:
    """Tell whether the phrase that a parser hung on a verb names a speaker."""
    return tokens[noun].head == verb and tokens[noun].norm in _speakers()


def _subject(tokens: Sequence[Token], verb: int, children: Sequence[int]) -> int | None:
    after = [place for place in children if place > verb]
    infinitives = [place for place in after[:1] if tokens[place].dep == "xcomp"]  # "croit savoir le quotidien"
    for place, token in enumerate(tokens):
        governed = token.head == verb or token.head in infinitives
        if place > verb and governed and token.dep == "obj" and _bare(tokens, place):
            return place
    return _after(tokens, verb)


def _after(tokens: Sequence[Token], verb: int) -> int | None:
    """Return the head of the first bare noun phrase after a verb, adverbs and prepositional phrases passed over."""
    for place, token in enumerate(tokens[verb + 1 : verb + 1 + FAR], verb + 1):
        if token.pos in NOMINAL:
            if _bare(tokens, place) and not _under(tokens, verb, place):
                return place
        elif token.pos not in SKIPPED:
            return None
    return None


def _bare(tokens: Sequence[Token], noun: int) -> bool:
    """Tell whether a noun is the head of a phrase without preposition that tells no time and is no mere part."""
    token = tokens[noun]
    if token.pos not in NOMINAL or token.norm in _times() or token.dep in ("flat", "fixed", "conj"):
        return False
    return not any(other.head == noun and other.dep in ("case", "mark") for other in tokens)


def _under(tokens: Sequence[Token], verb: int, noun: int) -> bool:
    """Tell whether the verb hangs under the noun, so that the noun cannot hang on the verb."""
    place = verb
    while tokens[place].head not in (None, place):
        place = tokens[place].head or 0
        if place == noun:
            return True
    return False


@functools.cache
def _speakers() -> frozenset[str]:
    """Return French nouns for who speaks."""
    words: frozenset[str] = load("fr", "reporting", Reporting).speaker_nouns.words
    return words


@functools.cache
def _times() -> frozenset[str]:
    """Return French words for days and parts of days, which follow a verb without being its subject."""
    calendar = load("fr", "calendar", Calendar)
    return frozenset({*calendar.weekday, *calendar.weekdays, *calendar.part, *calendar.unit, *calendar.day})
