"""What a build tells while it runs and when it is done."""

import io
from pathlib import Path

from pourparlers.build.summary import Progress, Summary
from pourparlers.export import progress as telling
from pourparlers.export.progress import SHOWN, progress_line, remaining, reporter, summary_lines
from pourparlers.model.document import Failure

COUNTS = {"document": 4, "event": 3, "statement": 2, "actor": 1}


def at(**fields):
    """Return where a build stands."""
    made = {"stage": "articles", "files_done": 3, "files": 12, "bytes_done": 250, "bytes": 1000, "articles": 10,
            "failed": 0, "seconds": 5.0}  # fmt: skip
    return Progress(**{**made, **fields})


def test_a_line_of_progress():
    """Files, articles, rate, remaining time, and failures where there are some."""
    assert progress_line(at()) == "3/12 files, 10 articles, 2.0/s, 15 s left"
    assert progress_line(at(failed=1)).endswith(", 1 failed")
    assert progress_line(at(stage="linking")) == "10 articles read; linking"


def test_remaining_time():
    """From the bytes so far; unknown before any are done, or when files grew meanwhile."""
    assert remaining(at()) == 15
    assert remaining(at(bytes_done=1000)) == 0
    assert remaining(at(bytes_done=0)) is None
    assert remaining(at(bytes_done=2000)) is None
    assert progress_line(at(bytes_done=0, articles=0, seconds=0.0)) == "3/12 files, 0 articles, 0.0/s"


def test_plain_lines_where_there_is_no_terminal(monkeypatch):
    """One every few seconds, so that a log stays readable."""
    stream, clock = io.StringIO(), iter((0.0, 1.0, 5.5, 6.0, 11.0))
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(telling.time, "monotonic", lambda: next(clock))
    with reporter(quiet=False) as report:
        assert report is not None
        for _ in range(4):
            report(at())
    assert stream.getvalue().count("\n") == 2
    assert "\x1b" not in stream.getvalue()


def test_a_bar_on_a_terminal(monkeypatch):
    """It goes away when done."""

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    with reporter(quiet=False) as report:
        assert report is not None
        report(at())
        report(at(stage="linking"))


def test_quiet_reports_nothing():
    """There is nothing to call."""
    with reporter(quiet=True) as report:
        assert report is None


def lines(*, quiet=False, **fields):
    """Return what is said of a run."""
    return list(summary_lines(Summary(**{"counts": COUNTS, **fields}), Path("out/index.html"), quiet=quiet))


def test_what_came_of_it():
    """What was done, what the record holds, where to open it."""
    told = lines(new=4, worked_on=4, seconds=2.0)
    assert told[0].startswith("4 new, 0 replaced, 0 unchanged")
    assert told[0].endswith("4 articles in 2.0 s (2.0/s)")
    assert told[1] == "The record holds 4 articles, 3 events, 2 statements, 1 actor."
    assert told[-1].startswith("Open ")
    assert Path(told[-1][5:]).is_absolute()


def test_every_failure_and_what_was_left_aside():
    """With file, code and reason; ignored kinds are counted, notes told."""
    told = lines(
        failed=(Failure("a.txt", "R01", "it is empty"),), skipped=(Failure("de.txt", "X01", "German", skipped=True),),
        ignored={".pdf": 2, "no ending": 1}, notes=("b.txt: called so",),
    )  # fmt: skip
    assert "failed: a.txt: R01 it is empty" in told
    assert "skipped: de.txt: German" in told
    assert "note: b.txt: called so" in told
    assert "ignored: 2 files that no reader is for (.pdf)" in told
    assert "ignored: 1 file that no reader is for (no ending)" in told


def test_long_lists_are_cut():
    """The rest is counted, and how to see it said."""
    failed = tuple(Failure(f"{n}.txt", "R01", "it is empty") for n in range(SHOWN + 5))
    told = lines(failed=failed)
    assert sum(line.startswith("failed: ") for line in told) == SHOWN + 1
    assert "failed: … and 5 more; --json lists all" in told


def test_quiet_prints_only_faults():
    """A good run says nothing at all."""
    assert lines(quiet=True, new=3) == []
    assert lines(quiet=True, failed=(Failure("a.txt", "R01", "it is empty"),)) == ["failed: a.txt: R01 it is empty"]
