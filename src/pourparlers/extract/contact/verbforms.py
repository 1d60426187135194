"""Verbs of contact that endings do not show: "is due to meet", "are meeting", found by the parse."""

from __future__ import annotations

from collections.abc import Iterator

from pourparlers.extract.contact.scene import Lexicon, Scene
from pourparlers.extract.verbgroups import VerbGroup

PRESENT = frozenset(("is", "are", "am", "'s", "'re"))


def groups(scene: Scene, lemmas: frozenset[str], lexicon: Lexicon) -> Iterator[VerbGroup]:
    """Yield the verb groups of a sentence with one of some lemmas that have no ending of their own."""
    for at in range(scene.first, scene.last):
        token = scene.tokens[at]
        if token.pos != "VERB" or token.head is None:
            continue
        lemma = _lemma(token.norm, token.lemma, lemmas)
        if lemma is None:
            continue
        aux = continuous(scene, at)
        if aux is not None:
            tense = "present" if scene.norm(aux) in PRESENT else "imperfect"
            negated = any(scene.norm(i) in lexicon.verbs.negations for i in range(aux + 1, at))
            yield VerbGroup(at, at, lemma, tense, negated)
        elif scene.norm(at - 1) == "to" and token.dep in ("xcomp", "csubj", "ccomp", "acl", "advcl"):
            status = _ahead(scene, token.head, lexicon)
            if status:
                yield VerbGroup(at, at, lemma, "future", modal=status)


def continuous(scene: Scene, at: int) -> int | None:
    """Return the auxiliary of a form in -ing ("are meeting"); None where it has none."""
    if not scene.norm(at).endswith("ing"):
        return None
    return next(
        (i for i in range(max(scene.first, at - 4), at) if scene.tokens[i].head == at and scene.tokens[i].dep == "aux"
         and scene.tokens[i].lemma == "be"),
        None,
    )  # fmt: skip


def _lemma(norm: str, lemma: str, lemmas: frozenset[str]) -> str | None:
    """Return which of some lemmas a form is of."""
    stem = norm.removesuffix("ing")
    forms = (lemma, norm, *((stem, f"{stem}e", stem[:-1]) if stem != norm else ()))
    return next((form for form in forms if form in lemmas), None)


def _ahead(scene: Scene, governor: int, lexicon: Lexicon) -> str:
    """Return what the word before "to" makes of the infinitive; empty where it only tells a purpose."""
    word = scene.tokens[governor]
    negated = any(scene.norm(i) in lexicon.verbs.negations for i in range(governor - 2, governor))
    status = lexicon.verbs.modals.get(word.lemma, "") or lexicon.contacts.ahead_governors.get(word.norm, "")
    return "refused" if negated and status else status
