"""Words by which deeds are told, found in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pourparlers.extract.clauses import Clause
from pourparlers.extract.contact.scene import Scene
from pourparlers.extract.deed import grammar
from pourparlers.extract.deed.around import BREAKS, nominal
from pourparlers.extract.deed.subjects import ARTICLES
from pourparlers.extract.deed.telling import Found
from pourparlers.extract.deed.words import Entry, Words
from pourparlers.extract.verbgroups import VerbGroup

GAP = 4  # words between those of a cue: "a mis de nouveau son veto"
OBJECT = 12  # tokens between a verb and its object: "ont conclu dimanche avant l'aube, à Genève, un accord"
BEFORE = 8  # tokens between a noun and the participle or relative clause on it
BEFORE_VERBS = frozenset(
    ("who", "which", "to", "they", "he", "she", "it", "we", "will", "would", "could", "may", "not", "il", "elle", "on",
     "ils", "elles", "qui", "se", "ne", "n'")
)  # fmt: skip  # words right before a verb, never before a noun
LIGHT = frozenset(("PRON", "ADV", "PART", None))  # parts of speech between a preposition and its infinitive
BARE = frozenset(("VERB", "AUX", None))  # parts of speech of an infinitive after "to"
OPENERS = frozenset(("que", "qu'", "that", "which", "dont", "qui"))  # openers of a clause on the noun before it


def find(scene: Scene, words: Words) -> Iterator[Found]:
    """Yield the cues of a sentence, verbs before nouns; a noun that a verb has as its object is not yielded again."""
    taken: set[int] = set()
    for clause in scene.clauses:
        for group in clause.groups:
            found = _verb(scene, clause, group, words)
            if found is not None:
                taken.update(range(found.first, found.last))
                if found.object is not None:
                    taken.add(found.object)
                yield found
    at = scene.first
    while at < scene.last:
        found = _noun(scene, at, words) if at not in taken else None
        if found is not None:
            yield found
        at = found.last if found is not None else at + 1


def _verb(scene: Scene, clause: Clause, group: VerbGroup, words: Words) -> Found | None:
    if group.modal in ("refused", "announced") and (leading := _leading(scene, group, words)) is not None:
        group = leading
    if group.first == group.last and group.tense == "present" and nominal(scene, group.first, words):
        return None
    for entry in words.verbs.get(group.lemma, ()):
        if words.language == "fr" and entry.reflexive is not group.reflexive:
            continue
        last = _rest(scene, group.last + 1, clause.last, entry, words)
        if last is None or _ruled_out(scene, clause, entry, group.first):
            continue
        if _others_do(scene, group, entry, words) or (entry.rule.verbal and not infinitive_at(scene, last)):
            continue
        noun = _object(scene, clause, group, entry, words) if entry.words else None
        if noun is None and "place" in entry.rule.target:
            noun = _place(scene, clause, group, last, words)
        if entry.words and noun is None and not (entry.rule.needs == "any" and "object" in entry.rule.target):
            continue
        return Found(entry, group.first, last, noun, group)
    return None


def _others_do(scene: Scene, group: VerbGroup, entry: Entry, words: Words) -> bool:
    """Tell whether a verb that crowds share with parties has no crowd as subject: "X protested", "crowds protested"."""
    if entry.rule.actors != "crowd" or len(words.verbs[group.lemma]) == 1 or entry.rest:
        return False
    clause = scene.clause_at(group.first)
    return not grammar.crowd(scene, clause.first, grammar.main_verb(scene, group), words).told


def _leading(scene: Scene, group: VerbGroup, words: Words) -> VerbGroup | None:
    """Return the verb alone that tells a deed, of a group that ends with what is refused or agreed on.

    "refuse de négocier", "sont convenus de confier": who "agrees to" something alone only announces it.
    """
    for at in range(group.first, group.last):
        lemma = scene.tokens[at].lemma
        if lemma in words.verbs and lemma in words.lexicon.verbs.modals:
            both = group.modal == "refused" or any(
                e.rule.verbal or (e.rule.needs == "several" and not e.words and not e.rest) for e in words.verbs[lemma]
            )
            own = any(scene.norm(i) in words.lexicon.verbs.reflexives for i in range(group.first - 1, at))
            return replace(group, last=at, lemma=lemma, modal="", reflexive=group.reflexive and own) if both else None
    return None


def _rest(scene: Scene, at: int, until: int, entry: Entry, words: Words) -> int | None:
    """Return the token after the last word of a cue, or None where one is missing."""
    for wanted in entry.rest:
        for _ in range(GAP + 1):
            if at >= until:
                return None
            if scene.norm(at) in wanted or scene.tokens[at].lemma in wanted:
                break
            if scene.norm(at) not in words.table.skipped and not _covered(scene, at):
                return None
            at = _past(scene, at)
        else:
            return None
        at += 1
    return at


def _covered(scene: Scene, at: int) -> bool:
    return bool(_ends(scene, at))


def _ends(scene: Scene, at: int) -> list[int]:
    """Return where the names and times that a token belongs to end."""
    start = scene.tokens[at].start
    spans = [*(time.span for time in scene.times), *(mention.span for mention in scene.mentions)]
    return [span.end for span in spans if span.start <= start < span.end]


def _past(scene: Scene, at: int) -> int:
    """Return the token after a word, or after the name or time that it belongs to."""
    ends = _ends(scene, at)
    return max(at + 1, scene.index_at(max(ends))) if ends else at + 1


def finite_after(scene: Scene, clause: Clause, group: VerbGroup, words: Words) -> list[int]:
    """Return where the finite verbs after a verb in its clause begin; "il y a dix jours" holds none."""
    rest = [g for g in clause.groups if g.first > group.last and g.tense not in ("participle", "infinitive")]
    timed = [t.span for t in scene.times]
    verbs = [g.first for g in rest if not any(s.start <= scene.tokens[g.first].start < s.end for s in timed)]
    return [at for at in verbs if not nominal(scene, at, words)]


def _ruled_out(scene: Scene, clause: Clause, entry: Entry, at: int) -> bool:
    """Tell whether a word stands in a clause that rules an entry out, what leads up to the subject aside."""
    if not entry.unless:
        return False
    first = clause.first + (scene.norm(clause.first) in BREAKS)
    if scene.norm(first) in scene.lexicon.contacts.prepositions:  # "À dix jours de l'échéance, X a …"
        first = next((i for i in range(first, at) if scene.norm(i) == ","), first)
    return any(w in entry.unless for w in scene.words(first, clause.last))


def _object(scene: Scene, clause: Clause, group: VerbGroup, entry: Entry, words: Words) -> int | None:
    """Return the noun that the rule asks for: object after an active verb, before one that is passive or relative."""
    until = min([clause.last, group.last + 1 + OBJECT, *finite_after(scene, clause, group, words)])
    after = next((i for i in range(group.last + 1, until) if scene.norm(i) in entry.words), None)
    if after is not None and _of_another(scene, group.last + 1, after, words):
        after = None
    if entry.rule.type == "REJECT" and _of_another(scene, group.last + 1, group.last + 3, words):
        return None  # "declined to confirm": not what the clause hangs on
    if after is not None and not group.passive:
        return after
    low = max(scene.first, group.first - BEFORE - (4 if group.passive else 0))
    relative = clause.opener in OPENERS and group.first - clause.first <= BEFORE
    if group.passive or group.tense in ("participle", "past") or relative:
        before = (clause.first if relative else group.first) - 1
        free = group.passive or group.tense == "participle" or relative or _agent_follows(scene, group)
        found = next((i for i in range(before, low - 1, -1) if scene.norm(i) in entry.words), None)
        if found is not None and free:
            return found
    opening = group.tense == "participle" and group.first - scene.first <= 1
    if opening:
        return next(
            (
                i
                for i in range(group.last + 1, min(scene.last, group.last + 3 * BEFORE))
                if scene.norm(i) in entry.words
            ),
            None,
        )
    return after if group.passive and clause.opener not in OPENERS else None


def _of_another(scene: Scene, first: int, at: int, words: Words) -> bool:
    """Tell whether a noun is the object of an infinitive in between that takes up nothing: "refuse de commenter …"."""
    inner = [i for i in range(first, at) if scene.norm(i - 1) in words.table.infinitive and _infinitive(scene, i)]
    return bool(inner) and scene.tokens[inner[-1]].lemma not in words.table.taking


def infinitive_at(scene: Scene, at: int) -> bool:
    """Tell whether an infinitive begins at a token, pronouns and adverbs before it: "refuse de | s'y joindre"."""
    for place in range(at, min(scene.last, at + GAP)):
        token = scene.tokens[place]
        if _infinitive(scene, place) or (scene.norm(at - 1) == "to" and place == at and token.pos in BARE):
            return scene.norm(place) not in ARTICLES
        if token.pos not in LIGHT or scene.norm(place) in BREAKS:
            return False
    return False


def _infinitive(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    return "VerbForm=Inf" in token.morph or (scene.norm(at - 1) == "to" and token.pos == "VERB")


def _place(scene: Scene, clause: Clause, group: VerbGroup, last: int, words: Words) -> int | None:
    """Return the place that is object of an active verb, or subject of a passive one: "a pris X", "X a été pris"."""
    for mention in scene.mentions:
        at, end = scene.index_at(mention.start), scene.index_at(mention.end)
        if mention.reading != "place" or not mention.names or not clause.first <= at < clause.last:
            continue
        between = scene.words(last, at) if not group.passive else scene.words(end, group.first)
        lead = scene.words(clause.first, at) if group.passive else ()
        if (at >= last) is not group.passive and all(w in words.table.naming for w in (*between, *lead)):
            return at
    return None


def _agent_follows(scene: Scene, group: VerbGroup) -> bool:
    return any(w in ("by", "between") for w in scene.words(group.last + 1, group.last + 1 + BEFORE))


def _noun(scene: Scene, at: int, words: Words) -> Found | None:
    token = scene.tokens[at]
    for entry in words.nouns.get(token.norm, ()):
        last = at + 1 + len(entry.rest)
        if any(scene.norm(at + 1 + i) not in forms for i, forms in enumerate(entry.rest)):
            continue
        if (
            token.morph
            and "Part" not in token.morph
            and scene.norm(at - 1)
            not in words.lexicon.contacts.determiners
            | words.lexicon.contacts.definite
            | words.lexicon.contacts.possessive
            | {"a", "an", "the"}
        ):
            continue
        if any(m.start < token.start < m.end and scene.text(m.start, m.start + 1).isupper() for m in scene.mentions):
            continue  # within the name of a body
        if scene.norm(at - 1) in BEFORE_VERBS:
            continue  # "inspectors who assault vendors"
        if not _ruled_out(scene, scene.clause_at(at), entry, at):
            return Found(entry, at, last)
    return None
