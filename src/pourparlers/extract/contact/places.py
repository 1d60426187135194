"""Where a contact took place: a city, venue or seat of its clause, or the place that its sentence told before."""

from __future__ import annotations

import functools

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact.circumstance import reach
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.contact.triggers import Trigger
from pourparlers.knowledge import world
from pourparlers.knowledge.tables import Office, Place, rows
from pourparlers.model.layers import Mention

NOT_PLACES = frozenset(("region", "river", "sea", "strait"))  # kinds of place where nobody meets
WHERE = frozenset(("où", "where"))


def where(scene: Scene, trigger: Trigger, clause: Clause, lexicon: Lexicon) -> str | None:
    """Return the place of a contact: a city before a country, the nearest after the trigger first."""
    named = [(m, name) for m in scene.mentions if (name := located(scene, m, trigger, lexicon)) is not None]
    found = [(m.start, name) for m, name in named if not _of_issue(scene, m, trigger, lexicon)]
    found += [(scene.tokens[at].start, name) for at, name in capitals_told(scene, lexicon)]
    first, last = reach(scene, trigger, clause, lexicon)
    here = [
        (at, name)
        for at, name in found
        if first <= scene.index_at(at) < last and not _spoken_from(scene, at, clause, lexicon)
    ]
    if clause.opener in WHERE:
        here = [(at, name) for at, name in found if scene.index_at(at) < clause.first][-1:]
    if not here and (not clause.opener or trigger.noun is not None):
        here = [
            (at, name)
            for at, name in found
            if scene.index_at(at) - scene.first <= 2 and not _spoken_from(scene, at, scene.clauses[0], lexicon)
        ]
    start = scene.tokens[trigger.first].start
    best = min(here, key=lambda e: (is_country(e[1]), e[0] < start, abs(e[0] - start)), default=None)
    return best[1] if best else None


