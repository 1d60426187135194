"""Bodies and offices that stand alone and point back: "le ministère", "la présidence", "le ministre", "the envoy".

Precision first: where the text has named two that may be meant, nobody is.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Sequence

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import Office, rows
from pourparlers.model.layers import Reading
from pourparlers.resolve.who import theme
from pourparlers.resolve.who.bodies import group_name
from pourparlers.resolve.who.complements import Page
from pourparlers.resolve.who.finding import Finding, fold
from pourparlers.resolve.who.reference import HEADS, Memory
from pourparlers.resolve.who.words import Words

ARTICLE = re.compile(r"(?:^|(?<=[^\w-]))(?:le|la|l'|du|au|les|the) ?$")
GOES_ON = re.compile(r" (?:de |du |des |d'|of |for )|'s |-")
NEAR = 6  # code points before a noun in which its article stands
MOST = 0.6  # of all who are named, how many are of the state whose affairs a text tells
ARMY = "armée"
SURE, LIKELY = 0.75, 0.6
"""A body named as such before; a body inferred from its head. The sample knows no wrong one of either."""


def bodies(page: Page) -> list[Finding]:
    """Return the bodies that a definite article and a noun name, unresolved."""
    folded, words = page.folded, page.words
    found = []
    for noun, kind in words.titles.lone_bodies.items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(fold(noun))}(?![\w-])", folded):
            start, end = match.span()
            named = of_state(folded, end, words) or GOES_ON.match(folded, end) or _modifies(end, page)
            if not named and definite(folded, start):
                reading: Reading = "organisation" if kind == "army" else "office"
                found.append(Finding(start, end, reading, (), "alone.body", "role", 0.3, wording=kind))
    return found


def definite(folded: str, start: int) -> bool:
    """Tell whether a definite article stands right before."""
    return ARTICLE.search(folded, max(0, start - NEAR), start) is not None


def of_state(folded: str, end: int, words: Words) -> bool:
    """Tell whether an adjective of nationality comes next."""
    following = re.match(r" ([\w-]+)", folded[end : end + 40])
    return following is not None and following[1] in words.adjectives


def _modifies(end: int, page: Page) -> bool:
    """Tell whether the next word says which or what it is: "the army chief", "l'armée régulière"."""
    at = page.index.get(end + 1)
    kinds = ("NOUN", "PROPN") if page.words.language == "en" else ("ADJ",)
    return at is not None and page.tokens[at].pos in kinds


def resolve(findings: Sequence[Finding], words: Words, memory: Memory) -> None:
    """Give the lone bodies and offices among `findings`, in order of start, whom they point back to, in place."""
    for at, one in enumerate(findings):
        if one.names or one.own:
            continue
        if one.rule == "alone.body":
            seat = _seat(one, findings[at + 1 : at + 2], words)
            told = _of_state(seat, one.wording) if seat else _body(one.wording, findings[:at], memory)
            open_ = not told[0] and one.wording != "ministry" and not _several(one.wording, findings)
            state = theme.of(findings) if open_ else ""  # a state has many ministries
            one.names, one.score = (_of_state(state, one.wording)[0], LIKELY) if state else told
            if one.names and one.wording == "government":
                one.reading = "government"
        elif one.form == "role" and one.number == 1 and not (one.former or one.some):
            offices = words.titles.lone_roles.get(one.wording, ())
            if offices:
                one.names, one.score = _holder(one, offices, findings[:at], memory)
                one.rule = "alone.role" if one.names else one.rule


def _seat(one: Finding, after: Sequence[Finding], words: Words) -> str:
    """Return the state whose capital a place tells right behind a body: "the foreign ministry in Beijing"."""
    beside = {one.end + len(f" {w} ") for w in words.titles.place_prepositions}
    return next((f.country for f in after if f.start in beside and f.capital and f.country in world.states()), "")


def _several(kind: str, findings: Sequence[Finding]) -> bool:
    """Tell whether a text names bodies of a kind of more than one state, so that none stands out."""
    if kind == "government":
        return len({f.names for f in findings if f.names and _government(f)}) > 1
    return len({f.names[0] for f in findings if len(f.names) == 1 and _is(f.names[0], kind)}) > 1


def _is(name: str, kind: str) -> bool:
    """Tell whether a body is of a kind: by the tables, an army by its name."""
    return name.startswith(f"{ARMY} ") if kind == "army" else _kinds().get(name, "").endswith(kind)


def _of_state(code: str, kind: str) -> tuple[tuple[str, ...], float]:
    """Return the body of a kind that a state has."""
    if kind == "government":
        return (world.states()[code].name_fr,), SURE
    if kind == "army":
        return (group_name(fold(ARMY), code),), SURE
    known = world.office_of(code, kind)
    return ((known.name_fr,), SURE) if known is not None else ((), 0.3)


@functools.cache
def _kinds() -> dict[str, str]:
    return {office.name_fr: office.kind for office in rows("offices", Office)}


def _body(kind: str, before: Sequence[Finding], memory: Memory) -> tuple[tuple[str, ...], float]:
    """Return the one body of a kind named so far; of several none; without any, that of the head named last."""
    if kind == "government":
        told = {f.names for f in before if f.names and _government(f)}
        if told:
            return (told.pop(), SURE) if len(told) == 1 else ((), 0.3)
        state = _domestic(before, memory)
        return ((world.states()[state].name_fr,), LIKELY) if state else _of_heads(before, memory)
    named = {f.names[0] for f in before if len(f.names) == 1 and _is(f.names[0], kind)}
    if named or kind == "army":
        return ((named.pop(),), SURE) if len(named) == 1 else ((), 0.3)
    head, office = ("head_of_state", kind) if kind == "presidency" else ("foreign_minister", "foreign_ministry")
    states = {memory.office_of[n][1] for f in before for n in f.names if memory.office_of.get(n, ("", ""))[0] == head}
    known = world.office_of(states.pop(), office) if len(states) == 1 else None
    return ((known.name_fr,), LIKELY) if known is not None else ((), 0.3)


def _of_heads(before: Sequence[Finding], memory: Memory) -> tuple[tuple[str, ...], float]:
    """Return the government of the only state of which the text has named a head so far, and no other's delegates."""
    persons = {f.names[0] for f in before if f.reading == "person" and len(f.names) == 1}
    told = [memory.office_of.get(name, ("", "")) for name in persons]
    states = {of for office, of in told if office in HEADS and of in world.states()}
    others = {f.country for f in before if f.rule == "role.delegates"} - states
    if len(states) != 1 or others:
        return (), 0.3
    return (world.states()[states.pop()].name_fr,), LIKELY


