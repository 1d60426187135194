"""Articles dated by others: to a fixed point, whatever the order, and only as long as those others are there."""

import dataclasses

import pytest

from pourparlers.build.remove import remove
from pourparlers.build.run import build
from pourparlers.config import Config
from pourparlers.store import ask
from pourparlers.store.open import open_store

from .stand_in import STAGES
from .test_run import exported, of_kind

CHAIN = {
    "a.txt": "LE 2016-09-07. SUJET un. La rencontre d'Oslo a duré.",
    "b.txt": "SUITE un. SUJET deux. La rencontre de Bergen a suivi.",
    "c.txt": "SUITE deux. La rencontre de Tromso a clos la série.",
    "d.txt": "SUITE un. REFUS. La rencontre de Narvik dit autre chose.",
}


@pytest.fixture
def press(tmp_path):
    """A folder in which one article dates another, which dates a third; a fourth contradicts that."""
    folder = tmp_path / "press"
    folder.mkdir()
    for name, text in CHAIN.items():
        (folder / name).write_text(text)
    return folder


def run(arguments, dossier, jobs=1):
    """Build with the stand-in stages."""
    return build(arguments, dossier, config=Config(jobs=jobs, batch_size=1), stages=STAGES)


def days(dossier):
    """Return the day of every article by source."""
    return {row["source"]: row.get("published", {}).get("date") for row in of_kind(dossier, "document")}


def event_days(dossier):
    """Return the days of the events, sorted."""
    return sorted(row.get("time", {}).get("start", "") for row in of_kind(dossier, "event"))


def test_a_chain_is_dated_to_its_end(press, tmp_path):
    """What one article dates dates the next; the events have their days; who contradicts stays undated."""
    run([press], tmp_path / "out")
    day = "2016-09-07"
    assert days(tmp_path / "out") == {"a.txt": day, "b.txt": day, "c.txt": day, "d.txt": None}
    assert event_days(tmp_path / "out") == ["", day, day, day]
    with open_store(tmp_path / "out") as store:
        assert {fact.time.start for _, fact in ask.tellings(store) if fact.time} == {day}
        assert store.one("SELECT count(*) FROM redated WHERE active")[0] == 2


@pytest.mark.parametrize("order", ["abcd", "dcba", "cbad"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_order_and_processes_play_no_part(press, tmp_path, order, jobs):
    """One article at a time, in any order, or all at once: the same export."""
    run([press], tmp_path / "once")
    for letter in order:
        run([press / f"{letter}.txt"], tmp_path / "many", jobs)
    assert exported(tmp_path / "many") == exported(tmp_path / "once")


def test_the_record_follows_from_what_is_in_it(press, tmp_path):
    """Without the dated article the others are undated again; with it back, dated as before."""
    run([press], tmp_path / "out")
    before = exported(tmp_path / "out")
    remove(tmp_path / "out", "a.txt", link=STAGES.link, dating=STAGES.dating)
    assert set(days(tmp_path / "out").values()) == {None}
    assert event_days(tmp_path / "out") == ["", "", ""]
    with open_store(tmp_path / "out") as store:
        assert store.one("SELECT count(*) FROM redated")[0] == store.one("SELECT count(*) FROM retelling")[0] == 0
    run([press], tmp_path / "out")
    assert exported(tmp_path / "out") == before


def test_another_day_replaces_the_first(press, tmp_path):
    """An article that changes its day changes that of those it dates."""
    run([press], tmp_path / "out")
    (press / "a.txt").write_text(CHAIN["a.txt"].replace("09-07", "10-02"))
    run([press], tmp_path / "out")
    assert days(tmp_path / "out")["c.txt"] == "2016-10-02"
    run([press], tmp_path / "fresh")
    assert exported(tmp_path / "out") == exported(tmp_path / "fresh")


def test_what_was_worked_out_is_kept(press, tmp_path):
    """A build that adds an article works again only on what is dated otherwise than before."""
    run([press], tmp_path / "out")
    (press / "e.txt").write_text("SUITE deux. La rencontre de Bodo est nouvelle.")
    seen = []

    def redate(document, publication):
        seen.append(document.source)
        return STAGES.dating.redate(document, publication)

    stages = dataclasses.replace(STAGES, dating=dataclasses.replace(STAGES.dating, redate=redate))
    build([press], tmp_path / "out", config=Config(jobs=1), stages=stages)
    assert seen == ["d.txt", "e.txt"]  # the one that refuses is asked every time
    assert days(tmp_path / "out")["e.txt"] == "2016-09-07"


def test_without_dating_nothing_is_dated(press, tmp_path):
    """Stages need not bring any."""
    build([press], tmp_path / "out", config=Config(jobs=1), stages=dataclasses.replace(STAGES, dating=None))
    assert days(tmp_path / "out")["b.txt"] is None
