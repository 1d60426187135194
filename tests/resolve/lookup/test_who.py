"""Whom an office, a name or a seat of power stands for on a day."""

import pytest

from pourparlers.resolve.lookup.who import who


def best(phrase, on=None, language="fr"):
    """Return the name of the first answer; None where there is none."""
    return next((c.name for c in who(phrase, on=on, language=language)), None)


@pytest.mark.parametrize(
    ("phrase", "on", "language", "name"),
    [
        ("secrétaire d'État américain", "2016-07-15", "fr", "John Kerry"),
        ("secrétaire d'État américain", "2017-09-01", "fr", "Rex Tillerson"),
        ("le secrétaire d’Etat américain", "2010-03-01", "fr", "Hillary Clinton"),
        ("chef de la diplomatie russe", "2016-08-26", "fr", "Sergueï Lavrov"),
        ("ministre iranien des Affaires étrangères", "2015-07-14", "fr", "Mohammad Javad Zarif"),
        ("président français", "2016-01-01", "fr", "François Hollande"),
        ("US secretary of state", "2016-07-15", "en", "John Kerry"),
        ("Russian foreign minister", "2016-07-15", "en", "Sergueï Lavrov"),
        ("Lavrov", None, "fr", "Sergueï Lavrov"),
        ("M. Kerry", "2015-01-01", "fr", "John Kerry"),
        ("le Kremlin", None, "fr", "présidence russe"),
    ],
)
def test_best_answer(phrase, on, language, name):
    """The holder of that day, by role, surname or seat; case and accents do not matter."""
    assert best(phrase, on, language) == name
    assert best(phrase.upper(), on, language) == name


def test_every_answer_tells_where_it_comes_from():
    """Tenure, source and a score; best first; nobody twice."""
    found = who("secrétaire d'État américain", on=None, language="fr")
    assert len(found) > 3
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)
    assert len({c.name for c in found}) == len(found)
    for candidate in found:
        row = candidate.as_json()
        assert list(row) == ["name", "id", "type", "country", "title", "from", "until", "source", "score"]
        assert row["type"] == "person"
        assert row["country"] == "USA"
        assert row["from"]
        assert row["source"]
        assert 0 < row["score"] <= 1


@pytest.mark.parametrize("phrase", ["", "   ", "xyzzy", "le fromage", "'", "(", "\x00"])
def test_nothing_found(phrase):
    """Nobody is made up."""
    assert who(phrase, on=None, language="fr") == ()


def test_a_day_outside_every_tenure():
    """An office that the tables know nobody in has no holder; a name keeps its person, without a title."""
    assert who("secrétaire d'État américain", on="1850", language="fr") == ()
    (kerry,) = who("John Kerry", on="1950-01-01", language="fr")
    assert (kerry.name, kerry.title) == ("John Kerry", "")
    assert kerry.score < 0.9


def test_other_kinds_of_actors():
    """Seats are offices, states governments; none of them is given a person's id."""
    for phrase, kind in (("Foggy Bottom", "office"), ("ONU", "organisation"), ("Daech", "armed_group")):
        found = who(phrase, on=None, language="fr")[0]
        assert (found.type, found.id) == (kind, "")
