"""Answers to a claim other than a flat denial."""

import pytest

from tests.extract.stand.told import quarrels


def sides(found):
    """Return the type of each dispute and who its sides are."""
    return [(f.type, tuple(s.by for s in f.sides)) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le port rouvrira lundi, selon {Ruritanie} ; {Bordurie} n'a pas confirmé cette date.",
            ("confirmation", ("Ruritanie", "Bordurie")),
        ),
        (
            "[Ana Roy] affirme que le port rouvrira lundi. {Bordurie} ne l'a pas confirmé.",
            ("confirmation", ("Ana Roy", "Bordurie")),
        ),
        (
            "Des émissaires se seraient vus, selon {Ruritanie} ; ni {Bordurie} ni {Syldavie} n'ont souhaité commenter.",
            ("confirmation", ("Ruritanie", "Bordurie", "Syldavie")),
        ),
        (
            "Le port serait miné, selon {Ruritanie}, mais {Bordurie} dit ne rien savoir.",
            ("confirmation", ("Ruritanie", "Bordurie")),
        ),
        (
            "Selon {Ruritanie}, un médiateur aurait été approché ; {Bordurie} assure n'avoir contacté personne.",
            ("denial", ("Ruritanie", "Bordurie")),
        ),
        (
            "[Ana Roy] affirme que le port rouvrira lundi. « Pure invention », a rétorqué [Ivo Dahl].",
            ("denial", ("Ana Roy", "Ivo Dahl")),
        ),
    ],
)
def test_answer(text, expected):
    """A claim and what another side answers."""
    assert expected in sides(quarrels(text))


def test_answer_in_english():
    """« no such » points back to the sentence before."""
    found = quarrels("{Ruritania} accused {Borduria} of mining the port. {Borduria} said no such thing happened.", "en")
    assert sides(found) == [("denial", ("Ruritania", "Borduria"))]


@pytest.mark.parametrize(
    "text",
    [
        "{Ruritanie} a annoncé une réunion. {Bordurie} n'a pas confirmé la hausse des prix.",
        "{Ruritanie} a annoncé une réunion, mais n'a pas confirmé sa date.",
        "{Bordurie} dit ne rien savoir.",
        "Chaque camp accuse l'autre de miner le port.",
        "[Ana Roy] affirme que le port rouvrira. {Bordurie} assure n'avoir pas faim.",
    ],
)
def test_no_answer(text):
    """Silence about something else or of oneself is no dispute; nor is who two camps are guessed."""
    assert not quarrels(text)
