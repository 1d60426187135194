"""Reads a document from its beginning and resolves what points back: counterparts, pairs, pronouns."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import replace

from pourparlers.knowledge import world
from pourparlers.lang.titles import Titles
from pourparlers.model.document import Document
from pourparlers.model.layers import Reading
from pourparlers.resolve.who import subjects
from pourparlers.resolve.who.finding import Finding, fold, overlapping
from pourparlers.resolve.who.pairs import Answer, Past, antecedent, pair, states_of
from pourparlers.resolve.who.reference import HEADS, Memory, counterpart, holds
from pourparlers.resolve.who.roles import SECOND
from pourparlers.resolve.who.words import Words

IMPERSONAL = re.compile(
    r" (?:y |n'y |(?:ne )?faut|faudra|faudrait|s'agi|n'est pas|est (?:\w+ )?(?:que|de|possible|necessaire|"
    r"indispensable|important|probable|temps|clair|trop|encore|prevu|question)|semble|parait|reste|importe|convient|suffit|pleut|"
    r"(?:a|avait|aurait|n'a) (?:pas |egalement |aussi |ensuite |notamment )?ete |va de soi)"
)
PAIR = re.compile(
    r"(?<!\w)(?:les|des|aux|ces|the|both|their|leurs) (?:same )?(?:deux |two )?(?:memes |same )?([\w']+(?: d'\w+)?)"
)
LONGEST_QUOTE = 1502  # code points, marks included: a longer one has lost its end
QUOTED = re.compile(r"«[^»]{0,1500}»|“[^”]{0,1500}”|\"[^\"\n]{0,1500}\"")
REMEMBERED = 300  # mentions that a reader may be pointed back to: a long article has about a hundred
BESIDE = frozenset((" ", ", "))  # what stands between a counterpart and his name; a full stop ends the sentence
FOLLOWING = frozenset(("VERB", "AUX", "PUNCT", "PRON", "ADP", "CCONJ", "SCONJ", "PART"))  # after "ce dernier" alone
SHORT = 3  # letters: "ne", "y" open a verb; "point" is a noun too
VERB_WITHIN = 5  # words after a pronoun within which its verb stands
SENTENCES_BACK = 2  # how far a pronoun may look; farther ones were wrong more often than right


def resolve(document: Document, findings: list[Finding], words: Words, memory: Memory) -> list[Finding]:
    """Return the findings with counterparts, pairs and pronouns of the document added and resolved, in order."""
    folded = fold(document.text)
    extra = [*_pairs(folded, words.titles), *_counterparts(folded, words), *_pronouns(document, folded, words.titles)]
    extra += _latter(document, folded, words.titles)
    found = sorted(findings, key=lambda f: f.start)
    absorbing = sorted((e for e in extra if e.rule == "counterpart"), key=lambda f: f.start)
    longest = max((f.end - f.start for f in (*found, *absorbing)), default=0)
    free = [e for e in extra if e.rule == "counterpart" or not overlapping(e, found, longest)]
    absorbed = [f for f in found if not overlapping(f, absorbing, longest)]
    ordered = sorted([*absorbed, *free], key=lambda f: f.start)
    quoted = [match.span() for match in QUOTED.finditer(document.text)]
    past = Past(document, words.titles)
    for at, one in enumerate(ordered):
        before = ordered[max(0, at - REMEMBERED) : at]
        if one.rule == "pair":
            one.names, one.score = _pair(one, _of_office(before, one, memory), past, memory)
        elif one.rule == "counterpart":
            after = [f for f in ordered[at + 1 : at + 2] if document.text[one.end : f.start] in BESIDE]
            _resolve_counterpart(one, before, after, memory)
        elif one.rule == "latter":
            _resolve_latter(one, _outside(before, one, quoted), past, memory)
        elif one.form == "pronoun":
            _resolve_pronoun(one, _outside(before, one, quoted), past, memory)
    return ordered


def _outside(before: Sequence[Finding], one: Finding, quoted: Sequence[tuple[int, int]]) -> list[Finding]:
    """Leave out who is named within a quotation where the pronoun stands outside: "« … X … », a-t-il dit"."""
    since = before[0].start if before else one.start
    near = quoted[bisect.bisect_left(quoted, (since - LONGEST_QUOTE, 0)) : bisect.bisect_right(quoted, (one.start, 0))]
    spans = [(a, b) for a, b in near if not a <= one.start < b]
    return [f for f in before if not any(a <= f.start < b for a, b in spans)]


def _pairs(folded: str, titles: Titles) -> list[Finding]:
    found = []
    for match in PAIR.finditer(folded):
        words, noun = match.group(), match[1]
        if "deux" not in words and "two" not in words and not words.startswith("both"):
            continue
        single = noun.split(" ")[0]
        for known, kind in (
            (titles.two_persons, "persons"),
            (titles.two_states, "states"),
            (titles.two_sides, "sides"),
        ):
            table = {fold(w) for w in known}
            hit = noun if noun in table else single if single in table else ""
            if hit:
                start = match.start()
                reads: Reading = "person" if kind == "persons" else "government"
                found.append(Finding(start, match.start(1) + len(hit), reads, (), "pair", "group", 0.5, 2,
                                     offices=_heads(hit, titles), kind=kind, wording=_below(hit, titles)))  # fmt: skip
                break
    return found


def _heads(noun: str, titles: Titles) -> tuple[str, ...]:
    """Return the office that both persons must hold, where the noun names heads of state or government."""
    offices = [r.offices for r in titles.roles if noun in map(fold, r.plural)]
    return next((o for o in offices if o[0] in HEADS), ())


def _below(noun: str, titles: Titles) -> str:
    """Return the noun where it names people who are no heads of state or government."""
    return noun if noun in map(fold, titles.below_heads) else ""


def _of_office(before: Sequence[Finding], one: Finding, memory: Memory) -> list[Finding]:
    """Leave out persons of the knowledge base who did not hold the office of "les deux présidents"."""
    if one.offices:
        return [f for f in before if f.reading != "person" or all(holds(n, one.offices, memory) for n in f.names)]
    if one.wording:  # "les deux ministres" are no presidents
        return [f for f in before if f.reading != "person" or not any(_head(n, memory) for n in f.names)]
    return list(before)


def _head(name: str, memory: Memory) -> bool:
    """Tell whether a person is known as head of state or government on the day."""
    return name in memory.persons and holds(name, HEADS, memory)


def _counterparts(folded: str, words: Words) -> list[Finding]:
    found = []
    for match in words.counterpart.finditer(folded):
        codes, end = _nationalities(folded, match, words)
        if codes:
            found.append(Finding(match.start(), end, "person", (), "counterpart", "role", 0.8, len(codes),
                                 country=codes[0], of="|".join(codes)))  # fmt: skip
    return found


def _nationalities(folded: str, match: re.Match[str], words: Words) -> tuple[list[str], int]:
    """Return the states whose officers "ses homologues britannique, français et allemand" are, and where that ends."""
    if code := words.adjectives.get(match["right"] or "", ""):
        codes, end = [code], match.end()
        while (more := SECOND.match(folded, end)) and (code := words.adjectives.get(more[1], "")):
            codes.append(code)
            end = more.end()
        return codes, end
    left = match["left"] or ""
    code = words.adjectives.get(left, "") or words.adjectives.get(left.rpartition(" ")[2], "")
    return ([code] if code else []), match.start("right") - 1 if match["right"] else match.end()


def _pronouns(document: Document, folded: str, titles: Titles) -> list[Finding]:
    found = []
    for at, token in enumerate(document.tokens):
        gender = titles.pronouns.get(token.norm)
        if (
            gender is None
            or _apart(at, document)
            or (token.norm in ("il", "it", "-t-il", "-il") and IMPERSONAL.match(folded, token.end))
        ):
            continue
        number = 2 if gender.endswith("p") else 1
        found.append(Finding(token.start, token.end, "person", (), "pronoun", "pronoun", 0.5, number, gender=gender))
    return found


def _apart(at: int, document: Document) -> bool:
    """Tell whether a pronoun between commas only stresses the subject: "la Turquie, elle, n'a rien dit"."""
    beside = document.tokens[max(0, at - 1) : at + 2]
    return len(beside) > 2 and beside[0].norm == "," == beside[2].norm


def _latter(document: Document, folded: str, titles: Titles) -> list[Finding]:
    """Return the phrases for whoever was named last, where no noun follows: "ce dernier", not "ce dernier point"."""
    opening = {t.start for t in document.tokens if t.pos in FOLLOWING or (t.pos == "ADV" and len(t.norm) < SHORT)}
    found = []
    for phrase, gender in titles.latter.items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(fold(phrase))}(?![\w-])", folded):
            following = folded[match.end() :][:2].strip()
            start = match.end() + (0 if not folded[match.end() : match.end() + 1].isspace() else 1)
            if start in opening or following[:1] in tuple(",.;:)»?!"):
                found.append(Finding(*match.span(), "person", (), "latter", "pronoun", 0.3, gender=gender))
    return found


def _resolve_latter(one: Finding, before: Sequence[Finding], past: Past, memory: Memory) -> None:
    """Give "ce dernier" the person named last in its sentence or the one before, where nobody else was since."""
    last = next((f for f in reversed(before) if f.reading not in ("place", "media")), None)
    if last is None or _sentence(one, past.document) - _sentence(last, past.document) > 1:
        return
    between = (t for t in past.document.tokens if last.end <= t.start < one.start and t.pos == "PROPN")
    if any(not any(f.start <= t.start < f.end for f in before) for t in between):
        return  # somebody whom no rule knows was named since
    fits = last.reading == "person" and len(last.names) == 1 and last.number == 1
    if fits and (not one.gender or memory.genders.get(last.names[0], "") in ("", one.gender)):
        one.names, one.score = last.names, 0.7


def _resolve_counterpart(one: Finding, before: Sequence[Finding], after: Sequence[Finding], memory: Memory) -> None:
    near = [f for f in after if f.form == "name" and f.reading == "person"]
    named = near[0] if near and one.number == 1 else None
    if named is not None and named.names:  # "son homologue indien, Kamal Roux"
        one.names, one.score = named.names, 0.9
        return
    owner = next((f.names[0] for f in reversed(before) if f.reading == "person" and len(f.names) == 1
                  and memory.countries.get(f.names[0], "") != one.country), "")  # fmt: skip
    each = [counterpart(owner, code, memory) if owner else () for code in one.of.split("|")]
    one.names = tuple(names[0] for names in each) if all(each) else ()
    one.score = 0.8 if one.names else 0.3


def _pair(one: Finding, before: Sequence[Finding], past: Past, memory: Memory) -> Answer:
    """Return the two of "les deux …"; states also by their persons, where the text names no two states."""
    told = _by_sentence(one, before, past.document)
    found = pair(one, told, past)
    if one.kind == "persons" or found[0]:
        return found
    at_home = {name: code for name, code in memory.countries.items() if not _international(name, memory)}
    return states_of(pair(replace(one, kind="persons"), told, past), at_home)


def _international(name: str, memory: Memory) -> bool:
    """Tell whether a known person serves a body that is no state's on the day: he does not stand for his country."""
    held = [
        t for t in world.tenures_of(memory.persons.get(name, "")) if memory.on is None or world.covers(t, memory.on)
    ]
    return bool(held) and not any(world.country_of(t.of) or t.of in world.states() for t in held)


