"""What an unnamed source is called, in the display language as far as its words are known there."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import Phrase
from pourparlers.extract.speech.syntax import Subject
from pourparlers.knowledge import world

FOUR = 4  # forms of an adjective that tells both gender and number
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
    return _joined(kept, words)


def of_kind(stretch: Stretch, told: Subject, words: Lexicon) -> str:
    """Return what a speaker is called whose noun is one of persons or bodies; empty where it is of another kind."""
    nouns = words.table.speaker_nouns
    noun = stretch.norm(told.head)
    if noun not in nouns.words | nouns.further or noun in nouns.documents:
        return ""
    first = told.first
    while first < told.head and stretch.norm(first) in words.table.determiners | words.table.prepositions:
        first += 1
    last = min(told.last, first + DESCRIPTION)
    loose = words.table.prepositions - words.table.genitives - words.table.determiners
    last = next((i for i in range(told.head + 1, last) if stretch.norm(i) in loose), last)
    kept = [_word(stretch, i) for i in range(first, last) if stretch.items[i].word]
    return _joined(kept, words)


def _joined(kept: list[str], words: Lexicon) -> str:
    """Return the words of a description, without those at its end that lead to what was left off."""
    while kept and kept[-1].strip().lower() in words.table.prepositions | words.table.determiners:
        kept.pop()
    named = "".join(kept).strip()
    return _displayed(named, words) if words.table.display else named


def _displayed(named: str, words: Lexicon) -> str:
    """Return a description in the display language, as far as its words are known there."""
    table = words.table.display
    nations = world.adjectives(words.language)
    ahead, nouns, behind, states = [], [], [], []
    for word in named.lower().split():
        if word in nations:
            states.append(world.states()[nations[word]].adjectives_fr)
        elif (shown := table.get(word, "")).startswith("<"):
            ahead.append(shown[1:])
        elif shown.startswith(">"):
            behind.append(shown[1:])
        elif shown:
            nouns.append(shown)
        else:
            return named
    feminine = any(n.endswith("*") for n in nouns)
    nouns = [n.rstrip("*") for n in nouns]
    plural = bool(nouns) and nouns[0].endswith(("s", "x"))
    behind += [_agreeing(forms, feminine=feminine, plural=plural) for forms in states]
    return " ".join([*ahead, *nouns, *behind])


def _agreeing(forms: Sequence[str], *, feminine: bool, plural: bool) -> str:
    """Return the form of an adjective of nationality that a noun asks for: four forms, or two of an even one."""
    even = len(forms) < FOUR or not forms[1].endswith("e") or forms[0].endswith("e")
    if even:
        return forms[min(int(plural), len(forms) - 1)]
    return forms[2 * plural + feminine]


def _word(stretch: Stretch, index: int) -> str:
    item = stretch.items[index]
    word = item.form if item.capital and index else item.norm
    return word if word.endswith("'") else word + " "
