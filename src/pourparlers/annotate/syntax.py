"""Parts of speech, features and dependencies of tokens, by a trained pipeline of our own or one that the user has.

Sentences are parsed one by one, many to a batch: where they begin and end is the splitter's decision, never the
parser's, which took hyphens and guillemets for ends of sentences.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.resources import as_file
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pourparlers.annotate.inversion import subjects
from pourparlers.annotate.lemmas import lemma_of
from pourparlers.annotate.lexicon import lexicon
from pourparlers.annotate.tokens import ONE_FOR_ONE
from pourparlers.annotate.trained import weights
from pourparlers.errors import ConfigError
from pourparlers.model.document import Document
from pourparlers.model.layers import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

UNUSED = ("lemmatizer", "ner", "senter")  # of a pipeline from a hub: sentences, lemmas and names are our own
BATCH = 256  # sentences: larger ones gain nothing, smaller ones lose a quarter on single paragraphs


def make(language: str, pipeline: str | None = None, *, words: bool = False) -> Callable[[Document], Document]:
    """Return the step that fills part of speech, head and relation of `document.tokens`.

    Args:
        language: `fr` or `en`.
        pipeline: name or path of an installed spaCy pipeline to take instead of our own.
        words: whether lemma and features become the pipeline's, too. Extraction reads those of `annotate.tokens`: its
            word lists were made for them, and a form that a parser misjudges must not hide a verb from them.
    """

    def step(document: Document) -> Document:
        found = parsed(document, loaded(language, pipeline), language)
        if not words:
            pairs = zip(document.tokens, found, strict=True)
            found = tuple(replace(token, pos=own.pos, head=own.head, dep=own.dep) for token, own in pairs)
        return replace(document, tokens=found)

    return step


@functools.cache
def loaded(language: str, pipeline: str | None = None) -> Language:
    """Return a trained pipeline, loaded once a process.

    Raises:
        ConfigError: the pipeline asked for is not installed or cannot be read (C33); our own weights are missing (C25).
    """
    import spacy

    import pourparlers.annotate.spacy_tokens  # noqa: F401 - registers the tokenizer that our weights name

    if pipeline is None:
        with as_file(weights(language, "syntax")) as folder:
            return _single_precision(spacy.load(folder))
    try:
        nlp = spacy.load(pipeline, exclude=UNUSED)
    except OSError as error:
        advice = f"Install it (python -m spacy download {pipeline}) or leave --pipeline out"
        raise ConfigError(f"there is no spaCy pipeline {pipeline!r}", advice, code="C33") from error
    if nlp.lang != language:
        advice = "Name one of the text's language, or leave --pipeline out"
        raise ConfigError(f"the spaCy pipeline {pipeline!r} reads {nlp.lang!r}, not {language!r}", advice, code="C33")
    return nlp


def _single_precision(nlp: Language) -> Language:
    """Return a pipeline with the numbers that are shipped in half precision made single again."""
    trained: list[Any] = [component for _, component in nlp.pipeline]
    for component in trained:
        for node in component.model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    node.set_param(name, node.get_param(name).astype("float32"))
    return nlp


def parsed(document: Document, nlp: Language, language: str) -> tuple[Token, ...]:
    """Return the tokens of a document with what the pipeline says of them."""
    groups = _by_sentence(document.tokens)
    docs = [doc(nlp, document.text, tokens, language) for tokens in groups]
    for at in range(0, len(docs), BATCH):
        batch = docs[at : at + BATCH]
        for _, component in nlp.pipeline:
            piped = getattr(component, "pipe", None)
            batch = list(piped(batch, batch_size=BATCH)) if piped else [component(one) for one in batch]
        docs[at : at + BATCH] = batch
    found: list[Token] = []
    for tokens, done in zip(groups, docs, strict=True):
        told = [_told(document.text, token, word, language) for token, word in zip(tokens, done, strict=True)]
        own = subjects(told, language)
        first = len(found)
        found += [replace(token, head=first + (token.head or 0)) for token in own]
    return tuple(found)


def _told(text: str, token: Token, word: SpacyToken, language: str) -> Token:
    """Return a token with what the pipeline says of it, its head a position in the sentence."""
    lemma = lemma_of(token.norm, text[token.start : token.end], word.pos_, language)
    dep = "root" if word.head.i == word.i else word.dep_
    return replace(token, pos=word.pos_, head=word.head.i, dep=dep, morph=str(word.morph), lemma=lemma)


def _by_sentence(tokens: Sequence[Token]) -> list[list[Token]]:
    groups: list[list[Token]] = []
    last = -1
    for token in tokens:
        if token.sentence != last:
            groups.append([])
            last = token.sentence
        groups[-1].append(token)
    return groups


def doc(nlp: Language, text: str, tokens: Sequence[Token], language: str) -> Doc:
    """Return one sentence's tokens as spaCy has them, each with the classes that the lexicon gives it as its tag."""
    from spacy.tokens import Doc

    words = [text[token.start : token.end].translate(ONE_FOR_ONE) for token in tokens]
    spaces = [a.end < b.start for a, b in pairwise(tokens)] + [False]
    known = lexicon(language)
    made = Doc(nlp.vocab, words=words, spaces=spaces, tags=[known.kind(word.lower()) for word in words])
    for word in made:
        word.is_sent_start = word.i == 0
    return made