def _by_sentence(one: Finding, before: Sequence[Finding], document: Document) -> list[tuple[int, list[Finding]]]:
    """Return the mentions before one by sentence, its own first, then backwards."""
    told: dict[int, list[Finding]] = {}
    here = _sentence(one, document)
    for finding in before:
        told.setdefault(_sentence(finding, document), []).append(finding)
    return [(index, told.get(index, [])) for index in range(here, min(told, default=here) - 1, -1)]


def _sentence(one: Finding, document: Document) -> int:
    return max(0, bisect.bisect_right(document.sentences, one.start, key=lambda s: s.start) - 1)


def _resolve_pronoun(one: Finding, before: Sequence[Finding], past: Past, memory: Memory) -> None:
    one.score = 0.3
    for index, window in _by_sentence(one, before, past.document)[: SENTENCES_BACK + 1]:
        if one.number > 1:
            several = next((f for f in window if f.reading == "person" and len(f.names) > 1), None)
            names, score = (several.names, 0.6) if several else _several(one, window, past)
        else:
            names, score = antecedent(window, one.gender, past, memory.genders)
            if _thing(index, one, window, names, past):
                return
        if names:
            one.names, one.score = names, score
            return


def _thing(index: int, one: Finding, window: Sequence[Finding], names: tuple[str, ...], past: Past) -> bool:
    """Tell whether a pronoun means a body or a thing, the subject of a sentence, and give it the body."""
    if _inverted(one, past.document) or any(f.names == names and past.subject(f) for f in window):
        return False
    other, body = subjects.rival(index, one, window, past.document, past.titles.determiners)
    if body:
        one.names, one.score, one.reading = body, subjects.BODY, "organisation"
    opens = past.document.sentences[_sentence(one, past.document)].start == one.start
    speaks = any(lemma in past.titles.personal_verbs for lemma in _verbs(one, past.document))
    return bool(body) or (other and not speaks and (bool(names) or opens))


def _verbs(one: Finding, document: Document) -> list[str]:
    """Return the lemmas of the words right after a pronoun, up to its verb: "il a toutefois déclaré"."""
    at = bisect.bisect_left(document.tokens, one.end, key=lambda t: t.start)
    return [t.lemma for t in document.tokens[at : at + VERB_WITHIN] if t.pos in ("VERB", "AUX")]


def _inverted(one: Finding, document: Document) -> bool:
    """Tell whether a pronoun follows its verb, as it does where words are reported: "a-t-il dit"."""
    return document.text[one.start] == "-"


def _several(one: Finding, window: Sequence[Finding], past: Past) -> Answer:
    """Return the two persons of a sentence whom "ils" may stand for."""
    return pair(replace(one, kind="persons"), [(_sentence(window[0], past.document), window)] if window else [], past)
