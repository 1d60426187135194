"""A build adds what is new, replaces what changed, keeps what vanished, and says what failed."""

import dataclasses
import io
import json

import pytest

from pourparlers.build.remove import remove
from pourparlers.build.run import build
from pourparlers.config import Config
from pourparlers.errors import ConfigError, StoreError
from pourparlers.export.jsonl import write
from pourparlers.store import ask, ledger
from pourparlers.store.lock import exclusive
from pourparlers.store.open import open_store

from .stand_in import STAGES, link

ONE = Config(jobs=1)


@pytest.fixture
def press(tmp_path):
    """A folder with three articles, two of which tell of one meeting."""
    folder = tmp_path / "press"
    folder.mkdir()
    (folder / "a.txt").write_text("Une rencontre a eu lieu à Oslo. Rien d'autre.")
    (folder / "b.txt").write_text("Une rencontre a eu lieu à Oslo. La pluie tombait.")
    (folder / "c.txt").write_text("Le marché aux fleurs a rouvert.")
    return folder


def run(folder, dossier, **options):
    """Build with the stand-in stages, in this process."""
    return build([folder], dossier, config=options.pop("config", ONE), stages=STAGES, **options)


def exported(dossier):
    """Return the objects of an export."""
    stream = io.StringIO()
    with open_store(dossier) as store:
        write(store, stream, made="-")
    return [json.loads(line) for line in stream.getvalue().split("\n") if line]


def of_kind(dossier, kind):
    """Return the exported objects of one kind."""
    return [row for row in exported(dossier) if row["kind"] == kind]


def test_a_build_writes_documents_facts_and_actors(press, tmp_path):
    """Three articles, one event with two evidences, one actor."""
    summary = run(press, tmp_path / "out")
    assert (summary.new, summary.unchanged, summary.failed) == (3, 0, ())
    assert summary.counts["event"] == 1
    assert [row["kind"] for row in exported(tmp_path / "out")] == ["meta", *["document"] * 3, "actor", "event"]
    assert len(of_kind(tmp_path / "out", "event")[0]["evidence"]) == 2
    assert sorted(row["source"] for row in of_kind(tmp_path / "out", "document")) == ["a.txt", "b.txt", "c.txt"]


def test_a_second_run_adds_nothing(press, tmp_path):
    """Nothing is worked on, nothing linked, and the record is the same."""
    run(press, tmp_path / "out")
    before = exported(tmp_path / "out")
    again = run(press, tmp_path / "out")
    assert (again.new, again.unchanged, again.worked_on, again.linked) == (0, 3, 0, False)
    assert exported(tmp_path / "out") == before


def test_a_changed_file_replaces_its_earlier_version(press, tmp_path):
    """The facts of the old version leave the record; its rows stay, and tell what replaced them."""
    run(press, tmp_path / "out")
    with open_store(tmp_path / "out") as store:
        old = next(row.document for row in ledger.sources(store) if row.source == "b.txt")
    (press / "b.txt").write_text("Il n'y a pas eu de réunion.")
    summary = run(press, tmp_path / "out")
    assert (summary.new, summary.replaced, summary.unchanged) == (0, 1, 2)
    assert len(of_kind(tmp_path / "out", "event")[0]["evidence"]) == 1
    with open_store(tmp_path / "out") as store:
        new = next(row.document for row in ledger.sources(store) if row.source == "b.txt")
        kept = store.one("SELECT state, replaced_by FROM document WHERE id = ?", old)
        assert tuple(kept) == ("withdrawn", new)
        assert len(list(ask.tellings(store, old))) == 1
        assert ask.document(store, old).source == "b.txt"


def test_a_changed_file_may_change_back(press, tmp_path):
    """The old version is current again, and the export is what it was."""
    run(press, tmp_path / "out")
    before, text = exported(tmp_path / "out"), (press / "b.txt").read_text()
    (press / "b.txt").write_text("Tout autre chose.")
    run(press, tmp_path / "out")
    (press / "b.txt").write_text(text)
    assert run(press, tmp_path / "out").worked_on == 0
    assert exported(tmp_path / "out") == before


def test_a_vanished_file_stays_until_it_is_removed(press, tmp_path):
    """A build without the file changes nothing; `remove` takes it out, once."""
    run(press, tmp_path / "out")
    (press / "b.txt").unlink()
    run(press, tmp_path / "out")
    assert len(of_kind(tmp_path / "out", "document")) == 3
    gone = remove(tmp_path / "out", "b.txt", link=link)
    assert (gone.sources, len(gone.withdrawn)) == (("b.txt",), 1)
    assert len(of_kind(tmp_path / "out", "document")) == 2
    assert len(of_kind(tmp_path / "out", "event")[0]["evidence"]) == 1
    with pytest.raises(ConfigError, match=r"C02.*Did you mean [ac]\.txt"):
        remove(tmp_path / "out", "b.txt", link=link)


