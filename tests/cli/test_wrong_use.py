"""Wrong use is exit code 2, one clear line and a suggestion; never a traceback."""

import os
import subprocess
import sys

import pytest


def program(*arguments, **options):
    """Run the program in a process of its own."""
    command = [sys.executable, "-m", "pourparlers", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False, **options)


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("bild", "press"), "Did you mean 'build'?"),
        (("serch", "out", "x"), "Did you mean 'search'?"),
        (("xxxxxx",), "'pourparlers --help' lists the commands"),
        (("build", "press", "--job", "2"), "--jobs"),
        (("build", "press/01-olso.txt"), "Did you mean press/01-oslo.txt"),
        (("build", "presse"), "Did you mean press"),
        (("build", "press/*.pdf"), "Check the pattern"),
        (("build", "press", "--lang", "de"), "say fr or en"),
        (("build", "press", "--config", "nowhere.toml"), "nowhere.toml"),
        (("build", "press", "-o", "press/01-oslo.txt"), "Choose another place with -o"),
        (("show", "nowhere"), "Make one with: pourparlers build"),
        (("show", "out", "--lang", "de"), "say fr or en"),
        (("show",), "dossier"),
        (("export", "out", "--format", "jsnl"), "Did you mean 'jsonl'?"),
        (("export", "out", "--format", "html"), "-o FILE"),
        (("export", "out", "-o", "press/01-oslo.txt/x"), "Choose another place"),
        (("remove", "out", "01-olso.txt"), "Did you mean 01-oslo.txt"),
        (("explain", "nowhere", "e-1"), "there is no record here"),
        (("search", "out", "x", "--limit", "0"), "--limit"),
        (("who",), "--text"),
        (("who", "Kerry", "--on", "hier"), "2016-09-07"),
        (("when", "lundi", "--published", "2016-9-7"), "2016-09-07"),
        (
            (
                "when",
                "Der Minister traf sich gestern mit seinem Kollegen in der Hauptstadt.",
                "--published",
                "2016-09-07",
            ),
            "--lang fr or --lang en",
        ),
        (("where", "Genève", "--lang", "es"), "say fr or en"),
        (("eval", "out", "--gold", "nowhere"), "nowhere"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_was_meant(built, arguments, hint):
    """Said on standard error, nothing on standard output."""
    found = program(*arguments, cwd=built)
    assert found.returncode == 2, found.stderr
    assert hint in " ".join(found.stderr.split())
    assert "Traceback" not in found.stderr
    assert found.stdout == ""


def test_a_reader_that_goes_away(built):
    """`pourparlers export … | head -1` is no fault."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        command = [sys.executable, "-m", "pourparlers", "export", "out"]
        found = subprocess.run(command, stdout=pipe, stderr=subprocess.PIPE, cwd=built, timeout=60, check=False)
    assert (found.returncode, found.stderr) == (0, b"")


def test_a_full_disk(built):
    """Or whatever else the system refuses: a line, no traceback."""
    if not os.path.exists("/dev/full"):  # noqa: PTH110 - a device
        pytest.skip("no /dev/full here")
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        command = [sys.executable, "-m", "pourparlers", "export", "out"]
        found = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=built, timeout=60, check=False)
    assert found.returncode == 2
    assert b"No space left on device" in found.stderr
    assert b"Traceback" not in found.stderr


def test_a_folder_that_is_no_dossier(built):
    """And a file that is no record."""
    (built / "odd").mkdir(exist_ok=True)
    (built / "odd" / "record.db").write_text("no database at all, but long enough to be looked at" * 20)
    found = program("show", "odd", cwd=built)
    assert found.returncode == 2
    assert "odd" in found.stderr
    assert "Traceback" not in found.stderr
