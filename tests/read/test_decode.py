"""Bytes to text: every encoding in which press pages come."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparlers.errors import ReadError
from pourparlers.read.decode import decode

FRENCH = "« Nous n’avons rien signé », a-t-il répété – à Vienne, le cœur gros… 3 000 € ; l'été, Noël, ça, où."
FRENCH_LETTERS = st.text(alphabet="abcdeéèêëàâçîïôœùûüÉÀŒ «»’“”–…€\n.,'", min_size=1)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "mac_roman"])
def test_french(encoding):
    """French is read whatever it is in, declared or not."""
    assert decode(FRENCH.encode(encoding)).text == FRENCH


@given(FRENCH_LETTERS)
def test_windows_1252_round_trip(text):
    """French in Windows-1252 comes back, unless its bytes happen to be UTF-8."""
    raw = text.encode("cp1252")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        assert decode("Noël, ".encode("cp1252") * 9 + raw).text == "Noël, " * 9 + text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0")))
def test_unicode_round_trip(text):
    """Any text in UTF-8 or, with its mark, UTF-16 comes back."""
    assert decode(text.encode("utf-8")).text == text
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le")).text == text
    assert decode(codecs.BOM_UTF16_BE + text.encode("utf-16-be")).text == text


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="{}">',
        "<META http-equiv=Content-Type content='text/html; charset={}'>",
        '<?xml version="1.0" encoding="{}"?>',
    ],
)
def test_declared(declaration):
    """What a page declares is believed where it can be true: no guess would tell these letters."""
    page = declaration.format("iso-8859-2") + "<p>Wałęsa</p>"
    assert decode(page.encode("iso-8859-2"), markup=True).text == page
    western = declaration.format("ISO-8859-1") + "<p>l’œuvre</p>"  # the browsers' Latin-1 is Windows-1252
    assert decode(western.encode("cp1252"), markup=True).text == western


@pytest.mark.parametrize(
    "name", ["iso-8859-1", "utf-16", "utf-7", "idna", "punycode", "base64", "undefined", "klingon"]
)
def test_declared_wrongly(name):
    """A declaration that cannot be true, or names no encoding of pages, does no harm."""
    page = f'<meta charset="{name}"><p>{FRENCH}</p>'
    assert decode(page.encode("utf-8"), markup=True).text == page
    assert decode(page.encode("cp1252"), markup=True).text == page


def test_mostly_utf8():
    """Some bytes of another encoding within UTF-8 do not spoil the rest."""
    found = decode(FRENCH.encode("utf-8") + "\ncafé fermé\n".encode("cp1252"))
    assert found.text == FRENCH + "\ncafé fermé\n"
    assert "2 places" in found.notes[0]


def test_latin_9():
    """The œ of Latin-9 is told from the ½ of Latin-1."""
    assert decode("au cœur de l'été".encode("iso8859-15")).text == "au cœur de l'été"


def test_guess_is_noted():
    """An encoding that nothing declares is noted, UTF-8 is not."""
    assert decode(FRENCH.encode("cp1252")).notes
    assert not decode(FRENCH.encode("utf-8")).notes


def test_cannot_be_decoded():
    """A file that breaks its own mark is refused rather than guessed."""
    with pytest.raises(ReadError) as caught:
        decode(codecs.BOM_UTF16_LE + b"a\x00b")
    assert caught.value.code == "R03"
