"""What lies on the disk of a GPU pack is read with care, and not removed under an engine that runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sr_desktop.base import other_engine
from sr_desktop.base.errors import GpuPackFailed
from sr_desktop.base.progress import Progress
from sr_desktop.models import gpu_store
from sr_desktop.models.gpu_store import GpuPack


def made():
    """A pack that is there whole."""
    folder = gpu_store.new_folder()
    python = folder / "env" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    pack = GpuPack(
        folder, python, "cu130", "2.13.0", "cuda", "Große Karte", 14.2, "0.1.0", other_engine.SPOKEN
    )
    gpu_store.write(pack)
    return pack


def test_it_is_read_as_it_was_written(home):
    assert gpu_store.pack() is None
    pack = made()
    assert gpu_store.pack() == pack


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "\0", "[" * 100_000, '{"python": "x"}', {"gain": "x"}, {"python": 3}],
)
def test_damaged_notes_are_no_pack(home, text):
    pack = made()
    notes = pack.folder / gpu_store.NOTES
    if isinstance(text, dict):
        text = json.dumps({**json.loads(notes.read_text("utf-8")), **text})
    notes.write_text(text, "utf-8")
    assert gpu_store.pack() is None


def test_a_pack_that_an_engine_runs_with_stays_whole(home, monkeypatch):
    monkeypatch.setattr(gpu_store, "PATIENCE", 0.0)
    pack = made()
    with gpu_store.used(pack.python), gpu_store.used(pack.python):  # of two engines
        with pytest.raises(GpuPackFailed, match="still in use"):
            gpu_store.remove_all(Progress())
        assert gpu_store.pack() == pack
        assert pack.python.exists()
    gpu_store.remove_all(Progress())
    assert not pack.folder.exists()


def test_a_pack_that_was_replaced_goes_when_no_engine_runs_with_it_any_more(home):
    old, new = made(), made()
    with gpu_store.used(old.python):
        gpu_store.remove_old(new.folder)
        gpu_store.tidy()
        assert old.python.exists()
    other_engine.use(old.engine)
    gpu_store.tidy()
    assert old.python.exists()  # it is the one that is switched on
    other_engine.use(new.engine)
    gpu_store.tidy()
    assert not old.folder.exists()
    assert gpu_store.pack() == new


def test_a_python_of_no_pack_is_held_by_nobody(home):
    for python in (Path("python"), Path("/nowhere/1/env/bin/python")):
        with gpu_store.used(python):
            pass
