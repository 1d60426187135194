"""Who makes a contact known, who does not confirm or denies it, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.telling import Change, Telling
from pourparlers.model.layers import Mention

REACH = 10  # tokens between a verb of saying and its inverted subject: "a annoncé mercredi soir à la presse le ministère"
SAYERS = frozenset(("person", "government", "office", "organisation", "armed_group", "media"))


def read(scene: Scene, found: Sequence[Telling], last: Telling | None, lexicon: Lexicon) -> None:
    """Give the tellings of a sentence (or the last one told, where the sentence has none) their states and speakers.

    Args:
        scene: the sentence.
        found: the tellings that it gave.
        last: the last contact told before it.
        lexicon: the words of the language.
    """
    text = scene.text(scene.tokens[scene.first].start, scene.tokens[scene.last - 1].end)
    low = text.lower().replace("’", "'")
    span = scene.document.sentences[scene.sentence].span
    announcer = _announcer(scene, lexicon)
    day = _said_on(scene, lexicon)
    for telling in found:
        if announcer is not None and announcer.names and not _quotes(telling, announcer):
            telling.attributed = announcer.names[:1]
            if telling.status == "planned":
                telling.status = "announced"
                telling.changes.append(Change("announced", announcer.names[0], day, span))
    ahead = [t for t in found if t.status in ("planned", "announced")]
    concerned = ahead[:1] or ([last] if last is not None and last.status in ("planned", "announced") else [])
    phrase = next((p for p in lexicon.contacts.unconfirmed if p in low), None)
    if phrase is not None and concerned:
        _unconfirmed(scene, concerned[0], low.index(phrase), span, day)


def _quotes(telling: Telling, announcer: Mention) -> bool:
    return telling.status == "held" and bool(set(announcer.names) & set(telling.names))


def _unconfirmed(scene: Scene, telling: Telling, at: int, span: object, day: str | None) -> None:
    """Record that somebody does not confirm a contact; it stays announced in its history."""
    offset = scene.tokens[scene.first].start + at
    actors = scene.actors(scene.first, scene.last)
    after = [m for m in actors if m.start > offset]
    before = [m for m in actors if m.end <= offset]
    by = (before[-1:] or after[:1]) if not scene.norm(scene.index_at(offset)).startswith("non") else (after[:1] or before[-1:])
    sentence = scene.document.sentences[scene.sentence].span
    telling.status = "unconfirmed"
    telling.changes.append(Change("unconfirmed", by[0].names[0] if by else None, day, sentence))
    if sentence not in telling.spans:
        telling.spans.append(sentence)


def _announcer(scene: Scene, lexicon: Lexicon) -> Mention | None:
    """Return who makes known what the sentence tells: the subject of a reporting clause, or whom "selon" names."""
    for clause in scene.clauses:
        if clause.opener == "report" and clause.groups and clause.groups[0].lemma in lexicon.contacts.announce_lemmas:
            return _first(scene, clause.groups[0].last + 1, min(clause.last, clause.groups[0].last + 1 + REACH))
        if clause.opener in ("selon", "d' après", "d'après", "according to"):
            return _first(scene, clause.first, min(clause.last, clause.first + REACH))
    return None


def _first(scene: Scene, first: int, last: int) -> Mention | None:
    low = scene.tokens[first].start if first < scene.last else 0
    high = scene.tokens[last - 1].end if last > first else low
    return next((m for m in scene.mentions if m.reading in SAYERS and m.names and low <= m.start < high), None)


def _said_on(scene: Scene, lexicon: Lexicon) -> str | None:
    """Return the day that a verb of saying carries ("a annoncé mercredi"); None where the sentence does not tell."""
    for clause in scene.clauses:
        for group in clause.groups:
            if group.lemma not in lexicon.contacts.say_lemmas:
                continue
            for time in scene.times:
                if time.begin and time.precision == "day" and 0 <= scene.index_at(time.start) - group.last - 1 <= 2:
                    return time.begin
    return None


def outcome(scene: Scene, lexicon: Lexicon) -> str | None:
    """Return what a sentence says came of a contact: `none`, `agreement`, or None where it does not tell."""
    low = scene.text(scene.tokens[scene.first].start, scene.tokens[scene.last - 1].end).lower().replace("’", "'")
    if any(phrase in low for phrase in lexicon.contacts.outcome_none):
        return "none"
    if any(phrase in low for phrase in lexicon.contacts.outcome_agreement):
        return "agreement"
    return None
