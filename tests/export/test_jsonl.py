"""The exchange format: one object a line, ordered, letters as they are."""

import io
import json

from pourparlers.export.jsonl import write
from pourparlers.model.linked import LinkedRecord
from pourparlers.store.open import open_store
from pourparlers.store.write import put_linked

from ..store.articles import article, put


def test_lines_are_ordered_by_kind_and_id(tmp_path):
    """`meta` first; a document tells its sources; facts are the linked ones."""
    with open_store(tmp_path, write=True) as store:
        documents = [article(f"Phrase {number}, l'œuvre\u2028de tous.", source=f"{number}.txt") for number in range(3)]
        for document in documents:
            put(store, document)
        facts = tuple(fact for document in documents for fact in document.facts)
        with store.transaction():
            put_linked(store, LinkedRecord(facts, (), {fact.id: fact.id for fact in facts}), "mark")
        stream = io.StringIO()
        assert write(store, stream, made="2020-01-01T00:00:00Z") == 7
    text = stream.getvalue()
    assert "œuvre\u2028de" in text
    lines = [json.loads(line) for line in text.split("\n")[:-1]]
    assert list(lines[0].items())[:2] == [("kind", "meta"), ("record_version", "1")]
    assert lines[0]["made"] == "2020-01-01T00:00:00Z"
    assert [line["kind"] for line in lines[1:]] == ["document"] * 3 + ["event"] * 3
    for kind in ("document", "event"):
        ids = [line["id"] for line in lines if line["kind"] == kind]
        assert ids == sorted(ids)
    assert list(lines[1])[:4] == ["kind", "id", "source", "sources"]
    for event in lines[4:]:
        proof = event["evidence"][0]
        home = next(line for line in lines if line.get("id") == proof["document"])
        assert home["text"][proof["start"] : proof["end"]] == proof["text"]
