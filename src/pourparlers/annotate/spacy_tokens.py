"""Lets spaCy cut text exactly as the program does; our weights name this tokenizer, training uses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from pourparlers.annotate.lexicon import lexicon
from pourparlers.annotate.tokens import ONE_FOR_ONE, cut
from pourparlers.lang.pack import load
from pourparlers.lang.sentences import SentenceWords


class Tokenizer:
    """Callable `text -> Doc` over `annotate.tokens.cut`; tags hold the open classes that the lexicon gives a form."""

    def __init__(self, vocab: Vocab, language: str) -> None:
        self.vocab = vocab
        self.words = load(language, "sentences", SentenceWords)
        self.lexicon = lexicon(language)

    def __call__(self, text: str) -> Doc:
        """Return a text as tokens."""
        text = text.translate(ONE_FOR_ONE)
        spans = list(cut(text, self.words))
        after = [*(start for start, _ in spans[1:]), len(text)]
        forms = [text[a:b] for a, b in spans]
        return Doc(self.vocab, words=forms, spaces=[b < c for (_, b), c in zip(spans, after, strict=True)],
                   tags=[self.lexicon.kind(form.lower()) for form in forms])  # fmt: skip

    def to_bytes(self, **_: object) -> bytes:
        """Return nothing: all it needs is in the language pack."""
        return b""

    def from_bytes(self, _: bytes, **__: object) -> Tokenizer:
        """Return itself."""
        return self

    def to_disk(self, _: Path, **__: object) -> None:
        """Write nothing."""

    def from_disk(self, _: Path, **__: object) -> Tokenizer:
        """Return itself."""
        return self


@registry.tokenizers("pourparlers.tokens.v1")  # type: ignore[untyped-decorator]
def make(language: str) -> Callable[[Language], Tokenizer]:
    """Return what makes the tokenizer of a language."""
    return lambda nlp: Tokenizer(nlp.vocab, language)
