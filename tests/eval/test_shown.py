"""Facts in a few words."""

from pourparlers.eval.names import Names
from pourparlers.eval.pairing import match
from pourparlers.eval.shown import brief, show_match
from pourparlers.eval.telling import tell


def test_brief() -> None:
    """An event, a statement and another fact each fit a line or two."""
    event = {"type": "CONSULT", "mode": "call", "participants": ["B", "A"], "place": "Bâle", "status": "held"}
    assert brief("event", {**event, "time": {"start": "2022"}}) == "CONSULT/call ['A', 'B'] 2022 @bale [held]"
    assert brief("statement", {"speaker": "A", "manner": "direct", "quote": "non " * 50}).count("non ") == 17
    assert brief("position", {"kind": "position", "issue": "pont", "evidence": []}) == '{"issue": "pont"}'


def test_missed_and_spare() -> None:
    """A miss and a spare fact come with their first evidence."""
    gold = tell({"kind": "position", "id": "g"}, ["Le pont restera fermé"])
    ours = tell({"kind": "position", "id": "o"}, ["La route sera ouverte"])
    lines = list(show_match("bale", "position", match([gold], [ours], Names())))
    assert lines == [
        '- bale MISSED {"id": "g"} :: [\'Le pont restera fermé\']',
        '+ bale SPARE  {"id": "o"} :: [\'La route sera ouverte\']',
    ]
