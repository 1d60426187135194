"""The language packs load, are of one shape, and say nothing twice."""

import importlib
import tomllib
from collections import Counter

import msgspec
import pytest

from pourparlers.lang.pack import LANGUAGES, load
from tests.house.tree import PACKAGE

LANG = PACKAGE / "lang"
TABLES = sorted(path.relative_to(LANG) for path in LANG.glob("*/*.toml"))
NOT_WORDS = {
    "examples", "for", "against",  # sentences
    "finite", "past", "gerund",  # of a paradigm, where forms may be alike
}  # fmt: skip


def type_of(table):
    """Return the type of a table: of the checked types in the module of its name, the one that is part of no other."""
    module = importlib.import_module(f"pourparlers.lang.{table}")
    types = [value for value in vars(module).values() if isinstance(value, type) and issubclass(value, msgspec.Struct)]
    (whole,) = [
        one
        for one in types
        if one.__module__ == module.__name__
        and not any(one is not other and one.__name__ in str(other.__annotations__) for other in types)
    ]
    return whole


def lists(value, path=()):
    """Yield (path, list) of every list of words in a table."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, (*path, key))
    elif isinstance(value, list):
        if value and all(isinstance(item, str) for item in value):
            yield ".".join(path), value
        for number, item in enumerate(value):
            yield from lists(item, (*path, str(number)))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.as_posix())
def test_tables_load(path):
    """Every table is what its type asks for."""
    assert isinstance(load(path.parts[0], path.stem, type_of(path.stem)), type_of(path.stem))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.as_posix())
def test_no_list_says_a_thing_twice(path):
    """A word that stands twice in a list was overlooked once."""
    table = tomllib.loads((LANG / path).read_text(encoding="utf-8"))
    twice = {
        where: sorted(word for word, times in Counter(words).items() if times > 1)
        for where, words in lists(table)
        if where.rpartition(".")[2] not in NOT_WORDS and len(set(words)) < len(words)
    }
    assert twice == {}


def test_every_language_has_every_table():
    """A table of one language is missing in none."""
    by_language = {language: {path.name for path in TABLES if path.parts[0] == language} for language in LANGUAGES}
    assert set(by_language) == {path.parts[0] for path in TABLES}
    assert len({frozenset(names) for names in by_language.values()}) == 1
