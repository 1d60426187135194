"""The language core alone on a text of one's own: what the command `parse` prints."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from pourparlers.errors import ConfigError
from pourparlers.export import conllu
from pourparlers.pipeline import parsed
from pourparlers.read.decode import decode

STANDARD_INPUT = "-"


def parse(file: str, language: str | None, pipeline: str | None) -> Iterator[str]:
    """Yield the CoNLL-U lines of a text file or of standard input; a line of text is a paragraph.

    Args:
        file: a path, or `-`.
        language: `fr` or `en`; told from the words where None.
        pipeline: an installed spaCy pipeline to take instead of our own.

    Raises:
        ConfigError: there is no such file (C01), its language is neither (C31), or there is no such pipeline (C40).
        ReadError: its bytes are no text (R..).
    """
    document = parsed(decode(_bytes(file)).text, language=language, pipeline=pipeline)
    yield from conllu.lines(document)


def _bytes(file: str) -> bytes:
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    path = Path(file)
    if not path.is_file():
        raise ConfigError(f"there is no file {file!r}", "Name a text file, or - for standard input", code="C01")
    return path.read_bytes()
