"""A fact is matched by the words that carry it."""

from pourparlers.eval.overlap import words
from pourparlers.eval.telling import tell


def test_event_by_evidence() -> None:
    """An event goes by its evidence."""
    assert tell({"kind": "event"}, ["Ils se voient."]).heard == (words("ils se voient"),)


def test_statement_by_its_words() -> None:
    """A statement goes by quotation and content, accepted ones included; else by its evidence."""
    statement = {"kind": "statement", "quote": "Non", "accept_content": ["il refuse"], "optional": True}
    telling = tell(statement, ["« Non », dit-il."])
    assert telling.heard == (words("non"), words("il refuse"))
    assert telling.optional
    assert tell({"kind": "statement"}, ["Il refuse."]).heard == (words("il refuse"),)


def test_dispute_by_its_sides() -> None:
    """A dispute goes by its evidence and by that of its sides."""
    dispute = {"kind": "dispute", "sides": [{"evidence": [{"text": "deux heures"}]}]}
    assert tell(dispute, []).heard == (words("deux heures"),)
