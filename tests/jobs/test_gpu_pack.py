"""The GPU pack: made by the real uv from an index on this disk, tried, switched, gone back, removed.

The index has wheels of this test: one of them makes the torch known that the tests run with, so that nothing
is fetched; all else is what a person gets.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
import torch

from sr_desktop.base import paths
from sr_desktop.base.cards import Card
from sr_desktop.base.errors import (
    Cancelled,
    DiskFull,
    DownloadFailed,
    GpuPackFailed,
    GpuPackUnfit,
)
from sr_desktop.base.other_engine import other_engine
from sr_desktop.base.progress import Control, Progress
from sr_desktop.jobs import gpu_pack, gpu_trial, other_process
from sr_desktop.jobs.gpu_pack import State
from sr_desktop.jobs.gpu_trial import likeness
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Job, Settings
from sr_desktop.jobs.messages import Done, Report
from sr_desktop.models import gpu_store
from sr_desktop.models.gpu_recipe import VARIABLE, load_recipe
from tests.support import fingerprint, run_cli, write_photo

SITE = sysconfig.get_path("purelib")
TORCH = torch.__version__.split("+")[0]
HAS_UV = bool(shutil.which("uv") or (Path(sys.executable).parent / "uv").is_file())
needs_uv = pytest.mark.skipif(not HAS_UV, reason="uv is not installed: pip install uv")


def wheel(folder, name, version, files):
    """A wheel and its page in an index."""
    dist = f"{name}-{version}.dist-info"
    files = {
        **files,
        f"{dist}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{dist}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    lines = []
    for path, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=")
        lines.append(f"{path},sha256={digest.decode()},{len(text.encode())}")
    files[f"{dist}/RECORD"] = "\n".join([*lines, f"{dist}/RECORD,,", ""])
    file = folder / name / f"{name}-{version}-py3-none-any.whl"
    file.parent.mkdir(parents=True)
    with zipfile.ZipFile(file, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    (file.parent / "index.html").write_text(
        f'<a href="{file.name}#sha256={digest}">{file.name}</a>'
    )


@pytest.fixture
def recipe_file(tmp_path):
    """A recipe with one kind, which fits any computer; `changes` replace lines of it."""

    def make(site=SITE, **changes):
        index = tmp_path / "Großer Index"
        shutil.rmtree(index, ignore_errors=True)
        # what is installed for the tests is found behind the pack's own
        wheel(index, "torch", TORCH, {"zz_torch.pth": f"{site}\n"})
        wheel(index, "beside", "1.0", {"beside.py": "x = 1\n"})
        lines = {
            "torch": f'"{TORCH}"',
            "requirements": '["beside==1.0"]',
            "index": json.dumps(index.as_uri()),
            "extras": "[]",
            "least_gain": "0.0",
            "least_psnr": "35.0",
            "kinds": '[{ id = "local", title = "Local", vendor = "", device = "cpu", index = '
            f"{json.dumps(index.as_uri())}, download = {{ linux = 1, windows = 1, macos = 1 }}, "
            'disk = { linux = 1, windows = 1, macos = 1 }, machines = ["x86_64", "arm64"] }]',
            "uv": f'{{ program = "{shutil.which("uv") or Path(sys.executable).parent / "uv"}" }}',
            **changes,
        }
        file = tmp_path / "pack.toml"
        file.write_text("\n".join(f"{key} = {value}" for key, value in lines.items()), "utf-8")
        return file

    return make


def no_cards():
    return ()


@pytest.fixture
def quick(monkeypatch):
    """The sample is restored with the usual model alone."""
    monkeypatch.setattr(gpu_trial, "MODELS", gpu_trial.MODELS[:1])


def add(file, progress=None):
    return gpu_pack.add(progress or Progress(), cards=no_cards, recipe=load_recipe(file))


def look(file) -> State:
    return gpu_pack.look(no_cards, recipe=load_recipe(file))


def left_over(home):
    """What lies in the folder of packs beside the switch."""
    folder = home / "gpu-pack"
    names = [path.name for path in folder.iterdir()] if folder.exists() else []
    return sorted(name for name in names if name != "engine.json")


# --- without an engine -------------------------------------------------------------------------


def test_room_is_looked_for_first(home, recipe_file):
    file = recipe_file()
    large = file.read_text("utf-8").replace("linux = 1", "linux = 900_000_000_000_000")
    file.write_text(large.replace("windows = 1", "windows = 900_000_000_000_000"), "utf-8")
    with pytest.raises(DiskFull, match="are free") as caught:
        add(file)
    assert str(home) in str(caught.value)
    assert left_over(home) == ["lock"]
    assert other_engine() is None


def test_what_was_fetched_before_needs_no_room_again(recipe_file):
    kind = dataclasses.replace(load_recipe(recipe_file()).kinds[0], download=3, disk=5)
    assert gpu_pack.room_for(kind, 0) == gpu_pack.RESERVE + 8
    assert gpu_pack.room_for(kind, 2) == gpu_pack.RESERVE + 6
    assert gpu_pack.room_for(kind, 99) == gpu_pack.RESERVE + 5


def test_a_card_that_nothing_fits_ends_it(home):
    card = Card("nvidia", "GeForce GT 710", 2 * 1024**3, "470.256", (3, 5))
    with pytest.raises(GpuPackUnfit, match="GeForce GT 710"):
        gpu_pack.add(
            Progress(),
            cards=lambda: (card,),
            recipe=load_recipe(system="linux", machine="x86_64"),
        )
    assert left_over(home) == []
    state = gpu_pack.look(lambda: (card,), recipe=load_recipe(system="linux", machine="x86_64"))
    assert state.offer is None
    assert state.cards == (card,)


def test_without_a_pack_there_is_nothing_to_switch_on(home):
    with pytest.raises(GpuPackFailed, match="nothing to switch on"):
        gpu_pack.switch_on()
    gpu_pack.switch_off()
    gpu_pack.remove(Progress())
    assert list(home.iterdir()) == []


def test_what_a_killed_try_left_is_removed_but_what_was_fetched_stays(home, recipe_file):
    for name in ("1/env/lib", "tool", "cache/wheels"):
        (home / "gpu-pack" / name).mkdir(parents=True)
    (home / "gpu-pack/cache/wheels/torch").write_bytes(bytes(1234))
    state = look(recipe_file())
    assert state.pack is None
    assert state.left == 1234
    assert left_over(home) == ["cache", "lock"]
    gpu_pack.remove(Progress())
    assert left_over(home) == []


def test_while_one_is_made_nothing_of_it_is_removed(home, recipe_file):
    (home / "gpu-pack/1/env").mkdir(parents=True)
    with gpu_store.at_work(Progress()):
        look(recipe_file())
        assert (home / "gpu-pack/1/env").is_dir()


def test_without_network_the_next_step_is_not_that_of_models():
    error = gpu_pack._of_network(DownloadFailed("There is no network.", next_step="Get the file."))
    assert str(error) == f"There is no network. {gpu_pack.ONLINE}"
    error = gpu_pack._of_network(DownloadFailed("Refused.", next_step="Name it in SSL_CERT_FILE."))
    assert "SSL_CERT_FILE" in error.next_step


# --- the whole path ----------------------------------------------------------------------------


@needs_uv
@pytest.mark.slow
def test_added_used_gone_back_and_removed(home, recipe_file, tmp_path):
    seen = []
    file = recipe_file()
    pack = add(file, Progress(lambda share, words: seen.append((share, str(words))), interval=0))
    assert seen[0] == (0.0, "Looking at this computer")
    assert seen[-1][0] == 1.0
    assert [share for share, _ in seen] == sorted(share for share, _ in seen)
    assert any("Fetching the part for the graphics card: " in words for _, words in seen)
    assert left_over(home) == ["1", "lock"]
    assert other_engine() == pack.engine
    assert pack.gain > 0
    site = subprocess.run(
        [pack.python, "-I", "-c", "import beside, torch; print(beside.__file__)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(pack.folder) in site.stdout
    state = look(file)
    assert state.pack == pack
    assert state.on

    photo = write_photo(tmp_path / "Oma 1952.png", 120, 80)
    before = fingerprint(photo)
    pictures = []
    for name, on in (("card", True), ("back", False), ("again", True)):
        gpu_pack.switch_on() if on else gpu_pack.switch_off()
        host = EngineHost()
        try:
            host.submit(Job(1, photo, tmp_path / f"{name}.png", Settings(device="cpu")))
            while not isinstance(event := host.next_event(timeout=120), Done):
                assert event is not None
            assert isinstance(host._engine._runner, other_process.OtherProcess) == on
            assert host._engine._runner.is_alive()
            assert gpu_store._in_use(pack.folder) == on
            pictures.append(event.target)
        finally:
            host.close()
    assert likeness(pictures[0], pictures[1]) > 50
    assert fingerprint(photo) == before

    second = add(file)  # anew: the old one goes when the new one is there
    assert second.folder.name == "2"
    assert left_over(home) == ["2", "lock"]
    gpu_pack.remove(Progress())
    assert other_engine() is None
    assert left_over(home) == []


@needs_uv
@pytest.mark.slow
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"least_gain": "1000.0"}, "not faster than the processor"),
        ({"least_psnr": "1000.0"}, "its picture differs"),
        ({"torch": '"0.0.1"'}, "no longer to be had"),
        ({"site": "/nowhere"}, "its part does not start"),
    ],
)
def test_what_does_not_pass_is_not_switched_to(home, quick, recipe_file, changes, words):
    with pytest.raises(GpuPackFailed, match=words) as caught:
        add(recipe_file(**changes))
    assert "processor" in str(caught.value) or "Nothing was changed" in str(caught.value)
    assert left_over(home) == ["lock"]
    assert other_engine() is None


@needs_uv
@pytest.mark.slow
def test_a_try_that_does_not_pass_leaves_the_pack_before_it(home, quick, recipe_file):
    first = add(recipe_file())
    with pytest.raises(GpuPackFailed):
        add(recipe_file(least_gain="1000.0"))
    assert other_engine() == first.engine
    assert left_over(home) == ["1", "lock"]
    other_process.forgive(first.engine)
    (first.folder / "env/bin/python").unlink()
    host = EngineHost()
    try:
        host.examine("cpu")  # its files are damaged: the processor's engine answers
        report = host.next_event(timeout=120)
        assert isinstance(report, Report)
        assert report.passed
    finally:
        host.close()
    assert "does not start" in other_process.not_used().sentence
    assert look(recipe_file()).failed is other_process.not_used()


@needs_uv
@pytest.mark.slow
def test_stopped_at_any_step_nothing_is_left(home, quick, recipe_file):
    for words in ("Trying it", "private Python", "graphics card: ", "belongs to it"):
        control = Control()

        def stop(_share, told, words=words, control=control):
            if words in str(told):
                control.cancel()

        with pytest.raises(Cancelled):
            add(recipe_file(), Progress(stop, control, interval=0))
        assert left_over(home) == ["lock"]
        assert other_engine() is None


@needs_uv
@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_killed_in_the_middle_the_next_one_goes_on(home, recipe_file, monkeypatch):
    """The command line is killed while the tool works; the processor's engine is used, and add makes it."""
    file = recipe_file()
    tool = home / "uv"
    tool.write_text(f'#!/bin/sh\nkill -9 "$(cat {home}/pid)"\nsleep 60\n')
    tool.chmod(0o755)
    killing = file.with_name("killing.toml")
    real = load_recipe(file).program
    killing.write_text(file.read_text("utf-8").replace(str(real), str(tool)), "utf-8")
    monkeypatch.setenv(VARIABLE, str(killing))
    command = [sys.executable, "-m", "sr_desktop", "gpu", "add"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        (home / "pid").write_text(str(process.pid))
    assert process.returncode == -signal.SIGKILL
    assert "1" in left_over(home)
    assert other_engine() is None
    monkeypatch.setenv(VARIABLE, str(file))
    added = run_cli("gpu", "add", "--json")
    assert added.returncode == 0, added.stderr
    table = json.loads(added.stdout)
    assert table["on"]
    assert Path(table["pack"]["folder"]).name == "1"
    status = run_cli("gpu", "status")
    assert "Photos are restored with" in status.stdout
    assert run_cli("gpu", "off").returncode == 0
    assert not json.loads(run_cli("gpu", "status", "--json").stdout)["on"]
    assert run_cli("gpu", "remove").returncode == 0
    assert left_over(home) == []
    assert (paths.logs() / "gpu-pack.log").read_text("utf-8").count("exit code 0") >= 3
