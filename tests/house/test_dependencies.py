"""What the package imports, a bare installation brings along."""

import ast
import importlib.metadata
import re
import sys
import tomllib

import pytest

from tests.house.tree import ROOT, modules, name

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OPTIONAL = {"spacy", "pyspark"}  # imported only where they are installed; the contracts say by which room
COMPANIONS = {"markupsafe": "jinja2"}  # whose documentation says to import its strings from there
BESIDE = {"lxml-html-clean": "trafilatura"}  # declared for one that asks for it in a way that old pips miss


def distribution(requirement):
    """Return the normal form of the name in a requirement."""
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()


def imported():
    """Yield (top-level name, where) of every import of somebody else's module, at the top of a file or within."""
    for path, tree in modules().items():
        for node in ast.walk(tree):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module]
            for full in names:
                top = full.partition(".")[0]
                if top != "pourparlers" and top not in sys.stdlib_module_names:
                    yield top, f"{name(path)}:{node.lineno}"


def test_what_is_imported_is_declared():
    """Nothing is imported that happens to be there because something else needs it."""
    declared = {distribution(requirement) for requirement in PROJECT["dependencies"]}
    owners = importlib.metadata.packages_distributions()
    strangers = {
        f"{top} ({where})"
        for top, where in imported()
        if top not in OPTIONAL
        and COMPANIONS.get(top) not in declared
        and not declared & {distribution(owner) for owner in owners.get(top, [top])}
    }
    assert strangers == set()


@pytest.mark.parametrize("requirement", PROJECT["dependencies"])
def test_what_is_declared_is_imported(requirement):
    """Nothing is installed for nothing."""
    owners = importlib.metadata.packages_distributions()
    used = {distribution(owner) for top, _ in imported() for owner in owners.get(top, [])}
    name = distribution(requirement)
    assert BESIDE.get(name, name) in used


def test_the_versions_installed_are_allowed():
    """The tests run on what pyproject.toml asks for."""
    packaging = pytest.importorskip("packaging.requirements", reason="comes with pytest")
    for text in PROJECT["dependencies"]:
        requirement = packaging.Requirement(text)
        assert requirement.specifier.contains(importlib.metadata.version(requirement.name), prereleases=True), text
