"""Finds the reporting verbs of a stretch with their verb group: auxiliaries, negation, joined subject.

No parser has run: a form is taken for a verb where its auxiliary, its neighbours or its ending say so, and left
alone where it may as well be a noun ("une annonce", "the report").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pourparlers.extract.speech.items import Stretch
from pourparlers.lang.conjugation import Shape
from pourparlers.lang.reporting import Form, Reporting
from pourparlers.lang.verbs import Verbs

GROUP = 7
"""Items that auxiliaries, adverbs and clitics of a verb group may take; "n'a-t-il toujours pas voulu ni" has 7."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What this room needs of a language pack."""

    language: str
    table: Reporting
    verbs: Verbs
    forms: Mapping[str, tuple[Form, ...]]


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


@dataclass(slots=True)
class _Group:
    first: int
    have: bool = False
    be: bool = False
    reflexive: bool = False
    negated: bool = False
    modal: bool = False
    clitic: int | None = None
    gerund: bool = False
    infinitive: bool = False


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
    shape = _shape(stretch, index, group, [f for f, _ in readings], words)
    if shape is None:
        return None
    kept, negated = shape
    forms = tuple(f for f, _ in readings if f.shape == kept or (kept == "finite" and f.shape in ("past", "infinitive")))
    if _aimed_at(stretch, group.first, words):
        return None
    first, lead = _lead(stretch, group.first, words)
    clitic = group.clitic if group.clitic is not None else clitic
    return Cue(first, index, max(e for _, e in readings), forms or (readings[0][0],), kept, negated, clitic, lead)


def _aimed_at(stretch: Stretch, first: int, words: Lexicon) -> bool:
    """Tell whether a verb stands in a clause of purpose: "pour que la commission proclame …" tells no proclamation."""
    for at in range(first - 1, max(0, first - GROUP) - 1, -1):
        norm = stretch.norm(at)
        if norm in words.table.clause_words:
            return bool(words.table.purposes & {stretch.norm(at - 1), stretch.norm(at - 2) if at > 1 else ""})
        if norm in (",", ".", ";", ":") or stretch.items[at].quote is not None:
            return False
    return False


def _voice(form: Form, group: _Group) -> bool:
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


def _group(stretch: Stretch, index: int, words: Lexicon) -> _Group:
    """Walk left from the verb over what belongs to its group."""
    table, verbs = words.table, words.verbs
    group = _Group(index)
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


def _passable(norm: str, words: Lexicon, group: _Group) -> bool:
    if norm in words.table.skippable or norm in words.verbs.between:
        return True
    return group.negated and norm in words.table.refused


def _shape(stretch: Stretch, index: int, group: _Group, forms: list[Form], words: Lexicon) -> tuple[Shape, bool] | None:
    """Return the shape of the whole group and whether it is negated; None where it is no verb that tells something."""
    shapes = {f.shape for f in forms}
    if group.have and "past" in shapes:
        kind: Shape = "gerund" if group.gerund else "infinitive" if group.infinitive else "finite"
        if group.be and not group.reflexive:
            return None
        return kind, group.negated
    if group.be:
        return ("finite", group.negated) if group.reflexive and "past" in shapes else None
    if "gerund" in shapes:
        return ("gerund", group.negated) if _gerund_here(stretch, group.first, words) else None
    if "infinitive" in shapes and (shape := _infinitive(stretch, index, group, words)):
        return shape
    if "finite" in shapes and not group.modal and _finite_here(stretch, index, group, words):
        return "finite", group.negated
    return None


def _gerund_here(stretch: Stretch, first: int, words: Lexicon) -> bool:
    before = stretch.norm(first - 1)
    return before in words.table.coordinators | {",", "", "(", "–", "—", "by", "than", "-"} or first == 0


def _infinitive(stretch: Stretch, index: int, group: _Group, words: Lexicon) -> tuple[Shape, bool] | None:
    """An infinitive tells something where its governor says that it was done: "avant de", "s'est contenté de"."""
    if words.language == "en":
        if group.modal:
            return ("finite", True) if group.negated else None
        before = stretch.norm(group.first - 1)
        return (
            ("finite", True)
            if group.negated and stretch.norm(group.first) in ("do", "does", "did") and before
            else None
        )
    if group.negated or (
        stretch.norm(index - 1) in words.table.willing and stretch.norm(group.first) in words.table.negations
    ):
        return "finite", True
    at = index - 1
    while at > 0 and stretch.norm(at) in words.table.skippable:
        at -= 1
    before = stretch.norm(at)
    if words.table.undone & {stretch.norm(i) for i in range(max(0, at - 3), at)}:
        return None
    if before in words.table.dared:
        return "finite", False
    if before in ("de", "d'", "à", "par", "jusqu'à"):
        governor = stretch.norm(at - 1)
        if governor == "avant":
            return "infinitive", False
        if any(governor.startswith(stem) for stem in words.table.acted):
            return "finite", False
    return None


def _finite_here(stretch: Stretch, index: int, group: _Group, words: Lexicon) -> bool:
    """Tell whether a simple form is a verb and no noun."""
    table = words.table
    if group.clitic is not None or stretch.norm(index + 1) in table.subject_clitics:
        return True
    before = stretch.norm(index - 1)
    if before in (table.determiners | table.prepositions):
        known = stretch.mention_at(index - 2) is not None or stretch.norm(index - 2) in table.pronouns
        return before in ("le", "la", "l'", "les") and (
            known or stretch.norm(index - 2) in ("comme", "qui", "et", "ne")
        )
    if words.language == "en":
        return not _passive(stretch, index, words) and _finite_english(stretch, index, group, words)
    return True


def _passive(stretch: Stretch, index: int, words: Lexicon) -> bool:
    """Tell whether an English past form is a participle: "directed by", "when asked", "described as", "said to be"."""
    forms = [f for f in words.forms[stretch.norm(index)] if f.shape == "past"]
    if not forms:
        return False
    following = stretch.norm(index + 1)
    if following in words.table.agents or stretch.norm(index - 1) in words.table.asked_when:
        return True
    if following == "to":
        known = words.verbs.forms.get(stretch.norm(index + 2), "").partition(" ")[0]
        return known in words.verbs.be | words.verbs.have and not any("infinitive" in f.verb.takes for f in forms)
    return any(f.verb.addressee and f.verb.link == (following,) for f in forms)


def _finite_english(stretch: Stretch, index: int, group: _Group, words: Lexicon) -> bool:
    norm = stretch.norm(index)
    before = stretch.norm(group.first - 1)
    forms = words.forms[norm]
    if before == "to" or before in ("'s", "’s"):
        return False
    if any(f.lemma == norm for f in forms) and all(f.shape != "past" for f in forms):
        return before.endswith("s") or before in ("they", "we", "i", "who", "people", "")
    if norm.endswith("s") and all(f.shape != "past" for f in forms):
        item = stretch.items[group.first - 1] if group.first else None
        noun = norm in words.table.nouns_too and stretch.mention_at(group.first - 1) is None
        if item is None or (noun and not _opens_report(stretch, index + 1, words)):
            return False
        return (
            item.capital
            or before in table_pronouns(words)
            or before in words.table.speaker_nouns.words
            or before == "who"
        )
    return True


def _opens_report(stretch: Stretch, at: int, words: Lexicon) -> bool:
    if at >= len(stretch.items):
        return True
    norm = stretch.norm(at)
    return stretch.items[at].quote is not None or norm in words.table.clause_words | {",", ".", ":", ""}


def table_pronouns(words: Lexicon) -> frozenset[str]:
    """Return the pronouns that may be subjects."""
    return words.table.pronouns | words.table.impersonal


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
