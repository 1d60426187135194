"""Where a name lies."""

import pytest

from pourparlers.resolve.lookup.where import where


@pytest.mark.parametrize(
    ("name", "language", "found", "country", "kind"),
    [
        ("Genève", "fr", "Genève", "CHE", "city"), ("geneve", "fr", "Genève", "CHE", "city"),
        ("GENÈVE", "fr", "Genève", "CHE", "city"), ("Geneva", "en", "Genève", "CHE", "city"),
        (" Vienne ", "fr", "Vienne", "AUT", "city"), ("Moscow", "en", "Moscou", "RUS", "city"),
        ("Camp David", "fr", "Camp David", "USA", "venue"), ("Suisse", "fr", "Suisse", "CHE", "country"),
        ("Switzerland", "en", "Suisse", "CHE", "country"), ("Tripoli", "fr", "Tripoli", "LBY", "city"),
    ],
)  # fmt: skip
def test_best_answer(name, language, found, country, kind):
    """The likelier of two namesakes comes first; case, accents and blanks around do not matter."""
    first = where(name, language=language)[0]
    assert (first.name, first.country, first.type) == (found, country, kind)


def test_namesakes_stay():
    """All that bear the name, ever less likely, none twice."""
    found = where("Vienne", language="fr")
    assert {place.country for place in found} >= {"AUT", "FRA"}
    assert [place.score for place in found] == sorted((place.score for place in found), reverse=True)
    assert len({(p.name, p.type, p.country) for p in found}) == len(found)


def test_forms_of_the_other_language_count_less():
    """They are found all the same."""
    assert where("Geneva", language="fr")[0].score < where("Geneva", language="en")[0].score


def test_coordinates():
    """In degrees."""
    geneva = where("Genève", language="fr")[0]
    assert geneva.lat == pytest.approx(46.2, abs=0.1)
    assert geneva.lon == pytest.approx(6.1, abs=0.1)


@pytest.mark.parametrize("name", ["", "  ", "xyzzy", "\n", "ministre"])
def test_nothing_found(name):
    """No place is made up."""
    assert where(name, language="fr") == ()