@pytest.mark.parametrize("jobs", [1, 2])
def test_files_of_equal_content_are_one_document(press, tmp_path, jobs):
    """All sources are named, the first in order first; the document stays while one of them does."""
    (press / "0.txt").write_text((press / "c.txt").read_text())
    summary = run(press, tmp_path / "out", config=Config(jobs=jobs))
    assert summary.worked_on == 3
    flowers = next(row for row in of_kind(tmp_path / "out", "document") if "fleurs" in row["text"])
    assert (flowers["source"], flowers["sources"]) == ("0.txt", ["0.txt", "c.txt"])
    assert remove(tmp_path / "out", "0.txt", link=link).withdrawn == ()
    flowers = next(row for row in of_kind(tmp_path / "out", "document") if "fleurs" in row["text"])
    assert (flowers["source"], flowers["sources"]) == ("c.txt", ["c.txt"])


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_bad_article_is_a_row_with_its_reason(press, tmp_path, jobs):
    """What cannot be read, cleaned, worked on or written is listed; the rest is in the record."""
    (press / "broken.txt").write_text("BROKEN")
    (press / "empty.txt").write_text("")
    (press / "half.txt").write_text("HALF a pair")
    (press / "raise.txt").write_text("RAISE")
    summary = run(press, tmp_path / "out", config=Config(jobs=jobs))
    assert [(f.source, f.code) for f in summary.failed] == [
        ("broken.txt", "R50"), ("empty.txt", "R01"), ("half.txt", "S07"), ("raise.txt", "X90"),
    ]  # fmt: skip
    assert "RuntimeError: out of step" in summary.failed[-1].reason
    assert len(of_kind(tmp_path / "out", "document")) == 3


def test_an_article_that_kills_its_process_is_a_row_too(press, tmp_path):
    """The articles around it are unharmed."""
    (press / "b1.txt").write_text("CRASH")
    summary = run(press, tmp_path / "out", config=Config(jobs=2, batch_size=2))
    assert [(f.source, f.code) for f in summary.failed] == [("b1.txt", "X90")]
    assert summary.new == 3


def test_retry_takes_only_what_failed(press, tmp_path):
    """A new file is left alone; the mended one is taken."""
    (press / "x.txt").write_text("BROKEN")
    run(press, tmp_path / "out")
    assert run(press, tmp_path / "out", retry_failed=True).failed[0].source == "x.txt"
    (press / "x.txt").write_text("Une mise à jour.")
    (press / "new.txt").write_text("Un article de plus.")
    summary = run(press, tmp_path / "out", retry_failed=True)
    assert (summary.new, summary.worked_on, summary.unchanged) == (1, 1, 0)
    assert run(press, tmp_path / "out").new == 1


def test_a_file_that_cannot_be_opened(press, tmp_path):
    """It fails, even for root, and is retried; what was read of it before stays."""
    (press / "a.txt").chmod(0)
    (press / "gone.txt").symlink_to("nowhere.txt")
    told = [(f.source, f.code) for f in run(press, tmp_path / "out").failed]
    assert told == [("a.txt", "R91"), ("gone.txt", "R91")]
    (press / "a.txt").chmod(0o644)
    assert run(press, tmp_path / "out", retry_failed=True).new == 1
    (press / "a.txt").chmod(0)
    assert "stays in the record" in run(press, tmp_path / "out").failed[0].reason
    assert len(of_kind(tmp_path / "out", "document")) == 3
    (press / "a.txt").chmod(0o644)
    summary = run(press, tmp_path / "out", retry_failed=True)
    assert (summary.unchanged, [f.source for f in summary.failed]) == (1, ["gone.txt"])


def test_a_failing_new_version_withdraws_the_old_one(press, tmp_path):
    """The record says what the file says now, and the failure says why it is gone."""
    run(press, tmp_path / "out")
    (press / "a.txt").write_text("BROKEN")
    summary = run(press, tmp_path / "out")
    assert (summary.withdrawn, len(summary.failed)) == (1, 1)
    assert len(of_kind(tmp_path / "out", "document")) == 2


