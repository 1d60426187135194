"""The shipped gold can be scored against: its words stand in what the program reads of the sample."""

import io
import json
from collections import Counter

import pytest

from pourparlers.build.run import build
from pourparlers.config import Config
from pourparlers.eval.check_gold import check_gold
from pourparlers.export import jsonl
from pourparlers.store.open import open_store

from ..house.tree import PACKAGE

pytestmark = pytest.mark.slow

SAMPLE = PACKAGE / "sample"


@pytest.fixture(scope="module")
def lines(tmp_path_factory):
    """Return the export of the sample."""
    dossier = tmp_path_factory.mktemp("sample")
    summary = build([SAMPLE / "articles"], dossier, config=Config(jobs=1))
    assert (summary.failed, summary.skipped) == ((), ())
    stream = io.StringIO()
    with open_store(dossier) as store:
        jsonl.write(store, stream, made="")
    return [json.loads(line) for line in stream.getvalue().split("\n") if line]


def test_gold_is_sound(lines):
    """Every passage stands in its article, every id and value is in order."""
    assert [str(fault) for fault in check_gold(SAMPLE / "gold", lines)] == []


def test_languages_of_the_sample(lines):
    """At least twenty-four articles are in French and six in English."""
    languages = Counter(line["language"] for line in lines if line["kind"] == "document")
    assert languages["fr"] >= 24
    assert languages["en"] >= 6


def test_the_laws_hold_on_the_sample(lines):
    """No fact is without evidence, and every evidence is what its document says there."""
    texts = {line["id"]: line["text"] for line in lines if line["kind"] == "document"}
    facts = [line for line in lines if "evidence" in line]
    assert facts
    for fact in facts:
        assert fact["evidence"], fact["id"]
        for proof in fact["evidence"]:
            assert texts[proof["document"]][proof["start"] : proof["end"]] == proof["text"]
            assert len(proof["text"].split()) <= 90
