"""One sentence as the contact rules see it: tokens, clauses, mentions and times of a document, quickly asked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from pourparlers.extract.clauses import Clause, clauses
from pourparlers.extract.verbgroups import VerbGroup
from pourparlers.lang.contacts import Contacts
from pourparlers.lang.pack import load
from pourparlers.lang.sides import SideWords
from pourparlers.lang.verbs import Verbs
from pourparlers.model.document import Document
from pourparlers.model.layers import Mention, TimeExpression, Token
from pourparlers.model.span import Span

QUALIFYING = frozenset((" ", "'s ", "’s "))  # what stands between where a person comes from and the person
POSSESSIVE = 3  # code points of the longest of these
LONGEST = 80  # tokens: of a longer sentence only the clause is evidence
YEAR = 4  # digits
LONGEST_DATELINE = 14  # tokens that a dateline takes at most: "LA HAVANE, 23 juin 2016 (AFP) -"
VERBAL = frozenset(("VERB", "AUX"))
DASHES = frozenset(("-", "–", "—", "--"))
ACTORS = frozenset(("person", "government", "office", "organisation", "armed_group", "people"))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a language that the contact rules use.

    Attributes:
        contacts: nouns, verbs and cues.
        verbs: auxiliaries and modals.
        sides: nouns that describe a side.
        language: `fr` or `en`.
    """

    contacts: Contacts
    verbs: Verbs
    sides: SideWords
    language: str

    @classmethod
    def of(cls, language: str) -> Lexicon:
        """Return the words of a language; what the contacts know of adverbs is added to the verbs.

        Raises:
            ConfigError: a table is missing or faulty (C20, C21).
        """
        contacts, verbs = load(language, "contacts", Contacts), load(language, "verbs", Verbs)
        verbs = msgspec.structs.replace(verbs, between=verbs.between | contacts.adverbs)
        return cls(contacts, verbs, load(language, "sides", SideWords), language)


@dataclass(slots=True)
class Scene:
    """A sentence with its layers.

    Attributes:
        document: the whole document.
        tokens: all tokens of the document; indices of clauses and triggers point here.
        sentence: index of the sentence.
        first: index of its first token.
        last: index after its last token.
        lexicon: the words of its language.
        mentions: mentions in it, in order.
        times: time expressions in it, in order.
        cut: the clauses, once something asked for them.
        head: offset at which its dateline ends; 0 without one.
    """

    document: Document
    tokens: Sequence[Token]
    sentence: int
    first: int
    last: int
    lexicon: Lexicon
    mentions: list[Mention] = field(default_factory=list)
    times: list[TimeExpression] = field(default_factory=list)
    cut: list[Clause] | None = None
    head: int = 0

    @property
    def clauses(self) -> list[Clause]:
        """The clauses in order; cut on first use, since most sentences tell no contact."""
        if self.cut is None:
            self.cut = clauses(self.tokens, self.first, self.last, self.lexicon.contacts, self.lexicon.verbs)
        return self.cut

    def text(self, start: int, end: int) -> str:
        """Return the words between two offsets."""
        return self.document.text[start:end]

    def clause_at(self, index: int) -> Clause:
        """Return the clause that a token lies in."""
        return next((c for c in self.clauses if c.first <= index < c.last), self.clauses[-1])

    def group_at(self, index: int) -> VerbGroup | None:
        """Return the verb group that a token belongs to; None where it is in none."""
        return next((g for c in self.clauses for g in c.groups if g.first <= index <= g.last), None)

    def index_at(self, offset: int) -> int:
        """Return the index of the first token that begins at or after an offset."""
        return bisect_left(self.tokens, offset, lo=self.first, hi=self.last, key=lambda t: t.start)

    def actors(self, first: int, last: int, *, resolved: bool = True) -> list[Mention]:
        """Return the actors whose first token lies in a range of tokens, those without names only if asked."""
        low = self.tokens[first].start if first < self.last else 0
        high = self.tokens[last - 1].end if last > first else low
        here = [m for m in self.mentions if m.reading in ACTORS and (m.names or not resolved) and low <= m.start < high]
        return [m for m in here if not self._qualifies(m)]

    def _qualifies(self, mention: Mention) -> bool:
        """Tell whether a name only says where the person right after it comes from: "le Français X", "EU envoy X"."""
        if mention.reading == "person":
            return False
        persons = [m for m in self.mentions if m.reading == "person" and 0 < m.start - mention.end <= POSSESSIVE]
        return any(self.text(mention.end, m.start) in QUALIFYING for m in persons)

    def norm(self, index: int) -> str:
        """Return a token's lower-case form, or an empty text beyond the sentence."""
        return self.tokens[index].norm if self.first <= index < self.last else ""

    def norm_after(self, index: int, skipped: frozenset[str]) -> str:
        """Return the form after a token, over some words: "lieu" of "n'aura pas lieu"."""
        index += 1
        while self.norm(index) in skipped:
            index += 1
        return self.norm(index)

    def words(self, first: int, last: int) -> list[str]:
        """Return the lower-case forms of a range of tokens, as far as it lies in the sentence."""
        return [t.norm for t in self.tokens[max(first, self.first) : max(min(last, self.last), self.first)]]

    @property
    def span(self) -> Span:
        """The offsets of the sentence."""
        return self.document.sentences[self.sentence].span

    def evidence(self, clause: Clause) -> Span:
        """Return the offsets of the sentence, or of a very long one those of the clause."""
        if self.last - self.first <= LONGEST:
            return self.span
        return Span(self.tokens[clause.first].start, self.tokens[clause.last - 1].end)


