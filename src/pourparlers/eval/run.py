"""Scores a dossier or an export against gold: what the command `eval` does."""

from __future__ import annotations

import io
import json
from pathlib import Path

from pourparlers.eval.score import Scores, score
from pourparlers.export import jsonl
from pourparlers.store.open import open_store


def score_record(record: Path, gold: Path, *, show: str | None = None) -> Scores:
    """Return the scores of a dossier's folder, its `record.db`, or an export of it.

    Raises:
        GoldError: the gold or the export is not in the exchange format (G..).
        StoreError: there is no record (S..).
    """
    if record.is_file() and record.suffix != ".db":
        return score(gold, record, show=show)
    stream = io.StringIO()
    with open_store(record) as store:
        jsonl.write(store, stream, made="")
    return score(gold, [json.loads(line) for line in stream.getvalue().split("\n") if line], show=show)
