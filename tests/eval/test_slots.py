"""Slots are right at gold's own precision, and where gold accepts it."""

import pytest

from pourparlers.eval.names import Names
from pourparlers.eval.slots import (
    agreement_right,
    date_right,
    event_right,
    jaccard,
    names_right,
    phase,
    place_right,
    quotation_right,
    same_date,
    speaker_right,
    value_right,
    who,
)

NAMES = Names({"estalia": "Estalie", "estalie": "Estalie"})


@pytest.mark.parametrize(
    ("gold", "ours", "accept", "expected"),
    [
        ("2022-05-03", "2022-05-03T10:00Z", (), True),
        ("2022-05-03T10:00Z", "2022-05-03", (), True),
        ("2022-05", "2022-05-12", (), True),
        ("2022-05-12", "2022-05", (), False),
        ("2022-05-12", "2022-05", ["2022-05"], True),
        ("2022-05-12", "2022-05-13", ["2022-05"], False),
        ("2022-05-12", "", [""], True),
        ("2022-05-12", "", (), False),
    ],
)
def test_same_date(gold: str, ours: str, accept: object, expected: bool) -> None:
    """A date may be finer than gold's, not coarser; an accepted one is to be met as it stands."""
    assert same_date(gold, ours, accept) is expected


def test_no_date_in_gold() -> None:
    """Where gold names no date, none is right or wrong."""
    assert date_right({}, {"said_on": "2022"}) is None


def test_who_takes_the_nearest_answer() -> None:
    """Another set of names may be as right; a lone name may be there or not."""
    gold = {"participants": ["Anna", "Karim"], "accept_participants": [["Norland", "Estalia"], "ONU"]}
    assert who(gold, {"participants": ["Estalie", "Norland", "ONU"]}, NAMES) == ({"norland", "Estalie"},) * 2
    assert who(gold, {"participants": [{"actor": "Anna"}]}, NAMES) == ({"anna", "karim"}, {"anna"})


def test_speaker() -> None:
    """Any of those who say it is right; nobody, or somebody else too, is wrong."""
    gold = {"speaker": "Anna", "co_speakers": ["Karim"], "accept_speaker": "Norland"}
    assert speaker_right(gold, {"speaker": "Karim"}, NAMES)
    assert speaker_right(gold, {"speaker": ["Norland"], "co_speakers": "Anna"}, NAMES)
    assert not speaker_right(gold, {}, NAMES)
    assert not speaker_right(gold, {"speaker": "Anna", "co_speakers": ["Paul"]}, NAMES)


def test_names_and_values() -> None:
    """Names are compared as sets, values folded, absent ones as empty."""
    assert names_right({"by": "Estalie"}, {"by": ["Estalia"]}, "by", NAMES)
    assert names_right({"by": "x", "accept_by": [["y", "z"]]}, {"by": ["z", "y"]}, "by", NAMES)
    assert value_right({"mode": "talks"}, {"mode": "Talks"}, "mode")
    assert value_right({}, {"mode": ""}, "mode")
    assert place_right({"place": "Bâle"}, {"place": {"name": "BALE"}})
    assert jaccard(set(), set()) == 1.0


def test_phase() -> None:
    """Statuses fall into what happened, lies ahead and is off; an unknown one stays itself."""
    assert [phase(s) for s in ("under_way", "unconfirmed", "cancelled", "odd", None)] == [
        "held", "ahead", "off", "odd", "None",
    ]  # fmt: skip


def test_quotation() -> None:
    """The words must be there as direct speech, and not only somewhere in a longer quotation."""
    gold = {"quote": "nous avons parlé franchement"}
    assert quotation_right(gold, {"manner": "mixed", "quote": "Nous avons parlé franchement."})
    assert not quotation_right(gold, {"manner": "indirect", "quote": "nous avons parlé franchement"})
    assert not quotation_right(gold, {"manner": "direct", "quote": "nous avons " + "longuement " * 20})
    assert not quotation_right(gold, {"manner": "direct"})


def test_whole_facts() -> None:
    """One of two participants is not who; half of the parties is not most of them."""
    gold = {"participants": ["Anna", "Karim"], "status": "held"}
    assert event_right(gold, {"participants": ["Anna", "Karim"], "status": "failed"}, NAMES)
    assert not event_right(gold, {"participants": ["Anna"], "status": "held"}, NAMES)
    accord = {"type": "accord", "status": "agreed", "parties": ["Norland", "Estalie"]}
    assert agreement_right(accord, accord, NAMES)
    assert not agreement_right(accord, {**accord, "parties": ["Norland"]}, NAMES)
