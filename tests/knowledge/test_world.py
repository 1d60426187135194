"""Answers from the tables: who held what on a day, and whose a name is."""

from __future__ import annotations

import pytest

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import Tenure


def tenure(start: str, end: str = "") -> Tenure:
    """A tenure of nobody in particular."""
    return Tenure("x", "head_of_state", "président", "President", "FRA", start, end, "test", "CC0-1.0")


@pytest.mark.parametrize(
    ("start", "end", "on", "told"),
    [
        ("2013-02-01", "2017-02-01", "2016-09-07", True),
        ("2013-02-01", "2017-02-01", "2017-02-01", True),
        ("2013-02-01", "2017-02-01", "2017-02-02", False),
        ("2013-02-01", "2017-02-01", "2013-01-31", False),
        ("2013-02-01", "", "2030-01-01", True),
        ("2013", "2017", "2013-01-01", True),
        ("2013", "2017", "2017-12-31", True),
        ("2013", "2017", "2018-01-01", False),
        ("2013-02-01", "2017-02-01", "2013", True),
        ("2013-02-01", "2017-02-01", "2017-02", True),
        ("2013-02-01", "2017-02-01", "2017-03", False),
        ("2013-02", "2017-02", "2013-02-01", True),
        ("", "2017", "1990-05-05", True),
        ("2013-02-01", "2017-02-01", "2016-09-07T21:00Z", True),
    ],
)
def test_covers(start: str, end: str, on: str, told: bool) -> None:
    """Days are compared at the precision that both sides have, so that a coarse date excludes nothing."""
    assert world.covers(tenure(start, end), on) is told


@pytest.mark.parametrize(
    ("offices", "of", "on", "names"),
    [
        (["foreign_minister"], "USA", "2016-09-07", ["John Kerry"]),
        (["foreign_minister"], "USA", "2017-09-07", ["Rex Tillerson"]),
        (["foreign_minister"], "RUS", "2016", ["Sergueï Lavrov"]),
        (["head_of_state"], "USA", "2017", ["Barack Obama", "Donald Trump"]),
        (["head_of_state"], "USA", "2017-01-20", ["Barack Obama", "Donald Trump"]),
        (["head_of_state"], "USA", "2017-01-21", ["Donald Trump"]),
        (["foreign_minister"], "nowhere", "2016-09-07", []),
        (["no_such_office", "foreign_minister"], "USA", "2016-09-07", ["John Kerry"]),
    ],
)
def test_holders(offices: list[str], of: str, on: str, names: list[str]) -> None:
    """One holder on a day of one tenure; on a day of change and in a coarse year, all who may have held it."""
    assert sorted(p.name_fr for p in world.holders(offices, of, on)) == names


def test_holders_at_any_time() -> None:
    """Without a day everybody who ever held the office is meant, once each."""
    people = [p.id for p in world.holders(["head_of_state"], "USA", None)]
    assert len(people) == len(set(people)) > 3


def test_tenures_keep_titles_apart() -> None:
    """The envoys of one body on one day are several tenures with titles of their own."""
    held = world.tenures_in(["special_envoy"], "Organisation des Nations unies", "2016-09-07")
    assert len({t.title_fr for t in held}) > 1
    assert all(t.office == "special_envoy" and world.covers(t, "2016-09-07") for t in held)


def test_officers_of_a_body_are_found_by_its_state() -> None:
    """A state that has no officer of a kind of its own is answered by those of its bodies."""
    ministry = world.holders(["spokesperson"], "ministère russe des Affaires étrangères", "2016-09-07")
    assert [p.name_fr for p in ministry] == ["Maria Zakharova"]
    assert world.holders(["spokesperson"], "RUS", "2016-09-07") != ()


def test_whose_a_name_is() -> None:
    """Persons and offices have a country, states a code, bodies of a state that state's."""
    assert world.country_of("Sergueï Lavrov") == "RUS"
    assert world.country_of("département d'État américain") == "USA"
    assert world.country_of("nobody") == ""
    assert world.code_of("Russie") == "RUS"
    assert world.code_of("armée marocaine") == "MAR"
    assert world.code_of("nobody") == ""


def test_offices_and_adjectives() -> None:
    """A state's offices by kind, its adjectives in both languages, its persons by name."""
    ministry = world.office_of("RUS", "foreign_ministry")
    assert ministry is not None
    assert ministry.name_fr == "ministère russe des Affaires étrangères"
    assert world.office_of("RUS", "no_such_kind") is None
    assert world.adjectives("fr")["russe"] == world.adjectives("en")["russian"] == "RUS"
    person = world.person_named("John Kerry")
    assert person is not None
    assert person.country == "USA"
    assert world.person_named("Nobody At All") is None


def test_tenures_are_in_order() -> None:
    """The offices that a person held come earliest first."""
    starts = [t.from_ for t in world.tenures_of("donald-trump")]
    assert starts == sorted(starts)
    assert len(starts) > 1


@pytest.mark.parametrize(
    ("a", "b", "may"),
    [("Genève", "Genève", True), ("Genève", None, True), ("Genève", "Suisse", True), ("Genève", "Vienne", False),
     ("Genève", "Autriche", False), ("Suisse", "Autriche", False), ("Palais des Nations", "Genève", True),
     ("Palais des Nations", "Suisse", True), ("Palais des Nations", "Vienne", False), ("Camp David", "Genève", False)],
)  # fmt: skip
def test_two_names_of_one_place(a: str, b: str | None, may: bool) -> None:
    """A city lies in its country and a venue in its city, and in no other; what is unknown contradicts nothing."""
    assert world.may_be_one_place(a, b) is may
    assert world.may_be_one_place(b, a) is may
