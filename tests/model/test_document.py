"""The way back from the running text to the page."""

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.model.document import Document, Part, Segment, to_original
from pourparlers.model.span import Span


def document(*segments, text="", original=""):
    """Return an article with this way back."""
    return Document(id="d", source="a.txt", original=original, text=text, segments=segments)


def test_verbatim_stretches_correspond_code_point_by_code_point():
    """A span in the middle of one leads to the middle of the other."""
    page = document(Segment(0, 6, 3, 9), text="Genève", original="<p>Genève</p>")
    found = to_original(page, Span(2, 4))
    assert found is not None
    assert found.of(page.original) == "nè"


def test_others_correspond_as_wholes():
    """A character reference stands for its letter whole."""
    page = document(Segment(0, 1, 0, 8), Segment(1, 4, 8, 11), text="Élan", original="&Eacute;lan")
    assert to_original(page, Span(0, 2)) == Span(0, 9)
    assert to_original(page, Span(1, 4)) == Span(8, 11)


def test_newlines_between_parts_stand_nowhere():
    """A span of nothing else has no place in the original; one around them runs from text to text."""
    page = document(Segment(0, 1, 0, 1), Segment(3, 4, 9, 10), text="a\n\nb", original="a<br><br>b")
    assert to_original(page, Span(1, 3)) is None
    assert to_original(page, Span(0, 4)) == Span(0, 10)
    assert to_original(page, Span(0, 0)) is None


@given(st.lists(st.tuples(st.text("ab", min_size=1, max_size=5), st.text("<>", max_size=3)), max_size=5), st.data())
def test_every_span_comes_back(pieces, data):
    """Where all is verbatim, the original holds the span's words, furniture between them left out."""
    text, original, segments = "", "", []
    for words, furniture in pieces:
        segments.append(Segment(len(text), len(text) + len(words), len(original), len(original) + len(words)))
        text += words
        original += words + furniture
    page = document(*segments, text=text, original=original)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = to_original(page, Span(start, end))
    if start == end:
        assert found is None or not len(found)
    else:
        assert found is not None
        assert found.of(original).replace("<", "").replace(">", "") == text[start:end]


def test_part_has_a_span():
    """The offsets alone."""
    assert Part("title", 1, 4).span == Span(1, 4)
