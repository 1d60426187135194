"""Which actors stand together, and in which place of a clause: subject, governed by a preposition, coordinated."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.extract.clauses import REPORT, RESUMED, Clause
from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.model.layers import Mention

REACH = 8  # tokens from a preposition to the actor it governs: "avec le très controversé ministre russe X"
GOING_ON = frozenset((RESUMED, ")"))
APART = frozenset((REPORT, ";", "that", "que", "qu'"))  # clauses with a subject of their own or none


def subject_of(scene: Scene, clause: Clause, at: int, lexicon: Lexicon) -> list[Mention]:
    """Return the actors that stand as subject before token `at`: the first ones that no preposition governs.

    A relative clause or an infinitive takes the subject of the clause before it, a resumed main clause its own.
    """
    actors = [m for m in scene.actors(clause.first, at, resolved=False) if not governs(scene, m, lexicon)]
    while len(actors) > 1 and actors[0].form == "group" and not actors[0].names and actors[1].names:
        actors = actors[1:]  # "les deux ministres, X et Y": the names stand in apposition
    if actors and not actors[0].names and actors[0].form == "pronoun" and clause.opener in lexicon.contacts.complements:
        told = [c for c in scene.clauses if c.last <= clause.first]  # "X et Y ont annoncé qu'ils …"
        return subject_of(scene, told[-1], told[-1].last, lexicon) if told else []
    if actors and not actors[0].names:
        return []  # somebody is named whom nothing resolves: nobody else is the subject then
    if actors:
        outside = scene.actors(scene.first, clause.first) if clause.opener == ")" else []
        joined = (
            [m for m in outside if not governs(scene, m, lexicon)][-1:]
            if scene.norm(clause.first) in lexicon.contacts.coordinators
            else []
        )
        return [*joined, *coordinated(scene, actors[0], at, lexicon)]  # "X (à droite) et Y"
    before = [c for c in scene.clauses if c.last == clause.first]
    if before and before[0].opener == REPORT and clause.opener in lexicon.contacts.relatives:
        return scene.actors(before[0].first, before[0].last)[-1:]  # "a admis X, qui avait rencontré Y"
    earlier = [c for c in scene.clauses if c.last <= clause.first and c.opener != REPORT]
    if clause.opener in GOING_ON:
        earlier = [c for c in earlier if c.opener not in lexicon.contacts.relatives and c.opener != "("]
    if not earlier or not clause.opener or clause.opener in APART:
        return []
    return subject_of(scene, earlier[-1], earlier[-1].last, lexicon)


def following_subject(scene: Scene, clause: Clause, at: int, lexicon: Lexicon) -> list[Mention]:
    """Return the subject that stands after token `at`, right after a comma or colon and before a finite verb.

    "Au terme d'un entretien avec X, mardi soir au palais, | Y a confirmé …".
    """
    rest = [c for c in scene.clauses if c.first >= clause.last]
    brackets = [c for c in rest[:2] if c.opener in ("(", ")")]
    for part in (
        clause,
        *(c for c in rest if c.opener == ":" or c.opener.startswith(("après av", "après êt", "after"))),
    ):
        groups = (*part.groups, *(g for c in brackets if part is clause for g in c.groups))
        verbs = [g for g in groups if g.first > at and g.tense not in ("participle", "infinitive")]
        if not verbs:
            continue
        first = max(part.first, at)
        for mention in scene.actors(first, verbs[0].first):
            before = list(scene.words(first, scene.index_at(mention.start)))
            while before and (
                before[-1] in lexicon.contacts.determiners | lexicon.contacts.genitives | lexicon.contacts.apposed
                or "-" in before[-1]
            ):
                before.pop()
            if not before or before[-1] in (",", ":"):
                return coordinated(scene, mention, verbs[0].first, lexicon)
    return []


def governs(scene: Scene, mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a preposition stands before an actor, so that it is no subject: "avec X", "par X"."""
    words = lexicon.contacts
    at = scene.index_at(mention.start) - 1
    if _headed(scene, mention, at, lexicon):
        return False
    if scene.text(mention.start, mention.end).lower().startswith(("aux ", "des ", "du ", "au ")):
        return True
    while at >= scene.first and (scene.norm(at) in words.determiners or scene.tokens[at].pos == "DET"):
        at -= 1  # "des émissaires se sont vus": the parse knows the article
    return scene.norm(at) in words.genitives or scene.norm(at) in words.prepositions


def _headed(scene: Scene, mention: Mention, at: int, lexicon: Lexicon) -> bool:
    """Tell whether two sides stand behind a noun for those who act for them: "les dirigeants des deux pays"."""
    words = lexicon.contacts
    if len(mention.names) < 2:
        return False
    while at > scene.first and scene.norm(at) in words.genitives | words.determiners:
        at -= 1
    if scene.norm(at) not in words.plural_roles or at + 1 == scene.index_at(mention.end):
        return False
    before = at - 1
    while before >= scene.first and scene.norm(before) in words.determiners:
        before -= 1
    return scene.norm(before) not in words.prepositions | words.genitives


