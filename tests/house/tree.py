"""Where things are in the checkout, and the source files as Python sees them."""

import ast
import functools
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "pourparlers"
PYTHON = sys.executable


@functools.cache
def modules():
    """Return every module of the package, as path -> syntax tree."""
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def name(path):
    """Return how a message names a file."""
    return path.relative_to(ROOT).as_posix()
