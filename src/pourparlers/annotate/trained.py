"""Where the trained weights of a language lie."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

from pourparlers.errors import ConfigError


def weights(language: str, name: str) -> Traversable:
    """Return a file or folder of trained weights.

    Args:
        language: `fr` or `en`.
        name: of the file or folder, "names.crf".

    Raises:
        ConfigError: it is missing (C25).
    """
    path = files("pourparlers.annotate").joinpath("weights", language, name)
    if not (path.is_file() or path.is_dir()):
        raise ConfigError("trained weights are missing", "Install the program again",
                          f"annotate/weights/{language}/{name}", "C25")  # fmt: skip
    return path
