"""The verb that governs a time."""

from __future__ import annotations

import pytest

from pourparlers.model.layers import Token
from pourparlers.resolve.timex.governor import Cue, Governor
from pourparlers.resolve.timex.tense import clause_tense

TEXT = "Le projet examiné par la Chambre sera signé mardi, a dit le ministre."
PARSE = (
    ("Le", "DET", 1, "det"), ("projet", "NOUN", 7, "nsubj:pass"), ("examiné", "VERB", 1, "acl"),
    ("par", "ADP", 5, "case"), ("la", "DET", 5, "det"), ("Chambre", "NOUN", 2, "obl:agent"),
    ("sera", "AUX", 7, "aux:pass"), ("signé", "VERB", 7, "root"), ("mardi", "NOUN", 7, "obl"),
    (",", "PUNCT", 11, "punct"), ("a", "AUX", 11, "aux"), ("dit", "VERB", 7, "parataxis"),
    ("le", "DET", 13, "det"), ("ministre", "NOUN", 11, "nsubj"), (".", "PUNCT", 7, "punct"),
)  # fmt: skip


def tokens(parsed: bool = True) -> tuple[Token, ...]:
    """Return the tokens of the sentence, with or without their parse."""
    out, at = [], 0
    for word, pos, head, dep in PARSE:
        at = TEXT.index(word, at)
        end = at + len(word)
        out.append(Token(at, end, word, word, 0, *((pos, head, dep) if parsed else ())))
        at = end
    return tuple(out)


@pytest.mark.parametrize(("word", "cue"), [("mardi", "sera signé"), ("Chambre", "examiné"), ("ministre", "a dit")])
def test_the_governing_verb_tells(word: str, cue: str) -> None:
    """A word belongs to the verb it hangs on, not to the nearest one."""
    cues: list[Cue] = [
        (TEXT.index(form), TEXT.index(form) + len(form), "past") for form in ("examiné", "sera signé", "a dit")
    ]
    found = Governor(tokens()).tells(TEXT.index(word), cues)
    assert found is not None
    assert TEXT[found[0] : found[1]] == cue


def test_a_clause_without_cue_asks_none_above_it() -> None:
    """Where the verb of the clause tells nothing, the verb of a higher clause is not asked."""
    report: Cue = (TEXT.index("a dit"), TEXT.index("a dit") + 5, "past")
    assert Governor(tokens()).tells(TEXT.index("mardi"), [report]) is None


def test_without_a_parse_there_is_no_governor() -> None:
    """Tokens without a parse leave the question open, and no tokens at all do."""
    cue: Cue = (TEXT.index("sera"), TEXT.index("mardi"), "future")
    assert Governor(tokens(parsed=False)).tells(TEXT.index("mardi"), [cue]) is None
    assert Governor(()).tells(0, [cue]) is None


def test_the_parse_outweighs_what_stands_near() -> None:
    """Far from its verb and near another, a time takes the tense of its own."""
    text = "Ils tiendront, comme l'a demandé Paris, mardi une séance."
    words = [("Ils", "PRON", 1, "nsubj"), ("tiendront", "VERB", 1, "root"), ("comme", "SCONJ", 5, "mark"),
             ("l'", "PRON", 5, "obj"), ("a", "AUX", 5, "aux"), ("demandé", "VERB", 1, "advcl"),
             ("Paris", "PROPN", 5, "nsubj"), ("mardi", "NOUN", 1, "obl"), ("séance", "NOUN", 1, "obj")]  # fmt: skip
    parsed, at = [], 0
    for word, pos, head, dep in words:
        at = text.index(word, at)
        parsed.append(Token(at, at + len(word), word, word, 0, pos, head, dep))
        at += len(word)
    assert clause_tense(text, [], "fr")(text.index("mardi")) == "past"
    assert clause_tense(text, [], "fr", parsed)(text.index("mardi")) == "future"
