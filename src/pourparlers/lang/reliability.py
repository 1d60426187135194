"""How often facts of a kind are right by the score that their rule gives them: measured, not judged."""

from __future__ import annotations

import math

import msgspec

LEAST, MOST = 0.02, 0.98
"""No score says more than this about a fact: tables of some hundred facts cannot."""


class Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A logistic scale from the score of a rule to the share of such facts that are right (Platt 1999).

    Attributes:
        slope: by which the score's log odds are multiplied; not negative, so that a surer fact stays surer.
        intercept: what is added to them.
        rules: what is added for a rule that is right more or less often than its score says, shrunk towards 0.
    """

    slope: float
    intercept: float
    rules: dict[str, float] = {}

    def share(self, score: float, rule: str) -> float:
        """Return the share right, 0 to 1, of facts that a rule gives a score between 0 and 1."""
        bounded = min(max(score, LEAST), MOST)
        odds = self.slope * math.log(bounded / (1 - bounded)) + self.intercept + self.rules.get(rule, 0.0)
        return round(min(max(1 / (1 + math.exp(-odds)), LEAST), MOST), 3)


class Reliability(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `reliability.toml` of a language pack; made by `benchmarks/reliability.py`.

    Attributes:
        kinds: kind of fact -> its scale; `contact` for events of type CONSULT, `event` for the others.
    """

    kinds: dict[str, Scale]
