"""Phrases that name somebody by office: "le chef de la diplomatie russe", "le ministre iranien du Pétrole"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.words import Wording, Words, nationality_before

WORD = r"((?:[a-z]\.){2,}|[\w-]+)"
OF = re.compile(r" (?:d'|de l'|de la |du |des |de |of the |of |for |a l'|a la )", re.I)
NEXT = re.compile(f" {WORD}")
SECOND = re.compile(rf"(?:,| et| and) (?!(?:le|la|les|l|the)\b){WORD}")
JOINT = re.compile(r", | et | and ")
JOINED = re.compile(r"(?:,| and|, and) $")
PREVIOUS = re.compile(rf"(?<![\w.]){WORD}(?:'s)? $")
BEFORE = re.compile(r"([\w]+)[ -](?:le |la )?$")
TERM = re.compile(r" \(?(?:de |entre |from |between |in |en )?\d{4}(?:-| a | et | to | and )\d{4}")
GROUP = "@group"  # what a role is of whose body is called an armed group alone
WIDTH = 40  # code points looked at beside a wording: the longest adjective with its neighbours fits


def find(folded: str, names: Sequence[Finding], words: Words) -> list[Finding]:
    """Return the role phrases of a text, unresolved: `offices`, `of` and `country` are set, `names` is empty.

    Args:
        folded: the running text, folded.
        names: what the gazetteer found, in order; a state or body after "de" belongs to the role.
        words: the language's words.
    """
    starts = {n.start: n for n in names}
    ends = {n.end: n for n in names}
    taken = bytearray(len(folded))
    found: list[Finding] = []
    for wording in words.wordings:
        for match in wording.quick.finditer(folded):
            start, end = match.span()
            if any(taken[start:end]) or not _begins(folded, start, words):
                continue
            for one in _finding(folded, match, wording, starts, ends, words):
                taken[one.start : one.end] = b"\1" * (one.end - one.start)
                found.append(one)
    return sorted(found, key=lambda f: f.start)


def _begins(folded: str, start: int, words: Words) -> bool:
    """Tell whether a word begins here; "vice-ministre" is another office, "ex-ministre" the same."""
    if not start or not (folded[start - 1].isalnum() or folded[start - 1] == "-"):
        return True
    before = BEFORE.search(folded, max(0, start - WIDTH), start)
    return folded[start - 1] == "-" and before is not None and before[1] in words.former


def _finding(
    folded: str, match: re.Match[str], wording: Wording, starts: Mapping[int, Finding], ends: Mapping[int, Finding],
    words: Words,
) -> Iterator[Finding]:  # fmt: skip
    start, end = match.span()
    inner = (match.groupdict().get("adj") or "").strip()
    countries = [words.adjectives.get(one, "") for one in JOINT.split(inner)] if inner else []
    if not all(countries):
        return
    if not countries:
        countries, start, end = _around(folded, start, end, starts, ends, words)
    stated = [c for c in countries if c]
    ofs = stated or ([wording.role.default] if wording.role.default else [])
    country = ofs[0] if ofs and len(ofs[0]) == 3 and ofs[0].isupper() else ""
    yield Finding(
        start, end, "person", (), "role", form="role", offices=_offices(wording, ofs), of="|".join(ofs),
        country=country, number=max(len(ofs), 2) if wording.plural else 1, wording=wording.form,
        assumed=bool(ofs and not stated), kind=wording.role.kind,
        gendered=_gendered(folded, match.start(), words), former=_not_now(folded, start, end, words),
        some=not wording.plural and _some(folded, start, words),
    )  # fmt: skip


def _gendered(folded: str, start: int, words: Words) -> str:
    """Return `f` where the article or the first word of a role says that a woman holds it."""
    first = re.compile(r"[\w-]+").match(folded, start)
    told = first is not None and first.group() in set(map(fold, words.titles.feminine))
    article = words.language == "fr" and re.search(r"(?<![\w-])(?:la|une|sa) $", folded[max(0, start - 5) : start])
    return "f" if told or article else ""


def _offices(wording: Wording, ofs: Sequence[str]) -> tuple[str, ...]:
    """Return the offices that a wording may name: of a body, "président" is its head, not a head of state."""
    body = bool(ofs) and not (len(ofs[0]) == 3 and ofs[0].isupper())
    return ("head_of_organisation",) if body and wording.role.offices == ("head_of_state",) else wording.role.offices


def _not_now(folded: str, start: int, end: int, words: Words) -> bool:
    """Tell whether "ancien", "ex-", "futur" or "élu" stands beside a role, or the years of a term that is over."""
    before = BEFORE.search(folded, max(0, start - WIDTH), start)
    after = NEXT.match(folded, end)
    if TERM.match(folded, end):
        return True
    return bool(before and before[1] in words.former) or bool(after and after[1] in words.former)


def _some(folded: str, start: int, words: Words) -> bool:
    """Tell whether a role is anybody's of many: "un responsable iranien", "a senior official"."""
    before = BEFORE.search(folded, max(0, start - WIDTH), start)
    return before is not None and before[1] in words.indefinite


