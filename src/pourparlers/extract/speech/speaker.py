"""Says who speaks in a frame, and for whom; nobody rather than a guess."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pourparlers.extract.speech import subject
from pourparlers.extract.speech.cues import Lexicon
from pourparlers.extract.speech.frames import Frame
from pourparlers.extract.speech.incise import subject_after
from pourparlers.extract.speech.items import Stretch, matches
from pourparlers.extract.speech.subject import ACTORS, Phrase
from pourparlers.knowledge import world
from pourparlers.model.layers import Mention
from pourparlers.model.notes import OPEN_REFERENCE, POINTS_BACK, RIVAL_SPEAKERS, UNKNOWN_NAME

BACK = 3
"""Stretches that "a-t-il ajouté" may look back for the last speaker; farther ones were wrong as often as right."""
NAME = 2  # capitalised words that make a name by themselves; one alone may be anything
DESCRIPTION = 7  # words of a description of an unnamed source
HEAD_ROOM = 6  # items after a name in which an apposition may call it a spokesperson


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is heard.

    Attributes:
        names: the speaker, then those who say it jointly; empty where the text does not tell or this room cannot.
        spokesperson_for: on whose behalf.
        sure: 0 to 1.
        phrase: the words that name the speaker.
        notes: what was not certain.
    """

    names: tuple[str, ...] = ()
    spokesperson_for: str | None = None
    sure: float = 0.0
    phrase: Phrase | None = None
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class History:
    """Who spoke before, in reading order, and who in the document is a person.

    Attributes:
        voices: stretch, part and voice.
        persons: names of the persons whom the document mentions.
        seen: stretch and the persons whom it names.
    """

    voices: list[tuple[int, int, Voice]] = field(default_factory=list)
    seen: list[tuple[int, frozenset[str]]] = field(default_factory=list)
    persons: frozenset[str] = frozenset()

    def see(self, stretch: Stretch, words: Lexicon) -> None:
        """Keep which persons a stretch names outside quotations, unknown ones included, when its reports are read."""
        named = {m.names[0] for m in stretch.mentions if m.reading == "person" and len(m.names) == 1}
        nouns = words.table.speaker_nouns.words
        for index in range(1, len(stretch.items) - 1):
            pair = stretch.items[index : index + 2]
            beside = any(stretch.norm(i) in nouns for i in (index - 1, index - 2))
            if beside and all(i.capital and i.word and stretch.mention_at(index) is None for i in pair):
                named.add(" ".join(i.form for i in pair))
        self.seen.append((stretch.index, frozenset(named)))

    def rivals(self, last: Voice, index: int) -> frozenset[str]:
        """Return the persons named between the last speaker's words and stretch `index`, that speaker apart."""
        spoke = max((i for i, _, v in self.voices if v is last), default=index)
        return frozenset(n for i, names in self.seen if spoke < i < index for n in names) - set(last.names)

    def remember(self, stretch: Stretch, part: int, voice: Voice) -> None:
        """Keep a speaker that was named."""
        if voice.names:
            self.voices.append((stretch.index, part, voice))

    def last(self, index: int, back: int = BACK) -> Voice | None:
        """Return the last speaker before or in stretch `index`, at most `back` stretches away."""
        return next((v for i, _, v in reversed(self.voices) if index - i <= back), None)


def resolve(frame: Frame, made: Sequence[tuple[Frame, Voice]], history: History, words: Lexicon) -> Voice:
    """Return the voice of a frame.

    Args:
        frame: the report.
        made: the frames of the same stretch that were resolved before it.
        history: the speakers of the document so far.
        words: the language.
    """
    stretch = frame.stretch
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
            inner = subject.first(stretch, at - 1, words)
            if inner is not None and inner.mention is not None and inner.mention.reading == "person":
                return voice_of(stretch, inner, history, words)
        return voice_of(stretch, named, history, words)
    if frame.side == "inherit":
        earlier = [v for f, v in made if f.stretch is stretch and v.names and f.clause[0] < frame.clause[0]]
        if earlier:
            return Voice(earlier[-1].names, earlier[-1].spokesperson_for, earlier[-1].sure * 0.95, earlier[-1].phrase)
        one = subject.first(stretch, frame.clause[0], words)
        return voice_of(stretch, one, history, words) if one is not None else Voice()
    one = subject.before(stretch, frame.subject, words)
    if one is None and frame.rule == "loose.colon":
        persons = [m for m in stretch.within(0, frame.subject) if m.reading == "person" and len(m.names) == 1]
        if persons and len({m.names for m in persons}) == 1:
            return Voice(persons[0].names, None, 0.7)
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
        return Voice()
    here = [v for f, v in made if v.names]
    start = stretch.at(frame.content.start)
    if not here and start > 1 and (one := subject.first(stretch, start, words)) is not None:
        voice = voice_of(stretch, one, history, words)
        if voice.names:
            return Voice(voice.names[:1], voice.spokesperson_for, 0.7, one)
    if here:
        return Voice(here[-1].names[:1], here[-1].spokesperson_for, 0.85, here[-1].phrase)
    mention = stretch.mention_at(cue.clitic)
    resolved = mention.names if mention is not None else ()
    last = history.last(stretch.index)
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
        return _pronoun(stretch, mention, norm, history, words)
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
    named = _unknown_name(stretch, behind, history, words)
    if named:
        return Voice((named,), spoken_for, 0.6, one, (UNKNOWN_NAME,))
    described = describe(stretch, one, words)
    if described:
        return Voice((described,), spoken_for, 0.75, one)
    return Voice(phrase=one)


