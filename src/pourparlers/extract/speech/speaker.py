"""Says who speaks in a frame, and for whom; nobody rather than a guess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pourparlers.extract.speech import elsewhere, leftward, naming, passive, pronoun, subject, syntax
from pourparlers.extract.speech.described import describe, of_kind
from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.incise import subject_after
from pourparlers.extract.speech.items import Stretch, matches
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.objects import in_time
from pourparlers.extract.speech.subject import ACTORS, Phrase
from pourparlers.extract.speech.syntax import Subject
from pourparlers.extract.speech.voices import History, Voice
from pourparlers.model.notes import OPEN_REFERENCE, POINTS_BACK, RIVAL_SPEAKERS, UNKNOWN_NAME

BESIDE = 8  # items behind a noun in which the name may stand that it calls
BACKGROUND = frozenset({"acl", "acl:relcl", "advcl"})
"""Clauses in which a verb with an object tells a deed or a circumstance, mostly, rather than what was said."""
BODIES = frozenset({"organisation", "armed_group", "media"})
NAMED = 2  # items of a name before the apposition that describes it
HEAD_ROOM = 6  # items after a name in which an apposition may call it a spokesperson


def resolve(frame: Frame, made: Sequence[tuple[Frame, Voice]], history: History, words: Lexicon) -> Voice:
    """Return the voice of a frame.

    Args:
        frame: the report.
        made: the frames of the same stretch that were resolved before it.
        history: the speakers of the document so far.
        words: the language.
    """
    found = _by_order(frame, made, history, words)
    cue = frame.cue
    if cue is not None and frame.side == "before":
        person = elsewhere.voiced(frame.stretch, cue.first, words)
        if person:
            return Voice((person,), next((n for n in found.names if n != person), None), 0.85, found.phrase)
    if found.names or found.notes:
        return found
    if frame.side == "source" and frame.cue is None and frame.rule.startswith("source"):
        return _source(frame, history, words) or found
    if frame.cue is None or frame.cue.clitic is not None:
        return found
    return _by_parse(frame, history, words) or found


def _source(frame: Frame, history: History, words: Lexicon) -> Voice | None:
    """Return whom a source phrase calls by a noun alone: "selon la police"."""
    stretch, at = frame.stretch, frame.subject
    nouns = words.table.speaker_nouns
    for head in range(at, min(at + 3, len(stretch.items))):
        if stretch.mention_at(head) is not None or not stretch.items[head].word:
            return None
        if stretch.norm(head) in nouns.words | nouns.further:
            office = stretch.norm(at) not in words.table.indefinite and not stretch.norm(head).endswith(("s", "x"))
            if office and stretch.norm(head) not in nouns.collectives | nouns.bodies | nouns.documents | nouns.outlets:
                return None  # somebody in particular, whom the text does not name here
            last = subject.phrase(stretch, at, len(stretch.items), words).last
            told = Subject(at, max(last, head + 1), head, True)
            return _of_kind(stretch, told, Phrase(at, told.last, None, head), history, words)
    return None


def _by_parse(frame: Frame, history: History, words: Lexicon) -> Voice | None:
    """Return whom the parser has for the subject where the order of words shows none."""
    cue, stretch = frame.cue, frame.stretch
    told = syntax.subject(stretch, cue) if cue is not None else None
    if told is None or cue is None or in_time(stretch, told.head):
        return None
    if cue.shape == "gerund" and told.first >= cue.last and "," not in map(stretch.norm, range(cue.last, told.first)):
        return None  # its object
    if frame.rule.startswith("incise") and frame.side == "before" and not _opens(frame, told, words):
        return None
    if frame.rule in ("direct.object", "direct.infinitive") and not frame.quotes and told.told in BACKGROUND:
        return None
    head = stretch.items[told.head]
    mention = stretch.mention_at(told.head)
    noun = told.head if head.norm in words.table.speaker_nouns.words else None
    one = Phrase(told.first, told.last, mention, noun)
    if mention is not None and mention.names:
        return voice_of(stretch, one, history, words) if mention.reading in ACTORS else None
    if head.pos == "PROPN" and mention is None:
        return _named(stretch, one, history, words)
    beside = _beside(stretch, told, one, history, words)
    if beside is not None:
        return beside
    deed = frame.form is not None and frame.form.verb.act == "announce"
    if frame.rule == "direct.negated" and (deed or head.norm not in words.table.speaker_nouns.collectives):
        return None
    return _of_kind(stretch, told, one, history, words)


def _opens(frame: Frame, told: Subject, words: Lexicon) -> bool:
    """Tell whether a clause in plain order begins with its subject, nothing subordinate before it."""
    table, stretch = words.table, frame.stretch
    first = frame.clause[0]
    opened = table.relatives | table.subordinators | table.clause_words | table.conjunctions
    return told.own and told.first >= first and not any(stretch.norm(i) in opened for i in range(first, told.first))


def _beside(stretch: Stretch, told: Subject, one: Phrase, history: History, words: Lexicon) -> Voice | None:
    """Return the person whose name stands beside the noun, behind its complements too: "le commissaire au Budget X"."""
    table = words.table
    before = stretch.mention_at(told.first - 2) if stretch.norm(told.first - 1) == "," else None
    if before is not None and before.reading == "person" and before.form == "name" and before.names:
        return Voice(before.names[:1], None, 0.7, one)
    if stretch.norm(told.first - 1) == "," and before is None and told.first > NAMED:
        name = naming.unknown(stretch, told.first - 1 - NAMED, told.first - 1, history.surnames(), words)
        if name:
            return Voice((name,), None, 0.6, one, (UNKNOWN_NAME,))
    apart = _apart(stretch, told, one, words)
    if apart is not None:
        return apart
    named = syntax.apposed(stretch, told.head)
    for at in [named] if named is not None else range(told.head + 1, min(told.head + BESIDE, len(stretch.items))):
        item, mention = stretch.items[at], stretch.mention_at(at)
        if named is None and (not item.word or item.norm in table.coordinators | table.clause_words | table.relatives):
            return None
        if mention is not None and mention.reading == "person" and mention.names and mention.form == "name":
            governed = stretch.norm(stretch.at(mention.start) - 1) in table.prepositions | table.determiners
            return None if governed else Voice(mention.names[:1], None, 0.7, one)
    if named is None or stretch.mention_at(named) is not None:
        return None
    name = naming.unknown(stretch, named, named + 4, history.surnames(), words)
    return Voice((name,), None, 0.6, one, (UNKNOWN_NAME,)) if name else None


def _apart(stretch: Stretch, told: Subject, one: Phrase, words: Lexicon) -> Voice | None:
    """Return the body that a short apposition names behind its kind: "la mission onusienne, la Minusma, …"."""
    at = told.last + 1
    if stretch.norm(told.last) != "," or told.told == "acl":
        return None
    while stretch.norm(at) in words.table.determiners:
        at += 1
    mention = stretch.mention_at(at)
    if mention is None or mention.form != "name" or mention.reading not in BODIES or not mention.names:
        return None
    closed = stretch.norm(stretch.at(mention.end)) in (",", ".", ";", ":", "")
    return Voice(mention.names[:1], None, 0.7, one) if closed else None


def _of_kind(stretch: Stretch, told: Subject, one: Phrase, history: History, words: Lexicon) -> Voice | None:
    """Return whom a noun without a name stands for, else what the text calls the speaker."""
    nouns = words.table.speaker_nouns
    head, definite = stretch.norm(told.head), stretch.norm(told.first) not in words.table.indefinite
    short = told.last - told.first <= 2
    if definite and stretch.items[told.first].pos == "DET":
        name = naming.called(stretch, told.first, told.last, told.head, history.told, words)
        if name:
            return Voice((name,), None, 0.6, one, (POINTS_BACK,))
        if head in nouns.outlets and short and (outlet := history.outlet(stretch.index)):
            return Voice((outlet,), None, 0.5, one, (POINTS_BACK,))
        last = history.body(stretch.index) if head in nouns.bodies and short else None
        if last is not None:
            return Voice(last.names[:1], None, 0.5, one, (POINTS_BACK,))
    if stretch.norm(told.first) in words.table.possessives:
        return None  # "his office" is no one without him
    kind = of_kind(stretch, told, words)
    return Voice((kind,), None, 0.6, one, kind=True) if kind else None


def _named(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> Voice | None:
    """Return the voice of a name that no table knows; a single word counts where nothing else could be meant."""
    name = naming.unknown(stretch, one.first, one.last, history.surnames(), words)
    if not name and one.last - one.first == 1 and one.first:
        name = stretch.items[one.first].form
    return Voice((name,), None, 0.6, one, (UNKNOWN_NAME,)) if name else None


def _nearer(frame: Frame, one: Phrase | None, words: Lexicon) -> bool:
    """Tell whether a name that no table knows stands between a phrase and the verb, and is its subject."""
    cue, stretch = frame.cue, frame.stretch
    told = syntax.subject(stretch, cue) if cue is not None else None
    if told is None or cue is None or not told.own or told.last > cue.first:
        return False
    head = stretch.items[told.head]
    if head.pos != "PROPN" or not head.capital or stretch.mention_at(told.head) is not None:
        return False
    beside = all(stretch.norm(i) in words.table.skippable for i in range(told.last, cue.first))
    return beside and (one is None or one.last <= told.first)


def _before_colon(
    frame: Frame, made: Sequence[tuple[Frame, Voice]], one: Phrase | None, history: History, words: Lexicon
) -> Voice | None:
    """Return who says what a colon opens: whoever said the clause before it, else the person that is its subject."""
    stretch, start = frame.stretch, frame.content.start
    agent = passive.agent(stretch, frame.subject, words)
    if agent is not None:
        return Voice(agent.names[:1], None, 0.7)
    said = [v for f, v in made if f.stretch is stretch and f.cue is not None and v.names and f.content.end < start]
    if said:
        return said[-1]
    told = syntax.main_subject(stretch, frame.subject)
    if told is None or (one is not None and one.first <= told.head < one.last):
        return None
    mention = stretch.mention_at(told.head)
    if mention is not None and mention.reading == "person" and mention.names:
        return Voice(mention.names[:1], None, 0.7)
    return _beside(stretch, told, Phrase(told.first, told.last, None, None), history, words)


def _by_order(frame: Frame, made: Sequence[tuple[Frame, Voice]], history: History, words: Lexicon) -> Voice:
    """Return the voice that the order of words shows."""
    stretch = frame.stretch
    if frame.rule == "source.backward":
        last = history.before(stretch.index)
        return Voice(last.names[:1], last.spokesperson_for, 0.6, None, (POINTS_BACK,)) if last else Voice()
    if frame.cue is not None and frame.cue.clitic is not None:
        return _clitic(frame, made, history, words)
    if frame.side == "after" or frame.side == "source":
        at = frame.subject if frame.side == "source" else _subject_item(frame, words)
        if at is None:
            return Voice()
        owner = stretch.mention_at(at) if frame.rule == "nominal.clause" else None
        if owner is not None:
            return voice_of(stretch, Phrase(at, stretch.at(owner.end), owner, None), history, words)
        named = subject.phrase(stretch, at, len(stretch.items), words)
        if frame.side == "source" and stretch.norm(at) in words.table.pronouns and stretch.at(frame.content.start) < at:
            inner = leftward.first(stretch, at - 1, words)
            if inner is not None and inner.mention is not None and inner.mention.reading == "person":
                return voice_of(stretch, inner, history, words)
        return voice_of(stretch, named, history, words)
    if frame.side == "inherit":
        earlier = [v for f, v in made if f.stretch is stretch and v.names and f.clause[0] < frame.clause[0]]
        if earlier:
            return Voice(earlier[-1].names, earlier[-1].spokesperson_for, earlier[-1].sure * 0.95, earlier[-1].phrase)
        one = leftward.first(stretch, frame.clause[0], words)
        return voice_of(stretch, one, history, words) if one is not None else Voice()
    nobody = words.table.impersonal if words.table.whereabouts else frozenset()
    if frame.cue is not None and stretch.norm(frame.cue.first - 1) in nobody:
        there = elsewhere.around(stretch, frame.cue, words)
        return Voice((there,), None, 0.6) if there else Voice(phrase=Phrase(frame.subject, frame.subject, None, None))
    one = leftward.before(stretch, frame.subject, words)
    if _nearer(frame, one, words):
        return Voice()
    if one is not None and stretch.norm(one.first) in words.table.vague_pronouns:
        bodies = [v for f, v in made if v.names and f.stretch is stretch and v.names[0] not in history.persons]
        if bodies:
            return Voice(bodies[-1].names[:1], None, 0.7, None, (POINTS_BACK,))
    if frame.rule == "loose.colon":
        told = _before_colon(frame, made, one, history, words)
        if told is not None:
            return told
    if one is None and frame.rule == "loose.colon":
        persons = [m for m in stretch.within(0, frame.subject) if m.reading == "person" and len(m.names) == 1]
        if persons and len({m.names for m in persons}) == 1:
            return Voice(persons[0].names, None, 0.7)
    if one is not None and (goes_on := pronoun.goes_on(frame, one, history, words)) is not None:
        return goes_on
    return voice_of(stretch, one, history, words) if one is not None else Voice()


def _subject_item(frame: Frame, words: Lexicon) -> int | None:
    return subject_after(frame.stretch, frame.subject, words)


def _clitic(frame: Frame, made: Sequence[tuple[Frame, Voice]], history: History, words: Lexicon) -> Voice:
    """Return whom "-t-il" stands for: a subject in the clause, the last speaker, else what the pronoun resolves to."""
    cue = frame.cue
    assert cue is not None
    assert cue.clitic is not None
    stretch = frame.stretch
    norm = stretch.norm(cue.clitic).lstrip("-")
    if norm in ("t-on", "on"):
        there = elsewhere.place(stretch, cue.last, words)
        return Voice((there,), None, 0.6) if there else Voice()
    here = [v for f, v in made if v.names]
    start = stretch.at(frame.content.start)
    if not here and start > 1 and (one := leftward.first(stretch, start, words)) is not None:
        voice = voice_of(stretch, one, history, words)
        if voice.names:
            return Voice(voice.names[:1], voice.spokesperson_for, 0.7, one)
    if here:
        return Voice(here[-1].names[:1], here[-1].spokesperson_for, 0.85, here[-1].phrase)
    mention = stretch.mention_at(cue.clitic)
    resolved = mention.names if mention is not None else ()
    last = history.last(stretch.index)
    if last is not None and last.kind:
        return Voice()
    rivals = history.rivals(last, stretch.index) if last is not None else frozenset()
    if rivals and not (len(rivals) == 1 and set(resolved) == rivals):
        return Voice(notes=(RIVAL_SPEAKERS,))
    if (
        last is not None
        and not rivals
        and (not resolved or last.names[0] in resolved or history.last(stretch.index, 1) is last)
    ):
        return Voice(last.names[:1], last.spokesperson_for, 0.8 if resolved == last.names[:1] else 0.7)
    if resolved and len(resolved) == 1:
        return Voice(resolved, None, 0.6, None, (POINTS_BACK,))
    return Voice()


def voice_of(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> Voice:
    """Return the voice that a noun phrase names."""
    table = words.table
    norm = stretch.norm(one.first)
    spoken_for = _spoken_for(stretch, one, history, words)
    mention = one.mention
    if norm in table.pronouns or norm in table.stressed_pronouns or (mention is not None and mention.form == "pronoun"):
        return pronoun.voice(stretch, mention, norm, history, words)
    if any(matches(stretch, one.first, p) for p in table.anaphors):
        return Voice(phrase=one, notes=(OPEN_REFERENCE,))
    vague = (
        one.noun is not None and norm in table.indefinite and stretch.norm(one.noun) in table.speaker_nouns.anonymous
    )
    if mention is not None and mention.names and not (vague and mention.form != "name"):
        names = list(mention.names)
        for other in one.others:
            names += [n for n in other.names if n not in names]
        sure = min(1.0, 0.6 + 0.4 * mention.score)
        return Voice(tuple(names), spoken_for, sure, one)
    again = _again(stretch, one, history, words)
    if again is not None:
        return again
    behind = replace(one, first=one.noun + 1) if vague and one.noun is not None else one
    named = naming.unknown(stretch, behind.first, behind.last, history.surnames(), words)
    if named:
        return Voice((named,), spoken_for, 0.6, one, (UNKNOWN_NAME,))
    described = describe(stretch, one, words)
    if described:
        return Voice((described,), spoken_for, 0.75, one)
    return Voice(phrase=one)


def _again(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> Voice | None:
    """Return the last voice where a phrase points back to it: "le communiqué", "la même source", "the official"."""
    if one.noun is None:
        return None
    nouns = words.table.speaker_nouns
    noun = stretch.norm(one.noun)
    short = one.last - one.first <= 2
    definite = stretch.norm(one.first) in ("le", "la", "l'", "the", "ce", "cette", "this", "même", "same")
    same = any(stretch.norm(i) in ("même", "same") for i in range(one.first, one.noun))
    if not ((definite and short) or same):
        return None
    last = history.last(stretch.index)
    if last is None:
        return None
    if last.kind and noun in nouns.documents:
        return None
    unnamed = last.names[0][:1].islower() and noun in nouns.anonymous
    if noun in nouns.documents or same or unnamed or (not last.kind and noun in last.names[0].lower().split()):
        return Voice(last.names[:1], last.spokesperson_for, 0.7, None, (POINTS_BACK,))
    return None


def _spoken_for(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> str | None:
    """Return for whom a spokesperson speaks, where the phrase or an apposition to it says so."""
    table = words.table
    for index in range(max(0, one.first - 1), min(len(stretch.items), one.last + HEAD_ROOM)):
        if stretch.norm(index) not in table.speaker_nouns.spokespersons:
            continue
        if index > one.last + 2 and stretch.norm(one.last) != ",":
            return None
        following = stretch.at(stretch.items[index].end)
        while following < len(stretch.items) and stretch.norm(following) in table.genitives | table.determiners | {
            "adjoint",
            "adjointe",
            "for",
        }:
            following += 1
        owner = stretch.mention_at(following)
        if owner is not None and owner.names and owner.reading in ACTORS and owner is not one.mention:
            return owner.names[0]
        if stretch.norm(index - 1) in table.possessives:
            return _possessor(stretch, one, history)
    return None


def _possessor(stretch: Stretch, one: Phrase, history: History) -> str | None:
    offset = stretch.items[one.first].start
    names = [m.names[0] for m in stretch.mentions if m.end <= offset and m.names and m.reading in ACTORS]
    if names:
        return names[-1]
    last = history.last(stretch.index, 1)
    return last.names[0] if last else None
