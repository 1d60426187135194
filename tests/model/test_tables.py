"""What the record keeps comes back as it was, for every kind of fact."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.model.actor import Actor, RoleHeld
from pourparlers.model.agreement import Agreement, Validity
from pourparlers.model.commitment import Commitment
from pourparlers.model.dispute import Dispute, Side
from pourparlers.model.document import Document, Part
from pourparlers.model.event import Event, Participant, StatusChange
from pourparlers.model.evidence import Evidence
from pourparlers.model.fact import Why
from pourparlers.model.position import Position
from pourparlers.model.statement import Statement
from pourparlers.model.tables import FACTS, actor_from_record, fact_from_record, from_object, to_object, to_record
from pourparlers.model.time import DateCandidate, Publication, Time

TEXT = st.text(min_size=1, max_size=12)
DATE = st.sampled_from(("2016", "2016-09", "2016-09-07", "2016-07-15T21:00Z", "2016-07-15T21:00+02:00"))
NAMES = st.lists(TEXT, max_size=3).map(tuple)
PROOFS = st.lists(
    st.builds(Evidence, document=TEXT, start=st.integers(0, 9), end=st.integers(10, 20), text=TEXT), max_size=2
).map(tuple)
FIXED = {
    "evidence": PROOFS, "attributed_to": NAMES, "notes": NAMES, "why": st.none() | st.builds(Why, TEXT, NAMES),
    "confidence": st.none() | st.floats(0, 1),
}  # fmt: skip
TIME = st.builds(Time, start=st.none() | DATE, end=DATE, approximate=st.booleans())  # one without any date is left out
HISTORY = st.lists(st.builds(StatusChange, TEXT, st.none() | TEXT, st.none() | DATE, PROOFS), max_size=2).map(tuple)


def facts(cls, **fields):
    """Return facts of a class, every field of it filled or left out as its type allows."""
    return st.builds(cls, id=TEXT, **FIXED, **fields)


KINDS = {
    "event": facts(
        Event, participants=st.lists(st.builds(Participant, TEXT), max_size=3).map(tuple), time=st.none() | TIME,
        duration_hours=st.none() | st.floats(0, 99), status_history=HISTORY, issues=NAMES, members=NAMES,
        place=st.none() | TEXT, forum=st.none() | TEXT, independent=st.none() | st.integers(1, 9),
    ),
    "statement": facts(
        Statement, speaker=st.none() | TEXT, co_speakers=NAMES, quote=st.none() | TEXT, content=st.none() | TEXT,
        said_on=st.none() | DATE, about=NAMES, event=st.none() | TEXT, scare=st.booleans(),
        spokesperson_for=st.none() | TEXT,
    ),
    "agreement": facts(
        Agreement, name=st.none() | TEXT, parties=NAMES, sponsors=NAMES, status_history=HISTORY, exclusions=NAMES,
        made=st.none() | DATE, places=NAMES,
        in_force=st.none() | st.builds(
            Validity, from_=DATE, until=st.none() | DATE, minimum_months=st.none() | st.floats(1, 99)
        ),
    ),
    "commitment": facts(
        Commitment, by=NAMES, to=NAMES, act=st.none() | TEXT, condition=st.none() | TEXT, due=st.none() | DATE,
        agreement=st.none() | TEXT,
    ),
    "position": facts(
        Position, actor=st.none() | TEXT, issue=st.none() | TEXT, target=st.none() | TEXT, as_of=st.none() | DATE,
        statement=st.none() | TEXT,
    ),
    "dispute": facts(
        Dispute, about=st.none() | TEXT, documents=NAMES,
        sides=st.lists(st.builds(Side, TEXT, TEXT, PROOFS), max_size=2).map(tuple),
    ),
}  # fmt: skip


def through_json(row):
    """Return a row as it comes back from a file."""
    return json.loads(json.dumps(row, ensure_ascii=False))


def test_every_kind_is_tried():
    """A new kind of fact comes into these tests."""
    assert KINDS.keys() == FACTS.keys()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_facts_come_back_as_they_were(kind):
    """Through JSON, whatever is filled and whatever left out; nothing empty is written."""

    @given(KINDS[kind])
    def back(fact):
        row = through_json(to_record(fact))
        assert row["kind"] == kind
        assert fact_from_record(row) == fact
        assert not [k for k, v in row.items() if v in (None, "", [], {}) or (v is False and k != "disclosed")]

    back()


@given(st.builds(
    Actor, id=TEXT, name=TEXT, aliases=NAMES, country=st.none() | TEXT,
    roles=st.lists(st.builds(RoleHeld, TEXT, st.none() | TEXT, from_=st.none() | DATE, evidence=PROOFS)).map(tuple),
))  # fmt: skip
def test_actors_come_back_as_they_were(actor):
    """Roles carry `from`, which is no name in Python."""
    assert actor_from_record(through_json(to_record(actor))) == actor


def test_words_of_the_format():
    """`from` stands without its underscore, zeros of offsets stay, the kind comes first."""
    role = RoleHeld("ministre", from_="2016", evidence=(Evidence("d", 0, 3, "Oui"),))
    row = to_record(Actor(id="a-1", name="Anna Lind", roles=(role,)))
    assert next(iter(row)) == "kind"
    assert row["roles"][0]["from"] == "2016"
    assert row["roles"][0]["evidence"] == [{"document": "d", "start": 0, "end": 3, "text": "Oui"}]


def test_secret_terms_are_told():
    """`disclosed: false` says something; any other False is the default."""
    assert to_record(Agreement(id="a", disclosed=False))["disclosed"] is False
    assert "disclosed" not in to_record(Agreement(id="a"))
    assert "scare" not in to_record(Statement(id="s"))


def test_one_name_for_a_list():
    """Gold may give a single name where the record keeps several; unknown fields are passed over."""
    row = {"kind": "commitment", "id": "c", "by": "Iran", "to": ["P5+1"], "salience": 3}
    assert fact_from_record(row) == Commitment(id="c", by=("Iran",), to=("P5+1",))
    with pytest.raises(KeyError):
        fact_from_record({"kind": "rumour", "id": "r"})


def test_documents():
    """The text is there even when empty, with parts at offset 0; the original and the layers stay at home."""
    row = to_record(Document(id="d", source="a.txt", original="<p>x", parts=(Part("title", 0, 0),)))
    assert row == {"kind": "document", "id": "d", "source": "a.txt", "text": "", "parts": [
        {"part": "title", "start": 0, "end": 0}]}  # fmt: skip


def test_publication_with_candidates():
    """Several days stay several."""
    days = tuple(DateCandidate(day, "day", "un jeudi") for day in ("2016-09-08", "2016-09-15"))
    published = Publication(None, "day", "inferred", "un jeudi", (), days)
    row = through_json(to_object(published))
    assert "date" not in row
    assert from_object(Publication, row) == published
