"""Finds who made an article: its author line, the wire services credited, the outlet."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from pourparlers.clean.dates import printed_dates
from pourparlers.clean.wording import words
from pourparlers.knowledge.tables import Medium, rows
from pourparlers.lang.folding import folded

# The wire that opens a dispatch: "GENEVA (Reuters) -", "PARIS, 3 mai (AFP) -"; such openings are short.
DATELINE = re.compile(r"^.{2,60}?\(([\w. /-]{2,40})\)\s*[-–—:]")
SIGNED = re.compile(r"\(([^()]{2,60})\)\s*$")
LONGEST_BYLINE = 120
# What follows "par" is a name or the newsroom; what is left of "le 7 mai" without its date is cut off.
NAMED = re.compile(r"^\W*(?:[A-ZÀ-Ý]|l[ea]s? (?:rédaction|agences))")
TRAILING = re.compile(r"[\s,(]+(?:le|on|à|at|the)?[\s,(]*$", re.I)


@functools.cache
def _media() -> dict[str, Medium]:
    """Return the media by every form of their names, folded. Short forms in capitals win over longer names' parts."""
    found: dict[str, Medium] = {}
    for medium in rows("media", Medium):
        for form in (medium.name, *medium.aliases):
            found.setdefault(folded(form), medium)
    return found


@functools.cache
def _domains() -> dict[str, Medium]:
    return {domain.removeprefix("www."): medium for medium in rows("media", Medium) for domain in medium.domains}


@functools.cache
def _agency_forms() -> re.Pattern[str]:
    agencies = [medium for medium in rows("media", Medium) if medium.kind == "agency"]
    forms = {form for medium in agencies for form in (medium.name, *medium.aliases)}
    longest = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


def _announced() -> str:
    return rf"\s(?:{words('published').pattern}|{words('updated').pattern})"


def named_agencies(told: str) -> tuple[str, ...]:
    """Return the agencies of a metadata field: a JSON list, or names joined by commas."""
    if told.lstrip().startswith("["):
        try:
            return tuple(str(name) for name in json.loads(told))
        except ValueError:
            pass
    return tuple(name.strip() for name in re.split(r"[,;|]", told) if name.strip())


def credited_agencies(lines: Iterable[str], opening: str, ending: str) -> tuple[str, ...]:
    """Return the wire services that a page credits with its text, as it writes them, each once.

    Args:
        lines: the author lines.
        opening: the first paragraph.
        ending: the last one.
    """
    places = list(lines)
    places += [found.group(1) for found in [DATELINE.match(opening)] if found]
    places += [found.group(1) for found in [SIGNED.search(ending)] if found]
    found = []
    for place in places:
        for match in _agency_forms().finditer(place):
            if match.group() not in found:
                found.append(match.group())
    return tuple(_one_each(found))


def _one_each(forms: Sequence[str]) -> list[str]:
    seen: dict[str, str] = {}
    for form in forms:
        medium = _media().get(folded(form))
        seen.setdefault(medium.id if medium else form, form)
    return list(seen.values())


def byline_of(line: str) -> str | None:
    """Return the author that a line names, as printed, without dates and without the dash before it."""
    for date in reversed(printed_dates(line)):
        line = line[: date.start] + "\n" + line[date.end :]
    pieces = [piece.strip(" \t-–—|·•*:,") for piece in re.split(r"\n|\s[-–—|·•]\s|\s{2,}", line)]
    for piece in pieces:
        plain = re.split(_announced(), piece, maxsplit=1, flags=re.I)[0].strip(" ,-–—")
        plain = TRAILING.sub("", " ".join(plain.split()))
        found = words("by").match(plain) or words("credit").match(plain.lstrip("("))
        if not found or len(plain) > LONGEST_BYLINE or plain.endswith("."):
            continue
        if NAMED.search(plain.lstrip("(")[found.end() :]):
            return plain
    return None


def outlet_of(url: str, byline: str, top: Sequence[str], rights: Sequence[str], suffix: str) -> str | None:
    """Return the outlet that the address, the author line or the page's own name tells, or None.

    Args:
        url: address of the page.
        byline: its author line: "Par Euronews avec AFP" names the outlet first.
        top: the first lines of the page, where it names itself.
        suffix: what its `title` element adds to the title.
        rights: its copyright lines: a name that stands at the top too is the page's own.
    """
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    while host.count(".") >= 1:
        if medium := _domains().get(host):
            return medium.name
        host = host.partition(".")[2]
    if name := _first_medium(byline):
        return name
    if suffix:
        return suffix
    owners = [f" {folded(right)} " for right in rights]
    for line in top:
        key = folded(line)
        if len(key) > 2 and line not in rights and any(f" {key} " in owner for owner in owners):
            return line.strip()
    return None


def _first_medium(byline: str) -> str | None:
    """Return the medium right after "Par" or "By", unless it is a wire service."""
    found = re.match(r"(?:par|by)\s+(.+?)(?:\s+(?:avec|with|et|and)\s|[,(]|$)", byline, re.I)
    medium = _media().get(folded(found.group(1))) if found else None
    return medium.name if medium and medium.kind != "agency" else None
