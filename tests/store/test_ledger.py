"""An article is current as long as one source leads to it."""

import pytest

from pourparlers.model.document import Failure
from pourparlers.store import ask, ledger
from pourparlers.store.open import open_store

from .articles import article, put


@pytest.fixture
def store(tmp_path):
    """A record of one article that two sources lead to, and another."""
    with open_store(tmp_path, write=True) as store:
        put(store, article("Un."))
        put(store, article("Deux.", source="b.txt"))
        with store.transaction():
            ledger.put_file(store, ledger.FileRow("c.txt", "c.txt", "txt", 1, 1, "sha"))
            ledger.lead(store, "c.txt", "c.txt", article("Un.").id)
        yield store


def test_the_last_source_takes_the_article_with_it(store):
    """Not the first; the history tells both."""
    id_ = article("Un.").id
    assert ask.sources_of(store, id_) == ("a.txt", "c.txt")
    with store.transaction():
        assert ledger.forget(store, "a.txt", "removed")
    assert ask.state_of(store, id_) == "current"
    with store.transaction():
        assert ledger.fail(store, "c.txt", Failure("c.txt", "R01", "gone wrong"), None)
        assert not ledger.fail(store, "c.txt", Failure("c.txt", "R01", "again"), None)
    assert ask.state_of(store, id_) == "withdrawn"
    assert ask.sources_of(store, id_) == ("a.txt", "c.txt")
    told = [tuple(row) for row in store.rows("SELECT source, what FROM history ORDER BY position")]
    assert told == [("a.txt", "removed"), ("c.txt", "failed")]


def test_a_source_that_turns_to_another_article(store):
    """The old one notes the new one; turning back makes it current again."""
    one, two = article("Un.").id, article("Deux.", source="b.txt").id
    with store.transaction():
        assert ledger.lead(store, "b.txt", "b.txt", one)
    assert tuple(store.one("SELECT state, replaced_by FROM document WHERE id = ?", two)) == ("withdrawn", one)
    with store.transaction():
        assert ledger.lead(store, "b.txt", "b.txt", two)
    assert tuple(store.one("SELECT state, replaced_by FROM document WHERE id = ?", two)) == ("current", None)


def test_the_ledger_lists_all(store):
    """By name, with what came of each."""
    with store.transaction():
        ledger.fail(store, "c.txt", Failure("c.txt#2", "X01", "the language is de", skipped=True), "d-2")
    assert [(row.source, row.status) for row in ledger.sources(store)] == [
        ("a.txt", "done"), ("b.txt", "done"), ("c.txt", "done"), ("c.txt#2", "skipped"),
    ]  # fmt: skip
    assert [row.source for row in ledger.sources(store, "c.txt")] == ["c.txt", "c.txt#2"]
    assert list(ledger.sources(store))[-1].failure == Failure("c.txt#2", "X01", "the language is de", skipped=True)
    assert [row.source for row in ledger.files(store)] == ["a.txt", "b.txt", "c.txt"]
    assert not ledger.forget(store, "unknown", "removed")
