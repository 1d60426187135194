"""Measures a pipeline on raw text, end to end, sentences and tokens of our own cutting included.

A gold token counts where a token of ours has the same first and last letter; F1 is over gold and own tokens. Arcs of
punctuation are left out, as spaCy's scorer leaves them out. Relations are compared in the set of `training.harmony`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from pourparlers.annotate import sentences, tokens
from pourparlers.annotate.syntax import parsed
from pourparlers.model.document import Document
from pourparlers.pipeline import plain
from training.conllu import Sentence
from training.harmony import relation


@dataclass
class Tally:
    """Counts of right, found and expected by measure."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def f1(self, measure: str) -> float:
        """Return F1 of a measure."""
        total = self.found[measure] + self.gold[measure]
        return 2 * self.right[measure] / total if total else 0.0

    def add(self, measure: str, gold: set, found: set) -> None:  # type: ignore[type-arg]
        """Count one set against another."""
        self.right[measure] += len(gold & found)
        self.gold[measure] += len(gold)
        self.found[measure] += len(found)


def joined(gold: Iterable[Sentence], *, apart: bool = False) -> tuple[str, list[tuple[int, Sentence]]]:
    """Return sentences as one text, paragraphs (or all sentences) on lines of their own, and where each begins."""
    text, places = "", []
    for sentence in gold:
        if text:
            text += "\n" if apart or sentence.paragraph else " "
        places.append((len(text), sentence))
        text += sentence.text
    return text, places


def document_of(text: str, language: str) -> Document:
    """Return a text, a paragraph a line, with its sentences and tokens."""
    return tokens.make(language)(sentences.make(language)(plain(text, language)))


def measure(nlp, language: str, gold: list[Sentence], *, as_given: bool = False) -> Tally:  # type: ignore[no-untyped-def]
    """Return the counts for sent, token, pos, uas, las, lemma of verbs and of content words.

    Args:
        nlp: a pipeline.
        language: `fr` or `en`.
        gold: annotated sentences.
        as_given: whether the splitter is told where sentences are (one a line).
    """
    text, places = joined(gold, apart=as_given)
    document = document_of(text, language)
    own = parsed(document, nlp, language)
    tally = Tally()
    tally.add("sent", {(p, p + len(s.text)) for p, s in places}, {(s.start, s.end) for s in document.sentences})
    gold_words = [(p, s, w) for p, s in places for w in s.words]
    span = lambda p, w: (p + w.start, p + w.end)  # noqa: E731
    tally.add("token", {span(p, w) for p, _, w in gold_words}, {(t.start, t.end) for t in own})
    tally.add("pos", {(*span(p, w), w.pos) for p, _, w in gold_words}, {(t.start, t.end, t.pos) for t in own})
    arcs_gold, arcs_own = set(), set()
    for p, s, w in gold_words:
        dep = relation(w.dep)
        if dep != "punct":
            head = span(p, s.words[w.head - 1]) if w.head else None
            arcs_gold.add((span(p, w), head, dep if w.head else "root"))
    for t in own:
        if t.dep != "punct":
            root = t.dep == "root"
            head = None if root else (own[t.head].start, own[t.head].end)
            arcs_own.add(((t.start, t.end), head, t.dep))
    tally.add("las", arcs_gold, arcs_own)
    tally.add("uas", {a[:2] for a in arcs_gold}, {a[:2] for a in arcs_own})
    for name, classes in (("verb lemma", {"VERB", "AUX"}), ("lemma", {"VERB", "AUX", "NOUN", "ADJ"})):
        gold_lemmas = {(*span(p, w), w.lemma.lower()) for p, _, w in gold_words if w.pos in classes and w.lemma != "_"}
        where = {a[:2] for a in gold_lemmas}
        tally.add(name, gold_lemmas, {(t.start, t.end, t.lemma.lower()) for t in own if (t.start, t.end) in where})
        tally.found[name] = tally.gold[name]
    return tally
