"""Resolves roles to their holders by what the document has taught so far, and by the tables: "son homologue"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pourparlers.knowledge import world
from pourparlers.knowledge.tables import Tenure
from pourparlers.model.layers import RoleTold
from pourparlers.resolve.who.finding import Finding, fold

BEYOND = re.compile(
    r"(?: (?:\w+ )?(?:d['’]|(?:de|du|des|à|au|aux|pour|chargée?|of|for|in charge of) )"
    r"[^,;:.!?«»“”\"()\n–—]{2,70})?(?P<comma>, )"
)
APPOSED = re.compile(r", (?:(?:le |la |l['’])[A-ZÀ-Þ]\w+ )?")
CLOSED = re.compile(r", |[.;:!?»”\n]|$")
LONG = re.compile(r"(?!pour\b)\w{4,}")  # words that say something: "pour", "onu" and articles do not
LOOSE = frozenset(("minister", "other"))  # offices of one key for many posts: the title has to tell which
GUESSED = 0.6  # who held an office in a year that may be another than the article's: as sure as who held it last
MANDATE = re.compile(r" (?:pour|for) (.{0,30})")


@dataclass(slots=True)
class Memory:
    """What a document has taught so far about who holds which office.

    Attributes:
        on: the day concerned, as far as known.
        guessed: whether that day is only a year that the text states: the article may be of another.
        holders: (office, state or body) -> names that the text itself puts in it.
        office_of: name -> (office, state or body), the same the other way.
        genders: name -> m or f.
        persons: person id by canonical name, for those of the knowledge base.
        countries: name -> ISO code.
        told: the offices that the text gives somebody, with the words.
    """

    on: str | None
    guessed: bool = False
    holders: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    office_of: dict[str, tuple[str, str]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    persons: dict[str, str] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)
    told: list[RoleTold] = field(default_factory=list)

    def learn(self, name: str, role: Finding, ofs: Sequence[str]) -> None:
        """Remember that the text calls `name` the holder of an office."""
        for office in keys(role)[:1]:
            for of in ofs or ("",):
                names = self.holders.setdefault((office, of), [])
                if name not in names:
                    names.append(name)
                self.office_of[name] = (office, of)


HEADS = ("head_of_state", "head_of_government")
LEADING = frozenset((*HEADS, "foreign_minister", "defence_minister"))
GENERIC = frozenset({"head_of_organisation", "minister", "other"})  # offices that many words stand for


def keys(role: Finding) -> tuple[str, ...]:
    """Return the offices of a role as the document learns them: "chef" and "secrétaire général" are not one office."""
    kind = f":{role.kind}" if role.kind else ""
    return tuple(f"{office}:{role.wording}" if office in GENERIC else f"{office}{kind}" for office in role.offices)


def know(memory: Memory, findings: Sequence[Finding]) -> None:
    """Fill genders, persons and countries from the names found."""
    for one in findings:
        if one.reading == "person" and one.names:
            name = one.names[0]
            if one.person:
                memory.persons[name] = one.person
                memory.genders[name] = one.gender
            if one.country:
                memory.countries.setdefault(name, one.country)


def appositions(text: str, findings: list[Finding], memory: Memory) -> None:
    """Join a role and the names beside it: "le ministre russe X", "X, ministre russe", "les présidents, X et Y"."""
    persons = [f for f in findings if f.reading == "person" and f.form == "name" and f.names]
    starts = {p.start: p for p in persons}
    ends = {p.end: p for p in persons}
    for role in [f for f in findings if f.form == "role"]:
        ofs = [of for of in role.of.split("|") if of]
        named = _after(text, role, starts) or _before(text, role, ends)
        if not named and (far := _beyond(text, role, persons)) is not None and not _elsewhere(far, ofs):
            role.names, role.rule, role.score = far.names[:1], "role.beyond", 0.8
            continue  # an office with words of its own is not the bare one: nothing is learnt
        if not named:
            continue
        if role.number == 1 and _elsewhere(named[0], ofs):
            continue
        role.names = tuple(p.names[0] for p in named[: max(role.number, 1)])
        role.rule, role.score = "role.apposition", 0.95
        if role.former or role.some:
            continue  # who held an office once does not hold it here
        if role.number == 1:
            memory.learn(role.names[0], role, ofs)
            memory.told.append(_told(text, role, named[0], ofs))
        else:
            for name in role.names:
                country = memory.countries.get(name)
                memory.learn(name, role, [country] if country else [])


def _elsewhere(person: Finding, ofs: Sequence[str]) -> bool:
    """Tell whether a known person is of another state than a role beside the name and never held an office of that."""
    state = ofs[0] if len(ofs) == 1 and ofs[0] in world.states() else ""
    if not state or not person.person or not person.country or person.country == state:
        return False
    return all(world.country_of(t.of) != state and t.of != state for t in world.tenures_of(person.person))


def _titled(role: Finding, tenure: Tenure) -> bool:
    """Tell whether an office of one word is the title itself: a king is no president."""
    single = " " not in role.wording and role.offices[0] == "head_of_state"
    return not single or role.wording in fold(f"{tenure.title_fr} {tenure.title_en}")


def _told(text: str, role: Finding, person: Finding, ofs: Sequence[str]) -> RoleTold:
    of = ofs[0] if len(ofs) == 1 else ""
    state = world.states().get(of)
    of = "" if of.startswith("@") else of  # a group that is not named
    return RoleTold(
        min(role.start, person.start), max(role.end, person.end), role.names[0],
        " ".join(text[role.start : role.end].split()), role.offices, state.name_fr if state else of,
    )  # fmt: skip


def _after(text: str, role: Finding, starts: Mapping[int, Finding]) -> list[Finding]:
    gap = re.match(r"(?:,)? ", text[role.end : role.end + 3])
    first = starts.get(role.end + gap.end()) if gap else None
    if first is None:
        return []
    named = [first]
    while len(named) < role.number:
        joint = re.match(r"(?:,| et| and|, et|, and) |-", text[named[-1].end : named[-1].end + 7])
        following = starts.get(named[-1].end + joint.end()) if joint else None
        if following is None:
            break
        named.append(following)
    return named


def _beyond(text: str, role: Finding, persons: Sequence[Finding]) -> Finding | None:
    """Return who stands between commas behind an office and its complement: "la ministre aux Mers, Anne Roux,"."""
    if role.number > 1 or role.some:
        return None
    gap = BEYOND.match(text, role.end)
    after = next((p for p in persons if gap and p.start >= gap.start("comma")), None)
    if gap is None or after is None or not APPOSED.fullmatch(text[gap.start("comma") : after.start]):
        return None
    closed = CLOSED.match(text, after.end)
    listed = closed is not None and any(p.start == closed.end() for p in persons)
    return after if closed is not None and not listed else None


def _before(text: str, role: Finding, ends: Mapping[int, Finding]) -> list[Finding]:
    gap = re.search(r", (?:le |la |l['’]|les |the |son |its )?$", text[max(0, role.start - 8) : role.start])
    if gap is None or role.number > 1:
        return []
    person = ends.get(max(0, role.start - 8) + gap.start())
    return [person] if person else []


def holders(role: Finding, memory: Memory, context: str = "") -> tuple[tuple[str, ...], str, float]:
    """Return who a role phrase stands for, by which rule and how surely; nobody where several remain possible.

    Args:
        role: the phrase.
        memory: what the document has taught so far.
        context: the phrase and what follows it, folded: words in it choose among the titles of one body.
    """
    ofs = [of for of in role.of.split("|") if of]
    if role.number > 1:
        each = [_holder(role.offices, of, memory, "") for of in ofs]
        names = tuple(e[0][0] for e in each if len(e[0]) == 1)
        whole = len(names) == len(ofs) > 1
        return (names, "role.several", 0.8) if whole else ((), "role.several", 0.3)
    if role.former or role.some:
        return (), "role.former" if role.former else "role.indefinite", 0.3
    told = _holder(role.offices, ofs[0] if ofs else "", memory, context, keys(role), context[role.end - role.start :])
    return told if told[0] or ofs else _only_one(role, memory, told)


def _only_one(
    role: Finding, memory: Memory, told: tuple[tuple[str, ...], str, float]
) -> tuple[tuple[str, ...], str, float]:
    """Return the only known person whom the text names and who holds an office that each state has one of."""
    if role.offices[0] not in LEADING or told[1] != "role.open":
        return told
    on = None if memory.guessed else memory.on
    fitting = [
        name for name, person in memory.persons.items()
        if memory.genders.get(name, "") in ("", role.gendered or memory.genders.get(name, ""))
        and any(t.office in role.offices and _titled(role, t) and (on is None or world.covers(t, on))
                for t in world.tenures_of(person))
    ]  # fmt: skip
    return ((fitting[0],), "role.only", 0.7) if len(fitting) == 1 else told


def _holder(
    offices: Sequence[str], of: str, memory: Memory, context: str, learnt: Sequence[str] = (), tail: str = ""
) -> tuple[tuple[str, ...], str, float]:
    for office in learnt or offices:
        told = memory.holders.get((office, of), [])
        if len(told) == 1:
            return (told[0],), "role.text", 0.9
    if not of:
        told = [n for (office, _), names in memory.holders.items() if office in (learnt or offices) for n in names]
        return ((told[-1],), "role.recent", 0.6) if len(set(told)) == 1 else ((), "role.open", 0.3)
    named = [name for name, person in memory.persons.items() if _held(person, name, offices, of, memory, context)]
    if memory.guessed:  # whom the text names and who held the office once, before who held it in a year guessed
        ever = replace(memory, on=None)
        named = [name for name, person in memory.persons.items() if _held(person, name, offices, of, ever, context)]
    if len(named) == 1:
        return (named[0],), "role.named", 0.9
    if memory.on is None:
        return (), "role.undated", 0.3
    tenures = [t for t in world.tenures_in(offices, of, memory.on) if t.of == of or t.office not in GENERIC]
    people = list(dict.fromkeys(t.person for t in tenures))
    if len(people) > 1 or any(t.office in LOOSE for t in tenures):
        people = by_title(tenures, context, tail)
    if len(people) == 1:
        return (world.persons()[people[0]].name_fr,), "role.tenure", GUESSED if memory.guessed else 0.85
    return (), "role.open", 0.3


def _held(person: str, name: str, offices: Sequence[str], of: str, memory: Memory, context: str) -> bool:
    """Tell whether a person whom the text names held an office of a state or body on the day."""
    whose = (memory.countries.get(name, ""), name)
    return any(
        t.office in offices and (of == t.of or (of in whose and _same_country(t.of, of) and t.office not in GENERIC))
        and (memory.on is None or world.covers(t, memory.on))
        and (t.office not in LOOSE or by_title([t], context, ""))
        for t in world.tenures_of(person)
    )  # fmt: skip


def _same_country(body: str, of: str) -> bool:
    """Tell whether a body is one of a state: the press secretary of a presidency speaks for the state too."""
    return len(of) == 3 and of.isupper() and world.country_of(body) == of


def by_title(tenures: Sequence[Tenure], context: str, tail: str) -> list[str]:
    """Return the persons whose title fits best: the mandate first, then most words shared and fewest that it lacks.

    Args:
        tenures: what may be meant.
        context: the phrase and what follows it, folded.
        tail: of these, what follows; where it begins with "pour" or "for" it tells the mandate.
    """
    said = set(LONG.findall(context))
    mandate = MANDATE.match(tail)
    topic = set(LONG.findall(mandate[1])) if mandate else set()
    fits = []
    for tenure in tenures:
        titles = [set(LONG.findall(fold(title))) for title in (tenure.title_fr, tenure.title_en)]
        fit = max((len(topic & title), len(said & title), -len(title - said)) for title in titles)
        least = 2 if tenure.office in LOOSE else 1  # "ministre" alone is no ministry
        if fit[1] >= least and (not topic or fit[0]):
            fits.append((fit, tenure.person))
    best = max((fit for fit, _ in fits), default=(0, 0, 0))
    return list(dict.fromkeys(person for fit, person in fits if fit == best))


def holds(name: str, offices: Sequence[str], memory: Memory) -> bool:
    """Tell whether a person may hold one of `offices`: text or tables say so, or the tables do not know them."""
    if memory.office_of.get(name, ("", ""))[0] in offices or name not in memory.persons:
        return True
    tenures = world.tenures_of(memory.persons[name])
    return any(t.office in offices and (memory.on is None or world.covers(t, memory.on)) for t in tenures)


def counterpart(owner: str, of: str, memory: Memory) -> tuple[str, ...]:
    """Return who holds in state `of` the office that `owner` holds: "son homologue russe"."""
    office = memory.office_of.get(owner, ("", ""))[0].partition(":")[0]
    held = [t for t in world.tenures_of(memory.persons.get(owner, "")) if
            memory.on is None or world.covers(t, memory.on)]  # fmt: skip
    offices = {office: ""} if office else {t.office: fold(f"{t.title_fr} {t.title_en}") for t in held}
    for one, title in offices.items():
        names, _, _ = _holder((one,), of, memory, title)
        if names and names[0] != owner:
            return names
    named = [n for n, c in memory.countries.items() if c == of and n != owner]
    return (named[0],) if len(named) == 1 else ()
