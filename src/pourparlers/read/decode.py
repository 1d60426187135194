"""Bytes -> text: by byte order mark, as UTF-8, as the page declares, at last by what makes sense in the result.

UTF-8 comes before what a page declares: bytes above 127 that are UTF-8 throughout are hardly ever anything else,
while pages saved from the web often declare an encoding that they had before they were saved.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from pourparlers.errors import ReadError
from pourparlers.read.sniff import wide

_DECLARED_WITHIN = 4096  # bytes; the HTML standard asks for the first 1024, old pages have long comments before it
_DECLARED = re.compile(
    rb"<\?xml[^>]*\bencoding\s*=\s*[\"']([\w.:-]+)|<meta[^>]*\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
_ASCII = bytes(range(0x20, 0x7F)) + b"\\u0041"  # what every encoding that a page can declare itself in leaves as it is
_WESTERN = ("latin_1", "iso8859-1", "iso8859-15", "ascii", "cp1252")  # declared so, they are Windows-1252 in fact
_CANDIDATES = ["cp1252", "mac_roman", "cp850", "cp1251"]  # of the languages and times of our press pages
_OE_OF_LATIN_9 = re.compile("[a-zA-Z]½[a-z]")  # "c½ur": the byte of œ in Latin-9 is ½ in Windows-1252
_C1_BYTES = re.compile(rb"[\x80-\x9f]")  # letters and signs in Windows-1252, nothing in Latin-9
_STRAY = re.compile("[\udc80-\udcff]+")
_C1 = {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0xA0)}
_C1 = {byte: char for byte, char in _C1.items() if char != "\ufffd"}
# Characters above ASCII that French, English and the names in them need; text that has no others is what it seems.
_USUAL = frozenset("àâäáãåçéèêëíîïñóôöõøúùûüýÿœæßÀÂÄÁÅÇÉÈÊËÍÎÏÑÓÔÖØÚÙÛÜŸŒÆ«»‹›‘’“”„–—…€£§°²³·•½¼ªº©®™\xa0\xadšžŠŽ")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was had.

    Attributes:
        text: as the bytes say, newlines and marks untouched; see `tidy`.
        notes: what was doubtful.
    """

    text: str
    notes: tuple[str, ...] = ()


def decode(raw: bytes, *, markup: bool = False) -> Decoded:
    """Return the text of a file or a line.

    Args:
        raw: all of its bytes.
        markup: whether it may declare its encoding as HTML and XML do.

    Raises:
        ReadError: its encoding cannot be told (R03).
    """
    if (name := wide(raw[:_DECLARED_WITHIN])) is not None:
        return _wide(raw, name)
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    declared = _declared(raw) if markup else None
    return _nearly_utf8(raw) or _as_declared(raw, declared) or _by_content(raw)


def windows_1252(raw: bytes) -> str:
    """Return bytes as Windows-1252; the five bytes that it leaves open become control characters, as in browsers."""
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return raw.decode("latin-1").translate(_C1)


def _wide(raw: bytes, name: str) -> Decoded:
    notes = () if name in ("utf-16", "utf-32") else (f"decoded as {name.upper()}, told by its NUL bytes",)
    try:
        return Decoded(raw.decode(name), notes)
    except UnicodeDecodeError as error:
        seen = f"it begins as {name.upper()} but does not go on so (byte {error.start})"
        raise ReadError(seen, "Save it as UTF-8", code="R03") from error


def _nearly_utf8(raw: bytes) -> Decoded | None:
    """Return UTF-8 with some stray bytes in it (two files joined, a file cut off), where most of it is UTF-8."""
    text = raw.decode("utf-8", "surrogateescape")
    strays = _STRAY.findall(text)
    valid = len(text) - len(text.encode("ascii", "ignore")) - sum(map(len, strays))
    if valid <= len(strays):
        return None
    mended = _STRAY.sub(lambda run: windows_1252(run[0].encode("utf-8", "surrogateescape")), text)
    return Decoded(mended, (f"{len(strays)} places that are not UTF-8 were decoded as Windows-1252",))


def _declared(raw: bytes) -> str | None:
    """Return the encoding that the beginning of a page declares, if it is one that a page can be in."""
    found = _DECLARED.search(raw[:_DECLARED_WITHIN])
    if not found:
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
        return name if _ASCII.decode(name) == _ASCII.decode("ascii") else None
    except (LookupError, ValueError):  # unknown, or no encoding of text
        return None


def _as_declared(raw: bytes, name: str | None) -> Decoded | None:
    if name is None:
        return None
    if name in _WESTERN and (name != "iso8859-15" or _C1_BYTES.search(raw)):
        return Decoded(windows_1252(raw))
    try:
        return Decoded(raw.decode(name))
    except UnicodeDecodeError:
        return None


def _by_content(raw: bytes) -> Decoded:
    text = windows_1252(raw)
    if _OE_OF_LATIN_9.search(text) and not _C1_BYTES.search(raw):
        return Decoded(raw.decode("iso8859-15"), ("decoded as Latin-9, told by its letters œ",))
    if all(char < "\x80" or char in _USUAL for char in set(text)):
        return Decoded(text, ("decoded as Windows-1252, which nothing in it declares",))
    best = from_bytes(raw, cp_isolation=_CANDIDATES).best()
    if best is None:
        raise ReadError("its encoding cannot be told", "Save it as UTF-8", code="R03")
    if best.encoding == "cp1252":
        return Decoded(text, ("decoded as Windows-1252, which nothing in it declares",))
    return Decoded(str(best), (f"decoded as {best.encoding}, guessed from its characters",))