def _unknown_name(stretch: Stretch, one: Phrase, history: History, words: Lexicon) -> str:
    """Return capitalised words that no mention covers, as a name: two or more, or a surname heard before."""
    run: list[str] = []
    for index in range(one.first, min(one.last, len(stretch.items))):
        item = stretch.items[index]
        named = item.capital and item.word and stretch.mention_at(index) is None
        if (
            named
            and item.norm not in words.table.speaker_nouns.words | words.table.determiners
            and (index or len(item.form) > 2)
        ):
            run.append(item.form)
        elif len(run) >= NAME and not named:
            break
        elif not (run and item.norm in ("de", "al", "el", "von", "van", "bin", "ben")):
            run = []
    if len(run) >= NAME:
        return " ".join(run)
    surname = run[0] if len(run) == 1 else ""
    full = [v.names[0] for _, _, v in history.voices if surname and v.names[0].split()[-1] == surname]
    return full[-1] if full else ""


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
    unnamed = last.names[0][:1].islower() and noun in nouns.anonymous
    if noun in nouns.documents or same or unnamed or noun in last.names[0].lower().split():
        return Voice(last.names[:1], last.spokesperson_for, 0.7, None, (POINTS_BACK,))
    return None


def _pronoun(stretch: Stretch, mention: Mention | None, norm: str, history: History, words: Lexicon) -> Voice:
    """Return whom a pronoun stands for; "they" is never one person, and "it" only a body that has just spoken."""
    last = history.last(stretch.index, 1)
    if norm in words.table.vague_pronouns:
        spoke = last is not None and last.names[0] not in history.persons
        return Voice(last.names[:1], last.spokesperson_for, 0.6) if last is not None and spoke else Voice()
    names = mention.names if mention is not None else ()
    if norm in words.table.plural_pronouns:
        if not names and last is not None and (len(last.names) > 1 or last.names[0] not in history.persons):
            return Voice(last.names, last.spokesperson_for, 0.6)
        alone = len(names) == 1 and names[0] in history.persons
        return Voice() if alone or not names else Voice(names, None, 0.5 + 0.4 * (mention.score if mention else 0.0))
    if mention is not None and names:
        return Voice(names, None, 0.5 + 0.4 * mention.score)
    return Voice(last.names[:1], last.spokesperson_for, 0.6) if last is not None else Voice()


def describe(stretch: Stretch, one: Phrase, words: Lexicon) -> str:
    """Return what an unnamed source is called, without its article ("diplomate occidental"); empty where it is none."""
    nouns = words.table.speaker_nouns
    if one.noun is None or stretch.norm(one.noun) not in nouns.anonymous:
        return ""
    first = one.first
    while stretch.norm(first) in words.table.determiners and stretch.norm(first) not in nouns.words:
        first += 1
    kept: list[str] = []
    first = min(first, one.noun)
    for index in range(first, min(one.last, first + DESCRIPTION)):
        item = stretch.items[index]
        stops = words.table.skippable | words.verbs.reflexives
        if not item.word or (item.norm in stops and index > one.noun):
            break
        if index > one.noun and (
            item.norm in words.verbs.forms
            or item.norm in ("quoted", "cited", "cité", "citée", "who", "qui", "présent", "présente", "speaking")
            or ("VerbForm=Fin" in item.morph and item.norm not in words.table.determiners)
        ):
            break
        kept.append(_word(stretch, index))
    while kept and kept[-1].lower() in words.table.prepositions | words.table.determiners:
        kept.pop()
    named = "".join(kept).strip()
    return _displayed(named, words) if words.table.display else named


def _displayed(named: str, words: Lexicon) -> str:
    """Return a description in the display language, as far as its words are known there."""
    table = words.table.display
    nations = world.adjectives(words.language)
    ahead, nouns, behind = [], [], []
    for word in named.lower().split():
        if word in nations:
            behind.append(world.states()[nations[word]].adjectives_fr[0])
        elif (shown := table.get(word, "")).startswith("<"):
            ahead.append(shown[1:])
        elif shown.startswith(">"):
            behind.append(shown[1:])
        elif shown:
            nouns.append(shown)
        else:
            return named
    return " ".join([*ahead, *nouns, *behind])


def _word(stretch: Stretch, index: int) -> str:
    item = stretch.items[index]
    word = item.form if item.capital and index else item.norm
    return word if word.endswith("'") else word + " "


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
