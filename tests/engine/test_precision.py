"""The choice of arithmetic: measured, the fastest that keeps the picture, and remembered."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import torch

from sr_desktop.base.settings import load_settings, save_settings
from sr_desktop.engine import precision
from sr_desktop.engine.device import choose_device
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape

CPU = choose_device("cpu")
FACTS = SRVGGNetCompact(SRVGGShape(4, 1, 2)).facts


def test_it_is_remembered_in_the_settings() -> None:
    chosen = precision.measured_precision(CPU)
    assert chosen.dtype in ("float32", "bfloat16")
    ((_, entry),) = json.loads(load_settings().precision).items()
    assert (entry["dtype"], entry["reason"]) == (chosen.dtype, chosen.reason)
    assert "bfloat16" in chosen.reason, "it says what was tried"


def test_measuring_disturbs_no_random_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precision, "_measured", {})
    monkeypatch.setattr(precision, "ROUNDS", 1)
    torch.manual_seed(11)
    wanted = torch.rand(3)
    torch.manual_seed(11)
    precision.measured_precision(CPU)
    assert torch.equal(torch.rand(3), wanted)


def test_what_the_settings_say_counts() -> None:
    precision.measured_precision(CPU)
    table = json.loads(load_settings().precision)
    for entry in table.values():
        entry |= {"dtype": "float16", "reason": "as written"}
    save_settings(replace(load_settings(), precision=json.dumps(table)))
    assert precision.measured_precision(CPU) == precision.Precision("float16", "as written")


@pytest.mark.parametrize("broken", ["{", "[]", '{"x": 1}', '"text"', "null"])
def test_settings_that_make_no_sense_are_measured_anew(broken: str) -> None:
    save_settings(replace(load_settings(), precision=broken))
    assert precision.measured_precision(CPU).dtype in ("float32", "bfloat16")


def test_a_family_that_does_not_bear_it_stays_in_float32() -> None:
    save_settings(replace(load_settings(), precision=""))
    precision.measured_precision(CPU)
    table = json.loads(load_settings().precision)
    for entry in table.values():
        entry["dtype"] = "bfloat16"
    save_settings(replace(load_settings(), precision=json.dumps(table)))
    assert precision.choose_precision(CPU, FACTS).dtype == "bfloat16"
    assert precision.choose_precision(CPU, replace(FACTS, bfloat16=False)).dtype == "float32"


def test_a_type_that_spoils_the_picture_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precision, "MIN_PSNR", 200.0)  # nothing but float32 is as good as that
    monkeypatch.setattr(precision, "ROUNDS", 1)
    assert precision.measure(CPU).dtype == "float32"


def test_the_fastest_that_keeps_the_picture_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the demand for speed turned round, the other type wins on any processor."""
    monkeypatch.setattr(precision, "ROUNDS", 1)
    monkeypatch.setattr(precision, "HOPELESS", 1e9)
    monkeypatch.setattr(precision, "MIN_GAIN", 0.0)
    slower_wins = precision.measure(CPU)
    monkeypatch.setattr(precision, "MIN_GAIN", 1e9)
    assert precision.measure(CPU).dtype == "float32"
    faster = slower_wins.dtype == "bfloat16"
    gain = float(slower_wins.reason.split("bfloat16 ")[1].split(" ")[0])
    assert faster == (gain > 1.0) or gain == pytest.approx(1.0, abs=0.05)
    assert torch.get_default_dtype() == torch.float32
