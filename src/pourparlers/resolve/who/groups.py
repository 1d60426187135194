"""Armed groups that a text calls by what they are: "la guérilla", "les rebelles", "le mouvement islamiste"."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Sequence

from pourparlers.model.layers import Sentence
from pourparlers.resolve.who.alone import GOES_ON, definite, of_state
from pourparlers.resolve.who.complements import Page, verbal
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.words import Words

LIKELY = 0.65
REBELS, MOVEMENT = "rebels", "movement"


def find(page: Page) -> list[Finding]:
    """Return the groups that a definite article and a noun name, unresolved."""
    folded, words = page.folded, page.words
    titles = words.titles
    creeds = "|".join(sorted(map(re.escape, words.group_adjectives), key=len, reverse=True))
    either = rf"(?:{creeds})"
    found = []
    for kind, nouns in ((REBELS, titles.rebels), (MOVEMENT, titles.movements)):
        for noun in nouns:
            body = re.escape(fold(noun))
            if kind == MOVEMENT:
                body = rf"{body} {either}" if words.language == "fr" else rf"{either} {body}"
            elif words.language == "en":
                body = rf"(?:{either} )?{body}"
            else:
                body = rf"{body}(?: {either}e?s?)?"
            for match in re.finditer(rf"(?<![\w-]){body}(?![\w-])", folded):
                if _alone(match, page):
                    found.append(Finding(*match.span(), "armed_group", (), "group.alone", "role", 0.3, wording=kind))
    return found


def _alone(match: re.Match[str], page: Page) -> bool:
    """Tell whether an article stands before and neither "de X" nor an adjective of nationality after."""
    folded = page.folded
    link = GOES_ON.match(folded, match.end())
    named = of_state(folded, match.end(), page.words) or (link and not verbal(link.end(), page))
    return not named and definite(folded, match.start())


def resolve(findings: Sequence[Finding], sentences: Sequence[Sentence], words: Words) -> None:
    """Give the groups called by a noun alone the one named near them, or the only one named before, in place."""
    barred = tuple(map(fold, words.titles.not_rebels))
    for at, one in enumerate(findings):
        if one.rule != "group.alone":
            continue
        before = [f for f in findings[:at] if f.reading == "armed_group" and len(f.names) == 1]
        if one.wording == REBELS:
            before = [f for f in before if not any(word in fold(f.names[0]) for word in barred)]
        told = {f.names[0] for f in before}
        here = _sentence(one, sentences)
        near = {f.names[0] for f in before if here - _sentence(f, sentences) <= 1}
        country = before[-1].country if len(told) == 1 else next((f.country for f in before if f.names[0] in near), "")
        chosen = told if len(told) == 1 else near
        if len(chosen) == 1 and (one.wording == MOVEMENT or _most_named(findings[:at]) in ("", country)):
            one.names, one.country, one.score = (next(iter(chosen)),), country, LIKELY


def _most_named(findings: Sequence[Finding]) -> str:
    """Return the state of most actors and places of a text so far, armed groups left out."""
    often = Counter(f.country for f in findings if f.country and f.names and f.reading != "armed_group").most_common(1)
    return often[0][0] if often else ""


def _sentence(one: Finding, sentences: Sequence[Sentence]) -> int:
    return bisect.bisect_right(sentences, one.start, key=lambda s: s.start)
