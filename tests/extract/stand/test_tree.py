"""What only the parse tells of a stand: whose it is, where patterns find nobody or the wrong one."""

import pytest

from pourparlers.extract.positions import scenes
from pourparlers.extract.stand import tree
from pourparlers.extract.stand.vocabulary import words_of
from tests.extract.stand.told import stands, told


@pytest.mark.parametrize(
    ("text", "language", "actors"),
    [
        ("{Ruritanie}, arrivée deuxième, a refusé de signer le traité.", "fr", {"Ruritanie"}),
        ("« Nous descendons dans la rue pour réclamer la levée des sanctions », a dit [Ana Roy].", "fr", {"Ana Roy"}),
        ("“We march today to demand the lifting of the sanctions,” said [Ana Roy].", "en", {"Ana Roy"}),
    ],
)
def test_who_takes_it(text, language, actors):
    """A subject far from its verb, and those who gather for something."""
    assert {f.actor for f in stands(text, language)} == actors


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("{Ruritania}'s share of the catch has been declining since spring.", "en"),
        ("{Borduria} may persuade {Ruritania} to accept the partition of the strait.", "en"),
        ("{Borduria} fears that {Ruritania} rejects the treaty.", "en"),
        ("{Bordurie} craint que {Ruritanie} ne rejette le traité.", "fr"),
        ("« Tout doit être fait », a exigé [Ana Roy].", "fr"),
    ],
)
def test_who_does_not(text, language):
    """What is somebody's only by a possessive, a persuasion or a fear is not his stand."""
    assert not [f for f in stands(text, language) if f.actor in ("Ruritania", "Ruritanie", "Ana Roy")]


def test_on_the_word_of_who_reports_it():
    """Who is the subject of the verb above is whose word it is."""
    made = told("[Ana Roy] a dit que {Ruritanie} voulait fermer le détroit.")
    scene = next(scenes(made, words_of("fr")))
    verb = next(i for i in range(scene.first, scene.last) if scene.norm(i) == "voulait")
    assert tree.subject(scene, verb) is not None
    assert [m.names for m in tree.holders(scene, verb)] == [("Ruritanie",)]
    (one,) = stands("[Ana Roy] a dit que {Ruritanie} voulait fermer le détroit.")
    assert one.attributed_to == ("Ana Roy",)
