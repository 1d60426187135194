"""Sentences marked in their article: the right words, whatever the text holds."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.export.page.highlight import anchor, blocks, fit
from pourparlers.model.document import Document, Part
from pourparlers.model.span import Span


class Marks(HTMLParser):
    """Reads a page back: all its text, and the text under every mark."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.under, self.first = "", {}, {}
        self._open = []

    def handle_starttag(self, tag, attrs):
        """Only marks may be in a block."""
        assert tag == "mark"
        ((key, name),) = attrs
        assert (key == "id") == (name not in self.under), "one id a mark, before its further pieces"
        self.under.setdefault(name, "")
        self._open.append(name)

    def handle_endtag(self, tag):
        """Marks are nested, never crossed."""
        assert tag == "mark"
        self._open.pop()

    def handle_data(self, data):
        """Collect the text."""
        self.text += data
        for name in self._open:
            self.under[name] += data


def read(found):
    """Return the marks of blocks."""
    marks = Marks()
    for block in found:
        marks.feed(str(block.html))
        marks.feed("\n")
    marks.close()
    return marks


def squeezed(text):
    """Return a text without white space, which blocks may stand between."""
    return "".join(fit(text).split())


@given(st.text(alphabet="ab <>&\"'\n/é\x00\U0001f600\u202e»;", max_size=40), st.data())
def test_marks_hold_exactly_the_words_of_their_span(text, data):
    """For any text, parts and spans, overlapping or not, each mark gives back its words and no text is lost."""
    size = len(text)
    cuts = sorted(data.draw(st.lists(st.integers(0, size), max_size=6)))
    parts = tuple(Part("paragraph", a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b)
    ends = data.draw(st.lists(st.tuples(st.integers(0, size), st.integers(0, size)), max_size=6))
    spans = [Span(*sorted(pair)) for pair in ends]
    marks = read(blocks(Document(id="d", source="s", original="", text=text, parts=parts), spans))
    assert squeezed(marks.text) == squeezed(text)
    for span in spans:
        assert squeezed(marks.under.get(anchor("d", span), "")) == squeezed(span.of(text))


def test_a_sentence_over_two_paragraphs_has_one_id():
    """Its second piece says what it belongs to."""
    document = Document(id="d", source="s", original="", text="Un début\net sa fin",
                        parts=(Part("title", 0, 8), Part("paragraph", 9, 18)))  # fmt: skip
    first, second = blocks(document, [Span(3, 18)])
    assert str(first.html) == 'Un <mark id="d.3-18">début</mark>'
    assert str(second.html) == '<mark data-of="d.3-18">et sa fin</mark>'


def test_text_that_no_part_covers_is_shown_all_the_same():
    """An article without parts is a paragraph a line."""
    document = Document(id="d", source="s", original="", text="Une ligne\n\nune autre")
    assert [str(block.html) for block in blocks(document, ())] == ["Une ligne", "une autre"]


def test_what_html_cannot_hold_is_replaced_at_equal_length():
    """Control characters and half surrogates become replacement characters."""
    assert fit("a\x00b\ud800\tc\n") == "a\ufffdb\ufffd\tc\n"
