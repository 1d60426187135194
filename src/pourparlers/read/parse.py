"""JSON text -> values, with every fault of it told by line and column."""

from __future__ import annotations

import json
from typing import Any

from pourparlers.errors import ReadError


class Doubled(dict[str, Any]):
    """An object in which a field stands more than once; the last one holds."""

    names: tuple[str, ...] = ()


def parse(text: str, *, line: int = 1) -> Any:
    """Return the value of a JSON text.

    `NaN` and `Infinity`, which some programs write for a missing value, are null.

    Args:
        text: the whole text.
        line: number, from 1, of its first line in the file.

    Raises:
        ReadError: it is not JSON (R05).
    """
    try:
        return _DECODER.decode(text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        place = f"line {line + error.lineno - 1}, column {error.colno}"
        raise ReadError(f"broken JSON at {place}: {error.msg}", "Mend the file there", code="R05") from error
    except RecursionError as error:
        raise ReadError(f"JSON nested too deeply, from line {line} on", "Mend the file there", code="R05") from error
    except ValueError as error:  # a number of thousands of digits
        raise ReadError(f"JSON that cannot be used, from line {line} on: {error}", code="R05") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) == len(pairs):
        return fields
    doubled = Doubled(fields)
    names = [name for name, _ in pairs]
    doubled.names = tuple(name for name in fields if names.count(name) > 1)
    return doubled


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=lambda _: None, strict=False)
