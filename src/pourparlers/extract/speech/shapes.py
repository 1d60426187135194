"""Tells whether a form is a verb that tells something, and in which shape its group stands."""

from __future__ import annotations

from dataclasses import dataclass

from pourparlers.extract.speech.items import Stretch
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.lang.conjugation import Shape
from pourparlers.lang.reporting import Form

SUBJECTS = frozenset({"NOUN", "PROPN"})


@dataclass(slots=True)
class Group:
    """A verb group as it is read from its verb leftward.

    Attributes:
        first: item at which it begins.
        have: whether a perfect auxiliary stands in it.
        be: whether a passive one does.
        reflexive: whether a reflexive pronoun does.
        negated: whether it is negated.
        modal: whether a modal stands in it.
        clitic: item of the joined subject.
        gerund: whether its auxiliary is a gerund.
        infinitive: whether it is an infinitive.
    """

    first: int
    have: bool = False
    be: bool = False
    reflexive: bool = False
    negated: bool = False
    modal: bool = False
    clitic: int | None = None
    gerund: bool = False
    infinitive: bool = False


def shape(stretch: Stretch, index: int, group: Group, forms: list[Form], words: Lexicon) -> tuple[Shape, bool] | None:
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


def _infinitive(stretch: Stretch, index: int, group: Group, words: Lexicon) -> tuple[Shape, bool] | None:
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
    held = _withheld(stretch, index, words)
    if held is not None:
        group.first = held
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


def _withheld(stretch: Stretch, at: int, words: Lexicon) -> int | None:
    """Return the item of the negation of what an infinitive hangs on: "n'a pas souhaité commenter"."""
    item = stretch.items[at]
    top = next((n for n, i in enumerate(stretch.items) if i.token == item.head >= 0), None)
    if (
        item.dep not in ("xcomp", "acl", "ccomp")
        or top is None
        or not top < at
        or stretch.norm(top) not in words.table.withheld
    ):
        return None
    group = {stretch.items[top].token} | {i.token for i in stretch.items if i.head == stretch.items[top].token}
    return next(
        (n for n, i in enumerate(stretch.items[:at]) if i.norm in words.table.negations and i.head in group), None
    )


def _finite_here(stretch: Stretch, index: int, group: Group, words: Lexicon) -> bool:
    """Tell whether a simple form is a verb and no noun."""
    table = words.table
    if group.clitic is not None or stretch.norm(index + 1) in table.subject_clitics:
        return True
    if group.first < index and stretch.norm(group.first) in table.negations and group.negated:
        return True  # "n'en dénonce pas moins"
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
    agent = following in words.table.agents and stretch.norm(index + 2) not in words.table.means
    if agent or stretch.norm(index - 1) in words.table.asked_when:
        return True
    if following == "to":
        known = words.lemma(stretch.norm(index + 2))
        return known in words.verbs.be | words.verbs.have and not any("infinitive" in f.verb.takes for f in forms)
    return any(f.verb.addressee and f.verb.link == (following,) for f in forms)


def _finite_english(stretch: Stretch, index: int, group: Group, words: Lexicon) -> bool:
    norm = stretch.norm(index)
    before = stretch.norm(group.first - 1)
    forms = words.forms[norm]
    if before == "to" or before in ("'s", "’s"):
        return False
    if any(f.lemma == norm for f in forms) and all(f.shape != "past" for f in forms):
        return before.endswith("s") or before in ("they", "we", "i", "who", "people", "") or _subject(stretch, index)
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
            or _subject(stretch, index)
            or (not noun and item.quote is not None)
        )
    return True


def _subject(stretch: Stretch, index: int) -> bool:
    """Tell whether the parser takes a form for a verb with a subject: "those who stayed, the mayor among them, say"."""
    item = stretch.items[index]
    if item.pos != "VERB" or any(i.head == item.token and i.dep == "aux" for i in stretch.items):
        return False  # "may well conclude"
    return any(i.head == item.token and i.dep == "nsubj" and i.pos in SUBJECTS for i in stretch.items)


def _opens_report(stretch: Stretch, at: int, words: Lexicon) -> bool:
    if at >= len(stretch.items):
        return True
    norm = stretch.norm(at)
    return stretch.items[at].quote is not None or norm in words.table.clause_words | {",", ".", ":", ""}


def table_pronouns(words: Lexicon) -> frozenset[str]:
    """Return the pronouns that may be subjects."""
    return words.table.pronouns | words.table.impersonal
