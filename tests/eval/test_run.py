"""A dossier, its record or an export of it are scored alike."""

import json

import pytest

from pourparlers.errors import GoldError, StoreError
from pourparlers.eval.report import as_dict
from pourparlers.eval.run import score_record
from pourparlers.export.formats import write
from pourparlers.store.open import open_store

from ..store.articles import article, put


@pytest.fixture
def dossier(tmp_path):
    """Return a record of one article, and its gold in `gold/`."""
    with open_store(tmp_path / "dossier", write=True) as store:
        put(store, article("La ministre a vu son homologue à Oslo."))
    (tmp_path / "gold").mkdir()
    lines = [
        {"kind": "document", "id": "d", "source": "a.txt", "keep": ["La ministre a vu"], "drop": []},
        {"kind": "statement", "id": "s", "speaker": "A", "manner": "direct", "quote": "Oslo",
         "evidence": [{"document": "a.txt", "text": "La ministre a vu son homologue à Oslo."}]},
    ]  # fmt: skip
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (tmp_path / "gold" / "a.jsonl").write_text(text, encoding="utf-8")
    return tmp_path / "dossier"


def test_a_dossier_and_its_export_score_alike(dossier, tmp_path):
    """Whichever of the three is named."""
    with open_store(dossier) as store:
        write(store, "jsonl", tmp_path / "out.jsonl")
    gold = tmp_path / "gold"
    found = [as_dict(score_record(path, gold)) for path in (dossier, dossier / "record.db", tmp_path / "out.jsonl")]
    assert found[0] == found[1] == found[2]
    assert found[0]["slots"]["document: body kept"]["accuracy"] == 1


def test_what_cannot_be_scored(dossier, tmp_path):
    """No record, no gold, no export: each is said."""
    with pytest.raises(StoreError, match="S05"):
        score_record(tmp_path / "nowhere", tmp_path / "gold")
    with pytest.raises(GoldError, match="no gold"):
        score_record(dossier, tmp_path / "nowhere")
    (tmp_path / "odd.jsonl").write_text("no JSON\n")
    with pytest.raises(GoldError, match=r"odd\.jsonl"):
        score_record(tmp_path / "odd.jsonl", tmp_path / "gold")
