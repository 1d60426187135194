"""Full text: finds articles whatever the case, accents and endings, and shows the words in place.

The index keeps no text (store/schema.py), so what is shown is marked here, for the few articles that are shown.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from pourparlers.model.span import Span
from pourparlers.store.open import Store
from pourparlers.store.query import Query, Term, parse
from pourparlers.store.words import WORD, fold, stem

WIDTH = 240  # code points of a snippet: three lines of a terminal
STEM_WEIGHT = 0.5  # a word found as typed counts twice as much as one found by its stem


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found, with the passage that fits best.

    Attributes:
        document: its id.
        start: offset of the passage in the article's text.
        end: offset after it.
        text: the passage.
        marks: the words that were sought, as offsets in `text`.
    """

    document: str
    title: str | None
    outlet: str | None
    published: str | None
    start: int
    end: int
    text: str
    marks: tuple[Span, ...]

    def snippet(self, width: int = WIDTH) -> tuple[str, tuple[Span, ...]]:
        """Return at most about `width` code points around the first mark, and the marks in them."""
        if len(self.text) <= width:
            return self.text, self.marks
        first = self.marks[0].start if self.marks else 0
        begin = max(0, min(first - width // 3, len(self.text) - width))
        begin = 0 if begin == 0 else self.text.find(" ", begin, first) + 1 or begin
        end = self.text.rfind(" ", first + 1, begin + width) if begin + width < len(self.text) else len(self.text)
        end = end if end > first else min(begin + width, len(self.text))
        before = "… " if begin else ""
        shift = len(before) - begin
        shown = [Span(m.start + shift, m.end + shift) for m in self.marks if m.start >= begin and m.end <= end]
        return before + self.text[begin:end] + (" …" if end < len(self.text) else ""), tuple(shown)


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query: how many articles there are, and the best of them."""

    total: int
    hits: tuple[Hit, ...]


_IN = """SELECT passage.document FROM passage_index JOIN passage ON passage.id = passage_index.rowid
         WHERE passage_index MATCH ?"""


def search(store: Store, typed: str, *, limit: int = 20) -> Found:
    """Return the current articles in which all that was typed is found, best first, one passage of each."""
    query = parse(typed)
    if not query.groups:
        return Found(0, ())
    within, values = _articles(query)
    sql = f"""
        WITH sought AS MATERIALIZED (
            SELECT rowid AS id, bm25(passage_index, 1.0, {STEM_WEIGHT}) AS score
            FROM passage_index WHERE passage_index MATCH ?),
        placed AS (
            SELECT passage.document, passage.start, passage."end", sought.score, row_number() OVER (
                PARTITION BY passage.document ORDER BY sought.score, passage.start) AS place
            FROM sought JOIN passage ON passage.id = sought.id WHERE passage.document IN ({within}))
        SELECT document.id, document.title, document.outlet, document.published, document.record, document.language,
            placed.start, placed."end", count(*) OVER () AS total
        FROM placed JOIN article AS document ON document.id = placed.document
        WHERE placed.place = 1 AND document.state = 'current'
        ORDER BY placed.score, document.id LIMIT ?"""
    rows = store.rows(sql, " OR ".join(term.match() for term in query.terms), *values, limit).fetchall()
    hits = []
    for row in rows:
        text = json.loads(row["record"])["text"][row["start"] : row["end"]]
        marks = highlight(text, query.terms, row["language"])
        hits.append(
            Hit(row["id"], row["title"], row["outlet"], row["published"], row["start"], row["end"], text, marks)
        )
    return Found(rows[0]["total"] if rows else 0, tuple(hits))


def highlight(text: str, terms: tuple[Term, ...], language: str | None) -> tuple[Span, ...]:
    """Return where the terms stand in a text, ordered, none overlapping."""
    places = [Span(found.start(), found.end()) for found in WORD.finditer(text)]
    plain = [fold(place.of(text)) for place in places]
    stems = [stem(place.of(text), language) for place in places]
    marked: set[int] = set()
    for term in terms:
        length = len(term.words)
        for first in range(len(places) - length + 1):
            window = slice(first, first + length)
            if _says(term, tuple(plain[window])) or tuple(stems[window]) in term.stems:
                marked.update(range(first, first + length))
    return tuple(places[index] for index in sorted(marked))


def _says(term: Term, window: tuple[str, ...]) -> bool:
    if term.prefix:
        return window[:-1] == term.words[:-1] and window[-1].startswith(term.words[-1])
    return window == term.words


def _articles(query: Query) -> tuple[str, list[str]]:
    """Return the SQL that gives the articles in which every group is found and nothing unwanted, and its values."""
    wanted = " INTERSECT ".join([_IN] * len(query.groups))
    values = [" OR ".join(term.match() for term in group) for group in query.groups]
    for term in query.without:
        wanted += f" EXCEPT {_IN}"
        values.append(term.match())
    return wanted, values
