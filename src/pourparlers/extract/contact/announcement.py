"""Who makes a contact known, who does not confirm or denies it, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.clauses import REPORT, Clause
from pourparlers.extract.contact.phrases import subject_of
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.telling import Change, Telling
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.knowledge import world
from pourparlers.model.layers import Mention
from pourparlers.model.notes import HEARSAY

REACH = (
    10  # tokens between a verb of saying and its inverted subject: "a annoncé mercredi soir à la presse le ministère"
)
SAYERS = frozenset(("person", "government", "office", "organisation", "armed_group", "media"))
AHEAD = frozenset(("planned", "announced", "hypothetical"))
HAPPENED = frozenset(("held", "under_way"))
TALKING = frozenset(("meeting", "talks", "call", "summit"))
TURNS = frozenset(("postponed", "cancelled", "denied"))


def read(scene: Scene, found: Sequence[Telling], last: Telling | None, lexicon: Lexicon) -> None:
    """Give the tellings of a sentence (or the last one told, where the sentence has none) their states and speakers.

    Args:
        scene: the sentence.
        found: the tellings that it gave.
        last: the last contact told before it.
        lexicon: the words of the language.
    """
    low = scene.text(scene.span.start, scene.span.end).lower().replace("’", "'")
    phrase = next((p for p in lexicon.contacts.unconfirmed if p in low), None)
    if not found and phrase is None:
        return
    day = _said_on(scene, lexicon)
    for telling in found:
        announcer = _announcer(scene, telling, lexicon)
        by = announcer.names[0] if announcer is not None and announcer.names else None
        if by is not None and not (telling.status == "held" and by in telling.names):
            telling.attributed = (by,)
        if by is not None and telling.status == "planned" and _is_side(by, telling.names):
            telling.status = "announced"
            telling.changes.append(Change("announced", by, day, scene.span))
        elif telling.status in TURNS:
            telling.changes.append(Change(telling.status, by, day, scene.span))
    named = [t for t in found if t.names or t.fated]
    ahead = [t for t in named if t.status in AHEAD or HEARSAY in t.notes]
    concerned = ahead[:1] or ([last] if not named and last is not None and last.status in AHEAD else [])
    if phrase is not None and concerned:
        _unconfirmed(scene, concerned[0], low.index(phrase), day)


def _is_side(by: str, names: Sequence[str]) -> bool:
    """Tell whether who announces a contact takes part in it, himself or through his state."""
    return by in names or _state(by) in {_state(name) for name in names}


def _state(name: str) -> str:
    code = world.country_of(name) or world.code_of(name)
    return code or name


def _unconfirmed(scene: Scene, telling: Telling, at: int, day: str | None) -> None:
    """Record that somebody does not confirm a contact; it stays announced in its history."""
    offset = scene.span.start + at
    actors = scene.actors(scene.first, scene.last)
    after = [m for m in actors if m.start > offset]
    before = [m for m in actors if m.end <= offset]
    passive = scene.norm(scene.index_at(offset)) in ("non", "unconfirmed", "not")
    by = (after[:1] or before[-1:]) if passive else (before[-1:] or after[:1])
    telling.status = "unconfirmed"
    telling.changes.append(Change("unconfirmed", by[0].names[0] if by else None, day, scene.span))
    if scene.span not in telling.spans:
        telling.spans.append(scene.span)


def _announcer(scene: Scene, telling: Telling, lexicon: Lexicon) -> Mention | None:
    """Return who makes known what the sentence tells: the subject of a reporting clause, of the verb of saying before
    its "que", or whom "selon" names.
    """
    for place, clause in enumerate(scene.clauses):
        if clause.opener == REPORT and clause.groups and clause.groups[0].lemma in lexicon.contacts.announce_lemmas:
            first = clause.groups[0].last + 1
            return _first(scene, first, min(clause.last, first + REACH))
        if clause.opener in lexicon.contacts.sources:
            return _first(scene, clause.first, min(clause.last, clause.first + REACH))
        if clause.opener in lexicon.contacts.complements and clause.first <= telling.at < clause.last and place:
            return _sayer(scene, scene.clauses[place - 1], lexicon)
    head = next(
        (s for s in lexicon.contacts.sources if " ".join(scene.words(scene.first, scene.first + 3)).startswith(s)), None
    )
    return _first(scene, scene.first, min(scene.last, scene.first + REACH)) if head else None


def _sayer(scene: Scene, clause: Clause, lexicon: Lexicon) -> Mention | None:
    saying = [g for g in clause.groups if g.lemma in lexicon.contacts.announce_lemmas]
    if not saying or saying[-1].negated:
        return None
    return next(iter(subject_of(scene, clause, saying[-1].first, lexicon)), None)


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


def outcome(scene: Scene, trigger: Trigger, lexicon: Lexicon) -> str | None:
    """Return what a sentence says came of a contact: `none`, `agreement`, `partial`, or None where it does not tell."""
    if trigger.implied and trigger.group is not None:
        return "none" if trigger.group.negated else "agreement"
    return result(scene, lexicon)


def follow(scene: Scene, last: Telling, lexicon: Lexicon) -> None:
    """Give the contact told in the sentence before what this one says came of it: "Mais sans parvenir à un accord."

    Only where nobody else acts in this sentence: another's success is not theirs.
    """
    if last.outcome is not None or last.status not in HAPPENED or last.mode not in TALKING:
        return
    before = scene.document.sentences[scene.sentence - 1]
    if not any(before.start <= span.start < before.end for span in last.spans):
        return
    if {name for m in scene.actors(scene.first, scene.last) for name in m.names} <= set(last.names):
        last.outcome = result(scene, lexicon)
        if last.outcome is not None:
            last.spans.append(scene.span)


def result(scene: Scene, lexicon: Lexicon) -> str | None:
    """Return what the words of a sentence say came of talks, whichever they are."""
    low = scene.text(scene.span.start, scene.span.end).lower().replace("’", "'")
    words = lexicon.contacts
    for told, phrases in (
        ("none", words.outcome_none),
        ("agreement", words.outcome_agreement),
        ("partial", words.outcome_partial),
    ):
        if any(phrase in low for phrase in phrases):
            return told
    return None
