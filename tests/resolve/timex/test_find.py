"""What holds of any text."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.model.time import ISO_DATE
from pourparlers.resolve.timex.find import find

FRENCH = """lundi mardi vendredi et au à du le les 3 8-9 31 12 février mai septembre 2016 2015 98 dernier prochain fin
mi- vers depuis jusqu'au nuit de la soirée hier demain lendemain veille il y a trois six mois jours ans siècle XXe 14h30
21H00 GMT minuit Noël Pâques été printemps chaque tous par semaine trimestre troisième plus tard , . ont tiendront
années 1990 60 entre - demi-heure quelques ces"""
ENGLISH = """Monday Friday and to from between the 3 8-9 31 February May September 2016 2015 '90s last next late mid-
since until night of evening yesterday tomorrow day before after ago three six months days years century 20th 2:30 p.m.
GMT noon Christmas Easter summer every each per week quarter third later , . met will - a half few"""
PIECES = {"fr": FRENCH.split(), "en": ENGLISH.split()}


@given(st.sampled_from(["fr", "en"]), st.data(), st.sampled_from(["2016-09-07", "2016-02-29", "1999-12-31", None]))
def test_any_jumble_is_ordered_and_dated(language: str, data: st.DataObject, published: str | None) -> None:
    """Expressions are in order, do not overlap, hold words, and every bound is an ISO date."""
    text = " ".join(data.draw(st.lists(st.sampled_from(PIECES[language]), max_size=25)))
    times = list(find(text, published=published, language=language))
    assert all(one.end <= other.start for one, other in pairwise(times))
    for time in times:
        assert text[time.start : time.end].strip() == text[time.start : time.end] != ""
        assert 0 < time.certainty <= 1
        assert time.value
        for bound in (time.begin, time.until):
            assert bound is None or ISO_DATE.fullmatch(bound)
        if time.begin and time.until and len(time.begin) == len(time.until):
            assert time.begin <= time.until


@given(st.text(max_size=300))
def test_any_text_is_safe(text: str) -> None:
    """No text makes the search fail."""
    for language in ("fr", "en"):
        find(text, published="2016-09-07", language=language)


def test_offsets_count_code_points() -> None:
    """Offsets are of the text given, non-breaking spaces and curly apostrophes included."""
    text = "« L’été 2015 » et le 3 mai 2016 : 😀 hier."
    found = [text[time.start : time.end] for time in find(text, published="2016-09-07", language="fr")]
    assert found == ["L’été 2015", "le 3 mai 2016", "hier"]


def test_tense_can_be_given() -> None:
    """A caller that knows the syntax decides the tense."""
    (time,) = find("mardi", published="2016-09-07", language="fr", tense_at=lambda _: "future")
    assert time.value == "2016-09-13"


def test_every_expression_names_its_rule() -> None:
    """The result says which rule made it."""
    assert all(
        re.fullmatch(r"[a-z+-]+", time.rule) for time in find("mardi et mercredi", published=None, language="fr")
    )
