"""Phrases that name somebody by office: "le chef de la diplomatie russe", "le ministre iranien des Affaires étrangères"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pourparlers.knowledge import world
from pourparlers.lang.titles import Role, Titles
from pourparlers.resolve.who.finding import Finding, fold

ADJECTIVE = r"(?P<adj>[\w.-]+)"
OF = re.compile(r" (?:d'|de l'|de la |du |des |de |of the |of |for )", re.I)
SECOND = re.compile(r"(?:,| et| and) ([\w.-]+)")


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of an office, compiled."""

    role: Role
    pattern: re.Pattern[str]
    plural: bool


def compile_wordings(titles: Titles) -> tuple[Wording, ...]:
    """Return the wordings of a language, the longest first, over folded text."""
    found = []
    for role in titles.roles:
        for plural, forms in ((False, role.singular), (True, role.plural)):
            for form in forms:
                body = re.escape(fold(form)).replace(re.escape("{adj}"), "{adj}")
                body = body.replace(r"\ {adj}", rf"(?:\ {ADJECTIVE})?").replace(r"{adj}\ ", rf"(?:{ADJECTIVE}\ )?")
                found.append((len(form), Wording(role, re.compile(rf"(?<!\w){body}(?!\w)"), plural)))
    return tuple(w for _, w in sorted(found, key=lambda pair: -pair[0]))


def find(folded: str, names: Sequence[Finding], wordings: Sequence[Wording], language: str) -> list[Finding]:
    """Return the role phrases of a text, unresolved: `offices`, `of` and `country` are set, `names` is empty.

    Args:
        folded: the running text, folded.
        names: what the gazetteer found, in order; a state or body after "de" belongs to the role.
        wordings: of `compile_wordings`.
        language: `fr` or `en`.
    """
    starts = {n.start: n for n in names}
    adjectives = world.adjectives(language)
    found: list[Finding] = []
    for wording in wordings:
        for match in wording.pattern.finditer(folded):
            if any(f.start < match.end() and match.start() < f.end for f in found):
                continue
            found += _finding(folded, match, wording, starts, adjectives, language)
    return sorted(found, key=lambda f: f.start)


def _finding(
    folded: str, match: re.Match[str], wording: Wording, starts: Mapping[int, Finding], adjectives: Mapping[str, str],
    language: str,
) -> Iterator[Finding]:  # fmt: skip
    start, end = match.span()
    inner = (match.groupdict().get("adj") or "").strip()
    countries = [adjectives_of(adjectives, inner)] if inner else []
    if inner and not countries[0]:
        return
    if not countries:
        countries, start, end = _around(folded, start, end, adjectives, starts, language)
    ofs = [c for c in countries if c] or ([wording.role.default] if wording.role.default else [])
    country = ofs[0] if ofs and len(ofs[0]) == 3 and ofs[0].isupper() else ""
    yield Finding(
        start, end, "person", (), "role", form="role", offices=wording.role.offices, of="|".join(ofs),
        country=country, number=max(len(ofs), 2) if wording.plural else 1,
    )  # fmt: skip


def adjectives_of(adjectives: Mapping[str, str], word: str) -> str:
    """Return the ISO code that a folded adjective of nationality belongs to, or an empty text."""
    return _folded_adjectives(adjectives).get(word, "")


_FOLDED: dict[int, dict[str, str]] = {}


def _folded_adjectives(adjectives: Mapping[str, str]) -> dict[str, str]:
    key = id(adjectives)
    if key not in _FOLDED:
        _FOLDED[key] = {fold(k): v for k, v in adjectives.items()}
    return _FOLDED[key]


def _around(
    folded: str, start: int, end: int, adjectives: Mapping[str, str], starts: Mapping[int, Finding], language: str
) -> tuple[list[str], int, int]:
    """Return the states or bodies named beside a wording, and the phrase with them in it."""
    word = re.match(r" ([\w.-]+)", folded[end : end + 40])
    if word and (code := adjectives_of(adjectives, word[1])):
        codes, end = [code], end + word.end()
        while (more := SECOND.match(folded, end)) and (code := adjectives_of(adjectives, more[1])):
            codes.append(code)
            end = more.end()
        return codes, start, end
    if language == "en":
        before = re.search(r"([\w.-]+)(?:'s)? $", folded[max(0, start - 40) : start])
        if before and (code := adjectives_of(adjectives, before[1]) or _state_before(starts, start)):
            return [code], start - len(before[0]), end
    return _genitives(folded, start, end, starts)


def _state_before(starts: Mapping[int, Finding], start: int) -> str:
    owner = next((f for f in starts.values() if f.capital and 0 <= start - f.end <= 3), None)
    return owner.country if owner else ""


def _genitives(folded: str, start: int, end: int, starts: Mapping[int, Finding]) -> tuple[list[str], int, int]:
    """Read "de la Russie, de la Turquie et de l'Iran" after a wording."""
    codes: list[str] = []
    at = end
    while True:
        link = OF.match(folded, at)
        owner = starts.get(link.end()) if link else None
        if owner is None or owner.reading in ("person", "media"):
            return codes, start, end
        codes.append(owner.country if owner.capital else owner.names[0])
        end = at = owner.end
        joint = re.match(r",| et| and", folded[at : at + 4])
        if joint:
            at += joint.end()
