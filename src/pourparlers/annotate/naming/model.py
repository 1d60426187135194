"""The trained model: conditional random field over pieces, read from the weights that the package ships."""

from __future__ import annotations

import functools
from typing import Literal, NamedTuple, cast

import pycrfsuite

from pourparlers.annotate.naming.features import Prepared
from pourparlers.annotate.trained import weights

Label = Literal["PER", "LOC", "ORG"]
WEIGHTS = "names.crf"


class Found(NamedTuple):
    """A name in one sentence: pieces `start` to `end` (half-open), its label, and 0 to 1 how sure the model is."""

    start: int
    end: int
    label: Label
    score: float


@functools.cache
def tagger(language: str) -> pycrfsuite.Tagger:
    """Return the model of a language; read once a process.

    Raises:
        ConfigError: the weights are missing (C25).
    """
    model = pycrfsuite.Tagger()
    model.open_inmemory(_content(language))
    return model


@functools.cache
def _content(language: str) -> bytes:
    """Return the weights of a language; the cache keeps them, since the model reads where they lie."""
    return weights(language, WEIGHTS).read_bytes()


def decode(sentence: Prepared, model: pycrfsuite.Tagger) -> list[Found]:
    """Return the names that the model finds in a sentence, in order."""
    if not sentence.items:
        return []
    tags = model.tag(pycrfsuite.ItemSequence(sentence.items))
    return [
        Found(start, end, label, min(model.marginal(tags[place], place) for place in {start, end - 1}))
        for start, end, label in spans(tags)
    ]


def spans(tags: list[str]) -> list[tuple[int, int, Label]]:
    """Return (start, end, label) of tags that begin with B, I, E (of several pieces), S (single) or are O."""
    found: list[tuple[int, int, Label]] = []
    opened = -1
    for place, tag in enumerate([*tags, "O"]):
        label = tags[opened][2:] if opened >= 0 else ""
        if opened >= 0 and (tag[0] in "OBS" or tag[2:] != label):
            found.append((opened, place, cast(Label, label)))
            opened = -1
        if tag != "O" and opened < 0:
            opened = place
    return found


def tagged(size: int, names: list[tuple[int, int, str]]) -> list[str]:
    """Return the tags of a sentence of `size` pieces: the inverse of `spans`."""
    tags = ["O"] * size
    for start, end, label in names:
        tags[start:end] = [f"I-{label}"] * (end - start)
        tags[start], tags[end - 1] = f"B-{label}", f"E-{label}"
        if end - start == 1:
            tags[start] = f"S-{label}"
    return tags
