"""The program as a person starts it, with a graphics card: queues, doctor, and who holds the card."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.record import read_record
from tests.support import fingerprint, objects, run_cli, write_photo


def album(folder: Path, count: int) -> list[Path]:
    return [write_photo(folder / f"{number}.jpg", 200, 150) for number in range(count)]


def devices_of(lines: list[dict]) -> list[str]:
    found = []
    for line in lines:
        record = read_record(open_photo(Path(line["target"])).xmp)
        assert record is not None
        found.append(record.settings.device)
    return found


def test_photos_through_the_command_line(place, tmp_path, tell):
    photos = album(tmp_path / "album", 6)
    before = [fingerprint(path) for path in photos]
    done = run_cli(*("restore", *photos, "--to", tmp_path / "out", "--device", place.id, "--json"))
    assert done.returncode == 0, done.stderr
    lines = objects(done.stdout)
    tell(f"{[line['seconds'] for line in lines]} s")
    assert [line["status"] for line in lines] == ["done"] * 6
    assert set(devices_of(lines)) == {place.id}
    assert [fingerprint(path) for path in photos] == before


def test_card_and_processor_share_an_album(place, tmp_path, tell):
    photos = album(tmp_path / "album", 16)
    done = run_cli(
        *("restore", *photos, "--to", tmp_path / "out", "--device", f"{place.id},cpu", "--json")
    )
    assert done.returncode == 0, done.stderr
    lines = objects(done.stdout)
    used = devices_of(lines)
    tell(f"{ {name: used.count(name) for name in set(used)} }")
    assert [line["status"] for line in lines] == ["done"] * 16
    assert set(used) <= {place.id, "cpu"}
    assert place.id in used


def test_auto_takes_the_card(place, tmp_path):
    [photo] = album(tmp_path / "album", 1)
    done = run_cli("restore", photo, "--json")
    assert done.returncode == 0, done.stderr
    assert devices_of(objects(done.stdout)) == [place.id]


def test_a_card_that_is_not_there_is_told(place, tmp_path):
    [photo] = album(tmp_path / "album", 1)
    done = run_cli("restore", photo, "--device", "cuda:99", "--json")
    assert done.returncode == 1
    [line] = objects(done.stdout)
    assert "no device cuda:99" in line["message"]


def test_doctor_examines_the_card(place, tell):
    done = run_cli("doctor", "--device", place.id)
    tell(done.stdout.replace("\n", " | "))
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"Using {place.id} in " in done.stdout
    assert "Self-test picture passed" in done.stdout


KILLED = """
import json, os, sys, subprocess
from pathlib import Path
from sr_desktop.jobs.host import EngineHost
from sr_desktop.jobs.job import Job, Settings, Size
from sr_desktop.jobs.messages import Done, Failed, Progressed

def card():
    asked = ["nvidia-smi", "--query-gpu=memory.used", "--format=csv,noheader,nounits"]
    try:
        told = subprocess.run(asked, capture_output=True, text=True).stdout.split()
    except OSError:
        told = []
    return int(told[0]) if told else -1

def of_programs():
    asked = ["nvidia-smi", "--query-compute-apps=pid,used_memory", "--format=csv,noheader,nounits"]
    try:
        return subprocess.run(asked, capture_output=True, text=True).stdout.split("\\n")
    except OSError:
        return []

def main():
    source, device = Path(sys.argv[1]), sys.argv[2]
    settings = Settings(model="heirloom-hq-x4", size=Size.parse("2x"), device=device, tile=64, format="png")
    host = EngineHost()
    before = card()
    host.submit(Job(1, source, source.with_name("made.png"), settings))
    killed = done = lost = None
    during = after = -1
    while done is None:
        event = host.next_event(timeout=120)
        assert event is not None
        assert killed or not isinstance(event, Failed), event
        if isinstance(event, Progressed) and event.stage == "restoring" and killed is None:
            during, programs = card(), of_programs()
            killed = host.pid
            os.kill(killed, 9)
            os.waitid(os.P_PID, killed, os.WEXITED | os.WNOWAIT)
            after = card()
        if isinstance(event, Failed):
            lost = str(event.error)
            host.submit(Job(2, source, source.with_name("made.png"), settings))
        if isinstance(event, Done):
            done = event
    again = host.pid
    host.close()
    print(json.dumps({
        "before": before, "during": during, "after": after, "end": card(), "programs": programs,
        "killed": killed, "lost": lost, "again": again, "own": os.getpid(), "torch": "torch" in sys.modules,
        "made": str(done.target), "device": done.device,
    }))

if __name__ == "__main__":
    main()
"""


def test_only_the_engines_process_holds_the_card_and_its_death_frees_it(place, tmp_path, tell):
    size = (900, 700) if place.kind == "cuda" else (240, 180)
    source = write_photo(tmp_path / "Oma.png", *size)
    seen = told_by(KILLED, source, place.id)
    tell(str(seen))
    assert not seen["torch"], "the process that asks has no torch, and so no card"
    assert seen["device"] == place.id
    assert "stopped in the middle" in seen["lost"]
    assert seen["killed"] != seen["again"], "a new engine did the next photo"
    assert open_photo(Path(seen["made"])).size == (2 * size[0], 2 * size[1])
    if place.kind != "cuda" or shutil.which("nvidia-smi") is None:
        pytest.skip("how much a card holds is not told here")
    assert seen["during"] - seen["before"] > 100, "MB: a context and the network"
    assert seen["after"] - seen["before"] < 50
    assert seen["end"] - seen["before"] < 50


FAILED = """
import json, sys
from pathlib import Path
import torch
from sr_desktop.base.progress import Progress
from sr_desktop.engine.blend import Wishes
from sr_desktop.engine.device import choose_device
from sr_desktop.engine.image_io import open_photo
from sr_desktop.engine.toolbox import Toolbox
from sr_desktop.models.store import find_model

device = choose_device(sys.argv[2])
toolbox = Toolbox()
restorer = toolbox.restorer(find_model("heirloom-hq-x4"), 0.5, device)
first = restorer.backend

def fail(*_):
    # an index that is not there: the card refuses all further work of this process
    torch.zeros(1, device=device.torch)[torch.tensor([9], device=device.torch)].cpu()

first._network.register_forward_pre_hook(fail)
made = restorer.restore(open_photo(Path(sys.argv[1])), Wishes((400, 300)), Progress())
again = restorer.restore(open_photo(Path(sys.argv[1])), Wishes((400, 300)), Progress())
print(json.dumps({
    "first": first.device.id, "then": made.backend.device.id, "notes": made.notes,
    "same": bool((made.pixels == again.pixels).all()), "level": float(made.pixels.mean()),
}))
"""


def test_a_card_that_fails_gives_way_to_the_processor(place, tmp_path, tell):
    if place.kind != "cuda":
        pytest.skip("a processor does not fail like that")
    source = write_photo(tmp_path / "Oma.png", 200, 150)
    seen = told_by(FAILED, source, place.id)
    tell(str(seen))
    assert (seen["first"], seen["then"]) == (place.id, "cpu")
    assert any("graphics card failed" in note for note in seen["notes"])
    assert seen["same"]
    assert 40 < seen["level"] < 220


def told_by(program: str, source: Path, device: str) -> dict:
    """The last line that a program of Python says in a process of its own, which is JSON."""
    script = source.with_name("program.py")
    script.write_text(program, encoding="utf-8")
    path = os.pathsep.join([str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, str(script), str(source), device],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])
