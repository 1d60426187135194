"""What a folder of pages may hold by accident or malice: each a clear line, the rest unharmed, in bounded time."""

import json
import random
import time

import pytest

from .articles import run

pytestmark = pytest.mark.slow

GOOD = "La ministre suédoise des Affaires étrangères est arrivée mercredi à Oslo pour des pourparlers sur la pêche."
LONG = 50_000_000  # bytes
DEPTH = 100_000
SECONDS = 60  # for all of it, on a machine that is busy with other things too; alone it takes three


def noise():
    """Return bytes that are no text."""
    return random.Random(1).randbytes(5_000)


def cp1252():
    """Return a page that does not say how its letters are written."""
    said = "« Ça coûtera 3 € », dit-elle. Les négociations reprendront après l’été."
    head = "<html><head><title>La délégation à Genève</title></head>"
    return f"{head}<body><article><p>{GOOD} {said}</p></article></body></html>".encode("cp1252")


FILES = {
    "good.txt": GOOD.encode(),
    "empty.txt": b"", "empty.html": b"", "empty.jsonl": b"", "blank.txt": b" \n\t\n ",
    "binary.txt": noise(), "binary.html": noise(), "binary.jsonl": noise(),
    "long.txt": b"mot " * (LONG // 4),
    "long.jsonl": b'{"text": "' + b"mot " * (LONG // 4) + b'"}\n' + json.dumps({"text": GOOD + " Un."}).encode(),
    "broken.jsonl": b'{"text": "Le ministre\n' + json.dumps({"text": GOOD + " Deux."}).encode() + b"\n{]\n",
    "nested.html": b"<html><body>" + b"<div>" * DEPTH + GOOD.encode() + b"</div>" * DEPTH,
    "deep.json": b"[" * DEPTH + b"]" * DEPTH,
    "deep.jsonl": b'{"text": ' + b"[" * DEPTH + b"]" * DEPTH + b"}",
    "two\nlines.txt": (GOOD + " Trois.").encode(),
    "cp1252.html": cp1252(),
    "es.txt": "El ministro se reunió ayer en Madrid con su homólogo marroquí para hablar de la pesca, sin llegar a "
              "ningún acuerdo, según fuentes del gobierno español consultadas por este diario.".encode(),
    "closed/inside.txt": GOOD.encode(),
    "folder.txt/inside.txt": (GOOD + " Quatre.").encode(),
    "picture.png": noise(),
}  # fmt: skip

FAILED = {
    "binary.html": ("R02", "Save the article as text or HTML"), "binary.jsonl": ("R02", "Save the article"),
    "binary.txt": ("R02", "Save the article"), "blank.txt": ("R01", "only blanks"), "broken.jsonl#1": ("R05", "Mend"),
    "broken.jsonl#3": ("R05", "Mend the file"), "closed": ("R90", "Change its permissions"),
    "deep.json": ("R05", "Mend the file"), "deep.jsonl#1": ("R05", "Mend the file"),
    "empty.html": ("R01", "leave it out"), "empty.jsonl": ("R01", "leave it out"), "empty.txt": ("R01", "leave it out"),
    "long.jsonl#1": ("R08", "max_file_mb"), "long.txt": ("R04", "max_file_mb"), "nested.html": ("R52", "no page"),
}  # fmt: skip
READ = {"broken.jsonl#2", "cp1252.html", "folder.txt/inside.txt", "good.txt", "long.jsonl#2", "two�lines.txt"}


@pytest.fixture(scope="module")
def press(tmp_path_factory):
    """Return a folder of all that, with links that lead in circles and nowhere."""
    folder = tmp_path_factory.mktemp("hard") / "press"
    for name, content in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / "circle").symlink_to(folder)
    (folder / "nowhere.txt").symlink_to(folder / "gone.txt")
    (folder / "closed").chmod(0)
    yield folder
    (folder / "closed").chmod(0o755)


@pytest.fixture(scope="module")
def told(press):
    """Return what a build of it prints, and as JSON what a second one finds."""
    out = press.parent / "out"
    begun = time.monotonic()
    first = run("build", press, "-o", out, "--jobs", 2)
    again = run("build", press, "-o", out, "--jobs", 1, "--json")
    assert time.monotonic() - begun < SECONDS
    assert (first.exit_code, again.exit_code) == (3, 3)
    return first.stdout.splitlines(), json.loads(again.stdout)


@pytest.mark.parametrize("source", sorted(FAILED))
def test_each_is_a_clear_line(told, source):
    """With its name, the code of the fault and what to do; short, and on one line."""
    code, hint = FAILED[source]
    (line,) = [line for line in told[0] if line.startswith(f"failed: {source}: ")]
    assert f" {code} " in line
    assert hint in line
    assert len(line) < 200


def test_nothing_else_failed(told):
    """But the link that leads nowhere; the second build finds the same."""
    lines, again = told
    failed = {line.removeprefix("failed: ").split(": ")[0] for line in lines if line.startswith("failed: ")}
    assert failed == {*FAILED, "nowhere.txt"}
    assert {row["source"] for row in again["failed"]} == failed


def test_the_rest_is_unharmed(told, press):
    """What can be read is in the record, with its letters as they were; a second build adds nothing."""
    assert (told[1]["new"], told[1]["unchanged"]) == (0, len(READ))
    rows = map(json.loads, run("export", press.parent / "out").stdout.splitlines())
    texts = {row["source"]: row["text"] for row in rows if row["kind"] == "document"}
    assert len(texts) == len(READ)
    assert {name for name in texts if not name.startswith("two")} == {name for name in READ if "two" not in name}
    assert "\n" not in "".join(texts)
    assert "« Ça coûtera 3 € »" in texts["cp1252.html"]
    assert "après l’été" in texts["cp1252.html"]


def test_another_language_is_no_failure(told, tmp_path):
    """It is skipped with its language; alone it leaves exit code 0."""
    assert "skipped: es.txt: the language is es, neither French nor English" in told[0]
    (tmp_path / "es.txt").write_bytes(FILES["es.txt"])
    assert run("build", tmp_path / "es.txt", "-o", tmp_path / "out", "--jobs", 1).exit_code == 0


def test_other_kinds_of_files_are_counted(told):
    """Once each."""
    assert "ignored: 1 file that no reader is for (.png)" in told[0]


def test_a_circle_of_links_between_files(tmp_path):
    """They lead nowhere, and nothing else is lost."""
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "good.txt").write_text(GOOD)
    (tmp_path / "press" / "a.txt").symlink_to("b.txt")
    (tmp_path / "press" / "b.txt").symlink_to("a.txt")
    found = run("build", tmp_path / "press", "-o", tmp_path / "out", "--jobs", 1)
    assert found.exit_code == 3, found.exception
    assert "1 new" in found.stdout
    assert sum(line.startswith("failed: ") for line in found.stdout.splitlines()) == 2
