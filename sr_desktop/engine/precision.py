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
MIN_PSNR = 40.0
ROUNDS = 5
MIN_GAIN = 1.1
"""How much faster than float32 a type must be."""
MIN_GAIN_OF_COARSER = 1.5
"""How much faster than an earlier candidate a later one, with fewer bits of mantissa, must be."""
HOPELESS = 2.0
"""A type that took this many times as long as float32 in the first round is not timed again."""
PROBE = SRVGGShape(features=48, convolutions=8)
CPU_PROBE_SIDE = 160
GPU_PROBE_SIDE = 512
"""Large enough that a fast card is not just waiting for the next kernel."""
WARM_UP_SIDE = 48
"""On the processor; a card loads its kernels for each size, so it warms up with the whole picture."""


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
_measured: dict[str, Precision] = {}
"""What this process has measured, should the settings be lost meanwhile."""


def choose_precision(device: Device, facts: NetworkFacts) -> Precision:
    """The measured choice for `device`, held to what the family of the network bears."""
    full = Precision("float32", f"{facts.family} needs full precision")
    if not facts.half and not facts.bfloat16:
        return full
    measured = measured_precision(device)
    if (measured.dtype == "float16" and not facts.half) or (
        measured.dtype == "bfloat16" and not facts.bfloat16
    ):
        return full
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
    with torch.random.fork_rng(devices=[]):  # whoever asks may have seeded for something else
        choice = _measured.get(key) or measure(device)
    _measured[key] = choice
    save_settings(replace(load_settings(), precision=json.dumps({**table, key: asdict(choice)})))
    return choice


def measure(device: Device) -> Precision:
    """Runs a small random network in each candidate type; the fastest that agrees with float32 wins.

    The types take turns and the best of several rounds counts, so that another busy program
    does not decide.
    """
    torch.manual_seed(0)
    network = SRVGGNetCompact(PROBE).eval().requires_grad_(False)
    for layer in network.body:
        if isinstance(layer, torch.nn.Conv2d):
            torch.nn.init.kaiming_normal_(layer.weight, a=0.25)
    last = network.body[-1]
    assert isinstance(last, torch.nn.Conv2d)
    last.weight.mul_(0.1)  # a residual of about the size that trained networks give
    side, warm_up = (
        (CPU_PROBE_SIDE, WARM_UP_SIDE) if device.kind == "cpu" else (GPU_PROBE_SIDE, GPU_PROBE_SIDE)
    )
    photo = torch.rand(1, 3, side, side).to(device.torch, memory_format=torch.channels_last)
    runners = {"float32": _runner(network, torch.float32, device)}
    if device.kind != "cpu":
        _run(runners["float32"], photo)
    lines = []
    for name in _candidates(device):
        try:
            runners[name] = _runner(network, DTYPES[name], device)
            _run(runners[name], photo[..., :warm_up, :warm_up])
        except RuntimeError as error:  # a type that the device does not know
            log.info("%s on %s: %s", name, device.id, error)
            runners.pop(name, None)
            lines.append(f"{name} is not supported")
    seconds = dict.fromkeys(runners, math.inf)
    made: dict[str, Tensor] = {}
    for _ in range(ROUNDS):
        for name, runner in runners.items():
            started = time.perf_counter()
            made[name] = _run(runner, photo)
            seconds[name] = min(seconds[name], time.perf_counter() - started)
        hopeless = [name for name in runners if seconds[name] > HOPELESS * seconds["float32"]]
        for name in hopeless:
            del runners[name]
    choice = "float32"
    for name in [name for name in seconds if name != "float32"]:
        psnr = _psnr(made[name], made["float32"])
        gain = seconds["float32"] / seconds[name]
        lines.append(f"{name} {gain:.1f} times the speed, {psnr:.0f} dB")
        wanted = MIN_GAIN if choice == "float32" else MIN_GAIN_OF_COARSER
        if psnr >= MIN_PSNR and seconds[name] * wanted <= seconds[choice]:
            choice = name
    release_memory(device)
    return Precision(
        choice, "measured against float32: " + ("; ".join(lines) or "nothing else to try")
    )


def _candidates(device: Device) -> tuple[str, ...]:
    return {"cpu": ("bfloat16",), "mps": ("float16",)}.get(device.kind, ("float16", "bfloat16"))


def _runner(network: SRVGGNetCompact, dtype: torch.dtype, device: Device) -> SRVGGNetCompact:
    runner = SRVGGNetCompact(network.shape).eval().requires_grad_(False)
    runner.load_state_dict(network.state_dict())
    return runner.set_precision(dtype).place(device.torch)


def _run(runner: SRVGGNetCompact, photo: Tensor) -> Tensor:
    with torch.inference_mode():
        made = runner(photo).float()
        made[..., 0, 0].cpu()  # waits for the device; copying all of it would be most of the time
        return made


def _psnr(made: Tensor, truth: Tensor) -> float:
    """In dB for values of 0..1; 0 if anything is not finite."""
    error = float(((made - truth) ** 2).mean())
    if not math.isfinite(error):
        return 0.0
    return 99.0 if error == 0 else 10 * math.log10(1 / error)
