"""Killed at any moment and started again, a build ends in the same record."""

import io
import os
import random
import signal
import subprocess
import sys
import time
from importlib import resources
from pathlib import Path

import pytest

from pourparlers.errors import StoreError
from pourparlers.export.jsonl import write
from pourparlers.store.open import open_store

HERE = Path(__file__).parent
PATIENCE = 60  # seconds for what takes one or two on a machine that does nothing else


def command(folder, dossier, jobs):
    """Return the command line of a build with the stand-in stages."""
    return [sys.executable, str(HERE / "stand_in.py"), str(folder), str(dossier), str(jobs)]


def exported(dossier):
    """Return an export as text."""
    stream = io.StringIO()
    with open_store(dossier) as store:
        write(store, stream, made="-")
    return stream.getvalue()


def state(dossier):
    """Return what a reader finds: a sound record, none yet, or one whose tables are not complete yet."""
    try:
        with open_store(dossier) as store:
            return store.one("PRAGMA integrity_check")[0]
    except StoreError as error:
        return error.code


@pytest.fixture(scope="module")
def press(tmp_path_factory):
    """Forty articles in files and twenty in a container, some of which fail, some of which are alike."""
    folder = tmp_path_factory.mktemp("press")
    for number in range(40):
        text = f"La rencontre numéro {number % 9} a eu lieu. Elle portait sur le point {number % 35}."
        (folder / f"{number:02}.txt").write_text("BROKEN" if number == 7 else text)
    for number in range(8):  # each dates the next, and only the first says when it is
        first = "LE 2016-09-07." if number == 0 else f"SUITE s{number}."
        (folder / f"s{number}.txt").write_text(f"{first} SUJET s{number + 1}. La rencontre {number} est datée.")
    lines = [f'{{"text": "Au jour {number}, la rencontre a repris."}}' for number in range(20)]
    (folder / "z.jsonl").write_text("\n".join([*lines, "{"]))
    return folder


@pytest.fixture(scope="module")
def undisturbed(press, tmp_path_factory):
    """The export of a build that nobody disturbed."""
    dossier = tmp_path_factory.mktemp("undisturbed")
    subprocess.run(command(press, dossier, 1), check=True)
    return exported(dossier)


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_builds_end_in_the_same_record(press, undisturbed, tmp_path, jobs):
    """Three kills at random points, then a run to the end: the export is the same, byte for byte."""
    chance = random.Random(jobs)
    slow = {**os.environ, "STAND_IN_PAUSE": "0.04"}
    killed = 0
    for _ in range(3):
        process = subprocess.Popen(command(press, tmp_path, jobs), env=slow, start_new_session=True)
        time.sleep(chance.uniform(0.2, 0.8) + 0.4 * (jobs > 1))  # worker processes take their time to start
        process.kill()  # the process alone: its workers have to leave by themselves
        killed += process.wait() == -signal.SIGKILL
    assert killed, "every build was done before it was killed: the test tests nothing"
    subprocess.run(command(press, tmp_path, jobs), check=True)
    assert exported(tmp_path) == undisturbed


@pytest.mark.slow
def test_killed_builds_of_the_sample_end_in_the_same_record(tmp_path):
    """The program's own stages, two processes, three kills: the export of one process that nobody disturbed."""
    sample = Path(str(resources.files("pourparlers.sample") / "articles"))
    real = {**os.environ, "STAND_IN_REAL": "1"}
    begun = time.monotonic()
    subprocess.run(command(sample, tmp_path / "one", 1), env={**real, "PYTHONHASHSEED": "1"}, check=True)
    whole = time.monotonic() - begun
    chance = random.Random(5)
    killed = 0
    for _ in range(3):
        process = subprocess.Popen(command(sample, tmp_path / "two", 2), env=real)
        time.sleep(chance.uniform(0.2, 0.6) * whole)  # two processes take more than half the time of one
        process.kill()
        killed += process.wait() == -signal.SIGKILL
    assert killed, "every build was done before it was killed: the test tests nothing"
    subprocess.run(command(sample, tmp_path / "two", 2), env={**real, "PYTHONHASHSEED": "2"}, check=True)
    assert exported(tmp_path / "two") == exported(tmp_path / "one")


@pytest.mark.slow
def test_killed_in_the_middle_of_a_transaction(press, undisturbed, tmp_path):
    """Ten builds of one dossier, each killed before a statement drawn by lot, end in the same record."""
    chance = random.Random(0)
    codes = []
    for _ in range(10):
        mortal = {**os.environ, "STAND_IN_KILL_AT": str(chance.randint(5, 300))}
        codes.append(subprocess.run(command(press, tmp_path, 1), env=mortal).returncode)
        assert state(tmp_path) in ("ok", "S02", "S05")
    assert codes.count(-signal.SIGKILL) >= 3
    subprocess.run(command(press, tmp_path, 1), check=True)
    assert exported(tmp_path) == undisturbed


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs /proc to see the processes that are left")
def test_workers_leave_with_their_parent(press, tmp_path):
    """No worker process outlives a killed build."""
    process = subprocess.Popen(
        command(press, tmp_path, 2), env={**os.environ, "STAND_IN_PAUSE": "0.2"}, start_new_session=True
    )
    time.sleep(1.5)
    process.kill()
    process.wait()
    assert _left(process.pid) == []


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs /proc to see the processes that are left")
@pytest.mark.slow
@pytest.mark.parametrize("after", [0.5, 1.5])  # seconds: while processes start, while they work
def test_ctrl_c_ends_cleanly(press, undisturbed, tmp_path, after):
    """The build alone hears it, no process is left, and the next build goes on from there."""
    process = subprocess.Popen(
        command(press, tmp_path, 2), env={**os.environ, "STAND_IN_PAUSE": "0.1"}, start_new_session=True,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    time.sleep(after)
    os.killpg(process.pid, signal.SIGINT)
    told = process.communicate(timeout=PATIENCE)[1]
    assert (told.count("Traceback"), told.rstrip().endswith("KeyboardInterrupt")) == (1, True), told
    assert _left(process.pid) == []
    subprocess.run(command(press, tmp_path, 1), check=True)
    assert exported(tmp_path) == undisturbed


def _left(session):
    """Return the ids of the processes of a session that have not gone after a while."""
    deadline = time.monotonic() + PATIENCE
    while _in_session(session) and time.monotonic() < deadline:
        time.sleep(0.1)
    return _in_session(session)


def _in_session(session):
    """Return the ids of the living processes of a session."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(int(folder.name))
    return found
