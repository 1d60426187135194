"""Lemmas are learnt from pairs of forms and lemmas."""

from __future__ import annotations

from training.conllu import Sentence, Word
from training.lexicon import attested, english, suffixes


def sentence(*words: tuple[str, str, str]) -> Sentence:
    """A sentence of (form, lemma, part of speech)."""
    return Sentence("", "", tuple(Word(f, lemma, pos, "", 0, "dep", 0) for f, lemma, pos in words))


def test_the_most_frequent_lemma_wins() -> None:
    """Names and numbers are their own lemma and not listed."""
    words = [("suis", "être", "AUX"), ("suis", "être", "AUX"), ("suis", "suivre", "AUX"), ("Ur", "Ur", "PROPN")]
    seen = attested([sentence(*words)])
    assert seen == {"AUX": {"suis": "être"}}


def test_the_longer_ending_says_what_differs() -> None:
    """An ending that does as the shorter one does is not kept."""
    future = {"parleront": "parler", "donneront": "donner", "toucheront": "toucher", "finiront": "finir"}
    assert suffixes({"VERB": future})["VERB"] == {"t": "3>"}
    other = {"mettent": "mettre", "battent": "battre", "admettent": "admettre"}
    rules = suffixes({"VERB": future | other})["VERB"]
    assert rules["t"] == "3>"
    assert rules["ent"] == "3>re"


def test_english_lists_what_the_treebank_attests() -> None:
    """Nothing irregular is known beyond it."""
    table = english([sentence(("met", "meet", "VERB"), ("talks", "talk", "NOUN"))])
    assert table["attested"] == {"NOUN": {"talks": "talk"}, "VERB": {"met": "meet"}}
    assert table["lemmas"]["VERB"] == ["meet"]
