"""Names that differ only in writing are one name."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.eval.names import Names, fold, name_key


@given(st.text())
def test_fold_settles(text: str) -> None:
    """Folding what is folded changes nothing."""
    assert fold(fold(text)) == fold(text)


def test_fold() -> None:
    """Case, accents, ligature-free punctuation and spacing go."""
    assert fold("  L’ÉTÉ — « enfin »!\u00a0") == "l ete enfin"


def test_leading_words() -> None:
    """Articles and courtesy titles go, once."""
    assert name_key("L'Estalie") == name_key("the Estalie") == "estalie"
    assert name_key("Mme Le Goff") == "le goff"


def test_table(tmp_path: Path) -> None:
    """A known form leads to the canonical name, an unknown one to itself."""
    path = tmp_path / "aliases.tsv"
    path.write_text("Anna Brandt\tMme Brandt\t\tBrandt\n\n", encoding="utf-8")
    names = Names.from_file(path)
    assert names.canonical("mme BRANDT") == "Anna Brandt"
    assert names.canonical({"name": "Brandt"}) == names.canonical({"actor": "Brandt"}) == "Anna Brandt"
    assert names.canonical("Karim Saadi") == "karim saadi"
    assert names.all_of(["Brandt", "Anna Brandt", "", None]) == {"Anna Brandt"}


def test_no_table(tmp_path: Path) -> None:
    """Without aliases every name stands for itself."""
    assert Names.from_file(tmp_path / "none.tsv").canonical("Le Norland") == "norland"
