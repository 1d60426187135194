"""Verbs that no table lists and that report all the same, for they stand right behind a quotation: "« … », sourit X".

In that place, with its subject behind it, any verb tells how somebody said the words.
"""

from __future__ import annotations

import functools

from pourparlers.extract.speech.cues import Cue
from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import starts_subject
from pourparlers.lang.reporting import Form, forms

SHORTEST = 4  # words: what is shorter is a title or a name more often than speech
AUXILIARIES = 4  # items of auxiliaries, pronouns and adverbs before the verb


def find(stretch: Stretch, text: str, words: Lexicon) -> list[Cue]:
    """Return the verbs of a stretch that nothing but their place behind a quotation makes reporting ones."""
    found = []
    for index, item in enumerate(stretch.items):
        if item.quote is None or len(item.quote.inner.of(text).split()) < SHORTEST or not _free(stretch, index, words):
            continue
        cue = _behind(stretch, index + 1 + (stretch.norm(index + 1) in (",", "–", "—")), words)
        if cue is not None:
            found.append(cue)
    return found


def _free(stretch: Stretch, index: int, words: Lexicon) -> bool:
    """Tell whether no word right before a quotation governs it: a preposition, an article or a noun does."""
    before = stretch.items[index - 1] if index else None
    return before is None or not before.word or before.norm in words.table.coordinators


def _behind(stretch: Stretch, first: int, words: Lexicon) -> Cue | None:
    at, clitic = first, None
    while at < min(first + AUXILIARIES, len(stretch.items)) and not _verb(stretch, at, words):
        norm = stretch.norm(at)
        if norm in words.table.subject_clitics:
            clitic = at
        elif words.lemma(norm) not in words.verbs.have and norm not in words.verbs.reflexives | words.table.skippable:
            return None
        at += 1
    if not _verb(stretch, at, words):
        return None
    if clitic is None and stretch.norm(at + 1) in words.table.subject_clitics:
        clitic = at + 1
    last = at + 1 + (clitic == at + 1)
    if clitic is not None:
        named = stretch.norm(clitic).lstrip("-").removeprefix("t-") not in words.table.impersonal
        return Cue(first, at, last, (_plain(words.language),), "finite", False, clitic) if named else None
    token = stretch.items[at].token
    subject = next(
        (n for n, i in enumerate(stretch.items) if n > at and i.head == token and i.dep.startswith("nsubj")), None
    )
    begins = next((n for n in range(last, len(stretch.items)) if stretch.norm(n) not in words.table.skippable), last)
    begins = last if starts_subject(stretch, last, words) else begins
    if subject is None or not starts_subject(stretch, begins, words):
        return None
    return Cue(first, at, last, (_plain(words.language),), "finite", False)


def _verb(stretch: Stretch, at: int, words: Lexicon) -> bool:
    """Tell whether a verb that is neither an auxiliary nor listed stands at an item."""
    if not 0 <= at < len(stretch.items) or stretch.items[at].pos != "VERB" or stretch.items[at].capital:
        return False
    norm = stretch.norm(at)
    listed = any(f.verb.takes & {"quote", "clause"} for f in words.forms.get(norm, ()))
    return not listed and not words.auxiliary(norm)


@functools.cache
def _plain(language: str) -> Form:
    """Return a form of a verb that tells nothing but that something is said."""
    every = (f for found in forms(language).values() for f in found)
    return next(
        f for f in every
        if f.verb.act == "state" and {"quote", "clause"} <= f.verb.takes and f.shape == "finite" and not f.rest
        and not f.reflexive and not f.verb.addressee
    )  # fmt: skip
