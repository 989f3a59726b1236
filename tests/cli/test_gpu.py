"""`sr-desktop gpu …`: what is told of cards and of the part for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sr_desktop.base.cards import Card
from sr_desktop.base.errors import GpuPackUnfit
from sr_desktop.cli.gpu import lines, table
from sr_desktop.jobs import gpu_pack
from sr_desktop.jobs.gpu_pack import State
from sr_desktop.jobs.other_process import OtherEngineFailed
from sr_desktop.models.gpu_recipe import VARIABLE, load_recipe, offer_for
from sr_desktop.models.gpu_store import GpuPack
from tests.support import cli_here

CARD = Card("nvidia", "NVIDIA GeForce RTX 3060", 12 * 1024**3, "580.65.06", (8, 6))
PACK = GpuPack(
    *(Path("/p/1"), Path("/p/1/env/bin/python"), "cu130", "2.13.0", "cuda", CARD.name, 14.2),
    *("0.1.0", "3.11"),
)


@pytest.fixture
def offer():
    return offer_for(load_recipe(system="linux", machine="x86_64"), [CARD])


def test_what_could_be_done(offer):
    state = State((CARD,), offer, None, None, 40_000_000_000, 0, None)
    assert lines(state) == [
        "Graphics card: NVIDIA GeForce RTX 3060, 12 GB, driver 580.65.06",
        "Make it faster: CUDA 13.0 for NVIDIA GeForce RTX 3060, about 2.9 GB to download, 5.5 GB on disk; "
        "40.0 GB are free. sr-desktop gpu add does it.",
    ]
    told = table(state)
    json.dumps(told)
    assert told["fits"] == "cu130"
    assert told["cards"][0]["capability"] == "8.6"
    assert not told["on"]


def test_what_is_used_and_what_failed(home, offer):
    failed = OtherEngineFailed("It could not be used.")
    told = "\n".join(lines(State((CARD,), offer, None, PACK, 1, 2_000_000_000, failed)))
    assert "It is here (for NVIDIA GeForce RTX 3060), but not used" in told
    assert "It could not be used. Update the driver" in told
    assert "has left 2.0 GB" in told
    gpu_pack.other_engine.use(PACK.engine)
    told = "\n".join(lines(State((CARD,), offer, None, PACK, 1, 0, None)))
    assert "14.2 times as fast" in told
    assert "sr-desktop gpu off goes back" in told


def test_why_nothing_can_be_done():
    state = State((), None, GpuPackUnfit("Nothing fits."), None, 1, 0, None)
    assert lines(state)[0] == "Graphics card: none found"
    assert "Nothing fits. The processor goes on" in lines(state)[1]


def test_on_the_command_line(home, tmp_path, monkeypatch):
    """On a computer for which the recipe has nothing at all."""
    recipe = tmp_path / "none.toml"
    text = 'torch = "1"\nrequirements = []\nindex = ""\nleast_gain = 1\nleast_psnr = 1\nkinds = []\nuv = {}'
    recipe.write_text(text)
    monkeypatch.setenv(VARIABLE, str(recipe))
    status = cli_here("gpu", "status", "--json")
    assert status.returncode == 0
    assert json.loads(status.stdout)["why_not"]
    added = cli_here("gpu", "add")
    assert added.returncode == 1
    assert "It cannot be made faster" in added.stderr
    switched = cli_here("gpu", "on")
    assert switched.returncode == 1
    assert "Add it first" in switched.stderr
    for word in ("off", "remove"):
        done = cli_here("gpu", word)
        assert done.returncode == 0
        assert "restored with the processor" in done.stderr
    assert cli_here("gpu").returncode == 2
    recipe.write_text("nonsense")
    assert "cannot be used" in cli_here("gpu", "add").stderr
