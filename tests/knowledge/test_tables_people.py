"""The tables of persons, tenures and media are whole, and their rows refer to one another."""

import re
from importlib import resources

import pytest

DATA = resources.files("pourparlers") / "knowledge" / "data"
HEADERS = {
    "persons.tsv": "id name_fr name_en surname_fr gender country aliases source licence",
    "tenures.tsv": "person office title_fr title_en of from until source licence",
    "media.tsv": "id name kind country aliases owner state_control domains source licence",
}
OFFICES = frozenset(
    [
        "head_of_state",
        "head_of_government",
        "foreign_minister",
        "defence_minister",
        "deputy_foreign_minister",
        "special_envoy",
        "spokesperson",
        "ambassador_un",
        "head_of_organisation",
        "national_security_adviser",
        "chief_negotiator",
        "party_leader",
        "crown_prince",
        "vice_president",
        "supreme_leader",
        "foreign_policy_chief",
        "army_chief",
        "minister",
        "other",
    ]
)
MEDIA_KINDS = frozenset(["agency", "newspaper", "broadcaster", "website", "magazine", "other"])
ISO_PREFIX = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of one table as dictionaries, every cell present."""
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")
    header = lines[0].split("\t")
    cells = [line.split("\t") for line in lines[1:] if line]
    assert all(len(row) == len(header) for row in cells), f"{name}: a row with a missing cell"
    return [dict(zip(header, row, strict=True)) for row in cells]


@pytest.mark.parametrize("name", HEADERS)
def test_header_is_exact(name: str) -> None:
    """The columns are those that the loader expects, in their order."""
    first = (DATA / name).read_text(encoding="utf-8").split("\n", 1)[0]
    assert first == "\t".join(HEADERS[name].split())


@pytest.mark.parametrize("name", HEADERS)
def test_every_row_names_source_and_licence(name: str) -> None:
    """No row comes from nowhere."""
    assert [r for r in rows(name) if not (r["source"] and r["licence"])] == []


@pytest.mark.parametrize("name", HEADERS)
def test_cells_are_clean(name: str) -> None:
    """Straight apostrophes, no stray blanks, no empty member or repetition in a list."""
    for row in rows(name):
        for cell in row.values():
            members = cell.split("|")
            assert "\u2019" not in cell, row
            assert cell == cell.strip(), row
            assert len(set(members)) == len(members), row
            assert cell == "" or all(m and m == m.strip() for m in members), row


@pytest.mark.parametrize("name", ["persons.tsv", "media.tsv"])
def test_ids_are_unique_slugs(name: str) -> None:
    """An id names one row and is an ASCII slug."""
    ids = [r["id"] for r in rows(name)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i) for i in ids)


def test_persons_have_names_gender_and_country() -> None:
    """What the resolver cannot do without is there for every person."""
    for row in rows("persons.tsv"):
        assert all(row[key] for key in ("name_fr", "name_en", "surname_fr")), row
        assert row["gender"] in {"m", "f"}, row
        assert re.fullmatch(r"[A-Z]{3}", row["country"]), row


def test_full_names_point_to_one_person() -> None:
    """No full name (of two words or more) belongs to two persons."""
    owner: dict[str, str] = {}
    for row in rows("persons.tsv"):
        for name in {row["name_fr"], row["name_en"], *row["aliases"].split("|")}:
            if " " in name:
                assert owner.setdefault(name, row["id"]) == row["id"], name


def test_tenures_belong_to_known_persons_and_offices() -> None:
    """Every tenure has its person, and every person holds at least one office."""
    known = {r["id"] for r in rows("persons.tsv")}
    tenures = rows("tenures.tsv")
    assert {r["person"] for r in tenures} == known
    assert {r["office"] for r in tenures} <= OFFICES
    assert all(r["title_fr"] and r["title_en"] and r["of"] for r in tenures)


def test_tenure_dates_are_ordered_iso_prefixes() -> None:
    """Dates are YYYY, YYYY-MM or YYYY-MM-DD, and no tenure ends before it begins."""
    for row in rows("tenures.tsv"):
        start, end = row["from"], row["until"]
        assert ISO_PREFIX.fullmatch(start), row
        assert end == "" or ISO_PREFIX.fullmatch(end), row
        shared = min(len(start), len(end))
        assert start[:shared] <= end[:shared] or not end, row


def test_media_kinds_and_countries() -> None:
    """A medium has a known kind and the code of its country."""
    for row in rows("media.tsv"):
        assert row["kind"] in MEDIA_KINDS, row
        assert re.fullmatch(r"[A-Z]{3}", row["country"]), row


@pytest.mark.parametrize("word", ["Nation", "PC"])
def test_common_words_name_no_medium(word: str) -> None:
    """ "La Nation" and "le PC" stand for a people and a party far more often than for a newspaper or agency."""
    named = [row["id"] for row in rows("media.tsv") if word in (row["name"], *row["aliases"].split("|"))]
    assert named == []
