"""Tells the bare office from one with a complement of its own: "le président de la commission", "party leader".

An office whose complement names neither state nor body of the tables is another office: nobody of the tables holds
it, and who held the bare one before does not either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pourparlers.model.layers import Token
from pourparlers.resolve.who.finding import Finding
from pourparlers.resolve.who.words import Words

OF = re.compile(r" (?:d'|de l'|de la |du |des |de |of )(?=\w)")
CHARGE = re.compile(r" (?:a la |au |aux |a l'|charge |chargee |pour |for )(?=\w)")
WORD = re.compile(r"[\w-]+")
DEFINITE = re.compile(r"(?:(?<![\w-])(?:le|la|du|au|ce|cet|cette|the|this|that) (?:[\w-]+ )?|(?<![\w-])l')$")
OPENS = re.compile(r"(?:^|[.!?…:»”\n«“\"(—–])\s*$")
BACK = 24  # code points before an office in which its article and one adjective stand
SINGLE = frozenset(("head_of_state", "head_of_government", "foreign_minister", "defence_minister", "vice_president"))
"""Offices that a state has one of, whatever complement chooses among the posts of other keys."""


@dataclass(frozen=True, slots=True)
class Page:
    """A text as the rules of words without a name read it.

    Attributes:
        folded: the text, folded.
        tokens: its tokens, parsed where a pipeline ran.
        index: start -> position of a token.
        words: the language's words.
    """

    folded: str
    tokens: Sequence[Token]
    index: Mapping[int, int]
    words: Words


def apart(roles: Sequence[Finding], page: Page) -> None:
    """Take from offices with a complement of their own what only the bare office has, in place."""
    for role in roles:
        if role.number > 1:
            continue
        after = page.folded[role.end : role.end + BACK]
        if any(after.startswith(f" {time}") for time in page.words.titles.then):
            role.former = True
        stated = bool(role.of) and not role.assumed
        if _has_own(role, page, stated) and (not stated or role.offices[0] in SINGLE):
            role.own = True
        if role.own and role.assumed:  # a secretary of state for something is no foreign minister
            role.of, role.country, role.offices = "", "", ("minister", "other")


def definite(role: Finding, folded: str) -> bool:
    """Tell whether a role without a state is somebody told before: after a definite article, or opening a sentence."""
    before = folded[max(0, role.start - BACK) : role.start]
    return DEFINITE.search(before) is not None or OPENS.search(before) is not None


def _has_own(role: Finding, page: Page, stated: bool) -> bool:
    if not stated and _compound(role, page):
        return True
    link = OF.match(page.folded, role.end)
    if link:
        return not verbal(link.end(), page)
    link = CHARGE.match(page.folded, role.end)
    following = WORD.match(page.folded, link.end()) if link else None
    if following is not None and following.group() in page.words.titles.after_roles:
        return False  # "a dit le ministre à la presse", "à l'issue de la réunion"
    return link is not None and (role.assumed or (not stated and _governed(link.end(), role, page)))


def verbal(at: int, page: Page) -> bool:
    """Tell whether "de" opens an infinitive instead: "a demandé au président de partir"."""
    word = page.index.get(at)
    return word is not None and page.tokens[word].pos in ("VERB", "AUX", "ADV", "PRON")


def _governed(at: int, role: Finding, page: Page) -> bool:
    """Tell whether the parse hangs the noun that begins at an offset, or the next ones, on the role."""
    first = page.index.get(at)
    if first is None:
        return False
    for token in page.tokens[first : first + 3]:
        if token.pos in ("NOUN", "PROPN") and token.head is not None:
            return token.dep == "nmod" and role.start <= page.tokens[token.head].start < role.end
    return False


def _compound(role: Finding, page: Page) -> bool:
    """Tell whether an English noun right before makes it another office: "party chairman", "schools chancellor"."""
    at = page.index.get(role.start)
    if page.words.language != "en" or not at:
        return False
    token = page.tokens[at - 1]
    return (
        token.pos in ("NOUN", "PROPN") and token.dep == "compound" and token.head is not None
        and role.start <= page.tokens[token.head].start < role.end and page.folded[token.end] == " "
    )  # fmt: skip
