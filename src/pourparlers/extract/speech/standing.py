"""Verbs that bind or tell where one stands, not that one spoke: "l'armée s'engage à", "réclame de longue date".

Their frames keep the name of the speaker for whoever comes after; the record tells them as commitments and positions.
"""

from __future__ import annotations

from collections.abc import Container

from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.voices import Voice

LASTING = ("demand", "deny")
"""Acts that a tense of what lasts turns into a stand: "réclamait la levée du siège"."""


def name(frame: Frame, voice: Voice, persons: Container[str], words: Lexicon) -> str:
    """Return the rule of a frame: its own, or that of a pledge or stand told without quoted words.

    Args:
        frame: the verb with what follows it.
        voice: who is its subject.
        persons: the persons whom the document names; one of them who pledges does so in words.
        words: the language.
    """
    if frame.cue is None or frame.form is None or frame.quotes:
        return frame.rule
    if frame.rule == "direct.infinitive" and frame.form.lemma in words.table.binding:
        alone = len(voice.names) == 1 and voice.names[0] in persons
        return frame.rule if alone else "direct.pledge"
    if frame.rule not in ("direct.object", "direct.relative"):
        return frame.rule
    stands = frame.form.lemma in words.table.standing and not _said_once(frame, words)
    return "direct.stand" if stands or _lasts(frame, words) else frame.rule


def _lasts(frame: Frame, words: Lexicon) -> bool:
    """Tell whether a verb of demand or denial stands in a tense of what lasts."""
    if frame.cue is None or frame.form is None or frame.form.verb.act not in LASTING:
        return False
    item = frame.stretch.items[frame.cue.verb]
    return "Tense=Imp" in words.verbs.forms.get(item.norm, item.morph)


def _said_once(frame: Frame, words: Lexicon) -> bool:
    """Tell whether a verb stands in a perfect of the present, or in a simple past: "a rejeté", "rejected"."""
    cue = frame.cue
    if cue is None:
        return False
    group = [i.norm for i in frame.stretch.items[cue.first : cue.verb]]
    helped = [words.verbs.forms[norm] for norm in group if words.auxiliary(norm)]
    if helped:
        return any("Tense=Pres" in k and "VerbForm=Fin" in k for k in helped)
    return words.language == "en" and any(f.shape == "past" for f in words.forms[frame.stretch.norm(cue.verb)])
