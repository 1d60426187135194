"""THE TABLE of steps: what makes each, what it needs and what it gives; checked before a run.

A step is a callable `Document -> Document`, built by `make` of the module named in the table, so that heavy
libraries load only in the process that runs the step. Steps before the language is known are made once; the
others once a language.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pourparlers.errors import ConfigError, ExtractError, PourparlersError
from pourparlers.lang.pack import LANGUAGES
from pourparlers.model.document import Document, Failure, Part
from pourparlers.model.time import Publication

StepFunction = Callable[[Document], Document]


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the table.

    Attributes:
        name: as it appears in messages.
        factory: module with a function `make(language)` (or `make()` where `by_language` is False).
        needs: fields of `Document` that must have been filled before.
        gives: fields that it fills.
        by_language: whether it is made once a language.
    """

    name: str
    factory: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    by_language: bool = True


READ = ("original", "media", "metadata")  # what a document has when it leaves `read/`

STEPS: tuple[Step, ...] = (
    Step("page", "pourparlers.clean.page", READ, ("text", "parts", "segments", "dropped", "language"), False),
    Step("masthead", "pourparlers.clean.masthead", ("text", "parts", "language"),
         ("title", "url", "outlet", "byline", "agencies", "published"), False),
    Step("sentences", "pourparlers.annotate.sentences", ("text", "parts"), ("sentences",)),
    Step("tokens", "pourparlers.annotate.tokens", ("sentences",), ("tokens",)),
    Step("syntax", "pourparlers.annotate.syntax", ("tokens",), ("tokens",)),
    Step("times", "pourparlers.resolve.times", ("tokens", "published"), ("times",)),
    Step("names", "pourparlers.annotate.names", ("sentences",), ("names",)),
    Step("actors", "pourparlers.resolve.actors", ("tokens", "times", "names"), ("mentions", "roles")),
    Step("publication", "pourparlers.resolve.publication", ("published", "tokens", "times", "mentions"),
         ("published", "times", "mentions")),
    Step("contacts", "pourparlers.extract.contacts", ("tokens", "times", "mentions"), ("facts",)),
    Step("statements", "pourparlers.extract.statements", ("tokens", "times", "mentions"), ("facts",)),
    Step("deeds", "pourparlers.extract.deeds", ("tokens", "times", "mentions", "facts"), ("facts",)),
    Step("agreements", "pourparlers.extract.agreements", ("tokens", "times", "mentions"), ("facts",)),
    Step("commitments", "pourparlers.extract.commitments", ("tokens", "times", "mentions", "facts"), ("facts",)),
    Step("positions", "pourparlers.extract.positions", ("tokens", "times", "mentions", "facts"), ("facts",)),
    Step("disputes", "pourparlers.extract.disputes", ("tokens", "mentions", "facts"), ("facts",)),
    Step("settled", "pourparlers.extract.settled", ("facts",), ("facts",)),
    Step("confidence", "pourparlers.extract.confidence", ("facts",), ("facts",)),
)  # fmt: skip


LONGEST_TEXT = 500_000  # code points: a book's worth, some ten seconds of work; longer ones are no article
LAYERS = frozenset(("sentences", "tokens", "syntax", "times", "names", "actors"))  # the steps of `layers`


def check(steps: Sequence[Step] = STEPS) -> None:
    """Raise unless every step finds what it needs.

    Raises:
        ConfigError: a step needs a layer that no step before it gives (C30).
    """
    have = set(READ)
    for step in steps:
        missing = [need for need in step.needs if need not in have]
        if missing:
            raise ConfigError(
                f"step {step.name!r} needs {', '.join(missing)}, which no step before it gives", code="C30"
            )
        have.update(step.gives)


@functools.cache
def chain(language: str | None) -> tuple[tuple[str, StepFunction], ...]:
    """Return the steps for a language, or those before a language is known (None), named and ready to call."""
    made = []
    for step in STEPS:
        if step.by_language is not (language is not None):
            continue
        make = importlib.import_module(step.factory).make
        made.append((step.name, make(language) if step.by_language else make()))
    return tuple(made)


