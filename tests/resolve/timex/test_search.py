"""Where rules are tried."""

from __future__ import annotations

from pourparlers.resolve.timex.grammar import grammar
from pourparlers.resolve.timex.search import REACH, candidates, windows


def test_a_trigger_has_stretches_of_its_own() -> None:
    """A trigger is looked for near its words alone; stretches that touch are one."""
    text = "Ils ont siégé lundi et mardi. " + "Les échanges continuent. " * 20 + "Ils siègent en mai, puis jeudi."
    found = windows(text, grammar("fr"))
    assert len(found["weekday"]) == 2
    assert len(found["month"]) == 1
    (start, stop) = found["weekday"][0]
    assert start == 0
    assert text.index("mardi") + REACH < stop < text.index("en mai")


def test_a_rule_with_two_triggers_finds_a_match_once() -> None:
    """Two triggers of one rule in one match do not make it two."""
    hits = [found.hit.match[0] for found in candidates("le premier semestre 2016", grammar("fr"))]
    assert hits == ["le premier semestre 2016"]
