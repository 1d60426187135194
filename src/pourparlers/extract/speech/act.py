"""Says what is done by saying it: the act of the reporting verb, or of the verb that it only carries."""

from __future__ import annotations

from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.model.statement import Act

CARRIED = 3  # items at the beginning of what is said in which a second verb may tell the act ("a dit regretter")


def of(frame: Frame, words: Lexicon) -> Act:
    """Return the act of a frame; `state` where no verb tells."""
    if frame.form is None:
        return "state"
    verb = frame.form.verb
    if frame.cue is not None and frame.cue.negated:
        return verb.negated or "not_confirm"
    if verb.act == "state" and frame.rule == "direct.infinitive":
        return _carried(frame, words)
    return verb.act


def _carried(frame: Frame, words: Lexicon) -> Act:
    stretch = frame.stretch
    first = stretch.at(frame.content.start)
    if stretch.norm(first) in words.table.denying:  # "assure n'avoir rien signé", "dit ne pas y songer"
        return "deny"
    for index in range(first, min(first + CARRIED, len(stretch.items))):
        for form in words.forms.get(stretch.norm(index), ()):
            if form.shape == "infinitive" and not form.rest and not form.reflexive:
                return form.verb.act
    return "state"
