"""Dates as the record keeps them: partial where they are partial, never rounded to a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pourparlers.model.evidence import Evidence

Precision = Literal["minute", "hour", "day", "week", "month", "season", "year", "decade", "century"]
Basis = Literal["metadata", "stated", "inferred"]

ISO_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?)?)?)?")


@dataclass(frozen=True, slots=True)
class Time:
    """When something is, was or will be.

    Attributes:
        start: ISO 8601, as coarse as it is known (`2016`, `2016-09`, `2016-09-07`, `2016-07-15T21:00Z`).
        end: the same for the end; None where nothing is known of an end.
        precision: the coarsest unit of `start` and `end`.
        approximate: True for "vers", "début", "mi-", "fin".
    """

    start: str | None = None
    end: str | None = None
    precision: Precision | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        for value in (self.start, self.end):
            if value is not None and not ISO_DATE.fullmatch(value):
                raise ValueError(f"not an ISO 8601 date: {value!r}")


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """One of several days that an undated page may have appeared on."""

    date: str
    precision: Precision
    why: str


@dataclass(frozen=True, slots=True)
class Publication:
    """When a document was published, and how that is known.

    Attributes:
        date: ISO 8601; None where several candidates stay several.
        precision: unit of `date`.
        basis: `metadata` (the file's own fields), `stated` (printed on the page) or `inferred`.
        why: the reasoning in words.
        evidence: where the page states it, if its running text does.
        candidates: the days that remain possible.
    """

    date: str | None = None
    precision: Precision | None = None
    basis: Basis | None = None
    why: str = ""
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[DateCandidate, ...] = ()
