"""A record opens where it is one, is brought up to date, and says clearly what is wrong where it is not."""

import sqlite3
import subprocess
import sys

import pytest

from pourparlers.errors import StoreError
from pourparlers.store import ask
from pourparlers.store.lock import exclusive
from pourparlers.store.open import open_store
from pourparlers.store.schema import APPLICATION_ID, MIGRATIONS, VERSION
from pourparlers.store.search import search
from pourparlers.store.write import refresh_index

from .articles import article, put


def old_record(path, version):
    """Make a record as an earlier version of the program left it."""
    connection = sqlite3.connect(path)
    for statements in MIGRATIONS[:version]:
        for statement in statements:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID if version else 0}")
    return connection


def test_a_new_record_is_of_this_version(tmp_path):
    """With the settings that several processes and kill -9 ask for."""
    with open_store(tmp_path / "new" / "dossier", write=True) as store:
        asked = {name: store.one(f"PRAGMA {name}")[0] for name in (
            "user_version", "application_id", "journal_mode", "synchronous", "foreign_keys", "busy_timeout",
        )}  # fmt: skip
    assert list(asked.values()) == [VERSION, APPLICATION_ID, "wal", 1, 1, 30_000]
    assert (tmp_path / "new" / "dossier" / "record.db").is_file()


@pytest.mark.parametrize("version", range(VERSION))
def test_an_older_record_is_brought_up_to_date(tmp_path, version):
    """From nothing and from every earlier version; reading alone changes nothing and says so."""
    old_record(tmp_path / "record.db", version).close()
    if version:
        with pytest.raises(StoreError, match=r"S02.*Run pourparlers build"):
            open_store(tmp_path)
    with open_store(tmp_path, write=True) as store:
        assert store.one("PRAGMA user_version")[0] == VERSION
        assert ask.counts(store)["document"] == 0


def test_a_record_without_an_index_gets_one(tmp_path):
    """A record of version 1 holds articles that no search knows; the build's first step makes the index."""
    with open_store(tmp_path / "new", write=True) as store:
        put(store, article("La trêve tient."))
        row = tuple(store.one("SELECT * FROM document"))
    connection = old_record(tmp_path / "record.db", 1)
    connection.execute(f"INSERT INTO document VALUES ({', '.join('?' * len(row))})", row)
    connection.commit()
    connection.close()
    with open_store(tmp_path, write=True) as store:
        assert search(store, "treves").total == 0
        with store.transaction():
            assert refresh_index(store)
            assert not refresh_index(store)
        assert search(store, "treves").total == 1


def test_what_is_no_record_is_left_alone(tmp_path):
    """Neither another program's database nor any other file is touched."""
    (tmp_path / "text.db").write_text("no database, but long enough to be taken for one" * 50)
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE theirs (x)").connection.close()
    for name in ("text.db", "other.db"):
        before = (tmp_path / name).read_bytes()
        for write in (False, True):
            with pytest.raises(StoreError, match=r"S01 .*not a record of pourparlers"):
                open_store(tmp_path / name, write=write)
        assert (tmp_path / name).read_bytes() == before


def test_a_newer_record_is_refused(tmp_path):
    """The program does not guess at tables that it does not know."""
    with open_store(tmp_path, write=True) as store:
        store.rows(f"PRAGMA user_version = {VERSION + 1}")
    for write in (False, True):
        with pytest.raises(StoreError, match=r"S02 .*Update pourparlers"):
            open_store(tmp_path, write=write)


def test_an_sqlite_that_is_too_old_is_told(tmp_path, monkeypatch):
    """Before anything is written."""
    monkeypatch.setattr("pourparlers.store.open.OLDEST", (99, 0, 0))
    with pytest.raises(StoreError, match=r"S08 .*too old"):
        open_store(tmp_path / "new", write=True)
    assert not (tmp_path / "new").exists()


def test_no_record_is_said_and_not_made(tmp_path):
    """Reading makes no file."""
    with pytest.raises(StoreError, match=r"S05 .*pourparlers build"):
        open_store(tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_to(tmp_path):
    """A file stands where the folder should be."""
    (tmp_path / "file").write_text("x")
    for opening in (lambda: open_store(tmp_path / "file" / "d", write=True), exclusive(tmp_path / "file").__enter__):
        with pytest.raises(StoreError, match=r"S03 .*cannot be written to"):
            opening()


def write_and_then(store, statement):
    """Write a row, run a statement, and stumble, all in one transaction."""
    with store.transaction():
        store.rows("INSERT INTO meta VALUES ('a', 'b')")
        store.rows(statement)
        raise KeyError


def test_a_failed_transaction_leaves_nothing(tmp_path):
    """Neither after an exception nor after a refusal by the database."""
    with open_store(tmp_path, write=True) as store:
        for statement, error in (("SELECT 1/0", KeyError), ("INSERT INTO member VALUES ('t', 'none')", StoreError)):
            with pytest.raises(error):
                write_and_then(store, statement)
        assert ask.get(store, "a") is None


def test_a_full_disk_is_told_as_such(tmp_path):
    """SQLite rolls back by itself then; that there is nothing to roll back is not what the user has to know."""

    def fill(store):
        with store.transaction():
            ask.put(store, "a", "b")
            for number in range(100):
                ask.put(store, str(number), "x" * 10_000)

    with open_store(tmp_path, write=True) as store:
        store.rows(f"PRAGMA max_page_count = {store.one('PRAGMA page_count')[0] + 2}")
        with pytest.raises(StoreError, match=r"S06 .*full"):
            fill(store)
        assert ask.get(store, "a") is None
        with store.transaction():  # and what is small enough can still be written
            ask.put(store, "a", "c")


def test_the_lock_falls_with_its_holder(tmp_path):
    """A second writer is refused while the first lives, and let in once it was killed."""
    code = (
        "import sys, time, pathlib; from pourparlers.store.lock import exclusive\n"
        "with exclusive(pathlib.Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE)
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(StoreError, match=rf"S04 .*process {holder.pid} is writing"), exclusive(tmp_path):
        pass
    holder.kill()
    holder.wait()
    holder.stdout.close()
    with exclusive(tmp_path):
        pass


def test_a_change_that_the_database_refuses(tmp_path):
    """Nothing of it stays, and what to look at is told."""

    def change(store):
        with store.transaction():
            ask.put(store, "key", "value")
            store.rows("INSERT INTO no_such_table VALUES (1)")

    with open_store(tmp_path, write=True) as store:
        with pytest.raises(StoreError, match=r"S06 .*free space"):
            change(store)
        assert ask.get(store, "key") is None