def test_another_language_is_skipped_and_stays_so(press, tmp_path):
    """It is no failure, keeps its reason, and is not worked on again."""
    (press / "de.txt").write_text("DEUTSCH und gut.")
    for worked_on in (4, 0):
        summary = run(press, tmp_path / "out")
        assert [(f.source, f.reason) for f in summary.skipped] == [("de.txt", "the language is de")]
        assert (summary.failed, summary.worked_on) == ((), worked_on)


def test_a_container_that_changed_keeps_what_did_not(press, tmp_path):
    """Articles of the same content stay, the vanished one goes, a broken line is one failure on one line."""
    lines = [json.dumps({"text": text}) for text in ("Premier.", "Deuxième rencontre.", "Troisième.")]
    container = press / "all.jsonl"
    container.write_text("\n".join(lines))
    run(press, tmp_path / "out")
    container.write_text("\n".join([*lines[:1], "{", lines[2].replace("Trois", "Quatr")]))
    summary = run(press, tmp_path / "out")
    assert (summary.unchanged, summary.replaced, summary.withdrawn, summary.worked_on) == (4, 1, 1, 1)
    assert [(f.source, f.reason) for f in summary.failed] == [("all.jsonl#2", "the line is no JSON at all")]
    container.write_text(lines[0])
    assert run(press, tmp_path / "out").withdrawn == 1
    sources = [row["source"] for row in of_kind(tmp_path / "out", "document")]
    assert sorted(sources) == ["a.txt", "all.jsonl#1", "b.txt", "c.txt"]


def test_two_builds_at_once_are_refused(press, tmp_path):
    """The second says so and leaves the dossier alone."""
    with exclusive(tmp_path / "out"), pytest.raises(StoreError, match=r"S04.*is writing to this dossier"):
        run(press, tmp_path / "out")
    assert run(press, tmp_path / "out").new == 3


def test_another_file_of_the_same_name_is_not_a_new_version(press, tmp_path):
    """Its name gets the folder's in front, and stays its name."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.txt").write_text("Un autre journal.")
    run(press, tmp_path / "out")
    summary = run(other, tmp_path / "out")
    assert (summary.new, summary.replaced) == (1, 0)
    assert summary.notes[0].startswith("other/a.txt:")
    (other / "a.txt").write_text("Un autre journal, corrigé.")
    assert run(other, tmp_path / "out").replaced == 1


def test_a_folder_may_move(press, tmp_path):
    """Files of the same content elsewhere are the same files."""
    run(press, tmp_path / "out")
    moved = press.rename(tmp_path / "moved")
    summary = run(moved, tmp_path / "out")
    assert (summary.new, summary.unchanged) == (0, 3)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_record_does_not_depend_on_jobs_and_order(press, tmp_path, jobs):
    """The export is the same whatever the processes, and whatever came first."""
    for number in range(20):
        (press / f"n{number}.txt").write_text(f"La rencontre numéro {number % 7}. Et {number}.")
    run(press, tmp_path / "one")
    build([press / "n3.txt", press / "c.txt"], tmp_path / "many", config=ONE, stages=STAGES)
    run(press, tmp_path / "many", config=Config(jobs=jobs, batch_size=3))
    assert exported(tmp_path / "many") == exported(tmp_path / "one")


def test_progress_is_told(press, tmp_path):
    """Numbers rise to the total, and linking comes last."""
    told = []
    run(press, tmp_path / "out", progress=told.append)
    assert [one.articles for one in told] == [1, 2, 3, 3]
    assert told[-1].stage == "linking"
    assert (told[-1].files_done, told[-1].bytes_done) == (told[-1].files, told[-1].bytes)


def test_a_reader_that_breaks_off(press, tmp_path):
    """What it found before stays; the file failed, whatever the error was."""

    def broken(path, source, *, max_bytes):
        yield from STAGES.read(path, source, max_bytes=max_bytes)
        if path.name == "b.txt":
            raise ValueError("no such thing")

    stages = dataclasses.replace(STAGES, read=broken)
    summary = build([press], tmp_path / "out", config=ONE, stages=stages)
    (failed,) = summary.failed
    assert (failed.source, failed.code) == ("b.txt", "R99")
    assert "ValueError: no such thing" in failed.reason
    assert len([row for row in exported(tmp_path / "out") if row["kind"] == "document"]) == 3


def test_a_file_of_which_nothing_was_had_keeps_nothing(press, tmp_path):
    """That nothing could be had of it before is no reason to say that something of it stays."""
    (press / "a.txt").write_text("BROKEN")
    run(press, tmp_path / "out")
    (press / "a.txt").chmod(0)
    (failure,) = run(press, tmp_path / "out").failed
    assert (failure.source, failure.code, "stays" in failure.reason) == ("a.txt", "R91", False)
