"""Bodies with one capital, and pronouns that stand for a thing or a body, on tokens with a parse made by hand."""

from __future__ import annotations

import re

import pytest

from pourparlers.model.document import Document, Part
from pourparlers.model.layers import Sentence, Token
from pourparlers.resolve.who import capitals, subjects
from pourparlers.resolve.who.finding import Finding
from pourparlers.resolve.who.words import words_of

POS = {"le": "DET", "l'": "DET", "de": "ADP", "militaire": "ADJ", "a": "AUX", "tranché": "VERB", "il": "PRON"}
DETERMINERS = {"le": "m", "la": "f", "l'": ""}


def tokens(text: str) -> list[Token]:
    """Tokens of a text: the first noun is the subject of the verb, which is the root."""
    found: list[Token] = []
    words = list(re.finditer(r"[Ll]'|[^\W\d]+", text))
    root = next((i for i, w in enumerate(words) if w.group() == "tranché"), 0)
    for at, word in enumerate(words):
        norm = word.group().lower()
        pos = POS.get(norm, "NOUN")
        dep = "root" if at == root else "nsubj" if at == 1 else "dep"
        sentence = int("." in text[: word.start()])
        found.append(Token(word.start(), word.end(), norm, norm, sentence, pos, root, dep))
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Le Conseil militaire de concorde a tranché", ["Conseil militaire de concorde"]),
        ("Le conseil militaire de concorde a tranché", []),
        ("Le Conseil a tranché", []),
        ("Le Moulin militaire de concorde a tranché", []),
    ],
)
def test_capitals(text: str, wanted: list[str]) -> None:
    """A capital on a noun for bodies and small words after it make a name; neither does alone."""
    found = capitals.find(text, [], tokens(text), words_of("fr"))
    assert [name for one in found for name in one.names] == wanted


@pytest.mark.parametrize(
    ("text", "body", "wanted"),
    [
        ("Le texte a tranché. Il", False, (True, ())),
        ("L'accord a tranché. Il", False, (True, ())),
        ("La mesure a tranché. Il", False, (False, ())),
        ("Le Roseau a tranché. Il", True, (True, ("Roseau",))),
        ("La Ronce a tranché. Il", True, (False, ())),
    ],
)
def test_rival(text: str, body: bool, wanted: tuple[bool, tuple[str, ...]]) -> None:
    """A subject of the gender of the pronoun stands between it and a person; a body is what it means."""
    made = tokens(text)
    dot = text.index(".") + 1
    spans = (Sentence(0, dot, 0), Sentence(dot + 1, len(text), 0))
    document = Document("d", "a.txt", text, text=text, parts=(Part("paragraph", 0, len(text)),), language="fr",
                        tokens=tuple(made), sentences=spans)  # fmt: skip
    noun = made[1]
    window = [Finding(noun.start, noun.end, "organisation", (text[noun.start : noun.end],), "t")] if body else []
    pronoun = Finding(made[-1].start, made[-1].end, "person", (), "pronoun", "pronoun", gender="m")
    assert subjects.rival(0, pronoun, window, document, DETERMINERS) == wanted
