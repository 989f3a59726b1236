"""The device that is asked: the first graphics card, or what SR_DESKTOP_TEST_DEVICE names.

These tests need neither PySide6 nor pytest-qt; `tests/gpu/README.md` says how they are called where both
are missing. With SR_DESKTOP_TEST_DEVICE=cpu all that needs no card's memory runs on the processor, which
shows that the tests themselves are right.
"""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest
import torch

from sr_desktop.base.settings import load_settings, save_settings
from sr_desktop.engine.device import Device, choose_device, cores
from sr_desktop.engine.precision import FLOAT32

WANTED = os.environ.get("SR_DESKTOP_TEST_DEVICE", "")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new, empty folder as the program's home, in whose settings the processor computes in float32."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SR_DESKTOP_HOME", str(folder))
    cpu = choose_device("cpu")
    key = f"{torch.__version__}|{cpu.id}|{cpu.name}|{cores()}"
    save_settings(replace(load_settings(), precision=json.dumps({key: asdict(FLOAT32)})))
    return folder


@pytest.fixture(scope="session")
def place() -> Device:
    """Where it is tested."""
    if WANTED:
        return choose_device(WANTED)
    if not torch.cuda.is_available():
        pytest.skip("there is no graphics card that CUDA knows")
    return choose_device("cuda")


@pytest.fixture(scope="session")
def processor() -> Device:
    """What it is compared with."""
    return choose_device("cpu")


@pytest.fixture
def card(place: Device) -> Iterator[Device]:
    """The same for tests of a card's memory, which nothing else holds at the beginning."""
    if place.kind != "cuda":
        pytest.skip("this is about the memory of a graphics card")
    gc.collect()
    torch.cuda.empty_cache()
    torch.cuda.reset_peak_memory_stats(place.torch)
    yield place
    gc.collect()
    torch.cuda.empty_cache()


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Iterator[Callable[[str], None]]:
    """Keeps a figure: in the file that SR_DESKTOP_FIGURES names, or in what the test printed."""
    name, path = request.node.name, os.environ.get("SR_DESKTOP_FIGURES")
    lines: list[str] = []
    yield lines.append
    for line in lines:
        print(f"{name}: {line}")  # noqa: T201
    if path and lines:
        with Path(path).open("a", encoding="utf-8") as file:
            file.writelines(f"{name}: {line}\n" for line in lines)
