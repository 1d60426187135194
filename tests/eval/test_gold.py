"""A gold folder is read once, and known by its fingerprint."""

from pathlib import Path

import pytest

from pourparlers.errors import GoldError
from pourparlers.eval.gold import fingerprint, load_gold


def test_load(gold_dir: Path) -> None:
    """Texts go by file name, facts by kind; links join different texts only."""
    gold = load_gold(gold_dir)
    assert list(gold.texts) == ["bale", "basel"]
    assert [t.fact["id"] for t in gold.texts["basel"].facts["event"]] == ["e1", "e2"]
    assert gold.links is not None
    assert gold.links.required == {frozenset({("bale", "e1"), ("basel", "e1")})}
    assert gold.links.optional == frozenset()
    assert gold.names.canonical("Mme Brandt") == "Anna Brandt"


def test_no_links(gold_dir: Path) -> None:
    """Without `cross.jsonl` nothing is said about links."""
    (gold_dir / "cross.jsonl").unlink()
    assert load_gold(gold_dir).links is None


def test_no_gold(tmp_path: Path) -> None:
    """An empty or missing folder is named."""
    with pytest.raises(GoldError, match="no gold"):
        load_gold(tmp_path / "nowhere")


def test_fingerprint(gold_dir: Path) -> None:
    """The fingerprint changes with a word or a file name, not with line endings or other files."""
    before = fingerprint(gold_dir)
    (gold_dir / "README.md").write_text("about", encoding="utf-8")
    aliases = gold_dir / "aliases.tsv"
    aliases.write_bytes(aliases.read_bytes().replace(b"\n", b"\r\n"))
    assert fingerprint(gold_dir) == before
    aliases.write_text("Anna Brandt\tBrandt\n", encoding="utf-8")
    changed = fingerprint(gold_dir)
    (gold_dir / "basel.jsonl").rename(gold_dir / "bern.jsonl")
    assert len({before, changed, fingerprint(gold_dir)}) == 3
