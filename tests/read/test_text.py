"""Plain text, one article a file."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.read.reading import read_one


def test_text(tmp_path):
    """The text is the original, newlines made one kind, no metadata."""
    document = read_one(tmp_path, "a.txt", b"\xef\xbb\xbfUn titre\r\n\r\nUn mot.\r\n")
    assert (document.source, document.media, document.metadata) == ("a.txt", "text", {})
    assert document.original == "Un titre\n\nUn mot.\n"
    assert document.notes == ()


def test_line_too_long(tmp_path):
    """A line longer than any article is refused; as many characters in many lines are not."""
    assert read_one(tmp_path, "a.txt", b"a" * 1_000_001).code == "R08"
    assert read_one(tmp_path, "b.txt", b"a\n" * 600_000).media == "text"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1))
def test_round_trip(tmp_path, text):
    """Any text comes back, and depends on neither encoding nor name; mended mojibake aside, which is noted."""
    assume(text.strip() and "\ufeff" not in text)
    document = read_one(tmp_path, "a.txt", text.encode("utf-8"))
    assert document.notes or document.original == text
    assert read_one(tmp_path, "b.txt", text.encode("utf-16")).id == document.id
