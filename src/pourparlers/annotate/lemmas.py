"""The dictionary form of a word, given its part of speech: lexicon first, then the ending."""

from __future__ import annotations

import functools

from pourparlers.annotate.lexicon import lexicon

OWN = frozenset({"PROPN", "PUNCT", "NUM", "SYM", "X"})  # classes whose words are their own lemma
CACHED = 100_000


@functools.lru_cache(maxsize=CACHED)
def lemma_of(norm: str, form: str, pos: str, language: str) -> str:
    """Return the lemma of a form.

    Args:
        norm: the form in lower case with straight apostrophes.
        form: as printed.
        pos: universal part of speech.
        language: `fr` or `en`.
    """
    if pos in OWN:
        return form
    words = lexicon(language)
    found = words.lemma(norm, pos)
    return found if found is not None else words.guess(norm, pos)
