"""Quotation marks of every shape."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.extract.speech.quotes import find
from pourparlers.model.document import Part
from tests.extract.speech.marked import said


def quoted(text):
    """Return the quoted words with their depth."""
    parts = [Part("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    return [(q.inner.of(text), q.depth) for q in find(text, parts)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il dit : « Oui ».", ["Oui"]),
        ("Il dit «\u00a0Oui\u00a0» puis «\u202fnon\u202f».", ["Oui", "non"]),
        ("He said “Yes” and ‘no’.", ["Yes", "no"]),
        ('Il parle de "pas", puis d\'un "geste".', ["pas", "geste"]),
        ("Er sagt „ja“ dazu.", ["ja"]),
        ("La +remise à plat+ attendra.", ["remise à plat"]),
        ("He said 'not yet' twice.", ["not yet"]),
        ('Fin (de 1988) ", écrit-il', []),
        ('"Fin (en 1988) ", écrit-il', ["Fin (en 1988)"]),
        ("L’accord d’hier, l’autre et l'un", []),
        ("Un seul « guillemet reste ouvert.", []),
        ("Fermé » sans être ouvert.", []),
        ("2 + 2 = 4 et 3+1", []),
    ],
)
def test_shapes(text, words):
    """Each shape is found, and what only looks like a mark is not."""
    assert [w for w, _ in quoted(text)] == words


def test_nested():
    """A quotation within another lies one level deeper."""
    assert quoted("« Il a dit “jamais” hier »") == [("Il a dit “jamais” hier", 0), ("jamais", 1)]


@pytest.mark.parametrize("mark", ["«", "»", "“", '"'])
def test_paragraphs_that_repeat_the_mark(mark):
    """A quotation left open goes on in the next paragraph where that repeats the mark."""
    first = "«" if mark == "»" else mark
    last = {"«": "»", "»": "»", "“": "”"}.get(mark, '"')
    text = f"{first}Un début.\n{mark}Une suite{last}, dit-on."
    assert [w for w, _ in quoted(text)] == ["Un début.", "Une suite"]


@given(st.text(alphabet="a b.«»“”‘’\"'+\n,:", max_size=60))
def test_spans_are_sound(text):
    """Whatever the marks, spans lie in the text, are not empty, and outermost ones do not overlap."""
    parts = [Part("paragraph", m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    found = find(text, parts)
    outer = [q for q in found if q.depth == 0]
    assert all(0 <= q.start <= q.inner.start < q.inner.end <= q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(outer))


def test_a_quotation_runs_over_lines_until_it_is_closed():
    """Lines that repeat no mark belong to the quotation that one of them closes; a mark that opens again ends that."""
    found = said("« Le port rouvrira.\nLa pêche reprendra », a dit [Ana Roy].")
    assert [(s.speaker, s.quote) for s in found] == [("Ana Roy", "Le port rouvrira.\nLa pêche reprendra")]
    assert not any(s.quote and "\n" in s.quote for s in said("Un mot « ouvert.\nUn « autre », a dit [Ana Roy]."))


def test_two_who_may_have_spoken_are_none():
    """Where somebody else is named since the last speaker, "a-t-il dit" is nobody's, and a note says why."""
    found = said("« Le port rouvrira », a dit [Ana Roy]. [Ben Low] arrive. « La pêche reprend », a-t-il dit.")
    assert [s.speaker for s in found] == ["Ana Roy", None]
    assert any("deux personnes" in note for note in found[1].notes)
