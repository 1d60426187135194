"""Summits and conferences of one body, told beside what happened there: "le sommet de l'Otan à Z, en avril".

A gathering is told where its sentence says when or where it is, or what it does ("which began overnight"); a setting of
which nothing is said is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact import circumstance, fusion, governing, parsed, places, status
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.telling import Telling
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.knowledge import world
from pourparlers.lang.contacts import ContactNoun
from pourparlers.model.event import FACE_TO_FACE, EventStatus
from pourparlers.model.layers import Mention, TimeExpression

RULE = "contact.gathering"
BODIES = frozenset(("process", "format", "io", "body", "bloc", "alliance"))
SELF = frozenset(("process", "format"))  # kinds of body whose name alone is that of a gathering: "au G20, à Z"
BARE = 2  # tokens of a name that tells no body
BODY_REACH = 8  # tokens between the noun and its body: "sommet annuel des ministres et banquiers de l'UE"
PHRASE_REACH = 14  # tokens after the phrase in which its place and day stand
BEFORE = 8  # tokens before the noun in which a place stands: "à Z, à l'occasion du premier sommet"
SCORE = 0.75
UNSURE = 0.6
DAYS = frozenset(("day", "month", "season", "week"))
VERBAL = frozenset(("VERB", "AUX"))


@dataclass(frozen=True, slots=True)
class Gathering:
    """A phrase for a gathering: its noun, the body that meets, the token after it, the token it begins with."""

    first: int
    body: Mention
    last: int
    start: int


def find(scene: Scene, lexicon: Lexicon) -> Iterator[Telling]:
    """Yield the gatherings that a sentence tells when, where or what becomes of."""
    for gathering in _phrases(scene, lexicon):
        telling = _telling(scene, gathering, lexicon)
        if telling is not None:
            yield telling


def add(deeds: Sequence[Telling], told: Sequence[Telling]) -> list[Telling]:
    """Return the deeds with the gatherings that none of them is, each once."""
    kept: list[Telling] = []
    for telling in told:
        same = next((g for g in kept if _one(g, telling)), None)
        if same is not None:
            fusion.absorb(same, telling)
            same.names = tuple(dict.fromkeys((*same.names, *telling.names)))
        elif not any(_is(deed, telling) for deed in deeds):
            kept.append(telling)
    return [*deeds, *kept]


def _one(a: Telling, b: Telling) -> bool:
    return a.names[0] == b.names[0] and fusion.compatible_times(a.time, b.time) and _one_place(a, b)


def _one_place(a: Telling, b: Telling) -> bool:
    return world.may_be_one_place(a.place, b.place)


def _is(deed: Telling, told: Telling) -> bool:
    """Tell whether a deed found otherwise is the gathering: that body's own meeting, or a summit with it."""
    alike = deed.mode in FACE_TO_FACE and told.names[0] in deed.names
    return alike and fusion.compatible_times(deed.time, told.time) and _one_place(deed, told)


def _phrases(scene: Scene, lexicon: Lexicon) -> Iterator[Gathering]:
    """Yield the phrases for a gathering of a body, in order."""
    for body in scene.mentions:
        known = world.organisations().get(body.names[0]) if body.names else None
        if body.reading != "organisation" or known is None or known.kind not in BODIES:
            continue
        at, end = scene.index_at(body.start), scene.index_at(body.end)
        if scene.norm(at) in lexicon.contacts.gatherings:
            if end - at > BARE:  # "l'Assemblée générale" may be anybody's
                yield Gathering(at, body, end, at)  # "la Conférence de X" is the name of the body
        elif (noun := _noun_before(scene, at, lexicon)) is not None:
            yield Gathering(noun, body, end, noun)
        elif (noun := _noun_after(scene, end, lexicon)) is not None:
            yield Gathering(noun, body, noun + 1, at)
        elif known.kind in SELF and scene.norm(at - 1) in lexicon.contacts.meeting_at:
            yield Gathering(at, body, end, at)


def _noun_before(scene: Scene, body: int, lexicon: Lexicon) -> int | None:
    """Return the noun of "sommet de l'Otan", "meeting of the G20"."""
    words = lexicon.contacts
    at = body - 1
    while at > scene.first and scene.norm(at) in words.determiners:
        at -= 1
    own = scene.norm(body) in words.of_words  # "des Nations unies": the mention holds the preposition
    if not own and scene.norm(at) not in words.of_words | words.genitives:
        return None
    for index in range(at if own else at - 1, max(scene.first - 1, body - BODY_REACH - 2), -1):
        if scene.norm(index) in words.gatherings:
            return index
        if scene.tokens[index].pos in (*VERBAL, "PUNCT", "PRON") or (
            scene.tokens[index].pos == "ADP" and scene.norm(index) not in words.of_words | words.genitives
        ):
            return None
    return None


def _noun_after(scene: Scene, end: int, lexicon: Lexicon) -> int | None:
    """Return the noun of "NATO summit", "the UN climate conference" in a language that puts it last."""
    if not lexicon.contacts.bare_complement:
        return None
    at = end
    while at - end < BODY_REACH // 2 and scene.norm(at) not in lexicon.contacts.gatherings:
        if scene.tokens[min(at, scene.last - 1)].pos not in ("ADJ", "NOUN", "PROPN", "PART"):
            return None
        at += 1
    return at if scene.norm(at) in lexicon.contacts.gatherings else None


