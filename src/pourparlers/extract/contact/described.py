"""Sides that no table and no title introduces: "les syndicats de cheminots", "la direction d'Arcelor", "TLF".

The parse tells which words belong to such a phrase and whether an unknown name takes part in what the sentence tells.
These mentions live in the scene of the contact rules alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.knowledge import world
from pourparlers.lang.sides import SideWords
from pourparlers.model.document import Document
from pourparlers.model.layers import Mention, Token

RULE = "described"
GROUP = 0.75  # score of a side that a noun describes
NAME = 0.7  # score of a name that nothing explains
ALONE = 0.6  # score of a noun for one person without a complement: the article may name him elsewhere
LONGEST = 9  # tokens: a longer phrase is told, not named
NOMINAL = frozenset(("NOUN", "PROPN", "ADJ"))
INSIDE = frozenset(("amod", "nmod", "compound", "flat", "nummod", "fixed", "nmod:poss", "case", "conj", "acl"))
ACTING = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl:agent", "root"))


def add(document: Document, first: int, last: int, mentions: Sequence[Mention], words: SideWords) -> list[Mention]:
    """Return the mentions of a sentence with the sides added that only its words describe, in order."""
    tokens = document.tokens
    if tokens[first].pos is None:
        return list(mentions)
    found = list(mentions)
    covered = _covered(document, first, last, mentions)
    if not words.elsewhere & {t.norm for t in tokens[first:last]}:
        found += _names(document, first, last, covered, words)
    for at in range(first, last):
        if at not in covered:
            one = _noun(document, at, first, last, found, words)
            if one is not None:
                found = [m for m in found if m.end <= one.start or m.start >= one.end]
                found.append(one)
                covered.update(_tokens_of(tokens, one, first, last))
    return sorted(found, key=lambda m: m.start)


def _covered(document: Document, first: int, last: int, mentions: Sequence[Mention]) -> set[int]:
    """Return the tokens that named mentions and times hold; those of places stay free for what they qualify."""
    spans = [m.span for m in mentions if m.names or m.form == "pronoun"]
    spans += [t.span for t in document.times if t.type != "SET"]
    low, high = document.tokens[first].start, document.tokens[last - 1].end
    spans = [s for s in spans if s.start < high and s.end > low]
    return {i for i in range(first, last) if any(s.start <= document.tokens[i].start < s.end for s in spans)}


def _tokens_of(tokens: Sequence[Token], one: Mention, first: int, last: int) -> set[int]:
    return {i for i in range(first, last) if one.start <= tokens[i].start < one.end}


def _noun(
    document: Document, at: int, first: int, last: int, mentions: Sequence[Mention], words: SideWords
) -> Mention | None:
    """Return the side that a noun of people or of a body describes, with what belongs to its phrase."""
    tokens, norm = document.tokens, document.tokens[at].norm
    if tokens[at].pos not in ("NOUN", "PROPN") or norm not in words.groups | words.bodies | words.persons:
        return None
    if tokens[at].dep in ("amod", "compound", "flat", "fixed") and tokens[at].head == at + 1:
        return None
    start, end = _left(tokens, at, first), _right(document, at, last, mentions, words)
    end = _with_states(document, end, last) if norm in words.groups else end
    before = tokens[start - 1].norm if start > first else ""
    if before in words.nobody or end - start > LONGEST or _named_next(document, at, end, last, mentions, words):
        return None
    inner = [m for m in mentions if m.names and tokens[start].start <= m.start and m.end <= tokens[end - 1].end]
    actors = tuple(dict.fromkeys(n for m in inner if m.reading not in ("place", "people") for n in m.names))
    people = any(m.reading == "person" for m in inner)
    if norm in words.members and actors and not people and all(m.form != "description" for m in inner):
        return Mention(tokens[start].start, tokens[end - 1].end, "people", actors, RULE, GROUP, "description")
    states = _states(document, start, end, at) if norm in words.groups else ()
    bare = end - start == 1
    if not (_certain(tokens, start, end, at, before, words) or _anyone(document, start, end, at, before, inner, words)):
        return None
    reading = "organisation" if norm in words.assemblies and not bare else "people"
    names = states if len(states) > 1 else (_named(document, start, end),)
    score = ALONE if bare else GROUP
    return Mention(tokens[start].start, tokens[end - 1].end, reading, names, RULE, score, "description")  # type: ignore[arg-type]


def _certain(tokens: Sequence[Token], start: int, end: int, at: int, before: str, words: SideWords) -> bool:
    """Tell whether a phrase is a side: not "d'experts", "un dirigeant", nor "les négociateurs" told before."""
    norm, bare = tokens[at].norm, end - start == 1
    if norm in words.groups:
        return not (bare and (before in words.links or norm in words.told_before))
    if norm in words.persons and norm not in words.bodies:
        return before in words.definite and any(tokens[i].norm in words.links for i in range(at + 1, end))
    return before in words.definite and (not bare or norm in words.alone)


def _anyone(
    document: Document, start: int, end: int, at: int, before: str, inner: Sequence[Mention], words: SideWords
) -> bool:
    """Tell whether one person is told by whom he acts for: "un émissaire du Kremlin", "le ministre iranien"."""
    if document.tokens[at].norm not in words.persons - words.bodies or before not in words.definite | words.any_one:
        return False
    of = {i for i in range(at + 1, end) if document.tokens[i].norm in words.links}
    role = [m for m in document.mentions if m.form == "role" and m.start == document.tokens[start].start]
    actors = [m for m in (*inner, *role) if m.reading not in ("place", "media")]
    return bool(of and actors) or (before in words.definite and bool(_states(document, start, end, at)))


def _with_states(document: Document, end: int, last: int) -> int:
    """Return the token after the adjectives of states that tell whose a plural is: ", israélienne et palestinienne"."""
    tokens, known = document.tokens, world.adjectives(document.language or "")
    at, after, found = end, end, int(tokens[end - 1].norm in known)
    while at < last and (tokens[at].norm in known or tokens[at].norm == "," or tokens[at].pos == "CCONJ"):
        if tokens[at].norm in known:
            found, after = found + 1, at + 1
        at += 1
    return after if found > 1 else end


def _states(document: Document, start: int, end: int, noun: int) -> tuple[str, ...]:
    """Return the states that coordinated adjectives name: "les délégations israélienne et palestinienne"."""
    language = document.language or ""
    codes = {i: world.adjectives(language).get(document.tokens[i].norm) for i in range(start, end) if i != noun}
    states = world.states()
    return tuple(dict.fromkeys(states[code].name_fr for code in codes.values() if code is not None and code in states))


def _named(document: Document, start: int, end: int) -> str:
    """Return the words of a phrase as a name: without the capital that only the head of a sentence gives it."""
    tokens = document.tokens
    text = _clean(document.text[tokens[start].start : tokens[end - 1].end])
    opens = start == 0 or tokens[start - 1].sentence != tokens[start].sentence
    proper = tokens[start].pos == "PROPN" or tokens[start].norm in world.adjectives(document.language or "")
    titled = end - start > 1 and document.text[tokens[start + 1].start].isupper()
    return text if not opens or proper or titled or text[:2].isupper() else text[0].lower() + text[1:]


def _clean(name: str) -> str:
    return " ".join(name.replace("’", "'").split())


def _left(tokens: Sequence[Token], at: int, first: int) -> int:
    """Return the first token of a phrase: adjectives and nouns that qualify its noun, without determiners."""
    start = at
    while start > first:
        token = tokens[start - 1]
        joined = token.norm in ("'", "'s", "’s") or (token.pos == "CCONJ" and tokens[start].pos == "ADJ")
        if not joined and not (token.pos in NOMINAL or token.pos == "VERB"):
            break
        if not _depends(tokens, start - 1, at):
            break
        start -= 1
    while tokens[start].pos in ("CCONJ", "PART", "PUNCT"):
        start += 1
    return start


def _right(document: Document, at: int, last: int, mentions: Sequence[Mention], words: SideWords) -> int:
    """Return the token after a phrase: adjectives and "de"-complements that the parse hangs on its noun."""
    tokens, end = document.tokens, at + 1
    times = [t.span for t in document.times]
    places = {m.start for m in mentions if m.reading == "person"}
    while end < last:
        token = tokens[end]
        named = token.start in places and tokens[end - 1].norm not in words.links
        if named or any(s.start <= token.start < s.end for s in times) or not _depends(tokens, end, at):
            break
        if not _continues(tokens, end, last, words):
            break
        end += 1
    while tokens[end - 1].pos in ("ADP", "DET", "CCONJ", "PUNCT") and end - 1 > at:
        end -= 1
    return end


def _continues(tokens: Sequence[Token], at: int, last: int, words: SideWords) -> bool:
    """Tell whether a token that hangs on the noun of a phrase belongs to it."""
    token = tokens[at]
    if token.norm in words.links or token.pos in NOMINAL or token.norm == "-":
        return True
    if token.pos in ("DET", "CCONJ", "NUM"):
        return at + 1 < last and _goes_on(tokens, at, words)
    return token.pos == "VERB" and token.dep == "amod" and token.head == at - 1


def _goes_on(tokens: Sequence[Token], at: int, words: SideWords) -> bool:
    """Tell whether a determiner or "et" stands within the phrase: "de la région", "de Renault et de Nissan"."""
    if tokens[at].pos == "CCONJ":
        after, before = tokens[at + 1], tokens[at - 1].pos
        return (
            after.norm in words.links or (after.pos in NOMINAL and before in ("PROPN", after.pos)) or after.pos == "DET"
        )
    return tokens[at - 1].norm in words.links or tokens[at - 1].pos in ("CCONJ", "DET")


def _depends(tokens: Sequence[Token], at: int, head: int) -> bool:
    """Tell whether a token hangs on another, over words of its phrase alone."""
    for _ in range(LONGEST):
        governor = tokens[at].head
        if governor is None or governor == at:
            return False
        if tokens[at].dep not in INSIDE | {"det", "cc", "punct", "appos"} or (
            tokens[at].dep == "conj" and governor == head
        ):
            return False
        if governor == head:
            return tokens[at].dep not in ("punct", "appos")
        at = governor
    return False


def _named_next(
    document: Document, at: int, end: int, last: int, mentions: Sequence[Mention], words: SideWords
) -> bool:
    """Tell whether a name follows or goes before, so that the noun only says who that is: "le patron, Jean Roux"."""
    tokens = document.tokens
    comma = end < last and tokens[end].norm == ","
    following = end + 1 if comma else end
    names = {m.start for m in mentions if m.reading == "person" and m.names}
    if following < last and tokens[following].start in names:
        return True
    if comma and _titled_next(document, following, last, mentions, words):
        return True
    governor = tokens[at].head
    return tokens[at].dep in ("appos", "flat", "compound") or (
        governor is not None and tokens[at].dep == "nmod" and governor == at + 1
    )


def _titled_next(document: Document, at: int, last: int, mentions: Sequence[Mention], words: SideWords) -> bool:
    """Tell whether title and name follow a comma and no list goes on: "le chef de l'armée, le général Jean Roux"."""
    tokens = document.tokens
    name = next((i for i in (at + 1, at + 2) if i < last and _opens_person(tokens[i], mentions)), None)
    if name is None or tokens[at].norm not in words.definite or tokens[name - 1].norm not in words.persons:
        return False
    while name < last and tokens[name].pos == "PROPN":
        name += 1
    return name >= last or tokens[name].pos != "CCONJ"


def _opens_person(token: Token, mentions: Sequence[Mention]) -> bool:
    return any(m.start == token.start and m.names and m.reading == "person" for m in mentions)


def _names(document: Document, first: int, last: int, covered: set[int], words: SideWords) -> list[Mention]:
    """Return the capitalised names that nothing explains and that take part in what the sentence tells."""
    tokens, found, at = document.tokens, [], first
    while at < last:
        if at in covered or tokens[at].pos != "PROPN" or not document.text[tokens[at].start].isupper():
            at += 1
            continue
        start = at
        while at < last and at not in covered and tokens[at].pos in ("PROPN", "NUM"):
            at += 1
        touching = start - 1 in covered or at in covered or tokens[start].norm in words.contacts
        if at - start <= LONGEST and not touching and _acts(tokens, start, at, words):
            text = _clean(document.text[tokens[start].start : tokens[at - 1].end])
            found.append(
                Mention(tokens[start].start, tokens[at - 1].end, "people", (text,), RULE + ".name", NAME, "description")
            )
    return found


def _acts(tokens: Sequence[Token], start: int, end: int, words: SideWords) -> bool:
    """Tell whether a name is subject, object or agent, stands with one, after "avec" or "entre" or with members."""
    inside = range(start, end)
    heads = [i for i in inside if tokens[i].head not in inside or tokens[i].head == i]
    if len(heads) != 1:
        return False
    at: int | None = heads[0]
    for _ in range(4):
        if at is None:
            return False
        if tokens[at].dep in ACTING - {"root"}:
            return True
        case = next((t.norm for t in tokens[max(0, at - 4) : at] if t.dep == "case" and t.head == at), "")
        if case in words.nearby:
            return True
        governor = tokens[at].head
        if case in words.links and governor is not None and tokens[governor].norm in words.members:
            return True
        if case or tokens[at].dep != "conj":
            return False
        at = tokens[at].head
    return False
