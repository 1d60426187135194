"""One deed told in several articles is one event; what only resembles it is not."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.link.same_event import groups, merge
from pourparlers.model.event import StatusChange

from .tellings import meeting, proof, reports

MINISTERS = ("John Kerry", "Sergueï Lavrov")
STATES = ("États-Unis", "Russie")
DAY = "2016-08-26"
SEEN = reports("d-1", "d-2", "d-3", "d-4")


def sizes(*events):
    """Return how many tellings each deed has, the most told first."""
    return sorted((len(group) for group in groups(events, SEEN)), reverse=True)


def merged(*events, leads=None):
    """Return the one event of these tellings."""
    (group,) = groups(events, SEEN)
    return merge(group, SEEN, leads or {id_: id_ for id_ in SEEN})


def test_the_same_sides_on_the_same_day_are_one_deed():
    """Modes of meeting face to face are told apart by hardly anybody; order of the sides plays no part."""
    assert sizes(meeting("d-1", MINISTERS, DAY), meeting("d-2", MINISTERS[::-1], DAY, mode="talks")) == [2]


@pytest.mark.parametrize(
    "other",
    [
        meeting("d-2", ("John Kerry", "Mohammad Javad Zarif"), DAY),
        meeting("d-2", MINISTERS, "2016-08-27"),
        meeting("d-2", MINISTERS, DAY, mode="call"),
        meeting("d-2", MINISTERS, DAY, mode="letter"),
        meeting("d-2", MINISTERS, DAY, place="Vienne"),
        meeting("d-2", ("John Kerry",), DAY),
        meeting("d-2", MINISTERS, DAY, aggregate=True),
        meeting("d-1", MINISTERS, DAY, mode="talks"),
    ],
    ids=["sides", "day", "a call", "a letter", "place", "one side alone", "a series", "the same article"],
)
def test_what_differs_keeps_deeds_apart(other):
    """Another side, day, kind or place is another deed; within an article it has been decided already."""
    assert sizes(meeting("d-1", MINISTERS, DAY, place="Genève"), other) == [1, 1]


@pytest.mark.parametrize("place", [None, "Genève", "Suisse"])
def test_places_that_may_be_one(place):
    """An unknown place contradicts nothing, nor does the country of a city."""
    assert sizes(meeting("d-1", MINISTERS, DAY, place="Genève"), meeting("d-2", MINISTERS, DAY, place=place)) == [2]


def test_the_finest_place_is_kept():
    """The city says more than its country, whoever comes first."""
    assert merged(
        meeting("d-1", MINISTERS, DAY, place="Suisse"), meeting("d-2", MINISTERS, DAY, place="Genève")
    ).place == "Genève"  # fmt: skip


def test_a_minister_stands_for_his_government():
    """Both tellings are one; the persons are kept, for they say more."""
    event = merged(meeting("d-1", STATES, DAY), meeting("d-2", MINISTERS, DAY))
    assert [p.actor for p in event.participants] == list(MINISTERS)


def test_another_minister_is_another_meeting():
    """What two governments are said to have done does not make two meetings of their members one."""
    others = ("Ashton Carter", "Sergueï Choïgou")
    found = sizes(meeting("d-1", MINISTERS, DAY), meeting("d-2", STATES, DAY), meeting("d-3", others, DAY))
    assert found == [2, 1]


def test_a_larger_company():
    """A telling that names two of three sides is of the same deed."""
    assert sizes(meeting("d-1", (*MINISTERS, "Catherine Ashton"), DAY), meeting("d-2", MINISTERS, DAY)) == [2]


def test_days_within_a_span():
    """A day of a span is one of its days; a span of months is no date that a day can share."""
    span = meeting("d-1", MINISTERS, "2016-08-24", end="2016-08-28")
    assert sizes(span, meeting("d-2", MINISTERS, DAY)) == [2]
    long = meeting("d-1", MINISTERS, "2016-06-01", end="2016-08-28")
    assert sizes(long, meeting("d-2", MINISTERS, "2016-06-01")) == [1, 1]
    assert sizes(long, meeting("d-2", MINISTERS, "2016-06-01", end="2016-08-28")) == [2]


@pytest.mark.parametrize("day", [None, "2016-08", "2016"])
def test_without_a_day_nothing_joins(day):
    """That two articles speak of a meeting of these two is no proof that it is the same one."""
    assert sizes(meeting("d-1", MINISTERS, day), meeting("d-2", MINISTERS, day)) == [1, 1]
    assert sizes(meeting("d-1", MINISTERS, day), meeting("d-2", MINISTERS, DAY)) == [1, 1]


def test_a_single_telling_stays_as_it_is():
    """It has no members and no count of independent articles."""
    event = meeting("d-1", MINISTERS, DAY)
    assert merged(event) is event


def test_announced_then_held():
    """What has happened outweighs what was announced, and the history tells both, each with day and words."""
    before = (StatusChange("announced", "Russie", "2016-08-24", (proof("d-1", "Moscou annonce."),)),)
    event = merged(
        meeting("d-2", MINISTERS, DAY), meeting("d-1", MINISTERS, DAY, status="announced", status_history=before)
    )
    assert event.status == "held"
    assert [(c.status, c.by, c.on) for c in event.status_history] == [
        ("announced", "Russie", "2016-08-24"), ("held", None, "2016-09-02"),
    ]  # fmt: skip
    assert all(change.evidence for change in event.status_history)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (("planned", "announced"), "announced"),
        (("announced", "unconfirmed"), "unconfirmed"),
        (("announced", "cancelled"), "cancelled"),
        (("announced", "postponed"), "postponed"),
        (("hypothetical", "planned"), "planned"),
        ((None, "announced"), "announced"),
        ((None, None), None),
    ],
)
def test_the_state_that_outlasts(told, kept):
    """The order of publication plays no part in which state a deed is in; none is made up."""
    tellings = [meeting(f"d-{n}", MINISTERS, DAY, status=status) for n, status in enumerate(told, start=1)]
    assert merged(*tellings).status == kept
    assert (
        merged(*[meeting(f"d-{n}", MINISTERS, DAY, status=s) for n, s in enumerate(told[::-1], start=1)]).status == kept
    )


def test_copies_count_once():
    """Two prints of one dispatch confirm no more than one; independent articles do."""
    tellings = [meeting(f"d-{n}", MINISTERS, DAY, confidence=0.6) for n in (1, 2, 3)]
    copied = merged(*tellings, leads={"d-1": "d-1", "d-2": "d-1", "d-3": "d-3"})
    assert (copied.independent, copied.confidence) == (2, 0.84)
    alone = merged(*tellings, leads=dict.fromkeys(("d-1", "d-2", "d-3"), "d-1"))
    assert (alone.independent, alone.confidence) == (1, 0.6)


def test_nothing_is_certain():
    """However many articles tell it, a doubt remains."""
    assert merged(*[meeting(f"d-{n}", MINISTERS, DAY, confidence=0.95) for n in (1, 2, 3, 4)]).confidence == 0.98


def test_the_first_published_leads_and_the_others_add():
    """Duration, frame, outcome and issues come from whoever tells them; all evidence is kept; members are named."""
    first = meeting("d-1", MINISTERS, DAY, issues=("Syrie",))
    second = meeting(
        "d-2", MINISTERS, DAY, issues=("Syrie", "Ukraine"), duration_hours=9.0, outcome="none", forum="G20"
    )
    event = merged(second, first)
    assert event.id == first.id
    assert event.members == (first.id, second.id)
    assert {e.document for e in event.evidence} == {"d-1", "d-2"}
    assert (event.duration_hours, event.outcome, event.forum, event.issues) == (
        9.0,
        "none",
        "G20",
        ("Syrie", "Ukraine"),
    )


def test_on_whose_word():
    """What one article tells in its own voice is no longer only somebody's word."""
    claimed = meeting("d-1", MINISTERS, DAY, attributed_to=("Interfax",))
    assert merged(claimed, meeting("d-2", MINISTERS, DAY, attributed_to=("Tass",))).attributed_to == ("Interfax",)
    assert merged(claimed, meeting("d-2", MINISTERS, DAY)).attributed_to == ()


