"""What the stages lay over a document's text: sentences, tokens, mentions of actors and places, time expressions.

Every layer points into `document.text` by half-open code point offsets and is ordered by `start`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pourparlers.model.span import Span
from pourparlers.model.time import Precision

Reading = Literal["person", "government", "office", "organisation", "armed_group", "media", "people", "place"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, headline or heading.

    Attributes:
        start: offset of its first code point.
        end: offset after its last code point, closing quotation mark included.
        part: index into `document.parts`.
    """

    start: int
    end: int
    part: int

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark of punctuation.

    Attributes:
        start: offset of its first code point.
        end: offset after its last code point.
        norm: lower-case form with straight apostrophes; an elided word keeps its apostrophe (`l'`), an abbreviation
            its stop (`m.`). A run of marks stands for one: `--` is `—`, `?!` is `?`.
        lemma: dictionary form in lower case, as far as a lexicon without context can tell.
        sentence: index into `document.sentences`.
        pos: universal part of speech; None where no trained pipeline ran.
        head: index of the governing token in `document.tokens`; None likewise.
        dep: universal dependency relation to the head; None likewise.
        morph: universal features, `Mood=Ind|Tense=Past`; empty likewise.
    """

    start: int
    end: int
    norm: str
    lemma: str
    sentence: int
    pos: str | None = None
    head: int | None = None
    dep: str | None = None
    morph: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as it stands in the text, whoever or whatever it means.

    Attributes:
        start: offset of its first code point; titles, articles and possessives are outside.
        end: offset after its last code point. Names neither nest nor overlap.
        label: a person, a place (also where it stands for its government), or a body.
        score: 0 to 1, how sure the model is of span and label; 1.0 where a rule decided.
    """

    start: int
    end: int
    label: Literal["PER", "LOC", "ORG"]
    score: float = 1.0

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for one actor or place, or for several at once ("les deux ministres").

    Attributes:
        start: offset of its first code point.
        end: offset after its last code point.
        reading: what the words stand for here.
        names: the actors or places meant, in full and in the display language; empty where unresolved.
        rule: the rule that decided.
        score: 0 to 1, how well the reading stands against others.
        form: how the words refer: by name, by role, by metonym, by pronoun or by a description of several.
        number: how many actors the words stand for, where they tell ("les deux hommes" 2); 1 otherwise.
        candidates: other names that remain possible, best first.
        candidate_scores: 0 to 1 for each of `candidates`; with `score` they are at most 1 where `names` stands.
    """

    start: int
    end: int
    reading: Reading
    names: tuple[str, ...]
    rule: str
    score: float = 1.0
    form: Literal["name", "role", "metonym", "pronoun", "group", "description"] = "name"
    number: int = 1
    candidates: tuple[str, ...] = ()
    candidate_scores: tuple[float, ...] = ()

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class RoleTold:
    """An office that the text itself gives somebody: "Anne Roux, porte-parole du ministère".

    Attributes:
        start: offset of the first code point of the words that say so, name and office.
        end: offset after the last.
        name: canonical name of the holder.
        title: the office in the words of the text.
        offices: keys of the office in the knowledge base, the likeliest first.
        of: name of the state or body, in French; empty where the text does not tell.
    """

    start: int
    end: int
    name: str
    title: str
    offices: tuple[str, ...] = ()
    of: str = ""

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell when, how long or how often, with their value.

    Attributes:
        start: offset of its first code point.
        end: offset after its last code point.
        type: as in TIMEX3.
        value: TIMEX3 value (`2016-09-07`, `2016-W11`, `2016-SP`, `PT12H`, `PAST_REF`); days joined or spanned
            are one expression (`2016-09-08/2016-09-09`). `XXXX` stands for a part that nothing told.
        begin: ISO 8601 first day (or coarser unit) covered; None where the value cannot be anchored, and after words
            that tell only an end: "jusqu'à vendredi", "avant 2020", "d'ici (à) la fin du mois", "by Friday".
        until: the same for the last; None after words that tell only a beginning: "depuis lundi", "à partir du 3 mai",
            "dès 2012", "since". Either bound is the time told itself: "avant vendredi" ends with Friday, since
            whether that day is in or out is not said. A duration that begins or ends with the day of publication
            ("depuis trois ans", "d'ici six mois", "ces derniers jours") has that day as its bound.
        precision: unit of `begin` and `until`.
        approximate: True for "vers", "début", "mi-", "fin".
        anchor: what a relative expression was counted from: an ISO date, or "" for an absolute one.
        certainty: 0 to 1.
        rule: the rule that made it.
    """

    start: int
    end: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    begin: str | None = None
    until: str | None = None
    precision: Precision | None = None
    approximate: bool = False
    anchor: str = ""
    certainty: float = 1.0
    rule: str = ""

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)
