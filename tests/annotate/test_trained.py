"""Missing weights are told, with what to do."""

from __future__ import annotations

import pytest

from pourparlers.annotate.trained import weights
from pourparlers.errors import ConfigError


@pytest.mark.parametrize("name", ["names.crf", "lexicon.json.gz", "syntax"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_weights_lie_beside_the_code(language: str, name: str) -> None:
    """What the package ships is found."""
    found = weights(language, name)
    assert found.is_file() or found.is_dir()


def test_missing_weights_are_told_with_their_place() -> None:
    """A damaged installation gets a sentence, no traceback."""
    with pytest.raises(ConfigError, match=r"C25 annotate/weights/fr/nothing\.crf: .*Install the program again"):
        weights("fr", "nothing.crf")
