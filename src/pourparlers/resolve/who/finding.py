"""A mention in the making: what the rules of this folder pass to one another."""

from __future__ import annotations

import bisect
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from pourparlers.model.layers import Mention, Reading

OPEN = 0.95  # that one of the candidates of an open mention is meant: as sure as the tables are


@dataclass(slots=True)
class Finding:
    """Words of the text and what they may stand for; becomes a `Mention` when all rules have spoken.

    Attributes:
        start: offset of the first code point in the text.
        end: offset after the last.
        reading: what the words stand for.
        names: canonical names of the actors or places meant.
        rule: the rule that made or last changed it.
        form: how the words refer.
        score: 0 to 1.
        number: how many actors the words stand for.
        country: ISO code, where one belongs to it.
        person: id in the knowledge base, for a person known there.
        gender: `m`, `f` or empty.
        offices: keys of the office that a role phrase names.
        of: state code or body that the office belongs to.
        wording: the words of a role without country, folded: they choose among the titles of one body.
        former: True for a role that somebody held once or will hold ("ancien ministre").
        assumed: True for a role whose state is that of its wording, named nowhere beside it.
        own: True for a role with a complement that makes it another office than the bare one.
        kind: what sets a role apart among those of its office (`king`, `queen`).
        gendered: `f` for a role whose words say that a woman holds it.
        some: True for a role with an indefinite article: nobody in particular.
        capital: True for a city whose name may stand for a government, or a state's own name.
        town: the place that the name of an office is too ("Bruxelles").
        candidates: other names that remain possible.
    """

    start: int
    end: int
    reading: Reading
    names: tuple[str, ...]
    rule: str
    form: str = "name"
    score: float = 1.0
    number: int = 1
    country: str = ""
    person: str = ""
    gender: str = ""
    offices: tuple[str, ...] = ()
    of: str = ""
    wording: str = ""
    former: bool = False
    assumed: bool = False
    own: bool = False
    kind: str = ""
    gendered: str = ""
    some: bool = False
    capital: bool = False
    town: str = ""
    candidates: tuple[str, ...] = field(default=())

    def mention(self) -> Mention:
        """Return the finished mention."""
        return Mention(
            self.start, self.end, self.reading, self.names, self.rule, round(self.score, 2), self.form,  # type: ignore[arg-type]
            self.number, self.candidates, self._shares(),
        )  # fmt: skip

    def _shares(self) -> tuple[float, ...]:
        """Return what is left for each candidate: after the name that stands, or for all alike where none does."""
        left = 1 - self.score if self.names else OPEN
        return tuple(round(left / len(self.candidates), 2) for _ in self.candidates)

    def overlaps(self, other: Finding) -> bool:
        """Tell whether the two share a code point."""
        return self.start < other.end and other.start < self.end


def _folded(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


LATIN = (*range(0x41, 0x250), *range(0x1E00, 0x1F00))  # Latin letters with every mark that European names bear
FOLDED = str.maketrans(
    {chr(c): _folded(chr(c)) for c in LATIN}
    | dict.fromkeys("’‘ʼ", "'") | dict.fromkeys("‐‑", "-") | dict.fromkeys("\u00a0\u202f\t\n", " ")
)  # fmt: skip


def fold(text: str) -> str:
    """Return the text in lower case without accents, apostrophes straight, code point for code point as long."""
    return text.translate(FOLDED)


def without_overlaps(findings: list[Finding]) -> list[Finding]:
    """Return the findings in order of start; of two that overlap the longer stays, of equally long ones the surer."""
    kept: list[Finding] = []  # in order of start and apart, so that only the neighbours need be asked
    for one in sorted(findings, key=lambda f: (-(f.end - f.start), -f.score, f.start)):
        at = bisect.bisect_left(kept, one.start, key=lambda f: f.start)
        if not any(one.overlaps(other) for other in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, one)
    return kept


def overlapping(one: Finding, ordered: Sequence[Finding], longest: int) -> bool:
    """Tell whether a finding shares a code point with any of others in order of start, none longer than `longest`."""
    low = bisect.bisect_left(ordered, one.start - longest, key=lambda f: f.start)
    high = bisect.bisect_left(ordered, one.end, key=lambda f: f.start)
    return any(one.overlaps(other) for other in ordered[low:high])
