"""A surname after a title stands for the person whom the text names in full elsewhere."""

from __future__ import annotations

import pytest

from pourparlers.model.document import Document
from pourparlers.model.statement import Statement
from pourparlers.pipeline import process


def speaker(text: str) -> str | None:
    """Who says the one thing that a text reports, read as a whole."""
    document = process(Document(id="d", source="t.txt", original=text))
    assert isinstance(document, Document)
    (one,) = (fact for fact in document.facts if isinstance(fact, Statement))
    return one.speaker


LIFE = "Il a grandi dans un port, puis il a étudié le droit de la mer pendant des années avant de devenir juge."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Ilmari Kangas vit à Oslo. {LIFE} « Je témoignerai », a déclaré M.\u00a0Kangas.", "Ilmari Kangas"),
        (f"Ilmari Kangas vit à Oslo. Petri Kangas vit à Bergen. {LIFE} « Je témoignerai », a déclaré M.\u00a0Kangas.",
         "Kangas"),
        (f"Un juge vit à Oslo. {LIFE} « Je témoignerai », a déclaré M.\u00a0Kangas.", "Kangas"),
    ],
)  # fmt: skip
def test_the_full_name(text: str, name: str) -> None:
    """Across a fixed-width space, too; a surname alone, or of two persons, stays one."""
    assert speaker(text) == name
