"""The record answers by content, in an order that content decides."""

import dataclasses

import pytest

from pourparlers.model.actor import Actor
from pourparlers.model.linked import LinkedRecord
from pourparlers.store import ask
from pourparlers.store.open import open_store
from pourparlers.store.write import put_linked

from .articles import article, put


@pytest.fixture
def store(tmp_path):
    """A record of two articles that tell of one event, and of one more each."""
    with open_store(tmp_path, write=True) as store:
        one, two = article("Ils se voient.", "Il pleut."), article("Ils se voient.", "Il neige.", source="b.txt")
        put(store, one)
        put(store, two)
        same = dataclasses.replace(one.facts[0], id="e-1", evidence=(*one.facts[0].evidence, *two.facts[0].evidence))
        members = {one.facts[0].id: "e-1", two.facts[0].id: "e-1", one.facts[1].id: one.facts[1].id}
        linked = LinkedRecord((same, one.facts[1]), (Actor(id="a-1", name="Ove Dahl", aliases=("Dahl",)),), members)
        with store.transaction():
            put_linked(store, linked, "mark")
        yield store


def test_documents_come_by_id_with_their_sources(store):
    """Light when gone through, whole when asked for one by one."""
    found = list(ask.documents(store))
    assert [document.id for document in found] == sorted(document.id for document in found)
    assert {document.source for document in found} == {"a.txt", "b.txt"}
    assert ask.document(store, found[0].id).original.startswith("<p>Ils")
    assert (ask.document(store, "x"), ask.state_of(store, "x")) == (None, None)


def test_tellings_can_be_gone_through_twice(store):
    """By document, and within it as the text goes."""
    again = ask.Again(lambda: ask.tellings(store))
    assert list(again) == list(again)
    assert [fact.evidence[0].start for _, fact in again] == [0, 16, 0, 16]


def test_a_fact_is_found_by_its_id_or_a_tellings(store):
    """And tells its tellings."""
    documents = dict.fromkeys(document for document, _ in ask.members(store, "e-1"))
    assert len(documents) == 2
    telling = next(fact.id for _, fact in ask.members(store, "e-1"))
    assert ask.fact(store, telling) == ask.fact(store, "e-1")
    assert ask.fact(store, "x") is None
    assert ask.ids_like(store, "e-") == ["e-1"]


def test_facts_and_actors_come_back_as_they_were(store):
    """By kind and id."""
    assert [fact.id for fact in ask.facts(store)] == [fact.id for fact in ask.facts(store, "event")]
    assert list(ask.facts(store, "statement")) == []
    assert list(ask.actors(store)) == [Actor(id="a-1", name="Ove Dahl", aliases=("Dahl",))]
    assert ask.counts(store) == {
        "document": 2, "actor": 1, "event": 2, "statement": 0, "agreement": 0, "commitment": 0, "position": 0,
        "dispute": 0, "done": 2, "failed": 0, "skipped": 0, "withdrawn": 0,
    }  # fmt: skip


def test_linking_anew_replaces_the_whole_record(store):
    """Nothing of the earlier linking is left."""
    with store.transaction():
        put_linked(store, LinkedRecord(), "other mark")
    assert (list(ask.facts(store)), list(ask.actors(store)), ask.get(store, "linked")) == ([], [], "other mark")
