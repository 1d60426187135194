"""Type of `masthead.toml`: the words around the date, the author and the agency that a page prints."""

from __future__ import annotations

import msgspec


class Masthead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of the lines that stand around a title.

    Attributes:
        published: words before the date on which an article appeared.
        updated: words before the date of a later change.
        other: words that show a date to be of something else: a picture, a version of the page, rights reserved.
        by: words before the author.
        credit: words before an agency whose text was used.
    """

    published: tuple[str, ...]
    updated: tuple[str, ...]
    other: tuple[str, ...]
    by: tuple[str, ...]
    credit: tuple[str, ...]
