"""What an unnamed source is called, in the display language as far as its words are known there."""

from __future__ import annotations

from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import Phrase
from pourparlers.knowledge import world

DESCRIPTION = 7  # words of a description of an unnamed source


def describe(stretch: Stretch, one: Phrase, words: Lexicon) -> str:
    """Return what an unnamed source is called, without its article ("diplomate occidental"); empty where it is none."""
    nouns = words.table.speaker_nouns
    if one.noun is None or stretch.norm(one.noun) not in nouns.anonymous:
        return ""
    first = one.first
    while stretch.norm(first) in words.table.determiners and stretch.norm(first) not in nouns.words:
        first += 1
    kept: list[str] = []
    first = min(first, one.noun)
    owners = (i + 1 for i in range(first, one.noun) if stretch.norm(i) in words.table.possessors)
    first = max(owners, default=first)  # "one of X's aides" is called an aide
    for index in range(first, min(one.last, first + DESCRIPTION)):
        item = stretch.items[index]
        stops = words.table.skippable | words.verbs.reflexives
        if not item.word or (item.norm in stops and index > one.noun):
            break
        if index > one.noun and (
            item.norm in words.verbs.forms
            or item.norm in ("quoted", "cited", "cité", "citée", "who", "qui", "présent", "présente", "speaking")
            or ("VerbForm=Fin" in item.morph and item.norm not in words.table.determiners)
        ):
            break
        kept.append(_word(stretch, index))
    while kept and kept[-1].lower() in words.table.prepositions | words.table.determiners:
        kept.pop()
    named = "".join(kept).strip()
    return _displayed(named, words) if words.table.display else named


def _displayed(named: str, words: Lexicon) -> str:
    """Return a description in the display language, as far as its words are known there."""
    table = words.table.display
    nations = world.adjectives(words.language)
    ahead, nouns, behind = [], [], []
    for word in named.lower().split():
        if word in nations:
            behind.append(world.states()[nations[word]].adjectives_fr[0])
        elif (shown := table.get(word, "")).startswith("<"):
            ahead.append(shown[1:])
        elif shown.startswith(">"):
            behind.append(shown[1:])
        elif shown:
            nouns.append(shown)
        else:
            return named
    return " ".join([*ahead, *nouns, *behind])


def _word(stretch: Stretch, index: int) -> str:
    item = stretch.items[index]
    word = item.form if item.capital and index else item.norm
    return word if word.endswith("'") else word + " "
