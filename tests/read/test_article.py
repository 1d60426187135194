"""The id of a document."""

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.read.article import make

TEXTS = st.text(alphabet='ab\x1f[]{}",é', min_size=1)
METADATA = st.dictionaries(TEXTS, TEXTS, max_size=2)


@given(TEXTS, METADATA, TEXTS, METADATA)
def test_id(text, metadata, other_text, other_metadata):
    """Two documents have the same id where text and metadata are the same, whatever their source, and only there."""
    if not text.strip() or not other_text.strip():
        return
    first = make(text, "text", "a", metadata=metadata)
    second = make(other_text, "text", "b", metadata=dict(reversed(other_metadata.items())))
    same = (first.original, first.metadata) == (second.original, second.metadata)
    assert (first.id == second.id) == same


def test_media_counts():
    """The same characters as text and as HTML are two articles."""
    assert make("un mot", "text", "a").id != make("un mot", "html", "a").id
