"""The record in a terminal: legible, in lines that fit, ids at hand."""

import pytest

from pourparlers.chronicle.timeline import timeline
from pourparlers.export.page.context import Context
from pourparlers.export.page.record import Record
from pourparlers.export.page.words import words
from pourparlers.export.terminal import chronology, hit_lines, told, wrapped
from pourparlers.model.actor import Actor
from pourparlers.model.event import Event, Participant
from pourparlers.model.evidence import Evidence
from pourparlers.model.span import Span
from pourparlers.model.time import Time
from pourparlers.store.search import Found, Hit


def event(id_, *who, time=None, documents=1, **fields):
    """Return a contact."""
    proofs = tuple(Evidence(f"d-{n}", 0, 3, "Oui") for n in range(documents))
    made = {"type": "CONSULT", "mode": "meeting", "status": "held", **fields}
    return Event(id=id_, participants=tuple(map(Participant, who)), time=time, evidence=proofs, **made)


def lines(*events, language="fr", width=100, actors=()):
    """Return the chronology of these events."""
    context = Context(Record(actors=actors), words(language))
    return [line.replace("\u00a0", " ") for line in chronology(timeline(events), context, width=width)]


def test_an_entry():
    """Under its year the date, what, who and where; below that how it stands, how often it is told, and the id."""
    held = event("e-1", "Anna Lind", "Ove Dahl", time=Time("2016-09-07"), place="Oslo", documents=2)
    assert lines(held) == [
        "2016", "  7 septembre  Rencontre : Anna Lind – Ove Dahl, Oslo", "               a eu lieu · 2 articles · e-1",
    ]  # fmt: skip
    assert lines(held, language="en")[1:] == [
        "  7 September  Meeting: Anna Lind – Ove Dahl, Oslo", "               took place · 2 articles · e-1",
    ]  # fmt: skip


def test_dates_are_as_coarse_as_they_are_known():
    """A month is no day, a span is one, and what is only about a date says so."""
    times = {
        "a": Time("2016-09"), "b": Time("2016-09-08", "2016-09-09", "day"),
        "c": Time("2016-09-20", precision="day", approximate=True), "d": Time("2017", precision="year"),
    }  # fmt: skip
    told = lines(*(event(id_, "A", time=time) for id_, time in times.items()))
    text = "\n".join(told)
    for expected in ("  septembre ", "  8–9 septembre ", "  vers le 20 septembre "):
        assert expected in text
    assert [line for line in told if not line.startswith(" ") and line] == ["2016", "2017"]


def test_undated_events_have_a_lane_of_their_own():
    """At the end, under its heading, even where nothing is dated."""
    assert lines(event("e-1", "A", "B", status=None))[0] == "Sans date"
    both = lines(event("e-1", "A", "B"), event("e-2", "A", "B", time=Time("2016")))
    assert both.index("2016") < both.index("Sans date")
    assert "statut non établi" in lines(event("e-1", "A", status=None))[2]


def test_on_whose_word():
    """With the article that the language wants."""
    claimed = event("e-1", "A", attributed_to=("Russie",), status="announced")
    russia = Actor(id="a", name="Russie", type="government")
    assert "annoncé, selon la Russie" in "\n".join(lines(claimed, actors=(russia,)))
    assert "announced, according to Russie" in "\n".join(lines(claimed, language="en"))


def test_copies_are_told():
    """Two articles that print one dispatch are no two confirmations."""
    assert told(3, 2, words("fr")).replace("\u00a0", " ") == "3 articles (1 copie proche)"
    assert told(3, 3, words("fr")).replace("\u00a0", " ") == "3 articles"
    assert told(1, None, words("en")).replace("\u00a0", " ") == "1 article"


@pytest.mark.parametrize("width", [50, 80, 120])
def test_long_lists_are_broken(width):
    """No line is longer than the terminal, and none begins left of its column."""
    crowd = [f"Ministre Numéro {n} de la République" for n in range(12)]
    found = lines(event("e-1", *crowd, time=Time("2016-09-07"), place="Oslo"), width=width)
    assert len(found) > 5
    assert max(map(len, found)) <= width
    assert all(line.startswith(" " * 15) for line in found[2:])


def test_an_empty_chronology():
    """Nothing happened, nothing is printed."""
    assert lines() == []


def hit(text, *marks, **fields):
    """Return a hit of a search."""
    made = {"title": "Un titre", "outlet": "Le Relais", "published": "2016-09-07", **fields}
    return Hit("d-1", start=0, end=len(text), text=text, marks=marks, **made)


def test_hits():
    """The title, where and when it appeared, the passage with the words marked."""
    found = Found(1, (hit("La trêve\ntient.", Span(3, 8)),))
    shown = list(hit_lines(found, words("fr"), width=80, colour=False))
    assert shown[0].replace("\u00a0", " ") == "1 article"
    assert shown[1:] == ["", "Un titre", "  Le Relais · 7 septembre 2016 · d-1", "    La [trêve] tient."]
    coloured = "\n".join(hit_lines(found, words("fr"), width=80, colour=True))
    assert "\x1b[1;33mtrêve\x1b[0m" in coloured


def test_hits_without_title_or_date():
    """What is not known is left out; an untitled article is called so."""
    found = Found(1, (hit("Oui.", title=None, outlet=None, published=None),))
    assert list(hit_lines(found, words("en"), width=80, colour=False))[2:4] == ["Untitled", "  d-1"]


def test_wrapped_keeps_together_what_a_no_break_space_holds():
    """French puts one before a colon."""
    assert wrapped("Règle\u00a0: un", "  ", 22) == ["  Règle\u00a0: un"]
    assert wrapped("", "  ", 40) == []
