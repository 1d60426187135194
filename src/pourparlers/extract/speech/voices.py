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
        told: person -> the words by which the text calls him beside his name.
        outlets: stretch and the medium that it names.
    """

    voices: list[tuple[int, int, Voice]] = field(default_factory=list)
    seen: list[tuple[int, frozenset[str]]] = field(default_factory=list)
    persons: frozenset[str] = frozenset()
    full: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, frozenset[str]] = field(default_factory=dict)
    outlets: list[tuple[int, str]] = field(default_factory=list)

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
        self.outlets += [(stretch.index, m.names[0]) for m in stretch.mentions if m.reading == "media" and m.names]

    def surnames(self) -> Mapping[str, str]:
        """Return surname -> full name, of those who have spoken too."""
        return {v.names[0].split()[-1]: v.names[0] for _, _, v in self.voices if " " in v.names[0]} | {**self.full}

    def outlet(self, index: int) -> str:
        """Return the medium named last before stretch `index`, where it is near."""
        return next((name for i, name in reversed(self.outlets) if i < index <= i + BACK), "")

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
