"""The record across articles: every telling in one fact, the same whatever comes first."""

import random

from pourparlers.link.record import link
from pourparlers.model.position import Position

from .tellings import article, meeting, proof, said

SIDES = ("John Kerry", "Sergueï Lavrov")
WORDS = "Nous avons fait un pas utile."


def told():
    """Return three articles and what they tell."""
    documents = [article(f"d-{n}", f"Texte {n}.", f"2016-09-0{n}") for n in (1, 2, 3)]
    facts = [
        meeting("d-1", SIDES, "2016-08-26"), meeting("d-2", SIDES, "2016-08-26"), meeting("d-3", SIDES),
        said("d-1", "John Kerry", WORDS), said("d-3", "John Kerry", WORDS),
        Position(id="p-1", actor="Iran", evidence=(proof("d-2"),)),
    ]  # fmt: skip
    return documents, [(fact.evidence[0].document, fact) for fact in facts]


def test_every_telling_goes_into_one_fact():
    """Two meetings, one statement, one position, and whom they name."""
    documents, tellings = told()
    record = link(documents, tellings)
    assert [fact.kind for fact in record.facts] == ["event", "event", "position", "statement"]
    assert record.members.keys() == {fact.id for _, fact in tellings}
    assert set(record.members.values()) == {fact.id for fact in record.facts}
    assert {actor.name for actor in record.actors} == {*SIDES, "Iran"}


def test_order_plays_no_part():
    """Facts, actors and members are the same whatever comes first."""
    documents, tellings = told()
    record = link(documents, tellings)
    for seed in range(5):
        chance = random.Random(seed)
        chance.shuffle(documents)
        chance.shuffle(tellings)
        assert link(documents, tellings) == record


def test_an_empty_record():
    """Nothing told, nothing linked."""
    record = link([], [])
    assert (record.facts, record.actors, dict(record.members)) == ((), (), {})
