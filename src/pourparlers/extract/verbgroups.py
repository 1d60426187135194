"""Finds the verb groups of a clause, by words and endings; a parser takes over where one runs.

The seam is `VerbGroup`: whoever finds facts asks it, not the tokens' endings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pourparlers.lang.verbs import Verbs
from pourparlers.model.layers import Token

AUX_REACH = 5  # tokens between auxiliary and participle: "a bien sûr également été", longer ones are rare
FAR_REACH = 9  # tokens between the two where the parse ties them
VERB_REACH = 3  # tokens between a modal and its infinitive


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries.

    Attributes:
        first: index (in the document) of its first token.
        last: index of its last token.
        lemma: of the main verb.
        tense: past, pluperfect, present, imperfect, future, conditional, conditional_past, participle or infinitive.
        negated: whether it is denied.
        passive: whether the subject undergoes it.
        reflexive: whether a reflexive pronoun stands before it.
        modal: what a modal verb makes of it (`planned`, `hypothetical`, `refused`, `announced`), or empty.
    """

    first: int
    last: int
    lemma: str
    tense: str
    negated: bool = False
    passive: bool = False
    reflexive: bool = False
    modal: str = ""


def verb_groups(tokens: Sequence[Token], first: int, last: int, verbs: Verbs) -> list[VerbGroup]:
    """Return the verb groups among tokens `first` to `last` (half-open) of a document, in order."""
    groups: list[VerbGroup] = []
    at = first
    while at < last:
        group = _group(tokens, at, first, last, verbs)
        if group is None:
            at += 1
        else:
            groups.append(group)
            at = group.last + 1
    return groups


def _group(tokens: Sequence[Token], at: int, first: int, last: int, verbs: Verbs) -> VerbGroup | None:
    token = tokens[at]
    if not token.morph:
        return None
    negated, reflexive = _before(tokens, at, first, verbs)
    if "VerbForm=Inf" in token.morph:
        return _infinitive(tokens, at, last, verbs, negated, reflexive)
    if token.lemma in verbs.have | verbs.be and "VerbForm=Part" not in token.morph:
        return _compound(tokens, at, last, verbs, negated, reflexive)
    if token.lemma in verbs.modals:
        modal = _modal(tokens, at, last, verbs, negated)
        if modal is not None:
            return modal
    tense = _tense(token.morph)
    return VerbGroup(at, at, token.lemma, tense, negated or _after(tokens, at, last, verbs), reflexive=reflexive)


def _infinitive(tokens: Sequence[Token], at: int, last: int, verbs: Verbs, negated: bool, reflexive: bool) -> VerbGroup:
    """Read an infinitive, active or passive: "rencontrer", "être reçu", "avoir rencontré"."""
    if (
        tokens[at].lemma in verbs.be | verbs.have
        and at + 1 < last
        and ("Part" in tokens[at + 1].morph or "Tense=Past" in tokens[at + 1].morph)
    ):
        passive = tokens[at].lemma in verbs.be and not reflexive and tokens[at + 1].lemma not in MOTION
        return VerbGroup(at, at + 1, tokens[at + 1].lemma, "infinitive", negated, passive, reflexive)
    return VerbGroup(at, at, tokens[at].lemma, "infinitive", negated, reflexive=reflexive)


def _before(tokens: Sequence[Token], at: int, first: int, verbs: Verbs) -> tuple[bool, bool]:
    window = [t.norm for t in tokens[max(first, at - 3) : at]]
    reflexive = any(w in verbs.reflexives for w in window[-2:])
    return any(w in verbs.negations for w in window), reflexive


def _after(tokens: Sequence[Token], at: int, last: int, verbs: Verbs) -> bool:
    return at + 1 < last and tokens[at + 1].norm in verbs.negations


def _tense(morph: str) -> str:
    for feature, tense in (
        ("Mood=Cnd", "conditional"), ("Tense=Fut", "future"), ("Tense=Imp", "imperfect"),
        ("Mood=Ind|Tense=Pres", "present"), ("Mood=Sub", "present"),
    ):  # fmt: skip
        if feature in morph:
            return tense
    if "VerbForm=Part" in morph or "VerbForm=Ger" in morph:
        return "participle"
    return "past"


COMPOUND = {
    "present": "past", "imperfect": "pluperfect", "past": "pluperfect", "future": "future",
    "conditional": "conditional_past",
}  # fmt: skip


