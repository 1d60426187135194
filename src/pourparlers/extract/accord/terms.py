"""On which terms an agreement stands: since and until when, where, whom it does not cover, whether in secret."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.accord.telling import Mention, State
from pourparlers.extract.accord.words import Words, cut, find_phrase, stands
from pourparlers.extract.contact.phrases import names_of
from pourparlers.extract.contact.scene import Scene
from pourparlers.model.layers import TimeExpression

MADE_REACH = 8  # tokens between a verb of agreeing and its date
PLACE_REACH = 5  # tokens between an agreement and where it holds: "la trêve, fragile, à Goma"
SHARP = frozenset(("minute", "hour", "day", "month", "year"))
MONTHS = {"M": 1.0, "W": 0.25, "Y": 12.0}  # units of a TIMEX3 duration that a validity is told in
SCOPED = frozenset(("ceasefire", "zone"))


def made_on(scene: Scene, mention: Mention, states: Sequence[State]) -> str | None:
    """Return the date on which an agreement was made: the one nearest to the words that tell it."""
    published = scene.document.published.date if scene.document.published else None
    state = next((s for s in states if s.made and s.status == "agreed" and s.at >= 0), None)
    if state is None:
        return None
    best: tuple[int, str] | None = None
    for time in scene.times:
        if time.type not in ("DATE", "TIME") or not time.begin or time.precision not in SHARP:
            continue
        if published and time.begin[:10] > published[: len(time.begin[:10])]:
            continue  # what is made is not made tomorrow: it is when it begins
        at = scene.index_at(time.start)
        far = min(abs(at - state.at), abs(at - mention.last))
        same = scene.clause_at(at) is scene.clause_at(state.at)
        if (same or far <= MADE_REACH) and (best is None or far < best[0]):
            best = (far, time.begin[:10])
    return best[1] if best else None


def span_of(
    scene: Scene, mention: Mention, states: Sequence[State], words: Words
) -> tuple[str | None, str | None, float | None]:
    """Return first day, last day and least months of validity as far as a sentence tells them."""
    first: str | None = None
    last: str | None = None
    months: float | None = None
    starts = find_phrase(scene, mention.first - MADE_REACH, scene.last, words.table.starts) is not None
    expired = any(s.status == "expired" for s in states)
    lasting = any(s.status in ("in_force", "agreed") for s in states)
    for time in scene.times:
        at = scene.index_at(time.start)
        if time.type == "DURATION" and lasting and abs(at - mention.last) <= MADE_REACH:
            months = months or _months(scene, time, at, words)
        elif time.type in ("DATE", "TIME") and (day := time.until or time.begin) and time.precision in SHARP:
            if (_preceded(scene, time, at, words.table.until) and lasting) or (expired and at > mention.first):
                last = last or day[:10]
            elif starts and not _late(scene, time, states) and _preceded(scene, time, at, words.table.since):
                first = first or (time.begin or day)[:10]
    return first, last, months


def _late(scene: Scene, time: TimeExpression, states: Sequence[State]) -> bool:
    """Tell whether a date lies after the article though what it dates is told as past: it was resolved wrongly."""
    published = scene.document.published.date if scene.document.published else None
    begun = any(s.status in ("in_force", "failed", "expired", "violated") for s in states)
    return bool(begun and published and time.begin and time.begin[:10] > published[:10])


def _preceded(scene: Scene, time: TimeExpression, at: int, phrases: Sequence[str]) -> bool:
    """Tell whether one of some phrases stands right before a time expression or opens it."""
    low = scene.text(time.start, time.end).lower().replace("’", "'")
    if any(low.startswith(f"{p} ") or (p.endswith("'") and low.startswith(p)) for p in phrases):
        return True
    return any(stands(scene, at - len(cut(p)), cut(p)) for p in phrases)


def _months(scene: Scene, time: TimeExpression, at: int, words: Words) -> float | None:
    """Return how many months a duration tells that an agreement holds."""
    value = time.value.removeprefix("P")
    if value[-1:] not in MONTHS or not value[:-1].isdigit():
        return None
    before = [w for w in scene.words(at - 4, at) if w not in ("une", "ces", "les", "the", "at", "least", "moins", "au")]
    if not set(before[-1:]) & words.table.duration_words:
        return None
    return int(value[:-1]) * MONTHS[value[-1]]


def places(scene: Scene, mention: Mention, words: Words) -> tuple[str, ...]:
    """Return where a truce or zone is to hold: the places right after its noun."""
    if mention.noun is None or mention.noun.type not in SCOPED:
        return ()
    if words.language == "en":
        edge = scene.tokens[mention.first].start
        ahead = [
            m for m in scene.mentions if m.names and edge - 1 <= m.end <= edge and m.reading in ("place", "government")
        ]
        if ahead and ahead[0].form != "group":
            return (ahead[0].names[0],)
    last = min(scene.last, mention.last + PLACE_REACH)
    here = [m for m in scene.mentions if m.reading in ("place", "government") and m.names
            and mention.last <= scene.index_at(m.start) < last]  # fmt: skip
    for found in here:
        at = scene.index_at(found.start) - 1
        while at > mention.last and scene.norm(at) in words.base.contacts.determiners:
            at -= 1
        if scene.norm(at) in words.table.locatives and not _verb_between(scene, mention.last, at):
            return tuple(dict.fromkeys((found.names[0],)))
    return ()


def _verb_between(scene: Scene, first: int, last: int) -> bool:
    return any(scene.tokens[at].morph and scene.norm(at) not in ("été",) for at in range(first, last))


def exclusions(scene: Scene, mention: Mention, words: Words) -> tuple[str, ...]:
    """Return whom a sentence says that the agreement does not cover."""
    table = words.table
    found = find_phrase(scene, scene.first, scene.last, table.excluded)
    if found is not None:
        actors = scene.actors(found[1] - 1, scene.last)
        return _all(scene, actors[0].start, scene.last, words) if actors else ()
    for clause in scene.clauses:
        for group in clause.groups:
            if group.lemma in table.excluding and (group.passive or group.tense == "participle") and not group.negated:
                before = names_of(scene.actors(scene.first, group.first))
                after = scene.actors(group.last + 1, scene.last)
                if before and group.first < mention.first:
                    return before
                return _all(scene, after[0].start, scene.last, words) if after else ()
            if group.lemma in table.excluded_verbs and group.negated and mention.first < group.first:
                if clause.opener in ("que", "qu'"):
                    return names_of(scene.actors(max(scene.first, clause.first - 3 * PLACE_REACH), clause.first))
                after = scene.actors(group.last + 1, clause.last)
                return _all(scene, after[0].start, clause.last, words) if after else ()
    return ()


def _all(scene: Scene, start: int, last: int, words: Words) -> tuple[str, ...]:
    """Return the actors coordinated from an offset on, "ni X ni Y" included."""
    actors = scene.actors(scene.index_at(start), last)
    kept = actors[:1]
    for actor in actors[1:]:
        between = scene.words(scene.index_at(kept[-1].end), scene.index_at(actor.start))
        stops = (
            words.table.agents | words.table.with_words | {s.split("'")[0] for s in words.base.contacts.sources} | {"."}
        )
        if len(between) > PLACE_REACH + 2 or set(between) & stops:
            break
        kept.append(actor)
    return names_of(kept)


def secret(scene: Scene, words: Words) -> bool:
    """Tell whether a sentence says that the terms are kept secret."""
    return find_phrase(scene, scene.first, scene.last, words.table.secret) is not None
