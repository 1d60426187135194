"""The rules of extraction with what they do and their examples, gathered from the tables that rules and tests read.

Examples stand beside the rules in `lang/`, or in the tables of `tests/extract/`; every one of them is run by a test.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LANG = ROOT / "src" / "pourparlers" / "lang"
EXTRACT = ROOT / "src" / "pourparlers" / "extract"
TESTS = ROOT / "tests" / "extract"
KINDS = {
    "contact": "Contacts", "incise": "Statements", "direct": "Statements", "source": "Statements",
    "nominal": "Statements", "loose": "Statements", "inside": "Statements", "deed": "Deeds",
    "agreement": "Agreements", "commitment": "Commitments", "stand": "Positions", "dispute": "Disputes",
}  # fmt: skip
NAMED = re.compile(rf'"((?:{"|".join(KINDS)})(?:\.[a-z_-]+)+|incise)"')
MARKS = re.compile(r"\[(?:\w:)?([^\]=]+)(?:=[^\]]*)?\]|\{([^}=]+)(?:=[^}]*)?\}|<([^>=]+)(?:=[^>]*)?>")
TABLES = ("deeds", "agreements", "commitments", "positions")
SHOWN = 2  # examples a language, for and against
CUES = 6  # words of a rule that are shown


@dataclass(slots=True)
class Rule:
    """A rule: what it does, and sentences by language in which it speaks or holds its tongue."""

    what: str = ""
    speaks: dict[str, list[str]] = field(default_factory=dict)
    silent: dict[str, list[str]] = field(default_factory=dict)


def book() -> dict[str, Rule]:
    """Return every rule by its name, as `why.rule` has it."""
    found: dict[str, Rule] = {}
    for language in ("fr", "en"):
        for table in TABLES:
            _from_lang(found, table, language)
        for row in _read(TESTS / "contact" / f"{language}.toml")["case"]:
            _add(found, row.get("rule"), language, [row["text"]], [])
            _add(found, row.get("against"), language, [], [row["text"]])
    for name, rows in _read(TESTS / "speech" / "rules.toml").items():
        for row in rows:
            texts = [row["text"]]
            against = bool(row.get("against"))
            _add(found, name, row.get("language", "fr"), [] if against else texts, texts if against else [])
    for name, row in _read(TESTS / "rules.toml").items():
        found.setdefault(name, Rule()).what = row.get("what") or found[name].what
        for language in ("fr", "en"):
            _add(found, name, language, row.get(language, []), row.get(f"not_{language}", []))
    return found


def names() -> set[str]:
    """Return the names of all rules that the code and its tables can give."""
    found = {n for file in EXTRACT.rglob("*.py") for n in NAMED.findall(file.read_text(encoding="utf-8"))}
    for language in ("fr", "en"):
        for table in TABLES:
            found |= {_name(table, rule) for rule in _rules(table, language)}
        contacts = _read(LANG / language / "contacts.toml")
        found |= {f"contact.noun.{n['mode']}" for n in contacts["nouns"]}
        found |= {f"contact.verb.{v['construction']}" for v in contacts["verbs"]}
    return found


def page(made: str) -> str:
    """Return the page that lists the rules."""
    lines = ["# The rules", "", made, "", _INTRODUCTION, ""]
    rules = book()
    for kind in dict.fromkeys(KINDS.values()):
        lines += [f"## {kind}", ""]
        for name in sorted(n for n in rules if KINDS[n.partition(".")[0]] == kind):
            lines += [f"### `{name}`", "", rules[name].what, ""]
            lines += [*_examples("for", rules[name].speaks), *_examples("against", rules[name].silent), ""]
    return "\n".join(lines).rstrip() + "\n"


_INTRODUCTION = """Every fact names the rule that made it (`why.rule`); `pourparlers explain` shows it with its cues.
Here each rule stands with what it does, sentences in which it makes a fact (for) and sentences in which it does not
(against). The sentences are those that the tests run."""


def _examples(side: str, texts: dict[str, list[str]]) -> Iterator[str]:
    for language in ("fr", "en"):
        for text in dict.fromkeys(texts.get(language, [])[:SHOWN]):
            yield f"- {side} ({language}): {' '.join(plain(text).split())}"


def plain(marked: str) -> str:
    """Return a marked sentence without its marks."""
    return MARKS.sub(lambda m: m[1] or m[2] or m[3], marked)


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _rules(table: str, language: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = _read(LANG / language / f"{table}.toml")["rules"]
    return found


def _name(table: str, rule: dict[str, Any]) -> str:
    return f"stand.{rule['name']}" if table == "positions" else str(rule["name"])


def _add(found: dict[str, Rule], name: str | None, language: str, speaks: list[str], silent: list[str]) -> None:
    if name is not None:
        rule = found.setdefault(name, Rule())
        rule.speaks.setdefault(language, []).extend(speaks)
        rule.silent.setdefault(language, []).extend(silent)


def _from_lang(found: dict[str, Rule], table: str, language: str) -> None:
    """Add the rules of a table of the language packs, and say what they do from their fields."""
    for row in _rules(table, language):
        name = _name(table, row)
        _add(found, name, language, row.get("examples", []), row.get("against", []))
        words = row.get("cues") or row.get("words") or []
        cues = ", ".join(f"*{word}*" for word in words[:CUES]) + (", …" if len(words) > CUES else "")
        what = found[name].what or f"{_does(table, row)}:"
        found[name].what = f"{what}{';' if found[name].what else ''} {cues}"


def _does(table: str, row: dict[str, Any]) -> str:
    if table == "deeds":
        return f"A {row['kind']} that tells a deed of type {row['type']}"
    if table == "agreements":
        return f"Words that make an agreement {row['status'].replace('_', ' ')} ({_PLACES[row['place']]})"
    if table == "commitments":
        return f"A {row.get('kind', 'verb')} by which somebody binds himself or is bound"
    shows = row.get("stance") or f"{row['negated']}, where denied"
    return f"{_BUILT[row['kind']]} a stance: {shows.replace('_', ' ')}"


_PLACES = {
    "object": "verbs that it is the object of", "subject": "verbs that it is the subject of",
    "head": "nouns that govern it", "before": "right before it", "after": "after it, in its clause",
}  # fmt: skip
_BUILT = {
    "verb": "A verb that shows its subject to have", "adjective": "An adjective that shows its subject to have",
    "noun": "A noun that shows its owner to have", "phrase": "Words of a speaker that show him to have",
    "issue": "A predicate of the issue that shows who is named after it to have",
    "aside": "A participle that adds to what its subject does",
}  # fmt: skip
