"""One telling of an agreement, before tellings of the same agreement are joined."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.lang.agreements import AgreementNoun
from pourparlers.model.agreement import AgreementStatus
from pourparlers.model.span import Span


@dataclass(frozen=True, slots=True)
class State:
    """A state told of an agreement: which, how surely, by which rule and words, and by which verb group's subject.

    Attributes:
        status: the state.
        score: 0 to 1.
        rule: name of the rule.
        cue: the words that told it.
        made: True where somebody made it: the clause may carry the date.
        at: index of the token that told it; -1 where none does.
        sides: True where the subject of the verb that told it is a party.
        note: a doubt.
    """

    status: AgreementStatus
    score: float
    rule: str
    cue: str
    made: bool = False
    at: int = -1
    sides: bool = False
    note: str = ""


@dataclass(slots=True)
class Mention:
    """A noun of agreement in a sentence: tokens `first` to `last` (half-open).

    Attributes:
        noun: its entry; None for a noun that only points back ("le texte") or where the verb alone tells.
        definite: whether a determiner points back.
        plural: whether it tells of several.
        qualifier: what tells it from others: a place or number ("Minsk", "2254").
        apart: whether a word makes it another than the one told before.
        stage: `interim` or `final`, where a word tells.
        length: TIMEX3 value of a duration within its noun phrase ("une trêve de 48 heures").
        verb: index of the verb that tells it without a noun; -1 otherwise.
    """

    first: int
    last: int
    noun: AgreementNoun | None
    definite: bool = False
    plural: bool = False
    qualifier: str = ""
    apart: bool = False
    stage: str = ""
    length: str = ""
    verb: int = -1


@dataclass(slots=True)
class Telling:
    """What one sentence tells of an agreement.

    Attributes:
        mention: the words.
        sentence: index of the sentence.
        states: states told, surest reading first.
        parties: who concluded it or is to.
        sponsors: who stands behind it.
        places: where it is to hold.
        exclusions: whom it does not cover.
        made: ISO date.
        from_: ISO date on which it begins to hold.
        until: ISO date on which it ends.
        months: least duration.
        secret: whether its terms are kept secret.
        backed: whether negotiators or camps stand beside it, named or not, so that it is no mere background.
        known: whether a state, body, group or official is among the parties.
        name: as told.
        attributed: on whose word.
        head: whether it stands in a headline or caption.
        span: evidence.
        doubt: a note on parties that the sentence does not name.
    """

    mention: Mention
    sentence: int
    states: list[State]
    parties: tuple[str, ...]
    sponsors: tuple[str, ...]
    places: tuple[str, ...]
    exclusions: tuple[str, ...]
    made: str | None
    from_: str | None
    until: str | None
    months: float | None
    secret: bool
    backed: bool
    known: bool
    name: str
    attributed: tuple[str, ...]
    head: bool
    span: Span
    doubt: str = ""
