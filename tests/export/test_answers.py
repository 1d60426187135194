"""Rows of the commands `who`, `when` and `where`."""

import json

import pytest

from pourparlers.errors import ConfigError
from pourparlers.export import answers

TEXT = "Washington a annoncé mercredi que M. Kerry verra M. Lavrov jeudi et vendredi à Genève."


@pytest.mark.parametrize("date", ["2016", "2016-09", "2016-09-07", "2016-09-07T10:00Z", None])
def test_dates(date):
    """ISO 8601, as coarse as somebody likes, or none."""
    answers.check_dates(date)


@pytest.mark.parametrize("date", ["7 septembre", "2016-9-7", "", "2016-09-0"])
def test_no_dates(date):
    """Refused, with the shape that is wanted."""
    with pytest.raises(ConfigError, match=r"C32 .*2016-09-07"):
        answers.check_dates("2016", date)


def test_times():
    """Every expression with its words in place, its value and the days that it covers."""
    rows = answers.times(TEXT, "fr", "2016-09-07")
    assert [TEXT[row["start"] : row["end"]] for row in rows] == [row["text"] for row in rows]
    spanned = next(row for row in rows if "vendredi" in row["text"])
    assert (spanned["text"], spanned["value"]) == ("jeudi et vendredi", "2016-09-08/2016-09-09")
    assert (spanned["from"], spanned["until"], spanned["type"]) == ("2016-09-08", "2016-09-09", "DATE")
    assert list(spanned) == ["text", "start", "end", "type", "value", "from", "until", "anchor", "certainty"]


def test_mentions():
    """Every actor and place with its reading, in full; offsets are those of the text."""
    rows = answers.mentions(TEXT, "fr", "2016-09-07")
    assert [TEXT[row["start"] : row["end"]] for row in rows] == [row["text"] for row in rows]
    named = {row["text"].split()[-1]: (row["reading"], row["name"]) for row in rows}
    assert named["Washington"] == ("government", "États-Unis")
    assert named["Kerry"] == ("person", "John Kerry")
    assert named["Genève"] == ("place", "Genève")
    assert set(rows[0]) == {"text", "start", "end", "reading", "name", "score", "candidates"}


def test_holders_in_either_language():
    """Without a language the phrase is tried in both."""
    for phrase in ("chef de la diplomatie russe", "Russian foreign minister"):
        assert answers.holders(phrase, None, "2016-09-01")[0]["name"] == "Sergueï Lavrov"
    assert answers.holders("Russian foreign minister", "fr", "2016-09-01") == []
    assert answers.holders("le fromage", None, None) == []


def test_places():
    """As JSON writes them."""
    row = json.loads(json.dumps(answers.places("Genève", "fr")))[0]
    assert list(row) == ["name", "name_en", "type", "country", "lat", "lon", "score"]


def test_what_stays_open_has_candidates_with_scores():
    """Namesakes share what the tables are sure of; the place that a government's name is has what is left."""
    text = "La ministre Jane Roux parle. Le ministre Paul Roux parle. Puis Roux écoute à Moscou."
    rows = answers.mentions(text, "fr", "2016-09-07")
    opened = [row for row in rows if row["text"] == "Roux" and not row["name"]]
    assert opened
    assert sorted(c["name"] for c in opened[-1]["candidates"]) == ["Jane Roux", "Paul Roux"]
    assert sum(c["score"] for c in opened[-1]["candidates"]) <= 1
    assert all(row["score"] + sum(c["score"] for c in row["candidates"]) <= 1.01 for row in rows if row["name"])
