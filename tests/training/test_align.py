"""Sentences of a treebank speak of the tokens that the program cuts."""

from __future__ import annotations

from training.align import merged
from training.conllu import Sentence, Word


def words(*rows: tuple[str, int, int, str]) -> tuple[Word, ...]:
    """Words of (form, start, head, relation)."""
    return tuple(Word(form, form, "X", "", head, dep, start) for form, start, head, dep in rows)


def test_a_compound_of_the_treebank_becomes_one() -> None:
    """What hangs outside leads, and numbers after it are counted anew."""
    text = "A US-backed plan won"
    rows = (("A", 0, 5, "det"), ("US", 2, 4, "obl"), ("-", 4, 2, "punct"), ("backed", 5, 5, "amod"),
            ("plan", 12, 6, "nsubj"), ("won", 17, 0, "root"))  # fmt: skip
    found = merged(Sentence("1", text, words(*rows)), "en").words
    assert [(w.form, w.head, w.dep) for w in found] == [
        ("A", 3, "det"), ("US-backed", 3, "amod"), ("plan", 4, "nsubj"), ("won", 0, "root"),
    ]  # fmt: skip


def test_a_sentence_cut_alike_stays() -> None:
    """The very same object."""
    sentence = Sentence("1", "Il part", words(("Il", 0, 2, "nsubj"), ("part", 3, 0, "root")))
    assert merged(sentence, "fr") is sentence


def test_no_circle_is_made() -> None:
    """Not by a part that hangs on a word under the other part."""
    text = "US-led men"
    rows = (("US", 0, 4, "nmod"), ("-", 2, 1, "punct"), ("led", 3, 0, "root"), ("men", 7, 3, "obj"))
    found = merged(Sentence("1", text, words(*rows)), "en").words
    assert [(w.form, w.head) for w in found] == [("US-led", 0), ("men", 1)]
