"""The step `masthead`: who, where and above all when, without falling into the traps of pages."""

from __future__ import annotations

import pytest

from tests.clean.pages import BODY, TITLE, article, markup, plain


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        ((TITLE, "12/03/2031"), "2031-03-12"),
        ((TITLE, "12/03/2031", TITLE), "2031-03-12"),
        (("Mercredi 12 mars 2031", TITLE), "2031-03-12"),
        ((TITLE, "Publié le 12 mars 2031 à 18h20 - Mis à jour le 14 mars 2031 à 9h"), "2031-03-12"),
        ((TITLE, "Mis à jour le 14/03/2031 à 09:10"), "2031-03-14"),
        ((TITLE, "Par Noé Blum, le 12 mars 2031"), "2031-03-12"),
        ((TITLE, "Mars 2031"), "2031-03"),
    ],
)
def test_date_printed_near_the_title(lines: tuple[str, ...], date: str) -> None:
    """The line that tells the date is not in the text, so that the date has a reason but no evidence there."""
    published = article("text", plain(*lines, *BODY)).published
    assert published is not None
    assert (published.date, published.basis, published.evidence) == (date, "stated", ())
    assert published.why


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, "Ilka Bartos à Lugano, le 3 mars 2030. (Crédit : Zéphyr/Noé Blum)", *BODY),
        (TITLE, "© Zéphyr 2031 Noé Blum", *BODY),
        (TITLE, *BODY[:2], "Tout commence", "— Zéphyr (@zephyr) 11 mars 2031", *BODY[2:]),
        (TITLE, *BODY, "Lire aussi :", "La crue de 2028 racontée (12 mars 2028)"),
        (TITLE, "Le premier texte, signé le 4 mai 2029 à Bâle, était resté lettre morte faute de garanties.", *BODY),
        (TITLE, *BODY, "© Zéphyr 2031 - Tous droits réservés"),
        ("Samedi 15 mars 2031", *["Une rubrique du jour"] * 12, TITLE, *BODY),
        (TITLE, *BODY, "Commentaires", "Anna", "12/03/2031", "Enfin !"),
        (TITLE, *BODY),
    ],
)
def test_traps(lines: tuple[str, ...]) -> None:
    """A caption, rights, a post, a link, a sentence, the day of the visit, a comment: none dates the page."""
    assert article("text", plain(*lines)).published is None


@pytest.mark.parametrize("dash", [" - ", "\u00a0–\u00a0", " : "])
def test_dateline_is_evidence(dash: str) -> None:
    """The opening of a dispatch stands in the text; the dash after it is no part of it."""
    found = article("text", plain(TITLE, f"LUGANO, 12 mars 2031 (AFP){dash}{BODY[0]}", *BODY[1:]))
    assert found.published is not None
    assert found.published.date == "2031-03-12"
    words = found.published.evidence[0]
    assert found.text[words.start : words.end] == words.text == "LUGANO, 12 mars 2031 (AFP)"
    assert found.agencies == ("AFP",)


@pytest.mark.parametrize(
    "opening",
    [
        "Lugano, le 12 mars 2031. ", "Lugano, mercredi 12 mars 2031. ", "Mercredi 12 mars 2031. ",
        "LUGANO (Suisse), 12 mars 2031. ",
        "De notre correspondant à Lugano. Mis en ligne le 12 mars 2031.\n", "RÉCIT - Le Lac, mercredi 12 mars 2031\n",
    ],
)  # fmt: skip
def test_day_before_the_news(opening: str) -> None:
    """A place and a day may be a sentence or a line of their own."""
    found = article("text", plain(TITLE, *f"{opening}{BODY[0]}".split("\n"), *BODY[1:]))
    assert found.published is not None
    assert found.published.date == "2031-03-12"


@pytest.mark.parametrize(
    "opening",
    [
        "Le 12 mars 2031. ", "Lugano, mars 2031. ", "Ilka Bartos était à Lugano, le 12 mars 2031. ",
        "Crue du lac, 12 mars 2031\n",
    ],
)  # fmt: skip
def test_day_that_opens_a_tale(opening: str) -> None:
    """A day that a sentence tells, or that stands alone, may be the day of the tale."""
    assert article("text", plain(TITLE, *f"{opening}{BODY[0]}".split("\n"), *BODY[1:])).published is None


def test_metadata_of_the_file_comes_first() -> None:
    """What the file says stands, as coarse as it says it."""
    found = article(
        "text",
        plain(TITLE, "12/03/2031", *BODY),
        published="2031-03",
        title="Autre",
        outlet="Le Lac",
        byline="N. B.",
        agencies="AFP, Reuters",
        url="https://lac.example/1",
    )
    assert found.published is not None
    assert (found.published.date, found.published.precision, found.published.basis) == ("2031-03", "month", "metadata")
    assert (found.title, found.outlet, found.byline, found.url) == ("Autre", "Le Lac", "N. B.", "https://lac.example/1")
    assert found.agencies == ("AFP", "Reuters")


def test_senseless_metadata_dates_nothing() -> None:
    """A field that holds no date leaves the date unknown; nothing falls back to today."""
    assert article("text", plain(TITLE, *BODY), published="hier").published is None
    assert article("text", plain(TITLE, *BODY), published="0000-00-00").published is None
    assert article("text", plain(TITLE, *BODY), published="2031-02-29").published is None


@pytest.mark.parametrize(
    ("told", "date"),
    [("2031.03.12", "2031-03-12"), ("2031/03/12", "2031-03-12"), ("2031-03-12-05:00", "2031-03-12"), ("2031", "2031")],
)
def test_metadata_is_as_exact_as_it_is_told(told: str, date: str) -> None:
    """A day stays a day, whatever parts its numbers."""
    published = article("text", plain(TITLE, *BODY), published=told).published
    assert published is not None
    assert published.date == date


def test_html_declares() -> None:
    """JSON-LD, OpenGraph and the address tell date, outlet and author."""
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-03-12T22:10:00+01:00", '
        '"dateModified": "2031-03-14", "author": {"name": "Noé Blum"}, "publisher": {"name": "Le Lac"}}</script>'
        '<link rel="canonical" href="https://lac.example/eaux">'
    )
    found = article("html", markup(f"<h1>{TITLE}</h1>" + "".join(f"<p>{text}</p>" for text in BODY), head))
    assert found.published is not None
    assert (found.published.date, found.published.basis) == ("2031-03-12", "metadata")
    assert (found.outlet, found.byline, found.url) == ("Le Lac", "Noé Blum", "https://lac.example/eaux")


def test_author_line_names_outlet_and_agency() -> None:
    """ "Par X avec AFP" names both; an agency is no outlet."""
    found = article("text", plain(TITLE, "Par Euronews avec AFP", *BODY))
    assert (found.byline, found.outlet, found.agencies) == ("Par Euronews avec AFP", "Euronews", ("AFP",))
    found = article("text", plain(TITLE, "- Avec AFP", *BODY))
    assert (found.byline, found.outlet, found.agencies) == ("Avec AFP", None, ("AFP",))


def test_credit_of_a_picture_is_no_credit_of_the_text() -> None:
    """The agency of a photograph did not write the article, and does not publish it."""
    found = article("text", plain(TITLE, "© AFP 2031 Noé Blum", *BODY))
    assert (found.agencies, found.outlet) == ((), None)
