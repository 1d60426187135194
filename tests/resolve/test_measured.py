"""How well who, what and where are resolved on the develop halves of our own sets; the figures only rise."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from tests.resolve.measured import Judged, cases, everything

# Set and language -> least share of right answers in the develop half: measured 2026-11, a case or two below.
FLOORS = {
    ("roles in a text", "fr"): 0.97, ("roles in a text", "en"): 0.97,
    ("roles asked for", "fr"): 0.97, ("roles asked for", "en"): 0.97,
    ("metonyms", "fr"): 0.93, ("metonyms", "en"): 0.97,
    ("places", "fr"): 0.93, ("places", "en"): 0.93,
}  # fmt: skip


@cache
def judged() -> tuple[Judged, ...]:
    """Return all cases with what came out, both halves."""
    return tuple(everything())


@pytest.mark.parametrize(("name", "language"), sorted(FLOORS))
def test_develop_half_keeps_its_floor(name: str, language: str) -> None:
    """The share of right answers is not below what was once reached."""
    ours = [j for j in judged() if (j.set, j.language, j.half) == (name, language, "develop")]
    wrong = [f"{j.text}: wanted {j.wanted}, told {j.told}" for j in ours if not j.right]
    assert 1 - len(wrong) / len(ours) >= FLOORS[name, language], "\n".join(wrong)


def test_nobody_is_named_where_nobody_is_to_be() -> None:
    """Of the develop half, no phrase that is open, former or of no known office gets a name."""
    open_ones = [j for j in judged() if j.set.startswith("roles") and j.half == "develop" and not j.wanted]
    assert [j.text for j in open_ones if not j.right] == []


def test_the_sets_are_large_and_halved() -> None:
    """There are 300 role phrases (30 for nobody), 300 marked names and 80 places, the halves alternating."""
    roles = [*cases("roles_fr"), *cases("roles_en")]
    names = [*cases("metonyms_fr"), *cases("metonyms_en")]
    assert len(roles) >= 300
    assert sum(not case["is"] for case in roles) >= 30
    assert len(names) >= 300
    assert len(cases("places")) >= 80
    for one in (roles, names, cases("places")):
        halves = Counter(case["half"] for case in one)
        assert abs(halves["develop"] - halves["report"]) <= 2
