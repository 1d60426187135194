"""The world tables keep the shape that readers and loaders rely on."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

import pourparlers

DATA = Path(pourparlers.__file__).parent / "knowledge" / "data"

COLUMNS = {
    "states.tsv": "iso3 name_fr name_en adjectives_fr adjectives_en inhabitants_fr "
    "inhabitants_en capital_fr capital_en metonyms_fr metonyms_en aliases_fr aliases_en "
    "prefixes_fr source licence",
    "offices.tsv": "id name_fr name_en country kind seats_fr seats_en aliases_fr aliases_en source licence",
    "organisations.tsv": "id name_fr name_en kind acronyms_fr acronyms_en aliases_fr aliases_en country source licence",
    "armed_groups.tsv": "id name_fr name_en country aliases_fr aliases_en source licence",
    "places.tsv": "name_fr name_en type country lat lon city aliases_fr aliases_en source licence",
}

# Floors of what the tables promise; they only rise.
FLOORS = {
    "states.tsv": 200,
    "offices.tsv": 900,
    "organisations.tsv": 400,
    "armed_groups.tsv": 170,
    "places.tsv": 1500,
}

KINDS = {
    "offices.tsv": {
        "presidency",
        "government",
        "foreign_ministry",
        "defence_ministry",
        "ministry",
        "parliament",
        "mission",
        "embassy",
        "court",
        "other",
    },
    "organisations.tsv": {"io", "format", "process", "body", "party", "alliance", "bloc", "court", "ngo"},
    "places.tsv": {"city", "region", "venue", "sea", "river", "strait", "landmark"},
}

LISTS = [
    "adjectives_fr",
    "adjectives_en",
    "inhabitants_fr",
    "inhabitants_en",
    "metonyms_fr",
    "metonyms_en",
    "aliases_fr",
    "aliases_en",
    "prefixes_fr",
    "seats_fr",
    "seats_en",
    "acronyms_fr",
    "acronyms_en",
]

# Names in which one row may answer a form: an ambiguous city is several rows of places.tsv.
NAME_COLUMNS = (
    "name_fr", "aliases_fr", "acronyms_fr", "name_en", "aliases_en", "acronyms_en",
)  # fmt: skip

TABLES = sorted(COLUMNS)
UNAMBIGUOUS = [table for table in TABLES if table != "places.tsv"]


def _rows(table: str) -> list[dict[str, str]]:
    """Return the rows of one table, cell by cell, as the file has them."""
    lines = (DATA / table).read_text(encoding="utf-8").splitlines()
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"), strict=True)) for line in lines[1:]]


def _key(row: dict[str, str]) -> str:
    """Return what tells a row from the others of its table."""
    place = "/".join(row.get(column, "") for column in ("name_fr", "type", "country"))
    return row.get("id") or row.get("iso3") or place


def _folded(form: str) -> str:
    """Return a form without case and accents, the way the matcher compares forms."""
    bare = unicodedata.normalize("NFD", form.casefold())
    return "".join(char for char in bare if not unicodedata.combining(char))


@pytest.mark.parametrize("table", TABLES)
def test_header_is_exact_and_every_row_is_whole(table: str) -> None:
    """The columns are those of the contract, and each line fills them all."""
    text = (DATA / table).read_text(encoding="utf-8")
    lines = text.splitlines()
    assert lines[0].split("\t") == COLUMNS[table].split()
    assert {line.count("\t") for line in lines} == {lines[0].count("\t")}
    assert len(lines) - 1 >= FLOORS[table]
    assert "\u2019" not in text, "write the straight apostrophe; matching folds the other"


@pytest.mark.parametrize("table", TABLES)
def test_every_row_says_its_name_source_and_licence(table: str) -> None:
    """A row without a name or without an origin is no knowledge."""
    empty = [
        _key(row)
        for row in _rows(table)
        for column in ("name_fr", "name_en", "source", "licence")
        if not row[column].strip()
    ]
    assert empty == []


@pytest.mark.parametrize("table", TABLES)
def test_ids_are_unique(table: str) -> None:
    """Each id, or name with type and country for a place, stands once."""
    keys = [_key(row) for row in _rows(table)]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize("table", TABLES)
def test_countries_are_known_states(table: str) -> None:
    """A country is the alpha-3 code of a row of the states table, or empty."""
    states = {row["iso3"] for row in _rows("states.tsv")}
    assert all(re.fullmatch("[A-Z]{3}", code) for code in states)
    used = {row.get("country", "") for row in _rows(table)} - {""}
    assert used - states == set()


@pytest.mark.parametrize("table", TABLES)
def test_list_cells_hold_clean_distinct_forms(table: str) -> None:
    """No empty, padded or doubled form hides in a list, nor a name among its own aliases."""
    wrong = []
    for row in _rows(table):
        for column in LISTS:
            forms = row[column].split("|") if row.get(column) else []
            if any(form != form.strip() or not form for form in forms):
                wrong.append((_key(row), column, "blank"))
            if len(forms) != len(set(forms)):
                wrong.append((_key(row), column, "doubled"))
        for lang in ("fr", "en"):
            if row[f"name_{lang}"] in row[f"aliases_{lang}"].split("|"):
                wrong.append((_key(row), f"aliases_{lang}", "own name"))
    assert wrong == []


@pytest.mark.parametrize("table", UNAMBIGUOUS)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_form_leads_to_one_row(table: str, lang: str) -> None:
    """Within a table and a language, a name or alias names one row only."""
    owners: dict[str, set[str]] = {}
    for row in _rows(table):
        for column in NAME_COLUMNS:
            if column.endswith(lang) and row.get(column):
                for form in row[column].split("|"):
                    owners.setdefault(_folded(form), set()).add(_key(row))
    assert {form: keys for form, keys in owners.items() if len(keys) > 1} == {}


@pytest.mark.parametrize(
    ("table", "columns"),
    [("states.tsv", ("metonyms_fr", "metonyms_en")), ("offices.tsv", ("seats_fr", "seats_en"))],
)
def test_a_metonym_leads_to_one_row(table: str, columns: tuple[str, str]) -> None:
    """A capital or seat that stands for a power stands for one."""
    owners: dict[str, set[str]] = {}
    for row in _rows(table):
        for column in columns:
            for form in filter(None, row[column].split("|")):
                owners.setdefault(_folded(form), set()).add(_key(row))
    assert {form: keys for form, keys in owners.items() if len(keys) > 1} == {}


@pytest.mark.parametrize("table", sorted(KINDS))
def test_kinds_are_those_of_the_contract(table: str) -> None:
    """A kind or type that no reader knows would be dropped in silence."""
    column = "type" if table == "places.tsv" else "kind"
    assert {row[column] for row in _rows(table)} - KINDS[table] == set()


def test_coordinates_lie_on_the_globe() -> None:
    """Latitude and longitude are numbers with two decimals, in range."""
    for row in _rows("places.tsv"):
        assert re.fullmatch(r"-?\d{1,3}\.\d\d", row["lat"]), row["name_fr"]
        assert re.fullmatch(r"-?\d{1,3}\.\d\d", row["lon"]), row["name_fr"]
        assert -90 <= float(row["lat"]) <= 90, row["name_fr"]
        assert -180 <= float(row["lon"]) <= 180, row["name_fr"]


def test_every_capital_is_a_place() -> None:
    """The capital of a state can be found where places are looked up."""
    cities = {
        form for row in _rows("places.tsv") for column in ("name_fr", "aliases_fr") for form in row[column].split("|")
    }
    assert {row["capital_fr"] for row in _rows("states.tsv")} - cities == set()


def test_the_city_of_a_venue_is_a_city_of_its_country() -> None:
    """A venue says its city by the French name of a row of the same country; other places have none."""
    places = _rows("places.tsv")
    cities = {(row["name_fr"], row["country"]) for row in places if row["type"] == "city"}
    told = [row for row in places if row["city"]]
    assert [r["name_fr"] for r in told if r["type"] not in ("venue", "landmark")] == []
    assert [r["name_fr"] for r in told if (r["city"], r["country"]) not in cities] == []
    assert len(told) >= 100
