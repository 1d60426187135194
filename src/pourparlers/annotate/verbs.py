"""Tells tense and mood of a verb form from its ending, where no trained tagger runs.

What an ending cannot tell ("convient" is present, "finit" present or past) is left out rather than guessed.
"""

from __future__ import annotations

from pourparlers.lang.verbs import Verbs


def features(norm: str, lemma: str, verbs: Verbs) -> tuple[str, str]:
    """Return lemma and universal features of a form; features are empty for what is no verb form or tells nothing.

    Args:
        norm: the form in lower case.
        lemma: what the lexicon gave for it.
    """
    known = verbs.forms.get(norm)
    if known is not None:
        lemma, _, morph = known.partition(" ")
        return lemma, morph
    if norm in verbs.never or norm == lemma + "s":  # "ministres", "heures": a noun's plural
        return lemma, ""
    if lemma.endswith("é") and norm.endswith(("é", "ée", "és", "ées")):
        lemma = lemma[:-1] + "er"  # the lexicon lists the participle as an adjective: "séparé", "isolé"
    doubtful = bool(verbs.infinitives) and not lemma.endswith("er")
    if lemma in verbs.no_infinitives or (doubtful and lemma not in verbs.infinitives):
        return lemma, ""
    best, length = "", 0
    for ending in verbs.endings:
        if not lemma.endswith(ending.lemmas):
            continue
        for end in ending.endings:
            infinitive = "VerbForm=Inf" in ending.morph
            if len(end) > length and norm.endswith(end) and (norm == lemma) == infinitive:
                best, length = ending.morph, len(end)
    return lemma, best
