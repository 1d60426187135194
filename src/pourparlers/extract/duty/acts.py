"""What is to be done: where the words end, and where they tell several things."""

from __future__ import annotations

from pourparlers.extract.clauses import REPORT
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.duty.telling import Act
from pourparlers.extract.duty.words import Words, infinitive_at, phrase_at
from pourparlers.model.span import Span

ENDS = frozenset((".", "!", "?", ";", "…", ":", "(", "—", "–"))
LEAST = 2  # tokens of an act: one alone ("le faire") says nothing
SUBJECT_REACH = 6  # tokens between a coordinator and an infinitive with a subject of its own


def read(scene: Scene, first: int, links: tuple[str, ...], words: Words, *, finite: str = "") -> list[Act]:
    """Return the things to be done that begin at a token, one act each.

    Args:
        scene: the sentence.
        first: index of the first token of what is to be done.
        links: words before the first infinitive, repeated before the next ones ("à … et à …").
        words: the words of the language.
        finite: tense of the verb, where the act is told by finite verbs ("suspendra … et ouvrira …").
    """
    last, condition = _end(scene, first, words)
    cuts: list[tuple[int, int, tuple[str, ...]]] = [(first, first, ())]
    for at in range(first + 1, last):
        joined = scene.norm(at) in words.table.coordinators or scene.norm(at) == ","
        found = _next(scene, at, last, links, words, finite) if joined else None
        if found is not None:
            before = at - 1 if scene.norm(at - 1) == "," else at
            cuts.append((before, *found))
    acts: list[Act] = []
    for place, (_, start, by) in enumerate(cuts):
        end = cuts[place + 1][0] if place + 1 < len(cuts) else last
        if end - start >= LEAST:
            acts.append(Act(start, end, condition, by))
    return acts


def _next(
    scene: Scene, at: int, last: int, links: tuple[str, ...], words: Words, finite: str
) -> tuple[int, tuple[str, ...]] | None:
    """Return where the next thing to be done begins after a coordinator, and who is to do it if that changes."""
    start = at + 1
    if scene.norm(start) in words.table.coordinators:
        start += 1
    length = phrase_at(scene, start, links) if links else 0
    if length and infinitive_at(scene, start + length, words):
        return start + length, ()
    comma = scene.norm(at) == "," and start == at + 1
    if finite and not words.table.deeds:
        clause = scene.clause_at(start)
        group = next((g for g in clause.groups if start <= g.first <= start + 2 and g.tense == finite), None)
        return (start, ()) if group is not None and not scene.actors(start, group.first, resolved=False) else None
    if not infinitive_at(scene, start, words):
        return _changed(scene, start, last, links, words) if not comma else None
    if scene.norm(at) in words.table.alternatives:
        return None  # "de ne pas attaquer ni piller": what is denied stays with its denial
    return (start, ()) if not comma or words.table.deeds else None


def _changed(
    scene: Scene, start: int, last: int, links: tuple[str, ...], words: Words
) -> tuple[int, tuple[str, ...]] | None:
    """Read an infinitive with a subject of its own: "et le régime cesser de bombarder"."""
    actors = scene.actors(start, min(last, start + SUBJECT_REACH))
    if not actors or scene.index_at(actors[0].start) > start + 1:
        return None
    after = scene.index_at(actors[0].end)
    after += phrase_at(scene, after, links) if links else 0  # "… et le Brésil à mettre fin"
    return (after, actors[0].names) if after < last and infinitive_at(scene, after, words) else None


def _end(scene: Scene, first: int, words: Words) -> tuple[int, Span | None]:
    """Return where the words end that say what is to be done, and the condition that follows them."""
    depth = 0
    reports = {c.first for c in scene.clauses if c.opener == REPORT}
    for at in range(first, scene.last):
        norm = scene.norm(at)
        depth += (norm == "«") - (norm == "»")
        if depth < 0 or (norm in ENDS and not _inner(scene, at)):
            return at, None
        start = at + 1 if norm == "," else at
        if norm in ("”", "“", '"') and at > first + 1 and scene.norm(at + 1) in (",", ".", ""):
            return at, None
        if at > first and (phrase_at(scene, start, words.table.stops) or start in reports):
            return at, None
        length = phrase_at(scene, start, words.table.conditions) if at > first else 0
        if length:
            end, _ = _end(scene, start + length, words)
            return at, _span(scene, start + length, end)
    return scene.last, None


def _inner(scene: Scene, at: int) -> bool:
    """Tell whether a stop belongs to an abbreviation or number within the sentence."""
    following = scene.norm(at + 1)
    return scene.norm(at) == "." and following[:1].isalnum() and scene.tokens[at + 1].start == scene.tokens[at].end


def _span(scene: Scene, first: int, last: int) -> Span | None:
    return Span(scene.tokens[first].start, scene.tokens[last - 1].end) if last > first else None


def span_of(scene: Scene, act: Act) -> Span:
    """Return the offsets of an act, marks at its edges left off."""
    first, last = act.first, act.last
    while last > first + 1 and scene.norm(last - 1) in (",", "»", "”", '"', "«"):
        last -= 1
    return Span(scene.tokens[first].start, scene.tokens[last - 1].end)


def due_of(scene: Scene, act: Act, words: Words) -> str | None:
    """Return the day until which an act is due, where it says so."""
    low, high = scene.tokens[act.first].start, scene.tokens[act.last - 1].end
    for time in scene.times:
        day = time.until or time.begin
        if not low <= time.start < high or day is None or time.precision not in ("day", "month", "hour", "minute"):
            continue
        text = scene.text(time.start, time.end).lower().replace("’", "'")
        at = scene.index_at(time.start)
        before = any(phrase_at(scene, at - n, words.table.deadline) == n for n in (1, 2, 3))
        if before or any(text.startswith(f"{d} ") for d in words.table.deadline):
            return day[:10]
    return None
