"""From a cue to stands: who, on what, for or against, on whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.stand import issue as issues
from pourparlers.extract.stand import who
from pourparlers.extract.stand.cues import Cue, Words, find
from pourparlers.extract.stand.issue import Issue
from pourparlers.model.span import Span
from pourparlers.model.statement import Statement

SPLIT = 2  # tokens from a verb to a judgement that its object parts from it
NESTED = 4  # tokens between a cue and an infinitive that it governs
OF = frozenset(("of", "for", "that", "que", "qu'"))
HOLLOW = frozenset(("fait", "fact", "idée", "idea", "façon", "way"))  # no issue by themselves
RESTRICTED = 5  # tokens between a verb and the "que" of "ne … que"
ULTIMATUM = 0.62  # a warning with a condition is now and then a mere forecast


@dataclass(slots=True)
class Stand:
    """A stance of one actor, before it becomes a fact."""

    actor: str
    issue: str
    stance: str
    rule: str
    cues: tuple[str, ...]
    span: Span
    at: int
    score: float
    target: str = ""
    day: str = ""
    statement: Statement | None = None
    chain: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    more: list[Span] = field(default_factory=list)


def read(scene: Scene, told: Sequence[who.Speech], last: str, words: Words) -> Iterator[Stand]:
    """Yield the stands of a sentence.

    Args:
        scene: the sentence.
        told: the statements of the document.
        last: the issue of the stand before it, for pronouns.
        words: the words of the language.
    """
    ended = -NESTED
    for cue in find(scene, words):
        nested = cue.voice == "infinitive" and cue.first - ended < NESTED  # "refuse de cautionner"
        ended = cue.last
        for stand in () if nested else _stands(scene, cue, told, last, words):
            last = stand.issue or last
            yield stand
    yield from ultimatum(scene, told, words)


def _stands(scene: Scene, cue: Cue, told: Sequence[who.Speech], last: str, words: Words) -> list[Stand]:
    clause = scene.clause_at(cue.first)
    if clause.opener in words.table.hypotheses and cue.rule.kind != "phrase":
        return []
    kind = cue.rule.kind
    inside = who.teller(told, scene.tokens[cue.first].start)
    if inside is not None and (inside.statement.act == "deny" or (inside.statement.act == "accuse" and cue.voice == "infinitive")):
        return []
    if kind == "aside":
        return _aside(scene, cue, told, words)
    if kind == "phrase":
        return _spoken(scene, cue, told, last, words)
    if kind == "noun":
        mentions, at = who.owner(scene, cue, words)
        about = issues.after(scene, at, words)
        if not mentions or not (about.words or about.clause) or scene.norm(at) not in words.table.links | set(words.table.same.get("à", ())) | OF:
            return []
        return _made(scene, cue, who.Holder(_names(mentions), 0.9), about, told, words)
    if kind == "issue":
        actors = [m for m in scene.actors(cue.last, min(scene.last, cue.last + 4)) if scene.index_at(m.start) <= cue.last + 2]
        about = Issue(_before_copula(scene, cue, words))
        return _made(scene, cue, who.Holder(_names(actors), 0.9), about, told, words) if actors and about.words else []
    holder = who.holder(scene, cue, told, words)
    if holder is None:
        return []
    about = _about(scene, cue, words)
    if about is None or about.words in HOLLOW or (about.asked is not None and not about.clause) or (cue.rule.only == "clause" and not about.clause):
        return []
    if words.table.silent & {t for t in about.target.lower().split()[:1]}:
        return []  # "refused to comment"
    if not about.words and (not about.clause or cue.clitic):
        last = last or _antecedent(scene, cue, words)
        if not last:
            return []
        about = Issue(last, about.target)
    if cue.rule.stake and not any(w in words.table.stakes for w in f"{about.words} {about.target}".lower().split()):
        return []
    return _made(scene, cue, holder, about, told, words)


def _antecedent(scene: Scene, cue: Cue, words: Words) -> str:
    """Return the noun phrase that a pronoun for the issue may stand for: the first of the clauses before it."""
    until = scene.clause_at(cue.first)
    found = (issues.subject(scene, c.first, c.last, words) for c in scene.clauses if c.first < until.first)
    return next((f for f in found if f), "")


def _aside(scene: Scene, cue: Cue, told: Sequence[who.Speech], words: Words) -> list[Stand]:
    """Read "X donne un accord subordonné à …": the subject of the clause makes it a condition."""
    mentions = who.subject(scene, cue, words)
    condition = issues.after(scene, cue.last, words)
    about = Issue(issues.before(scene, cue.first, scene.first, words), condition.words)
    return _made(scene, cue, who.Holder(_names(mentions), 0.9), about, told, words) if mentions and about.words else []


def ultimatum(scene: Scene, told: Sequence[who.Speech], words: Words) -> Iterator[Stand]:
    """Yield the condition in a warning: "a prévenu que la trêve échouerait si X ne cessait pas …"."""
    for speech in told:
        if speech.statement.act != "warn" or not speech.statement.speaker or not scene.span.start <= speech.start < scene.span.end:
            continue
        low, high = scene.index_at(speech.start), scene.index_at(speech.end)
        for phrase in words.table.unless:
            place = _in_order(scene, phrase, low, high)
            if place is None:
                continue
            yield Stand(
                speech.statement.speaker, issues.subject(scene, low, high, words), "conditional", "stand.ultimatum",
                phrase, scene.span, place, ULTIMATUM, statement=speech.statement, chain=_chain(speech.statement.speaker, speech.statement),
            )  # fmt: skip
            break


def _in_order(scene: Scene, phrase: Sequence[str], low: int, high: int) -> int | None:
    """Return where the first of some words stands that follow one another in a range of tokens, others between."""
    found = None
    for word in phrase:
        parts = word.split()
        place = next((i for i in range(low, high) if scene.words(i, i + len(parts)) == parts), None)
        if place is None:
            return None
        found = place if found is None else found
        low = place + 1
    return found


def _about(scene: Scene, cue: Cue, words: Words) -> Issue | None:
    """Return what a verb or adjective is about, on the side where its voice puts it."""
    clause = scene.clause_at(cue.first)
    if cue.voice == "passive":
        return Issue(issues.subject(scene, clause.first, cue.start, words))
    if cue.voice == "participle":
        return Issue(issues.before(scene, cue.start, scene.first, words))
    if _points_back(scene, cue, clause.first, words):
        before = [c for c in scene.clauses if c.last <= clause.first and c.groups]
        group = before[-1].groups[-1] if before else None
        return issues.after(scene, group.last + 1, words) if group else Issue()
    if cue.clitic:
        return Issue()
    at = cue.last - 1 if scene.norm(cue.last - 1) in words.table.links | words.table.complements else cue.last
    if words.language == "en" and cue.last - cue.first > SPLIT and cue.rule.name.startswith("call-bad"):
        at = cue.first + 1  # "called the border treaty a mistake"
        return Issue(issues.after(scene, at, words).words.rsplit(f" {scene.norm(cue.last - 1)}", 1)[0].removesuffix(" a"))
    return issues.after(scene, at if cue.last - 1 > cue.first else cue.last, words, asking=cue.rule.only == "clause")


def _points_back(scene: Scene, cue: Cue, first: int, words: Words) -> bool:
    """Tell whether the clause opens with "ce que", "ce dont", which stands for what was told before it."""
    for phrase in words.table.back:
        parts = phrase.replace("'", "' ").split()
        for start in range(max(scene.first, first - 2), first + 2):
            if scene.words(start, start + len(parts)) == parts and start + len(parts) <= cue.first:
                return words.language == "fr" or scene.norm(start - 1) == ","
    return False


def _before_copula(scene: Scene, cue: Cue, words: Words) -> str:
    at = cue.first
    while at > scene.first and scene.tokens[at].lemma not in words.verbs.be:
        at -= 1
        if cue.first - at > 3:
            return ""
    clause = scene.clause_at(cue.first)
    return issues.subject(scene, clause.first, at, words) or issues.before(scene, at, scene.first, words)


def _spoken(scene: Scene, cue: Cue, told: Sequence[who.Speech], last: str, words: Words) -> list[Stand]:
    """Read a phrase within what somebody says, or right beside the verb of saying ("souligne la nécessité de")."""
    speech = who.teller(told, scene.tokens[cue.first].start)
    if speech is None or not speech.statement.speaker:
        return []
    clause = scene.clause_at(cue.first)
    if cue.rule.issue == "before":
        about = Issue(issues.subject(scene, clause.first, cue.first, words) or issues.after(scene, cue.last, words).words)
    else:
        about = issues.after(scene, cue.last - 1 if scene.norm(cue.last - 1) in words.table.links | words.table.complements else cue.last, words)
    if cue.rule.stance == "conditional":
        main = issues.subject(scene, scene.index_at(max(speech.start, scene.span.start)), cue.first, words)
        about = Issue(main, about.target or about.words)
    elif not about.words and last:
        about = Issue(last, about.target)
    holder = who.Holder((speech.statement.speaker, *speech.statement.co_speakers), 0.85, speech.statement)
    return _made(scene, cue, holder, about, told, words) if about.words else []


def _made(scene: Scene, cue: Cue, holder: who.Holder, about: Issue, told: Sequence[who.Speech], words: Words) -> list[Stand]:
    """Return a stand for each holder."""
    stance = cue.stance
    if cue.negated and cue.rule.stance in ("for", "conditional", "demands") and _restricted(scene, cue, words):
        stance = "conditional"
    if about.denied and cue.rule.stance in ("demands", "for"):
        stance = cue.rule.denied
    tail = scene.text(scene.tokens[cue.first].start, scene.span.end).lower().replace("’", "'")
    notes: tuple[str, ...] = ()
    if stance in ("for", "open", "demands") and any(f" {p}" in tail for p in words.table.conditions):
        stance, notes = "conditional", ("a condition follows",)
    if about.asked is not None and set(about.asked.names) & set(holder.names):
        return []
    speech = who.teller(told, scene.tokens[cue.first].start)
    statement = holder.statement or (speech.statement if speech is not None else None)
    day = next((t.begin for t in scene.times if t.begin and t.precision == "day" and abs(scene.index_at(t.start) - cue.first) <= 4), "") or ""
    told_as = scene.text(scene.tokens[cue.first].start, scene.tokens[cue.last - 1].end)
    return [
        Stand(
            name, about.words or about.target, stance, f"stand.{cue.rule.name}", (told_as,), scene.span, cue.first,
            cue.rule.sure * holder.score, about.target or (about.asked.names[0] if about.asked is not None and about.asked.names else ""),
            day, statement if statement is not None and statement.speaker == name else None, _chain(name, statement), notes,
        )
        for name in holder.names
    ]  # fmt: skip


def _restricted(scene: Scene, cue: Cue, words: Words) -> bool:
    """Tell whether the negation only restricts: "n'en accepte que la moitié"."""
    near = scene.words(cue.first + 1, cue.first + 1 + RESTRICTED)
    return words.language == "fr" and any(w in ("que", "qu'") for w in near) and not {"pas", "jamais", "plus"} & set(scene.words(cue.start - 1, cue.first + RESTRICTED))


def _chain(actor: str, statement: Statement | None) -> tuple[str, ...]:
    """Return on whose word it is: nobody's but the actor's own, or the speaker's."""
    if statement is None or statement.speaker is None:
        return ()
    own = statement.speaker == actor or actor in statement.co_speakers
    return tuple(n for n in ((() if own else (statement.speaker,)) + statement.attributed_to) if n != actor)


def _names(mentions: Sequence[object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n for m in mentions for n in m.names))  # type: ignore[attr-defined]
