"""The day of an undated article: inferred from clues that confirm one another, else left open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers import pipeline
from pourparlers.knowledge.dated_events import dated_events, events_named
from pourparlers.model.document import Document
from pourparlers.model.identity import content_id
from pourparlers.model.time import DateCandidate, Publication
from pourparlers.resolve.dating.clue import FIRST, LAST, Clue, allowed, bearing, both, count, days, joined

ATTACK = (
    "Londres et La Haye veulent partager leurs fichiers\n\n"
    "La Première ministre britannique Theresa May a reçu {lead} à Londres son homologue néerlandais pour parler de "
    "renseignement.\n\n"
    "Les deux dirigeants ont observé une minute de silence pour les victimes de l'attentat de Manchester, qui a fait "
    "vingt-deux morts lundi.\n\n"
    "Aucun texte n'a été signé à l'issue de l'entretien, mais un groupe de travail a été créé.\n"
)


def processed(text: str) -> Document:
    """Return a text after the pipeline."""
    result = pipeline.process(Document(id=content_id("d", text), source="a.txt", original=text))
    assert isinstance(result, Document), result
    return result


def published(text: str) -> Publication | None:
    """Return what is known of the day of a text."""
    return processed(text).published


def test_an_attack_on_its_weekday_dates_the_week_and_a_late_deed_the_day() -> None:
    """Monday is that of the attack, the deed that opens the article ended late on Tuesday: told on Wednesday."""
    document = processed(ATTACK.format(lead="mardi peu avant minuit"))
    found = document.published
    assert found is not None
    assert (found.date, found.precision, found.basis) == ("2017-05-24", "day", "inferred")
    assert "attentat de Manchester" in found.why
    assert "Theresa May" in found.why
    assert all(document.text[e.start : e.end] == e.text for e in found.evidence)
    assert found.evidence


def test_the_deed_that_chooses_the_day_is_evidence() -> None:
    """It is shown, though no clue of the year or the week stands in its sentence."""
    opening = "Les deux polices ont échangé leurs fichiers mardi peu avant minuit.\n\nLa Première"
    found = published(ATTACK.format(lead="ensuite").replace("La Première", opening, 1))
    assert found is not None
    assert found.date == "2017-05-24"
    assert "mardi" in found.why
    assert any("mardi peu avant minuit" in one.text for one in found.evidence)


def test_times_are_resolved_again() -> None:
    """With its day, the weekdays of the article have theirs."""
    document = processed(ATTACK.format(lead="mardi peu avant minuit"))
    begins = {document.text[t.start : t.end]: t.begin for t in document.times}
    assert begins["lundi"] == "2017-05-22"
    assert begins["mardi"] == "2017-05-23"


def test_several_days_stay_several() -> None:
    """Told on the day itself or the next: the month is certain, and so are the days that both candidates agree on."""
    document = processed(ATTACK.format(lead="mardi") + "\nLe compte rendu est attendu demain.\n")
    found = document.published
    assert found is not None
    assert (found.date, found.precision) == ("2017-05", "month")
    assert [c.date for c in found.candidates] == ["2017-05-23", "2017-05-24"]
    begins = {document.text[t.start : t.end]: t.begin for t in document.times}
    assert (begins["lundi"], begins["mardi"]) == ("2017-05-22", "2017-05-23")
    assert begins["demain"] is None


def test_one_kind_of_clue_alone_is_not_enough() -> None:
    """The same article without an office that confirms the year stays undated."""
    text = ATTACK.format(lead="mardi peu avant minuit")
    text = text.replace("La Première ministre britannique Theresa May", "Le maire")
    assert published(text) is None


def test_clues_that_contradict_each_other_date_nothing() -> None:
    """An office that ended before the attack: somebody is mistaken, and nobody knows who."""
    text = ATTACK.format(lead="mardi peu avant minuit").replace("Theresa May", "Margaret Thatcher")
    text = text.replace("son homologue", "le secrétaire d'État américain Colin Powell et son homologue")
    assert published(text) is None


def test_a_former_office_is_no_clue() -> None:
    """An ancien minister may be named at any time."""
    text = ATTACK.format(lead="mardi peu avant minuit").replace("La Première", "L'ancienne Première")
    assert published(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Un accord de pêche au menu à Oslo\n\nLe secrétaire d'État américain John Kerry est arrivé ce mardi 8 mars "
            "à Oslo. Il y a rencontré la ministre de la Pêche et visité le port.\n\nUne déclaration a été publiée.\n",
            "2016-03-08",
        ),
        (
            "Pékin et Delhi rouvrent leur dialogue\n\nÀ la veille de la visite du ministre à Delhi le 20 octobre, les "
            "deux capitales ont échangé des listes de prisonniers.\n\nEn marge du sommet des Brics à Goa, le président "
            "chinois avait plaidé pour ce geste.\n\nLe ministre doit se rendre ensuite à Katmandou.\n",
            "2016-10-19",
        ),
        (
            "Talks on fishing open in Oslo\n\nUS Secretary of State John Kerry met the Norwegian fisheries minister in "
            "Oslo today, Tuesday 8 March. They agreed to meet again and published a short joint text about the port.\n",
            "2016-03-08",
        ),
    ],
    ids=["ce mardi", "eve", "today"],
)
def test_a_day_follows(text: str, day: str) -> None:
    """From a weekday and the date it falls on, from the eve of a visit to come."""
    found = published(text)
    assert found is not None, text
    assert (found.date, found.precision) == (day, "day")


@pytest.mark.parametrize(
    "text",
    [
        "Les deux ministres se sont rencontrés vendredi à Genève.\n\nIls n'ont rien dit de leur entretien de jeudi.\n",
        "La réunion du 12 mai a porté sur le prix du blé.\n\nElle avait été demandée par les coopératives.\n",
        "John Kerry a publié ses mémoires. Il y raconte ses voyages et ses échecs.\n\nLe livre se vend bien.\n",
        "The ministers met on Friday. They will meet again next month in the same hotel, officials said.\n",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    """Weekdays, a date without a year, a name: no day follows."""
    assert published(text) is None


def test_a_printed_date_stands() -> None:
    """What the page states is not inferred again."""
    found = published("Publié le 3 juin 2017\n\n" + ATTACK.format(lead="mardi peu avant minuit"))
    assert found is not None
    assert (found.date, found.basis) == ("2017-06-03", "stated")


def test_what_others_tell_is_narrowed_or_refused() -> None:
    """Candidates from other articles meet the text's own clues; where none is left, the day stays open."""
    document = processed(ATTACK.format(lead="mardi peu avant minuit"))
    for first, expected in ((date(2017, 5, 23), "2017-05-24"), (date(2017, 6, 20), None)):
        week = (DateCandidate((first + timedelta(days=n)).isoformat(), "day", "-") for n in range(7))
        given = Publication(None, None, "inferred", "« mardi » est daté ailleurs", (), tuple(week))
        again = pipeline.redate(replace(document, notes=()), given)
        assert isinstance(again, Document)
        assert (again.published.date if again.published else None) == expected


