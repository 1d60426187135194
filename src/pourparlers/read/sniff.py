"""What a file really is, told from its first bytes, whatever its name says."""

from __future__ import annotations

import codecs
import re

HEAD = 64 * 1024  # bytes looked at: long comments and scripts before the first tag of a page fit

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a zip archive (or a .docx, .odt, .xlsx or .epub file, which are zip archives)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or Outlook file"),
    (b"{\\rtf", "an RTF file"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"WARC/", "a web archive (WARC)"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_PDF_WITHIN = 1024  # readers of PDF accept the signature anywhere in the first 1024 bytes (ISO 32000-1, annex H)
_PROLOGUE = r"\s*(?>\s+|<!--.*?-->|<\?[^>]*\?>)*+"  # possessive: comments by the thousand are read once
_FEED = re.compile(
    (_PROLOGUE + r"(?:<!DOCTYPE[^>]*>\s*)?<(rss|feed|rdf:RDF|newsItem|newsMessage|NewsML|nitf)[\s>]").encode(), re.S
)
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\r\f\v\b\x1a\x1b"))
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_MOST_CONTROLS = 0.01  # share of control characters above which bytes are no text; stray ones in pages are far fewer
_NULS_OF_UTF16 = 0.4  # share of NULs among every other byte in UTF-16 of a Western language; blanks and letters: near 1

_NULS_OF_OTHERS = 0.05  # and among the bytes between, which are NUL in a few signs only

_PAGE_START = re.compile(_PROLOGUE + r"<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_FRAGMENT = re.compile(
    r"\s*<(p|div|article|section|main|h[1-6]|ul|ol|table|blockquote|figure)\b[^<>]*>.*>\s*\Z", re.I | re.S
)
_TAG = re.compile(
    r"</?(?:p|div|span|br|a|li|ul|ol|h[1-6]|td|tr|table|img|script|style|meta|link|section|article|em|strong|b|i)"
    r"(?:\s[^<>]*)?/?>",
    re.I,
)
_BLOCK_END = re.compile(r"</(?:p|div|h[1-6]|li|td|section|article)>", re.I)
_FEW_TAGS = 5  # a scraped text keeps a stray <br> or <i> now and then; a page has a pair of tags a paragraph


def looks_like(head: bytes) -> str | None:
    """Return what a file looks like that no reader here can read, or None where it may be text.

    >>> looks_like(b"%PDF-1.7")
    'a PDF file'
    """
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            return what
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return "a PDF file"
    if head[:4] == b"RIFF" or head[4:8] == b"ftyp":
        return "a picture, sound or film"
    if found := _FEED.match(head):
        return f"a feed or news file in XML (<{found[1].decode()}>)"
    if wide(head) is None and _share_of_controls(head) > _MOST_CONTROLS:
        return "binary data"
    return None


def wide(head: bytes) -> str | None:
    """Return the encoding where it takes two or four bytes a character (by byte order mark, or by its NULs)."""
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    pairs = len(head) // 2
    even, odd = head[: pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if odd > _NULS_OF_UTF16 * pairs and even < _NULS_OF_OTHERS * pairs:
        return _if_text(head, "utf-16-le")
    if even > _NULS_OF_UTF16 * pairs and odd < _NULS_OF_OTHERS * pairs:
        return _if_text(head, "utf-16-be")
    return None


def _if_text(head: bytes, name: str) -> str | None:
    """Return the encoding, unless control characters come of it: small numbers of two bytes look like UTF-16 too."""
    text = head.decode(name, "replace")
    return name if len(_NO_TEXT.findall(text)) <= _MOST_CONTROLS * len(text) + 1 else None  # 1: the head may cut a pair


def is_page(text: str) -> bool:
    """Tell whether a text begins as an HTML page does."""
    return _PAGE_START.match(text[:HEAD]) is not None


def is_markup(text: str) -> bool:
    """Tell whether a text is HTML: a page, a fragment from the first to the last character, or full of tags."""
    head = text[:HEAD]
    if is_page(head) or (len(text) <= HEAD and _FRAGMENT.match(head)):
        return True
    return len(_TAG.findall(head)) >= _FEW_TAGS and len(_BLOCK_END.findall(head)) >= 2  # one may be a quotation


def _share_of_controls(head: bytes) -> float:
    return 1 - len(head.translate(None, _CONTROLS)) / len(head) if head else 0.0
