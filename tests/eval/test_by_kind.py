"""What each kind puts on the sheet."""

from typing import Any

from pourparlers.eval.by_kind import count_kind
from pourparlers.eval.names import Names
from pourparlers.eval.pairing import match
from pourparlers.eval.tally import Sheet
from pourparlers.eval.telling import tell

WORDS = ["Le Norland a dit qu'il ne viendrait pas jeudi"]


def counted(kind: str, gold: dict[str, Any], ours: dict[str, Any]) -> Sheet:
    """Return the sheet of one pair."""
    pair = [[tell({"kind": kind, "id": "x", **line}, WORDS)] for line in (gold, ours)]
    sheet, names = Sheet(), Names()
    count_kind(kind, match(pair[0], pair[1], names), names, sheet)
    return sheet


def test_statement_of_somebody_else() -> None:
    """The words are found, the speaker is not: not right from end to end."""
    facts = counted("statement", {"speaker": "Norland", "manner": "indirect"}, {"speaker": "Estalie"}).facts()
    assert facts["statement"]["F1"] == 1.0
    assert facts["statement, end to end"]["F1"] == 0.0
    assert facts["statement: direct quotations found"]["gold"] == 0


def test_scare_quotes_are_no_quotation() -> None:
    """A word in quotation marks that nobody is quoted with does not have to be found as direct speech."""
    gold = {"manner": "mixed", "quote": "jeudi", "content": WORDS[0]}
    assert counted("statement", gold, {}).facts()["statement: direct quotations found"]["gold"] == 1
    assert counted("statement", {**gold, "scare": True}, {}).facts()["statement: direct quotations found"]["gold"] == 0


def test_slots_that_gold_leaves_open() -> None:
    """Place, mode, outcome and date count only where gold gives them."""
    event = {"type": "CONSULT", "status": "held"}
    assert list(counted("event", event, {**event, "place": "Bâle"}).slots()) == [
        "event: phase (held, ahead, off)",
        "event: status, exact",
    ]


def test_names_in_slots() -> None:
    """Whose a commitment or a position is goes by name, not by spelling."""
    sheet = counted("commitment", {"by": ["Le Norland"], "status": "pledged"}, {"by": "norland", "status": "kept"})
    assert sheet.slots()["commitment: by"]["accuracy"] == 1.0
    assert sheet.slots()["commitment: status"]["accuracy"] == 0.0
    assert sheet.facts()["commitment, end to end"]["F1"] == 0.0
