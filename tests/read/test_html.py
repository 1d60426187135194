"""HTML, one article a file."""

from tests.read.reading import read_one


def test_html(tmp_path):
    """The markup is the original."""
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Un été.</p></body></html>'
    document = read_one(tmp_path, "a.HTM", page.encode("cp1252"))
    assert (document.media, document.original, document.notes) == ("html", page, ())


def test_fragment(tmp_path):
    """A page may begin with anything."""
    assert read_one(tmp_path, "a.html", "Un titre<p>Un mot.").media == "html"


def test_no_markup(tmp_path):
    """Plain text under the name of a page is read as such, and says so."""
    document = read_one(tmp_path, "a.html", "Un titre\n\nUn mot.")
    assert document.media == "text"
    assert "no markup" in document.notes[0]


def test_page_in_utf16(tmp_path):
    """A page in UTF-16 is known as a page under any ending."""
    document = read_one(tmp_path, "a.txt", "<!doctype html><p>Un été.".encode("utf-16"))
    assert document.media == "html"


def test_nested_deeply(tmp_path):
    """A hundred thousand nested tags are only text here."""
    assert read_one(tmp_path, "a.html", "<div>" * 100_000).media == "html"
