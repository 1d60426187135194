"""Text as the record keeps it."""

from hypothesis import given
from hypothesis import strategies as st

from pourparlers.read.tidy import tidy


def test_newlines():
    """All three kinds of newline become one; U+2028 and the like stay what they are."""
    assert tidy("a\r\nb\rc\nd\u2028e\u2029f\x0cg") == ("a\nb\nc\nd\u2028e\u2029f\x0cg", ())


def test_marks_and_nuls():
    """Byte order marks go without a word, NULs with one."""
    assert tidy("\ufeffa\ufeffb") == ("ab", ())
    assert tidy("a\0b\0c") == ("abc", ("2 NUL characters left out",))


def test_half_surrogates():
    """Half a surrogate pair cannot be written in UTF-8; it is replaced and noted."""
    text, (note,) = tidy("a\ud800b")
    assert text == "a\ufffdb"
    assert "surrogate" in note


def test_mojibake_is_noted():
    """What was mended is told."""
    assert tidy("Ã‰tÃ©\nhiver") == ("Été\nhiver", ("text that had been decoded wrongly repaired in 1 line",))


@given(st.text())
def test_once_is_enough(text):
    """Tidy text is left alone."""
    once, _ = tidy(text)
    assert tidy(once) == (once, ())
    once.encode("utf-8")
