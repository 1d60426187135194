"""Tells a word or two in quotation marks from a quotation."""

from __future__ import annotations

from pourparlers.extract.speech.frames import Frame

MOST = 2
"""Words of a scare quote, as the record defines it: a word or two."""
POINTING = frozenset({"invoquer", "invoke", "cite", "citer"})


def is_scare(frame: Frame, quote: str) -> bool:
    """Tell whether the quoted words are a term that the outlet holds at a distance rather than speech.

    A verb of speech before the words makes them speech, however few they are ("fait état de « progrès »"); a verb
    that only points at a term does not.
    """
    few = len(quote.split()) <= MOST
    return few and frame.whole and frame.form is not None and frame.form.lemma in POINTING
