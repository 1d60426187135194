"""What the parse tells the model of names: parts of speech around a piece, and the word that it depends on."""

from __future__ import annotations

from collections.abc import Sequence

from pourparlers.annotate.naming.pieces import Pieces
from pourparlers.model.layers import Token

NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "X"})  # what a name may be made of


class Grammar:
    """The parsed tokens of a document, found by offset."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.places = {at: place for place, token in enumerate(tokens) for at in range(token.start, token.end)}

    def features(self, pieces: Pieces) -> list[list[bytes]]:
        """Return what is told of every piece of a sentence; nothing where the tokens are not parsed."""
        if not self.tokens or self.tokens[0].pos is None:
            return [[] for _ in pieces.starts]
        places = [self.places.get(start) for start in pieces.starts]
        parts = ["^", *(self._part(place) for place in places), "$"]
        return [
            [f"P-={parts[i]}".encode(), f"P={parts[i + 1]}".encode(), f"P+={parts[i + 2]}".encode(), *self._arc(place)]
            for i, place in enumerate(places)
        ]

    def _part(self, place: int | None) -> str:
        return "_" if place is None else self.tokens[place].pos or "_"

    def _arc(self, place: int | None) -> list[bytes]:
        if place is None:
            return [b"D=_"]
        token = self.tokens[place]
        told = [f"D={token.dep}".encode()]
        if token.pos in NOMINAL and token.head is not None:
            told.append(f"H={token.dep}/{self.tokens[token.head].norm}".encode())
        return told
