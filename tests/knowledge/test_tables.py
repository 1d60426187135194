"""Tables of the world are read row by row, and what is wrong with one is told with its line."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from pourparlers.errors import ConfigError
from pourparlers.knowledge import tables


class Row(msgspec.Struct, frozen=True):
    """A row with a cell of each kind."""

    name: str
    forms: tuple[str, ...]
    size: float | None


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder from which tables are read."""
    (tmp_path / "data").mkdir()
    monkeypatch.setattr("pourparlers.knowledge.tables.resources.files", lambda _: tmp_path)
    return tmp_path / "data"


def test_cells(folder: Path) -> None:
    """A list is cut at its bars; an empty cell is an empty list, or no number; other columns are passed over."""
    text = "name\tforms\tsize\tmore\nParis\tParigi | Parijs|\t2.1\tx\nRome\t\t\t\n\n"
    (folder / "test_cells.tsv").write_text(text, encoding="utf-8")
    assert tables.rows("test_cells", Row) == (Row("Paris", ("Parigi", "Parijs"), 2.1), Row("Rome", (), None))


def test_a_table_that_is_not_there(folder: Path) -> None:
    """Its file is named."""
    with pytest.raises(ConfigError, match=r"C22 knowledge/data/test_none\.tsv"):
        tables.rows("test_none", Row)


@pytest.mark.parametrize(("number", "row"), [(1, "Paris\tx\tlarge"), (2, "Paris")])
def test_a_row_that_is_not_of_its_type(folder: Path, number: int, row: str) -> None:
    """The line is named."""
    (folder / f"test_row_{number}.tsv").write_text(f"name\tforms\tsize\nRome\t\t1\n{row}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=rf"C22 knowledge/data/test_row_{number}\.tsv, line 3: "):
        tables.rows(f"test_row_{number}", Row)
