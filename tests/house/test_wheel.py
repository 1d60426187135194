"""The wheel holds what the program needs at run time."""

import subprocess
import zipfile

import pytest

from tests.house.tree import PACKAGE, PYTHON, ROOT

pytestmark = pytest.mark.slow
pytest.importorskip(
    "hatchling", reason="SKIPPED: without hatchling no wheel can be built offline (pip install -e .[dev])"
)

PASSED_OVER = {".pyc", ".pyo"}


@pytest.fixture(scope="module")
def names(tmp_path_factory):
    """Return the names in a wheel that is built here, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        PYTHON,
        "-m",
        "pip",
        "wheel",
        str(ROOT),
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "-q",
        "-w",
        str(folder),
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_file_of_the_package_is_in_it(names):
    """Code, language packs, tables, templates and the sample."""
    files = [path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix not in PASSED_OVER]
    wanted = {path.relative_to(ROOT / "src").as_posix() for path in files}
    assert {path.suffix for path in files} >= {".py", ".toml", ".tsv", ".txt", ".html", ".jsonl"}
    assert wanted - names == set()


def test_nothing_else_is_in_it(names):
    """Tests, documentation and what was built stay at home."""
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == {"pourparlers"}


def test_licence_and_notice_go_with_it(names):
    """Whoever has the wheel has the terms of the program and of its data."""
    assert {name.rpartition("/")[2] for name in names if "/licenses/" in name} == {"LICENSE", "NOTICE"}
