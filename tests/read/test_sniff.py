"""What a file really is."""

import codecs

import pytest

from pourparlers.read.sniff import is_markup, is_page, looks_like, wide


@pytest.mark.parametrize(
    ("head", "word"),
    [
        (b"PK\x03\x04....", "zip"),
        (b"junk\n%PDF-1.4", "PDF"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Word"),
        (b"RIFF....WEBP", "picture"),
        (b"\x00\x00\x00\x18ftypmp42", "film"),
        (b"WARC/1.0\r\n", "WARC"),
        (b"SQLite format 3\x00", "SQLite"),
        (b'<?xml version="1.0"?>\n<!-- x -->\n<feed xmlns="http://www.w3.org/2005/Atom">', "<feed>"),
        (b"\x01\x02\x03a", "binary"),
        (bytes(range(1, 32)).replace(b"", b"\0"), "binary"),
    ],
)
def test_looks_like(head, word):
    """What cannot be read is named."""
    assert word in looks_like(head)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"Un mot.",
        "é".encode("cp1252"),
        codecs.BOM_UTF16_LE + b"a\x00",
        b"a\x00b\x00",
        b"word " * 99 + b"\x00",
        b"a\x0cb",
    ],
)
def test_may_be_text(head):
    """Text in any encoding is not taken for binary, nor is a text with one stray NUL."""
    assert looks_like(head) is None


def test_prologue_is_read_once():
    """Comments by the thousand before something that is no page do not keep anybody waiting."""
    assert not is_page("<!-- a -->" * 5_000)
    assert looks_like(b"<!-- a -->" * 5_000) is None


def test_wide():
    """UTF-16 is told by its mark or by its NULs."""
    assert wide("Genève – oui".encode("utf-16-be")) == "utf-16-be"
    assert wide(codecs.BOM_UTF32_LE) == "utf-32"
    assert wide("Genève".encode()) is None


def test_markup():
    """A page, a fragment and a text full of tags are HTML; a text with a stray tag is not."""
    assert is_page("\n<!-- saved --><!DOCTYPE HTML PUBLIC>")
    assert is_markup("<div><p>Un mot.</p></div>")
    assert is_markup("Menu\n" + "<p>Un mot.</p>\n<br>" * 3)
    assert not is_markup("Un mot<br>et un autre, 3 < 4 et 5 > 2.")
    assert not is_markup("<Ndlr> un mot")
    assert not is_markup("<p> est la balise du paragraphe.")
