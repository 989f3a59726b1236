"""Which build of torch fits which card, and what is said if none does."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from sr_desktop.base.cards import AMD, APPLE, INTEL, NVIDIA, Card
from sr_desktop.base.errors import GpuPackUnfit
from sr_desktop.models.gpu_recipe import load_recipe, offer_for

ROOT = Path(__file__).resolve().parents[2]
GB = 1024**3


def nvidia(driver, capability, name="RTX"):
    return Card(NVIDIA, name, 12 * GB, driver, capability)


@pytest.fixture
def linux():
    return load_recipe(system="linux", machine="x86_64")


@pytest.fixture
def windows():
    return load_recipe(system="windows", machine="x86_64")


@pytest.mark.parametrize(
    ("card", "kind"),
    [
        (nvidia("580.65.06", (8, 6)), "cu130"),
        (nvidia("580", (7, 5)), "cu130"),
        (nvidia("595.10", (12, 0)), "cu130"),
        (nvidia("579.99", (8, 6)), "cu126"),
        (nvidia("525.60.13", (8, 9)), "cu126"),
        (nvidia("580.65.06", (6, 1)), "cu126"),
        (nvidia("580.65.06", None), "cu130"),
        (Card(AMD, "RX 7900", 20 * GB, "amdgpu", gfx="gfx1100"), "rocm7.2"),
        (Card(INTEL, "Arc A770", 16 * GB, "xe"), "xpu"),
    ],
)
def test_the_kind_for_a_card(linux, card, kind):
    assert offer_for(linux, [card]).kind.id == kind


@pytest.mark.parametrize(
    ("card", "words"),
    [
        (nvidia("", None), "not its driver.* driver of NVIDIA"),
        (nvidia("525.53", (8, 6)), "too old: it is 525.53, and 580 is needed"),
        (nvidia("560.35", (12, 0)), "too old: it is 560.35, and 580 is needed"),
        (nvidia("470.1", (6, 1)), "525.60.13 is needed"),
        (nvidia("580.65.06", (3, 5)), "too old, or too new"),
        (Card(AMD, "RX 6700", 12 * GB, "amdgpu", gfx="gfx1031"), "no build for RX 6700"),
        (Card(AMD, "RX 6800", 12 * GB, "amdgpu"), "ROCm"),
        (Card(AMD, "RX 6800", 12 * GB), "driver of AMD"),
        (Card(APPLE, "Apple graphics", driver="macOS"), "used already"),
    ],
)
def test_why_nothing_fits(linux, card, words):
    with pytest.raises(GpuPackUnfit) as caught:
        offer_for(linux, [card])
    assert re.search(words, str(caught.value))


def test_the_first_card_that_fits_is_taken(linux):
    old, new = nvidia("580.65", (3, 5), "Old"), nvidia("580.65", (8, 6), "New")
    assert offer_for(linux, [old, new]).card is new
    with pytest.raises(GpuPackUnfit, match="No graphics card was found"):
        offer_for(linux, [])


def test_windows(windows):
    assert offer_for(windows, [nvidia("581.08", (8, 6))]).kind.id == "cu130"
    assert offer_for(windows, [nvidia("560.94", (8, 6))]).kind.id == "cu126"
    assert offer_for(windows, [Card(INTEL, "Arc", 0, "32.0.101.6734")]).kind.id == "xpu"
    with pytest.raises(GpuPackUnfit, match="On Windows there are no builds for AMD"):
        offer_for(windows, [Card(AMD, "RX", 0, "32.0.1", gfx="gfx1100")], system="windows")


def test_other_processors_have_no_kinds():
    assert load_recipe(system="linux", machine="arm64").kinds == ()
    assert load_recipe(system="macos", machine="arm64").kinds == ()


def test_what_is_pinned_is_what_bundles_have(linux):
    bundle = (ROOT / "packaging/bundle/requirements.in").read_text(encoding="utf-8").split()
    assert set(linux.requirements) <= set(bundle)
    lock = (ROOT / "packaging/bundle/requirements-torch.lock").read_text(encoding="utf-8")
    assert f"torch=={linux.torch} " in lock
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    needed = re.search(r"\ndependencies = \[(.*?)\n\]", project, re.DOTALL)
    names = set(re.findall(r'^\s*"([A-Za-z0-9-]+)', needed[1], re.MULTILINE))
    pinned = {each.split("==")[0] for each in linux.requirements} | {"torch"}
    assert names - {"PySide6-Essentials"} == pinned


@pytest.mark.parametrize("system", ["linux", "windows"])
def test_the_tool_is_named_by_its_hash_and_fetched_from_its_own_place(system):
    recipe = load_recipe(system=system, machine="x86_64")
    assert re.fullmatch(r"[0-9a-f]{64}", recipe.uv.sha256)
    assert urlsplit(recipe.uv.url).hostname == "files.pythonhosted.org"
    assert recipe.uv.bytes > 10_000_000
    for kind in recipe.kinds:
        assert kind.index.startswith("https://download.pytorch.org/whl/")
        assert 1e9 < kind.download < kind.disk


@pytest.mark.parametrize("text", ["", "torch = 3", "[[kinds]]\n", "\0"])
def test_a_recipe_that_makes_no_sense_is_named(tmp_path, text):
    file = tmp_path / "mine.toml"
    file.write_text(text)
    with pytest.raises(GpuPackUnfit, match=re.escape("mine.toml")):
        load_recipe(file)
