"""The step that finds contacts between parties: meetings, calls, talks, visits, summits, press conferences, letters.

Each sentence is read on its own (`contact.triggers`, `sides`, `circumstance`, `status`); then tellings of one deed are
joined (`contact.fusion`). The headline is read last: it tells in other words what the body tells in full.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact import (
    adjacent,
    announcement,
    circumstance,
    couple,
    described,
    each,
    fusion,
    gatherings,
    governing,
    keeping,
    newsday,
    places,
    sides,
    status,
    triggers,
    visits,
)
from pourparlers.extract.contact.memory import Memory
from pourparlers.extract.contact.scene import Lexicon, Scene, scenes
from pourparlers.extract.contact.telling import Telling
from pourparlers.knowledge import world
from pourparlers.model.document import Document
from pourparlers.model.layers import TimeExpression

LATE_PARTS = frozenset(("title", "heading", "caption"))
PLACELESS = frozenset(("call", "letter"))
LEAST = 0.35  # a telling less sure than this is left out: below it fewer than half were right on the sample
PRIVATE = frozenset(("party", "ngo", "court"))  # kinds of organisation that meet among themselves


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that adds the contacts of a document to `document.facts`."""
    lexicon = Lexicon.of(language)

    def step(document: Document) -> Document:
        countries = _countries(document)
        told = [scene for scene in scenes(document, lexicon) if _part(scene) != "embed"]
        gathered = [g for s in told if _part(s) not in LATE_PARTS for g in gatherings.find(s, lexicon)]
        tellings = list(_tellings(document, told, lexicon))
        deeds = fusion.complete(fusion.join(tellings, countries), countries, dateline(document))
        deeds = gatherings.add(deeds, gathered)
        kept = keeping.events(document, (d for d in deeds if d.score >= LEAST))
        return replace(document, facts=(*document.facts, *kept))

    return step


def _part(scene: Scene) -> str:
    return scene.document.parts[scene.document.sentences[scene.sentence].part].part


def _tellings(document: Document, told: Sequence[Scene], lexicon: Lexicon) -> Iterator[Telling]:
    """Yield the tellings of the body, then those of headlines and captions."""
    late: list[Telling] = []
    memory = Memory()
    homes = visits.homes(document)
    for scene in told:
        scene.mentions = described.add(document, scene.index_at(scene.head), scene.last, scene.mentions, lexicon.sides)
    memory.couple = couple.of_article(told, lexicon)
    for scene in told:
        part = _part(scene)
        before, pairs = memory.last, []
        for trigger in triggers.find(scene, lexicon):
            one = _telling(scene, trigger, lexicon, memory, homes)
            for telling in each.apart(scene, trigger, one, lexicon, memory) if one is not None else ():
                pairs.append((trigger, telling))
                newsday.suggest(scene, trigger, telling, memory.day, lexicon)
                if part not in LATE_PARTS:
                    memory.keep(telling)
        if part not in LATE_PARTS:
            memory.day = newsday.following(scene, memory.day, lexicon)
        if any(not trigger.implied for trigger, _ in pairs):
            pairs = [(trigger, telling) for trigger, telling in pairs if not trigger.implied]
        pairs = adjacent.purposeless(scene, pairs)
        found = [telling for _, telling in pairs]
        adjacent.tie(scene, pairs, lexicon)
        announcement.read(scene, found, before, lexicon)
        if not found and before is not None and part not in LATE_PARTS:
            announcement.follow(scene, before, lexicon)
        if part in LATE_PARTS:
            late += found
        else:
            yield from found
    yield from late


