"""The file of the queue: versions, damage, a full disk, two programs at once."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sr_desktop.base import paths
from sr_desktop.base.errors import QueueUnusable
from sr_desktop.jobs import schema
from sr_desktop.jobs.entry import State
from sr_desktop.jobs.schema import MIGRATIONS, VERSION, backup_of, lock_of
from sr_desktop.jobs.store import Finish, Store
from tests.jobs.queue_tools import entry, owned, sources


def fill(count: int = 300) -> None:
    """A queue with many photos: several pages of the file."""
    with Store.open() as store:
        store.add(entry(f"{number:04}.png") for number in range(count))


def raw(text: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(paths.queue_file())) as connection:
        return connection.execute(text).fetchall()


def test_the_file_is_a_sound_database_of_this_program_in_wal():
    fill(3)
    assert raw("PRAGMA journal_mode") == [("wal",)]
    assert raw("PRAGMA integrity_check") == [("ok",)]
    assert raw("PRAGMA user_version") == [(VERSION,)]
    assert raw("PRAGMA application_id") == [(schema.APPLICATION,)]


def test_an_older_file_becomes_one_of_this_version_and_is_kept_as_it_was():
    file = paths.queue_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file, isolation_level=None)) as old:
        old.executescript(MIGRATIONS[0] + "PRAGMA user_version = 1")
        old.execute(
            "INSERT INTO photos (id, source, target, settings, state) VALUES (5, ?, ?, '{}', 'waiting')",
            (b"/a.png", b"/a (restored).png"),
        )
    with Store.open() as store:
        assert sources(store) == ["a.png"]
        assert store.owner_row() is None, "a table of the newer version"
    kept = file.with_suffix(f".before-version-{VERSION}.sqlite3")
    with closing(sqlite3.connect(kept)) as before:
        assert before.execute("PRAGMA user_version").fetchone() == (1,)
        assert before.execute("SELECT count(*) FROM photos").fetchone() == (1,)


def test_a_migration_that_fails_changes_nothing(monkeypatch):
    fill(3)
    broken = (*MIGRATIONS, "ALTER TABLE photos ADD COLUMN more TEXT; CREATE TABLE photos (x)")
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", broken)
        patch.setattr(schema, "VERSION", len(broken))
        with pytest.raises(QueueUnusable):
            Store.open()
    assert raw("PRAGMA user_version") == [(VERSION,)]
    assert "more" not in {row[1] for row in raw("PRAGMA table_info(photos)")}
    with Store.open() as store:
        assert len(store.entries()) == 3


def test_a_file_of_a_newer_version_is_left_alone():
    fill(2)
    with closing(sqlite3.connect(paths.queue_file())) as newer:
        newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = paths.queue_file().read_bytes()
    with pytest.raises(QueueUnusable, match="newer version"):
        Store.open()
    assert paths.queue_file().read_bytes() == before


def damage_page(number: int) -> None:
    with paths.queue_file().open("r+b") as file:
        file.seek(4096 * number)
        file.write(b"\xff" * 4096)


def test_a_damaged_page_costs_only_the_photos_on_it():
    fill()
    pages = paths.queue_file().stat().st_size // 4096
    damage_page(pages // 2)
    with Store.open() as store:
        assert "damaged and has been repaired" in store.told[0]
        assert len(store.entries()) > 150
        store.add([entry("new.png")])
    assert raw("PRAGMA integrity_check") == [("ok",)]
    kept = list(paths.home().glob("queue.damaged-*.sqlite3"))
    assert len(kept) == 1
    assert kept[0].name in store.told[0]


@pytest.mark.parametrize("harm", [b"", b"no database", b"\0" * 50_000])
def test_a_file_that_is_no_database_any_more_is_replaced_from_its_copy(harm):
    fill(20)
    with Store.open() as store:
        first = store.entries()[0]
        store.back_up()
    for file in paths.home().glob("queue.sqlite3*"):
        file.unlink()
    paths.queue_file().write_bytes(harm)
    with Store.open() as store:
        if harm:  # an empty file is a new database
            assert len(store.entries()) == 20
            again = store.entry(first.id)
            assert again.state is State.WAITING
            assert again.planned == again.target, "it may be done: its result is looked for"
        store.add([entry("new.png")])
        assert "new.png" in sources(store)


def test_damage_that_shows_later_is_repaired_and_told(monkeypatch):
    monkeypatch.setattr(schema, "CHECKED", 0)  # as of a file too large to be checked at each start
    fill()
    pages = paths.queue_file().stat().st_size // 4096
    for page in range(2, pages - 1):
        damage_page(page)
    with Store.open() as store:
        with pytest.raises(QueueUnusable):
            store.entries()
        store.add([entry("new.png")])
        assert sources(store)[-1] == "new.png"
        assert store.told


def test_a_damaged_file_that_another_program_works_on_is_not_taken_from_it():
    fill()
    damage_page(3)
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    holder = context.Process(target=hold, args=(lock_of(paths.queue_file()), theirs))
    holder.start()
    assert ours.recv() == "held"
    try:
        with pytest.raises(QueueUnusable, match="another SR Desktop"):
            Store.open()
    finally:
        ours.send("end")
        holder.join()
    with Store.open() as store:
        assert store.told


def hold(lock: Path, conn: object) -> None:
    """In another process: holds the lock until told to end."""
    from filelock import FileLock

    with FileLock(lock):
        conn.send("held")
        conn.recv()


def test_a_full_disk_is_told_and_loses_nothing():
    with Store.open() as store:
        token, one = owned(store), entry()
        store.add([one])
        store.claim(token, [(one, one.target)])
        ((pages,),) = store._db.execute("PRAGMA page_count").fetchall()
        store._db.execute(
            f"PRAGMA max_page_count = {pages}"
        )  # SQLite then says what it says of a full disk
        with pytest.raises(QueueUnusable, match="no space left"):
            store.add(entry(f"{number}.png") for number in range(1000))
        assert [each.id for each in store.entries()] == [one.id]
        store._db.execute("PRAGMA max_page_count = 1000000")
        store.finish(token, one.id, Finish(one.target, "", "", 1.0, "cpu", "m"))
        assert store.counts()[State.DONE] == 1


@pytest.mark.skipif(os.name == "nt", reason="files of Windows have no such rights")
def test_a_home_that_is_a_file_is_told(home, monkeypatch):
    (home / "file").write_text("x")
    monkeypatch.setenv("SR_DESKTOP_HOME", str(home / "file"))
    with pytest.raises(QueueUnusable, match="cannot be written") as caught:
        Store.open()
    assert "Errno" not in str(caught.value)


def test_a_repair_that_is_cut_off_is_begun_again(monkeypatch):
    fill(20)
    with Store.open() as store:
        store.back_up()
    damage_page(2)
    put_back, left = schema._put_back, [12]

    def cut_off(connection: sqlite3.Connection, row: dict[str, object]) -> bool:
        left[0] -= 1
        if not left[0]:
            raise KeyboardInterrupt  # as the end of the program would
        return put_back(connection, row)

    with monkeypatch.context() as patch:
        patch.setattr(schema, "_put_back", cut_off)
        with pytest.raises(KeyboardInterrupt):
            Store.open()
    with Store.open() as store:
        assert store.told
        assert len(store.entries()) == 20
    assert not list(paths.home().glob("*.repaired*"))


def test_after_a_repair_only_what_changed_is_told_as_changed():
    fill(20)
    with Store.open() as store:
        for number in range(30):
            store.keep_fact("pace", str(number))
        store.set_priority([each.id for each in store.entries()], 1)
        store.back_up()
    paths.queue_file().write_bytes(b"no database")
    with Store.open() as store:
        store.keep_fact("pace", "new")
        before = store.revision
        assert before > 0
        assert store.entries(since=before) == []
        store.add([entry("new.png")])
        assert sources(store, since=before) == ["new.png"]


def test_a_queue_that_could_not_be_opened_again_is_when_it_can_be():
    fill(3)
    with Store.open() as store:
        store._db.close()  # as after a repair that another program kept from beginning
        with pytest.raises(QueueUnusable):
            store.entries()
        assert len(store.entries()) == 3


def test_the_copy_is_whole():
    fill(10)
    with Store.open() as store:
        store.back_up()
        assert backup_of(store.file).exists()
    with closing(sqlite3.connect(backup_of(paths.queue_file()))) as copy:
        assert copy.execute("SELECT count(*) FROM photos").fetchone() == (10,)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def add_many(home: str, letter: str, count: int) -> None:
    """In another process: adds photos one by one."""
    os.environ["SR_DESKTOP_HOME"] = home
    with Store.open() as store:
        for number in range(count):
            store.add([entry(f"{letter}{number}.png")])


def test_two_programs_make_and_fill_one_queue(home):
    context = multiprocessing.get_context("spawn")
    both = [context.Process(target=add_many, args=(str(home), letter, 30)) for letter in "ab"]
    for process in both:
        process.start()
    for process in both:
        process.join()
        assert process.exitcode == 0
    with Store.open() as store:
        assert len(store.entries()) == 60
        places = [each.place for each in store.entries()]
        assert sorted(set(places)) == places
    assert raw("PRAGMA integrity_check") == [("ok",)]