def scenes(document: Document, lexicon: Lexicon) -> Iterator[Scene]:
    """Yield the sentences of a document with their layers, in order."""
    tokens = _read(document, lexicon)
    at = mention = time = 0
    for index, sentence in enumerate(document.sentences):
        first = at
        while at < len(tokens) and tokens[at].sentence == index:
            at += 1
        if at == first:
            continue
        scene = Scene(document, tokens, index, first, at, lexicon)
        scene.head = head = _dateline(scene)
        while mention < len(document.mentions) and document.mentions[mention].start < sentence.end:
            if document.mentions[mention].start >= head or document.mentions[mention].reading not in ACTORS:
                scene.mentions.append(document.mentions[mention])
            mention += 1
        while time < len(document.times) and document.times[time].start < sentence.end:
            if document.times[time].start >= head:
                scene.times.append(document.times[time])
            time += 1
        yield scene


def _dateline(scene: Scene) -> int:
    """Return the offset at which a dateline ends ("OSLO, 3 mai (AFP) -", "OSLO, 3 mai 2019 -"): nobody acts there."""
    published = scene.document.published
    stated = published.evidence if published is not None and published.basis == "stated" else ()
    if stated and scene.span.start <= stated[0].start < stated[0].end <= scene.span.end:
        return stated[0].end
    for at in range(scene.first + 1, min(scene.first + LONGEST_DATELINE, scene.last)):
        before = scene.norm(at - 1)
        if scene.tokens[at].pos in VERBAL:
            break
        if scene.norm(at) in DASHES and (before == ")" or (before.isdigit() and len(before) == YEAR)):
            return scene.tokens[at].end
    return 0


def _read(document: Document, lexicon: Lexicon) -> Sequence[Token]:
    """Return the tokens with the forms that the contacts know better, and without verbs inside names ("Vienne")."""
    tokens = list(document.tokens)
    forms = lexicon.contacts.forms
    for index, token in enumerate(tokens):
        known = forms.get(token.norm)
        if known is not None:
            lemma, _, morph = known.partition(" ")
            tokens[index] = replace(token, lemma=lemma, morph=morph)
    for mention in document.mentions:
        if mention.form == "pronoun" or not document.text[mention.start].isupper():
            continue
        at = bisect_left(tokens, mention.start, key=lambda t: t.start)
        while at < len(tokens) and tokens[at].start < mention.end:
            if tokens[at].morph:
                tokens[at] = replace(tokens[at], morph="")
            at += 1
    return tokens
