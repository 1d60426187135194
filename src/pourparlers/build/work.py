"""What a worker process does with one article; importable, so that it can be handed to another process."""

from __future__ import annotations

from pourparlers.build.stages import Process
from pourparlers.model.document import Document, Failure
from pourparlers.store.rows import DocumentRows, pack

Result = DocumentRows | Failure


def work_on(process: Process, document: Document) -> Result:
    """Return the article ready to be written, or why nothing could be had of it."""
    result = process(document)
    if isinstance(result, Failure):
        return result
    try:
        return pack(result)
    except UnicodeEncodeError as error:
        return Failure(document.source, "S07", f"it holds a character that UTF-8 cannot hold ({error.reason})")


def lost(document: Document, reason: str) -> Result:
    """Return the failure of an article on which the work broke off."""
    return Failure(document.source, "X90", f"{reason}. Please report it with the article")