def _around(
    folded: str, start: int, end: int, starts: Mapping[int, Finding], ends: Mapping[int, Finding], words: Words
) -> tuple[list[str], int, int]:
    """Return the states or bodies named beside a wording, and the phrase with them in it."""
    word = NEXT.match(folded, end)
    if word and (code := words.adjectives.get(word[1], "")):
        codes, end = [code], word.end()
        while (more := SECOND.match(folded, end)) and (code := words.adjectives.get(more[1], "")):
            codes.append(code)
            end = more.end()
        return codes, start, end
    if words.language == "en":
        of, at = _owner_before(folded, start, ends, words)
        ofs = [of] if of else []
        while of and (joint := JOINED.search(folded, max(0, at - WIDTH), at)):
            code, before = nationality_before(folded, joint.start(), words)
            if not code:
                break
            ofs, at = [code, *ofs], before
        if of:
            return ofs, at, end
    codes, start, end = _genitives(folded, start, end, starts)
    return (codes, start, end) if codes else _of_group(folded, start, end, words)


def _of_group(folded: str, start: int, end: int, words: Words) -> tuple[list[str], int, int]:
    """Read "chef rebelle", "le chef de la guérilla", "rebel leader": of the armed group of which the text tells."""
    after = words.of_group.match(folded, end)
    if after:
        return [GROUP], start, after.end()
    before = PREVIOUS.search(folded, max(0, start - WIDTH), start)
    if words.language == "en" and before and before[1] in words.group_adjectives:
        return [GROUP], before.start(1), end
    return [], start, end


def _owner_before(folded: str, start: int, ends: Mapping[int, Finding], words: Words) -> tuple[str, int]:
    """Return the state or body before an English role ("Iran's foreign minister", "UN secretary-general")."""
    before = PREVIOUS.search(folded, max(0, start - WIDTH), start)
    if before:
        code, at = nationality_before(folded, before.end(1), words)
        if code:
            return code, at
    for gap in (1, 3, 2):  # a space, "'s ", "' "
        owner = ends.get(start - gap)
        town = owner is not None and owner.capital and bool(owner.candidates)  # "in Washington President X said"
        if owner is not None and folded[max(0, owner.start - 4) : owner.start] == "the ":  # "the Kosovo president"
            town = False
        joined = (gap == 1 and not town) or (gap > 1 and owner is not None and folded[owner.end] == "'")
        if owner and joined and owner.reading not in ("person", "media", "people"):
            return (owner.country if owner.capital else owner.names[0]), owner.start
    return "", start


def _genitives(folded: str, start: int, end: int, starts: Mapping[int, Finding]) -> tuple[list[str], int, int]:
    """Read "de la Russie, de la Turquie et de l'Iran" after a wording."""
    codes: list[str] = []
    at = end
    while True:
        link = OF.match(folded, at)
        owner = starts.get(link.end()) if link else None
        possessive = owner is not None and folded.startswith("'s ", owner.end)  # "head of Iran's atomic agency"
        if owner is None or possessive or owner.reading in ("person", "media", "people"):
            return codes, start, end
        is_state = owner.capital or (owner.reading == "government" and owner.country)
        codes.append(owner.country if is_state else owner.names[0])
        end = at = owner.end
        joint = re.match(r",| et| and", folded[at : at + 4])
        if joint:
            at += joint.end()
