"""Subjects after their reporting verb, on parses made by hand that are wrong in the way parsers err."""

from __future__ import annotations

from pourparlers.annotate.inversion import subjects
from pourparlers.model.layers import Token

Row = tuple[str, str, int, str]


def parse(*rows: Row) -> list[Token]:
    """Tokens of (form, part of speech, head, relation)."""
    found, at = [], 0
    for form, pos, head, dep in rows:
        found.append(Token(at, at + len(form), form.lower(), form.lower(), 0, pos, head, dep))
        at += len(form) + 1
    return found


def of(rows: tuple[Row, ...], language: str = "fr") -> dict[str, tuple[str, int]]:
    """Relation and head of every word after the rule."""
    return {token.norm: (token.dep or "", token.head or 0) for token in subjects(parse(*rows), language)}


INCISE: tuple[Row, ...] = (
    ("Rien", "PRON", 2, "nsubj"), ("ne", "ADV", 2, "advmod"), ("bouge", "VERB", 2, "root"), (",", "PUNCT", 5, "punct"),
    ("a", "AUX", 5, "aux"), ("annoncé", "VERB", 2, "parataxis"), ("mercredi", "NOUN", 5, "obj"),
    ("le", "DET", 8, "det"),
    ("ministère", "NOUN", 5, "obj"),
)  # fmt: skip


def test_an_object_after_the_verb_of_an_incise_is_its_subject() -> None:
    """The day before it is not."""
    found = of(INCISE)
    assert found["ministère"] == ("nsubj", 5)
    assert found["mercredi"] == ("obj", 5)


def test_only_french() -> None:
    """English is left alone."""
    assert of(INCISE, "en")["ministère"] == ("obj", 5)


def test_behind_a_prepositional_phrase() -> None:
    """Where the parser hung it on a noun in between."""
    found = of((
        ("Oui", "INTJ", 0, "root"), ("»", "PUNCT", 2, "punct"), ("dit", "VERB", 0, "parataxis"),
        ("à", "ADP", 5, "case"),
        ("la", "DET", 5, "det"), ("presse", "NOUN", 2, "obl"), ("le", "DET", 7, "det"),
        ("porte-parole", "NOUN", 5, "appos"),
    ))  # fmt: skip
    assert found["porte-parole"] == ("nsubj", 2)
    assert found["presse"] == ("obl", 2)


def test_a_subject_in_front_stays_where_the_object_is_no_speaker() -> None:
    """ "Le ministre, malade, a annoncé un accord": the comma closes what belongs to the subject."""
    rows: tuple[Row, ...] = (
        ("Le", "DET", 1, "det"), ("ministre", "NOUN", 6, "nsubj"), (",", "PUNCT", 3, "punct"),
        ("malade", "ADJ", 1, "amod"),
        (",", "PUNCT", 3, "punct"), ("a", "AUX", 6, "aux"), ("annoncé", "VERB", 6, "root"), ("un", "DET", 8, "det"),
        ("accord", "NOUN", 6, "obj"),
    )  # fmt: skip
    assert of(rows)["ministre"] == ("nsubj", 6)
    assert of(rows)["accord"] == ("obj", 6)


def test_no_clause_is_opened() -> None:
    """A plain object after a plain verb."""
    rows: tuple[Row, ...] = (("Annoncer", "VERB", 0, "root"), ("un", "DET", 2, "det"), ("accord", "NOUN", 0, "obj"))
    assert of(rows)["accord"] == ("obj", 0)


def test_no_circle() -> None:
    """What the verb hangs under cannot become its subject."""
    rows: tuple[Row, ...] = (("Accord", "NOUN", 0, "root"), (",", "PUNCT", 2, "punct"), ("annonce", "VERB", 3, "acl"),
                             ("ministère", "NOUN", 0, "appos"))  # fmt: skip
    assert of(rows)["annonce"] == ("acl", 3)
    assert of(rows)["ministère"] == ("appos", 0)
