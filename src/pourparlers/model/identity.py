"""Ids that are hashes of content, so that a re-run gives the same ones."""

from __future__ import annotations

import hashlib

LENGTH = 16  # hex digits = 64 bits: a collision among a million facts has a chance of about 3 in 100 million


def content_id(prefix: str, *parts: object) -> str:
    """Return `prefix-` and 16 hexadecimal digits that depend on `parts` and on nothing else.

    Args:
        prefix: one letter or word for the kind.
        parts: whatever tells this thing from others; compared by their text, None and "" alike.
    """
    digest = hashlib.blake2b(digest_size=LENGTH // 2)
    for part in parts:
        digest.update(("" if part is None else str(part)).encode("utf-8", "surrogatepass"))
        digest.update(b"\x1f")
    return f"{prefix}-{digest.hexdigest()}"
