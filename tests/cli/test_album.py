"""A whole archive in one call: every photo restored or told why not, and no original touched."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from tests.album import make_album, mirrored
from tests.support import objects, run_cli


@pytest.mark.parametrize(
    ("photos", "folders", "others"),
    [(40, 12, 6), pytest.param(1000, 60, 50, marks=pytest.mark.slow)],
)
def test_an_archive_is_restored_in_one_call_and_not_again(tmp_path, home, photos, folders, others):
    album = make_album(tmp_path / "Archiv äö", photos=photos, folders=folders, others=others)
    to = tmp_path / "out"
    words = ("restore", album.root, "--to", to, "--size", "same", "--json")
    done = run_cli(*words, timeout=1500)
    assert done.returncode == 0, done.stderr[-2000:]
    lines = objects(done.stdout)
    assert Counter(line["status"] for line in lines) == {"done": photos, "skipped": others}
    told = {Path(line["source"]): line for line in lines}
    assert set(told) == {*album.photos, *album.others}, "one line for every file met"
    expected = mirrored(album, to)
    results = {path: Path(told[path]["target"]) for path in album.photos}
    doubled = Counter(expected.values())
    for path, target in results.items():
        if doubled[expected[path]] == 1:
            assert target == expected[path]
        else:  # Oma.bmp and Oma.png become Oma (restored).png and its next name
            assert target.parent == expected[path].parent
    made = {Path(folder) / name for folder, _, files in os.walk(to) for name in files}
    assert made == set(results.values()), "each result once, and nothing else"
    assert album.unchanged

    begun = time.monotonic()
    again = run_cli(*words)
    seconds = time.monotonic() - begun
    assert seconds < 60, "not a measurement: it must not have restored anything"
    assert again.returncode == 0
    assert Counter(line["status"] for line in objects(again.stdout)) == {"skipped": photos + others}
    targets = {line["source"]: line["target"] for line in objects(again.stdout)}
    assert targets[str(next(iter(results)))] == str(next(iter(results.values())))
    assert f"{photos} photos had been restored before" in again.stderr
    assert "There was nothing to do." in again.stderr
    made_again = {Path(folder) / name for folder, _, files in os.walk(to) for name in files}
    assert made_again == made
    assert album.unchanged
    with closing(sqlite3.connect(home / "queue.sqlite3")) as queue:
        assert queue.execute("PRAGMA integrity_check").fetchone() == ("ok",)

    for file in home.glob("queue.sqlite3*"):  # what the results tell of themselves is enough
        file.unlink()
    third = run_cli(*words)
    assert Counter(line["status"] for line in objects(third.stdout)) == {"skipped": photos + others}


def test_another_size_is_asked_for_and_made(tmp_path):
    album = make_album(tmp_path / "Album", photos=2, folders=1, others=0)
    run_cli("restore", album.root, "--size", "same")
    done = run_cli("restore", album.root, "--size", "2x", "--json")
    lines = objects(done.stdout)
    assert sorted(line["status"] for line in lines if line["target"]) == ["done", "done"]
    assert all("(restored) (2)" in line["target"] for line in lines if line["status"] == "done")


def test_status_and_list_tell_of_a_run(tmp_path):
    album = make_album(tmp_path / "Album", photos=3, folders=1, others=1)
    run_cli("restore", album.root, "--size", "same")
    status = json.loads(run_cli("queue", "status", "--json").stdout)
    assert (status["done"], status["skipped"], status["waiting"]) == (3, 1, 0)
    assert status["owner"] is None
    assert not status["paused"]
    listed = objects(run_cli("queue", "list", "--state", "done", "--json").stdout)
    assert {Path(line["source"]) for line in listed} == set(album.photos)
    assert all(len(line["sha256"]) == 64 for line in listed)


def test_what_was_finished_by_an_engine_without_its_program_is_written_down(tmp_path, home):
    """Its program was killed: the photo waits by the queue, and its result is there all the same."""
    album = make_album(tmp_path / "album", photos=3, folders=1, others=0, sides=(40, 60))
    out = tmp_path / "out"
    assert run_cli("restore", album.root, "--to", out).returncode == 0
    made = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    with closing(sqlite3.connect(home / "queue.sqlite3")) as queue, queue:
        queue.execute(
            "UPDATE photos SET state = 'waiting', result = NULL WHERE id IN (SELECT min(id) FROM photos)"
        )
    again = run_cli("restore", album.root, "--to", out)
    assert again.returncode == 0
    assert "finished just before the program ended" in again.stderr
    with closing(sqlite3.connect(home / "queue.sqlite3")) as queue:
        assert queue.execute("SELECT DISTINCT state FROM photos").fetchall() == [("done",)]
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()} == made
