"""Language packs are read once, and what is wrong with one is told with its file."""

import msgspec
import pytest

from pourparlers.errors import ConfigError
from pourparlers.lang.masthead import Masthead
from pourparlers.lang.pack import LANGUAGES, load


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_is_read_once(language):
    """The same object, however often it is asked for."""
    assert load(language, "masthead", Masthead) is load(language, "masthead", Masthead)


@pytest.mark.parametrize(("language", "table"), [("xx", "masthead"), ("fr", "no_such_table")])
def test_what_is_not_there(language, table):
    """The language or the file is named."""
    with pytest.raises(ConfigError, match=r"C20 .*(xx|no_such_table)"):
        load(language, table, Masthead)


class Narrow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A type that knows none of the keys of a table."""


class Other(msgspec.Struct, frozen=True):
    """A type with another idea of a key."""

    published: int


@pytest.mark.parametrize(("type_", "fault"), [(Narrow, "unknown field"), (Other, r"\$\.published")])
def test_a_table_that_is_not_of_its_type(type_, fault):
    """Unknown keys and wrong values are refused, with the path of the file and of the key."""
    with pytest.raises(ConfigError, match=rf"C21 lang/fr/masthead\.toml: .*{fault}"):
        load("fr", "masthead", type_)
