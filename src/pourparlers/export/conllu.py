"""A parsed text as CoNLL-U, so that anyone can check the language core on text of their own.

Columns as in Universal Dependencies (https://universaldependencies.org/format.html). MISC holds `start_char` and
`end_char`, half-open code point offsets into the text as it was given, `Entity` with the label of the name that a
token begins (`B-PER`) or goes on with (`I-PER`), and `SpaceAfter=No`. French "du" and "des" are one token, because
every token is a slice of the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from pourparlers.model.document import Document
from pourparlers.model.layers import Token

EMPTY = "_"


def lines(document: Document) -> Iterator[str]:
    """Yield the lines of a document with tokens, a blank one after each sentence.

    Args:
        document: with sentences and tokens; parts of speech and names where a pipeline gave them.
    """
    labels = _labels(document)
    groups: dict[int, list[int]] = {}
    for place, token in enumerate(document.tokens):
        groups.setdefault(token.sentence, []).append(place)
    part = -1
    for number, (index, places) in enumerate(groups.items(), 1):
        sentence = document.sentences[index]
        if sentence.part != part:
            part = sentence.part
            yield f"# newpar id = {part + 1}"
        yield f"# sent_id = {number}"
        yield f"# text = {_one_line(document.text[sentence.start : sentence.end])}"
        for place in places:
            yield "\t".join(_row(document, place, places[0], labels.get(place, "")))
        yield ""


def _labels(document: Document) -> dict[int, str]:
    """Return the name label of each token by its place; of two names in one token ("Berne-Oslo") the first tells it."""
    found, names = {}, iter(document.names)
    name, begun = next(names, None), None
    for place, token in enumerate(document.tokens):
        while name is not None and name.end <= token.start:
            name = next(names, None)
        if name is not None and name.start < token.end:
            found[place] = f"{'I' if name is begun else 'B'}-{name.label}"
            begun = name
    return found


def _row(document: Document, place: int, first: int, label: str) -> list[str]:
    token = document.tokens[place]
    after = document.text[token.end : token.end + 1]
    misc = [f"start_char={token.start}", f"end_char={token.end}"]
    misc += [f"Entity={label}"] if label else []
    misc += ["SpaceAfter=No"] if after and not after.isspace() else []
    form = _one_line(document.text[token.start : token.end])
    return [str(place - first + 1), form, token.lemma or EMPTY, token.pos or EMPTY, EMPTY, token.morph or EMPTY,
            *_arc(token, place, first), EMPTY, "|".join(misc)]  # fmt: skip


def _arc(token: Token, place: int, first: int) -> tuple[str, str]:
    if token.head is None:
        return EMPTY, EMPTY
    return ("0", "root") if token.head == place else (str(token.head - first + 1), token.dep or "dep")


def _one_line(text: str) -> str:
    return " ".join(text.split())
