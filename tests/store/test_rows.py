"""An article becomes rows and comes back the same; facts without their words stay outside."""

import dataclasses

import pytest

from pourparlers.model.evidence import Evidence
from pourparlers.store.rows import pack, unpack

from .articles import article


def test_an_article_comes_back_as_it_was():
    """All but its facts and tokens, with the original or without it."""
    document = article("Première phrase.", "Deuxième — l'œuvre\u2028de deux.", sources=("a.txt",))
    rows = pack(document)
    assert unpack(rows.record, rows.layers, rows.page, ("a.txt",)) == dataclasses.replace(document, facts=())
    light = unpack(rows.record, rows.layers, None, ("a.txt",))
    assert (light.original, light.segments, light.mentions) == ("", (), document.mentions)


def test_a_fact_needs_its_words():
    """Without evidence, or with other words than the text's, it is left out, and a note says so."""
    document = article("Une phrase.", "Une autre.")
    first, second = document.facts
    shifted = dataclasses.replace(first.evidence[0], start=1, end=12)
    elsewhere = Evidence("another", 0, 3, "Une")
    for wrong in ((), (shifted,), (*first.evidence, elsewhere)):
        bad = dataclasses.replace(first, evidence=wrong)
        rows = pack(dataclasses.replace(document, facts=(bad, second)))
        assert [telling.id for telling in rows.tellings] == [second.id]
        assert "1 fact(s) left out" in rows.record


def test_half_a_surrogate_pair_is_refused():
    """It is found before the transaction, in the process that made it."""
    with pytest.raises(UnicodeEncodeError):
        pack(article("Une phrase \ud800."))
