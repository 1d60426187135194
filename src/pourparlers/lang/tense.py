"""Type of `lang/<language>/tense.toml`: verb forms by which a clause tells past from future."""

from __future__ import annotations

import msgspec


class TenseCues(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Regular expressions, whole words, in lower case unless they say otherwise.

    Attributes:
        past: forms that look back.
        future: forms that look ahead; where both match at one place, these win.
        present: forms that tell a state or a habit; they count only where no other form stands in the sentence.
        never: words that look like either and are none.
        border: words that open another clause.
    """

    past: list[str]
    future: list[str]
    present: list[str]
    never: list[str]
    border: list[str]
