"""The time step against examples written for it, rule by rule, for and against."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from pourparlers.lang.pack import load
from pourparlers.lang.time_rules import TimeRules
from pourparlers.lang.time_spells import TimeSpells
from pourparlers.model.document import Document
from pourparlers.model.layers import Sentence
from pourparlers.model.time import Publication
from pourparlers.resolve.times import find, make
from pourparlers.resolve.timex.grammar import grammar
from pourparlers.resolve.timex.search import candidates

DATA = Path(__file__).parent / "data"
Example = tuple[str, str | None, list[list[str]]]


@cache
def examples(language: str) -> tuple[Example, ...]:
    """Return the examples of a language: text, day of publication, expected expressions."""
    out: list[Example] = []
    for path in sorted(DATA.glob(f"times_{language}_*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        for entry in table.get("example", []):
            out.append((entry["text"], entry.get("published"), entry["expect"]))
    return tuple(out)


Cell = tuple[str, str, str, str, str]


@cache
def cells(language: str) -> tuple[Cell, ...]:
    """Return the cells of a language's grid: frame, day of publication, words, type and value."""
    grids = [
        grid
        for path in sorted(DATA.glob(f"times_{language}_grid*.toml"))
        for grid in tomllib.loads(path.read_text(encoding="utf-8"))["grid"]
    ]
    return tuple((grid["frame"], grid["published"], *case) for grid in grids for case in grid["cases"])


@pytest.mark.parametrize(
    ("language", "frame", "published", "words", "kind", "value"),
    [(language, *cell) for language in ("fr", "en") for cell in cells(language)],
)
def test_grid(language: str, frame: str, published: str, words: str, kind: str, value: str) -> None:
    """Words of one construction, put into a sentence, are one expression of that type and value."""
    text = frame.format(words)
    at = frame.index("{}")
    found = [time for time in find(text, published=published, language=language) if time.end > at]
    assert [(time.type, time.value) for time in found] == [(kind, value)]
    assert found[0].end <= at + len(words)


@pytest.mark.parametrize(
    ("language", "text", "published", "expected"),
    [(language, *example) for language in ("fr", "en") for example in examples(language)],
)
def test_example(language: str, text: str, published: str | None, expected: list[list[str]]) -> None:
    """Every example gives the words, types and values written beside it, and nothing else."""
    found = find(text, published=published, language=language)
    assert [[text[time.start : time.end], time.type, time.value] for time in found] == expected


def rule_names(language: str) -> list[str]:
    """Return the names of a language's rules."""
    tables = (load(language, "time_rules", TimeRules), load(language, "time_spells", TimeSpells))
    return [rule.name for table in tables for rule in table.rule]


def test_examples_are_many() -> None:
    """There are at least 400 expressions of our own, and texts without any."""
    expected = [entry for language in ("fr", "en") for entry in examples(language)]
    assert sum(len(entry[2]) for entry in expected) >= 400
    assert sum(not entry[2] for entry in expected) >= 25


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_rule_has_an_example(language: str) -> None:
    """No rule is without an example in which it stands."""
    rules = set(rule_names(language))
    texts = [text for text, _, _ in examples(language)]
    texts += [frame.format(words) for frame, _, words, _, _ in cells(language)]
    fired = {candidate.rule.name for text in texts for candidate in candidates(text, grammar(language))}
    assert rules - fired == set()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_rule_names_are_unique(language: str) -> None:
    """A rule's name is stable and names one rule."""
    names = rule_names(language)
    assert len(names) == len(set(names))


def test_never_guesses_without_publication() -> None:
    """Without a day of publication nothing that is relative, and no date without a year, is anchored."""
    text = "Ils se sont vus mercredi, le 26 août et en septembre, puis il y a trois jours, à Noël et hier à 14h30."
    for time in find(text, published=None, language="fr"):
        assert (time.begin, time.until) == (None, None), time


def document(text: str, published: Publication | None) -> Document:
    """Return a document of one sentence."""
    return Document("d", "d.txt", text, text=text, sentences=(Sentence(0, len(text), 0),), published=published)


def test_step_counts_from_the_day_of_publication() -> None:
    """The step fills `times` from the document's own day of publication."""
    done = make("fr")(document("Ils se sont vus mardi.", Publication("2016-09-07", "day", "stated")))
    assert [time.value for time in done.times] == ["2016-09-06"]
    assert done.times[0].anchor == "2016-09-07"


def test_step_leaves_open_what_a_month_does_not_settle() -> None:
    """Where only the month of publication is known, a weekday stays open."""
    done = make("fr")(document("Ils se sont vus mardi.", Publication("2016-09", "month", "stated")))
    assert [(time.value, time.begin) for time in done.times] == [("XXXX-WXX-2", None)]


def test_step_leaves_the_rest_alone() -> None:
    """The step changes nothing but `times`."""
    before = document("On Tuesday they met.", None)
    assert replace(make("en")(before), times=()) == before


def test_bounds_of_since_and_until() -> None:
    """What lasts since then has no end, what lasts until then no beginning."""
    since, until = find("Depuis 2012 et jusqu'au 3 mai 2016, rien.", published="2016-09-07", language="fr")
    assert (since.begin, since.until) == ("2012", None)
    assert (until.begin, until.until) == (None, "2016-05-03")


def test_precision_and_approximation() -> None:
    """Bounds are as coarse as their precision, and "fin" is approximate."""
    (time,) = find("Fin juillet, tout a changé.", published="2016-09-07", language="fr")
    assert (time.begin, time.until, time.precision, time.approximate) == ("2016-07", "2016-07", "month", True)


def test_zone_is_kept() -> None:
    """A clock time keeps the zone that it was told in, on that day of the year."""
    text = "La réunion du 7 janvier 2016 s'ouvre à 10h30 heure de Paris."
    assert find(text, published=None, language="fr")[-1].begin == "2016-01-07T10:30+01:00"


def test_doubtful_readings_are_less_certain() -> None:
    """A weekday whose clause tells no tense is less certain than one whose clause does."""
    (told,) = find("Ils se sont vus mardi.", published="2016-09-07", language="fr")
    (untold,) = find("La réunion de mardi.", published="2016-09-07", language="fr")
    assert told.certainty > untold.certainty
