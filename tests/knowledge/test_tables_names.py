"""The tables of given names and of known names are whole and say nothing twice."""

from collections import Counter

from pourparlers.knowledge.tables import GivenName, KnownName, rows
from pourparlers.lang.pack import LANGUAGES


def test_given_names() -> None:
    """Every given name stands once, begins with a capital, and names its source and licence."""
    found = rows("given_names", GivenName)
    assert [name for name, times in Counter(row.name for row in found).items() if times > 1] == []
    assert [row for row in found if not (row.name[0].isupper() and row.source and row.licence)] == []


def test_known_names() -> None:
    """Every known name has a label and a language that exist, and stands once a language."""
    found = rows("known_names", KnownName)
    assert {row.label for row in found} == {"PER", "LOC", "ORG"}
    assert {row.language for row in found} <= {"", *LANGUAGES}
    assert [key for key, times in Counter((r.name, r.label, r.language) for r in found).items() if times > 1] == []
    assert [row for row in found if not (row.source and row.licence)] == []
