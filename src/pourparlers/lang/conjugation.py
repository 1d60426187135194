"""Third-person inflection of verbs: the longest infinitive ending that fits decides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

Shape = Literal["finite", "past", "gerund", "infinitive"]


class VerbClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the verbs in `suffix` inflect.

    Attributes:
        suffix: what the infinitive ends in.
        finite: what stands in its place in finite forms of the third person.
        past: the same for past participles.
        gerund: the same for present participles.
    """

    suffix: str
    finite: tuple[str, ...]
    past: tuple[str, ...]
    gerund: tuple[str, ...]


class Conjugation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `conjugation.toml` of a language pack."""

    classes: tuple[VerbClass, ...]


def inflect(lemma: str, conjugation: Conjugation) -> Iterator[tuple[Shape, str]]:
    """Yield the third-person forms of a verb, each with its shape; the infinitive alone where no class fits."""
    yield "infinitive", lemma
    fitting = [one for one in conjugation.classes if lemma.endswith(one.suffix)]
    if not fitting:
        return
    one = max(fitting, key=lambda c: len(c.suffix))
    stem = lemma[: len(lemma) - len(one.suffix)]
    paradigm: tuple[tuple[Shape, tuple[str, ...]], ...] = (
        ("finite", one.finite), ("past", one.past), ("gerund", one.gerund),
    )  # fmt: skip
    for shape, endings in paradigm:
        for ending in endings:
            yield shape, stem + ending
