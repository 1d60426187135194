"""Names within a French sentence."""

import pytest

from pourparlers.export.page.naming import in_sentence
from pourparlers.export.page.words import words
from pourparlers.model.actor import Actor


@pytest.mark.parametrize(
    ("name", "type_", "said"),
    [
        ("Russie", "government", "la Russie"),
        ("Iran", "government", "l’Iran"),
        ("Égypte", "government", "l’Égypte"),
        ("Mexique", "government", "le Mexique"),
        ("Qatar", "government", "le Qatar"),
        ("Israël", "government", "Israël"),
        ("Yémen", "government", "le Yémen"),
        ("Honduras", "government", "le Honduras"),
        ("Hongrie", "government", "la Hongrie"),
        ("Congo-Brazzaville", "government", "le Congo-Brazzaville"),
        ("Guinée-Bissau", "government", "la Guinée-Bissau"),
        ("États-Unis", "government", "les États-Unis"),
        ("gouvernement syrien", "government", "le gouvernement syrien"),
        ("présidence russe", "office", "la présidence russe"),
        ("ONU", "organisation", "l’ONU"),
        ("CICR", "organisation", "CICR"),
        ("Ada Brenn", "person", "Ada Brenn"),
        ("haut responsable orlandais", "person", "un haut responsable orlandais"),
        ("source proche du dossier", "person", "une source proche du dossier"),
        ("La Vigie", None, "La Vigie"),
    ],
)
def test_french_names_take_the_article_that_is_certain(name, type_, said):
    """Where neither a noun nor a country tells the article, the name stands bare."""
    actor = Actor(id="a", name=name, type=type_) if type_ else None
    assert in_sentence(name, actor, words("fr")) == said


def test_english_names_stand_as_they_are():
    """No article is guessed in English."""
    assert in_sentence("Russie", Actor(id="a", name="Russie", type="government"), words("en")) == "Russie"
