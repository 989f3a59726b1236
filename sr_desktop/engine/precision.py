"""Which arithmetic to use on a device: measured on a small network, not guessed from its name."""

from __future__ import annotations

import json
import logging
import math
import time
from dataclasses import asdict, dataclass, replace

import torch
from torch import Tensor

from sr_desktop.base.settings import load_settings, save_settings
from sr_desktop.engine.device import Device, cores, release_memory
from sr_desktop.engine.networks.facts import NetworkFacts
from sr_desktop.engine.networks.srvgg import SRVGGNetCompact, SRVGGShape

log = logging.getLogger(__name__)

DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
MIN_PSNR = 46.0
MIN_GAIN = 1.15
PROBE = SRVGGShape(features=48, convolutions=8)
PROBE_SIDE = {"cpu": 128}
GPU_PROBE_SIDE = 384


@dataclass(frozen=True, slots=True)
class Precision:
    """The type of the network's body, and why it was chosen (one sentence)."""

    dtype: str
    reason: str

    @property
    def torch(self) -> torch.dtype:
        """The same for torch."""
        return DTYPES[self.dtype]


FLOAT32 = Precision("float32", "chosen by hand")


def choose_precision(device: Device, facts: NetworkFacts) -> Precision:
    """The measured choice for `device`, held to what the family of the network bears."""
    measured = measured_precision(device)
    if (measured.dtype == "float16" and not facts.half) or (
        measured.dtype == "bfloat16" and not facts.bfloat16
    ):
        return Precision("float32", f"{facts.family} needs full precision")
    return measured


def measured_precision(device: Device) -> Precision:
    """The fastest type that keeps the picture, measured once a device and torch version and remembered."""
    key = f"{torch.__version__}|{device.id}|{device.name}|{cores()}"
    settings = load_settings()
    try:
        table = json.loads(settings.precision or "{}")
        known = table.get(key)
        if known and known["dtype"] in DTYPES:
            return Precision(known["dtype"], known["reason"])
    except (ValueError, AttributeError, KeyError, TypeError):
        table = {}
    choice = measure(device)
    save_settings(replace(load_settings(), precision=json.dumps({**table, key: asdict(choice)})))
    return choice


def measure(device: Device) -> Precision:
    """Runs a small random network in each candidate type; the fastest that agrees with float32 wins."""
    torch.manual_seed(0)
    network = SRVGGNetCompact(PROBE).eval().requires_grad_(False)
    side = PROBE_SIDE.get(device.kind, GPU_PROBE_SIDE)
    photo = torch.rand(1, 3, side, side)
    best, truth = _time(network, photo, torch.float32, device)
    choice, lines = "float32", []
    for name in _candidates(device):
        try:
            seconds, made = _time(network, photo, DTYPES[name], device)
        except RuntimeError as error:  # a type that the device does not know
            log.info("%s on %s: %s", name, device.id, error)
            lines.append(f"{name} is not supported")
            continue
        noise = float(((made - truth) ** 2).mean())
        psnr = 99.0 if noise == 0 else 10 * math.log10(1 / noise) if math.isfinite(noise) else 0.0
        base = best if choice == "float32" else best
        lines.append(f"{name} {base / seconds:.1f} times the speed, {psnr:.0f} dB")
        if psnr >= MIN_PSNR and base / seconds >= MIN_GAIN:
            best, choice = seconds, name
    release_memory(device)
    return Precision(choice, "measured against float32: " + ("; ".join(lines) or "nothing else to try"))


def _candidates(device: Device) -> tuple[str, ...]:
    return {"cpu": ("bfloat16",), "mps": ("float16",)}.get(device.kind, ("float16", "bfloat16"))


def _time(
    network: SRVGGNetCompact, photo: Tensor, dtype: torch.dtype, device: Device
) -> tuple[float, Tensor]:
    """(seconds of the best of three runs, result on the CPU)."""
    runner = SRVGGNetCompact(network.shape).eval().requires_grad_(False)
    runner.load_state_dict(network.state_dict())
    runner = runner.set_precision(dtype).to(device.torch, memory_format=torch.channels_last)
    given = photo.to(device.torch, memory_format=torch.channels_last)
    best = math.inf
    with torch.inference_mode():
        for _ in range(3):
            started = time.perf_counter()
            made = runner(given).cpu()
            best = min(best, time.perf_counter() - started)
    return best, made.float()
