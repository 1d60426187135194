"""A JSON object to a document."""

import json

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from pourparlers.errors import ReadError
from pourparlers.read.fields import document
from pourparlers.read.parse import parse

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(["text", "html", "title", "published", "agencies", "byline", "tags"]) | st.text(max_size=3)


def made(text):
    """Return the document of an object given as JSON."""
    return document(parse(text), "a#1", place="line 1")


def test_metadata():
    """Every field is kept as text: lists of names joined, other values as JSON, blanks and nulls left out."""
    value = {
        "text": "Un mot.", "html": None, "title": " Un titre ", "url": "https://example.net/a", "outlet": "La Gazette",
        "byline": ["A. Untel", "B. Unetelle"], "published": "2016-09-07", "language": "fr",
        "agencies": ["AFP", "Reuters"],
        "tags": ["a", {"b": "é"}], "views": 12, "premium": True, "score": None, "blank": " ",
    }  # fmt: skip
    assert made(json.dumps(value)).metadata == {
        "title": "Un titre", "url": "https://example.net/a", "outlet": "La Gazette", "byline": "A. Untel; B. Unetelle",
        "published": "2016-09-07", "language": "fr", "agencies": "AFP; Reuters",
        "tags": '["a", {"b": "é"}]', "views": "12", "premium": "true",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ('"un mot"', "text where an article"),
        ("null", "null where an article"),
        ("{}", "no text"),
        ('{"text": ""}', "no text"),
        ('{"text": " ", "html": null}', "no text"),
        ('{"text": "\\u0000"}', "only blanks"),
        ('{"text": NaN}', "no text"),
        ('{"text": 5}', "'text' is a number"),
        ('{"text": ["un"]}', "'text' is a list"),
        ('{"text": "un", "html": {}}', "'html' is an object"),
        ('{"text": "un", "published": 20160907}', "'published' is a number"),
        ('{"text": "un", "title": false}', "'title' is false"),
        ('{"text": "un", "agencies": ["AFP", 3]}', "'agencies' is a list"),
    ],
)
def test_fault(value, told):
    """An article without text, or with a field of the wrong type, names its line and the field."""
    with pytest.raises(ReadError) as caught:
        made(value)
    assert caught.value.code == "R06"
    assert caught.value.seen.startswith("line 1: ")
    assert told in caught.value.seen


def test_both():
    """Of html and text, html is read; text is no metadata."""
    found = made('{"text": "un", "html": "<p>un</p>"}')
    assert (found.media, found.metadata) == ("html", {})
    assert "'html' was read" in found.notes[0]


def test_markup_in_text():
    """HTML under `text` is HTML."""
    assert made('{"text": "<p>Un mot.</p><p>Deux.</p>"}').media == "html"


def test_doubled():
    """Of a field given twice the last holds, and the document says so."""
    found = made('{"text": "un", "title": "a", "title": "b"}')
    assert found.metadata == {"title": "b"}
    assert "'title'" in found.notes[0]


def test_half_surrogates_and_mojibake():
    """They are mended in the metadata as well, with a note that names the field."""
    found = made('{"text": "un \\ud83d\\ude00 \\ud800", "title": "RÃ©union \\udc00"}')
    assert found.original == "un \U0001f600 \ufffd"
    assert found.metadata == {"title": "Réunion \ufffd"}
    assert sorted(note.split(":")[0] for note in found.notes)[1:] == ["title", "title"]


@given(st.dictionaries(NAMES, VALUES, max_size=4))
def test_any_object(value):
    """Any object is a document that the record can hold, or a fault that is told."""
    try:
        found = made(json.dumps(value))
    except ReadError as error:
        event(error.code)
        return
    for text in (found.original, *found.metadata, *found.metadata.values(), *found.notes):
        assert isinstance(text, str)
        text.encode("utf-8")
