"""Contacts that dated articles tell give undated ones their week, where no doubt is left."""

import dataclasses

import pytest

from pourparlers.link.publication import infer
from pourparlers.model.evidence import Evidence
from pourparlers.model.layers import Mention, Sentence, TimeExpression

from .tellings import article, meeting

PAIR = ("Jean Dupont", "Ana Souza")
FRIDAY = TimeExpression(24, 32, "DATE", "XXXX-WXX-5", certainty=0.5)
TEXT = "Dupont et Souza se sont vus vendredi à Oslo. Rien n'en est sorti."
NAMES = ("Jean Dupont", "Ana Souza", "Oslo", "Norvège", "Portugal", "OTAN")


def mentions(names=NAMES):
    """Return names as an article mentions them, wherever they stand."""
    return tuple(Mention(0, 4, "place" if name == "Oslo" else "person", (name,), "test") for name in names)


def undated(**fields):
    """Return an undated article that tells a meeting of a Friday, and the meeting."""
    at = TEXT.index("vendredi")
    time = dataclasses.replace(FRIDAY, start=at, end=at + len("vendredi"))
    found = article("u", TEXT, times=(time,), mentions=mentions(), sentences=(Sentence(0, 44, 0),))
    proof = Evidence("u", 0, 44, TEXT[:44])
    return found, meeting("u", PAIR, **{"place": "Oslo", "evidence": (proof,), **fields})


def dated(id_, day, published, names=NAMES, **fields):
    """Return an article that dates a meeting, and the meeting."""
    return article(id_, day=published, mentions=mentions(names)), meeting(id_, PAIR, day, **{"place": "Oslo", **fields})


def inferred(*told):
    """Return what is inferred of the undated article; whatever the order."""
    found = [infer([d for d, _ in order], [(d.id, e) for d, e in order]) for order in (told, told[::-1])]
    assert found[0] == found[1]
    assert set(found[0]) <= {"u"}
    return found[0].get("u")


def test_the_same_meeting_dates_the_weekday():
    """The Friday is that of the other article; the undated one appeared within the week from it."""
    found = inferred(undated(), dated("d", "2016-08-26", "2016-09-07"))
    assert (found.date, found.basis) == (None, "inferred")
    assert [c.date for c in found.candidates] == [
        f"2016-{d}" for d in ["08-26", "08-27", "08-28", "08-29", "08-30", "08-31", "09-01"]
    ]
    assert "2016-08-26" in found.why
    assert "2016-09-07" in found.why
    assert [e.text for e in found.evidence] == [TEXT[:44]]


@pytest.mark.parametrize(
    "fields",
    [
        {"day": "2016-08-25"},
        {"place": "Bergen"},
        {"names": NAMES[:4]},
        {"published": "2016-12-07"},
        {"outcome": "agreement"},
        {"mode": "call"},
        {"status": "planned"},
        {"status": "denied"},
    ],
    ids=["another weekday", "another place", "another subject", "long after", "outcome", "call", "plan", "denial"],
)
def test_another_meeting_dates_nothing(fields):
    """What differs, or is not known to have happened, gives no day."""
    fields = {"day": "2016-08-26", "published": "2016-09-07", **fields}
    assert inferred(undated(outcome="none"), dated("d", fields.pop("day"), fields.pop("published"), **fields)) is None


def test_two_fridays_date_nothing():
    """Two meetings on Fridays in one place: nobody knows which is meant."""
    told = (dated("d", "2016-08-26", "2016-09-07"), dated("e", "2016-09-02", "2016-09-07"))
    assert inferred(undated(), *told) is None


def test_a_meeting_to_come_on_a_friday_is_a_doubt():
    """It is overcome where the same came of the meeting that was held."""
    plan = dated("e", "2016-09-09", "2016-09-07", status="announced")
    assert inferred(undated(), dated("d", "2016-08-26", "2016-09-07"), plan) is None
    assert inferred(undated(outcome="none"), dated("d", "2016-08-26", "2016-09-07"), plan) is None
    found = inferred(undated(outcome="none"), dated("d", "2016-08-26", "2016-09-07", outcome="none"), plan)
    assert found.candidates[0].date == "2016-08-26"


def test_a_day_beside_its_place_counts():
    """A sentence that tells several meetings dates those that are no event of their own."""
    text = "Ils se sont quittés lundi à Lagos, après une rencontre à Oslo le 26 août. Mais sans accord."
    start = text.index("le 26")
    time = TimeExpression(start, start + 10, "DATE", "2016-08-26", "2016-08-26", "2016-08-26", "day")
    at = text.index("Oslo")
    places = (Mention(at, at + 4, "place", ("Oslo",), "test"), *(m for m in mentions() if m.names != ("Oslo",)))
    bounds = (Sentence(0, 73, 0), Sentence(74, len(text), 0))
    document = article("d", text, day="2016-09-07", times=(time,), mentions=places, sentences=bounds)
    event = meeting("d", PAIR, "2016-09-05", place="Lagos", evidence=(Evidence("d", 0, 73, text[:73]),))
    plan = dated("e", "2016-09-09", "2016-09-07", status="announced")
    assert inferred(undated(outcome="none"), (document, event), plan).candidates[0].date == "2016-08-26"
    assert inferred(undated(outcome="agreement"), (document, event)) is None


def test_an_article_without_a_weekday_is_left_alone():
    """Nothing ties its meeting to a day."""
    document, event = undated()
    assert inferred((dataclasses.replace(document, times=()), event), dated("d", "2016-08-26", "2016-09-07")) is None