def coordinated(scene: Scene, first: Mention, until: int, lexicon: Lexicon) -> list[Mention]:
    """Return an actor and those coordinated with it to its right: "X, Y et Z", "X et son homologue Y"."""
    found = [first]
    rest = [m for m in scene.actors(scene.index_at(first.start), until) if m.start > first.start]
    for mention in rest:
        words = _plain(scene, scene.index_at(found[-1].end), scene.index_at(mention.start))
        loose = [w for w in words if w not in lexicon.contacts.coordinators and w not in lexicon.contacts.determiners]
        if loose and not all(w in lexicon.contacts.apposed for w in loose):
            break
        listed = words[:1] == [","] and lexicon.contacts.determiners.issuperset(words[1:])
        if listed and "nsubj" in tops(scene, mention) and "obj" in tops(scene, first):
            break
        if _begins(scene, first, words, mention, lexicon):
            break
        if _complement(found[-1], words, mention, lexicon):
            continue
        found.append(mention)
    return found


def _begins(scene: Scene, first: Mention, words: Sequence[str], mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a name opens another clause: "met with X, and Y handed back …"."""
    if words[:1] != [","] or not lexicon.contacts.coordinators & set(words):
        return False
    at, after = scene.index_at(first.start), scene.index_at(mention.end)
    finite = [g for g in scene.clause_at(at).groups if g.tense not in ("participle", "infinitive")]
    return any(g.last < at for g in finite) and any(g.first == after for g in finite)


def tops(scene: Scene, mention: Mention) -> list[str | None]:
    """Return by what relations the parse hangs a mention on others: "après avoir vu X, Y a …" has an object first."""
    first, last = scene.index_at(mention.start), scene.index_at(mention.end)
    return [t.dep for t in scene.tokens[first:last] if t.head is not None and not first <= t.head < last]


def _complement(role: Mention, words: Sequence[str], mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a side only says whose chief somebody is: "Y, chef de la délégation rebelle"."""
    left = [w for w in words if w not in lexicon.contacts.determiners - lexicon.contacts.genitives]
    of = len(left) == 1 and left[0] in lexicon.contacts.of_words | lexicon.contacts.genitives
    return role.form == "role" and of and mention.reading != "person"


def _plain(scene: Scene, first: int, last: int) -> list[str]:
    """Return the words between two tokens that belong to no mention: "and the [EU]'s" before a name."""
    covered = [m.span for m in scene.mentions]
    tokens = scene.tokens[max(first, scene.first) : max(min(last, scene.last), scene.first)]
    return [t.norm for t in tokens if not any(c.start <= t.start < c.end for c in covered)]


def governed(scene: Scene, first: int, last: int, words: frozenset[str], lexicon: Lexicon) -> list[Mention]:
    """Return the actors after the first of some prepositions in a range of tokens."""
    for at in range(first, last):
        if scene.norm(at) not in words:
            continue
        actors = scene.actors(at + 1, min(last, at + 1 + REACH))
        if (
            actors
            and actors[0].reading == "people"
            and scene.norm(scene.index_at(actors[0].start) - 1) in lexicon.contacts.genitives
            and scene.index_at(actors[0].start) - 1 > at + 1
        ):
            continue  # "with a community of Uruguayans", not "entre des délégués"
        if actors and not _blocked(scene, at + 1, scene.index_at(actors[0].start), lexicon):
            return coordinated(scene, actors[0], last, lexicon)
    return []


def _blocked(scene: Scene, first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether another preposition or a verb keeps an actor from one: "avec l'idée de proposer à X"."""
    between = [t for t in scene.tokens[first:last] if t.norm not in ("le", "la", "les")]
    keeping = lexicon.contacts.prepositions | lexicon.contacts.backing  # "avec l'appui de X"
    return any(t.norm in keeping or "VerbForm=Inf" in t.morph for t in between)


def gap(scene: Scene, first: int, last: int, lexicon: Lexicon) -> list[str]:
    """Return the words between two tokens, without times, places and phrases of manner ("seul à seul")."""
    covered = [t.span for t in scene.times] + [m.span for m in scene.mentions if m.reading == "place"]
    skipped = lexicon.contacts.locatives | lexicon.contacts.determiners | {"on", "pendant", "for", "de", "during"}
    manner = _manners(scene, first, last, lexicon)
    words: list[str] = []
    for at in range(first, last):
        token = scene.tokens[at]
        if at in manner:
            continue
        if any(c.start <= token.start < c.end for c in covered):
            while words and words[-1] in skipped:
                words.pop()
        elif token.norm not in lexicon.contacts.determiners and token.norm != ",":
            words.append(token.norm)
    return words


def _manners(scene: Scene, first: int, last: int, lexicon: Lexicon) -> set[int]:
    """Return the tokens of a range that belong to phrases of manner."""
    phrases = [phrase.split() for phrase in lexicon.contacts.manners]
    return {
        at + i
        for at in range(first, last)
        for words in phrases
        if scene.words(at, at + len(words)) == words
        for i in range(len(words))
    }


def names_of(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the names of some mentions, each once, in order."""
    return tuple(dict.fromkeys(n for m in mentions for n in m.names))


def words_of(scene: Scene, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the words of some mentions."""
    return tuple(scene.text(m.start, m.end) for m in mentions)


def score_of(mentions: Sequence[Mention], most: float = 0.92) -> float:
    """Return the least score of some mentions, at most `most`."""
    return min([most, *(m.score for m in mentions)])
