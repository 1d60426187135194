"""The step that finds disputes inside an article."""

from dataclasses import replace

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
