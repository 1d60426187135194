"""Names of persons that no table knows: read off their capitals, and completed where the text gives them in full."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from pourparlers.extract.speech.described import displayed
from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.voices import History, Voice
from pourparlers.knowledge import world
from pourparlers.model.document import Document
from pourparlers.model.notes import IN_FULL

NAME = 2  # capitalised words that make a name by themselves; one alone may be anything
REACH = 7  # words beside a name that may call a person by an office
PARTICLES = frozenset({"al", "el", "von", "van", "bin", "ben"})
HEAD = "*"  # marks the noun of a title that names the person
ACRONYM = 2  # capitals in a row that make a word an acronym rather than a given name


def full_names(document: Document) -> Mapping[str, str]:
    """Return surname -> full name of the persons whom a text names in full, known ones first.

    Those are left out who share a surname.
    """
    found: dict[str, set[str]] = {}
    unread: dict[str, set[str]] = {}
    for mention in document.mentions:
        if mention.reading == "person" and len(mention.names) == 1 and " " in mention.names[0]:
            found.setdefault(mention.names[0].split()[-1], set()).add(mention.names[0])
    covered = [m.span for m in document.mentions if m.reading != "person"]
    run: list[str] = []
    heads: set[int] = set()
    for index, token in enumerate(document.tokens):
        form = document.text[token.start : token.end]
        inside = any(c.start <= token.start < c.end for c in covered)
        joined = token.dep == "flat" and token.head in heads
        named = token.pos == "PROPN" and form[:1].isupper() and not inside
        if named and form[-1:].isalpha() and (not run or joined):
            run, heads = [*run, form], heads | {index}
            continue
        _keep(run, unread)
        run, heads = ([form], {index}) if named else ([], set())
    _keep(run, unread)
    return {surname: names.pop() for surname, names in (unread | found).items() if len(names) == 1}


def in_full(voice: Voice, history: History) -> Voice:
    """Return a speaker with the full name, and a note, where the text calls him so elsewhere: "M. Roux"."""
    full = [history.full.get(name, name) if name in history.persons else name for name in voice.names]
    names = tuple(history.owned.get(name, name) for name in full)
    return voice if names == voice.names else replace(voice, names=names, notes=(*voice.notes, IN_FULL))


def owned(document: Document, words: Lexicon) -> Mapping[str, str]:
    """Return body -> what the text calls it with the state it belongs to, where that is one alone: "police danoise"."""
    nations = world.adjectives(words.language)
    nouns = words.table.speaker_nouns.collectives - words.table.speaker_nouns.documents
    found: dict[str, set[str]] = {}
    for one, two in pairwise(document.tokens):
        noun, nation = (one.norm, two.norm) if words.language == "fr" else (two.norm, one.norm)
        if noun in nouns and nation in nations:
            called = f"{noun} {nation}" if words.language == "fr" else f"{nation} {noun}"
            found.setdefault(displayed(noun, words), set()).add(displayed(called, words))
    return {noun: full.pop() for noun, full in found.items() if len(full) == 1}


def introduced(document: Document, words: Lexicon) -> Mapping[str, frozenset[str]]:
    """Return person -> the words by which the text calls him beside his name: "le commissaire européen X"."""
    told: dict[str, set[str]] = {}
    for role in document.roles:
        title = f"{role.title} {role.of}".casefold().replace("'", "' ").split()
        told.setdefault(role.name, set()).update(title, _heads(title, words))
    starts = [t.start for t in document.tokens]
    for mention in document.mentions:
        if mention.reading != "person" or len(mention.names) != 1 or mention.form not in ("name", "role"):
            continue
        first = bisect_left(starts, mention.start)
        own = [t.norm for t in document.tokens[first : bisect_left(starts, mention.end)]]
        behind = _behind(document, bisect_left(starts, mention.end))
        heads = _heads([*_before(document, first, words), *own], words) | _heads(behind, words)
        heads |= _hung(document, first, bisect_left(starts, mention.end), words)
        if heads:
            told.setdefault(mention.names[0], set()).update(_before(document, first, words), own, behind, heads)
    return {name: frozenset(said) for name, said in told.items()}


def _before(document: Document, first: int, words: Lexicon) -> list[str]:
    """Return the words of a title before a name; none where a preposition governs the name."""
    if document.tokens[first - 1].norm in words.table.prepositions | words.table.determiners:
        return []
    found: list[str] = []
    for token in reversed(document.tokens[max(0, first - REACH) : first]):
        if token.sentence != document.tokens[first].sentence or token.pos in ("PUNCT", "VERB", "AUX", "PRON", "CCONJ"):
            break
        found.insert(0, token.norm)
    nouns = words.table.speaker_nouns
    bodies = nouns.collectives | nouns.bodies | nouns.documents
    own = [i for i, w in enumerate(found) if w in nouns.words | nouns.further and w not in bodies]
    return found[own[-1] :] if own else found  # "the aides of senator X": he is the senator


def _heads(title: Sequence[str], words: Lexicon) -> frozenset[str]:
    """Return the nouns of a title that name the person, marked: "leader" of "the opposition leader"."""
    nouns = words.table.speaker_nouns.words | words.table.speaker_nouns.further
    loose = words.table.prepositions | words.table.determiners
    found = set()
    for at, word in enumerate(title):
        compound = words.language == "en" and at + 1 < len(title) and title[at + 1] in nouns
        before = title[at - 1] if at else ""
        owned = before in words.table.genitives or (before in loose and at > 1 and title[at - 2] in loose)
        if word in nouns and not owned and not compound and before not in words.table.prepositions:
            found.add(HEAD + word)
    return frozenset(found)


def _hung(document: Document, first: int, last: int, words: Lexicon) -> frozenset[str]:
    """Return the noun on which a name hangs, or that hangs on it, marked: "le psychologue X", "X, skieuse, …"."""
    tokens = document.tokens
    found = set()
    for index in range(first, last):
        head = tokens[index].head
        if head is not None and not first <= head < last and head == first - 1 and tokens[head].pos == "NOUN":
            owned = tokens[head - 2].norm in words.table.prepositions  # "the spokesman of the army X"
            if tokens[index].dep in ("appos", "flat", "nmod") and tokens[head - 1].pos == "DET" and not owned:
                found.add(HEAD + tokens[head].norm)
    for index in range(last, min(last + REACH, len(tokens))):
        head = tokens[index].head
        if tokens[index].dep == "appos" and head is not None and first <= head < last and tokens[index].pos == "NOUN":
            found.add(HEAD + tokens[index].norm)
    return frozenset(found)


def _behind(document: Document, after: int) -> list[str]:
    """Return the words of an apposition behind a name."""
    following = document.tokens[after : after + 1 + REACH]
    if not following or following[0].norm != ",":
        return []
    found: list[str] = []
    for token in following[1:]:
        if token.pos in ("PUNCT", "VERB", "AUX", "PRON", "CCONJ", "PROPN") and token.norm != "-":
            break
        found.append(token.norm)
    return found


def called(
    stretch: Stretch, first: int, last: int, head: int, told: Mapping[str, frozenset[str]], words: Lexicon
) -> str:
    """Return the one person of the document whom a definite description fits with all its words; empty otherwise."""
    skipped = words.table.determiners | words.table.prepositions
    said = {i.norm for i in stretch.items[first:last] if i.word and i.norm not in skipped}
    fit = [name for name, beside in told.items() if said <= beside and HEAD + stretch.norm(head) in beside]
    return fit[0] if len(fit) == 1 else ""


def _keep(run: Sequence[str], found: dict[str, set[str]]) -> None:
    if len(run) == NAME and not any(w[:ACRONYM].isupper() for w in run):
        found.setdefault(run[-1], set()).add(" ".join(run))


def unknown(stretch: Stretch, first: int, last: int, full: Mapping[str, str], words: Lexicon) -> str:
    """Return capitalised words that no mention covers, as a name: two or more, or a surname told in full elsewhere."""
    run: list[str] = []
    begun = 0
    for index in range(first, min(last, len(stretch.items))):
        item = stretch.items[index]
        named = item.capital and item.word and stretch.mention_at(index) is None
        if (
            named
            and item.norm not in words.table.speaker_nouns.words | words.table.determiners
            and (index or len(item.form) > 2)
        ):
            begun = begun if run else index
            run.append(item.form)
        elif len(run) >= NAME and not named:
            break
        elif not (run and (item.norm in PARTICLES or (item.norm == "de" and len(run) == 1))):
            run = []
    while len(run) > NAME and run[0][:ACRONYM].isupper():
        run.pop(0)  # "the spokesman of the ABC Ann Roe"
    if len(run) > NAME and begun and stretch.mention_at(begun - 1) is not None:
        run = run[-NAME:]  # "a reporter of the York Times Ann Roe"
    if len(run) >= NAME:
        return " ".join(run)
    return full.get(run[0], "") if len(run) == 1 else ""
