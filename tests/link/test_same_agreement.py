"""One agreement told in several articles is one object; what only resembles it is not."""

import random

import pytest

from pourparlers.link import same_agreement
from pourparlers.link.record import link
from pourparlers.link.same_agreement import groups, merge, proper_name
from pourparlers.model.agreement import Validity
from pourparlers.model.commitment import Commitment

from .tellings import article, deal, proof, reports

SIDES = ("Serbie", "Kosovo")
DAY = "2016-08-26"
SEEN = reports("d-1", "d-2", "d-3", "d-4")
NAMED = "accord de Bruxelles"


def sizes(*deals):
    """Return how many tellings each agreement has, the most told first."""
    return sorted((len(group) for group in groups(deals, SEEN)), reverse=True)


def merged(*deals, leads=None):
    """Return the one agreement of these tellings."""
    (group,) = groups(deals, SEEN)
    return merge(group, SEEN, leads or {id_: id_ for id_ in SEEN})


@pytest.mark.parametrize(
    "other",
    [
        deal("d-2", SIDES[::-1], DAY),
        deal("d-2", SIDES, "2016-08"),
        deal("d-2", SIDES, DAY, name=NAMED),
        deal("d-2", SIDES, DAY, status="violated"),
    ],
    ids=["the same", "its month", "with a name", "in another state"],
)
def test_the_same_parties_and_date_are_one_agreement(other):
    """Order of the parties, a coarser date and what became of it play no part."""
    assert sizes(deal("d-1", SIDES, DAY), other) == [2]


@pytest.mark.parametrize(
    "other",
    [
        deal("d-2", (), None, name=NAMED),
        deal("d-2", SIDES[:1], None, name="accords de Bruxelles", type_="plan"),
        deal("d-2", SIDES, "2016", name=NAMED),
    ],
    ids=["nothing else", "one party, another noun", "a year"],
)
def test_the_same_proper_name_is_one_agreement(other):
    """Where nothing contradicts it, the name is proof enough."""
    assert sizes(deal("d-1", SIDES, DAY, name=NAMED), other) == [2]


@pytest.mark.parametrize(
    "other",
    [
        deal("d-2", ("Serbie", "Grèce"), DAY, name=NAMED),
        deal("d-2", SIDES, "2016-08-27", name=NAMED),
        deal("d-2", SIDES, DAY, name="accord de Vienne"),
        deal("d-2", SIDES, DAY, name="cessez-le-feu", type_="ceasefire"),
        deal("d-2", SIDES),
        deal("d-2", (), DAY),
        deal("d-1", SIDES, DAY, status="violated"),
    ],
    ids=["parties", "day", "name", "type", "no date", "no parties", "the same article"],
)
def test_what_differs_keeps_agreements_apart(other):
    """Without proof, and against a contradiction, tellings stay apart."""
    assert sizes(deal("d-1", SIDES, DAY, name=NAMED), other) == [1, 1]


def test_places_keep_truces_apart():
    """Two truces of one day hold in two countries; a city lies in its country."""
    truce = {"type_": "ceasefire", "name": "trêve"}
    one = deal("d-1", SIDES, DAY, places=("Belgrade",), **truce)
    assert sizes(one, deal("d-2", SIDES, DAY, places=("Grèce",), **truce)) == [1, 1]
    assert sizes(one, deal("d-2", SIDES, DAY, places=("Serbie",), **truce)) == [2]


@pytest.mark.parametrize(
    ("name", "proper"),
    [
        ("accord de Bruxelles", "accord de Bruxelles"),
        ("résolution 2254", "résolution 2254"),
        ("accord", ""),
        ("cessez-le-feu (Syrie)", ""),
        ("Accord", ""),
    ],
)
def test_proper_names(name, proper):
    """A town or number names an agreement; a noun alone, or where it holds, does not."""
    assert proper_name(deal("d-1", SIDES, name=name)) == proper


def test_the_latest_state_counts():
    """The states stand in order of publication; an agreement recalled as agreed is no less violated."""
    one = merged(
        deal("d-1", SIDES, DAY),
        deal("d-2", SIDES, DAY, status="violated", attributed_to=("Serbie",)),
        deal("d-3", SIDES, DAY, status="in_force"),
        deal("d-4", SIDES, DAY),
    )
    assert one.status == "in_force"
    told = [(c.status, c.by, c.on) for c in one.status_history]
    assert told == [
        ("agreed", None, "2016-09-01"), ("violated", "Serbie", "2016-09-02"), ("in_force", None, "2016-09-03"),
    ]  # fmt: skip
    assert one.attributed_to == ()


def test_the_others_add_what_the_first_lacks():
    """Name, parties, terms and evidence come from all; the first published leads; differing parties are noted."""
    first = deal("d-1", SIDES, "2016-08", places=("Serbie",))
    second = deal("d-2", (*SIDES, "Grèce"), DAY, name=NAMED, sponsors=("Autriche",), in_force=Validity(DAY, None, 6.0))
    one = merged(second, first)
    assert (one.id, one.name, one.made, one.parties) == (first.id, NAMED, DAY, (*SIDES, "Grèce"))
    assert (one.sponsors, one.places, one.in_force) == (("Autriche",), ("Serbie",), Validity(DAY, None, 6.0))
    assert {e.document for e in one.evidence} == {"d-1", "d-2"}
    assert one.members == (first.id, second.id)
    assert one.confidence == 0.96
    assert "parties" in one.notes[0]


def test_copies_make_nothing_surer():
    """Two copies of one dispatch are one source."""
    one = merged(deal("d-1", SIDES, DAY), deal("d-2", SIDES, DAY), leads={"d-1": "d-1", "d-2": "d-1"})
    assert one.confidence == 0.8


def test_commitments_follow():
    """What belongs to a telling belongs to the agreement that it went into, whatever comes first."""
    first, second = deal("d-1", SIDES, DAY), deal("d-2", SIDES, DAY)
    duty = Commitment(id="c-1", by=SIDES[:1], act="ouvrir le pont", agreement=second.id, evidence=(proof("d-2"),))
    documents = [article("d-1", "Texte 1.", "2016-09-01"), article("d-2", "Texte 2.", "2016-09-02")]
    tellings = [(f.evidence[0].document, f) for f in (first, second, duty)]
    record = link(documents, tellings)
    agreement, commitment = record.facts
    assert (agreement.id, commitment.agreement) == (first.id, first.id)
    for seed in range(5):
        random.Random(seed).shuffle(tellings)
        assert link(documents, tellings) == record


def test_an_agreement_that_many_articles_tell_alike_asks_little_of_each(monkeypatch):
    """A telling is held against one of those that tell alike, not against all of them."""
    asked = []
    fits = same_agreement._fits
    monkeypatch.setattr(same_agreement, "_fits", lambda one, other: asked.append(one) or fits(one, other))
    seen = reports(*(f"d-{number:03}" for number in range(60)))
    (group,) = groups([deal(id_, SIDES, DAY, name=NAMED) for id_ in seen], seen)
    assert len(group) == 60
    assert len(asked) < 2 * len(seen)
