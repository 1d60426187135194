"""Finds the reporting verbs of a stretch with their verb group: auxiliaries, negation, joined subject.

No parser has run: a form is taken for a verb where its auxiliary, its neighbours or its ending say so, and left
alone where it may as well be a noun ("une annonce", "the report").
"""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.extract.speech.items import Stretch, matches
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.shapes import Group
from pourparlers.extract.speech.shapes import shape as shape_of
from pourparlers.lang.conjugation import Shape
from pourparlers.lang.reporting import Form

GROUP = 7
"""Items that auxiliaries, adverbs and clitics of a verb group may take; "n'a-t-il toujours pas voulu ni" has 7."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb in a stretch.

    Attributes:
        first: item at which its group begins.
        verb: item of the verb.
        last: item after the group.
        forms: its readings, the one with most words first.
        shape: finite for what stands in a tensed group.
        negated: whether the group is negated.
        clitic: item of the joined subject, if any.
        lead: the coordinator or preposition right before the group.
    """

    first: int
    verb: int
    last: int
    forms: tuple[Form, ...]
    shape: Shape
    negated: bool
    clitic: int | None = None
    lead: str = ""


def find(stretch: Stretch, words: Lexicon) -> list[Cue]:
    """Return the reporting verbs of a stretch in order."""
    found: list[Cue] = []
    for index, item in enumerate(stretch.items):
        if item.norm not in words.forms or (item.capital and index) or (found and index < found[-1].last):
            continue
        cue = _cue(stretch, index, words)
        if cue is not None:
            found.append(cue)
    return found


def _cue(stretch: Stretch, index: int, words: Lexicon) -> Cue | None:
    group = _group(stretch, index, words)
    last, clitic = _after(stretch, index, words)
    readings: list[tuple[Form, int]] = []
    for form in words.forms[stretch.norm(index)]:
        end = _rest(stretch, last, form.rest, words)
        if end is not None and _voice(form, group):
            readings.append((form, end))
    if not readings:
        return None
    longest = len(readings[0][0].rest)
    if longest:
        readings = [r for r in readings if len(r[0].rest) == longest]
    shape = shape_of(stretch, index, group, [f for f, _ in readings], words)
    if shape is None:
        return None
    kept, negated = shape
    forms = tuple(f for f, _ in readings if f.shape == kept or (kept == "finite" and f.shape in ("past", "infinitive")))
    if _aimed_at(stretch, group.first, words):
        return None
    first, lead = _lead(stretch, group.first, words)
    clitic = group.clitic if group.clitic is not None else clitic
    last = max(e for _, e in readings)
    if negated and any((length := matches(stretch, last, p)) for p in words.table.affirmations):
        negated, last = False, last + length  # "n'en dénonce pas moins"
    last = _past_adverbials(stretch, last, words)
    return Cue(first, index, last, forms or (readings[0][0],), kept, negated, clitic, lead)


def _past_adverbials(stretch: Stretch, at: int, words: Lexicon) -> int:
    """Return the item after adverbials of several words behind a verb: "réclame, lui, …", "affirme de son côté …"."""
    for phrase in words.table.adverbials:
        if all(stretch.norm(at + n) == word for n, word in enumerate(phrase)):
            return at + len(phrase)
    return at


def _aimed_at(stretch: Stretch, first: int, words: Lexicon) -> bool:
    """Tell whether a verb stands in a clause of purpose: "pour que la commission proclame …" tells no proclamation."""
    for at in range(first - 1, max(0, first - GROUP) - 1, -1):
        norm = stretch.norm(at)
        if norm in words.table.clause_words:
            one, two = stretch.norm(at - 1), stretch.norm(at - 2)
            return bool(words.table.purposes & {one, two, f"{two} {one}"})
        if norm in (",", ".", ";", ":") or stretch.items[at].quote is not None:
            return False
    return False


def _voice(form: Form, group: Group) -> bool:
    """A reflexive verb needs its pronoun; another one must lack it, "se dire" and "se déclarer" apart."""
    if form.reflexive:
        return group.reflexive
    return not group.reflexive or form.lemma in ("dire", "déclarer")


def _rest(stretch: Stretch, at: int, rest: tuple[str, ...], words: Lexicon) -> int | None:
    """Return the item after the further words of a verb of several words, or None where they do not stand there."""
    for number, word in enumerate(rest):
        while number == 0 and stretch.norm(at) != word and stretch.norm(at) in words.table.skippable:
            at += 1
        if stretch.norm(at) != word:
            return None
        at += 1
    return at


def _after(stretch: Stretch, index: int, words: Lexicon) -> tuple[int, int | None]:
    if stretch.norm(index + 1) in words.table.subject_clitics:
        return index + 2, index + 1
    return index + 1, None


def _group(stretch: Stretch, index: int, words: Lexicon) -> Group:
    """Walk left from the verb over what belongs to its group."""
    table, verbs = words.table, words.verbs
    group = Group(index)
    at, steps = index - 1, 0
    while at >= 0 and steps < GROUP and stretch.items[at].quote is None:
        if at > 0 and (length := _phrase_before(stretch, at, words)):
            at, steps = at - length, steps + 1
            continue
        norm = stretch.norm(at)
        known = verbs.forms.get(norm, "")
        lemma = known.partition(" ")[0]
        if norm in table.subject_clitics:
            group.clitic = at
        elif lemma in verbs.have and not group.be:
            group.have = True
            group.gerund |= "VerbForm=Ger" in known or "Tense=Pres|VerbForm=Part" in known
            group.infinitive |= "VerbForm=Inf" in known
        elif lemma in verbs.be:
            group.be = True
        elif norm in verbs.reflexives:
            group.reflexive = True
        elif norm in table.negations or norm in ("ni", "nor", "neither"):
            group.negated = True
        elif lemma in ("will", "would", "may", "do") and words.language == "en":
            group.modal = group.modal or lemma != "do"
        elif not _passable(norm, words, group):
            break
        group.first = at
        at, steps = at - 1, steps + 1
    while group.first < index and stretch.norm(group.first) in (table.skippable - table.negations) | {"ni"}:
        group.first += 1
    return group


def _phrase_before(stretch: Stretch, at: int, words: Lexicon) -> int:
    """Return the length of an adverbial of several words that ends at an item ("de son côté")."""
    for phrase in words.table.adverbials:
        length = len(phrase)
        if all(stretch.norm(at - length + 1 + n) == word for n, word in enumerate(phrase)):
            return length
    return 0


def _passable(norm: str, words: Lexicon, group: Group) -> bool:
    if norm in words.table.skippable or norm in words.verbs.between:
        return True
    return group.negated and norm in words.table.refused


def _lead(stretch: Stretch, first: int, words: Lexicon) -> tuple[int, str]:
    """Return the beginning of the group with what leads it ("tout en", "avant de") and the word right before it."""
    at = first
    while at > 0 and (
        stretch.norm(at - 1) in words.table.coordinators
        or (stretch.norm(at - 1) in ("de", "d'") and stretch.norm(at - 2) in ("avant", "après"))
    ):
        at -= 1
    lead = stretch.norm(at) if at < first else ""
    if not lead and stretch.norm(first - 1) == ",":
        lead = ","
    return (at if lead and lead != "," else first), lead