def _telling(scene: Scene, gathering: Gathering, lexicon: Lexicon) -> Telling | None:
    trigger = Trigger(gathering.first, gathering.last, "summit", noun=ContactNoun("summit", ()))
    clause = scene.clause_at(gathering.first)
    if scene.norm(gathering.start - 1) in lexicon.contacts.none_words | lexicon.contacts.indefinite:
        return None
    place = _place(scene, gathering, trigger, lexicon)
    time = _time(scene, gathering)
    verb = _own_verb(scene, trigger, clause, lexicon)
    if verb:
        time = time or circumstance.when(scene, trigger, clause, lexicon)
        place = place or places.where(scene, trigger, clause, lexicon)
    if time is None and place is None and not verb:
        return None
    state, note = _status(scene, gathering, trigger, verb, time, lexicon)
    name = gathering.body.names[0]
    names = tuple(dict.fromkeys((name, *_attending(scene, gathering, lexicon, state))))
    return Telling(
        mode="summit", names=names, status=state, score=SCORE if state else UNSURE, rule=RULE,
        cues=(scene.text(scene.tokens[gathering.first].start, scene.tokens[gathering.last - 1].end),),
        spans=[scene.evidence(clause)], at=gathering.first, body=True, place=place, expression=time,
        time=circumstance.as_time(time), notes=[note] if note else [],
    )  # fmt: skip


def _within(scene: Scene, gathering: Gathering) -> int:
    """Return the token before which place and day of a gathering stand: none behind a verb or another actor."""
    at = gathering.last
    while at < min(scene.last, gathering.last + PHRASE_REACH):
        token = scene.tokens[at]
        if (token.pos in VERBAL and token.dep != "acl") or token.norm in (";", ":", "."):
            break
        if any(m.start == token.start and m.names and m.reading == "person" for m in scene.mentions):
            break
        at += 1
    return at


def _place(scene: Scene, gathering: Gathering, trigger: Trigger, lexicon: Lexicon) -> str | None:
    """Return where a gathering is: behind its phrase, or at the head of the sentence right before it."""
    last = _within(scene, gathering)
    located = [
        (scene.index_at(m.start), name)
        for m in scene.mentions
        if (name := places.located(scene, m, trigger, lexicon)) is not None
    ]
    located += places.capitals_told(scene, lexicon)
    found = [name for at, name in located if gathering.last <= at < last]
    before = [
        name for at, name in located if 0 < gathering.first - at <= BEFORE and _joined(scene, at, gathering, lexicon)
    ]
    return min(found, key=places.is_country, default=None) or next(reversed(before), None)


def _joined(scene: Scene, at: int, gathering: Gathering, lexicon: Lexicon) -> bool:
    """Tell whether only the gathering's own preposition follows a place: "à Z, en marge du sommet"."""
    if any(scene.tokens[i].pos in VERBAL for i in range(at, gathering.first)):
        return False
    if any(at < scene.index_at(m.start) < gathering.first for m in scene.mentions if m.names and m != gathering.body):
        return False
    words = lexicon.contacts
    return bool((words.meeting_at | words.beside_words) & set(scene.words(at + 1, gathering.first)))


def _time(scene: Scene, gathering: Gathering) -> TimeExpression | None:
    """Return the day or month that the phrase of a gathering holds."""
    last = _within(scene, gathering)
    for time in scene.times:
        at = scene.index_at(time.start)
        if time.type == "DATE" and time.begin and time.precision in DAYS and gathering.first <= at < last:
            return time
    return None


def _own_verb(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a verb says of the gathering itself that it begins, goes on or is over."""
    verb = governing.own_verb(scene, trigger, clause, lexicon)
    if verb is None:
        return False
    opener = scene.clause_at(verb.first).opener
    if opener in lexicon.contacts.relatives and clause.last - trigger.last <= 1:
        return True
    return (scene.tokens[trigger.first].dep or "").startswith("nsubj")


def _status(
    scene: Scene, gathering: Gathering, trigger: Trigger, verb: bool, time: TimeExpression | None, lexicon: Lexicon
) -> tuple[EventStatus | None, str]:
    ahead = circumstance.ahead(scene.document, time)
    if verb:
        state = status.read(scene, trigger, lexicon, ahead)
        return state.status, state.note
    if ahead is not None:
        return ("planned" if ahead else "held"), ""
    clause = scene.clause_at(gathering.first)
    before = scene.words(gathering.start - governing.LOOK_BACK, gathering.start)
    start = next((i for i, w in enumerate(before) if w in lexicon.contacts.start_words), None)
    before = before[:start]  # "avant le début de l'assemblée"
    governor = governing.governor(before, clause, trigger, lexicon)
    if any(governor.endswith(f" {w}") for w in lexicon.contacts.before_words):
        return "planned", ""
    main = governing.main(scene, clause, trigger)
    if main is None or main.modal or main.negated:
        return None, ""
    there = any(governor.endswith(f" {w}") for w in (*lexicon.contacts.after_words, *lexicon.contacts.meeting_at))
    if not there:
        return None, ""
    return ("held" if main.tense in ("past", "pluperfect") else "planned" if main.tense == "future" else None), ""


def _attending(scene: Scene, gathering: Gathering, lexicon: Lexicon, state: str | None) -> tuple[str, ...]:
    """Return the persons who are told to do something at a gathering that took place: "X said at the summit"."""
    tokens = scene.tokens
    verb = tokens[gathering.first].head
    if state not in ("held", "under_way") or verb is None or tokens[verb].pos != "VERB":
        return ()
    case = [scene.norm(i) for i in parsed.children(scene, gathering.first, "case")]
    group = scene.group_at(verb)
    if not set(case) & lexicon.contacts.meeting_at or group is None or group.modal or group.negated or group.passive:
        return ()
    return tuple(n for m in parsed.subject(scene, verb, lexicon) if m.reading == "person" for n in m.names)