def _of_issue(scene: Scene, mention: Mention, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Tell whether a place belongs to what the contact is about: "ont discuté de la violence en X"."""
    at = scene.index_at(mention.start)
    between = scene.words(trigger.last, at)
    words = lexicon.contacts
    if (
        trigger.verb is not None
        and is_country(mention.names[0] if mention.names else "")
        and _thing(scene, at, lexicon)
    ):
        return True
    if not any(w in words.issue_words | words.genitives | words.between_words | words.with_words for w in between):
        return False
    if mention.reading == "office" and words.issue_words.isdisjoint(between):
        return False  # "avec son homologue au Kremlin": a seat is where they met
    before = at - 1
    while before > trigger.last and scene.norm(before) in lexicon.contacts.locatives | lexicon.contacts.determiners:
        before -= 1
    if at - trigger.last <= 2 or scene.tokens[before].morph:
        return False
    starts = [scene.tokens[k].start for k in (before, before - 1)]
    spans = [*(t.span for t in scene.times), *(m.span for m in scene.mentions)]
    told = any(c.start <= start < c.end for start in starts for c in spans)
    return before >= trigger.last and not told and scene.norm(before) != ","


def _thing(scene: Scene, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a noun with its article stands right before "in Syria": "discussed the violence in Syria"."""
    while scene.norm(at - 1) in lexicon.contacts.locatives:
        at -= 1
    named = any(m.reading == "person" and m.start <= scene.tokens[at - 1].start < m.end for m in scene.mentions)
    return scene.norm(at - 2) in lexicon.contacts.determiners and not scene.tokens[at - 1].morph and not named


def _spoken_from(scene: Scene, offset: int, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a place at the head of the sentence is where somebody speaks: "À Z, le ministère a confirmé …"."""
    head = scene.index_at(offset) - scene.first <= 2
    return (
        head
        and bool(clause.groups)
        and any(g.lemma in lexicon.contacts.say_lemmas and g.tense != "participle" for g in clause.groups)
    )


def located(scene: Scene, mention: Mention, trigger: Trigger, lexicon: Lexicon) -> str | None:
    """Return the place that a mention is, after "à" or "in", or as the noun's own ("les pourparlers de Z")."""
    name = place_of(scene, mention, lexicon.language)
    if name is None:
        return None
    words = lexicon.contacts
    at = scene.index_at(mention.start) - 1
    while at > scene.first and scene.norm(at) in ("le", "la", "les", "l'", "the"):
        at -= 1
    word = scene.norm(at)
    if word in words.genitives and _town_of(scene, at, lexicon):
        return name  # "dans la ville française de X", "in the city of X"
    if trigger.verb is not None and trigger.verb.construction == "place" and at == trigger.last - 1:
        return name  # "visited X": the verb itself leads to a place
    beside = trigger.noun is not None and trigger.last <= at <= trigger.last + 1
    opening = (
        at < scene.first
        and mention.reading == "place"
        and scene.norm(scene.index_at(mention.end)) in (",", "(", "-", "–", "—")
    )
    if scene.text(mention.start, mention.end).lower().startswith(("au ", "aux ")):
        return name
    if word in words.locatives or (beside and word in words.genitives) or opening:
        return name
    if word in words.genitives and mention.reading == "place" and mention.names[0] in _venues():
        return name if any(w in words.locatives for w in scene.words(at - 4, at)) else None
    return name if at == scene.first and word in words.genitives else None


def _town_of(scene: Scene, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a noun for a town stands before "of" after a preposition of place, with one word more at most."""
    words = lexicon.contacts
    noun = next((i for i in (at - 1, at - 2) if scene.norm(i) in words.towns), None)
    return noun is not None and any(w in words.locatives for w in scene.words(noun - 3, noun))


def place_of(scene: Scene, mention: Mention, language: str) -> str | None:
    """Return the place that a mention names: itself, the city behind a metonym, the city of a seat ("au Kremlin")."""
    if not mention.names:
        return None
    state = _countries_in(language).get(scene.text(mention.start, mention.end).lower())
    if state is not None and mention.reading in ("place", "government"):
        return state
    if mention.reading == "place":
        return _city(mention.names[0])
    if mention.reading == "office":
        office = seats().get(scene.text(mention.start, mention.end).lower())
        if office is not None and office.country in world.states():
            return world.states()[office.country].capital_fr
    if mention.reading in ("government", "office") and mention.form in ("metonym", "name"):
        return _cities().get(scene.text(mention.start, mention.end).lower())
    return None


def _city(name: str) -> str | None:
    """Return a place, of a venue the city that it lies in; None for a kind of place where nobody meets."""
    return None if name in _vast() else _venues().get(name, name)


NEAREST = 0.3  # degrees, about 30 km: a venue farther from every city keeps its own name ("Camp David")


@functools.cache
def _venues() -> dict[str, str]:
    """Index the venues that lie in or near a city of the same state -> that city."""
    cities = [p for p in rows("places", Place) if p.type == "city" and p.lat is not None and p.lon is not None]
    index: dict[str, str] = {}
    for venue in rows("places", Place):
        if venue.type not in ("venue", "landmark") or venue.lat is None or venue.lon is None:
            continue
        near = [
            (abs(c.lat - venue.lat) + abs(c.lon - venue.lon), c.name_fr)
            for c in cities if c.country == venue.country and c.lat is not None and c.lon is not None
        ]  # fmt: skip
        best = min(near, default=(NEAREST, ""))
        if best[0] < NEAREST:
            index[venue.name_fr] = best[1]
    return index


@functools.cache
def _vast() -> frozenset[str]:
    return frozenset(p.name_fr for p in rows("places", Place) if p.type in NOT_PLACES)


@functools.cache
def _cities() -> dict[str, str]:
    """Index the cities by their names in both languages."""
    return {
        name.lower(): place.name_fr
        for place in rows("places", Place) if place.type == "city"
        for name in (place.name_fr, place.name_en, *place.aliases_fr, *place.aliases_en) if name
    }  # fmt: skip


@functools.cache
def seats() -> dict[str, Office]:
    """Index the seats of power by name -> the office that sits there ("Kremlin" -> the Russian presidency)."""
    return {s.lower(): office for office in rows("offices", Office) for s in (*office.seats_fr, *office.seats_en)}


@functools.cache
def _countries() -> dict[str, str]:
    return {state.name_fr: code for code, state in world.states().items()}


@functools.cache
def _countries_in(language: str) -> dict[str, str]:
    return {(s.name_fr if language == "fr" else s.name_en).lower(): s.name_fr for s in world.states().values()}


def capitals_told(scene: Scene, lexicon: Lexicon) -> list[tuple[int, str]]:
    """Return the capitals that an adjective names: "dans la capitale danoise", "in the Danish capital"."""
    states, adjectives = world.states(), world.adjectives(lexicon.language)
    found = []
    for at in range(scene.first, scene.last):
        if scene.norm(at) not in lexicon.contacts.capital_words:
            continue
        state = states.get(adjectives.get(scene.norm(at - 1 if lexicon.contacts.bare_complement else at + 1), ""))
        located = any(w in lexicon.contacts.locatives for w in scene.words(at - 3, at))
        if state is not None and state.capital_fr and located:
            found.append((at, state.capital_fr))
    return found


def is_country(name: str) -> bool:
    """Tell whether a place is a state."""
    return name in _countries()


@functools.cache
def capitals() -> dict[str, frozenset[str]]:
    """Return capital -> names of the states, present and past, that it is the capital of."""
    index: dict[str, set[str]] = {}
    for state in world.states().values():
        if state.capital_fr:
            index.setdefault(state.capital_fr, set()).add(state.name_fr)
    return {capital: frozenset(states) for capital, states in index.items()}
