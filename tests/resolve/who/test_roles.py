"""Phrases that name somebody by office, where the words beside the office decide."""

from __future__ import annotations

import pytest

from pourparlers.pipeline import layers
from tests.resolve.measured import read


def named(text: str, language: str, day: str) -> list[tuple[str, ...]]:
    """Return the names of the persons that a text mentions."""
    return [m.names for m in read(text, language, day).mentions if m.reading == "person"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le ministre grec des Finances est venu.", ("Yanis Varoufakis",)),
        ("Le ministre grec de la Justice est venu.", ()),
        ("L'ambassadeur de Syrie à l'ONU proteste.", ("Bachar Jaafari",)),
        ("L'ancien président américain est venu.", ()),
    ],
)
def test_the_ministry_named_has_to_be_the_holders(text: str, names: tuple[str, ...]) -> None:
    """One key serves many ministries: the only minister known does not hold every portfolio."""
    assert named(text, "fr", "2015-03-01") == [names]


def test_a_north_korean_is_no_south_korean() -> None:
    """An adjective of two words is read whole."""
    assert named("The North Korean leader smiled.", "en", "2018-06-12") == [("Kim Jong-un",)]
    assert named("The North Korean president smiled.", "en", "2018-06-12") != [("Moon Jae-in",)]


def test_several_adjectives_name_several_holders() -> None:
    """Adjectives joined before or within an office stand for one holder each."""
    three = [("Vladimir Poutine", "Recep Tayyip Erdogan", "Hassan Rohani")]
    assert named("The Russian, Turkish and Iranian presidents met.", "en", "2017-11-22") == three
    two = [("Sergueï Lavrov", "Mevlüt Cavusoglu")]
    assert named("Les ministres russe et turc des Affaires étrangères ont parlé.", "fr", "2017-01-20") == two


def test_the_mandate_chooses_among_envoys() -> None:
    """Of the envoys of one body, the one for the land named is meant; nobody where none has that mandate."""
    assert named("L'émissaire américain pour l'Iran est attendu.", "fr", "2022-06-28")[0] == ("Robert Malley",)
    assert named("L'émissaire américain pour la Lune est attendu.", "fr", "2022-06-28")[0] == ()


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Le ministère russe des Affaires étrangères a nié. Le ministère a précisé.",
            "ministère russe des Affaires étrangères",
        ),
        (
            "Le ministère russe des Affaires étrangères et le ministère russe de la Défense nient. Le ministère a ri.",
            None,
        ),
        (
            "Le ministre russe des Affaires étrangères, Sergueï Lavrov, a ri. Le ministère a précisé.",
            "ministère russe des Affaires étrangères",
        ),
        ("Le ministère a précisé.", None),
        ("La présidence russe a nié. La présidence a précisé.", "présidence russe"),
    ],
)
def test_a_body_alone_is_the_only_one_named(text: str, offices: str | None) -> None:
    """A noun with its article stands for the one body of its kind that the text has named, or for none."""
    last = [m for m in read(text, "fr", "2016-09-08").mentions if m.rule == "alone.body"]
    assert [m.names for m in last] == [(offices,) if offices else ()] * len(last)
    assert len(last) == 1


def test_an_office_alone_is_its_only_holder() -> None:
    """ "Le ministre" is the one minister named so far, of the state told; of two, nobody."""
    one = "Sergueï Lavrov est arrivé avec Vladimir Poutine. Le ministre a souri."
    assert named(one, "fr", "2016-09-08")[-1] == ("Sergueï Lavrov",)
    two = "Sergueï Lavrov a vu Jean-Marc Ayrault. Le ministre a souri. Le ministre russe est parti."
    assert named(two, "fr", "2016-09-08")[-2:] == [(), ("Sergueï Lavrov",)]


def test_a_term_with_its_years_is_over() -> None:
    """Who held an office "de 1957 à 1963" is not "le premier ministre" of the article."""
    text = "Le premier ministre a souri. Il a cité Ana Roy, premier ministre de 1957 à 1963."
    assert ("Ana Roy",) not in named(text, "fr", "2008-09-28")[:1]


def test_a_day_that_is_guessed_lowers_what_rests_on_it() -> None:
    """Without a day of publication the year that the text states may be another than the article's."""
    text = "Le secrétaire d'État américain est venu en mars 2015."
    dated, undated = (
        next(m for m in layers(text, language="fr", published=day).mentions if m.reading == "person")
        for day in ("2015-03-01", None)
    )
    assert dated.names == undated.names == ("John Kerry",)
    assert (dated.score, undated.score) == (0.85, 0.6)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The foreign ministry in Oslo denied it.", "ministère norvégien des Affaires étrangères"),
        ("Colombian President Juan Manuel Santos left. The government denied it.", "Colombie"),
        (
            "Colombian President Juan Manuel Santos met French President Emmanuel Macron. The government denied it.",
            None,
        ),
        ("The foreign ministry denied it.", None),
    ],
)
def test_an_english_body_alone_is_that_of_its_seat_or_of_the_only_head(text: str, body: str | None) -> None:
    """A capital behind it tells whose it is; a government is that of the only head of state named."""
    last = [m for m in read(text, "en", "2018-01-08").mentions if m.rule == "alone.body"]
    assert [m.names for m in last] == [(body,) if body else ()]
