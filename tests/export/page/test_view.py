"""The dossier as plain values."""

import dataclasses

from pourparlers.export.page.highlight import anchor
from pourparlers.export.page.record import Record
from pourparlers.export.page.view import dossier
from pourparlers.export.page.words import words
from pourparlers.model.event import Event
from pourparlers.model.time import Time

from ..small_record import ACTORS, FIRST, MET, RARE, RECORD, TALKS

FR = words("fr")


def entries(found):
    """Return the dated entries in the order of the page."""
    return [entry for year in found.years for month in year.months for entry in month.entries]


def timed(id_, start, end=None, precision=None):
    """Return an event at some time."""
    return Event(id=id_, type="CONSULT", time=Time(start, end, precision), evidence=(MET,))


def test_entries_stand_under_their_years_and_months_and_undated_ones_apart():
    """What has no date is in no month."""
    found = dossier(RECORD, FR)
    assert [(year.title, [month.title for month in year.months]) for year in found.years] == [("2031", ["Mai", "Juin"])]
    assert [entry.common.id for entry in entries(found)] == ["e-1", "e-2"]
    assert [entry.common.id for entry in found.undated] == ["e-3"]


def test_what_is_known_of_a_month_alone_comes_before_its_days():
    """It may be any of them; a year alone comes before its months, a decade has its own heading."""
    events = (
        timed("day", "2031-05-01", precision="day"),
        timed("month", "2031-05", precision="month"),
        timed("year", "2031", precision="year"),
        timed("decade", "2030", "2039", "decade"),
        timed("last", "2030-12-31", precision="day"),
    )
    found = dossier(Record(documents=(FIRST,), events=events), FR)
    assert [entry.common.id for entry in entries(found)] == ["last", "decade", "year", "month", "day"]
    assert [year.title for year in found.years] == ["2030", "années\u00a02030", "2031"]
    assert len({year.id for year in found.years}) == 3


def test_an_entry_tells_who_where_status_and_how_it_is_known():
    """All that the record holds of an event, in words."""
    talks, to_come = entries(dossier(RECORD, FR))
    assert (talks.label, [who.name for who in talks.sides]) == ("Négociations", ["Orland", "Vestrie"])
    assert (talks.place, talks.duration, talks.outcome) == ("Portmar", "9\u00a0heures", "sans accord")
    assert talks.common.told == "Rapporté par 2\u00a0articles"
    assert [outlet.name for outlet in talks.common.outlets] == ["La Vigie", "The Lantern"]
    assert talks.common.confidence == "0,87"
    assert [link.href for link in talks.said] == ["#s-1"]
    assert to_come.status_word == "démenti"
    assert [change.text for change in to_come.history] == [
        "annoncé par la Vestrie, 3 mai 2031",
        "démenti par l’Orland",
    ]
    assert to_come.common.attribution == "selon la Vestrie, que cite La Vigie"
    assert to_come.common.notes == ("le mois seul est dit",)


def test_evidence_leads_to_a_mark_in_its_article():
    """Every link of the page to a sentence has its mark."""
    found = dossier(RARE, FR)
    hrefs = [quote.href for entry in entries(found) for quote in entry.common.quotes]
    page = "".join(str(block.html) for article in found.articles for block in article.blocks)
    assert hrefs == [f"#{anchor(p.document, p.span)}" for p in TALKS.evidence]
    assert all(f'<mark id="{href[1:]}">' in page for href in hrefs)


def test_an_actor_leads_to_what_it_did_and_said():
    """With its office and how that is known; a name without an actor object is listed too."""
    people = {actor.name: actor for actor in dossier(RECORD, FR).actors}
    ada = people["Ada Brenn"]
    assert [link.href for link in ada.statements] == ["#s-1"]
    assert (ada.roles[0].text, ada.roles[0].dates) == ("ministre, Orland", "depuis le 1er février 2030")
    assert ada.roles[0].basis == "base de connaissances"
    assert [link.href for link in people["Orland"].events] == ["#e-1"]
    assert len(people) == len(ACTORS) + 1


def test_sources_tell_their_date_and_why_or_that_there_is_none():
    """A date that is one of several is no date."""
    first, *others = dossier(RECORD, FR).sources
    assert (first.date, first.basis, first.why) == ("3 mai 2031", "imprimée sur la page", "imprimée sous le titre")
    assert first.facts == 3
    assert [source.date for source in others] == ["", ""]
    assert next(s for s in others if s.candidates).candidates == ("4 mai 2031",)


def test_only_web_addresses_become_links():
    """An article cannot smuggle in another scheme."""
    for url in ("javascript:alert(1)", "data:text/html,x", "//host/x", "file:///etc/passwd", "https://[bad"):
        record = Record(documents=(dataclasses.replace(FIRST, url=url),))
        assert dossier(record, FR).sources[0].url == ""


def test_sections_without_content_are_left_out():
    """Agreements and the like appear with the first of their kind."""
    assert dossier(RECORD, FR).sections == ()
    found = {section.id: section.items for section in dossier(RARE, FR).sections}
    assert list(found) == ["agreements", "commitments", "positions", "disputes"]
    lines = {line.label: line.text for line in found["agreements"][0].lines}
    assert lines["En vigueur"] == "depuis le 1er juin 2031, au moins 6 mois"
    assert lines["Parties"] == "Orland et Vestrie"
    sides = found["disputes"][0].lines
    assert [(line.label, line.text) for line in sides] == [
        ("La Vigie", "neuf heures"),
        ("The Lantern, non datée", "dix heures"),
    ]


def test_a_dispute_is_told_with_its_event():
    """The reader of the chronology sees that sources differ."""
    (talks,) = entries(dossier(RARE, FR))
    assert talks.disputes[0].kind == "chiffre"


def test_counts_keep_reports_and_events_apart():
    """One event told by two articles is one event and two reports."""
    assert dossier(RARE, FR).counts[:2] == ("1\u00a0événement", "2\u00a0récits")


def test_an_empty_record_is_an_empty_dossier():
    """Nothing is invented, nothing fails."""
    found = dossier(Record(), FR)
    assert (found.years, found.undated, found.strip, found.span) == ((), (), (), "Aucun fait daté")
