"""Turns annotated sentences into the documents that spaCy learns from."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from pourparlers.annotate.tokens import ONE_FOR_ONE
from training.conllu import Sentence
from training.harmony import features, relation


def document(sentence: Sentence, vocab: Vocab) -> Doc:
    """Return the gold document of one sentence; its text is the sentence's, runs of white space made single."""
    words = sentence.words
    ends = [*(word.start for word in words[1:]), len(sentence.text)]
    spaces = [word.end < after for word, after in zip(words, ends, strict=True)]
    heads = [word.head - 1 if word.head else place for place, word in enumerate(words)]
    return Doc(vocab, words=[straight(word.form) for word in words], spaces=spaces, heads=heads,
               deps=["ROOT" if not word.head else relation(word.dep) for word in words],
               pos=[word.pos if word.pos != "_" else "X" for word in words],
               morphs=[features(word.feats) for word in words])  # fmt: skip


def straight(form: str) -> str:
    """Return a form with the straight apostrophes and hyphens that `annotate` sees."""
    return form.translate(ONE_FOR_ONE)


def binary(sentences: Iterable[Sentence], vocab: Vocab) -> DocBin:
    """Return the documents of many sentences in spaCy's format."""
    return DocBin(docs=(document(sentence, vocab) for sentence in sentences), attrs=["POS", "MORPH", "HEAD", "DEP"])
