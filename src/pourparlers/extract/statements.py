"""The step that finds statements: who says what, directly or indirectly, through whom, where and when.

Quotations are found first, then the clauses that report them or other words, then who speaks, then the chain of
those on whose word we have it. The rules are patterns over tokens and the lexicon `lang/<language>/reporting.toml`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pourparlers.extract.speech import about, assemble, carried, naming, quotes, reports
from pourparlers.extract.speech.items import stretches
from pourparlers.extract.speech.lexicon import Lexicon
from pourparlers.extract.speech.voices import History
from pourparlers.lang.pack import load
from pourparlers.lang.reporting import Reporting, forms
from pourparlers.lang.verbs import Verbs
from pourparlers.model.document import Document
from pourparlers.model.statement import Statement


def make(language: str) -> Callable[[Document], Document]:
    """Return the step that appends the statements of a document to its facts."""
    words = Lexicon(language, load(language, "reporting", Reporting), load(language, "verbs", Verbs), forms(language))

    def step(document: Document) -> Document:
        return replace(document, facts=(*document.facts, *find(document, words)))

    return step


def find(document: Document, words: Lexicon) -> list[Statement]:
    """Return the statements of a document in the order of its text."""
    quotations = quotes.find(document.text, document.parts)
    persons = frozenset(n for m in document.mentions if m.reading == "person" for n in m.names)
    history = History(
        persons=persons, full=naming.full_names(document), owned=naming.owned(document, words),
        told=naming.introduced(document, words),
    )  # fmt: skip
    found: list[Statement] = []
    for stretch in stretches(document, quotations):
        for report in reports.find(stretch, document, quotations, history, words):
            voice = naming.in_full(report.voice, history)
            statement = assemble.statement(replace(report, voice=voice), document, words)
            if statement is not None:
                found.append(statement)
        history.see(stretch, words)
    return about.linked(carried.days(carried.back(assemble.merged(found, document), document)), document)
