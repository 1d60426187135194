"""The step that finds disputes inside an article."""

from dataclasses import replace

import pytest

from pourparlers.extract import disputes
from pourparlers.model.event import Event, Participant, StatusChange
from pourparlers.model.evidence import Evidence
from tests.extract.stand.told import quarrels, told


def sides(found):
    """Return the type of each dispute and who its sides are."""
    return [(f.type, tuple(s.by for s in f.sides)) for f in found]


def test_accused_and_denied():
    """An accusation that the accused denies has both as sides."""
    found = quarrels("{Ruritanie} accuse {Bordurie} de miner le port, ce que {Bordurie} dément.")
    assert sides(found) == [("denial", ("Ruritanie", "Bordurie"))]


def test_denied_next_sentence():
    """The answer may stand in the next sentence."""
    found = quarrels("{Ruritanie} accuse {Bordurie} de miner le port. {Bordurie} dément toute attaque.")
    assert sides(found) == [("denial", ("Ruritanie", "Bordurie"))]


def test_flat_contradiction():
    """« C'est faux » answers what was said just before."""
    found = quarrels("[Ana Roy] a affirmé que le port rouvrirait. « C'est faux », a répondu [Ivo Dahl].")
    assert sides(found) == [("denial", ("Ana Roy", "Ivo Dahl"))]


def test_two_figures():
    """Two sources with two figures of one thing."""
    found = quarrels("Le naufrage a fait 84 morts selon {Ruritanie}, 90 selon {Bordurie}.")
    assert sides(found) == [("figure", ("Ruritanie", "Bordurie"))]


def test_one_figure_of_two_sources():
    """Sources that agree have no dispute."""
    assert not quarrels("Le naufrage a fait 84 morts selon {Ruritanie}, 84 selon {Bordurie}.")


def test_each_blames_the_other():
    """Two who blame each other."""
    found = quarrels("{Ruritanie} et {Bordurie} se rejettent la responsabilité du naufrage.")
    assert sides(found) == [("responsibility", ("Ruritanie", "Bordurie"))]


def test_no_dispute_with_oneself():
    """A denial without a claim by somebody else is no dispute."""
    assert not quarrels("{Ruritanie} dément toute attaque.")
    assert not quarrels("{Ruritanie} a annoncé une réunion. {Ruritanie} dément toute attaque.")


def test_announced_and_not_confirmed():
    """A contact that one side announces and another does not confirm, with the evidence of both."""
    made = told("Les ministres se verront mardi, a annoncé {Ruritanie}. {Bordurie} n'a pas confirmé.")
    first, second = made.sentences[:2]
    announced, silent = (Evidence.of(made.id, made.text, s.span) for s in (first, second))
    event = Event(
        id="e", type="CONSULT", mode="meeting", status="unconfirmed", evidence=(announced,),
        participants=(Participant("Ruritanie"), Participant("Bordurie")),
        status_history=(
            StatusChange("announced", "Ruritanie", None, (announced,)),
            StatusChange("unconfirmed", "Bordurie", None, (silent,)),
        ),
    )  # fmt: skip
    made = replace(made, facts=(*made.facts, event))
    found = [f for f in disputes.make("fr")(made).facts if f.kind == "dispute"]
    assert sides(found) == [("confirmation", ("Ruritanie", "Bordurie"))]
    assert found[0].about == "e"
    assert all(s.evidence for s in found[0].sides)


def test_english():
    """English at the same depth."""
    found = quarrels("{Ruritania} said {Borduria} had mined the port; {Borduria} denies it.", "en")
    assert sides(found) == [("denial", ("Ruritania", "Borduria"))]


TWO_SIDES = [
    ("Dix mille marcheurs, selon la police, une cinquantaine de milliers selon les organisateurs, ont ri.", "fr",
     "figure", ("police", "organisateurs")),
    ("Ten thousand farmers, according to police, some fifty thousand, according to organisers, marched.", "en",
     "figure", ("police", "organisers")),
    ("[Ana Roy] a affirmé que des marins avaient été battus. La mer est calme. {Bordurie} a nié ces allégations de "
     "marins.", "fr", "denial", ("Ana Roy", "Bordurie")),
    ("[Ana Roy] said that sailors had been beaten. {Borduria} denied the beating claims.", "en",
     "denial", ("Ana Roy", "Borduria")),
]  # fmt: skip
NO_SIDES = [
    ("Cent mille personnes ont défilé selon la police, 100 000 selon les organisateurs.", "fr"),
    ("Vingt mille personnes selon la police ont défilé vers le port, et 30 hors de la ville.", "fr"),
    ("A hundred thousand people marched according to police, 100,000 according to organisers.", "en"),
    ("[Ana Roy] a affirmé que des marins avaient été battus. {Bordurie} a nié ces allégations de fraude.", "fr"),
    ("[Ana Roy] said that sailors had been beaten. {Borduria} denied the fraud claims.", "en"),
]


@pytest.mark.parametrize(("text", "language", "kind", "who"), TWO_SIDES)
def test_two_who_differ(text, language, kind, who):
    """Who counts a crowd need not be named; a later denial answers the claim whose words it takes up."""
    assert sides(quarrels(text, language)) == [(kind, who)]


@pytest.mark.parametrize(("text", "language"), NO_SIDES)
def test_nobody_differs(text, language):
    """One figure in two spellings, a figure that nobody is named for, and a denial of another claim."""
    assert not quarrels(text, language)
