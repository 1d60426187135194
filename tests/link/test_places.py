"""Whether two places may be one."""

import pytest

from pourparlers.link.places import compatible


@pytest.mark.parametrize(
    ("a", "b", "may"),
    [("Genève", "Genève", True), ("Genève", None, True), ("Genève", "Suisse", True), ("Genève", "Vienne", False),
     ("Genève", "Autriche", False), ("Suisse", "Autriche", False)],
)  # fmt: skip
def test_cities_and_countries(a, b, may):
    """A city lies in its country and in no other; what is unknown contradicts nothing."""
    assert compatible(a, b) is may
    assert compatible(b, a) is may
