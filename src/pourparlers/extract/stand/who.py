"""Who takes a stand: the subject, agent or speaker, as far as it is a party."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pourparlers.extract.contact.phrases import coordinated, governs, names_of, subject_of
from pourparlers.extract.contact.scene import ACTORS, Scene
from pourparlers.extract.stand import tree
from pourparlers.extract.stand.cues import Cue
from pourparlers.extract.stand.party import Speech, teller
from pourparlers.extract.stand.vocabulary import Words
from pourparlers.model.layers import Mention
from pourparlers.model.statement import Statement

AGENT = 5  # tokens between a participle and "par"
COPULA = 5  # tokens between a copula and its adjective
OPEN = frozenset(("pour", "sans", "à", "to", "jusqu'à"))  # before an infinitive that says nothing of whether it is done
UNSURE = frozenset(("pouvoir", "devoir", "menacer", "risquer", "threaten"))


@dataclass(frozen=True, slots=True)
class Holder:
    """Who takes a stand.

    Attributes:
        names: actors, several where they take it together.
        score: 0 to 1.
        statement: in which it is taken, if in one.
    """

    names: tuple[str, ...]
    score: float
    statement: Statement | None = None


def holder(scene: Scene, cue: Cue, told: Sequence[Speech], words: Words) -> Holder | None:
    """Return who takes the stand that a verb or adjective shows; None where nothing sure names them."""
    if cue.voice in ("passive", "participle"):
        found = _agent(scene, cue, words)
        return Holder(names_of(found), _score(found)) if found else None
    at = cue.start
    if cue.rule.kind == "adjective":
        copula = _copula(scene, cue, words)
        if copula is None or ("VerbForm=Inf" in scene.tokens[copula].morph and not _light(scene, copula)):
            return None
        at = copula
    offset = scene.tokens[cue.first].start
    clause = scene.clause_at(cue.first)
    relative = clause.opener in ("qui", "who", "which")
    saying = None if relative else _as_statement(scene, cue, told)
    if saying is not None and saying.speaker:
        return Holder((saying.speaker, *saying.co_speakers), 0.9, saying)
    if scene.norm(at - 1) in words.table.inverted or scene.norm(at) in words.table.inverted:
        found = _inverted(scene, cue, words)
        if found:
            return Holder(names_of(found), _score(found))
    first = [scene.norm(i) for i in range(max(clause.first, at - 2), cue.first)]
    inner = teller(told, offset)
    if any(w in words.table.first_person for w in first):
        if inner is None or inner.statement.speaker is None or inner.statement.manner == "indirect":
            return None
        return Holder((inner.statement.speaker,), 0.85, inner.statement)
    if inner is not None and inner.statement.speaker and _himself(scene, cue, inner, words):
        return Holder((inner.statement.speaker, *inner.statement.co_speakers), 0.9, inner.statement)
    found = _relative(scene, clause.first) if relative else _subject(scene, clause.first, at, words)
    found = _parsed(scene, cue, found)
    if cue.voice == "infinitive":
        gathered = _gathered(scene, cue, words)
        if gathered is not None and inner is not None and inner.statement.speaker and _ours(scene, gathered, words):
            return Holder((inner.statement.speaker,), 0.9, inner.statement)
        found = tree.holders(scene, gathered) if gathered is not None else found if _light(scene, at) else []
    return Holder(names_of(found), _score(found)) if found and names_of(found) else None


def _himself(scene: Scene, cue: Cue, inner: Speech, words: Words) -> bool:
    """Tell whether a verb in reported speech has the speaker for subject: "a dit qu'il …", "said his side …"."""
    if inner.statement.manner == "direct" or not scene.span.start <= inner.start < scene.span.end:
        return False
    subject = tree.subject(scene, _predicate(scene, cue))
    if subject is None:
        return False
    first = scene.index_at(inner.start)
    if first == scene.first:
        return False  # "« Ils veulent … », a-t-elle dit"
    first += scene.norm(first) in words.table.complements
    own = scene.norm(subject) in words.table.camps and scene.norm(subject - 1) in words.lexicon.contacts.possessive
    return own or (subject == first and scene.norm(subject) in words.table.third)


def _gathered(scene: Scene, cue: Cue, words: Words) -> int | None:
    """Return the verb of those who gather to say something: "défilent pour | réclamer"."""
    head = tree.head_of(scene, cue.first)
    aim = head is not None and scene.tokens[head].lemma in words.table.rallies
    return head if aim and scene.tokens[cue.first].dep in ("advcl", "xcomp", "obl", "acl") else None


def _ours(scene: Scene, at: int, words: Words) -> bool:
    """Tell whether a verb has the speaker for its subject."""
    subject = tree.subject(scene, at)
    return subject is not None and scene.norm(subject) in words.table.first_person


def _parsed(scene: Scene, cue: Cue, found: list[Mention]) -> list[Mention]:
    """Return the subject that the parse finds where the patterns find none, or only a part of its phrase."""
    at = _predicate(scene, cue)
    subject = tree.subject(scene, at)
    if subject is None:
        return found
    told = tree.holders(scene, at)
    if not found:
        return told
    place = scene.index_at(found[0].start)
    inside = tree.within(scene, place, subject) and not found[0].start <= scene.tokens[subject].start < found[0].end
    if not inside or found[0] in told:
        return found
    if told:
        return told  # "X, porte-parole du président Y, a …": X, not Y
    return [] if scene.tokens[place].dep == "nmod:poss" else found  # "X's share has …"


def _predicate(scene: Scene, cue: Cue) -> int:
    """Return the word of a cue that the subject hangs on: "in | favour of", "réticent"."""
    head = tree.head_of(scene, cue.first)
    return head if head is not None and scene.tokens[cue.first].dep in ("case", "aux", "cop") else cue.first


def _inverted(scene: Scene, cue: Cue, words: Words) -> list[Mention]:
    """Return the subject that follows its verb: "comme le demande constamment X", "que réclame X"."""
    for mention in scene.actors(cue.first + 1, min(scene.last, cue.first + 1 + COPULA)):
        between = scene.words(cue.first + 1, scene.index_at(mention.start))
        loose = words.table.skipped | words.table.determiners - words.table.datives
        return [mention] if all(w in loose or w.endswith(("ment", "ly")) for w in between) else []
    return []


def _light(scene: Scene, at: int) -> bool:
    """Tell whether the infinitive hangs on a verb that repeats or reports it: "dit vouloir", "continue d'exiger"."""
    before = [scene.tokens[i] for i in range(max(scene.first, at - 2), at)]
    return bool(before) and bool(before[-1].morph) and before[-1].lemma not in UNSURE and scene.norm(at - 1) not in OPEN


def _as_statement(scene: Scene, cue: Cue, told: Sequence[Speech]) -> Statement | None:
    """Return the statement that the verb of the cue itself reports."""
    token = scene.tokens[cue.first]
    for speech in told:
        why, evidence = speech.statement.why, speech.statement.evidence
        if why and why.cues and token.norm in why.cues and any(e.start <= token.start < e.end for e in evidence):
            outside = not speech.start <= token.start < speech.end
            if outside or speech.start == token.start:
                return speech.statement
    return None


def _agent(scene: Scene, cue: Cue, words: Words) -> list[Mention]:
    """Return who stands after "par"."""
    for at in range(cue.first + 1, min(scene.last, cue.first + 1 + AGENT)):
        if scene.norm(at) in words.table.agents:
            actors = [m for m in scene.actors(at + 1, min(scene.last, at + 3)) if scene.index_at(m.start) <= at + 2]
            return coordinated(scene, actors[0], scene.last, words.lexicon) if actors else []
        if scene.norm(at) in (",", ".", ";"):
            break
    return []


def _copula(scene: Scene, cue: Cue, words: Words) -> int | None:
    """Return where the verb group of an adjective begins: "s'est dite", "est fermement", "étant"."""
    for at in range(cue.first - 1, max(scene.first - 1, cue.first - 1 - COPULA), -1):
        lemma, norm = scene.tokens[at].lemma, scene.norm(at)
        if lemma in words.table.copulas or lemma in words.verbs.be:
            light = words.verbs.reflexives | words.verbs.negations | words.table.clitics
            helping = words.verbs.be | words.verbs.have
            while at > scene.first and (scene.norm(at - 1) in light or scene.tokens[at - 1].lemma in helping):
                at -= 1
            return at
        if norm not in words.table.skipped | words.verbs.between and not norm.endswith(("ment", "ly")):
            return None
    return None


def _relative(scene: Scene, first: int) -> list[Mention]:
    """Return whom a relative pronoun stands for: the mention right before it."""
    before = scene.tokens[first - 1 - (scene.norm(first - 1) == ",")] if first - 2 >= scene.first else None
    if before is None:
        return []
    return [m for m in scene.mentions if m.reading in ACTORS and m.names and m.end == before.end][-1:]


def subject(scene: Scene, cue: Cue, words: Words) -> list[Mention]:
    """Return the subject of the clause that a cue stands in, right before its verb."""
    clause = scene.clause_at(cue.first)
    verbs = [g for g in clause.groups if g.last < cue.first and g.tense not in ("participle", "infinitive")]
    return _subject(scene, clause.first, verbs[-1].first, words) if verbs else []


def _subject(scene: Scene, low: int, at: int, words: Words) -> list[Mention]:
    """Return the subject before a token, unless another noun phrase stands between it and the verb."""
    clause = scene.clause_at(max(at, low))
    beside = _beside(scene, clause.first, at, words)
    if beside:
        return beside
    found = subject_of(scene, clause, at, words.lexicon)
    if not found or not found[0].names:
        return []
    parts: list[list[str]] = [[]]
    for place in range(scene.index_at(found[-1].end), at):
        norm = scene.norm(place)
        if norm in (",", "(", ")", "–", "—"):
            parts.append([])
        elif not _covered(scene, scene.tokens[place].start):
            parts[-1].append(norm)
    enclosed = len(parts) > TWO  # "X, ministre de …, rejette"
    table = words.table
    for part in (parts[0], parts[-1]) if enclosed or len(parts) == TWO else (parts[0],):
        for index, norm in enumerate(part):
            if norm in table.not_subjects and (index == 0 or part[index - 1] not in table.inner - table.not_subjects):
                return []
    return found


def _covered(scene: Scene, offset: int) -> bool:
    """Tell whether a mention or a time expression covers an offset."""
    return any(m.start <= offset < m.end for m in scene.mentions) or any(t.start <= offset < t.end for t in scene.times)


def _beside(scene: Scene, low: int, at: int, words: Words) -> list[Mention]:
    """Return the party right before a verb and those coordinated with it: "A veut x, | B refuse y"."""
    actors = scene.actors(low, at, resolved=False)
    if not actors or governs(scene, actors[-1], words.lexicon):
        return []
    last = actors[-1]
    if any(w not in words.table.skipped for w in scene.words(scene.index_at(last.end), at)):
        return []
    if not last.names:
        return []
    for mention in actors:
        chain = coordinated(scene, mention, at, words.lexicon)
        if last in chain and not governs(scene, mention, words.lexicon):
            return chain
    return [last]


TWO = 2  # parts of what stands between subject and verb where there is one comma


def owner(scene: Scene, cue: Cue, words: Words) -> tuple[list[Mention], int]:
    """Return whose stand a noun tells of and the token after: "le refus de X", "X's refusal"."""
    if words.language == "en" and scene.norm(cue.first - 1) in ("'s", "’s", "'"):
        start = scene.tokens[cue.first].start
        actors = [m for m in scene.mentions if m.reading in ACTORS and m.names]
        before = [m for m in actors if m.end <= start <= m.end + len("’s ") + 1]
        if before:
            return before[-1:], cue.last
    near = scene.actors(cue.last, min(scene.last, cue.last + 3))
    actors = [m for m in near if scene.index_at(m.start) <= cue.last + 1]
    if not actors or scene.norm(cue.last - 1) not in words.table.genitives:
        return [], cue.last
    both = coordinated(scene, actors[0], scene.last, words.lexicon)
    return both, scene.index_at(both[-1].end)


def _score(mentions: Sequence[Mention]) -> float:
    return min([0.95, *(m.score for m in mentions)])