def test_figures_that_differ_are_told():
    """The articles' nine, ten and twelve hours are a note, none of them is averaged away."""
    hours = (9.0, 12.0, 10.0)
    told = [meeting(f"d-{n}", MINISTERS, DAY, duration_hours=h) for n, h in enumerate(hours, start=1)]
    (note,) = merged(*told).notes
    assert "9, 10, 12" in note
    assert merged(*told).duration_hours == 9.0


DOCUMENTS = ("d-1", "d-2", "d-3", "d-4", "d-5")
NAMES = ("John Kerry", "Sergueï Lavrov", "États-Unis", "Russie", "Mohammad Javad Zarif", "Iran")
DAYS = ("2016-08-25", "2016-08-26", "2016-08-27", "2016-08", None)
TELLINGS = st.builds(
    meeting,
    st.sampled_from(DOCUMENTS),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True).map(tuple),
    st.sampled_from(DAYS),
    place=st.sampled_from((None, "Genève", "Suisse", "Vienne")),
    mode=st.sampled_from(("meeting", "talks", "call", None)),
    status=st.sampled_from(("held", "announced", None)),
)


@given(st.lists(TELLINGS, max_size=12, unique_by=lambda e: e.id), st.randoms())
def test_order_plays_no_part(events, chance):
    """Groups and events are the same for the same tellings in whatever order, and every telling is in one of them."""
    seen = reports(*DOCUMENTS)
    leads = {id_: id_ for id_ in DOCUMENTS}
    shuffled = list(events)
    chance.shuffle(shuffled)
    made = groups(events, seen)
    assert groups(shuffled, seen) == made
    assert sorted(e.id for group in made for e in group) == sorted(e.id for e in events)
    for group in made:
        documents = [event.evidence[0].document for event in group]
        assert len(set(documents)) == len(documents)
        event = merge(group, seen, leads)
        assert merge(list(reversed(group)), seen, leads) == event
        assert {p for e in group for p in e.evidence} == set(event.evidence)
        assert dataclasses.replace(event, members=()).id in {e.id for e in group}
