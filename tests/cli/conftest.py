"""A dossier of four articles, built once."""

import shutil

import pytest

from .articles import run, write


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return a folder with `press/` and the dossier `out/` made of it; not to be changed."""
    folder = tmp_path_factory.mktemp("cli")
    write(folder / "press")
    found = run("build", folder / "press", "-o", folder / "out", "--jobs", 1)
    assert found.exit_code == 0, found.output
    return folder


@pytest.fixture
def dossier(built):
    """Return the dossier; not to be changed."""
    return built / "out"


@pytest.fixture
def own(built, tmp_path):
    """Return a copy of the folder, to be changed."""
    return shutil.copytree(built, tmp_path / "own")
