"""Who is heard, and who was heard before in the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.subject import Phrase

BACK = 3
"""Stretches that "a-t-il ajouté" may look back for the last speaker; farther ones were wrong as often as right."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is heard.

    Attributes:
        names: the speaker, then those who say it jointly; empty where the text does not tell or this room cannot.
        spokesperson_for: on whose behalf.
        sure: 0 to 1.
        phrase: the words that name the speaker.
        notes: what was not certain.
        kind: whether the speaker is only called what he is, in the words of the text.
    """

    names: tuple[str, ...] = ()
    spokesperson_for: str | None = None
    sure: float = 0.0
    phrase: Phrase | None = None
    notes: tuple[str, ...] = ()
    kind: bool = False


@dataclass(slots=True)
class History:
    """Who spoke before, in reading order, and who in the document is a person.

    Attributes:
        voices: stretch, part and voice.
        persons: names of the persons whom the document mentions.
        seen: stretch and the persons whom it names.
        full: surname -> full name, of persons whom the document names in full.
        owned: body -> what it is called with the state it belongs to.
        told: person -> the words by which the text calls him beside his name.
        outlets: stretch and the medium that it names.
        topics: stretch and the person who is the subject of its main clause.
    """

    voices: list[tuple[int, int, Voice]] = field(default_factory=list)
    seen: list[tuple[int, frozenset[str]]] = field(default_factory=list)
    persons: frozenset[str] = frozenset()
    full: Mapping[str, str] = field(default_factory=dict)
    owned: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, frozenset[str]] = field(default_factory=dict)
    outlets: list[tuple[int, str]] = field(default_factory=list)
    topics: list[tuple[int, str]] = field(default_factory=list)

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
        told = subject_person(stretch) or (self.topic(stretch.index) if _goes_on(stretch, words) else "")
        if told:
            self.topics.append((stretch.index, told))
        self.outlets += [(stretch.index, m.names[0]) for m in stretch.mentions if m.reading == "media" and m.names]

    def surnames(self) -> Mapping[str, str]:
        """Return surname -> full name, of those who have spoken too."""
        return {v.names[0].split()[-1]: v.names[0] for _, _, v in self.voices if " " in v.names[0]} | {**self.full}

    def outlet(self, index: int) -> str:
        """Return the medium named last before stretch `index`, where it is near."""
        return next((name for i, name in reversed(self.outlets) if i < index <= i + BACK), "")

    def topic(self, index: int) -> str:
        """Return the person whom the stretch before is about, its only one and its subject; empty where none is."""
        near = [name for i, name in self.topics if i == index - 1]
        named = next((names for i, names in self.seen if i == index - 1), frozenset())
        return near[0] if near and named <= {near[0]} else ""

    def body(self, index: int) -> Voice | None:
        """Return the last speaker where it is no person and near."""
        last = self.last(index)
        return last if last is not None and not last.kind and last.names[0] not in self.persons else None

    def before(self, index: int) -> Voice | None:
        """Return who spoke or was named alone in the stretch before, where nobody else may be meant."""
        last = self.last(index, 1)
        if last is not None:
            return last if not self.rivals(last, index) else None
        near = [names for i, names in self.seen if i == index - 1 and len(names) == 1]
        return Voice(tuple(near[0]), None, 0.6) if near else None

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


def subject_person(stretch: Stretch) -> str:
    """Return the person who is the subject of the main clause of a stretch; empty where that is somebody else."""
    index = _main_subject(stretch)
    mention = stretch.mention_at(index) if index is not None else None
    known = mention is not None and mention.reading == "person" and len(mention.names) == 1
    return mention.names[0] if mention is not None and known else ""


def _main_subject(stretch: Stretch) -> int | None:
    roots = {i.token for i in stretch.items if i.dep == "root" or i.head == i.token >= 0}
    found = (n for n, i in enumerate(stretch.items) if i.dep == "nsubj" and i.head in roots and i.head != i.token)
    return next(found, None)


def _goes_on(stretch: Stretch, words: Lexicon) -> bool:
    """Tell whether a stretch is about whom the one before is about: its subject is a pronoun for one person."""
    index = _main_subject(stretch)
    table = words.table
    return index is not None and stretch.norm(index) in table.pronouns - table.plural_pronouns - table.vague_pronouns