def _government(one: Finding) -> bool:
    """Tell whether words name a government as such: "gouvernement malien", not "Bamako"."""
    named = one.rule in ("body.government", "gazetteer.government") and not one.capital
    return named or (one.rule == "alone.body" and one.wording == "government")


def _domestic(before: Sequence[Finding], memory: Memory) -> str:
    """Return the state whose affairs a text tells so far: of the only head named, and of most who are named."""
    countries = Counter(f.country for f in before if f.country and f.names)
    heads = {_headed(name, memory) for f in before if f.reading == "person" for name in f.names} - {""}
    if len(heads) != 1:
        return ""
    state = heads.pop()
    return state if state in world.states() and countries[state] >= MOST * countries.total() else ""


def _headed(name: str, memory: Memory) -> str:
    """Return the state that a person heads, by the text or the tables on the day."""
    office, of = memory.office_of.get(name, ("", ""))
    if office in HEADS and of:
        return of
    held = world.tenures_of(memory.persons.get(name, ""))
    return next((t.of for t in held if t.office in HEADS and (memory.on is None or world.covers(t, memory.on))), "")


def _holder(
    one: Finding, offices: Sequence[str], before: Sequence[Finding], memory: Memory
) -> tuple[tuple[str, ...], float]:
    """Return the one person named so far who holds such an office, of the state that the phrase names if any."""
    named = {f.names[0] for f in before if f.reading == "person" and len(f.names) == 1}
    of = one.of.split("|")[0]
    fitting = {n for n in named if _fits(n, one.wording, offices, memory)}
    if of:
        fitting = {n for n in fitting if of in (memory.countries.get(n, ""), memory.office_of.get(n, ("", ""))[1])}
    return ((fitting.pop(),), SURE) if len(fitting) == 1 else ((), 0.3)


def _fits(name: str, wording: str, offices: Sequence[str], memory: Memory) -> bool:
    """Tell whether a person holds one of `offices`: a known one under a title of that wording, another by the text."""
    person = memory.persons.get(name)
    if person is None:
        return memory.office_of.get(name, ("", ""))[0].partition(":")[0] in offices
    return any(
        t.office in offices
        and re.search(rf"(?<!\w){re.escape(wording)}(?!\w)", fold(f"{t.title_fr} {t.title_en}"))
        and (memory.on is None or world.covers(t, memory.on))
        for t in world.tenures_of(person)
    )
