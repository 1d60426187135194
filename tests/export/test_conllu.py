"""A parsed text as CoNLL-U: ten columns, offsets of the text as given, names, blank lines between sentences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparlers.errors import ConfigError
from pourparlers.export import conllu
from pourparlers.export.parsing import parse
from pourparlers.model.document import Document
from pourparlers.model.layers import Name, Sentence, Token
from pourparlers.pipeline import parsed

TEXT = "Accord à Oslo\n\nLe ministre Ilmari Kangas l’a dit : « Oui. »\n"


def rows(text: str, language: str = "fr") -> list[list[str]]:
    """The token lines of a text."""
    made = conllu.lines(parsed(text, language=language))
    return [line.split("\t") for line in made if line and not line.startswith("#")]


def test_offsets_are_those_of_the_text() -> None:
    """Half-open code points of the file, empty lines counted."""
    for row in rows(TEXT):
        misc = dict(pair.split("=") for pair in row[9].split("|"))
        assert TEXT[int(misc["start_char"]) : int(misc["end_char"])] == row[1]


def test_shape() -> None:
    """A new paragraph a line, numbers from 1 in each sentence, one root each."""
    made = list(conllu.lines(parsed(TEXT, language="fr")))
    assert made[:3] == ["# newpar id = 1", "# sent_id = 1", "# text = Accord à Oslo"]
    assert [line for line in made if line.startswith("# newpar")] == ["# newpar id = 1", "# newpar id = 2"]
    sentences = "\n".join(made).strip().split("\n\n")
    for block in sentences:
        words = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
        assert [row[0] for row in words] == [str(number) for number in range(1, len(words) + 1)]
        assert [row[7] for row in words if row[6] == "0"] == ["root"]
        assert all(len(row) == 10 and all(row) for row in words)


def test_names_and_glued_words() -> None:
    """`Entity` begins with B, goes on with I; no space is said where none follows."""
    misc = {row[1]: row[9] for row in rows(TEXT)}
    assert "Entity=B-LOC" in misc["Oslo"]
    assert "Entity=B-PER" in misc["Ilmari"]
    assert "Entity=I-PER" in misc["Kangas"]
    assert "SpaceAfter=No" in misc["l’"]
    assert "SpaceAfter=No" not in misc["ministre"]


def test_a_name_begins_after_one_that_shares_its_first_token() -> None:
    """What follows "Berne-" in the same token belongs to another name, which begins where it is first told."""
    text = "Berne-Oslo Nord"
    spans = ((0, 10), (11, 15))
    tokens = tuple(Token(a, b, text[a:b].lower(), text[a:b].lower(), 0) for a, b in spans)
    document = Document("d", "a.txt", text, text=text, sentences=(Sentence(0, len(text), 0),), tokens=tokens,
                        names=(Name(0, 5, "LOC"), Name(6, 15, "ORG")))  # fmt: skip
    told = [line.split("\t")[9] for line in conllu.lines(document) if line and not line.startswith("#")]
    assert ["Entity=B-LOC" in told[0], "Entity=B-ORG" in told[1]] == [True, True]


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="aé M.’'«» -\n,?12Oslo", max_size=60))
def test_any_text(text: str) -> None:
    """Nothing breaks, and every slice is its word."""
    for row in rows(text):
        misc = dict(pair.split("=") for pair in row[9].split("|"))
        assert " ".join(text[int(misc["start_char"]) : int(misc["end_char"])].split()) == row[1]


def test_a_file_that_is_not_there() -> None:
    """Is named."""
    with pytest.raises(ConfigError, match=r"C01.*nowhere\.txt"):
        list(parse("nowhere.txt", "fr", None))