def _telling(
    scene: Scene, trigger: triggers.Trigger, lexicon: Lexicon, memory: Memory, homes: frozenset[str]
) -> Telling | None:
    who = sides.read(scene, trigger, lexicon, memory)
    mode = trigger.mode or (memory.last.mode if memory.last is not None else "")
    clause = scene.clause_at(trigger.first)
    fated = couple.fated(scene, trigger, clause, lexicon) and not who.names
    body = (
        len(who.names) == 1
        and who.own
        and (_is_body(scene, who.names[0]) or (memory.last is not None and memory.last.body))
    )
    if not mode or (
        len(who.names) < 2
        and mode != "visit"
        and not body
        and not trigger.anaphor
        and (trigger.verb is not None or (_weak(trigger) and not fated))
    ):
        return None
    if who.names and _weak(trigger) and all(_is_described(scene, name) for name in who.names):
        return None
    if (
        mode == "summit"
        and (body or not who.names)
        and not trigger.anaphor
        and governing.own_verb(scene, trigger, clause, lexicon) is None
    ):
        return None  # "au sommet du G20" is where another contact took place
    long = circumstance.long_lasting(scene, trigger, lexicon)
    expression = None if long else circumstance.when(scene, trigger, clause, lexicon)
    there, points_back = visits.destination(scene, trigger, lexicon)
    place = there or (None if long else places.where(scene, trigger, clause, lexicon))
    state = status.read(scene, trigger, lexicon, circumstance.ahead(scene.document, expression))
    names = who.names
    if mode == "visit" and not trigger.anaphor:
        names = visits.sides(scene, trigger, names, place, homes)
    if state.absent or (mode == "visit" and not names and not trigger.anaphor):
        return None
    near = scene.words(trigger.first - 3, trigger.first)
    words = scene.text(scene.tokens[trigger.first].start, scene.tokens[trigger.last - 1].end)
    heirs, lent = ((), "") if couple.anothers(scene, trigger, lexicon) else memory.heirs(trigger.mode, fated)
    return Telling(
        mode=mode, names=names, status=state.status, score=min(who.score, 0.5 + state.score / 2), rule=trigger.rule,
        cues=(words, *who.cues, *state.cues), spans=[scene.evidence(clause)], host=who.host, at=trigger.first,
        each=who.each, heirs=heirs, lent=lent, fated=fated,
        firm=_firm(scene, trigger, clause, lexicon),
        time=circumstance.as_time(expression), expression=expression, place=place if mode not in PLACELESS else None,
        days=circumstance.days(scene), hours=circumstance.duration(scene, clause),
        forum=circumstance.forum(scene, clause),
        issues=circumstance.issues(scene, trigger, clause, lexicon),
        outcome=announcement.outcome(scene, trigger, lexicon), implied=trigger.implied,
        series=trigger.series or any(w in lexicon.contacts.series_words for w in near),
        far=_far(scene.document, expression),
        back=(trigger.noun is not None or trigger.anaphor) and not who.own, body=body,
        apart=_apart(scene, trigger, clause, lexicon),
        new=any(w in lexicon.contacts.new_words for w in (*near[-2:], scene.norm(trigger.last))),
        notes=list(dict.fromkeys(note for note in (state.note, *who.notes, points_back) if note)),
    )  # fmt: skip


def _apart(scene: Scene, trigger: triggers.Trigger, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether somebody joins others or two meet alone: another contact than that of all."""
    if trigger.verb is None:
        return False
    words = " " + " ".join(scene.words(clause.first, clause.last)) + " "
    return trigger.verb.construction == "join" or any(f" {w} " in words for w in lexicon.contacts.alone)


def _firm(scene: Scene, trigger: triggers.Trigger, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a strong noun is subject of a verb of its own: "les pourparlers de paix sont reportés"."""
    if trigger.noun is None or trigger.noun.weak or trigger.mode != "talks":
        return False
    if not lexicon.contacts.firm_words & set(scene.words(trigger.first, trigger.last)):
        return False
    return governing.own_verb(scene, trigger, clause, lexicon) is not None


def _weak(trigger: triggers.Trigger) -> bool:
    return trigger.noun is not None and trigger.noun.weak


def _is_described(scene: Scene, name: str) -> bool:
    return any(m.form == "description" and name in m.names for m in scene.mentions)


def _is_body(scene: Scene, name: str) -> bool:
    known = world.organisations().get(name)
    if known is not None and known.kind in PRIVATE:
        return False
    return any(m.reading == "organisation" and name in m.names for m in scene.mentions)


def dateline(document: Document) -> str | None:
    """Return the place that the body opens with ("GENEVE (AFP) -"); None where it opens otherwise."""
    for part in document.parts:
        if part.part not in ("lead", "paragraph"):
            continue
        for mention in document.mentions:
            if mention.start >= part.start:
                after = document.text[mention.end : mention.end + 2].strip()
                opens = mention.start == part.start and after[:1] in ("(", "-", "–", "—", ",")
                return mention.names[0] if opens and mention.reading == "place" and mention.names else None
    return None


FAR = 31  # days: what happened longer ago is background to an article


def _far(document: Document, expression: TimeExpression | None) -> bool:
    """Tell whether a date lies more than a month before the article's."""
    published = document.published.date if document.published else None
    if published is None or len(published) < DAY or expression is None or expression.begin is None:
        return False
    begin = (expression.until or expression.begin)[:DAY]
    begin += "-28" if len(begin) == len("2016-09") else "-12-31" if len(begin) == len("2016") else ""
    return (date.fromisoformat(published[:DAY]) - date.fromisoformat(begin)).days > FAR


DAY = len("2016-09-07")


def _countries(document: Document) -> dict[str, str]:
    """Return actor name -> name of its state, for the actors of a document that the tables know."""
    names = {n for m in document.mentions if m.reading in ("person", "office") for n in m.names}
    states = world.states()
    return {name: states[code].name_fr for name in names if (code := world.country_of(name)) in states}
