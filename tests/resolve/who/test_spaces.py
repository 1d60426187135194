"""Names with spaces of a fixed width between their parts."""

import pytest

from pourparlers.pipeline import layers


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_fixed_width_space_parts_a_name_like_any_other(space):
    """A name after a noun of person, and a surname after its title; what is no name stays none."""
    text = f"Le député allemand Karl-Otto{space}Brandner a rencontré M.{space}Vostrikoff à{space}Paris."
    found = layers(text, language="fr", published="2019-03-13").mentions
    assert [m.names for m in found if m.reading == "person"] == [("Karl-Otto Brandner",), ("Vostrikoff",)]
