"""Joins the tellings of one agreement in an article into one object."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pourparlers.extract.accord.telling import State, Telling

RANK = ("proposed", "under_negotiation", "agreed", "in_force", "suspended", "violated", "expired", "failed")
AHEAD = frozenset(("proposed", "under_negotiation"))
NEAR = (
    4  # sentences between an agreement and a noun of another type that points back to it: on the sample, four at most
)
FAR = 12  # sentences between the only agreement of an article and "le texte"
DEAL = frozenset(("accord", "arrangement", "plan"))


@dataclass(slots=True)
class Deal:
    """One agreement of an article: its tellings in order, that which names it best first."""

    tellings: list[Telling] = field(default_factory=list)

    @property
    def main(self) -> Telling:
        """The telling that says most of what it is."""
        own = [t for t in self.tellings if t.mention.noun is not None] or self.tellings
        return max(own, key=lambda t: (bool(t.mention.qualifier), not t.head, bool(t.parties), bool(t.states)))

    @property
    def type(self) -> str:
        """Its type; `accord` where only a verb tells it."""
        nouns = [t.mention.noun for t in self.tellings if t.mention.noun is not None]
        special = [n for n in nouns if not n.generic]
        first = (special or nouns)[:1]
        return first[0].type if first else "accord"

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties that the fullest telling names; of a deal told with one at a time, all that made it."""
        fullest = max((t.parties for t in self.tellings), key=len, default=())
        if len(fullest) != 1 or self.type not in DEAL:
            return fullest
        made = (n for t in self.tellings if any(s.made and s.status == "agreed" for s in t.states) for n in t.parties)
        return tuple(dict.fromkeys((*fullest, *made)))  # "conclu avec X", "approuvé par Y"

    @property
    def ahead(self) -> bool:
        """Whether all that is told lies ahead."""
        told = [s.status for t in self.tellings for s in t.states]
        return bool(told) and set(told) <= AHEAD

    @property
    def last(self) -> int:
        """Index of the last sentence that told it."""
        return max(t.sentence for t in self.tellings)

    def states(self) -> list[tuple[State, Telling]]:
        """Return all states told, in order of the text."""
        return [(s, t) for t in self.tellings for s in t.states]

    def status(self) -> tuple[State, Telling] | None:
        """Return the state that it came to: the furthest one told in the article's own voice, if any is."""
        every = self.states()
        own = [e for e in every if not e[1].attributed] or every
        if all(e[0].status in AHEAD for e in own) and any(e[0].made for e in every):
            own = every  # "X et Y sont parvenus à un accord, a annoncé Z", and later "l'accord proposé"
        body = [e for e in own if not e[1].head] or own
        return max(body, key=lambda e: (RANK.index(e[0].status), e[0].score), default=None)


def join(tellings: Iterable[Telling]) -> list[Deal]:
    """Return the agreements of an article, each with all that tells it."""
    deals: list[Deal] = []
    for telling in tellings:
        fit = [d for d in reversed(deals) if _same(d, telling)]
        noun = telling.mention.noun
        if noun is None and telling.mention.verb < 0 and not fit and _alone(deals, telling):
            fit = deals[:1]  # "le texte" means the only agreement of the article, further on too
        if noun is not None:
            fit.sort(key=lambda d, type_=noun.type: not _kin(d, type_))  # type: ignore[misc]
        if telling.head:
            fit.reverse()
            fit.sort(key=lambda d: not _alike(d, telling))
        if fit:
            fit[0].tellings.append(telling)
        elif telling.mention.noun is not None or telling.mention.verb >= 0:
            deals.append(Deal([telling]))
    return deals


def _alone(deals: list[Deal], telling: Telling) -> bool:
    """Tell whether an article has told one agreement only, not too far before, and no other parties."""
    if len(deals) != 1 or telling.sentence - deals[0].last > FAR:
        return False
    return not telling.parties or not deals[0].parties or bool(set(telling.parties) & set(deals[0].parties))


def _alike(deal: Deal, telling: Telling) -> bool:
    """Tell whether a headline tells the same phase as the body: ahead, or reached."""
    return bool(telling.states) and deal.ahead == all(s.status in AHEAD for s in telling.states)


def _same(deal: Deal, telling: Telling) -> bool:
    """Tell whether a telling is of an agreement told before."""
    mention, main = telling.mention, deal.main
    if mention.qualifier and main.mention.qualifier and mention.qualifier != main.mention.qualifier:
        return False
    if mention.qualifier and mention.qualifier == main.mention.qualifier:
        return mention.noun is not None and _kin(deal, mention.noun.type)
    if mention.qualifier and mention.plural != main.mention.plural and not mention.stage:
        return False  # "les accords de Minsk" after "un accord"
    if mention.stage and main.mention.stage and mention.stage != main.mention.stage:
        return False
    if mention.length and not mention.definite and mention.length not in {t.mention.length for t in deal.tellings}:
        return False
    near = telling.sentence - deal.last <= NEAR
    if mention.noun is None and mention.verb >= 0:
        shared = set(telling.parties) & set(deal.parties)
        same = near and deal.main.mention.noun is not None and set(telling.parties) == set(deal.parties)
        return deal.type in DEAL and bool(shared) and (telling.head or same)
    if mention.noun is None:
        return near
    if mention.apart and not deal.ahead:
        return False
    if telling.parties and deal.parties and not set(telling.parties) & set(deal.parties):
        return False
    if telling.places and _places(deal) and not set(telling.places) & _places(deal):
        return False
    if _dates_differ(deal, telling):
        return False
    ahead = bool(telling.states) and all(s.status in AHEAD for s in telling.states)
    if deal.type == mention.noun.type or _kin(deal, mention.noun.type):
        return mention.definite or telling.head or not telling.states or ahead == deal.ahead or deal.ahead
    again = bool(telling.parties) and set(telling.parties) == set(deal.parties)
    return mention.definite and mention.noun.generic and (near or again) and not mention.qualifier


def _kin(deal: Deal, type_: str) -> bool:
    return deal.type == type_ or {deal.type, type_} <= DEAL


def _places(deal: Deal) -> set[str]:
    return {p for t in deal.tellings for p in t.places}


def _dates_differ(deal: Deal, telling: Telling) -> bool:
    made = next((t.made for t in deal.tellings if t.made), None)
    if made is None or telling.made is None:
        return False
    length = min(len(made), len(telling.made))
    return made[:length] != telling.made[:length]