def _compound(
    tokens: Sequence[Token], at: int, last: int, verbs: Verbs, negated: bool, reflexive: bool
) -> VerbGroup | None:
    """Read an auxiliary with what follows it: "a été reçu", "se sont rencontrés", "had met", "is to meet"."""
    aux, tense, passive, seen_be = tokens[at], _tense(tokens[at].morph), False, False
    where, governor = at + 1, _governor(tokens, at, last)
    while where < min(last, max(at + 1 + AUX_REACH, governor + 1)):
        token = tokens[where]
        negated = negated or token.norm in verbs.negations
        if token.norm in ("été", "been"):
            seen_be, tense = True, COMPOUND.get(tense, tense)
            where += 1
            continue
        if token.lemma in verbs.modals and "Tense=Past" in token.morph:
            perfect = COMPOUND.get(tense, tense)
            return _modal(tokens, where, last, verbs, negated, perfect) or VerbGroup(
                at, where, token.lemma, perfect, negated
            )
        if "Part" in token.morph or (token.morph and "Tense=Past" in token.morph):
            if aux.lemma in verbs.be:
                passive = not reflexive and token.lemma not in MOTION
                tense = tense if passive else COMPOUND.get(tense, tense)
            elif seen_be:
                passive = True
            else:
                tense = COMPOUND.get(tense, tense)
            return VerbGroup(at, where, token.lemma, tense, negated, passive, reflexive)
        if token.norm == "to" and where + 1 < last:
            return VerbGroup(
                at,
                where + 1,
                tokens[where + 1].lemma,
                "future" if tense == "present" else "conditional",
                negated,
                modal="planned",
            )
        if "VerbForm=Ger" in token.morph:
            return VerbGroup(at, where, token.lemma, tense, negated)
        if (
            token.norm not in verbs.between
            and token.norm not in verbs.negations
            and not token.norm.endswith(("ment", "ly"))
            and where >= governor
        ):
            break
        where += 1
    return VerbGroup(at, at, aux.lemma, tense, negated, reflexive=reflexive)


def _governor(tokens: Sequence[Token], at: int, last: int) -> int:
    """Return the participle that the parse gives an auxiliary ("a quant à lui signé"), or -1 where it gives none."""
    head = tokens[at].head
    if head is None or tokens[at].dep not in ("aux", "aux:pass") or not at < head < min(last, at + FAR_REACH):
        return -1
    apart = any(tokens[i].norm in (",", ";", "(") or "VerbForm=Fin" in tokens[i].morph for i in range(at + 1, head))
    return head if "Part" in tokens[head].morph and not apart else -1


MOTION = frozenset(
    (
        "aller",
        "venir",
        "arriver",
        "partir",
        "rentrer",
        "retourner",
        "revenir",
        "devenir",
        "parvenir",
        "rester",
        "tomber",
        "entrer",
        "sortir",
        "passer",
        "convenir",
        "intervenir",
        "naître",
        "mourir",
        "monter",
        "descendre",
        "apparaître",
    )
)  # verbs that form their perfect with "être" (grammar); with it they are no passive


def _modal(
    tokens: Sequence[Token], at: int, last: int, verbs: Verbs, negated: bool, perfect: str = ""
) -> VerbGroup | None:
    """Read a modal with the infinitive that it governs: "doit rencontrer", "envisage de se rendre", "will meet"."""
    token, reflexive = tokens[at], False
    for where in range(at + 1, min(last, at + 2 + VERB_REACH + AUX_REACH)):
        here = tokens[where]
        if here.norm in verbs.reflexives:
            reflexive = True
        elif "VerbForm=Inf" in here.morph or (
            token.norm in ENGLISH_MODALS and here.norm.isalpha() and here.norm not in verbs.between
        ):
            status = verbs.modals[token.lemma]
            tense = perfect or _tense(token.morph)
            inner = _infinitive(tokens, where, last, verbs, negated, reflexive)
            if tense == "past" and token.lemma in verbs.achieved:
                status = ""  # "a pu rencontrer": it happened
            return VerbGroup(at, inner.last, inner.lemma, tense, negated, inner.passive, reflexive, status)
        elif here.norm not in verbs.between | {"de", "d'", "à", "to"} and not here.norm.endswith(("ment", "ly")):
            return None
    return None


ENGLISH_MODALS = frozenset(("will", "would", "shall", "should", "may", "might", "could", "can", "must"))
