"""Copies of one dispatch tell a position once; articles written apart tell it each."""

from pourparlers.link.same_position import groups, merge
from pourparlers.model.position import Position

from .tellings import proof, reports

SEEN = reports("d-1", "d-2", "d-3")
COPIED = {"d-1": "d-1", "d-2": "d-1", "d-3": "d-3"}


def stand(document, stance="for", issue="partage des eaux"):
    """Return a position as one article tells it."""
    return Position(
        id=f"p-{document}-{stance}-{issue}", actor="Iran", issue=issue, stance=stance, confidence=0.7,
        evidence=(proof(document),),
    )  # fmt: skip


def test_copies_are_one():
    """The first published leads, with the evidence of both, no surer than before."""
    ((one, two),) = groups([stand("d-2"), stand("d-1", issue="Partage  des eaux")], COPIED)
    joined = merge([one, two], SEEN)
    assert joined.id == stand("d-1", issue="Partage  des eaux").id
    assert ([e.document for e in joined.evidence], joined.confidence) == (["d-1", "d-2"], 0.7)


def test_what_differs_stays_apart():
    """Another article, stance or issue is another fact."""
    others = [stand("d-3"), stand("d-2", "against"), stand("d-2", issue="retrait")]
    assert [len(g) for g in groups([stand("d-1"), *others], COPIED)] == [1, 1, 1, 1]