def layers(text: str, *, language: str | None, published: str | None) -> Document:
    """Return a plain text as a document of one paragraph with its sentences, tokens, times and mentions, and no facts.

    Args:
        text: what somebody typed; offsets of the layers are its own.
        language: `fr` or `en`; told from the words where None.
        published: ISO 8601 day from which relative dates are counted.

    Raises:
        ConfigError: the language is neither French nor English (C31).
    """
    code = _language(text, language)
    day = Publication(published, "day", "metadata", "given") if published else None
    document = Document(id="", source="", original=text, text=text, parts=(Part("paragraph", 0, len(text)),),
                        language=code, published=day)  # fmt: skip
    for name, step in chain(code):
        if name in LAYERS:
            document = step(document)
    return document


def parsed(text: str, *, language: str | None, pipeline: str | None = None) -> Document:
    """Return a plain text, a paragraph a line, with its sentences, parsed tokens and names.

    Args:
        text: what somebody typed or keeps in a file; offsets of the layers are its own.
        language: `fr` or `en`; told from the words where None.
        pipeline: name or path of an installed spaCy pipeline to take instead of our own.

    Raises:
        ConfigError: the language is neither French nor English (C31), or there is no such pipeline (C33).
    """
    from pourparlers.annotate import names, sentences, syntax, tokens

    code = _language(text, language)
    document = plain(text, code)
    cut = (sentences.make(code), tokens.make(code))
    for step in (*cut, syntax.make(code, pipeline, words=True), names.make(code)):
        document = step(document)
    return document


def plain(text: str, language: str) -> Document:
    """Return a plain text as a document without layers, a paragraph a line."""
    parts, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            parts.append(Part("paragraph", at, at + len(line)))
        at += len(line) + 1
    return Document(id="", source="", original=text, text=text, parts=tuple(parts), language=language)


def _language(text: str, told: str | None) -> str:
    """Return the language told or that of the words, where we read it.

    Raises:
        ConfigError: the language is neither French nor English (C31).
    """
    from pourparlers.clean.language import language_of  # half a second of model: only where somebody asks

    code = told or language_of(text, {})
    if code not in LANGUAGES:
        raise ConfigError(f"the language is {code or 'not clear'}", "Say --lang fr or --lang en", code="C31")
    return code


def process(document: Document) -> Document | Failure:
    """Return the document with its layers and facts, or why nothing could be had of it; its content never raises."""
    cleaned = _through(document, None)
    if isinstance(cleaned, Failure):
        return cleaned
    if cleaned.language not in LANGUAGES:
        told = cleaned.language or "unknown"
        return Failure(cleaned.source, "X01", f"the language is {told}, neither French nor English", skipped=True)
    if len(cleaned.text) > LONGEST_TEXT:
        seen = f"its running text has {len(cleaned.text):,} characters, more than any article"
        return Failure(cleaned.source, "X02", f"{seen}. Cut it into its articles, one a file or JSON line")
    return _through(cleaned, cleaned.language)


def redate(document: Document, publication: Publication) -> Document | Failure:
    """Return a processed document with its layers and facts made anew, as published when `publication` says.

    Where that gives several days, the document's own words may narrow them; where they contradict it, `published` is
    None.
    """
    bare = replace(document, published=publication, sentences=(), tokens=(), times=(), mentions=(), roles=(), facts=())
    return _through(bare, document.language)


def _through(document: Document, language: str | None) -> Document | Failure:
    """Return the document after the steps of a language, or why it did not come through."""
    name = "read"
    try:
        for name, step in chain(language):  # noqa: B007 - the handlers below name the step
            document = step(document)
    except PourparlersError as error:
        return Failure(document.source, error.code, error.told)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, MemoryError, ArithmeticError) as error:
        fault = ExtractError(
            f"step {name!r} failed: {type(error).__name__}: {error}", "Please report it with the article"
        )
        return Failure(document.source, fault.code, fault.told)
    return document
