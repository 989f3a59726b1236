"""`sr-desktop queue report`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sr_desktop.jobs.store import Store
from tests.jobs.reported import failed, restored
from tests.support import cli_here, names


@pytest.fixture
def queue(tmp_path):
    """Two batches: one photo that was restored, and later one that was not."""
    album = tmp_path / "Album"
    with Store.open() as store:
        store.add([replace(restored(album / "1.jpg"), batch=1)])
        store.add([replace(failed(album / "2.jpg"), batch=2)])
    return album


def test_an_empty_queue():
    done = cli_here("queue", "report")
    assert (done.returncode, done.stdout) == (0, "There were no photos.\n")


def test_what_became_of_the_last_photos_in_words(queue):
    done = cli_here("queue", "report")
    assert done.returncode == 0
    assert done.stdout.startswith("No photo was restored, of 1 photo.\n")
    assert "2.jpg is empty (0 bytes). Copy or scan it again." in done.stdout
    assert "1.jpg" not in done.stdout


def test_what_became_of_all(queue):
    done = cli_here("queue", "report", "--batch", "all")
    assert done.stdout.startswith("1 of 2 photos restored in 2 seconds.\n")


@pytest.mark.parametrize("ending", ["html", "csv", "txt"])
def test_as_a_file(queue, tmp_path, ending):
    file = tmp_path / f"out.{ending}"
    done = cli_here("queue", "report", "--to", file, "--batch", "all")
    assert (done.returncode, done.stdout) == (0, "")
    assert f"Saved as {file}." in done.stderr
    content = file.read_text(encoding="utf-8")
    assert "2.jpg" in content
    assert ("1.jpg" in content) == (ending != "txt")


def test_another_ending_is_wrong(queue, tmp_path):
    done = cli_here("queue", "report", "--to", tmp_path / "out.pdf")
    assert done.returncode == 2
    assert "Give it the ending .html" in done.stderr
    assert names(tmp_path) == ["Album"]