def test_dated_events_are_many_and_sound() -> None:
    """At least 200 rows, in order, each with its names, its place where it has one, source and licence."""
    events = dated_events()
    assert len(events) >= 200
    assert [e.from_ for e in events] == sorted(e.from_ for e in events)
    for event in events:
        assert date.fromisoformat(event.from_) <= date.fromisoformat(event.until)
        assert event.name_fr
        assert event.name_en
        assert event.source
        assert event.licence
    assert all(len({(e.from_, e.until) for e in found}) == len(found) for found in events_named("fr").values())


DAY = st.integers(0, 400).map(lambda n: FIRST + timedelta(days=n))
SPANS = st.lists(st.tuples(DAY, DAY), max_size=6).map(joined)


@given(SPANS, SPANS)
def test_both_is_what_both_allow(one: tuple[tuple[date, date], ...], other: tuple[tuple[date, date], ...]) -> None:
    """Day by day."""
    assert set(days(both(one, other))) == set(days(one)) & set(days(other))
    assert count(one) == len(days(one))


@given(st.lists(st.tuples(st.sampled_from(["day", "event", "tenure"]), SPANS), max_size=5))
def test_bearing_clues_allow_what_all_do(parts: list[tuple[str, tuple[tuple[date, date], ...]]]) -> None:
    """What is left out of the reasoning changes nothing."""
    clues = [Clue(kind, spans, "-", at) for at, (kind, spans) in enumerate(parts)]  # type: ignore[arg-type]
    assert allowed(bearing(clues)) == allowed(clues)
    assert allowed([]) == ((FIRST, LAST),)
