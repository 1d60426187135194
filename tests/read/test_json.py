"""JSON in one piece."""

import json

from tests.read.reading import read, read_one


def test_one_article(tmp_path):
    """An object is an article, named as the file is."""
    document = read_one(tmp_path, "a.json", json.dumps({"title": "Un titre", "text": "Un mot."}))
    assert (document.source, document.original, document.metadata) == ("a.json", "Un mot.", {"title": "Un titre"})


def test_lists(tmp_path):
    """A list, bare or under `articles`, holds articles with numbers; a broken one is counted."""
    articles = [{"text": "un"}, 7, {"html": "<p>trois</p>"}]
    for value in (articles, {"articles": articles, "made": "2016"}):
        one, two, three = read(tmp_path, "a.json", json.dumps(value))
        assert (one.source, two.source, three.source) == ("a.json#1", "a.json#2", "a.json#3")
        assert (one.media, two.code, three.media) == ("text", "R06", "html")
        assert "article 2" in two.reason


def test_broken(tmp_path):
    """Broken JSON is told by line and column."""
    failure = read_one(tmp_path, "a.json", '{"text": "un",\n "title" "deux"}')
    assert failure.code == "R05"
    assert "line 2, column 10" in failure.reason


def test_nested_deeply(tmp_path):
    """JSON nested without end is broken JSON, at any depth at which parts of the program give up."""
    for depth in (500, 950, 100_000):
        for item in read(tmp_path, "a.json", '{"text": "un", "x": ' + "[" * depth + "]" * depth + "}"):
            assert getattr(item, "code", "R05") == "R05"


def test_huge_number(tmp_path):
    """A number of thousands of digits, which Python refuses, is a fault and no exception."""
    assert read_one(tmp_path, "a.json", '{"text": "un", "x": ' + "9" * 5000 + "}").code == "R05"
